/** Sizes behind a letter: "n = 58", "N=52", "women (n = 112) were randomised"; not the counts of shares, "12% (n = 123)". */
import type { Stage } from "@tabstract/record";
import { plainValue } from "../claims.ts";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, sentenceOf, type Tokens, textOf, valueAt } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import type { Claim } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";
import { opensBracket } from "./bracket.ts";
import { isEventCount } from "./event-list.ts";
import { isOfPlaces, isSubject, labelledPeople } from "./labelled-sample.ts";
import { makeSize } from "./make-size.ts";
import { endsWithEach, isCount, perGroup } from "./people.ts";
import { signRelationAt } from "./relation.ts";
import { AUXILIARIES } from "./size-alone.ts";
import { sizeRowAt } from "./size-rows.ts";
import { partsOf } from "./split.ts";
import { isAssignedBehind, sharedAssignment, stageAround, stageOfWord } from "./stage.ts";

const N = wordId("n");
const CENT = wordIds("percent cent");
const CONTROLS = wordIds("control controls");
const AND = wordIds("and or versus vs");
const GAP = 40;

/** "bupivacaine 0.25% (n = 70)": in the methods a percentage behind a plain word is the strength of what was given; `number` is the token of its number. */
export function isStrength(scene: Scene, number: number): boolean {
  const { tokens } = scene;
  return (
    zoneAt(scene, number) === "METHODS" &&
    valueAt(tokens, number) <= STRONGEST &&
    isWord(tokens, number - 1) &&
    !isA(tokens, number - 1, ~C.CONTROL)
  );
}

/** In percent; larger ones are shares far more often. */
const STRONGEST = 10;

/** "n = 58", "N=52", "(n 21)", "n: 30"; "women (n = 112) were randomised" is the whole sample. */
export function labelledSize(scene: Scene, at: number): readonly Claim[] | null {
  const { tokens } = scene;
  if (isGlued(tokens, at) && isSign(tokens, at - 1, DASH)) return null;
  // "12% (n = 123)" counts those of whom the percentage speaks; "brimo 0.25% (n = 70)" those who were given it.
  if (opensBracket(tokens, at - 1) && (isSign(tokens, at - 2, 0x25) || isOneOf(tokens, at - 2, CENT)) && !isStrength(scene, at - 3))
    return null;
  let next = at + 1;
  const relation = signRelationAt(tokens, next);
  if (relation !== null) next = relation.end;
  else if (isSign(tokens, next, 0x3a)) next++;
  else if (isSign(tokens, next, 0x28) || !isNumber(tokens, next) || isGlued(tokens, next)) return null;
  if (!isNumber(tokens, next) || !isCount(tokens, next)) return null;
  // "n = 1-9 nodes" is a class, "n = 18, 24%" a count.
  if (isSign(tokens, next + 1, DASH) && isNumber(tokens, next + 2)) return null;
  if (zoneAt(scene, at) === "RESULTS" && isSign(tokens, next + 1, 0x2c) && isSign(tokens, next + 3, 0x25)) return null;
  if (zoneAt(scene, at) !== "METHODS" && isEventCount(tokens, at))
    return [{ ...plainValue(tokens, { statistic: "count", from: next, to: next + 1 }), from: at }];
  const per = perGroup(tokens, next + 1) ?? (ofEachGroup(tokens, at, next) ? { end: next + 1 } : null);
  const passive = isSign(tokens, next + 1, 0x29) ? passiveBehind(tokens, at, next + 2) : null;
  const places = isOfPlaces(tokens, at - 1, next);
  const subject = zoneAt(scene, at) === "METHODS" && isSubject(tokens, at - 1);
  const whole =
    (passive !== null && !isOneOfSeveral(tokens, at)) ||
    (isSign(tokens, at - 1, 0x28) && isA(tokens, at - 2, C.RANDOMISED)) ||
    isOfTotal(tokens, at) ||
    isOfTrial(tokens, at) ||
    isWholeOfParts(tokens, at, next) ||
    places ||
    subject;
  const near = passive ?? stageAround(tokens, places ? at - 2 : next, 14);
  const assigned =
    subject && isAssignedBehind(tokens, next + 1) ? "randomised" : near === "unspecified" ? sharedAssignment(tokens, at - 1) : null;
  const stage = assigned ?? near;
  const first = makeSize({
    scene,
    from: at,
    to: per?.end ?? next + 1,
    number: next,
    stage,
    scope: per !== null ? "arm" : whole ? "total" : "subgroup",
    of: whole && opensBracket(tokens, at - 1) ? labelledPeople(tokens, at - 1, next) : null,
  });
  // "(n = 30, 31 and 29, respectively)", "n = 29 vs 31": the letter stands once.
  const row = sizeRowAt(tokens, next);
  if (row !== null && row.sizes[0] === next && row.sizes.length > 1)
    return row.sizes.map((number) =>
      makeSize({ scene, from: number === next ? at : number, to: number + 1, number, stage, scope: "subgroup", of: null }),
    );
  if (!isA(tokens, next + 1, C.VERSUS) || !isNumber(tokens, next + 2) || !isCount(tokens, next + 2)) return [first];
  return [first, makeSize({ scene, from: next + 2, to: next + 3, number: next + 2, stage, scope: "subgroup", of: null })];
}

