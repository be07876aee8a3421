/** Names of effect and accuracy measures: "odds ratio", "aHR", "area under the ROC curve", "Cohen's d". */
import type { Measure } from "@tabstract/record";
import { wordId, wordIds } from "../lexicon.ts";
import { DASH, isGlued, isNumber, isOneOf, isSign, isThe, isWord, lowerOf, startOf, textOf, type Tokens } from "../lexer.ts";

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
  ["PPV", ["other", null]],
  ["NPV", ["other", null]],
  ["RRR", ["relative-change", null]],
]);

/** One-letter names that mean a measure only right before "=" (or another relation) and a number. */
const LETTERS: ReadonlyMap<string, readonly [Measure, name: string | null]> = new Map([
  ["r", ["correlation", null]],
  ["R", ["correlation", null]],
  ["rs", ["correlation", null]],
  ["rho", ["correlation", null]],
  ["ρ", ["correlation", null]],
  ["β", ["regression-coefficient", null]],
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

const ODDS = wordId("odds");
const HAZARD = wordIds("hazard hazards");
const RATE = wordIds("rate incidence");
const RISK = wordIds("risk prevalence");
const RELATIVE = wordId("relative");
const ABSOLUTE = wordId("absolute");
const RATIO = wordIds("ratio ratios");
const DIFFERENCE = wordIds("difference differences");
const MEAN = wordIds("mean average");
const STANDARDISED = wordIds("standardised standardized");
const REDUCTION = wordIds("reduction increase");
const NUMBER_WORD = wordId("number");
const NEEDED = wordId("needed");
const AREA = wordId("area");
const UNDER = wordId("under");
const CURVE = wordId("curve");
const SENSITIVITY = wordId("sensitivity");
const SPECIFICITY = wordId("specificity");
const PREDICTIVE = wordId("predictive");
const VALUE = wordIds("value values");
const COEFFICIENT = wordId("coefficient");
const CORRELATION = wordIds("correlation correlated");
const INTRACLASS = wordIds("intraclass");
const KAPPA = wordId("kappa");
const COHEN = wordIds("cohen's cohen hedges hedges'");
const EFFECT = wordId("effect");
const SIZE = wordId("size");
const REGRESSION = wordIds("beta β slope");
const ADJUSTED = wordIds("adjusted multivariable multivariate");
const CRUDE = wordIds("unadjusted crude univariate");
const BAYES = wordId("bayes");
const FACTOR = wordId("factor");
const ACCURACY = wordId("accuracy");

/** The measure whose name begins at token `at`, or null. Bare letters count only before a relation sign. */
export function measureAt(tokens: Tokens, at: number): MeasurePart | null {
  if (!isWord(tokens, at)) return null;
  const printed = textOf(tokens, at);
  const short = ABBREVIATIONS.get(printed);
  if (short !== undefined) return finish(tokens, at, at + 1, short[0], short[0] === "other" ? printed : null, short[1]);
  const letter = LETTERS.get(printed);
  if (letter !== undefined) {
    let end = at + 1;
    // "I² = 45", "η2 = 0.1", "BF10 = 3": the index belongs to the name, even where it is a printed number.
    const index = tokens.text.charCodeAt(tokens.end[at] ?? 0);
    let name = letter[1];
    let measure = letter[0];
    if (isGlued(tokens, end) && (index === 0xb2 || isNumber(tokens, end))) {
      end++;
      if (printed === "R" || printed === "r") [measure, name] = ["other", "R²"];
    } else if (printed === "I" || printed.startsWith("η") || printed === "ω") {
      return null;
    }
    if (printed === "g" && isGlued(tokens, at)) return null;
    return isRelationSign(tokens, end) || (printed === "β" && isSign(tokens, end, 0x3a)) ? finish(tokens, at, end, measure, name, null) : null;
  }
  const long = longName(tokens, at);
  return long === null ? null : finish(tokens, at, long.end, long.measure, long.name, null);
}

function isRelationSign(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x3d) || isSign(tokens, at, 0x3c) || isSign(tokens, at, 0x3e) || isSign(tokens, at, 0x7e) || isSign(tokens, at, 0x2265) || isSign(tokens, at, 0x2264);
}

function longName(tokens: Tokens, at: number): { end: number; measure: Measure; name: string | null } | null {
  const one = (measure: Measure, size: number, name: string | null = null) => ({ end: at + size, measure, name });
  if (isThe(tokens, at, ODDS) && isOneOf(tokens, at + 1, RATIO)) return one("odds-ratio", 2);
  if (isOneOf(tokens, at, HAZARD) && isOneOf(tokens, at + 1, RATIO)) return one("hazard-ratio", 2);
  if (isOneOf(tokens, at, RATE)) {
    if (isOneOf(tokens, at + 1, RATIO)) return one("rate-ratio", 2);
    if (isOneOf(tokens, at + 1, RATE) && isOneOf(tokens, at + 2, RATIO)) return one("rate-ratio", 3);
  }
  if (isThe(tokens, at, RELATIVE) && isOneOf(tokens, at + 1, RISK)) {
    if (isOneOf(tokens, at + 2, REDUCTION)) return one("relative-change", 3);
    return isOneOf(tokens, at + 2, RATIO) ? one("risk-ratio", 3) : one("risk-ratio", 2);
  }
  if (isThe(tokens, at, ABSOLUTE) && isOneOf(tokens, at + 1, RISK) && (isOneOf(tokens, at + 2, DIFFERENCE) || isOneOf(tokens, at + 2, REDUCTION))) return one("risk-difference", 3);
  if (isOneOf(tokens, at, RISK)) {
    if (isOneOf(tokens, at + 1, RATIO)) return one("risk-ratio", 2);
    if (isOneOf(tokens, at + 1, DIFFERENCE)) return one("risk-difference", 2);
    if (isOneOf(tokens, at + 1, REDUCTION)) return one("relative-change", 2);
  }
  if (isOneOf(tokens, at, STANDARDISED) && isOneOf(tokens, at + 1, MEAN) && isOneOf(tokens, at + 2, DIFFERENCE)) return one("standardised-mean-difference", 3);
  if (isThe(tokens, at, NUMBER_WORD) && isThe(tokens, at + 1, NEEDED)) {
    let end = at + 2;
    while (end < at + 4 && isWord(tokens, end) && !isThe(tokens, end, VERB_WAS)) end++;
    return { end, measure: "number-needed-to-treat", name: null };
  }
  if (isThe(tokens, at, AREA) && isThe(tokens, at + 1, UNDER)) {
    for (let end = at + 2; end < at + 9; end++) if (isThe(tokens, end, CURVE)) return { end: end + 1, measure: "area-under-curve", name: null };
  }
  if (isThe(tokens, at, SENSITIVITY)) return one("sensitivity", 1);
  if (isThe(tokens, at, SPECIFICITY)) return one("specificity", 1);
  if (isThe(tokens, at + 1, PREDICTIVE) && isOneOf(tokens, at + 2, VALUE)) return one("other", 3, `${lowerOf(tokens, at)} predictive value`);
  if (isThe(tokens, at, ACCURACY)) return one("other", 1, "accuracy");
  if (isOneOf(tokens, at, INTRACLASS) && isOneOf(tokens, at + 1, CORRELATION)) return one("intraclass-correlation", isThe(tokens, at + 2, COEFFICIENT) ? 3 : 2);
  if (isOneOf(tokens, at, CORRELATION) && isThe(tokens, at + 1, COEFFICIENT)) return one("correlation", 2);
  if (isThe(tokens, at, KAPPA)) return one("kappa", 1);
  if (isOneOf(tokens, at, COHEN)) {
    const letter = isSign(tokens, at + 1, 0x27) || isSign(tokens, at + 1, 0x2019) ? at + 2 : at + 1;
    const next = lowerOf(tokens, letter) === "s" ? letter + 1 : letter;
    const what = lowerOf(tokens, next);
    if (what === "d" || what === "g") return { end: next + 1, measure: "standardised-mean-difference", name: null };
    if (what === "kappa" || what === "κ") return { end: next + 1, measure: "kappa", name: null };
  }
  if (isThe(tokens, at, EFFECT) && isThe(tokens, at + 1, SIZE)) return one("standardised-mean-difference", 2);
  if (isOneOf(tokens, at, REGRESSION) && isThe(tokens, at + 1, COEFFICIENT)) return one("regression-coefficient", 2);
  if (lowerOf(tokens, at) === "regression" && isThe(tokens, at + 1, COEFFICIENT)) return one("regression-coefficient", 2);
  if (isThe(tokens, at, BAYES) && isThe(tokens, at + 1, FACTOR)) return one("other", 2, "Bayes factor");
  return null;
}

const VERB_WAS = wordId("was");

/** Takes in "(OR)", "[HR]" behind the name and "adjusted" before it. */
function finish(tokens: Tokens, at: number, end: number, measure: Measure, name: string | null, adjusted: boolean | null): MeasurePart {
  if ((isSign(tokens, end, 0x28) || isSign(tokens, end, 0x5b)) && isWord(tokens, end + 1)) {
    const close = isSign(tokens, end + 2, 0x29) || isSign(tokens, end + 2, 0x5d) ? end + 3 : -1;
    if (close > 0 && endsAbbreviation(tokens, end + 1)) end = close;
  }
  let from = at;
  if (isOneOf(tokens, at - 1, ADJUSTED)) [from, adjusted] = [at - 1, true];
  else if (isOneOf(tokens, at - 1, CRUDE)) [from, adjusted] = [at - 1, false];
  if (from > 0 && isSign(tokens, from - 1, DASH) && isGlued(tokens, from)) from = at;
  return { from, end, measure, name, adjusted };
}

function endsAbbreviation(tokens: Tokens, at: number): boolean {
  const word = textOf(tokens, at);
  return word.length <= 6 && /[A-Zβκρr]/.test(word) && startOf(tokens, at) > 0;
}
