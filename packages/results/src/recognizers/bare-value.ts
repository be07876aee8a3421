/**
 * Values with nothing but their words: "was 5.3 mmol/L", "from 7.2 to 6.4", "scores of 12 and 15", "(tamoxifen 34, placebo 36)".
 * The last resort of the group values: a number that the results print in the place of a value. A bare value of a continuous measure is a mean;
 * a bare whole number behind people or events is a count. Not bounds ("IOP < 21 mmHg", "(0.5–2.1)"), not statistics ("SE = 0.5"), not names ("FEC(90)").
 */

import type { Measure } from "@tabstract/record";
import {
  DASH,
  isA,
  isAnySign,
  isApostropheAt,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isThe,
  isWord,
  numberAt,
  PLUS_MINUS,
  SIGN,
  sentenceOf,
  signSet,
  type Tokens,
  valueAt,
} from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, openBefore, opensBracket } from "../parts/bracket.ts";
import { statisticBehind } from "../parts/change-behind.ts";
import { boundBefore, isAgainst, isAveraged, isCriterion, rivalAt, statisticBefore } from "../parts/frame.ts";
import { isListNumber } from "../parts/list-number.ts";
import { unitOfList } from "../parts/list-unit.ts";
import { measureAt } from "../parts/measure.ts";
import { directionOf, fellowValue, isChangeOf, unitOfFellow } from "../parts/parallel.ts";
import { isPlanned } from "../parts/planned.ts";
import { type RangePart, rangeAt } from "../parts/range.ts";
import { relationBefore } from "../parts/relation.ts";
import { currencyBefore, type Unit, unitAt } from "../parts/unit.ts";
import { looksLikeYear } from "../parts/year.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";
import { countedBefore } from "./count.ts";

const PLACES = wordIds(
  "was were is are of by from to than versus vs v and averaged reached mean median about approximately respectively between around numbered totalled totaled measured",
);
const RANGED = wordIds("ranged ranging range ranges varying varied varies");
const BY = wordIds("by");
const FROM = wordId("from");
const TO = wordId("to");
const NORMALISED = wordIds("normalised normalized corrected standardised standardized scaled");
const OR = wordId("or");
const AND = wordId("and");
const OF = wordId("of");
const OUT = wordId("out");
const YEARLY = wordIds("year yr y month");
const N = wordId("n");
const PER = wordIds("per");
const BETWEEN = wordIds("between");
const JOINED = wordIds("and to");
const COPULA = wordIds("was were is are");
const GRADE_SIGNS = signSet("|⊕⊝⊖●○");
const SCORED = wordIds("score scores level levels number");
const WHEN = wordIds("at after within for during in over until before every through");

export const bareValue: Recognizer = {
  name: "bare-value",
  precedence: 25,
  triggers: { numbers: { forms: ["integer", "decimal", "scientific"], outsideNames: true } },
  recognize(scene, at) {
    const { tokens } = scene;
    const number = numberAt(tokens, at);
    if (number === null || !Number.isFinite(number.value) || isIndex(tokens, at) || isSign(tokens, at - 1, PLUS_MINUS)) return null;
    const zone = zoneAt(scene, at);
    const reported = zone === "RESULTS" || zone === "CONCLUSIONS";
    if (!reported && !(zone === "METHODS" && isAveraged(tokens, at))) return null;
    if (isListNumber(tokens, at, reported)) return null;
    if (isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && isWord(tokens, at + 2)) return null;
    const unit = unitAt(tokens, at + 1);
    if (unit === null && isGlued(tokens, at + 1) && isWord(tokens, at + 1)) return null;
    if (unit?.of === "percent" || unit?.of === "time" || (isSign(tokens, at + 1, 0x2b) && isA(tokens, at + 2, C.TIME_UNIT))) return null;
    // "5'-methoxycurcumin", "normalised to 75 beats/min"
    if (isGlued(tokens, at + 1) && isApostropheAt(tokens, at + 1)) return null;
    // "(2 | ⊕⊕OO)", "(1 ⊕⊕⊕O)": a grade of evidence
    if (isAnySign(tokens, at + 1, GRADE_SIGNS)) return null;
    if (isThe(tokens, at - 1, TO) && isOneOf(tokens, at - 2, NORMALISED)) return null;
    if (isA(tokens, at - 1, C.LABEL) && !isOneOf(tokens, at - 1, SCORED)) return null;
    const ranged = rangedValue(tokens, at);
    if (ranged !== null) return ranged;
    if (
      isInRange(tokens, at, unit) ||
      isStatistic(tokens, at) ||
      isYear(tokens, at) ||
      isTotal(tokens, at) ||
      isPlanned(tokens, at) ||
      isSizeOfNext(tokens, at) ||
      isOneOf(tokens, at - 1, PER) ||
      isItem(tokens, at)
    )
      return null;
    const bound = boundBefore(tokens, at);
    if (bound !== null && isCriterion(tokens, bound, unit?.end ?? at + 1)) return null;
    // "(2012 USD 32,443 vs 40,604)": in the prices of a year
    const priced = looksLikeYear(tokens, at - 2) ? at - 3 : at - 2;
    const currency = unit === null && isPlacedAt(tokens, priced) ? currencyBefore(tokens, at) : null;
    if (unit === null && currency === null && (currencyBefore(tokens, at) !== null || !isPlaced(tokens, at))) return null;
    return plain(scene, at, { unit, currency });
  },
};

