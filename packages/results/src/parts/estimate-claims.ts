/** Claims that recognizers of estimates share: the estimate with its spread, and an interval without a name right behind it. */
import type { Direction, Measure } from "@tabstract/record";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, PLUS_MINUS, type Tokens, valueAt } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import type { Claim, ClaimedNumber } from "../recognizer.ts";
import type { Scene } from "../scene.ts";
import { opensBracket } from "./bracket.ts";
import { percentOf, seriesBefore } from "./level.ts";
import { highValue, rangeAt } from "./range.ts";
import { relationBefore } from "./relation.ts";
import { currencyBefore, unitAt } from "./unit.ts";

const PER = wordId("per");
const STANDARD = wordId("standard");
const ERROR = wordIds("se error");

export interface EstimateParts {
  /** First token of the claim: the measure's name, or the value itself. */
  readonly from: number;
  /** Token of the value. */
  readonly value: number;
  readonly measure: Measure;
  readonly name?: string | null;
  readonly adjusted?: boolean | null;
  readonly direction?: Direction | null;
  /** Unit where it is not what stands right behind the value ("25.6 and 34.1%", "twofold"). */
  readonly unit?: string | null;
  /** Further tokens that belong to the claim: the index of "I2", the degrees of freedom of "r(28)". */
  readonly numbers?: readonly ClaimedNumber[];
  readonly df?: readonly number[];
}

/** The claim of one estimate; a "± 0.6" right behind the value is its spread. */
export function estimateClaim(tokens: Tokens, parts: EstimateParts): Claim {
  const { from, value, measure, name = null, adjusted = null, direction = null, numbers = [], df = [] } = parts;
  const unit = unitAt(tokens, value + 1);
  const relation = relationBefore(tokens, value);
  let to = unit?.end ?? value + 1;
  const claimed: ClaimedNumber[] = [...numbers, { at: value, role: "value" }];
  if (isSign(tokens, to, PLUS_MINUS) && isNumber(tokens, to + 1)) {
    claimed.push({ at: to + 1, role: "spread" });
    to = unitAt(tokens, to + 2)?.end ?? to + 2;
  } else {
    const error = errorAfter(tokens, to);
    if (error >= 0) claimed.push({ at: error, role: "spread" });
    if (error >= 0) to = error + 1;
  }
  const step = STEPPED.has(measure) ? stepAt(tokens, to) : null;
  if (step !== null && step.number >= 0) claimed.push({ at: step.number, role: "denominator" });
  return {
    from: Math.min(from, relation?.from ?? from),
    to: step?.end ?? to,
    numbers: claimed,
    fields: {
      kind: "estimate",
      measure,
      name,
      value: isNegated(tokens, measure, value) ? -valueAt(tokens, value) : valueAt(tokens, value),
      relation: relation?.relation ?? "=",
      unit: parts.unit === undefined ? (unit?.text ?? currencyBefore(tokens, value)) : parts.unit,
      df: [...df],
      adjusted,
      direction,
      about: null,
      per: step === null ? null : tokens.text.slice(tokens.start[to], tokens.end[step.end - 1]),
    },
  };
}

const SIGNED: ReadonlySet<Measure> = new Set([
  "mean-difference",
  "risk-difference",
  "standardised-mean-difference",
  "regression-coefficient",
  "correlation",
]);

const STEPPED: ReadonlySet<Measure> = new Set([
  "odds-ratio",
  "hazard-ratio",
  "risk-ratio",
  "rate-ratio",
  "regression-coefficient",
  "relative-change",
]);
/** How many words a step's name may have. */
const STEP = 3;

/** The "per 5 kg/m² increase" right behind a value: the step that it is told for, and the token of its number, or -1. */
function stepAt(tokens: Tokens, at: number): { readonly end: number; readonly number: number } | null {
  if (!isThe(tokens, at, PER)) return null;
  let end = at + 1;
  const number = isNumber(tokens, end) && valueAt(tokens, end) < MOST_STEP ? end++ : -1;
  if (number >= 0) end = unitAt(tokens, end)?.end ?? end;
  else if (isNumber(tokens, end)) return null;
  for (let words = 0; words < STEP && isWord(tokens, end) && !isA(tokens, end, C.PREPOSITION | C.CONJUNCTION | C.COMPARE | C.VERB); words++)
    end++;
  return end === at + 1 ? null : { end, number };
}

/** "per 1000 births" is the base of a rate. */
const MOST_STEP = 1000;

/** "RD - 0.7", "a difference of - 3.4%": a dash between spaces behind a name is the sign of what can be negative. */
function isNegated(tokens: Tokens, measure: Measure, at: number): boolean {
  return SIGNED.has(measure) && isSign(tokens, at - 1, DASH) && !isGlued(tokens, at) && !isGlued(tokens, at - 1) && isWord(tokens, at - 2);
}

/** The number of ", SE = 0.1", " (SE 0.1)", "; standard error 0.1" behind a value, or -1. */
function errorAfter(tokens: Tokens, at: number): number {
  let next = at;
  if (isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x3b) || opensBracket(tokens, next)) next++;
  if (isThe(tokens, next, STANDARD)) next++;
  if (!isOneOf(tokens, next, ERROR)) return -1;
  next++;
  if (isSign(tokens, next, 0x3d) || isSign(tokens, next, 0x3a)) next++;
  return isNumber(tokens, next) ? next : -1;
}

/** "0·56, 0·34–0·92", "1.5 [1.1–2.1]", "3.2 (1.1; 5.3)": an interval without its name behind a value, which it must hold; or null. */
export function bareInterval(scene: Scene, value: number): Claim | null {
  const { tokens } = scene;
  const at = unitAt(tokens, value + 1)?.end ?? value + 1;
  const bracket = isSign(tokens, at, 0x28) || isSign(tokens, at, 0x5b);
  if (!bracket && !isSign(tokens, at, 0x2c) && !isSign(tokens, at, 0x3b)) return null;
  const range = rangeAt(tokens, at + 1, bracket);
  if (range === null) return null;
  const [low, high] = [valueAt(tokens, range.low), highValue(tokens, range)];
  // "84.2% (80/95)": a count of a whole.
  if (isSign(tokens, range.low + 1, 0x2f) && Number.isInteger(low) && Number.isInteger(high)) return null;
  const centre = valueAt(tokens, value);
  const holds = (low <= centre && centre <= high) || (low <= -centre && -centre <= high);
  if (!holds) return null;
  const series = seriesBefore(tokens, value);
  return {
    from: range.low,
    to: range.end,
    numbers: [
      { at: range.low, role: "low" },
      { at: range.high, role: "high" },
    ],
    fields: {
      kind: "interval",
      type: series?.type ?? (scene.speaksOfIntervals ? "confidence" : "unspecified"),
      level: series === null ? null : percentOf(tokens, series),
      low,
      high,
      unit: range.unit,
      bounds: null,
    },
    boundsAt: value,
  };
}
