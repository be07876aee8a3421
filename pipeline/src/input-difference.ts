/** Whether a finished run has read what would be read now: the same files, with the same bytes. */
import type { Run, RunFile } from "@tabstract/record";
import type { InputFile } from "./inputs.ts";
import { noBytes } from "./options.ts";
import { openStored } from "./stored.ts";

export interface InputDifferenceOptions {
  /** What "-" reads. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** `--limit`: a run that reached it has not come to the files behind. */
  readonly limit: number | null;
}

/** For a person; null where there is no difference. Names and sizes first, since hashing reads every byte. */
export async function inputDifference(run: Run, files: readonly InputFile[], options: InputDifferenceOptions): Promise<string | null> {
  const { stdin, limit } = options;
  const reached = limit !== null && run.totals.records >= limit;
  const now = reached ? files.slice(0, run.files.length) : files;
  const named = new Set(now.map(({ file }) => file));
  const read = new Map(run.files.map((row) => [row.file, row]));
  for (const { file } of now) if (!read.has(file)) return `${file} was not read by it`;
  for (const { file } of run.files) if (!named.has(file)) return `it has read ${file}`;
  for (const { file, bytes } of now) {
    const before = read.get(file)?.bytes;
    if (bytes !== null && bytes !== before) return `${file} had ${before} bytes and has ${bytes}`;
  }
  for (const input of now) {
    const before = read.get(input.file);
    if (before !== undefined && (await hasChanged(input, before, stdin))) return `${input.file} has changed since`;
  }
  return null;
}

/** A file that cannot be read counts as changed, unless it could not be read before either. */
async function hasChanged({ path, problem }: InputFile, before: RunFile, stdin: AsyncIterable<Uint8Array>): Promise<boolean> {
  if (problem !== null) return before.bytes > 0;
  const stored = openStored({ path, stdin: path === null ? stdin : noBytes(), onBytes: () => {} });
  try {
    const { bytes, sha256 } = await stored.fingerprint();
    return bytes !== before.bytes || sha256 !== before.sha256;
  } catch {
    return before.bytes > 0;
  } finally {
    await stored.close();
  }
}
