/** The folder that a run is written in: whose it is, and what a run that was cut short has left in it. */
import { readdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Run } from "@tabstract/record";
import { finishedRun, JOURNAL_FILE, MARK_FILE } from "./finished-run.ts";
import { type LastCheckpoint, type LeftJournal, readJournal } from "./journal.ts";
import { DATABASE_FILE, isRunFile, SPOOL_FOLDER } from "./run-files.ts";
import { livingOwner, ownMark } from "./run-owner.ts";

/** What lies in a working folder. */
export type Left =
  | { readonly kind: "nothing" }
  /** Something else, or taken by a run that is at work. */
  | { readonly kind: "obstacle"; readonly isTaken: boolean; readonly message: string }
  /** Of a run that was cut short: a whole run that is not in its place, a journal, or nothing of use. */
  | { readonly kind: "run"; readonly whole: Run | null; readonly journal: LeftJournal | null };

/** A run that had not come to a checkpoint is begun again. */
export function holdsWork(journal: LeftJournal | null): journal is LeftJournal & { readonly last: LastCheckpoint } {
  return journal !== null && journal.last !== null;
}

/** The names in a folder; null where there is none. */
export async function entriesOf(folder: string): Promise<string[] | null | "not-a-folder"> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") return null;
    if (code === "ENOTDIR") return "not-a-folder";
    throw error;
  }
}

/** Null where a folder is not marked as ours. */
function readMark(partial: string): Promise<string | null> {
  return readFile(join(partial, MARK_FILE), "utf8").catch(() => null);
}

export async function claim(partial: string): Promise<void> {
  await writeFile(join(partial, MARK_FILE), `${await ownMark()}\n`, { flush: true });
}

export async function leftIn(partial: string): Promise<Left> {
  const entries = await entriesOf(partial);
  if (entries === null || entries.length === 0) return { kind: "nothing" };
  const mark = await readMark(partial);
  // The mark goes before a whole run is moved.
  const whole = entries === "not-a-folder" ? null : await finishedRun(partial);
  const journal = entries === "not-a-folder" ? null : await readJournal(join(partial, JOURNAL_FILE));
  if (mark === null && whole === null && journal === null) {
    return { kind: "obstacle", isTaken: false, message: `${partial} is in the way and is not of tabstract's making; move it elsewhere` };
  }
  const owner = mark === null ? null : await livingOwner(mark);
  if (owner !== null) {
    const message = `another run (process ${owner}) is writing there; wait for it, or remove ${partial} if there is none`;
    return { kind: "obstacle", isTaken: true, message };
  }
  return { kind: "run", whole, journal };
}

/** The mark goes last: whenever this is cut short, what is left is still ours to remove. */
export async function removeWorkingFolder(folder: string): Promise<void> {
  await removeFrom(folder, () => true);
  await rm(folder, { recursive: true, force: true });
}

/** The same for a folder that may hold files of the user's, which stay. */
export async function removeOwnFiles(folder: string): Promise<void> {
  await removeFrom(folder, isOwnFile);
  await rmdir(folder).catch(() => {});
}

async function removeFrom(folder: string, isWanted: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name !== MARK_FILE && isWanted(name)) await rm(join(folder, name), { recursive: true, force: true });
  await rm(join(folder, MARK_FILE), { force: true });
}

/** What a run writes where it is made, finished or not; a database has a log beside it. */
export function isOwnFile(name: string): boolean {
  return name === JOURNAL_FILE || name === SPOOL_FOLDER || isRunFile(name) || name.startsWith(`${DATABASE_FILE}.`);
}
