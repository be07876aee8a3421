/** What a bracket with sizes holds: "(n = 58)", "(58 patients)", "(58 and 56)". */
import { isA, isNumber, isOneOf, isSign, type Tokens, valueAt } from "../lexer.ts";
import { C, type WordSet, wordIds } from "../lexicon.ts";
import { pastBracket } from "./bracket.ts";
import { unitAt } from "./unit.ts";

export const LISTED: WordSet = wordIds("and or versus vs v");

/** A whole number that is no dose, time or percentage. */
export function isCountLike(tokens: Tokens, at: number): boolean {
  return isNumber(tokens, at) && Number.isInteger(valueAt(tokens, at)) && unitAt(tokens, at + 1) === null;
}

/** "(n = 58)", "(58 patients)", "(58)": a bracket that opens with a size. */
export function holdsCount(tokens: Tokens, open: number): boolean {
  const past = pastBracket(tokens, open);
  for (let at = open + 1; at < past; at++) {
    if (isSign(tokens, at, 0x3d) && isNumber(tokens, at + 1)) return true;
    if (isNumber(tokens, at)) return at === open + 1 && (at + 2 === past || isA(tokens, at + 1, C.PEOPLE));
  }
  return false;
}

/** 0 or 1 where the bracket holds exactly two bare sizes ("58 and 56 analysed"), else -1. */
export function placeInPair(tokens: Tokens, size: number, { open, close }: { readonly open: number; readonly close: number }): number {
  let numbers = 0;
  let place = -1;
  let joined = false;
  for (let at = open + 1; at < close; at++) {
    if (isNumber(tokens, at)) {
      if (at === size) place = numbers;
      numbers++;
    } else if (isOneOf(tokens, at, LISTED)) joined = true;
    else if (isSign(tokens, at, 0x3b) || isA(tokens, at, C.PREPOSITION)) return -1;
  }
  return numbers === 2 && joined ? place : -1;
}
