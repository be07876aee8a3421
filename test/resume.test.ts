/** --resume leaves a finished run alone only where it is the run that was asked for. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { paper, tabstract, temporaryFolder } from "./support/program.ts";

const BAD = '{"paperId": "cut\n';

/** A folder with in/a.jsonl and in/b.jsonl, and with the run over both in out/. */
async function finished(...extra: string[]): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "in", "a.jsonl"), `${paper(1)}\n${paper(2)}\n`);
  writeFileSync(join(folder, "in", "b.jsonl"), `${paper(3)}\n`);
  expect((await tabstract(["convert", "in", "--out", "out", ...extra], { cwd: folder })).code).toBe(0);
  return folder;
}

describe("a finished run is refused", () => {
  test.each<[string, (folder: string) => void, RegExp]>([
    ["a further file", (folder) => writeFileSync(join(folder, "in", "c.jsonl"), paper(4)), /c\.jsonl was none of its inputs/],
    ["a file less", (folder) => rmSync(join(folder, "in", "b.jsonl")), /b\.jsonl was one of them/],
    ["a longer file", (folder) => writeFileSync(join(folder, "in", "b.jsonl"), paper(333)), /b\.jsonl had \d+ bytes and has \d+/],
    [
      "other bytes of the same number",
      (folder) => writeFileSync(join(folder, "in", "b.jsonl"), `${paper(4)}\n`),
      /b\.jsonl has changed since/,
    ],
  ])("over %s, and stays as it is", async (_, change, message) => {
    const folder = await finished();
    const before = readFileSync(join(folder, "out", "records.jsonl"), "utf8");
    change(folder);
    const { code, stderr } = await tabstract(["convert", "in", "--out", "out", "--resume"], { cwd: folder });
    expect(stderr).toMatch(/^tabstract: .*out holds a run over other inputs: .*; say --force/);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(readFileSync(join(folder, "out", "records.jsonl"), "utf8")).toBe(before);
  });

  test("over other standard input", async () => {
    const folder = temporaryFolder();
    const resume = (stdin: string) => tabstract(["convert", "-", "--out", "out", "--resume"], { cwd: folder, stdin });
    expect((await resume(paper(1))).code).toBe(0);
    expect(await resume(paper(1))).toMatchObject({ code: 0, stderr: expect.stringMatching(/nothing to do/) });
    expect(await resume(paper(2))).toMatchObject({ code: 2, stderr: expect.stringMatching(/- has changed since/) });
  });
});

describe("a finished run is left alone", () => {
  test("that stopped at --limit, whatever lies behind", async () => {
    const folder = await finished("--limit", "2");
    const resume = ["convert", "in", "--out", "out", "--limit", "2", "--resume"];
    expect(await tabstract(resume, { cwd: folder })).toMatchObject({ code: 0, stderr: expect.stringMatching(/nothing to do/) });
  });

  test.each([
    [[], 1],
    [["--max-rejects", "1"], 0],
    [["--max-rejects", "50%"], 0],
    [["--max-rejects", "49.9%"], 1],
  ])("with the exit code of its rejects: %j gives %d, then and now", async (extra, code) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.jsonl"), `${paper(1)}\n${BAD}`);
    for (const resume of [[], ["--resume"]]) {
      expect((await tabstract(["convert", "a.jsonl", "--out", "out", ...extra, ...resume], { cwd: folder })).code).toBe(code);
    }
  });

  test("without what a killed --force left behind", async () => {
    const folder = await finished();
    const partial = join(folder, "out", ".tabstract-partial");
    mkdirSync(partial);
    writeFileSync(join(partial, ".tabstract-run"), "999999999\n");
    expect((await tabstract(["convert", "in", "--out", "out", "--resume"], { cwd: folder })).code).toBe(0);
    expect(existsSync(partial)).toBe(false);
  });
});

describe("a finished run whose files are not what it wrote", () => {
  const cut = (path: string, bytes: number): void => writeFileSync(path, readFileSync(path).subarray(0, bytes));
  const flip = (path: string): void => {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };
  test.each<[string, (out: string) => void, RegExp]>([
    ["without its records", (out) => rmSync(join(out, "records.jsonl")), /records\.jsonl is gone/],
    ["with records cut short", (out) => cut(join(out, "records.jsonl"), 100), /records\.jsonl has 100 bytes and had \d+/],
    ["with a bit flipped", (out) => flip(join(out, "records.jsonl")), /records\.jsonl holds other bytes than were written into it/],
    ["with an empty table", (out) => cut(join(out, "results.csv"), 0), /results\.csv has 0 bytes and had \d+/],
    ["with a damaged table", (out) => flip(join(out, "results.parquet")), /results\.parquet holds other bytes/],
    ["without its rejects", (out) => rmSync(join(out, "rejects.jsonl")), /rejects\.jsonl is gone/],
    ["without its citation", (out) => rmSync(join(out, "CITATION.md")), /CITATION\.md is gone/],
    ["without its list of files", (out) => rmSync(join(out, "datapackage.json")), /datapackage\.json is gone or damaged/],
    ["with a list cut short", (out) => cut(join(out, "datapackage.json"), 500), /datapackage\.json is gone or damaged/],
    [
      "with a list that leaves files out",
      (out) => writeFileSync(join(out, "datapackage.json"), '{"resources": []}'),
      /datapackage\.json does not list what run\.json counts/,
    ],
    [
      "with a list that leads elsewhere",
      (out) => writeFileSync(join(out, "datapackage.json"), '{"resources": [{"path": "../in/a.jsonl", "bytes": 0, "hash": "sha256:"}]}'),
      /datapackage\.json is gone or damaged/,
    ],
  ])("%s is told by --resume, and made again by --force", async (_, damage, message) => {
    const forms = ["--to", "jsonl,csv,parquet"];
    const folder = await finished(...forms);
    const out = join(folder, "out");
    const before = readdirSync(out).map((name) => [name, readFileSync(join(out, name), "latin1")]);
    damage(out);
    const { code, stderr } = await tabstract(["convert", "in", "--out", "out", "--resume", ...forms], { cwd: folder });
    expect(stderr).toMatch(/^tabstract: .*out holds a finished run that is damaged: .*; say --force to convert again/);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect((await tabstract(["convert", "in", "--out", "out", "--force", ...forms], { cwd: folder })).code).toBe(0);
    expect(readdirSync(out).map((name) => [name, readFileSync(join(out, name), "latin1")])).toEqual(before);
  });
});

test("a folder that holds something else is refused, and stays as it is", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "a.json"), paper(1));
  mkdirSync(join(folder, "out"));
  writeFileSync(join(folder, "out", "mine.txt"), "");
  expect(await tabstract(["convert", "a.json", "--out", "out", "--resume"], { cwd: folder })).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/out is not empty and holds no run to resume/),
  });
  expect(readdirSync(join(folder, "out"))).toEqual(["mine.txt"]);
});
