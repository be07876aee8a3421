/**
 * interval-symmetry: an estimate stands in the middle of its confidence interval, on the log scale for ratios, on the linear for differences.
 *
 * Finds: "HR 1.45 (95% CI 1.08 to 1.49)", where a digit is wrong. Must not take: intervals that are built otherwise (exact, bootstrap, profile
 * likelihood, Bayesian), which lean to one side: only a side that is more than {@link LEAN} times the other, at the printed precision, is
 * called inconsistent, and only where the interval is symmetrical on no scale. Differences of survival curves and a value whose sign was lost ("/-2.6")
 * are left alone.
 * Example: "on the log scale 1.45 lies 0.29 above 1.08 and 0.09 below 1.59".
 * Source: Altman and Bland 2011, doi 10.1136/bmj.d2090: estimate ± z × standard error, on the log scale for ratios.
 */
import type { Check, Estimate, Interval } from "@tabstract/record";
import { type BoundedInterval, mayBeOfAnother } from "../bounds.ts";
import type { CheckRule, CheckScene } from "../check.ts";
import { mayBeAtMost, type Printed, transformed } from "../printed.ts";
import { LINEAR, LOG, onScale, type Scale, scaleOf } from "../scales.ts";
import { NAMED_METHOD } from "../words.ts";

const RULE = "interval-symmetry";
/** No usual method leans further to one side. */
const LEAN = 3;
const OTHER_METHOD = /\b(?:effect sizes?|ES|credible|profile|median|percentile|quantile|posterior|fieller)\b/i;

/** Near 100 %, the interval of a difference of shares is cut off on one side. */
const FAR_APART = 0.5;

/** Differences of survival curves take their intervals from a hazard ratio, or from a transformed scale. */
const OF_CURVES = /\b(?:surviv\w*|incidence|kaplan\w*|actuarial|estimates? of|non-?inferior\w*|\d+-(?:year|month))\b/i;

export const intervalSymmetry: CheckRule = {
  name: RULE,
  summary: "each estimate against the middle of its confidence interval",
  severity: "warning",
  run(scene) {
    return scene.intervals().flatMap((one) => verdict(scene, one) ?? []);
  },
};

function verdict(scene: CheckScene, one: BoundedInterval): Check | null {
  const { interval, index, bounds, bounded: estimate, centre } = one;
  const { low, high } = bounds;
  if (interval.type !== "confidence" || estimate?.kind !== "estimate" || centre === null || low === null || high === null) return null;
  const scale = scaleOf(estimate.measure);
  const sides = scale === null ? null : sidesOf({ low, centre, high }, scale);
  if (scale === null || sides === null) return null;
  const message = `on the ${scale.name} scale ${centre.text} lies ${show(sides.below.middle)} above ${low.text} and ${show(sides.above.middle)} below ${high.text}`;
  const results = [interval.bounds ?? 0, index];
  if (mayBeEqual(sides)) return { rule: RULE, outcome: "consistent", message, results };
  const other = scale.name === "log" ? LINEAR : LOG;
  const leans =
    leanOf(sides) > LEAN &&
    [sidesOf({ low, centre, high }, other), sidesOf({ low, centre: transformed(centre, "negated"), high }, scale)].every(
      (reading) => reading === null || leanOf(reading) > LEAN,
    ) &&
    !isAtEdge(estimate, { low, centre, high });
  if (leans && !mayBeOfAnother(scene.text, one) && !speaksOfOtherMethod(scene, scale, interval))
    return { rule: RULE, outcome: "inconsistent", message: `${message}: one side is more than ${LEAN} times the other`, results };
  return { rule: RULE, outcome: "not-applicable", message: `${message}, as an interval of another method may`, results };
}

function speaksOfOtherMethod(scene: CheckScene, scale: Scale, { span }: Interval): boolean {
  const words = scene.sentenceText(span[0]);
  return OTHER_METHOD.test(words) || scene.says(NAMED_METHOD) || (scale.name === "linear" && OF_CURVES.test(words));
}

/** A bound that is the estimate itself, as of ranks of whole days; a difference of nearly all against nearly none. */
function isAtEdge({ measure, unit }: Estimate, { low, centre, high }: { low: Printed; centre: Printed; high: Printed }): boolean {
  if (mayBeAtMost(centre, low) || mayBeAtMost(high, centre)) return true;
  const size = Math.abs(centre.value) / (unit === null && Math.abs(centre.value) <= 1 ? 1 : 100);
  return measure === "risk-difference" && size > FAR_APART;
}

interface Side {
  readonly least: number;
  readonly middle: number;
  readonly most: number;
}

interface Sides {
  readonly below: Side;
  readonly above: Side;
}

/** Null where the estimate is not inside, or has no place on the scale: other checks say so. */
function sidesOf({ low, centre, high }: { low: Printed; centre: Printed; high: Printed }, scale: Scale): Sides | null {
  const at = (value: number): number => onScale(value, scale);
  const side = (from: Printed, to: Printed): Side => ({
    least: at(to.low) - at(from.high),
    middle: at(to.value) - at(from.value),
    most: at(to.high) - at(from.low),
  });
  const sides = { below: side(low, centre), above: side(centre, high) };
  const isWhole = [sides.below, sides.above].every(({ least, middle: mid, most }) => Number.isFinite(least + most) && mid >= 0);
  return isWhole ? sides : null;
}

function mayBeEqual({ below, above }: Sides): boolean {
  return below.least <= above.most && above.least <= below.most;
}

/** How many times the longer side is the shorter one, at the least that rounding admits. */
function leanOf({ below, above }: Sides): number {
  return Math.max(below.least / above.most, above.least / below.most);
}

function show(distance: number): string {
  return String(Number(distance.toPrecision(2)));
}
