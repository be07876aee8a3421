/**
 * estimate-of-counts: a ratio or difference of two shares is the one that their counts give; a rate ratio the one that two rates give.
 *
 * Finds: "52/81 and 35/79 (RR 1.95)". Must not take: adjusted, stratified or modelled estimates, hazard ratios, shares of a part of the arms. An
 * odds ratio called a risk ratio is told so, and suggested. Either arm may be the reference; a difference may be printed without its sign, in percent or as a share.
 * Example: "52/81 over 35/79: risk ratio 1.449, printed 1.45".
 * Source: the definitions of odds ratio, risk ratio, risk difference and number needed to treat (Altman 1998, doi 10.1136/bmj.317.7168.1309);
 * rounding is interval arithmetic on the printed digits.
 */
import type { Check, Estimate, Measure } from "@tabstract/record";
import type { CheckRule, CheckScene } from "../check.ts";
import { numberOf, type Range } from "../p-range.ts";
import type { Printed } from "../printed.ts";
import { type Share, sharesOf } from "../proportions.ts";
import { type GroupItem, involved, isOfGroups, type TwoGroups } from "../two-groups.ts";
import { modelled, OF_UNITS } from "../words.ts";

const RULE = "estimate-of-counts";
const NOT_OF_THE_COUNTS =
  /\b(?:adjust\w*|stratif\w*|pooled|model\w*|univaria\w*|weight\w*|standardi[sz]ed|cox|hazard|survival|kaplan\w*|person-|exact|mixed|cumulative|estimated|(?:control|account|correct|allow)\w*\sfor|covaria\w*|evaluable|assessable|per[- ]protocol)\b/i;
const MODELLED = modelled("conditional");
/** Another way to compute the same (a small-sample correction, a conditional estimate) changes less than this share of the value. */
const DOUBT = 0.12;

interface Formula {
  readonly name: string;
  of(one: Share, other: Share): number;
}

const RISK_RATIO: Formula = { name: "risk ratio", of: (a, b) => a.events / a.total / (b.events / b.total) };
const ODDS_RATIO: Formula = {
  name: "odds ratio",
  of: (a, b) => (a.events * (b.total - b.events)) / ((a.total - a.events) * b.events),
};
const DIFFERENCE: Formula = { name: "risk difference", of: (a, b) => Math.abs(a.events / a.total - b.events / b.total) };
const NEEDED: Formula = { name: "number needed to treat", of: (a, b) => 1 / DIFFERENCE.of(a, b) };

const FORMULAS: Partial<Record<Measure, Formula>> = {
  "odds-ratio": ODDS_RATIO,
  "risk-ratio": RISK_RATIO,
  "risk-difference": DIFFERENCE,
  "number-needed-to-treat": NEEDED,
};

export const estimateOfCounts: CheckRule = {
  name: RULE,
  summary: "each ratio and difference of two shares against the counts of the two arms",
  severity: "warning",
  run(scene) {
    return scene.groups().flatMap((groups) =>
      groups.comparison.results.flatMap((index) => {
        const estimate = scene.record.results[index];
        return estimate?.kind === "estimate" ? (verdict(scene, groups, { estimate, index }) ?? []) : [];
      }),
    );
  },
};

function verdict(scene: CheckScene, groups: TwoGroups, own: { readonly estimate: Estimate; readonly index: number }): Check | null {
  const { estimate, index } = own;
  if (estimate.measure === "rate-ratio") return ofRates(groups, own);
  const formula = FORMULAS[estimate.measure];
  if (formula === undefined || estimate.relation !== "=" || estimate.adjusted === true) return null;
  const printed = numberOf(estimate.numbers, "value", estimate.value);
  if (printed === null) return null;
  const { values, arms } = groups;
  const one = sharesOf(values[0], scene.sizes(arms[0]));
  const other = sharesOf(values[1], scene.sizes(arms[1]));
  const [first, second] = [one[0], other[0]];
  if (first === undefined || second === undefined) return null;
  const results = [...new Set([...involved([...values[0], ...values[1]], null), index])].sort((a, b) => a - b);
  const fits = (candidate: Formula): boolean => one.some((a) => other.some((b) => mayPrintAs(candidate, printed, [a, b])));
  const shown = (candidate: Formula): string => show(candidate, printed, [first, second]);
  const [over, under] = isTurned(formula, printed, [first, second]) ? [second, first] : [first, second];
  const message = `${over.events}/${over.total} over ${under.events}/${under.total}: ${shown(formula)}, printed ${printed.text}`;
  if (fits(formula)) return { rule: RULE, outcome: "consistent", message, results };
  const isCounted = values.every((items) => items.some(({ value }) => value.statistic === "count"));
  const doubtful =
    !isCounted ||
    NOT_OF_THE_COUNTS.test(groups.words) ||
    OF_UNITS.test(groups.words) ||
    scene.says(MODELLED) ||
    estimate.adjusted !== null ||
    !isOfGroups(scene, groups, index) ||
    isNear(formula, printed, [first, second]);
  if (doubtful)
    return { rule: RULE, outcome: "not-applicable", message: `${message}, which a part of the arms or a model may give`, results };
  const swapped = [ODDS_RATIO, RISK_RATIO].find((candidate) => candidate !== formula && fits(candidate));
  if (swapped === undefined || formula === DIFFERENCE || formula === NEEDED)
    return { rule: RULE, outcome: "inconsistent", message, results };
  const suggestions = [{ result: index, field: "measure", value: swapped === ODDS_RATIO ? "odds-ratio" : "risk-ratio" }];
  return { rule: RULE, outcome: "inconsistent", message: `${message}; it is the ${shown(swapped)}`, results, suggestions };
}

