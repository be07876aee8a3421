import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteScale, packWeights, readWeights, readWhole, whenAsked } from "./weights.ts";

describe("packed weights", () => {
  it("are read as they were packed, in digits where most are small, else in 8 bits where they fit and else in 16", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.integer({ min: -31, max: 31 }), fc.integer({ min: -127, max: 127 }), fc.integer({ min: -32_767, max: 32_767 })),
          {
            maxLength: 64,
          },
        ),
        (whole) => {
          const packed = packWeights(Float64Array.from(whole), 1);
          const large = whole.filter((one) => one < -31 || one > 31).length;
          const fit = whole.every((one) => Math.abs(one) <= 127);
          expect(packed.bits).toBe(!fit ? 16 : whole.length + 3 * large < (whole.length * 4) / 3 ? 6 : 8);
          expect([...readWhole(packed, whole.length, "linker")]).toEqual(whole.map((one) => one + 0));
        },
      ),
    );
  });

  it("lose less than half of their scale", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 64 }), (list) => {
        const weights = Float64Array.from(list);
        const scale = byteScale(weights);
        const packed = packWeights(weights, scale);
        const read = readWeights(packed, list.length, "finder");
        expect(packed.bits).toBeLessThanOrEqual(8);
        for (const [index, weight] of weights.entries()) expect(Math.abs((read[index] ?? 0) - weight)).toBeLessThanOrEqual(0.5001 * scale);
      }),
    );
  });

  it("may stand in lines", () => {
    const packed = packWeights(Float64Array.of(1, -2, 300), 1);
    const lines = { ...packed, base64: `\n${packed.base64.slice(0, 4)}\n${packed.base64.slice(4)}\n` };
    expect([...readWhole(lines, 3, "outcomes")]).toEqual([1, -2, 300]);
  });

  it("are refused where they are not as many as the features, with what to do", () => {
    const packed = packWeights(Float64Array.of(1, 2, 3), 1);
    expect(() => readWhole(packed, 4, "linker")).toThrow(RangeError);
    expect(() => readWhole(packed, 4, "linker")).toThrow(
      /^the linker model has 3 weights .* for 4 features: train it again with "pnpm train"$/,
    );
    expect(() => readWhole({ ...packed, features: 4 }, 3, "finder")).toThrow(RangeError);
    expect(() => readWeights({ ...packed, base64: packed.base64.slice(0, 2) }, 3, "finder")).toThrow(RangeError);
  });

  it("do not hold what 16 bits do not", () => {
    expect([...readWhole(packWeights(Float64Array.of(1, -2, 3, -4), 1, 2), 4, "linker")]).toEqual([0, 0, 3, -4]);
    expect(() => packWeights(Float64Array.of(40_000), 1)).toThrow(RangeError);
    expect(() => packWeights(Float64Array.of(Number.NaN), 1)).toThrow(RangeError);
  });
});

describe("whenAsked", () => {
  it("makes its value once, and not before it is asked", () => {
    let made = 0;
    const value = whenAsked(() => ++made);
    expect(made).toBe(0);
    expect([value(), value()]).toEqual([1, 1]);
  });
});
