/** Corrections put into another run: what became of each of them is told, and a file that was cut off is read alike by everybody. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { serveReview } from "@tabstract/pipeline";
import type { AbstractRecord, Run } from "@tabstract/record";
import { beforeAll, describe, expect, test } from "vitest";
import { paper, tabstract, temporaryFolder } from "./support/program.ts";

const PAPERS = [1, 2, 3, 4, 5];
let lines: readonly string[] = [];

/** A folder with the papers, and these lines as corrections.jsonl. */
function folderWith(...corrections: readonly string[]): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "papers.jsonl"), PAPERS.map((number) => `${paper(number)}\n`).join(""));
  writeFileSync(join(folder, "corrections.jsonl"), corrections.map((line) => `${line}\n`).join(""));
  return folder;
}

function convert(folder: string, ...more: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return tabstract(["convert", "papers.jsonl", "--out", "out", "--corrections", "corrections.jsonl", ...more], { cwd: folder });
}

function runOf(folder: string, out = "out"): Run {
  return JSON.parse(readFileSync(join(folder, out, "run.json"), "utf8")) as Run;
}

/** One that is applied, one that is so already, one of no record, one whose words are gone, one whose result is none. */
beforeAll(async () => {
  const { stdout } = await tabstract(["convert", "-", "--stdout", "--quiet"], {
    stdin: PAPERS.map((number) => `${paper(number)}\n`).join(""),
  });
  const records = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as AbstractRecord);
  const [first, second, third] = records;
  const of = (record: typeof first, more: object): string => {
    const p = record?.results.find(({ kind }) => kind === "p-value");
    const result = { kind: "p-value", span: p?.span, text: p?.text };
    return JSON.stringify({ correctionVersion: 1, record: { key: record?.key, id: record?.id }, result, fix: null, ...more });
  };
  const gone = { kind: "p-value", span: [0, 8], text: "P = 0.77" };
  const size = first?.results.find(({ kind }) => kind !== "p-value");
  lines = [
    of(first, { verdict: "fixed", fix: { value: 0.9 } }),
    of(second, { verdict: "right" }),
    of(first, { verdict: "right", record: { key: "0".repeat(16), id: "doi:10.5555/nowhere" } }),
    of(third, { verdict: "wrong", result: gone }),
    of(first, { verdict: "right", result: { kind: "interval", span: size?.span, text: size?.text } }),
  ];
});

