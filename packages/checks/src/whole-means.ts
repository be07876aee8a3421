/** Means of whole numbers (counts, points of a scale) with the sizes of their groups. */
import type { GroupValue } from "@tabstract/record";
import type { CheckScene } from "./check.ts";
import { numberOf } from "./p-range.ts";
import type { Printed } from "./printed.ts";
import { LATER, LEFT_OUT, OF_UNITS } from "./words.ts";

export interface WholeMean {
  readonly index: number;
  readonly mean: Printed;
  /** The standard deviation, where it is called so. */
  readonly sd: Printed | null;
  /** Every size that the record prints for the arm. */
  readonly sizes: readonly number[];
  /** True where the sentence itself says of how many the mean is: those measured may be fewer than the arm otherwise. */
  readonly isStated: boolean;
  readonly outcome: string;
}

/** What is counted, or measured by one item in whole points. */
const WHOLE =
  /\b(?:number of|numbers of|numeric(?:al)? rating|nrs|apgar|glasgow coma|gcs|mmse|phq-?9|gad-?7|gds-?15|episodes?|attacks?|visits?|falls?|seizures?|children|births|pregnancies|admissions?|injections?|sessions?|lesions?|cigarettes|pills|tablets|correct (?:answers|responses))\b/i;
/** Averages of averages, scales with broken points, and rates. */
const BROKEN =
  /\b(?:per|rate|density|vas|visual analog\w*|log|ratio|percent\w*|weighted|adjusted|standardi[sz]ed|least|index|z-?score|t-?score|change|difference|daily|weekly|monthly|nightly|yearly|annual|averaged?|geometric|trimmed|imput\w*|model\w*|raters?|readers?|observers?|half|halves|combined|a (?:day|week|month|year|night)|each (?:day|week|month|year|night)|mean of)\b/i;

/** Anywhere in the abstract: what is averaged may have been averaged or filled in before. */
const AVERAGED =
  /\b(?:items?|sub-?scales?|missing|replaced|duplicates?|triplicates?|assessments|measurements|diar(?:y|ies)|mean of|averag\w*|imput\w*|(?:two|three|four|five|seven|\d+) (?:days|occasions)|practices|clinics|wards|households|clusters?)\b/i;
/** In the sentence: the mean may be of fewer, or of others, than the size says. */
const OF_FEWER = /\b(?:lost|drop\w*|among|who|respond\w*|eyes|knees|teeth|pooled)\b/i;

export function wholeMeans(scene: CheckScene): WholeMean[] {
  return scene.all("group-value").flatMap(({ result, index }) => wholeMean(scene, { value: result, index }) ?? []);
}

function wholeMean(scene: CheckScene, { value, index }: { readonly value: GroupValue; readonly index: number }): WholeMean | null {
  const [arm, ...more] = value.arms;
  if (value.statistic !== "mean" || value.relation !== "=" || value.value === null || value.change || arm === undefined || more.length > 0)
    return null;
  if (value.unit !== null && /[%/]|^(?:[kmµ]?g|[cmk]?m|m?l|mmhg)/i.test(value.unit)) return null;
  const mean = numberOf(value.numbers, "value", value.value);
  const outcome = value.outcome?.text ?? "";
  if (mean === null || mean.decimals === 0 || !WHOLE.test(outcome)) return null;
  const sentence = scene.sentence(value.span[0]);
  if (BROKEN.test(scene.sentenceText(value.span[0]))) return null;
  const sizes = scene.sizes(arm);
  if (sizes.length === 0) return null;
  const spread = value.dispersions.find(({ type }) => type === "sd");
  const sd = spread?.value == null ? null : numberOf(value.numbers, "spread", spread.value);
  const words = scene.text.slice(...sentence);
  const isStated =
    scene.statesSize(arm, sentence) && !scene.says(AVERAGED) && ![OF_FEWER, LEFT_OUT, LATER, OF_UNITS].some((fewer) => fewer.test(words));
  return { index, mean, sd, sizes, isStated, outcome };
}
