/**
 * grim: the mean of whole numbers of n people is a whole number over n.
 *
 * Finds: "a mean of 5.19 episodes (n = 28)". Must not take: means of continuous measures, changes, rates, adjusted means. Where the sentence does not
 * say of how many the mean is, those measured may be fewer than the arm, and a mismatch is not-applicable.
 * Example: "5.19 of 28: the nearest means are 145/28 = 5.179 and 146/28 = 5.214".
 * Source: Brown and Heathers 2017, doi 10.1177/1948550616673876.
 */
import type { Check } from "@tabstract/record";
import type { CheckRule } from "../check.ts";
import { sumsOfMean } from "../granularity.ts";
import type { WholeMean } from "../whole-means.ts";

const RULE = "grim";

export const grim: CheckRule = {
  name: RULE,
  summary: "each mean of whole numbers against what the size of its group can give",
  severity: "error",
  run(scene) {
    return scene.wholeMeans().flatMap((mean) => verdict(mean) ?? []);
  },
};

function verdict({ index, mean, sizes, isStated }: WholeMean): Check | null {
  const telling = sizes.filter((n) => n < 10 ** mean.decimals);
  // Of as many people as the digits can tell apart, every mean is possible.
  if (telling.length < sizes.length) return null;
  const fitting = telling.find((n) => sumsOfMean(mean, { n, items: 1 })?.length !== 0);
  const check = (outcome: Check["outcome"], message: string): Check => ({ rule: RULE, outcome, message, results: [index] });
  if (fitting !== undefined)
    return check("consistent", `${mean.text} of ${fitting}: ${sumsOfMean(mean, { n: fitting, items: 1 })?.[0]}/${fitting}`);
  const [n = 0] = telling;
  const below = Math.floor(mean.value * n);
  const show = (sum: number): string => `${sum}/${n} = ${(sum / n).toFixed(mean.decimals + 1)}`;
  const message = `${mean.text} of ${telling.join(" or ")}: the nearest means are ${show(below)} and ${show(below + 1)}`;
  return isStated ? check("inconsistent", message) : check("not-applicable", `${message}; those measured may be fewer`);
}
