/**
 * Sample sizes: "n = 58", "114 patients were randomised", "of the 52 enrolled patients", "46 completed the follow-up", "20 per group",
 * "Fifty-two patients with …", "14 trials with 3,210 participants". Stages after CONSORT 2010, item 13.
 * Not the number of patients in whom something happened (a count), not centres or items.
 */
import type { Stage } from "@tabstract/record";
import { contextClaim } from "../claims.ts";
import { holdsA, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, sentenceOf, type Tokens, textOf, valueAt } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { comesToHarm, tellsOfHarm } from "../parts/harm.ts";
import { makeSize } from "../parts/make-size.ts";
import { isCount, isSexSplit, nounAfter, SEXES } from "../parts/people.ts";
import { isPlannedSize } from "../parts/planned.ts";
import { pooledSizeAt } from "../parts/pooled-size.ts";
import { participationBehind, wholeOf } from "../parts/share.ts";
import { sizeInBrackets } from "../parts/size-brackets.ts";
import { counted } from "../parts/size-claims.ts";
import { labelledSize } from "../parts/size-labelled.ts";
import { coordinated, isOwnCount, sideBySide, TREATED } from "../parts/size-pairs.ts";
import { sizeOfNamedGroup } from "../parts/size-partitive.ts";
import { sizeInRow } from "../parts/size-rows.ts";
import { sizeOfSum } from "../parts/size-sum.ts";
import { partsOf } from "../parts/split.ts";
import { stageAround, stageOfWord, verbStage } from "../parts/stage.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const N = wordId("n");
const IN_THEM = wordId("in");
const OF_THEM = wordId("of");

export const sampleSize: Recognizer = {
  name: "sample-size",
  precedence: 60,
  triggers: { numbers: { forms: ["integer", "word", "scientific", "fraction"] }, words: wordIds("n") },
  recognize(scene, at) {
    if (isThe(scene.tokens, at, N)) return labelledSize(scene, at);
    if (!isCount(scene.tokens, at) || isSign(scene.tokens, at + 1, 0x25) || isPlannedSize(scene.tokens, at)) return null;
    const pooled = pooledSizeAt(scene.tokens, at);
    if (pooled !== null) return makeSize({ scene, ...pooled, number: at, stage: "analysed", scope: "subgroup" });
    // "93 of 120 screened patients were randomised": the whole is told with its part.
    if (isThe(scene.tokens, at - 1, OF_THEM) && isOwnCount(scene.tokens, at - 2) && participationBehind(scene.tokens, at) >= 0) return null;
    if (isOfSites(scene.tokens, at)) return [contextClaim(scene.tokens, { as: "count", from: at, to: at + 1 })];
    const shared = tookPart(scene, at);
    if (shared !== null) return shared;
    const size =
      sizeInRow(scene, at) ??
      sizeOfSum(scene, at) ??
      sideBySide(scene, at) ??
      coordinated(scene, at) ??
      counted(scene, at) ??
      sizeOfNamedGroup(scene, at) ??
      sizeInBrackets(scene, at) ??
      assigned(scene, at) ??
      gapped(scene, at) ??
      equated(scene, at) ??
      sharedOut(scene, at);
    return size === null ? null : withParts(scene, size, at);
  },
};

/** "Six hospitals randomised 101 women": who did it, not to whom. */
function isOfSites(tokens: Tokens, at: number): boolean {
  for (let noun = at + 1; noun < at + 4 && isWord(tokens, noun); noun++)
    if (isOneOf(tokens, noun, SITES)) return isA(tokens, noun + 1, C.RANDOMISED | C.ENROLLED) && isNumber(tokens, noun + 2);
  return false;
}

const SITES = wordIds(
  "hospital hospitals clinic clinics centre centres center centers site sites institution institutions practice practices",
);

/** The size, and the sizes of its parts where the numbers behind it add up to it: "126 patients were treated, 42 with A, 42 with B and 42 with C". */
function withParts(scene: Scene, size: Claim, at: number): readonly Claim[] {
  if (size.fields.kind !== "sample-size" || size.fields.scope !== "total") return [size];
  return [size, ...partClaims(scene, partsOf(scene.tokens, at), size.fields.stage)];
}

