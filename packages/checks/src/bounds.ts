/** An interval and the value that it bounds, as printed. */
import type { Interval, Result } from "@tabstract/record";
import type { CheckScene } from "./check.ts";
import { numberOf } from "./p-range.ts";
import type { Printed } from "./printed.ts";

export interface Bounds {
  readonly low: Printed | null;
  readonly high: Printed | null;
}

/** An interval with its bounds as printed, and the value that it bounds. */
export interface BoundedInterval {
  readonly index: number;
  readonly interval: Interval;
  readonly bounds: Bounds;
  /** The result that it bounds; null where it bounds none. */
  readonly bounded: Result | null;
  /** The value of that result; null where it has none, or one that is a limit itself. */
  readonly centre: Printed | null;
}

/** From the value to the end of its interval: it may be of another quantity, or of another value than the one before it. */
const OF_ANOTHER =
  /\b(?:differences?|changes?|improvements?|gains?|ratios?|odds|hazards?|relative|risks?|rates?|scale|log\w*|raw|standardi[sz]ed|(?:un)?adjusted|crude|(?:CIs?|intervals?)\s(?:of|for)|and|vs|versus|[AOHIR]?[OHR]R|S?MD)\b/gi;
/** Behind the interval: so it may be there. */
const OF_OTHERS = /^\s*(?:per|for|of|unadjusted|crude)\b/;
const BEHIND = 30;

/** True where the interval may not be of the value before it, as the words or the units say: then a mismatch of the two is none. */
export function mayBeOfAnother(text: string, { interval, bounded }: BoundedInterval): boolean {
  const [, end] = interval.span;
  // "4.57% difference (95% CI …)": the measure's own name is not another's.
  const own = bounded?.kind === "estimate" ? bounded.measure : "";
  const words = text.slice(bounded?.span[1] ?? end, end).match(OF_ANOTHER) ?? [];
  if (words.some((word) => !own.includes(word.toLowerCase().replace(/s$/, ""))) || OF_OTHERS.test(text.slice(end, end + BEHIND)))
    return true;
  const unit = bounded !== null && "unit" in bounded ? bounded.unit : null;
  return unit !== null && interval.unit !== null && unit !== interval.unit;
}

/** Every interval of the record whose bounds can be read. */
export function boundedIntervals(scene: CheckScene): BoundedInterval[] {
  const { results } = scene.record;
  const known: BoundedInterval[] = [];
  for (const { index, result: interval } of scene.all("interval")) {
    const bounds = printedBounds(interval);
    if (bounds === null) continue;
    const bounded = interval.bounds === null ? null : (results[interval.bounds] ?? null);
    known.push({ index, interval, bounds, bounded, centre: bounded === null ? null : printedCentre(bounded) });
  }
  return known;
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
