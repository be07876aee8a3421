/** Numbers of a list in running text, which count and measure nothing: "1)", "(2) to compare", "3." at the head of a sentence. */
import { isA, isGlued, isOneOf, isSign, isWord, numberAt, SIGN, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";

/** How far behind it the next of its list may begin. */
const NEXT_WITHIN = 60;
const MOST = 20;

export function isListNumber(tokens: Tokens, at: number): boolean {
  if (numberAt(tokens, at)?.form !== "integer" || (numberAt(tokens, at)?.value ?? 0) > MOST) return false;
  if (isSign(tokens, at + 1, 0x29) && isGlued(tokens, at + 1)) {
    if (isSign(tokens, at - 1, 0x28)) return !isGlued(tokens, at - 1) && (opensItem(tokens, at - 2) || isFirstOfList(tokens, at));
    return !isBracketed(tokens, at);
  }
  return isSign(tokens, at + 1, 0x2e) && sentenceOf(tokens, at - 1) !== sentenceOf(tokens, at);
}

function opensItem(tokens: Tokens, at: number): boolean {
  return (
    at < 0 ||
    isSign(tokens, at, 0x2c) ||
    isSign(tokens, at, 0x3b) ||
    isSign(tokens, at, 0x3a) ||
    isSign(tokens, at, 0x2e) ||
    isA(tokens, at, C.CONJUNCTION)
  );
}

const BEFORE_LIST = wordIds("were was are is to by that");

/** "The aims were (1) a plan and (2) the cost": a verb before the first, and a second behind it. */
function isFirstOfList(tokens: Tokens, at: number): boolean {
  if (valueAt(tokens, at) !== 1 || !isOneOf(tokens, at - 2, BEFORE_LIST) || !isWord(tokens, at + 2)) return false;
  for (let next = at + 2; next < at + NEXT_WITHIN && next < tokens.count; next++)
    if (isSign(tokens, next, 0x28) && valueAt(tokens, next + 1) === 2 && isSign(tokens, next + 2, 0x29)) return opensItem(tokens, next - 1);
  return false;
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
