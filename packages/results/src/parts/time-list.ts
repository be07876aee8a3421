/** Times that are told behind their unit: "at weeks 4, 8 and 12", "on days 12 (± 2) and 30 (± 5)". */
import { isA, isNumber, isOneOf, isSign, type Tokens } from "../lexer.ts";
import { C, type WordSet, wordIds } from "../lexicon.ts";
import { listHead } from "./frame.ts";

/** Units that stand before their numbers. */
export const TIME_BEFORE: WordSet = wordIds("day week month year hour minute days weeks months years hours minutes visit");

/** Whether a number is one of a list of times that a preposition begins ("at", "on postoperative"): a tolerance behind it is no spread. */
export function isListedTime(tokens: Tokens, at: number): boolean {
  const unit = listHead(tokens, at) - 1;
  return isOneOf(tokens, unit, TIME_BEFORE) && (isA(tokens, unit - 1, C.PREPOSITION) || isA(tokens, unit - 2, C.PREPOSITION));
}

/** The "34" of "by month 6, 34 patients", "by week 6, 34 (57%)"; not "at weeks 4, 8 (45%) and 12 (60%)", "grades 2, 3 (12%)". */
export function isCountedBehind(tokens: Tokens, at: number): boolean {
  if (!isSign(tokens, at - 1, 0x2c) || !isNumber(tokens, at - 2) || !isOneOf(tokens, at - 3, ONE_TIME)) return false;
  return isA(tokens, at + 1, C.PEOPLE) || (isSign(tokens, at + 1, 0x28) && isNumber(tokens, at + 2) && isSign(tokens, at + 3, 0x25));
}

const ONE_TIME = wordIds("day week month year hour visit");
