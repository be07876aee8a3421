/**
 * What a printed number is: the definition on which rule 3 of the record ("no number is lost") stands.
 *
 * One token is one number as a reader would say it: "1,250", "0·03", "−3.2", "2.1 × 10⁻⁵", "20 million", "fifty-two", "two thirds",
 * "twice", the "II" of "phase IIB", the "36" of "SF-36". Ordinal words, "single", "double-blind" and superscripts of units (m²) are none.
 */
import type { Span } from "@tabstract/record";
import { CJK, classOf, DIGIT, LETTER, NUMERAL, POINT } from "./character-classes.ts";
import { isDash, isLetter, isMiddleDot, isNarrowSpace, isSpace, vulgarFraction } from "./characters.ts";
import { decimalValue, digitRunEnd, isDigitAt } from "./digits.ts";
import { exponent } from "./exponents.ts";
import { signStart } from "./number-sign.ts";
import { CARDINALS, FRACTION_PARTS, MULTIPLES, ROMAN, SCALES } from "./number-words.ts";

/** How a number is written. "dotted" has no value: dates and versions such as 12.05.2019. */
export type NumberForm = "integer" | "decimal" | "scientific" | "word" | "fraction" | "roman" | "ordinal" | "dotted";

export interface NumericToken {
  readonly start: number;
  readonly end: number;
  /** NaN where the form is "dotted". */
  readonly value: number;
  readonly form: NumberForm;
  /** True where the token begins with its own sign. */
  readonly signed: boolean;
}

/** The spans of all printed numbers of a text, in order, never overlapping. Linear in the length of the text. */
export function numericTokens(text: string): Span[] {
  return scanNumbers(text).map(({ start, end }): Span => [start, end]);
}

/** Texts of the last records: of each the lexer asks first, and the contract again when some dozens of records are whole. */
const MOST_REMEMBERED = 64;
/** Shorter texts, of titles and phrases, are scanned as fast as found; longer ones would take too much memory. */
const SHORTEST_REMEMBERED = 256;
const LONGEST_REMEMBERED = 16_384;
/** In a ring, the newest over the oldest: most lengths differ, so that this asks less of a text than its hash would. */
const texts: string[] = new Array(MOST_REMEMBERED).fill("");
const scanned: (readonly NumericToken[])[] = new Array(MOST_REMEMBERED).fill([]);
let oldest = 0;

/** All printed numbers of a text with their values, in order, never overlapping. Linear in the length of the text. */
export function scanNumbers(text: string): readonly NumericToken[] {
  if (text.length < SHORTEST_REMEMBERED || text.length > LONGEST_REMEMBERED) return scan(text);
  for (let at = 0; at < MOST_REMEMBERED; at++) if (texts[at] === text) return scanned[at] ?? [];
  const found = scan(text);
  texts[oldest] = text;
  scanned[oldest] = found;
  oldest = (oldest + 1) % MOST_REMEMBERED;
  return found;
}

function scan(text: string): NumericToken[] {
  const found: NumericToken[] = [];
  const style: DecimalStyle = { text, comma: null };
  const length = text.length;
  // Where the number before ends: no sign or group of digits is read twice.
  let floor = 0;
  let at = 0;
  while (at < length) {
    const kind = classOf(text.charCodeAt(at));
    if ((kind & LETTER) !== 0) {
      const end = letterRunEnd(text, at);
      const token = mayBeNumberWord(text, at, end) ? scanWord(text, at, end) : null;
      at = end;
      if (token === null) continue;
      found.push(token);
      at = floor = token.end;
    } else if ((kind & DIGIT) !== 0 || ((kind & POINT) !== 0 && startsDecimal(text, at))) {
      const token = scanDigits(text, at, style, floor);
      found.push(token);
      at = floor = token.end;
    } else {
      if ((kind & NUMERAL) !== 0) {
        found.push(numeral(text, at));
        floor = at + 1;
      }
      at++;
    }
  }
  return found;
}

/** "½" and "①". */
function numeral(text: string, at: number): NumericToken {
  const fraction = vulgarFraction(text.charCodeAt(at));
  if (fraction > 0) return { start: at, end: at + 1, value: fraction, form: "fraction", signed: false };
  return { start: at, end: at + 1, value: text.charCodeAt(at) - 0x245f, form: "ordinal", signed: false };
}

interface DecimalStyle {
  readonly text: string;
  /** Whether the text prints "0,05": a comma before one or two digits is a decimal comma. Null until a comma asks. */
  comma: boolean | null;
}

const ZERO_COMMA = /(?:^|[^\d.,])0,\d/;
const COMMA_PERCENT = /\d,\d{1,2} ?%/;
const POINT_DECIMAL = /\d[.·]\d/;

