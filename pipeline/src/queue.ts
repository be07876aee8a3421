/**
 * The queue over input files: several are at work at once, their items come out in the order of the inputs.
 *
 * As many lanes are open as jobs may run, and the first of them is always drained first: a file further back fills its lane and waits, so
 * memory is bounded, and the file that everyone waits for is always at work, so nothing can lock.
 */
import PQueue from "p-queue";
import { type Lane, openLane } from "./lane.ts";

export interface OrderedOptions<Input, Item> {
  readonly jobs: number;
  /** How much of each input's items may wait, in the units of `sizeOf`. */
  readonly laneLimit: number;
  sizeOf(item: Item): number;
  work(input: Input): AsyncIterable<Item>;
}

export async function* inOrder<Input, Item>(inputs: Iterable<Input>, options: OrderedOptions<Input, Item>): AsyncGenerator<[Input, Item]> {
  const queue = new PQueue({ concurrency: options.jobs });
  const waiting = inputs[Symbol.iterator]();
  const lanes: { input: Input; lane: Lane<Item> }[] = [];
  const fill = (): void => {
    while (lanes.length < options.jobs) {
      const next = waiting.next();
      if (next.done === true) return;
      const lane = openLane<Item>(options.laneLimit);
      lanes.push({ input: next.value, lane });
      void queue.add(() => pump(next.value, lane, options));
    }
  };
  try {
    for (fill(); lanes.length > 0; fill()) {
      const head = lanes[0];
      if (head === undefined) break;
      for (let item = await head.lane.take(); item !== null; item = await head.lane.take()) yield [head.input, item];
      lanes.shift();
    }
  } finally {
    for (const { lane } of lanes) lane.cancel();
    await queue.onIdle();
  }
}

/** Never rejects: what goes wrong reaches the consumer through the lane, in its place. */
async function pump<Input, Item>(input: Input, lane: Lane<Item>, options: OrderedOptions<Input, Item>): Promise<void> {
  try {
    for await (const item of options.work(input)) {
      if (!(await lane.push(item, options.sizeOf(item)))) break;
    }
    lane.close();
  } catch (error) {
    lane.close(error ?? new Error("a job failed without saying why"));
  }
}
