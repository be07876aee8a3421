/**
 * P-values: "p = 0.03", "P<.001", "P ≤ 0·05", "p-value of 0.04", "P for trend = 0.02", "P(interaction) = .045", "P = 0.01, 0.03 and 0.20".
 * A threshold that the methods set ("P < 0.05 was considered significant") is a significance level, not a result.
 */
import type { Relation } from "@tabstract/record";
import { contextClaim, exactRelation } from "../claims.ts";
import { wordId, wordIds } from "../lexicon.ts";
import { isGlued, isNumber, isOneOf, isSign, isThe, isWord, lowerOf, startOf, textOf, type Tokens, valueAt } from "../lexer.ts";
import { relationAt, signRelationAt } from "../parts/relation.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, sentenceAt } from "../scene.ts";

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
const AND = wordId("and");
const RESPECTIVELY = wordId("respectively");
const Q = wordId("q");

export const pValue: Recognizer = {
  name: "p-value",
  precedence: 90,
  triggers: { words: wordIds("p q") },
  recognize(scene, at) {
    const { tokens } = scene;
    if (!standsAlone(tokens, at)) return null;
    const head = readHead(tokens, at);
    if (head === null) return null;
    if (isThe(tokens, at, Q) && head.relation === null) return null;
    const claims: Claim[] = [];
    let number = head.number;
    let relation: Relation = head.relation ?? "=";
    for (;;) {
      const value = valueAt(tokens, number);
      if (!(value >= 0 && value <= 1)) break;
      claims.push(claim(scene, claims.length === 0 ? at : number, number, exactRelation(relation), head.test));
      const next = nextInList(tokens, number + 1);
      if (next === null) break;
      number = next.number;
      relation = next.relation ?? "=";
    }
    return claims.length === 0 ? null : claims;
  },
};

/** A "p" inside a name ("p-tau", "p53", "5′-p") is none. */
function standsAlone(tokens: Tokens, at: number): boolean {
  if (isGlued(tokens, at) && (isSign(tokens, at - 1, 0x2d) || isSign(tokens, at - 1, 0x2f))) return isNumber(tokens, at - 2) === false && signRelationAt(tokens, at + 1) !== null;
  return true;
}

interface Head {
  readonly number: number;
  readonly relation: Relation | null;
  readonly test: string | null;
}

function readHead(tokens: Tokens, at: number): Head | null {
  let next = at + 1;
  let test: string | null = null;
  let named = false;
  for (let steps = 0; steps < 9; steps++) {
    if (isNumber(tokens, next)) {
      // "p53" and "P2" are names; "p0.05" is a lost operator.
      const value = valueAt(tokens, next);
      if (next === at + 1 && isGlued(tokens, next) && value % 1 === 0) return null;
      if (value > 1) return null;
      if (next === at + 1 && value % 1 === 0) return null;
      return { number: next, relation: null, test };
    }
    const relation = relationAt(tokens, next);
    if (relation !== null) {
      if (!isNumber(tokens, relation.end)) return null;
      return { number: relation.end, relation: relation.relation, test };
    }
    const word = isWord(tokens, next) ? lowerOf(tokens, next) : "";
    const kind = TESTS.get(word);
    if (kind !== undefined) test = kind;
    else if (isOneOf(tokens, next, VALUE)) named = true;
    else if (isOneOf(tokens, next, FILLER)) named ||= false;
    else if (word !== "" ? !(isGlued(tokens, next) || test !== null || named || isOneOf(tokens, next - 1, FILLER)) : !isJoint(tokens, next)) return null;
    next++;
  }
  return null;
}

/** Signs that may stand between "p" and its relation: "p-value", "P(interaction)", "P_trend", "p: 0.03". */
function isJoint(tokens: Tokens, at: number): boolean {
  return [0x2d, 0x28, 0x29, 0x5b, 0x5d, 0x5f, 0x3a, 0x2c, 0x27, 0x2019].some((code) => isSign(tokens, at, code));
}

/** ", 0.03", " and 0.20", "; < 0.001" after a p-value: further p-values, when each looks like one. */
function nextInList(tokens: Tokens, at: number): { number: number; relation: Relation | null } | null {
  let next = at;
  if (isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x2f)) next++;
  if (isThe(tokens, next, AND)) next++;
  if (next === at) return null;
  const relation = signRelationAt(tokens, next);
  if (relation !== null) next = relation.end;
  if (!isNumber(tokens, next)) return null;
  const value = valueAt(tokens, next);
  const printed = textOf(tokens, next);
  if (!(value > 0 && value < 1) || !/[.,·]/.test(printed)) return null;
  const after = next + 1;
  const ends = isSign(tokens, after, 0x29) || isSign(tokens, after, 0x5d) || isSign(tokens, after, 0x2c) || isSign(tokens, after, 0x3b) || isSign(tokens, after, 0x2e) || isThe(tokens, after, AND) || isThe(tokens, after, RESPECTIVELY);
  return ends ? { number: next, relation: relation?.relation ?? null } : null;
}

function claim(scene: Scene, from: number, number: number, relation: Exclude<Relation, "~">, test: string | null): Claim {
  const { tokens } = scene;
  if (isThreshold(scene, number)) return contextClaim(tokens, { as: "significance-level", from, to: number + 1 });
  return {
    from,
    to: number + 1,
    numbers: [{ at: number, role: "value" }],
    fields: { kind: "p-value", relation, value: valueAt(tokens, number), test: lowerOf(tokens, from) === "q" ? "false discovery rate" : test },
  };
}

const SETS = /\b(?:consider|accept|regard|deem|set|defin|chosen|taken as|denot|indicat|judged|reject|was used|were used|as (?:the )?(?:level|threshold|statistically|significan))/i;

const SETS_AFTER = /(?:consider|accept|regard|deem|taken|set |defin|indicat|denot|statistically significant|as significant|for significance|judged)/i;
const LEVEL_BEFORE = /(?:significan\w*|level|threshold|cut-?off|alpha|α)[^.;]{0,60}$/i;
const SETS_BEFORE = /\b(?:set|defin|consider|accept|deem|regard|level|judged|determined|established|assumed|taken)/i;

/** The sentence that sets the level: speaks of significance and of setting it, and reports nothing else with p. */
function isThreshold(scene: Scene, number: number): boolean {
  const { tokens } = scene;
  const value = valueAt(tokens, number);
  if (value > 0.1 || value < 0.0001) return false;
  const [from, to] = sentenceAt(scene, number);
  let significance = false;
  let figures = 0;
  for (let at = from; at < to; at++) {
    if (isWord(tokens, at) && lowerOf(tokens, at).startsWith("significan")) significance = true;
    if (isNumber(tokens, at) && at !== number) figures++;
  }
  if (!significance || figures > 3) return false;
  const sentence = tokens.text.slice(startOf(tokens, from), startOf(tokens, to));
  if (!SETS.test(sentence)) return false;
  const place = startOf(tokens, number);
  const after = tokens.text.slice(place, place + 60);
  if (SETS_AFTER.test(after)) return true;
  const before = tokens.text.slice(Math.max(startOf(tokens, from), place - 90), place);
  return LEVEL_BEFORE.test(before) && SETS_BEFORE.test(before);
}
