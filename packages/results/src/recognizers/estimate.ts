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
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket } from "../parts/bracket.ts";
import { bareInterval, estimateClaim } from "../parts/estimate-claims.ts";
import { isAgainst } from "../parts/frame.ts";
import { levelAt, pastPercent } from "../parts/level.ts";
import { MEASURE_WORDS, type MeasurePart, measureAt } from "../parts/measure.ts";
import { isPValueAhead } from "../parts/p-value-ahead.ts";
import { isPlanned } from "../parts/planned.ts";
import { CHANGES, isFromTo, isPlausible } from "../parts/plausible-value.ts";
import { rangeAt } from "../parts/range.ts";
import { unitAt } from "../parts/unit.ts";
import { nextOfAnother } from "../parts/value-list.ts";
import type { Claim, ClaimedNumber, Recognizer } from "../recognizer.ts";
import type { Scene } from "../scene.ts";

const AND = wordId("and");
const N = wordId("n");
const PER = wordId("per");
const TO = wordId("to");
const RESPECTIVELY = wordId("respectively");
const LINKS = wordIds("of was were is are being about to from between estimated versus only");
const DETERMINERS = wordIds("the its a an their");
const REDUCTION = wordId("reduction");
const INCREASE = wordId("increase");
/** How many tokens may stand between a name and its value. */
const GAP = 14;
/** How many values one name, or names one list, may have. */
const LIST = 8;

export const estimate: Recognizer = {
  name: "estimate",
  precedence: 70,
  triggers: { words: MEASURE_WORDS },
  recognize(scene, at) {
    const { tokens } = scene;
    const first = measureAt(tokens, at);
    if (first === null || isListed(tokens, first.from) || isPlanned(tokens, first.from)) return null;
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
    if (names.length > 1) return claims;
    for (const further of furtherValues(tokens, last, lastValue))
      claims.push(...claimsOf(scene, { measure: last, value: further, from: -1, unit }));
    return claims;
  },
};

/** "0.85 for test A, 0.92 for test B and 0.77 for test C": what the name is told of, value by value. */
function furtherValues(tokens: Tokens, measure: MeasurePart, value: number): number[] {
  const values: number[] = [];
  if (CHANGES.has(measure.measure)) return values;
  for (let next = nextOfAnother(tokens, value); next >= 0 && values.length < LIST; next = nextOfAnother(tokens, next)) {
    if (!isPlausible(tokens, measure, next)) break;
    values.push(next);
  }
  return values;
}

/** "70% sensitivity and 72.5% specificity": the value stands before the name of an accuracy. */
function leading(tokens: Tokens, measure: MeasurePart): Claim | null {
  const value = measure.from - 2;
  if (
    !isSign(tokens, value + 1, 0x25) ||
    !isNumber(tokens, value) ||
    !LEADING.has(measure.measure === "other" ? (measure.name ?? "") : measure.measure)
  )
    return null;
  const claim = estimateClaim(tokens, { from: value, value, measure: measure.measure, name: measure.name, adjusted: measure.adjusted });
  return { ...claim, to: measure.end };
}

const LEADING: ReadonlySet<string> = new Set([
  "sensitivity",
  "specificity",
  "PPV",
  "NPV",
  "positive predictive value",
  "negative predictive value",
]);

/** "specificity" in "sensitivity and specificity were …": the list's first name claims for all. */
function isListed(tokens: Tokens, from: number): boolean {
  let before = from - 1;
  while (isOneOf(tokens, before, DETERMINERS)) before--;
  if (!isThe(tokens, before, AND) && !isSign(tokens, before, 0x2c)) return false;
  if (isSign(tokens, before - 1, 0x2c)) before--;
  for (let at = before - 1; at >= before - 4; at--) if (measureAt(tokens, at)?.end === before) return true;
  return false;
}

function namesFrom(tokens: Tokens, first: MeasurePart): MeasurePart[] {
  const names = [first];
  for (let end = first.end; names.length < LIST; ) {
    let next = isSign(tokens, end, 0x2c) ? end + 1 : end;
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
  for (let at = measure.end; at < measure.end + GAP; at++) {
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
    } else if (numberAt(tokens, at)?.form === "word" && isWord(tokens, at + 1)) {
      words++;
      linked = false;
    } else if (isNumber(tokens, at)) {
      return (linked || words === 0) && isPlausible(tokens, measure, at) && isBacked(tokens, measure, at) ? at : -1;
    } else if (isWord(tokens, at)) {
      if (isThe(tokens, at, N) || isA(tokens, at, C.SPREAD) || (isA(tokens, at, C.GROUP | C.PEOPLE) && words === 0)) return -1;
      if (measureAt(tokens, at) !== null && !isOneOf(tokens, at, LINKS)) return -1;
      words++;
      linked = isOneOf(tokens, at, LINKS);
    } else if (isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x2e)) {
      if (words > 0) return -1;
    } else if (isSign(tokens, at, 0x25)) {
      return -1;
    } else {
      linked = !(closesBracket(tokens, at) || isSign(tokens, at, 0x2d)) || words === 0;
    }
  }
  return -1;
}

