/**
 * Shards put together: the output folders of `--shard 1/n` to `n/n` become the folder that one run over the same input would have made, byte for
 * byte. Every shard must be there, once, over the same files, with the same options and the same tool.
 */
import { join } from "node:path";
import type { Run, RunFile } from "@tabstract/record";
import { gatheredEvent } from "./convert-event.ts";
import { finishedRun, REJECTS_FILE } from "./finished-run.ts";
import { linesOf } from "./lines.ts";
import { openManifest } from "./manifest.ts";
import type { OutputFolder } from "./output-folder.ts";
import type { OutputForms } from "./output-forms.ts";
import { type Place, provenancePlace, rejectPlace } from "./places.ts";
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

/** Reads the accounts and says whether they are all of one run, to be written in these forms. */
export async function findShards(folders: readonly string[], forms: OutputForms): Promise<ShardSet> {
  const shards: ShardRun[] = [];
  for (const folder of folders) {
    const run = await finishedRun(folder);
    if (run === null) return refused(`${folder} holds no finished run; convert that shard again`);
    if (shardOf(run) === null) return refused(`${folder} holds a run without --shard: there is nothing to gather`);
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

/** Writes what the shards hold, in the order of one run. */
export async function gather(set: Extract<ShardSet, { kind: "whole" }>, output: OutputFolder): Promise<Run> {
  try {
    const { shards, options } = set;
    const order = new Map(shards[0]?.run.files.map(({ file }, index) => [file, index] as const));
    for await (const line of merged(shards, { name: RECORDS_FILE, place: provenancePlace, order })) await output.write(gatheredEvent(line));
    for await (const line of merged(shards, { name: REJECTS_FILE, place: rejectPlace, order })) await output.reject(line);
    const manifest = openManifest(options);
    for (const [index] of shards[0]?.run.files.entries() ?? []) manifest.add(sumOf(shards.map(({ run }) => run.files[index] as RunFile)));
    const run = manifest.finish();
    await output.finish(run);
    return run;
  } catch (error) {
    await output.discard();
    throw error;
  }
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
  readonly lines: AsyncIterator<string>;
  line: string;
  place: Place;
}

interface MergeOptions {
  readonly name: string;
  place(line: string): Place;
  readonly order: ReadonlyMap<string, number>;
}

/** The lines of all shards by file and first byte. */
async function* merged(shards: readonly ShardRun[], { name, place, order }: MergeOptions): AsyncGenerator<string> {
  const sources: Source[] = [];
  for (const { folder } of shards) {
    const lines = linesOf(join(folder, name))[Symbol.asyncIterator]();
    const first = await lines.next();
    if (first.done !== true) sources.push({ lines, line: first.value, place: place(first.value) });
  }
  const isBefore = (one: Place, other: Place): boolean => {
    const [a, b] = [order.get(one.file) ?? -1, order.get(other.file) ?? -1];
    return a === b ? one.start < other.start : a < b;
  };
  while (sources.length > 0) {
    const least = sources.reduce((best, one) => (isBefore(one.place, best.place) ? one : best));
    yield `${least.line}\n`;
    const next = await least.lines.next();
    if (next.done === true) sources.splice(sources.indexOf(least), 1);
    else {
      least.line = next.value;
      least.place = place(next.value);
    }
  }
}
