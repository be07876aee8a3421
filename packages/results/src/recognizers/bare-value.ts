/**
 * Values with nothing but their words: "was 5.3 mmol/L", "from 7.2 to 6.4", "scores of 12 and 15", "mean age 54.9 years", "median survival, 12.1 months".
 * The last resort of the group values: a number that the results print in the place of a value. A bare value of a continuous measure is a mean.
 */
import { C, wordIds } from "../lexicon.ts";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isWord, lowerOf, numberAt, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { directionBefore, isChange, isInName, statisticBefore } from "../parts/frame.ts";
import { rangeAt } from "../parts/range.ts";
import { relationBefore } from "../parts/relation.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const PLACES = wordIds("was were is are of by from to than versus vs v and averaged reached mean median about approximately respectively between around");
const TIMED_OUTCOME = /^(?:survival|time|duration|length|stay|age|onset|latency|delay|interval|period|pfs|os|los|hospitali[sz]ation|aged|ages|follow|up|exposure|half|life|progression|recovery|remission|persistence|wait|waiting|sleep)$/;
const RANGED = wordIds("ranged ranging range ranges");

export const bareValue: Recognizer = {
  name: "bare-value",
  precedence: 25,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    const number = numberAt(tokens, at);
    if (number === null || !Number.isFinite(number.value) || isInName(tokens, at)) return null;
    if (number.form === "word" || number.form === "ordinal" || number.form === "roman" || number.form === "dotted") return null;
    if (isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && isWord(tokens, at + 2)) return null;
    if (isGlued(tokens, at + 1) && isWord(tokens, at + 1) && unitAt(tokens, at + 1) === null) return null;
    const zone = zoneAt(scene, at);
    const statistic = statisticBefore(tokens, at);
    const reported = zone === "RESULTS" || zone === "CONCLUSIONS";
    if (!reported && !(zone === "METHODS" && statistic !== null && near(tokens, at))) return null;
    if (isA(tokens, at - 1, C.LABEL) && !/^(?:scores?|levels?|hours?|days?|weeks?|months?|years?|score|number|item|items)$/.test(lowerOf(tokens, at - 1))) return null;
    const ranged = rangedValue(tokens, at);
    if (ranged !== null) return ranged;
    const unit = unitAt(tokens, at + 1);
    if (unit?.of === "percent") return null;
    if (unit?.of === "time" && !isTimedOutcome(scene, at)) return null;
    if (unit === null && !isPlaced(scene, at)) return null;
    return plain(scene, at);
  },
};

/** A mean or median within a few words, so that "mean age 54 years" counts also in the methods. */
function near(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= at - 6; back--) if (isA(tokens, back, C.MEAN | C.MEDIAN)) return true;
  return false;
}

function plain(scene: Scene, at: number): Claim {
  const { tokens } = scene;
  const unit = unitAt(tokens, at + 1);
  const relation = relationBefore(tokens, at);
  return {
    from: relation?.from ?? at,
    to: unit?.end ?? at + 1,
    numbers: [{ at, role: "value" }],
    fields: {
      kind: "group-value",
      statistic: statisticBefore(tokens, at) === "median" ? "median" : "mean",
      value: valueAt(tokens, at),
      relation: relation?.relation ?? "=",
      unit: unit?.text ?? null,
      denominator: null,
      dispersions: [],
      change: isChange(tokens, at),
      direction: directionBefore(tokens, at),
    },
  };
}

/** "ranged from 3.5 to 8.1", "(range 18–65)" with no centre. */
function rangedValue(tokens: Tokens, at: number): Claim | null {
  const range = rangeAt(tokens, at);
  if (range === null) return null;
  let told = false;
  for (let back = at - 1; back >= at - 4; back--) if (isOneOf(tokens, back, RANGED)) told = true;
  if (!told) return null;
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
      change: false,
      direction: null,
    },
  };
}

/** A time is a value where something lasts: "median survival was 12 months", "length of stay 4.2 vs 5.1 days"; else it says when. */
function isTimedOutcome(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  const sentence = sentenceOf(tokens, at);
  const preposition = isOneOf(tokens, at - 1, WHEN);
  if (preposition) return false;
  let outcome = false;
  for (let back = at - 1; back >= at - 22 && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isWord(tokens, back) && TIMED_OUTCOME.test(lowerOf(tokens, back)) && !(lowerOf(tokens, back) === "up" && lowerOf(tokens, back - 1) === "follow")) outcome = true;
    if (isA(tokens, back, C.MEAN | C.MEDIAN)) outcome = true;
  }
  return outcome;
}

const WHEN = wordIds("at after within for during in over until before every through");

/** Without a unit a number needs the place of a value: behind a copula, a relation, "from", "to", "versus", an opening bracket; decimals always. */
function isPlaced(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  const number = numberAt(tokens, at);
  if (number === null) return false;
  if (isOneOf(tokens, at - 1, WHEN) && number.form !== "decimal") return false;
  if (number.form === "decimal" || number.form === "scientific") return true;
  if (number.form === "fraction") return false;
  if (isSign(tokens, at - 1, 0x3d) || relationBefore(tokens, at) !== null) return true;
  if (isWord(tokens, at + 1) && !isA(tokens, at + 1, C.PREPOSITION | C.CONJUNCTION | C.VERSUS | C.COMPARE | C.VERB | C.ADVERB)) return false;
  return isOneOf(tokens, at - 1, PLACES) || isSign(tokens, at - 1, 0x28) || isSign(tokens, at - 1, 0x2c) || isSign(tokens, at - 1, 0x3a) || isNumber(tokens, at - 1);
}
