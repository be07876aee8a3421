/**
 * The command's arguments to the list of files to read: recursive, sorted by the bytes of their names, symbolic links inside folders not
 * followed, no file twice. Names in records are relative to the folder that holds all arguments, so the same tree gives the same output
 * wherever it lies and in whatever order it is named.
 */
import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import type { Problem } from "@tabstract/sources";
import { finishedRun, JOURNAL_FILE, MARK_FILE, PARTIAL_SUFFIX, RUN_FILE } from "./finished-run.ts";
import { systemProblem } from "./system-problem.ts";
import { isOwnFile } from "./working-folder.ts";

/** Something to read. */
export interface InputFile {
  /** `provenance.file`: relative, with "/"; "-" for standard input. */
  readonly file: string;
  /** Where it lies; a buffer, since a name need not be UTF-8. Null for standard input. */
  readonly path: Buffer | null;
  /** Size as stored; null where only reading tells. */
  readonly bytes: number | null;
  /** Set where it cannot be read at all. */
  readonly problem: Problem | null;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** What was left out and why, for the user to know. */
  readonly notices: readonly string[];
}

export interface FindInputsOptions {
  /** Folders and files that are no input: the output of this run. */
  readonly exclude: readonly string[];
}

interface Found {
  readonly name: Buffer;
  readonly path: Buffer | null;
  readonly bytes: number | null;
  readonly problem: Problem | null;
}

const SLASH = Buffer.from("/");
const SEPARATOR = Buffer.from(sep);

/** @param paths files, folders, or "-" for standard input. */
export async function findInputs(paths: readonly string[], { exclude }: FindInputsOptions): Promise<Inputs> {
  const notices: string[] = [];
  const named: { path: string; stats: Stats | null; problem: Problem | null }[] = [];
  const places = paths.filter((one) => one !== "-").map((one) => resolve(one));
  for (const path of new Set(places)) {
    try {
      named.push({ path, stats: await stat(path), problem: null });
    } catch (error) {
      named.push({ path, stats: null, problem: systemProblem(error, isMissing(error) ? "file-not-found" : "file-unreadable") });
    }
  }
  const root = commonFolder(named.map(({ path, stats }) => (stats?.isDirectory() ? path : dirname(path))));
  const excluded = new Set(await Promise.all(exclude.map(realPath)));
  const found: Found[] = [];
  const seen = new Set<string>();
  const add = (file: Found, real: string): void => {
    if (seen.has(real)) notices.push(`${displayName(file.name)} is named more than once: read once`);
    else found.push(file);
    seen.add(real);
  };
  for (const { path, stats, problem } of named) {
    const name = Buffer.from(relativeName(root, path));
    const real = await realPath(path);
    if (stats === null) add({ name, path: Buffer.from(path), bytes: null, problem }, real);
    else if (!stats.isDirectory()) add({ name, path: Buffer.from(path), bytes: stats.isFile() ? stats.size : null, problem: null }, real);
    else await walk({ path: Buffer.from(real), name }, { excluded, notices, add });
  }
  const repeated = new Set(places.filter((path, at) => places.indexOf(path) !== at));
  for (const path of repeated) notices.push(`${relativeName(root, path) || "."} is named more than once: read once`);
  if (paths.includes("-")) found.push({ name: Buffer.from("-"), path: null, bytes: null, problem: null });
  found.sort((a, b) => Buffer.compare(a.name, b.name));
  return { files: found.map(({ name, path, bytes, problem }) => ({ file: displayName(name), path, bytes, problem })), notices };
}

interface Folder {
  readonly path: Buffer;
  /** Relative to the root; empty for the root itself. */
  readonly name: Buffer;
}

interface Walk {
  readonly excluded: ReadonlySet<string>;
  readonly notices: string[];
  add(file: Found, real: string): void;
}

