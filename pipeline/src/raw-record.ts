/** The way back: from a record of a run to the exact bytes it was made from. */
import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type ByteRange, recordShapeSchema, rejectSchema } from "@tabstract/record";
import { decompress } from "./decompress.ts";
import { recordKey, sha256 } from "./digest.ts";
import { REJECTS_FILE } from "./finished-run.ts";
import { linesOf } from "./lines.ts";
import { noBytes } from "./options.ts";
import { isRecordsFile } from "./run-files.ts";
import { openStored } from "./stored.ts";
import { systemMessage } from "./system-problem.ts";

export interface RawRecordQuery {
  /** The output folder of a run. */
  readonly run: string;
  /** A record's key or id, or the key that a reject would have. */
  readonly key: string;
  /** The folder that the paths of the run are relative to; null: looked for near `run` and `near`. */
  readonly root: string | null;
  /** Where the user stands. */
  readonly near: string;
}

export type RawRecordAnswer =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "missing"; readonly message: string };

interface Place {
  readonly key: string;
  readonly file: string;
  readonly range: ByteRange;
  /** Null where a reject was too large to be seen whole: nothing then says which bytes are its own. */
  readonly sha256: string | null;
}

/** What is read of a record's line: `--select` may have left out the rest. */
const recordPlaceSchema = recordShapeSchema.pick({ id: true, key: true, provenance: true }).strip();

export async function rawRecord(query: RawRecordQuery): Promise<RawRecordAnswer> {
  const places: Place[] = [];
  let hasRecords = false;
  try {
    const files = (await readdir(query.run)).filter(isRecordsFile).sort();
    hasRecords = files.length > 0;
    for (const file of files) places.push(...(await recordPlaces(query.run, { file, wanted: query.key })));
    if (places.length === 0) places.push(...(await rejectPlaces(join(query.run, REJECTS_FILE), query.key)));
  } catch (error) {
    if (error instanceof Damaged) return missing(`${query.run} is damaged: ${error.message}; convert again`);
    return missing(`${query.run} is no output folder of a run: ${systemMessage(error)}`);
  }
  const [place, ...others] = places;
  if (place === undefined && !hasRecords) {
    return missing(
      `${query.run} holds no records as JSON Lines, which is where their places are looked up; convert with --to jsonl as well`,
    );
  }
  if (place === undefined) return missing(`there is no record ${query.key} in ${query.run}; give a record's key or id`);
  if (others.length > 0) {
    return missing(`${places.length} records have the id ${query.key}; give one of their keys: ${places.map(({ key }) => key).join(", ")}`);
  }
  if (place.file === "-") return missing("the record came from standard input, which is not kept");
  if (place.sha256 === null) {
    return missing(`${query.key} was larger than --max-record-bytes, so its bytes were not hashed; convert again with a larger limit`);
  }
  if (leadsOut(place.file)) return missing(`${query.run} names ${place.file}, which leads out of the folder that was converted: not read`);
  return findBytes({ ...place, sha256: place.sha256 }, query);
}

async function findBytes(place: Place & { readonly sha256: string }, query: RawRecordQuery): Promise<RawRecordAnswer> {
  let changed: string | null = null;
  let outside: string | null = null;
  for (const root of query.root === null ? await likelyRoots(query) : [resolve(query.near, query.root)]) {
    const path = join(root, place.file);
    if (!(await isFile(path))) continue;
    if (leadsOut(relative(await realpath(root), await realpath(path)))) {
      outside ??= path;
      continue;
    }
    const bytes = await readRange(path, place.range);
    if (bytes.length === place.range[1] - place.range[0] && sha256(bytes) === place.sha256) {
      return { kind: "bytes", bytes };
    }
    changed ??= path;
  }
  if (changed !== null)
    return missing(`${changed} has changed since the run: its bytes ${place.range.join(" to ")} are not those of the record`);
  if (outside !== null)
    return missing(`${outside} is a symbolic link that leads out of its folder: not read; name the real folder with --root`);
  return missing(`${place.file} was not found; name the folder that it lies in with --root (what was given to convert, or its parent)`);
}

async function recordPlaces(run: string, { file: name, wanted }: { file: string; wanted: string }): Promise<Place[]> {
  const places: Place[] = [];
  const text = JSON.stringify(wanted);
  for await (const line of linesOf(join(run, name))) {
    if (!line.includes(text)) continue;
    const { id, key, provenance } = parsed(line, recordPlaceSchema, name);
    if (id !== wanted && key !== wanted) continue;
    const { file, bytes, sha256: digest } = provenance;
    if (recordKey(file, bytes[0]) !== key) throw new Damaged(`the key ${key} in ${name} is not that of its file and bytes`);
    places.push({ key, file, range: bytes, sha256: digest });
  }
  return places;
}

async function rejectPlaces(path: string, wanted: string): Promise<Place[]> {
  for await (const line of linesOf(path)) {
    if (line === "") continue;
    const { file, bytes, sha256: digest } = parsed(line, rejectSchema, REJECTS_FILE);
    if (bytes !== null && recordKey(file, bytes[0]) === wanted) return [{ key: wanted, file, range: bytes, sha256: digest }];
  }
  return [];
}

/** A line of the run that this program has not written, or that was changed since. */
class Damaged extends Error {}

interface LineSchema<Value> {
  safeParse(
    value: unknown,
  ): { success: true; data: Value } | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } };
}

function parsed<Value>(line: string, schema: LineSchema<Value>, name: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Damaged(`a line of ${name} is no JSON`);
  }
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  const [issue] = outcome.error.issues;
  throw new Damaged(`a line of ${name} does not keep the contract: ${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? ""}`);
}

/** A run comes from anywhere: what it names must lie in the folder that the user stands for. */
function leadsOut(path: string): boolean {
  return isAbsolute(path) || path.split("/").includes("..") || path.split(sep).includes("..");
}

/** Where the user stands, what lies there, and every folder above it and above the run. */
async function likelyRoots({ run, near }: RawRecordQuery): Promise<string[]> {
  const roots = new Set<string>();
  for (const start of [resolve(near), dirname(resolve(near, run))]) {
    roots.add(start);
    for (const entry of await readdir(start, { withFileTypes: true }).catch(() => [])) {
      if (entry.isDirectory()) roots.add(join(start, entry.name));
    }
    for (let folder = dirname(start); folder !== dirname(folder); folder = dirname(folder)) roots.add(folder);
  }
  return [...roots];
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

async function readRange(path: string, [start, end]: ByteRange): Promise<Uint8Array> {
  const stored = openStored({ path: Buffer.from(path), stdin: noBytes(), onBytes: () => {} });
  const parts: Uint8Array[] = [];
  let at = 0;
  try {
    for await (const piece of decompress(stored.chunks)) {
      if (piece.kind === "problem") break;
      const { bytes } = piece;
      parts.push(bytes.subarray(Math.max(0, start - at), Math.max(0, end - at)));
      at += bytes.length;
      if (at >= end) break;
    }
  } finally {
    await stored.close();
  }
  return Buffer.concat(parts);
}

function missing(message: string): RawRecordAnswer {
  return { kind: "missing", message };
}
