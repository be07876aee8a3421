/**
 * p-of-proportions: the p-value of two shares is one that a usual test of them can give.
 *
 * Finds: "52/81 (64.2%) and 35/79 (44.3%), P = .40". Must not take: shares of survival curves, adjusted or clustered comparisons, more than two
 * groups, one p-value for several outcomes, groups that are not different people. Where only percentages are printed, every size that the
 * abstract prints for the arm and every count that rounds to the percentage is tried; they may be those of a part of the arm, so that a mismatch
 * is not-applicable. So is a p that is merely near: another test (a mid-p, a likelihood ratio, a regression) may give it.
 * Example: "52/81 and 35/79: χ² 0.0116, Fisher 0.0170; printed P = .01".
 * Source: the tests of two independent proportions; Fagerland, Lydersen and Laake 2015, doi 10.1002/sim.6476.
 */
import type { Check } from "@tabstract/record";
import type { CheckRule, CheckScene } from "../check.ts";
import { zOfP } from "../distributions.ts";
import { admits, decisionWords, type PrintedP, type Range, showP, showPrintedP, showRange } from "../p-range.ts";
import { exactTest, type Share, sharesOf, type TestedShares, testShares } from "../proportions.ts";
import { involved, isPOfValues, type TwoGroups } from "../two-groups.ts";
import { isNumberOfUnits, MULTIPLE_TESTING, modelled, OF_A_MARGIN, OF_UNITS, PER_UNIT } from "../words.ts";

const RULE = "p-of-proportions";
/** How far another test of the same counts may stand from these, in standard errors. */
const DOUBT = 0.7;
const OTHER_TEST =
  /\b(?:adjust\w*|surviv\w*|cumulative|estimat\w*|model\w*|trend|interaction|non-?inferior\w*|equivalen\w*|superiority|weight\w*|mixed|change[ds]?|reduction|increase[ds]?|decrease[ds]?|mean|median|per[- ]cent of|-year|-month|bonferroni|one-sided|overall|mcnemar\w*|(?:control|account|correct|allow)\w*\sfor|evaluable|assessable|per[- ]protocol)\b/i;

/** Anywhere in the abstract: then a p-value may be of a model of which its sentence says nothing. */
const MODELLED = modelled(
  String.raw`cluster\w*|cochran\w*|gee|random[- ]effects|inverse[- ]probability|log-?rank|kaplan\w*|cox|hazard\w*|time[- ]to|actuarial|life[- ]tables?|survival\s(?:analys[ei]s|curves?)|competing`,
);

export const pOfProportions: CheckRule = {
  name: RULE,
  summary: "the p-value of two shares against all usual tests of them",
  severity: "warning",
  run(scene) {
    return scene.groups().flatMap((groups) => verdict(scene, groups) ?? []);
  },
};

function verdict(scene: CheckScene, groups: TwoGroups): Check | null {
  const { p, values, arms } = groups;
  if (p === null) return null;
  const one = sharesOf(values[0], scene.sizes(arms[0]));
  const other = one.length === 0 ? [] : sharesOf(values[1], scene.sizes(arms[1]));
  // Fisher's test costs more than all others: it is asked where they do not give the p.
  const quick = testShares(one, other);
  if (quick.length === 0) return null;
  const tests = admits(rangeOf(quick), p.p) ? quick : [...quick, ...exactTest(one, other)];
  const range = rangeOf(tests);
  const computed = tests.map((test) => `${test.name} ${showRange(test.p)}`).join(", ");
  const message = `${showShares(one)} and ${showShares(other)}: ${computed}; printed ${showPrintedP(p.p)}`;
  const results = involved([...values[0], ...values[1]], p);
  if (admits(range, p.p)) return { rule: RULE, outcome: "consistent", message, results };
  const isCounted = values.every((items) => items.some(({ value }) => value.statistic === "count"));
  const areUnits = [one[0], other[0]].some((share) => share !== undefined && isNumberOfUnits(scene.text, share.total));
  if (
    !isCounted ||
    areUnits ||
    !isBeyondDoubt(range, p.p) ||
    !isPOfValues(scene, groups) ||
    isOfOtherTest(scene, groups, isAbove(range, p.p))
  ) {
    const why = isCounted ? "which another test may give" : "which a part of the arms or another test may give";
    return { rule: RULE, outcome: "not-applicable", message: `${message}, ${why}`, results };
  }
  const [side, end] = isAbove(range, p.p) ? ["more", range.high] : ["less", range.low];
  const limit = `no admissible rounding gives ${side} than ${showP(end)}`;
  return { rule: RULE, outcome: "inconsistent", message: `${message}; ${limit}${decisionWords(range, p.p)}`, results };
}

/** The abstract names another test; a correction for multiple testing makes a p larger, a margin of non-inferiority makes it smaller. */
function isOfOtherTest(scene: CheckScene, { words }: TwoGroups, isLarger: boolean): boolean {
  return (
    OTHER_TEST.test(words) ||
    OF_UNITS.test(words) ||
    scene.says(PER_UNIT) ||
    scene.says(MODELLED) ||
    scene.says(isLarger ? MULTIPLE_TESTING : OF_A_MARGIN)
  );
}

function rangeOf(tests: readonly TestedShares[]): Range {
  return { low: Math.min(...tests.map((test) => test.p.low)), high: Math.max(...tests.map((test) => test.p.high)) };
}

function isBeyondDoubt(range: Range, { value }: PrintedP): boolean {
  const limit = value.value;
  if (!(limit > 0 && limit <= 1)) return false;
  const printed = zOfP(limit);
  return printed < zOfP(Math.min(1, range.high)) - DOUBT || (range.low > 0 && printed > zOfP(range.low) + DOUBT);
}

function isAbove(range: Range, { value }: PrintedP): boolean {
  return value.low > range.high;
}

/** "52/81", "12 to 13/60". */
function showShares(shares: readonly Share[]): string {
  const totals = [...new Set(shares.map(({ total }) => total))];
  return totals
    .map((total) => {
      const events = shares.filter((share) => share.total === total).map((share) => share.events);
      const [low, high] = [Math.min(...events), Math.max(...events)];
      return low === high ? `${low}/${total}` : `${low} to ${high}/${total}`;
    })
    .join(" or ");
}
