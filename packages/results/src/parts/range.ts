/** Two numbers that bound something: "3.5–8.1", "3.5 to 8.1", "from 3% to 5%", "−0.4 to −0.1", "[1.1, 2.9]". */
import { C, wordId, wordIds } from "../lexicon.ts";
import { DASH, isA, isNumber, isSign, isThe, numberAt, type Tokens, isOneOf, valueAt } from "../lexer.ts";
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
  if (high < 0) return null;
  const unit = unitAt(tokens, high + 1);
  if (unit === null && lowUnit !== null && lowUnit.of === "time") return { low: at, high, end: high + 1, unit: lowUnit.text };
  return { low: at, high, end: unit === null ? high + 1 : unit.end, unit: unit?.text ?? lowUnit?.text ?? null };
}

function highAfter(tokens: Tokens, at: number, next: number, separators: boolean): number {
  if (isSign(tokens, next, DASH) || isSign(tokens, next, 0x7e)) return isNumber(tokens, next + 1) ? next + 1 : -1;
  if (isOneOf(tokens, next, TO)) return isNumber(tokens, next + 1) ? next + 1 : -1;
  if (isOneOf(tokens, next, AND) && isNumber(tokens, next + 1)) return separators || isOneOf(tokens, at - 1, BETWEEN) ? next + 1 : -1;
  // "3.5 -8.1": the second number took the dash for its sign.
  const glued = numberAt(tokens, next);
  if (glued?.signed === true && glued.value <= 0 && next === at + 1) {
    const low = valueAt(tokens, at);
    return low > 0 && -glued.value >= low ? next : -1;
  }
  if (!separators) return -1;
  if (isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x3b) || isSign(tokens, next, 0x3a) || isSign(tokens, next, 0x2f) || isThe(tokens, next, OR)) {
    return isNumber(tokens, next + 1) ? next + 1 : -1;
  }
  return -1;
}

/** The high bound as meant: "3.5 -8.1" prints no negative number. */
export function highValue(tokens: Tokens, range: RangePart): number {
  const value = valueAt(tokens, range.high);
  return range.high === range.low + 1 && value < 0 ? -value : value;
}

/** Whether the range is one of durations, doses or ages rather than of a result: its unit tells. */
export function isTimeRange(tokens: Tokens, range: RangePart): boolean {
  return isA(tokens, range.end - 1, C.TIME_UNIT);
}