/** The announcement whose level is this number ("95% CI"), or null. */
function levelBehind(tokens: Tokens, at: number): { readonly end: number } | null {
  const end = pastPercent(tokens, at + 1);
  if (!isNumber(tokens, at) || end === at + 1) return null;
  const level = levelAt(tokens, end) ?? levelAt(tokens, end + 1);
  return level?.level === at ? level : null;
}

const ACCURACIES: ReadonlySet<Measure> = new Set([
  "sensitivity",
  "specificity",
  "area-under-curve",
  "kappa",
  "intraclass-correlation",
  "correlation",
  "other",
]);
const WITHOUT_INTERVAL: ReadonlySet<Measure> = new Set(["heterogeneity", "relative-change"]);

/** Words so plain that they name an estimate only before an announced interval: "ratio 0.91 (95% CI …)". */
const PLAIN: ReadonlySet<string> = new Set(["ratio", "ratios", "effect", "effects", "estimate", "estimates"]);

const BARE = /^(?:ratios?|(?:pooled|summary) estimates?)$/;

/** Whether a plain name's value has the interval that makes it an estimate; other names need none. */
function isBacked(tokens: Tokens, measure: MeasurePart, at: number): boolean {
  const name = lowerOf(tokens, closesBracket(tokens, measure.end - 1) ? measure.end - 4 : measure.end - 1);
  if (!PLAIN.has(name) || (measure.measure !== "other" && measure.measure !== "mean-difference")) return true;
  if (measure.name !== null && !BARE.test(measure.name)) return true;
  const end = unitAt(tokens, at + 1)?.end ?? at + 1;
  for (let next = end; next < end + 6; next++) if (levelAt(tokens, next) !== null) return true;
  return false;
}

/** The first value and those that follow it in a list, asides in brackets left out: "85% (95% CI …), 92% and 96%". */
function valuesFrom(tokens: Tokens, measure: MeasurePart, first: number, limit: number): number[] {
  const values = [first];
  while (values.length < limit) {
    const value = values.at(-1) ?? first;
    const end = pastBracket(tokens, unitAt(tokens, value + 1)?.end ?? value + 1);
    let next = isSign(tokens, end, 0x2c) ? end + 1 : end;
    if (
      isThe(tokens, next, AND) ||
      (ACCURACIES.has(measure.measure) && isA(tokens, next, C.VERSUS)) ||
      (ACCURACIES.has(measure.measure) && isSign(tokens, next, 0x2f)) ||
      (isThe(tokens, next, TO) && isFromTo(tokens, first))
    )
      next++;
    if (isSign(tokens, next, 0x2e) && next > end) next++;
    if (next === end || !isNumber(tokens, next) || !isLike(tokens, first, next)) break;
    if (!isPlausible(tokens, measure, next) || levelBehind(tokens, next) !== null || rangeAt(tokens, next) !== null) break;
    values.push(next);
  }
  return values;
}

/** Printed alike: both decimals, both whole; of percentages "43.8%, 100%" either. */
function isLike(tokens: Tokens, first: number, next: number): boolean {
  if (numberAt(tokens, first)?.form === numberAt(tokens, next)?.form) return true;
  return unitAt(tokens, first + 1)?.of === "percent" && unitAt(tokens, next + 1)?.of === "percent";
}

/** Whether further values of one name are its own: a plural's, those told "respectively", or an accuracy against another's. */
function isList(tokens: Tokens, measure: MeasurePart, values: readonly number[]): boolean {
  if (values.length < 2) return false;
  const last = values.at(-1) ?? 0;
  const end = unitAt(tokens, last + 1)?.end ?? last + 1;
  const name = closesBracket(tokens, measure.end - 1) ? measure.end - 2 : measure.end - 1;
  if (isToldInOrder(tokens, values)) return true;
  if (/s$/.test(textOf(tokens, name)) || isThe(tokens, end, RESPECTIVELY) || isThe(tokens, end + 1, RESPECTIVELY)) return true;
  return (
    values.length === 2 &&
    (isFromTo(tokens, values[0] ?? 0) || (ACCURACIES.has(measure.measure) && (isAgainst(tokens, last) || isSign(tokens, last - 1, 0x2f))))
  );
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
    measure: share === "%" && isDifferenceInDifferences(tokens, measure) ? "risk-difference" : measure.measure,
    name: measure.name,
    adjusted: measure.adjusted,
    direction: directionOf(tokens, measure),
    unit: share,
    numbers,
    df,
  });
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

const DIFFERENCE_IN_DIFFERENCES: ReadonlySet<string> = new Set(["DOD", "DiD", "DID"]);

function isDifferenceInDifferences(tokens: Tokens, { end }: MeasurePart): boolean {
  return DIFFERENCE_IN_DIFFERENCES.has(textOf(tokens, end - 1));
}

function directionOf(tokens: Tokens, measure: MeasurePart): Direction | null {
  for (let at = measure.from; at < measure.end; at++) {
    if (isThe(tokens, at, REDUCTION)) return "decrease";
    if (isThe(tokens, at, INCREASE)) return "increase";
  }
  return null;
}
