/**
 * Durations and points in time: "12 months", "6-month", "month 12", "week 8", "1-, 3-, and 6-months", "1, 3, 6, 12 and 24 months", "3 to 6 weeks",
 * "day −1". Each number of a list is an entry of its own. Not a result that is measured in time ("median survival was 12 months").
 */
import { contextClaim, finite } from "../claims.ts";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, lowerOf, numberAt, type Tokens, valueAt } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { pastTolerance } from "../parts/bracket.ts";
import { listHead, timedOutcomeBefore } from "../parts/frame.ts";
import { pastLetterOfName } from "../parts/letter-of-name.ts";
import { rangeAt } from "../parts/range.ts";
import { isCountedBehind, TIME_BEFORE } from "../parts/time-list.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";

/** Unit names by the words that print them. */
const NAMES: ReadonlyMap<number, string> = new Map(
  (
    [
      ["second", "s sec secs second seconds"],
      ["minute", "min mins minute minutes"],
      ["hour", "h hr hrs hour hours heures"],
      ["day", "d day days jours días giorni"],
      ["week", "w wk wks week weeks weekly semaines semanas wochen settimane"],
      ["month", "mo mos month months monthly mois meses monate monaten mesi"],
      ["year", "y yr yrs year years ans años anos jahre jahren anni"],
    ] as const
  ).flatMap(([name, words]) => [...wordIds(words)].map((id): [number, string] => [id, name])),
);

/** The unit that a token prints, by its English name; as printed where it is none of ours. */
function timeUnit(tokens: Tokens, at: number): string {
  return NAMES.get(tokens.id[at] ?? 0) ?? lowerOf(tokens, at);
}

const JOINERS = wordIds("and or to et y und e");
const WEEKLY = wordIds("weekly monthly");
const LATER = wordIds("postoperative postoperatively consecutive additional further more");
const PLUS = 0x2b;
/** "65+ years" is an age. */
const YEARS = wordIds("year years yr yrs y");
const FROM = wordId("from");
const TO = wordId("to");

export const duration: Recognizer = {
  name: "duration",
  precedence: 35,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    if ((isGlued(tokens, at) && isWord(tokens, at - 1)) || pastLetterOfName(tokens, at) > 0) return null;
    return range(tokens, at) ?? plain(tokens, at) ?? named(tokens, at) ?? listed(tokens, at);
  },
};

function plain(tokens: Tokens, at: number): Claim | null {
  // "24 postoperative hours", "9+ weeks", "3-weekly"
  const more = isSign(tokens, at + 1, PLUS) && !isOneOf(tokens, at + 2, YEARS);
  const later = isOneOf(tokens, at + 1, LATER) || more ? at + 2 : at + 1;
  const unit = unitAt(tokens, later);
  if (unit !== null && unit.of === "time")
    return contextClaim(tokens, {
      as: "duration",
      from: at,
      to: unit.end,
      value: finite(valueAt(tokens, at)),
      unit: timeUnit(tokens, unit.end - 1),
    });
  const often = isSign(tokens, at + 1, DASH) && isOneOf(tokens, at + 2, WEEKLY) ? at + 3 : isOneOf(tokens, at + 1, WEEKLY) ? at + 2 : -1;
  return often < 0
    ? null
    : contextClaim(tokens, { as: "duration", from: at, to: often, value: finite(valueAt(tokens, at)), unit: timeUnit(tokens, often - 1) });
}

/** "3 to 6 months", "3–6-month": one entry with both bounds. */
function range(tokens: Tokens, at: number): Claim | null {
  const found = rangeAt(tokens, at);
  if (found === null || found.unit === null || !isA(tokens, found.end - 1, C.TIME_UNIT)) return null;
  // "stay fell from 6.3 to 4.5 days" prints two values.
  if (
    isThe(tokens, found.high - 1, TO) &&
    (valueAt(tokens, at) > valueAt(tokens, found.high) || (isThe(tokens, at - 1, FROM) && timedOutcomeBefore(tokens, at) !== null))
  )
    return null;
  return contextClaim(tokens, {
    as: "duration",
    from: at,
    to: found.end,
    low: finite(valueAt(tokens, at)),
    high: finite(Math.abs(valueAt(tokens, found.high))),
    unit: timeUnit(tokens, found.end - 1),
  });
}

/** "month 12", "week 8", "day −1", "months 3 and 6" (the second by `listed`). */
function named(tokens: Tokens, at: number): Claim | null {
  if (isGlued(tokens, at) || !isNumberOf(tokens, at)) return null;
  if (isSign(tokens, at + 1, 0x25)) return null;
  const unit = timeUnit(tokens, at - 1);
  if (isFractional(tokens, at)) return null;
  // "3 months 12 patients": the word belongs to the number before it.
  return isNumber(tokens, at - 2)
    ? null
    : contextClaim(tokens, { as: "duration", from: at - 1, to: pastTolerance(tokens, at + 1), value: finite(valueAt(tokens, at)), unit });
}

/** "45.2" is no hour of the day and no visit. */
function isFractional(tokens: Tokens, at: number): boolean {
  return numberAt(tokens, at)?.form === "decimal" && valueAt(tokens, at) % 1 !== 0;
}

/** "week 8", "at hours 24 and 48"; not "working hours 45", "duration in minutes 95", which say how many. */
function isNumberOf(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at - 1, TIME_BEFORE)) return false;
  return !isOneOf(tokens, at - 1, COUNTED) || isOneOf(tokens, at - 2, WHEN) || isOneOf(tokens, at - 2, LATER);
}

const COUNTED = wordIds("hours minutes");
const WHEN = wordIds("at on by after to until from");

/** A number of a list whose unit stands behind its last: "1, 3, 6, 12 and 24 months", "1-, 3-, and 6-months"; or before its first: "weeks 4, 8 and 12". */
function listed(tokens: Tokens, at: number): Claim | null {
  let next = at + 1;
  for (let items = 0; items < 8; items++) {
    const from = next;
    if (isSign(tokens, next, DASH)) next++;
    if (isSign(tokens, next, 0x2c)) next++;
    if (isOneOf(tokens, next, JOINERS)) next++;
    if (isSign(tokens, next, 0x2f) && next === from) next++;
    if (next === from || !isNumber(tokens, next) || (next === from + 1 && isSign(tokens, from, DASH))) break;
    const unit = unitAt(tokens, next + 1);
    if (unit !== null) {
      if (unit.of !== "time") return null;
      return contextClaim(tokens, {
        as: "duration",
        from: at,
        to: at + 1,
        value: finite(valueAt(tokens, at)),
        unit: timeUnit(tokens, unit.end - 1),
      });
    }
    next++;
  }
  const first = listHead(tokens, at);
  if (first === at || !isNumberOf(tokens, first) || isNumber(tokens, first - 2)) return null;
  if (isFractional(tokens, at) || isFractional(tokens, first) || isCountedBehind(tokens, at)) return null;
  return contextClaim(tokens, {
    as: "duration",
    from: at,
    to: pastTolerance(tokens, at + 1),
    value: finite(valueAt(tokens, at)),
    unit: timeUnit(tokens, first - 1),
  });
}
