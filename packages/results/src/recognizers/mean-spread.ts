/**
 * Means and medians with their dispersion: "4.6 ± 0.3 mmol/L", "54.9 ± 4.5 years", "4.6 (SD 0.3)", "4.6 (± 0.3)", "7.4 (0.8)", "median 5 (IQR 3–8)", "median 5 [3; 8]",
 * "62 years (range 18 to 80)", "12.1 (95% CI …)" is left to the interval. "±" with no word for it is unspecified; "mean ± SD" anywhere in the
 * abstract says which it is.
 */
import type { Dispersion } from "@tabstract/record";
import { contextClaim, finite } from "../claims.ts";
import { isA, isNumber, isOneOf, isSign, isWord, numberAt, PLUS_MINUS, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, type WordSet, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket, pastTolerance } from "../parts/bracket.ts";
import { statisticBefore, timedOutcomeBefore } from "../parts/frame.ts";
import { seriesBefore } from "../parts/level.ts";
import { unitOfList } from "../parts/list-unit.ts";
import { measureAt } from "../parts/measure.ts";
import { directionOf, isChangeOf } from "../parts/parallel.ts";
import { isPlainSpread } from "../parts/plain-spread.ts";
import { highValue, type RangePart, rangeAt } from "../parts/range.ts";
import { relationBefore } from "../parts/relation.ts";
import { isListedTime } from "../parts/time-list.ts";
import { currencyBefore, unitAt } from "../parts/unit.ts";
import type { Claim, ClaimedNumber, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

interface Spread {
  readonly end: number;
  readonly dispersion: Dispersion;
  readonly numbers: readonly ClaimedNumber[];
  /** What the spread itself says of its centre: "±" stands with means, quartiles with medians. */
  readonly statistic: "mean" | "median" | null;
}

const INTERQUARTILE = wordIds("interquartile iqr iqrs quartile quartiles");
const RANGE = wordIds("range ranges ranging ranged min max");
const SD = wordIds("sd std deviation");
const SE = wordIds("se sem error");
const SPREAD_WORDS = wordIds(
  "sd se sem iqr iqrs range ranges interquartile standard deviation error std ranging idr min max quartiles quartile of was from the mean ranged to",
);

export const meanSpread: Recognizer = {
  name: "mean-spread",
  precedence: 75,
  triggers: { numbers: { outsideNames: true } },
  recognize(scene, at) {
    const { tokens } = scene;
    if (isSign(tokens, at - 1, PLUS_MINUS) || isOfMeasure(tokens, at) || isSpread(tokens, at)) return null;
    // "at days 12 (± 2) and 30 (± 5)"
    if (pastTolerance(tokens, at + 1) > at + 1 && isListedTime(tokens, at)) return null;
    const unit = unitAt(tokens, at + 1);
    const next = unit?.end ?? at + 1;
    const nested = quartilesAndRange(tokens, next) ?? spreadAndRange(tokens, next, scene.spread);
    const first = nested ?? plusMinus(scene, at, next) ?? bracketed(scene, at, next);
    if (first === null) return null;
    const spread = nested ?? withSecond(scene, at, first as Spread);
    const after = unit ?? unitAt(tokens, first.end) ?? unitAt(tokens, spread.end) ?? unitOfList(tokens, at, spread.end);
    if (after?.of === "time" && timedOutcomeBefore(tokens, at) === "follow-up")
      return contextClaim(tokens, {
        as: "duration",
        from: at,
        to: unit === null ? Math.max(spread.end, unitAt(tokens, spread.end)?.end ?? 0) : spread.end,
        value: finite(valueAt(tokens, at)),
        unit: after.text,
      });
    const relation = relationBefore(tokens, at);
    return {
      from: relation?.from ?? at,
      to: Math.max(spread.end, unitAt(tokens, spread.end)?.end ?? 0),
      numbers: [{ at, role: "value" }, ...spread.numbers],
      fields: {
        kind: "group-value",
        statistic: spread.statistic ?? statisticBefore(tokens, at) ?? "mean",
        value: valueAt(tokens, at),
        relation: relation?.relation ?? "=",
        unit: after?.text ?? currencyBefore(tokens, at),
        denominator: null,
        dispersions: spread.dispersions,
        change: isChangeOf(tokens, at),
        direction: directionOf(tokens, at),
      },
    } satisfies Claim;
  },
};

/** The "31.0" of "41.2 (SD 31.0, range 3 to 120)" and of "41.2, standard deviation = 31.0, range 3 to 120". */
function isSpread(tokens: Tokens, at: number): boolean {
  const before = isSign(tokens, at - 1, 0x3d) || isSign(tokens, at - 1, 0x3a) || isSign(tokens, at - 1, 0x2c) ? at - 2 : at - 1;
  if (!isOneOf(tokens, before, SD) && !isOneOf(tokens, before, SE)) return false;
  const sign = isOneOf(tokens, before - 1, STANDARD) ? before - 2 : before - 1;
  return opensBracket(tokens, sign) || isListSign(tokens, sign);
}

function isListSign(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b);
}

