/**
 * relative-change-of-values: a change in percent is the one between the two values that are printed with it.
 *
 * Finds: "admissions fell from 400 to 310 (a reduction of 32.5%)". Must not take: the mean of each person's change, which is not the change of the
 * means: a mismatch of means, medians and other values is not-applicable; a difference of two percentages in points; adjusted, annual and
 * modelled changes; two groups, either of which may be the base.
 * Example: "from 400 to 310 is −22.5 %, printed 22.5 %".
 * Source: the definition of a relative change; for means, Vickers 2001, doi 10.1186/1471-2288-1-6. Rounding is interval arithmetic on the printed digits.
 */
import type { Check, GroupValue } from "@tabstract/record";
import type { CheckRule, CheckScene, Placed } from "../check.ts";
import { numberOf, type Range } from "../p-range.ts";
import type { Printed } from "../printed.ts";
import { modelled } from "../words.ts";

interface Value {
  readonly index: number;
  readonly result: GroupValue;
  readonly printed: Printed;
}

interface Change {
  readonly index: number;
  readonly printed: Printed;
  /** Where the words say it. */
  readonly direction: "increase" | "decrease" | null;
}

const RULE = "relative-change-of-values";
const CHANGED = String.raw`(?:reduc\w*|decreas\w*|increas\w*|declin\w*|drop\w*|fall|fell|rise|rose|ris\w*|grow\w*|lower|higher|shorter|longer|fewer|more|less|chang\w*|improv\w*)`;
const WORDS = String.raw`[\p{L}\p{M}'’/µ³²^.-]+`;
/** Between the two: the first's unit and spread have been taken off. */
const TO = /^(?:\s+in\s+(?:19|20)\d\d)?\s*(?:to|→|->)\s*$/u;
const VERSUS = /^\s*(?:vs\.?|versus|v|compared with|and)\s*$/iu;
/** From the second value to a change behind it. */
const BEHIND = new RegExp(
  String.raw`^(?:\s+in\s+(?:19|20)\d\d)?(?:\s+(?!and\b|or\b)${WORDS}){0,4}\s*[,;:]?\s*[([]?\s*(?:(?:for|with)\s+)?(?:an?\s+)?(?:\p{L}+\s+){0,2}(?:${CHANGED}\s+)?(?:of|by|=)?\s*$`,
  "iu",
);
/** What changed is another thing: "from 400 to 300, while mortality fell by 10%". */
const OF_ANOTHER = /;|\b(?:and|while|whereas|with|but)\b/i;
/** From a change to the values behind it: "23% (from", "23%, from", "10% from", "23% lower in A than in B (". */
const BEFORE_FROM = /^\s*[,;([]?\s*(?:(?:with|in|on|after)\s+(?:[\p{L}-]+\s+){0,3}[\p{L}-]+\s*,?\s*)?[([]?\s*from\s+$/iu;
const BEFORE_VERSUS = new RegExp(String.raw`^\s*${CHANGED}[^\p{Nd}().;]{0,80}[([]\s*$`, "iu");
const FROM = /\bfrom\s+$/i;
/** Changes that two values alone do not give. */
const NOT_PLAIN =
  /\b(?:adjust\w*|model\w*|estimat\w*|annual\w*|per (?:year|month|week|day|annum)|each|every|relative risk|hazard|odds|points?|log\w*|geometric|least[- ]squares|weighted|standardi[sz]ed|average[ds]?|mean change|median change|respectively|against|relative|compared|account\w*|given|once|after|when|subtract\w*|exclud\w*|forecast\w*|expected|predicted|yearly|annually|index|burden|ratio|maxim\w*|peak|up to|about|approximately|around|nearly|almost|roughly|half|third|quarter|fifth)\b/i;
/** Anywhere in the abstract: then a change may be one of a model. */
const MODELLED = modelled("interrupted|time[- ]series|trends?|arima|join-?point|standardi[sz]ed|difference-in-differences");
/** The change, or the second value, ends its clause: whatever followed might say that it is of another thing. */
const ENDS = new RegExp(String.raw`^\s*(?:${CHANGED}\b)?(?:\s+in\s+(?:19|20)\d\d)?\s*(?:$|[);]|\.(?!\d))`, "i");
/** Beside counts: the change may be one of their rate. */
const OF_RATES = /\b(?:rates?|incidence|proportions?|frequenc(?:y|ies)|shares?|risks?)\b/i;
/** What is counted, not averaged. */
const COUNTED: ReadonlySet<string> = new Set(["count", "rate"]);
/** Of a place or a country, not of each person. */
const THINGS = "beds|admissions|deaths|cases|prescriptions|hospitals|operations|births|infections";
const TOTALS = new RegExp(
  String.raw`\bnumbers?\sof\s(?:\p{L}+[-\s]){0,3}(?:${THINGS})\b|\b(?:${THINGS})\s(?:also\s)?(?:fell|rose|grew|dropped|declined|decreased|increased)\b`,
  "iu",
);
const YEARS = /\b(?:19|20)\d\d\b/g;
const REACH = 120;

export const relativeChangeOfValues: CheckRule = {
  name: RULE,
  summary: "each change in percent against the two values beside it",
  severity: "warning",
  run(scene) {
    const values = scene.all("group-value");
    const checks: Check[] = [];
    for (let at = 0; at + 1 < values.length; at++) {
      const [one, other] = [values[at], values[at + 1]];
      if (one === undefined || other === undefined || other.index !== one.index + 1) continue;
      const check = verdict(scene, one, other);
      if (check !== null) checks.push(check);
    }
    return checks;
  },
};

function verdict(scene: CheckScene, first: Placed<"group-value">, second: Placed<"group-value">): Check | null {
  const { text } = scene;
  const [start, end] = [first.result.span[1], second.result.span[0]];
  if (end < start || end - start > REACH || first.result.section !== second.result.section) return null;
  const between = text.slice(start, end);
  const isFrom = TO.test(between) && FROM.test(text.slice(Math.max(0, first.result.span[0] - 8), first.result.span[0]));
  if (!isFrom && !VERSUS.test(between)) return null;
  const [one, other] = [valueAt(first), valueAt(second)];
  if (one === null || other === null || !isSameKind(one.result, other.result)) return null;
  const change = changeBefore(scene, { first: one, isFrom }) ?? (isFrom ? changeBehind(scene, other) : null);
  return change === null ? null : compare(scene, { one, other, change, isFrom });
}

/** Of two groups, either may be the base. */
function compare(
  scene: CheckScene,
  { one, other, change, isFrom }: { one: Value; other: Value; change: Change; isFrom: boolean },
): Check | null {
  if (one.printed.low <= 0 || other.printed.low <= 0) return null;
  const results = [one.index, other.index, change.index].sort((a, b) => a - b);
  const check = (outcome: Check["outcome"], message: string): Check => ({ rule: RULE, outcome, message, results });
  const readings = [relativeChange(one.printed, other.printed), ...(isFrom ? [] : [relativeChange(other.printed, one.printed)])];
  const fitting = readings.find((reading) => meets(reading, change));
  const { from, to, middle } = fitting ?? readings[0] ?? relativeChange(one.printed, other.printed);
  const pair = isFrom ? `from ${from.text} to ${to.text}` : `${to.text} against ${from.text}`;
  const message = `${pair} is ${signed(middle)} %, printed ${change.printed.text} %`;
  if (fitting !== undefined) return check("consistent", message);
  if (one.result.unit === "%") return null;
  const words = scene.sentenceText(one.result.span[0]);
  const isTotal =
    TOTALS.test(words) && !/\b(?:mean|median|per)\b/i.test(words) && (words.replace(YEARS, "").match(/\d+/g) ?? []).length === 3;
  const end = Math.max(other.result.span[1], scene.record.results[change.index]?.span[1] ?? 0);
  const isOfOther = !ENDS.test(scene.text.slice(end, end + REACH)) || scene.says(MODELLED) || scene.isBounded(change.index);
  const isPlain = !isOfOther && isFrom && (isTotal || COUNTED.has(one.result.statistic)) && one.result.statistic === other.result.statistic;
  if (!isPlain || NOT_PLAIN.test(words) || (one.result.statistic === "count" && OF_RATES.test(words)))
    return check("not-applicable", `${message}, as the mean of each one's change may be`);
  return check("inconsistent", message);
}

interface Reading extends Range {
  readonly from: Printed;
  readonly to: Printed;
  readonly middle: number;
}

/** In percent, over all that rounding admits. */
function relativeChange(from: Printed, to: Printed): Reading {
  return {
    from,
    to,
    low: 100 * (to.low / from.high - 1),
    high: 100 * (to.high / from.low - 1),
    middle: 100 * (to.value / from.value - 1),
  };
}

/** Where the words say no direction, either will do. */
function meets({ low, high }: Range, { printed, direction }: Change): boolean {
  const size: Range =
    printed.high <= 0 ? { low: -printed.high, high: -printed.low } : { low: Math.max(0, printed.low), high: printed.high };
  const rises = low <= size.high + 1e-9 && high >= size.low - 1e-9;
  const falls = low <= -size.low + 1e-9 && high >= -size.high - 1e-9;
  if (direction === null) return rises || falls;
  return direction === "increase" ? rises : falls;
}

function signed(change: number): string {
  return `${change < 0 ? "−" : ""}${Math.abs(change).toFixed(1)}`;
}

function valueAt({ index, result }: Placed<"group-value">): Value | null {
  if (result.value === null || result.relation !== "=" || result.change) return null;
  const printed = numberOf(result.numbers, "value", result.value);
  // A rate has what it is a rate of for its denominator.
  return printed === null || (result.denominator !== null && result.statistic !== "rate") ? null : { index, result, printed };
}

function isSameKind(one: GroupValue, other: GroupValue): boolean {
  return (one.statistic === "percentage") === (other.statistic === "percentage") && (one.unit ?? other.unit) === (other.unit ?? one.unit);
}

function changeBefore(scene: CheckScene, { first, isFrom }: { readonly first: Value; readonly isFrom: boolean }): Change | null {
  const change = changeAt(scene, first.index - 1, first);
  if (change === null) return null;
  const result = scene.record.results[change.index];
  const start = result?.span[1] ?? 0;
  if (first.result.span[0] < start || first.result.span[0] - start > REACH) return null;
  const between = scene.text.slice(start, first.result.span[0]);
  return (isFrom ? BEFORE_FROM : BEFORE_VERSUS).test(between) ? change : null;
}

function changeBehind(scene: CheckScene, second: Value): Change | null {
  const change = changeAt(scene, second.index + 1, second);
  const result = change === null ? undefined : scene.record.results[change.index];
  if (change === null || result === undefined || result.span[0] < second.result.span[1] || result.span[0] - second.result.span[1] > REACH)
    return null;
  const between = scene.text.slice(second.result.span[1], result.span[0]).replace(/[-−–+]$/u, "");
  if (!BEHIND.test(between) || (OF_ANOTHER.test(between) && !/\b(?:and|with) an?\s*$/i.test(between))) return null;
  if (/^\W*(?:larger|smaller|greater|fewer|more|lower|higher)\b/i.test(scene.text.slice(result.span[1]))) return null;
  const around = `${between} ${scene.text.slice(result.span[1], result.span[1] + 20)}`;
  const isChange = change.direction !== null || new RegExp(String.raw`\b${CHANGED}\b`, "i").test(around) || /^[-−–+]/.test(result.text);
  return isChange ? change : null;
}

/** A change, or a percentage that may be one: what stands around it tells. */
function changeAt({ record }: CheckScene, index: number, value: Value): Change | null {
  const result = record.results[index];
  if (result === undefined || result.section !== value.result.section) return null;
  const isChange = result.kind === "estimate" && result.measure === "relative-change";
  const isShare =
    result.kind === "group-value" && (result.statistic === "percentage" || result.unit === "%") && result.denominator === null;
  if ((!isChange && !isShare) || result.relation !== "=" || result.value === null) return null;
  const printed = numberOf(result.numbers, "value", result.value);
  return printed === null ? null : { index, printed, direction: result.direction };
}
