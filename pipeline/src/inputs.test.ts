import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findInputs } from "./inputs.ts";
import { manifestText, openManifest } from "./manifest.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tabstract-inputs-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), name.endsWith("run.json") ? manifestText(openManifest({}).finish()) : "x");
  }
}

async function found(paths: readonly string[], exclude: readonly string[] = []) {
  const { files, notices } = await findInputs(
    paths.map((path) => (path === "-" ? path : join(folder, path))),
    { exclude: exclude.map((path) => join(folder, path)) },
  );
  return { files: files.map(({ file }) => file), notices };
}

describe("what is read", () => {
  it.each([
    [["in"], ["a", "b/c", "b.d"].toSorted()],
    [["in/a"], ["a"]],
    [
      ["in/b", "in/a"],
      ["a", "b/c"],
    ],
    [
      ["in/a", "-"],
      ["-", "a"],
    ],
  ])("of %j is %j, relative to what holds all of it", async (paths, files) => {
    put("in/a", "in/b/c", "in/b.d");
    expect(await found(paths)).toEqual({ files, notices: [] });
  });

  it.each([[["in/a", "in/a"]], [["in/a", "in/../in/a"]], [["in", "in/a"]]])("of %j is each file once, with a note", async (paths) => {
    put("in/a");
    expect(await found(paths)).toEqual({ files: ["a"], notices: ["a is named more than once: read once"] });
  });

  it("is not the output of this run, nor what it is being written into", async () => {
    put("a", "out/records.jsonl", ".new.tabstract-partial/records.jsonl");
    expect(await found([""], ["out", "new", ".new.tabstract-partial"])).toEqual({
      files: ["a"],
      notices: ["out is the output of this run: not read as input"],
    });
  });

  it("is not a finished run, but what lies beside it", async () => {
    put("a", "old/records.jsonl", "old/rejects.jsonl", "old/run.json", "old/mine", "old/deep/b");
    const { files, notices } = await found([""]);
    expect(files).toEqual(["a", "old/deep/b", "old/mine"]);
    expect(notices).toEqual([expect.stringMatching(/^old holds a finished run of tabstract: its records\.jsonl, .* not read as input$/)]);
    expect((await found(["old"])).files).toEqual(["deep/b", "mine"]);
    expect((await found(["old/records.jsonl"])).files).toEqual(["records.jsonl"]);
  });

  it("is a folder whose run.json is not one of tabstract", async () => {
    put("old/records.jsonl");
    writeFileSync(join(folder, "old", "run.json"), '{"tool": {"name": "another"}}');
    expect((await found([""])).files).toEqual(["old/records.jsonl", "old/run.json"]);
  });

  it("is not what a killed run left behind", async () => {
    put("a", ".out.tabstract-partial/.tabstract-run", ".out.tabstract-partial/records.jsonl");
    expect(await found([""])).toEqual({ files: ["a"], notices: [expect.stringMatching(/unfinished run/)] });
  });

  it("is not a run that grows, in the middle of a file", async () => {
    const own = [".tabstract-journal", ".tabstract-run", ".spool/records.jsonl", "records.jsonl", "tabstract.duckdb.wal"];
    put("a", "grows/mine", ...own.map((name) => `grows/${name}`));
    expect(await found([""])).toEqual({
      files: ["a", "grows/mine"],
      notices: [expect.stringMatching(/^grows holds an unfinished run of tabstract: its \.spool, .* not read as input$/)],
    });
  });

  it("is a file that cannot be found, with its problem", async () => {
    const { files } = await findInputs([join(folder, "missing")], { exclude: [] });
    expect(files).toMatchObject([{ file: "missing", problem: { code: "file-not-found" } }]);
  });
});
