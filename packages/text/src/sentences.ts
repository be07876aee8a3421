/** Where sentences end. Full stops of abbreviations, initials and decimals end none: "vs. placebo", "Fig. 2", "J. Doe", "P = 0. 004". */
import { isLetter, isSpace } from "./characters.ts";

/** Whether the sign at `at`, whose character code is `code`, ends a sentence of clean text. */
export function endsSentence(text: string, at: number, code: number): boolean {
  if (code === 0x3002) return true;
  if (code !== 0x2e && code !== 0x3f && code !== 0x21) return false;
  let next = at + 1;
  let after = text.charCodeAt(next);
  while (after === 0x29 || after === 0x5d || after === 0x22 || after === 0x201d || after === 0x2019) after = text.charCodeAt(++next);
  if (next >= text.length) return true;
  if (!isSpace(after)) return isCapital(after) && isSmall(text.charCodeAt(at - 1)) && isSmallAscii(text.charCodeAt(next + 1));
  const first = text.charCodeAt(next + 1);
  if (isSmallAscii(first)) return false;
  return code !== 0x2e || !(isAbbreviated(text, at, first) || (isDigit(first) && isOpenDecimal(text, at)));
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isSmallAscii(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isAsciiLetter(code: number): boolean {
  return isCapital(code) || isSmallAscii(code);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Any letter but a capital of ASCII. */
function isSmall(code: number): boolean {
  return code > 0x60 && isLetter(code);
}

/** Words whose full stop ends no sentence; single letters besides. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "v vs al approx ca cf resp no nos fig figs dr st mr mrs ref sp spp av ave incl excl etc".split(" "),
);
/** In small letters words of their own, unless a number follows: "The answer was no. We left." */
const WORDS_TOO: ReadonlySet<string> = new Set(["no", "ca", "st"]);
const LONGEST_ABBREVIATION = 6;

/** Whether the word before the full stop at `at` is an abbreviation, behind a space or a bracket; `next` is what follows the space behind it. */
function isAbbreviated(text: string, at: number, next: number): boolean {
  const beforeNumber = isDigit(next);
  let from = at;
  while (from > 0 && at - from <= LONGEST_ABBREVIATION && isAsciiLetter(text.charCodeAt(from - 1))) from--;
  const size = at - from;
  if (size === 0 || size > LONGEST_ABBREVIATION) return false;
  const before = from === 0 ? 0x20 : text.charCodeAt(from - 1);
  if (before === 0x2e)
    return (
      size === 1 && (isExampleOrThatIs(text, from) || isDotted(text, from, next === 0x28 ? DOSING : beforeNumber ? SPREADS : NO_WORDS))
    );
  const bracketed = before === 0x28 || before === 0x5b;
  if (!bracketed && !isSpace(before)) return false;
  if (size === 1) return !(isCapital(text.charCodeAt(from)) && isCapital(next) && isLettered(text, from - 1));
  const word = text.slice(from, at).toLowerCase();
  return (
    ABBREVIATIONS.has(word) &&
    (bracketed || beforeNumber || !WORDS_TOO.has(word) || !isSmallAscii(text.charCodeAt(from)) || !isSmallAscii(text.charCodeAt(from + 1)))
  );
}

/** Nouns that a letter is the name of: "in group B. Pain fell", "with vitamin D. Falls". */
const LETTERED: ReadonlySet<string> = new Set(
  "group groups arm arms cohort cohorts vitamin hepatitis grade stage phase category hemophilia haemophilia".split(" "),
);
const LONGEST_LETTERED = 11;

/** Whether the word before the space at `space` is a noun that letters name. */
function isLettered(text: string, space: number): boolean {
  if (!isSpace(text.charCodeAt(space))) return false;
  let from = space;
  while (from > 0 && space - from <= LONGEST_LETTERED && isAsciiLetter(text.charCodeAt(from - 1))) from--;
  return LETTERED.has(text.slice(from, space).toLowerCase());
}

/** "e.g", "i.e" and "c.i", from the place of their second letter. */
function isExampleOrThatIs(text: string, second: number): boolean {
  const first = text.charCodeAt(second - 2) | 0x20;
  const last = text.charCodeAt(second) | 0x20;
  if (!((first === 0x65 && last === 0x67) || (first === 0x69 && last === 0x65) || (first === 0x63 && last === 0x69))) return false;
  const before = second === 2 ? 0x20 : text.charCodeAt(second - 3);
  return before === 0x28 || before === 0x5b || isSpace(before);
}

/** Spreads, which a number follows: "(s.e. 0.05)", "s.e.m. 0.2". */
const SPREADS: ReadonlySet<string> = new Set("se sd em".split(" "));
/** Ways of dosing, which a bracket may follow: "10 mg o.d. (n = 30)", "b.i.d. (31)"; a number behind them opens a sentence. */
const DOSING: ReadonlySet<string> = new Set("od bd id iv im po sc qd".split(" "));
const NO_WORDS: ReadonlySet<string> = new Set();

/** The last two letters before the full stop, from the place of the second; a third may stand before them. */
function isDotted(text: string, second: number, words: ReadonlySet<string>): boolean {
  if (!words.has(`${text.charAt(second - 2)}${text.charAt(second)}`.toLowerCase())) return false;
  const before = second === 2 ? 0x20 : text.charCodeAt(second - 3);
  return before === 0x28 || before === 0x5b || before === 0x2e || isSpace(before);
}

const SIGNS_BEFORE_DECIMALS = "=<>≤≥±";

/** "P = 0." and "r = 1.": a number behind a sign, cut at its decimal point by a wrapped line. */
function isOpenDecimal(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && isDigit(text.charCodeAt(from - 1))) from--;
  if (from === at) return false;
  if (at - from === 1 && text.charCodeAt(from) === 0x30) return true;
  while (from > 0 && text.charCodeAt(from - 1) === 0x20) from--;
  return from > 0 && at - from <= 2 && SIGNS_BEFORE_DECIMALS.includes(text.charAt(from - 1));
}
