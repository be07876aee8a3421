/**
 * The contract of a sink: records to one form of output. Pure: values in, text out; files and streams are the pipeline's.
 *
 * A sink writes one record at a time and keeps nothing between records, so that records can be written by any worker in any order and put in
 * order afterwards.
 */
import type { AbstractRecord } from "@tabstract/record";

export interface Sink {
  readonly name: string;
  /** One line: what it writes. */
  readonly summary: string;
  /** The name of the file that holds the records of a run. */
  readonly file: string;
  /** The bytes of one record as text, with its line end; the same record gives the same text. */
  write(record: AbstractRecord, parts: readonly RecordPart[] | null): string;
}

/** Parts of a record that can be asked for alone. */
export const RECORD_PARTS = ["metadata", "sections", "results"] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];
