import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { findInputs } from "../inputs.ts";
import { doShardJob, type Workplace } from "./do-shard-job.ts";
import { JobRefused } from "./job-refused.ts";
import { listingOf, partName, runName, type ShardJob } from "./shard-job.ts";

let root: string;
let out: string;
let place: Workplace;

beforeEach(() => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tabstract-shard-job-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  [root, out] = [join(folder, "root"), join(folder, "out")];
  mkdirSync(join(root, "in"), { recursive: true });
  mkdirSync(out);
  writeFileSync(join(root, "in", "a.jsonl"), `${paper(1)}\n{"broken\n${paper(2)}\n`);
  writeFileSync(join(folder, "secret.jsonl"), `${paper(3)}\n`);
  place = { root, out, jobs: 1, threads: 1, signal: new AbortController().signal };
});

function paper(number: number): string {
  return JSON.stringify({ paperId: `p${number}`, title: `Invented ${number}`, abstract: `Of ${number + 2} adults, 12% slept (P = 0.03).` });
}

async function jobOf(...inputs: string[]): Promise<ShardJob> {
  const { files } = await findInputs(
    inputs.map((input) => join(root, input)),
    { exclude: [] },
  );
  const options = { from: null, maxRecordBytes: 1_000_000, corrections: null };
  return { inputs, listing: listingOf(files), options, shard: { index: 1, count: 1 } };
}

function partOf(job: ShardJob): string {
  return join(out, runName(job), partName(job));
}

