/**
 * P-values: "p = 0.03", "P<.001", "P ≤ 0·05", "p-value of 0.04", "P for trend = 0.02", "P(interaction) = .045", "P = 0.01, 0.03 and 0.20".
 * A threshold that the methods set ("P < 0.05 was considered significant") is a significance level, not a result.
 */
import type { Relation } from "@tabstract/record";
import { contextClaim, exactRelation } from "../claims.ts";
import {
  isA,
  isAnySign,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isThe,
  isWord,
  lowerOf,
  numberAt,
  signSet,
  type Tokens,
  valueAt,
} from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import { relationAt, signRelationAt } from "../parts/relation.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, sentenceAt, zoneAt } from "../scene.ts";

const VALUE = wordIds("value values level");
const FILLER = wordIds("was were is are of at for all the being both");
const TESTS: ReadonlyMap<string, string> = new Map([
  ["trend", "trend"],
  ["interaction", "interaction"],
  ["noninferiority", "non-inferiority"],
  ["superiority", "superiority"],
  ["equivalence", "equivalence"],
  ["heterogeneity", "heterogeneity"],
  ["inferiority", "non-inferiority"],
]);
/** "Ptrend", "P_interaction" printed as one word. */
const GLUED: ReadonlyMap<string, string | null> = new Map([
  ["ptrend", "trend"],
  ["pinteraction", "interaction"],
  ["pheterogeneity", "heterogeneity"],
  ["pnoninferiority", "non-inferiority"],
  ["psuperiority", "superiority"],
  ["padj", null],
  ["padjusted", null],
  ["pcorrected", null],
  ["pfdr", "false discovery rate"],
  ["panova", null],
  ["pmeta", null],
  ["pcombined", null],
  ["plogrank", null],
  ["ppooled", null],
  ["poverall", null],
  ["pdifference", null],
  ["pgroup", null],
  ["plinear", "trend"],
  ["pbonferroni", null],
  ["pcorr", null],
  ["passociation", null],
  ["pvalue", null],
  ["pvalues", null],
]);
const AND = wordId("and");
const FOR = wordId("for");
const RESPECTIVELY = wordId("respectively");
const Q = wordId("q");

export const pValue: Recognizer = {
  name: "p-value",
  precedence: 90,
  triggers: { words: wordIds(["p", "q", ...GLUED.keys()].join(" ")) },
  recognize(scene, at) {
    const { tokens } = scene;
    if (!standsAlone(tokens, at)) return null;
    const head = readHead(tokens, at);
    if (head === null) return null;
    if (isThe(tokens, at, Q) && head.relation === null) return null;
    const claims: Claim[] = [];
    let number = head.number;
    let relation: Relation = head.relation ?? "=";
    let from = at;
    const before = testBefore(tokens, at);
    for (;;) {
      const value = valueAt(tokens, number);
      if (!(value >= 0 && (value <= 1 || (claims.length === 0 && isImpossible(tokens, number, head.relation))))) break;
      claims.push(
        claim(scene, { from, number, relation: exactRelation(relation), test: head.test ?? testBehind(tokens, number + 1) ?? before }),
      );
      const next = nextInList(tokens, number + 1);
      if (next === null) break;
      from = next.from;
      number = next.number;
      relation = next.relation ?? "=";
    }
    return claims.length === 0 ? null : claims;
  },
};

/** "(p = 1.34)": it can be nothing else, and the checks have to see it; "p = 1.3 bar" is a pressure. */
function isImpossible(tokens: Tokens, number: number, relation: Relation | null): boolean {
  return (
    relation === "=" && valueAt(tokens, number) < 10 && numberAt(tokens, number)?.form === "decimal" && closesBracket(tokens, number + 1)
  );
}

/** "P = .001 for interaction", "P < 0.05 for the trend": what is tested is told behind the value. */
function testBehind(tokens: Tokens, at: number): string | null {
  if (!isThe(tokens, at, FOR)) return null;
  const next = isA(tokens, at + 1, C.DETERMINER) ? at + 2 : at + 1;
  return isWord(tokens, next) ? (TESTS.get(lowerOf(tokens, next)) ?? null) : null;
}

