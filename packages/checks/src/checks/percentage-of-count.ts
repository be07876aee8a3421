/**
 * percentage-of-count: a percentage beside a count is what the count gives of its whole, at the printed precision.
 *
 * Finds: "12/58 (20.7%)", "12 of 58 patients (20.7%)", "12 (20.7%) of 58", "20.7% (12/58)", "29/42 [69%]", and where the whole stands before: "of 58 patients,
 * 12 (20.7%)", "in the active group (n = 58), 12 (20.7%)". Must not take: lists that share a bracket ("12/58 and 10/60 (20.7% and 16.7%)"), a percentage of
 * pooled counts, figures of different arms or times, "<1%", two numbers with a stroke that are a titre, a score or an acuity, a count whose whole may
 * be another than the size before it (a share that no smaller whole gives is none of those), and mismatches in sentences about weighted, adjusted or actuarial figures, which no count gives.
 * Example: "12/58 = 20.69 %, printed 20.7 %".
 * Source: the definition of a proportion; rounding is interval arithmetic on the printed digits.
 */
import type { Check, GroupValue, Span } from "@tabstract/record";
import type { CheckRule, CheckScene, Placed } from "../check.ts";
import { numberOf } from "../p-range.ts";
import { type Fraction, mayPrint, type Printed } from "../printed.ts";
import { A_UNIT, CUT_OFF, IS_PEOPLE, LATER, LEFT_OUT, PEOPLE, PER_UNIT, UNIT_WORD } from "../words.ts";

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
const NOUN = String.raw`(?:\s(?:[\p{L}-]+\s){0,2}(?:${PEOPLE}))?\s*`;
/** The same where the whole stands elsewhere: a bracket may be of anything then ("8 received chlorhexidine (2%)", "2 leaked (98% success)", "25.6% (6 complete, 17 partial)"). */
const OF_PEOPLE = new RegExp(`^${NOUN}[([（]\\s*$`, "iu");
const ENDED = new RegExp(`^${NOUN}[)\\]）]`, "iu");
/** Before the first: a number that shares the bracket with it. */
const COORDINATED = /[\p{Nd}%]\s*(?:,|;|\/|\+|and|or|vs\.?|versus|to|[–-])\s*(?:in\s+|the\s+)?$/u;
/** Two numbers with a stroke that are a name ("HPV 16/18", "grade 3/4", "acuity of 20/40"). */
const NAMED_BEFORE = /\b(?:HPV|HIV|\w*types?|strains?|grades?|stages?|class|phase|acuity|vision|CDK?|exons?)[ -]*(?:of )?$/iu;
/** Before a count with a stroke: somebody is counted. "Titres of 1/80", "a score of 7/10" have other words. */
const COUNTED_BEFORE = /\b(?:in|among|had|by|from|for)\s(?:the\s)?$/i;
/** Before a count: those who are not meant ("all but 12"; "one in five of 120"), or a part of those that it counts. */
const NOT_MEANT = /\b(?:(?:all but|except(?: for)?|apart from)\s(?:the\s)?|(?:one|two|three|four|\d+)\sin\s)$/i;
const PART_OF = /\bof\s(?:the\s|these\s)?$/i;
/** Of one person, or of a test. */
const ITEMS = /^\s(?:\p{L}+\s)?(?:items|questions|criteria|doses|sessions|tablets|points|tasks|days)\b/u;
/** "Four out of five women (80.3%)" is a way of speaking. */
const SPOKEN = 10;
/** The month of a year. */
const YEAR = /^(?:19|20)\d\d$/;
/** From a percentage that stands inside of its count to the denominator: "12 (20.7%) of the 58". */
const OF_ALL = /^\s*[)\]）]\s+(?:out\s+)?of\s+(?:the\s+|all\s+|these\s+)?$/i;
/** Behind a percentage: it may be of others than its count is ("24.1% of those with data"). */
const OF_OTHERS = /^\s*(?:of|among|in|for)\s/;
const NOT_A_PLAIN_SHARE =
  /\b(?:weight\w*|adjust\w*|standardi[sz]\w*|surviv\w*|patency|freedom|\w+-free|cumulative|averag\w*|means?|median|across|I2|imput\w*|estimat\w*|model\w*|projected|probability|risks?|rates? at|per|allow\w*|corrected|(?:at|by)\s[\w.]+[- ](?:years?|yrs?|months?)|(?:\d+|one|two|three|five|ten)[- ](?:years?|yrs?|months?|days?)\s(?:\w+\s){0,2}(?:mortality|rates?|incidence|recurrences?|relapses?|deaths?|follow)|evaluable|assessable|available|respondents?|responders|completers?|who (?:answered|responded|completed)|missing)\b/i;
