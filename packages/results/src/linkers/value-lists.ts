/** Values in a row: "12%, 9% and 4%". */
import type { Item } from "../items.ts";
import { isA, isSign, type Tokens } from "../lexer.ts";
import { C } from "../lexicon.ts";

/** Most neighbours of a value that are looked at on either side. */
const REACH = 8;

/** Place in a run of values of one kind that only commas and conjunctions part: "12%, 9% and 4%". */
export function listPlace(tokens: Tokens, items: readonly Item[], index: number): { place: number; places: number } {
  let first = index;
  while (first > 0 && index - first < REACH && isListed(tokens, items[first - 1], items[first])) first--;
  let last = index;
  while (last - index < REACH && isListed(tokens, items[last], items[last + 1])) last++;
  return { place: index - first, places: last - first + 1 };
}

/** Whether two values are neighbours in such a list. */
export function isListed(tokens: Tokens, a: Item | undefined, b: Item | undefined): boolean {
  if (a === undefined || b === undefined || a.sentence !== b.sentence || a.kind !== b.kind) return false;
  if (b.from <= a.to || b.from - a.to > 2) return false;
  for (let at = a.to; at < b.from; at++) if (!isSign(tokens, at, 0x2c) && !isA(tokens, at, C.CONJUNCTION)) return false;
  return true;
}
