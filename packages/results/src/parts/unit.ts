/** Units after a number: "%", "mg/dL", "kg/m²", "mm Hg", "ml·min⁻¹·kg⁻¹", "points", "per 100 person-years". */

import { DASH, endOf, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, numberAt, startOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";

export interface Unit {
  /** One past the unit's last token. */
  readonly end: number;
  readonly text: string;
  /** What is measured in it. */
  readonly of: "percent" | "time" | "dose" | "rate" | "other";
}

const SLASH = 0x2f;
const PERCENT = 0x25;
const MIDDLE_DOT = 0xb7;
const PER = wordId("per");
const CENT = wordId("cent");
const MM = wordId("mm");
const CM = wordId("cm");
const HG = wordIds("hg");
const POINTS = wordIds("points point percentage percent");
const PERCENTAGE = wordIds("percentage percent");

/** The unit that begins at token `at`, right after a number (also behind a hyphen: "6-month"), or null. */
export function unitAt(tokens: Tokens, at: number): Unit | null {
  if (at < 0 || at >= tokens.count) return null;
  const known = tokens.units[at];
  if (known !== undefined) return known;
  const read = readUnit(tokens, at);
  tokens.units[at] = read;
  return read;
}

function readUnit(tokens: Tokens, at: number): Unit | null {
  if (isMilliseconds(tokens, at)) return { end: at + 1, text: "ms", of: "other" };
  const arbitrary = Math.max(pastArbitrary(tokens, at), pastOften(tokens, at));
  if (arbitrary > at) return { end: arbitrary, text: tokens.text.slice(startOf(tokens, at), endOf(tokens, arbitrary - 1)), of: "other" };
  if (isWord(tokens, at) && !isA(tokens, at, C.UNIT) && !isThe(tokens, at, PER)) return null;
  if (isSign(tokens, at, PERCENT)) return percent(tokens, at);
  let from = at;
  if (isSign(tokens, from, DASH) && isGlued(tokens, from) && isGlued(tokens, from + 1)) from++;
  if (isSign(tokens, from, 0xb0))
    return { end: isWord(tokens, from + 1) && isGlued(tokens, from + 1) ? from + 2 : from + 1, text: degrees(tokens, from), of: "other" };
  if (isThe(tokens, from, PER) && isThe(tokens, from + 1, CENT)) return { end: from + 2, text: "%", of: "percent" };
  if (isOneOf(tokens, from, PERCENTAGE)) {
    const end = isOneOf(tokens, from + 1, POINTS) ? from + 2 : from + 1;
    return { end, text: end === from + 1 ? "%" : "percentage points", of: "percent" };
  }
  if (!isA(tokens, from, C.UNIT) || ambiguous(tokens, from)) return null;
  // "ICD-9-CM"
  if (from > at && isThe(tokens, from, CM) && tokens.text.charCodeAt(startOf(tokens, from)) === 0x43) return null;
  let end = from + 1;
  if (isThe(tokens, from, MM) && isOneOf(tokens, end, HG)) end++;
  const simple = end;
  end = flattenedEnd(tokens, end);
  while (end < from + MOST_PARTS && joins(tokens, end)) {
    end += isNumber(tokens, end + 1) && isWord(tokens, end + 2) ? 3 : 2;
    if (tokens.text.charCodeAt(endOf(tokens, end - 1)) === 0x207b) end++;
    end = flattenedEnd(tokens, end);
  }
  // "mL/min per 1.73 m2"
  if (end > simple && isThe(tokens, end, PER) && isNumber(tokens, end + 1) && isExponent(tokens, end + 3)) end += 4;
  const last = superscriptEnd(tokens, end);
  const text = tokens.text.slice(startOf(tokens, from), endOf(tokens, last - 1));
  const isScaled = isExponent(tokens, end - 1) && isAllometric(tokens, end - 1);
  const of = isA(tokens, from, C.TIME_UNIT) && end === simple ? "time" : isA(tokens, from, C.DOSE_UNIT) && !isScaled ? "dose" : "other";
  return { end: last, text, of };
}

const A = wordId("a");
const U = wordId("u");
const ARBITRARY = wordIds("arbitrary");
const UNITS = wordIds("unit units");

/** One past "a.u." and "arbitrary units", or the token itself. */
function pastArbitrary(tokens: Tokens, at: number): number {
  if (isOneOf(tokens, at, ARBITRARY)) return isOneOf(tokens, at + 1, UNITS) ? at + 2 : at;
  if (!isThe(tokens, at, A) || !isSign(tokens, at + 1, 0x2e) || !isGlued(tokens, at + 1)) return at;
  if (!isThe(tokens, at + 2, U) || !isGlued(tokens, at + 2)) return at;
  return isSign(tokens, at + 3, 0x2e) && isGlued(tokens, at + 3) ? at + 4 : at + 3;
}

/** Things that people do or have so many times: "7,421 steps/day", "3.2 hot flushes per week". */
const OFTEN = wordIds(
  "step steps serving servings serve serves portion portions cigarette cigarettes drink drinks flash flashes flush flushes seizure seizures headache headaches migraine migraines stool stools void voids",
);

/** One past "steps per day", "servings/week", or the token itself. */
function pastOften(tokens: Tokens, at: number): number {
  const noun = isOneOf(tokens, at + 1, OFTEN) && isOneOf(tokens, at, HOT) ? at + 1 : at;
  if (
    !isOneOf(tokens, noun, OFTEN) ||
    isOneOf(tokens, at - 2, CONSUMING) ||
    !(isThe(tokens, noun + 1, PER) || isSign(tokens, noun + 1, SLASH))
  )
    return at;
  return isA(tokens, noun + 2, C.TIME_UNIT) ? noun + 3 : at;
}

const HOT = wordIds("hot");
/** "Eating 2 servings per day lowered the risk", "the smoke of 5 cigarettes per day": what people were exposed to. */
const CONSUMING = wordIds("eating drinking smoking consuming taking using eat drink smoke consume smoke");
const MS = wordId("ms");

/** "412 ms", but not "12 MS patients". What is told in milliseconds is measured: nobody is seen after them. */
function isMilliseconds(tokens: Tokens, at: number): boolean {
  return isThe(tokens, at, MS) && tokens.text.charCodeAt(endOf(tokens, at) - 1) === 0x73;
}

const CURRENCY_SIGNS: ReadonlySet<number> = new Set([0x24, 0x20ac, 0xa3, 0xa5, 0x20b9]);
const CURRENCIES = wordIds("usd eur gbp aud cad chf inr");

/** The currency printed right before a number: "$1,234", "€ 350", "USD 20"; or null. */
export function currencyBefore(tokens: Tokens, at: number): string | null {
  const before = at - 1;
  if (tokens.kind[before] === 3 ? CURRENCY_SIGNS.has(tokens.id[before] ?? 0) : isOneOf(tokens, before, CURRENCIES))
    return tokens.text.slice(startOf(tokens, before), endOf(tokens, before));
  return null;
}

/** The "per 100 person-years", "/1000 live births" of a rate, or null. */
export function perAt(tokens: Tokens, at: number): { readonly end: number; readonly number: number | null; readonly text: string } | null {
  const slash = isSign(tokens, at, SLASH);
  if (!slash && !isThe(tokens, at, PER)) return null;
  let end = at + 1;
  const number = isNumber(tokens, end) ? end++ : null;
  if (slash && number === null) return null;
  let words = 0;
  while (words < 4 && (isWord(tokens, end) || (isSign(tokens, end, DASH) && isWord(tokens, end + 1)))) {
    if (isA(tokens, end, C.PREPOSITION | C.CONJUNCTION | C.COMPARE | C.VERSUS | C.VERB)) break;
    end++;
    words++;
  }
  if (words === 0) return null;
  return { end, number, text: tokens.text.slice(startOf(tokens, at), endOf(tokens, end - 1)) };
}

function percent(tokens: Tokens, at: number): Unit {
  return isOneOf(tokens, at + 1, POINTS) && !isOneOf(tokens, at + 1, PERCENTAGE)
    ? { end: at + 2, text: "percentage points", of: "percent" }
    : { end: at + 1, text: "%", of: "percent" };
}

function degrees(tokens: Tokens, at: number): string {
  const next = at + 1;
  return isWord(tokens, next) && isGlued(tokens, next) ? tokens.text.slice(startOf(tokens, at), endOf(tokens, next)) : "°";
}

const MET = wordId("met");
const SHORT = wordIds("d h s m g l c f n w u y j");
const COUNTED = wordIds(
  "event events episode episodes case cases step steps line lines letter letters ratio doses dose unit cell cells copies time times",
);

/** One-letter units are units only right behind their number, or before a slash; "events" and their like are counted things. */
function ambiguous(tokens: Tokens, at: number): boolean {
  // "14 cells/µl", "0.7 events/year" measure.
  if (isOneOf(tokens, at, COUNTED)) return !isSign(tokens, at + 1, SLASH);
  // "212 met the criteria"
  if (isThe(tokens, at, MET)) return !isGlued(tokens, at) && tokens.text.charCodeAt(startOf(tokens, at)) === 0x6d;
  if (!isOneOf(tokens, at, SHORT)) return false;
  const next = at + 1;
  // "991 U.S. practices", "12 D.C. hospitals": initials.
  if (isSign(tokens, next, 0x2e) && isGlued(tokens, next) && isWord(tokens, next + 1) && isGlued(tokens, next + 1)) return true;
  // "1858 G>A"
  if (isSign(tokens, next, 0x3e) && isGlued(tokens, next) && isNucleotide(tokens, at) && isNucleotide(tokens, next + 1)) return true;
  // "-592C/A", "274 C / T": one base against another.
  if (isSign(tokens, next, SLASH)) return isNucleotide(tokens, at) && isNucleotide(tokens, next + 1);
  // "the -857 C allele", "(-308 G)": a base behind its position; nothing weighs less than nothing.
  if (numberAt(tokens, at - 1)?.signed === true && isNucleotide(tokens, at))
    if (isOneOf(tokens, next, VARIANTS) || tokens.text.charCodeAt(startOf(tokens, at)) === 0x47) return true;
  if (isGlued(tokens, next) && isSign(tokens, next, DASH)) return true;
  // "3435C>T", "148M allele": a base or an amino acid behind its position.
  return isGlued(tokens, at) && (isSign(tokens, next, 0x3e) || isBase(tokens.text.charCodeAt(startOf(tokens, at))));
}

const VARIANTS = wordIds(
  "allele alleles genotype genotypes carrier carriers variant variants polymorphism polymorphisms mutation mutations promoter snp",
);

/** "M" and "G" in capitals and the "c" of "HbA(1c)" are units of nothing that stands glued to its number. */
function isBase(code: number): boolean {
  return code === 0x4d || code === 0x47 || code === 0x63;
}

function isNucleotide(tokens: Tokens, at: number): boolean {
  const word = isWord(tokens, at) ? tokens.text.slice(startOf(tokens, at), endOf(tokens, at)) : "";
  return word === "A" || word === "C" || word === "G" || word === "T";
}

function joins(tokens: Tokens, at: number): boolean {
  if (isSign(tokens, at, SLASH)) return isWord(tokens, at + 1) || (isNumber(tokens, at + 1) && isWord(tokens, at + 2));
  if (isSign(tokens, at, MIDDLE_DOT) || isSign(tokens, at, 0x22c5) || isSign(tokens, at, 0xd7))
    return isGlued(tokens, at) && isGlued(tokens, at + 1) && isWord(tokens, at + 1);
  return false;
}

const LENGTHS = wordIds("m mm cm dm km um μm µm nm");

const CARET = 0x5e;

/** Takes in the exponent of "mm2", "kg/m2", "cm3" and "kg/m^2", whose superscript was flattened. */
function flattenedEnd(tokens: Tokens, at: number): number {
  const number = isSign(tokens, at, CARET) && isGlued(tokens, at) ? at + 1 : at;
  return isExponent(tokens, number) ? number + 1 : at;
}

/** The "2" of "mm2": an area or a volume, its exponent no longer raised; the "2.7" of "g/m2.7" and the "0.75" of "kg^0.75". */
export function isExponent(tokens: Tokens, at: number): boolean {
  if (!isNumber(tokens, at) || !isGlued(tokens, at) || (isGlued(tokens, at + 1) && isWord(tokens, at + 1))) return false;
  const base = isSign(tokens, at - 1, CARET) && isGlued(tokens, at - 1) ? at - 2 : at - 1;
  if (isAllometric(tokens, at)) return isOneOf(tokens, base, SCALED) && isSign(tokens, base - 1, SLASH);
  const digit = tokens.text.charCodeAt(startOf(tokens, at));
  return (digit === 0x32 || digit === 0x33) && endOf(tokens, at) === startOf(tokens, at) + 1 && isOneOf(tokens, base, LENGTHS);
}

/** What is divided by a power of height or weight: "g/m2.7" (left ventricular mass), "mL/kg0.75" (metabolic rate). */
const SCALED = wordIds("m kg");
const STEEPEST = 3;

function isAllometric(tokens: Tokens, at: number): boolean {
  const value = valueAt(tokens, at);
  return !Number.isInteger(value) && value > 0 && value < STEEPEST;
}

/** Tokens of the longest unit, or of its exponent. */
const MOST_PARTS = 12;

/** Takes in the "²" or "⁻¹" that the lexer leaves as signs. */
function superscriptEnd(tokens: Tokens, at: number): number {
  let end = at;
  while (end < at + MOST_PARTS && isGlued(tokens, end) && tokens.kind[end] === 3 && isSuperscript(tokens.id[end] ?? 0)) end++;
  return end;
}

function isSuperscript(code: number): boolean {
  return code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0x2070 && code <= 0x207f);
}
