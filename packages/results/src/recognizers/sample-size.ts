/**
 * Sample sizes: "n = 58", "114 patients were randomised", "of the 52 enrolled patients", "46 completed the follow-up", "20 per group",
 * "Fifty-two patients with …", "14 trials with 3,210 participants". Stages after CONSORT 2010, item 13.
 * Not the number of patients in whom something happened (a count), not centres or items.
 */
import type { Stage } from "@tabstract/record";
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
  SIGN,
  sentenceOf,
  type Tokens,
  textOf,
  valueAt,
} from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { boundBefore } from "../parts/frame.ts";
import { signRelationAt } from "../parts/relation.ts";
import { partsOf } from "../parts/split.ts";
import { stageAround, stageOfWord } from "../parts/stage.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const N = wordId("n");
const PER = wordIds("per each every");
const IN = wordIds("in for per");
const EACH = wordIds("each every both either the all");
const TOTAL = wordIds("total sample");
const OF = wordId("of");
const THE = wordId("the");
const WHO = wordIds("who that which");

export const sampleSize: Recognizer = {
  name: "sample-size",
  precedence: 60,
  triggers: { numbers: true, words: wordIds("n") },
  recognize(scene, at) {
    if (isThe(scene.tokens, at, N)) return labelled(scene, at);
    const size = counted(scene, at) ?? assigned(scene, at);
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
  const parts = partsOf(scene.tokens, at).map((part) =>
    make({ scene, from: part, to: part + 1, number: part, stage, scope: "subgroup", of: null }),
  );
  return [size, ...parts];
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

const INTO = wordIds("to in received on were with as");

/** "20 per group", "n = 20 in each arm", "20 each": one past its end. */
function perGroup(tokens: Tokens, at: number): { end: number } | null {
  if (isOneOf(tokens, at, PER) && isA(tokens, at + 1, C.GROUP)) return { end: at + 2 };
  if (isOneOf(tokens, at, IN) && isOneOf(tokens, at + 1, EACH) && isA(tokens, at + 2, C.GROUP) && !isThe(tokens, at + 1, THE))
    return { end: at + 3 };
  if (isSign(tokens, at, 0x2f) && isA(tokens, at + 1, C.GROUP)) return { end: at + 2 };
  return null;
}

function isCount(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  return (
    number !== null &&
    !isA(tokens, at - 1, C.MONTH) &&
    !number.signed &&
    Number.isInteger(number.value) &&
    number.form !== "decimal" &&
    number.form !== "ordinal" &&
    number.form !== "roman" &&
    number.form !== "dotted"
  );
}

/** A number of people, animals, eyes, studies: the noun stands within a few adjectives, or a stage verb follows at once. */
function counted(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isCount(tokens, at) || valueAt(tokens, at) < 1) return null;
  if (isGlued(tokens, at) && !isSign(tokens, at - 1, 0x28) && !isSign(tokens, at - 1, 0x5b)) return null;
  if (isGlued(tokens, at + 1) && (isSign(tokens, at + 1, DASH) || isWord(tokens, at + 1) || isSign(tokens, at + 1, 0x25))) return null;
  // "one in ten children" is a share, "age ≥ 50" a bound.
  if ((isA(tokens, at - 1, C.LABEL) && !isA(tokens, at - 1, C.PEOPLE)) || (isThe(tokens, at - 1, IN_THEM) && isNumber(tokens, at - 2)))
    return null;
  const noun = nounAfter(tokens, at + 1);
  const zone = zoneAt(scene, at);
  const reach = zone === "RESULTS" ? 12 : 26;
  const ofTotal = isThe(tokens, at - 1, OF) && isOneOf(tokens, at - 2, TOTAL);
  if (noun < 0)
    return (
      completedAlone(scene, at) ??
      (ofTotal && valueAt(tokens, at) >= 4 && unitAt(tokens, at + 1) === null
        ? make({ scene, from: at, to: at + 1, number: at, stage: stageAround(tokens, at, reach), scope: "total", of: null })
        : eachAlone(tokens, scene, at))
    );
  const stage = stageAround(tokens, at, reach);
  const per = perGroup(tokens, noun + 1);
  if (per !== null) return make({ scene, from: at, to: per.end, number: at, stage, scope: "arm", of: nounText(tokens, noun) });
  // "at 14 hospitals": where the study was done, not who took part.
  if (isOneOf(tokens, noun, PLACES) && isA(tokens, at - 1, C.PREPOSITION) && !isThe(tokens, at - 1, OF)) return null;
  if (isOneOf(tokens, noun, OCCASIONS) || (zone === "RESULTS" && isThe(tokens, at - 1, IN_THEM) && stage !== "randomised")) return null;
  if (stage === "unspecified" && !ofTotal) {
    if (zone === "RESULTS" && !mentionsAll(tokens, at) && !opensResults(scene, at, noun)) return null;
    if (zone === "CONCLUSIONS" || (zone === "BACKGROUND" && valueAt(tokens, at) < 4)) return null;
    if (valueAt(tokens, at) < 4 && numberAt(tokens, at)?.form === "word") return null;
  }
  if (isA(tokens, noun, C.STUDIES) && valueAt(tokens, at) <= 3 && stage === "unspecified") return null;
  if (isForeseen(tokens, at) || (valueAt(tokens, at) < 100 && boundBefore(tokens, at) !== null)) return null;
  const bracketed =
    isSign(tokens, at - 1, 0x28) && (isSign(tokens, noun + 1, 0x29) || isSign(tokens, noun + 1, 0x2c) || isSign(tokens, noun + 1, 0x3b));
  return make({
    scene,
    from: at,
    to: pastVerb(tokens, noun + 1),
    number: at,
    stage,
    scope: bracketed || (!ofTotal && isPartOfSample(tokens, at)) ? "subgroup" : "total",
    of: nounText(tokens, noun),
  });
}

/** Things that are counted per patient, never a sample. */
const PLACES = wordIds("hospitals schools practices sites villages wards pharmacies countries clusters");
const OCCASIONS = wordIds(
  "cycle cycles visit visits attempt attempts event events episode episodes record records publication publications surgery surgeries delivery",
);

const FORESEEN = wordIds("planned target targeted anticipated expected needed up");

/** "the planned 92 patients", "planned for 250 patients", "up to five couples": not yet there. */
function isForeseen(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= at - 3; back--) if (isOneOf(tokens, back, FORESEEN)) return true;
  return false;
}

