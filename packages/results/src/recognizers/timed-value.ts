/**
 * Results that are times: "median survival was 12.1 months", "PFS, 6.5 vs 5.1 months", "10 and 35 months in arm A", "the mean age was 54 years".
 * Not when something was measured ("at 1, 2 and 5 years"), how long it was given or followed up ("for 12 weeks"), nor ages as a criterion.
 * Times until an event are reported as medians where the words do not say it.
 */

import { DASH, isA, isNumber, isOneOf, isSign, isWord, numberAt, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import {
  boundBefore,
  directionBefore,
  isAgainst,
  isAveraged,
  isCriterion,
  isWhen,
  rivalAt,
  statisticBefore,
  timedOutcomeBefore,
} from "../parts/frame.ts";
import { isPValueAhead } from "../parts/p-value-ahead.ts";
import { directionOf, fellowValue, isChangeOf } from "../parts/parallel.ts";
import { relationBefore } from "../parts/relation.ts";
import { type Unit, unitAt } from "../parts/unit.ts";
import type { Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

const AFTER = wordIds("after before later following post postoperatively earlier prior since of old");
const FROM = wordIds("from");
const TO = wordIds("to");
const COPULA = wordIds("was were is are");
/** Verbs of events: "the first flatus occurred 21 hours after surgery". */
const HAPPENED = wordIds("occurred appeared resumed returned recovered discharged achieved passed healed relapsed developed detected");
/** Verbs that say how long something was: "pain lasted 3.1 days". */
const LASTED = wordIds("lasted averaged took required totalled totaled survived");
const WITH = wordIds("with to");
const COMPARED = wordIds("compared relative");
const BY = wordIds("by");
const OF = wordIds("of");
const PERIOD = wordIds("period periods span course");
const TREATMENT = wordIds(
  "treatment therapy intervention study trial course program programme training period session sessions class classes visit visits washout regimen observation administration dose infusion infusions",
);

export const timedValue: Recognizer = {
  name: "timed-value",
  precedence: 46,
  triggers: { numbers: { forms: ["integer", "decimal", "scientific", "word", "fraction"], outsideNames: true } },
  recognize(scene, at) {
    const { tokens } = scene;
    const number = numberAt(tokens, at);
    if (number === null || !Number.isFinite(number.value)) return null;
    // "9+ weeks" is a limit.
    const labelled = isA(tokens, at - 1, C.LABEL) && !(isA(tokens, at - 1, C.GROUP) && isBesideTime(tokens, at));
    if (labelled || isSign(tokens, at + 1, DASH) || isSign(tokens, at + 1, 0x2b)) return null;
    const own = unitAt(tokens, at + 1);
    const unit = own ?? sharedUnit(tokens, at + 1);
    if (unit === null || unit.of !== "time" || isWhen(tokens, at) || isPartOfRange(tokens, at)) return null;
    const delay = isDelay(tokens, at);
    if (isFollowUp(tokens, unit.end)) return null;
    const outcome = timedOutcomeBefore(tokens, at);
    const compared = isComparedTime(tokens, at);
    if (isOneOf(tokens, unit.end, AFTER) && !delay && !compared && !isLasting(tokens, at, outcome)) return null;
    if (isOneOf(tokens, at - 1, OF) && isOneOf(tokens, at - 2, PERIOD)) return null;
    const bound = boundBefore(tokens, at);
    if (bound !== null && isCriterion(tokens, bound, unit.end)) return null;
    const zone = zoneAt(scene, at);
    if (outcome === "follow-up" && !delay && !isAnotherMiddle(tokens, at)) return null;
    const averaged = isAveraged(tokens, at);
    const reported = zone === "RESULTS" || zone === "CONCLUSIONS";
    if (
      !(reported
        ? delay ||
          compared ||
          isReported(tokens, at, own?.end ?? at + 1) ||
          isBesideTime(tokens, at) ||
          (outcome === "age" ? averaged || isOneOf(tokens, at - 1, COPULA) : outcome !== null || averaged)
        : averaged && outcome === "age")
    )
      return null;
    const relation = relationBefore(tokens, at);
    return {
      from: relation?.from ?? at,
      to: own?.end ?? at + 1,
      numbers: [{ at, role: "value" }],
      fields: {
        kind: "group-value",
        statistic: statisticBefore(tokens, at) ?? (outcome === "survival" ? "median" : "mean"),
        value: valueAt(tokens, at),
        relation: relation?.relation ?? "=",
        unit: unit.text,
        denominator: null,
        dispersions: [],
        change: isChangeOf(tokens, at),
        direction: directionOf(tokens, at),
      },
    };
  },
};

/** "the hospital stay was 2.1 days after open surgery": how long it took, whatever it came after. */
function isLasting(tokens: Tokens, at: number, outcome: ReturnType<typeof timedOutcomeBefore>): boolean {
  if (outcome !== "lasting" && outcome !== "survival") return false;
  const first = isPlacedAsTime(tokens, at) ? at : fellowValue(tokens, at);
  return first >= 0 && isPlacedAsTime(tokens, first) && !speaksOfTreatment(tokens, first);
}

/** "occurred 21 hours after surgery in group A and 30 hours after surgery in group B": the same event at the times of two groups. */
function isComparedTime(tokens: Tokens, at: number): boolean {
  if (isOneOf(tokens, at - 1, HAPPENED)) return isTimeAhead(tokens, at);
  const first = fellowValue(tokens, at);
  return first >= 0 && isOneOf(tokens, first - 1, HAPPENED) && isTimeAhead(tokens, first);
}

/** Whether one more time in the same unit, of something else, follows in the sentence. */
function isTimeAhead(tokens: Tokens, at: number): boolean {
  const unit = unitAt(tokens, at + 1);
  if (unit === null) return false;
  const sentence = sentenceOf(tokens, at);
  let joined = false;
  let grouped = false;
  for (let next = unit.end; next < unit.end + PAIR_REACH && sentenceOf(tokens, next) === sentence; next++) {
    if (isNumber(tokens, next))
      return (
        joined && grouped && unitAt(tokens, next + 1)?.text === unit.text && fellowValue(tokens, next) === at && isOfGroup(tokens, next)
      );
    joined ||= isA(tokens, next, C.VERSUS | C.CONJUNCTION);
    grouped ||= isA(tokens, next, C.GROUP);
  }
  return false;
}

/** "30 hours after surgery in the control group" */
function isOfGroup(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let next = at + 1; next < at + PAIR_REACH && sentenceOf(tokens, next) === sentence; next++) {
    if (isA(tokens, next, C.GROUP)) return true;
    if (isNumber(tokens, next) || isSign(tokens, next, 0x2c)) return false;
  }
  return false;
}

/** How far behind a time the one that it is compared with may stand. */
const PAIR_REACH = 14;

function isPlacedAsTime(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at - 1, COPULA) || isOneOf(tokens, at - 1, LASTED);
}

