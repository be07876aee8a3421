/**
 * Sample sizes: "n = 58", "114 patients were randomised", "of the 52 enrolled patients", "46 completed the follow-up", "20 per group",
 * "Fifty-two patients with …", "14 trials with 3,210 participants". Stages after CONSORT 2010, item 13.
 * Not the number of patients in whom something happened (a count), not centres or items.
 */
import {
  DASH,
  isA,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isThe,
  isWord,
  numberAt,
  sentenceOf,
  type Tokens,
  textOf,
  valueAt,
} from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { isCount, isSexSplit, nounAfter, perGroup } from "../parts/people.ts";
import { isPlannedSize } from "../parts/planned.ts";
import { signRelationAt } from "../parts/relation.ts";
import { participationBehind, wholeOf } from "../parts/share.ts";
import { AUXILIARIES, comesToHarm, counted, make } from "../parts/size-claims.ts";
import { partsOf } from "../parts/split.ts";
import { stageAround, stageOfWord } from "../parts/stage.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const N = wordId("n");
const IN_THEM = wordId("in");

export const sampleSize: Recognizer = {
  name: "sample-size",
  precedence: 60,
  triggers: { numbers: true, words: wordIds("n") },
  recognize(scene, at) {
    if (isThe(scene.tokens, at, N)) return labelled(scene, at);
    if (!isCount(scene.tokens, at) || isSign(scene.tokens, at + 1, 0x25) || isPlannedSize(scene.tokens, at)) return null;
    const shared = tookPart(scene, at);
    if (shared !== null) return shared;
    const size =
      sideBySide(scene, at) ??
      coordinated(scene, at) ??
      counted(scene, at) ??
      assigned(scene, at) ??
      gapped(scene, at) ??
      equated(scene, at) ??
      sharedOut(scene, at);
    return size === null ? null : withParts(scene, size, at);
  },
};

/** "n = 58", "N=52", "(n 21)", "n: 30"; "women (n = 112) were randomised" is the whole sample. */
function labelled(scene: Scene, at: number): readonly Claim[] | null {
  const { tokens } = scene;
  if (isGlued(tokens, at) && isSign(tokens, at - 1, DASH)) return null;
  // "12% (n = 123)" counts those of whom the percentage speaks.
  if (isSign(tokens, at - 2, 0x25) && (isSign(tokens, at - 1, 0x28) || isSign(tokens, at - 1, 0x5b))) return null;
  let next = at + 1;
  const relation = signRelationAt(tokens, next);
  if (relation !== null) next = relation.end;
  else if (isSign(tokens, next, 0x3a)) next++;
  else if (isSign(tokens, next, 0x28) || !isNumber(tokens, next) || isGlued(tokens, next)) return null;
  if (!isNumber(tokens, next) || !isCount(tokens, next)) return null;
  // "n = 1-9 nodes" is a class, "n = 18, 24%" a count.
  if (isSign(tokens, next + 1, DASH) && isNumber(tokens, next + 2)) return null;
  if (zoneAt(scene, at) === "RESULTS" && isSign(tokens, next + 1, 0x2c) && isSign(tokens, next + 3, 0x25)) return null;
  const per = perGroup(tokens, next + 1);
  const passive =
    isSign(tokens, next + 1, 0x29) && isOneOf(tokens, next + 2, AUXILIARIES)
      ? stageOfWord(tokens, isA(tokens, next + 3, C.ADVERB) ? next + 4 : next + 3, true)
      : null;
  const whole = passive !== null || (isSign(tokens, at - 1, 0x28) && isA(tokens, at - 2, C.RANDOMISED));
  const stage = passive ?? stageAround(tokens, next, 14);
  const first = make({
    scene,
    from: at,
    to: per?.end ?? next + 1,
    number: next,
    stage,
    scope: per !== null ? "arm" : whole ? "total" : "subgroup",
    of: null,
  });
  // "n = 29 vs 31": the letter stands once.
  if (!isA(tokens, next + 1, C.VERSUS) || !isNumber(tokens, next + 2) || !isCount(tokens, next + 2)) return [first];
  return [first, make({ scene, from: next + 2, to: next + 3, number: next + 2, stage, scope: "subgroup", of: null })];
}

