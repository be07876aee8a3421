/** The classes of characters, in one table: a scanner asks once for each character, and what it gets is one load. */

export const LETTER = 1;
/** Han, kana, Hangul: letters of scripts whose words have no spaces between them. */
export const CJK = 2;
export const DIGIT = 4;
/** A full stop or a middle dot, which may begin a decimal (".05"). */
export const POINT = 8;
/** One character that is a whole number token ("½", "①"). */
export const NUMERAL = 16;
export const SPACE = 32;
export const NARROW_SPACE = 64;
export const DASH = 128;

type Range = readonly [first: number, last: number];

const LETTERS: readonly Range[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  // From Latin-1 up all but multiplication and division signs, the Greek middle dot and digits.
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x386],
  [0x388, 0x65f],
  [0x66a, 0x6ef],
  [0x6fa, 0x965],
  [0x970, 0x1fff],
  // Letterlike symbols, without "№" and "™".
  [0x2100, 0x2115],
  [0x2117, 0x2121],
  [0x2123, 0x214f],
  [0x2c00, 0x2dff],
  [0x3040, 0xdfff],
  // Without the vertical and small forms of signs.
  [0xf900, 0xfe2f],
  [0xfe70, 0xfeff],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
];
const CJKS: readonly Range[] = [
  [0x3040, 0x30ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
];
/** ASCII, Arabic, Persian, Devanagari, full-width. */
const DIGITS: readonly Range[] = [
  [0x30, 0x39],
  [0x660, 0x669],
  [0x6f0, 0x6f9],
  [0x966, 0x96f],
  [0xff10, 0xff19],
];
const MIDDLE_DOTS: readonly number[] = [0xb7, 0x2219, 0x22c5, 0x2027, 0x387, 0x2022];
const NUMERALS: readonly Range[] = [
  [0xbc, 0xbe],
  [0x2150, 0x215e],
  [0x2460, 0x2473],
];
const SPACES: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];
const NARROW_SPACES: readonly number[] = [0xa0, 0x2007, 0x2009, 0x200a, 0x202f];
const DASHES: readonly number[] = [0x2d, 0xad, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2043, 0x2212, 0xfe63, 0xff0d];

/** The bits of every UTF-16 code unit. */
const CLASSES: Uint8Array = new Uint8Array(0x10000);

mark(LETTER, LETTERS);
mark(CJK, CJKS);
mark(DIGIT, DIGITS);
mark(POINT, [0x2e, ...MIDDLE_DOTS].map(alone));
mark(NUMERAL, NUMERALS);
mark(SPACE, SPACES);
mark(NARROW_SPACE, NARROW_SPACES.map(alone));
mark(DASH, DASHES.map(alone));

function mark(bit: number, ranges: readonly Range[]): void {
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) CLASSES[code] = (CLASSES[code] ?? 0) | bit;
}

function alone(code: number): Range {
  return [code, code];
}

/** The class of a UTF-16 code unit; 0 also for the NaN that `charCodeAt` gives behind the end. */
export function classOf(code: number): number {
  return CLASSES[code | 0] ?? 0;
}
