/**
 * percentage-of-count: a percentage beside a count with its denominator is what the count gives, at the printed precision.
 *
 * Finds: "12/58 (20.7%)", "12 of 58 patients (20.7%)", "12 (20.7%) of 58", "20.7% (12/58)", "29/42 [69%]". Must not take: lists that share a bracket
 * ("12/58 and 10/60 (20.7% and 16.7%)"), a percentage of pooled counts, figures of different arms or times, "<1%", and mismatches in
 * sentences about weighted, adjusted or actuarial figures, which no count gives.
 * Example: "12/58 = 20.69 %, printed 20.7 %".
 * Source: the definition of a proportion; rounding is interval arithmetic on the printed digits.
 */
import type { Check, GroupValue, Span } from "@tabstract/record";
import type { CheckRule, CheckScene, Placed } from "../check.ts";
import { numberOf } from "../p-range.ts";
import { type Fraction, mayPrint, type Printed } from "../printed.ts";
import { CUT_OFF } from "../words.ts";

type Item = Placed<"group-value">;

interface Pair {
  /** Where the first of the two stands among the group values. */
  readonly at: number;
  readonly count: Item;
  readonly percentage: Item;
}

const RULE = "percentage-of-count";
const WORDS = String.raw`(?:\s+(?!and\b|or\b|vs\b|versus\b|to\b)[\p{L}-]+){0,6}`;
/** Between the two: at most the noun that is counted, and an opening bracket, or a comma where both stand in one bracket. */
const BRACKET = new RegExp(String.raw`^${WORDS}\s*[([（]\s*$`, "u");
const COMMA = /^\s*[,;:]\s*$/;
/** After the second: the bracket ends, or another statistic follows. */
const CLOSED = new RegExp(String.raw`^${WORDS}\s*(?:[)\]）]|[,;])`, "u");
/** Before the first: a number that shares the bracket with it. */
const COORDINATED = /[\p{Nd}%]\s*(?:,|;|\/|\+|and|or|vs\.?|versus|to|[–-])\s*(?:in\s+|the\s+)?$/u;
/** Two numbers with a stroke that are a name ("HPV 16/18", "grade 3/4", "acuity of 20/40"). */
const NAMED_BEFORE =
  /\b(?:HPV|HIV|types?|genotypes?|serotypes?|strains?|grades?|stages?|class|phase|acuity|vision|CD|CDK|BRCA|exons?)[ -]*(?:of )?$/iu;
/** From a percentage that stands inside of its count to the denominator: "12 (20.7%) of the 58". */
const OF_ALL = /^\s*[)\]）]\s+(?:out\s+)?of\s+(?:the\s+|all\s+|these\s+)?$/i;
/** Behind a percentage: it may be of others than its count is ("24.1% of those with data"). */
const OF_OTHERS = /^\s*(?:of|among|in|for)\s/;
const NOT_A_PLAIN_SHARE =
  /\b(?:weight\w*|adjust\w*|standardi[sz]\w*|surviv\w*|patency|freedom|\w+-free|cumulative|averag\w*|means?|across|I2|imput\w*|estimat\w*|model\w*|projected|probability|rates? at|(?:at|by)\s[\w.]+[- ](?:years?|months?)|evaluable|assessable|available|respondents?|responders|completers?|who (?:answered|responded|completed)|missing)\b/i;
/** Anywhere in the abstract: then a share may be of a curve or of many studies, of which its sentence says nothing. */
const OF_CURVES_OR_STUDIES = /\b(?:kaplan\w*|actuarial|life[- ]tables?|meta-?analy\w*|random[- ]effects|pooled)\b/i;
const REACH = 80;

export const percentageOfCount: CheckRule = {
  name: RULE,
  summary: "each percentage against the count and denominator beside it",
  severity: "warning",
  run(scene) {
    const items = scene.all("group-value");
    const pairs: Pair[] = [];
    for (let at = 0; at + 1 < items.length; at++) {
      const pair = pairOf(scene.text, items, at);
      if (pair !== null) pairs.push(pair);
    }
    if (pairs.length === 0) return [];
    const paired = new Set(pairs.flatMap(({ count, percentage }) => [count.index, percentage.index]));
    return pairs.flatMap((pair) => (isAlone(scene, pair, { items, paired }) ? (verdict(scene, pair) ?? []) : []));
  },
};

