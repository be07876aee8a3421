/**
 * corrections.jsonl: what a person said of a run, one line each, only ever appended. A line counts once it is on disk to its line feed. What
 * a process that was killed left behind it (a last line without its end) is cut off when the file is next opened; one that lacks
 * nothing but the line feed, as an editor may leave it, gets it.
 */
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { type Correction, correctionSchema } from "@tabstract/audit";
import { syncFolder } from "../sync-folder.ts";

export const CORRECTIONS_FILE = "corrections.jsonl";

export interface CorrectionsFile {
  /** What was read when it was opened, in the order of the lines. */
  readonly corrections: readonly Correction[];
  /** Resolves when the line is on disk. Where it cannot be written whole, nothing of it stays, and it throws what the system says. */
  append(correction: Correction): Promise<void>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

/** A line that is no correction, told for a person. */
export class DamagedCorrections extends Error {}

export async function openCorrections(path: string): Promise<CorrectionsFile> {
  const handle = await open(path, "a+");
  try {
    const { corrections, length } = await readWhole(handle, path);
    await syncFolder(dirname(path));
    return appender(handle, { corrections, length });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function appender(handle: FileHandle, { corrections, length }: { corrections: readonly Correction[]; length: number }): CorrectionsFile {
  let end = length;
  let last: Promise<void> = Promise.resolve();
  async function write(line: Buffer): Promise<void> {
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
    append(correction) {
      const line = Buffer.from(`${JSON.stringify(correction)}\n`);
      const written = last.then(() => write(line));
      last = written.catch(() => {});
      return written;
    },
    async close() {
      await last;
      await handle.close();
    },
  };
}

async function readWhole(handle: FileHandle, path: string): Promise<{ corrections: Correction[]; length: number }> {
  const bytes = await handle.readFile();
  const whole = bytes.lastIndexOf("\n") + 1;
  const corrections = bytes
    .toString("utf8", 0, whole)
    .split("\n")
    .slice(0, -1)
    .map((line, at) => parsed(line, `${path}, line ${at + 1}`));
  if (whole === bytes.length) return { corrections, length: whole };
  const rest = correctionOf(bytes.toString("utf8", whole));
  if (rest === null) {
    if (!isTorn(bytes.subarray(whole)))
      throw new DamagedCorrections(`${path}: its end is no correction, nor the beginning of one; take it out, or name another run`);
    await handle.truncate(whole);
    await handle.sync();
    return { corrections, length: whole };
  }
  await handle.write("\n");
  await handle.sync();
  return { corrections: [...corrections, rest], length: bytes.length + 1 };
}

/** How every line begins. What was being written when its process was killed begins so too; anything else is somebody's, and is not cut off. */
const OPENING = Buffer.from('{"correctionVersion":1,"');

function isTorn(rest: Buffer): boolean {
  const length = Math.min(rest.length, OPENING.length);
  return rest.compare(OPENING, 0, length, 0, length) === 0;
}

function parsed(line: string, place: string): Correction {
  const correction = correctionOf(line);
  if (correction === null) {
    throw new DamagedCorrections(`${place}: this is no correction; repair the line or take it out, and keep a copy of the file`);
  }
  return correction;
}

function correctionOf(line: string): Correction | null {
  try {
    return correctionSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
