/** What a conversion says while it goes on, in the order of the output. */
import type { AbstractRecord, Reject, Run, RunFile } from "@tabstract/record";
import { jsonLine, type RecordPart, recordLine } from "@tabstract/sinks";
import type { NoDocument } from "./convert-frame.ts";
import type { Position } from "./position.ts";

export type ConvertEvent =
  | { readonly kind: "notice"; readonly message: string }
  | RecordEvent
  | { readonly kind: "reject"; readonly reject: Reject; readonly line: string }
  | { readonly kind: "deleted"; readonly file: string; readonly id: string }
  /** So much of the input is done, and told; its files are those since the checkpoint before. See `startAt` of the options. */
  | { readonly kind: "checkpoint"; readonly position: Position }
  /** A file is done. */
  | { readonly kind: "file"; readonly row: RunFile }
  /** The last event. */
  | { readonly kind: "end"; readonly run: Run };

export interface RecordEvent {
  readonly kind: "record";
  /** The whole record, whatever parts the line holds. Made when it is first asked for where another thread wrote the line. */
  readonly record: AbstractRecord;
  /** The record as a line of the output. Made when it is first asked for where another thread wrote it as bytes. */
  readonly line: string;
  /** The line's UTF-8; null where nobody has made it. */
  readonly bytes: Uint8Array | null;
  /** Bytes of the line in UTF-8, whoever made it: what depends on sizes must not depend on threads. */
  readonly size: number;
  readonly counts: RecordCounts;
  readonly described: DescribedRecord;
}

/** What the description of a run says of its records: asked of every one, and so never worth making a record for. */
export interface DescribedRecord {
  readonly license: string | null;
  /** As far as it is known: a year, a month or a day. */
  readonly published: string | null;
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

/** A record and what it becomes, in a form that can pass between threads: its lines lie, as bytes, one after the other in what goes with it. */
export interface WrittenRecord {
  /** Bytes of the line. */
  readonly size: number;
  /** Bytes of the line with all parts, which comes next, where the line holds only some; null where they are the same. */
  readonly wholeSize: number | null;
  readonly counts: RecordCounts;
  readonly described: DescribedRecord;
}

export function recordEvent(record: AbstractRecord, select: readonly RecordPart[] | null): RecordEvent {
  const line = recordLine(record, select);
  return {
    kind: "record",
    record,
    line,
    bytes: null,
    size: Buffer.byteLength(line),
    counts: countsOf(record),
    described: describedOf(record),
  };
}

/** @param lines takes the record's lines, in order. */
export function writtenRecord(record: AbstractRecord, select: readonly RecordPart[] | null, lines: string[]): WrittenRecord {
  const put = (line: string): number => Buffer.byteLength(lines[lines.push(line) - 1] as string);
  const size = put(recordLine(record, select));
  const wholeSize = select === null ? null : put(recordLine(record, null));
  return { size, wholeSize, counts: countsOf(record), described: describedOf(record) };
}

/** @param whole the line with all parts. */
export function writtenEvent({ size, counts, described }: WrittenRecord, bytes: Uint8Array, whole: Uint8Array): RecordEvent {
  let line: string | null = null;
  let record: AbstractRecord | null = null;
  return {
    kind: "record",
    bytes,
    size,
    counts,
    described,
    get line(): string {
      line ??= utf8.decode(bytes);
      return line;
    },
    get record(): AbstractRecord {
      record ??= JSON.parse(utf8.decode(whole)) as AbstractRecord;
      return record;
    },
  };
}

const utf8 = new TextDecoder();

/** The event of a frame of this file that is no document. */
export function noDocumentEvent(outcome: NoDocument, file: string): ConvertEvent {
  return outcome.kind === "deleted"
    ? { kind: "deleted", file, id: outcome.id }
    : { kind: "reject", reject: outcome.reject, line: jsonLine(outcome.reject) };
}

/** The event of a line that an earlier run wrote: described anew, and counted nowhere. */
export function gatheredEvent(line: string): RecordEvent {
  const record = JSON.parse(line) as AbstractRecord;
  return { kind: "record", record, line, bytes: null, size: Buffer.byteLength(line), counts: NOT_COUNTED, described: describedOf(record) };
}

const NOT_COUNTED: RecordCounts = { results: {}, context: 0, failedChecks: {}, warnings: 0 };

function describedOf({ openAccess: { license }, published }: AbstractRecord): DescribedRecord {
  return { license, published };
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
