/** Means of two groups with their spread and sizes: what the usual tests of a difference make of them. */
import { pOfT, pOfZ } from "./distributions.ts";
import { numberOf, type Range } from "./p-range.ts";
import type { Printed } from "./printed.ts";
import type { GroupItem } from "./two-groups.ts";

export type SpreadKind = "sd" | "se";

export interface SpreadMean {
  readonly mean: Printed;
  readonly spread: Printed;
  /** Null where the paper does not say which of the two its "±" is. */
  readonly kind: SpreadKind | null;
}

/** The one mean of an arm with its standard deviation or error; null where there is none, or more than one. */
export function meanOf(items: readonly GroupItem[]): SpreadMean | null {
  const [item, ...more] = items;
  if (item === undefined || more.length > 0) return null;
  const { value } = item;
  if (value.statistic !== "mean" || value.relation !== "=" || value.value === null || value.dispersions.length !== 1) return null;
  const [dispersion] = value.dispersions;
  if (dispersion === undefined || dispersion.value === null || !["sd", "se", "unspecified"].includes(dispersion.type)) return null;
  const mean = numberOf(value.numbers, "value", value.value);
  const spread = numberOf(value.numbers, "spread", dispersion.value);
  if (mean === null || spread === null || spread.high <= 0) return null;
  return { mean, spread, kind: dispersion.type === "sd" || dispersion.type === "se" ? dispersion.type : null };
}

/** The p-values of Student's, Welch's and the z-test, over all that rounding admits, when the spreads are of this kind. */
export function testMeans(
  pair: readonly [SpreadMean, SpreadMean],
  sizes: readonly (readonly [number, number])[],
  kind: SpreadKind,
): Range | null {
  const [one, other] = pair;
  const [near, far] = differences(one.mean, other.mean);
  let range: Range | null = null;
  for (const [n, m] of sizes) {
    if (n < 2 || m < 2) continue;
    const errors = (spreads: readonly [number, number]): readonly [number, number] =>
      kind === "se" ? spreads : [spreads[0] / Math.sqrt(n), spreads[1] / Math.sqrt(m)];
    const wide = errors([one.spread.high, other.spread.high]);
    const narrow = errors([Math.max(0, one.spread.low), Math.max(0, other.spread.low)]);
    for (const p of [...tests(near, wide, [n, m]), ...tests(far, narrow, [n, m])]) {
      range = range === null ? { low: p, high: p } : { low: Math.min(range.low, p), high: Math.max(range.high, p) };
    }
  }
  return range;
}

/** The smallest and the largest distance that rounding admits. */
function differences(one: Printed, other: Printed): readonly [near: number, far: number] {
  const [low, high] = [one.low - other.high, one.high - other.low];
  return [low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
}

function tests(difference: number, [one, other]: readonly [number, number], [n, m]: readonly [number, number]): number[] {
  const squares = one * one + other * other;
  if (squares === 0) return difference === 0 ? [1] : [0];
  const welch = (squares * squares) / (one ** 4 / (n - 1) + other ** 4 / (m - 1));
  const pooled = (((n - 1) * one * one * n + (m - 1) * other * other * m) / (n + m - 2)) * (1 / n + 1 / m);
  return [
    pOfT(difference / Math.sqrt(squares), welch),
    pOfT(difference / Math.sqrt(pooled), n + m - 2),
    pOfZ(difference / Math.sqrt(squares)),
  ];
}
