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
    const [perN, perM] = kind === "se" ? [1, 1] : [1 / Math.sqrt(n), 1 / Math.sqrt(m)];
    const small = [Math.max(0, one.spread.low) * perN, Math.max(0, other.spread.low) * perM] as const;
    const large = [one.spread.high * perN, other.spread.high * perM] as const;
    const most = largestP({ difference: near, small, large, sizes: [n, m] });
    const least = smallestP({ difference: far, errors: small, sizes: [n, m] });
    range = range === null ? { low: least, high: most } : { low: Math.min(range.low, least), high: Math.max(range.high, most) };
  }
  return range;
}

/** The smallest and the largest distance that rounding admits. */
function differences(one: Printed, other: Printed): readonly [near: number, far: number] {
  const [low, high] = [one.low - other.high, one.high - other.low];
  return [low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
}

interface Contrast {
  readonly difference: number;
  /** The standard error of each mean. */
  readonly errors: readonly [number, number];
  readonly sizes: readonly [number, number];
}

/**
 * The largest p of Student's, Welch's and the z-test. Welch's has the same statistic as the z-test and heavier tails; Student's has never fewer degrees of
 * freedom than Welch's, so that its p can only be larger where its statistic is smaller. A smaller error of one mean makes the statistic larger, but may leave
 * Welch's test so few degrees of freedom that its p is larger all the same; of both means together it leaves them as they are.
 */
function largestP({ difference, small, large, sizes }: Omit<Contrast, "errors"> & Record<"small" | "large", Contrast["errors"]>): number {
  if (squaredError({ difference, errors: large, sizes }) === 0) return difference === 0 ? 1 : 0;
  const corners: readonly Contrast["errors"][] = [large, [small[0], large[1]], [large[0], small[1]]];
  const welch = Math.max(...corners.map((errors) => pOfWelch({ difference, errors, sizes })));
  const contrast = { difference, errors: large, sizes };
  const pooled = pooledError(contrast);
  return pooled > squaredError(contrast) ? Math.max(welch, pOfT(difference / Math.sqrt(pooled), sizes[0] + sizes[1] - 2)) : welch;
}

function pOfWelch(contrast: Contrast): number {
  const squares = squaredError(contrast);
  const { difference, errors, sizes } = contrast;
  if (squares === 0) return difference === 0 ? 1 : 0;
  return pOfT(difference / Math.sqrt(squares), (squares * squares) / (errors[0] ** 4 / (sizes[0] - 1) + errors[1] ** 4 / (sizes[1] - 1)));
}

/** The smallest p of the three: the z-test's, or Student's where its statistic is larger. */
function smallestP(contrast: Contrast): number {
  const squares = squaredError(contrast);
  if (squares === 0) return contrast.difference === 0 ? 1 : 0;
  const { difference, sizes } = contrast;
  const z = pOfZ(difference / Math.sqrt(squares));
  const pooled = pooledError(contrast);
  return pooled < squares ? Math.min(z, pOfT(difference / Math.sqrt(pooled), sizes[0] + sizes[1] - 2)) : z;
}

function squaredError({ errors }: Contrast): number {
  return errors[0] * errors[0] + errors[1] * errors[1];
}

/** The squared standard error of the difference when both groups have one variance. */
function pooledError({ errors: [one, other], sizes: [n, m] }: Contrast): number {
  return (((n - 1) * one * one * n + (m - 1) * other * other * m) / (n + m - 2)) * (1 / n + 1 / m);
}
