/** Names of effect and accuracy measures: "odds ratio", "aHR", "area under the ROC curve", "Cohen's d". */
import type { Measure } from "@tabstract/record";
import {
  DASH,
  isA,
  isAnySign,
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
import { C, type WordSet, wordId, wordIds, wordSet } from "../lexicon.ts";
import { closesBracket, opensBracket } from "./bracket.ts";

export interface MeasurePart {
  /** First and one past the last token of the name, brackets with its abbreviation included. */
  readonly from: number;
  readonly end: number;
  readonly measure: Measure;
  /** As printed, where `measure` is other. */
  readonly name: string | null;
  readonly adjusted: boolean | null;
}

/** Abbreviations that mean a measure only as they are written here. */
const ABBREVIATIONS: ReadonlyMap<string, readonly [Measure, adjusted: boolean | null]> = new Map([
  ["OR", ["odds-ratio", null]],
  ["ORs", ["odds-ratio", null]],
  ["aOR", ["odds-ratio", true]],
  ["AOR", ["odds-ratio", true]],
  ["aORs", ["odds-ratio", true]],
  ["ORadj", ["odds-ratio", true]],
  ["cOR", ["odds-ratio", false]],
  ["COR", ["odds-ratio", false]],
  ["HR", ["hazard-ratio", null]],
  ["HRs", ["hazard-ratio", null]],
  ["aHR", ["hazard-ratio", true]],
  ["AHR", ["hazard-ratio", true]],
  ["sHR", ["hazard-ratio", null]],
  ["RR", ["risk-ratio", null]],
  ["RRs", ["risk-ratio", null]],
  ["aRR", ["risk-ratio", true]],
  ["ARR", ["risk-difference", null]],
  ["PR", ["risk-ratio", null]],
  ["aPR", ["risk-ratio", true]],
  ["IRR", ["rate-ratio", null]],
  ["IRRs", ["rate-ratio", null]],
  ["aIRR", ["rate-ratio", true]],
  ["RaR", ["rate-ratio", null]],
  ["SMD", ["standardised-mean-difference", null]],
  ["SMDs", ["standardised-mean-difference", null]],
  ["WMD", ["mean-difference", null]],
  ["MD", ["mean-difference", null]],
  ["MDs", ["mean-difference", null]],
  ["RD", ["risk-difference", null]],
  ["ARD", ["risk-difference", null]],
  ["NNT", ["number-needed-to-treat", null]],
  ["NNH", ["number-needed-to-treat", null]],
  ["NNTB", ["number-needed-to-treat", null]],
  ["AUC", ["area-under-curve", null]],
  ["AUCs", ["area-under-curve", null]],
  ["AUROC", ["area-under-curve", null]],
  ["AUROCs", ["area-under-curve", null]],
  ["ICC", ["intraclass-correlation", null]],
  ["ICCs", ["intraclass-correlation", null]],
  ["DOD", ["mean-difference", null]],
  ["DiD", ["mean-difference", null]],
  ["DID", ["mean-difference", null]],
  ["ETD", ["mean-difference", null]],
  ["LSMD", ["mean-difference", null]],
  ["aMD", ["mean-difference", true]],
  ["aHRs", ["hazard-ratio", true]],
  ["HRadj", ["hazard-ratio", true]],
  ["SHR", ["hazard-ratio", null]],
  ["csHR", ["hazard-ratio", null]],
  ["aRRs", ["risk-ratio", true]],
  ["RRadj", ["risk-ratio", true]],
  ["POR", ["odds-ratio", null]],
  ["DOR", ["odds-ratio", null]],
  ["NNTs", ["number-needed-to-treat", null]],
  ["ROR", ["odds-ratio", null]],
  ["SMR", ["other", null]],
  ["SMRs", ["other", null]],
  ["SIR", ["other", null]],
  ["SIRs", ["other", null]],
  ["GMR", ["other", null]],
  ["ETR", ["other", null]],
  ["aRRR", ["other", true]],
  ["PLR", ["other", null]],
  ["NLR", ["other", null]],
  ["VE", ["other", null]],
  ["PPV", ["other", null]],
  ["NPV", ["other", null]],
  ["RRR", ["relative-change", null]],
]);

/** Short names that mean a measure only right before "=" (or another relation), or before a number that an interval or a p-value follows. */
const LETTERS: ReadonlyMap<string, readonly [Measure, name: string | null]> = new Map([
  ["r", ["correlation", null]],
  ["R", ["correlation", null]],
  ["rs", ["correlation", null]],
  ["rho", ["correlation", null]],
  ["ρ", ["correlation", null]],
  ["β", ["regression-coefficient", null]],
  ["Sβ", ["regression-coefficient", null]],
  ["Β", ["regression-coefficient", null]],
  ["b", ["regression-coefficient", null]],
  ["B", ["regression-coefficient", null]],
  ["beta", ["regression-coefficient", null]],
  ["Beta", ["regression-coefficient", null]],
  ["d", ["standardised-mean-difference", null]],
  ["g", ["standardised-mean-difference", null]],
  ["ES", ["standardised-mean-difference", null]],
  ["κ", ["kappa", null]],
  ["k", ["kappa", null]],
  ["K", ["kappa", null]],
  ["η", ["other", "η²"]],
  ["ηp", ["other", "ηp²"]],
  ["ω", ["other", "ω²"]],
  ["I", ["heterogeneity", null]],
  ["BF", ["other", "Bayes factor"]],
  ["LR", ["other", "likelihood ratio"]],
]);

/**
 * Names in words: alternatives are set apart by "|", a hyphen may stand for a space, "Cohen" for "Cohen's". The longest phrase that fits wins. Where the measure is
 * "other", the printed words are its name.
 */
const PHRASES: readonly (readonly [phrase: string, measure: Measure])[] = [
  ["odds ratio|ratios", "odds-ratio"],
  ["relative odds", "odds-ratio"],
  ["hazard|hazards ratio|ratios", "hazard-ratio"],
  ["relative hazard", "hazard-ratio"],
  ["rate|incidence ratio|ratios", "rate-ratio"],
  ["rate|incidence rate ratio|ratios", "rate-ratio"],
  ["relative rate", "rate-ratio"],
  ["relative risk|risks", "risk-ratio"],
  ["relative risk ratio|ratios", "risk-ratio"],
  ["risk|prevalence ratio|ratios", "risk-ratio"],
  ["relative risk reduction|increase", "relative-change"],
  ["relative reduction|reductions|increase|increases", "relative-change"],
  ["risk reduction", "relative-change"],
  ["absolute risk difference|reduction|increase", "risk-difference"],
  ["absolute reduction|increase|benefit|improvement", "risk-difference"],
  ["risk difference|differences", "risk-difference"],
  ["standardised|standardized mean difference|differences", "standardised-mean-difference"],
  ["effect size|sizes", "standardised-mean-difference"],
  ["cohen|hedges d|g", "standardised-mean-difference"],
  ["cohen kappa|κ", "kappa"],
  ["kappa", "kappa"],
  ["kappa coefficient|statistic|value|values", "kappa"],
  ["number needed to treat|harm|vaccinate|screen", "number-needed-to-treat"],
  ["sensitivity", "sensitivity"],
  ["sensitivities", "sensitivity"],
  ["specificity", "specificity"],
  ["specificities", "specificity"],
  ["c statistic|statistics|index", "area-under-curve"],
  ["concordance index", "area-under-curve"],
  ["positive|negative predictive value|values", "other"],
  ["positive|negative likelihood ratio|ratios", "other"],
  ["accuracy", "other"],
  ["diagnostic accuracy", "other"],
  ["intraclass correlation", "intraclass-correlation"],
  ["intraclass correlation coefficient|coefficients", "intraclass-correlation"],
  ["correlation coefficient|coefficients", "correlation"],
  ["pearson|spearman|kendall r|rho|ρ|tau|correlation|correlations", "correlation"],
  ["pearson|spearman|kendall correlation coefficient|coefficients", "correlation"],
  ["pearson|spearman|kendall rank correlation|correlations", "correlation"],
  ["rank correlation coefficient|coefficients", "correlation"],
  ["correlation|correlations", "correlation"],
  ["cronbach alpha|α", "other"],
  ["concordance correlation coefficient|coefficients", "other"],
  ["regression|beta|β|path coefficient|coefficients", "regression-coefficient"],
  ["coefficient|coefficients", "regression-coefficient"],
  ["treatment|intervention effect|effects", "mean-difference"],
  ["effect ratio|ratios", "other"],
  ["ratio|ratios", "other"],
  ["cost effectiveness ratio|ratios", "other"],
  ["pooled|summary estimate|estimates", "other"],
  ["vaccine efficacy|effectiveness", "other"],
  ["eta squared", "other"],
  ["attributable fraction|risk|fractions|risks", "other"],
  ["treatment ratio|ratios", "other"],
  ["geometric mean ratio|ratios", "other"],
  ["mortality|incidence ratio|ratios", "other"],
  ["bayes factor|factors", "other"],
];

interface Phrase {
  readonly words: readonly WordSet[];
  readonly measure: Measure;
}

const phrasesByFirstWord: ReadonlyMap<number, readonly Phrase[]> = groupPhrases();

function groupPhrases(): Map<number, Phrase[]> {
  const grouped = new Map<number, Phrase[]>();
  for (const [phrase, measure] of PHRASES) {
    const words = phrase.split(" ").map((alternatives) => wordIds(alternatives.replaceAll("|", " ")));
    for (const first of words[0] ?? []) grouped.set(first, [...(grouped.get(first) ?? []), { words, measure }]);
  }
  for (const phrases of grouped.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return grouped;
}

/** The words that a measure's name can begin with. */
export const MEASURE_WORDS: WordSet = wordSet([
  ...phrasesByFirstWord.keys(),
  ...wordIds("area auc aucs auroc aurocs"),
  ...[...ABBREVIATIONS.keys(), ...LETTERS.keys()].map((name) => wordId(name.toLowerCase())),
]);

/** Names that mean a measure only with their index: "I²", "η²". */
const NEEDS_INDEX: ReadonlySet<string> = new Set(["I", "η", "ηp", "ω"]);

/** Names that are plain enough to do without a relation sign: "B −0.19 litres", "beta 0.39". */
const LOOSE: ReadonlySet<string> = new Set(["β", "Sβ", "B", "beta", "Beta", "rho", "ES"]);

/** Names that may be told in words: "r was 0.45", "κ of 0.8". */
const TOLD: ReadonlySet<string> = new Set(["r", "R", "rs", "rho", "ρ", "κ", "β", "beta", "ES"]);
const SAID = wordIds("was were of is");

const ROC = wordId("roc");
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
    isSign(tokens, at + 1, 0x2b);
  const short = suffix ? undefined : ABBREVIATIONS.get(printed);
  if (short !== undefined)
    return finish(tokens, { at, end: at + 1, measure: short[0], name: short[0] === "other" ? printed : null, adjusted: short[1] });
  const letter = LETTERS.get(printed);
  if (letter !== undefined) {
    const part = letterName(tokens, at, letter);
    if (part !== null) return part;
  }
  return area(tokens, at) ?? phrase(tokens, at);
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
    if (printed === "R" || printed === "r")
      return isRelationSign(tokens, end) || (isOneOf(tokens, end, SAID) && numberAt(tokens, end + 1)?.form === "decimal")
        ? finish(tokens, { at, end, measure: "other", name: "R²", adjusted: null })
        : null;
  } else if (NEEDS_INDEX.has(printed) && opensBracket(tokens, end) && textOf(tokens, end + 1) === "2" && closesBracket(tokens, end + 2)) {
    end += 3;
  } else if (NEEDS_INDEX.has(printed)) {
    return null;
  }
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
  const announced = bare || told || isRelationSign(tokens, end) || (NEEDS_INDEX.has(printed) && end > at + 1);
  return announced ? finish(tokens, { at, end, measure, name, adjusted: null }) : null;
}

