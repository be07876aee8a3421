/** Numbers of people: the noun that a number counts, and the words that make it one of each group or one of several. */
import {
  DASH,
  isA,
  isApostropheAt,
  isCapital,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isThe,
  isWord,
  numberAt,
  startOf,
  type Tokens,
  valueAt,
} from "../lexer.ts";
import { C, type WordSet, wordId, wordIds } from "../lexicon.ts";
import { opensBracket } from "./bracket.ts";
import { isShortOfPeople } from "./introduced.ts";

const OF = wordId("of");
const TO = wordId("to");
const RESPECTIVE = wordId("respective");
const DEGREES = wordIds("mild mildly moderate moderately severe severely normal slightly low high");
const EACH = wordIds("each every both either the all");
const JOINED = wordIds("or and but");
const CONTROLS = wordId("controls");
const PARTICIPLES = wordIds("experienced treated developed related given used");
const OTHER = wordIds("other another");
export const SEXES: WordSet = wordIds("male males female females boys girls boy girl men women man woman");
const PER = wordIds("per each every");
const TIMES = wordIds("per a daily");
/** What is counted without having taken part. */
const NEVER = wordIds("beds unit cent");
/** Nouns of people in the singular: before another noun they say what kind it is ("12 patient visits", "34 case reports"). */
const ONE_OF_THEM = wordIds(
  `patient participant subject woman man child adult individual person volunteer infant neonate baby newborn mother boy girl student adolescent male female case eye tooth hip knee limb shoulder
   foot ear cluster school hospital practice village family household couple dyad nurse physician caregiver carer parent veteran resident worker employee smoker athlete player outpatient inpatient
   survivor recipient donor respondent pregnancy birth delivery lesion ulcer wound site implant restoration fracture embryo cycle oocyte sample specimen clinician pupil twin candidate user driver
   client soldier graft kidney defect block sibling responder nonresponder attempt visit procedure operation surgery catheter stent vessel artery isolate strain tumour tumor nodule polyp episode
   event relative cyclist runner swimmer facility encounter mission crash carrier spouse teacher professional pharmacist pharmacy ward rat mouse rabbit dog pig cow goat animal horse cat chicken
   chick hen broiler piglet calf lamb monkey macaque bull heifer ewe hamster ferret bird sow study trial article rct review report record paper publication citation cohort dataset survey comparison
   country youth elderly offspring`,
);

/** "aged 18 and older", "aged over 65" */
function isAge(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at - 1, AGED) || (isOneOf(tokens, at - 1, BEYOND) && isOneOf(tokens, at - 2, AGED));
}

const AGED = wordIds("aged ages");
const BEYOND = wordIds("over under above below from");

/** A whole number that may count people: no decimal, ordinal, numeral, age or day of a month. */
export function isCount(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  return (
    number !== null &&
    !isA(tokens, at - 1, C.MONTH) &&
    !number.signed &&
    Number.isInteger(number.value) &&
    number.form !== "decimal" &&
    number.form !== "ordinal" &&
    number.form !== "roman" &&
    number.form !== "dotted" &&
    !isAge(tokens, at)
  );
}

