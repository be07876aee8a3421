/** The way back: from a record of a run to the exact bytes it was made from. */
import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { ByteRange } from "@tabstract/record";
import { decompress } from "./decompress.ts";
import { recordKey, sha256 } from "./digest.ts";
import { linesOf } from "./lines.ts";
import { noBytes } from "./options.ts";
import { RECORDS_FILE, REJECTS_FILE } from "./output.ts";
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
  readonly sha256: string | null;
}

export async function rawRecord(query: RawRecordQuery): Promise<RawRecordAnswer> {
  const places: Place[] = [];
  try {
    places.push(...(await recordPlaces(join(query.run, RECORDS_FILE), query.key)));
    if (places.length === 0) places.push(...(await rejectPlaces(join(query.run, REJECTS_FILE), query.key)));
  } catch (error) {
    return missing(`${query.run} is no output folder of a run: ${systemMessage(error)}`);
  }
  const [place, ...others] = places;
  if (place === undefined) return missing(`there is no record ${query.key} in ${query.run}; give a record's key or id`);
  if (others.length > 0) {
    return missing(`${places.length} records have the id ${query.key}; give one of their keys: ${places.map(({ key }) => key).join(", ")}`);
  }
  if (place.file === "-") return missing("the record came from standard input, which is not kept");
  return findBytes(place, query);
}

async function findBytes(place: Place, query: RawRecordQuery): Promise<RawRecordAnswer> {
  let changed: string | null = null;
  for (const root of query.root === null ? await likelyRoots(query) : [resolve(query.near, query.root)]) {
    const path = join(root, place.file);
    if (!(await isFile(path))) continue;
    const bytes = await readRange(path, place.range);
    if (bytes.length === place.range[1] - place.range[0] && (place.sha256 === null || sha256(bytes) === place.sha256)) {
      return { kind: "bytes", bytes };
    }
    changed ??= path;
  }
  if (changed !== null)
    return missing(`${changed} has changed since the run: its bytes ${place.range.join(" to ")} are not those of the record`);
  return missing(`${place.file} was not found; name the folder that it lies in with --root (what was given to convert, or its parent)`);
}

async function recordPlaces(path: string, wanted: string): Promise<Place[]> {
  const places: Place[] = [];
  const text = JSON.stringify(wanted);
  for await (const line of linesOf(path)) {
    if (!line.includes(text)) continue;
    const { id, key, provenance } = JSON.parse(line);
    if (id === wanted || key === wanted) places.push({ key, file: provenance.file, range: provenance.bytes, sha256: provenance.sha256 });
  }
  return places;
}

async function rejectPlaces(path: string, wanted: string): Promise<Place[]> {
  for await (const line of linesOf(path)) {
    const { file, bytes, sha256: digest } = JSON.parse(line);
    if (bytes !== null && recordKey(file, bytes[0]) === wanted) return [{ key: wanted, file, range: bytes, sha256: digest }];
  }
  return [];
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
