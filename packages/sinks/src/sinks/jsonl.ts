/** JSON Lines: one record a line, keys in the order of the contract, every line safe to split and to show. */
import type { AbstractRecord } from "@tabstract/record";
import { jsonLine } from "../json-line.ts";
import { selectParts } from "../select.ts";
import { plainFile, type RecordPart, type Sink } from "../sink.ts";

export const jsonl: Sink = {
  name: "jsonl",
  summary: "one JSON object a line, as the record's schema has it",
  files: [plainFile("records.jsonl", "application/jsonl", (record) => ({ text: recordLine(record, null), rows: 1 }))],
};

/** The record, or the selected parts of it, as a line. */
export function recordLine(record: AbstractRecord, parts: readonly RecordPart[] | null): string {
  return jsonLine(selectParts(record, parts));
}
