/** Runs of whole numbers: "9, 12, 14". */
import { DASH, isNumber, isSign, numberAt, type Tokens, valueAt } from "../lexer.ts";

/** Whether two or more whole numbers stand from `at` on, parted by commas or dashes, each greater than the one before. */
export function isIncreasing(tokens: Tokens, at: number): boolean {
  let items = 1;
  let next = at;
  for (
    ;
    items < 12 && (isSign(tokens, next + 1, 0x2c) || isSign(tokens, next + 1, DASH)) && isNumber(tokens, next + 2);
    items++, next += 2
  ) {
    if (numberAt(tokens, next + 2)?.form !== "integer" || !(valueAt(tokens, next + 2) > valueAt(tokens, next))) return false;
  }
  return items > 1;
}
