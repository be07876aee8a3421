import { describe, expect, it } from "vitest";
import facts, { type Fact } from "./distributions.examples.ts";
import { pOfChiSquared, pOfF, pOfFisher, pOfR, pOfT, pOfZ, zOfP } from "./distributions.ts";

const FUNCTIONS: Readonly<Record<Fact[0], (...args: readonly number[]) => number | null>> = {
  z: (z = Number.NaN) => pOfZ(z),
  t: (t = Number.NaN, df = Number.NaN) => pOfT(t, df),
  chi2: (value = Number.NaN, df = Number.NaN) => pOfChiSquared(value, df),
  F: (f = Number.NaN, one = Number.NaN, two = Number.NaN) => pOfF(f, [one, two]),
  r: (r = Number.NaN, df = Number.NaN) => pOfR(r, df),
  zOfP: (p = Number.NaN) => zOfP(p),
  fisher: (a = 0, b = 0, c = 0, d = 0) => pOfFisher({ events: [a, c], totals: [a + b, c + d] }),
};

describe("agree with R to a relative 1e-9", () => {
  it.each(Object.keys(FUNCTIONS) as Fact[0][])("%s", (name) => {
    const own = facts.filter(([of]) => of === name);
    expect(own.length).toBeGreaterThan(8);
    for (const [, args, value] of own) {
      const computed = FUNCTIONS[name](...args) ?? Number.NaN;
      expect(Math.abs(computed - value) / value, `${name}(${args.join(", ")}) = ${computed}`).toBeLessThan(1e-9);
    }
  });
});

it("signs do not matter where the test is two-sided", () => {
  expect([pOfZ(-1.5), pOfT(-2, 7), pOfR(-0.4, 9)]).toEqual([pOfZ(1.5), pOfT(2, 7), pOfR(0.4, 9)]);
});

it("a table too large to go through has no exact p", () => {
  expect(pOfFisher({ events: [30_000, 30_000], totals: [100_000, 100_000] })).toBeNull();
});