interface Measured {
  readonly unit: Unit | null;
  readonly currency: string | null;
}

function plain({ tokens }: Scene, at: number, { unit, currency }: Measured): Claim {
  const relation = relationBefore(tokens, at);
  const shared = unit === null && currency === null ? sharedUnit(tokens, at) : null;
  const counted =
    (unit ?? currency ?? shared) === null &&
    numberAt(tokens, at)?.form === "integer" &&
    valueAt(tokens, at) >= 0 &&
    !isJoinedToDecimal(tokens, at) &&
    (countedBefore(tokens, at) || isCountedAhead(tokens, at) || isOfRatio(tokens, at));
  return {
    from: relation?.from ?? at,
    to: unit?.end ?? at + 1,
    numbers: [{ at, role: "value" }],
    fields: {
      kind: "group-value",
      statistic: counted
        ? "count"
        : (statisticBehind(tokens, unit?.end ?? at + 1) ?? statisticBefore(tokens, at) ?? (isRate(tokens, at, unit) ? "rate" : "mean")),
      value: valueAt(tokens, at),
      relation: relation?.relation ?? "=",
      unit: unit?.text ?? currency ?? shared ?? currencyOfFellow(tokens, at),
      denominator: null,
      dispersions: [],
      change: isChangeOf(tokens, at),
      direction: directionOf(tokens, at),
    },
  };
}

function isRate(tokens: Tokens, at: number, unit: Unit | null): boolean {
  if (unit !== null) return isYearly(tokens, unit.end);
  // "0.20 with A, 0.07 with B and 0.09 with C": the name stands before the first.
  let value = at;
  for (let steps = 0; steps < MOST_RATES && value >= 0; steps++) {
    if (isEventRate(tokens, value)) return true;
    value = numberAt(tokens, value)?.form === "decimal" ? fellowValue(tokens, value) : -1;
  }
  return false;
}

const MOST_RATES = 6;

const RATE = wordIds("rate rates");
const OF_EVENTS = wordIds(
  "annualised annualized annual incidence event events relapse exacerbation bleeding fall falls attack mortality infection death",
);
/** How far before its value an event rate may be named. */
const RATE_REACH = 12;

/** "the annualised relapse rate was 0.8": how often, without a unit. */
function isEventRate(tokens: Tokens, at: number): boolean {
  if (numberAt(tokens, at)?.form !== "decimal") return false;
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back > at - RATE_REACH && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isOneOf(tokens, back, RATE)) return isOneOf(tokens, back - 1, OF_EVENTS) || isOneOf(tokens, back - 2, OF_EVENTS);
    if (isSign(tokens, back, 0x3b) || isSign(tokens, back, 0x25)) return false;
  }
  return false;
}

/** "14.3 cells/µl/year": how fast something changes or happens. */
function isYearly(tokens: Tokens, end: number): boolean {
  return isSign(tokens, end - 2, 0x2f) && isOneOf(tokens, end - 1, YEARLY);
}

