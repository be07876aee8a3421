/**
 * One group's value as a change relative to another's: "23% lower than placebo", "reduced by 23% compared with controls", "a 50% reduction versus
 * usual care", "50% thinner and had 20% less surface than", "a 17% (95% CI 9–25) proportional reduction", "a 2.3-fold higher risk", "twofold
 * higher", "three times more likely". Where a sentence gives each group its own percentage ("fell by 23% versus 5%"), they are group values, and
 * "a ≥20% increase" is a criterion.
 */
import type { Direction, Measure } from "@tabstract/record";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isWord, lowerOf, PLUS_MINUS, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { opensBracket, pastBracket } from "../parts/bracket.ts";
import {
  directionAhead,
  directionBehind,
  isAssociated,
  isCaused,
  isComparativeBehind,
  isComparativeBy,
  isCompared,
  isOtherGroups,
  isSaidBy,
} from "../parts/comparison.ts";
import { isDifferenceInBracket, isDifferenceOfNextTwo, isDifferenceOfTwo } from "../parts/contrast.ts";
import { bareInterval, estimateClaim } from "../parts/estimate-claims.ts";
import { directionBefore, isMeasuredInPercent } from "../parts/frame.ts";
import { levelAt } from "../parts/level.ts";
import { measureAt } from "../parts/measure.ts";
import { isPlanned } from "../parts/planned.ts";
import { isCriterion, relationBefore } from "../parts/relation.ts";
import { type Unit, unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import type { Scene } from "../scene.ts";

const FOLD = wordIds("fold folds times");
const FOLD_WORDS: ReadonlySet<string> = new Set([
  "twofold",
  "threefold",
  "fourfold",
  "fivefold",
  "sixfold",
  "sevenfold",
  "eightfold",
  "ninefold",
  "tenfold",
  "twice",
]);
const FROM = wordIds("from");
const ABSOLUTE = wordIds("absolute");
/** How far before its value the name of what is measured in percent may stand. */
const NAME_REACH = 9;
const RISK = wordIds("risk risks odds hazard hazards likelihood probability chance chances");
const RELATIVE = wordIds("relative");
const BY = wordIds("by");
const JOINED = wordIds("and or to vs versus");
const ODDS = wordIds("odds");

export const relativeChange: Recognizer = {
  name: "relative-change",
  precedence: 68,
  triggers: { numbers: { reported: true } },
  recognize(scene, at) {
    return fold(scene.tokens, at) ?? percent(scene, at);
  },
};

function fold(tokens: Tokens, at: number): Claim | null {
  let end = at + 1;
  // "a ≥2-fold change"
  if (isCriterion(tokens, at)) return null;
  if (!FOLD_WORDS.has(lowerOf(tokens, at))) {
    // "by a factor of 2.2"
    if (isOneOf(tokens, at - 1, OF) && isOneOf(tokens, at - 2, FACTOR) && isA(tokens, at - 3, C.DETERMINER) && isOneOf(tokens, at - 4, BY))
      return factorClaim(tokens, at);
    if (isSign(tokens, end, DASH)) end++;
    // "2.7 (95% CI 1.9–3.8) times"
    if (!isSign(tokens, end - 1, DASH)) end = pastBracket(tokens, end);
    // "2.7× greater"
    if (isSign(tokens, end, TIMES) && isGlued(tokens, end) && isA(tokens, end + 1, C.INCREASE | C.DECREASE)) return timesClaim(tokens, at);
    if (!isOneOf(tokens, end, FOLD)) return joinedFold(tokens, at, end);
    const times = lowerOf(tokens, end) === "times";
    end++;
    const said = pastBracket(tokens, end);
    const odds = isA(tokens, said, C.DETERMINER) && isOneOf(tokens, said + 1, RISK);
    // "multiplied the risk by 3.4 times"
    if (times && !odds && !isSaidBy(tokens, at) && !isA(tokens, said, C.INCREASE | C.DECREASE) && !isOneOf(tokens, said, AS)) return null;
  } else if (lowerOf(tokens, at) === "twice" && !isTwiceAs(tokens, isSign(tokens, end, DASH) ? end + 1 : end)) {
    return null;
  }
  const down = isA(tokens, end, C.DECREASE);
  const up = isA(tokens, end, C.INCREASE);
  const direction: Direction | null = down && !up ? "decrease" : up && !down ? "increase" : directionBefore(tokens, at);
  const measure: Measure = speaksOfOdds(tokens, at) || isOneOf(tokens, end + 1, ODDS) ? "odds-ratio" : "other";
  const claim = estimateClaim(tokens, {
    from: at,
    value: at,
    measure,
    name: measure === "other" ? "fold change" : null,
    direction,
    unit: "fold",
  });
  return { ...claim, from: at, to: end };
}

/** "twice as likely", "twice more likely", "twice the odds" */
function isTwiceAs(tokens: Tokens, at: number): boolean {
  if (lowerOf(tokens, at) === "as" || lowerOf(tokens, at) === "more") return true;
  return isA(tokens, at, C.DETERMINER) && isOneOf(tokens, at + 1, RISK);
}

const AS = wordIds("as that those");
const FACTOR = wordIds("factor");

function factorClaim(tokens: Tokens, at: number): Claim {
  const odds = speaksOfOdds(tokens, at);
  const direction = directionAhead(tokens, at - 3);
  return estimateClaim(tokens, {
    from: at,
    value: at,
    measure: odds ? "odds-ratio" : "other",
    name: odds ? null : "fold change",
    direction,
  });
}

const TIMES = 0xd7;

function timesClaim(tokens: Tokens, at: number): Claim {
  const direction = isA(tokens, at + 2, C.INCREASE) ? "increase" : "decrease";
  const claim = estimateClaim(tokens, { from: at, value: at, measure: "other", name: "fold change", unit: "fold", direction });
  return { ...claim, from: at, to: at + 2 };
}

/** The "2.28" of "2.28 and 2.93 fold", the "1.5" of "1.5- to 2-fold". */
function joinedFold(tokens: Tokens, at: number, joint: number): Claim | null {
  if (!isOneOf(tokens, joint, JOINED) || !isNumber(tokens, joint + 1)) return null;
  const next = isSign(tokens, joint + 2, DASH) ? joint + 3 : joint + 2;
  if (lowerOf(tokens, next) !== "fold") return null;
  return {
    ...estimateClaim(tokens, {
      from: at,
      value: at,
      measure: "other",
      name: "fold change",
      unit: "fold",
      direction: directionBefore(tokens, at),
    }),
    from: at,
    to: at + 1,
  };
}

/** "the odds of recovery were 2.3 times higher" */
function speaksOfOdds(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back > at - 45 && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isOneOf(tokens, back, ODDS)) return true;
  return false;
}