const STANDARD = wordIds("standard std");

interface Spreads extends Omit<Spread, "dispersion"> {
  readonly dispersions: Dispersion[];
}

/** "7.30 (7.28–7.33 [7.12–7.40])": quartiles, and the range in a bracket of their own; "median (IQR; range) 62 (54–70; 18–91)". */
function quartilesAndRange(tokens: Tokens, next: number): Spreads | null {
  const inner = isSign(tokens, next, 0x28) && isNumber(tokens, next + 1) ? rangeAt(tokens, next + 1, true) : null;
  if (inner === null) return null;
  const isNested = isSign(tokens, inner.end, 0x5b);
  if (!isNested && !(isListSign(tokens, inner.end) && isDeclared(tokens, next, [INTERQUARTILE, RANGE]))) return null;
  const outer = isNumber(tokens, inner.end + 1) ? rangeAt(tokens, inner.end + 1, true) : null;
  const close = outer !== null && isNested && isSign(tokens, outer.end, 0x5d) ? outer.end + 1 : (outer?.end ?? next);
  if (outer === null || (isNested && close === outer.end) || !isSign(tokens, close, 0x29)) return null;
  const parts = [inner, outer];
  return {
    end: close + 1,
    statistic: "median",
    numbers: parts.flatMap(({ low, high }): ClaimedNumber[] => [
      { at: low, role: "low" },
      { at: high, role: "high" },
    ]),
    dispersions: parts.map((part, index) => ({
      type: index === 0 ? "iqr" : "range",
      value: null,
      low: valueAt(tokens, part.low),
      high: highValue(tokens, part),
    })),
  };
}

/** "mean (SD; range) 41.2 (12.1; 18–65)" */
function spreadAndRange(tokens: Tokens, next: number, type: Dispersion["type"]): Spreads | null {
  if (!isSign(tokens, next, 0x28) || !isNumber(tokens, next + 1) || !isListSign(tokens, next + 2) || !isNumber(tokens, next + 3))
    return null;
  const range = rangeAt(tokens, next + 3, true);
  if (range === null || !isSign(tokens, range.end, 0x29) || !isDeclared(tokens, next, [SD, RANGE])) return null;
  return {
    end: range.end + 1,
    statistic: "mean",
    numbers: [
      { at: next + 1, role: "spread" },
      { at: range.low, role: "low" },
      { at: range.high, role: "high" },
    ],
    dispersions: [
      { type, value: valueAt(tokens, next + 1), low: null, high: null },
      { type: "range", value: null, low: valueAt(tokens, range.low), high: highValue(tokens, range) },
    ],
  };
}

const DECLARED_REACH = 16;

/** True where the words before name each of these, with no number between. */
function isDeclared(tokens: Tokens, at: number, kinds: readonly WordSet[]): boolean {
  const missing = new Set(kinds);
  for (let back = at - 2; back >= Math.max(0, at - DECLARED_REACH) && !isNumber(tokens, back); back--)
    for (const words of missing) if (isOneOf(tokens, back, words)) missing.delete(words);
  return missing.size === 0;
}

/** A second spread of the same bracket: "41.2 (SD 31.0, range 3 to 120)". */
function withSecond(scene: Scene, at: number, { dispersion, numbers, statistic, end }: Spread): Spreads {
  const { tokens } = scene;
  // "61.4 ± 8.2 years, range 44-79", "62, IQR 54–70, range 18–91", "41.2, range 18 to 65, SD 12.1"
  const isNamed = dispersion.type === "iqr" || dispersion.type === "range";
  const behind = isNamed || isSign(tokens, (numbers[0]?.at ?? 0) - 1, PLUS_MINUS) ? rangeBehind(tokens, end, isNamed) : -1;
  const parted = behind < 0 && (closesBracket(tokens, end - 1) || !isSpread(tokens, numbers[0]?.at ?? at));
  const second = parted ? null : bracketed(scene, at, behind < 0 ? end : behind);
  if (second === null || second.dispersion.type === dispersion.type || (!isNamed && !["range", "iqr"].includes(second.dispersion.type)))
    return { dispersions: [dispersion], numbers, statistic, end };
  return {
    dispersions: [dispersion, second.dispersion],
    numbers: [...numbers, ...second.numbers],
    statistic,
    end: closesBracket(tokens, second.end) && hasOpened(tokens, at, second.numbers[0]?.at ?? at) ? second.end + 1 : second.end,
  };
}

