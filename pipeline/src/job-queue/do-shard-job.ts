/**
 * The work of one job: a shard of the input into a part of the output, with the code that converts in one process. It may be done twice, at once or one
 * after the other, by workers that know nothing of each other: each writes into a folder of its own, and the first to be done gives it its name.
 */
import { randomBytes } from "node:crypto";
import { mkdir, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { RunTotals } from "@tabstract/record";
import { type CorrectionBook, readCorrections } from "../correction-book.ts";
import { finishedRun } from "../finished-run.ts";
import { inputDifference } from "../input-difference.ts";
import { findInputs, type InputFile } from "../inputs.ts";
import { type ConvertOptions, outputSettings, withDefaults } from "../options.ts";
import { openOutput } from "../output.ts";
import { convert } from "../run.ts";
import { emit } from "../stages/emit.ts";
import { syncFolder } from "../sync-folder.ts";
import { systemMessage } from "../system-problem.ts";
import { confinedPath } from "./confined-path.ts";
import { JobRefused } from "./job-refused.ts";
import { type JobOptions, listingOf, partName, readJob, runName, type ShardJob } from "./shard-job.ts";

/** Where a worker may read and write, and with what it works. */
export interface Workplace {
  /** Nothing outside of it is read. */
  readonly root: string;
  /** Nothing outside of it is written. */
  readonly out: string;
  readonly jobs: number;
  readonly threads: number | null;
  /** Calls the work off; what was written so far is removed. */
  readonly signal: AbortSignal;
}

export interface ShardDone {
  /** Relative to the output folder, with "/". */
  readonly part: string;
  readonly totals: RunTotals;
  /** The part was there already. */
  readonly before: boolean;
}

/**
 * @param data what the queue holds: anything.
 * @throws {@link JobRefused} for what no worker can do; other errors, for people, where another try may help; the reason of `signal`.
 */
export async function doShardJob(data: unknown, workplace: Workplace): Promise<ShardDone> {
  const job = readJob(data);
  const root = await realpath(workplace.root);
  const out = await realpath(workplace.out);
  const options = await convertOptions(job, { ...workplace, root, out });
  const files = await sameInput(job, options);
  const folder = await runFolder(out, runName(job));
  const place = join(folder, partName(job));
  const part = `${basename(folder)}/${basename(place)}`;
  const before = await finishedPart(place, { options, files });
  if (before !== null) return { part, totals: before, before: true };
  const { totals } = await makePart(place, options, workplace.signal);
  await removeAttempts(place);
  return { part, totals, before: false };
}

async function convertOptions({ inputs, options, shard }: ShardJob, { root, out, jobs, threads }: Workplace): Promise<ConvertOptions> {
  const { from, maxRecordBytes, corrections } = options;
  const places: string[] = [];
  for (const input of inputs) places.push(await presentPath(root, input));
  return {
    inputs: places,
    exclude: [out],
    from,
    maxRecordBytes,
    shard,
    jobs,
    threads,
    corrections: corrections === null ? null : await sameCorrections(await presentPath(root, corrections.file), corrections),
  };
}

/** A file or folder under the root. One that is missing may still come: a mount that is late, a copy that is under way. */
async function presentPath(root: string, path: string): Promise<string> {
  try {
    const place = await confinedPath(root, path);
    const stats = await stat(place);
    // A named pipe or a device would be read without end.
    if (!stats.isFile() && !stats.isDirectory()) throw new JobRefused(`${path} is neither a file nor a folder`);
    return place;
  } catch (error) {
    if (error instanceof JobRefused) throw error;
    throw new Error(`cannot read ${path} under the worker's root: ${systemMessage(error)}`);
  }
}

async function sameCorrections(path: string, { file, sha256 }: NonNullable<JobOptions["corrections"]>): Promise<CorrectionBook> {
  const book = await readCorrections(path, file);
  if (book.sha256 !== sha256) throw new Error(`${file} under the worker's root is another file than when the job was made`);
  return book;
}

/** The files of the input. Parts made from different files would never be gathered: better told before the work than after it. */
async function sameInput({ listing }: ShardJob, options: ConvertOptions): Promise<readonly InputFile[]> {
  const { files } = await findInputs(options.inputs, withDefaults(options));
  const found = listingOf(files);
  if (found.sha256 === listing.sha256) return files;
  const told = ({ files, bytes }: ShardJob["listing"]): string => `${files} files of ${bytes} bytes`;
  throw new Error(
    `the input under the worker's root is not what the job was made for: ${told(found)} instead of ${told(listing)}, or other names and sizes`,
  );
}

/** The folder of the run, itself no symbolic link to elsewhere. */
async function runFolder(out: string, name: string): Promise<string> {
  const folder = join(out, name);
  await mkdir(folder, { recursive: true });
  await syncFolder(out);
  if ((await realpath(folder)) !== folder) throw new JobRefused("the folder of the run leads out of the worker's output folder");
  return folder;
}

/** What a part came to that is there already; null where there is none. A part of other input or options is told, and stays as it is. */
async function finishedPart(
  place: string,
  { options, files }: { options: ConvertOptions; files: readonly InputFile[] },
): Promise<RunTotals | null> {
  const held = await readdir(place).catch(() => []);
  if (held.length === 0) return null;
  const name = basename(place);
  if ((await finishedRun(place)) === null) throw new JobRefused(`${name} is there and holds no whole run; remove it to have it made again`);
  const settings = withDefaults(options);
  const plan = await openOutput(place, {
    force: false,
    resume: true,
    options: outputSettings(settings),
    inputDifference: (run) => inputDifference(run, files, settings),
  });
  if (plan.kind === "finished") return plan.run.totals;
  const why = plan.kind === "refused" ? plan.message.replaceAll(place, name).replace(/; say --force.*$/, "") : `${name} has gone meanwhile`;
  throw new JobRefused(`${why}; remove it to have it made again`);
}

async function makePart(place: string, options: ConvertOptions, signal: AbortSignal): Promise<{ readonly totals: RunTotals }> {
  const attempt = `${attemptPrefix(place)}${randomBytes(8).toString("hex")}`;
  const plan = await openOutput(attempt, {
    force: false,
    resume: false,
    options: outputSettings(withDefaults(options)),
    inputDifference: async () => null,
  });
  if (plan.kind !== "ready") throw new Error(`cannot write the part: ${plan.kind === "refused" ? plan.message : "it is there already"}`);
  try {
    const run = await emit(convert(options), { output: plan.output, watch: () => {}, signal });
    await rename(attempt, place);
    await syncFolder(dirname(place));
    return run;
  } catch (error) {
    // Nobody goes on with an attempt, and on a full disk what it leaves would stand in the way of the next one.
    await plan.output.discard().catch(() => {});
    await rm(attempt, { recursive: true, force: true });
    if (signal.aborted) throw error;
    // Another worker was first, and has taken the rest away. Its bytes are the same: the same code over the same input.
    const first = await finishedRun(place);
    if (first !== null) return first;
    if (error instanceof Error && "syscall" in error) throw new Error(`cannot write the part: ${systemMessage(error, "writing")}`);
    throw error;
  }
}

function attemptPrefix(place: string): string {
  return join(dirname(place), `.${basename(place)}.`);
}

/** What killed workers left of a part that is now whole. One that is still alive loses its files, and nothing else. */
async function removeAttempts(place: string): Promise<void> {
  const folder = dirname(place);
  const prefix = basename(attemptPrefix(place));
  for (const name of await readdir(folder)) {
    if (name.startsWith(prefix) || name.startsWith(`.${prefix}`)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