/** The size, and the sizes of its parts where the numbers behind it add up to it: "126 patients were treated, 42 with A, 42 with B and 42 with C". */
function withParts(scene: Scene, size: Claim, at: number): readonly Claim[] {
  if (size.fields.kind !== "sample-size" || size.fields.scope !== "total") return [size];
  const { stage } = size.fields;
  const parts = partsOf(scene.tokens, at);
  // "30 adults (12 men and 18 women)" are no groups of the study.
  if (parts.some((part) => isSexSplit(scene.tokens, part))) return [size];
  const sizes = parts.map((part) => make({ scene, from: part, to: part + 1, number: part, stage, scope: "subgroup", of: null }));
  return [size, ...sizes];
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
    return rest === null
      ? null
      : [make({ scene, from: at, to: at + 1, number: at, stage: stageAround(tokens, at, 2), scope: "total", of }), rest];
  }
  const stage = stageOfWord(tokens, verb, true) ?? (isOneOf(tokens, verb, CONSENTED) ? "enrolled" : "unspecified");
  return [
    make({ scene, from: at, to: at + 1, number: at, stage, scope: "total", of }),
    make({ scene, from: whole, to: whole + 1, number: whole, stage: "screened", scope: "total", of }),
  ];
}

const CONSENTED = wordIds("agreed consented participated");

const AND = wordIds("and or versus vs");
const BETWEEN = wordIds("between from either than least most");

/** "32 and 31 subjects were enrolled", "Thirty-seven and 36 patients": two groups with one noun. */
function sideBySide(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isOwnCount(tokens, at)) return null;
  const next = joinedTo(tokens, at);
  if (next >= 0 && isOwnCount(tokens, next) && !isOneOf(tokens, at - 1, BETWEEN)) {
    const claim = counted(scene, next);
    if (
      claim?.fields.kind === "sample-size" &&
      (claim.fields.of !== null || claim.fields.stage !== "unspecified") &&
      claim.fields.scope !== "arm"
    )
      return make({ scene, from: at, to: at + 1, number: at, stage: claim.fields.stage, scope: "subgroup", of: claim.fields.of });
  }
  if (!isOneOf(tokens, at - 1, AND) || !isOwnCount(tokens, at - 2) || isOneOf(tokens, at - 3, BETWEEN)) return null;
  const claim = counted(scene, at);
  if (claim?.fields.kind !== "sample-size" || claim.fields.scope !== "total") return null;
  if (claim.fields.of === null && claim.fields.stage === "unspecified") return null;
  return { ...claim, fields: { ...claim.fields, scope: "subgroup" } };
}

const COORDINATE = 18;
const CONTROLS = wordId("controls");

/** "88 patients in the A group and 91 patients in the B group were assessed", "20 patients and 20 controls": two groups that one verb joins. */
function coordinated(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isOwnCount(tokens, at)) return null;
  const noun = nounAfter(tokens, at + 1);
  if (noun < 0) return attributed(scene, at);
  if (isA(tokens, noun, C.STUDIES)) return null;
  if (isOneOf(tokens, at - 1, AND) && isAttributed(scene, at)) {
    const claim = counted(scene, at);
    return claim?.fields.kind === "sample-size" ? { ...claim, fields: { ...claim.fields, scope: "subgroup" } } : null;
  }
  const [left, right] = isOneOf(tokens, at - 1, AND) ? [fellowBefore(tokens, at), at] : [at, fellowAfter(tokens, noun + 1)];
  if (left < 0 || right < 0) return null;
  const [a, b] = [nounAfter(tokens, left + 1), nounAfter(tokens, right + 1)];
  if (a < 0 || b < 0 || !(tokens.id[a] === tokens.id[b] || isThe(tokens, b, CONTROLS)) || isA(tokens, a, C.STUDIES)) return null;
  const claim = counted(scene, right);
  if (claim?.fields.kind !== "sample-size" || claim.fields.scope === "arm" || claim.fields.stage === "withdrawn") return null;
  if (at === right) return { ...claim, fields: { ...claim.fields, scope: "subgroup" } };
  return make({ scene, from: at, to: noun + 1, number: at, stage: claim.fields.stage, scope: "subgroup", of: textOf(tokens, noun) });
}

/** "23 experimental and 26 control patients": one noun for two attributes. */
function attributed(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  let and = at + 1;
  while (and < at + 4 && isWord(tokens, and) && !isA(tokens, and, NO_OBJECT | C.UNIT)) and++;
  if (and === at + 1 || !isOneOf(tokens, and, AND) || !isOwnCount(tokens, and + 1) || /s$/.test(textOf(tokens, and - 1))) return null;
  const noun = nounAfter(tokens, and + 2);
  if (noun - (and + 1) !== and - at) return null;
  const claim = counted(scene, and + 1);
  if (claim?.fields.kind !== "sample-size" || claim.fields.scope === "arm") return null;
  return make({ scene, from: at, to: and, number: at, stage: claim.fields.stage, scope: "subgroup", of: textOf(tokens, noun) });
}

function isAttributed(scene: Scene, at: number): boolean {
  for (let back = at - 3; back > at - 6; back--) if (isNumber(scene.tokens, back)) return attributed(scene, back) !== null;
  return false;
}

