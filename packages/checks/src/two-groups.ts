/** Two groups of different people that one comparison of a record sets side by side. */
import type { Check, Comparison, GroupValue, Result } from "@tabstract/record";
import type { CheckScene } from "./check.ts";
import { type PrintedP, printedP } from "./p-range.ts";

type Place = Pick<CheckScene, "record" | "text" | "sentence">;

export interface GroupItem {
  readonly index: number;
  readonly value: GroupValue;
}

export interface ComparedP {
  readonly index: number;
  readonly p: PrintedP;
}

export interface TwoGroups {
  readonly comparison: Comparison;
  readonly arms: readonly [string, string];
  /** The values of each arm, in the order of the text. */
  readonly values: readonly [readonly GroupItem[], readonly GroupItem[]];
  /** The one p-value of the comparison, where there is just one, and it is of no trend, interaction or other special test. */
  readonly p: ComparedP | null;
  /** The sentence of the first value, and from the first value to the last result. */
  readonly words: string;
}

/** Designs whose groups are of different people. An unknown design is taken for one. */
const INDEPENDENT: ReadonlySet<string | null> = new Set(["parallel", "observational", "animal", "laboratory", null]);
const DEPENDENT_WORDS =
  /\b(?:cross-?over|paired|matched|split[- ](?:mouth|face|body)|contralateral|fellow eye|within-(?:subject|patient)|cluster)\b/i;

const UNITS =
  "villages|schools|clinics|practices|hospitals|wards|households|communities|cent(?:re|er)s|homes|sites|famil(?:y|ies)|classrooms|districts|pharmacies|physicians|surgeons";
/** Anywhere in the abstract: whole places were allotted, or people stand in both groups, or in pairs. */
const DEPENDENT_DESIGN = new RegExp(
  String.raw`\b(?:cross-?over|split[- ](?:mouth|face|body)|contralateral|(?:fellow|other|each|both)\seyes?|within-(?:subject|patient)|own\scontrols?|siblings?|twins?|cluster\w*|(?:${UNITS})\s(?:were\s|was\s)?(?:then\s)?(?:randomly\s)?(?:randomi[sz]ed|assigned|allocated|allotted)|(?:randomi[sz]ed|assigned|allocated)\s(?:[\w-]+\s){0,2}(?:${UNITS}))\b`,
  "i",
);

/** Every comparison of two arms, each with values of its own for one outcome at one time. */
export function twoGroups(place: Place): TwoGroups[] {
  const { record } = place;
  if (!INDEPENDENT.has(record.study.design) || record.comparisons.length === 0 || DEPENDENT_DESIGN.test(place.text)) return [];
  return record.comparisons.flatMap((comparison) => groupsOf(place, comparison) ?? []);
}

function groupsOf({ record, text, sentence }: Place, comparison: Comparison): TwoGroups | null {
  const [one, other, ...more] = comparison.arms;
  if (comparison.contrast !== "between-arms" || one === undefined || other === undefined || more.length > 0) return null;
  const results = comparison.results.flatMap((index): { index: number; result: Result }[] => {
    const result = record.results[index];
    return result === undefined ? [] : [{ index, result }];
  });
  const valuesOf = (arm: string): GroupItem[] =>
    results.flatMap(({ index, result }) => (result.kind === "group-value" && result.arms.join() === arm ? [{ index, value: result }] : []));
  const values = [valuesOf(one), valuesOf(other)] as const;
  const [first] = values[0];
  if (first === undefined || values[1].length === 0) return null;
  const all = [...values[0], ...values[1]];
  if (new Set(all.map(({ value }) => `${value.timepoint?.value} ${value.period}`)).size > 1) return null;
  const ps = results.filter(({ result }) => result.kind === "p-value");
  const end = Math.max(...results.map(({ result }) => result.span[1]));
  const [start, close] = sentence(first.value.span[0]);
  const words = text.slice(start, Math.max(close, end));
  if (DEPENDENT_WORDS.test(words)) return null;
  return { comparison, arms: [one, other], values, p: ps.length === 1 ? comparedP(ps[0]) : null, words };
}

function comparedP(item: { readonly index: number; readonly result: Result } | undefined): ComparedP | null {
  if (item?.result.kind !== "p-value" || item.result.test !== null) return null;
  const p = printedP(item.result);
  return p === null ? null : { index: item.index, p };
}

/** The indices of everything that a verdict on two groups rests on, in the order of the text. */
export function involved(items: readonly GroupItem[], p: ComparedP | null): Check["results"] {
  return [...new Set([...items.map(({ index }) => index), ...(p === null ? [] : [p.index])])].sort((a, b) => a - b);
}
