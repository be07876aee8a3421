/** Runs of decimal digits, in whatever script. */
import { classOf, DIGIT } from "./character-classes.ts";
import { digitValue } from "./characters.ts";

export function digitRunEnd(text: string, at: number): number {
  const length = text.length;
  while (at < length && (classOf(text.charCodeAt(at)) & DIGIT) !== 0) at++;
  return at;
}

export function isDigitAt(text: string, at: number): boolean {
  return at < text.length && (classOf(text.charCodeAt(at)) & DIGIT) !== 0;
}

/** Most digits of a mantissa that a double holds to the last one. */
const EXACT_DIGITS = 15;

/**
 * The value of the digits in `[from, to)`, all else left out, of which those from `fraction` on stand behind the decimal mark. The quotient of two
 * whole numbers that a double holds exactly is the double nearest to the decimal, so that no string is made of the digits.
 */
export function decimalValue(text: string, from: number, fraction: number, to: number): number {
  let mantissa = 0;
  let digits = 0;
  let scale = 1;
  for (let at = from; at < to; at++) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit < 0) continue;
    if (++digits > EXACT_DIGITS) return longValue(text, from, fraction, to);
    mantissa = mantissa * 10 + digit;
    if (at >= fraction) scale *= 10;
  }
  return mantissa / scale;
}

function longValue(text: string, from: number, fraction: number, to: number): number {
  // A run of digits beyond all numbers stays a number that JSON can hold.
  return Math.min(Number.MAX_VALUE, Number(`${plainDigits(text, from, fraction)}.${plainDigits(text, fraction, to)}`));
}

/** The digits in `[from, to)` in ASCII. */
function plainDigits(text: string, from: number, to: number): string {
  const run = text.slice(from, to);
  if (!/[^0-9]/.test(run)) return run;
  const digits: number[] = [];
  for (let at = from; at < to; at++) {
    const value = digitValue(text.charCodeAt(at));
    if (value >= 0) digits.push(value);
  }
  return digits.join("");
}
