/**
 * Counts of the results that their place alone tells, whatever is counted: "three of those given the drug", "leaks were seen in four and one",
 * "Interval cancers: two against nine", "fever was noted in 12". Not labels ("days 2 and 7"), not measures with a unit, not "one of the most".
 */
import { plainValue } from "../claims.ts";
import { DASH, holdsA, isA, isGlued, isOneOf, isSign, isThe, isWord, numberAt, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket } from "../parts/bracket.ts";
import { unitAt } from "../parts/unit.ts";
import type { Recognizer } from "../recognizer.ts";

const OF = wordId("of");
const THOSE = wordIds("the those these them whom");
/** "one of the most common", "two of the main": members of a rank, not of a group. */
const RANKED = wordIds("most main few best major key primary secondary following other");
const PLACED = wordIds("in for among");
const ONLY = wordIds("only just all another about");
const COPULA = wordIds("was were");
const JOINTS = wordIds("and versus vs v against but");
/** What is seen in people. */
const SEEN = wordIds(
  "seen noted noticed found observed present absent visible evident detected diagnosed required needed necessary occurred arose appeared developed positive persisted",
);

export const placeCount: Recognizer = {
  name: "place-count",
  precedence: 22,
  triggers: { numbers: { forms: ["integer", "word"], reported: true, outsideNames: true } },
  recognize(scene, at) {
    const { tokens } = scene;
    if (!isPlain(tokens, at)) return null;
    const counted = isOfThose(tokens, at) || (isSeenIn(tokens, at) && endsThere(tokens, at)) || opensList(tokens, at);
    return counted ? plainValue(tokens, { statistic: "count", from: at, to: at + 1 }) : null;
  },
};

/** A whole number by itself: no label before it, no unit, dash or percent sign behind it. */
function isPlain(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  if (number === null || number.signed || !Number.isInteger(number.value)) return false;
  if (isA(tokens, at - 1, C.LABEL | C.TIME_UNIT) || isSign(tokens, at - 1, DASH)) return false;
  if (isSign(tokens, at + 1, DASH) || isSign(tokens, at + 1, 0x2f) || isSign(tokens, at + 1, 0x25) || isSign(tokens, at + 1, 0xb1))
    return false;
  return unitAt(tokens, at + 1) === null && !(isGlued(tokens, at + 1) && !isSign(tokens, at + 1, 0x2c) && !isEnd(tokens, at + 1));
}

function isEnd(tokens: Tokens, at: number): boolean {
  return (
    isSign(tokens, at, 0x2e) ||
    isSign(tokens, at, 0x2c) ||
    isSign(tokens, at, 0x3b) ||
    isSign(tokens, at, 0x3a) ||
    closesBracket(tokens, at)
  );
}

/** "three of the late group", "nine of those with a drain", "two of them". */
function isOfThose(tokens: Tokens, at: number): boolean {
  if (!isThe(tokens, at + 1, OF) || !isOneOf(tokens, at + 2, THOSE) || isNameBefore(tokens, at)) return false;
  if (numberAt(tokens, at + 3) !== null || isOneOf(tokens, at + 3, RANKED) || isA(tokens, at + 3, C.STUDIES)) return false;
  // "three of the centres", "one of the mediators" are no people.
  return isOneOf(tokens, at + 2, WHO) || holdsA(tokens, at + 3, at + PEOPLE_WITHIN, C.PEOPLE | C.GROUP | C.ANIMAL);
}

const WHO = wordIds("those them whom");
/** How far behind "three of the" people are named. */
const PEOPLE_WITHIN = 7;

/** "intron 2 of the gene": the number goes with the noun before it. */
function isNameBefore(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at - 1) || sentenceOf(tokens, at - 1) !== sentenceOf(tokens, at)) return false;
  return (
    !isA(tokens, at - 1, C.PREPOSITION | C.VERB | C.CONJUNCTION | C.ADVERB | C.VERSUS | C.COMPARE) &&
    !isOneOf(tokens, at - 1, BEFORE_COUNTS)
  );
}

const BEFORE_COUNTS = wordIds("only just all but another seen found noted");

/** "was seen in", "occurred in only". */
function isSeenIn(tokens: Tokens, at: number): boolean {
  const place = isOneOf(tokens, at - 1, ONLY) ? at - 2 : at - 1;
  return isOneOf(tokens, place, PLACED) && isOneOf(tokens, place - 1, SEEN);
}

/** No noun or unit of its own behind it. */
function endsThere(tokens: Tokens, at: number): boolean {
  return isEnd(tokens, at + 1) || isA(tokens, at + 1, C.CONJUNCTION | C.PREPOSITION | C.VERSUS | C.COMPARE);
}

/** "Deaths: two against nine", "drop-outs were three and five". */
function opensList(tokens: Tokens, at: number): boolean {
  if (!isSign(tokens, at - 1, 0x3a) && !isOneOf(tokens, at - 1, COPULA)) return false;
  const joint = isSign(tokens, at + 1, 0x2c) || isOneOf(tokens, at + 1, JOINTS) ? at + 1 : -1;
  const second = numberAt(tokens, joint + 1);
  return joint > 0 && second !== null && Number.isInteger(second.value) && unitAt(tokens, joint + 2) === null && isPlain(tokens, joint + 1);
}