/** The counted noun within some adjectives and hyphenated attributes, or -1; prepositions and verbs may not. `at` is the token behind the number. */
export function nounAfter(tokens: Tokens, at: number): number {
  let next = at;
  let last = -1;
  const several = valueAt(tokens, at - 1) !== 1;
  for (let steps = 0; steps < 12 && next < tokens.count; steps++) {
    if (isSign(tokens, next, DASH) && (isWord(tokens, next + 1) || isNextOfName(tokens, next + 1))) {
      next++;
      continue;
    }
    if (
      isSign(tokens, next, 0x2c) &&
      last < 0 &&
      steps > 0 &&
      !isA(tokens, next - 1, C.GROUP) &&
      isWord(tokens, next + 1) &&
      !isA(tokens, next + 1, C.CONJUNCTION | C.PREPOSITION | C.VERB | C.DETERMINER)
    ) {
      next++;
      continue;
    }
    // "66 Crohn's disease patients"
    if (isApostropheAt(tokens, next) && last < 0 && steps > 0 && isGlued(tokens, next)) {
      next += isWord(tokens, next + 1) && isGlued(tokens, next + 1) ? 2 : 1;
      continue;
    }
    if (isSign(tokens, next, 0x28) && last < 0) return -1;
    // "Twelve type 2 diabetic patients": the number of a name.
    if (isNumber(tokens, next) && last < 0 && steps > 0 && (isA(tokens, next - 1, C.LABEL) || isNextOfName(tokens, next))) {
      next++;
      continue;
    }
    if (!isWord(tokens, next)) break;
    // "mild to moderate", "normal to slightly overweight"
    if (isThe(tokens, next, TO) && last < 0 && (isOneOf(tokens, next - 1, DEGREES) || isOneOf(tokens, next + 1, DEGREES))) {
      next++;
      continue;
    }
    if (isOneOf(tokens, next, JOINED) && last < 0 && steps > 0 && isWord(tokens, next + 1)) {
      next++;
      continue;
    }
    if (isOneOf(tokens, next, NEVER)) return -1;
    if (isA(tokens, next, C.PEOPLE) || isThe(tokens, next, CONTROLS) || isShortOfPeople(tokens, next)) last = next;
    // "first-degree relatives": a compound is an adjective, whatever its words are.
    else if (
      last < 0 &&
      isSign(tokens, next + 1, DASH) &&
      isGlued(tokens, next + 1) &&
      isGlued(tokens, next + 2) &&
      isWord(tokens, next + 2) &&
      !isA(tokens, next, C.TIME_UNIT)
    ) {
      next += 2;
      // "61 non-responders", "70 never-smokers"
      if (isA(tokens, next, C.PEOPLE)) last = next;
    } else if (last >= 0) {
      // "12 facility performance indicators", "24 adult Wistar rats": a noun in the singular says which, and what is counted is named behind it.
      if (!isPlainWord(tokens, next) || !((several && isOneOf(tokens, last, ONE_OF_THEM)) || isName(tokens, last))) break;
      last = -1;
    } else if (
      isA(tokens, next, C.UNIT | C.PREPOSITION | C.COMPARE | C.VERSUS | C.MONTH) ||
      (isA(tokens, next, C.VERB | C.CONJUNCTION | C.DETERMINER) &&
        !isA(tokens, next, C.ENROLLED | C.RANDOMISED) &&
        !isOneOf(tokens, next, PARTICIPLES) &&
        !isOneOf(tokens, next, OTHER))
    ) {
      if (!(isThe(tokens, next, OF) && isOneOf(tokens, next + 1, EACH)) && !isA(tokens, next, C.RANDOMISED)) break;
    }
    next++;
  }
  if (last < 0 || (isA(tokens, last, C.GROUP) && !isA(tokens, last, C.STUDIES))) return -1;
  if (isOneOf(tokens, last + 1, TIMES) && isA(tokens, last + 2, C.TIME_UNIT)) return -1;
  // "5 patient-years" is a unit.
  if (isSign(tokens, last + 1, DASH) && isGlued(tokens, last + 1) && isA(tokens, last + 2, C.TIME_UNIT)) return -1;
  // "thirty other patients", but not "data of 4 other studies"
  return isA(tokens, last, C.STUDIES) && isOneOf(tokens, at, OTHER) ? -1 : last;
}

/** "Veterans Affairs", "Women Veterans Study": a noun of people in a name. */
function isName(tokens: Tokens, at: number): boolean {
  return beginsCapital(tokens, at) && beginsCapital(tokens, at + 1) && !isSign(tokens, at + 2, 0x29);
}

function beginsCapital(tokens: Tokens, at: number): boolean {
  return isCapital(tokens.text.charCodeAt(startOf(tokens, at)));
}

/** The "III" of "stage II or III", "stage I-III". */
function isNextOfName(tokens: Tokens, at: number): boolean {
  return (
    isNumber(tokens, at) &&
    (isOneOf(tokens, at - 1, JOINED) || isSign(tokens, at - 1, DASH) || isSign(tokens, at - 1, 0x2f)) &&
    isNumber(tokens, at - 2) &&
    isA(tokens, at - 3, C.LABEL)
  );
}

/** A word of no class that can part a noun from what follows it. */
function isPlainWord(tokens: Tokens, at: number): boolean {
  return (
    isWord(tokens, at) &&
    !isGlued(tokens, at) &&
    !isA(
      tokens,
      at,
      C.PREPOSITION | C.VERB | C.CONJUNCTION | C.DETERMINER | C.ADVERB | C.VERSUS | C.COMPARE | C.RANDOMISED | C.ENROLLED | C.COMPLETED,
    ) &&
    !isA(tokens, at, C.ANALYSED | C.SCREENED | C.LEFT)
  );
}

/** Whether a noun tells the sex of some of the people before its bracket: "(9 males)", "(242 boys, 219 girls)", "(12 men and 8 women)". */
export function isSexSplit(tokens: Tokens, at: number): boolean {
  if (isBehindSample(tokens, at)) return isOneOf(tokens, at + 1, SEXES);
  if (!isOneOf(tokens, at + 1, SEXES) || !isInSplit(tokens, at)) return false;
  return isOneOf(tokens, at + 1, MEN_WOMEN) ? otherSex(tokens, at) : isBare(tokens, at + 2);
}

