/** The folder that a run is written in: whose it is, and what a run that was cut short has left in it. */
import { randomBytes } from "node:crypto";
import { readdir, readFile, realpath, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
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

/** The folders that runs of this process write into: a mark tells processes apart, not the runs of one. */
const heldHere = new Set<string>();

/** The same for every path that leads there, and once it is gone. */
async function keyOf(folder: string): Promise<string> {
  const parent = dirname(folder);
  return join(await realpath(parent).catch(() => parent), basename(folder));
}

/** A run of this process writes there no more; its mark may stay. */
export async function forget(partial: string): Promise<void> {
  heldHere.delete(await keyOf(partial));
}

export interface ClaimOptions {
  /** The run that asks may be the one that has it already. */
  readonly isAgain?: boolean;
}

/**
 * Makes a folder this run's own, until it is forgotten or released. Answers null, or who has come first.
 * @throws what the disk says.
 */
export async function claim(partial: string, { isAgain = false }: ClaimOptions = {}): Promise<string | null> {
  const key = await keyOf(partial);
  if (heldHere.has(key) && !isAgain) return takenHere(partial);
  heldHere.add(key);
  let taken: string | null = "";
  try {
    taken = await claimForProcess(partial);
    return taken;
  } finally {
    if (taken !== null) heldHere.delete(key);
  }
}

/**
 * Makes a folder this process's own. Answers null, or who has come first: several may have found it free at the same time. So a mark is made only where
 * there is none; one of a dead process is moved away first, and put back where it turns out to be a new one.
 */
async function claimForProcess(partial: string): Promise<string | null> {
  const path = join(partial, MARK_FILE);
  for (;;) {
    const mark = await readMark(partial);
    const owner = mark === null ? null : await livingOwner(mark);
    if (owner !== null) return takenBy(owner, partial);
    if (mark !== null && !(await moveAway(path, mark))) continue;
    try {
      await writeFile(path, `${await ownMark()}\n`, { flush: true, flag: "wx" });
      return null;
    } catch (error) {
      if (!hasCode(error, "EEXIST")) throw error;
    }
  }
}

/** Another process may claim it; where one has, nothing is done. */
export async function release(partial: string): Promise<void> {
  await forget(partial);
  if ((await readMark(partial)) === `${await ownMark()}\n`) await rm(join(partial, MARK_FILE), { force: true });
}

/** Whether what was moved away is what was read; another process may have moved it and made its own. */
async function moveAway(path: string, mark: string): Promise<boolean> {
  const aside = `${path}.${randomBytes(8).toString("hex")}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
  const isSame = (await readFile(aside, "utf8")) === mark;
  await (isSame ? rm(aside) : rename(aside, path));
  return isSame;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function takenBy(owner: number, partial: string): string {
  return `another run (process ${owner}) is writing there; wait for it, or remove ${partial} if there is none`;
}

function takenHere(partial: string): string {
  return `another run of this process is writing there, into ${partial}; wait for it`;
}

export async function leftIn(partial: string, { isAgain = false }: ClaimOptions = {}): Promise<Left> {
  if (!isAgain && heldHere.has(await keyOf(partial))) return { kind: "obstacle", isTaken: true, message: takenHere(partial) };
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
  if (owner !== null) return { kind: "obstacle", isTaken: true, message: takenBy(owner, partial) };
  return { kind: "run", whole, journal };
}

/** Everything but the mark. */
export async function clearWorkingFolder(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names) if (name !== MARK_FILE) await rm(join(folder, name), { recursive: true, force: true });
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

/** What a run writes where it is made, finished or not; a database has a log beside it, and a mark may have been moved away. */
export function isOwnFile(name: string): boolean {
  return (
    name === JOURNAL_FILE ||
    name === SPOOL_FOLDER ||
    isRunFile(name) ||
    name.startsWith(`${DATABASE_FILE}.`) ||
    name.startsWith(`${MARK_FILE}.`)
  );
}
