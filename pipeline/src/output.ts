/**
 * The output folder of a run: written in a temporary folder, moved to its place when whole.
 *
 * A folder that does not exist yet is written beside its place and renamed in one step. One that exists (an empty one, a mounted volume,
 * an older run to replace) is written inside itself, and run.json, which comes last, says that the run is whole.
 */
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Run } from "@tabstract/record";
import type { WrittenFile } from "@tabstract/sinks";
import type { RecordEvent } from "./convert-event.ts";
import { finishedRun, MARK_FILE, PARTIAL_SUFFIX, REJECTS_FILE, RUN_FILE } from "./finished-run.ts";
import { openLineFile } from "./line-file.ts";
import { makeFolder } from "./make-folder.ts";
import { manifestText } from "./manifest.ts";
import { DEFAULT_FORMS, type OutputForms } from "./output-forms.ts";
import { isRecordsFile, isRunFile, PACKAGE_FILE } from "./run-files.ts";
import { openDescriptions } from "./stores/description-files.ts";
import { openWriters } from "./stores/index.ts";
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
  /** JSON Lines where absent. */
  readonly forms?: OutputForms;
  /** How the inputs of a finished run differ from those of this one; null where they do not. Asked last: it may have to read them all. */
  inputDifference(run: Run): Promise<string | null>;
}

export type OutputPlan =
  | { readonly kind: "ready"; readonly output: OutputFolder }
  | { readonly kind: "finished"; readonly run: Run }
  | { readonly kind: "refused"; readonly message: string };

export interface OutputFolder {
  /** Writes a record in every form. Resolves when there is room for the next one. */
  write(event: RecordEvent): Promise<void> | undefined;
  /** Writes a reject, as a line. */
  reject(line: string): Promise<void> | undefined;
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
  try {
    const output = await openFolder(partial, {
      forms: settings.forms ?? DEFAULT_FORMS,
      move: () => (entries === null ? moveFolder(partial, place) : moveFiles(partial, place)),
    });
    return { kind: "ready", output };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function openFolder(partial: string, { forms, move }: { forms: OutputForms; move: () => Promise<void> }): Promise<OutputFolder> {
  const writers = await openWriters(partial, forms);
  const rejects = await openLineFile(join(partial, REJECTS_FILE));
  const descriptions = openDescriptions(partial);
  let rejected = 0;

  async function finishRejects(): Promise<WrittenFile> {
    const digest = await rejects.close();
    return { name: REJECTS_FILE, form: "jsonl", mediaType: "application/jsonl", ...digest, rows: rejected, table: null };
  }

  return {
    write(event): Promise<void> | undefined {
      descriptions.note(event.described);
      const waits = writers.flatMap((writer) => writer.write(event) ?? []);
      return waits.length === 0 ? undefined : Promise.all(waits).then(() => undefined);
    },
    reject(line): Promise<void> | undefined {
      rejected++;
      return rejects.write(line);
    },
    async finish(run): Promise<void> {
      const files: WrittenFile[] = [];
      for (const writer of writers) files.push(...(await writer.finish()));
      files.push(await finishRejects());
      await descriptions.write(run, files);
      const account = await openLineFile(join(partial, RUN_FILE));
      await account.write(manifestText(run));
      await account.close();
      await move();
    },
    async discard(): Promise<void> {
      for (const { abandon } of writers) await abandon().catch(() => {});
      await rejects.close().catch(() => {});
      await rm(partial, { recursive: true, force: true });
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

/**
 * run.json goes first and comes last: a folder that holds one holds a whole run. What an older run wrote and this one does not goes as well; the list of
 * its files is replaced last but one, so that a run that was killed here finds it again.
 */
async function moveFiles(partial: string, place: string): Promise<void> {
  const moved = (await readdir(partial)).filter((name) => name !== MARK_FILE && name !== RUN_FILE && name !== PACKAGE_FILE).sort();
  const stale = (await filesOfOlderRun(place)).filter((name) => !moved.includes(name));
  await rm(join(place, RUN_FILE), { force: true });
  await syncFolder(place);
  for (const name of stale) await rm(join(place, name), { force: true });
  for (const name of [...moved, PACKAGE_FILE]) await rename(join(partial, name), join(place, name));
  await syncFolder(place);
  await rename(join(partial, RUN_FILE), join(place, RUN_FILE));
  await rm(partial, { recursive: true, force: true });
  await syncFolder(place);
}

/** The data files that the run in a folder lists, of those names that a run can write; nothing else in the folder is ours to remove. */
async function filesOfOlderRun(place: string): Promise<string[]> {
  const records = (await finishedRun(place)) === null ? [] : (await readdir(place)).filter(isRecordsFile);
  try {
    const text = await readFile(join(place, PACKAGE_FILE), "utf8");
    const { resources } = JSON.parse(text) as { resources: readonly { path: unknown }[] };
    const listed = resources.map(({ path }) => path).filter((path) => typeof path === "string" && isRunFile(path));
    return [...new Set([...records, ...(listed as string[])])];
  } catch {
    return records;
  }
}
