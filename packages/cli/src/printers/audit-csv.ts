/** Every change of an audit as one row of CSV (RFC 4180), in UTF-8. */
import type { Change, RecordChange } from "@tabstract/audit";
import { printable } from "../printable.ts";

const COLUMNS: readonly (readonly [name: string, read: (record: RecordChange, change: Change) => string | number | null])[] = [
  ["id", ({ id }) => id],
  ["before_key", ({ beforeKey }) => beforeKey],
  ["after_key", ({ afterKey }) => afterKey],
  ["title", ({ title }) => title],
  ["matched_by", ({ matchedBy }) => matchedBy],
  ["type", (_, { type }) => type],
  ["field", (_, { field }) => field],
  ["kind", (_, { kind }) => kind],
  ["before", (_, { before }) => before],
  ["after", (_, { after }) => after],
  ["before_result", (_, { beforeResult }) => beforeResult],
  ["after_result", (_, { afterResult }) => afterResult],
  ["before_start", (_, { beforeSpan }) => beforeSpan?.[0] ?? null],
  ["before_end", (_, { beforeSpan }) => beforeSpan?.[1] ?? null],
  ["after_start", (_, { afterSpan }) => afterSpan?.[0] ?? null],
  ["after_end", (_, { afterSpan }) => afterSpan?.[1] ?? null],
  ["about", (_, { about }) => about],
];

export const csvHead: string = row(COLUMNS.map(([name]) => name));

export function csvRows(record: RecordChange): string {
  return record.changes.map((change) => row(COLUMNS.map(([, read]) => read(record, change)))).join("");
}

function row(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => (typeof cell === "number" ? String(cell) : field(cell))).join(",")}\r\n`;
}

/** Empty for what is not there. Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function field(text: string | null): string {
  if (text === null) return "";
  const plain = printable(text);
  const safe = /^[=+\-@]/.test(plain) && !/^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
