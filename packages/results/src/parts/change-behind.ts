/** What stands right behind a value and its unit: the noun of its change ("a 3.2 kg mean weight loss", "2.4% gain"), or what it is the middle of. */
import type { Direction } from "@tabstract/record";
import { DASH, isA, isOneOf, isSign, isWord, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { isNamedOutcome } from "./frame.ts";

const UP = wordIds("increase increases gain gains rise rises improvement improvements");
const DOWN = wordIds("decrease decreases reduction reductions decline declines loss losses fall drop");
/** How many words may stand between: "a 4% borderline significant reduction". */
const WORDS = 3;
const NO_ADJECTIVE =
  C.PREPOSITION | C.CONJUNCTION | C.VERB | C.VERSUS | C.COMPARE | C.PEOPLE | C.GROUP | C.DETERMINER | C.INCREASE | C.DECREASE;
/** What a noun of change stands before where it ends its phrase: "a 12% improvement in pain", not "a 12% improvement rate". */
const ENDS = C.PREPOSITION | C.CONJUNCTION | C.VERB | C.VERSUS | C.COMPARE | C.ADVERB;

/** The direction that the noun of change behind a value gives it; `end` is one past the value and its unit. */
export function changeBehind(tokens: Tokens, end: number): Direction | null {
  const noun = nounOfChange(tokens, end);
  if (noun < 0 || isNamedOutcome(tokens, noun) || !closesPhrase(tokens, noun + 1)) return null;
  return isOneOf(tokens, noun, UP) ? "increase" : "decrease";
}

function nounOfChange(tokens: Tokens, end: number): number {
  for (let at = end; at <= end + WORDS; at++) {
    if (isOneOf(tokens, at, UP) || isOneOf(tokens, at, DOWN)) return at;
    if (!isWord(tokens, at) || isA(tokens, at, NO_ADJECTIVE)) return -1;
  }
  return -1;
}

function closesPhrase(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at) ? isA(tokens, at, ENDS) : !isSign(tokens, at, DASH);
}

/** "a 21.4% median increase", "14 and 28 median treatments": the word for the middle stands between a value and its noun. */
export function statisticBehind(tokens: Tokens, end: number): "mean" | "median" | null {
  if (!isWord(tokens, end + 1) || isA(tokens, end + 1, NO_ADJECTIVE & ~(C.INCREASE | C.DECREASE))) return null;
  return isA(tokens, end, C.MEDIAN) ? "median" : isA(tokens, end, C.MEAN) ? "mean" : null;
}
