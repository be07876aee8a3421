/** Two numbers that bound something: "3.5–8.1", "3.5 to 8.1", "from 3% to 5%", "−0.4 to −0.1", "[1.1, 2.9]". */

import { DASH, isAnySign, isGlued, isNumber, isOneOf, isSign, isThe, numberAt, signSet, type Tokens, valueAt } from "../lexer.ts";
import { wordId, wordIds } from "../lexicon.ts";
import { unitAt } from "./unit.ts";

export interface RangePart {
  readonly low: number;
  readonly high: number;
  /** One past the high number (and the unit after it). */
  readonly end: number;
  readonly unit: string | null;
}

const TO = wordIds("to through until till à a bis hasta até");
const AND = wordIds("and et y und e");
const BETWEEN = wordIds("between from");
const OR = wordId("or");
const PLUS = 0x2b;
/** What only a bracketed interval has between its bounds: comma, semicolon, colon, slash. */
const SEPARATORS = signSet(",;:/");
const OPENERS = signSet(",;=([");

/**
 * The range whose low number is the token `at`; null where no range begins there.
 * `separators` allows what only a bracketed interval has between its bounds: a comma or a semicolon.
 */
export function rangeAt(tokens: Tokens, at: number, separators = false): RangePart | null {
  if (!isNumber(tokens, at)) return null;
  let next = at + 1;
  const lowUnit = unitAt(tokens, next);
  if (lowUnit !== null && !(isSign(tokens, next, DASH) && lowUnit.of === "time")) next = lowUnit.end;
  const high = highAfter(tokens, at, next, separators);
  // "1.610.1016" is no number, nor a bound.
  if (high < 0 || Number.isNaN(valueAt(tokens, at)) || Number.isNaN(valueAt(tokens, high))) return null;
  const unit = unitAt(tokens, high + 1);
  if (unit === null && lowUnit !== null && lowUnit.of === "time") return { low: at, high, end: high + 1, unit: lowUnit.text };
  return { low: at, high, end: unit === null ? high + 1 : unit.end, unit: unit?.text ?? lowUnit?.text ?? null };
}

function highAfter(tokens: Tokens, at: number, next: number, separators: boolean): number {
  if (isSign(tokens, next, DASH) || isSign(tokens, next, 0x7e) || isOneOf(tokens, next, TO)) return numberFrom(tokens, next + 1);
  if (isOneOf(tokens, next, AND)) return separators || isOneOf(tokens, at - 1, BETWEEN) ? numberFrom(tokens, next + 1) : -1;
  // "3.5 -8.1": the second number took the dash for its sign.
  const glued = numberAt(tokens, next);
  if (glued?.signed === true && glued.value <= 0 && next === at + 1) {
    const low = valueAt(tokens, at);
    return low > 0 && -glued.value >= low ? next : -1;
  }
  if (!separators) return -1;
  return isAnySign(tokens, next, SEPARATORS) || isThe(tokens, next, OR) ? numberFrom(tokens, next + 1) : -1;
}

/** The number at this token, over a "+" that is glued to it or the minus of "to - 0.03". */
function numberFrom(tokens: Tokens, at: number): number {
  // "1.4-- 0.3", "−1.4 - −0.3": a dash and a minus, or a dash of two strokes.
  if (isSign(tokens, at, DASH) && isSign(tokens, at - 1, DASH) && isNumber(tokens, at + 1)) return at + 1;
  if ((isSign(tokens, at, PLUS) && isGlued(tokens, at + 1)) || (isSign(tokens, at, DASH) && isOneOf(tokens, at - 1, TO))) at++;
  return isNumber(tokens, at) ? at : -1;
}

/** The high bound as meant: "3.5 -8.1" prints no negative number, "to - 0.03" does. */
export function highValue(tokens: Tokens, range: RangePart): number {
  const value = valueAt(tokens, range.high);
  if (isSign(tokens, range.high - 1, DASH) && isOneOf(tokens, range.high - 2, TO)) return -value;
  // Of two strokes before a number the second is a minus where the low bound has one.
  if (isSign(tokens, range.high - 1, DASH) && isSign(tokens, range.high - 2, DASH)) return isMinus(tokens, range.low) ? -value : value;
  return range.high === range.low + 1 && value < 0 ? -value : value;
}

/** Whether a number prints its minus, also apart. */
function isMinus(tokens: Tokens, at: number): boolean {
  return valueAt(tokens, at) < 0 || (isSign(tokens, at - 1, DASH) && isAnySign(tokens, at - 2, OPENERS));
}

/** The low bound as meant: "CI; - 2.9 to 0.7" prints its minus apart, where the bounds would not rise without it. */
export function lowValue(tokens: Tokens, range: RangePart): number {
  const value = valueAt(tokens, range.low);
  // "95% CI, - 5.2-8.3": behind a comma or a sign the dash parts nothing.
  if (isSign(tokens, range.low - 1, DASH) && !isGlued(tokens, range.low - 1) && isAnySign(tokens, range.low - 2, OPENERS)) return -value;
  return isSign(tokens, range.low - 1, DASH) && !isGlued(tokens, range.low) && value > highValue(tokens, range) ? -value : value;
}