/** The number of people before "and 91 patients", with nothing but its own noun and attributes between; -1 where there is none. */
function fellowBefore(tokens: Tokens, at: number): number {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 2; back > at - COORDINATE && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isNumber(tokens, back) && isOwnCount(tokens, back) && nounAfter(tokens, back + 1) >= 0) return back;
    if (!isAttribute(tokens, back)) return -1;
  }
  return -1;
}

function fellowAfter(tokens: Tokens, from: number): number {
  const sentence = sentenceOf(tokens, from);
  for (let next = from; next < from + COORDINATE && sentenceOf(tokens, next) === sentence; next++) {
    if (isOneOf(tokens, next, AND) && isOwnCount(tokens, next + 1)) return next + 1;
    if (!isAttribute(tokens, next)) return -1;
  }
  return -1;
}

/** What may stand between a number of people and the conjunction behind them: no verb, no clause of its own. */
function isAttribute(tokens: Tokens, at: number): boolean {
  if (isNumber(tokens, at)) return isA(tokens, at - 1, C.LABEL);
  if (!isWord(tokens, at)) return isSign(tokens, at, DASH);
  return !isA(tokens, at, C.VERB | C.CONJUNCTION) || isOneOf(tokens, at, TREATED);
}

const TREATED = wordIds("treated receiving using taking given");

/** The number that a conjunction joins right behind one, or -1. */
function joinedTo(tokens: Tokens, at: number): number {
  return isOneOf(tokens, at + 1, AND) && isNumber(tokens, at + 2) ? at + 2 : -1;
}

/** A number of some size that is no year and no label: what may stand for a group of people without a noun. */
function isOwnCount(tokens: Tokens, at: number): boolean {
  if (!isCount(tokens, at) || valueAt(tokens, at) < 4 || isA(tokens, at - 1, C.LABEL)) return false;
  if (isGlued(tokens, at) && !isSign(tokens, at - 1, 0x28) && !isSign(tokens, at - 1, 0x5b)) return false;
  const number = numberAt(tokens, at);
  return number !== null && !(number.end - number.start === 4 && number.value >= 1900 && number.value <= 2060);
}

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
  if (!isOneOf(tokens, at + 1, INTO) || isNumber(tokens, at + 2)) return null;
  if (zoneAt(scene, at) === "RESULTS" && comesToHarm(tokens, at + 1)) return null;
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - 40 && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isSign(tokens, back, 0x25)) return null;
    if (isA(tokens, back, C.RANDOMISED))
      return make({ scene, from: at, to: at + 1, number: at, stage: "randomised", scope: "subgroup", of: null });
  }
  // "44 women in the screening group and 43 in the control group"
  if (zoneAt(scene, at) === "RESULTS" || !isThe(tokens, at + 1, IN_THEM)) return null;
  for (let next = at + 2; next < at + 9 && isWord(tokens, next); next++)
    if (isA(tokens, next, C.GROUP))
      return make({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "subgroup", of: null });
  return null;
}

const INTO = wordIds(
  "to in received receiving on were with as under underwent used using started given treated assigned allocated had from",
);
const OPENS = wordIds("and while whereas but versus vs or the other remaining");
const RECEIVED = wordIds("received receiving underwent given used");
const GAP = 40;

/** "30 patients started with A and 30 with B", "39 women received A and 45 received B", "… and 30 B alone": the second clause leaves out what the first says. */
function gapped(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isOwnCount(tokens, at) || !(isOneOf(tokens, at - 1, OPENS) || isSign(tokens, at - 1, 0x2c) || isSign(tokens, at - 1, 0x3b)))
    return null;
  // "43 patients in the A group and 59 patients in the B group"
  const said = isA(tokens, at + 1, C.PEOPLE) ? at + 2 : at + 1;
  const parallel = isOneOf(tokens, said, INTO);
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
      ? make({ scene, from: at, to: at + 1, number: at, stage: first.fields.stage, scope: "subgroup", of: first.fields.of })
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
    if (parallel ? isThe(tokens, next, word) : isOneOf(tokens, next, RECEIVED)) return true;
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
      return make({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "subgroup", of: null });
  }
  return null;
}

const AMONG = wordIds("among in of for");

/** "test group = 37; control group = 35", "cases = 4,325, controls = 4,482" outside the results. */
function equated(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isSign(tokens, at - 1, 0x3d) || !isOwnCount(tokens, at) || zoneAt(scene, at) === "RESULTS" || unitAt(tokens, at + 1) !== null)
    return null;
  const name = at - 2;
  if (isOneOf(tokens, name, SEXES) || !(isA(tokens, name, C.GROUP) || isA(tokens, name, C.PEOPLE) || isA(tokens, name, C.CONTROL)))
    return null;
  return make({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "subgroup", of: null });
}

const SEXES = wordIds("male males female females boys girls men women");
