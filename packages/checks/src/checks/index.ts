/** All checks, sorted by name: the order of their verdicts in a record. */
import type { CheckRule } from "../check.ts";
import { armSizesSum } from "./arm-sizes-sum.ts";
import { intervalHoldsEstimate } from "./interval-holds-estimate.ts";
import { percentageOfCount } from "./percentage-of-count.ts";
import { registrationFormat } from "./registration-format.ts";
import { sourcesAgree } from "./sources-agree.ts";
import { variantsAgree } from "./variants-agree.ts";

export const checkRules: readonly CheckRule[] = [
  armSizesSum,
  intervalHoldsEstimate,
  percentageOfCount,
  registrationFormat,
  sourcesAgree,
  variantsAgree,
];
