/**
 * One group's value as a difference from another's, without the word "difference": "3.2 points lower than placebo", "10.3 μmol/L greater with
 * juice vs water", "reduced stay by 1.9 days compared with usual care", "an improvement of 8.9 mg/dL (95% CI …) compared with controls". Percentages
 * are relative changes; where the other group prints its own value in the same unit, both are group values.
 */
import { isA, isOneOf, numberAt, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { opensBracket, pastBracket } from "../parts/bracket.ts";
import { directionAhead, directionBehind, isAssociated, isComparativeBy, isCompared, isOtherGroups } from "../parts/comparison.ts";
import { isDifferenceInBracket } from "../parts/contrast.ts";
import { estimateClaim } from "../parts/estimate-claims.ts";
import { isInName } from "../parts/frame.ts";
import { levelAt } from "../parts/level.ts";
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
    if (unit?.of === "time" && (behind === null ? !isOneOf(tokens, at - 1, BY) : isOneOf(tokens, at - 1, WHEN))) return null;
    const direction = behind ?? directionAhead(tokens, at);
    if (direction === null) return null;
    if (
      !isAssociated(tokens, at) &&
      !(unit?.text === POINTS && behind !== null && announces(tokens, end)) &&
      !(unit !== null && isOneOf(tokens, at - 1, BY) && isDifferenceInBracket(tokens, at, unit)) &&
      !isCompared(tokens, { at, end, unit, behind: behind !== null || isComparativeBy(tokens, at) })
    )
      return null;
    return estimateClaim(tokens, {
      from: at,
      value: at,
      measure: unit?.text === POINTS ? "risk-difference" : "mean-difference",
      direction,
    });
  },
};

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

const MORE = wordIds("more fewer additional extra");

/** Without a unit: "0.5 higher than", "1200 more steps than". */
function isBareChange(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at + 1, MORE) || (numberAt(tokens, at)?.form === "decimal" && directionBehind(tokens, at + 1) !== null);
}