/** "relapsed a median of 14 months after surgery": how long it took; "at a median of 14 months" is when. */
function isDelay(tokens: Tokens, at: number): boolean {
  return (
    isOneOf(tokens, at - 1, OF) &&
    isA(tokens, at - 2, C.MEAN | C.MEDIAN) &&
    isA(tokens, at - 3, C.DETERMINER) &&
    isWord(tokens, at - 4) &&
    !isA(tokens, at - 4, C.PREPOSITION) &&
    !isOneOf(tokens, at - 4, FOLLOWED) &&
    isOneOf(tokens, unitAt(tokens, at + 1)?.end ?? at, DELAYED)
  );
}

/** "at a median of 20 months follow-up", "of follow-up". */
function isFollowUp(tokens: Tokens, end: number): boolean {
  return isOneOf(tokens, isOneOf(tokens, end, OF) ? end + 1 : end, FOLLOW);
}

const DELAYED = wordIds("after before following post prior");
const FOLLOWED = wordIds("followed followup up");

/** "After a median follow-up of 20 months, the median wait was 9 months": the middle of something else. */
function isAnotherMiddle(tokens: Tokens, at: number): boolean {
  const first = isOneOf(tokens, at - 1, COPULA) ? at : fellowValue(tokens, at);
  if (!isOneOf(tokens, first - 1, COPULA)) return false;
  for (let back = first - 2; back > first - 9 && isWord(tokens, back); back--)
    if (isA(tokens, back, C.MEAN | C.MEDIAN)) return timedOutcomeBefore(tokens, first) === "follow-up" && !holdsFollow(tokens, back, first);
  return false;
}

function holdsFollow(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isOneOf(tokens, at, FOLLOW)) return true;
  return false;
}

const FOLLOW = wordIds("follow followed followup observation");

