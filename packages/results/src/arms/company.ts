/**
 * The company that a name keeps: which other names its sentences set it against, how often, and whether the two are made alike. An outcome may stand
 * once where an arm would; it rarely stands there again and again with the same other name.
 */
import type { Mention } from "./candidates.ts";
import type { Cluster } from "./clusters.ts";
import { isCapitals } from "./name-text.ts";
import { isCounterpart, KIND, sharedWords, type Vocabulary } from "./names.ts";
import { afterCode, beforeCode } from "./neighbours.ts";

/** What the names that one is set against are like, as bits. */
export const K = { sibling: 1, subject: 2, listed: 4, control: 8, twin: 16, joined: 32, denied: 64 } as const;
/** Of how many kinds there are. */
export const COMPANY_KINDS = 7;
/** Most sentences that are told apart. */
export const MOST_MEETINGS = 3;

/** Of every name of an abstract, by its number. */
export interface Company {
  /** In how many sentences it is set against the name that it is set against most, up to `MOST_MEETINGS`; and in how many of those that hold values. */
  readonly meetings: Uint8Array;
  readonly valued: Uint8Array;
  /** Bits of `K`. */
  readonly kinds: Uint8Array;
}

/** What a place may say of the company of its name, as bits. */
const COMPARED = 1;
const JOINED = 2;
const LIKE = 4;
const LISTED = 8;
const SAYS_BEFORE = table(beforeCode, [
  [COMPARED, ["versus", "than", "compared"]],
  [JOINED, ["and", "or", "versus"]],
  [LIKE, ["value in", "value with", "value for", "value preposition", "assigned"]],
  [LISTED, ["and", "or", "comma", "versus"]],
]);
const SAYS_AFTER = table(afterCode, [
  [LIKE, ["group", "people", "treated", "open size", "open value", "and groups", "value", "equals", "colon"]],
]);
const START = beforeCode("start");
const RESPECTIVELY = afterCode("respectively");
/** How many names of a sentence are looked back on, and how many tokens a list has between two of them. */
const REACH = 8;
const LIST_GAP = 4;

function table<Name extends string>(
  code: (name: Name) => number,
  rows: readonly (readonly [bit: number, names: readonly Name[]])[],
): Uint8Array {
  const marks = new Uint8Array(64);
  for (const [bit, names] of rows) for (const name of names) marks[code(name)] = (marks[code(name)] ?? 0) | bit;
  return marks;
}

/** Two names that a sentence set against each other. */
interface Pair {
  readonly a: number;
  readonly b: number;
  last: number;
  count: number;
  valued: number;
}

export interface Named {
  /** In the order of print, those of one cluster with one `name`. */
  readonly places: readonly Mention[];
  readonly clusters: readonly Cluster[];
  readonly vocabulary: Vocabulary;
  /** How many values each sentence holds. */
  readonly values: Uint8Array;
}

