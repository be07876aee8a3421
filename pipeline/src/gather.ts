/**
 * Shards put together: the output folders of `--shard 1/n` to `n/n` become the folder that one run over the same input would have made, byte for
 * byte. Every shard must be there, once, over the same files, with the same options and the same tool.
 */
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { Run, RunFile } from "@tabstract/record";
import { RunUnreadable } from "./audit/run-unreadable.ts";
import { gatheredEvent, type RecordEvent } from "./convert-event.ts";
import { gatherCorrections } from "./corrections-account.ts";
import { finishedRun, REJECTS_FILE } from "./finished-run.ts";
import { linesIn } from "./lines.ts";
import { openManifest } from "./manifest.ts";
import { CHECKPOINT_LENGTH } from "./options.ts";
import type { OutputFolder } from "./output-folder.ts";
import type { OutputForms } from "./output-forms.ts";
import { type Place, provenancePlace, rejectPlace } from "./places.ts";
import { damageBySize, listedFiles, otherBytes } from "./run-damage.ts";
import { RECORDS_FILE } from "./run-files.ts";
import type { Shard } from "./shard.ts";

/** A shard's folder and its account. */
export interface ShardRun {
  readonly folder: string;
  readonly run: Run;
}

export type ShardSet =
  | { readonly kind: "whole"; readonly shards: readonly ShardRun[]; readonly options: Run["options"] }
  | { readonly kind: "refused"; readonly message: string };

/** Reads the accounts and says whether they are all of one run, whole by the sizes of its files, to be written in these forms. */
export async function findShards(folders: readonly string[], forms: OutputForms): Promise<ShardSet> {
  const shards: ShardRun[] = [];
  for (const folder of folders) {
    const run = await finishedRun(folder);
    if (run === null) return refused(`${folder} holds no finished run; convert that shard again`);
    if (shardOf(run) === null) return refused(`${folder} holds a run without --shard: there is nothing to gather`);
    const damage = await damageBySize(folder, run);
    if (damage !== null) return refused(`${folder} is damaged: ${damage}; convert that shard again`);
    shards.push({ folder, run });
  }
  const [first, ...others] = shards;
  if (first === undefined) return refused("name the output folders of the shards");
  for (const other of others) {
    const difference = differenceOf(first, other);
    if (difference !== null) return refused(difference);
  }
  const { to, compress, shardBytes, select } = first.run.options;
  if (JSON.stringify([to, compress, shardBytes, select]) !== '[["jsonl"],null,null,null]') {
    return refused(
      "shards are gathered from whole records in one records.jsonl: convert them without --select, and say --to, --compress and --shard-bytes to gather",
    );
  }
  const { count } = shardOf(first.run) as Shard;
  const given = shards.map(({ run }) => (shardOf(run) as Shard).index);
  const twice = given.find((index, at) => given.indexOf(index) !== at);
  if (twice !== undefined) return refused(`shard ${twice}/${count} is there more than once: name each once`);
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !given.includes(index));
  if (missing.length > 0) return refused(`of ${count} shards, ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing`);
  shards.sort((one, two) => (shardOf(one.run) as Shard).index - (shardOf(two.run) as Shard).index);
  return { kind: "whole", shards, options: { ...first.run.options, shard: null, ...forms, to: [...forms.to] } };
}

function refused(message: string): ShardSet {
  return { kind: "refused", message };
}

function shardOf({ options }: Run): Shard | null {
  const { shard } = options;
  if (typeof shard !== "object" || shard === null || !("index" in shard) || !("count" in shard)) return null;
  return typeof shard.index === "number" && typeof shard.count === "number" ? { index: shard.index, count: shard.count } : null;
}

function differenceOf(one: ShardRun, other: ShardRun): string | null {
  const both = `${one.folder} and ${other.folder}`;
  if (one.run.tool.version !== other.run.tool.version)
    return `${both} were made by two versions of tabstract, ${one.run.tool.version} and ${other.run.tool.version}`;
  const plain = ({ run }: ShardRun): string => JSON.stringify({ ...run.options, shard: shardOf(run)?.count });
  if (plain(one) !== plain(other)) return `${both} were made with different options`;
  const files = ({ run }: ShardRun): string => JSON.stringify(run.files.map(({ file, sha256 }) => [file, sha256]));
  return files(one) === files(other) ? null : `${both} were made from different files`;
}

