/** Numbers of a list in running text, which count and measure nothing: "1)", "(2) to compare", "3." at the head of a sentence. */
import { isA, isGlued, isNumber, isOneOf, isSign, numberAt, SIGN, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";

/** How far from each other two numbers of a list may stand. */
const NEXT_WITHIN = 120;
const MOST = 20;

export function isListNumber(tokens: Tokens, at: number): boolean {
  if (numberAt(tokens, at)?.form !== "integer" || valueAt(tokens, at) > MOST) return false;
  if (isSign(tokens, at + 1, 0x29) && isGlued(tokens, at + 1)) {
    if (isSign(tokens, at - 1, 0x28)) return !isGlued(tokens, at - 1) && opensItem(tokens, at - 2) && isOfRun(tokens, at);
    return !isBracketed(tokens, at);
  }
  return isSign(tokens, at + 1, 0x2e) && sentenceOf(tokens, at - 1) !== sentenceOf(tokens, at);
}

const BEFORE_LIST = wordIds("were was are is to by that include including");

function opensItem(tokens: Tokens, at: number): boolean {
  return (
    at < 0 ||
    isSign(tokens, at, 0x2c) ||
    isSign(tokens, at, 0x3b) ||
    isSign(tokens, at, 0x3a) ||
    isSign(tokens, at, 0x2e) ||
    isA(tokens, at, C.CONJUNCTION) ||
    isOneOf(tokens, at, BEFORE_LIST)
  );
}

/** Whether all numbers from "(1)" on stand before it in their order, and behind a "(1)" a "(2)". */
function isOfRun(tokens: Tokens, at: number): boolean {
  if (valueAt(tokens, at) === 1) return listed(tokens, { from: at + 1, to: Math.min(tokens.count, at + NEXT_WITHIN), value: 2 }) >= 0;
  let next = at;
  for (let value = valueAt(tokens, at) - 1; value >= 1; value--) {
    next = listed(tokens, { from: Math.max(0, next - NEXT_WITHIN), to: next, value });
    if (next < 0) return false;
  }
  return true;
}

/** The last place of "(2)" in a stretch of text, or -1. */
function listed(tokens: Tokens, { from, to, value }: { readonly from: number; readonly to: number; readonly value: number }): number {
  for (let at = to - 1; at >= from; at--)
    if (isSign(tokens, at + 1, 0x29) && isSign(tokens, at - 1, 0x28) && isNumber(tokens, at) && valueAt(tokens, at) === value) return at;
  return -1;
}

function isBracketed(tokens: Tokens, at: number): boolean {
  let depth = 0;
  for (let back = at - 1; back >= at - 40 && back >= 0; back--) {
    if (tokens.kind[back] !== SIGN) continue;
    if (isSign(tokens, back, 0x29)) depth++;
    else if (isSign(tokens, back, 0x28) && depth-- === 0) return true;
  }
  return false;
}