function isRelationSign(tokens: Tokens, at: number): boolean {
  return isAnySign(tokens, at, RELATIONS);
}

const RELATIONS = signSet("=<>~≥≤");

/** "area under the receiver operating characteristic curve". */
function area(tokens: Tokens, at: number): MeasurePart | null {
  if (!isThe(tokens, at, AREA) || !isThe(tokens, at + 1, UNDER)) return null;
  for (let end = at + 2; end < at + AREA_LIMIT; end++) {
    if (isOneOf(tokens, end, CURVE)) return finish(tokens, { at, end: end + 1, measure: "area-under-curve", name: null, adjusted: null });
  }
  return null;
}

function phrase(tokens: Tokens, at: number): MeasurePart | null {
  for (const { words, measure } of phrasesByFirstWord.get(tokens.id[at] ?? 0) ?? []) {
    const end = endOfPhrase(tokens, at, words);
    if (end < 0) continue;
    const name = measure === "other" ? tokens.text.slice(tokens.start[at], tokens.end[end - 1]).toLowerCase() : null;
    return finish(tokens, { at, end, measure, name, adjusted: null });
  }
  return null;
}

function endOfPhrase(tokens: Tokens, at: number, words: readonly WordSet[]): number {
  let next = at;
  for (const word of words) {
    if (next > at && isSign(tokens, next, DASH)) next++;
    if (isSign(tokens, next, 0x27) || isSign(tokens, next, 0x2019)) next += isThe(tokens, next + 1, S) ? 2 : 1;
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
