/** The value of digits, against the language's own reading of the same decimal. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalValue } from "./digits.ts";

const DIGITS = fc.stringMatching(/^\d{1,24}$/);

function readDecimal(whole: string, fraction: string): number {
  const text = `${whole}.${fraction}`;
  return decimalValue(text, 0, whole.length, text.length);
}

describe("the value of digits", () => {
  it("is the double nearest to the decimal, however long", () => {
    fc.assert(
      fc.property(DIGITS, DIGITS, (whole, fraction) => {
        expect(readDecimal(whole, fraction)).toBe(Math.min(Number.MAX_VALUE, Number(`${whole}.${fraction}`)));
      }),
    );
  });
  it.each([
    ["1,250,000", 1_250_000],
    ["4\u202f704", 4704],
    ["１２３", 123],
    ["٣٤", 34],
    ["1234567890123456", 1_234_567_890_123_456],
    ["１２３４５６７８９０１２３４５６", 1_234_567_890_123_456],
    ["9".repeat(400), Number.MAX_VALUE],
  ])("%s", (text, value) => {
    expect(decimalValue(text, 0, text.length, text.length)).toBe(value);
  });
});
