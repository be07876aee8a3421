/**
 * What the model sees of a sentence: its words, pairs of neighbouring words, the words that open it, and where in the abstract it stands.
 *
 * A feature is a bucket that its spelling is hashed into; every number is one word ("#", or "#." with decimals), whatever its value.
 */
import type { Category } from "@tabstract/record";

/** What a sentence may tell, in the order that abstracts have. */
export const TOLD: readonly Exclude<Category, "UNASSIGNED">[] = ["BACKGROUND", "OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS"];
export const STATES: number = TOLD.length;

const BUCKETS = 1 << 14;
/** Behind the buckets: by state before and state, and by the state of the first and of the last sentence. */
const MOVES: number = BUCKETS * STATES;
export const FIRST: number = MOVES + STATES * STATES;
export const LAST: number = FIRST + STATES;
export const FEATURES: number = LAST + STATES;

/** The feature of two neighbouring sentences. */
export function moveFeature(before: number, state: number): number {
  return MOVES + before * STATES + state;
}

/** Most features of one sentence; what a longer one says further on is not looked at. */
export const MOST_FEATURES = 400;
/** A word takes three features at most. */
const ROOM = MOST_FEATURES - 12;

/** Where the sentence stands: its text from `from` to `to`, and its place among how many sentences. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly index: number;
  readonly count: number;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const INTEGER = 0x23;
const DECIMAL = 0x2e23;
/** Signs that count as words: "%", "<", "=", ">", "±", "≤", "≥". */
const SIGNS: ReadonlySet<number> = new Set([0x25, 0x3c, 0x3d, 0x3e, 0xb1, 0x2264, 0x2265]);

/** What a feature tells, so that "the" as a word and "the" as an opening are two. */
const WORD = 1;
const PAIR = 2;
const OPENING = 3;
const OPENING_PAIR = 4;
const FROM_START = 5;
const FROM_END = 6;
const SHARE = 7;
const COUNT = 8;
const SIZE = 9;

/** Words at the beginning that count as its opening. */
const OPENING_WORDS = 3;

/**
 * Writes the features of a sentence, none twice, each as the first of its weights (one a state); gives how many there are.
 * @param features room for {@link MOST_FEATURES}
 */
export function sentenceFeatures(text: string, { from, to, index, count }: Sentence, features: Int32Array): number {
  const found: Found = { features, size: 0, mark: nextMark() };
  let words = 0;
  let numbers = 0;
  let before = SEED;
  let at = from;
  while (at < to && found.size < ROOM) {
    const code = text.charCodeAt(at);
    let hash = SEED;
    if (isLetter(code)) {
      for (let letter = code; isLetter(letter) && at < to; letter = text.charCodeAt(++at)) hash = step(hash, lowerCase(letter));
    } else if (isDigit(code)) {
      const end = endOfNumber(text, at, to);
      hash = step(hash, isDecimal(text, at, end) ? DECIMAL : INTEGER);
      at = end;
      numbers++;
    } else {
      at++;
      if (code === 0x20 || !SIGNS.has(code)) continue;
      hash = step(hash, code);
    }
    add(found, hash, WORD);
    const pair = step(step(before, 0x20), hash);
    add(found, pair, PAIR);
    if (words < OPENING_WORDS) {
      add(found, step(hash, words === 0 ? 0 : 1), OPENING);
      if (words === 1) add(found, pair, OPENING_PAIR);
    }
    before = hash;
    words++;
  }
  const left = count - 1 - index;
  add(found, Math.min(index, 4), FROM_START);
  add(found, Math.min(left, 4), FROM_END);
  const share = count < 2 ? 0 : Math.round((8 * index) / (count - 1));
  add(found, share, SHARE);
  add(found, share * 8 + Math.min(7, count >> 1), COUNT);
  add(found, Math.min(5, words >> 3) * 4 + Math.min(3, numbers), SIZE);
  return found.size;
}

/** "3", "1,204", "0.05": where it ends. */
function endOfNumber(text: string, from: number, to: number): number {
  let at = from + 1;
  for (; at < to; at++) {
    const next = text.charCodeAt(at);
    if (isDigit(next) || next === 0x2c) continue;
    if ((next !== 0x2e && next !== 0xb7) || !isDigit(text.charCodeAt(at + 1))) break;
  }
  return at;
}

function isDecimal(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2e || code === 0xb7) return true;
  }
  return false;
}

interface Found {
  readonly features: Int32Array;
  size: number;
  readonly mark: number;
}

/** Which sentence last had each bucket: telling whether a feature is there already is one load. */
const LAST_IN: Uint32Array = new Uint32Array(BUCKETS);
let marks = 0;

function nextMark(): number {
  marks = (marks + 1) >>> 0;
  if (marks === 0) LAST_IN.fill(0);
  return marks === 0 ? ++marks : marks;
}

function add(found: Found, hash: number, kind: number): void {
  let mixed = step(hash, kind);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  const bucket = (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
  if (LAST_IN[bucket] === found.mark) return;
  LAST_IN[bucket] = found.mark;
  found.features[found.size++] = bucket * STATES;
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME) ^ (hash >>> 9);
}

function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7)
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function lowerCase(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}