function percent(scene: Scene, at: number): Claim | readonly Claim[] | null {
  const { tokens } = scene;
  // "12 ± 3% higher"
  const unit = unitAt(tokens, isSign(tokens, at + 1, PLUS_MINUS) && isNumber(tokens, at + 2) ? at + 3 : at + 1);
  if (unit === null || unit.of !== "percent" || unit.text === "percentage points" || isOneOf(tokens, at - 1, FROM)) return null;
  if (isCriterion(tokens, at) || isPlanned(tokens, at)) return null;
  // "more than 20% greater" is set against nobody by its "than".
  const bound = isComparativeBehind(tokens, unit.end) ? relationBefore(tokens, at) : null;
  if (isOtherGroups(tokens, bound?.from ?? at)) return null;
  // "a 37%-increased risk"
  const hyphen = isSign(tokens, unit.end, DASH) && isGlued(tokens, unit.end + 1) ? 1 : 0;
  const past = pastBracket(tokens, unit.end);
  const behind = directionBehind(tokens, unit.end + hyphen) ?? (past > unit.end ? directionBehind(tokens, past) : null);
  const list = listOf(tokens, at, unit);
  if (list.end - list.head > unit.end - at && isEachOwn(tokens, list.end)) return null;
  const direction = behind ?? directionBehind(tokens, list.end) ?? directionAhead(tokens, list.head);
  if (direction === null) return null;
  // "rose from 24.7% to 31.6%, an increase of 6.9%": told of the two values, not of a third group.
  if (isSaidOfTwo(tokens, at) && isDifferenceOfTwo(tokens, at, unit))
    return estimateClaim(tokens, { from: at, value: at, measure: "risk-difference", direction });
  const bare = past > unit.end ? bareInterval(scene, at) : null;
  const estimated =
    behind !== null && (bare !== null || announces(tokens, unit.end, past) || isIntervalNear(tokens, past)) && !hasRival(tokens, at, past);
  const adjective = isComparativeBehind(tokens, unit.end) || (past > unit.end && isComparativeBehind(tokens, past));
  const said = behind !== null || isComparativeBy(tokens, at);
  const ofRisk = speaksOfRisk(tokens, at, past) && !hasRival(tokens, at, past);
  const ratio = isRatioBehind(tokens, unit.end) && !hasRival(tokens, at, past);
  const differs = isDifferenceInBracket(tokens, at, unit);
  const named = behind !== null && (isOneOf(tokens, unit.end, QUALIFIED) || isOneOf(tokens, at - 1, QUALIFIED));
  if (
    !estimated &&
    !adjective &&
    !ofRisk &&
    !named &&
    !isAssociated(tokens, at) &&
    !ratio &&
    !differs &&
    !isCaused(tokens, at, unit) &&
    !isRiskOf(tokens, at, behind) &&
    !isAsideWithInterval(tokens, at, unit.end) &&
    !isCompared(tokens, { at, end: unit.end, unit, behind: said }) &&
    !isListCompared(tokens, at, list)
  )
    return null;
  const absolute =
    isOneOf(tokens, unit.end, ABSOLUTE) ||
    isOneOf(tokens, at - 1, ABSOLUTE) ||
    isDifferenceOfNextTwo(tokens, at, unit) ||
    isDifferenceOfTwo(tokens, at, unit);
  const measure: Measure =
    isMeasuredInPercent(tokens, at, NAME_REACH) || isMoreOfChange(tokens, at, unit)
      ? "mean-difference"
      : absolute
        ? "risk-difference"
        : "relative-change";
  const claim = estimateClaim(tokens, { from: at, value: at, measure, direction, unit: unit.text });
  return estimated && bare !== null ? [claim, bare] : claim;
}

