/**
 * Records whose partner was not near: matched on disk once both runs are read, by id, then by provenance, then by title.
 *
 * What names them goes to an embedded database (DuckDB), which keeps to its memory limit. Their lines are read again from the run itself
 * where it is a plain file, else from a spill file. Both live in a folder of their own under the system's temporary folder, and go with it.
 */
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RecordChange } from "@tabstract/audit";
import { folded } from "@tabstract/text";
import { type LeftoverPlace, openLeftoverTable } from "../stores/leftover-table.ts";
import type { SideName, Waiting } from "./match-window.ts";
import { headOf } from "./run-record.ts";
import { RunUnreadable } from "./run-unreadable.ts";

/** A title of fewer letters and digits names no paper ("Editorial"). */
const MIN_TITLE = 24;

export interface LeftoverLine {
  readonly bytes: Buffer;
  readonly number: number;
}

export interface LeftoverPair {
  readonly before: LeftoverLine | null;
  readonly after: LeftoverLine | null;
  readonly matchedBy: RecordChange["matchedBy"];
}

export interface Leftovers {
  add(side: SideName, record: Waiting): Promise<void>;
  /** Every record once, in the order of the run before; then those of the run after alone, in theirs. */
  pairs(): AsyncGenerator<LeftoverPair>;
  close(): Promise<void>;
}

export interface LeftoverRun {
  readonly name: string;
  readonly plainFile: string | null;
}

export async function openLeftovers(runs: Readonly<Record<SideName, LeftoverRun>>): Promise<Leftovers> {
  const folder = await mkdtemp(join(tmpdir(), "tabstract-audit-"));
  const table = await openLeftoverTable(folder);
  const files = { before: await openLines(runs.before, folder, "before"), after: await openLines(runs.after, folder, "after") };
  return {
    async add(side, record): Promise<void> {
      const { title, ...names } = headOf(record, runs[side].name);
      const place = await files[side].keep(record);
      const words = folded(title ?? "");
      table.add({ side, ...place, number: record.number, ...names, title: words.length < MIN_TITLE ? null : words });
    },
    async *pairs(): AsyncGenerator<LeftoverPair> {
      for await (const { before, after, matchedBy } of table.pairs()) {
        yield {
          before: before === null ? null : await files.before.read(before),
          after: after === null ? null : await files.after.read(after),
          matchedBy,
        };
      }
    },
    async close(): Promise<void> {
      table.close();
      await files.before.close();
      await files.after.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface KeptLines {
  keep(record: Waiting): Promise<{ readonly at: number; readonly size: number }>;
  read(place: LeftoverPlace): Promise<LeftoverLine>;
  close(): Promise<void>;
}

async function openLines({ name, plainFile }: LeftoverRun, folder: string, side: SideName): Promise<KeptLines> {
  const handle: FileHandle = await (plainFile === null ? open(join(folder, `${side}.jsonl`), "w+") : open(plainFile));
  let end = 0;
  return {
    async keep({ bytes, at }): Promise<{ at: number; size: number }> {
      if (plainFile !== null) return { at, size: bytes.length };
      const place = { at: end, size: bytes.length };
      for (let written = 0; written < bytes.length; ) {
        written += (await handle.write(bytes, written, bytes.length - written, end + written)).bytesWritten;
      }
      end += bytes.length;
      return place;
    },
    async read({ at, size, number }): Promise<LeftoverLine> {
      const bytes = Buffer.allocUnsafe(size);
      const { bytesRead } = await handle.read(bytes, 0, size, at);
      if (bytesRead !== size) throw new RunUnreadable(`${name}, line ${number}: it has changed while it was read; audit again`);
      return { bytes, number };
    },
    close: () => handle.close(),
  };
}
