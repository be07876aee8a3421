/**
 * Effect and accuracy estimates that their measure's name announces: "HR 0.51", "(odds ratio, 1.85; 95% CI …)", "adjusted odds ratio for death
 * was 0.7", "AUC of 0.83", "NNT = 12", "r(28) = −0.4", "β = 3.9 ± 0.6", "sensitivity and specificity were 85% and 92%". An interval printed right
 * behind the value without its name ("HR 0·56, 0·34–0·92", "OR 1.5 (1.1–2.1)") is claimed too. Not a group's own risk or mean, not a threshold
 * ("RR > 1.5").
 */
import type { Direction, Measure } from "@tabstract/record";
import {
  DASH,
  isA,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isThe,
  isWord,
  lowerOf,
  numberAt,
  sentenceOf,
  type Tokens,
  textOf,
  valueAt,
} from "../lexer.ts";
import { C, wordId, wordIds, wordSet } from "../lexicon.ts";
import { ACCURATE, isAccuracy, leading, leadingAdjective } from "../parts/accuracy.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import { degreesBehind } from "../parts/degrees.ts";
import { bareInterval, estimateClaim } from "../parts/estimate-claims.ts";
import { isAgainst, isInName } from "../parts/frame.ts";
import { levelAt, levelBehind } from "../parts/level.ts";
import { type MeasurePart, measureAt } from "../parts/measure.ts";
import { MEASURE_WORDS } from "../parts/measure-names.ts";
import { ACCURACIES, furtherRows, furtherValues, LIST, valuesFrom } from "../parts/named-values.ts";
import { isPValueAhead } from "../parts/p-value-ahead.ts";
import { isPlanned } from "../parts/planned.ts";
import { isFromTo, isPlausible } from "../parts/plausible-value.ts";
import { rangeAt } from "../parts/range.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, ClaimedNumber, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const AND = wordId("and");
const N = wordId("n");
const PER = wordId("per");
const TO = wordId("to");
const RESPECTIVELY = wordId("respectively");
const LINKS = wordIds("of was were is are being about to from between estimated versus reached averaged equalled equaled exceeded");
const COPULA = wordIds("was were is are");
const AT = wordId("at");
const COMPARED = wordIds("compared relative");
const ESTIMATED = wordIds("estimated calculated computed");
const DETERMINERS = wordIds("the its a an their");
const QUARTILES = wordIds("quartile quartiles");
const NET = wordId("net");
const REDUCTION = wordId("reduction");
const INCREASE = wordId("increase");
/** How many tokens may stand between a name and its value; a longer phrase between them must end in "was". */
const GAP = 14;
const LONG_GAP = 30;

export const estimate: Recognizer = {
  name: "estimate",
  precedence: 70,
  triggers: { words: wordSet([...MEASURE_WORDS, ...ACCURATE]) },
  recognize(scene, at) {
    const { tokens } = scene;
    if (isOneOf(tokens, at, ACCURATE)) return leadingAdjective(tokens, at);
    const first = measureAt(tokens, at);
    if (first === null || isListed(tokens, first.from) || isResponse(tokens, first)) return null;
    // "by detecting tumours with an accuracy of 84%" plans nothing.
    if (isPlanned(tokens, first.from) && !(isAccuracy(first) && zoneAt(scene, at) !== "METHODS")) return null;
    const names = namesFrom(tokens, first);
    const last = names.at(-1) ?? first;
    const value = valueAfter(tokens, last);
    if (value < 0) return leading(tokens, first);
    const values = valuesFrom(tokens, last, value, names.length > 1 ? names.length : LIST);
    const paired = names.length > 1 && values.length === names.length;
    const measures = paired ? names : names.length > 1 || !isList(tokens, last, values) ? [last] : values.map(() => last);
    const lastValue = values.at(measures.length - 1) ?? value;
    const unit = unitAt(tokens, lastValue + 1)?.text ?? null;
    const claims = measures.flatMap((measure, index) =>
      claimsOf(scene, { measure, value: values[index] ?? value, from: index === 0 ? measure.from : -1, unit }),
    );
    if (paired)
      for (const row of furtherRows(tokens, last, { last: lastValue, size: names.length }))
        claims.push(...row.flatMap((further, index) => claimsOf(scene, { measure: names[index] ?? last, value: further, from: -1, unit })));
    if (names.length > 1) return claims;
    for (const further of furtherValues(tokens, last, lastValue))
      claims.push(...claimsOf(scene, { measure: last, value: further, from: -1, unit }));
    return claims;
  },
};

/** "2 CR, 6 PR, 14 SD": those who responded, not a ratio of prevalences. */
function isResponse(tokens: Tokens, { from, end }: MeasurePart): boolean {
  return end === from + 1 && textOf(tokens, from) === "PR" && isNumber(tokens, from - 1) && !isGlued(tokens, from);
}

