/**
 * sd-plausible: a standard deviation is no larger than its range admits, and the mean lies where the range leaves room for it.
 *
 * Finds: "mean 41.2 (SD 31.0, range 18 to 65)". Must not take: logarithms and geometric means, "±" without a name, ranges of other values, interquartile ranges.
 * Example: "SD 12.3 of at most 24.8, half the range 18 to 65 and a little".
 * Source: Bhatia and Davis 2000, doi 10.2307/2589180: variance ≤ (max − mean)(mean − min), times n / (n − 1) for a sample, at most 2.
 */
import type { Check, GroupValue } from "@tabstract/record";
import type { CheckRule } from "../check.ts";
import { numberOf } from "../p-range.ts";
import { readPrinted } from "../printed.ts";
import { TRANSFORMED } from "../words.ts";

const RULE = "sd-plausible";

export const sdPlausible: CheckRule = {
  name: RULE,
  summary: "each standard deviation against the range beside it",
  severity: "error",
  run(scene) {
    return scene.says(TRANSFORMED) ? [] : scene.all("group-value").flatMap(({ result, index }) => verdict(result, index) ?? []);
  },
};

function verdict(result: GroupValue, index: number): Check | null {
  if (result.statistic !== "mean" || result.value === null || result.relation !== "=" || result.change || result.dispersions.length < 2)
    return null;
  const spread = result.dispersions.find(({ type }) => type === "sd");
  const range = result.dispersions.find(({ type }) => type === "range");
  if (spread?.value == null || range?.low == null || range.high === null) return null;
  const mean = numberOf(result.numbers, "value", result.value);
  const sd = numberOf(result.numbers, "spread", spread.value);
  const low = readPrinted(result.numbers.find(({ role }) => role === "low")?.text ?? "", range.low);
  const high = readPrinted(result.numbers.find(({ role }) => role === "high")?.text ?? "", range.high);
  if (mean === null || sd === null || low === null || high === null || low.high > mean.low || mean.high > high.low) return null;
  // Of two people the factor n / (n − 1) is 2; of more it is less.
  const [below, above] = [mean.high - low.low, high.high - mean.low];
  const most = Math.sqrt(2 * below * above);
  const check = (outcome: Check["outcome"], words: string): Check => {
    const message = `a standard deviation of ${sd.text} ${words} at most ${most.toPrecision(3)}, √(2 × ${show(below)} × ${show(above)}), from the mean ${mean.text} to the ends ${low.text} and ${high.text} as rounding admits`;
    return { rule: RULE, outcome, message, results: [index] };
  };
  return sd.low <= most ? check("consistent", "is") : check("inconsistent", "is not");
}

function show(distance: number): string {
  return String(Number(distance.toPrecision(6)));
}
