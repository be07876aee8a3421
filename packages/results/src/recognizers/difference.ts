/**
 * Differences between groups: "a difference of 3.2 points", "(mean difference, −0.61%; 95% CI …)", "between-group difference was 4.1", "a 50%
 * difference in preference rates (95% CI …)". The same difference in another unit in brackets ("1.2 mmol/L (46 mg/dL)") is a second estimate.
 * A percent difference of proportions is a risk difference. Not "no difference in 3 trials", not the groups' own values behind a colon
 * ("differed: 25.6 and 34.1%").
 */
import type { Measure } from "@tabstract/record";
import { DASH, isA, isNumber, isOneOf, isSign, isThe, isWord, numberAt, PLUS_MINUS, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordId, wordIds, wordSet } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket } from "../parts/bracket.ts";
import { isAlone } from "../parts/comparison.ts";
import { bareInterval, estimateClaim } from "../parts/estimate-claims.ts";
import { isInName, isMeasuredInPercent } from "../parts/frame.ts";
import { levelAt, pastPercent } from "../parts/level.ts";
import { measureAt } from "../parts/measure.ts";
import { isPValueAhead } from "../parts/p-value-ahead.ts";
import { isPlanned } from "../parts/planned.ts";
import { signRelationAt } from "../parts/relation.ts";
import { unitAt } from "../parts/unit.ts";
import { nextInList, nextOfAnother } from "../parts/value-list.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const DIFFERENCE = wordIds("difference differences");
const DIFFERENCES = wordId("differences");
const DIFFERED = wordIds("differed differs differ favored favoured favors favours favoring favouring exceeded");
const EXCEEDED = wordIds("exceeded");
const BY = wordId("by");
const STANDARDISED = wordIds("standardised standardized standard std");
const RISK = wordIds("risk");
const ABSOLUTE = wordIds("absolute");
const LINKS = wordIds("of was were is are by");
const ADJUSTED = wordIds("adjusted");
const UNADJUSTED = wordIds("unadjusted crude");
const QUALIFIERS = wordSet([...STANDARDISED, ...RISK, ...ABSOLUTE, ...ADJUSTED, ...UNADJUSTED]);
const LEVELS = wordIds("significance power alpha margin margins");
const CHANGED = wordIds(
  "change changes level levels score scores hba concentration concentrations loss gain weight density ejection lvef fev content ratio",
);
const AND = wordId("and");
/** How many tokens may stand between the word and its value. */
const GAP = 22;
const LIST = 8;
/** How far back a value measured in percent may have been named. */
const SENTENCE = 40;

export const difference: Recognizer = {
  name: "difference",
  precedence: 72,
  triggers: { words: wordSet([...DIFFERENCE, ...DIFFERED]) },
  recognize(scene, at) {
    const { tokens } = scene;
    if (isPlanned(tokens, at)) return null;
    const before = valueBefore(scene, at);
    const value = before >= 0 ? before : valueAfter(tokens, at);
    if (value < 0 || (isOneOf(tokens, at, DIFFERED) && !isThe(tokens, value - 1, BY))) return null;
    if (before < 0 && numberAt(tokens, value)?.signed !== true && !isBounded(scene, value) && nextOfAnother(tokens, value) >= 0)
      return null;
    const named = firstWord(tokens, at);
    const unit = unitAt(tokens, value + 1);
    const head = { tokens, at, named };
    const claims: Claim[] = [makeDifference(head, before >= 0 ? value : named, value)];
    const interval = before >= 0 ? null : bareInterval(scene, value);
    if (interval !== null) claims.push(interval);
    const end = interval?.to ?? unit?.end ?? value + 1;
    const other = otherUnit(tokens, end, unit?.text ?? null);
    if (other >= 0) claims.push(makeDifference(head, other, other));
    const further = furtherValues(tokens, at, value);
    if (further.length > 0) {
      for (const next of further) {
        const bounds = bareInterval(scene, next);
        claims.push(makeDifference(head, next, next));
        if (bounds !== null) claims.push(bounds);
      }
      return claims;
    }
    // "differences of 3.2 and 4.1 points"
    const second = isThe(tokens, end, AND) && isNumber(tokens, end + 1) ? end + 1 : -1;
    const share = second < 0 ? null : unitAt(tokens, second + 1);
    if (share !== null && (unit === null || unit.text === share.text)) claims.push(makeDifference(head, second, second));
    return claims;
  },
};

