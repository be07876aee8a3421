/**
 * Ranges that nothing announces: the bounds of the number before them ("0.74 (0.40 to 0.88)", "0·64, 0·45–0·91"), which are an interval of no named type;
 * the ends of a scale ("a 0–10 rating scale", "rated from 0 to 6") and the bounds of a class ("1 to 3 positive nodes"), which are thresholds.
 * Not ranges of time, age or dose, not quartiles of a median, not names ("25-3(T)").
 */
import { contextClaim, finite } from "../claims.ts";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, numberAt, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { statisticBefore } from "../parts/frame.ts";
import { highValue, lowValue, type RangePart, rangeAt } from "../parts/range.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

const SCALE = wordIds("scale scales scored rated rating ratings likert vas nrs graded subscore subscores score scores ranging");
const FROM = wordId("from");
const NODES = wordIds("node nodes nodal positive involved n");
const WORDS_AROUND = 5;

export const loneRange: Recognizer = {
  name: "lone-range",
  precedence: 3,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    if (isHeld(tokens, at)) return null;
    const range = rangeAt(tokens, at);
    if (range === null || sentenceOf(tokens, range.high) !== sentenceOf(tokens, at)) return null;
    if (isA(tokens, range.end - 1, C.TIME_UNIT | C.DOSE_UNIT)) return null;
    if (
      isGlued(tokens, range.high + 1) &&
      (isWord(tokens, range.high + 1) || isSign(tokens, range.high + 1, DASH) || isSign(tokens, range.high + 1, 0x28))
    )
      return null;
    const zone = zoneAt(scene, at);
    return (zone === "RESULTS" || zone === "CONCLUSIONS" ? boundsOf(tokens, range) : null) ?? classOf(tokens, range);
  },
};

/** Whether a letter, a dash or a sign holds the low number. */
function isHeld(tokens: Tokens, at: number): boolean {
  return isGlued(tokens, at) && !isSign(tokens, at - 1, 0x28) && !isSign(tokens, at - 1, 0x5b);
}

/** The token of the number before the bracket or the comma, over its sign or unit, if the range holds it. */
function boundsOf(tokens: Tokens, range: RangePart): Claim | null {
  const opening = range.low - 1;
  if (!isSign(tokens, opening, 0x28) && !isSign(tokens, opening, 0x5b) && !isSign(tokens, opening, 0x2c)) return null;
  const close = range.end;
  if (!isSign(tokens, close, 0x29) && !isSign(tokens, close, 0x5d) && !isSign(tokens, close, 0x2c) && !isSign(tokens, close, 0x3b))
    return null;
  let centre = opening - 1;
  if (isSign(tokens, centre, 0x25) || isA(tokens, centre, C.UNIT)) centre--;
  const value = valueAt(tokens, centre);
  const [low, high] = [lowValue(tokens, range), highValue(tokens, range)];
  if (!isNumber(tokens, centre) || !(low <= value && value <= high && low < high)) return null;
  if (numberAt(tokens, range.high)?.form !== "decimal" && numberAt(tokens, range.low)?.form !== "decimal") return null;
  if (statisticBefore(tokens, centre) !== null) return null;
  return {
    from: range.low,
    to: range.end,
    numbers: [
      { at: range.low, role: "low" },
      { at: range.high, role: "high" },
    ],
    fields: { kind: "interval", type: "unspecified", level: null, low, high, unit: range.unit, bounds: null },
    boundsAt: centre,
  };
}

/** "a 0–10 numerical rating scale", "rated from 0 to 10", "1–3 positive nodes", "Mayo subscore 0–1". */
function classOf(tokens: Tokens, range: RangePart): Claim | null {
  const [low, high] = [numberAt(tokens, range.low), numberAt(tokens, range.high)];
  if (low?.form !== "integer" || high?.form !== "integer" || low.value < 0) return null;
  const top = Math.abs(high.value);
  if (low.value >= top || top > 100 || !(isScale(tokens, range) || isOneOf(tokens, range.end, NODES))) return null;
  return contextClaim(tokens, { as: "threshold", from: range.low, to: range.high + 1, low: finite(low.value), high: finite(top) });
}

function isScale(tokens: Tokens, range: RangePart): boolean {
  // "scores rose from 54 to 78": two scores.
  if (isThe(tokens, range.low - 1, FROM) && !isOneOf(tokens, range.low - 2, SCALE)) return false;
  for (let next = range.end; next < range.end + WORDS_AROUND && (isWord(tokens, next) || isSign(tokens, next, DASH)); next++)
    if (isOneOf(tokens, next, SCALE)) return true;
  for (let back = range.low - 1; back >= range.low - 3 && !isNumber(tokens, back); back--) if (isOneOf(tokens, back, SCALE)) return true;
  return false;
}