/** "interaction P = .03", "for interaction, P = .03", "a treatment-by-sex interaction (P = .03)": what is tested is told right before the value. */
function testBefore(tokens: Tokens, at: number): string | null {
  const word = isAnySign(tokens, at - 1, PARTED) ? at - 2 : at - 1;
  if (!isWord(tokens, word) || !(word === at - 1 || isOneOf(tokens, word, TESTED) || isThe(tokens, word - 1, FOR))) return null;
  return TESTS.get(lowerOf(tokens, word)) ?? null;
}

const PARTED = signSet(",:;([");
/** Behind "a trend" or "heterogeneity" a bracket may tell of anything. */
const TESTED = wordIds("interaction noninferiority inferiority superiority");

/** A "p" inside a name ("p-tau", "p53", "5′-p") is none. */
function standsAlone(tokens: Tokens, at: number): boolean {
  if (isGlued(tokens, at) && (isSign(tokens, at - 1, 0x2d) || isSign(tokens, at - 1, 0x2f)))
    return isNumber(tokens, at - 2) === false && signRelationAt(tokens, at + 1) !== null;
  return true;
}

interface Head {
  readonly number: number;
  readonly relation: Relation | null;
  readonly test: string | null;
}

function readHead(tokens: Tokens, at: number): Head | null {
  let next = at + 1;
  let test: string | null = GLUED.get(lowerOf(tokens, at)) ?? null;
  let named = false;
  for (let steps = 0; steps < 9; steps++) {
    if (isNumber(tokens, next)) {
      // "p53" and "P2" are names; "p0.05" is a lost operator.
      const value = valueAt(tokens, next);
      if (next === at + 1 && isGlued(tokens, next) && value % 1 === 0) return null;
      // "p_0" is a variable, "P (2" a mark.
      const form = numberAt(tokens, next)?.form;
      if (value > 1 || (form !== "decimal" && form !== "scientific")) return null;
      return { number: next, relation: null, test };
    }
    const relation = relationAt(tokens, next);
    if (relation !== null) {
      if (!isNumber(tokens, relation.end)) return null;
      return { number: relation.end, relation: relation.relation, test };
    }
    const word = isWord(tokens, next) ? lowerOf(tokens, next) : "";
    const kind = TESTS.get(word);
    // "P allele = 0.015", "P genotype=0.03": of what is tested, at once before the relation.
    if (next === at + 1 && word.length > 3 && signRelationAt(tokens, next + 1)?.relation === "=" && isFraction(tokens, next + 2)) {
      next++;
      continue;
    }
    if (kind !== undefined) test = kind;
    else if (isOneOf(tokens, next, VALUE)) named = true;
    else if (
      !isOneOf(tokens, next, FILLER) &&
      (word !== "" ? !(isGlued(tokens, next) || test !== null || named || isOneOf(tokens, next - 1, FILLER)) : !isJoint(tokens, next))
    )
      return null;
    next++;
  }
  return null;
}

/** "0.015" with no unit behind it. */
function isFraction(tokens: Tokens, at: number): boolean {
  return numberAt(tokens, at)?.form === "decimal" && valueAt(tokens, at) <= 1 && !isWord(tokens, at + 1);
}

/** Signs that may stand between "p" and its relation: "p-value", "P(interaction)", "P_trend", "p: 0.03". */
function isJoint(tokens: Tokens, at: number): boolean {
  return isAnySign(tokens, at, JOINTS);
}

const JOINTS = signSet("-()[]_:,'\u2019");