/** Writes what the shards hold, in the order of one run. @throws {@link RunUnreadable} where a shard does not hold what its account says. */
export async function gather(set: Extract<ShardSet, { kind: "whole" }>, output: OutputFolder): Promise<Run> {
  try {
    const { shards, options } = set;
    const order = new Map(shards[0]?.run.files.map(({ file }, index) => [file, index] as const));
    const pieces = openPieces(order);
    const corrections = gatherCorrections(shards.map(({ run }) => run.corrections));
    for await (const { line, path } of merged(shards, { name: RECORDS_FILE, count: "records", place: provenancePlace, order })) {
      const event = eventOf(line, path);
      corrections?.see(event.record);
      await output.write(event);
      if (pieces.endsBehind(event.size)) await output.endPieces();
    }
    for await (const { line } of merged(shards, { name: REJECTS_FILE, count: "rejects", place: rejectPlace, order }))
      await output.reject(line);
    const manifest = openManifest(options);
    for (const [index] of shards[0]?.run.files.entries() ?? []) manifest.add(sumOf(shards.map(({ run }) => run.files[index] as RunFile)));
    const run = manifest.finish(corrections?.finish() ?? null);
    await output.finish(run);
    return run;
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** Where one run has its checkpoints, which end the pieces of compressed files; over standard input it has none. */
function openPieces(files: ReadonlyMap<string, number>): { endsBehind(size: number): boolean } {
  const most = files.has("-") ? Number.POSITIVE_INFINITY : CHECKPOINT_LENGTH;
  let length = 0;
  return {
    endsBehind(size): boolean {
      length += size;
      if (length < most) return false;
      length = 0;
      return true;
    },
  };
}

function sumOf(rows: readonly RunFile[]): RunFile {
  const [first] = rows as readonly [RunFile, ...RunFile[]];
  const sum = (pick: (row: RunFile) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  return {
    ...first,
    format: rows.find(({ format }) => format !== null)?.format ?? null,
    read: sum(({ read }) => read),
    records: sum(({ records }) => records),
    rejects: sum(({ rejects }) => rejects),
    merged: sum((row) => row.merged),
    deleted: sum(({ deleted }) => deleted),
  };
}

interface Source {
  readonly path: string;
  readonly lines: AsyncIterator<string>;
  /** Of the bytes that were read so far. */
  readonly hash: Hash;
  /** What it was when they were written. */
  readonly sha256: string;
  line: string;
  place: Place;
  /** Lines that its account promises and that have not come. */
  left: number;
}

interface MergeOptions {
  readonly name: string;
  /** What the account of a shard calls the lines. */
  readonly count: "records" | "rejects";
  place(line: string): Place;
  readonly order: ReadonlyMap<string, number>;
}

interface MergedLine {
  readonly line: string;
  /** Where it comes from. */
  readonly path: string;
}

/** The lines of all shards by file and first byte. */
async function* merged(shards: readonly ShardRun[], { name, count, place, order }: MergeOptions): AsyncGenerator<MergedLine> {
  const sources: Source[] = [];
  for (const { folder, run } of shards) {
    const path = join(folder, name);
    const sha256 = (await listedFiles(folder))?.find((file) => file.name === name)?.sha256 ?? "";
    const hash = createHash("sha256");
    const lines = linesIn(hashed(path, hash), Number.POSITIVE_INFINITY);
    const source = { path, lines, hash, sha256, line: "", place: NOWHERE, left: run.totals[count] };
    if (await advance(source, place)) sources.push(source);
  }
  const isBefore = (one: Place, other: Place): boolean => {
    const [a, b] = [order.get(one.file) ?? -1, order.get(other.file) ?? -1];
    return a === b ? one.start < other.start : a < b;
  };
  while (sources.length > 0) {
    const least = sources.reduce((best, one) => (isBefore(one.place, best.place) ? one : best));
    yield { line: `${least.line}\n`, path: least.path };
    if (!(await advance(least, place))) sources.splice(sources.indexOf(least), 1);
  }
}

async function* hashed(path: string, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(chunk);
    yield chunk;
  }
}

const NOWHERE: Place = { file: "", start: 0 };

/** The next line of a shard; false behind the last one. */
async function advance(source: Source, place: MergeOptions["place"]): Promise<boolean> {
  const { path } = source;
  const next = await source.lines.next();
  if (next.done === true) {
    if (source.left > 0) throw new RunUnreadable(`${path} ends ${source.left} lines too early; convert that shard again`);
    if (source.hash.digest("hex") !== source.sha256) throw new RunUnreadable(`${otherBytes(path)}; convert that shard again`);
    return false;
  }
  if (source.left-- === 0) throw new RunUnreadable(`${path} has more lines than its run.json says; convert that shard again`);
  source.line = next.value;
  try {
    source.place = place(next.value);
  } catch {
    throw noLine(path);
  }
  return true;
}

function eventOf(line: string, path: string): RecordEvent {
  try {
    return gatheredEvent(line);
  } catch {
    throw noLine(path);
  }
}

function noLine(path: string): RunUnreadable {
  return new RunUnreadable(`${path} is damaged: a line of it is no JSON of tabstract; convert that shard again`);
}