function hasOpened(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (opensBracket(tokens, at)) return true;
  return false;
}

/** The sign behind a spread and its unit that a range, or any other spread, stands behind, or -1. */
function rangeBehind(tokens: Tokens, end: number, orOther: boolean): number {
  const sign = unitAt(tokens, end)?.end ?? end;
  if (!isListSign(tokens, sign) && !opensBracket(tokens, sign)) return -1;
  return isOneOf(tokens, sign + 1, RANGE) || (orOther && [SD, SE].some((words) => isOneOf(tokens, sign + 1, words))) ? sign : -1;
}

/** "β = 3.9 ± 0.6" is an estimate with its error. */
function isOfMeasure(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at - 1, 0x3d) && measureAt(tokens, at - 2) !== null;
}

function plusMinus(scene: Scene, at: number, next: number): Spread | null {
  const { tokens } = scene;
  let sign = next;
  if (!isSign(tokens, sign, PLUS_MINUS)) sign = at + 1;
  if (!isSign(tokens, sign, PLUS_MINUS) || !isNumber(tokens, sign + 1)) return null;
  const spread = sign + 1;
  return {
    end: spread + 1,
    dispersion: { type: scene.spread, value: valueAt(tokens, spread), low: null, high: null },
    numbers: [{ at: spread, role: "spread" }],
    statistic: "mean",
  };
}

/** "(SD 0.3)", "(IQR 3–8)", "[3; 8]", "(range, 18-65)", "(0.8)" behind a value. */
function bracketed(scene: Scene, at: number, next: number): Spread | null {
  const { tokens } = scene;
  const behind = pastNoun(tokens, next);
  let from = isParted(tokens, behind) ? behind + 1 : behind;
  const comma = isSign(tokens, from, 0x2c) || isSign(tokens, from, 0x3b);
  const open = isSign(tokens, from, 0x28) || isSign(tokens, from, 0x5b);
  if (!comma && !open) return null;
  from++;
  // "6 minutes (median; range 2–9)"
  const said = open && isListSign(tokens, from + 1) ? middleAt(tokens, from) : null;
  if (said !== null) from += 2;
  let type: Dispersion["type"] | null = null;
  let words = 0;
  let signed = false;
  while (words < 6 && (isOneOf(tokens, from, SPREAD_WORDS) || isJoint(tokens, from))) {
    if (isOneOf(tokens, from, INTERQUARTILE)) type = "iqr";
    else if (isOneOf(tokens, from, RANGE)) type ??= "range";
    else if (isOneOf(tokens, from, SE)) type = "se";
    else if (isOneOf(tokens, from, SD)) type ??= "sd";
    else if (isSign(tokens, from, PLUS_MINUS)) signed = true;
    from++;
    words++;
  }
  if (!isNumber(tokens, from)) return null;
  if ((comma || said !== null) && type === null) return null;
  const range = rangeAt(tokens, from, true);
  if (range !== null) {
    const spread = spreadRange(scene, { at, from, type, end: range.end, low: range.low, high: range.high, open });
    return spread === null ? null : { ...spread, statistic: said ?? spread.statistic };
  }
  if (type === null && !signed && !isPlainSpread(scene, at, from)) return null;
  const unit = unitAt(tokens, from + 1);
  if (unit?.of === "percent" && type === null) return null;
  let close = unit?.end ?? from + 1;
  if (isOneOf(tokens, close, SE)) type ??= "se";
  else if (isOneOf(tokens, close, SD)) type ??= "sd";
  if (isOneOf(tokens, close, SE) || isOneOf(tokens, close, SD)) close++;
  if (open && !(isSign(tokens, close, 0x29) || isSign(tokens, close, 0x5d) || isSign(tokens, close, 0x2c) || isSign(tokens, close, 0x3b)))
    return null;
  return {
    end: open && (isSign(tokens, close, 0x29) || isSign(tokens, close, 0x5d)) ? close + 1 : close,
    dispersion: { type: type ?? scene.spread, value: valueAt(tokens, from), low: null, high: null },
    numbers: [{ at: from, role: "spread" }],
    statistic: said ?? (type === "iqr" ? "median" : type === null ? null : "mean"),
  };
}

/** What the word at this token says of the value before its bracket. */
function middleAt(tokens: Tokens, at: number): "mean" | "median" | null {
  return isA(tokens, at, C.MEDIAN) ? "median" : isA(tokens, at, C.MEAN) ? "mean" : null;
}

/** "0.21 ng/mL, (IQR 0.12-0.35)": a comma too many. */
function isParted(tokens: Tokens, at: number): boolean {
  if (!isSign(tokens, at, 0x2c) || !opensBracket(tokens, at + 1)) return false;
  return [INTERQUARTILE, RANGE, SD, SE].some((words) => isOneOf(tokens, at + 2, words));
}