/** ", 0.03", " and 0.20", "; < 0.001" after a p-value: further p-values, when each looks like one. */
function nextInList(tokens: Tokens, at: number): { from: number; number: number; relation: Relation | null } | null {
  let next = at;
  if (isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x2f)) next++;
  if (isThe(tokens, next, AND)) next++;
  if (next === at) return null;
  const from = next;
  const relation = signRelationAt(tokens, next);
  if (relation !== null) next = relation.end;
  if (!isNumber(tokens, next)) return null;
  const value = valueAt(tokens, next);
  if (!(value > 0 && value < 1) || numberAt(tokens, next)?.form === "fraction") return null;
  const after = next + 1;
  const ends =
    isSign(tokens, after, 0x29) ||
    isSign(tokens, after, 0x5d) ||
    isSign(tokens, after, 0x2c) ||
    isSign(tokens, after, 0x3b) ||
    isSign(tokens, after, 0x2e) ||
    isThe(tokens, after, AND) ||
    isThe(tokens, after, RESPECTIVELY);
  return ends ? { from, number: next, relation: relation?.relation ?? null } : null;
}

interface Read {
  readonly from: number;
  readonly number: number;
  readonly relation: Exclude<Relation, "~">;
  readonly test: string | null;
}

function claim(scene: Scene, { from, number, relation, test }: Read): Claim {
  const { tokens } = scene;
  if (isThreshold(scene, from, number)) return contextClaim(tokens, { as: "significance-level", from, to: number + 1 });
  return {
    from,
    to: number + 1,
    numbers: [{ at: number, role: "value" }],
    fields: {
      kind: "p-value",
      relation,
      value: valueAt(tokens, number),
      test: lowerOf(tokens, from) === "q" ? "false discovery rate" : test,
    },
  };
}

const SIGNIFICANCE = wordIds("significance significant");
const LEVELS = wordIds("significance level threshold thresholds cutoff alpha");
const SETS = wordIds(
  "set defined considered accepted deemed regarded judged taken chosen established assumed denoted indicated indicates consider",
);
const NEAR = 12;
/** A level is round; 0.017 and the like are levels corrected for several tests. */
const HIGHEST_LEVEL = 0.1;
const SIDED = wordIds("sided tailed");
const LOWEST_LEVEL = 0.0001;

/**
 * Whether the words set this p as the level: "significance was set at p < 0.05", "p < 0.05 was considered significant", "significant at p < 0.05" in
 * the methods. "reached significance (p = 0.04)" and "was significant (p < 0.05)" report a result.
 */
function isThreshold(scene: Scene, at: number, number: number): boolean {
  const { tokens } = scene;
  const value = valueAt(tokens, number);
  if (value > HIGHEST_LEVEL || value < LOWEST_LEVEL) return false;
  const [from, to] = sentenceAt(scene, number);
  if (setsBehind(tokens, number + 1, Math.min(to, number + NEAR))) return true;
  if (opensBracket(tokens, at - 1) && zoneAt(scene, at) !== "METHODS") return false;
  let level = false;
  let sets = false;
  for (let back = at - 1; back >= from && back > at - NEAR; back--) {
    if (isNumber(tokens, back) && !sets) return false;
    if (isOneOf(tokens, back, SETS)) sets = true;
    else if (isOneOf(tokens, back, LEVELS) || isOneOf(tokens, back, SIGNIFICANCE)) level = true;
    if (level && sets) return true;
  }
  // "(two-sided p < 0.05)" in the methods.
  if (isOneOf(tokens, at - 1, SIDED) && zoneAt(scene, at) === "METHODS") return true;
  return level && zoneAt(scene, at) === "METHODS";
}

/** "… was considered (statistically) significant", "… as the level of significance", "… denoted significance" behind the value. */
function setsBehind(tokens: Tokens, from: number, to: number): boolean {
  let sets = false;
  for (let at = from; at < to; at++) {
    if (isNumber(tokens, at) && !sets) return false;
    if (isSign(tokens, at, 0x3b) || (closesBracket(tokens, at) && at > from + 1)) return false;
    if (isOneOf(tokens, at, SETS)) sets = true;
    else if (sets && isOneOf(tokens, at, SIGNIFICANCE)) return true;
  }
  return false;
}
