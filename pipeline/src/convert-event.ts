/** What a conversion says while it goes on, in the order of the output. */
import type { AbstractRecord, Reject, Run, RunFile } from "@tabstract/record";
import { jsonLine, type RecordPart, recordLine } from "@tabstract/sinks";
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
  /** The whole record, whatever parts the line holds. Made when it is first asked for where another thread wrote the line. */
  readonly record: AbstractRecord;
  /** The record as a line of the output. */
  readonly line: string;
  readonly counts: RecordCounts;
}

/** What a summary counts in a record. */
export interface RecordCounts {
  /** By kind. */
  readonly results: Readonly<Record<string, number>>;
  readonly context: number;
  /** Checks that came out inconsistent, by rule. */
  readonly failedChecks: Readonly<Record<string, number>>;
  readonly warnings: number;
}

/** A record and what it becomes, in a form that can pass between threads. */
export interface WrittenRecord {
  readonly line: string;
  /** The line with all parts, where `line` holds only some; null where they are the same. */
  readonly whole: string | null;
  readonly counts: RecordCounts;
}

export function recordEvent(record: AbstractRecord, select: readonly RecordPart[] | null): RecordEvent {
  return { kind: "record", record, line: recordLine(record, select), counts: countsOf(record) };
}

export function writtenRecord(record: AbstractRecord, select: readonly RecordPart[] | null): WrittenRecord {
  const line = recordLine(record, select);
  return { line, whole: select === null ? null : recordLine(record, null), counts: countsOf(record) };
}

export function writtenEvent({ line, whole, counts }: WrittenRecord): RecordEvent {
  let made: AbstractRecord | null = null;
  return {
    kind: "record",
    line,
    counts,
    get record(): AbstractRecord {
      made ??= JSON.parse(whole ?? line) as AbstractRecord;
      return made;
    },
  };
}

/** The event of a frame of this file that is no document. */
export function noDocumentEvent(outcome: NoDocument, file: string): ConvertEvent {
  return outcome.kind === "deleted"
    ? { kind: "deleted", file, id: outcome.id }
    : { kind: "reject", reject: outcome.reject, line: jsonLine(outcome.reject) };
}

function countsOf({ results, context, checks, warnings }: AbstractRecord): RecordCounts {
  const failed = checks.filter(({ outcome }) => outcome === "inconsistent");
  return {
    results: tallied(results.map(({ kind }) => kind)),
    context: context.length,
    failedChecks: tallied(failed.map(({ rule }) => rule)),
    warnings: warnings.length,
  };
}

function tallied(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
