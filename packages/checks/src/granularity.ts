/**
 * Which means and standard deviations whole numbers can have. Exact integer arithmetic throughout: a border case is never decided by a
 * binary fraction. Whatever is called impossible here is impossible; what is called possible need not be.
 */
import { mayPrint, type Printed } from "./printed.ts";

/** Of how many people, and over how many items a person's value is averaged (1 for a single item or a sum). */
export interface Granularity {
  readonly n: number;
  readonly items: number;
}

/** Sums beyond this many say too little: every mean is possible. */
const MOST_SUMS = 1_000n;

/**
 * GRIM: the sums of whole numbers whose mean rounds to the printed one; empty where there is none, null where there are too many to tell.
 * Source: Brown and Heathers 2017, doi 10.1177/1948550616673876.
 */
export function sumsOfMean(mean: Printed, { n, items }: Granularity): bigint[] | null {
  const parts = BigInt(n) * BigInt(items);
  const unit = 10n ** BigInt(mean.decimals);
  const twice = 2n * BigInt(mean.scaled);
  const first = floorDivide((twice - 1n) * parts, 2n * unit);
  const last = floorDivide((twice + 1n) * parts, 2n * unit) + 1n;
  if (last - first > MOST_SUMS) return null;
  const sums: bigint[] = [];
  for (let sum = first; sum <= last; sum++) if (mayPrint(mean, { numerator: sum, denominator: parts })) sums.push(sum);
  return sums;
}

/**
 * GRIMMER: whether some whole numbers with the printed mean can have the printed standard deviation (with n − 1): their sum of squares must be
 * whole, as odd or even as their sum, and no smaller than that of numbers as equal as can be.
 * Source: Anaya 2016, doi 10.7287/peerj.preprints.2400v1; Allard 2018 (Analytic-GRIMMER).
 */
export function maySpread(mean: Printed, sd: Printed, granularity: Granularity): boolean {
  const sums = sumsOfMean(mean, granularity);
  if (sums === null || granularity.n < 2) return true;
  return sums.some((sum) => hasSquares(sum, sd, granularity));
}

function hasSquares(sum: bigint, sd: Printed, { n, items }: Granularity): boolean {
  const count = BigInt(n);
  const scale = BigInt(items);
  // n Q − sum² = n (n − 1) items² SD², with the SD between its rounding borders.
  const [low, high] = squaredBorders(sd);
  const factor = count * (count - 1n) * scale * scale;
  const least = ceilDivide(ceilDivide(factor * low, 4n * 10n ** BigInt(2 * sd.decimals)) + sum * sum, count);
  const most = floorDivide(floorDivide(factor * high, 4n * 10n ** BigInt(2 * sd.decimals)) + sum * sum, count);
  const smallest = smallestSquares(sum, count);
  // The smallest has the parity of the sum; so has every other that the numbers can give.
  const start = isEven(least) === isEven(sum) ? least : least + 1n;
  return smallest <= most && start <= most;
}

/** The standard deviations next to the printed one that whole numbers of the first sum can have, with two digits more; the smallest of all where none is below. */
export function nearestSpreads(mean: Printed, sd: Printed, granularity: Granularity): readonly [below: string, above: string] {
  const [sum = 0n] = sumsOfMean(mean, granularity) ?? [];
  const n = BigInt(granularity.n);
  const parity = isEven(sum) ? 0n : 1n;
  const wanted = BigInt(Math.floor(sd.value ** 2 * (granularity.n - 1) + Number(sum) ** 2 / granularity.n));
  const smallest = smallestSquares(sum, n);
  const below = ((wanted - parity) / 2n) * 2n + parity;
  const start = below < smallest ? smallest : below;
  const show = (squares: bigint): string =>
    Math.sqrt(Number(n * squares - sum * sum) / (granularity.n * (granularity.n - 1))).toFixed(sd.decimals + 2);
  return [show(start), show(start + 2n)];
}

/** The sum of squares of n whole numbers of this sum that are as equal as can be. */
function smallestSquares(sum: bigint, n: bigint): bigint {
  const each = floorDivide(sum, n);
  const rest = sum - each * n;
  return n * each * each + rest * (2n * each + 1n);
}

/**
 * DEBIT: whether n values of 0 and 1 with the printed mean can have the printed standard deviation.
 * Source: Heathers and Brown 2019, https://osf.io/5vb3u/.
 */
export function mayBeBinary(mean: Printed, sd: Printed, n: number): boolean {
  const sums = sumsOfMean(mean, { n, items: 1 });
  if (sums === null || n < 2) return true;
  const count = BigInt(n);
  const [low, high] = squaredBorders(sd);
  const unit = 4n * 10n ** BigInt(2 * sd.decimals);
  return sums.some((sum) => {
    if (sum < 0n || sum > count) return false;
    const squares = unit * sum * (count - sum);
    return squares >= low * count * (count - 1n) && squares <= high * count * (count - 1n);
  });
}

/** (2 × scaled ∓ 1)²: the squares of twice the rounding borders, in units of the last digit. */
function squaredBorders(sd: Printed): readonly [low: bigint, high: bigint] {
  const twice = 2n * BigInt(sd.scaled);
  const [low, high] = [twice - 1n, twice + 1n];
  return [low < 0n ? 0n : low * low, high * high];
}

function isEven(value: bigint): boolean {
  return value % 2n === 0n;
}

function floorDivide(value: bigint, by: bigint): bigint {
  const whole = value / by;
  return value < 0n && whole * by !== value ? whole - 1n : whole;
}

function ceilDivide(value: bigint, by: bigint): bigint {
  return -floorDivide(-value, by);
}
