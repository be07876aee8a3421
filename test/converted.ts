/** Dumps converted in memory, for tests of the whole. */

import { convert } from "@tabstract/pipeline";
import type { AbstractRecord, Reject, Run } from "@tabstract/record";

export interface Converted {
  readonly records: readonly AbstractRecord[];
  readonly rejects: readonly Reject[];
  /** The lines of records.jsonl and of rejects.jsonl. */
  readonly recordLines: readonly string[];
  readonly rejectLines: readonly string[];
  readonly run: Run;
}

export async function converted(...inputs: string[]): Promise<Converted> {
  const records: AbstractRecord[] = [];
  const rejects: Reject[] = [];
  const recordLines: string[] = [];
  const rejectLines: string[] = [];
  for await (const event of convert({ inputs })) {
    if (event.kind === "record") {
      records.push(event.record);
      recordLines.push(event.line);
    } else if (event.kind === "reject") {
      rejects.push(event.reject);
      rejectLines.push(event.line);
    } else if (event.kind === "end") {
      return { records, rejects, recordLines, rejectLines, run: event.run };
    }
  }
  throw new Error("the conversion did not come to its end");
}
