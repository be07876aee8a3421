/** What a result says, field by field, as words: what is compared, shown and counted. Places and indices are no part of it. */
import type { Dispersion, Result, ResultKind } from "@tabstract/record";
import type { ChangeType } from "./model.ts";
import { unexpectedNumbers } from "./number-roles.ts";

type Of<Kind extends ResultKind> = Extract<Result, { kind: Kind }>;
type Words = string | null;
/** The names of a record's arms by their ids. */
export type ArmNames = ReadonlyMap<string, string>;

interface Field<Kind extends ResultKind> {
  readonly name: string;
  read(result: Of<Kind>, arms: ArmNames): Words;
}

type Fields = { readonly [Kind in ResultKind]: readonly Field<Kind>[] };

const relation = { name: "relation", read: (result: { relation: string }): Words => (result.relation === "=" ? null : result.relation) };
const value = { name: "value", read: (result: { value: number | null }): Words => number(result.value) };
const unit = { name: "unit", read: (result: { unit: string | null }): Words => result.unit };
const df = { name: "df", read: (result: { df: readonly number[] }): Words => result.df.join(", ") || null };
const direction = { name: "direction", read: (result: { direction: string | null }): Words => result.direction };
const name = { name: "name", read: (result: { name: string | null }): Words => result.name };

/** What every kind says, behind its own. */
const COMMON: readonly { readonly name: string; read(result: Result, arms: ArmNames): Words }[] = [
  { name: "arms", read: armsOf },
  { name: "outcome", read: ({ outcome }) => outcome?.text ?? null },
  { name: "timepoint", read: ({ timepoint }) => timepointWords(timepoint) },
  { name: "population", read: ({ population }) => population?.text ?? null },
  { name: "period", read: ({ period }) => period },
  { name: "numbers", read: unexpectedNumbers },
];

const OWN: Fields = {
  "sample-size": [
    value,
    { name: "stage", read: ({ stage }) => stage },
    { name: "scope", read: ({ scope }) => scope },
    { name: "of", read: (result) => result.of },
  ],
  "group-value": [
    { name: "statistic", read: ({ statistic }) => statistic },
    relation,
    value,
    unit,
    { name: "denominator", read: ({ denominator }) => number(denominator) },
    { name: "dispersions", read: ({ dispersions }) => dispersions.map(dispersionWords).join(", ") || null },
    { name: "change", read: ({ change }) => (change ? "from baseline" : null) },
    direction,
  ],
  estimate: [
    { name: "measure", read: ({ measure }) => measure },
    name,
    relation,
    value,
    unit,
    df,
    { name: "adjusted", read: ({ adjusted }) => (adjusted === null ? null : adjusted ? "yes" : "no") },
    direction,
    { name: "about", read: ({ about }) => about?.text ?? null },
    { name: "per", read: ({ per }) => per },
  ],
  interval: [
    { name: "type", read: ({ type }) => type },
    { name: "level", read: ({ level }) => number(level) },
    { name: "low", read: ({ low }) => number(low) },
    { name: "high", read: ({ high }) => number(high) },
    unit,
  ],
  "p-value": [relation, value, { name: "test", read: ({ test }) => test }],
  "test-statistic": [{ name: "symbol", read: ({ symbol }) => symbol }, name, df, value],
};

const TYPES: Readonly<Record<string, ChangeType>> = {
  value: "value-changed",
  relation: "value-changed",
  low: "value-changed",
  high: "value-changed",
  level: "value-changed",
  denominator: "value-changed",
  dispersions: "value-changed",
  df: "value-changed",
  unit: "unit-changed",
  arms: "arm-relinked",
  outcome: "outcome-relinked",
  timepoint: "timepoint-relinked",
};

/** What a change of this field of a result (or a comparison) is. */
export function changeTypeOf(field: string): ChangeType {
  return Object.hasOwn(TYPES, field) ? (TYPES[field] as ChangeType) : "field-changed";
}

/** Names of fields and what they say, in a fixed order; null where the result says nothing. */
export type Facts = readonly (readonly [field: string, words: Words])[];

export function factsOf(result: Result, arms: ArmNames): Facts {
  const own = OWN[result.kind] as readonly Field<ResultKind>[];
  return [...own, ...COMMON].map((field) => [field.name, field.read(result as never, arms)] as const);
}

/** Fields that say something: "p-value: relation <, value 0.05, outcome pain". */
export function factsText(kind: ResultKind, facts: Facts): string {
  const said = facts.flatMap(([field, words]) => (words === null ? [] : [`${field} ${words}`]));
  return `${kind}: ${said.join(", ")}`;
}

/** The fields that every result of a kind has, by name. */
export function fieldsOf(kind: ResultKind): string[] {
  return [...OWN[kind], ...COMMON].map((field) => field.name);
}

/** Two results of one kind and one value print the same number. */
export function valueKey(result: Result): string {
  if (result.kind === "interval") return `${result.low}..${result.high}`;
  if (result.kind === "group-value" && result.value === null) return result.dispersions.map(dispersionWords).join();
  return String(result.value);
}

/** The statistic in a few words: "P < 0.05", "mean 12.3 mg". */
export function statementOf(result: Result): string {
  switch (result.kind) {
    case "sample-size":
      return `n = ${result.value}`;
    case "group-value": {
      const { statistic, denominator, dispersions } = result;
      const sign = result.relation === "=" ? "" : `${result.relation} `;
      const share = denominator === null ? "" : `/${denominator}`;
      const spread = dispersions.length === 0 ? "" : ` (${dispersions.map(dispersionWords).join(", ")})`;
      return `${statistic} ${sign}${result.value ?? "?"}${share}${withUnit(result.unit)}${spread}`;
    }
    case "estimate":
      return `${result.name ?? result.measure} ${result.relation} ${result.value}${withUnit(result.unit)}`;
    case "interval": {
      const level = result.level === null ? "" : `${result.level}% `;
      return `${level}${result.type} interval ${result.low ?? "open"} to ${result.high ?? "open"}${withUnit(result.unit)}`;
    }
    case "p-value":
      return `P ${result.relation} ${result.value}`;
    case "test-statistic":
      return `${result.name ?? result.symbol}${result.df.length === 0 ? "" : `(${result.df.join(", ")})`} = ${result.value}`;
  }
}

/** A time is the same in other words: "at 12 weeks", "12-week". */
export function timepointWords(timepoint: Result["timepoint"]): Words {
  if (timepoint === null) return null;
  return timepoint.value === null || timepoint.unit === null ? timepoint.text : `${timepoint.value} ${timepoint.unit}`;
}

/** A contrast has its arms in order; a value that holds for several arms holds for them in any order. */
function armsOf(result: Result, arms: ArmNames): Words {
  const names = result.arms.map((id) => arms.get(id) ?? id);
  if (result.kind === "group-value" || result.kind === "sample-size") names.sort();
  return names.join(" | ") || null;
}

function dispersionWords({ type, value: width, low, high }: Dispersion): string {
  const bounds = low === null && high === null ? [] : [`${low ?? "open"} to ${high ?? "open"}`];
  return [type, ...(width === null ? [] : [width]), ...bounds].join(" ");
}

function number(one: number | null): Words {
  return one === null ? null : String(one);
}

function withUnit(words: string | null): string {
  return words === null ? "" : words === "%" ? "%" : ` ${words}`;
}
