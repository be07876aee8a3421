/** Where the records of a run lie as JSON Lines: one file or several, compressed or not. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isRecordsFile, RECORDS_FILE } from "./run-files.ts";

/**
 * The file itself, or the files of a run's folder in the order of its records.
 * @throws what the system says, and {@link NoRecords} where a folder holds none.
 */
export async function recordFiles(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).filter(isRecordsFile).sort();
  if (names.length === 0) throw new NoRecords(`${path} is no output folder of a run: there is no ${RECORDS_FILE} in it`);
  return names.map((name) => join(path, name));
}

export class NoRecords extends Error {}
