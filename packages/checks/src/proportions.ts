/** Shares of two groups as whole people: which counts a printed count or percentage may stand for, and what tests make of them. */
import { pOfFisher, pOfZ } from "./distributions.ts";
import { numberOf, type Range } from "./p-range.ts";
import { mayPrint, type Printed } from "./printed.ts";
import type { GroupItem } from "./two-groups.ts";

export interface Share {
  readonly events: number;
  readonly total: number;
}

/** More than this many counts for one percentage say too little. */
const MOST_COUNTS = 60;

/**
 * The counts that the values of one arm may stand for: a count with its denominator; a count with a percentage, for the sizes of the arm that
 * give it; a percentage or a count alone, for each size. Empty where none fits.
 */
export function sharesOf(items: readonly GroupItem[], sizes: readonly number[]): Share[] {
  const plain = items.filter(({ value }) => value.relation === "=" && !value.change && value.dispersions.length === 0);
  const counts = plain.filter(({ value }) => value.statistic === "count");
  const percentages = plain.filter(({ value }) => value.statistic === "percentage");
  if (items.length === 0 || counts.length > 1 || percentages.length > 1 || counts.length + percentages.length !== items.length) return [];
  const [count, percentage] = [counts[0]?.value, percentages[0]?.value];
  const printed = percentage === undefined ? null : numberOf(percentage.numbers, "value", percentage.value ?? Number.NaN);
  if (percentage !== undefined && printed === null) return [];
  if (count !== undefined) {
    const events = count.value ?? Number.NaN;
    if (!Number.isSafeInteger(events) || events < 0) return [];
    const totals = count.denominator === null ? sizes : [count.denominator];
    return totals
      .filter((total) => Number.isSafeInteger(total) && total > 0 && total >= events && (printed === null || gives(events, total, printed)))
      .map((total) => ({ events, total }));
  }
  const shares = printed === null ? [] : sizes.flatMap((total) => countsOf(printed, total));
  return shares.length > MOST_COUNTS ? [] : shares;
}

function gives(events: number, total: number, printed: Printed): boolean {
  return mayPrint(printed, { numerator: 100n * BigInt(events), denominator: BigInt(total) });
}

/** Every whole number of people that the percentage may be of this many. */
function countsOf(printed: Printed, total: number): Share[] {
  const [low, high] = [
    Math.max(0, Math.ceil((printed.low * total) / 100 - 1e-9)),
    Math.min(total, Math.floor((printed.high * total) / 100 + 1e-9)),
  ];
  const shares: Share[] = [];
  for (let events = low; events <= high && shares.length <= MOST_COUNTS; events++)
    if (gives(events, total, printed)) shares.push({ events, total });
  return shares;
}

export interface TestedShares {
  readonly name: string;
  readonly p: Range;
}

/** Beyond this many people, Fisher's test differs from χ² by less than anything printed. */
const MOST_FOR_FISHER = 4_000;

type Pair = readonly [Share, Share];

/** The p-values of the usual tests of two shares but the exact one, over all the counts that they may stand for. */
export function testShares(one: readonly Share[], other: readonly Share[]): TestedShares[] {
  const pairs = extremes(one, other);
  return [
    ...byDeviate("χ²", pairs, ([a, b]) => pooledDeviate(a, b, 0)),
    ...byDeviate("χ² with Yates's correction", pairs, ([a, b]) => pooledDeviate(a, b, 0.5)),
    ...byDeviate("z", pairs, unpooledDeviate),
  ];
}

/** A test whose statistic is a normal deviate: the larger it is, the smaller is p, so that the ends alone need their p. */
function byDeviate(name: string, pairs: readonly Pair[], deviate: (pair: Pair) => number | null): TestedShares[] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const pair of pairs) {
    const z = deviate(pair);
    if (z === null) continue;
    least = Math.min(least, z);
    most = Math.max(most, z);
  }
  if (least > most) return [];
  const high = pOfZ(least);
  return [{ name, p: { low: least === most ? high : pOfZ(most), high } }];
}

/** The p-value of Fisher's exact test, over all the counts; empty where there are too many people. */
export function exactTest(one: readonly Share[], other: readonly Share[]): TestedShares[] {
  const values = extremes(one, other).flatMap(([a, b]) => fisher(a, b) ?? []);
  return values.length === 0 ? [] : [{ name: "Fisher", p: { low: Math.min(...values), high: Math.max(...values) } }];
}

/** Pairs among which each test has its smallest and largest p: the furthest apart and the nearest, for each pair of sizes. */
function extremes(one: readonly Share[], other: readonly Share[]): Pair[] {
  const others = ends(other);
  return ends(one).flatMap((a) => others.map((b): Pair => [a, b]));
}

/** The smallest and the largest count of each size, and the one in the middle; shares of one size stand together. */
function ends(shares: readonly Share[]): readonly Share[] {
  if (shares.length < 2) return shares;
  const kept: Share[] = [];
  for (let from = 0; from < shares.length; ) {
    let behind = from + 1;
    while (behind < shares.length && shares[behind]?.total === shares[from]?.total) behind++;
    const places = new Set([from, from + ((behind - from) >> 1), behind - 1]);
    for (const place of places) kept.push(shares[place] as Share);
    from = behind;
  }
  return kept;
}

/** The square root of χ² with one degree of freedom. */
function pooledDeviate(a: Share, b: Share, correction: number): number {
  const total = a.total + b.total;
  const events = a.events + b.events;
  if (events === 0 || events === total) return 0;
  const distance = Math.max(0, Math.abs(a.events * b.total - b.events * a.total) - correction * total);
  return distance * Math.sqrt(total / (a.total * b.total * events * (total - events)));
}

/** Of Wald's test of the difference, each share with its own variance. */
function unpooledDeviate([a, b]: Pair): number | null {
  const [p, q] = [a.events / a.total, b.events / b.total];
  const variance = (p * (1 - p)) / a.total + (q * (1 - q)) / b.total;
  return variance === 0 ? null : Math.abs(p - q) / Math.sqrt(variance);
}

function fisher(a: Share, b: Share): number | null {
  if (a.total + b.total > MOST_FOR_FISHER) return null;
  return pOfFisher({ events: [a.events, b.events], totals: [a.total, b.total] });
}
