/**
 * What a run looks like as a whole: how large its studies are, and which p-values it prints. Counted record by record, in memory that grows
 * with the number of different values alone.
 */
import type { AbstractRecord } from "@tabstract/record";

export interface SizePlot {
  /** Records that state how large their study is, and what they state. */
  readonly records: number;
  readonly smallest: number | null;
  readonly median: number | null;
  readonly largest: number | null;
  /** Bar i: studies of 10^(i / 6) participants or more, and fewer than 10^((i + 1) / 6). */
  readonly bars: readonly number[];
  /** Sizes of less than 1: they stand nowhere on a logarithmic scale. */
  readonly withoutBar: number;
}

export interface PValueBound {
  /** "<", ">", "<=", ">=". */
  readonly relation: string;
  readonly value: number;
  readonly count: number;
}

export interface PValuePlot {
  /** Printed exactly ("P = 0.03"), and no less than 0 and no more than 1. */
  readonly exact: number;
  /** Of those, the ones below 0.05. */
  readonly below: number;
  /** A hundred bars: bar i from i / 100 up to, not including, (i + 1) / 100; 1 itself stands in the last. */
  readonly bars: readonly number[];
  /** Printed exactly, and no probability: "P = 1.2". */
  readonly outside: number;
  /** Printed as a bound ("P < 0.001"), which says on which side of a value p lies, and not where: they have no bar. */
  readonly bounded: number;
  /** The most frequent bounds. */
  readonly bounds: readonly PValueBound[];
}

export interface RunPlots {
  readonly sizes: SizePlot;
  readonly pValues: PValuePlot;
}

export interface PlotTally {
  readonly sizes: Map<number, number>;
  /** By hundredths. */
  readonly exact: number[];
  readonly bounds: Map<string, { relation: string; value: number; count: number }>;
  below: number;
  outside: number;
  bounded: number;
}

/** Bars for each factor of ten of a size: with six, 1 and 2 and 3 and 4 have a bar each, and no bar stays empty for lack of a whole number. */
export const SIZE_BARS_PER_DECADE = 6;
const P_BARS = 100;
export const SIGNIFICANCE_LEVEL = 0.05;
const MAX_BOUNDS = 1024;
const SHOWN_BOUNDS = 6;
/** 0.29 × 100 is 28.999…: what is printed as 0.29 is meant to be at the edge. */
const ROUNDING = 1e-9;

export function emptyPlotTally(): PlotTally {
  return { sizes: new Map(), exact: new Array<number>(P_BARS).fill(0), bounds: new Map(), below: 0, outside: 0, bounded: 0 };
}

export function addToPlots(tally: PlotTally, { study, results }: Partial<Pick<AbstractRecord, "study" | "results">>): void {
  const size = study?.participants?.value;
  if (typeof size === "number") tally.sizes.set(size, (tally.sizes.get(size) ?? 0) + 1);
  for (const result of results ?? []) if (result.kind === "p-value") addPValue(tally, result);
}

function addPValue(tally: PlotTally, { relation, value }: { readonly relation: string; readonly value: number }): void {
  if (relation !== "=") {
    tally.bounded++;
    const name = `${relation} ${value}`;
    const known = tally.bounds.get(name);
    if (known !== undefined) known.count++;
    else if (tally.bounds.size < MAX_BOUNDS) tally.bounds.set(name, { relation, value, count: 1 });
  } else if (value >= 0 && value <= 1) {
    const bar = Math.min(P_BARS - 1, Math.floor(value * P_BARS + ROUNDING));
    tally.exact[bar] = (tally.exact[bar] ?? 0) + 1;
    if (value < SIGNIFICANCE_LEVEL) tally.below++;
  } else tally.outside++;
}

export function plotsOf({ sizes, exact, bounds, below, outside, bounded }: PlotTally): RunPlots {
  return {
    sizes: sizePlot(sizes),
    pValues: {
      exact: exact.reduce((sum, count) => sum + count, 0),
      below,
      bars: [...exact],
      outside,
      bounded,
      bounds: [...bounds.values()]
        .sort((a, b) => b.count - a.count || a.value - b.value || (a.relation < b.relation ? -1 : 1))
        .slice(0, SHOWN_BOUNDS),
    },
  };
}

function sizePlot(sizes: ReadonlyMap<number, number>): SizePlot {
  const sorted = [...sizes].sort(([a], [b]) => a - b);
  const records = sorted.reduce((sum, [, count]) => sum + count, 0);
  const bars: number[] = [];
  let withoutBar = 0;
  for (const [size, count] of sorted) {
    if (size < 1) withoutBar += count;
    else {
      const bar = Math.floor(Math.log10(size) * SIZE_BARS_PER_DECADE + ROUNDING);
      while (bars.length <= bar) bars.push(0);
      bars[bar] = (bars[bar] ?? 0) + count;
    }
  }
  return {
    records,
    smallest: sorted[0]?.[0] ?? null,
    median: medianOf(sorted, records),
    largest: sorted.at(-1)?.[0] ?? null,
    bars,
    withoutBar,
  };
}

/** Of values in order, each so many times; between two in the middle, their mean. */
function medianOf(sorted: readonly (readonly [number, number])[], total: number): number | null {
  if (total === 0) return null;
  const at = (rank: number): number => {
    let seen = 0;
    for (const [value, count] of sorted) {
      seen += count;
      if (seen > rank) return value;
    }
    return Number.NaN;
  };
  return (at((total - 1) >> 1) + at(total >> 1)) / 2;
}
