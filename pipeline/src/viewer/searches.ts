/**
 * Searches of a run that is too large to be looked through at once. A search has no life of its own: it goes on for a moment each time that
 * somebody asks for it, and rests where it is when nobody does. So whoever stops asking has stopped it.
 */
import type { RunIndex } from "./run-index.ts";
import { lineMatcher } from "./search-words.ts";

export interface SearchQuery {
  readonly words: readonly string[];
  /** What is looked through; null: all records. */
  readonly among: readonly number[] | null;
  /** Tells this query from others over other records. */
  readonly scope: string;
}

export interface Found {
  /** In the order of the run. */
  readonly numbers: readonly number[];
  /** Records that were looked at, and those that there are to look at. */
  readonly searched: number;
  readonly of: number;
  /** Whether it stopped at the most that it keeps. */
  readonly isFull: boolean;
}

export interface Searches {
  /** Goes on with a search, or begins it. */
  find(query: SearchQuery): Promise<Found>;
}

interface Search {
  readonly matches: (line: Buffer) => boolean;
  readonly among: readonly number[] | null;
  readonly numbers: number[];
  at: number;
  /** Two who ask for the same search take turns. */
  turn: Promise<void>;
}

/** More than anybody pages through. */
export const MOST_FOUND = 10_000;
/** Searches that can be gone on with. */
const MOST_SEARCHES = 4;
const MOMENT_MS = 150;

/** `momentMs`: how long a search goes on for each time that it is asked for; it looks at some records however short that is. */
export function openSearches(index: RunIndex, momentMs: number = MOMENT_MS): Searches {
  const searches = new Map<string, Search>();
  return {
    async find({ words, among, scope }): Promise<Found> {
      const name = JSON.stringify([scope, words]);
      const search = searches.get(name) ?? { matches: lineMatcher(words), among, numbers: [], at: 0, turn: Promise.resolve() };
      // The one that was asked for last is the last to go.
      searches.delete(name);
      searches.set(name, search);
      for (const [oldest] of searches) {
        if (searches.size <= MOST_SEARCHES) break;
        searches.delete(oldest);
      }
      const turn = search.turn.then(() => goOn(search, { index, momentMs }));
      search.turn = turn.catch(() => {});
      await turn;
      return { numbers: search.numbers, searched: search.at, of: lengthOf(search, index), isFull: isFull(search) };
    },
  };
}

async function goOn(search: Search, { index, momentMs }: { index: RunIndex; momentMs: number }): Promise<void> {
  const end = performance.now() + momentMs;
  while (search.at < lengthOf(search, index) && !isFull(search)) {
    for (const { number, bytes } of await index.lines(search.among, search.at)) {
      search.at++;
      if (search.matches(bytes)) search.numbers.push(number);
      if (isFull(search)) break;
    }
    if (performance.now() >= end) break;
  }
}

function lengthOf({ among }: Search, { records }: RunIndex): number {
  return among?.length ?? records;
}

function isFull({ numbers }: Search): boolean {
  return numbers.length >= MOST_FOUND;
}
