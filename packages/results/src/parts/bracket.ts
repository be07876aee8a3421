/** Brackets around an aside. */
import { isNumber, isSign, PLUS_MINUS, type Tokens } from "../lexer.ts";

/** How many tokens an aside may hold; a longer one is not skipped. */
const LIMIT = 40;

export function opensBracket(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x28) || isSign(tokens, at, 0x5b);
}

export function closesBracket(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x29) || isSign(tokens, at, 0x5d);
}

/** One past the bracket that closes the one at `at`; `at` itself where none opens there or it never closes. */
export function pastBracket(tokens: Tokens, at: number): number {
  const close = closeOf(tokens, at, LIMIT);
  return close < 0 ? at : close + 1;
}

/** The bracket that closes the one at `open`, which holds less than `most` tokens; -1 where none opens there or closes. */
export function closeOf(tokens: Tokens, open: number, most: number): number {
  if (!opensBracket(tokens, open)) return -1;
  let depth = 0;
  for (let at = open; at < open + most && at < tokens.count; at++) {
    if (opensBracket(tokens, at)) depth++;
    else if (closesBracket(tokens, at) && --depth === 0) return at;
  }
  return -1;
}

/** The bracket that is open before a token, which stands in it or closes it, less than `most` tokens before; -1 where none is. */
export function openBefore(tokens: Tokens, at: number, most: number): number {
  let depth = 0;
  for (let back = at - 1; back > at - most && back >= 0; back--) {
    if (closesBracket(tokens, back)) depth++;
    else if (opensBracket(tokens, back) && depth-- === 0) return back;
  }
  return -1;
}

/** One past a tolerance: the "(± 2)" of "day 12 (± 2)"; `at` itself where there is none. */
export function pastTolerance(tokens: Tokens, at: number): number {
  const isThere = opensBracket(tokens, at) && isSign(tokens, at + 1, PLUS_MINUS) && isNumber(tokens, at + 2);
  return isThere && closesBracket(tokens, at + 3) ? at + 4 : at;
}
