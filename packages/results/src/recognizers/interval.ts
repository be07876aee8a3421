/**
 * Confidence, credible and prediction intervals: "95% CI 1.1 to 2.9", "(95% confidence interval [CI], 1.10-3.10)", "CI95%: 0.5; 0.9",
 * "95% CI −0.4, −0.1", an open bound ("95% CI 12.1–not reached"), and the further intervals of a list.
 */
import { contextClaim } from "../claims.ts";
import { DASH, isA, isNumber, isSign, isThe, isWord, lowerOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import { type LevelPart, levelAt, percentOf } from "../parts/level.ts";
import { highValue, lowValue, type RangePart, rangeAt } from "../parts/range.ts";
import type { Claim, ClaimedNumber, Recognizer } from "../recognizer.ts";

const AND = wordId("and");
const NOT = wordId("not");
const UNREACHED: ReadonlySet<string> = new Set(["nr", "ne", "na", "inf", "infinity", "unreached", "reached"]);

export const interval: Recognizer = {
  name: "interval",
  precedence: 80,
  triggers: { words: wordIds("ci cis cri crl hdi bci ic ki cl c confidence confidential credible credibility predictive prediction") },
  recognize(scene, at) {
    const { tokens } = scene;
    const level = levelAt(tokens, at);
    if (level === null) return null;
    const first = boundsAfter(tokens, level.end);
    if (first === null) return bracketBefore(tokens, level) ?? levelAlone(tokens, level);
    const claims = [makeInterval(tokens, level, first, level.from, level.level)];
    let end = first.end;
    for (;;) {
      const next = furtherRange(tokens, end);
      if (next === null) break;
      claims.push(makeInterval(tokens, level, next, next.from, -1));
      end = next.end;
    }
    return claims;
  },
};

interface Bounds {
  readonly from: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly lowValue: number | null;
  readonly highValue: number | null;
  readonly unit: string | null;
}

/** Skips what stands between the announcement and its bounds: signs, "was", "from", "for the difference"; not a number, not a full stop. */
function boundsAfter(tokens: Tokens, at: number): Bounds | null {
  let next = at;
  let words = 0;
  while (next < at + 14) {
    if (isNumber(tokens, next)) return boundsAt(tokens, next);
    if (isSign(tokens, next, 0x2e) || isSign(tokens, next, 0x25)) return null;
    if (isSign(tokens, next, 0x3b) && words > 0) return null;
    if (isWord(tokens, next) && ++words > 7) return null;
    if (isWord(tokens, next) && lowerOf(tokens, next) === "p") return null;
    next++;
  }
  return null;
}

function boundsAt(tokens: Tokens, at: number): Bounds | null {
  const range = rangeAt(tokens, at, true);
  // "(odds ratio, 95% CI) were smoking (2.2, 1.4–3.5)": a value and its bounds.
  if (range !== null && isSign(tokens, range.high - 1, 0x2c) && opensBracket(tokens, at - 1) && rangeAt(tokens, range.high) !== null)
    return null;
  if (range !== null) return fromRange(tokens, range);
  // "12.1–not reached", "12.1 to NR", "12.1-∞"
  let next = at + 1;
  if (isSign(tokens, next, 0x25) || isA(tokens, next, C.UNIT)) next++;
  if (!(isSign(tokens, next, DASH) || lowerOf(tokens, next) === "to" || isSign(tokens, next, 0x2c))) return null;
  const open = openEnd(tokens, next + 1);
  return open < 0 ? null : { from: at, end: open, low: at, high: -1, lowValue: valueAt(tokens, at), highValue: null, unit: null };
}

function openEnd(tokens: Tokens, at: number): number {
  if (isSign(tokens, at, 0x221e)) return at + 1;
  if (isThe(tokens, at, NOT)) return isWord(tokens, at + 1) ? at + 2 : at + 1;
  return isWord(tokens, at) && UNREACHED.has(lowerOf(tokens, at)) ? at + 1 : -1;
}

function fromRange(tokens: Tokens, range: RangePart): Bounds {
  return {
    from: range.low,
    end: range.end,
    low: range.low,
    high: range.high,
    lowValue: lowValue(tokens, range),
    highValue: highValue(tokens, range),
    unit: range.unit,
  };
}

/** " and 3.4 to 5.6", ", 3.4–5.6", " [−9.6 to −3.7 mmol/mol]": only a range with decimals or a dash, never with separators of its own. */
function furtherRange(tokens: Tokens, at: number): Bounds | null {
  let next = at;
  if (isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x3b) || opensBracket(tokens, next)) next++;
  if (isThe(tokens, next, AND)) next++;
  if (next === at || !isNumber(tokens, next)) return null;
  const range = rangeAt(tokens, next);
  if (range === null || (range.unit !== null && isA(tokens, range.end - 1, C.TIME_UNIT))) return null;
  return fromRange(tokens, range);
}

/** "0.5 (0.2–0.9; 95% CI)", "(1.1–2.9, 95% CI)": the bounds stand before their announcement. */
function bracketBefore(tokens: Tokens, level: LevelPart): Claim | null {
  let at = level.from - 1;
  if (!isSign(tokens, at, 0x2c) && !isSign(tokens, at, 0x3b)) return null;
  at--;
  if (isSign(tokens, at, 0x25)) at--;
  if (!isNumber(tokens, at)) return null;
  for (let low = at - 1; low >= at - 3; low--) {
    const range = rangeAt(tokens, low);
    if (range !== null && range.high === at && (isSign(tokens, low - 1, 0x28) || isSign(tokens, low - 1, 0x5b))) {
      return makeInterval(tokens, level, { ...fromRange(tokens, range), end: level.end }, low, level.level);
    }
  }
  return null;
}

/** "95% confidence intervals were calculated": a level and no interval. */
function levelAlone(tokens: Tokens, level: LevelPart): Claim | null {
  return level.level < 0
    ? null
    : contextClaim(tokens, {
        as: "confidence-level",
        from: Math.min(level.from, level.level),
        to: Math.max(level.end, level.level + 1),
        unit: "%",
      });
}

/** "95% CI [1.2, 1.9]": the bracket that opens behind the announcement closes with the bounds. */
function closed(tokens: Tokens, from: number, end: number): number {
  let open = 0;
  for (let at = from; at < end; at++)
    if (opensBracket(tokens, at)) open++;
    else if (closesBracket(tokens, at)) open--;
  return open === 1 && closesBracket(tokens, end) ? end + 1 : end;
}

function makeInterval(tokens: Tokens, level: LevelPart, bounds: Bounds, from: number, levelToken: number): Claim {
  const numbers: ClaimedNumber[] = [{ at: bounds.low, role: "low" }];
  if (bounds.high >= 0) numbers.push({ at: bounds.high, role: "high" });
  if (levelToken >= 0) numbers.push({ at: levelToken, role: "level" });
  numbers.sort((a, b) => a.at - b.at);
  return {
    from,
    to: closed(tokens, from, bounds.end),
    numbers,
    fields: {
      kind: "interval",
      type: level.type,
      level: percentOf(tokens, level),
      low: bounds.lowValue,
      high: bounds.highValue,
      unit: bounds.unit,
      bounds: null,
    },
  };
}
