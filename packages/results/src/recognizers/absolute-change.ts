/**
 * One group's value as a difference from another's, without the word "difference": "3.2 points lower than placebo", "10.3 μmol/L greater with
 * juice vs water", "reduced stay by 1.9 days compared with usual care", "an improvement of 8.9 mg/dL (95% CI …) compared with controls". Percentages
 * are relative changes; where the other group prints its own value in the same unit, both are group values.
 */
import type { Direction } from "@tabstract/record";
import { isA, isNumber, isOneOf, isSign, numberAt, PLUS_MINUS, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { opensBracket, pastBracket } from "../parts/bracket.ts";
import {
  directionAhead,
  directionBehind,
  isAdditional,
  isAlone,
  isAssociated,
  isCaused,
  isComparativeBehind,
  isComparativeBy,
  isComparativeOf,
  isCompared,
  isOtherGroups,
  isSaidBy,
} from "../parts/comparison.ts";
import { isDifferenceInBracket } from "../parts/contrast.ts";
import { bareInterval, estimateClaim } from "../parts/estimate-claims.ts";
import { isInName } from "../parts/frame.ts";
import { levelAt } from "../parts/level.ts";
import { directionOf, fellowValue } from "../parts/parallel.ts";
import { isPlanned } from "../parts/planned.ts";
import { isCriterion } from "../parts/relation.ts";
import { currencyBefore, unitAt } from "../parts/unit.ts";
import type { Recognizer } from "../recognizer.ts";

const WHEN = wordIds("at after for in within until over during before");
const BY = wordIds("by");
const FROM_TO = wordIds("from to");

export const absoluteChange: Recognizer = {
  name: "absolute-change",
  precedence: 67,
  triggers: { numbers: { reported: true } },
  recognize(scene, at) {
    const { tokens } = scene;
    const parted = partedUnit(tokens, at);
    if (parted !== null) {
      const claim = estimateClaim(tokens, {
        from: at,
        value: at,
        measure: "mean-difference",
        unit: parted.unit,
        direction: parted.direction,
      });
      const interval = bareInterval(scene, at);
      return interval === null ? claim : [claim, interval];
    }
    const unit = unitAt(tokens, at + 1);
    const bare = unit === null && currencyBefore(tokens, at) === null;
    if (
      (bare && !isBareChange(tokens, at)) ||
      (unit?.of === "percent" && unit.text !== POINTS) ||
      (unit !== null && FOLDS.has(unit.text)) ||
      isOneOf(tokens, at - 1, FROM_TO) ||
      numberAt(tokens, at)?.form === "ordinal"
    )
      return null;
    const end = unit?.end ?? at + 1;
    if (isInName(tokens, at) || isCriterion(tokens, at) || isPlanned(tokens, at) || isOtherGroups(tokens, at)) return null;
    // "50 mg significantly reduced …": the dose is what acts.
    if (unit?.of === "dose" && (isOneOf(tokens, end, ACTS) || (isA(tokens, end, C.ADVERB) && isOneOf(tokens, end + 1, ACTS)))) return null;
    const behind = directionBehind(tokens, end) ?? directionBehind(tokens, pastBracket(tokens, end));
    // "at 6 months better than", "a follow-up of 10 years": a time of the comparison, not its size.
    if (unit?.of === "time" && (behind === null ? !isSaidBy(tokens, at) : isOneOf(tokens, at - 1, WHEN))) return null;
    const direction = behind ?? directionAhead(tokens, at) ?? directionOf(tokens, at);
    if (direction === null) return null;
    if (
      !isAssociated(tokens, at) &&
      !((unit?.text === POINTS ? behind !== null : isComparativeBehind(tokens, end)) && announces(tokens, end)) &&
      !(isComparativeOf(tokens, end) && isAlone(tokens, at, unit)) &&
      !isAdditional(tokens, at) &&
      !((isComparativeBy(tokens, at) || isComparativeOfFellow(tokens, at) || isCaused(tokens, at, unit)) && announces(tokens, end)) &&
      !(unit !== null && isOneOf(tokens, at - 1, BY) && isDifferenceInBracket(tokens, at, unit)) &&
      !isCompared(tokens, { at, end, unit, behind: behind !== null || isComparativeBy(tokens, at) })
    )
      return null;
    const perStep = isAssociated(tokens, at) && isPerStep(tokens, at);
    return estimateClaim(tokens, {
      from: at,
      value: at,
      measure: perStep ? "regression-coefficient" : unit?.text === POINTS ? "risk-difference" : "mean-difference",
      direction,
    });
  },
};

/** "lower by 3.1 mm Hg (95% CI …), diastolic pressure by 1.2 mm Hg (95% CI …)": the adjective stands once. */
function isComparativeOfFellow(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at - 1, BY)) return false;
  let fellow = fellowValue(tokens, at);
  for (let steps = 0; steps < LIST && fellow >= 0; steps++) {
    if (isComparativeBy(tokens, fellow)) return true;
    if (!isOneOf(tokens, fellow - 1, BY)) return false;
    fellow = fellowValue(tokens, fellow);
  }
  return false;
}

