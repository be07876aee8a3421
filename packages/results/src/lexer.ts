/**
 * The lexer: an abstract's text as tokens, once, for all recognizers and linkers.
 *
 * Tokens are kept as parallel arrays: numbers (in digits and words, from the one definition of a printed number), words with their id and
 * classes in the lexicon, and single signs. Signs that mean the same have one code: every dash is "-", "+/-" is "±", "<=" is "≤".
 */
import { CJK, classOf, endsSentence, isCjk, isDash, isLetter, LETTER, type NumericToken, SPACE, scanNumbers } from "@tabstract/text";
import { type Around, grow, MARGIN, makeColumns, NO_SIGN, NO_WORD } from "./columns.ts";
import { C, classMask, hashStep, lookUp, lowerCase, spellingOf, type WordSet } from "./lexicon.ts";
import type { Unit } from "./parts/unit.ts";

export const WORD = 1;
export const NUMBER = 2;
export const SIGN = 3;

export const DASH = 0x2d;
export const PLUS_MINUS = 0xb1;
export const LESS_EQUAL = 0x2264;
export const GREATER_EQUAL = 0x2265;

/** Most tokens of one sentence. Linkers weigh pairs of one sentence: a text without full stops must not make that quadratic in its length. */
export const LONGEST_SENTENCE = 300;

export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** A word's lexicon id (0: unknown), a sign's code, a number's index in `numbers`. */
  readonly id: Int32Array;
  /** Classes of a word; 0 for all other tokens. */
  readonly mask: Int32Array;
  /** Which sentence a token stands in. */
  readonly sentence: Int32Array;
  readonly numbers: readonly NumericToken[];
  /** Token index of each number. */
  readonly numberTokens: readonly number[];
  /** Kind, word id, sign and classes of a token once more, at `token + MARGIN`, for the questions below. */
  readonly around: Around;
  /** The unit that begins at a token, once `unitAt` has read it: every recognizer asks for the same few. */
  readonly units: (Unit | null | undefined)[];
}

/** Tokens of a text. Linear; nothing of the text is kept between calls. */
export function lex(text: string): Tokens {
  const numbers = scanNumbers(text);
  const numberTokens: number[] = [];
  // A token of prose takes five characters and more.
  let columns = makeColumns(16 + (text.length >> 2));
  let { start, end, id, sentence, word, sign, mask, kind, room } = columns;
  let count = 0;
  let sentences = 0;
  let at = 0;
  const length = text.length;
  let numberStart = numbers[0]?.start ?? length;
  while (at < length) {
    const code = text.charCodeAt(at);
    const script = classOf(code) & (LETTER | CJK | SPACE);
    if (script === SPACE && at < numberStart) {
      if (code === LINE_BREAK) sentences++;
      at++;
      continue;
    }
    if (count === room) {
      columns = grow(columns);
      ({ start, end, id, sentence, word, sign, mask, kind, room } = columns);
    }
    if (count >= LONGEST_SENTENCE && sentence[count - LONGEST_SENTENCE] === sentences) sentences++;
    start[count] = at;
    sentence[count] = sentences;
    if (at >= numberStart) {
      const index = numberTokens.length;
      start[count] = numberStart;
      kind[count + MARGIN] = NUMBER;
      id[count] = index;
      numberTokens.push(count);
      at = numbers[index]?.end ?? length;
      numberStart = numbers[index + 1]?.start ?? length;
    } else if (script !== 0) {
      const from = at;
      let small = lowerCase(code);
      let hash = hashStep(0, small);
      letters[0] = small;
      for (at++; at < numberStart; at++) {
        const letter = text.charCodeAt(at);
        if ((classOf(letter) & (LETTER | CJK)) !== script && !(isApostrophe(letter) && joinsWord(text, at))) break;
        small = lowerCase(letter);
        hash = hashStep(hash, small);
        letters[(at - from) & LAST_LETTER] = small;
      }
      const known = at - from > LAST_LETTER ? 0 : lookUp(letters, at - from, hash);
      kind[count + MARGIN] = WORD;
      id[count] = known;
      word[count + MARGIN] = known;
      mask[count + MARGIN] = isPossessive(text, from, at) ? 0 : classMask(known);
    } else {
      const size = signSize(text, at);
      const meant = signCode(text, at, size);
      kind[count + MARGIN] = SIGN;
      id[count] = meant;
      sign[count + MARGIN] = meant;
      if (endsSentence(text, at, code)) sentences++;
      at += size;
    }
    end[count] = at;
    count++;
  }
  return {
    text,
    count,
    kind: new Uint8Array(kind.buffer, kind.byteOffset + MARGIN, room),
    start,
    end,
    id,
    mask: new Int32Array(mask.buffer, mask.byteOffset + 4 * MARGIN, room),
    sentence,
    numbers,
    numberTokens,
    around: { kind, word, sign, mask },
    units: new Array(count),
  };
}