/** The company of each name. */
export function companyOf({ places, clusters, vocabulary, values }: Named): Company {
  let size = 0;
  for (const { name } of places) if (name >= size) size = name + 1;
  const meetings = new Uint8Array(size);
  const valued = new Uint8Array(size);
  const kinds = new Uint8Array(size);
  const byName: (Cluster | undefined)[] = new Array(size);
  for (const cluster of clusters) byName[cluster.mentions[0]?.name ?? 0] = cluster;
  const pairs = new Map<number, Pair>();
  for (let at = 0; at < places.length; at++) {
    const later = places[at] as Mention;
    if (later.after === RESPECTIVELY) markList(places, at, kinds);
    const before = SAYS_BEFORE[later.before] ?? 0;
    const likeBefore = (before & LIKE) !== 0;
    const likeAfter = ((SAYS_AFTER[later.after] ?? 0) & LIKE) !== 0;
    const compared = (before & COMPARED) !== 0;
    if (!likeBefore && !likeAfter && (before & (COMPARED | JOINED)) === 0) continue;
    for (let back = at - 1; back >= 0 && back >= at - REACH; back--) {
      const earlier = places[back] as Mention;
      if (earlier.sentence !== later.sentence || earlier.tokens !== later.tokens) break;
      if (earlier.name === later.name) continue;
      const opens = compared && earlier.before === START;
      const next = back === at - 1;
      if (opens) kinds[earlier.name] = (kinds[earlier.name] ?? 0) | K.subject;
      if (next && (before & JOINED) !== 0 && later.from - earlier.to <= LIST_GAP) {
        kinds[earlier.name] = (kinds[earlier.name] ?? 0) | K.joined;
        kinds[later.name] = (kinds[later.name] ?? 0) | K.joined;
      }
      if (opens || (compared && next) || (likeAfter && earlier.after === later.after) || (likeBefore && earlier.before === later.before))
        meet(pairs, earlier, later, values[later.sentence] ?? 0);
    }
  }
  for (const { a, b, count, valued: withValues } of pairs.values()) {
    const one = byName[a];
    const other = byName[b];
    let shared = 0;
    if (one !== undefined && other !== undefined) {
      if (!one.label && !other.label && sharedWords(one.words, other.words, vocabulary) > 0) shared |= K.sibling;
      if (isShort(one) && isShort(other)) shared |= K.twin;
    }
    for (const [own, fellow] of [
      [a, other],
      [b, one],
    ] as const) {
      meetings[own] = Math.min(MOST_MEETINGS, Math.max(meetings[own] ?? 0, count));
      valued[own] = Math.min(MOST_MEETINGS, Math.max(valued[own] ?? 0, withValues));
      kinds[own] = (kinds[own] ?? 0) | shared | (fellow?.control === true ? K.control : 0);
    }
  }
  markDenied({ clusters, vocabulary, kinds });
  return { meetings, valued, kinds };
}

/** Most names that are asked for what they deny. */
const MOST_DENIALS = 12;

/** "with diabetes" and "without diabetes": a name and what denies it. */
function markDenied({ clusters, vocabulary, kinds }: { clusters: readonly Cluster[]; vocabulary: Vocabulary; kinds: Uint8Array }): void {
  let denials = 0;
  for (const denial of clusters) {
    if (denial.label || !holdsDenial(denial.words, vocabulary)) continue;
    if (++denials > MOST_DENIALS) return;
    for (const cluster of clusters) {
      if (cluster.label || !isCounterpart(cluster.words, denial.words, vocabulary)) continue;
      for (const { mentions } of [cluster, denial]) {
        const name = mentions[0]?.name ?? 0;
        kinds[name] = (kinds[name] ?? 0) | K.denied;
      }
    }
  }
}

function holdsDenial(words: readonly number[], { kinds }: Vocabulary): boolean {
  for (const word of words) if (((kinds[word] ?? 0) & KIND.denial) !== 0) return true;
  return false;
}

/** Notes that a sentence sets two names against each other, once. */
function meet(pairs: Map<number, Pair>, { name: a }: Mention, { name: b, sentence }: Mention, values: number): void {
  const key = Math.min(a, b) * MOST_NAMES + Math.max(a, b);
  let pair = pairs.get(key);
  if (pair === undefined) {
    pair = { a, b, last: -2, count: 0, valued: 0 };
    pairs.set(key, pair);
  }
  if (pair.last === sentence) return;
  pair.last = sentence;
  pair.count++;
  if (values > 0) pair.valued++;
}

/** More names than an abstract is read for. */
const MOST_NAMES = 4096;

/** "for A, B and C, respectively": all names of the list. */
function markList(places: readonly Mention[], at: number, kinds: Uint8Array): void {
  let last = places[at] as Mention;
  let first = at;
  while (first > 0) {
    const earlier = places[first - 1] as Mention;
    if (earlier.sentence !== last.sentence || ((SAYS_BEFORE[last.before] ?? 0) & LISTED) === 0 || last.from - earlier.to > LIST_GAP) break;
    last = earlier;
    first--;
  }
  if (first === at) return;
  for (let index = first; index <= at; index++) {
    const name = (places[index] as Mention).name;
    kinds[name] = (kinds[name] ?? 0) | K.listed;
  }
}

/** A name in capitals, digits behind them or not: "WALK", "P3". */
function isShort({ mentions }: Cluster): boolean {
  const { tokens, from, to } = mentions[0] as Mention;
  return to - from <= 2 && isCapitals(tokens, from);
}