function hasDecimalCommas(style: DecimalStyle): boolean {
  const { text } = style;
  style.comma ??= ZERO_COMMA.test(text) || (COMMA_PERCENT.test(text) && !POINT_DECIMAL.test(text));
  return style.comma;
}

function letterRunEnd(text: string, at: number): number {
  const length = text.length;
  const kind = classOf(text.charCodeAt(at)) & (LETTER | CJK);
  let end = at + 1;
  while (end < length && (classOf(text.charCodeAt(end)) & (LETTER | CJK)) === kind) end++;
  return end;
}

/** ".05" or "·05" after anything but a digit or a letter ("P<.05", "].15"; not "fig.5"). */
function startsDecimal(text: string, at: number): boolean {
  return isDigitAt(text, at + 1) && (at === 0 || !isLetter(text.charCodeAt(at - 1)));
}

function scanDigits(text: string, from: number, style: DecimalStyle, floor: number): NumericToken {
  let end = from;
  let form: NumberForm = "integer";
  let grouped = false;
  if (isDigitAt(text, from)) {
    const head = digitRunEnd(text, from);
    end = thousands(text, from, head, floor);
    grouped = end > head;
  }
  const whole = end;
  const fractionStart = decimalMark(text, from, end, style, grouped);
  if (fractionStart > 0) {
    const fractionEnd = digitRunEnd(text, fractionStart);
    const dotted = !grouped && text.charCodeAt(end) === 0x2e ? dottedEnd(text, fractionEnd) : fractionEnd;
    if (dotted > fractionEnd) return { start: from, end: dotted, value: Number.NaN, form: "dotted", signed: false };
    end = fractionEnd;
    form = "decimal";
  }
  let value = decimalValue(text, from, whole, end);
  if (form === "integer") {
    const ordinal = ordinalEnd(text, end, value);
    if (ordinal > end) return { start: from, end: ordinal, value, form: "ordinal", signed: false };
  }
  const power = exponent(text, from, end, value);
  if (power !== null) {
    value = power.value;
    end = power.end;
    form = "scientific";
  } else {
    const fraction = end < text.length ? vulgarFraction(text.charCodeAt(end)) : Number.NaN;
    if (form === "integer" && fraction > 0) {
      value += fraction;
      end++;
      form = "fraction";
    }
    const scaled = scale(text, end, value);
    if (scaled !== null) {
      value = scaled.value;
      end = scaled.end;
    }
  }
  const sign = signStart(text, from, floor);
  return sign < from ? { start: sign, end, value: -value, form, signed: true } : { start: from, end, value, form, signed: false };
}

/** The end of "1,250,000", "1 250" or "4 704" (any space), or `end` where no thousands follow. */
function thousands(text: string, from: number, end: number, floor: number): number {
  const head = end - from;
  if (head > 3 || text.charCodeAt(from) === 0x30) return end;
  const mark = text.charCodeAt(end);
  const narrow = isNarrowSpace(mark);
  if (mark !== 0x2c && !narrow && !(mark === 0x20 && spacedThousandsAllowed(text, from, end, floor))) return end;
  let at = end;
  while (text.charCodeAt(at) === mark && digitRunEnd(text, at + 1) === at + 4) at += 4;
  if (at > end && mark === 0x2c && text.charCodeAt(at) === 0x2c && isDigitAt(text, at + 1)) return end;
  return at;
}

/** Words before a number that make it a label, so that the number after it begins a new one ("in group 2 150 patients", "vitamin D 3 100"). */
const LABEL_BEFORE =
  /(?:\b(?:(?:phase|grade|type|stage|day|week|month|year|level|group|visit|table|figure|cohort|arm|class|score|cycle|step|part|no\.?)s?|[a-z])|[a-z]-) ?$/i;
/** Units behind the second number, which make it a quantity of its own ("received 2 250 mg tablets"). */
const DOSE_AFTER = /^[ -](?:[mkµμn]?g|m[lL]|IU|tablets?|capsules?)\b/;

function spacedThousandsAllowed(text: string, from: number, end: number, floor: number): boolean {
  if (digitRunEnd(text, end + 1) !== end + 4) return false;
  const after = text.charCodeAt(end + 4);
  if (isLetter(after) || after === 0x25) return false;
  if ((isDash(after) && isLetter(text.charCodeAt(end + 5))) || (end - from === 1 && DOSE_AFTER.test(text.slice(end + 4, end + 14))))
    return false;
  const before = text.slice(Math.max(0, from - 8), from);
  if (before.endsWith(", ") && isDigitAt(text, from - 3)) return false;
  // A digit before it makes a list of them ("0 250 500"), and so does a digit behind it that is no further group of three.
  if (isDigitAt(text, from - 2) && isSpace(text.charCodeAt(from - 1))) return false;
  const next = digitRunEnd(text, end + 5);
  if (after === 0x20 && next > end + 5 && next !== end + 8) return false;
  return from <= floor || (!LABEL_BEFORE.test(before) && !/[-–/.]$/.test(before));
}