/** The two as count and percentage where they stand side by side and speak of the same. */
function pairOf(text: string, items: readonly Item[], at: number): Pair | null {
  const [first, second] = [items[at], items[at + 1]];
  if (first === undefined || second === undefined || !isSameSubject(first.result, second.result)) return null;
  const pair = isCount(first.result) ? { at, count: first, percentage: second } : { at, count: second, percentage: first };
  if (!isCount(pair.count.result) || !isPercentage(pair.percentage.result)) return null;
  const [left, right] = [extent(first.result), extent(second.result)];
  if (isInside(text, pair)) return pair;
  if (right[0] < left[1] || right[0] - left[1] > REACH) return null;
  const gap = text.slice(left[1], right[0]);
  const after = text.slice(right[1], right[1] + REACH);
  if (!CLOSED.test(after)) return null;
  if (BRACKET.test(gap)) return pair;
  return COMMA.test(gap) && /[([（]\s*$/.test(text.slice(Math.max(0, left[0] - 3), left[0])) ? pair : null;
}

/** "12 (20.7%) of 58" */
function isInside(text: string, { count, percentage }: Pair): boolean {
  const value = count.result.numbers.find(({ role }) => role === "value");
  const total = count.result.numbers.find(({ role }) => role === "denominator");
  const [from, to] = extent(percentage.result);
  if (value === undefined || total === undefined || value.span[1] > from || total.span[0] < to) return false;
  return BRACKET.test(text.slice(value.span[1], from)) && OF_ALL.test(text.slice(to, total.span[0]));
}

/** No other count or percentage shares the pair's bracket or stands unpaired in the sentence before it. */
function isAlone(scene: CheckScene, pair: Pair, all: { items: readonly Item[]; paired: ReadonlySet<number> }): boolean {
  const { text } = scene;
  const [one, two] = [extent(pair.count.result), extent(pair.percentage.result)];
  const start = Math.min(one[0], two[0]);
  const end = Math.max(one[1], two[1]);
  if (COORDINATED.test(text.slice(Math.max(0, start - 20), start))) return false;
  const sentence = scene.sentence(start);
  const close = text.slice(end, sentence[1]).search(/[)\]）]/);
  const bracketEnd = close < 0 ? sentence[1] : end + close;
  const isUnpaired = ({ index }: Item): boolean => !all.paired.has(index);
  // Outwards from the pair, and no further than its sentence: a long text must not cost the square of its length.
  for (let at = pair.at - 1; at >= 0; at--) {
    const before = all.items[at];
    if (before === undefined || before.result.span[0] < sentence[0]) break;
    if (isUnpaired(before) && isCount(before.result)) return false;
  }
  for (let at = pair.at + 2; at < all.items.length; at++) {
    const after = all.items[at];
    if (after === undefined || after.result.span[0] >= bracketEnd) break;
    if (isUnpaired(after) && (isCount(after.result) || isPercentage(after.result))) return false;
  }
  return true;
}

function verdict(scene: CheckScene, { count, percentage }: Pair): Check | null {
  const { value: events, denominator: total } = count.result;
  if (events === null || total === null || percentage.result.value === null) return null;
  const printed = numberOf(percentage.result.numbers, "value", percentage.result.value);
  if (printed === null) return null;
  const exact = { numerator: 100n * BigInt(events), denominator: BigInt(total) };
  const fits = mayPrint(printed, exact);
  const message = `${events}/${total} = ${show(exact, printed, fits)} %, printed ${printed.text} %`;
  const results = [count.index, percentage.index];
  if (fits) return { rule: RULE, outcome: "consistent", message, results };
  const [from] = extent(count.result);
  if (NAMED_BEFORE.test(scene.text.slice(Math.max(0, from - 20), from).replace(/\s/g, " "))) return null;
  const [start, end] = extent(percentage.result);
  // Before its count, what it is of is what was counted: "20.7% of patients (12 of 58)".
  const isOfOthers = start > from && OF_OTHERS.test(scene.text.slice(end, end + REACH));
  if (isOfOthers || NOT_A_PLAIN_SHARE.test(scene.sentenceText(count.result.span[0])) || scene.says(OF_CURVES_OR_STUDIES)) {
    return { rule: RULE, outcome: "not-applicable", message: `${message}; it may be more than a plain share`, results };
  }
  const cut = (exact.numerator * 10n ** BigInt(printed.decimals)) / exact.denominator === BigInt(printed.scaled);
  return { rule: RULE, outcome: "inconsistent", message: cut ? `${message}: ${CUT_OFF}` : message, results };
}

/** The exact share with one digit more than printed; with as many as it takes to see that it does not round to the printed number. */
function show(exact: Fraction, printed: Printed, fits: boolean): string {
  const value = Number(exact.numerator) / Number(exact.denominator);
  let digits = printed.decimals + 1;
  const looksRight = (): boolean => Number(value.toFixed(digits)) >= printed.low && Number(value.toFixed(digits)) <= printed.high;
  while (!fits && digits < printed.decimals + 6 && looksRight()) digits++;
  return value.toFixed(digits);
}

function isCount(value: GroupValue): boolean {
  const { denominator } = value;
  if (value.statistic !== "count" || value.relation !== "=" || value.value === null || denominator === null) return false;
  return Number.isSafeInteger(value.value) && Number.isSafeInteger(denominator) && denominator > 0 && value.value <= denominator;
}

function isPercentage(value: GroupValue): boolean {
  return value.statistic === "percentage" && value.relation === "=" && value.value !== null && !value.change;
}

function isSameSubject(a: GroupValue, b: GroupValue): boolean {
  if (a.arms.length > 0 && b.arms.length > 0 && a.arms.join() !== b.arms.join()) return false;
  if (a.timepoint !== null && b.timepoint !== null && a.timepoint.value !== b.timepoint.value) return false;
  return a.period === null || b.period === null || a.period === b.period;
}

/** From its first to its last printed number, with the percent sign: the result's own span may enclose the other's. */
function extent(value: GroupValue): Span {
  const spans = value.numbers.map((number) => number.span);
  const end = Math.max(...spans.map((span) => span[1]));
  const sign =
    value.statistic === "percentage" && value.span[1] > end
      ? (/^\s?[%％]/.exec(value.text.slice(end - value.span[0]))?.[0].length ?? 0)
      : 0;
  return [Math.min(...spans.map((span) => span[0])), end + sign];
}
