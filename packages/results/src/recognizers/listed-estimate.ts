/**
 * The further estimates of a series whose measure was named once: "low birth weight (risk ratio 0.74; 95% CI …) and preterm delivery (0.62; 95% CI …)",
 * "hazard ratio 0.28 [95% CI …] for A and 0.31 [0.10–0.98] for B". Each stands before its own interval. A ratio has no unit; a difference has the
 * kind of unit that its name asks for. Not a group's own mean, rate or score with its interval.
 */
import type { Measure } from "@tabstract/record";
import { isA, isNumber, isOneOf, isSign, isWord, numberAt, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { opensBracket } from "../parts/bracket.ts";
import { standsAgainst } from "../parts/contrast.ts";
import { bareInterval, estimateClaim } from "../parts/estimate-claims.ts";
import { levelAt, seriesBefore } from "../parts/level.ts";
import { type MeasurePart, measureAt } from "../parts/measure.ts";
import { lowValue, rangeAt } from "../parts/range.ts";
import { unitAt } from "../parts/unit.ts";
import type { Recognizer } from "../recognizer.ts";
import type { Scene } from "../scene.ts";

const RATIOS: ReadonlySet<Measure> = new Set(["odds-ratio", "hazard-ratio", "risk-ratio", "rate-ratio"]);
/** Those that a series with announced intervals may go on with, signed or not. */
const SIGNED: ReadonlySet<Measure> = new Set(["standardised-mean-difference", "regression-coefficient", "correlation"]);
const SERIES: ReadonlySet<Measure> = new Set([...RATIOS, ...SIGNED, "area-under-curve"]);
const DIFFERENCES = wordIds("difference differences");
const STANDARDISED = wordIds("standardised standardized");
const PER = wordIds("per");
const OWN_VALUE = wordIds(
  "score scores level levels concentration concentrations rate rates incidence prevalence proportion proportions percentage frequency",
);
const RATIO_NAME: ReadonlySet<string> = new Set(
  ["standardised", "standardized"].flatMap((word) => [`${word} incidence ratio`, `${word} mortality ratio`]).concat("ratio"),
);
/** How far back the name may stand, in tokens: the sentence before this one included. */
const REACH = 90;

export const listedEstimate: Recognizer = {
  name: "listed-estimate",
  precedence: 64,
  triggers: { numbers: { reported: true, outsideNames: true } },
  recognize(scene, at) {
    const { tokens } = scene;
    const number = numberAt(tokens, at);
    if (number === null || (number.form !== "decimal" && !number.signed)) return null;
    const announced = hasInterval(scene, at);
    const interval = announced ? null : bareInterval(scene, at);
    if (!announced && interval === null) return null;
    const unit = unitAt(tokens, at + 1);
    const named = nameBefore(tokens, at) ?? (interval !== null && unit === null && !number.signed ? shorthandOf(tokens, at) : null);
    if (named === null) return null;
    if (named.measure === "other" && (unit !== null || number.signed)) return null;
    // "relative risks 0.62 (0.43–0.89) and 0.57 (0.39–0.82)": without a word for them, only the bounds of a ratio are plain.
    if (interval !== null) {
      if (!RATIOS.has(named.measure) || unit !== null || number.signed || standsAgainst(tokens, at)) return null;
      return [estimateClaim(tokens, { from: at, value: at, measure: named.measure, name: named.name, adjusted: named.adjusted }), interval];
    }
    if (named.measure === "mean-difference") {
      if ((unit === null && !number.signed && !isBelowZero(tokens, at)) || standsAgainst(tokens, at)) return null;
      return estimateClaim(tokens, { from: at, value: at, measure: unit?.of === "percent" ? "risk-difference" : "mean-difference" });
    }
    if (unit !== null || (number.signed && !SIGNED.has(named.measure))) return null;
    return estimateClaim(tokens, { from: at, value: at, measure: named.measure, name: named.name, adjusted: named.adjusted });
  },
};

/** "3.1; 95% CI, −5.2 to 11.4": an interval that begins below zero bounds a difference. */
function isBelowZero(tokens: Tokens, at: number): boolean {
  for (let next = at + 1; next < at + 10; next++) {
    const level = isWord(tokens, next) ? levelAt(tokens, next) : null;
    if (level === null) continue;
    let low = level.end;
    while (low < level.end + 4 && !isNumber(tokens, low)) low++;
    const range = rangeAt(tokens, low, true);
    return range !== null && lowValue(tokens, range) < 0;
  }
  return false;
}

/** An announced interval right behind the value ("0.62, 95% CI"), or a bare one in a series of them. */
function hasInterval(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  let next = unitAt(tokens, at + 1)?.end ?? at + 1;
  if (opensBracket(tokens, next) || isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x3b)) next++;
  if (isWord(tokens, next) && levelAt(tokens, next) !== null) return true;
  if (isNumber(tokens, next) && valueAt(tokens, next) >= 80 && [1, 2, 3].some((step) => levelAt(tokens, next + step)?.level === next))
    return true;
  return bareInterval(scene, at) !== null && seriesBefore(tokens, at) !== null;
}

