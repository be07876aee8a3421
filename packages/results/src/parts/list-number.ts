/**
 * Numbers of a list, which count and measure nothing: "1. Scope 2. Motivation", "2) to compare", "(1) if …, (2) how". Not "equal to 10. Later", and not the
 * values that end a sentence of the results ("8, 9, 7. The stay …") or stand in brackets there: among those a list begins at "(1)" and misses none.
 */
import { isA, isGlued, isSign, isWord, numberAt, SIGN, sentenceOf, type Tokens, textOf, valueAt } from "../lexer.ts";
import { C } from "../lexicon.ts";

const LARGEST = 40;
/** How many numbers away the next or the last of a list may stand. */
const REACH = 12;

const POINT = 0x2e;
const CLOSE = 0x29;
const BRACKETED = 1;

/** Whether a number numbers an item; `reported`: among findings. */
export function isListNumber(tokens: Tokens, at: number, reported: boolean): boolean {
  switch (markOf(tokens, at)) {
    case POINT:
      return sentenceOf(tokens, at - 1) !== sentenceOf(tokens, at) || (!reported && isFree(tokens, at) && fellowOf(tokens, at) >= 0);
    case CLOSE:
      return !isBracketed(tokens, at);
    case BRACKETED:
      if (!introduces(tokens, at - 2)) return false;
      return reported ? isOfRun(tokens, at) : parts(tokens, at - 2) || fellowOf(tokens, at) >= 0;
    default:
      return false;
  }
}

/** The sign that makes a number a marker: ".", ")" or both brackets; 0 where it is none. */
function markOf(tokens: Tokens, at: number): number {
  const number = numberAt(tokens, at);
  if (number?.form !== "integer" || number.signed || number.value < 1 || number.value > LARGEST || !isGlued(tokens, at + 1)) return 0;
  if (isSign(tokens, at + 1, POINT)) return POINT;
  if (!isSign(tokens, at + 1, CLOSE)) return 0;
  if (!isSign(tokens, at - 1, 0x28)) return CLOSE;
  return isGlued(tokens, at - 1) ? 0 : BRACKETED;
}

/** An item begins behind it, and no word before it leads to the number: not "equal to 10. Later". */
function isFree(tokens: Tokens, at: number): boolean {
  return beginsItem(tokens, at + 2) && !isA(tokens, at - 1, C.VERB | C.PREPOSITION | C.LABEL | C.CONJUNCTION);
}

function beginsItem(tokens: Tokens, at: number): boolean {
  return (isWord(tokens, at) || isSign(tokens, at, 0x22) || isSign(tokens, at, 0x201c)) && !isGlued(tokens, at);
}

const LEADS = /(?:ed|ly|ing|includes?|objectives|aims?|that)$/i;

/** Whether an item may begin behind this token: behind a verb, a sign or a small word, not behind the noun that a number labels ("the complex (1)"). */
function introduces(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at)) return parts(tokens, at);
  return isA(tokens, at, C.VERB | C.CONJUNCTION | C.PREPOSITION) || LEADS.test(textOf(tokens, at));
}

function parts(tokens: Tokens, at: number): boolean {
  return at < 0 || isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x3a) || isSign(tokens, at, POINT);
}

/** Whether all numbers from "(1)" on stand before it in their order, and behind a "(1)" a "(2)". */
function isOfRun(tokens: Tokens, at: number): boolean {
  if (!beginsItem(tokens, at + 2)) return false;
  let first = at;
  while (first >= 0 && valueAt(tokens, first) > 1) first = markedNear(tokens, first, -1);
  return first >= 0 && (first < at || markedNear(tokens, at, 1) >= 0);
}

/** The item before or behind this one, or -1. */
function fellowOf(tokens: Tokens, at: number): number {
  const before = markedNear(tokens, at, -1);
  return before >= 0 ? before : markedNear(tokens, at, 1);
}

/** The nearest item that is one number on (step 1) or back (step -1) and bears the same sign, or -1. */
function markedNear(tokens: Tokens, at: number, step: 1 | -1): number {
  const sign = markOf(tokens, at);
  const place = tokens.id[at] ?? 0;
  for (let other = place + step; Math.abs(other - place) <= REACH; other += step) {
    const token = tokens.numberTokens[other];
    if (token === undefined) return -1;
    if (tokens.numbers[other]?.value === valueAt(tokens, at) + step && markOf(tokens, token) === sign && beginsItem(tokens, token + 2))
      return token;
  }
  return -1;
}

function isBracketed(tokens: Tokens, at: number): boolean {
  let depth = 0;
  for (let back = at - 1; back >= at - 40 && back >= 0; back--) {
    if (tokens.kind[back] !== SIGN) continue;
    if (isSign(tokens, back, CLOSE)) depth++;
    else if (isSign(tokens, back, 0x28) && depth-- === 0) return true;
  }
  return false;
}
