/** The contract of what writes records into the folder of a run: one form of output, kept in no global state, so that a worker can own one. */
import type { WrittenFile } from "@tabstract/sinks";
import type { RecordEvent } from "../convert-event.ts";

export interface RecordWriter {
  /** In the order of the output. Resolves when there is room for the next one. */
  write(event: RecordEvent): Promise<void> | undefined;
  /** Completes its files, syncs them, and says what they are. */
  finish(): Promise<readonly WrittenFile[]>;
  /** Lets go of what is open; its files are thrown away next. */
  abandon(): Promise<void>;
}