describe("corrections that a run does not have", () => {
  test("are told in the summary, in run.json and by the exit code", async () => {
    const folder = folderWith(...lines);
    const { code, stdout, stderr } = await convert(folder);
    expect(stdout).toMatch(/^corrections +5$/m);
    expect(stdout).toMatch(/^ {2}of no record of this run +1$/m);
    expect(stdout).toMatch(/^ {2}not applied +2$/m);
    expect(stderr).toContain('warning: 1 of 5 corrections is of no record of this run\n  line 3: doi:10.5555/nowhere: p-value "');
    expect(stderr).toContain("warning: 2 of 5 corrections could not be applied\n");
    expect(stderr).toMatch(/^ {2}doi:10\.5555\/paper\.3: p-value "P = 0\.77": the abstract no longer prints it$/m);
    expect(runOf(folder).corrections).toMatchObject({
      total: 5,
      noRecord: { count: 1, first: [{ line: 3, record: "doi:10.5555/nowhere" }] },
      notApplied: { count: 2, first: [{ record: "doi:10.5555/paper.1" }, { record: "doi:10.5555/paper.3" }] },
    });
    expect(code).toBe(1);
    const again = await convert(folder, "--resume", "--quiet");
    expect({ code: again.code, stderr: again.stderr }).toEqual({ code: 1, stderr: "" });
  });

  test.each<[string, readonly string[], number]>([
    ["as many as are allowed", ["--max-unmet", "3"], 0],
    ["one more than are allowed", ["--max-unmet", "2"], 1],
    ["a share that is allowed", ["--max-unmet", "60%"], 0],
    ["records of a part, which has not all of them", ["--limit", "4", "--max-unmet", "2"], 0],
    ["records of a sample, which has not all of them", ["--sample", "5", "--max-unmet", "2"], 0],
    ["what a part has and cannot be applied", ["--limit", "4", "--max-unmet", "1"], 1],
    ["all of them, of merged records", ["--merge"], 1],
  ])("end with the exit code of %s", async (_, more, code) => {
    const folder = folderWith(...lines);
    expect((await convert(folder, "--quiet", ...more)).code).toBe(code);
    expect(runOf(folder).corrections?.total).toBe(5);
  });

  test("are none where all of them hold, and where there are none", async () => {
    for (const some of [lines.slice(0, 2), []]) {
      const folder = folderWith(...some);
      const { code, stderr } = await convert(folder);
      expect({ code, told: stderr.includes("warning") }).toEqual({ code: 0, told: false });
      expect(runOf(folder).corrections).toEqual({
        total: some.length,
        noRecord: { count: 0, first: [] },
        notApplied: { count: 0, first: [] },
      });
    }
  });

  test("are those of all shards together", async () => {
    const folder = folderWith(...lines);
    await convert(folder, "--quiet");
    const shard = (index: number): Promise<{ code: number }> => {
      const part = ["--out", `part-${index}`, "--shard", `${index}/2`];
      return tabstract(["convert", "papers.jsonl", ...part, "--corrections", "corrections.jsonl", "--quiet", "--max-unmet", "2"], {
        cwd: folder,
      });
    };
    expect([(await shard(1)).code, (await shard(2)).code]).toEqual([0, 0]);
    const { code, stderr } = await tabstract(["gather", "part-2", "part-1", "--out", "gathered"], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain("warning: 1 of 5 corrections is of no record of this run\n  line 3: ");
    expect(readFileSync(join(folder, "gathered/run.json"), "utf8")).toBe(readFileSync(join(folder, "out/run.json"), "utf8"));
  });

  test("are told of a stream, too", async () => {
    const folder = folderWith(...lines);
    const { code, stderr } = await tabstract(["convert", "papers.jsonl", "--stdout", "--corrections", "corrections.jsonl"], {
      cwd: folder,
    });
    expect(code).toBe(1);
    expect(stderr).toContain("warning: 1 of 5 corrections is of no record of this run");
  });
});

describe("a last line that was cut off", () => {
  const torn = (): string => lines[2]?.slice(0, 50) ?? "";
  const note = "corrections.jsonl, line 3: the last line was cut off while it was written";
  const torned = (): string => {
    const folder = folderWith(...lines.slice(0, 2));
    writeFileSync(join(folder, "corrections.jsonl"), torn(), { flag: "a" });
    return folder;
  };

  test("is left out by convert, and told", async () => {
    const folder = torned();
    const { code, stderr } = await convert(folder);
    expect({ code, noted: stderr.includes(`note: ${note}, and is left out\n`) }).toEqual({ code: 0, noted: true });
    expect(runOf(folder).corrections?.total).toBe(2);
  });

  test("is left out by audit --gold, compressed or not, and told", async () => {
    const folder = torned();
    await convert(folder, "--quiet");
    writeFileSync(join(folder, "corrections.jsonl.gz"), gzipSync(readFileSync(join(folder, "corrections.jsonl"))));
    for (const name of ["corrections.jsonl", "corrections.jsonl.gz"]) {
      const { code, stdout, stderr } = await tabstract(["audit", "out", "--gold", name, "--fail-on", "any>0"], { cwd: folder });
      expect({ code, stderr }).toEqual({ code: 0, stderr: `note: ${note.replace("corrections.jsonl", name)}, and is left out\n` });
      expect(stdout).toMatch(/^records +2 +2$/m);
    }
  });

  test("is taken out by a review, and told", async () => {
    const folder = torned();
    await convert(folder, "--quiet");
    const path = join(folder, "out/corrections.jsonl");
    writeFileSync(path, readFileSync(join(folder, "corrections.jsonl")));
    const told: string[] = [];
    const server = await serveReview({ run: join(folder, "out"), name: "out", port: 0, onNotice: (message) => told.push(message) });
    await server.close();
    expect(told).toEqual([`${path}, line 3: the last line was cut off while it was written, and was taken out`]);
    expect(readFileSync(path, "utf8")).toBe(
      lines
        .slice(0, 2)
        .map((line) => `${line}\n`)
        .join(""),
    );
  });

  test.each<[string, () => string]>([
    ["cut off with a line behind it", () => `${lines[0]}\n${torn()}\n${lines[1]}\n`],
    ["cut off with its line feed", () => `${lines[0]}\n${torn()}\n`],
    ["no beginning of a correction", () => `${lines[0]}\nnotes`],
    ["whole JSON, and no correction", () => `${lines[0]}\n{"correctionVersion":1,"verdict":"right"}`],
  ])("is an error, with file and line, where it is %s", async (_, text) => {
    const folder = folderWith(lines[1] ?? "");
    await convert(folder, "--quiet");
    writeFileSync(join(folder, "corrections.jsonl"), text());
    writeFileSync(join(folder, "out/corrections.jsonl"), text());
    const asked = [
      await convert(folder, "--force"),
      await tabstract(["audit", "out", "--gold", "corrections.jsonl"], { cwd: folder }),
      await tabstract(["review", "out"], { cwd: folder }),
    ];
    for (const { code, stderr } of asked)
      expect({ code, told: stderr }).toEqual({ code: 2, told: expect.stringMatching(/corrections\.jsonl, line 2: /) });
  });
});