/** Where the digits after a decimal mark begin, or 0. */
function decimalMark(text: string, from: number, end: number, style: DecimalStyle, grouped: boolean): number {
  const mark = text.charCodeAt(end);
  const integer = end - from;
  if (mark === 0x2e || isMiddleDot(mark)) {
    if (isDigitAt(text, end + 1)) return end + 1;
    // Old scans print "0. 92": only after a lone zero, or inside a range of decimals, where a sentence cannot end.
    if (mark === 0x2e && text.charCodeAt(end + 1) === 0x20 && isDigitAt(text, end + 2)) {
      if (integer === 1 && text.charCodeAt(from) === 0x30) return end + 2;
      if (from > 3 && isDash(text.charCodeAt(from - 1)) && /\d\.\d+$/.test(text.slice(Math.max(0, from - 8), from - 1))) return end + 2;
    }
    return 0;
  }
  if (mark !== 0x2c || grouped || !isDigitAt(text, end + 1)) return 0;
  const fractionEnd = digitRunEnd(text, end + 1);
  if (text.charCodeAt(fractionEnd) === 0x2c && isDigitAt(text, fractionEnd + 1)) return 0;
  if (from > 1 && text.charCodeAt(from - 1) === 0x2c && isDigitAt(text, from - 2)) return 0;
  if (integer === 1 && text.charCodeAt(from) === 0x30) return end + 1;
  return fractionEnd - end - 1 !== 3 && hasDecimalCommas(style) ? end + 1 : 0;
}

/** The end of "12.05.2019" from the end of "12.05". */
function dottedEnd(text: string, at: number): number {
  while (text.charCodeAt(at) === 0x2e && isDigitAt(text, at + 1)) at = digitRunEnd(text, at + 1);
  return at;
}

/** The end of "1st", "22nd", "95th". */
function ordinalEnd(text: string, end: number, value: number): number {
  const first = text.charCodeAt(end) | 0x20;
  if (first !== 0x74 && first !== 0x73 && first !== 0x6e && first !== 0x72) return end;
  if (isLetter(text.charCodeAt(end + 2))) return end;
  const suffix = text.slice(end, end + 2).toLowerCase();
  const last = value % 10;
  const teen = value % 100 > 10 && value % 100 < 14;
  const wanted = teen ? "th" : last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th";
  return suffix === wanted ? end + 2 : end;
}

/** "20 million", "1.2-billion". */
function scale(text: string, end: number, value: number): { value: number; end: number } | null {
  const gap = text.charCodeAt(end);
  if (!isSpace(gap) && gap !== 0x2d) return null;
  const first = text.charCodeAt(end + 1) | 0x20;
  if (first !== 0x6d && first !== 0x62 && first !== 0x74 && first !== 0x68) return null;
  const wordEnd = letterRunEnd(text, end + 1);
  if (wordEnd - end > LONGEST_NUMBER_WORD + 1) return null;
  const factor = SCALES.get(text.slice(end + 1, wordEnd).toLowerCase());
  return factor === undefined ? null : { value: value * factor, end: wordEnd };
}

/** The lengths, and the last letters, as bits, of the number words that begin with two letters: almost every other word is none by these alone. */
const LENGTHS_BY_OPENING = new Uint16Array(0x400);
const LAST_BY_OPENING = new Int32Array(0x400);
const LONGEST_NUMBER_WORD = 9;
for (const words of [CARDINALS, SCALES, MULTIPLES])
  for (const word of words.keys()) {
    const opening = openingOf(word, 0);
    LENGTHS_BY_OPENING[opening] = (LENGTHS_BY_OPENING[opening] ?? 0) | (1 << word.length);
    LAST_BY_OPENING[opening] = (LAST_BY_OPENING[opening] ?? 0) | lastLetter(word, word.length);
  }

/** The letter before `end`, as a bit that it shares with others as openings do. */
function lastLetter(text: string, end: number): number {
  return 1 << (text.charCodeAt(end - 1) & 0x1f);
}

/** A place in the table for the two letters at `at`; letters that are not ASCII share places with those that are. */
function openingOf(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x1f) << 5) | (text.charCodeAt(at + 1) & 0x1f);
}

/** Whether a word can be one that `scanWord` knows. The digits of "T2" and "p53" are numbers; a word that a digit precedes ("4th") is none. */
function mayBeNumberWord(text: string, at: number, end: number): boolean {
  const size = end - at;
  if (size > LONGEST_NUMBER_WORD) return false;
  const known = text.charCodeAt(at) === ROMAN_I ? size < 5 : size > 2 && isShapedLikeOne(text, at, end);
  return known && (at === 0 || !isDigitAt(text, at - 1));
}

