import { describe, expect, it } from "vitest";
import { inOrder } from "./queue.ts";

interface Watch {
  open: number;
  most: number;
  waiting: number;
}

function ordered(inputs: readonly number[], jobs: number, watch: Watch = { open: 0, most: 0, waiting: 0 }) {
  return inOrder(inputs, {
    jobs,
    laneLimit: 3,
    sizeOf: () => 1,
    async *work(input): AsyncGenerator<string> {
      watch.most = Math.max(watch.most, ++watch.open);
      try {
        for (let item = 0; item < 5; item++) {
          // Later inputs are quicker.
          await new Promise((done) => setTimeout(done, 6 - input));
          watch.waiting++;
          if (input === 4 && item === 2) throw new Error("item 4.2 broke");
          yield `${input}.${item}`;
        }
      } finally {
        watch.open--;
      }
    },
  });
}

describe("items of several inputs", () => {
  it.each([1, 2, 8])("come in the order of the inputs with %d at work", async (jobs) => {
    const seen: string[] = [];
    const watch = { open: 0, most: 0, waiting: 0 };
    for await (const [input, item] of ordered([1, 2, 3], jobs, watch)) {
      expect(item.startsWith(`${input}.`)).toBe(true);
      seen.push(item);
    }
    expect(seen).toEqual(seen.toSorted());
    expect(seen).toHaveLength(15);
    expect(watch.most).toBe(Math.min(jobs, 3));
  });

  it("come before the failure that follows them", async () => {
    const seen: string[] = [];
    const all = async (): Promise<void> => {
      for await (const [, item] of ordered([3, 4, 5], 3)) seen.push(item);
    };
    await expect(all()).rejects.toThrow("item 4.2 broke");
    expect(seen).toEqual(["3.0", "3.1", "3.2", "3.3", "3.4", "4.0", "4.1"]);
  });

  it("are not made ahead without end, and all work ends when the consumer leaves", async () => {
    const watch = { open: 0, most: 0, waiting: 0 };
    for await (const _ of ordered([1, 2, 3, 5], 3, watch)) {
      await new Promise((done) => setTimeout(done, 60));
      break;
    }
    expect(watch.waiting).toBeLessThanOrEqual(12);
    expect(watch.open).toBe(0);
  });
});
