/** Whether the folder of a finished run still holds what the run wrote: its datapackage.json lists every file with size and SHA-256. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Run } from "@tabstract/record";
import { z } from "zod";
import { REJECTS_FILE } from "./finished-run.ts";
import type { FileDigest } from "./line-file.ts";
import { CITATION_FILE, CROISSANT_FILE, isRecordsFile, isRunFile, PACKAGE_FILE, SCHEMA_FILE } from "./run-files.ts";

const packageSchema = z.object({
  resources: z.array(
    z.object({
      // Nothing but what a run writes is looked at, whatever the list says.
      path: z.string().refine(isRunFile),
      bytes: z.int().nonnegative(),
      hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
      rowCount: z.int().nonnegative().optional(),
    }),
  ),
});

export interface ListedFile extends FileDigest {
  readonly name: string;
  /** Null where the file is no list of rows. */
  readonly rows: number | null;
}

/** The data files that a run lists; null where the list is gone, or is none of a run. */
export async function listedFiles(folder: string): Promise<readonly ListedFile[] | null> {
  try {
    const { resources } = packageSchema.parse(JSON.parse(await readFile(join(folder, PACKAGE_FILE), "utf8")));
    return resources.map(({ path, bytes, hash, rowCount }) => ({
      name: path,
      bytes,
      sha256: hash.slice(hash.indexOf(":") + 1),
      rows: rowCount ?? null,
    }));
  } catch {
    return null;
  }
}

/** What is wrong with the files of a run, for a person, by their sizes: quick, whatever they hold. Null where nothing is. */
export async function damageBySize(folder: string, run: Run): Promise<string | null> {
  const files = await listedFiles(folder);
  if (files === null) return `${PACKAGE_FILE} is gone or damaged`;
  const sum = (wanted: (name: string) => boolean): number | null => {
    const counts = files.filter(({ name }) => wanted(name)).map(({ rows }) => rows ?? 0);
    return counts.length === 0 ? null : counts.reduce((total, rows) => total + rows, 0);
  };
  const [records, rejects] = [sum(isRecordsFile), sum((name) => name === REJECTS_FILE)];
  if (rejects !== run.totals.rejects || (records ?? run.totals.records) !== run.totals.records) {
    return `${PACKAGE_FILE} does not list what run.json counts`;
  }
  for (const { name, bytes } of files) {
    const size = await sizeOf(join(folder, name));
    if (size === null) return `${name} is gone`;
    if (size !== bytes) return `${name} has ${size} bytes and had ${bytes}`;
  }
  for (const name of [CITATION_FILE, CROISSANT_FILE, SCHEMA_FILE])
    if ((await sizeOf(join(folder, name))) === null) return `${name} is gone`;
  return null;
}

/** The same by every byte of its data files: half a second a gigabyte. @throws what the disk says, and the reason of `signal`. */
export async function runDamage(folder: string, run: Run, signal?: AbortSignal): Promise<string | null> {
  const bySize = await damageBySize(folder, run);
  if (bySize !== null) return bySize;
  for (const { name, sha256 } of (await listedFiles(folder)) ?? []) {
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(join(folder, name), { highWaterMark: 1024 * 1024 })) {
      signal?.throwIfAborted();
      hash.update(chunk);
    }
    if (hash.digest("hex") !== sha256) return otherBytes(name);
  }
  return null;
}

export function otherBytes(name: string): string {
  return `${name} holds other bytes than were written into it`;
}

/** Null for what is no file. */
async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    (stats) => (stats.isFile() ? stats.size : null),
    () => null,
  );
}