/** The unit of a later number of the same comparison: "6.5 vs 5.1 months", "28.9 for drug A versus 23.3 weeks for drug B". */
function sharedUnit(tokens: Tokens, from: number): Unit | null {
  const sentence = sentenceOf(tokens, from);
  let joined = false;
  let words = 0;
  for (let at = from; at < from + 14 && sentenceOf(tokens, at) === sentence; at++) {
    if (isNumber(tokens, at)) {
      if (!joined) return null;
      const unit = unitAt(tokens, at + 1);
      if (unit !== null) return unit;
      joined = false;
      words = 0;
    } else if (isWord(tokens, at)) {
      if (
        isA(tokens, at, C.VERSUS | C.CONJUNCTION | C.COMPARE) ||
        (at === from && isOneOf(tokens, at, TO) && isOneOf(tokens, at - 2, FROM))
      )
        joined = true;
      else if (words++ > 4 || isA(tokens, at, C.VERB)) return null;
    } else if (isSign(tokens, at, 0x2c)) joined = true;
    else if (isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x25) || isSign(tokens, at, 0x29)) return null;
  }
  return null;
}

/** Beside "versus" a time is compared; behind a copula, "by" or "compared with" it is said of something; a decimal alone in brackets measures. */
function isReported(tokens: Tokens, at: number, end: number): boolean {
  if (isAgainst(tokens, at) || rivalAt(tokens, end) >= 0 || isFallOfTime(tokens, at)) return true;
  if (isOneOf(tokens, at - 1, COPULA)) return statisticBefore(tokens, at) !== null || !speaksOfTreatment(tokens, at);
  if (isOneOf(tokens, at - 1, LASTED)) return !speaksOfTreatment(tokens, at);
  if (isOneOf(tokens, at - 1, WITH) && isOneOf(tokens, at - 2, COMPARED)) return true;
  if (isOneOf(tokens, at - 1, BY)) return directionBefore(tokens, at) !== null;
  if (!opensBracket(tokens, at - 1) || directionNear(tokens, at) === null) return false;
  return closesBracket(tokens, end)
    ? numberAt(tokens, at)?.form === "decimal"
    : (isSign(tokens, end, 0x3b) || isSign(tokens, end, 0x2c)) && isPValueAhead(tokens, end + 1);
}

/** "fell from 412 to 371 ms": nothing falls from one time to an earlier one, so that both are values. What rises from 6 to 12 months may be at these times. */
function isFallOfTime(tokens: Tokens, at: number): boolean {
  const first = isOneOf(tokens, at - 1, FROM) ? at : isNumber(tokens, at - 2) ? at - 2 : at - 3;
  if (!isOneOf(tokens, first - 1, FROM) || !isNumber(tokens, first)) return false;
  const to = isOneOf(tokens, first + 1, TO) ? first + 1 : first + 2;
  if (!isOneOf(tokens, to, TO) || !isNumber(tokens, to + 1) || valueAt(tokens, to + 1) >= valueAt(tokens, first)) return false;
  const word = directionNear(tokens, first);
  return word !== null && isA(tokens, word, C.DECREASE);
}

/** "45.3 years and that of the control group 44.1 years": one more of a value that was said to be a time. */
function isBesideTime(tokens: Tokens, at: number): boolean {
  const fellow = fellowValue(tokens, at);
  return fellow >= 0 && unitAt(tokens, fellow + 1)?.of === "time" && isPlacedAsTime(tokens, fellow) && !speaksOfTreatment(tokens, fellow);
}

/** "the treatment was 6 weeks", "the study period was 2 years": how long things were done. */
function speaksOfTreatment(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 2; back > at - 9 && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isOneOf(tokens, back, TREATMENT) && !isTimeTrial(tokens, back)) return true;
  return false;
}

/** "the time trial took 1521 s": a race against the clock. */
function isTimeTrial(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, TRIAL) && isOneOf(tokens, at - 1, TIME);
}

const TIME = wordIds("time");
const TRIAL = wordIds("trial trials");

/** The word of increase or decrease that the clause before a bracket holds, or null. */
function directionNear(tokens: Tokens, at: number): number | null {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 2; back > at - 16 && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isA(tokens, back, C.INCREASE | C.DECREASE)) return back;
  return null;
}

/** "18 to 24 months" and "3–6 months" are periods; "fell from 6.3 to 4.5 days" prints two values. */
function isPartOfRange(tokens: Tokens, at: number): boolean {
  if (isSign(tokens, at - 1, DASH) && isNumber(tokens, at - 2)) return true;
  const second = isOneOf(tokens, at - 1, TO);
  if (second && isNumber(tokens, at - 2)) return !isOneOf(tokens, at - 3, FROM) && valueAt(tokens, at - 2) < valueAt(tokens, at);
  if (second && isA(tokens, at - 2, C.TIME_UNIT)) return !isOneOf(tokens, at - 4, FROM);
  const end = unitAt(tokens, at + 1)?.end ?? at + 1;
  return isOneOf(tokens, end, TO) && isNumber(tokens, end + 1) && !isOneOf(tokens, at - 1, FROM);
}
