/** Two groups of different people that one comparison of a record sets side by side. */
import type { Check, Comparison, GroupValue } from "@tabstract/record";
import type { CheckScene, Placed } from "./check.ts";
import { type PrintedP, printedP } from "./p-range.ts";
import { isOfValues } from "./same-clause.ts";
import { A_UNIT } from "./words.ts";

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
/** In the sentence: one of each pair stands in either group. */
const DEPENDENT_WORDS = /\b(?:paired|matched)\b/i;

const UNITS =
  "villages|towns|municipalities|counties|regions|schools|kindergartens|clinics|practices|hospitals|wards|households|communities|cent(?:re|er)s|homes|sites|famil(?:y|ies)|classrooms|classes|districts|pharmacies|physicians|surgeons|worksites|companies|churches|prisons|teams|litters|cages|pens|herds|flocks|farms";
/** Anywhere in the abstract: whole places were allotted, or people stand in both groups, or in pairs. */
export const DEPENDENT_DESIGN: RegExp = new RegExp(
  String.raw`\b(?:cross-?over|split[- ](?:mouth|face|body)|contralateral|(?:fellow|each|both)\seyes?|within-(?:subject|patient)|own\scontrols?|siblings?|twins?|cluster\w*|mcnemar\w*|(?:received|used|tried|applied|took|tested|wore)\sboth|(?:one|other)\s(?:leg|eye|side|knee|hand|foot|breast|ear)|one\s(?:on|in|to|of)\seach|(?:random(?:i[sz]ed)?|balanced|alternat\w+)\s(?:order|sequence)|counter-?balanced|and\sthen\swith|latin\ssquare|wash-?outs?|(?:two|three|four|[2-4])[- ]periods?|(?:separate|different)\s(?:days|occasions|visits|sessions|mornings|evenings|nights)|stepped[- ]wedge|(?:group|community|place|village|school)-randomi[sz]ed|community\s(?:intervention\s)?trial|randomi[sz]ation\s(?:was\s)?(?:by|at\sthe\slevel|done\sby|unit)|by\s(?:household|village|ward)|units?\sof\s(?:randomi[sz]ation|allocation|analysis)|same\s(?:patients|participants|subjects|people|persons|volunteers|adults|children|women|men|individuals|animals)|(?:${UNITS})\s(?:were\s|was\s)?(?:then\s)?(?:randomly\s)?(?:randomi[sz]ed|assigned|allocated|allotted|selected|took\spart|participated|gave|offered|delivered|adopted|introduced|implemented|alternated)|(?:randomi[sz]ed|assigned|allocated)\s(?:[\w-]+\s){0,2}(?:${UNITS}))\b`,
  "i",
);

/** Every comparison of two arms, each with values of its own for one outcome at one time. */
export function twoGroups(scene: CheckScene): TwoGroups[] {
  const { comparisons, study } = scene.record;
  if (!INDEPENDENT.has(study.design)) return [];
  const groups: TwoGroups[] = [];
  for (const comparison of comparisons) {
    const known = groupsOf(scene, comparison);
    if (known !== null) groups.push(known);
  }
  const areOthers =
    groups.length === 0 || scene.says(DEPENDENT_DESIGN) || scene.all("sample-size").some(({ result: { of } }) => A_UNIT.test(of ?? ""));
  return areOthers ? [] : groups;
}

function groupsOf(scene: CheckScene, comparison: Comparison): TwoGroups | null {
  const { arms, contrast, results } = comparison;
  const [one, other] = arms;
  if (contrast !== "between-arms" || one === undefined || other === undefined || arms.length > 2) return null;
  const values: [GroupItem[], GroupItem[]] = [[], []];
  let ps = 0;
  let p: Placed<"p-value"> | null = null;
  let end = 0;
  for (const index of results) {
    const result = scene.record.results[index];
    if (result === undefined) continue;
    end = Math.max(end, result.span[1]);
    if (result.kind === "p-value") {
      ps++;
      p = { index, result };
    }
    if (result.kind !== "group-value" || result.arms.length !== 1) continue;
    if (result.arms[0] === one) values[0].push({ index, value: result });
    if (result.arms[0] === other) values[1].push({ index, value: result });
  }
  const [first] = values[0];
  if (first === undefined || values[1].length === 0 || !isOneTime(first, values)) return null;
  const [start, close] = scene.sentence(first.value.span[0]);
  const words = scene.text.slice(start, Math.max(close, end));
  if (DEPENDENT_WORDS.test(words)) return null;
  return { comparison, arms: [one, other], values, p: ps === 1 && p !== null ? comparedP(p) : null, words };
}

function isOneTime({ value: first }: GroupItem, values: readonly (readonly GroupItem[])[]): boolean {
  return values.every((items) =>
    items.every(({ value }) => value.period === first.period && value.timepoint?.value === first.timepoint?.value),
  );
}

function comparedP({ index, result }: Placed<"p-value">): ComparedP | null {
  const p = result.test === null ? printedP(result) : null;
  return p === null ? null : { index, p };
}

/** True where the p-value follows the values, and nothing between them tells of something else: only then may a mismatch be called one. */
export function isPOfValues(scene: CheckScene, groups: TwoGroups): boolean {
  const { values, p } = groups;
  const place = p === null ? undefined : scene.record.results[p.index];
  if (p === null || place === undefined) return false;
  const end = Math.max(...values.flat().map(({ value }) => Math.max(...value.numbers.map(({ span }) => span[1]))));
  return end <= place.span[0] && isOfGroups(scene, groups, p.index);
}

/** True where the words around a p-value or an estimate, the result of this index, speak of these two groups, and of nothing else. */
export function isOfGroups({ record, text }: CheckScene, { values, arms }: TwoGroups, index: number): boolean {
  const known = record.study.arms.filter(({ id }) => arms.includes(id));
  return isOfValues(text, { results: record.results, index, values: values.flat().map(({ value }) => value), arms: known });
}

/** The indices of everything that a verdict on two groups rests on, in the order of the text. */
export function involved(items: readonly GroupItem[], p: ComparedP | null): Check["results"] {
  return [...new Set([...items.map(({ index }) => index), ...(p === null ? [] : [p.index])])].sort((a, b) => a - b);
}