/** "USD 32,443 vs 40,604": the currency of the number that this one is set against. */
function currencyOfFellow(tokens: Tokens, at: number): string | null {
  const fellow = fellowValue(tokens, at);
  return fellow < 0 ? null : currencyBefore(tokens, fellow);
}

/** "78 vs. 84 mmol/mol", "2.5, 3.1 and 4.0 kg", "3 points with A, 1 with B": the unit of the list that this number stands in. */
function sharedUnit(tokens: Tokens, at: number): string | null {
  const shared = unitOfList(tokens, at, at + 1) ?? unitOfFellow(tokens, at);
  return shared === null || shared.of === "time" || shared.of === "percent" ? null : shared.text;
}

/** "from 2 to 6.1": no count, for the value that it is joined to is none. */
function isJoinedToDecimal(tokens: Tokens, at: number): boolean {
  const rival = rivalAt(tokens, at + 1);
  const next = rival >= 0 ? rival : isOneOf(tokens, at + 1, JOINED) ? at + 2 : -1;
  return numberAt(tokens, next)?.form === "decimal" || (isOneOf(tokens, at - 1, JOINED) && numberAt(tokens, at - 2)?.form === "decimal");
}

/** "302 and 2276 genes": the noun behind the number that this one is joined to is counted. */
function isCountedAhead(tokens: Tokens, at: number): boolean {
  if (!isThe(tokens, at + 1, AND) || numberAt(tokens, at + 2)?.form !== "integer" || !isWord(tokens, at + 3)) return false;
  return !isA(tokens, at + 3, C.UNIT | C.PREPOSITION | C.CONJUNCTION | C.VERB | C.ADVERB | C.VERSUS | C.COMPARE | C.DETERMINER);
}

/** "(35 vs 89, HR 0.39", "(35 vs 89; 0.39, 0.27–0.58": whole numbers whose ratio stands behind them are events. */
function isOfRatio(tokens: Tokens, at: number): boolean {
  const first = isAgainst(tokens, at) ? (isSign(tokens, at - 1, 0x2e) ? at - 3 : at - 2) : at;
  const second = rivalAt(tokens, first + 1);
  if (second < 0 || !opensBracket(tokens, first - 1) || numberAt(tokens, first)?.form !== "integer") return false;
  if (numberAt(tokens, second)?.form !== "integer" || !(isSign(tokens, second + 1, 0x2c) || isSign(tokens, second + 1, 0x3b))) return false;
  const ratio = second + 2;
  if (isWord(tokens, ratio)) return RATIOS.has(measureAt(tokens, ratio)?.measure ?? "other");
  const listed = isSign(tokens, ratio + 1, 0x2c) || isSign(tokens, ratio + 1, 0x3b) || opensBracket(tokens, ratio + 1);
  return (
    listed &&
    numberAt(tokens, ratio)?.form === "decimal" &&
    numberAt(tokens, ratio + 2)?.form === "decimal" &&
    rangeAt(tokens, ratio + 2) !== null
  );
}

const RATIOS: ReadonlySet<Measure> = new Set(["odds-ratio", "hazard-ratio", "risk-ratio", "rate-ratio"]);

/** "ranged from 3.5 to 8.1", "(range 18–65)" with no centre. */
function rangedValue(tokens: Tokens, at: number): Claim | null {
  let told = false;
  for (let back = at - 1; back >= at - 4; back--) if (isOneOf(tokens, back, RANGED)) told = true;
  const range = told || isOneOf(tokens, at - 1, BY) ? rangeAt(tokens, at) : null;
  if (range === null || (!told && !isSizeRange(tokens, range))) return null;
  return {
    from: at,
    to: range.end,
    numbers: [
      { at: range.low, role: "low" },
      { at: range.high, role: "high" },
    ],
    fields: {
      kind: "group-value",
      statistic: "other",
      value: null,
      relation: "=",
      unit: range.unit,
      denominator: null,
      dispersions: [{ type: "range", value: null, low: valueAt(tokens, range.low), high: valueAt(tokens, range.high) }],
      change: !told && isChangeOf(tokens, at),
      direction: told ? null : directionOf(tokens, at),
    },
  };
}

