/**
 * Claims of sample sizes from one number: "114 patients were randomised", "46 completed the follow-up", "20 per group", "a total of 52".
 * Not the number of those in whom something happened, not centres or items, not a sample that is only planned.
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
import type { Claim } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";
import { closesBracket, pastBracket } from "./bracket.ts";
import { isHappening } from "./event-list.ts";
import { boundBefore } from "./frame.ts";
import { comesToHarm, HAPPENED } from "./harm.ts";
import { makeSize } from "./make-size.ts";
import { endsWithEach, isCount, isOfEachGroup, isSexSplit, nounAfter, perGroup } from "./people.ts";
import { ACTED, AUXILIARIES, completedAlone } from "./size-alone.ts";
import { isListedInBracket } from "./size-brackets.ts";
import { sizeWithoutNoun } from "./size-ellipsis.ts";
import { sharedAssignment, stageAround, stageOfWord } from "./stage.ts";
import { unitAt } from "./unit.ts";
import { unknownPeople } from "./unknown-people.ts";
import { looksLikeYear } from "./year.ts";

const OF = wordId("of");
const THE = wordId("the");
const IN_THEM = wordId("in");
const TOTAL = wordIds("total sample");

/** A number of people, animals, eyes, studies: the noun stands within a few adjectives, or a stage verb follows at once. */
export function counted(scene: Scene, at: number): Claim | null {
  if (!isCount(scene.tokens, at)) return null;
  // Numbers beside one another ask it of each other too.
  const number = scene.tokens.id[at] ?? 0;
  const known = scene.countedSizes[number];
  if (known !== undefined) return known;
  const read = readCounted(scene, at);
  scene.countedSizes[number] = read;
  return read;
}

