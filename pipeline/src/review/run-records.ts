/**
 * The records of a run, to look at one by one: where each line stands, and what a list shows of it. A record itself is read from disk when
 * somebody opens it; what is kept of each in memory is its key, its id, its title and four numbers.
 */
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { AbstractRecord } from "@tabstract/record";
import { RECORDS_FILE } from "../run-files.ts";

export interface RecordEntry {
  readonly key: string;
  readonly id: string;
  readonly title: string | null;
  readonly results: number;
  /** Checks that failed. */
  readonly failed: number;
  readonly offset: number;
  readonly length: number;
}

export interface RunRecords {
  readonly entries: readonly RecordEntry[];
  readonly byKey: ReadonlyMap<string, RecordEntry>;
  /** @throws what the system says, and a SyntaxError where the file has changed meanwhile. */
  read(entry: RecordEntry): Promise<AbstractRecord>;
  close(): Promise<void>;
}

/** Longer titles are cut in lists. */
const TITLE_LENGTH = 300;
const CHUNK_BYTES: number = 1024 * 1024;
const LINE_FEED = 0x0a;

/** A run that cannot be reviewed, and why, for a person. */
export class NotReviewable extends Error {}

export async function openRunRecords(run: string): Promise<RunRecords> {
  const path = join(run, RECORDS_FILE);
  const handle = await open(path);
  const entries: RecordEntry[] = [];
  const byKey = new Map<string, RecordEntry>();
  try {
    for await (const { line, offset, length } of placedLines(handle)) {
      if (line === "") continue;
      const entry = entryOf(line, { offset, length, path, number: entries.length + 1 });
      entries.push(entry);
      byKey.set(entry.key, entry);
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    entries,
    byKey,
    async read({ offset, length, key }) {
      const bytes = Buffer.alloc(length);
      await handle.read(bytes, 0, length, offset);
      const record = JSON.parse(bytes.toString("utf8")) as AbstractRecord;
      if (record.key !== key) throw new SyntaxError(`${path} has changed since it was opened`);
      return record;
    },
    close: () => handle.close(),
  };
}

function entryOf(line: string, place: { offset: number; length: number; path: string; number: number }): RecordEntry {
  const { offset, length, path, number } = place;
  const record = parsedLine(line);
  if (record === null || typeof record.key !== "string" || typeof record.id !== "string") {
    throw new NotReviewable(`${path}, line ${number}: this is no record; convert again`);
  }
  const { key, id, title, abstract, results, checks } = record;
  if (abstract === undefined || !Array.isArray(results)) {
    throw new NotReviewable(`${path} was written without the sections or the results of the records; convert again without --select`);
  }
  return {
    key,
    id,
    title: title?.text?.slice(0, TITLE_LENGTH) ?? null,
    results: results.length,
    failed: (checks ?? []).filter(({ outcome }) => outcome === "inconsistent").length,
    offset,
    length,
  };
}

function parsedLine(line: string): Partial<AbstractRecord> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

/** Lines with their places in bytes. */
async function* placedLines(handle: FileHandle): AsyncGenerator<{ line: string; offset: number; length: number }> {
  let held: Buffer[] = [];
  let offset = 0;
  let at = 0;
  for (;;) {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, at);
    if (bytesRead === 0) break;
    const chunk = buffer.subarray(0, bytesRead);
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      const line = Buffer.concat([...held, chunk.subarray(from, end)]);
      held = [];
      yield { line: line.toString("utf8"), offset, length: line.length };
      from = end + 1;
      offset = at + from;
    }
    if (from < chunk.length) held.push(chunk.subarray(from));
    at += bytesRead;
  }
  const line = Buffer.concat(held);
  if (line.length > 0) yield { line: line.toString("utf8"), offset, length: line.length };
}
