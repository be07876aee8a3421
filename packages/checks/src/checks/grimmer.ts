/**
 * grimmer: the standard deviation of whole numbers is one that some whole numbers with that mean can have.
 *
 * Finds: "5.23 (SD 2.55) episodes (n = 35)". Must not take: what grim does not take, a mean that is impossible itself, which grim tells, and "±"
 * without a name. Where the sentence does not say of how many the mean is, a mismatch is not-applicable.
 * Example: "no 35 whole numbers have the mean 5.23 and the standard deviation 2.55: the nearest are 2.534 and 2.557".
 * Source: Anaya 2016, doi 10.7287/peerj.preprints.2400v1; Allard 2018.
 */
import type { Check } from "@tabstract/record";
import type { CheckRule } from "../check.ts";
import { maySpread, nearestSpreads, sumsOfMean } from "../granularity.ts";
import type { WholeMean } from "../whole-means.ts";

const RULE = "grimmer";
/** With as many people, every standard deviation of three digits is possible. */
const MOST_PEOPLE = 200;

export const grimmer: CheckRule = {
  name: RULE,
  summary: "each standard deviation of whole numbers against what their mean and number admit",
  severity: "error",
  run(scene) {
    return scene.wholeMeans().flatMap((mean) => verdict(mean) ?? []);
  },
};

function verdict({ index, mean, sd, sizes, isStated }: WholeMean): Check | null {
  if (sd === null || sizes.some((n) => n > MOST_PEOPLE)) return null;
  const possible = sizes.filter((n) => n > 1 && sumsOfMean(mean, { n, items: 1 })?.length !== 0);
  if (possible.length === 0) return null;
  const check = (outcome: Check["outcome"], message: string): Check => ({ rule: RULE, outcome, message, results: [index] });
  const fitting = possible.find((n) => maySpread(mean, sd, { n, items: 1 }));
  const have = `have the mean ${mean.text} and the standard deviation ${sd.text}`;
  if (fitting !== undefined) return check("consistent", `${fitting} whole numbers may ${have}`);
  const [n = 0] = possible;
  const [below, above] = nearestSpreads(mean, sd, { n, items: 1 });
  const message = `no ${possible.join(" or ")} whole numbers ${have}: the nearest are ${below} and ${above}`;
  return isStated ? check("inconsistent", message) : check("not-applicable", `${message}; those measured may be fewer`);
}
