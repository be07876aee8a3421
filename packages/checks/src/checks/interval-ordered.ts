/**
 * interval-ordered: the lower bound of an interval is not above the upper.
 *
 * Finds: "95% CI 1.23 to 0.52". Must not take: bounds of negative values that are printed by size ("−1.1 to −5.3"), or without their signs where a
 * fall is described, or in the direction of the effect ("−0.4, +0.5 to −1.3"); bounds that rounding may have made equal; "IC50, 4.7 nM".
 * "−4.2 (95% CI, 6.1 to 2.3)" has lost the signs of both bounds: every digit fits, so that it is asked, as not-applicable.
 * Example: "0.34 is not above 0.92".
 * Source: the definition of an interval.
 */
import type { Check, Interval } from "@tabstract/record";
import { type BoundedInterval, printedCentre } from "../bounds.ts";
import type { CheckRule, CheckScene } from "../check.ts";
import { isAtMost, mayBeAtMost, transformed } from "../printed.ts";

const RULE = "interval-ordered";

export const intervalOrdered: CheckRule = {
  name: RULE,
  summary: "the lower bound of each interval against the upper",
  severity: "error",
  run(scene) {
    const known = scene.intervals().flatMap((one) => verdict(scene, one) ?? []);
    const faults = known.filter(({ outcome }) => outcome !== "consistent");
    const fine = known.filter(({ outcome }) => outcome === "consistent");
    const [only] = fine;
    if (only === undefined || fine.length === 1) return [...fine, ...faults];
    const message = `in ${fine.length} intervals the lower bound is not above the upper`;
    return [{ ...only, message, results: fine.flatMap(({ results }) => results) }, ...faults];
  },
};

/** "IC50": digits that letters hold on to name something. */
function isInName(text: string, { numbers }: Interval): boolean {
  return numbers.some(({ role, span: [start] }) => role === "low" && start > 0 && /\p{L}/u.test(text[start - 1] ?? ""));
}

function verdict({ text, record }: CheckScene, { interval, index, bounds: { low, high }, centre: own }: BoundedInterval): Check | null {
  if (low === null || high === null || isInName(text, interval)) return null;
  // No value is linked with bounds that do not hold it: it may be the one before them.
  const centre = own ?? printedCentre(record.results[index - 1]);
  const result = (outcome: Check["outcome"], message: string): Check => ({ rule: RULE, outcome, message, results: [index] });
  if (isAtMost(low, high)) return result("consistent", `${low.text} is not above ${high.text}`);
  const message = `the lower bound ${low.text} is above the upper bound ${high.text}`;
  if (mayBeAtMost(low, high)) return result("not-applicable", `${message} by the last digit, as after rounding twice`);
  if (low.value <= 0 && high.value <= 0) return result("not-applicable", `${message}: both may be printed by their size`);
  if (centre !== null && mayBeAtMost(high, centre) && mayBeAtMost(centre, low)) {
    return result("not-applicable", `${message}: ${centre.text} lies between them, and they may follow the direction of the effect`);
  }
  const turned = centre === null ? null : transformed(centre, "negated");
  if (turned !== null && mayBeAtMost(high, turned) && mayBeAtMost(turned, low)) {
    return result("not-applicable", `${message}: both may have lost their sign`);
  }
  return interval.type === "unspecified" ? null : result("inconsistent", message);
}