/** The measure that the words before this value named last; null where a group's own statistic stands nearer. */
function nameBefore(tokens: Tokens, at: number): Pick<MeasurePart, "measure" | "name" | "adjusted"> | null {
  const sentence = tokens.sentence[at] ?? 0;
  for (let back = at - 1; back >= 0 && back > at - REACH && sentence - (tokens.sentence[back] ?? 0) <= 1; back--) {
    if (!isWord(tokens, back)) continue;
    if (isOneOf(tokens, back, DIFFERENCES)) {
      // "Despite these differences, …": a series goes on only where it has begun.
      if (tokens.sentence[back] !== sentence && seriesBefore(tokens, lastOf(tokens, back)) === null) return null;
      const standardised = [1, 2].some((step) => isOneOf(tokens, back - step, STANDARDISED));
      return { measure: standardised ? "standardised-mean-difference" : "mean-difference", name: null, adjusted: null };
    }
    const measure = longestName(tokens, back);
    if (measure !== null && measure.measure === "other" && RATIO_NAME.has(measure.name ?? "")) return measure;
    if (measure !== null && SERIES.has(measure.measure)) return measure;
    if (
      isA(tokens, back, C.MEAN | C.MEDIAN) ||
      isOneOf(tokens, back, OWN_VALUE) ||
      (isOneOf(tokens, back, PER) && isNumber(tokens, back + 1))
    )
      return null;
  }
  return null;
}

/**
 * "(HR 0.8, 0.6–1.0) … 8.1 months with A and 6.2 months with B (0.72, 0.60–0.86; P = 0.001)": a ratio whose measure was named for another outcome, in the
 * manner of journals that name it once. Only at the head of a bracket behind a name.
 */
function shorthandOf(tokens: Tokens, at: number): Pick<MeasurePart, "measure" | "name" | "adjusted"> | null {
  if (!opensBracket(tokens, at - 1) || !isWord(tokens, at - 2) || valueAt(tokens, at) > MOST_RATIO) return null;
  const next = isSign(tokens, at + 1, 0x2c) || isSign(tokens, at + 1, 0x3b) ? at + 2 : -1;
  const range = next < 0 ? null : rangeAt(tokens, next, false);
  if (range === null || lowValue(tokens, range) <= 0) return null;
  for (let back = at - 1; back >= 0 && back > at - SHORTHAND_REACH; back--) {
    const measure = isWord(tokens, back) ? longestName(tokens, back) : null;
    if (measure !== null && SERIES.has(measure.measure)) return RATIOS.has(measure.measure) ? measure : null;
  }
  return null;
}

/** Beyond it a number in brackets is hardly a ratio. */
const MOST_RATIO = 20;
/** How far back the measure may have been named. */
const SHORTHAND_REACH = 300;

/** The measure named at a token, by its whole name: "standardised incidence ratio", not the "ratio" of it. */
function longestName(tokens: Tokens, at: number): MeasurePart | null {
  let named = measureAt(tokens, at);
  for (let longer = named; longer !== null && named !== null; ) {
    longer = measureAt(tokens, named.from - 1);
    if (longer === null || longer.end < named.end) break;
    named = longer;
  }
  return named;
}

/** The last token of the sentence that a token stands in. */
function lastOf(tokens: Tokens, at: number): number {
  let next = at;
  while (next + 1 < tokens.count && tokens.sentence[next + 1] === tokens.sentence[at]) next++;
  return next;
}
