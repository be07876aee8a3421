/** JSON Lines: one record a line, keys in the order of the contract, every line safe to split and to show. */
import { jsonLine } from "../json-line.ts";
import { selectParts } from "../select.ts";
import type { Sink } from "../sink.ts";

export const jsonl: Sink = {
  name: "jsonl",
  summary: "one JSON object a line, as the record's schema has it",
  file: "records.jsonl",
  write: (record, parts) => jsonLine(selectParts(record, parts)),
};
