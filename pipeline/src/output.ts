/**
 * The output folder of a run: written in a temporary folder, moved to its place when whole.
 *
 * A folder that does not exist yet is written beside its place and renamed in one step. One that exists (an empty one, a mounted volume,
 * an older run to replace) is written inside itself, and run.json, which comes last, says that the run is whole.
 */
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Run } from "@tabstract/record";
import { finishedRun, MARK_FILE, PARTIAL_SUFFIX, RECORDS_FILE, REJECTS_FILE, RUN_FILE } from "./finished-run.ts";
import { type LineFile, openLineFile } from "./line-file.ts";
import { makeFolder } from "./make-folder.ts";
import { manifestText } from "./manifest.ts";
import { syncFolder } from "./sync-folder.ts";
import { version } from "./version.ts";

const INSIDE_NAME: string = PARTIAL_SUFFIX;

export interface OutputOptions {
  /** Replace what an earlier run left there. */
  readonly force: boolean;
  /** Leave a finished run of the same options as it is. */
  readonly resume: boolean;
  /** As they would stand in run.json: what a finished run is compared with. */
  readonly options: Run["options"];
  /** How the inputs of a finished run differ from those of this one; null where they do not. Asked last: it may have to read them all. */
  inputDifference(run: Run): Promise<string | null>;
}

export type OutputPlan =
  | { readonly kind: "ready"; readonly output: OutputFolder }
  | { readonly kind: "finished"; readonly run: Run }
  | { readonly kind: "refused"; readonly message: string };

export interface OutputFolder {
  readonly records: LineFile;
  readonly rejects: LineFile;
  /** Puts everything in its place. */
  finish(run: Run): Promise<void>;
  /** Removes everything that this run wrote. */
  discard(): Promise<void>;
}

/** The temporary folder of a target that does not exist yet. */
export function partialFolder(target: string): string {
  const place = resolve(target);
  return join(dirname(place), `.${basename(place)}${PARTIAL_SUFFIX}`);
}

export async function openOutput(target: string, settings: OutputOptions): Promise<OutputPlan> {
  const { force, resume } = settings;
  const place = resolve(target);
  const entries = await entriesOf(place);
  if (entries === "not-a-folder") return refused(`${target} is a file, not a folder; name a folder for --out`);
  const held = entries?.filter((name) => name !== INSIDE_NAME) ?? [];
  if (held.length > 0 && !force) {
    if (!resume) return refused(`${target} is not empty; choose another folder, or say --force to replace the run in it`);
    const before = await finishedRun(place);
    if (before !== null) return resumed(before, { ...settings, target });
    if (!(await isMarked(join(place, INSIDE_NAME)))) {
      return refused(`${target} is not empty and holds no run to resume; choose another folder, or say --force to write into it`);
    }
  }
  const partial = entries === null ? partialFolder(place) : join(place, INSIDE_NAME);
  const obstacle = await clearPartial(partial);
  if (obstacle !== null) return refused(obstacle);
  await makeFolder(partial);
  await writeFile(join(partial, MARK_FILE), `${process.pid}\n`);
  const records = await openLineFile(join(partial, RECORDS_FILE));
  const rejects = await openLineFile(join(partial, REJECTS_FILE));
  const close = async (): Promise<void> => {
    await records.close();
    await rejects.close();
  };
  return {
    kind: "ready",
    output: {
      records,
      rejects,
      async finish(run): Promise<void> {
        await close();
        const manifest = await openLineFile(join(partial, RUN_FILE));
        await manifest.write(manifestText(run));
        await manifest.close();
        if (entries === null) await moveFolder(partial, place);
        else await moveFiles(partial, place);
      },
      async discard(): Promise<void> {
        await close().catch(() => {});
        await rm(partial, { recursive: true, force: true });
      },
    },
  };
}

function refused(message: string): OutputPlan {
  return { kind: "refused", message };
}

async function resumed(run: Run, { target, options, inputDifference }: OutputOptions & { readonly target: string }): Promise<OutputPlan> {
  if (run.tool.version !== version) {
    return refused(`${target} holds a run of tabstract ${run.tool.version}, this is ${version}; say --force to replace it`);
  }
  if (JSON.stringify(run.options) !== JSON.stringify(options)) {
    return refused(`${target} holds a run with other options; say --force to replace it, or give the same options`);
  }
  const difference = await inputDifference(run);
  if (difference !== null) {
    return refused(`${target} holds a run over other inputs: ${difference}; say --force to replace it, or choose another folder`);
  }
  // A run that was to replace this one and was killed: it would have come to the same.
  const obstacle = await clearPartial(join(resolve(target), INSIDE_NAME));
  return obstacle === null ? { kind: "finished", run } : refused(obstacle);
}

/** The names in a folder; null where there is none. */
async function entriesOf(folder: string): Promise<string[] | null | "not-a-folder"> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") return null;
    if (code === "ENOTDIR") return "not-a-folder";
    throw error;
  }
}

async function isMarked(partial: string): Promise<boolean> {
  return (await readFile(join(partial, MARK_FILE)).catch(() => null)) !== null;
}

/** Throws away what an earlier run left half-written; says what is in the way where it may not. */
async function clearPartial(partial: string): Promise<string | null> {
  const entries = await entriesOf(partial);
  if (entries === null || entries.length === 0) return null;
  const mark = await readFile(join(partial, MARK_FILE), "utf8").catch(() => null);
  if (mark === null) return `${partial} is in the way and is not of tabstract's making; move it elsewhere`;
  const owner = Number(mark);
  if (owner !== process.pid && isAlive(owner)) {
    return `another run (process ${owner}) is writing there; wait for it, or remove ${partial} if there is none`;
  }
  await rm(partial, { recursive: true, force: true });
  return null;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function moveFolder(partial: string, place: string): Promise<void> {
  await rm(join(partial, MARK_FILE), { force: true });
  await syncFolder(partial);
  await rename(partial, place);
  await syncFolder(dirname(place));
}

/** run.json goes first and comes last: a folder that holds one holds a whole run. */
async function moveFiles(partial: string, place: string): Promise<void> {
  await rm(join(place, RUN_FILE), { force: true });
  await syncFolder(place);
  for (const name of [RECORDS_FILE, REJECTS_FILE]) await rename(join(partial, name), join(place, name));
  await syncFolder(place);
  await rename(join(partial, RUN_FILE), join(place, RUN_FILE));
  await rm(partial, { recursive: true, force: true });
  await syncFolder(place);
}
