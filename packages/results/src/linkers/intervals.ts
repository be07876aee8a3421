/** Which estimate or value each interval bounds: the one right before it in the same sentence that it can hold. */
import type { Item } from "../items.ts";

/** How many tokens may stand between a value and its interval. */
const REACH = 14;
/** How many between an interval and a group's value that it should hold, but was misprinted: a bracket. */
const BESIDE = 1;

export function linkIntervals(items: readonly Item[]): void {
  const taken = new Set<Item>();
  alignSeries(items, taken);
  for (const [index, item] of items.entries()) {
    if (item.kind !== "interval" || item.bounds !== null) continue;
    const target = valueFor(items, index, taken);
    if (target === null) continue;
    item.bounds = target;
    taken.add(target);
  }
}

/** "HRs 0.5 and 0.6 (95% CIs 0.4–0.7 and 0.5–0.8)": k values in a row, then k intervals in a row, each of which holds the value in its place. */
function alignSeries(items: readonly Item[], taken: Set<Item>): void {
  for (let first = 0; first < items.length; first++) {
    if (items[first]?.kind !== "interval" || items[first - 1]?.kind === "interval") continue;
    let last = first;
    while (items[last + 1]?.kind === "interval" && items[last + 1]?.sentence === items[first]?.sentence) last++;
    const size = last - first + 1;
    if (size < 2 || first < size) continue;
    const intervals = items.slice(first, last + 1);
    const values = items.slice(first - size, first);
    const paired = values.every((value, at) => {
      const interval = intervals[at];
      return interval !== undefined && value.sentence === interval.sentence && value.kind === values[0]?.kind && holds(interval, value);
    });
    if (!paired) continue;
    for (const [at, interval] of intervals.entries()) {
      interval.bounds = values[at] ?? null;
      const value = values[at];
      if (value !== undefined) taken.add(value);
    }
  }
}

function valueFor(items: readonly Item[], index: number, taken: ReadonlySet<Item>): Item | null {
  const interval = items[index];
  if (interval === undefined) return null;
  const said = interval.claim.boundsAt;
  if (said !== undefined) return items.find((item) => item.at === said) ?? null;
  let fallback: Item | null = null;
  for (let back = index - 1; back >= 0; back--) {
    const item = items[back];
    if (item === undefined || item.sentence !== interval.sentence) break;
    if (item.kind === "interval") break;
    if (item.kind !== "estimate" && item.kind !== "group-value") continue;
    if (taken.has(item) || interval.from - item.to > REACH) break;
    if (holds(interval, item)) return shareOf(item, items[back - 1], interval) ?? item;
    fallback ??= item.kind === "estimate" || (interval.from - item.to <= BESIDE && isOfItsSize(interval, item)) ? item : null;
  }
  return fallback;
}

/** "84.2% (80/95, 95% CI 75–91)": of the share, though the count lies inside as well. */
function shareOf({ fields, sentence }: Item, before: Item | undefined, interval: Item): Item | null {
  if (fields.kind !== "group-value" || fields.denominator === null || before?.sentence !== sentence) return null;
  return "unit" in before.fields && before.fields.unit === "%" && holds(interval, before) ? before : null;
}

/** "12.3% (95% CI 14.1–18.2)" is misprinted; "9.8% (95% CI 0.2–0.6)" is of a ratio that is not told. */
function isOfItsSize(interval: Item, { fields }: Item): boolean {
  if (interval.fields.kind !== "interval" || fields.kind !== "group-value" || fields.value === null) return false;
  const { low, high } = interval.fields;
  return low !== null && high !== null && 2 * fields.value >= low && fields.value <= 2 * high;
}

/** Whether a value lies inside an interval, signs aside ("fell by 3.2 (95% CI −5.1 to −1.3)"). */
function holds(interval: Item, item: Item): boolean {
  if (interval.fields.kind !== "interval") return false;
  if (item.fields.kind !== "estimate" && item.fields.kind !== "group-value") return false;
  const value = item.fields.value;
  if (value === null) return false;
  const low = interval.fields.low ?? Number.NEGATIVE_INFINITY;
  const high = interval.fields.high ?? Number.POSITIVE_INFINITY;
  return (low <= value && value <= high) || (low <= -value && -value <= high) || (high <= value && value <= low);
}
