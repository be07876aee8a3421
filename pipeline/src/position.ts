/** How far a conversion has come, in the order of its inputs: where another process can go on. */
import type { RunFile, SourceFormat } from "@tabstract/record";
import type { CorrectionsDone } from "./corrections-account.ts";
import type { Fingerprint } from "./stored.ts";

export interface Position {
  /** The inputs that are done. */
  readonly files: readonly RunFile[];
  /** The one at work; null where the next one has not begun. */
  readonly current: CurrentFile | null;
  /** What became of the corrections so far; absent in a run without. */
  readonly corrections?: CorrectionsDone;
}

export interface CurrentFile {
  readonly file: string;
  readonly format: SourceFormat | null;
  readonly records: number;
  readonly rejects: number;
  readonly deleted: number;
  /** Of the stored bytes that all this came from: the beginning of the file. */
  readonly begins: Fingerprint;
}

export const BEGINNING: Position = { files: [], current: null };

/** Raw records, and faults of the file, that are done of the file at work. */
export function itemsDone({ current }: Position): number {
  return current === null ? 0 : current.records + current.rejects + current.deleted;
}

export function recordsDone({ files, current }: Position): number {
  return files.reduce((sum, { records }) => sum + records, current?.records ?? 0);
}