/** Two printed rates give their ratio; a model of them need not, so that a mismatch is no accusation. */
function ofRates({ values }: TwoGroups, { estimate, index }: { readonly estimate: Estimate; readonly index: number }): Check | null {
  const ratio = numberOf(estimate.numbers, "value", estimate.value);
  const [one, other] = [rateOf(values[0]), rateOf(values[1])];
  if (ratio === null || estimate.relation !== "=" || one === null || other === null || ratio.low <= 0) return null;
  const fits = [rangeOfRatio(one, other), rangeOfRatio(other, one)].some(({ low, high }) => low <= ratio.high && high >= ratio.low);
  const plain = one.value / other.value;
  const message = `${one.text} over ${other.text}: rate ratio ${plain.toFixed(ratio.decimals + 1)}, printed ${ratio.text}`;
  const results = [...involved([...values[0], ...values[1]], null), index].sort((a, b) => a - b);
  if (fits) return { rule: RULE, outcome: "consistent", message, results };
  return { rule: RULE, outcome: "not-applicable", message: `${message}, which a model may give`, results };
}

function rateOf(items: readonly GroupItem[]): Printed | null {
  const [item, ...more] = items;
  if (item === undefined || more.length > 0 || item.value.statistic !== "rate" || item.value.relation !== "=" || item.value.value === null)
    return null;
  const rate = numberOf(item.value.numbers, "value", item.value.value);
  return rate === null || rate.low <= 0 ? null : rate;
}

function rangeOfRatio(one: Printed, other: Printed): Range {
  return { low: one.low / other.high, high: one.high / other.low };
}

/** The value of the formula in both directions, and in percent for a difference. */
function readings(formula: Formula, [a, b]: readonly [Share, Share]): number[] {
  const value = formula.of(a, b);
  if (formula === DIFFERENCE) return [value, 100 * value];
  return formula === NEEDED ? [value] : [value, 1 / value];
}

function mayPrintAs(formula: Formula, printed: Printed, pair: readonly [Share, Share]): boolean {
  const [low, high] = printed.low < 0 && printed.high <= 0 ? [-printed.high, -printed.low] : [printed.low, printed.high];
  // A number needed to treat is rounded up to whole people.
  const slack = formula === NEEDED && printed.decimals === 0 ? 0.5 : 0;
  return readings(formula, pair).some((value) => value >= low - slack - 1e-12 && value <= high + 1e-12);
}

function isNear(formula: Formula, printed: Printed, pair: readonly [Share, Share]): boolean {
  const size = Math.abs(printed.value);
  return readings(formula, pair).some((value) => !Number.isFinite(value) || Math.abs(value - size) <= DOUBT * Math.max(value, size));
}

/** True where the printed ratio is nearer to the second over the first. */
function isTurned(formula: Formula, printed: Printed, [a, b]: readonly [Share, Share]): boolean {
  if (formula === DIFFERENCE || formula === NEEDED) return false;
  const [size, value] = [printed.value, formula.of(a, b)];
  return Math.abs(Math.log(1 / value / size)) < Math.abs(Math.log(value / size));
}

/** The reading that is nearest to the printed one, with a digit more. */
function show(formula: Formula, printed: Printed, pair: readonly [Share, Share]): string {
  const size = Math.abs(printed.value);
  const distance = (value: number): number => Math.abs(Math.log(value / size));
  const nearest = readings(formula, pair).reduce((best, value) => (distance(value) < distance(best) ? value : best));
  return `${formula.name} ${Number.isFinite(nearest) ? nearest.toFixed(printed.decimals + 1) : "without an end"}`;
}
