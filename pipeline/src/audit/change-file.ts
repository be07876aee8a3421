/** Changes on disk until their report is known: what is printed before them needs their counts. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RecordChange } from "@tabstract/audit";
import { openLineFile } from "../line-file.ts";
import { linesOf } from "../lines.ts";

export interface ChangeFile {
  add(change: RecordChange): Promise<void>;
  /** Once all are there, in order. */
  changes(): AsyncGenerator<RecordChange>;
  close(): Promise<void>;
}

export async function openChangeFile(): Promise<ChangeFile> {
  const folder = await mkdtemp(join(tmpdir(), "tabstract-changes-"));
  const path = join(folder, "changes.jsonl");
  const lines = await openLineFile(path);
  return {
    async add(change): Promise<void> {
      await lines.write(`${JSON.stringify(change)}\n`);
    },
    async *changes(): AsyncGenerator<RecordChange> {
      await lines.close();
      for await (const line of linesOf(path)) yield JSON.parse(line) as RecordChange;
    },
    async close(): Promise<void> {
      await lines.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
