/** Shards put together are the run of one machine, byte for byte; and what is not whole is refused. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tabstract } from "./support/program.ts";

const SAMPLES = join(import.meta.dirname, "../samples");
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tabstract-shards-"));
  cpSync(SAMPLES, join(folder, "in"), { recursive: true });
  // One file large enough to be dealt out.
  const paper = (number: number): string =>
    JSON.stringify({
      paperId: `p${number}`,
      title: `Invented ${number}`,
      abstract: `Of ${number + 2} adults, 12% slept. ${"They dreamt. ".repeat(300)}`,
    });
  const lines = Array.from({ length: 700 }, (_, at) => (at % 90 === 5 ? '{"broken' : paper(at)));
  writeFileSync(join(folder, "in", "large.jsonl"), `${lines.join("\n")}\n`);
  await convert("whole");
  for (const shard of [1, 2, 3]) await convert(`part-${shard}`, "--shard", `${shard}/3`);
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function convert(out: string, ...more: readonly string[]): Promise<void> {
  const { code, stderr } = await tabstract(["convert", "in", "--out", out, "--max-rejects", "100%", "--quiet", ...more], { cwd: folder });
  expect(stderr).toBe("");
  expect(code).toBe(0);
}

function read(out: string, name: string): string {
  return readFileSync(join(folder, out, name), "utf8");
}

describe("gather", () => {
  it("makes of all shards what one run makes, whatever their order", async () => {
    const sizes = [1, 2, 3].map((shard) => read(`part-${shard}`, "records.jsonl").length);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    const { code, stderr } = await tabstract(["gather", "part-3", "part-1", "part-2", "--out", "gathered"], { cwd: folder });
    expect(stderr).toMatch(/^gathered holds \d+ records and \d+ rejects of \d+ raw records, from 3 shards$/m);
    expect(code).toBe(0);
    for (const name of ["records.jsonl", "rejects.jsonl", "run.json"])
      expect(read("gathered", name) === read("whole", name), name).toBe(true);
  });

  it("writes every form that one run writes", async () => {
    const forms = ["--to", "jsonl,csv,parquet,ris", "--compress", "gz"];
    await convert("whole-forms", ...forms);
    const { code, stderr } = await tabstract(["gather", "part-1", "part-2", "part-3", "--out", "gathered-forms", ...forms], {
      cwd: folder,
    });
    expect(code, stderr).toBe(0);
    const names = readdirSync(join(folder, "whole-forms"));
    expect(names).toContain("results.parquet");
    expect(readdirSync(join(folder, "gathered-forms"))).toEqual(names);
    for (const name of names) {
      expect(readFileSync(join(folder, "gathered-forms", name)).equals(readFileSync(join(folder, "whole-forms", name))), name).toBe(true);
    }
  });

  it.each<[string, readonly string[], RegExp]>([
    ["a shard that is missing", ["part-1", "part-3"], /of 3 shards, 2 is missing/],
    ["one that is there twice", ["part-1", "part-2", "part-2", "part-3"], /shard 2\/3 is there more than once/],
    ["a run that is no shard", ["part-1", "whole"], /whole holds a run without --shard/],
    ["a folder without a run", ["part-1", "in"], /in holds no finished run/],
  ])("refuses %s", async (_, parts, message) => {
    const { code, stderr } = await tabstract(["gather", ...parts, "--out", "refused"], { cwd: folder });
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  const lastLine = (lines: string): string => lines.slice(lines.lastIndexOf("\n", lines.length - 2) + 1);
  const withoutLast = (lines: string): string => lines.slice(0, lines.length - lastLine(lines).length);
  it.each<[string, (lines: string) => string, RegExp]>([
    ["lost its last lines", withoutLast, /damaged is damaged: records\.jsonl has \d+ bytes and had \d+; convert that shard again/],
    ["was cut inside a line", (lines) => lines.slice(0, -9), /damaged: records\.jsonl has \d+ bytes and had \d+/],
    [
      "holds other bytes of the same number",
      (lines) => lines.replace(/Invented (\d)(\d)/, "Invented $2$1"),
      /damaged\/records\.jsonl holds other bytes than were written into it; convert that shard again/,
    ],
    [
      "holds bytes that are no JSON",
      (lines) => lines.replace('"provenance":', '"provenance" '),
      /records\.jsonl is damaged: a line of it is no JSON/,
    ],
  ])("refuses a shard that %s", async (_, damage, message) => {
    cpSync(join(folder, "part-2"), join(folder, "damaged"), { recursive: true });
    const before = read("part-2", "records.jsonl");
    writeFileSync(join(folder, "damaged", "records.jsonl"), damage(before));
    expect(read("damaged", "records.jsonl") === before).toBe(false);
    const { code, stderr } = await tabstract(["gather", "part-1", "damaged", "part-3", "--out", "refused"], { cwd: folder });
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(readdirSync(folder).filter((name) => name.includes("refused"))).toEqual([]);
  });

  it.each<[string, (place: string) => void, RegExp]>([
    ["without its rejects", (place) => rmSync(join(place, "rejects.jsonl")), /damaged: rejects\.jsonl is gone; convert that shard again/],
    ["without its list of files", (place) => rmSync(join(place, "datapackage.json")), /damaged: datapackage\.json is gone or damaged/],
  ])("refuses a shard %s", async (_, damage, message) => {
    cpSync(join(folder, "part-2"), join(folder, "damaged"), { recursive: true });
    damage(join(folder, "damaged"));
    const { code, stderr } = await tabstract(["gather", "part-1", "damaged", "part-3", "--out", "refused"], { cwd: folder });
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    rmSync(join(folder, "damaged"), { recursive: true });
  });

  it.each<[string, (lines: string) => string, RegExp]>([
    ["fewer lines", withoutLast, /records\.jsonl ends 1 lines too early; convert that shard again/],
    ["more lines", (lines) => lines + lastLine(lines), /has more lines than its run\.json/],
  ])("refuses a shard with %s than its run.json counts, though its list of files fits them", async (_, damage, message) => {
    cpSync(join(folder, "part-2"), join(folder, "damaged"), { recursive: true });
    const before = read("part-2", "records.jsonl");
    const after = damage(before);
    writeFileSync(join(folder, "damaged", "records.jsonl"), after);
    const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
    const listed = read("damaged", "datapackage.json")
      .replace(`"bytes": ${Buffer.byteLength(before)},`, `"bytes": ${Buffer.byteLength(after)},`)
      .replace(digest(before), digest(after));
    writeFileSync(join(folder, "damaged", "datapackage.json"), listed);
    const { code, stderr } = await tabstract(["gather", "part-1", "damaged", "part-3", "--out", "refused"], { cwd: folder });
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(readdirSync(folder).filter((name) => name.includes("refused"))).toEqual([]);
  });

  it("ends the pieces of compressed files where one run has its checkpoints", async () => {
    // Enough for a checkpoint, made of few records: authors cost little.
    const authors = Array.from({ length: 400 }, (_, at) => ({ authorId: `${at}`, name: `Invented Author Number ${at}` }));
    const lines = Array.from({ length: 800 }, (_, at) => JSON.stringify({ paperId: `p${at}`, title: `Invented ${at}`, authors }));
    writeFileSync(join(folder, "wide.jsonl"), `${lines.join("\n")}\n`);
    const runs = [
      ["wide", "--compress", "gz"],
      ["wide-1", "--shard", "1/2"],
      ["wide-2", "--shard", "2/2"],
    ] as const;
    for (const [out, ...more] of runs) {
      const { code, stderr } = await tabstract(["convert", "wide.jsonl", "--out", out, "--quiet", "--threads", "1", ...more], {
        cwd: folder,
      });
      expect(code, stderr).toBe(0);
    }
    const { code, stderr } = await tabstract(["gather", "wide-1", "wide-2", "--out", "wide-gathered", "--compress", "gz"], { cwd: folder });
    expect(code, stderr).toBe(0);
    expect(read("wide-1", "records.jsonl").length + read("wide-2", "records.jsonl").length).toBeGreaterThan(34_000_000);
    for (const name of readdirSync(join(folder, "wide"))) {
      expect(readFileSync(join(folder, "wide-gathered", name)).equals(readFileSync(join(folder, "wide", name))), name).toBe(true);
    }
  }, 120_000);

  it("refuses shards of other input", async () => {
    writeFileSync(join(folder, "in", "zz.jsonl"), '{"paperId": "new", "title": "Another"}\n');
    await convert("part-2b", "--shard", "2/3");
    const { code, stderr } = await tabstract(["gather", "part-1", "part-2b", "part-3", "--out", "refused"], { cwd: folder });
    expect(stderr).toMatch(/were made from different files/);
    expect(code).toBe(2);
  });
});

it.each(["0/3", "4/3", "1", "a/b", "1/0"])("--shard %s is refused", async (text) => {
  const { code, stderr } = await tabstract(["convert", "in", "--out", "x", "--shard", text], { cwd: folder });
  expect(stderr).toMatch(/is no shard: say i\/n/);
  expect(code).toBe(2);
});