/** "specificity" in "sensitivity and specificity were …": the list's first name claims for all. */
function isListed(tokens: Tokens, from: number): boolean {
  let before = from - 1;
  while (isOneOf(tokens, before, DETERMINERS)) before--;
  if (!isThe(tokens, before, AND) && !isSign(tokens, before, 0x2c) && !isSign(tokens, before, 0x2f)) return false;
  if (isSign(tokens, before - 1, 0x2c)) before--;
  for (let at = before - 1; at >= before - 4; at--) if (measureAt(tokens, at)?.end === before) return true;
  return false;
}

function namesFrom(tokens: Tokens, first: MeasurePart): MeasurePart[] {
  const names = [first];
  for (let end = first.end; names.length < LIST; ) {
    let next = isSign(tokens, end, 0x2c) || isSign(tokens, end, 0x2f) ? end + 1 : end;
    if (isThe(tokens, next, AND)) next++;
    if (next === end) break;
    while (isOneOf(tokens, next, DETERMINERS)) next++;
    const name = measureAt(tokens, next);
    if (name === null) break;
    names.push(name);
    end = name.end;
  }
  return names;
}

/** The token of the estimate's value: behind "=", ":", ",", "of", "was", brackets, or a short phrase that ends in one of them. */
function valueAfter(tokens: Tokens, measure: MeasurePart): number {
  const sentence = sentenceOf(tokens, measure.from);
  let linked = true;
  let words = 0;
  for (let at = measure.end; at < measure.end + LONG_GAP; at++) {
    if (at >= tokens.count || sentenceOf(tokens, at) !== sentence || isPValueAhead(tokens, at)) return -1;
    const level = isWord(tokens, at) ? levelAt(tokens, at) : levelBehind(tokens, at);
    if (level !== null) {
      // "OR (95% CI) was 1.5", "OR, 95% CI: 1.5 (1.1–2.1)": the announcement stands between name and value.
      at = level.end - 1;
      linked = true;
    } else if (isNumber(tokens, at) && isThe(tokens, at - 1, PER)) {
      // "HR per 5 years 1.1"
      at = (unitAt(tokens, at + 1)?.end ?? at + 1) - 1;
      linked = true;
    } else if (numberAt(tokens, at)?.form === "word" && (isWord(tokens, at + 1) || valueAt(tokens, at) === 0)) {
      // "the coefficients did not differ from zero"
      words++;
      linked = false;
    } else if (isNumber(tokens, at) && words > 0 && isInName(tokens, at)) {
      linked = false;
    } else if (isNumber(tokens, at) && !linked && timeEnd(tokens, at) > at) {
      // "the AUC to predict relapse at 6 months was 0.88"
      at = timeEnd(tokens, at) - 1;
    } else if (isNumber(tokens, at)) {
      const isFar = at >= measure.end + GAP && !isOneOf(tokens, at - 1, COPULA);
      if (!isFar && (linked || words === 0) && isPlausible(tokens, measure, at)) return isBacked(tokens, measure, at) ? at : -1;
      // "the correlation between the score of 12 items and age was 0.73"
      if (words === 0 || !countsThings(tokens, at)) return -1;
      words++;
      linked = false;
    } else if (isWord(tokens, at)) {
      if (
        isThe(tokens, at, N) ||
        (isA(tokens, at, C.SPREAD) && !isOneOf(tokens, at, QUARTILES)) ||
        (isA(tokens, at, C.GROUP | C.PEOPLE) && words === 0)
      )
        return -1;
      if (isOtherMeasure(tokens, measure, at)) return -1;
      // "effect sizes, and they cover only 30%": another clause.
      if (words > 0 && isSign(tokens, at - 1, 0x2c) && isA(tokens, at, C.CONJUNCTION)) return -1;
      // "accuracy (MSE = 0.07": the bracket's own statistic.
      if (isAccuracy(measure) && tokens.id[at] === 0 && opensBracket(tokens, at - 1) && isSign(tokens, at + 1, 0x3d)) return -1;
      words++;
      linked =
        isOneOf(tokens, at, LINKS) ||
        (isThe(tokens, at, AT) && isOneOf(tokens, at - 1, ESTIMATED)) ||
        (linked && isA(tokens, at, C.ADVERB) && words > 1);
    } else if (isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x2e)) {
      if (words > 0 || (isSign(tokens, at, 0x2e) && !isNumber(tokens, at + 1))) return -1;
    } else if (isSign(tokens, at, 0x25)) {
      return -1;
    } else {
      linked = !(closesBracket(tokens, at) || isSign(tokens, at, 0x2d)) || words === 0;
    }
  }
  return -1;
}