function readCounted(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (valueAt(tokens, at) < 1) return null;
  if (isGlued(tokens, at) && !isSign(tokens, at - 1, 0x28) && !isSign(tokens, at - 1, 0x5b) && !isNamedArm(tokens, at - 1)) return null;
  if (isGlued(tokens, at + 1) && (isSign(tokens, at + 1, DASH) || isWord(tokens, at + 1) || isSign(tokens, at + 1, 0x25))) return null;
  // "one in ten children" is a share, "age ≥ 50" a bound, "2 × 2 factorial trial" a design, "SWOG 0307" a name.
  if ((isA(tokens, at - 1, C.LABEL) && !isA(tokens, at - 1, C.PEOPLE)) || (isThe(tokens, at - 1, IN_THEM) && isNumber(tokens, at - 2)))
    return null;
  if (isSign(tokens, at - 1, 0xd7) || isSign(tokens, at + 1, 0xd7) || isPadded(tokens, at) || isSexSplit(tokens, at)) return null;
  const noun = nounAfter(tokens, at + 1);
  const zone = zoneAt(scene, at);
  const ofTotal = isThe(tokens, at - 1, OF) && isOneOf(tokens, at - 2, TOTAL);
  if (noun < 0) return withoutNoun(scene, at, ofTotal);
  const studies = isA(tokens, noun, C.STUDIES);
  // "the ALPHA 2 trial": the number of its name.
  if (studies && noun === at + 1 && valueAt(tokens, at) !== 1 && isOneOf(tokens, noun, ONE_STUDY)) return null;
  const per = perGroup(tokens, noun + 1);
  if (per !== null || ((endsWithEach(tokens, noun + 1) || isOfEachGroup(tokens, at)) && valueAt(tokens, at) > 2)) {
    const stage = ownStage(stageAround(tokens, at, zone === "RESULTS" ? 12 : 26), studies);
    return makeSize({ scene, from: at, to: per?.end ?? noun + 1, number: at, stage, scope: "arm", of: textOf(tokens, noun) });
  }
  // "at 14 hospitals": where the study was done, not who took part.
  if (isOneOf(tokens, noun, PLACES) && isA(tokens, at - 1, C.PREPOSITION) && !isThe(tokens, at - 1, OF)) return null;
  if (isOneOf(tokens, noun, OCCASIONS)) return null;
  if (zone === "RESULTS" && !ofTotal && !isDefinite(tokens, at) && comesToHarm(tokens, noun + 1)) return null;
  // "cancer was confirmed in 49 women": what was found in them is what is told.
  if (isThe(tokens, at - 1, IN_THEM) && isOneOf(tokens, at - 2, OBSERVED)) return null;
  if (isForeseen(tokens, at) || (valueAt(tokens, at) < 100 && boundBefore(tokens, at) !== null)) return null;
  const near = isMissed(tokens, noun + 1) ? "withdrawn" : ownStage(stageAround(tokens, at, zone === "RESULTS" ? 12 : 26), studies);
  // "randomised to A (61 patients) or B (59 patients)": the verb stands once, before all of them.
  const stage = near === "unspecified" && !studies && isSign(tokens, at - 1, 0x28) ? (sharedAssignment(tokens, at - 1) ?? near) : near;
  // "251 (7%) in 3,579 patients": those of whom the percentage is.
  const whole = isThe(tokens, at - 1, IN_THEM) && isSign(tokens, closesBracket(tokens, at - 2) ? at - 3 : at - 2, 0x25);
  // "Fractures occurred in 1902 and 2010 women"
  const lead = isOneOf(tokens, at - 1, ONLY) ? at - 2 : at - 1;
  const inThem =
    isThe(tokens, lead, IN_THEM) || (isA(tokens, at - 1, C.CONJUNCTION) && isNumber(tokens, at - 2) && isThe(tokens, at - 3, IN_THEM));
  if (zone === "RESULTS" && inThem && stage !== "randomised" && !whole && !isA(tokens, at + 1, C.ANALYSED)) return null;
  // "12 cohort studies (35,554 patients)"
  const ofPlaces = isSign(tokens, at - 1, 0x28) && isOneOf(tokens, at - 2, PLACES);
  const ofStudies = (ofPlaces && !isOfSomePlaces(tokens, at)) || (isSign(tokens, at - 1, 0x28) && isA(tokens, at - 2, C.STUDIES));
  // "this trial of 27 adults", wherever it is told
  const ofTrial = isThe(tokens, at - 1, OF) && isOneOf(tokens, at - 2, ONE_STUDY) && valueAt(tokens, at) >= 6;
  if (stage === "unspecified" && !ofTotal && !ofStudies && !ofTrial) {
    if (zone === "RESULTS" && !isDefinite(tokens, at) && !isThereInGroup(tokens, at, noun) && !opensResults(scene, at, noun)) return null;
    if (zone === "CONCLUSIONS" || (zone === "BACKGROUND" && (valueAt(tokens, at) < 4 || isPrevalence(tokens, at, noun)))) return null;
    if (valueAt(tokens, at) < 4 && numberAt(tokens, at)?.form === "word") return null;
  }
  // "three trials", "patients of five trials": where the people come from, unless the studies themselves are found and included.
  if (
    studies &&
    stage === "unspecified" &&
    (valueAt(tokens, at) <= 3 || (numberAt(tokens, at)?.form === "word" && valueAt(tokens, at) < 10))
  )
    return null;
  const bracketed =
    (isSign(tokens, at - 1, 0x28) || isListedInBracket(tokens, at)) &&
    (isSign(tokens, noun + 1, 0x29) || isSign(tokens, noun + 1, 0x2c) || isSign(tokens, noun + 1, 0x3b));
  return makeSize({
    scene,
    from: at,
    to: pastVerb(tokens, noun + 1),
    number: at,
    stage,
    scope: whole || (bracketed && !ofStudies) || (!ofTotal && isPartOfSample(tokens, at)) ? "subgroup" : "total",
    of: textOf(tokens, noun),
  });
}

const ONLY = wordIds("only just merely");

/** "10 schools (812 pupils) to A and 10 schools (790 pupils) to B" */
function isOfSomePlaces(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let near = at - PLACES_WITHIN; near < at + PLACES_WITHIN; near++)
    if (near !== at - 2 && sentenceOf(tokens, near) === sentence && isOneOf(tokens, near, PLACES) && isSign(tokens, near + 1, 0x28))
      return isCount(tokens, near + 2);
  return false;
}

