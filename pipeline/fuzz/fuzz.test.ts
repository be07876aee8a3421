import { describe, expect, it } from "vitest";
import { openRandom } from "../bench/random.ts";
import { fuzzContainers } from "./containers.ts";
import { fuzzCorpus } from "./corpus.ts";
import { fuzz } from "./fuzz.ts";
import { fuzzMergeRuns, fuzzMerges } from "./merges.ts";
import { mutate } from "./mutate.ts";

const COUNT = 5_000;
const PARTS = 10;
const SEED = 1;
const files = fuzzCorpus();

describe("5,000 damaged dumps", () => {
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

describe("500 damaged containers", () => {
  it("crash nothing, hang nothing, take no memory, and lose nothing of what is before the damage", async () => {
    const report = await fuzzContainers(files, { from: 0, to: 500, seed: SEED });
    expect(report.faults).toEqual([]);
    expect(report.records).toBeGreaterThan(0);
    expect(report.damaged).toBeGreaterThan(0);
  });
});

describe("400 merges of damaged dumps", () => {
  it("count each raw record once, and keep the contract", () => {
    const report = fuzzMerges(files, { from: 0, to: 400, seed: SEED });
    expect(report.faults).toEqual([]);
    expect(report.merged).toBeGreaterThan(0);
  });
  it("do so in whole conversions", async () => {
    const report = await fuzzMergeRuns(files, { from: 0, to: 5, seed: SEED });
    expect(report.faults).toEqual([]);
    expect(report.merged).toBeGreaterThan(0);
  });
});
