/** Names for the characters that carry meaning in printed numbers, each in one place. */
import { CJK, classOf, DASH, LETTER, NARROW_SPACE, POINT, SPACE } from "./character-classes.ts";

export const MINUS_SIGN = 0x2212;

/** Characters that print a minus, a range or a hyphen: which of the three only the neighbours tell. */
export function isDash(code: number): boolean {
  return (classOf(code) & DASH) !== 0;
}

/** Horizontal white space of any width, and line breaks. */
export function isSpace(code: number): boolean {
  return (classOf(code) & SPACE) !== 0;
}

/** Spaces that may stand between the thousands of one number without doubt. */
export function isNarrowSpace(code: number): boolean {
  return (classOf(code) & NARROW_SPACE) !== 0;
}

/** The middle dots that print a decimal point ("0·03"). */
export function isMiddleDot(code: number): boolean {
  return code !== 0x2e && (classOf(code) & POINT) !== 0;
}

/** The value of a decimal digit in any script that prints abstracts (ASCII, full-width, Arabic, Persian, Devanagari), or -1. */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code < 0x660) return -1;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  if (code <= 0x669) return code - 0x660;
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0;
  if (code >= 0x966 && code <= 0x96f) return code - 0x966;
  return -1;
}

/** The value of a superscript digit, or -1. */
export function superscriptValue(code: number): number {
  if (code === 0xb9) return 1;
  if (code === 0xb2) return 2;
  if (code === 0xb3) return 3;
  if (code === 0x2070) return 0;
  return code >= 0x2074 && code <= 0x2079 ? code - 0x2070 : -1;
}

export const SUPERSCRIPT_MINUS = 0x207b;

/** ½, ¼, ¾ and their like, or NaN. */
export function vulgarFraction(code: number): number {
  if (code === 0xbd) return 1 / 2;
  if (code === 0xbc) return 1 / 4;
  if (code === 0xbe) return 3 / 4;
  if (code < 0x2150 || code > 0x215e) return Number.NaN;
  return VULGAR[code - 0x2150] ?? Number.NaN;
}

const VULGAR = [1 / 7, 1 / 9, 1 / 10, 1 / 3, 2 / 3, 1 / 5, 2 / 5, 3 / 5, 4 / 5, 1 / 6, 5 / 6, 1 / 8, 3 / 8, 5 / 8, 7 / 8];

/** Letters, as far as words of abstracts go: from Latin-1 letters up everything that is no punctuation, symbol or digit. */
export function isLetter(code: number): boolean {
  return (classOf(code) & LETTER) !== 0;
}

/** Han, kana, Hangul: scripts whose words have no spaces between them. */
export function isCjk(code: number): boolean {
  return (classOf(code) & CJK) !== 0;
}
