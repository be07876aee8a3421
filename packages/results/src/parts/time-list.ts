/** Times that are told in a list behind their unit: "at weeks 4, 8 and 12", "on days 12 (± 2) and 30 (± 5)". */
import { DASH, isA, isNumber, isOneOf, isSign, PLUS_MINUS, type Tokens } from "../lexer.ts";
import { C, type WordSet, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "./bracket.ts";

/** Units that stand before their numbers. */
export const TIME_BEFORE: WordSet = wordIds("day week month year hour minute days weeks months years hours minutes visit");
export const TIME_JOINERS: WordSet = wordIds("and or to et y und e");
const MOST_ITEMS = 8;

/** One past a tolerance: the "(± 2)" of "day 12 (± 2)"; `at` itself where there is none. */
export function pastTolerance(tokens: Tokens, at: number): number {
  const isThere = opensBracket(tokens, at) && isSign(tokens, at + 1, PLUS_MINUS) && isNumber(tokens, at + 2);
  return isThere && closesBracket(tokens, at + 3) ? at + 4 : at;
}

/** The number before this one in a list, over a tolerance; -1 where there is none. */
export function itemBefore(tokens: Tokens, at: number): number {
  let back = at - 1;
  if (isOneOf(tokens, back, TIME_JOINERS)) back--;
  if (isSign(tokens, back, 0x2c) || isSign(tokens, back, DASH)) back--;
  if (back === at - 1) return -1;
  if (pastTolerance(tokens, back - 3) === back + 1) back -= 4;
  return isNumber(tokens, back) ? back : -1;
}

/** Whether a number is one of a list of times that a preposition begins ("at", "on postoperative"): a tolerance behind it is no spread. */
export function isListedTime(tokens: Tokens, at: number): boolean {
  let first = at;
  for (let items = 0; items < MOST_ITEMS; items++) {
    const before = itemBefore(tokens, first);
    if (before < 0) break;
    first = before;
  }
  if (!isOneOf(tokens, first - 1, TIME_BEFORE)) return false;
  return isA(tokens, first - 2, C.PREPOSITION) || isA(tokens, first - 3, C.PREPOSITION);
}
