import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayBeBinary, maySpread, sumsOfMean } from "./granularity.ts";
import { type Printed, readPrinted } from "./printed.ts";

function printed(text: string): Printed {
  const number = readPrinted(text, Number(text));
  if (number === null) throw new Error(`${text} is no number`);
  return number;
}

function isGrim(mean: string, n: number, items = 1): boolean {
  return sumsOfMean(printed(mean), { n, items })?.length !== 0;
}

describe("GRIM", () => {
  it.each<[mean: string, n: number, possible: boolean]>([
    // The example of Brown and Heathers 2017: 145 / 28 = 5.178…, 146 / 28 = 5.214…
    ["5.19", 28, false],
    ["5.18", 28, true],
    ["5.21", 28, true],
    // Twenty rolls of a die.
    ["3.48", 20, false],
    ["3.45", 20, true],
    ["5.93", 49, false],
    // With a hundred people, two decimals can be anything.
    ["5.19", 100, true],
    ["-5.19", 28, false],
    ["1.125", 8, true],
    ["1.12", 8, true],
    ["1.13", 8, true],
  ])("%s of %i: %s", (mean, n, possible) => {
    expect(isGrim(mean, n)).toBe(possible);
  });

  it("knows items: 28 people with two items each are 56 numbers", () => {
    expect([isGrim("5.19", 28, 1), isGrim("5.20", 28, 2), isGrim("5.19", 28, 4)]).toEqual([false, true, true]);
  });
});

describe("GRIMMER", () => {
  it.each<[mean: string, sd: string, n: number, possible: boolean]>([
    // Of Allard's and of the scrutiny package's documentation.
    ["5.23", "2.55", 35, false],
    ["5.23", "2.55", 31, true],
    ["0.03", "0.18", 200, true],
    // All alike: no spread.
    ["4.00", "0.00", 7, true],
    ["4.14", "0.00", 7, false],
    // 1 and 2: the only two whole numbers of mean 1.5 with the least spread.
    ["1.50", "0.71", 2, true],
    ["1.50", "0.30", 2, false],
  ])("%s, SD %s of %i: %s", (mean, sd, n, possible) => {
    expect(maySpread(printed(mean), printed(sd), { n, items: 1 })).toBe(possible);
  });
});

describe("DEBIT", () => {
  it.each<[mean: string, sd: string, n: number, possible: boolean]>([
    // Of Heathers and Brown 2019 and of the scrutiny package's documentation.
    ["0.36", "0.11", 20, false],
    ["0.35", "0.18", 20, false],
    ["0.35", "0.49", 20, true],
    ["0.50", "0.503", 100, true],
    ["0.00", "0.00", 50, true],
    ["1.20", "0.40", 50, false],
  ])("%s, SD %s of %i: %s", (mean, sd, n, possible) => {
    expect(mayBeBinary(printed(mean), printed(sd), n)).toBe(possible);
  });
});

/** Mean and standard deviation of whole numbers, rounded as programs do. */
function summary(values: readonly number[], digits: number): { mean: Printed; sd: Printed } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean: printed(mean.toFixed(digits)), sd: printed(Math.sqrt(squares / (values.length - 1)).toFixed(digits)) };
}

describe("what real data give is never called impossible", () => {
  const digits = fc.integer({ min: 1, max: 3 });
  it("whole numbers", () => {
    const data = fc.array(fc.integer({ min: -9, max: 30 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(data, digits, (values, places) => {
        const { mean, sd } = summary(values, places);
        expect(sumsOfMean(mean, { n: values.length, items: 1 })).not.toEqual([]);
        expect(maySpread(mean, sd, { n: values.length, items: 1 })).toBe(true);
      }),
    );
  });
  it("zeros and ones", () => {
    const data = fc.array(fc.constantFrom(0, 1), { minLength: 2, maxLength: 80 });
    fc.assert(
      fc.property(data, digits, (values, places) => {
        const { mean, sd } = summary(values, places);
        expect(mayBeBinary(mean, sd, values.length)).toBe(true);
      }),
    );
  });
});

it("what no data give is called impossible: all sets of four numbers from 1 to 5, to two digits", () => {
  const means = new Set<string>();
  const pairs = new Set<string>();
  for (let code = 0; code < 5 ** 4; code++) {
    const { mean, sd } = summary(
      [1, 5, 25, 125].map((power) => 1 + (Math.floor(code / power) % 5)),
      2,
    );
    means.add(mean.text);
    pairs.add(`${mean.text} ${sd.text}`);
  }
  let impossible = 0;
  for (let hundredths = 100; hundredths <= 500; hundredths++) {
    const mean = (hundredths / 100).toFixed(2);
    if (!means.has(mean)) expect(isGrim(mean, 4), mean).toBe(false);
    for (const sd of ["0.30", "0.50", "0.58", "0.96", "1.29", "1.50", "1.71"]) {
      if (maySpread(printed(mean), printed(sd), { n: 4, items: 1 })) continue;
      impossible++;
      expect(pairs.has(`${mean} ${sd}`), `${mean} ${sd}`).toBe(false);
    }
  }
  expect(impossible).toBeGreaterThan(2_000);
});
