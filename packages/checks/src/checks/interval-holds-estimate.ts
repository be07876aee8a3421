/**
 * interval-holds-estimate: an interval holds the value that it bounds.
 *
 * Finds: "HR 0.56 (95% CI 0.60 to 0.92)". Must not take: a value whose sign or scale the words change ("a fall by 3.2 (95% CI −5.3 to −1.1)",
 * "44% lower (95% CI 0.34 to 0.92)"), an interval that belongs to another value near by, bounds printed in descending order, and an
 * interval that is not said to be one of confidence.
 * Example: "0.56 lies in 0.34 to 0.92".
 * Source: the construction of confidence intervals around their estimate; rounding is interval arithmetic on the printed digits.
 */
import type { Check, Interval, Result } from "@tabstract/record";
import { type BoundedInterval, type Bounds, mayBeOfAnother, printedBounds, printedCentre, showBounds } from "../bounds.ts";
import type { CheckInput, CheckRule, CheckScene } from "../check.ts";
import { isAtMost, mayBeAtMost, type Printed, transformed } from "../printed.ts";
import { scaleOf } from "../scales.ts";

type Record = CheckInput["record"];

const RULE = "interval-holds-estimate";
/** How far from the interval a value may stand to be the one that it really belongs to, in characters. */
const NEAR = 200;
/** Longer than the words of any one result, in characters. */
const LONGEST = 400;
const OTHER_READINGS = ["negated", "hundredth", "hundredfold", "complement-of-1", "complement-of-100"] as const;

export const intervalHoldsEstimate: CheckRule = {
  name: RULE,
  summary: "each interval against the value that it bounds",
  severity: "error",
  run(scene) {
    return scene.intervals().flatMap((one) => verdict(scene, one));
  },
};

function verdict({ record, text }: CheckScene, one: BoundedInterval): Check[] {
  const { interval, index, bounds, bounded, centre: value } = one;
  if (bounded === null || value === null) return [];
  const result = (outcome: Check["outcome"], message: string): Check[] => [
    { rule: RULE, outcome, message, results: [interval.bounds ?? 0, index] },
  ];
  const shown = showBounds(bounds);
  const at = bounded.numbers.find(({ role }) => role === "value")?.span[1] ?? 0;
  // "1/0.016 = 62 (95% CI 45 to 88)": the value is what the fraction makes.
  if (/^\s?\/\s?\d/.test(text.slice(at, at + 4)) && bounded.kind === "estimate") return [];
  if (bounded.kind === "group-value" && bounded.statistic === "count") {
    const { denominator } = bounded;
    const share = denominator === null ? Number.NaN : (100 * value.value) / denominator;
    const isInside = [share, share / 100].some((one) => one >= (bounds.low?.low ?? 0) && one <= (bounds.high?.high ?? 100));
    return isInside ? result("consistent", `${value.text}/${denominator} = ${share.toFixed(1)} % lies in ${shown}`) : [];
  }
  if (bounds.low !== null && bounds.high !== null && !mayBeAtMost(bounds.low, bounds.high)) {
    const turned = { low: bounds.high, high: bounds.low };
    return result(
      "not-applicable",
      `${value.text} ${holds(turned, value) ? "lies between" : "against"} bounds in descending order, ${shown}`,
    );
  }
  if (holds(bounds, value, isAtMost)) return result("consistent", `${value.text} lies in ${shown}`);
  if (holds(bounds, value))
    return result("not-applicable", `${value.text} lies outside ${shown} by the last digit, as after rounding twice`);
  if (interval.type === "unspecified" || mayBeOfAnother(text, one) || belongsElsewhere(record, interval, index)) return [];
  if (otherReadings(bounded, value).some((other) => holds(bounds, other)) || isInsideOnOtherScale(bounded, bounds, value)) {
    return result("not-applicable", `${value.text} lies outside ${shown}, and inside with another sign or scale`);
  }
  return result("inconsistent", `${value.text} lies outside ${shown}`);
}

/** One change of sign or scale, or two: "a reduction of 20% (95% CI 0.65 to 0.98)", "higher by 34% (95% CI 1.10 to 1.63)". */
function otherReadings(bounded: Result, value: Printed): Printed[] {
  // A named ratio or difference without "%" is one: nobody prints its hundredth.
  if (bounded.kind === "estimate" && scaleOf(bounded.measure) !== null && bounded.unit === null) return [transformed(value, "negated")];
  const once = OTHER_READINGS.map((change) => transformed(value, change));
  const scaled = [transformed(value, "hundredth"), transformed(value, "hundredfold")];
  return [
    transformed(value, "hundredth-above-1"),
    ...once,
    ...scaled.flatMap((one) => OTHER_READINGS.map((change) => transformed(one, change))),
  ];
}

/** A ratio and the interval of its reverse; a coefficient and the interval of the ratio that it is the logarithm of. */
function isInsideOnOtherScale(result: Result, { low, high }: Bounds, value: Printed): boolean {
  if (result.kind !== "estimate" || low === null || high === null) return false;
  const isInside = (least: number, most: number): boolean => least <= high.high && most >= low.low;
  if (result.measure === "regression-coefficient") return isInside(Math.exp(value.low), Math.exp(value.high));
  return scaleOf(result.measure)?.name === "log" && value.low > 0 && isInside(1 / value.high, 1 / value.low);
}

function holds({ low, high }: Bounds, value: Printed, order: typeof isAtMost = mayBeAtMost): boolean {
  return (low === null || order(low, value)) && (high === null || order(value, high));
}

/** True where another value near by lies in the interval: then the interval may be that one's. */
function belongsElsewhere(record: Record, interval: Interval, index: number): boolean {
  const bounds = printedBounds(interval);
  if (bounds === null) return false;
  const fits = (at: number): boolean => {
    const value = at === interval.bounds ? null : printedCentre(record.results[at]);
    return value !== null && holds(bounds, value);
  };
  // Outwards from the interval, and no further than is near.
  const others = [];
  const isNear = (at: number, reach: number): boolean =>
    Math.abs((record.results[at]?.span[0] ?? Number.POSITIVE_INFINITY) - interval.span[0]) <= reach;
  for (let at = index - 1; at >= 0 && isNear(at, NEAR + LONGEST); at--) others.push(at);
  for (let at = index + 1; at < record.results.length && isNear(at, NEAR + LONGEST); at++) others.push(at);
  const taken = new Set(others.map((at) => record.results[at]).flatMap((one) => (one?.kind === "interval" ? [one.bounds] : [])));
  return others.some((at) => {
    const other = record.results[at];
    if (other === undefined || taken.has(at) || other.section !== interval.section) return false;
    return other.span[1] >= interval.span[0] - NEAR && other.span[0] <= interval.span[1] + NEAR && fits(at);
  });
}
