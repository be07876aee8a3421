/** Sets of words asked for together: one look at a table says which of them a word is in. */
import type { WordSet } from "./lexicon.ts";

/** Bits by lexicon id, as far as any of the sets goes: a word beyond it is in none. */
export function markTable(sets: readonly (readonly [bit: number, words: WordSet])[]): Int32Array {
  const ids = sets.flatMap(([, words]) => [...words]);
  const table = new Int32Array(ids.reduce((most, id) => Math.max(most, id + 1), 0));
  for (const [bit, words] of sets) for (const word of words) table[word] = (table[word] ?? 0) | bit;
  return table;
}

/** What is told of the lexicon's words, by id, each when it is first asked for. */
export type WordMemo<T> = (T | undefined)[];

/** Keeps what is told of a word. */
export function remember<T>(memo: WordMemo<T>, id: number, value: T): T {
  // One after the other: an array with large gaps is kept as a table, and slow to ask.
  while (memo.length <= id) memo.push(undefined);
  memo[id] = value;
  return value;
}
