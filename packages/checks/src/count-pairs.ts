/** A count and a percentage that stand side by side and speak of the same: "12/58 (20.7%)", "20.7% (12/58)", "12 (20.7%)". */
import type { GroupValue, Span } from "@tabstract/record";
import type { CheckScene, Placed } from "./check.ts";
import { numberOf } from "./p-range.ts";
import { type Fraction, mayPrint } from "./printed.ts";
import { PEOPLE } from "./words.ts";

type Item = Placed<"group-value">;

export interface Pair {
  /** Where the first of the two stands among the group values. */
  readonly at: number;
  readonly count: Item;
  readonly percentage: Item;
}

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
/** From a percentage that stands inside of its count to the denominator: "12 (20.7%) of the 58". */
const OF_ALL = /^\s*[)\]）]\s+(?:out\s+)?of\s+(?:the\s+|all\s+|these\s+)?$/i;
const REACH = 80;

export interface CountPairs {
  /** In the order of the text. */
  readonly pairs: readonly Pair[];
  /** Those with which nothing shares a bracket: what one says of the other can be held against it. */
  readonly alone: readonly Pair[];
}

export function countPairs(scene: CheckScene): CountPairs {
  const items = shares(scene);
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < items.length; at++) {
    const pair = pairOf(scene.text, items, at);
    if (pair !== null) pairs.push(pair);
  }
  const paired = new Set(pairs.flatMap(({ count, percentage }) => [count.index, percentage.index]));
  return { pairs, alone: pairs.filter((pair) => isAlone(scene, pair, { items, paired })) };
}

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

export function shareOf(events: number, whole: number): Fraction {
  return { numerator: 100n * BigInt(events), denominator: BigInt(whole) };
}

/** The percentage is the one that its own count and denominator give. */
export function isRight({ count, percentage }: Pair): boolean {
  const { value, denominator } = count.result;
  const printed = percentage.result.value === null ? null : numberOf(percentage.result.numbers, "value", percentage.result.value);
  return value !== null && denominator !== null && printed !== null && mayPrint(printed, shareOf(value, denominator));
}

export function isPercentageFirst({ count, percentage }: Pair): boolean {
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
export function extent(value: GroupValue): Span {
  const spans = value.numbers.map((number) => number.span);
  const end = Math.max(...spans.map((span) => span[1]));
  const sign =
    value.statistic === "percentage" && value.span[1] > end
      ? (/^\s?[%％]/.exec(value.text.slice(end - value.span[0]))?.[0].length ?? 0)
      : 0;
  return [Math.min(...spans.map((span) => span[0])), end + sign];
}