/** "women (n = 112) were randomised", "women (n = 112) with low bone density were randomly assigned": the stage of the verb whose subject is labelled. */
function passiveBehind(tokens: Tokens, at: number, from: number): Stage | null {
  if (isOneOf(tokens, from, AUXILIARIES)) return stageOfWord(tokens, isA(tokens, from + 1, C.ADVERB) ? from + 2 : from + 1, true);
  if (!isSign(tokens, at - 1, 0x28) || !isA(tokens, at - 2, C.PEOPLE) || isA(tokens, at - 2, C.GROUP)) return null;
  for (let next = from; next < from + 14 && (isWord(tokens, next) || isSign(tokens, next, DASH)); next++) {
    if (isA(tokens, next, C.CONJUNCTION | C.VERSUS)) return null;
    if (isOneOf(tokens, next, AUXILIARIES)) return isA(tokens, next + 1, C.RANDOMISED) ? "randomised" : null;
  }
  return null;
}

/** "A (n = 24), B (n = 75) and healthy controls (n = 37) were analysed", "women (n = 20) and men (n = 30)": a group behind others in the sentence. */
function isOneOfSeveral(tokens: Tokens, at: number): boolean {
  const joined = isA(tokens, at - 2, C.PEOPLE) && isOneOf(tokens, at - 3, AND);
  if (!isSign(tokens, at - 1, 0x28) || !(joined || isA(tokens, at - 2, C.GROUP) || isOneOf(tokens, at - 2, CONTROLS))) return false;
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 2; back >= at - GAP && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isThe(tokens, back, N) && isSign(tokens, back + 1, 0x3d)) return true;
  return false;
}

/** "five groups (n = 6)", "both arms (n = 20)", "(n = 20 each)" */
function ofEachGroup(tokens: Tokens, at: number, number: number): boolean {
  if (endsWithEach(tokens, number + 1)) return true;
  if (!isSign(tokens, at - 1, 0x28) || !isOneOf(tokens, at - 2, GROUPS)) return false;
  for (let back = at - 3; back > at - 6; back--) if (isNumber(tokens, back) || isOneOf(tokens, back, ALL)) return true;
  return false;
}

const GROUPS = wordIds("groups arms");
const ALL = wordIds("both all");

/** "a total of n = 81 participants" */
function isOfTotal(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at - 1, OF) && isOneOf(tokens, at - 2, TOTAL);
}

/** "a randomised trial (N = 160)", "controlled trial (RCT; N = 160)": the trial is all of its people. */
function isOfTrial(tokens: Tokens, at: number): boolean {
  const before = isSign(tokens, at - 1, 0x28) || isSign(tokens, at - 1, 0x3b) || isSign(tokens, at - 1, 0x2c) ? at - 2 : -1;
  return isOneOf(tokens, before, TRIAL) && textOf(tokens, at) === "N";
}

/** "patients (N = 242) beginning chemotherapy were assigned to A (n = 82), B (n = 82) or C (n = 78)" */
function isWholeOfParts(tokens: Tokens, at: number, number: number): boolean {
  return (
    isSign(tokens, at - 1, 0x28) && isA(tokens, at - 2, C.PEOPLE) && !isA(tokens, at - 3, C.GROUP) && partsOf(tokens, number).length > 0
  );
}

const OF = wordIds("of");
const TOTAL = wordIds("total");
const TRIAL = wordIds("trial rct study");
