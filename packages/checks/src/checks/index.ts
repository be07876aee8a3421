/** All checks. */
import type { CheckRule } from "../check.ts";
import { armSizesSum } from "./arm-sizes-sum.ts";
import { conclusionAgrees } from "./conclusion-agrees.ts";
import { datesPlausible } from "./dates-plausible.ts";
import { debit } from "./debit.ts";
import { denominatorIsArmSize } from "./denominator-is-arm-size.ts";
import { doiFormat } from "./doi-format.ts";
import { estimateOfCounts } from "./estimate-of-counts.ts";
import { flowDecreases } from "./flow-decreases.ts";
import { grim } from "./grim.ts";
import { grimmer } from "./grimmer.ts";
import { intervalHoldsEstimate } from "./interval-holds-estimate.ts";
import { intervalOrdered } from "./interval-ordered.ts";
import { intervalSymmetry } from "./interval-symmetry.ts";
import { iqrHoldsMedian } from "./iqr-holds-median.ts";
import { pAgreesWithInterval } from "./p-agrees-with-interval.ts";
import { pInRange } from "./p-in-range.ts";
import { pOfMeans } from "./p-of-means.ts";
import { pOfProportions } from "./p-of-proportions.ts";
import { pOfStatistic } from "./p-of-statistic.ts";
import { percentageInRange } from "./percentage-in-range.ts";
import { percentageOfCount } from "./percentage-of-count.ts";
import { registrationFormat } from "./registration-format.ts";
import { relativeChangeOfValues } from "./relative-change-of-values.ts";
import { sdPlausible } from "./sd-plausible.ts";
import { sourcesAgree } from "./sources-agree.ts";
import { variantsAgree } from "./variants-agree.ts";

/** What a text alone can be asked, sorted by name. */
export const textRules: readonly CheckRule[] = [
  armSizesSum,
  conclusionAgrees,
  datesPlausible,
  debit,
  denominatorIsArmSize,
  estimateOfCounts,
  flowDecreases,
  grim,
  grimmer,
  intervalHoldsEstimate,
  intervalOrdered,
  intervalSymmetry,
  iqrHoldsMedian,
  pAgreesWithInterval,
  pInRange,
  pOfMeans,
  pOfProportions,
  pOfStatistic,
  percentageInRange,
  percentageOfCount,
  registrationFormat,
  relativeChangeOfValues,
  sdPlausible,
];

/** All, sorted by name, the order of their verdicts in a record: with those of identifiers and of what several sources say, which a text has not. */
export const checkRules: readonly CheckRule[] = /* @__PURE__ */ sorted();

/** Nothing is spread outside of it: else a bundler would keep what a page does not ask for. */
function sorted(): CheckRule[] {
  return [...textRules, doiFormat, sourcesAgree, variantsAgree].sort((one, other) => (one.name < other.name ? -1 : 1));
}