/** "rose by 5 to 8 L"; "fell by 12 to 108 kg" tells by how much and to what. */
function isSizeRange(tokens: Tokens, { low, high }: RangePart): boolean {
  if (unitAt(tokens, low + 1) !== null) return false;
  const [bottom, top] = [valueAt(tokens, low), valueAt(tokens, high)];
  return bottom > 0 && bottom < top && top <= bottom * WIDEST_RANGE;
}

const WIDEST_RANGE = 4;

/** "FEC(90)", "χ(2)", "m(2)", "1)": the number belongs to the sign around it. */
function isIndex(tokens: Tokens, at: number): boolean {
  if (isSign(tokens, at + 1, 0x29) && isGlued(tokens, at + 1) && tokens.kind[at - 1] !== SIGN && !isWord(tokens, at - 1)) return true;
  if (isSign(tokens, at - 1, 0x28) && isSign(tokens, at + 1, 0x29) && isA(tokens, at - 2, C.UNIT) && isSign(tokens, at - 3, 0x2f))
    return true;
  if (!isSign(tokens, at - 1, 0x28) || !isGlued(tokens, at - 1) || !isSign(tokens, at + 1, 0x29))
    return isSign(tokens, at + 1, 0x29) && openBefore(tokens, at, ASIDE) < 0;
  return isWord(tokens, at - 2) || isSign(tokens, at - 2, 0x29);
}

/** Most tokens of a bracket that a number may close. */
const ASIDE = 40;

/** One of the two bounds of "0.5–2.1" or "(0.5 to 2.1)"; "from 7.2 to 6.4" and "fell 7.2 to 6.4" print two values. */
function isInRange(tokens: Tokens, at: number, unit: Unit | null): boolean {
  const end = unit?.end ?? at + 1;
  if (isSign(tokens, end, DASH) && isNumber(tokens, end + 1)) return true;
  if (isSign(tokens, at - 1, DASH) && isNumber(tokens, at - 2)) return true;
  // "fell (7.1 to 3.8)": what goes down is no range.
  if (isFalling(tokens, at, end)) return false;
  if (isThe(tokens, end, TO) && isNumber(tokens, end + 1)) return isSign(tokens, at - 1, 0x28) || isSign(tokens, at - 1, 0x5b);
  if (isThe(tokens, at - 1, TO) && isNumber(tokens, at - 2)) return isSign(tokens, at - 3, 0x28) || isSign(tokens, at - 3, 0x5b);
  if (isThe(tokens, end, AND) && isNumber(tokens, end + 1) && isOneOf(tokens, at - 1, BETWEEN)) return true;
  // "a score of 1 or 2 points" names a class.
  if (isThe(tokens, end, OR) && isNumber(tokens, end + 1)) return true;
  return isThe(tokens, at - 1, OR) && isNumber(tokens, at - 2) && !isThe(tokens, at - 3, FROM);
}

/** One of the two numbers of "(7.1 to 3.8". */
function isFalling(tokens: Tokens, at: number, end: number): boolean {
  const isFirst = isThe(tokens, end, TO) && isNumber(tokens, end + 1);
  const first = isFirst ? at : isThe(tokens, at - 1, TO) && isNumber(tokens, at - 2) ? at - 2 : -1;
  const second = isFirst ? end + 1 : at;
  // "(−0.92 (3.15 to 1.31))": the bounds of what stands before.
  return (
    first >= 0 &&
    isSign(tokens, first - 1, 0x28) &&
    isWord(tokens, first - 2) &&
    valueAt(tokens, second) >= 0 &&
    valueAt(tokens, first) > valueAt(tokens, second)
  );
}

/** "SE = 0.52", "AUC 0.9", "Wald = 4.3": what a statistic's name announces is no value of a group. */
function isStatistic(tokens: Tokens, at: number): boolean {
  const name = isSign(tokens, at - 1, 0x3d) || isSign(tokens, at - 1, 0x3a) ? at - 2 : at - 1;
  if (!isA(tokens, name, C.SPREAD | C.CONFIDENCE | C.EFFECT))
    return isSign(tokens, at - 1, 0x3d) && (isOneOf(tokens, name, TESTS) || isIndexedP(tokens, name, at));
  return name === at - 2 || !isOneOf(tokens, name, ORDINARY);
}