function written(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

describe("the job of a worker", () => {
  it("makes a part, and the second time finds it", async () => {
    const job = await jobOf("in");
    expect(await doShardJob(job, place)).toMatchObject({
      part: `${runName(job)}/shard-1-of-1`,
      totals: { records: 2, rejects: 1 },
      before: false,
    });
    const first = written(partOf(job));
    expect(await doShardJob(job, place)).toMatchObject({ totals: { records: 2, rejects: 1 }, before: true });
    expect(written(partOf(job))).toEqual(first);
    expect(Object.keys(first)).toContain("run.json");
  });

  it("done by two workers at once is there once, and whole", async () => {
    const job = await jobOf("in");
    const done = await Promise.all([doShardJob(job, place), doShardJob(job, place)]);
    expect(done.map(({ totals }) => totals.records)).toEqual([2, 2]);
    expect(readdirSync(join(out, runName(job)))).toEqual(["shard-1-of-1"]);
  });

  it("takes away what a killed worker left of it", async () => {
    const job = await jobOf("in");
    const left = join(out, runName(job), ".shard-1-of-1.0123456789abcdef");
    mkdirSync(join(out, runName(job), "..shard-1-of-1.0123456789abcdef.tabstract-partial"), { recursive: true });
    mkdirSync(left);
    await doShardJob(job, place);
    expect(readdirSync(join(out, runName(job)))).toEqual(["shard-1-of-1"]);
  });

  it("called off leaves nothing behind", async () => {
    const job = await jobOf("in");
    const called = AbortSignal.abort(new Error("called off"));
    await expect(doShardJob(job, { ...place, signal: called })).rejects.toThrow("called off");
    expect(readdirSync(join(out, runName(job)))).toEqual([]);
  });

  it("called off behind a checkpoint leaves nothing behind either", { timeout: 60_000 }, async () => {
    // Rejects cost little: with those of both files, there is more than one checkpoint.
    for (const name of ["b", "c"]) writeFileSync(join(root, "in", `${name}.jsonl`), `{${"x".repeat(70_000)}\n`.repeat(600));
    const asked = await jobOf("in/b.jsonl", "in/c.jsonl");
    const job: ShardJob = { ...asked, options: { ...asked.options, from: "s2-graph" } };
    const calledOff = new AbortController();
    const folder = join(out, runName(job));
    let checkpoints = 0;
    calledOff.signal.throwIfAborted = (): void => {
      const [attempt = ""] = readdirSync(folder).filter((name) => name.endsWith(".tabstract-partial"));
      checkpoints = readFileSync(join(folder, attempt, ".tabstract-journal"), "utf8").split("\n").length - 2;
      if (checkpoints > 0) throw new Error("called off");
    };
    await expect(doShardJob(job, { ...place, signal: calledOff.signal })).rejects.toThrow("called off");
    expect(checkpoints).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("never reads its own output as input", async () => {
    const job = await jobOf(".");
    const inside = { ...place, out: join(root, "parts") };
    mkdirSync(inside.out);
    for (const index of [1, 2]) await doShardJob({ ...job, shard: { index, count: 2 } }, inside);
    expect(readdirSync(join(inside.out, runName({ ...job, shard: { index: 1, count: 2 } })))).toEqual(["shard-1-of-2", "shard-2-of-2"]);
  });
});

describe("a worker refuses for good", () => {
  it.each<[string, () => void, RegExp]>([
    ["a link to a file outside", () => symlinkSync("../secret.jsonl", join(root, "x")), /leads out of the root over a symbolic link/],
    ["a link to a folder outside", () => symlinkSync("..", join(root, "x")), /leads out of the root over a symbolic link/],
    ["a named pipe", () => void execFileSync("mkfifo", [join(root, "x")]), /neither a file nor a folder/],
  ])("%s", async (_, make, message) => {
    make();
    const doing = doShardJob({ ...(await jobOf("in")), inputs: ["x"] }, place);
    await expect(doing).rejects.toThrow(JobRefused);
    await expect(doing).rejects.toThrow(message);
    expect(readdirSync(out)).toEqual([]);
  });

  it("a path through a linked folder", async () => {
    symlinkSync("..", join(root, "up"));
    await expect(doShardJob({ ...(await jobOf("in")), inputs: ["up/secret.jsonl"] }, place)).rejects.toThrow(JobRefused);
  });

  it("a folder of the run that leads elsewhere", async () => {
    const job = await jobOf("in");
    const elsewhere = join(root, "..", "elsewhere");
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(out, runName(job)));
    await expect(doShardJob(job, place)).rejects.toThrow(/leads out of the worker's output folder/);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it("a part that was made from other input of the same sizes, and leaves it as it is", async () => {
    const job = await jobOf("in");
    await doShardJob(job, place);
    const before = written(partOf(job));
    writeFileSync(join(root, "in", "a.jsonl"), `${paper(3)}\n{"broken\n${paper(2)}\n`);
    const doing = doShardJob(job, place);
    await expect(doing).rejects.toThrow(JobRefused);
    await expect(doing).rejects.toThrow(/^shard-1-of-1 holds a run over other inputs: a\.jsonl has changed since; remove it/);
    expect(written(partOf(job))).toEqual(before);
  });

  it("a part that is something else", async () => {
    const job = await jobOf("in");
    mkdirSync(partOf(job), { recursive: true });
    writeFileSync(join(partOf(job), "mine.txt"), "");
    await expect(doShardJob(job, place)).rejects.toThrow(/^shard-1-of-1 is there and holds no whole run; remove it/);
    expect(readdirSync(partOf(job))).toEqual(["mine.txt"]);
  });
});

describe("a worker tries again later", () => {
  it.each<[string, () => void, RegExp]>([
    [
      "input that is missing",
      () => rmSync(join(root, "in"), { recursive: true }),
      /cannot read in under the worker's root: there is no such file/,
    ],
    ["a file too few", () => rmSync(join(root, "in", "b.jsonl")), /is not what the job was made for: 1 files of \d+ bytes instead of 2/],
    ["a file that is still being copied", () => writeFileSync(join(root, "in", "b.jsonl"), "{"), /is not what the job was made for/],
  ])("%s", async (_, change, message) => {
    cpSync(join(root, "in", "a.jsonl"), join(root, "in", "b.jsonl"));
    const job = await jobOf("in");
    change();
    const error = await doShardJob(job, place).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
    expect(error).not.toBeInstanceOf(JobRefused);
    expect(existsSync(partOf(job))).toBe(false);
  });
});
