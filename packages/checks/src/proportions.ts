/** Shares of two groups as whole people: which counts a printed count or percentage may stand for, and what tests make of them. */
import { pOfChiSquared, pOfFisher, pOfZ } from "./distributions.ts";
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
  if (plain.length !== items.length || counts.length > 1 || percentages.length > 1 || counts.length + percentages.length === 0) return [];
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

type Test = readonly [name: string, p: (a: Share, b: Share) => number | null];

const QUICK: readonly Test[] = [
  ["χ²", (a, b) => chiSquared(a, b, 0)],
  ["χ² with Yates's correction", (a, b) => chiSquared(a, b, 0.5)],
  ["z", unpooled],
];
const EXACT: readonly Test[] = [["Fisher", fisher]];

/** The p-values of the usual tests of two shares but the exact one, over all the counts that they may stand for. */
export function testShares(one: readonly Share[], other: readonly Share[]): TestedShares[] {
  return applied(QUICK, one, other);
}

/** The p-value of Fisher's exact test, over all the counts; empty where there are too many people. */
export function exactTest(one: readonly Share[], other: readonly Share[]): TestedShares[] {
  return applied(EXACT, one, other);
}

function applied(tests: readonly Test[], one: readonly Share[], other: readonly Share[]): TestedShares[] {
  const pairs = extremes(one, other);
  return tests.flatMap(([name, test]) => {
    const values = pairs.flatMap(([a, b]) => test(a, b) ?? []);
    return values.length === 0 ? [] : [{ name, p: { low: Math.min(...values), high: Math.max(...values) } }];
  });
}

/** Pairs among which each test has its smallest and largest p: the furthest apart and the nearest, for each pair of sizes. */
function extremes(one: readonly Share[], other: readonly Share[]): (readonly [Share, Share])[] {
  const pairs = new Map<string, (readonly [Share, Share])[]>();
  for (const a of ends(one)) {
    for (const b of ends(other)) {
      const key = `${a.total}/${b.total}`;
      pairs.set(key, [...(pairs.get(key) ?? []), [a, b]]);
    }
  }
  return [...pairs.values()].flat();
}

/** The smallest and the largest count of each size, and the one in the middle. */
function ends(shares: readonly Share[]): Share[] {
  const bySize = new Map<number, Share[]>();
  for (const share of shares) bySize.set(share.total, [...(bySize.get(share.total) ?? []), share]);
  return [...bySize.values()].flatMap((list) => [
    ...new Set([list[0], list[Math.floor(list.length / 2)], list.at(-1)].filter((share) => share !== undefined)),
  ]);
}

function chiSquared(a: Share, b: Share, correction: number): number | null {
  const total = a.total + b.total;
  const events = a.events + b.events;
  if (events === 0 || events === total) return 1;
  const distance = Math.max(0, Math.abs(a.events * b.total - b.events * a.total) - correction * total);
  return pOfChiSquared((total * distance * distance) / (a.total * b.total * events * (total - events)), 1);
}

/** Wald's test of the difference, each share with its own variance. */
function unpooled(a: Share, b: Share): number | null {
  const [p, q] = [a.events / a.total, b.events / b.total];
  const variance = (p * (1 - p)) / a.total + (q * (1 - q)) / b.total;
  return variance === 0 ? null : pOfZ((p - q) / Math.sqrt(variance));
}

function fisher(a: Share, b: Share): number | null {
  if (a.total + b.total > MOST_FOR_FISHER) return null;
  return pOfFisher({ events: [a.events, b.events], totals: [a.total, b.total] });
}
