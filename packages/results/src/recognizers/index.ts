/** All recognizers, sorted by name. Their order decides nothing: see `precedence`. */
import type { Recognizer } from "../recognizer.ts";
import { absoluteChange } from "./absolute-change.ts";
import { age } from "./age.ts";
import { asideEstimate } from "./aside-estimate.ts";
import { bareValue } from "./bare-value.ts";
import { compoundNumber } from "./compound-number.ts";
import { contextCount } from "./context-count.ts";
import { count } from "./count.ts";
import { countOfTotal } from "./count-of-total.ts";
import { date } from "./date.ts";
import { difference } from "./difference.ts";
import { dose } from "./dose.ts";
import { duration } from "./duration.ts";
import { estimate } from "./estimate.ts";
import { findingCount } from "./finding-count.ts";
import { identifier } from "./identifier.ts";
import { interval } from "./interval.ts";
import { listMarker } from "./list-marker.ts";
import { listedEstimate } from "./listed-estimate.ts";
import { listedInterval } from "./listed-interval.ts";
import { locant } from "./locant.ts";
import { loneRange } from "./lone-range.ts";
import { meanSpread } from "./mean-spread.ts";
import { namePart } from "./name-part.ts";
import { pValue } from "./p-value.ts";
import { percentage } from "./percentage.ts";
import { placeCount } from "./place-count.ts";
import { rate } from "./rate.ts";
import { ratio } from "./ratio.ts";
import { referenceMark } from "./reference-mark.ts";
import { relativeChange } from "./relative-change.ts";
import { sampleSize } from "./sample-size.ts";
import { sampleSizeCalculation } from "./sample-size-calculation.ts";
import { spacedName } from "./spaced-name.ts";
import { testStatistic } from "./test-statistic.ts";
import { threshold } from "./threshold.ts";
import { timedValue } from "./timed-value.ts";

export const recognizers: readonly Recognizer[] = [
  absoluteChange,
  age,
  asideEstimate,
  bareValue,
  compoundNumber,
  contextCount,
  count,
  countOfTotal,
  date,
  difference,
  dose,
  duration,
  estimate,
  findingCount,
  identifier,
  interval,
  listMarker,
  listedEstimate,
  listedInterval,
  locant,
  loneRange,
  meanSpread,
  namePart,
  pValue,
  percentage,
  placeCount,
  rate,
  ratio,
  referenceMark,
  relativeChange,
  sampleSize,
  sampleSizeCalculation,
  spacedName,
  testStatistic,
  threshold,
  timedValue,
];