/** "12 points on the scale (SD 2.1)", "3.7% of weight (SD = 5.4%)": past the few words between a value and a bracket that names its spread. */
function pastNoun(tokens: Tokens, from: number): number {
  let next = from;
  while (next < from + 4 && isWord(tokens, next) && !isA(tokens, next, C.VERB | C.CONJUNCTION | C.VERSUS | C.GROUP | C.PEOPLE)) next++;
  const opens = opensBracket(tokens, next) || isSign(tokens, next, 0x3b) || isSign(tokens, next, 0x2c);
  return next > from && opens && isA(tokens, next + 1, C.SPREAD) ? next : from;
}

function isJoint(tokens: Tokens, at: number): boolean {
  return (
    isSign(tokens, at, 0x3d) ||
    isSign(tokens, at, 0x3a) ||
    isSign(tokens, at, 0x2c) ||
    isSign(tokens, at, 0x5b) ||
    isSign(tokens, at, 0x5d) ||
    isSign(tokens, at, PLUS_MINUS) ||
    isSign(tokens, at, 0x2d)
  );
}

interface RangeInput {
  readonly at: number;
  readonly from: number;
  readonly type: Dispersion["type"] | null;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
}

/** A range behind a value is its IQR or range where a word says so; without a word only behind a median that it holds. */
function spreadRange(scene: Scene, { at, from, type, end, low, high, open }: RangeInput): Spread | null {
  const { tokens } = scene;
  const range = rangeAt(tokens, from, true);
  if (range === null) return null;
  const [bottom, top] = [valueAt(tokens, low), highValue(tokens, range)];
  const centre = valueAt(tokens, at);
  const median = statisticBefore(tokens, at) === "median";
  const quartiles =
    median || (scene.quartiles && (isSign(tokens, from - 1, 0x5b) || !scene.speaksOfIntervals)) || isUnnamedSpread(scene, at, range);
  if (type === null && (!(quartiles && open && bottom <= centre && centre <= top) || seriesBefore(tokens, at) !== null)) return null;
  if (type === "sd" || type === "se") return null;
  const close = open && (isSign(tokens, end, 0x29) || isSign(tokens, end, 0x5d)) ? end + 1 : end;
  return {
    end: close,
    dispersion: { type: type ?? (median || !scene.quartiles ? declaredRange(tokens, at) : "iqr"), value: null, low: bottom, high: top },
    numbers: [
      { at: low, role: "low" },
      { at: high, role: "high" },
    ],
    statistic: type === "iqr" || (type === null && statisticBefore(tokens, at) === null) || median ? "median" : null,
  };
}

/** Words of effects that are also said of a group's own value. */
const ORDINARY = wordIds("or rate reduction difference differences effect d g r es");

/**
 * "1.5 mg [0.0–6.0]", "9.9 (7.0–16.6) months" in results that speak of no intervals at all: a range that holds a measured value and rises is its
 * spread. Not behind the name of an estimate ("OR 1.5 (1.1–2.1)"), nor a percentage's.
 */
function isUnnamedSpread(scene: Scene, at: number, range: RangePart): boolean {
  const { tokens } = scene;
  if (scene.speaksOfIntervals || zoneAt(scene, at) !== "RESULTS" || unitAt(tokens, at + 1)?.of === "percent") return false;
  const decimal = [at, range.low, range.high].every((number) => numberAt(tokens, number)?.form === "decimal");
  if (!decimal && unitAt(tokens, at + 1) === null && unitAt(tokens, range.end + 1) === null && !isUnitOfNext(tokens, range.end + 1))
    return false;
  if (!(valueAt(tokens, range.low) < highValue(tokens, range))) return false;
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - 40 && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (measureAt(tokens, back) !== null || (isA(tokens, back, C.EFFECT) && !isOneOf(tokens, back, ORDINARY))) return false;
  return true;
}

/** "(74 [45–126] vs 26 [12–70] mL)": the unit of both stands behind the second. */
function isUnitOfNext(tokens: Tokens, at: number): boolean {
  if (!isA(tokens, at, C.VERSUS | C.CONJUNCTION) || numberAt(tokens, at + 1) === null || !opensBracket(tokens, at + 2)) return false;
  const past = pastBracket(tokens, at + 2);
  return past > at + 2 && unitAt(tokens, past) !== null;
}

/** What a bare range behind a median is, where the words of the sentence have named it. */
function declaredRange(tokens: Tokens, at: number): Dispersion["type"] {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - 60 && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isOneOf(tokens, back, INTERQUARTILE)) return "iqr";
    if (isOneOf(tokens, back, RANGE)) return "range";
  }
  return "unspecified";
}
