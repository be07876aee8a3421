/** The queue for workers that come and go. The libraries behind it are loaded when it is first used. */
import type { Enqueued, EnqueueOptions } from "./enqueue.ts";
import type { QueueAddress } from "./queue-address.ts";
import type { QueueState } from "./queue-state.ts";
import type { WorkOptions } from "./work.ts";

export type { Enqueued, EnqueueOptions } from "./enqueue.ts";
export { parseQueueAddress, type QueueAddress } from "./queue-address.ts";
export { QueueProblem } from "./queue-problem.ts";
export type { QueueState } from "./queue-state.ts";
export { MOST_RECORD_BYTES, MOST_SHARDS } from "./shard-job.ts";
export type { WorkEvent, WorkOptions } from "./work.ts";

/** @throws {@link QueueProblem} where the input or the queue cannot be worked with. */
export async function enqueue(address: QueueAddress, options: EnqueueOptions): Promise<Enqueued> {
  return (await import("./enqueue.ts")).enqueueShards(address, options);
}

/**
 * Works until the queue is empty or `signal` calls it off.
 * @returns how many dead letters the queue holds then.
 * @throws {@link QueueProblem} where there is no such queue.
 */
export async function work(address: QueueAddress, options: WorkOptions): Promise<number> {
  return (await import("./work.ts")).workShards(address, options);
}

/** @throws {@link QueueProblem} */
export async function queueState(address: QueueAddress): Promise<QueueState> {
  return (await import("./queue-state.ts")).queueState(address);
}

/** Forgets the jobs that were given up, and says how many. @throws {@link QueueProblem} */
export async function forgetDeadLetters(address: QueueAddress): Promise<number> {
  return (await import("./queue-state.ts")).forgetDeadLetters(address);
}
