/** Whether a run has read what would be read now: the same files, with the same bytes. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Run, RunFile } from "@tabstract/record";
import type { InputFile } from "./inputs.ts";
import type { JournalHead } from "./journal.ts";
import { noBytes } from "./options.ts";
import type { Position } from "./position.ts";
import { type Fingerprint, openStored } from "./stored.ts";

export interface InputDifferenceOptions {
  /** What "-" reads. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** `--limit`: a run that reached it has not come to the files behind. */
  readonly limit: number | null;
  /** Calls it off: every byte is read, which may take long. Thrown with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Of a finished run. For a person; null where there is no difference. Names and sizes first, since hashing reads every byte. */
export async function inputDifference(run: Run, files: readonly InputFile[], options: InputDifferenceOptions): Promise<string | null> {
  const { stdin, limit, signal } = options;
  const reached = limit !== null && run.totals.records >= limit;
  const now = reached ? files.slice(0, run.files.length) : files;
  return listDifference(run.files, now) ?? (await contentDifference(run.files, { files: now, stdin, signal }));
}

export interface UnfinishedDifferenceOptions {
  readonly files: readonly InputFile[];
  readonly position: Position;
  readonly signal?: AbortSignal | undefined;
}

/** Of a run that was cut short: names and sizes of all its inputs, and the bytes of what it had read of them. */
export async function unfinishedDifference(inputs: JournalHead["inputs"], options: UnfinishedDifferenceOptions): Promise<string | null> {
  const { files, position, signal } = options;
  const listed = listDifference(inputs, files);
  if (listed !== null) return listed;
  const changed = await contentDifference(position.files, {
    files: files.slice(0, position.files.length),
    stdin: noBytes(),
    signal,
  });
  return changed ?? (await currentDifference(options));
}

/** Of the file alone that it was reading. */
export async function currentDifference({
  files,
  position: { files: done, current },
  signal,
}: UnfinishedDifferenceOptions): Promise<string | null> {
  if (current === null) return null;
  const input = files[done.length];
  if (input?.file !== current.file) return `${current.file} is gone`;
  return (await beginsWith(input, current.begins, signal)) ? null : `${current.file} has changed since`;
}

interface Listed {
  readonly file: string;
  readonly bytes: number | null;
}

function listDifference(before: readonly Listed[], now: readonly Listed[]): string | null {
  const sizes = new Map(before.map(({ file, bytes }) => [file, bytes]));
  const named = new Set(now.map(({ file }) => file));
  for (const { file } of now) if (!sizes.has(file)) return `${file} was none of its inputs`;
  for (const { file } of before) if (!named.has(file)) return `${file} was one of them`;
  for (const { file, bytes } of now) {
    const size = sizes.get(file) ?? null;
    if (bytes !== null && size !== null && bytes !== size) return `${file} had ${size} bytes and has ${bytes}`;
  }
  return null;
}

interface ContentDifferenceOptions {
  readonly files: readonly InputFile[];
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal | undefined;
}

async function contentDifference(rows: readonly RunFile[], { files, ...reading }: ContentDifferenceOptions): Promise<string | null> {
  const read = new Map(rows.map((row) => [row.file, row]));
  for (const input of files) {
    const before = read.get(input.file);
    if (before !== undefined && (await hasChanged(input, before, reading))) return `${input.file} has changed since`;
  }
  return null;
}

/** A file that cannot be read counts as changed, unless it could not be read before either. */
async function hasChanged(
  { path, problem }: InputFile,
  before: RunFile,
  { stdin, signal }: Omit<ContentDifferenceOptions, "files">,
): Promise<boolean> {
  if (problem !== null) return before.bytes > 0;
  const stored = openStored({ path, stdin: path === null ? stdin : noBytes(), onBytes: () => signal?.throwIfAborted() });
  try {
    const { bytes, sha256 } = await stored.fingerprint();
    return bytes !== before.bytes || sha256 !== before.sha256;
  } catch {
    signal?.throwIfAborted();
    return before.bytes > 0;
  } finally {
    await stored.close();
  }
}

async function beginsWith({ path, problem }: InputFile, { bytes, sha256 }: Fingerprint, signal?: AbortSignal): Promise<boolean> {
  const hash = createHash("sha256");
  if (bytes > 0) {
    if (path === null || problem !== null) return false;
    try {
      for await (const chunk of createReadStream(path, { end: bytes - 1, highWaterMark: 1024 * 1024 })) {
        signal?.throwIfAborted();
        hash.update(chunk);
      }
    } catch {
      signal?.throwIfAborted();
      return false;
    }
  }
  return hash.digest("hex") === sha256;
}
