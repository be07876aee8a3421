import { describe, expect, it } from "vitest";
import { openRandom } from "../bench/random.ts";
import { fuzzCorpus } from "./corpus.ts";
import { fuzz } from "./fuzz.ts";
import { mutate } from "./mutate.ts";

const COUNT = 5_000;
const PARTS = 10;
const SEED = 1;

describe("5,000 damaged dumps", () => {
  const files = fuzzCorpus();
  it("are the same each time, and differ", () => {
    const [one, again, other] = [7, 7, 8].map((seed) => Buffer.from(mutate(files, openRandom(seed))).toString("hex"));
    expect(one).toBe(again);
    expect(one).not.toBe(other);
  });
  it.each(Array.from({ length: PARTS }, (_, part) => part))("crash nothing, hang nothing, lose nothing: part %i", (part) => {
    const size = COUNT / PARTS;
    const report = fuzz(files, { from: part * size, to: (part + 1) * size, seed: SEED });
    expect(report.faults).toEqual([]);
    expect(report.records).toBeGreaterThan(0);
    expect(report.rejects).toBeGreaterThan(0);
  });
});