const PLACES_WITHIN = 24;

/** The ":" of "(arm 1:373 patients)". */
function isNamedArm(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x3a) && (isA(tokens, at - 1, C.GROUP) || isA(tokens, at - 2, C.GROUP));
}

/** "eight participants were not seen" */
function isMissed(tokens: Tokens, at: number): boolean {
  return (
    isOneOf(tokens, at, AUXILIARIES) && isThe(tokens, at + 1, NOT) && isOneOf(tokens, isThe(tokens, at + 2, BE) ? at + 3 : at + 2, SEEN)
  );
}

const ONE_STUDY = wordIds("study trial review cohort survey rct series");
const OBSERVED = wordIds("confirmed diagnosed detected observed found seen noted occurred");
const NOT = wordId("not");
const BE = wordId("be");
const SEEN = wordIds("seen followed reached contacted traced located available reassessed");

/** "affects 5 million people worldwide": how common something is. */
function isPrevalence(tokens: Tokens, at: number, noun: number): boolean {
  for (let back = at - 1; back > at - 4; back--) if (isOneOf(tokens, back, AFFECTS)) return true;
  for (let next = noun + 1; next < noun + 5; next++) if (isOneOf(tokens, next, WORLDWIDE)) return true;
  return false;
}

const AFFECTS = wordIds("affects affecting affect affected estimated kills");
const WORLDWIDE = wordIds("worldwide annually globally yearly");

/** "five randomised trials", "1,015 patients of five trials were randomised": studies are found and included, not assigned. */
function ownStage(stage: Stage, studies: boolean): Stage {
  return studies && (stage === "randomised" || stage === "completed") ? "unspecified" : stage;
}

/** "0307": the number of a protocol. */
function isPadded(tokens: Tokens, at: number): boolean {
  const text = textOf(tokens, at);
  return (text.length > 1 && text.charCodeAt(0) === 0x30) || text === "Million";
}

function withoutNoun(scene: Scene, at: number, ofTotal: boolean): Claim | null {
  const { tokens } = scene;
  if (perGroup(tokens, at + 1) !== null) return eachAlone(scene, at);
  const alone = completedAlone(scene, at) ?? sizeWithoutNoun(scene, at) ?? behindBracket(scene, at) ?? unknownPeople(scene, at);
  if (alone !== null) return alone;
  // "not required in a total of 10 (50%)" is a count.
  const share = isSign(tokens, at + 1, 0x28) && isSign(tokens, at + 3, 0x25) && isA(tokens, at - 4, C.PREPOSITION);
  // "a total of 130,252 person-years"
  if (isSign(tokens, at + 2, DASH) && isA(tokens, at + 3, C.TIME_UNIT)) return null;
  if (isHappening(tokens, at + 1) || isOneOf(tokens, at + 1, VARIANTS)) return null;
  if (ofTotal && valueAt(tokens, at) >= 4 && unitAt(tokens, at + 1) === null && !share)
    return makeSize({
      scene,
      from: at,
      to: at + 1,
      number: at,
      stage: stageAround(tokens, at, 26),
      scope: "total",
      of: thingCounted(tokens, at + 1),
    });
  return eachAlone(scene, at) ?? someOfThem(scene, at);
}

const VARIANTS = wordIds("genes snps variants loci polymorphisms");

/** "a total of 4936 examinations": what is counted, where it is a plain word. */
function thingCounted(tokens: Tokens, at: number): string | null {
  if (!isWord(tokens, at) || isA(tokens, at, ~0) || isGlued(tokens, at)) return null;
  const text = textOf(tokens, at);
  return text.length > 4 && text.endsWith("s") ? text : null;
}