const MORE = wordIds("more less");

/** "density rose 2.1% more than with placebo": the difference of two changes that are themselves in percent. */
function isMoreOfChange(tokens: Tokens, at: number, unit: Unit): boolean {
  if (!isOneOf(tokens, unit.end, MORE)) return false;
  return isA(tokens, isOneOf(tokens, at - 1, BY) ? at - 2 : at - 1, C.INCREASE | C.DECREASE);
}

interface PercentList {
  readonly head: number;
  readonly end: number;
}

const LONGEST_LIST = 6;

/** The list of bare percentages that a value stands in ("12%, 15% and 20%"): its first value, and one past its last. */
function listOf(tokens: Tokens, at: number, unit: Unit): PercentList {
  let head = at;
  for (let values = 0; values < LONGEST_LIST; values++) {
    let back = head - 1;
    if (isOneOf(tokens, back, AND)) back--;
    if (isSign(tokens, back, 0x2c)) back--;
    if (back === head - 1 || !isSign(tokens, back, 0x25) || !isNumber(tokens, back - 1)) break;
    head = back - 1;
  }
  let end = unit.end;
  for (let values = 0; values < LONGEST_LIST; values++) {
    let next = isSign(tokens, end, 0x2c) ? end + 1 : end;
    if (isOneOf(tokens, next, AND)) next++;
    if (next === end || !isNumber(tokens, next) || !isSign(tokens, next + 1, 0x25)) break;
    end = next + 2;
  }
  return { head, end };
}

const AND = wordIds("and or");

/** "Relative to placebo, pressure fell by 12%, 15% and 20%", "8% and 6% lower than in controls"; not two groups' own values ("23% and 5% with A vs B"). */
function isListCompared(tokens: Tokens, at: number, { head, end }: PercentList): boolean {
  const unit = unitAt(tokens, at + 1);
  if (unit === null || end - head <= unit.end - at) return false;
  const adjective = isComparativeBehind(tokens, end);
  return adjective || isCompared(tokens, { at: head, end, unit, behind: false });
}

const VERSUS_REACH = 12;

/** "by 23% and 5% with zelotinib vs placebo": as many values as groups. */
function isEachOwn(tokens: Tokens, end: number): boolean {
  if (isComparativeBehind(tokens, end)) return false;
  const sentence = sentenceOf(tokens, end);
  for (let next = end; next < end + VERSUS_REACH && sentenceOf(tokens, next) === sentence; next++)
    if (isA(tokens, next, C.VERSUS)) return true;
  return false;
}

/** How many words may stand between a percentage and its ratio: "an 81% reduction in 90-day mortality (RR 0.1 …)". */
const WORDS = 8;
const RATIOS: ReadonlySet<Measure> = new Set(["odds-ratio", "hazard-ratio", "risk-ratio", "rate-ratio"]);