/** Whether an interval in brackets stands behind the value: "a difference in response: 30% in one group and 25% in the other" gives the groups' own. */
function isBounded(scene: Scene, value: number): boolean {
  const { tokens } = scene;
  const end = unitAt(tokens, value + 1)?.end ?? value + 1;
  for (let next = end; next < pastBracket(tokens, end); next++) if (levelAt(tokens, next) !== null) return true;
  return bareInterval(scene, value) !== null;
}

/** "differences were −0.5, 1.2 and 3.4 kg", "the difference was 1.2 kg in men and 2.3 kg in women". */
function furtherValues(tokens: Tokens, at: number, value: number): number[] {
  const plural = isThe(tokens, at, DIFFERENCES);
  const values: number[] = [];
  for (let last = value; values.length < LIST; last = values.at(-1) ?? value) {
    const listed = plural && numberAt(tokens, last)?.form === "decimal" ? nextInList(tokens, last) : -1;
    const next = listed >= 0 ? listed : nextOfAnother(tokens, last);
    if (next < 0 || numberAt(tokens, next)?.form === "word") break;
    values.push(next);
  }
  return values;
}

/** "a 50% difference", "a 3.2-point difference", "a $7,062 difference": in the results only, for methods plan such differences. */
function valueBefore(scene: Scene, at: number): number {
  const { tokens } = scene;
  const zone = zoneAt(scene, at);
  if (zone !== "RESULTS" && zone !== "CONCLUSIONS") return -1;
  for (let value = at - 2; value >= at - 5; value--) {
    if (numberAt(tokens, value)?.form === "word" || !isNumber(tokens, value)) continue;
    const unit = unitAt(tokens, value + 1);
    // "a 14.2 percentage-point difference"
    if (unit?.of === "percent" && isSign(tokens, unit.end, DASH) && isThe(tokens, unit.end + 1, POINT) && unit.end + 2 === at) return value;
    return unit !== null &&
      unit.text !== "fold" &&
      (unit.end === at ||
        (unit.end === at - 1 && (isA(tokens, at - 1, C.MEAN) || (isOneOf(tokens, at - 1, QUALIFIERS) && unit.of !== "time"))))
      ? value
      : -1;
  }
  return isNumber(tokens, at - 1) && isSign(tokens, at - 2, DOLLAR) ? at - 1 : -1;
}

const DOLLAR = 0x24;
const POINT = wordId("point");

/** The value behind "difference": after a link word or a sign, over a short phrase without numbers ("in pain scores between groups was 3.2"). */
function valueAfter(tokens: Tokens, at: number): number {
  const sentence = sentenceOf(tokens, at);
  let linked = true;
  let words = 0;
  for (let next = at + 1; next < at + GAP && next < tokens.count && sentenceOf(tokens, next) === sentence; next++) {
    if (isPValueAhead(tokens, next) || isOtherStatistic(tokens, next)) return -1;
    // The digit of "HbA1c" is no value.
    if (isNumber(tokens, next) && isInName(tokens, next)) continue;
    const level = levelOver(tokens, next);
    if (level > next) {
      next = level - 1;
      linked = true;
    } else if (isNumber(tokens, next)) {
      const time = timeEnd(tokens, next);
      if (time > next) {
        next = time - 1;
        continue;
      }
      return (linked || isAloneWithInterval(tokens, next)) && isValue(tokens, next) ? next : -1;
    } else if (isOneOf(tokens, next, LINKS) || isSign(tokens, next, 0x3d)) {
      linked = true;
    } else if (isSign(tokens, next, 0x3a) || isSign(tokens, next, 0x2c)) {
      // Behind more words a colon or a comma opens the list of the groups' own values.
      // but not in a bracket of its own: "(difference in pain: 2.3 cm)".
      linked = words === 0 || (isSign(tokens, next, 0x3a) && opensBracket(tokens, firstWord(tokens, at) - 1));
    } else if (opensBracket(tokens, next)) {
      linked = words < 3 || linked;
    } else if (closesBracket(tokens, next)) {
      linked = words === 0;
    } else if (isSign(tokens, next, 0x3b)) {
      return -1;
    } else if (isWord(tokens, next) && !isA(tokens, next, C.ADVERB)) {
      if (isA(tokens, next, C.CONJUNCTION) && !isThe(tokens, next, AND)) return -1;
      if (!opensBracket(tokens, next - 1) || !closesBracket(tokens, next + 1)) {
        linked = false;
        words++;
      }
    }
  }
  return -1;
}