/** "2144 (1063 with A, 1081 without) patients were randomised", "78 (92%) patients completed the study": the noun stands behind an aside. */
function behindBracket(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const past = pastBracket(tokens, at + 1);
  if (past === at + 1 || valueAt(tokens, at) < 6) return null;
  const noun = isA(tokens, past, C.PEOPLE) ? past : isWord(tokens, past) && isA(tokens, past + 1, C.PEOPLE) ? past + 1 : -1;
  if (noun < 0) return null;
  const passive = isOneOf(tokens, noun + 1, AUXILIARIES);
  const first = passive ? noun + 2 : noun + 1;
  const verb = isA(tokens, first, C.ADVERB) ? first + 1 : first;
  const stage = passive || isOneOf(tokens, verb, ACTED) ? stageOfWord(tokens, verb, passive) : null;
  if (stage === null || stage === "unspecified" || isA(tokens, noun, C.STUDIES)) return null;
  return makeSize({ scene, from: at, to: at + 1, number: at, stage, scope: "total", of: textOf(tokens, noun) });
}

/** "189 of these patients had records": of those spoken of before, outside the results. */
function someOfThem(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (valueAt(tokens, at) < 6 || zoneAt(scene, at) === "RESULTS" || !isThe(tokens, at + 1, OF) || !isOneOf(tokens, at + 2, THESE))
    return null;
  const noun = nounAfter(tokens, at + 3);
  if (noun < 0 || isA(tokens, noun, C.STUDIES)) return null;
  return makeSize({
    scene,
    from: at,
    to: at + 1,
    number: at,
    stage: stageAround(tokens, at, 12),
    scope: "total",
    of: textOf(tokens, noun),
  });
}

const THESE = wordIds("these those them whom");

/** Things that are counted per patient, never a sample. */
const PLACES = wordIds("hospitals clinics schools practices sites villages wards pharmacies countries clusters");
const OCCASIONS = wordIds(
  "cycle cycles visit visits attempt attempts event events episode episodes record records publication publications surgery surgeries delivery",
);

const FORESEEN = wordIds("planned target targeted anticipated expected needed");
const UP = wordId("up");
const TO = wordId("to");

/** "the planned 92 patients", "planned for 250 patients", "up to five couples": not yet there. */
function isForeseen(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - 3 && sentenceOf(tokens, back) === sentence; back--) if (isOneOf(tokens, back, FORESEEN)) return true;
  return isThe(tokens, at - 1, TO) && isThe(tokens, at - 2, UP);
}

const A = wordId("a");
const FIRST = wordIds("first last");
const ONE_GROUP = wordIds("group arm cohort subgroup");

/** "the first 50 patients", "the weekly arm had 52 patients", "a control group of 47 patients": a part of the sample. */
function isPartOfSample(tokens: Tokens, at: number): boolean {
  if (isOneOf(tokens, at - 1, FIRST) || (isOneOf(tokens, at - 1, OTHERS) && isThe(tokens, at - 2, THE))) return true;
  for (let back = at - 1; back >= at - 4 && sentenceOf(tokens, back) === sentenceOf(tokens, at); back--) {
    if (isNumber(tokens, back) || tokens.kind[back] === SIGN) return false;
    // "a cohort of 120 patients" is the sample, "a control group of 47" a part of it.
    if (isOneOf(tokens, back, ONE_GROUP)) return !isThe(tokens, back - 1, A) && !isA(tokens, back + 1, C.STUDIES);
  }
  return false;
}

/** "the other 23 patients" */
const OTHERS = wordIds("other");
const WERE = wordIds("were was");

/** "21 in each group", "20 per arm", "20 each", with no noun. */
function eachAlone(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const per = perGroup(tokens, at + 1);
  const each = per !== null || valueAt(tokens, at) < 3 ? null : isEach(tokens, at) ? { end: at + 1 } : null;
  if (valueAt(tokens, at) < 6 && zoneAt(scene, at) === "RESULTS") return null;
  const end = per?.end ?? each?.end;
  return end === undefined
    ? null
    : makeSize({ scene, from: at, to: end, number: at, stage: stageAround(tokens, at, 14), scope: "arm", of: null });
}

