/**
 * corrections.jsonl: what a person said of a run, one line each, only ever appended. A line counts once it is on disk to its line feed. What
 * a process that was killed left behind it (a last line without its end) is cut off when the file is next opened; one that lacks
 * nothing but the line feed, as an editor may leave it, gets it. There is no file before there is a line.
 */
import { constants } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Correction } from "@tabstract/audit";
import { syncFolder } from "../sync-folder.ts";
import { readCorrectionLines } from "./correction-lines.ts";

export const CORRECTIONS_FILE = "corrections.jsonl";

export interface CorrectionsFile {
  /** What was read when it was opened, in the order of the lines. */
  readonly corrections: readonly Correction[];
  /** What is said of a last line that was cut off; null where there was none. */
  readonly torn: string | null;
  /** Resolves when the line is on disk. Where it cannot be written whole, nothing of it stays, and it throws what the system says. */
  append(correction: Correction): Promise<void>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

/** @throws RunUnreadable where a line is no correction, and what the system says. */
export async function openCorrections(path: string): Promise<CorrectionsFile> {
  const handle = await openPresent(path);
  if (handle === null) return appender(path, { handle, corrections: [], torn: null, length: 0 });
  try {
    const whole = await readWhole(handle, path);
    await syncFolder(dirname(path));
    return appender(path, { handle, ...whole });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Null where there is no file. */
async function openPresent(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, constants.O_RDWR | constants.O_APPEND);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

interface Whole {
  readonly corrections: readonly Correction[];
  readonly torn: string | null;
  /** In bytes, to the last line feed. */
  readonly length: number;
}

function appender(
  path: string,
  { handle: present, corrections, torn, length }: Whole & { readonly handle: FileHandle | null },
): CorrectionsFile {
  let handle = present;
  let end = length;
  let last: Promise<void> = Promise.resolve();
  async function made(): Promise<FileHandle> {
    const file = await open(path, "a");
    await syncFolder(dirname(path));
    return file;
  }
  async function write(line: Buffer): Promise<void> {
    handle ??= await made();
    try {
      for (let at = 0; at < line.length; ) at += (await handle.write(line, at)).bytesWritten;
      await handle.sync();
      end += line.length;
    } catch (error) {
      // Half a line would join with the next one.
      await handle.truncate(end);
      throw error;
    }
  }
  return {
    corrections,
    torn,
    append(correction) {
      const line = Buffer.from(`${JSON.stringify(correction)}\n`);
      const written = last.then(() => write(line));
      last = written.catch(() => {});
      return written;
    },
    async close() {
      await last;
      await handle?.close();
      // Made for a line that could not be written.
      if (present === null && handle !== null && end === 0) await rm(path, { force: true });
    },
  };
}

async function readWhole(handle: FileHandle, path: string): Promise<Whole> {
  const bytes = await handle.readFile();
  const { lines, tornAt, torn } = readCorrectionLines(bytes, path);
  const corrections = lines.map(({ correction }) => correction);
  if (tornAt !== null) {
    await handle.truncate(tornAt);
    await handle.sync();
    return { corrections, torn, length: tornAt };
  }
  if (bytes.length === 0 || bytes.at(-1) === LINE_FEED) return { corrections, torn, length: bytes.length };
  await handle.write("\n");
  await handle.sync();
  return { corrections, torn, length: bytes.length + 1 };
}

const LINE_FEED = 0x0a;
