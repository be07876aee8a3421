/** The table of classes against Unicode, code unit by code unit. */
import { describe, expect, it } from "vitest";
import { CJK, classOf, DASH, DIGIT, LETTER, NARROW_SPACE, NUMERAL, POINT, SPACE } from "./character-classes.ts";
import { digitValue, vulgarFraction } from "./characters.ts";

/** Every code unit that is a character by itself. */
const CODES: readonly number[] = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);

function is(code: number, bit: number): boolean {
  return (classOf(code) & bit) !== 0;
}

/** The code units, in hexadecimal, for which a claim does not hold. */
function exceptions(holds: (code: number, character: string) => boolean): string[] {
  return CODES.filter((code) => !holds(code, String.fromCharCode(code))).map((code) => code.toString(16));
}

describe("the class of a character", () => {
  it("is a letter wherever Unicode says so, but for raised and lowered letters, the marks before kana, and half-width kana", () => {
    const isLeftOut = (code: number): boolean =>
      (code >= 0x2000 && code < 0x2c00 && !is(code, LETTER)) || (code >= 0x2e00 && code < 0x3040) || code >= 0xff00;
    expect(exceptions((code, character) => isLeftOut(code) || !/\p{L}/u.test(character) || is(code, LETTER))).toEqual([]);
  });
  it("is a digit only where Unicode says so, and then has a value", () => {
    expect(exceptions((code, character) => !is(code, DIGIT) || /\p{Nd}/u.test(character))).toEqual([]);
    expect(exceptions((code) => is(code, DIGIT) === digitValue(code) >= 0)).toEqual([]);
  });
  it("is a space only where a pattern's \\s is one, and narrow only where it is a space", () => {
    expect(exceptions((code, character) => !is(code, SPACE) || /\s/.test(character))).toEqual([]);
    expect(exceptions((code) => !is(code, NARROW_SPACE) || is(code, SPACE))).toEqual([]);
  });
  it("is a Han, kana or Hangul letter only among letters", () => {
    expect(exceptions((code) => !is(code, CJK) || is(code, LETTER))).toEqual([]);
    expect(
      exceptions(
        (code, character) => is(code, CJK) || !/[\p{Script=Hangul}\p{Script=Han}]/u.test(character) || !/[가-힣一-龥]/.test(character),
      ),
    ).toEqual([]);
  });
  it("is a numeral where one character is a number", () => {
    expect(exceptions((code, character) => !is(code, NUMERAL) || /\p{No}/u.test(character))).toEqual([]);
    expect(exceptions((code) => !(vulgarFraction(code) > 0) || is(code, NUMERAL))).toEqual([]);
  });
  it("is one thing at a time", () => {
    const kinds = [LETTER, DIGIT, POINT, NUMERAL, SPACE, DASH];
    expect(exceptions((code) => kinds.filter((kind) => is(code, kind)).length <= 1)).toEqual([]);
  });
  it("is none behind the end of a text", () => {
    expect(classOf("a".charCodeAt(1))).toBe(0);
  });
});
