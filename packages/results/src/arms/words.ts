/**
 * Words looked up by their letters where they stand in the text: names are made of hundreds of words an abstract, and a string for each would cost
 * more than all that is asked of it.
 */
import { lowerOf, type Tokens } from "../lexer.ts";
import { spellingOf } from "../lexicon.ts";
import { remember, type WordMemo } from "../word-marks.ts";
import { NumberTable } from "./number-table.ts";

/** A word as the tables ask for it: where its letters stand, and a hash of them. */
export interface Letters {
  text: string;
  from: number;
  to: number;
  hash: number;
  /** Whether they are of ASCII, and small or to be read so; others are compared as they are. */
  plain: boolean;
}

const S = 0x73;
/** The multiplier of FNV-1a, whose collisions nobody writes down by hand as those of a plain rolling hash, and what undoes it modulo 2³². */
const PRIME = 0x01000193;
const INVERSE = 0x359c449b;

/** Room for the letters of one word. */
export function makeLetters(): Letters {
  return { text: "", from: 0, to: 0, hash: 0, plain: true };
}

/** A capital of ASCII as its small letter. */
export function small(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

/** Letters of the lexicon's words, by id, each once it has been asked for: most words of most texts are of it. */
const spelled: WordMemo<Readonly<Letters>> = [];

function spelledAs(id: number): Readonly<Letters> {
  const letters = makeLetters();
  readText(spellingOf(id), letters);
  return remember(spelled, id, letters);
}

/** Reads a word's letters. */
export function readWord(tokens: Tokens, at: number, out: Letters): void {
  const id = tokens.id[at] ?? 0;
  if (id !== 0) {
    const known = spelled[id] ?? spelledAs(id);
    out.text = known.text;
    out.from = known.from;
    out.to = known.to;
    out.hash = known.hash;
    out.plain = known.plain;
    return;
  }
  out.text = tokens.text;
  out.from = tokens.start[at] ?? 0;
  out.to = tokens.end[at] ?? 0;
  out.plain = true;
  let hash = 0;
  for (let index = out.from; index < out.to; index++) {
    const code = out.text.charCodeAt(index);
    // Beyond ASCII one letter's small form may be several, or depend on its neighbours.
    if (code >= 0x80) {
      readText(lowerOf(tokens, at), out);
      return;
    }
    hash = Math.imul(hash ^ small(code), PRIME);
  }
  out.hash = hash;
}

/** Reads a text letter by letter, as it is. */
export function readText(text: string, out: Letters): void {
  out.text = text;
  out.from = 0;
  out.to = text.length;
  out.plain = true;
  let hash = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x80 || code !== small(code)) out.plain = false;
    hash = Math.imul(hash ^ code, PRIME);
  }
  out.hash = hash;
}

/** Drops the plural "s": "doses" as "dose", "loss" as it is. Says whether there was one. */
export function dropPlural(letters: Letters): boolean {
  const { text, from, to } = letters;
  if (to - from <= 3 || small(text.charCodeAt(to - 1)) !== S || small(text.charCodeAt(to - 2)) === S) return false;
  letters.to--;
  letters.hash = Math.imul(letters.hash, INVERSE) ^ S;
  return true;
}

/** Reads a word's letters without its plural "s". */
export function readStem(tokens: Tokens, at: number, out: Letters): void {
  readWord(tokens, at, out);
  dropPlural(out);
}

const FIRST_ROOM = 512;

/** Words numbered in the order in which they came. */
export class WordTable extends NumberTable {
  private words: Readonly<Letters>[] = [];

  constructor() {
    super(FIRST_ROOM);
  }

  clear(): void {
    this.words = [];
    this.empty();
  }

  /** The number of a word, or -1. */
  find(letters: Letters): number {
    const { slots, words } = this;
    const last = slots.length - 1;
    for (let slot = spread(letters.hash) & last; ; slot = (slot + 1) & last) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) return -1;
      const word = words[number];
      if (word !== undefined && word.hash === letters.hash && isSame(word, letters)) return number;
    }
  }

  /** Numbers a word that the table does not hold. */
  add({ text, from, to, hash, plain }: Letters): number {
    return this.enter(this.words.push({ text, from, to, hash, plain }));
  }

  protected hashOf(number: number): number {
    return spread(this.words[number]?.hash ?? 0);
  }
}

function isSame(a: Readonly<Letters>, b: Readonly<Letters>): boolean {
  if (a.to - a.from !== b.to - b.from || a.plain !== b.plain) return false;
  if (a.from === b.from && a.text === b.text) return true;
  const step = b.from - a.from;
  for (let at = a.from; at < a.to; at++) {
    const one = a.text.charCodeAt(at);
    const other = b.text.charCodeAt(at + step);
    if (one !== other && !(a.plain && small(one) === small(other))) return false;
  }
  return true;
}

/** The low bits of the hash depend on the low bits of the letters alone. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
