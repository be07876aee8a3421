/**
 * Means and medians with their dispersion: "4.6 ± 0.3 mmol/L", "54.9 ± 4.5 years", "4.6 (SD 0.3)", "7.4 (0.8)", "median 5 (IQR 3–8)", "median 5 [3; 8]",
 * "62 years (range 18 to 80)", "12.1 (95% CI …)" is left to the interval. "±" with no word for it is unspecified; "mean ± SD" earlier in the
 * abstract says which it is for the values behind it.
 */
import type { Dispersion } from "@tabstract/record";
import { C, wordIds } from "../lexicon.ts";
import { isA, isGlued, isNumber, isOneOf, isSign, isWord, lowerOf, numberAt, PLUS_MINUS, sentenceOf, startOf, type Tokens, valueAt } from "../lexer.ts";
import { directionBefore, groupStatistic, isChange, isInName, statisticBefore } from "../parts/frame.ts";
import { highValue, rangeAt } from "../parts/range.ts";
import { relationBefore } from "../parts/relation.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, ClaimedNumber, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

type Spread = { readonly end: number; readonly dispersion: Dispersion; readonly numbers: readonly ClaimedNumber[]; readonly median: boolean };

const INTERQUARTILE = wordIds("interquartile iqr iqrs quartile quartiles");
const RANGE = wordIds("range ranges ranging ranged min max");
const SD = wordIds("sd std standard deviation");
const SE = wordIds("se sem");
const SPREAD_WORDS = wordIds("sd se sem iqr iqrs range ranges interquartile standard deviation error std ranging idr min max quartiles quartile of was from the mean ranged to");

export const meanSpread: Recognizer = {
  name: "mean-spread",
  precedence: 75,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    if (isInName(tokens, at) || isSign(tokens, at - 1, PLUS_MINUS)) return null;
    const unit = unitAt(tokens, at + 1);
    const next = unit?.end ?? at + 1;
    const spread = plusMinus(scene, at, next) ?? bracketed(scene, at, next);
    if (spread === null) return null;
    const after = unit ?? unitAt(tokens, spread.end);
    const relation = relationBefore(tokens, at);
    return {
      from: relation?.from ?? at,
      to: unit === null && after !== null ? after.end : spread.end,
      numbers: [{ at, role: "value" }, ...spread.numbers],
      fields: {
        kind: "group-value",
        statistic: after?.of === "percent" ? "percentage" : spread.median ? "median" : groupStatistic(tokens, at),
        value: valueAt(tokens, at),
        relation: relation?.relation ?? "=",
        unit: after?.text ?? null,
        denominator: null,
        dispersions: [spread.dispersion],
        change: isChange(tokens, at),
        direction: directionBefore(tokens, at),
      },
    } satisfies Claim;
  },
};

function plusMinus(scene: Scene, at: number, next: number): Spread | null {
  const { tokens } = scene;
  let sign = next;
  if (!isSign(tokens, sign, PLUS_MINUS)) sign = at + 1;
  if (!isSign(tokens, sign, PLUS_MINUS) || !isNumber(tokens, sign + 1)) return null;
  const spread = sign + 1;
  const unit = unitAt(tokens, spread + 1);
  return {
    end: unit?.end ?? spread + 1,
    dispersion: { type: declared(scene, at), value: valueAt(tokens, spread), low: null, high: null },
    numbers: [{ at: spread, role: "spread" }],
    median: false,
  };
}

