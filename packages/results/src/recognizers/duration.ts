/**
 * Durations and points in time: "12 months", "6-month", "month 12", "week 8", "1-, 3-, and 6-months", "1, 3, 6, 12 and 24 months", "3 to 6 weeks",
 * "day −1". Each number of a list is an entry of its own. Not a result that is measured in time ("median survival was 12 months").
 */
import { contextClaim, finite } from "../claims.ts";
import { C } from "../lexicon.ts";
import { DASH, isA, isGlued, isNumber, isSign, isWord, lowerOf, numberAt, type Tokens, valueAt } from "../lexer.ts";
import { rangeAt } from "../parts/range.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";

/** Unit names by the words that print them. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:s|secs?|seconds?)$/, "second"],
  [/^(?:mins?|minutes?)$/, "minute"],
  [/^(?:h|hrs?|hours?|heures)$/, "hour"],
  [/^(?:d|days?|jours|días|dias|tagen?|giorni)$/, "day"],
  [/^(?:wks?|weeks?|semaines|semanas|wochen|settimane)$/, "week"],
  [/^(?:mos?|months?|mois|meses|monaten?|mesi)$/, "month"],
  [/^(?:y|yrs?|years?|ans|años|anos|jahren?|anni)$/, "year"],
];

export function timeUnit(word: string): string | null {
  const lower = word.toLowerCase();
  for (const [form, name] of NAMES) if (form.test(lower)) return name;
  return null;
}

const BEFORE = /^(?:day|week|month|year|hour|minute|days|weeks|months|years|visit)$/;

export const duration: Recognizer = {
  name: "duration",
  precedence: 35,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    if (isGlued(tokens, at) && isWord(tokens, at - 1)) return null;
    return range(tokens, at) ?? plain(tokens, at) ?? named(tokens, at) ?? listed(tokens, at);
  },
};

function plain(tokens: Tokens, at: number): Claim | null {
  const unit = unitAt(tokens, at + 1);
  if (unit === null || unit.of !== "time") return null;
  const word = tokens.text.slice(tokens.start[unit.end - 1], tokens.end[unit.end - 1]);
  return contextClaim(tokens, { as: "duration", from: at, to: unit.end, value: finite(valueAt(tokens, at)), unit: timeUnit(word) ?? word });
}

/** "3 to 6 months", "3–6-month": one entry with both bounds. */
function range(tokens: Tokens, at: number): Claim | null {
  const found = rangeAt(tokens, at);
  if (found === null || found.unit === null || !isA(tokens, found.end - 1, C.TIME_UNIT)) return null;
  return contextClaim(tokens, { as: "duration", from: at, to: found.end, low: finite(valueAt(tokens, at)), high: finite(Math.abs(valueAt(tokens, found.high))), unit: timeUnit(found.unit) ?? found.unit });
}

/** "month 12", "week 8", "day −1", "months 3 and 6" (the second by `listed`). */
function named(tokens: Tokens, at: number): Claim | null {
  if (!isWord(tokens, at - 1) || isGlued(tokens, at) || !BEFORE.test(lowerOf(tokens, at - 1))) return null;
  if (isSign(tokens, at + 1, 0x25)) return null;
  const unit = timeUnit(lowerOf(tokens, at - 1));
  const number = numberAt(tokens, at);
  if (number?.form === "decimal" && number.value % 1 !== 0) return null;
  // "3 months 12 patients": the word belongs to the number before it.
  return isNumber(tokens, at - 2) ? null : contextClaim(tokens, { as: "duration", from: at - 1, to: at + 1, value: finite(valueAt(tokens, at)), unit });
}

/** A number of a list whose unit stands behind its last: "1, 3, 6, 12 and 24 months", "1-, 3-, and 6-months"; or before its first: "weeks 4, 8 and 12". */
function listed(tokens: Tokens, at: number): Claim | null {
  let next = at + 1;
  for (let items = 0; items < 8; items++) {
    const from = next;
    if (isSign(tokens, next, DASH)) next++;
    if (isSign(tokens, next, 0x2c)) next++;
    const word = isWord(tokens, next) ? lowerOf(tokens, next) : "";
    if (["and", "or", "to", "et", "y", "und", "e"].includes(word)) next++;
    if (isSign(tokens, next, 0x2f) && next === from) next++;
    if (next === from || !isNumber(tokens, next) || (next === from + 1 && isSign(tokens, from, DASH))) break;
    const unit = unitAt(tokens, next + 1);
    if (unit !== null) {
      if (unit.of !== "time") return null;
      const word = tokens.text.slice(tokens.start[unit.end - 1], tokens.end[unit.end - 1]);
      return contextClaim(tokens, { as: "duration", from: at, to: at + 1, value: finite(valueAt(tokens, at)), unit: timeUnit(word) ?? word });
    }
    next++;
  }
  let back = at - 1;
  for (let items = 0; items < 8; items++) {
    const from = back;
    const word = isWord(tokens, back) ? lowerOf(tokens, back) : "";
    if (["and", "or", "to"].includes(word)) back--;
    if (isSign(tokens, back, 0x2c) || isSign(tokens, back, DASH)) back--;
    if (back === from || !isNumber(tokens, back)) return null;
    if (isWord(tokens, back - 1) && BEFORE.test(lowerOf(tokens, back - 1)) && !isNumber(tokens, back - 2)) {
      return contextClaim(tokens, { as: "duration", from: at, to: at + 1, value: finite(valueAt(tokens, at)), unit: timeUnit(lowerOf(tokens, back - 1)) });
    }
    back--;
  }
  return null;
}