/** "the difference in means 0.2; 95% CI …", "the difference between the groups, 2.6 points (95% CI …)": no list of the groups' own values. */
function isAloneWithInterval(tokens: Tokens, at: number): boolean {
  const unit = unitAt(tokens, at + 1);
  const end = unit?.end ?? at + 1;
  if (!opensBracket(tokens, end) && !isSign(tokens, end, 0x2c) && !isSign(tokens, end, 0x3b)) return false;
  const level = [end + 1, end + 2, end + 3].some((next) => isWord(tokens, next) && levelAt(tokens, next) !== null);
  return level && isAlone(tokens, at, unit) && !hasRivalBehind(tokens, at, end);
}

const RIVAL_REACH = 40;

/** "a difference in response in one arm (41%; 95% CI …) and the other (43%; …)": a value behind the bracket that this one stands in. */
function hasRivalBehind(tokens: Tokens, at: number, end: number): boolean {
  if (!opensBracket(tokens, at - 1)) return false;
  const unit = unitAt(tokens, at + 1)?.text ?? null;
  const sentence = sentenceOf(tokens, at);
  const past = pastBracket(tokens, at - 1);
  for (let next = Math.max(past, end); next < past + RIVAL_REACH && sentenceOf(tokens, next) === sentence; next++)
    if (isNumber(tokens, next) && opensBracket(tokens, next - 1) && (unitAt(tokens, next + 1)?.text ?? null) === unit) return true;
  return false;
}

/** One past "to week 24", "at 12 months" in the words before the value; the token itself where it tells no time. */
function timeEnd(tokens: Tokens, at: number): number {
  if (isA(tokens, at - 1, C.TIME_UNIT) && !isA(tokens, at - 2, C.VERB)) return at + 1;
  const unit = unitAt(tokens, at + 1);
  return unit?.of === "time" && isA(tokens, at - 1, C.PREPOSITION) && !isOneOf(tokens, at - 1, LINKS) ? unit.end : at;
}

/** One past a "95% CI" that begins here, or `at`. */
function levelOver(tokens: Tokens, at: number): number {
  if (isWord(tokens, at)) return levelAt(tokens, at)?.end ?? at;
  const end = pastPercent(tokens, at + 1);
  if (!isNumber(tokens, at) || end === at + 1) return at;
  const level = levelAt(tokens, end);
  return level?.level === at ? level.end : at;
}

/** "[HR = 1.21", "(median = 4)", "significance level of 5%" behind the words: figures of something else. */
function isOtherStatistic(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at)) return false;
  if (isOneOf(tokens, at, LEVELS) || (opensBracket(tokens, at - 1) && isA(tokens, at, C.MEAN | C.MEDIAN))) return true;
  const named = measureAt(tokens, at);
  const measure = named?.measure;
  // "(d = 0.31)"
  if (named !== null && opensBracket(tokens, at - 1) && signRelationAt(tokens, named.end) !== null) return true;
  return measure === "odds-ratio" || measure === "hazard-ratio" || measure === "risk-ratio" || measure === "rate-ratio";
}

/** "measured by 2 tests", "n = 62": a whole number before a plain noun counts; behind "n" it is a size. */
function isOfThings(tokens: Tokens, at: number): boolean {
  if (isSign(tokens, at - 1, 0x3d) && isThe(tokens, at - 2, N)) return true;
  return (
    isWord(tokens, at + 1) &&
    (tokens.mask[at + 1] === 0 || isA(tokens, at + 1, C.PEOPLE | C.GROUP)) &&
    numberAt(tokens, at)?.signed !== true
  );
}

