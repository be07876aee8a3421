/**
 * The records of a run, to look at one by one. The run is read once: of each record 12 bytes are kept, which say where its line stands, and
 * its number in the list of each check that it fails. A record is read from disk when somebody asks for it.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addToPlots, emptyPlotTally, plotsOf, type RunPlots, type RunRecord } from "@tabstract/audit";
import { openRunLines, type RunLine, type RunSource } from "../audit/run-lines.ts";
import { readRecord } from "../audit/run-record.ts";
import { type LineStore, openLineStore } from "../line-store.ts";
import { type FailedChecks, openFailedChecks } from "./failed-checks.ts";
import { openPlaces, type Places } from "./line-places.ts";

export interface IndexedLine {
  /** In the run, from 0. */
  readonly number: number;
  readonly bytes: Buffer;
}

export interface RunIndex {
  /** The run as it was named. */
  readonly name: string;
  readonly records: number;
  readonly failed: FailedChecks;
  readonly plots: RunPlots;
  /** @throws RunUnreadable where the run has changed since. */
  record(number: number): Promise<RunRecord>;
  /** As many of these records as fit into one reading, from the first; null: all records. At least one, where there is one. */
  lines(numbers: readonly number[] | null, from: number): Promise<IndexedLine[]>;
  close(): Promise<void>;
}

export interface RunIndexOptions {
  readonly source: RunSource;
  /** Sees every record once; what it throws ends the reading. */
  onRecord?(record: RunRecord, number: number): void;
  readonly signal?: AbortSignal | undefined;
}

/** What one reading of a search takes in, in bytes, and how far two lines in it may lie apart. */
const READ_BYTES: number = 1024 * 1024;
const GAP_BYTES: number = 64 * 1024;

/** @throws RunUnreadable where the run cannot be read, and the reason of `signal`. */
export async function openRunIndex({ source, onRecord, signal }: RunIndexOptions): Promise<RunIndex> {
  const lines = await openRunLines(source);
  const folder = lines.plainFiles === null ? await mkdtemp(join(tmpdir(), "tabstract-view-")) : null;
  const removeCopy = async (): Promise<void> => {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
  let store: LineStore | null = null;
  try {
    store = await openLineStore({ ...lines, copy: join(folder ?? "", "records.jsonl") });
    const places = openPlaces();
    const failed = openFailedChecks();
    const tally = emptyPlotTally();
    for (let line = await lines.next(); line !== null; line = await lines.next()) {
      signal?.throwIfAborted();
      const record = plainRecord(line, source.name);
      onRecord?.(record, places.count);
      failed.add(places.count, record.checks ?? []);
      addToPlots(tally, record);
      places.add(await store.keep(line));
    }
    return indexOf({ name: source.name, places, store, failed, plots: plotsOf(tally), removeCopy });
  } catch (error) {
    await store?.close();
    await removeCopy();
    throw error;
  } finally {
    await lines.close();
  }
}

interface Parts {
  readonly name: string;
  readonly places: Places;
  readonly store: LineStore;
  readonly failed: FailedChecks;
  readonly plots: RunPlots;
  removeCopy(): Promise<void>;
}

function indexOf({ name, places, store, failed, plots, removeCopy }: Parts): RunIndex {
  return {
    name,
    records: places.count,
    failed,
    plots,
    async record(number): Promise<RunRecord> {
      return readRecord({ bytes: await store.read(places.at(number)), number: number + 1 }, name);
    },
    async lines(numbers, from): Promise<IndexedLine[]> {
      const end = numbers?.length ?? places.count;
      const numberAt = (at: number): number => numbers?.[at] ?? at;
      if (from >= end) return [];
      const first = places.at(numberAt(from));
      const fileEnd = store.fileEnd(first.at);
      const taken = [numberAt(from)];
      let last = first;
      for (let at = from + 1; at < end; at++) {
        const next = places.at(numberAt(at));
        const stop = next.at + next.size;
        if (next.at - last.at - last.size > GAP_BYTES || stop - first.at > READ_BYTES || stop > fileEnd) break;
        taken.push(numberAt(at));
        last = next;
      }
      const bytes = await store.read({ at: first.at, size: last.at + last.size - first.at });
      return taken.map((number) => {
        const { at, size } = places.at(number);
        return { number, bytes: bytes.subarray(at - first.at, at - first.at + size) };
      });
    },
    async close(): Promise<void> {
      await store.close();
      await removeCopy();
    },
  };
}

/**
 * Parsed, and of the right form as far as it is counted; the rest is looked at when the record is opened. Whatever is wrong with it is told
 * by the schema.
 */
function plainRecord(line: RunLine, run: string): RunRecord {
  let value: unknown;
  try {
    value = JSON.parse(line.bytes.toString("utf8"));
  } catch {
    return readRecord(line, run);
  }
  return isPlain(value) ? value : readRecord(line, run);
}

function isPlain(value: unknown): value is RunRecord {
  if (typeof value !== "object" || value === null) return false;
  const { id, key, results, checks, study } = value as Readonly<Record<string, unknown>>;
  const isList = (list: unknown, isItem: (item: Readonly<Record<string, unknown>>) => boolean): boolean =>
    list === undefined || (Array.isArray(list) && list.every((item) => typeof item === "object" && item !== null && isItem(item)));
  return (
    typeof id === "string" &&
    typeof key === "string" &&
    (study === undefined || (typeof study === "object" && study !== null)) &&
    isList(results, ({ kind, value: p, relation }) => kind !== "p-value" || (typeof p === "number" && typeof relation === "string")) &&
    isList(checks, ({ rule, message }) => typeof rule === "string" && typeof message === "string")
  );
}
