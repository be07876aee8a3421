/**
 * Effect and accuracy estimates that their measure's name announces: "HR 0.51", "(odds ratio, 1.85; 95% CI …)", "adjusted odds ratio for death
 * was 0.7", "AUC of 0.83", "NNT = 12", "r = −0.4", "β: 0.2". An interval printed right behind the value without its name
 * ("HR 0·56, 0·34–0·92", "OR 1.5 (1.1–2.1)") is claimed too. Not a group's own risk or mean.
 */
import type { Direction } from "@tabstract/record";
import { C, wordId, wordIds } from "../lexicon.ts";
import { DASH, isA, isNumber, isOneOf, isSign, isThe, isWord, lowerOf, sentenceOf, textOf, type Tokens, valueAt } from "../lexer.ts";
import { levelAt } from "../parts/level.ts";
import { type MeasurePart, measureAt } from "../parts/measure.ts";
import { highValue, rangeAt } from "../parts/range.ts";
import { relationBefore } from "../parts/relation.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import type { Scene } from "../scene.ts";

const AND = wordId("and");
const LINKS = wordIds("of was were is are being about to from between estimated versus");
const GAP_LIMIT = 14;

export const estimate: Recognizer = {
  name: "estimate",
  precedence: 70,
  triggers: {
    mask: C.EFFECT,
    words: wordIds("odds hazard hazards rate relative absolute risk standardised standardized number area predictive intraclass correlation cohen's hedges effect cohen hedges bayes k b i ω d g r mean regression positive negative incidence beta accuracy sensitivity specificity kappa".split(" ").filter((word) => word !== "ω" && word !== "regression").join(" ")),
  },
  recognize(scene, at) {
    const { tokens } = scene;
    const measure = measureAt(tokens, at);
    if (measure === null) return null;
    const value = valueAfter(tokens, measure);
    if (value < 0) return null;
    const claims: Claim[] = [makeEstimate(scene, measure, measure.from, value)];
    let end = value + 1;
    const bare = bareInterval(scene, measure, value);
    if (bare !== null) {
      claims.push(bare);
      end = bare.to;
    } else {
      // "HRs 0.5 and 0.6": a plural's second value.
      const second = isThe(tokens, end, AND) && isNumber(tokens, end + 1) && /s$/.test(textOf(tokens, measure.end - 1)) ? end + 1 : -1;
      if (second > 0 && unitAt(tokens, second + 1) === null) claims.push(makeEstimate(scene, measure, second, second));
    }
    return claims;
  },
};

/** The token of the estimate's value: behind "=", ":", ",", "of", "was", brackets, or a short phrase that ends in one of them. */
function valueAfter(tokens: Tokens, measure: MeasurePart): number {
  const sentence = sentenceOf(tokens, measure.from);
  let linked = true;
  let words = 0;
  for (let at = measure.end; at < measure.end + GAP_LIMIT; at++) {
    if (at >= tokens.count || sentenceOf(tokens, at) !== sentence) return -1;
    if (isNumber(tokens, at)) {
      const next = at + 1;
      const level = isSign(tokens, next, 0x25) ? levelAt(tokens, next + 1) : null;
      if (level !== null && level.level === at) {
        // "OR (95% CI) was 1.5", "OR, 95% CI: 1.5 (1.1–2.1)": the announcement stands between name and value.
        at = level.end - 1;
        continue;
      }
      if (!linked && words > 0) return -1;
      return isPlausible(tokens, measure, at) ? at : -1;
    }
    if (isWord(tokens, at)) {
      if (levelAt(tokens, at) !== null) {
        linked = true;
        continue;
      }
      if (measureAt(tokens, at) !== null && !isOneOf(tokens, at, LINKS)) return -1;
      if (isA(tokens, at, C.GROUP | C.PEOPLE) && words === 0) return -1;
      words++;
      linked = isOneOf(tokens, at, LINKS);
    } else if (isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x2e)) {
      if (words > 0) return -1;
    } else if (isSign(tokens, at, 0x25)) {
      return -1;
    } else {
      linked = !(isSign(tokens, at, 0x29) || isSign(tokens, at, 0x5d) || isSign(tokens, at, DASH)) || words === 0;
    }
  }
  return -1;
}

