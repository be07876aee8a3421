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
  /** The files that hold a run in this form. */
  readonly files: readonly SinkFile[];
}

/** A file is `head`, the texts of its records that are not empty, with `between` between them, and `tail`. */
export interface SinkFile {
  readonly name: string;
  readonly mediaType: string;
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  /** What the file says of one record; the same record gives the same text. */
  write(record: AbstractRecord): Written;
}

export interface Written {
  readonly text: string;
  /** How many rows, entries or resources the text holds. */
  readonly rows: number;
}

export const NOTHING: Written = { text: "", rows: 0 };

/** A file of texts one after the other. */
export function plainFile(name: string, mediaType: string, write: SinkFile["write"]): SinkFile {
  return { name, mediaType, head: "", between: "", tail: "", write };
}

/** A row of a sink's table of examples: what is written of the invented record, with some fields changed. */
export interface SinkExample {
  readonly name: string;
  readonly file: string;
  readonly change: Partial<AbstractRecord>;
  readonly holds: readonly string[];
  readonly lacks?: readonly string[];
}

/** Parts of a record that can be asked for alone. */
export const RECORD_PARTS = ["metadata", "sections", "results"] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];