const LINE_BREAK = 0x0a;
/** The word that is read, in small letters; what is longer is in no lexicon. */
const LAST_LETTER = 0x3f;
const letters = new Uint16Array(LAST_LETTER + 1);

/** The apostrophe of "d'une" stands inside a word; that of "patient's" ends it. */
function joinsWord(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next !== 0x73 && isLetter(next);
}

/** The "s" of "Parkinson's": no second, and no unit at all. */
function isPossessive(text: string, from: number, to: number): boolean {
  return (
    to - from === 1 &&
    lowerCase(text.charCodeAt(from)) === 0x73 &&
    isApostrophe(text.charCodeAt(from - 1)) &&
    isLetter(text.charCodeAt(from - 2))
  );
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** "+/-" and "</=" are three characters, "<=" two, all else one. */
function signSize(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // "7.2 -/+ 1.1"
  if (isDash(code)) return text.charCodeAt(at + 1) === 0x2f && text.charCodeAt(at + 2) === 0x2b ? 3 : 1;
  if (code !== 0x2b && code !== 0x3c && code !== 0x3e && code !== 0x3d) return 1;
  const next = text.charCodeAt(at + 1);
  if (code === 0x2b) return next === 0x2f && isDash(text.charCodeAt(at + 2)) ? 3 : isDash(next) ? 2 : 1;
  if (code === 0x3d) return next === 0x3c || next === 0x3e ? 2 : 1;
  if (next === 0x2f && text.charCodeAt(at + 2) === 0x3d) return 3;
  if (next === 0x20 && text.charCodeAt(at + 2) === 0x3d) return 3;
  return next === 0x3d ? 2 : 1;
}

const SAME: ReadonlyMap<number, number> = new Map([
  [0xff1c, 0x3c],
  [0xff1e, 0x3e],
  [0xff1d, 0x3d],
  [0x226a, 0x3c],
  [0x226b, 0x3e],
  [0x2a7d, LESS_EQUAL],
  [0x2a7e, GREATER_EQUAL],
  [0x2266, LESS_EQUAL],
  [0x2267, GREATER_EQUAL],
  [0xff08, 0x28],
  [0xff09, 0x29],
  [0xff0c, 0x2c],
  [0x3001, 0x2c],
  [0xff1b, 0x3b],
  [0xff1a, 0x3a],
  [0x3002, 0x2e],
  [0xff0e, 0x2e],
  [0xff05, 0x25],
  [0xfe6a, 0x25],
  [0x2248, 0x7e],
  [0x223c, 0x7e],
  [0x2243, 0x7e],
  [0xff5e, 0x2d],
  [0xff0b, 0x2b],
  [0x3010, 0x5b],
  [0x3011, 0x5d],
  [0xff0f, 0x2f],
  [0x2044, 0x2f],
  [0x2215, 0x2f],
]);

function signCode(text: string, at: number, size: number): number {
  const code = text.charCodeAt(at);
  if (size > 1) {
    if (code === 0x2b || isDash(code)) return PLUS_MINUS;
    const second = text.charCodeAt(at + 1);
    return code === 0x3c || second === 0x3c ? LESS_EQUAL : GREATER_EQUAL;
  }
  if (isDash(code)) return DASH;
  return code < 0x80 ? code : (SAME.get(code) ?? code);
}

/** A capital letter of ASCII. */
export function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

// ------------------------------------------------------------------ looking at tokens

// A place before the first token or behind the last holds no token: every question about it is answered with no. Each of these is small
// enough for the compiler to put it wherever it is called, and recognizers call little else.

function isInside(tokens: Tokens, at: number): boolean {
  return at >= 0 && at < tokens.count;
}

export function isWord({ around }: Tokens, at: number): boolean {
  return around.kind[at + MARGIN] === WORD;
}

export function isNumber({ around }: Tokens, at: number): boolean {
  return around.kind[at + MARGIN] === NUMBER;
}

/** Whether the token is this sign (a character code). */
export function isSign({ around }: Tokens, at: number, code: number): boolean {
  return around.sign[at + MARGIN] === code;
}

/** Several signs to compare tokens with: one byte a character code. */
export function signSet(signs: string): Uint8Array {
  const codes = Array.from(signs, (sign) => sign.charCodeAt(0));
  const set = new Uint8Array(Math.max(...codes) + 1);
  for (const code of codes) set[code] = 1;
  return set;
}

/** Whether the token is one of these signs. */
export function isAnySign({ around }: Tokens, at: number, signs: Uint8Array): boolean {
  const code = around.sign[at + MARGIN] ?? NO_SIGN;
  return code < signs.length && signs[code] === 1;
}

const APOSTROPHES = signSet("'\u2019");

/** Whether the token is an apostrophe. */
export function isApostropheAt(tokens: Tokens, at: number): boolean {
  return isAnySign(tokens, at, APOSTROPHES);
}

/** Whether the token is a word of this lexicon id. */
export function isThe({ around }: Tokens, at: number, id: number): boolean {
  return around.word[at + MARGIN] === id;
}

/** Whether the token is one of these words. */
export function isOneOf({ around }: Tokens, at: number, words: WordSet): boolean {
  return ((words.rows[around.word[at + MARGIN] ?? NO_WORD] ?? 0) & words.bit) !== 0;
}

/** Whether the token is a word of any of these classes. */
export function isA({ around }: Tokens, at: number, mask: number): boolean {
  return ((around.mask[at + MARGIN] ?? 0) & mask) !== 0;
}

export function startOf(tokens: Tokens, at: number): number {
  return isInside(tokens, at) ? (tokens.start[at] ?? 0) : tokens.text.length;
}

export function endOf(tokens: Tokens, at: number): number {
  return isInside(tokens, at) ? (tokens.end[at] ?? 0) : tokens.text.length;
}

export function sentenceOf(tokens: Tokens, at: number): number {
  return isInside(tokens, at) ? (tokens.sentence[at] ?? -1) : -1;
}

/** The token before one, an article between them left out. */
export function beforeArticle(tokens: Tokens, at: number): number {
  return isA(tokens, at - 1, C.DETERMINER) ? at - 2 : at - 1;
}

/** Whether any token of `[from, to)` is a word of any of these classes. */
export function holdsA(tokens: Tokens, from: number, to: number, mask: number): boolean {
  for (let at = from; at < to; at++) if (isA(tokens, at, mask)) return true;
  return false;
}

/** Whether any token of a stretch is one of these words. */
export function holdsOneOf(tokens: Tokens, from: number, to: number, words: WordSet): boolean {
  for (let at = from; at < to; at++) if (isOneOf(tokens, at, words)) return true;
  return false;
}

/** Whether a word is joined to another by a hyphen: both in "low-dose". */
export function isHyphened(tokens: Tokens, at: number): boolean {
  return (
    (isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2)) ||
    (isSign(tokens, at - 1, DASH) && isGlued(tokens, at) && isGlued(tokens, at - 1))
  );
}