const FIRST = wordIds("first last");
const ONE_GROUP = wordIds("group arm cohort subgroup");

/** "the first 50 patients", "the weekly arm had 52 patients", "a control group of 47 patients": a part of the sample. */
function isPartOfSample(tokens: Tokens, at: number): boolean {
  if (isOneOf(tokens, at - 1, FIRST)) return true;
  for (let back = at - 1; back >= at - 4 && sentenceOf(tokens, back) === sentenceOf(tokens, at); back--) {
    if (isNumber(tokens, back) || tokens.kind[back] === SIGN) return false;
    if (isOneOf(tokens, back, ONE_GROUP)) return true;
  }
  return false;
}

const HAPPENED = wordIds("died developed experienced required relapsed responded reported failed");

/** "21 in each group", "20 per arm", with no noun. */
function eachAlone(tokens: Tokens, scene: Scene, at: number): Claim | null {
  const per = perGroup(tokens, at + 1);
  return per === null
    ? null
    : make({ scene, from: at, to: per.end, number: at, stage: stageAround(tokens, at, 14), scope: "arm", of: null });
}

/** The first number of the results counts the sample, unless a percentage or a group makes it a count in it. */
function opensResults(scene: Scene, at: number, noun: number): boolean {
  const { tokens } = scene;
  if (
    valueAt(tokens, at) < 6 ||
    isSign(tokens, noun + 3, 0x25) ||
    isA(tokens, noun + 1, C.PREPOSITION) ||
    isOneOf(tokens, noun + 1, HAPPENED)
  )
    return false;
  for (let back = at - 1; back >= at - 60 && back >= 0; back--) {
    if (zoneAt(scene, back) !== "RESULTS") return true;
    if (isNumber(tokens, back)) return false;
  }
  return at < 60;
}

const ALL = wordIds("all");

/** "all 52 patients", "of the 114 patients": a definite number of people is the sample. */
function mentionsAll(tokens: Tokens, at: number): boolean {
  return (
    isOneOf(tokens, at - 1, ALL) ||
    (isThe(tokens, at - 1, THE) && (isThe(tokens, at - 2, OF) || isOneOf(tokens, at - 2, ALL) || isOneOf(tokens, at - 2, wordAmong))) ||
    isThe(tokens, at - 1, OF) ||
    isOneOf(tokens, at - 1, wordAmong)
  );
}

const wordAmong = wordIds("among amongst in from");

