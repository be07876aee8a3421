/**
 * p-of-means: the p-value of two means is one that a t-test of them can give; and where "±" has no name, which of its readings fits.
 *
 * Finds: "4.6 ± 0.3 (n = 21) and 4.7 ± 0.3 (n = 25), P < .001". Must not take: means of the same people, changes, adjusted means, more than two
 * groups. A p that is smaller than the t-test's may come from an analysis of covariance, which removes what the baseline explains: it is
 * not-applicable. Inconsistent is a p that is far larger than both readings give, or that no reading comes near. Where one reading of "±" gives the p and the
 * other is far from it, the check suggests what "±" means; the record keeps what is printed.
 * Example: "4.6 ± 0.3 of 21 and 5.1 ± 0.4 of 25: t-tests as standard deviations p 2.1e-6 …, as standard errors p 0.32 …; printed P < .001: the spread is a standard deviation".
 * Source: Student 1908, Welch 1947; Altman and Bland 2005 on the two meanings of "±", doi 10.1136/bmj.331.7521.903.
 */
import type { Check, Suggestion } from "@tabstract/record";
import type { CheckRule, CheckScene } from "../check.ts";
import { zOfP } from "../distributions.ts";
import { meanOf, type SpreadKind, type SpreadMean, testMeans } from "../means.ts";
import { admits, decisionWords, type PrintedP, type Range, showPrintedP, showRange } from "../p-range.ts";
import { involved, isPOfValues, type TwoGroups } from "../two-groups.ts";
import { MULTIPLE_TESTING, modelled, TRANSFORMED } from "../words.ts";

const RULE = "p-of-means";
/** How much larger than the t-tests' the p of another plain test of the same means may be, in standard errors. */
const DOUBT = 1;
/** How far the p of an analysis that uses more than the means may be from the t-tests', in standard errors, on the side of smaller ones: no limit is sure. */
const OTHER_TEST =
  /\b(?:adjust\w*|covari\w*|mixed|model\w*|baseline|change[ds]?|differences? (?:from|in change)|median|skewed|least[- ]squares?|anova|interaction|trend|non-?inferior\w*|bonferroni|tukey|decreas\w*|increas\w*|reduc\w*|improve\w*|fell|rose|gain\w*|loss|per[- ]protocol|paired|(?:correct|allow)\w*\sfor)\b/i;
/** Anywhere in the abstract: then a p-value may be of a model, or of ranks, of which its sentence says nothing. */
const MODELLED = modelled(String.raw`covarian\w*|ancova|mann|wilcoxon|kruskal|rank|non-?parametric|changes?\s(?:scores?|from)`);
/** Smaller ones have no normal deviate that can be told from infinity. */
const LEAST = 1e-300;
const WORDS: Readonly<Record<SpreadKind, string>> = { sd: "standard deviations", se: "standard errors" };

export const pOfMeans: CheckRule = {
  name: RULE,
  summary: "the p-value of two means against t-tests of them",
  severity: "warning",
  run(scene) {
    return scene.groups().flatMap((groups) => verdict(scene, groups) ?? []);
  },
};

interface Reading {
  readonly kind: SpreadKind;
  readonly range: Range;
}

function verdict(scene: CheckScene, groups: TwoGroups): Check | null {
  const { p, values, arms } = groups;
  if (p === null) return null;
  const [one, other] = [meanOf(values[0]), meanOf(values[1])];
  if (one === null || other === null || one.kind !== other.kind) return null;
  const [first, second] = [scene.sizes(arms[0]), scene.sizes(arms[1])];
  const sizes = first.flatMap((n) => second.map((m) => [n, m] as const));
  const kinds: readonly SpreadKind[] = one.kind === null ? ["sd", "se"] : [one.kind];
  const readings = kinds.flatMap((kind): Reading[] => {
    const range = testMeans([one, other], sizes, kind);
    return range === null ? [] : [{ kind, range }];
  });
  if (readings.length === 0) return null;
  const computed = readings.map(({ kind, range }) => `as ${WORDS[kind]} p ${showRange(range)}`).join(", ");
  const message = `${show(one, first)} and ${show(other, second)}: t-tests ${computed}; printed ${showPrintedP(p.p)}`;
  const results = involved([...values[0], ...values[1]], p);
  const [only, ...more] = readings.filter(({ range }) => admits(range, p.p));
  if (only !== undefined) {
    if (readings.length === 1 || more.length > 0) return { rule: RULE, outcome: "consistent", message, results };
    const told = `${message}; it fits if ± gives ${WORDS[only.kind]}`;
    const isSure =
      isPOfValues(scene, groups) &&
      !isOfOtherTest(scene, groups) &&
      readings.every(({ range }) => range === only.range || isFarFrom(range, p.p));
    return {
      rule: RULE,
      outcome: "consistent",
      message: told,
      results,
      ...(isSure ? { suggestions: suggestions(groups, only.kind) } : {}),
    };
  }
  const isFar = readings.every(({ range }) => isFarAbove(range, p.p));
  if (!isFar || !isPOfValues(scene, groups) || isOfOtherTest(scene, groups) || scene.says(MULTIPLE_TESTING)) {
    return { rule: RULE, outcome: "not-applicable", message: `${message}, which another analysis may give`, results };
  }
  const decision = readings[0] === undefined ? "" : decisionWords(readings[0].range, p.p);
  return { rule: RULE, outcome: "inconsistent", message: `${message}${decision}`, results };
}

function isOfOtherTest(scene: CheckScene, { words }: TwoGroups): boolean {
  return OTHER_TEST.test(words) || scene.says(MODELLED) || scene.says(TRANSFORMED);
}

/** What "±" then means, of both means. */
function suggestions({ values }: TwoGroups, kind: SpreadKind): Suggestion[] {
  return values.flat().map(({ index }) => ({ result: index, field: "dispersions.0.type", value: kind }));
}

/** No other test of the same means comes near the printed p: a reading that only just misses it is not ruled out. */
function isFarFrom(range: Range, { value }: PrintedP): boolean {
  if (!(value.value > 0 && value.value <= 1)) return true;
  const printed = zOfP(value.value);
  return (
    printed - zOfP(Math.min(1, Math.max(range.low, LEAST))) > DOUBT || zOfP(Math.min(1, Math.max(range.high, LEAST))) - printed > DOUBT
  );
}

/** The printed p is larger than the tests' by more than doubt allows. */
function isFarAbove(range: Range, { relation, value }: PrintedP): boolean {
  if (relation === "<" || relation === "<=") return false;
  const limit = value.value;
  if (!(limit > 0 && limit <= 1)) return false;
  return range.high < limit && zOfP(Math.max(range.high, LEAST)) - zOfP(limit) > DOUBT;
}

function show({ mean, spread }: SpreadMean, sizes: readonly number[]): string {
  return `${mean.text} ± ${spread.text} of ${sizes.join(" or ")}`;
}
