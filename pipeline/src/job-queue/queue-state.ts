/** What is in the queue: how far the jobs are, and which were given up. */
import type { Queue } from "bullmq";
import { withQueue } from "./connect.ts";
import type { QueueAddress } from "./queue-address.ts";

export interface JobCounts {
  readonly waiting: number;
  readonly atWork: number;
  /** Failed, and to be tried again after a while. */
  readonly delayed: number;
  readonly done: number;
  /** Given up: dead letters. */
  readonly dead: number;
}

export interface DeadLetter {
  readonly job: string;
  readonly tries: number;
  readonly reason: string;
}

export interface QueueState {
  readonly counts: JobCounts;
  /** The latest first, {@link MOST_LETTERS} of them at most. */
  readonly letters: readonly DeadLetter[];
}

const MOST_LETTERS = 100;
/** Whoever may write to the Redis may write anything there. */
const LONGEST_TEXT = 500;

/** @throws {@link QueueProblem} */
export async function queueState(address: QueueAddress): Promise<QueueState> {
  return withQueue(address, async (queue) => ({ counts: await countJobs(queue), letters: await deadLetters(queue) }));
}

/** Forgets all dead letters; says how many there were. */
export async function forgetDeadLetters(address: QueueAddress): Promise<number> {
  return withQueue(address, async (queue) => {
    let forgotten = 0;
    for (let some = await forget(queue); some > 0; some = await forget(queue)) forgotten += some;
    return forgotten;
  });
}

export async function countJobs(queue: Queue): Promise<JobCounts> {
  const counts = await queue.getJobCounts("waiting", "prioritized", "waiting-children", "active", "delayed", "completed", "failed");
  const { waiting = 0, prioritized = 0, active = 0, delayed = 0, completed = 0, failed = 0 } = counts;
  return {
    waiting: waiting + prioritized + (counts["waiting-children"] ?? 0),
    atWork: active,
    delayed,
    done: completed,
    dead: failed,
  };
}

export function jobsLeft({ waiting, atWork, delayed }: JobCounts): number {
  return waiting + atWork + delayed;
}

async function forget(queue: Queue): Promise<number> {
  return (await queue.clean(0, 1000, "failed")).length;
}

async function deadLetters(queue: Queue): Promise<DeadLetter[]> {
  const letters: DeadLetter[] = [];
  for (const id of await queue.getRanges(["failed"], 0, MOST_LETTERS - 1)) {
    // One that is no JSON cannot be read, and must not hide the others.
    const job = await queue.getJob(id).catch(() => undefined);
    const reason = job?.failedReason ?? "its data cannot be read";
    letters.push({ job: id.slice(0, LONGEST_TEXT), tries: job?.attemptsMade ?? 0, reason: reason.slice(0, LONGEST_TEXT) });
  }
  return letters;
}
