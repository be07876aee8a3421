/** A worker: takes job after job from the queue, until it is empty or somebody calls it off. */
import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type Job, type Queue, UnrecoverableError, WaitingError, Worker } from "bullmq";
import type { Redis } from "ioredis";
import { makeFolder } from "../make-folder.ts";
import { systemMessage } from "../system-problem.ts";
import { connectRedis, openQueue, QUEUE_NAME, QUEUE_PREFIX, settingsNotice, told } from "./connect.ts";
import { doShardJob, type ShardDone, type Workplace } from "./do-shard-job.ts";
import { JobRefused } from "./job-refused.ts";
import type { QueueAddress } from "./queue-address.ts";
import { QueueProblem } from "./queue-problem.ts";
import { countJobs, jobsLeft } from "./queue-state.ts";
import { emptyUnreadableJobs } from "./unreadable-jobs.ts";

export type WorkEvent =
  | { readonly kind: "begun" }
  | { readonly kind: "notice"; readonly message: string }
  | { readonly kind: "done"; readonly job: string; readonly done: ShardDone }
  | { readonly kind: "failed"; readonly job: string; readonly reason: string; readonly again: boolean }
  /** Ctrl-C in the middle of a job: another worker, or this one later, begins it again. */
  | { readonly kind: "returned"; readonly job: string }
  | { readonly kind: "lost" }
  | { readonly kind: "back" };

export interface WorkOptions extends Workplace {
  /** End when nothing is left to do, here or at any other worker. */
  readonly drain: boolean;
  /** A worker that gave no sign of life for so long is taken for dead, and its job is given to another. */
  readonly leaseSeconds: number;
  readonly onEvent: (event: WorkEvent) => void;
}

/** A job whose workers die this often is given up: it may be what kills them. */
const MOST_DEATHS = 3;
/** Jobs bring their number of tries with them, and anybody can write a job. */
const MOST_STARTS = 1_000;
const LOOK_EVERY_MS = 500;

/**
 * @returns the number of dead letters in the queue at the end.
 * @throws {@link QueueProblem} where there is no such queue, or no place to work in.
 */
export async function workShards(address: QueueAddress, options: WorkOptions): Promise<number> {
  const { signal, drain, onEvent } = options;
  await preparePlaces(options);
  const redis = await connectRedis(address);
  const queue = openQueue(redis);
  const worker = openWorker(redis, { address, options, unreadable: () => emptyUnreadableJobs(queue, redis) });
  try {
    tellConnection(redis, onEvent);
    const notice = await settingsNotice(redis);
    if (notice !== null) onEvent({ kind: "notice", message: notice });
    onEvent({ kind: "begun" });
    worker.run().catch(() => {});
    await (drain ? Promise.race([untilEmpty(queue, signal), untilAborted(signal)]) : untilAborted(signal));
    await closeWorker(worker, redis);
    return signal.aborted ? 0 : (await countJobs(queue)).dead;
  } finally {
    redis.disconnect();
  }
}

async function preparePlaces({ root, out }: Workplace): Promise<void> {
  const isFolder = await stat(root).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new QueueProblem(`there is no folder ${root}; name the one that holds the input`);
  await makeFolder(out).catch((error: unknown) => {
    throw new QueueProblem(`cannot write ${out}: ${systemMessage(error, "writing")}`);
  });
}

interface WorkerOptions {
  readonly address: QueueAddress;
  readonly options: WorkOptions;
  /** Called where a job is there that no worker can read. */
  unreadable(): Promise<void>;
}

function openWorker(redis: Redis, { address, options, unreadable }: WorkerOptions): Worker {
  const { leaseSeconds, onEvent } = options;
  const worker = new Worker(QUEUE_NAME, (job, token) => attempt(job, token, options), {
    connection: redis,
    prefix: QUEUE_PREFIX,
    skipVersionCheck: true,
    concurrency: 1,
    lockDuration: leaseSeconds * 1000,
    stalledInterval: leaseSeconds * 500,
    maxStalledCount: MOST_DEATHS,
    maxStartedAttempts: MOST_STARTS,
    autorun: false,
  });
  worker.on("failed", (job, error) => {
    const again = job !== undefined && job.finishedOn === undefined;
    onEvent({ kind: "failed", job: job?.id ?? "a job", reason: told(error, address), again });
  });
  worker.on("completed", (job, done) => onEvent({ kind: "done", job: job.id ?? "a job", done }));
  let last = "";
  worker.on("error", (error) => {
    const message = error instanceof SyntaxError ? "a job in the queue is no JSON; it is given up" : told(error, address);
    if (error instanceof SyntaxError) unreadable().catch(() => {});
    // A Redis that is full or may only be read says so for every command.
    if (message !== last) onEvent({ kind: "notice", message });
    last = message;
  });
  return worker;
}

/** Waits for the job under way, to end it or to give it back. Where Redis is out of reach it cannot be given back: its lease runs out. */
async function closeWorker(worker: Worker, redis: Redis): Promise<void> {
  await worker.close(redis.status !== "ready");
}

async function attempt(job: Job, token: string | undefined, options: WorkOptions): Promise<ShardDone> {
  const { signal, onEvent } = options;
  try {
    signal.throwIfAborted();
    return await doShardJob(job.data, options);
  } catch (error) {
    if (signal.aborted) {
      await job.moveToWait(token);
      onEvent({ kind: "returned", job: job.id ?? "" });
      throw new WaitingError();
    }
    if (error instanceof JobRefused) throw new UnrecoverableError(error.message);
    throw error instanceof Error && "syscall" in error ? new Error(systemMessage(error, "writing")) : error;
  }
}

function tellConnection(redis: Redis, onEvent: WorkOptions["onEvent"]): void {
  let lost = false;
  redis.on("reconnecting", () => {
    if (!lost) onEvent({ kind: "lost" });
    lost = true;
  });
  redis.on("ready", () => {
    if (lost) onEvent({ kind: "back" });
    lost = false;
  });
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((done) => signal.addEventListener("abort", () => done(), { once: true }));
}

/** Jobs of other workers count: if one dies, this one takes its job over. */
async function untilEmpty(queue: Queue, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && jobsLeft(await countJobs(queue)) > 0) await sleep(LOOK_EVERY_MS);
}