const DECLARES_SD = /(?:mean|average)s?\s*(?:\(|\[|±|\+\/-|and|,)?\s*(?:±\s*|\+\/-\s*|1\s*)*(?:\(|\[)?\s*(?:SD|S\.D\.|standard deviations?)\b|±\s*SD\b|\bSD\)\s*/i;
const DECLARES_SE = /±\s*S\.?E\.?M?\b|mean(?:s)?\s*(?:\(|\[|±|\+\/-|and)?\s*(?:±\s*)?(?:\(|\[)?\s*(?:SEM?|standard errors?)\b/i;

/** What "±" stands for, where the abstract has said it before this value or says it in the same bracket. */
function declared(scene: Scene, at: number): Dispersion["type"] {
  const { tokens, text } = scene;
  const place = startOf(tokens, at);
  const before = text.slice(Math.max(0, place - 1500), place);
  const sd = DECLARES_SD.test(before);
  const se = DECLARES_SE.test(before);
  if (sd !== se) return sd ? "sd" : "se";
  return "unspecified";
}

/** "(SD 0.3)", "(IQR 3–8)", "[3; 8]", "(range, 18-65)", "(0.8)" behind a value. */
function bracketed(scene: Scene, at: number, next: number): Spread | null {
  const { tokens } = scene;
  let from = next;
  const comma = isSign(tokens, from, 0x2c) || isSign(tokens, from, 0x3b);
  const open = isSign(tokens, from, 0x28) || isSign(tokens, from, 0x5b);
  if (!comma && !open) return null;
  from++;
  let type: Dispersion["type"] | null = null;
  let words = 0;
  while (words < 6 && (isOneOf(tokens, from, SPREAD_WORDS) || isJoint(tokens, from))) {
    if (isOneOf(tokens, from, INTERQUARTILE)) type = "iqr";
    else if (isOneOf(tokens, from, RANGE)) type ??= "range";
    else if (isOneOf(tokens, from, SE) || lowerOf(tokens, from) === "error") type = "se";
    else if (isOneOf(tokens, from, SD)) type ??= "sd";
    from++;
    words++;
  }
  if (!isNumber(tokens, from)) return null;
  if (comma && type === null) return null;
  const range = rangeAt(tokens, from, true);
  if (range !== null) return spreadRange(scene, { at, from, type, end: range.end, low: range.low, high: range.high, open });
  if (type === null && !isPlainSpread(scene, at, from)) return null;
  const unit = unitAt(tokens, from + 1);
  if (unit?.of === "percent" && type === null) return null;
  const close = unit?.end ?? from + 1;
  if (open && !(isSign(tokens, close, 0x29) || isSign(tokens, close, 0x5d) || isSign(tokens, close, 0x2c) || isSign(tokens, close, 0x3b))) return null;
  return {
    end: open && (isSign(tokens, close, 0x29) || isSign(tokens, close, 0x5d)) ? close + 1 : close,
    dispersion: { type: type ?? declared(scene, at), value: valueAt(tokens, from), low: null, high: null },
    numbers: [{ at: from, role: "spread" }],
    median: type === "iqr",
  };
}

function isJoint(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x3d) || isSign(tokens, at, 0x3a) || isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x5b) || isSign(tokens, at, 0x5d) || isSign(tokens, at, PLUS_MINUS) || isSign(tokens, at, 0x2d);
}

interface RangeInput {
  readonly at: number;
  readonly from: number;
  readonly type: Dispersion["type"] | null;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
}

/** A range behind a value is its IQR or range where a word says so; without a word only behind a median that it holds. */
function spreadRange(scene: Scene, { at, from, type, end, low, high, open }: RangeInput): Spread | null {
  const { tokens } = scene;
  const range = rangeAt(tokens, from, true);
  if (range === null) return null;
  const [bottom, top] = [valueAt(tokens, low), highValue(tokens, range)];
  const centre = valueAt(tokens, at);
  const median = statisticBefore(tokens, at) === "median";
  if (type === null && !(median && open && bottom <= centre && centre <= top)) return null;
  if (type === "sd" || type === "se") return null;
  const close = open && (isSign(tokens, end, 0x29) || isSign(tokens, end, 0x5d)) ? end + 1 : end;
  return {
    end: close,
    dispersion: { type: type ?? declaredRange(scene, at), value: null, low: bottom, high: top },
    numbers: [
      { at: low, role: "low" },
      { at: high, role: "high" },
    ],
    median: type === "iqr" || median,
  };
}

function declaredRange(scene: Scene, at: number): Dispersion["type"] {
  const place = startOf(scene.tokens, at);
  const before = scene.text.slice(Math.max(0, place - 400), place);
  if (/IQR|interquartile|quartile/i.test(before)) return "iqr";
  return /\brange\b/i.test(before) ? "range" : "unspecified";
}

/** "7.4 (0.8)": a decimal or an announced mean, then a bare smaller number in brackets, in the results. */
function isPlainSpread(scene: Scene, at: number, inner: number): boolean {
  const { tokens } = scene;
  if (!isSign(tokens, inner + 1, 0x29) && !isSign(tokens, inner + 1, 0x5d)) return false;
  const zone = zoneAt(scene, at);
  if (zone !== "RESULTS" && zone !== "METHODS") return false;
  const value = numberAt(tokens, at);
  const spread = numberAt(tokens, inner);
  if (value === null || spread === null || spread.signed || spread.form === "word" || value.form === "word" || spread.value > Math.abs(value.value) * 3) return false;
  if (isGlued(tokens, at) && !isSign(tokens, at - 1, 0x28) && !isSign(tokens, at - 1, 0x3d)) return false;
  if (isA(tokens, at - 1, C.LABEL)) return false;
  if (DECLARES_SD.test(scene.text.slice(Math.max(0, startOf(tokens, at) - 400), startOf(tokens, at)))) return true;
  return value.form === "decimal" && spread.form === "decimal" && (statisticBefore(tokens, at) === "mean" || meansAround(tokens, at));
}

function meansAround(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isWord(tokens, back) && /^(?:scores?|levels?|means?|averaged?|concentrations?)$/.test(lowerOf(tokens, back))) return true;
  }
  return false;
}
