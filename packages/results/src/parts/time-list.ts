/** Times that are told behind their unit: "at weeks 4, 8 and 12", "on days 12 (± 2) and 30 (± 5)". */
import { isA, isOneOf, type Tokens } from "../lexer.ts";
import { C, type WordSet, wordIds } from "../lexicon.ts";
import { listHead } from "./frame.ts";

/** Units that stand before their numbers. */
export const TIME_BEFORE: WordSet = wordIds("day week month year hour minute days weeks months years hours minutes visit");

/** Whether a number is one of a list of times that a preposition begins ("at", "on postoperative"): a tolerance behind it is no spread. */
export function isListedTime(tokens: Tokens, at: number): boolean {
  const unit = listHead(tokens, at) - 1;
  return isOneOf(tokens, unit, TIME_BEFORE) && (isA(tokens, unit - 1, C.PREPOSITION) || isA(tokens, unit - 2, C.PREPOSITION));
}
