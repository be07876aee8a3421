/** Where a size and a p-value are counted, at the edges above all. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addToPlots, emptyPlotTally, plotsOf, type RunPlots, SIZE_BARS_PER_DECADE } from "./run-plots.ts";

type Part = Parameters<typeof addToPlots>[1];

function plotted(parts: readonly Part[]): RunPlots {
  const tally = emptyPlotTally();
  for (const part of parts) addToPlots(tally, part);
  return plotsOf(tally);
}

function sized(value: number): Part {
  return { study: { design: null, arms: [], participants: { value, stage: "randomised", of: null, result: 0 } } };
}

function printed(relation: string, value: number): Part {
  return { results: [{ kind: "p-value", relation, value } as unknown as NonNullable<Part["results"]>[number]] };
}

describe("a p-value", () => {
  test.each([
    [0, 0],
    [0.001, 0],
    [0.0099, 0],
    [0.01, 1],
    [0.049, 4],
    [0.05, 5],
    [0.07, 7],
    [0.29, 29],
    [0.57, 57],
    [0.58, 58],
    [0.999, 99],
    [1, 99],
  ])("%s stands in bar %d", (value, bar) => {
    const { bars, exact, below } = plotted([printed("=", value)]).pValues;
    expect(bars.indexOf(1)).toBe(bar);
    expect({ exact, below }).toEqual({ exact: 1, below: value < 0.05 ? 1 : 0 });
  });

  test("in whole hundredths stands where it begins", () => {
    const { bars } = plotted(Array.from({ length: 100 }, (_, at) => printed("=", Number((at / 100).toFixed(2))))).pValues;
    expect(bars).toEqual(new Array(100).fill(1));
  });

  test("that is a bound, or no probability, stands in no bar", () => {
    const { pValues } = plotted([printed("<", 0.001), printed("<", 0.001), printed(">", 0.05), printed("<=", 0.05), printed("=", 1.2)]);
    expect(pValues.bars.every((count) => count === 0)).toBe(true);
    expect(pValues).toMatchObject({ exact: 0, below: 0, outside: 1, bounded: 4 });
    expect(pValues.bounds).toEqual([
      { relation: "<", value: 0.001, count: 2 },
      { relation: "<=", value: 0.05, count: 1 },
      { relation: ">", value: 0.05, count: 1 },
    ]);
  });

  test("with any number of different bounds is counted, and the most frequent are told", () => {
    const { bounded, bounds } = plotted([
      ...Array.from({ length: 5000 }, (_, at) => printed("<", at / 5000)),
      printed("<", 0.5),
      printed("<", 0.1),
    ]).pValues;
    expect(bounded).toBe(5002);
    expect(bounds.length).toBeLessThan(10);
    expect(bounds[0]).toEqual({ relation: "<", value: 0.1, count: 2 });
  });
});

describe("a sample size", () => {
  test.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 3],
    [9, 5],
    [10, 6],
    [100, 12],
    [999, 17],
    [1000, 18],
    [1_000_000, 36],
  ])("%d stands in bar %d", (size, bar) => {
    expect(plotted([sized(size)]).sizes.bars.indexOf(1)).toBe(bar);
  });

  test("stands between the bounds of its bar, and all of them together are those that were stated", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10_000_000 }), { minLength: 1, maxLength: 50 }), (sizes) => {
        const { records, smallest, median, largest, bars, withoutBar } = plotted(sizes.map(sized)).sizes;
        const sorted = sizes.toSorted((a, b) => a - b);
        expect({ records, smallest, largest }).toEqual({ records: sizes.length, smallest: sorted[0], largest: sorted.at(-1) });
        expect(median).toBe(((sorted[(sizes.length - 1) >> 1] ?? 0) + (sorted[sizes.length >> 1] ?? 0)) / 2);
        expect(bars.reduce((sum, count) => sum + count, withoutBar)).toBe(sizes.length);
        for (const [bar, count] of bars.entries()) {
          const [from, to] = [bar, bar + 1].map((at) => 10 ** (at / SIZE_BARS_PER_DECADE) - 1e-6) as [number, number];
          expect(sizes.filter((size) => size >= from && size < to)).toHaveLength(count);
        }
      }),
    );
  });

  test("that no record states is none", () => {
    expect(plotted([{}, { study: { design: null, arms: [], participants: null }, results: [] }]).sizes).toEqual({
      records: 0,
      smallest: null,
      median: null,
      largest: null,
      bars: [],
      withoutBar: 0,
    });
  });
});
