/** What a conversion says while it goes on, in the order of the output. */
import type { AbstractRecord, Reject, Run, RunFile } from "@tabstract/record";
import { jsonLine, jsonl, type RecordPart } from "@tabstract/sinks";
import type { NoDocument } from "./convert-frame.ts";

export type ConvertEvent =
  | { readonly kind: "notice"; readonly message: string }
  | RecordEvent
  | { readonly kind: "reject"; readonly reject: Reject; readonly line: string }
  | { readonly kind: "deleted"; readonly file: string; readonly id: string }
  /** A file is done. */
  | { readonly kind: "file"; readonly row: RunFile }
  /** The last event. */
  | { readonly kind: "end"; readonly run: Run };

export interface RecordEvent {
  readonly kind: "record";
  readonly record: AbstractRecord;
  /** The record as a line of the output. */
  readonly line: string;
}

export function recordEvent(record: AbstractRecord, select: readonly RecordPart[] | null): RecordEvent {
  return { kind: "record", record, line: jsonl.write(record, select) };
}

/** The event of a frame of this file that is no document. */
export function noDocumentEvent(outcome: NoDocument, file: string): ConvertEvent {
  return outcome.kind === "deleted"
    ? { kind: "deleted", file, id: outcome.id }
    : { kind: "reject", reject: outcome.reject, line: jsonLine(outcome.reject) };
}
