/** An input cut into jobs, and the jobs put into the queue. Doing it again adds nothing twice, and gives jobs that are done or dead another turn. */
import { realpath } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import type { Queue } from "bullmq";
import { readCorrections } from "../correction-book.ts";
import { findInputs } from "../inputs.ts";
import { systemMessage } from "../system-problem.ts";
import { confinedPath } from "./confined-path.ts";
import { settingsNotice, withQueue } from "./connect.ts";
import { JobRefused } from "./job-refused.ts";
import type { QueueAddress } from "./queue-address.ts";
import { QueueProblem } from "./queue-problem.ts";
import { type JobOptions, jobName, listingOf, MOST_SHARDS, readJob, runName, type ShardJob } from "./shard-job.ts";

export interface EnqueueOptions {
  /** Files and folders, absolute. */
  readonly inputs: readonly string[];
  /** The folder that the paths of the jobs start from, absolute; workers have it too, wherever it lies there. */
  readonly root: string;
  /** How many jobs, or of how many bytes as stored each. */
  readonly size: { readonly shards: number } | { readonly bytes: number };
  readonly options: Omit<JobOptions, "corrections"> & { readonly corrections: string | null };
  /** How often a job is tried before it is given up. */
  readonly attempts: number;
}

export interface Enqueued {
  /** The folder of the parts, under the output folder of the workers. */
  readonly run: string;
  readonly shards: number;
  /** Jobs that were in the queue already, waiting or at work. */
  readonly before: number;
  /** What was left out of the input and why. */
  readonly notices: readonly string[];
}

/** The first wait before another try; each further one is twice as long. */
const FIRST_WAIT_MS = 2_000;
const KEEP_DONE_SECONDS: number = 30 * 24 * 60 * 60;
/** Jobs sent to Redis at once. */
const BULK = 500;

/** @throws {@link QueueProblem} */
export async function enqueueShards(address: QueueAddress, options: EnqueueOptions): Promise<Enqueued> {
  const { first, notices } = await firstJob(options);
  const { count } = first.shard;
  const jobs = Array.from({ length: count }, (_, at): ShardJob => ({ ...first, shard: { index: at + 1, count } }));
  return withQueue(address, async (queue, redis) => {
    const notice = await settingsNotice(redis);
    const before = await addJobs(queue, jobs, options.attempts);
    return { run: runName(first), shards: count, before, notices: notice === null ? notices : [...notices, notice] };
  });
}

async function firstJob({ inputs, root, size, options }: EnqueueOptions): Promise<{ first: ShardJob; notices: readonly string[] }> {
  const { from, maxRecordBytes, corrections } = options;
  const names: string[] = [];
  for (const input of inputs) names.push(await nameUnder(root, input));
  const { files, notices: found } = await findInputs(inputs, { exclude: [] });
  const notices = [...found];
  if (files.length === 0) throw new QueueProblem("there is no file to read in the input");
  const listing = listingOf(files);
  const book = corrections === null ? null : await readCorrections(corrections, corrections);
  if (book?.notice) notices.push(book.notice);
  const count = "shards" in size ? size.shards : Math.max(1, Math.ceil(listing.bytes / size.bytes));
  if (count > MOST_SHARDS)
    throw new QueueProblem(`that would be ${count} jobs, and each reads the whole input: make it ${MOST_SHARDS} at most`);
  const first = readJob({
    inputs: [...new Set(names)].sort(),
    listing,
    options: {
      from,
      maxRecordBytes,
      corrections: corrections === null || book === null ? null : { file: await nameUnder(root, corrections), sha256: book.sha256 },
    },
    shard: { index: 1, count },
  } satisfies ShardJob);
  return { first, notices };
}

/** The name of a path relative to the root, with "/", held to what workers hold it to. */
async function nameUnder(root: string, path: string): Promise<string> {
  const name = relative(root, resolve(path)).split(sep).join("/") || ".";
  try {
    await confinedPath(await realpath(root), name);
    return name;
  } catch (error) {
    if (!(error instanceof JobRefused)) throw new QueueProblem(`cannot read ${path}: ${systemMessage(error)}`);
    throw new QueueProblem(
      `${path} does not lie under ${root}; say --root DIR, a folder that holds all of the input and that the workers have too`,
    );
  }
}

/** How many of the jobs were waiting or at work already. */
async function addJobs(queue: Queue, jobs: readonly ShardJob[], attempts: number): Promise<number> {
  let before = 0;
  for (const job of jobs) {
    const name = jobName(job);
    const state = await queue.getJobState(name);
    // A part that is there already is found by the worker, which looks whether it still is what it should be.
    if (state === "completed" || state === "failed") await queue.remove(name);
    else if (state !== "unknown") before++;
  }
  for (let at = 0; at < jobs.length; at += BULK) {
    await queue.addBulk(
      jobs.slice(at, at + BULK).map((job) => ({
        name: "shard",
        data: job,
        opts: {
          jobId: jobName(job),
          attempts,
          backoff: { type: "exponential", delay: FIRST_WAIT_MS, jitter: 0.5 },
          removeOnComplete: { age: KEEP_DONE_SECONDS },
          removeOnFail: false,
          stackTraceLimit: 0,
        },
      })),
    );
  }
  return before;
}
