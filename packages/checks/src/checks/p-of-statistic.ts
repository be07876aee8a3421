/**
 * p-of-statistic: the p-value that stands beside a test statistic is the one that the statistic gives.
 *
 * Finds: "t(37) = 4.93, p < .001", "F(2, 57) = 3.21, p = .09", "χ²(1, N = 90) = 3.53, p = .03", "r(48) = .31, p = .02", "z = 2.1, p = .04",
 * "Q(8) = 20.1, p = .01". Must not take: a statistic without its degrees of freedom, a p-value that another statistic or sentence stands before,
 * p-values that were corrected for multiple testing, or are of no distribution or of approximate degrees of freedom. A test said to be one-tailed may give half.
 * Example: "t(37) = 2.10 gives p 0.0421 to 0.0430; printed p = .03; the decision at 0.05 stands".
 * Source: Nuijten et al. 2016 (statcheck), doi 10.3758/s13428-015-0664-2, whose rules for rounding, one-tailed tests, "p = .000" and errors
 * of decision are followed ("one-tailed" counts wherever the abstract says so); the distributions are R's (distributions.ts).
 */
import type { Check, Result, TestStatistic } from "@tabstract/record";
import type { CheckInput, CheckRule, CheckScene } from "../check.ts";
import { pOfChiSquared, pOfF, pOfR, pOfT, pOfZ } from "../distributions.ts";
import {
  admits,
  decisionWords,
  numberOf,
  type PrintedP,
  printedP,
  type Range,
  rangeOver,
  showPrintedP,
  showRange,
  sizeRange,
} from "../p-range.ts";
import { type Printed, readPrinted } from "../printed.ts";
import { MULTIPLE_TESTING, NEVER_ZERO, OF_A_MARGIN } from "../words.ts";

type Record = CheckInput["record"];

interface Test {
  readonly index: number;
  /** "t(37) = 2.10". */
  readonly shown: string;
  readonly value: Printed;
  readonly df: readonly Printed[];
  p(size: number, ...df: readonly number[]): number;
}

const RULE = "p-of-statistic";
/** Between the statistic and its p-value, in characters: an effect size or an interval may stand there. */
const REACH = 60;
const ONE_TAILED =
  /\b(?:one|single|1|upper|lower|left|right)[- ](?:tail(?:ed)?|sided)\b|(?<![-\p{L}])directional(?:ly)?\b|\bone-directional\b|\bp[- ]?values?\s(?:were\s|are\s)?halved\b|\b(?:predicted|hypothesi[sz]ed|expected|specified)\sdirection\b/iu;
const CORRECTED =
  /\b(?:correct(?:ed|ions?)|contrasts?|exact|mid-?p|continuity|adjusted|post[- ]?hoc|pairwise|likelihood[- ]ratio|variance components?|mixture|deviance|fisher\w*|for (?:the |linear )?trend)\b|[×x]\s?\d\)/i;

/** Anywhere in the abstract: a p of half the size may be of one side, which is not said. */
const OF_ONE_SIDE = new RegExp(
  String.raw`${OF_A_MARGIN.source}|\b(?:as|was|were|we)\s(?:predicted|hypothesi[sz]ed|expected|preregistered)\b|\b(?:one-way|superiority|alternative)\b`,
  "i",
);

/** Anywhere in the abstract: then its p-values are not of the printed degrees of freedom, or of no distribution. */
const OTHERWISE =
  /\b(?:permut\w*|bootstrap\w*|resampl\w*|monte[- ]carlo|randomi[sz]ation\stests?|greenhouse\w*|huynh\w*|sphericity|satterthwaite\w*|kenward\w*|simple\s(?:main\s)?(?:effects?|slopes?)|robust|jack-?kni\w*|multi-?level|hierarch\w*|containment|satorra|scaled|partial|duncan\w*|regwq?|newman|keuls|games-?howell|newey\w*|welch\w*|unequal\svariances?|mixed[- ](?:effects?|models?))\b/i;

