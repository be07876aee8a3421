/** Names for the characters that carry meaning in printed numbers, each in one place. */

export const MINUS_SIGN = 0x2212;
export const EN_DASH = 0x2013;
export const HYPHEN_MINUS = 0x2d;

/** Characters that print a minus, a range or a hyphen: which of the three only the neighbours tell. */
export function isDash(code: number): boolean {
  return (
    code === HYPHEN_MINUS ||
    code === EN_DASH ||
    code === MINUS_SIGN ||
    code === 0x2010 ||
    code === 0x2011 ||
    code === 0x2012 ||
    code === 0x2014 ||
    code === 0xfe63 ||
    code === 0xff0d ||
    code === 0x2043 ||
    code === 0xad
  );
}

/** Horizontal white space of any width, and line breaks. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029
  );
}

/** Spaces that may stand between the thousands of one number without doubt. */
export function isNarrowSpace(code: number): boolean {
  return code === 0xa0 || code === 0x2007 || code === 0x2009 || code === 0x200a || code === 0x202f;
}

/** The middle dots that print a decimal point ("0·03"). */
export function isMiddleDot(code: number): boolean {
  return code === 0xb7 || code === 0x2219 || code === 0x22c5 || code === 0x2027 || code === 0x387 || code === 0x2022;
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

/** Letters, as far as words of abstracts go: ASCII fast, everything else from Latin-1 letters up by exclusion of punctuation and symbols. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7 && digitValue(code) < 0 && code !== 0x387;
  if (code < 0x2c00) return code >= 0x2100 && code <= 0x214f && code !== 0x2116 && code !== 0x2122;
  if (code < 0x3040) return code >= 0x2c00 && code < 0x2e00;
  return code < 0xff00 ? code < 0xe000 || code >= 0xf900 : (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
}

/** Han, kana, Hangul: scripts whose words have no spaces between them. */
export function isCjk(code: number): boolean {
  if (code < 0x3040) return false;
  return code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xfaff);
}
