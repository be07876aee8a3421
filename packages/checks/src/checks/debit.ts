/**
 * debit: the mean and standard deviation of zeros and ones are those of some zeros and ones.
 *
 * Finds: "a share of 0.36 (SD 0.11, n = 20)". Must not take: means of anything that is not said to be a proportion, or of several proportions; percentages; "±" without a name.
 * Where the sentence does not say of how many the mean is, a mismatch is not-applicable.
 * Example: "20 zeros and ones with the mean 0.36 have a standard deviation of 0.492, printed 0.11".
 * Source: Heathers and Brown 2019, https://osf.io/5vb3u/.
 */
import type { Check, GroupValue } from "@tabstract/record";
import type { CheckRule, CheckScene } from "../check.ts";
import { mayBeBinary } from "../granularity.ts";
import { numberOf } from "../p-range.ts";
import { PEOPLE } from "../words.ts";

const RULE = "debit";
const BINARY = new RegExp(String.raw`\b(?:proportions? of (?:${PEOPLE})|binary|dichotomous|yes\/no|coded (?:as )?0)\b`, "i");

/** A share of each one's days or items, or of each place's people: averaged, it is any number. */
const OF_SHARES =
  /\b(?:(?:mean|average)\s(?:\p{L}+\s)?proportions?|per|each|every|across|within|averaged?|by|over|items?|trials|days|correctly|predicted|expected|estimated|simulated|that of)\b/iu;

export const debit: CheckRule = {
  name: RULE,
  summary: "each mean and standard deviation of zeros and ones",
  severity: "error",
  run(scene) {
    return scene.all("group-value").flatMap(({ result, index }) => verdict(scene, { value: result, index }) ?? []);
  },
};

function verdict(scene: CheckScene, { value, index }: { readonly value: GroupValue; readonly index: number }): Check | null {
  const [arm, ...more] = value.arms;
  if (value.statistic !== "mean" || value.relation !== "=" || value.value === null || value.change || arm === undefined || more.length > 0)
    return null;
  const spread = value.dispersions.find(({ type }) => type === "sd");
  if (spread?.value == null || value.value < 0 || value.value > 1 || value.unit !== null) return null;
  const sentence = scene.sentence(value.span[0]);
  const words = scene.text.slice(...sentence);
  if (!BINARY.test(words) || OF_SHARES.test(words)) return null;
  const mean = numberOf(value.numbers, "value", value.value);
  const sd = numberOf(value.numbers, "spread", spread.value);
  const sizes = scene.sizes(arm).filter((n) => n > 1);
  const [n] = sizes;
  if (mean === null || sd === null || n === undefined) return null;
  const check = (outcome: Check["outcome"], message: string): Check => ({ rule: RULE, outcome, message, results: [index] });
  const real = Math.sqrt((n / (n - 1)) * value.value * (1 - value.value)).toFixed(sd.decimals + 1);
  const message = `${n} zeros and ones with the mean ${mean.text} have a standard deviation of ${real}, printed ${sd.text}`;
  if (sizes.some((size) => mayBeBinary(mean, sd, size))) return check("consistent", message);
  return scene.statesSize(arm, sentence)
    ? check("inconsistent", message)
    : check("not-applicable", `${message}; those measured may be fewer`);
}
