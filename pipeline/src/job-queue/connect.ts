/** Connections to the Redis of a queue. Only what works with a queue loads this file, and with it the two libraries. */
import { isIP } from "node:net";
import { Queue } from "bullmq";
import { Redis, type RedisOptions } from "ioredis";
import { version } from "../version.ts";
import { type QueueAddress, withoutSecrets } from "./queue-address.ts";
import { QueueProblem } from "./queue-problem.ts";

/** Workers of another version would make parts that do not go together: each version has a queue of its own. */
export const QUEUE_NAME: string = version;
/** What all keys in the Redis begin with. */
export const QUEUE_PREFIX = "tabstract";

const CONNECT_MS = 10_000;
const LONGEST_WAIT_MS = 5_000;

/**
 * A connection that comes back by itself whenever it is lost, but not where there was none in the first place.
 * @throws {@link QueueProblem}
 */
export async function connectRedis(address: QueueAddress): Promise<Redis> {
  const redis = new Redis(redisOptions(address));
  let last: Error | null = null;
  redis.on("error", (error) => {
    last = error;
  });
  try {
    await within(CONNECT_MS, async () => {
      await redis.connect();
      await redis.ping();
    });
    return redis;
  } catch (error) {
    redis.disconnect();
    const cause: Error | null = last ?? (error instanceof Error ? error : null);
    throw new QueueProblem(`cannot work with the queue at ${address.shown}: ${told(cause, address)}`);
  }
}

/** The queue over a connection, which stays open when the queue is closed. */
export function openQueue(redis: Redis): Queue {
  const queue = new Queue(QUEUE_NAME, { connection: redis, prefix: QUEUE_PREFIX, skipVersionCheck: true, skipMetasUpdate: true });
  // Told by the command that met it; without a listener it would end the process.
  queue.on("error", () => {});
  return queue;
}

/**
 * A connection and a queue, open as long as `use` takes.
 * @throws {@link QueueProblem} where Redis cannot be reached or refuses.
 */
export async function withQueue<Result>(address: QueueAddress, use: (queue: Queue, redis: Redis) => Promise<Result>): Promise<Result> {
  const redis = await connectRedis(address);
  const queue = openQueue(redis);
  try {
    return await use(queue, redis);
  } catch (error) {
    throw queueProblem(error, address);
  } finally {
    await queue.close().catch(() => {});
    redis.disconnect();
  }
}

/** What the settings of a Redis may do to a queue, for people; null where nothing. */
export async function settingsNotice(redis: Redis): Promise<string | null> {
  // Some hosts do not let everybody ask.
  const info = await redis.info("memory").catch(() => "");
  const [, policy = "noeviction"] = /^maxmemory_policy:([\w-]+)/m.exec(info) ?? [];
  if (policy === "noeviction") return null;
  return `this Redis may throw jobs away when its memory is full (maxmemory-policy ${policy}); set it to noeviction`;
}

/** What Redis or a library said, for people; other errors stay what they are. */
function queueProblem(error: unknown, address: QueueAddress): unknown {
  const isOfRedis =
    error instanceof Error && (error.name === "ReplyError" || /^(?:Connection is closed|Reached the max)/.test(error.message));
  return isOfRedis ? new QueueProblem(`the queue at ${address.shown} says: ${told(error, address)}`) : error;
}

/** An error of Redis for people, without the password: the error itself holds the whole command that failed. */
export function told(error: Error | null, address: QueueAddress): string {
  const code = error !== null && "code" in error && typeof error.code === "string" ? error.code : null;
  const words = code !== null && Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  if (words !== undefined) return `${words} (${code})`;
  return withoutSecrets(error?.message || code || "there is no answer", address);
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there; start Redis, or name another host or port",
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "the name of the host cannot be looked up now",
  ETIMEDOUT: "there is no answer; is a firewall in between?",
  ECONNRESET: "the connection was cut; does that port speak TLS, and the address say rediss?",
};

function redisOptions({ host, port, database, username, password, encrypted }: QueueAddress): RedisOptions {
  return {
    host,
    port,
    db: database,
    ...(username === null ? {} : { username }),
    ...(password === null ? {} : { password }),
    // A certificate can be of an address, but that is not asked for by name.
    ...(encrypted ? { tls: isIP(host) === 0 ? { servername: host } : {} } : {}),
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    // Commands wait until the connection is back: a restart of Redis is no reason to lose work.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(100 * 2 ** Math.min(times, 10), LONGEST_WAIT_MS),
  };
}

async function within<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("there is no answer")), milliseconds);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