/** "(N = 30; 12 men)": right behind the size of the sample in its bracket. */
function isBehindSample(tokens: Tokens, at: number): boolean {
  if (!isSign(tokens, at - 1, 0x2c) && !isSign(tokens, at - 1, 0x3b)) return false;
  return isNumber(tokens, at - 2) && isSign(tokens, at - 3, 0x3d) && isThe(tokens, at - 4, N) && opensBracket(tokens, at - 5);
}

const N = wordId("n");
const MEN_WOMEN = wordIds("men women man woman");
const SPLITS = wordIds("and including");

function isInSplit(tokens: Tokens, at: number): boolean {
  if (isSign(tokens, at - 1, 0x28)) return true;
  const before = isOneOf(tokens, at - 1, SPLITS) || isSign(tokens, at - 1, 0x2c) || isSign(tokens, at - 1, 0x3b) ? at - 2 : -1;
  return before > 0 && isOneOf(tokens, before, SEXES) && isNumber(tokens, before - 1);
}

/** No noun of people behind the sex: "6 male, mean age 23", but "6 male students". */
function isBare(tokens: Tokens, at: number): boolean {
  return !isA(tokens, at, C.PEOPLE);
}

function otherSex(tokens: Tokens, at: number): boolean {
  for (let next = at + 2; next < at + 6; next++) if (isNumber(tokens, next) && isOneOf(tokens, next + 1, MEN_WOMEN)) return true;
  return isNumber(tokens, at - 3) && isOneOf(tokens, at - 2, MEN_WOMEN);
}

const IN = wordIds("in for per to into within");
const THE = wordId("the");
const CONTAINS = wordIds("containing contained comprising comprised including included having had with of contains comprises includes has");
const CONSISTS = wordIds("consisting consisted");
const EACH_ONE = wordIds("each every both");
const AUXILIARY = wordIds("were was are be");
const GROUPS = wordIds("groups arms");

/** "20 per group", "20 in each arm", "20 each", "20 were assigned to each arm": one past the words that say so, behind a number or its noun. */
export function perGroup(tokens: Tokens, at: number): { readonly end: number } | null {
  if (isOneOf(tokens, at, PER) && isA(tokens, at + 1, C.GROUP)) return { end: at + 2 };
  if (isOneOf(tokens, at, IN) && isOneOf(tokens, at + 1, EACH) && !isThe(tokens, at + 1, THE)) {
    if (isA(tokens, at + 2, C.GROUP)) return { end: at + 3 };
    if (isWord(tokens, at + 2) && !isThe(tokens, at + 2, RESPECTIVE) && isA(tokens, at + 3, C.GROUP)) return { end: at + 4 };
  }
  if (isSign(tokens, at, 0x2f) && isA(tokens, at + 1, C.GROUP)) return { end: at + 2 };
  const verb = isOneOf(tokens, at, AUXILIARY) ? at + 1 : at;
  if (verb > at && isA(tokens, verb, C.RANDOMISED)) {
    const to = isA(tokens, verb + 1, C.RANDOMISED) ? verb + 2 : verb + 1;
    return isOneOf(tokens, to, IN) ? perGroup(tokens, to) : null;
  }
  return null;
}

/** "20 each", "20 patients each" at the end of a phrase; not "6 cycles every 21 days". */
export function endsWithEach(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at, EACH_ONE) || isNumber(tokens, at + 1)) return false;
  return !isWord(tokens, at + 1) || isA(tokens, at + 1, C.PREPOSITION | C.CONJUNCTION | C.VERB);
}

/** "two groups of 20", "groups each containing 50", "each group had 30": the words before a number that make it that of every group. */
export function isOfEachGroup(tokens: Tokens, at: number): boolean {
  let back = at - 1;
  if (!isOneOf(tokens, back, CONTAINS)) return false;
  // "groups of 61 patients and 101 controls": each has its own.
  for (let next = at + 1; next < at + 5; next++) if (isOneOf(tokens, next, JOINED) && isNumber(tokens, next + 1)) return false;
  if (isThe(tokens, back, OF) && isOneOf(tokens, back - 1, GROUPS)) return true;
  if (isOneOf(tokens, back - 1, CONSISTS)) back--;
  if (isOneOf(tokens, back - 1, EACH_ONE)) return true;
  return isA(tokens, back - 1, C.GROUP) && isOneOf(tokens, back - 2, EACH_ONE);
}
