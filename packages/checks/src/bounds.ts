/** An interval and the value that it bounds, as printed. */
import type { Interval, Result } from "@tabstract/record";
import { numberOf } from "./p-range.ts";
import type { Printed } from "./printed.ts";

export interface Bounds {
  readonly low: Printed | null;
  readonly high: Printed | null;
}

/** The centre that an interval can bound; null for what has none, or is printed as a limit itself ("< 0.5"). */
export function printedCentre(result: Result | undefined): Printed | null {
  if (result?.kind !== "estimate" && result?.kind !== "group-value") return null;
  if (result.value === null || result.relation !== "=") return null;
  return numberOf(result.numbers, "value", result.value);
}

/** Both bounds as printed; null where a bound that exists cannot be read, or none exists. */
export function printedBounds(interval: Interval): Bounds | null {
  const low = interval.low === null ? null : numberOf(interval.numbers, "low", interval.low);
  const high = interval.high === null ? null : numberOf(interval.numbers, "high", interval.high);
  if ((low === null) !== (interval.low === null) || (high === null) !== (interval.high === null)) return null;
  return low === null && high === null ? null : { low, high };
}

/** "0.34 to 0.92", "values from 0.34". */
export function showBounds({ low, high }: Bounds): string {
  if (low === null) return `values up to ${high?.text}`;
  return high === null ? `values from ${low.text}` : `${low.text} to ${high.text}`;
}
