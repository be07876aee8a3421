/** Numbers that add up to one printed before them: "53 patients (24 to A and 29 to B)"; not "42 patients (21 in each …)". */

import { DASH, isA, isAnySign, isGlued, isOneOf, isSign, numberAt, sentenceOf, signSet, type Tokens, valueAt, WORD } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { looksLikeYear } from "./year.ts";

const REACH = 70;
const MOST_PARTS = 5;

/** The tokens of two to five counts behind a total (from a token on), in its sentence or the next, that add up to it; empty where none do. */
export function partsOf(tokens: Tokens, at: number, from: number = at + 1): readonly number[] {
  const total = valueAt(tokens, at);
  if (total < 6) return [];
  const parts: number[] = [];
  let sum = 0;
  const last = sentenceOf(tokens, at) + 1;
  for (let next = from; next < at + REACH && next < tokens.count && sentenceOf(tokens, next) <= last; next++) {
    if (!isPart(tokens, next)) continue;
    // "Of 120 women, 111 completed the trial; 5 with A and 4 with B withdrew": who stayed is no part beside those of the arms.
    if (completes(tokens, next) && parts.length === 0) return [];
    parts.push(next);
    sum += valueAt(tokens, next);
    if (sum === total && parts.length > 1) return parts;
    if (sum > total || parts.length === MOST_PARTS) return [];
  }
  return [];
}

/** "111 (92.5%) completed" */
function completes(tokens: Tokens, at: number): boolean {
  const verb = isSign(tokens, at + 1, 0x28) ? at + 5 : at + 1;
  return isOneOf(tokens, verb, COMPLETED) || (isA(tokens, at + 1, C.PEOPLE) && isOneOf(tokens, at + 2, COMPLETED));
}

const COMPLETED = wordIds("completed finished");
const WITHIN = wordIds("in at of after by during than");
const SINCE = wordIds("from to until since between and");
/** "≥ 5 in 13%": a bound counts nobody. */
const BOUNDS = signSet("<>≤≥");
const AGED = wordIds("age aged mean median");

function isPart(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  if (
    number === null ||
    number.signed ||
    !Number.isInteger(number.value) ||
    number.value < 1 ||
    (number.form !== "integer" && number.form !== "word")
  )
    return false;
  if (
    isSign(tokens, at + 1, 0x25) ||
    isAnySign(tokens, at - 1, BOUNDS) ||
    // "52 enrolled, 46 completed the 6-month follow-up": a hyphened number is part of a word, whatever it adds up to.
    (isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1)) ||
    (isA(tokens, at + 1, C.UNIT) && !isA(tokens, at + 1, C.PEOPLE)) ||
    (isA(tokens, at - 1, C.LABEL) && (number.value < 6 || !isA(tokens, at - 1, C.GROUP))) ||
    isA(tokens, at - 1, C.MONTH) ||
    isA(tokens, at + 1, C.MONTH) ||
    (isOneOf(tokens, at - 1, SINCE) && looksLikeYear(tokens, at)) ||
    // "decreased in 2 and increased in 3", "mean age = 23", "1) adults": none of them shares out the people before it.
    isOneOf(tokens, at - 1, WITHIN) ||
    (isSign(tokens, at - 1, 0x3d) && isOneOf(tokens, at - 2, AGED)) ||
    (isSign(tokens, at + 1, 0x29) && isGlued(tokens, at + 1) && number.value < 6 && tokens.kind[at - 1] === WORD)
  )
    return false;
  return (
    !isGlued(tokens, at) ||
    isSign(tokens, at - 1, 0x28) ||
    isSign(tokens, at - 1, 0x5b) ||
    isSign(tokens, at - 1, 0x3d) ||
    isSign(tokens, at - 1, 0x3a)
  );
}