export const pOfStatistic: CheckRule = {
  name: RULE,
  summary: "each p-value against the test statistic beside it",
  severity: "warning",
  run(scene) {
    const tests = [...scene.all("test-statistic"), ...scene.all("estimate")].filter(({ result }) => isTestLike(result));
    const omnibus = omnibusTests(scene);
    return tests.sort((one, other) => one.index - other.index).flatMap(({ index }) => verdict(scene, { index, omnibus }) ?? []);
  },
};

function isTestLike(result: Result): boolean {
  return result.kind === "test-statistic" || (result.kind === "estimate" && result.measure === "correlation" && result.df.length > 0);
}

function verdict(scene: CheckScene, { index, omnibus }: { readonly index: number; readonly omnibus: Omnibus }): Check | null {
  const { record, text } = scene;
  const test = testOf(record.results[index], index);
  const beside = test === null ? null : pBeside(record, text, index);
  if (test === null || beside === null) return null;
  const { p, at } = beside;
  const range = rangeOver((size = 0, ...df) => test.p(size, ...df), sizeRange(test.value), ...test.df);
  const results = [index, at];
  const gives = `${test.shown} gives p ${showRange(range)}; printed ${showPrintedP(p)}`;
  const halved: Range = { low: range.low / 2, high: range.high / 2 };
  // Only the form is wrong where the p is as small as the zeros say.
  if (isZero(p) && (isSmall(range, p) || (isSmall(halved, p) && scene.says(ONE_TAILED)))) {
    return { rule: RULE, outcome: "inconsistent", message: `${gives}: ${NEVER_ZERO}`, results };
  }
  if (admits(range, p)) return { rule: RULE, outcome: "consistent", message: gives, results };
  const fitsHalf = admits(halved, p);
  if (fitsHalf && scene.says(ONE_TAILED)) {
    return { rule: RULE, outcome: "consistent", message: `${gives}, which is one-tailed`, results };
  }
  const sentence = scene.sentenceText(record.results[index]?.span[0] ?? 0);
  if (
    CORRECTED.test(sentence) ||
    scene.says(OTHERWISE) ||
    (isAbove(range, p) && (isOfPairs(test, omnibus) || scene.says(MULTIPLE_TESTING))) ||
    (fitsHalf && scene.says(OF_ONE_SIDE))
  ) {
    return { rule: RULE, outcome: "not-applicable", message: `${gives}; the abstract speaks of a correction or of another test`, results };
  }
  const hint = fitsHalf ? "; it would fit a one-tailed test, which the abstract does not name" : "";
  return { rule: RULE, outcome: "inconsistent", message: `${gives}${decisionWords(range, p)}${hint}`, results };
}

/** The degrees of freedom within groups of every F over three or more of them, and where the first with these stands. */
type Omnibus = ReadonlyMap<number, number>;

function omnibusTests(scene: CheckScene): Omnibus {
  const first = new Map<number, number>();
  for (const { result, index } of scene.all("test-statistic")) {
    const [between = 1, within] = result.df;
    if (result.symbol === "F" && between > 1 && within !== undefined && !first.has(within)) first.set(within, index);
  }
  return first;
}

/** A t with the degrees of freedom of such an F before it: two of the groups, and the p may be corrected for all pairs. */
function isOfPairs({ index, df }: Test, omnibus: Omnibus): boolean {
  return (omnibus.get(df[0]?.value ?? Number.NaN) ?? index) < index;
}

/** True where the printed p is larger than all that the statistic gives. */
function isAbove(range: Range, { relation, value }: PrintedP): boolean {
  return relation === ">" || relation === ">=" || value.low > range.high;
}

