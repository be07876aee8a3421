/**
 * The lexer: an abstract's text as tokens, once, for all recognizers and linkers.
 *
 * Tokens are kept as parallel arrays: numbers (in digits and words, from the one definition of a printed number), words with their id and
 * classes in the lexicon, and single signs. Signs that mean the same have one code: every dash is "-", "+/-" is "±", "<=" is "≤".
 */
import { isCjk, isDash, isLetter, isSpace, type NumericToken, scanNumbers } from "@tabstract/text";
import { classMask, hashStep, lookUp, lowerCase, type WordSet } from "./lexicon.ts";

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
}

/** Tokens of a text. Linear; nothing is kept between calls. */
export function lex(text: string): Tokens {
  const numbers = scanNumbers(text);
  const room = Math.min(text.length, 16 + (text.length >> 1) + numbers.length);
  const first = fill(text, numbers, room);
  return first ?? (fill(text, numbers, text.length + 1) as Tokens);
}

/** Null where the text has more tokens than there is room for. */
function fill(text: string, numbers: readonly NumericToken[], room: number): Tokens | null {
  const kind = new Uint8Array(room);
  const start = new Int32Array(room);
  const end = new Int32Array(room);
  const id = new Int32Array(room);
  const mask = new Int32Array(room);
  const sentence = new Int32Array(room);
  const numberTokens: number[] = [];
  let count = 0;
  let sentences = 0;
  let at = 0;
  let nextNumber = 0;
  let numberStart = numbers[0]?.start ?? text.length;
  const length = text.length;
  while (at < length) {
    if (count >= room) return null;
    if (count >= LONGEST_SENTENCE && sentence[count - LONGEST_SENTENCE] === sentences) sentences++;
    if (at >= numberStart) {
      const number = numbers[nextNumber] as NumericToken;
      numberTokens.push(count);
      kind[count] = NUMBER;
      start[count] = number.start;
      end[count] = number.end;
      id[count] = nextNumber;
      sentence[count] = sentences;
      count++;
      at = number.end;
      nextNumber++;
      numberStart = numbers[nextNumber]?.start ?? length;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 0x0a) {
      sentences++;
      at++;
    } else if (isSpace(code)) {
      at++;
    } else if (isLetter(code)) {
      const from = at;
      let hash = 0;
      let letter = code;
      const cjk = isCjk(code);
      do {
        hash = hashStep(hash, lowerCase(letter));
        at++;
        letter = at < numberStart ? text.charCodeAt(at) : 0;
      } while (
        at < numberStart &&
        ((isLetter(letter) && isCjk(letter) === cjk) ||
          (isApostrophe(letter) && isLetter(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== 0x73))
      );
      kind[count] = WORD;
      start[count] = from;
      end[count] = at;
      const word = lookUp(text, from, at, hash);
      id[count] = word;
      mask[count] = classMask(word);
      sentence[count] = sentences;
      count++;
    } else {
      const size = signSize(text, at);
      kind[count] = SIGN;
      start[count] = at;
      end[count] = at + size;
      id[count] = signCode(text, at, size);
      sentence[count] = sentences;
      count++;
      if (endsSentence(text, at, code)) sentences++;
      at += size;
    }
  }
  return { text, count, kind, start, end, id, mask, sentence, numbers, numberTokens };
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** "+/-" and "</=" are three characters, "<=" two, all else one. */
function signSize(text: string, at: number): number {
  const code = text.charCodeAt(at);
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
    if (code === 0x2b) return PLUS_MINUS;
    const second = text.charCodeAt(at + 1);
    return code === 0x3c || second === 0x3c ? LESS_EQUAL : GREATER_EQUAL;
  }
  if (isDash(code)) return DASH;
  return code < 0x80 ? code : (SAME.get(code) ?? code);
}

/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s([])(?:vs?|e\.?g|i\.?e|al|approx|ca|cf|resp|no|nos|fig|figs|dr|st|mr|mrs|ref|spp?|ave?|incl|excl|etc|[A-Z])$/i;

function endsSentence(text: string, at: number, code: number): boolean {
  if (code === 0x3002) return true;
  if (code !== 0x2e && code !== 0x3f && code !== 0x21) return false;
  let next = at + 1;
  let after = text.charCodeAt(next);
  while (after === 0x29 || after === 0x5d || after === 0x22 || after === 0x201d || after === 0x2019) after = text.charCodeAt(++next);
  if (next >= text.length) return true;
  if (!isSpace(after))
    return (
      after >= 0x41 &&
      after <= 0x5a &&
      isLetter(text.charCodeAt(at - 1)) &&
      text.charCodeAt(at - 1) > 0x60 &&
      /[a-z]/.test(text.charAt(next + 1))
    );
  const opener = text.charCodeAt(next + 1);
  if (opener >= 0x61 && opener <= 0x7a) return false;
  if (code !== 0x2e) return true;
  const before = text.slice(Math.max(0, at - 8), at);
  return !ABBREVIATION.test(before) || /(?:^|\s)(?:no|ca|st)$/.test(before);
}

// ------------------------------------------------------------------ looking at tokens

export function isWord(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === WORD;
}

export function isNumber(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === NUMBER;
}

/** Whether the token is this sign (a character code). */
export function isSign(tokens: Tokens, at: number, code: number): boolean {
  return tokens.kind[at] === SIGN && tokens.id[at] === code;
}

/** Whether the token is a word of this lexicon id. */
export function isThe(tokens: Tokens, at: number, id: number): boolean {
  return tokens.kind[at] === WORD && tokens.id[at] === id;
}

/** Whether the token is one of these words. */
export function isOneOf(tokens: Tokens, at: number, words: WordSet): boolean {
  return tokens.kind[at] === WORD && words.bits[tokens.id[at] ?? 0] === 1;
}

/** Whether the token is a word of any of these classes. */
export function isA(tokens: Tokens, at: number, mask: number): boolean {
  return at >= 0 && ((tokens.mask[at] ?? 0) & mask) !== 0;
}

export function startOf(tokens: Tokens, at: number): number {
  return tokens.start[at] ?? tokens.text.length;
}

export function endOf(tokens: Tokens, at: number): number {
  return tokens.end[at] ?? tokens.text.length;
}

export function sentenceOf(tokens: Tokens, at: number): number {
  return tokens.sentence[at] ?? -1;
}

/** Whether no space stands between this token and the one before it, in a script that has spaces: "将120例" glues nothing. */
export function isGlued(tokens: Tokens, at: number): boolean {
  const start = tokens.start[at];
  if (at === 0 || start === undefined || start !== tokens.end[at - 1]) return false;
  return tokens.text.charCodeAt(start - 1) < FIRST_CJK && tokens.text.charCodeAt(start) < FIRST_CJK;
}

/** Whether the token is a run of Han, kana or Hangul: a clause rather than a word, of which the linkers read nothing. */
export function isCjkRun(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === WORD && isCjk(tokens.text.charCodeAt(tokens.start[at] ?? 0));
}

/** Scripts without spaces begin here (CJK radicals); full-width signs lie above too. */
const FIRST_CJK = 0x2e80;

export function numberAt(tokens: Tokens, at: number): NumericToken | null {
  return tokens.kind[at] === NUMBER ? (tokens.numbers[tokens.id[at] ?? 0] ?? null) : null;
}

export function valueAt(tokens: Tokens, at: number): number {
  return numberAt(tokens, at)?.value ?? Number.NaN;
}

export function textOf(tokens: Tokens, at: number): string {
  return tokens.text.slice(tokens.start[at], tokens.end[at]);
}

export function lowerOf(tokens: Tokens, at: number): string {
  return textOf(tokens, at).toLowerCase();
}
