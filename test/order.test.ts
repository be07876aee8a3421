/** Order and concurrency never change a byte of the output. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { paper, readOutput, tabstract, temporaryFolder } from "./support/program.ts";

const NAMES = ["a.jsonl", "a/z.jsonl", "a.b/c.jsonl", "B.jsonl", "b/deep/er/x.json", "é.jsonl", "z.jsonl.gz", "broken.json", "empty"];

/** A tree of small and large files, some of them bad. */
function tree(): string {
  const folder = temporaryFolder();
  NAMES.forEach((name, file) => {
    mkdirSync(join(folder, "in", name, ".."), { recursive: true });
    const lines = Array.from({ length: file === 0 ? 400 : 7 }, (_, at) => (at % 5 === 3 ? '{"paperId": "cut' : paper(1000 * file + at)));
    const text = name === "empty" ? "" : name === "broken.json" ? "neither this nor that" : `${lines.join("\n")}\n`;
    writeFileSync(join(folder, "in", name), name.endsWith(".gz") ? gzipSync(text) : text);
  });
  return folder;
}

function bytesOf(folder: string): string {
  return ["records.jsonl", "rejects.jsonl", "run.json"].map((name) => readFileSync(join(folder, name), "latin1")).join("\0");
}

test("the number of jobs and the order of the arguments change nothing", async () => {
  const folder = tree();
  await tabstract(["convert", "in", "--out", "one", "--jobs", "1"], { cwd: folder });
  const expected = bytesOf(join(folder, "one"));
  for (const jobs of ["2", "8", "100"]) {
    await tabstract(["convert", "in", "--out", `jobs${jobs}`, "--jobs", jobs], { cwd: folder });
    expect(bytesOf(join(folder, `jobs${jobs}`)) === expected).toBe(true);
  }
  const named = NAMES.map((name) => join("in", name));
  for (const [at, order] of [named, named.toReversed(), [...named.slice(4), ...named.slice(0, 4)]].entries()) {
    await tabstract(["convert", ...order, "--out", `order${at}`], { cwd: folder });
    expect(bytesOf(join(folder, `order${at}`)) === expected).toBe(true);
  }
});

test("files come in the order of the bytes of their names", async () => {
  const folder = tree();
  await tabstract(["convert", "in", "--out", "out"], { cwd: folder });
  const { run, records, rejects } = readOutput(join(folder, "out"));
  const files = run.files.map(({ file }) => file);
  expect(files).toEqual(NAMES.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  for (const list of [records.map(({ provenance }) => provenance.file), rejects.map(({ file }) => file)]) {
    expect(list.map((file) => files.indexOf(file))).toEqual(list.map((file) => files.indexOf(file)).toSorted((a, b) => a - b));
  }
  expect(new Set(records.map(({ key }) => key)).size).toBe(records.length);
});

test("the same tree elsewhere gives the same bytes", async () => {
  const [one, other] = [tree(), tree()];
  await tabstract(["convert", join(one, "in"), "--out", join(one, "out")]);
  await tabstract(["convert", "."], { cwd: other }).then(({ code }) => expect(code).toBe(2));
  await tabstract(["convert", ".", "--out", "../out"], { cwd: join(other, "in") });
  expect(bytesOf(join(one, "out"))).toBe(bytesOf(join(other, "out")));
});

test("a sample depends on its seed alone, and a larger one holds the smaller", async () => {
  const folder = tree();
  const keys = async (...extra: string[]): Promise<string[]> => {
    const { stdout } = await tabstract(["convert", "in", "--stdout", "--quiet", ...extra], { cwd: folder });
    return stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).key);
  };
  const all = await keys();
  const forty = await keys("--sample", "40", "--seed", "7");
  expect(await keys("--sample", "40", "--seed", "7", "--jobs", "1")).toEqual(forty);
  expect(await keys("--sample", "40", "--seed", "8")).not.toEqual(forty);
  expect(forty).toEqual(all.filter((key) => forty.includes(key)));
  const twenty = await keys("--sample", "20", "--seed", "7");
  expect(forty).toEqual(expect.arrayContaining(twenty));
  expect(await keys("--sample", "100000")).toEqual(all);
});

test("a sample counts what it drew, and standard input can be sampled", async () => {
  const folder = tree();
  await tabstract(["convert", "in/a.jsonl", "--out", "file", "--sample", "50"], { cwd: folder });
  const { run } = readOutput(join(folder, "file"));
  expect(run.totals.read).toBe(50);
  expect(run.totals.records + run.totals.rejects).toBe(50);
  const stdin = readFileSync(join(folder, "in", "a.jsonl"));
  await tabstract(["convert", "-", "--out", "stdin", "--sample", "50"], { cwd: folder, stdin });
  expect(readOutput(join(folder, "stdin")).run.totals.read).toBe(50);
});

test("--limit stops behind the record with that number, whatever the jobs", async () => {
  const folder = tree();
  for (const jobs of ["1", "8"])
    await tabstract(["convert", "in", "--out", `out${jobs}`, "--limit", "11", "--jobs", jobs], { cwd: folder });
  expect(bytesOf(join(folder, "out1"))).toBe(bytesOf(join(folder, "out8")));
  const { records, rejects, run } = readOutput(join(folder, "out1"));
  expect(records).toHaveLength(11);
  expect(run.totals).toMatchObject({ read: 11 + rejects.length, records: 11 });
  const whole = await tabstract(["convert", "-", "--out", "stdin", "--limit", "2"], {
    cwd: folder,
    stdin: `${paper(1)}\n${paper(2)}\n${paper(3)}\n`,
  });
  expect(whole.code).toBe(0);
  expect(readOutput(join(folder, "stdin")).run.totals).toMatchObject({ read: 2, records: 2 });
});
