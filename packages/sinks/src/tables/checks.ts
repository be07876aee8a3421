/** What was recomputed or cross-checked in each record, and how it came out. */
import type { Check } from "@tabstract/record";
import { integers, structs, text } from "../columns.ts";
import { listTable, type Table } from "../table.ts";

export const checks: Table = listTable<Check>({
  name: "checks",
  description: "one check of a record, and how it came out",
  items: (record) => record.checks,
  columns: [
    text("rule", "what was checked: arm-sizes-sum, interval-holds-estimate, …", (check) => check.rule),
    text("outcome", "consistent, inconsistent or not-applicable", (check) => check.outcome),
    text("message", "what was found, with the numbers in it", (check) => check.message),
    integers("results", "index of each result that it looked at", (check) => check.results),
    structs("suggestions", "what it learned of a result: the result's index, the field, and what that would hold; never applied", {
      fields: { result: "integer", field: "text", value: "text" },
      value: (check) => check.suggestions ?? [],
    }),
  ],
});