/** Whether no space stands between this token and the one before it, in a script that has spaces: "将120例" glues nothing. */
export function isGlued(tokens: Tokens, at: number): boolean {
  if (at <= 0 || at >= tokens.count) return false;
  const start = tokens.start[at] ?? 0;
  if (start !== tokens.end[at - 1]) return false;
  return tokens.text.charCodeAt(start - 1) < FIRST_CJK && tokens.text.charCodeAt(start) < FIRST_CJK;
}

/** Whether the token is a run of Han, kana or Hangul: a clause rather than a word, of which the linkers read nothing. */
export function isCjkRun(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at) && isCjk(tokens.text.charCodeAt(tokens.start[at] ?? 0));
}

/** Scripts without spaces begin here (CJK radicals); full-width signs lie above too. */
const FIRST_CJK = 0x2e80;

export function numberAt(tokens: Tokens, at: number): NumericToken | null {
  return isNumber(tokens, at) ? (tokens.numbers[tokens.id[at] ?? 0] ?? null) : null;
}

export function valueAt(tokens: Tokens, at: number): number {
  return numberAt(tokens, at)?.value ?? Number.NaN;
}

export function textOf(tokens: Tokens, at: number): string {
  return isInside(tokens, at) ? tokens.text.slice(tokens.start[at], tokens.end[at]) : "";
}

/** The token in small letters; of a word that the lexicon knows its one spelling there, so that no string is made. */
export function lowerOf(tokens: Tokens, at: number): string {
  const word = isWord(tokens, at) ? (tokens.id[at] ?? 0) : 0;
  return word === 0 ? textOf(tokens, at).toLowerCase() : spellingOf(word);
}
