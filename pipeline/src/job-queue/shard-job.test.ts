import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JobRefused } from "./job-refused.ts";
import { jobName, partName, readJob, runName, type ShardJob } from "./shard-job.ts";

const DIGEST = "0".repeat(64);
const JOB: ShardJob = {
  inputs: ["dumps", "more/a.jsonl"],
  listing: { files: 2, bytes: 10, sha256: DIGEST },
  options: { from: null, maxRecordBytes: 1000, corrections: null },
  shard: { index: 3, count: 16 },
};

describe("a job from the queue", () => {
  it("is read as it was made", () => {
    expect(readJob(JSON.parse(JSON.stringify(JOB)))).toEqual(JOB);
    expect(readJob({ ...JOB, inputs: ["."] }).inputs).toEqual(["."]);
  });

  it.each<[string, unknown, RegExp]>([
    ["nothing", undefined, /no job/],
    ["text", "rm -rf /", /no job/],
    ["an absolute path", { ...JOB, inputs: ["/etc/passwd"] }, /inputs\.0: a path is absolute/],
    ["a path of Windows", { ...JOB, inputs: ["C:\\Users"] }, /absolute/],
    ["a path to a share", { ...JOB, inputs: ["\\\\host\\share"] }, /absolute/],
    ["a path that climbs", { ...JOB, inputs: ["dumps/../../etc"] }, /holds "\.\."/],
    ["a path that climbs with backslashes", { ...JOB, inputs: ["dumps\\..\\.."] }, /holds "\.\."/],
    ["a path with NUL", { ...JOB, inputs: ["dumps\0.jsonl"] }, /NUL/],
    ["an empty path", { ...JOB, inputs: [""] }, /empty/],
    ["no path", { ...JOB, inputs: [] }, /inputs/],
    ["a path without end", { ...JOB, inputs: ["a".repeat(5000)] }, /inputs\.0/],
    ["corrections elsewhere", { ...JOB, options: { ...JOB.options, corrections: { file: "../x", sha256: DIGEST } } }, /corrections\.file/],
    ["an option that is not for shards", { ...JOB, options: { ...JOB.options, out: "/etc" } }, /options/],
    ["a place to write to", { ...JOB, out: "/etc" }, /Unrecognized key/],
    ["a format that there is not", { ...JOB, options: { ...JOB.options, from: "shell" } }, /options\.from/],
    ["records of any size", { ...JOB, options: { ...JOB.options, maxRecordBytes: 2 ** 40 } }, /maxRecordBytes/],
    ["a shard behind the last", { ...JOB, shard: { index: 17, count: 16 } }, /fewer shards/],
    ["shards without end", { ...JOB, shard: { index: 1, count: 1e9 } }, /shard\.count/],
    ["a key that is inherited elsewhere", JSON.parse(`{"__proto__": ${JSON.stringify(JOB)}}`), /no job/],
  ])("is refused with %s", (_, data, message) => {
    expect(() => readJob(data)).toThrow(JobRefused);
    expect(() => readJob(data)).toThrow(message);
  });

  it("never names a file by what it says", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), fc.integer({ min: 1, max: 9999 }), (inputs, index) => {
        const name = `${runName({ ...JOB, inputs, shard: { index, count: 9999 } })}/${partName({ ...JOB, shard: { index, count: 9999 } })}`;
        expect(name).toMatch(/^[0-9a-f]{16}\/shard-\d{4}-of-9999$/);
      }),
    );
  });
});

describe("the name of a run", () => {
  it("is the same for all its shards, and another for any other run", () => {
    const others: ShardJob[] = [
      { ...JOB, inputs: ["dumps"] },
      { ...JOB, listing: { ...JOB.listing, sha256: "1".repeat(64) } },
      { ...JOB, options: { ...JOB.options, from: "ris" } },
      { ...JOB, options: { ...JOB.options, maxRecordBytes: 999 } },
      { ...JOB, options: { ...JOB.options, corrections: { file: "c.jsonl", sha256: DIGEST } } },
      { ...JOB, shard: { index: 3, count: 17 } },
    ];
    expect(runName({ ...JOB, shard: { index: 4, count: 16 } })).toBe(runName(JOB));
    expect(new Set([JOB, ...others].map(runName)).size).toBe(others.length + 1);
    expect(jobName(JOB)).toBe(`${runName(JOB)}-shard-03-of-16`);
  });
});
