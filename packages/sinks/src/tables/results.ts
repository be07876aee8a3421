/** Every printed numeric result of each abstract: one row, one statistic. Columns that a kind of result does not have are null. */
import type { Result } from "@tabstract/record";
import {
  booleanOrNull,
  integer,
  integerOrNull,
  numberOrNull,
  numbers,
  phrase,
  span,
  structs,
  text,
  textOrNull,
  texts,
  timepoint,
} from "../columns.ts";
import { listTable, SECTION_KEY, type Table } from "../table.ts";

/** All fields that some kind of result has. */
type FieldName = Result extends infer Kind ? (Kind extends Result ? keyof Kind : never) : never;
type Field<Name extends FieldName> = Result extends infer Kind ? (Kind extends Record<Name, infer Value> ? Value : never) : never;

/** The field where the kind has it; null for the other kinds. */
function of<Name extends FieldName>(name: Name): (result: Result) => Field<Name> | null {
  return (result) => ((result as Partial<Record<Name, Field<Name>>>)[name] ?? null) as Field<Name> | null;
}

export const results: Table = listTable<Result>({
  name: "results",
  description: "one printed statistic, in text order",
  items: (record) => record.results,
  foreignKeys: [SECTION_KEY],
  columns: [
    text("kind", "sample-size, group-value, estimate, interval, p-value or test-statistic", (result) => result.kind),
    integer("section", "index of its section", (result) => result.section),
    ...span<Result>((result) => result.span, false),
    text("text", "the words under the span", (result) => result.text),
    texts(
      "arms",
      "the arms it holds for, a contrast's first against the rest; empty for the whole sample or unknown",
      (result) => result.arms,
    ),
    ...phrase<Result>("population", "the subgroup or analysis set; null for the study's own", (result) => result.population),
    ...phrase<Result>("outcome", "what was measured", (result) => result.outcome),
    ...timepoint<Result>((result) => result.timepoint),
    textOrNull("period", "baseline or follow-up", (result) => result.period),
    numberOrNull("value", "the number; null for intervals and for ranges without a centre", of("value")),
    textOrNull("relation", "=, <, >, <=, >= or ~", of("relation")),
    textOrNull("unit", "as printed", of("unit")),
    numberOrNull("denominator", "what a count or share is of", of("denominator")),
    textOrNull("statistic", "of a group value: count, percentage, mean, median, rate or other", of("statistic")),
    booleanOrNull("change", "of a group value: from baseline", of("change")),
    structs("dispersions", "of a group value: sd, se, iqr, range, ci or unspecified, in the order printed", {
      fields: { type: "text", value: "number", low: "number", high: "number" },
      value: (result) => (result.kind === "group-value" ? result.dispersions : []),
    }),
    textOrNull("direction", "increase or decrease, where words say it", of("direction")),
    textOrNull("measure", "of an estimate: odds-ratio, hazard-ratio, mean-difference, …", of("measure")),
    textOrNull("name", "where measure or symbol is other: what it is", of("name")),
    booleanOrNull("adjusted", "of an estimate: true where it is said to be adjusted", of("adjusted")),
    ...phrase<Result>("about", "of an estimate: predictor or index test", (result) => (result.kind === "estimate" ? result.about : null)),
    textOrNull("per", "of an estimate: per 10 mmHg, …", of("per")),
    numbers("df", "degrees of freedom", (result) => ("df" in result ? result.df : [])),
    textOrNull("symbol", "of a test statistic: t, F, chi2, z, Q, U, W, H or other", of("symbol")),
    textOrNull("test", "of a p-value, where said: interaction, trend, …", of("test")),
    textOrNull("type", "of an interval: confidence, credible, prediction or unspecified", of("type")),
    numberOrNull("level", "of an interval, in percent", of("level")),
    numberOrNull("low", "of an interval: lower bound as printed", of("low")),
    numberOrNull("high", "of an interval: upper bound as printed", of("high")),
    integerOrNull("bounds", "of an interval: index of the result that it bounds", of("bounds")),
    textOrNull("stage", "of a sample size: screened, enrolled, randomised, analysed, …", of("stage")),
    textOrNull("scope", "of a sample size: total, arm or subgroup", of("scope")),
    textOrNull("of", "of a sample size: what is counted", of("of")),
    structs("numbers", "every numeric token of it as printed, with its role and place", {
      fields: { role: "text", text: "text", start: "integer", end: "integer" },
      value: (result) => result.numbers.map(({ role, text: words, span: [start, end] }) => ({ role, text: words, start, end })),
    }),
  ],
});