/** Ranges that each measure can take, so that a year or a sample size behind its name is not taken for it. */
function isPlausible(tokens: Tokens, measure: MeasurePart, at: number): boolean {
  const value = valueAt(tokens, at);
  if (!Number.isFinite(value)) return false;
  const unit = unitAt(tokens, at + 1);
  if (unit !== null && unit.of === "time" && measure.measure !== "mean-difference") return false;
  switch (measure.measure) {
    case "correlation":
    case "kappa":
    case "intraclass-correlation":
      return Math.abs(value) <= 1;
    case "area-under-curve":
      return value > 0 && (value <= 1 || unit?.of === "percent");
    case "sensitivity":
    case "specificity":
      return value > 0 && (value <= 1 || unit?.of === "percent" || value <= 100);
    case "odds-ratio":
    case "hazard-ratio":
    case "risk-ratio":
    case "rate-ratio":
      return value >= 0 && (unit === null || unit.of !== "percent");
    default:
      return true;
  }
}

function makeEstimate(scene: Scene, measure: MeasurePart, from: number, value: number): Claim {
  const { tokens } = scene;
  const unit = unitAt(tokens, value + 1);
  const relation = relationBefore(tokens, value);
  return {
    from: Math.min(from, relation?.from ?? from),
    to: unit?.end ?? value + 1,
    numbers: nameNumbers(tokens, from, measure, value),
    fields: {
      kind: "estimate",
      measure: measure.measure,
      name: measure.name,
      value: valueAt(tokens, value),
      relation: relation?.relation ?? "=",
      unit: unit?.text ?? null,
      df: [],
      adjusted: measure.adjusted,
      direction: directionOf(tokens, measure),
      about: null,
      per: null,
    },
  };
}

/** The index in "I2", "η2", "BF10" is a printed number that belongs to the name. */
function nameNumbers(tokens: Tokens, from: number, measure: MeasurePart, value: number): Claim["numbers"] {
  const numbers: { at: number; role: "df" | "value" }[] = [];
  if (from === measure.from) for (let at = measure.from; at < measure.end; at++) if (isNumber(tokens, at)) numbers.push({ at, role: "df" });
  numbers.push({ at: value, role: "value" });
  return numbers;
}

function directionOf(tokens: Tokens, measure: MeasurePart): Direction | null {
  for (let at = measure.from; at < measure.end; at++) {
    const word = isWord(tokens, at) ? lowerOf(tokens, at) : "";
    if (word === "reduction") return "decrease";
    if (word === "increase") return "increase";
  }
  return null;
}

const RATIOS = new Set(["odds-ratio", "hazard-ratio", "risk-ratio", "rate-ratio", "mean-difference", "standardised-mean-difference", "risk-difference", "area-under-curve", "regression-coefficient", "number-needed-to-treat"]);

/** "HR 0·56, 0·34–0·92", "OR 1.5 [1.1–2.1]": an interval without its name, which must hold the estimate. */
function bareInterval(scene: Scene, measure: MeasurePart, value: number): Claim | null {
  const { tokens } = scene;
  if (!RATIOS.has(measure.measure)) return null;
  let at = value + 1;
  const unit = unitAt(tokens, at);
  if (unit !== null) at = unit.end;
  if (!(isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x28) || isSign(tokens, at, 0x5b))) return null;
  const bracket = !isSign(tokens, at, 0x2c) && !isSign(tokens, at, 0x3b);
  at++;
  const range = rangeAt(tokens, at, bracket);
  if (range === null) return null;
  const [low, high] = [valueAt(tokens, range.low), highValue(tokens, range)];
  const centre = valueAt(tokens, value);
  if (!(low <= centre && centre <= high)) return null;
  return {
    from: range.low,
    to: range.end,
    numbers: [
      { at: range.low, role: "low" },
      { at: range.high, role: "high" },
    ],
    fields: { kind: "interval", type: scene.speaksOfIntervals ? "confidence" : "unspecified", level: null, low, high, unit: range.unit, bounds: null },
    boundsAt: value,
  };
}