/** The counted noun within five words: adjectives and hyphenated attributes may stand between, prepositions and verbs may not. */
function nounAfter(tokens: Tokens, at: number): number {
  let next = at;
  let last = -1;
  for (let steps = 0; steps < 8 && next < tokens.count; steps++) {
    if (isSign(tokens, next, DASH) && isWord(tokens, next + 1)) {
      next++;
      continue;
    }
    if (
      isSign(tokens, next, 0x2c) &&
      last < 0 &&
      steps > 0 &&
      isWord(tokens, next + 1) &&
      !isA(tokens, next + 1, C.CONJUNCTION | C.PREPOSITION | C.VERB | C.DETERMINER)
    ) {
      next++;
      continue;
    }
    if (isSign(tokens, next, 0x28) && last < 0) return -1;
    // "Twelve type 2 diabetic patients": the number of a name.
    if (isNumber(tokens, next) && last < 0 && steps > 0 && isA(tokens, next - 1, C.LABEL)) {
      next++;
      continue;
    }
    if (!isWord(tokens, next)) break;
    if (isOneOf(tokens, next, JOINED) && last < 0 && steps > 0 && isWord(tokens, next + 1)) {
      next++;
      continue;
    }
    if (isA(tokens, next, C.PEOPLE) || isThe(tokens, next, CONTROLS)) last = next;
    // "first-degree relatives": a compound is an adjective, whatever its words are.
    else if (
      last < 0 &&
      isSign(tokens, next + 1, DASH) &&
      isGlued(tokens, next + 1) &&
      isGlued(tokens, next + 2) &&
      isWord(tokens, next + 2) &&
      !isA(tokens, next, C.TIME_UNIT)
    )
      next += 2;
    else if (last >= 0) break;
    else if (
      isA(tokens, next, C.UNIT | C.PREPOSITION | C.COMPARE | C.VERSUS | C.MONTH) ||
      (isA(tokens, next, C.VERB | C.CONJUNCTION | C.DETERMINER) &&
        !isA(tokens, next, C.ENROLLED | C.RANDOMISED) &&
        !isOneOf(tokens, next, PARTICIPLES))
    ) {
      if (!(isThe(tokens, next, OF) && isOneOf(tokens, next + 1, EACH)) && !isA(tokens, next, C.RANDOMISED)) break;
    }
    next++;
  }
  if (last < 0 || (isA(tokens, last, C.GROUP) && !isA(tokens, last, C.STUDIES))) return -1;
  // "5 patient-years" is a unit.
  return isSign(tokens, last + 1, DASH) && isGlued(tokens, last + 1) && isA(tokens, last + 2, C.TIME_UNIT) ? -1 : last;
}

const JOINED = wordIds("or and");
const CONTROLS = wordId("controls");
const PARTICIPLES = wordIds("experienced treated developed related given used");

/** "114 patients were randomised": the verb right behind the people belongs to the statement. */
function pastVerb(tokens: Tokens, at: number): number {
  if (!isOneOf(tokens, at, AUXILIARIES)) return at;
  const verb = isA(tokens, at + 1, C.ADVERB) ? at + 2 : at + 1;
  return stageOfWord(tokens, verb, true) === null ? at : verb + 1;
}

function nounText(tokens: Tokens, noun: number): string {
  return textOf(tokens, noun);
}

/** "46 completed the follow-up", "52 were randomised", "10 withdrew": the people are those of the sentence before. */
function completedAlone(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  let next = at + 1;
  // "323 (54%) agreed to participate and were randomised"
  if (isSign(tokens, next, 0x28)) {
    let close = next + 1;
    while (close < next + 8 && !isSign(tokens, close, 0x29)) close++;
    if (!isSign(tokens, close, 0x29)) return null;
    next = close + 1;
  }
  const apart = next > at + 1;
  if (isOneOf(tokens, next, WHO)) next++;
  const auxiliary = isOneOf(tokens, next, AUXILIARIES);
  const verb = auxiliary ? next + 1 : next;
  const adverb = isA(tokens, verb, C.ADVERB) ? verb + 1 : verb;
  const stage = stageOfWord(tokens, adverb, auxiliary);
  if (stage === null ? !isOneOf(tokens, next, AGREED) : !auxiliary && !isOneOf(tokens, adverb, ACTED)) return null;
  if (boundBefore(tokens, at) !== null) return null;
  if (stage === null)
    return make({ scene, from: at, to: apart ? at + 1 : next + 1, number: at, stage: "enrolled", scope: "total", of: null });
  return make({ scene, from: at, to: apart ? at + 1 : adverb + 1, number: at, stage, scope: "total", of: null });
}

const IN_THEM = wordId("in");
const AUXILIARIES = wordIds("were was had have has are could");
const AGREED = wordIds("agreed consented");
const ACTED = wordIds(
  "completed finished withdrew dropped discontinued entered participated remained completers declined refused enrolled",
);

interface Make {
  readonly scene: Scene;
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly stage: Stage;
  readonly scope: "total" | "arm" | "subgroup";
  readonly of: string | null;
}

function make({ scene, from, to, number, stage, scope, of }: Make): Claim {
  return {
    from,
    to,
    numbers: [{ at: number, role: "value" }],
    fields: { kind: "sample-size", value: valueAt(scene.tokens, number), stage, scope, of: of?.toLowerCase() ?? null },
  };
}