/** "reduced recurrence by 83% (hazard ratio = 0.17; …)": the ratio says what the percentage is. */
function isRatioBehind(tokens: Tokens, end: number): boolean {
  let next = end;
  while (next < end + WORDS && isPassed(tokens, next)) next++;
  if (opensBracket(tokens, next)) next++;
  else if (next > end || !isSign(tokens, next++, 0x2c)) return false;
  return RATIOS.has(measureAt(tokens, next)?.measure ?? "other");
}

/** "a 12% increase (95% CI 5 to 19)": the interval in brackets behind the noun of change. */
function isIntervalNear(tokens: Tokens, past: number): boolean {
  for (let next = past; next < past + 3; next++)
    if (opensBracket(tokens, next))
      return announces(tokens, next + 1, next + 5) && !isA(tokens, pastBracket(tokens, next), C.VERSUS | C.COMPARE);
  return false;
}

/** A word of the same noun, or the "90-" of "90-day mortality". */
function isPassed(tokens: Tokens, at: number): boolean {
  if (isWord(tokens, at)) return !isA(tokens, at, C.CONJUNCTION | C.COMPARE | C.VERSUS);
  return isSign(tokens, isNumber(tokens, at) ? at + 1 : at, DASH);
}

const QUALIFIED = wordIds("relative absolute proportional");

const WERE = wordIds("was were is are");

/** "the likelihood of relapse was 16% lower in men" */
function isRiskOf(tokens: Tokens, at: number, behind: Direction | null): boolean {
  if (behind === null || !isOneOf(tokens, at - 1, WERE) || hasRival(tokens, at, at + 1)) return false;
  for (let back = at - 2; back > at - 8 && isWord(tokens, back); back--) if (isOneOf(tokens, back, RISK)) return true;
  return false;
}

/** "(58% reduction; 95% CI 45–67%)": in brackets of its own, with its interval. */
function isAsideWithInterval(tokens: Tokens, at: number, end: number): boolean {
  if (!opensBracket(tokens, at - 1)) return false;
  for (let next = end; next < end + 4; next++)
    if (isSign(tokens, next, 0x3b) || isSign(tokens, next, 0x2c) || opensBracket(tokens, next))
      return announces(tokens, next + 1, next + 5);
  return false;
}

const OF = wordIds("of");

/** ", an increase of 6.9%", "(a reduction of 5%)": a noun of change in apposition. */
function isSaidOfTwo(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at - 1, OF)) return false;
  for (let back = at - 2; back > at - 7; back--) {
    if (isSign(tokens, back, 0x2c) || isSign(tokens, back, 0x28)) return true;
    if (!isA(tokens, back, C.INCREASE | C.DECREASE | C.DETERMINER) && !isOneOf(tokens, back, ABSOLUTE)) return false;
  }
  return false;
}

/** Whether the aside holds an announced interval: only an estimate has one in "a 17% (95% CI 9–25) reduction". */
function announces(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (levelAt(tokens, at) !== null) return true;
  return false;
}

/** "a 32% reduction in risk", "reduced the risk of relapse by 23%": a risk that is reduced is another group's. */
function speaksOfRisk(tokens: Tokens, at: number, past: number): boolean {
  const sentence = sentenceOf(tokens, at);
  // "reduces by 11.5% [7.5–15.6%] (P<0.001) the risk"
  const end = pastBracket(tokens, past);
  for (let next = end; next < end + 6 && sentenceOf(tokens, next) === sentence; next++) if (isOneOf(tokens, next, RISK)) return true;
  if (!isSaidBy(tokens, relationBefore(tokens, at)?.from ?? at) && !isA(tokens, at - 1, C.INCREASE | C.DECREASE)) return false;
  for (let back = at - 2; back > at - 14 && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isOneOf(tokens, back, RISK)) return true;
  return false;
}

/** Whether another percentage of the sentence is set against this one: "a 0.3% (…) increase with A compared with a 1.5% (…) increase". */
function hasRival(tokens: Tokens, at: number, past: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let next = past; next < past + 30 && next < tokens.count && sentenceOf(tokens, next) === sentence; next++) {
    if (isA(tokens, next, C.COMPARE | C.VERSUS)) return true;
  }
  for (let back = at - 1; back > at - 30 && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isA(tokens, back, C.COMPARE | C.VERSUS) && !(isOneOf(tokens, back, RELATIVE) && isOneOf(tokens, back + 1, RISK))) return true;
  }
  return false;
}