/** Anywhere in the abstract: then a share may be of a curve or of many studies, of which its sentence says nothing. */
const OF_CURVES_OR_STUDIES = /\b(?:kaplan\w*|actuarial|life[- ]tables?|meta-?analy\w*|random[- ]effects|pooled)\b/i;
/** Before a size: it is the whole of what follows. */
const OF_WHOLE = /(?:^|[,;:(]\s*|\bout\s)(?:of|among|in)\s+(?:(?:the|these|all|our|a total of)\s+){0,2}$/i;
/** Between a size and a count: the count is of others than all of those. */
const OF_A_PART = /\b(?:of|among|who\w*|which|these|those|them|remain\w*|rest|others?|former|latter|after|in|with)\b/i;
const INTEGERS = /\d{1,3}(?:[,\s]\d{3})+(?!\d)|\d+/g;
const REACH = 80;

export const percentageOfCount: CheckRule = {
  name: RULE,
  summary: "each percentage against the count and denominator beside it",
  severity: "warning",
  run(scene) {
    const items = shares(scene);
    const pairs: Pair[] = [];
    for (let at = 0; at + 1 < items.length; at++) {
      const pair = pairOf(scene.text, items, at);
      if (pair !== null) pairs.push(pair);
    }
    if (pairs.length === 0) return [];
    const paired = new Set(pairs.flatMap(({ count, percentage }) => [count.index, percentage.index]));
    return pairs.flatMap((pair) => (isAlone(scene, pair, { items, paired }) ? (verdict(scene, pair, pairs) ?? []) : []));
  },
};

/** Group values, and measures of diagnostic accuracy in percent, in the order of the text. */
function shares(scene: CheckScene): readonly Item[] {
  const estimates = scene.all("estimate").flatMap(({ index, result }): Item[] => {
    const isShare = result.unit === "%" && (ACCURACY.test(result.measure) || ACCURACY.test(result.name ?? ""));
    return isShare
      ? [{ index, result: { ...result, kind: "group-value", statistic: "percentage", denominator: null, change: false, dispersions: [] } }]
      : [];
  });
  const values = scene.all("group-value");
  return estimates.length === 0 ? values : [...values, ...estimates].sort((one, other) => one.index - other.index);
}

const ACCURACY = /^(?:sensitivity|specificity|accuracy|[PN]PV|(?:positive|negative) predictive value)$/i;

/** The two as count and percentage where they stand side by side and speak of the same. */
function pairOf(text: string, items: readonly Item[], at: number): Pair | null {
  const [first, second] = [items[at], items[at + 1]];
  if (first === undefined || second === undefined || !isSameSubject(first.result, second.result)) return null;
  const pair = mayCount(first.result) ? { at, count: first, percentage: second } : { at, count: second, percentage: first };
  if (!mayCount(pair.count.result) || !isPercentage(pair.percentage.result)) return null;
  const [left, right] = [extent(first.result), extent(second.result)];
  if (isInside(text, pair)) return pair;
  if (right[0] < left[1] || right[0] - left[1] > REACH) return null;
  const gap = text.slice(left[1], right[0]);
  const after = text.slice(right[1], right[1] + REACH);
  const [between, closed] = isCount(pair.count.result) ? [BRACKET, CLOSED] : [OF_PEOPLE, ENDED];
  if (!closed.test(after)) return null;
  if (between.test(gap)) return pair;
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
  const known = all.items[pair.at - 2];
  // "8 (10%) of 80 and 16 (25%) of 80": the number before it is that of the pair before.
  const from = known === undefined || !all.paired.has(known.index) ? 0 : extent(known.result)[1];
  if (COORDINATED.test(text.slice(Math.max(0, from, start - 20), start))) return false;
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

function verdict(scene: CheckScene, pair: Pair, pairs: readonly Pair[]): Check | null {
  const { count, percentage } = pair;
  const events = count.result.value;
  const whole = wholeOf(scene, pair);
  const printed = percentage.result.value === null ? null : numberOf(percentage.result.numbers, "value", percentage.result.value);
  if (events === null || whole === null || printed === null || whole.size < events) return null;
  const exact = shareOf(events, whole.size);
  const fits = mayPrint(printed, exact);
  const [of] = whole.results.map((index) => ` (of “${scene.record.results[index]?.text}”)`);
  const message = `${events}/${whole.size}${of ?? ""} = ${show(exact, printed, fits)} %, printed ${printed.text} %`;
  const results = [...whole.results, count.index, percentage.index].sort((a, b) => a - b);
  if (fits) return { rule: RULE, outcome: "consistent", message, results };
  const [from] = extent(count.result);
  const isMonth = events <= 12 && YEAR.test(String(whole.size));
  const noun = /^\s\p{L}+/u.exec(scene.text.slice(extent(count.result)[1]))?.[0].trim() ?? "";
  const ahead = scene.text.slice(Math.max(0, from - 20), from).replace(/\s/g, " ");
  const isNamed =
    isMonth ||
    NOT_MEANT.test(ahead) ||
    (whole.results.length > 0 && PART_OF.test(ahead)) ||
    (whole.results.length > 0 && A_UNIT.test(noun)) ||
    NAMED_BEFORE.test(ahead);
  if (isNamed || (whole.results.length > 0 && mayBeOfOthers(scene, { events, printed, whole, noun }))) return null;
  const [, end] = extent(percentage.result);
  // Before its count, what it is of is what was counted: "20.7% of patients (12 of 58)".
  const isOfOthers = !isPercentageFirst(pair) && OF_OTHERS.test(scene.text.slice(end, end + REACH));
  if (
    isOfOthers ||
    !isOfPeople(scene, pair, pairs) ||
    NOT_A_PLAIN_SHARE.test(scene.sentenceText(count.result.span[0])) ||
    scene.says(OF_CURVES_OR_STUDIES)
  ) {
    return { rule: RULE, outcome: "not-applicable", message: `${message}; it may be more than a plain share`, results };
  }
  const cut = (exact.numerator * 10n ** BigInt(printed.decimals)) / exact.denominator === BigInt(printed.scaled);
  return { rule: RULE, outcome: "inconsistent", message: cut ? `${message}: ${CUT_OFF}` : message, results };
}

interface Whole {
  readonly size: number;
  /** The sample size that says it; empty where it stands beside the count itself. */
  readonly results: readonly number[];
  /** True where the size stands before the count, in its sentence. */
  readonly isBeside: boolean;
}

/** What the count is of: its own denominator; a size before it in the sentence; the only size of its arm, or of the study without arms. */
function wholeOf(scene: CheckScene, { count, percentage }: Pair): Whole | null {
  const { denominator, arms, population } = count.result;
  if (denominator !== null) return { size: denominator, results: [], isBeside: true };
  if (population !== null) return null;
  const sizes = scene.all("sample-size");
  const start = Math.min(extent(count.result)[0], extent(percentage.result)[0]);
  const [from] = scene.sentence(start);
  const beside = sizes.findLast(({ result: { span } }) => span[0] >= from && span[1] <= start);
  const isOfArm = (size: Placed<"sample-size">): boolean => arms.length === 1 && size.result.arms.join() === arms[0];
  if (beside !== undefined) {
    const { span, numbers, value } = beside.result;
    const [first] = numbers[0]?.span ?? span;
    const isWhole = isOfArm(beside) || (beside.result.arms.length === 0 && OF_WHOLE.test(scene.text.slice(from, first)));
    if (!isWhole || OF_A_PART.test(scene.text.slice(span[1], start))) return null;
    return { size: value, results: [beside.index], isBeside: true };
  }
  const own = sizes.filter((size) => (arms.length === 0 ? size.result.scope === "total" : isOfArm(size)));
  const [only, ...more] = own;
  if (only === undefined || more.length > 0 || only.result.population !== null || only.result.span[0] > start) return null;
  return arms.length === 0 && (scene.record.study.arms.length > 0 || sizes.length > 1)
    ? null
    : { size: only.result.value, results: [only.index], isBeside: false };
}

interface Apart {
  readonly events: number;
  readonly printed: Printed;
  readonly whole: Whole;
  /** Right behind the count; empty where no word stands there. */
  readonly noun: string;
}

/**
 * True where the share may be of another whole than the size before it: of fewer people, whom no number need tell ("30 % smoked, and 12 (37.5 %) of …"), or of
 * more than there are, which another unit has.
 */
function mayBeOfOthers(scene: CheckScene, { events, printed, whole, noun }: Apart): boolean {
  if (scene.says(PER_UNIT) || (!whole.isBeside && [LEFT_OUT, LATER].some((words) => scene.says(words)))) return true;
  if (printed.value * whole.size > 100 * events) return mayBeOfFewer(events, printed, whole.size);
  if ((noun !== "" && !IS_PEOPLE.test(noun)) || scene.says(UNIT_WORD)) return true;
  const numbers = (scene.text.match(INTEGERS) ?? []).map((digits) => Number(digits.replace(/\D/g, "")));
  return numbers.some((size) => size > whole.size && Number.isSafeInteger(size) && mayPrint(printed, shareOf(events, size)));
}

/** Whether some number of people, no more than these, gives the printed share. */
function mayBeOfFewer(events: number, printed: Printed, most: number): boolean {
  const first = Math.max(events, 1, Math.floor((100 * events) / printed.high));
  const last = Math.min(most, Math.ceil((100 * events) / printed.low));
  for (let size = first; size <= last; size++) if (mayPrint(printed, shareOf(events, size))) return true;
  return false;
}

/** Two numbers with a stroke may be a titre or a score: they are a share where the words or other numbers say so. */
function isOfPeople(scene: CheckScene, pair: Pair, pairs: readonly Pair[]): boolean {
  const { text } = scene;
  const { count } = pair;
  const { denominator, span } = count.result;
  const [start, end] = extent(count.result);
  const isStroke = text.slice(start, end).includes("/");
  if (ITEMS.test(text.slice(end)) || (!isStroke && denominator !== null && denominator <= SPOKEN)) return false;
  return (
    !isStroke ||
    denominator === null ||
    isPercentageFirst(pair) ||
    /^\s\p{L}/u.test(text.slice(end)) ||
    COUNTED_BEFORE.test(text.slice(Math.max(0, span[0] - 20), span[0])) ||
    scene.all("sample-size").some(({ result }) => result.value === denominator) ||
    pairs.some((other) => other !== pair && other.count.result.value !== 1 && isRight(other))
  );
}
/** The exact share with one digit more than printed; with as many as it takes to see that it does not round to the printed number. */
function show(exact: Fraction, printed: Printed, fits: boolean): string {
  const value = Number(exact.numerator) / Number(exact.denominator);
  let digits = printed.decimals + 1;
  const looksRight = (): boolean => Number(value.toFixed(digits)) >= printed.low && Number(value.toFixed(digits)) <= printed.high;
  while (!fits && digits < printed.decimals + 6 && looksRight()) digits++;
  return value.toFixed(digits);
}

function shareOf(events: number, whole: number): Fraction {
  return { numerator: 100n * BigInt(events), denominator: BigInt(whole) };
}

/** The percentage is the one that its own count and denominator give. */
function isRight({ count, percentage }: Pair): boolean {
  const { value, denominator } = count.result;
  const printed = percentage.result.value === null ? null : numberOf(percentage.result.numbers, "value", percentage.result.value);
  return value !== null && denominator !== null && printed !== null && mayPrint(printed, shareOf(value, denominator));
}

function isPercentageFirst({ count, percentage }: Pair): boolean {
  return extent(percentage.result)[0] < extent(count.result)[0];
}

/** A count, with its denominator or without. */
function mayCount({ statistic, relation, value, denominator }: GroupValue): boolean {
  if (statistic !== "count" || relation !== "=" || value === null || !Number.isSafeInteger(value) || value < 0) return false;
  return denominator === null || (Number.isSafeInteger(denominator) && denominator > 0 && value <= denominator);
}

function isCount(value: GroupValue): boolean {
  return value.denominator !== null && mayCount(value);
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
