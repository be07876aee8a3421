/** What stands between a value and a name, or between two values: a few bits for each way, and where clauses end. */
import { isA, isNumber, isOneOf, isSign, isWord, type Tokens } from "../lexer.ts";
import { C, type WordSet, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket } from "../parts/bracket.ts";

/** What a stretch of text holds. */
export const Way = {
  preposition: 0x1,
  and: 0x2,
  sides: 0x4,
  comma: 0x8,
  clause: 0x10,
  verb: 0x20,
  open: 0x40,
  close: 0x80,
  words: 0x100,
  announces: 0x200,
} as const;
export const WAYS = 0x400;

const SIDES: WordSet = wordIds("versus vs v compared against than relative");
const CLAUSES = wordIds("whereas while but although however");
const LISTED = wordIds("and or");
const COMPARED = wordIds("compared than versus vs v relative against comparison");

/** Words between somebody and what they were given. */
export const RECEIVING: WordSet = wordIds(
  "receiving received treated assigned randomised randomized allocated given taking who were was had",
);

/** Behind "compared with", "than", "versus", "relative to", within four words. */
export function isCompared(tokens: Tokens, from: number): boolean {
  for (let at = from - 1; at >= from - 5; at--) {
    if (isOneOf(tokens, at, COMPARED)) return true;
    if (isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x29) || isNumber(tokens, at) || isA(tokens, at, C.CONJUNCTION)) return false;
  }
  return false;
}

/** What stands between two tokens, other results left out. */
export function wayBetween(tokens: Tokens, hidden: Uint8Array, { from, to }: { from: number; to: number }): number {
  let way = 0;
  let words = 0;
  let open = false;
  let first = true;
  for (let at = from; at < to; at++) {
    if (hidden[at] !== 0) continue;
    if (isWord(tokens, at)) {
      if (isOneOf(tokens, at, SIDES)) way |= Way.sides;
      else if (isOneOf(tokens, at, CLAUSES)) way |= Way.clause;
      else if (isOneOf(tokens, at, LISTED)) way |= Way.and;
      else if (isA(tokens, at, C.PREPOSITION)) {
        if (first) way |= Way.preposition;
      } else if (isOneOf(tokens, at, RECEIVING)) {
        // "of patients who received": all one way to the name.
      } else if (isA(tokens, at, C.VERB)) way |= Way.verb;
      else if (!isA(tokens, at, C.DETERMINER | C.PEOPLE | C.GROUP | C.UNIT)) words++;
      if (!isA(tokens, at, C.UNIT | C.PEOPLE)) first = false;
      continue;
    }
    if (opensBracket(tokens, at)) {
      // What a bracket of its own says lies beside the way.
      const past = pastBracket(tokens, at);
      if (past === at || past > to) open = true;
      else at = past - 1;
    } else if (closesBracket(tokens, at)) way |= Way.close;
    else if (isSign(tokens, at, 0x3b)) {
      // "study; 13.6": the sign of a name that announces its value.
      if (to - from === 1) way |= Way.announces;
      else if (hidden[at + 1] === 0) way |= Way.clause;
    } else if (isSign(tokens, at, 0x2c)) way |= Way.comma;
    else if (isSign(tokens, at, 0x3a) || isSign(tokens, at, 0x3d)) way |= Way.announces;
    else if (isNumber(tokens, at)) words++;
  }
  if (open) way |= Way.open;
  return words > 1 ? way | Way.words : way;
}

/** Whether a clause ends here; what a semicolon sets off a p-value with does not count. */
function isBreak(tokens: Tokens, hidden: Uint8Array, at: number): boolean {
  if (hidden[at] !== 0) return false;
  return isOneOf(tokens, at, CLAUSES) || (isSign(tokens, at, 0x3b) && hidden[at + 1] === 0);
}

export function firstBreak(tokens: Tokens, hidden: Uint8Array, { from, to }: { from: number; to: number }): number {
  for (let at = from; at < to; at++) if (isBreak(tokens, hidden, at)) return at;
  return to;
}

export function lastBreak(tokens: Tokens, hidden: Uint8Array, { from, to }: { from: number; to: number }): number {
  // A semicolon right before the value belongs to its name: "study; 13.6".
  for (let at = to - 2; at >= from; at--) if (isBreak(tokens, hidden, at)) return at + 1;
  return from;
}