/** "Pomnibus = 0.003": a p-value with its index in small letters. */
function isIndexedP(tokens: Tokens, name: number, at: number): boolean {
  const start = tokens.start[name] ?? 0;
  if (tokens.id[name] !== 0 || valueAt(tokens, at) >= 1 || tokens.text.charCodeAt(start) !== 0x50) return false;
  const second = tokens.text.charCodeAt(start + 1);
  return second >= 0x61 && second <= 0x7a;
}

const TESTS = wordIds("wald z t f x χ q k b p pc");
/** Words of effects that are also said of a value. */
const ORDINARY = wordIds("or rate reduction difference effect d g interval limits range ranged ranging ranges");

/** "22 [12%] of 180", "out of 10": the whole that something is part of. */
function isTotal(tokens: Tokens, at: number): boolean {
  if (!isThe(tokens, at - 1, OF)) return false;
  // "a mean of 7.2 of 10 sessions"
  const ofMean = numberAt(tokens, at - 2)?.form === "decimal" && numberAt(tokens, at)?.form === "integer";
  return ofMean || isThe(tokens, at - 2, OUT) || (closesBracket(tokens, at - 2) && isSign(tokens, at - 3, 0x25));
}

/** The "892" of "(n = 366 vs. 892)". */
function isSizeOfNext(tokens: Tokens, at: number): boolean {
  if (!isAgainst(tokens, at)) return false;
  const first = isSign(tokens, at - 1, 0x2e) ? at - 3 : at - 2;
  return isSign(tokens, first - 1, 0x3d) && isThe(tokens, first - 2, N);
}

/** "(2) The mutant allele …": the number of a finding, at the head of its sentence. */
function isItem(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at - 1, 0x28) && isSign(tokens, at + 1, 0x29) && sentenceOf(tokens, at - 2) !== sentenceOf(tokens, at);
}

function isYear(tokens: Tokens, at: number): boolean {
  return looksLikeYear(tokens, at) && !isOneOf(tokens, at - 1, COPULA);
}

/** "was $20", "(€ 35)", "US$ 20 vs US$ 35": behind what a value stands behind. */
function isPlacedAt(tokens: Tokens, at: number): boolean {
  const before = isWord(tokens, at) && isGlued(tokens, at + 1) ? at - 1 : at;
  return (
    isOneOf(tokens, before, PLACES) ||
    isSign(tokens, before, 0x28) ||
    isSign(tokens, before, 0x5b) ||
    isSign(tokens, before, 0x3d) ||
    isAgainst(tokens, before + 1)
  );
}

/** Without a unit a number needs the place of a value: behind a copula, a relation, "from", "to", "versus", an opening bracket; decimals always. */
function isPlaced(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  if (number === null) return false;
  if (number.form === "decimal" || number.form === "scientific") return true;
  if (isOneOf(tokens, at - 1, WHEN)) return false;
  if (isSign(tokens, at - 1, 0x3d) || relationBefore(tokens, at) !== null) return true;
  if (isWord(tokens, at + 1) && !isA(tokens, at + 1, C.PREPOSITION | C.CONJUNCTION | C.VERSUS | C.COMPARE | C.VERB | C.ADVERB))
    return false;
  // "were +9 and +3"
  const before = isSign(tokens, at - 1, 0x2b) && isGlued(tokens, at) && !isGlued(tokens, at - 1) ? at - 2 : at - 1;
  return (
    isOneOf(tokens, before, PLACES) ||
    isSign(tokens, before, 0x28) ||
    isSign(tokens, before, 0x2c) ||
    isSign(tokens, before, 0x3a) ||
    isNumber(tokens, at - 1) ||
    isAgainst(tokens, at) ||
    (isAveraged(tokens, at) && isClosed(tokens, at + 1)) ||
    isA(tokens, at + 1, C.VERSUS) ||
    (isWord(tokens, at - 1) && isClosed(tokens, at + 1) && countedBefore(tokens, at))
  );
}

/** "(drug 34, placebo 36)": an item of a list in brackets ends here. */
function isClosed(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x29) || isSign(tokens, at, 0x3b);
}
