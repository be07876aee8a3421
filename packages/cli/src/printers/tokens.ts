/** `explain --stage tokens`: the printed numbers of an abstract, as the definition of a printed number sees them. */
import { type AbstractRecord, abstractText } from "@tabstract/record";
import { scanNumbers } from "@tabstract/text";
import { printable } from "../printable.ts";
import type { View } from "./record.ts";
import { tableText } from "./table.ts";

export function tokenTable(record: AbstractRecord, { width, paint }: View): string {
  const text = abstractText(record);
  const rows = scanNumbers(text).map(({ start, end, value, form }) => [
    String(start),
    printable(text.slice(start, end)),
    form,
    Number.isNaN(value) ? "" : String(value),
  ]);
  if (rows.length === 0) return "no numbers\n";
  return `${tableText({ head: ["start", "as printed", "form", "value"], rows, numeric: [0, 3], width, paint })}\n`;
}
