/** Every printed number that is no result, and what it is instead. */
import type { ContextNumber } from "@tabstract/record";
import { integer, numberOrNull, span, text, textOrNull } from "../columns.ts";
import { listTable, SECTION_KEY, type Table } from "../table.ts";

export const context: Table = listTable<ContextNumber>({
  name: "context",
  description: "one printed number that is no result",
  items: (record) => record.context,
  foreignKeys: [SECTION_KEY],
  columns: [
    text("kind", "what it is: dose, duration, age, threshold, date, identifier, …", (entry) => entry.kind),
    integer("section", "index of its section", (entry) => entry.section),
    ...span<ContextNumber>((entry) => entry.span, false),
    text("text", "as printed", (entry) => entry.text),
    numberOrNull("value", "the number", (entry) => entry.value),
    numberOrNull("low", "where a range begins", (entry) => entry.low),
    numberOrNull("high", "where a range ends", (entry) => entry.high),
    textOrNull("unit", "as printed", (entry) => entry.unit),
  ],
});