function partClaims(scene: Scene, parts: readonly number[], stage: Stage): readonly Claim[] {
  // "30 adults (12 men and 18 women)" are no groups of the study; "of whom 30 relapsed: 12 with A and 18 with B" is a count.
  if (parts.some((part) => isSexSplit(scene.tokens, part)) || tellsOfHarm(scene.tokens, parts[0] ?? 0)) return [];
  // "118 enrolled; 45 (38%) were assigned to A and 73 to B": a verb of their own is said once for all that follow.
  let own = stage;
  return parts.map((part) => {
    own = verbStage(scene.tokens, part) ?? (own === "randomised" ? own : stage);
    const scope = own === stage || own === "randomised" ? "subgroup" : "total";
    return makeSize({ scene, from: part, to: part + 1, number: part, stage: own, scope, of: null });
  });
}

/** "399/646 (62%) women were recruited", "31 of 322 eligible women participated": the part that took part, and the whole. */
function tookPart(scene: Scene, at: number): readonly Claim[] | null {
  const { tokens } = scene;
  if (!isOwnCount(tokens, at)) return null;
  const whole = wholeOf(tokens, at);
  if (whole < 0 || !isCount(tokens, whole) || valueAt(tokens, whole) < 10 || valueAt(tokens, at) > valueAt(tokens, whole)) return null;
  const verb = participationBehind(tokens, whole);
  const noun = nounAfter(tokens, whole + 1);
  const of = noun < 0 ? null : textOf(tokens, noun);
  if (verb < 0) {
    // "4,922 of the 8,028 women": outside the results nothing has happened to them yet.
    const told = zoneAt(scene, at);
    if (noun < 0 || told === "RESULTS" || told === "CONCLUSIONS" || isA(tokens, noun, C.STUDIES) || isSign(tokens, whole - 1, 0x2f))
      return null;
    const rest = counted(scene, whole);
    // "75 of the 842 women had …" are a part of the study, "4,922 of the 8,028" may be the study.
    const scope = valueAt(tokens, at) * 2 >= valueAt(tokens, whole) || isA(tokens, at - 1, C.ENROLLED) ? "total" : "subgroup";
    return rest === null
      ? null
      : [makeSize({ scene, from: at, to: at + 1, number: at, stage: stageAround(tokens, at, 2), scope, of }), rest];
  }
  const stage = stageOfWord(tokens, verb, true) ?? (isOneOf(tokens, verb, CONSENTED) ? "enrolled" : "unspecified");
  return [
    makeSize({ scene, from: at, to: at + 1, number: at, stage, scope: "total", of }),
    makeSize({ scene, from: whole, to: Math.max(noun, whole) + 1, number: whole, stage: stageOfWhole(tokens, whole), scope: "total", of }),
    ...partClaims(scene, partsOf(tokens, at, whole + 1), stage),
  ];
}

/** "31 of 322 eligible women participated": the whole is what its adjective says, or was asked. */
function stageOfWhole(tokens: Tokens, whole: number): Stage {
  return stageOfWord(tokens, whole + 1, true) ?? "screened";
}

const CONSENTED = wordIds("agreed consented participated");