/** The statistic with all that its p needs; null where degrees of freedom are missing or a digit cannot be read. */
function testOf(result: Result | undefined, index: number): Test | null {
  if (result?.kind === "test-statistic") return statisticTest(result, index);
  if (result?.kind !== "estimate" || result.measure !== "correlation" || result.relation !== "=" || Math.abs(result.value) > 1) return null;
  const value = numberOf(result.numbers, "value", result.value);
  const df = printedDf(result);
  if (value === null || df?.length !== 1) return null;
  // Rounding must not carry |r| beyond 1.
  return { index, shown: `r(${df[0]?.text}) = ${value.text}`, value, df, p: (size, one = 1) => pOfR(Math.min(size, 1), one) };
}

function statisticTest(result: TestStatistic, index: number): Test | null {
  const value = numberOf(result.numbers, "value", result.value);
  const df = printedDf(result);
  if (value === null || df === null) return null;
  // Sums of squares are never negative: what is printed is something else.
  if (value.value < 0 && ["F", "chi2", "Q"].includes(result.symbol)) return null;
  const named = (symbol: string): string => `${symbol}${df.length > 0 ? `(${df.map((one) => one.text).join(", ")})` : ""} = ${value.text}`;
  switch (result.symbol) {
    case "t":
      return df.length === 1 ? { index, shown: named("t"), value, df, p: (size, one = 1) => pOfT(size, one) } : null;
    case "z":
      return { index, shown: `z = ${value.text}`, value, df: [], p: (size) => pOfZ(size) };
    case "F":
      return df.length === 2 ? { index, shown: named("F"), value, df, p: (size, one = 1, two = 1) => pOfF(size, [one, two]) } : null;
    case "chi2":
    case "Q": {
      const symbol = result.symbol === "Q" ? "Q" : "χ²";
      // "χ²(1, N = 90)": the second is the sample, no degrees of freedom.
      const [first] = df;
      if (first === undefined) return null;
      return {
        index,
        shown: `${symbol}(${first.text}) = ${value.text}`,
        value,
        df: [first],
        p: (size, one = 1) => pOfChiSquared(size, one),
      };
    }
    default:
      return null;
  }
}

/** Null where one of the degrees of freedom cannot be read, or is none. */
function printedDf(result: { readonly numbers: Result["numbers"]; readonly df: readonly number[] }): Printed[] | null {
  const numbers = result.numbers.filter(({ role }) => role === "df");
  // The "2" of "χ2" and the sample of "χ²(1, N = 90)" are printed there too.
  let from = 0;
  const df = result.df.flatMap((value): Printed[] => {
    for (let at = from; at < numbers.length; at++) {
      const printed = readPrinted(numbers[at]?.text ?? "", value);
      if (printed === null) continue;
      from = at + 1;
      return [printed];
    }
    return [];
  });
  // Whole degrees of freedom are exact: nobody rounds them.
  const exact = df.map((one) => (one.decimals === 0 ? { ...one, low: one.value, high: one.value } : one));
  return exact.length === result.df.length && exact.every(({ low }) => low > 0) ? exact : null;
}

/** The p-value that follows the statistic, nothing but its own companions between them. */
function pBeside(record: Record, text: string, index: number): { readonly p: PrintedP; readonly at: number } | null {
  const own = record.results[index];
  if (own === undefined) return null;
  for (let at = index + 1; at < record.results.length; at++) {
    const result = record.results[at];
    if (result === undefined || result.section !== own.section || result.span[0] - own.span[1] > REACH) return null;
    if (result.span[0] < own.span[1]) continue;
    if (isTestLike(result)) return null;
    if (result.kind !== "p-value") continue;
    if (/[.!?]\s|\band\b|\bbut\b|\bwhile\b|\bwhereas\b/.test(text.slice(own.span[1], result.span[0]))) return null;
    const p = printedP(result);
    return p === null || result.test !== null ? null : { p, at };
  }
  return null;
}

function isZero({ relation, value }: PrintedP): boolean {
  return value.value === 0 && relation !== ">" && relation !== ">=";
}

/** True where rounding may have made a p of the range nothing but zeros. */
function isSmall(range: Range, { value }: PrintedP): boolean {
  return range.low <= value.high;
}