function isShapedLikeOne(text: string, at: number, end: number): boolean {
  const opening = openingOf(text, at);
  return ((LENGTHS_BY_OPENING[opening] ?? 0) & (1 << (end - at))) !== 0 && ((LAST_BY_OPENING[opening] ?? 0) & lastLetter(text, end)) !== 0;
}

const ROMAN_I = 0x49;

const ONE_IS_NO_NUMBER_BEFORE = new Set(["another", "s"]);

function scanWord(text: string, at: number, end: number): NumericToken | null {
  const word = text.slice(at, end).toLowerCase();
  if (text.charCodeAt(at) === ROMAN_I) return scanPhase(text, at, end, word);
  const multiple = MULTIPLES.get(word);
  if (multiple !== undefined) return { start: at, end, value: multiple, form: word === "half" ? "fraction" : "word", signed: false };
  const first = CARDINALS.get(word);
  if (first === undefined && !SCALES.has(word)) return null;
  if (word === "one" && (ONE_IS_NO_NUMBER_BEFORE.has(nextWord(text, end)) || previousWord(text, at) === "no")) return null;
  return composeWords(text, at, end, first ?? SCALES.get(word) ?? 0, first === undefined);
}

function nextWord(text: string, end: number): string {
  const from = end + 1;
  return from < text.length && isLetter(text.charCodeAt(from)) ? text.slice(from, letterRunEnd(text, from)).toLowerCase() : "";
}

function previousWord(text: string, at: number): string {
  let from = at - 1;
  while (from > 0 && at - from < 12 && isLetter(text.charCodeAt(from - 1))) from--;
  return from < 0 ? "" : text.slice(from, at - 1).toLowerCase();
}

/** The "II" of "phase IIB", "phase I/II", "phases II and III". */
function scanPhase(text: string, at: number, end: number, word: string): NumericToken | null {
  const letters = word.length > 1 && /[ab]$/.test(word) ? word.slice(0, -1) : word;
  const value = ROMAN.get(letters);
  if (value === undefined) return null;
  if (!/phases?[ -](?:(?:I{1,3}|IV)[ab]?(?:[/–-]| (?:and|or|to) |, ))*$/i.test(text.slice(Math.max(0, at - 28), at))) return null;
  return { start: at, end, value, form: "roman", signed: false };
}

/** Reads on from one number word: "one hundred and twenty-three thousand", "two thirds", "two and a half". */
function composeWords(text: string, start: number, firstEnd: number, firstValue: number, firstIsScale: boolean): NumericToken {
  let total = 0;
  let current = firstValue;
  let end = firstEnd;
  // The largest value that may still follow: units after tens, tens after hundreds.
  let room = firstIsScale ? 100 : firstValue >= 20 ? 10 : 1;
  for (;;) {
    const gap = text.charCodeAt(end);
    if (!(gap === 0x20 || isDash(gap) || isNarrowSpace(gap))) break;
    let from = end + 1;
    if (from >= text.length || !isLetter(text.charCodeAt(from))) break;
    let wordEnd = letterRunEnd(text, from);
    let word = text.slice(from, wordEnd).toLowerCase();
    if (word === "and" && text.charCodeAt(wordEnd) === 0x20) {
      if (text.startsWith("a half", wordEnd + 1))
        return { start, end: wordEnd + 7, value: total + current + 0.5, form: "word", signed: false };
      if (room < 100) break;
      from = wordEnd + 1;
      wordEnd = letterRunEnd(text, from);
      word = text.slice(from, wordEnd).toLowerCase();
    }
    const scaleValue = SCALES.get(word);
    if (scaleValue === 100 && current < 100) {
      current *= 100;
      room = 100;
    } else if (scaleValue !== undefined && scaleValue > 100 && current > 0) {
      total += current * scaleValue;
      current = 0;
      room = 1000;
    } else {
      const value = CARDINALS.get(word);
      const part = FRACTION_PARTS.get(word);
      if (part !== undefined && value === undefined && total === 0 && current < 10) {
        if (part === 2 && current > 1) break;
        const plural = word.endsWith("s");
        if (plural !== current > 1) break;
        return { start, end: wordEnd, value: current / part, form: "fraction", signed: false };
      }
      if (value === undefined || value === 0 || !fits(value, room)) break;
      current += value;
      room = value >= 20 ? 10 : 1;
    }
    end = wordEnd;
  }
  return { start, end, value: total + current, form: "word", signed: false };
}

function fits(value: number, room: number): boolean {
  if (room >= 100) return value < 100;
  return room === 10 && value < 10;
}