/** "… were randomised: 62 to A and 55 to B", "41 received A": the numbers behind a verb of assignment that begin a phrase of their own. */
function assigned(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (
    !isCount(tokens, at) ||
    valueAt(tokens, at) < 3 ||
    isA(tokens, at - 1, C.LABEL) ||
    (isGlued(tokens, at) && !isSign(tokens, at - 1, 0x28))
  )
    return null;
  const past = pastShare(tokens, at + 1);
  if (past > at + 1 && isOneOf(tokens, past, RECEIVED) && sharesWhole(tokens, at))
    return makeSize({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "subgroup", of: null });
  if (!isOneOf(tokens, past, past > at + 1 ? ASSIGNED_TO : INTO) || isNumber(tokens, past + 1)) return null;
  if (zoneAt(scene, at) === "RESULTS" && comesToHarm(tokens, at + 1)) return null;
  // "90 received at least one dose" tells who was treated, not with what.
  if (isOneOf(tokens, past + 1, AT) && isOneOf(tokens, past + 2, LEAST))
    return makeSize({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "total", of: null });
  if (past > at + 1 && isA(tokens, past, C.RANDOMISED))
    return makeSize({ scene, from: at, to: at + 1, number: at, stage: "randomised", scope: "subgroup", of: null });
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - 40 && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isSign(tokens, back, 0x25) && (past === at + 1 || !isSign(tokens, back + 1, 0x29))) return null;
    if (stageOfWord(tokens, back, true) === "randomised")
      return makeSize({ scene, from: at, to: at + 1, number: at, stage: "randomised", scope: "subgroup", of: null });
  }
  if (past === at + 1 && zoneAt(scene, at) === "METHODS" && receivedToo(tokens, at))
    return makeSize({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "subgroup", of: null });
  // "44 women in the screening group and 43 in the control group"
  if (zoneAt(scene, at) === "RESULTS" || !isThe(tokens, at + 1, IN_THEM) || tellsOfHarm(tokens, at)) return null;
  for (let next = at + 2; next < at + 9 && isWord(tokens, next); next++)
    if (isA(tokens, next, C.GROUP))
      return makeSize({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "subgroup", of: null });
  return null;
}

/** "33 received A, 35 received B and 34 received nothing": the same is said of another number of the sentence. */
function receivedToo(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at + 1, RECEIVED) || !isOwnCount(tokens, at)) return false;
  const sentence = sentenceOf(tokens, at);
  // "Forty-six were divided in two groups. Twenty-three underwent surgery. The other 23 …"
  if (at > 0 && sentenceOf(tokens, at - 1) !== sentence && holdsA(tokens, Math.max(0, at - GAP), at, C.RANDOMISED)) return true;
  for (let near = Math.max(0, at - GAP); near < at + GAP && near < tokens.count; near++)
    if (near !== at && sentenceOf(tokens, near) === sentence && isOwnCount(tokens, near) && isOneOf(tokens, near + 1, RECEIVED))
      return true;
  return false;
}

/** "61 (51%) received A and 59 (49%) received B": shares of the same people that add up to all of them. */
function sharesWhole(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  let whole = 0;
  let parts = 0;
  for (let near = Math.max(0, at - GAP); near < at + GAP && near < tokens.count; near++) {
    if (sentenceOf(tokens, near) !== sentence || !isNumber(tokens, near)) continue;
    const past = pastShare(tokens, near + 1);
    if (past === near + 1 || !isOneOf(tokens, past, RECEIVED)) continue;
    whole += valueAt(tokens, near + 2);
    parts++;
  }
  return parts > 1 && Math.abs(whole - 100) <= 1;
}

/** "69 (49%) assigned to A and 71 (51%) to B" */
function pastShare(tokens: Tokens, at: number): number {
  return isSign(tokens, at, 0x28) && isNumber(tokens, at + 1) && isSign(tokens, at + 2, 0x25) && isSign(tokens, at + 3, 0x29) ? at + 4 : at;
}

const ASSIGNED_TO = wordIds("to assigned allocated randomised randomized randomly");
const INTO = wordIds(
  "to in received receiving on were with without as under underwent used using started given treated assigned allocated had from dans al au",
);
const AT = wordIds("at");
const LEAST = wordIds("least");
const WHO = wordIds("who");
const OPENS = wordIds("and while whereas but versus vs or the other remaining et y und");
/** "40 with A and 52 without A" */
const HAVING = wordIds("with without");
/** "32 were treated with A, and 30 served as controls" */
const SERVED = wordIds("served acted");
const RECEIVED = wordIds("received receiving underwent given used");
const GAP = 40;