/** "of 12 items": a whole number before a plain noun. */
function countsThings(tokens: Tokens, at: number): boolean {
  return numberAt(tokens, at)?.form === "integer" && isWord(tokens, at + 1) && unitAt(tokens, at + 1) === null;
}

/** Whether another measure's name begins here; the area whose ratio is told ("the geometric mean ratio of AUC was 0.93") is none. */
function isOtherMeasure(tokens: Tokens, measure: MeasurePart, at: number): boolean {
  if (isOneOf(tokens, at, LINKS) || (isOneOf(tokens, at, PLAIN_WORDS) && at > measure.end)) return false;
  const other = measureAt(tokens, at);
  return other !== null && !(measure.measure === "other" && other.measure === "area-under-curve" && /ratio/.test(measure.name ?? ""));
}

const TIMED = wordIds("at after within over during from by through until");

/** One past the time of "at 6 months", "week 24" at this number; the token itself where it tells none. */
function timeEnd(tokens: Tokens, at: number): number {
  if (isA(tokens, at - 1, C.TIME_UNIT) && numberAt(tokens, at)?.form === "integer") return at + 1;
  const unit = unitAt(tokens, at + 1);
  return unit?.of === "time" && isOneOf(tokens, at - 1, TIMED) ? unit.end : at;
}

const WITHOUT_INTERVAL: ReadonlySet<Measure> = new Set(["heterogeneity", "relative-change"]);

/** Words so plain that they name an estimate only before an announced interval: "ratio 0.91 (95% CI …)". */
const PLAIN: ReadonlySet<string> = new Set([
  "ratio",
  "ratios",
  "effect",
  "effects",
  "estimate",
  "estimates",
  "odds",
  "reduction",
  "increase",
  "decrease",
  "change",
  "difference",
  "improvement",
  "benefit",
]);
const PLAIN_WORDS = wordIds("effect effects odds net ratio ratios estimate estimates advantage fold");
const PLAIN_MEASURES: ReadonlySet<Measure> = new Set(["other", "mean-difference", "odds-ratio", "regression-coefficient"]);

const BARE = /^(?:ratios?|(?:pooled|summary) estimates?)$/;

/** Whether a plain name's value has the interval that makes it an estimate; other names need none. */
function isBacked(tokens: Tokens, measure: MeasurePart, at: number): boolean {
  const name = lowerOf(tokens, closesBracket(tokens, measure.end - 1) ? measure.end - 4 : measure.end - 1);
  if (!PLAIN.has(name) || !PLAIN_MEASURES.has(measure.measure) || (measure.measure === "odds-ratio" && name !== "odds")) return true;
  // "the effect was 37%": of what, nobody says.
  if ((measure.measure === "mean-difference" || measure.measure === "regression-coefficient") && unitAt(tokens, at + 1)?.of === "percent")
    return false;
  if (measure.name !== null && !BARE.test(measure.name)) return true;
  if (isThe(tokens, measure.from, NET)) return unitAt(tokens, at + 1) !== null || numberAt(tokens, at)?.signed === true;
  const end = unitAt(tokens, at + 1)?.end ?? at + 1;
  const told = measure.measure === "regression-coefficient" && isSign(tokens, at - 1, 0x3d);
  for (let next = end; next < end + 6; next++)
    if (levelAt(tokens, next) !== null || (told && (isA(tokens, next, C.SPREAD) || isPValueAhead(tokens, next)))) return true;
  return opensBracket(tokens, end) && numberAt(tokens, end + 1)?.form === "decimal" && rangeAt(tokens, end + 1, true) !== null;
}

/** Whether further values of one name are its own: a plural's, those told "respectively", or an accuracy against another's. */
function isList(tokens: Tokens, measure: MeasurePart, values: readonly number[]): boolean {
  if (values.length < 2) return false;
  const last = values.at(-1) ?? 0;
  const end = unitAt(tokens, last + 1)?.end ?? last + 1;
  const name = closesBracket(tokens, measure.end - 1) ? measure.end - 2 : measure.end - 1;
  if (isToldInOrder(tokens, values) || isPairInBrackets(tokens, measure, values)) return true;
  if (/s$/.test(textOf(tokens, name)) || isThe(tokens, end, RESPECTIVELY) || isThe(tokens, end + 1, RESPECTIVELY)) return true;
  return (
    values.length === 2 &&
    (isFromTo(tokens, values[0] ?? 0) ||
      (ACCURACIES.has(measure.measure) &&
        (isAgainst(tokens, last) || isSign(tokens, last - 1, 0x2f) || isOneOf(tokens, last - 2, COMPARED))))
  );
}

