/**
 * Records whose partner was not near: matched on disk once both runs are read, by id, then by provenance, then by title.
 *
 * What names them goes to an embedded database (DuckDB), which keeps to its memory limit. Their lines are read again from the run itself
 * where it is a plain file, else from a spill file. Both live in a folder of their own under the system's temporary folder, and go with it.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RecordChange } from "@tabstract/audit";
import { folded } from "@tabstract/text";
import { type LineStore, openLineStore } from "../line-store.ts";
import type { LeftoverPlace, PlacePair } from "../stores/leftover-table.ts";
import type { SideName, Waiting } from "./match-window.ts";
import { readLines } from "./read-lines.ts";
import { headOf } from "./run-record.ts";

/** A title of fewer letters and digits names no paper ("Editorial"). */
const MIN_TITLE = 24;

/** Lines of both runs that are read together: each reading costs more than what it reads. */
const TOGETHER_BYTES: number = 512 * 1024;

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
  readonly plainFiles: readonly string[] | null;
}

export async function openLeftovers(runs: Readonly<Record<SideName, LeftoverRun>>): Promise<Leftovers> {
  const folder = await mkdtemp(join(tmpdir(), "tabstract-audit-"));
  // Loaded only where it is wanted: its native library is large.
  const { openLeftoverTable } = await import("../stores/leftover-table.ts");
  const table = await openLeftoverTable(folder);
  const openLines = (side: SideName): Promise<LineStore> => openLineStore({ ...runs[side], copy: join(folder, `${side}.jsonl`) });
  const files = { before: await openLines("before"), after: await openLines("after") };
  async function* read(pairs: readonly PlacePair[]): AsyncGenerator<LeftoverPair> {
    const linesOf = async (side: SideName): Promise<(place: LeftoverPlace | null) => LeftoverLine | null> => {
      const lines = await readLines(
        pairs.flatMap((pair) => pair[side] ?? []),
        files[side],
      );
      return (place) => (place === null ? null : { bytes: lines.get(place) as Buffer, number: place.number });
    };
    const [lineBefore, lineAfter] = [await linesOf("before"), await linesOf("after")];
    for (const { before, after, matchedBy } of pairs) yield { before: lineBefore(before), after: lineAfter(after), matchedBy };
  }
  return {
    async add(side, record): Promise<void> {
      const { title, ...names } = headOf(record, runs[side].name);
      const place = await files[side].keep(record);
      const words = folded(title ?? "");
      table.add({ side, ...place, number: record.number, ...names, title: words.length < MIN_TITLE ? null : words });
    },
    async *pairs(): AsyncGenerator<LeftoverPair> {
      const waiting: PlacePair[] = [];
      let bytes = 0;
      for await (const pair of table.pairs()) {
        waiting.push(pair);
        bytes += (pair.before?.size ?? 0) + (pair.after?.size ?? 0);
        if (bytes < TOGETHER_BYTES) continue;
        bytes = 0;
        yield* read(waiting.splice(0));
      }
      yield* read(waiting);
    },
    async close(): Promise<void> {
      table.close();
      await files.before.close();
      await files.after.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
