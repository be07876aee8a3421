/** Runs of decimal digits, in whatever script. */
import { digitValue } from "./characters.ts";

export function digitRunEnd(text: string, at: number): number {
  while (at < text.length && digitValue(text.charCodeAt(at)) >= 0) at++;
  return at;
}

export function isDigitAt(text: string, at: number): boolean {
  return at < text.length && digitValue(text.charCodeAt(at)) >= 0;
}

export function plainDigits(text: string, from: number, to: number): string {
  let digits = "";
  for (let at = from; at < to; at++) {
    const value = digitValue(text.charCodeAt(at));
    if (value >= 0) digits += value;
  }
  return digits;
}