/** "(OR = 3.12 and 1.87; …", "(sensitivity 44% and 61%)": two of a kind that end together, and no name behind the second. */
function isPairInBrackets(tokens: Tokens, measure: MeasurePart, values: readonly number[]): boolean {
  const last = values.at(-1) ?? 0;
  if (values.length !== 2 || !isThe(tokens, last - 1, AND) || !opensBracket(tokens, measure.from - 1)) return false;
  const end = unitAt(tokens, last + 1)?.end ?? last + 1;
  return closesBracket(tokens, end) || isSign(tokens, end, 0x3b);
}

/** "OR = 3.44 and 3.24 for blood and intestine, respectively" */
function isToldInOrder(tokens: Tokens, values: readonly number[]): boolean {
  const last = values.at(-1) ?? 0;
  if (!values.every((value) => numberAt(tokens, value)?.form === "decimal")) return false;
  const sentence = sentenceOf(tokens, last);
  for (let next = last + 1; next < last + GAP && sentenceOf(tokens, next) === sentence && !isNumber(tokens, next); next++)
    if (isThe(tokens, next, RESPECTIVELY)) return true;
  return false;
}

interface Listed {
  readonly measure: MeasurePart;
  readonly value: number;
  /** First token of the claim; -1 where it is the value itself. */
  readonly from: number;
  /** The unit of the list's last value, which those before it may share. */
  readonly unit: string | null;
}

function claimsOf(scene: Scene, { measure, value, from, unit }: Listed): Claim[] {
  const { tokens } = scene;
  const numbers: ClaimedNumber[] = [];
  const df: number[] = [];
  if (from >= 0) {
    // The index of "I2" and "BF10" is a printed number that belongs to the name; so are the degrees of freedom of "r(28)".
    for (let at = measure.from; at < measure.end; at++) {
      if (!isNumber(tokens, at)) continue;
      numbers.push({ at, role: "df" });
      if (measure.measure === "correlation" && opensBracket(tokens, at - 1)) df.push(valueAt(tokens, at));
    }
  }
  const share = unitAt(tokens, value + 1)?.text ?? unit;
  const claim = estimateClaim(tokens, {
    from: from >= 0 ? from : value,
    value,
    measure: measureOf(tokens, measure, share),
    name: measure.name,
    adjusted: measure.adjusted,
    direction: directionOf(tokens, measure),
    unit: share,
    numbers,
    df,
  });
  if (measure.measure === "correlation" && df.length === 0) {
    const behind: ClaimedNumber[] = [];
    const to = degreesBehind(tokens, claim.to, { two: false, numbers: behind, df });
    if (behind.length > 0 && claim.fields.kind === "estimate")
      return [{ ...claim, to, numbers: [...claim.numbers, ...behind], fields: { ...claim.fields, df } }];
  }
  const interval = WITHOUT_INTERVAL.has(measure.measure) ? null : bareInterval(scene, value);
  if (interval !== null) return [claim, interval];
  const high = measure.measure === "correlation" ? upperOf(tokens, value) : -1;
  return high < 0
    ? [claim]
    : [claim, estimateClaim(tokens, { from: high, value: high, measure: measure.measure, adjusted: measure.adjusted })];
}

/** The second of "r = 0.91–0.97", "r from −0.64 to 0.63": the strongest of several correlations, or -1. */
function upperOf(tokens: Tokens, value: number): number {
  const high = value + 2;
  if (!isSign(tokens, value + 1, DASH) && !isThe(tokens, value + 1, TO)) return -1;
  return numberAt(tokens, high)?.form === "decimal" && Math.abs(valueAt(tokens, high)) <= 1 ? high : -1;
}

/** What the unit makes of a measure: a difference in percent is one of shares, and neither a ratio nor a standardised difference has a unit. */
function measureOf(tokens: Tokens, { measure, end }: MeasurePart, unit: string | null): Measure {
  const name = textOf(tokens, end - 1);
  if (unit === "%" && (DIFFERENCE_IN_DIFFERENCES.has(name) || name === "advantage")) return "risk-difference";
  if (name === "ARR" && unit === null) return "risk-ratio";
  return measure === "standardised-mean-difference" && unit !== null && unit !== "%" ? "mean-difference" : measure;
}

const DIFFERENCE_IN_DIFFERENCES: ReadonlySet<string> = new Set(["DOD", "DiD", "DID"]);

function directionOf(tokens: Tokens, measure: MeasurePart): Direction | null {
  for (let at = measure.from; at < measure.end; at++) {
    if (isThe(tokens, at, REDUCTION)) return "decrease";
    if (isThe(tokens, at, INCREASE)) return "increase";
  }
  return null;
}
