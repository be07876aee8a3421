/** Which results state one finding together. */
import type { Comparison } from "@tabstract/record";
import { booleanOrNull, integers, phrase, text, texts, timepoint } from "../columns.ts";
import { listTable, type Table } from "../table.ts";

export const comparisons: Table = listTable<Comparison>({
  name: "comparisons",
  description: "one finding: the results that state it together",
  items: (record) => record.comparisons,
  columns: [
    texts("arms", "the arms compared, the first against the rest; one arm for before against after", (comparison) => comparison.arms),
    text("contrast", "between-arms, within-arm, association or single", (comparison) => comparison.contrast),
    ...phrase<Comparison>("outcome", "what was measured", (comparison) => comparison.outcome),
    ...timepoint<Comparison>((comparison) => comparison.timepoint),
    ...phrase<Comparison>("population", "the subgroup or analysis set; null for the study's own", (comparison) => comparison.population),
    booleanOrNull("is_primary", "true where the abstract calls it the primary outcome", (comparison) => comparison.primary),
    integers("results", "index of each of its results", (comparison) => comparison.results),
  ],
});
