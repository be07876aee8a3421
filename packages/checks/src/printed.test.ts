import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayBeAtMost, mayPrint, readPrinted, transformed } from "./printed.ts";

const RANGES: readonly (readonly [text: string, value: number, low: number, high: number])[] = [
  ["20.7", 20.7, 20.65, 20.75],
  ["20.70", 20.7, 20.695, 20.705],
  ["12", 12, 11.5, 12.5],
  ["0·03", 0.03, 0.025, 0.035],
  [".05", 0.05, 0.045, 0.055],
  ["0,05", 0.05, 0.045, 0.055],
  ["1,250", 1250, 1249.5, 1250.5],
  ["1,250", 1.25, 1.2495, 1.2505],
  ["1.250", 1250, 1249.5, 1250.5],
  ["1\u202f250.5", 1250.5, 1250.45, 1250.55],
  ["1 250", 1250, 1249.5, 1250.5],
  ["−3.2", -3.2, -3.25, -3.15],
  ["–3", -3, -3.5, -2.5],
  ["1,234,567", 1234567, 1234566.5, 1234567.5],
  ["Fifty-two", 52, 51.5, 52.5],
];

describe("readPrinted", () => {
  it.each(RANGES)("%s, read as %d", (text, value, low, high) => {
    const printed = readPrinted(text, value);
    expect(printed?.low).toBeCloseTo(low, 12);
    expect(printed?.high).toBeCloseTo(high, 12);
  });
  it.each([
    ["20.7", 21],
    ["2 × 10⁵", 200000],
    ["three million", 3000000],
    ["half", 0.5],
    ["", 1],
    ["1", Number.NaN],
  ])("%s is not read as %d", (text, value) => {
    expect(readPrinted(text, value)).toBeNull();
  });
  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.double(), (text, value) => {
        const printed = readPrinted(text, value);
        if (printed !== null) expect(printed.low).toBeLessThanOrEqual(printed.high);
      }),
    );
  });
});

describe("mayPrint", () => {
  it("agrees with rounding, for every share of small counts and every precision", () => {
    for (let total = 1; total <= 60; total++) {
      for (let count = 0; count <= total; count++) {
        for (const decimals of [0, 1, 2]) {
          const text = ((100 * count) / total).toFixed(decimals);
          const printed = readPrinted(text, Number(text));
          if (printed === null) throw new Error(text);
          expect(mayPrint(printed, { numerator: 100n * BigInt(count), denominator: BigInt(total) })).toBe(true);
          const off = (Number(text) + 1.1 / 10 ** decimals + 1 / 10 ** decimals).toFixed(decimals);
          const wrong = readPrinted(off, Number(off));
          if (wrong === null) throw new Error(off);
          expect(mayPrint(wrong, { numerator: 100n * BigInt(count), denominator: BigInt(total) })).toBe(false);
        }
      }
    }
  });
});

describe("mayBeAtMost", () => {
  const may = (a: string, b: string): boolean => {
    const [one, two] = [readPrinted(a, Number(a)), readPrinted(b, Number(b))];
    if (one === null || two === null) throw new Error(`${a} ${b}`);
    return mayBeAtMost(one, two);
  };
  it.each([
    ["1", "2", true],
    ["2", "2.0", true],
    ["3.04", "3", true],
    ["3.6", "3", false],
    ["0.60", "0.56", false],
    ["-1.1", "-5.3", false],
  ])("%s at most %s: %s", (a, b, expected) => {
    expect(may(a, b)).toBe(expected);
  });
});

describe("transformed", () => {
  const value = (change: Parameters<typeof transformed>[1], text = "44"): number => {
    const printed = readPrinted(text, Number(text));
    if (printed === null) throw new Error(text);
    const other = transformed(printed, change);
    return Number(other.scaled) / 10 ** other.decimals;
  };
  it("gives the same digits under another sign or scale", () => {
    expect(value("negated")).toBe(-44);
    expect(value("hundredth")).toBe(0.44);
    expect(value("hundredfold", "0.44")).toBe(44);
    expect(value("hundredfold", "4.4")).toBe(440);
    expect(value("complement-of-1", "0.44")).toBe(0.56);
    expect(value("complement-of-100")).toBe(56);
  });
});
