/** The contract of what writes records into the folder of a run: one form of output, kept in no global state, so that a worker can own one. */
import type { WrittenFile } from "@tabstract/sinks";
import type { RecordEvent } from "../convert-event.ts";
import { DamagedRun } from "../damaged-run.ts";
import type { FileDigest } from "../line-file.ts";

export interface RecordWriter {
  /** In the order of the output. Resolves when there is room for the next one. */
  write(event: RecordEvent): Promise<void> | undefined;
  /** Hands everything so far to the system, and says what each file then holds: what a run that was cut short goes on from. */
  checkpoint(): Promise<WriterMark>;
  /** Brings to disk what the last checkpoint named. */
  sync(): Promise<void>;
  /** Completes its files, syncs them, and says what they are. */
  finish(): Promise<readonly WrittenFile[]>;
  /** Lets go of what is open; its files are thrown away next, or gone on with by another process. */
  abandon(): Promise<void>;
}

/** What a file that is still written holds. */
export interface FileMark extends FileDigest {
  /** Relative to the folder of the run. */
  readonly name: string;
  readonly rows: number;
  /** What its writer counts besides, in bytes. */
  readonly measure: number;
}

export interface WriterMark {
  readonly open: readonly FileMark[];
  /** Completed since the checkpoint before. */
  readonly closed: readonly WrittenFile[];
}

/** What the files of a run held at its last checkpoint. */
export interface Past {
  readonly marks: ReadonlyMap<string, FileMark>;
  /** Completed, in their order. */
  readonly closed: readonly WrittenFile[];
}

/** Null for a file that begins with this run. @throws {@link DamagedRun} where the checkpoint has none. */
export function markOf(past: Past | null, name: string): FileMark | null {
  if (past === null) return null;
  const mark = past.marks.get(name);
  if (mark === undefined) throw new DamagedRun(`its journal does not know ${name}`);
  return mark;
}
