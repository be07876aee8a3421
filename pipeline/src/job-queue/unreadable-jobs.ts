/** Jobs whose fields are no JSON. BullMQ cannot even fail them: a worker would take them, stumble, and take them again without end. */
import type { Queue } from "bullmq";
import type { Redis } from "ioredis";

/** The fields of a job that are read as JSON. */
const FIELDS = ["data", "opts", "progress", "stacktrace", "returnvalue", "parent"] as const;

/** Empties those among the jobs at work, so that whoever takes one next refuses it as it refuses any other that is no job of ours. */
export async function emptyUnreadableJobs(queue: Queue, redis: Redis): Promise<void> {
  for (const id of await queue.getRanges(["active"])) {
    const isReadable = await queue.getJob(id).then(
      () => true,
      (error: unknown) => !(error instanceof SyntaxError),
    );
    if (isReadable) continue;
    const key = queue.toKey(id);
    await redis
      .multi()
      .hdel(key, ...FIELDS)
      .hset(key, "data", "null", "opts", "{}")
      .exec();
  }
}