interface PartedUnit {
  readonly unit: string;
  readonly direction: Direction | null;
}

/** "0.9 (95% CI 0.2 to 1.6) mmol/L lower", "1.0 (0.7, 1.4) and 1.1 (0.5, 1.7) mmol/L lower": the unit and the comparative stand behind the interval. */
function partedUnit(tokens: Tokens, at: number): PartedUnit | null {
  if (numberAt(tokens, at)?.form === "word") return null;
  // "2.3 ± 0.8 s faster"
  if (isSign(tokens, at + 1, PLUS_MINUS) && isNumber(tokens, at + 2)) {
    const unit = unitAt(tokens, at + 3);
    if (unit === null || unit.of === "percent" || FOLDS.has(unit.text)) return null;
    return isComparativeBehind(tokens, unit.end) ? { unit: unit.text, direction: directionBehind(tokens, unit.end) } : null;
  }
  for (let value = at, values = 0; values < LIST; values++) {
    const past = pastBracket(tokens, value + 1);
    if (past === value + 1) return null;
    const unit = unitAt(tokens, past);
    if (unit !== null && unit.of !== "percent" && !FOLDS.has(unit.text))
      return isComparativeBehind(tokens, unit.end) ? { unit: unit.text, direction: directionBehind(tokens, unit.end) } : null;
    const next = isA(tokens, past, C.CONJUNCTION) || isSign(tokens, past, 0x2c) ? past + 1 : past;
    value = isA(tokens, next, C.CONJUNCTION) ? next + 1 : next;
    if (value === past || !isNumber(tokens, value)) return null;
  }
  return null;
}

const LIST = 6;
const FOLDS: ReadonlySet<string> = new Set(["times", "fold", "-fold"]);
const ACTS = wordIds("reduced increased decreased improved lowered raised enhanced");
const POINTS = "percentage points";
/** How far behind a value its interval may be announced. */
const INTERVAL = 6;

/** "a 5.1 percentage point increase (95% CI …)", and no other group's behind it. */
function announces(tokens: Tokens, end: number): boolean {
  for (let next = end; next < end + INTERVAL; next++)
    if (opensBracket(tokens, next)) {
      const past = pastBracket(tokens, next);
      return [1, 2, 3].some((step) => levelAt(tokens, next + step) !== null) && !isA(tokens, past, C.VERSUS | C.COMPARE);
    }
  return false;
}

const EACH = wordIds("each every per");
const STEP_REACH = 25;

/** "each additional year was associated with a 1.4-point increase": the size is told for one step of something. */
function isPerStep(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let near = at - STEP_REACH; near < at + STEP_REACH; near++)
    if (isOneOf(tokens, near, EACH) && sentenceOf(tokens, near) === sentence) return true;
  return false;
}

const MORE = wordIds("more fewer additional extra");

/** Without a unit: "0.5 higher than", "1200 more steps than". */
function isBareChange(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at + 1, MORE) || (numberAt(tokens, at)?.form === "decimal" && directionBehind(tokens, at + 1) !== null);
}
