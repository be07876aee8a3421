/** Whether a number behind a measure's name can be its value: the ranges of each measure, and what shows that a number is something else. */
import type { Measure } from "@tabstract/record";
import { isA, isNumber, isOneOf, isSign, isThe, isWord, numberAt, type Tokens, valueAt } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "./bracket.ts";
import { isComparativeBehind } from "./comparison.ts";
import { levelAt, pastPercent } from "./level.ts";
import type { MeasurePart } from "./measure.ts";
import { rangeAt } from "./range.ts";
import { relationBefore } from "./relation.ts";
import { unitAt } from "./unit.ts";

const OF = wordId("of");
const AND = wordId("and");
const N = wordId("n");
const FROM = wordId("from");
const VARIED = wordIds("varied varying varies");
/** A reduction of 30% in one arm and 25% in the other is each arm's own. */
export const CHANGES: ReadonlySet<Measure> = new Set(["relative-change", "risk-difference", "mean-difference"]);
const TIMED: ReadonlySet<Measure> = new Set(["mean-difference", "regression-coefficient"]);
const RATIOS: ReadonlySet<Measure> = new Set(["odds-ratio", "hazard-ratio", "risk-ratio", "rate-ratio"]);

const SHARES: ReadonlySet<string> = new Set([
  "VE",
  "PPV",
  "NPV",
  "positive predictive value",
  "negative predictive value",
  "accuracy",
  "diagnostic accuracy",
  "accuracies",
]);

/** A difference of so many standard deviations is none: "d = 3676 pc" is a distance. */
const LARGEST_STANDARDISED = 30;

/** Ranges that each measure can take, so that a year, a sample size or a threshold behind its name is not taken for it. */
export function isPlausible(tokens: Tokens, { measure, name }: MeasurePart, at: number): boolean {
  const value = valueAt(tokens, at);
  // "(2)" is a list's marker.
  if (!Number.isFinite(value) || (numberAt(tokens, at)?.form === "integer" && value < 10 && isMarker(tokens, at))) return false;
  if (isCounted(tokens, at)) return false;
  if (CHANGES.has(measure) && (isThe(tokens, at - 1, FROM) || isA(tokens, at + 1, C.VERSUS))) return false;
  const unit = unitAt(tokens, at + 1);
  // "APC 12": a cell that presents antigens, unless it is told in percent.
  if (measure === "relative-change" && !inPercent(tokens, at)) return false;
  if (unit?.of === "time" && (!TIMED.has(measure) || (isA(tokens, at - 1, C.PREPOSITION) && !isThe(tokens, at - 1, OF)))) return false;
  // "HR was 72" is a heart rate.
  if (measure === "hazard-ratio" && value >= 30 && numberAt(tokens, at)?.form === "integer") return false;
  // "RR was 16/min" is a respiratory rate.
  // "AUC was 30% higher": a change of it.
  if (unit?.of === "percent" && !CHANGES.has(measure) && isComparativeBehind(tokens, unit.end)) return false;
  if (RATIOS.has(measure))
    return value >= 0 && unit === null && !isThreshold(tokens, at) && !(isSign(tokens, at + 1, 0x2f) && isWord(tokens, at + 2));
  // "VE 45 L/min" is a ventilation.
  if (name?.startsWith("fold") === true) return !isThreshold(tokens, at) && value > 0;
  if (name !== null && SHARES.has(name)) return Math.abs(value) <= 1 || inPercent(tokens, at);
  switch (measure) {
    case "correlation":
      return Math.abs(value) <= 1 && (numberAt(tokens, at)?.form === "decimal" || relationBefore(tokens, at) !== null) && unit === null;
    case "regression-coefficient":
      return numberAt(tokens, at)?.form !== "integer" || numberAt(tokens, at)?.signed === true || relationBefore(tokens, at) !== null;
    case "heterogeneity":
      return !isThreshold(tokens, at);
    case "standardised-mean-difference":
      return Math.abs(value) <= LARGEST_STANDARDISED;
    case "kappa":
    case "intraclass-correlation":
      return Math.abs(value) <= 1;
    case "area-under-curve":
      return value > 0 && (value <= 1 || unit?.of === "percent") && !isPlainRange(tokens, at);
    case "sensitivity":
    case "specificity":
      return value > 0 && (value <= 1 || inPercent(tokens, at)) && !isPlainRange(tokens, at);
    default:
      return true;
  }
}

/** "(28 patients", "1 (0.3%) vs.", "n = 62", "grade ≥ 3": whole numbers that count people or name a class. */
function isCounted(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  if (number?.form !== "integer" || number.signed) return false;
  if (isA(tokens, at + 1, C.PEOPLE | C.CONTROL) && unitAt(tokens, at + 1) === null) return true;
  if (isSign(tokens, at - 1, 0x3d) && isThe(tokens, at - 2, N)) return true;
  if (opensBracket(tokens, at + 1) && isNumber(tokens, at + 2) && isSign(tokens, at + 3, 0x25) && closesBracket(tokens, at + 4))
    return true;
  return isOneOf(tokens, (relationBefore(tokens, at)?.from ?? at) - 1, GRADES);
}

const GRADES = wordIds("grade grades stage stages");

function isMarker(tokens: Tokens, at: number): boolean {
  return opensBracket(tokens, at - 1) && closesBracket(tokens, at + 1) && isWord(tokens, at + 2);
}

/** "RR > 1.5": a limit, unless an interval says that it was estimated. */
function isThreshold(tokens: Tokens, at: number): boolean {
  const relation = relationBefore(tokens, at)?.relation ?? "=";
  if (relation === "=" || relation === "~") return false;
  for (let next = at + 1; next < at + 6; next++) if (levelAt(tokens, next) !== null) return false;
  return true;
}

/** "85%", also the first of "85, 92 and 96%". */
function inPercent(tokens: Tokens, at: number): boolean {
  for (let next = at + 1; next < at + 8; next++) {
    if (pastPercent(tokens, next) > next) return true;
    if (
      !isNumber(tokens, next) &&
      !isSign(tokens, next, 0x2c) &&
      !isThe(tokens, next, AND) &&
      !isA(tokens, next, C.VERSUS) &&
      !isSign(tokens, next, 0x2e)
    )
      break;
  }
  return false;
}

function isPlainRange(tokens: Tokens, at: number): boolean {
  return rangeAt(tokens, at) !== null && !isFromTo(tokens, at);
}

/** "rose from 0.86 to 0.89": two values; "ranged from 0.86 to 0.89" is a range. */
export function isFromTo(tokens: Tokens, at: number): boolean {
  return isThe(tokens, at - 1, FROM) && !isA(tokens, at - 2, C.SPREAD) && !isOneOf(tokens, at - 2, VARIED);
}