/** "30 patients started with A and 30 with B", "39 women received A and 45 received B", "… and 30 B alone": the second clause leaves out what the first says. */
function gapped(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isOwnCount(tokens, at) || !(isOneOf(tokens, at - 1, OPENS) || isSign(tokens, at - 1, 0x2c) || isSign(tokens, at - 1, 0x3b)))
    return null;
  // "43 patients in the A group and 59 patients in the B group"
  const noun = isA(tokens, at + 1, C.PEOPLE) ? at + 2 : at + 1;
  const said = isOneOf(tokens, noun, WHO) ? noun + 1 : noun;
  const parallel = isOneOf(tokens, said, INTO) || isOneOf(tokens, said, SERVED);
  if (
    !isWord(tokens, at + 1) ||
    (said > at + 1 && !parallel) ||
    (!parallel && (unitAt(tokens, at + 1) !== null || isA(tokens, at + 1, NO_OBJECT)))
  )
    return null;
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 2; back >= at - GAP && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (!isNumber(tokens, back)) continue;
    const first = isCount(tokens, back) ? counted(scene, back) : null;
    if (first?.fields.kind !== "sample-size") continue;
    if (first.fields.of === null || first.fields.scope === "arm" || first.to > at - 2) return null;
    return isSaidAgain(tokens, { first: first.to - 1, at, said, parallel })
      ? makeSize({ scene, from: at, to: at + 1, number: at, stage: first.fields.stage, scope: "subgroup", of: first.fields.of })
      : null;
  }
  return null;
}

const NO_OBJECT = C.VERB | C.PREPOSITION | C.CONJUNCTION | C.PEOPLE | C.DETERMINER | C.VERSUS | C.COMPARE | C.GROUP | C.ADVERB | C.LABEL;

interface Gap {
  readonly first: number;
  readonly at: number;
  /** The token behind the second number and its noun. */
  readonly said: number;
  readonly parallel: boolean;
}

/** Whether the first clause links its number in the way of the second: by the same word, or, where that is left out, by a verb of treatment. */
function isSaidAgain(tokens: Tokens, { first, at, said, parallel }: Gap): boolean {
  const word = tokens.id[said] ?? 0;
  for (let next = first; next < first + 8 && next < at; next++) {
    if (
      parallel
        ? isThe(tokens, next, word) ||
          (isOneOf(tokens, said, HAVING) && isOneOf(tokens, next, HAVING)) ||
          ((isOneOf(tokens, said, RECEIVED) || isOneOf(tokens, said, SERVED)) && isOneOf(tokens, next, TREATED))
        : isOneOf(tokens, next, RECEIVED)
    )
      return true;
    if (isNumber(tokens, next) || isSign(tokens, next, 0x3b)) return false;
  }
  return false;
}

/** "Among women without heart disease (607 on A versus 602 on B)": those of whom the sentence speaks, shared out in a bracket. */
function sharedOut(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isOwnCount(tokens, at) || !isOneOf(tokens, at + 1, INTO) || isNumber(tokens, at + 2)) return null;
  let open = at - 1;
  if (!isSign(tokens, open, 0x28)) {
    if (!isOneOf(tokens, open, AND) && !isSign(tokens, open, 0x2c) && !isSign(tokens, open, 0x3b)) return null;
    while (open > at - 12 && !isSign(tokens, open, 0x28) && !isSign(tokens, open, 0x29)) open--;
    if (!isSign(tokens, open, 0x28) || !isOwnCount(tokens, open + 1) || !isOneOf(tokens, open + 2, INTO)) return null;
  }
  let people = false;
  for (let back = open - 1; back > open - 14 && back >= 0 && sentenceOf(tokens, back) === sentenceOf(tokens, at); back--) {
    if (isNumber(tokens, back) || isSign(tokens, back, 0x3b) || isA(tokens, back, C.VERB)) return null;
    if (isA(tokens, back, C.PEOPLE)) people = true;
    if (
      people &&
      isOneOf(tokens, back, AMONG) &&
      (sentenceOf(tokens, back - 1) !== sentenceOf(tokens, back) || isSign(tokens, back - 1, 0x2c))
    )
      return makeSize({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "subgroup", of: null });
  }
  return null;
}

const AND = wordIds("and or versus vs");
const AMONG = wordIds("among in of for");

/** "test group = 37; control group = 35", "cases = 4,325, controls = 4,482" outside the results. */
function equated(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isSign(tokens, at - 1, 0x3d) || !isOwnCount(tokens, at) || zoneAt(scene, at) === "RESULTS" || unitAt(tokens, at + 1) !== null)
    return null;
  const name = at - 2;
  if (isOneOf(tokens, name, SEXES) || !(isA(tokens, name, C.GROUP) || isA(tokens, name, C.PEOPLE) || isA(tokens, name, C.CONTROL)))
    return null;
  return makeSize({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "subgroup", of: null });
}