function isEach(tokens: Tokens, at: number): boolean {
  if (unitAt(tokens, at + 1) !== null) return false;
  return endsWithEach(tokens, at + 1) || (isOfEachGroup(tokens, at) && !isWord(tokens, at + 1));
}

/** The first number of the results counts the sample, unless a percentage or a group makes it a count in it. */
function opensResults(scene: Scene, at: number, noun: number): boolean {
  const { tokens } = scene;
  if (
    valueAt(tokens, at) < 6 ||
    isSign(tokens, noun + 3, 0x25) ||
    isA(tokens, noun + 1, C.PREPOSITION) ||
    isOneOf(tokens, noun + 1, HAPPENED) ||
    isInState(tokens, noun + 1)
  )
    return false;
  for (let back = at - 1; back >= at - 60 && back >= 0; back--) {
    if (zoneAt(scene, back) !== "RESULTS") return true;
    if (isNumber(tokens, back) && !isDated(tokens, back)) return false;
  }
  return at < 60;
}

/** "13 patients were in complete remission" tells how they were; "were in the A group" who they are. */
function isInState(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at, WERE) || !isThe(tokens, at + 1, IN_THEM)) return false;
  for (let next = at + 2; next < at + 8 && isWord(tokens, next); next++) if (isA(tokens, next, C.GROUP)) return false;
  return true;
}

/** "January 2015", "3 May": a date says when they came. */
function isDated(tokens: Tokens, at: number): boolean {
  if (isA(tokens, at - 1, C.MONTH) || isA(tokens, at + 1, C.MONTH)) return true;
  return looksLikeYear(tokens, at) && (isSign(tokens, at - 1, 0x2c) || isOneOf(tokens, at - 1, WHEN));
}

const WHEN = wordIds("in from to until between and since during through");

/** "There were 43 patients in the A group and …": who they are is all that is said of them. */
function isThereInGroup(tokens: Tokens, at: number, noun: number): boolean {
  if (!isOneOf(tokens, at - 1, WERE) || !isThe(tokens, at - 2, THERE) || !isThe(tokens, noun + 1, IN_THEM)) return false;
  for (let next = noun + 2; next < noun + 8 && (isWord(tokens, next) || isSign(tokens, next, DASH)); next++)
    if (isA(tokens, next, C.GROUP)) {
      const end = isWord(tokens, next + 1) && textOf(tokens, next + 1).length === 1 ? next + 2 : next + 1;
      return !isWord(tokens, end) || isA(tokens, end, C.CONJUNCTION);
    }
  return false;
}

const THERE = wordId("there");
const ALL = wordIds("all remaining");
const INVOLVED = wordIds("involved involving");
const AMONG = wordIds("among amongst in from for");

/** "all 52 patients", "of the 114 patients": a definite number of people is the sample. */
function isDefinite(tokens: Tokens, at: number): boolean {
  return (
    isOneOf(tokens, at - 1, ALL) ||
    isOneOf(tokens, at - 1, INVOLVED) ||
    (isThe(tokens, at - 1, THE) && (isThe(tokens, at - 2, OF) || isOneOf(tokens, at - 2, ALL) || isOneOf(tokens, at - 2, AMONG))) ||
    isThe(tokens, at - 1, OF) ||
    isOneOf(tokens, at - 1, AMONG) ||
    (isOneOf(tokens, at - 1, BY) && answersBefore(tokens, at))
  );
}

const BY = wordIds("by");
const ANSWERED = wordIds("answered completed returned survey questionnaire questionnaires surveys");

/** "the survey was answered by 120 nurses" */
function answersBefore(tokens: Tokens, at: number): boolean {
  for (let back = at - 2; back > at - 6; back--) if (isOneOf(tokens, back, ANSWERED)) return true;
  return false;
}

/** "114 patients were randomised": the verb right behind the people belongs to the statement. */
function pastVerb(tokens: Tokens, at: number): number {
  if (!isOneOf(tokens, at, AUXILIARIES)) return at;
  const verb = isA(tokens, at + 1, C.ADVERB) ? at + 2 : at + 1;
  return stageOfWord(tokens, verb, true) === null ? at : verb + 1;
}
