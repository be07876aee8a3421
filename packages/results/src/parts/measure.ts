/** Names of effect and accuracy measures: "odds ratio", "aHR", "area under the ROC curve", "Cohen's d". */
import type { Measure } from "@tabstract/record";
import {
  DASH,
  isA,
  isAnySign,
  isApostropheAt,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isThe,
  isWord,
  numberAt,
  signSet,
  type Tokens,
  textOf,
} from "../lexer.ts";
import { C, type WordSet, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "./bracket.ts";
import { ABBREVIATIONS, LETTERS, MEASURE_WORDS, phrasesByFirstWord } from "./measure-names.ts";
import { isPValueAhead } from "./p-value-ahead.ts";

export interface MeasurePart {
  /** First and one past the last token of the name, brackets with its abbreviation included. */
  readonly from: number;
  readonly end: number;
  readonly measure: Measure;
  /** As printed, where `measure` is other. */
  readonly name: string | null;
  readonly adjusted: boolean | null;
}

/** Names that mean a measure only with their index: "I²", "η²". */
const NEEDS_INDEX: ReadonlySet<string> = new Set(["I", "η", "ηp", "ω"]);

/** Names that are plain enough to do without a relation sign: "B −0.19 litres", "beta 0.39". */
const LOOSE: ReadonlySet<string> = new Set(["β", "Sβ", "B", "beta", "Beta", "rho", "ES"]);

/** Names that may be told in words: "r was 0.45", "κ of 0.8". */
const TOLD: ReadonlySet<string> = new Set(["r", "R", "rs", "rho", "ρ", "κ", "β", "beta", "ES"]);
const SAID = wordIds("was were of is");

const ROC = wordId("roc");
const EXP = wordId("exp");
const P = wordId("p");
const AREA = wordId("area");
const UNDER = wordId("under");
const CURVE = wordIds("curve curves");
const AREA_LIMIT = 9;
const ADJUSTED = wordIds("adjusted multivariable multivariate");
const CRUDE = wordIds("unadjusted crude univariate univariable");
const S = wordId("s");
const TWO = 0xb2;

/** The measure whose name begins at token `at`, or null. */
export function measureAt(tokens: Tokens, at: number): MeasurePart | null {
  if (!isOneOf(tokens, at, MEASURE_WORDS)) return null;
  const printed = textOf(tokens, at);
  // The end of a compound's or a group's name: "R15896AR", "TEL-RD"; a term of a sum: "CR + PR".
  const suffix =
    (isGlued(tokens, at) && (isNumber(tokens, at - 1) || (isSign(tokens, at - 1, DASH) && !isThe(tokens, at - 2, ROC)))) ||
    isSign(tokens, at - 1, 0x2b) ||
    (isSign(tokens, at + 1, 0x2b) && !isNumber(tokens, at + 2)) ||
    isCompound(tokens, at);
  const short = suffix ? undefined : ABBREVIATIONS.get(printed);
  const own = short === undefined ? undefined : ownMeaning(tokens, printed);
  if (short !== undefined && (own !== null || isTested(tokens, at))) {
    const measure = own ?? short[0];
    const end = printed.startsWith("ICC") ? pastModel(tokens, at + 1) : at + 1;
    return finish(tokens, { at, end, measure, name: measure === "other" ? printed : null, adjusted: short[1] });
  }
  const letter = LETTERS.get(printed);
  if (letter !== undefined) {
    const part = letterName(tokens, at, letter);
    if (part !== null) return part;
  }
  // "D' = 1.0": linkage disequilibrium
  if (printed === "D" && isGlued(tokens, at + 1) && isPrime(tokens, at + 1) && isRelationSign(tokens, at + 2))
    return finish(tokens, { at, end: at + 2, measure: "other", name: "D'", adjusted: null });
  return area(tokens, at) ?? phrase(tokens, at);
}

function isPrime(tokens: Tokens, at: number): boolean {
  return isApostropheAt(tokens, at) || isSign(tokens, at, 0x2032);
}

/** One past the "(2,1)" of "ICC(2,1)", "ICC (3, k)". */
function pastModel(tokens: Tokens, at: number): number {
  if (!opensBracket(tokens, at) || numberAt(tokens, at + 1)?.form !== "integer" || !isSign(tokens, at + 2, 0x2c)) return at;
  return closesBracket(tokens, at + 4) ? at + 5 : at;
}

const TESTED = 9;

/** Whether an interval or a p-value follows soon: the abbreviation of something else does not have them. */
function isTested(tokens: Tokens, at: number): boolean {
  for (let next = at + 1; next < at + TESTED; next++) if (isA(tokens, next, C.CONFIDENCE) || isPValueAhead(tokens, next)) return true;
  return false;
}

/** What an abstract says its own abbreviations mean, by abbreviation; null where that is no measure. */
const ownMeanings = new WeakMap<Tokens, ReadonlyMap<string, Measure | null>>();

/** "rate ratio (RR)": a rate ratio; "heart rate (HR)": null, no measure; undefined where the abstract does not say. */
function ownMeaning(tokens: Tokens, printed: string): Measure | null | undefined {
  let meanings = ownMeanings.get(tokens);
  if (meanings === undefined) {
    meanings = readMeanings(tokens);
    ownMeanings.set(tokens, meanings);
  }
  return meanings.get(printed);
}

function readMeanings(tokens: Tokens): Map<string, Measure | null> {
  const meanings = new Map<string, Measure | null>();
  for (let at = 2; at < tokens.count; at++) {
    if (!isOneOf(tokens, at, MEASURE_WORDS) || !opensBracket(tokens, at - 1) || !isAnySign(tokens, at + 1, AFTER_SHORT)) continue;
    const printed = textOf(tokens, at);
    if (!ABBREVIATIONS.has(printed)) continue;
    const measure = meaningBefore(tokens, at - 1, printed);
    if (measure === undefined) continue;
    if (measure === null) {
      if (!meanings.has(printed)) meanings.set(printed, null);
    } else meanings.set(printed, AMBIGUOUS.has(printed) ? measure : (ABBREVIATIONS.get(printed)?.[0] ?? measure));
  }
  return meanings;
}

const AFTER_SHORT = signSet(")],;");
/** Abbreviations that stand for one measure here and for another there. */
const AMBIGUOUS: ReadonlySet<string> = new Set(["RR", "RRs", "aRR", "ARR", "PR", "PRs", "RD", "MD", "MDs", "ES", "AUC", "AUCs"]);
const LONGEST_NAME = 6;
const MEASURED = wordIds(
  "difference differences ratio ratios risk risks odds odd hazard hazards reduction effect correlation coefficient curve value area index",
);

/** The measure whose name in words ends right before the bracket; null where other words with the abbreviation's initials do. */
function meaningBefore(tokens: Tokens, open: number, printed: string): Measure | null | undefined {
  for (let at = Math.max(0, open - LONGEST_NAME); at < open; at++) {
    const named = isOneOf(tokens, at, MEASURE_WORDS) ? (area(tokens, at) ?? phrase(tokens, at)) : null;
    if (named !== null && named.end > open) return named.measure;
  }
  if (isOneOf(tokens, open - 1, MEASURED)) return isConcentration(tokens, open) ? null : undefined;
  const letters = printed.replace(/s$/, "").toLowerCase();
  for (let letter = letters.length - 1, at = open - 1; letter >= 0; letter--, at--)
    if (!isWord(tokens, at) || isOneOf(tokens, at, MEASURED) || textOf(tokens, at)[0]?.toLowerCase() !== letters[letter]) return undefined;
  return null;
}

/** "RR-ZEL", "MD-7": the first part of a name; "AUC-ROC" is none, nor is "MD-0.5". */
function isCompound(tokens: Tokens, at: number): boolean {
  if (!isSign(tokens, at + 1, DASH) || !isGlued(tokens, at + 1) || !isGlued(tokens, at + 2)) return false;
  return isWord(tokens, at + 2) ? !isThe(tokens, at + 2, ROC) : numberAt(tokens, at + 2)?.form === "integer";
}

/** "I² = 45", "η2 = 0.1", "BF10 = 3": the index belongs to the name, even where it is a printed number. */
function letterName(tokens: Tokens, at: number, [measure, name]: readonly [Measure, string | null]): MeasurePart | null {
  const printed = textOf(tokens, at);
  let end = at + 1;
  const squared = isGlued(tokens, end) && isSign(tokens, end, TWO);
  // "rs8060157" is a polymorphism.
  if (isGlued(tokens, end) && isNumber(tokens, end) && textOf(tokens, end).length > 2) return null;
  if (squared || (isGlued(tokens, end) && isNumber(tokens, end))) {
    end++;
    if (printed === "R" || printed === "r" || printed === "ΔR")
      return isRelationSign(tokens, end) || (isOneOf(tokens, end, SAID) && numberAt(tokens, end + 1)?.form === "decimal")
        ? finish(tokens, { at, end, measure: "other", name: "R²", adjusted: null })
        : null;
  } else if (NEEDS_INDEX.has(printed) && opensBracket(tokens, end) && textOf(tokens, end + 1) === "2" && closesBracket(tokens, end + 2)) {
    end += 3;
  } else if (NEEDS_INDEX.has(printed)) {
    return null;
  }
  // "η2p"
  if (NEEDS_INDEX.has(printed) && isGlued(tokens, end) && isThe(tokens, end, P)) end++;
  if (printed === "ΔR") return null;
  // "Exp(B) = 2.1"
  if (
    printed === "B" &&
    opensBracket(tokens, at - 1) &&
    isThe(tokens, at - 2, EXP) &&
    closesBracket(tokens, end) &&
    isRelationSign(tokens, end + 1)
  )
    return finish(tokens, { at: at - 2, end: end + 1, measure: "odds-ratio", name: null, adjusted: null });
  // "LR+ = 8.1"
  if (printed === "LR" && isGlued(tokens, end) && (isSign(tokens, end, 0x2b) || isSign(tokens, end, DASH))) end++;
  if ((isGlued(tokens, at) && !opensBracket(tokens, at - 1)) || isA(tokens, at - 1, C.GROUP)) return null;
  if (measure === "correlation" && opensBracket(tokens, end) && isNumber(tokens, end + 1) && closesBracket(tokens, end + 2)) {
    // "r(2) = 0.82" has flattened its "²".
    if (textOf(tokens, end + 1) === "2" && isRelationSign(tokens, end + 3))
      return finish(tokens, { at, end: end + 3, measure: "other", name: "R²", adjusted: null });
    end += 3;
  }
  const number = numberAt(tokens, end);
  const bare = LOOSE.has(printed) && (isSign(tokens, end, 0x3a) || number?.form === "decimal" || number?.signed === true);
  const told = TOLD.has(printed) && isOneOf(tokens, end, SAID) && numberAt(tokens, end + 1)?.form === "decimal";
  // "(κ, 0.78)"
  const apart = opensBracket(tokens, at - 1) && isSign(tokens, end, 0x2c) && numberAt(tokens, end + 1)?.form === "decimal";
  // "r: 0.45", "(r −0.45, p < 0.01)"
  const colon = isSign(tokens, end, 0x3a) && numberAt(tokens, end + 1)?.form === "decimal";
  const inBracket = measure === "correlation" && opensBracket(tokens, at - 1) && number?.form === "decimal";
  const announced =
    apart || colon || inBracket || bare || told || isRelationSign(tokens, end) || (NEEDS_INDEX.has(printed) && end > at + 1);
  return announced ? finish(tokens, { at, end, measure, name, adjusted: null }) : null;
}

function isRelationSign(tokens: Tokens, at: number): boolean {
  return isAnySign(tokens, at, RELATIONS);
}

const RELATIONS = signSet("=<>~≥≤");

/** "area under the plasma concentration-time curve (AUC)" */
function isConcentration(tokens: Tokens, open: number): boolean {
  for (let at = open - 2; at > open - AREA_LIMIT; at--) if (isOneOf(tokens, at, CONCENTRATION)) return true;
  return false;
}

const CONCENTRATION = wordIds("concentration concentrations");

/** "area under the receiver operating characteristic curve"; not that of a concentration over time. */
function area(tokens: Tokens, at: number): MeasurePart | null {
  if (!isThe(tokens, at, AREA) || !isThe(tokens, at + 1, UNDER)) return null;
  for (let end = at + 2; end < at + AREA_LIMIT; end++) {
    if (isOneOf(tokens, end, CONCENTRATION)) return null;
    if (isOneOf(tokens, end, CURVE)) return finish(tokens, { at, end: end + 1, measure: "area-under-curve", name: null, adjusted: null });
  }
  return null;
}

function phrase(tokens: Tokens, at: number): MeasurePart | null {
  for (const { words, measure } of phrasesByFirstWord.get(tokens.id[at] ?? 0) ?? []) {
    const end = endOfPhrase(tokens, at, words);
    if (end < 0) continue;
    if (isNoMeasure(tokens, at, end)) return null;
    const name = measure === "other" ? tokens.text.slice(tokens.start[at], tokens.end[end - 1]).toLowerCase() : null;
    return finish(tokens, { at, end, measure, name, adjusted: null });
  }
  return null;
}

const OF = wordId("of");
const VARIATION = wordIds("variation variance");
const UNWANTED = wordIds("side adverse unwanted fixed random main mixed");
const EFFECTS = wordIds("effect effects");

/** "coefficient of variation", "side effects", "fixed effects": the same words for something else. */
function isNoMeasure(tokens: Tokens, at: number, end: number): boolean {
  if (isThe(tokens, end, OF) && isOneOf(tokens, end + 1, VARIATION)) return true;
  return isOneOf(tokens, at, EFFECTS) && end === at + 1 && isOneOf(tokens, isSign(tokens, at - 1, DASH) ? at - 2 : at - 1, UNWANTED);
}

function endOfPhrase(tokens: Tokens, at: number, words: readonly WordSet[]): number {
  let next = at;
  for (const word of words) {
    if (next > at && isSign(tokens, next, DASH)) next++;
    if (isApostropheAt(tokens, next)) next += isThe(tokens, next + 1, S) ? 2 : 1;
    if (!isOneOf(tokens, next, word)) return -1;
    next++;
  }
  return next;
}

interface Named {
  readonly at: number;
  readonly end: number;
  readonly measure: Measure;
  readonly name: string | null;
  readonly adjusted: boolean | null;
}

/** Takes in "(OR)", "[HR]", "(aOR)" behind the name and "adjusted" before it. */
function finish(tokens: Tokens, { at, end, measure, name, adjusted }: Named): MeasurePart {
  const behind =
    opensBracket(tokens, end) && closesBracket(tokens, end + 2) && isWord(tokens, end + 1) && isAbbreviation(textOf(tokens, end + 1))
      ? end + 3
      : end;
  const inside = behind > end ? (ABBREVIATIONS.get(textOf(tokens, end + 1))?.[1] ?? null) : null;
  const before = isSign(tokens, at - 1, DASH) ? at - 2 : at - 1;
  if (isOneOf(tokens, before, ADJUSTED)) return { from: before, end: behind, measure, name, adjusted: true };
  if (isOneOf(tokens, before, CRUDE)) return { from: before, end: behind, measure, name, adjusted: false };
  return { from: at, end: behind, measure, name, adjusted: adjusted ?? inside };
}

function isAbbreviation(word: string): boolean {
  return word.length <= 6 && /[A-Zβκρr]/.test(word);
}