const N = wordId("n");
const FOLDS = wordIds("times fold");

function isValue(tokens: Tokens, at: number): boolean {
  if (!Number.isFinite(valueAt(tokens, at))) return false;
  const unit = unitAt(tokens, at + 1);
  if ((unit === null && numberAt(tokens, at)?.form === "word") || isOneOf(tokens, at + 1, FOLDS)) return false;
  if (unit === null && numberAt(tokens, at)?.form === "integer" && isOfThings(tokens, at)) return false;
  const end = unit?.end ?? at + 1;
  // "between observed (0.4) and expected (0.5) values", "was 25.6% vs 34.1%": the groups' own.
  if (opensBracket(tokens, at - 1) && closesBracket(tokens, end) && isThe(tokens, end + 1, AND)) return false;
  const past = pastBracket(tokens, end);
  return !isA(tokens, past, C.VERSUS) && !isA(tokens, past, C.PEOPLE) && !isSign(tokens, at - 1, PLUS_MINUS);
}

const RATES = wordIds("rate rates incidence prevalence proportion proportions mortality");
const SHARES = wordIds("rate rates incidence prevalence proportion proportions mortality risk risks probability survival");

/** Whether the nearest words before "difference" speak of a mean or a change, not of shares or people: "mean weight loss was 12.1% vs 3.2% (difference, 8.9%)". */
function isOfMeans(tokens: Tokens, named: number, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = named - 1; back >= 0 && back > named - SENTENCE && sentenceOf(tokens, back) === sentence; back--) {
    if (isOneOf(tokens, back, SHARES) || isA(tokens, back, C.PEOPLE) || isSign(tokens, back, 0x3b)) return false;
    if (isA(tokens, back, C.MEAN | C.MEDIAN) || isOneOf(tokens, back, CHANGED)) return true;
  }
  return false;
}

/** "(46 mg/dL)" right behind a value in another unit. */
function otherUnit(tokens: Tokens, at: number, unit: string | null): number {
  if (unit === null || !opensBracket(tokens, at) || !isNumber(tokens, at + 1)) return -1;
  const other = unitAt(tokens, at + 2);
  return other !== null && other.text !== unit && closesBracket(tokens, other.end) ? at + 1 : -1;
}

function firstWord(tokens: Tokens, at: number): number {
  let from = at;
  while (isA(tokens, from - 1, C.MEAN | C.MEDIAN) || isOneOf(tokens, from - 1, QUALIFIERS)) from--;
  return from;
}

interface Head {
  readonly tokens: Tokens;
  /** The word "difference". */
  readonly at: number;
  /** The first of the words that qualify it. */
  readonly named: number;
}

function makeDifference({ tokens, at, named }: Head, from: number, value: number): Claim {
  const percent = isOneOf(tokens, at, EXCEEDED) ? "relative-change" : "risk-difference";
  let measure: Measure = unitAt(tokens, value + 1)?.of === "percent" ? percent : "mean-difference";
  // A percentage that is itself what was measured ("the difference in HbA1c was −0.61%").
  for (let word = at + 1; word < value; word++) if (isOneOf(tokens, word, CHANGED)) measure = "mean-difference";
  if (isMeasuredInPercent(tokens, value, SENTENCE) || isOfMeans(tokens, named, at)) measure = "mean-difference";
  if (isOneOf(tokens, named - 1, RATES) || isOneOf(tokens, at - 1, RATES)) measure = "risk-difference";
  let adjusted: boolean | null = null;
  for (let word = named; word < at; word++) {
    if (isOneOf(tokens, word, STANDARDISED)) measure = "standardised-mean-difference";
    else if (isOneOf(tokens, word, RISK)) measure = "risk-difference";
    else if (isOneOf(tokens, word, ADJUSTED)) adjusted = true;
    else if (isOneOf(tokens, word, UNADJUSTED)) adjusted = false;
    else if (isA(tokens, word, C.MEAN | C.MEDIAN) && measure !== "standardised-mean-difference") measure = "mean-difference";
  }
  return estimateClaim(tokens, { from, value, measure, adjusted });
}
