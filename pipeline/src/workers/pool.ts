/** Threads that convert frames, and the queue before them. */
import { Worker } from "node:worker_threads";
import PQueue from "p-queue";
import { keepHeapsOfThreads } from "../heap.ts";
import type { Job, JobDone } from "./protocol.ts";

export interface Pool {
  readonly size: number;
  /** Waits its turn, then resolves with what became of the frames. */
  run(job: Omit<Job, "id">): Promise<JobDone>;
  close(): Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  /** Jobs under way, by id. */
  readonly waiting: Map<number, { resolve(done: JobDone): void; reject(error: unknown): void }>;
  /** Why it ended; null while it lives. What it is asked afterwards would never be answered. */
  ended: { readonly error: unknown } | null;
}

/** A thread that has one job under way and one at hand never waits. */
const JOBS_EACH = 2;
/** Old space of one thread, in megabytes: a record that takes more is a fault of ours, and better told than fatal to the machine. */
const HEAP_MEGABYTES = 512;
/** New space of one thread, twice what V8 takes: fewer records are still under way when it is full, and have to be copied. */
const NEW_MEGABYTES = 96;

const IS_SOURCE: boolean = import.meta.url.endsWith(".ts");
const ENTRY = new URL(IS_SOURCE ? "./frame-worker.ts" : "./frame-worker.js", import.meta.url);

export function openPool(size: number): Pool {
  keepHeapsOfThreads();
  const queue = new PQueue({ concurrency: size * JOBS_EACH });
  const threads = Array.from({ length: size }, openThread);
  let ids = 0;
  return {
    size,
    run(job): Promise<JobDone> {
      return queue.add(() => {
        const [first, ...others] = threads;
        if (first === undefined) throw new Error("a pool needs a thread");
        const idlest = others.reduce((best, one) => (one.waiting.size < best.waiting.size ? one : best), first);
        if (idlest.ended !== null) throw idlest.ended.error;
        return send(idlest, { ...job, id: ids++ });
      });
    },
    async close(): Promise<void> {
      queue.clear();
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function openThread(): Thread {
  const resourceLimits = { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: NEW_MEGABYTES };
  const worker = IS_SOURCE ? new Worker(fromSource(), { eval: true, resourceLimits }) : new Worker(ENTRY, { resourceLimits });
  const thread: Thread = { worker, waiting: new Map(), ended: null };
  worker.on("message", (done: JobDone) => {
    thread.waiting.get(done.id)?.resolve(done);
    thread.waiting.delete(done.id);
  });
  const fail = (error: unknown): void => {
    thread.ended ??= { error };
    for (const { reject } of thread.waiting.values()) reject(error);
    thread.waiting.clear();
  };
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`a thread that converts records ended with code ${code}`)));
  // A pool that nobody uses does not keep the process alive.
  worker.unref();
  return thread;
}

/** A thread does not take the process's loader of TypeScript with it: where the program runs from source, it is told to load its own. */
function fromSource(): string {
  const [loader, entry] = [import.meta.resolve("tsx/esm/api"), ENTRY.href].map((url) => JSON.stringify(url));
  return `import(${loader}).then(({ register }) => { register(); return import(${entry}); });`;
}

function send({ worker, waiting }: Thread, job: Job): Promise<JobDone> {
  return new Promise((resolve, reject) => {
    waiting.set(job.id, { resolve, reject });
    worker.ref();
    worker.postMessage(job, [job.bytes.buffer]);
  });
}