/** All files below a folder; a list of folders still to visit instead of recursion, so that depth costs no stack. */
async function walk(top: Folder, { excluded, notices, add }: Walk): Promise<void> {
  const waiting: Folder[] = [top];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const here = folder.path.toString("latin1");
    if (excluded.has(folder.path.toString())) {
      // The folder that is being written is no news: nobody ever meant it as input.
      if (!isPartial(folder.path)) notices.push(`${displayName(folder.name) || "."} is the output of this run: not read as input`);
      continue;
    }
    let entries: Dirent<Buffer>[];
    try {
      entries = (await readdir(folder.path, { withFileTypes: true, encoding: "buffer" })) as unknown as Dirent<Buffer>[];
    } catch (error) {
      const name = folder.name.length === 0 ? Buffer.from(".") : folder.name;
      add({ name, path: folder.path, bytes: null, problem: systemProblem(error, "folder-unreadable") }, here);
      continue;
    }
    const own = await ownEntries(folder, entries, notices);
    if (own === "all") continue;
    for (const entry of entries) {
      if (own.has(entry.name.toString("latin1"))) continue;
      const path = Buffer.concat([folder.path, SEPARATOR, entry.name]);
      const name = folder.name.length === 0 ? entry.name : Buffer.concat([folder.name, SLASH, entry.name]);
      if (entry.isDirectory()) waiting.push({ path, name });
      else if (entry.isSymbolicLink()) notices.push(`${displayName(name)} is a symbolic link: not followed`);
      else if (!entry.isFile()) notices.push(`${displayName(name)} is neither a file nor a folder: not read`);
      else if (!excluded.has(path.toString())) add(await describe(path, name), path.toString());
    }
  }
}

const NO_FILES: ReadonlySet<string> = new Set();

/** The entries of a folder that tabstract itself wrote: a run read as data would only give each record again. */
async function ownEntries(folder: Folder, entries: readonly Dirent<Buffer>[], notices: string[]): Promise<ReadonlySet<string> | "all"> {
  const names = new Set(entries.map(({ name }) => name.toString("latin1")));
  const shown = displayName(folder.name) || ".";
  if (names.has(MARK_FILE) && isPartial(folder.path)) {
    notices.push(`${shown} is what an unfinished run of tabstract left behind: not read as input`);
    return "all";
  }
  const isFinished = names.has(RUN_FILE) && (await finishedRun(folder.path)) !== null;
  if (!isFinished && !names.has(JOURNAL_FILE)) return NO_FILES;
  const own = [...names].filter((name) => name === MARK_FILE || isOwnFile(name)).sort();
  const run = isFinished ? "a finished run" : "an unfinished run";
  notices.push(`${shown} holds ${run} of tabstract: its ${own.join(", ")} are not read as input`);
  return new Set(own);
}

function isPartial(path: Buffer): boolean {
  return path.toString("latin1").endsWith(PARTIAL_SUFFIX);
}

async function describe(path: Buffer, name: Buffer): Promise<Found> {
  try {
    return { name, path, bytes: (await stat(path)).size, problem: null };
  } catch (error) {
    return { name, path, bytes: null, problem: systemProblem(error, "file-unreadable") };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function commonFolder(folders: readonly string[]): string {
  const [first = "", ...others] = folders;
  const parts = first.split(sep);
  let shared = parts.length;
  for (const other of others) {
    const theirs = other.split(sep);
    let at = 0;
    while (at < shared && parts[at] === theirs[at]) at++;
    shared = at;
  }
  return parts.slice(0, shared).join(sep);
}

function relativeName(root: string, path: string): string {
  return path.slice(root.length).split(sep).filter(Boolean).join("/");
}

/** The path without symbolic links; of what does not exist yet, its nearest existing parent's. */
async function realPath(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : resolve(await realPath(parent), absolute.slice(parent.length + (parent.endsWith(sep) ? 0 : 1)));
  }
}

/** A name as text; bytes that are no UTF-8 become "\xNN", so that two names never look the same. */
function displayName(name: Buffer): string {
  const text = name.toString("utf8");
  if (!text.includes("\uFFFD")) return text;
  return name.toString("latin1").replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
}
