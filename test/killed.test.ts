/**
 * A run that is killed at any moment, and gone on with until it is killed again, ends with the bytes of one that was left alone. The moments are drawn from a
 * seed: the n-th thing that the process does to the disk, half of which is done; and some by the clock, for what a database does by itself.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { ConvertOptions } from "@tabstract/pipeline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundle } from "./support/bundle.ts";
import { paper } from "./support/program.ts";
import type { KilledJob } from "./support/run-until-killed.ts";

const folder = mkdtempSync(join(tmpdir(), "tabstract-killed-"));
afterAll(() => rmSync(folder, { recursive: true }));
const input = join(folder, "in");
const wide = join(folder, "wide");
let program = "";

beforeAll(async () => {
  program = await bundle(new URL("support/run-until-killed.ts", import.meta.url).pathname, folder);
  mkdirSync(input);
  mkdirSync(wide);
  const lines = (from: number, count: number, more: object = {}): string =>
    Array.from({ length: count }, (_, at) =>
      at % 20 === 9 ? '{"broken\n' : `${paper(from + at, more as Record<string, unknown>)}\n`,
    ).join("");
  writeFileSync(join(input, "a.jsonl"), lines(0, 60));
  writeFileSync(join(input, "b.jsonl.gz"), gzipSync(lines(60, 50)));
  writeFileSync(
    join(input, "c.xml"),
    `<?xml version="1.0"?><PubmedArticleSet><DeleteCitation>${"<PMID>1</PMID>".repeat(30)}</DeleteCitation></PubmedArticleSet>`,
  );
  writeFileSync(join(input, "d.jsonl"), lines(90, 40));
  writeFileSync(join(input, "empty.jsonl"), "");
  // Large enough for threads, with few records.
  writeFileSync(join(wide, "w.jsonl"), lines(0, 120, { notes: "x".repeat(40_000) }));
}, 120_000);

/** Numbers from a seed (mulberry32): the same moments in every run of this test. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Ended {
  readonly killed: boolean;
  /** 0 where it was killed. */
  readonly steps: number;
}

/** @param afterMs kills it from outside after so long; null: it is left to the job. */
async function start(job: KilledJob, afterMs: number | null = null): Promise<Ended> {
  const child = spawn(process.execPath, [program, JSON.stringify(job)], { stdio: ["ignore", "pipe", "pipe"] });
  const timer = afterMs === null ? null : setTimeout(() => child.kill("SIGKILL"), afterMs);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (text) => {
    stdout += text;
  });
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  const [code, signal] = await once(child, "close");
  if (timer !== null) clearTimeout(timer);
  expect({ stderr, ended: signal ?? code }).toEqual({ stderr: "", ended: signal === "SIGKILL" ? "SIGKILL" : 0 });
  return signal === "SIGKILL" ? { killed: true, steps: 0 } : { killed: false, ...JSON.parse(stdout) };
}

/** What a folder that grows keeps. */
const KEPT = [".tabstract-journal", ".spool"];

/** Databases differ from run to run, and with them the hash that describes them. */
function contents(place: string, grows = false): Map<string, string> {
  const names = readdirSync(place)
    .filter((name) => !(grows && KEPT.includes(name)))
    .toSorted();
  const hasDatabase = names.includes("tabstract.duckdb");
  const isTold = (name: string): boolean => hasDatabase && ["tabstract.duckdb", "datapackage.json", "croissant.json"].includes(name);
  return new Map(names.map((name) => [name, isTold(name) ? "" : readFileSync(join(place, name), "latin1")]));
}

/** How many checkpoints a run has left that was killed. */
function checkpointsIn(parent: string): number {
  for (const working of [".killed.tabstract-partial", "killed/.tabstract-partial", "killed"]) {
    const path = join(parent, working, ".tabstract-journal");
    if (existsSync(path)) return readFileSync(path, "utf8").split("\n").length - 2;
  }
  return 0;
}

interface Scenario {
  readonly name: string;
  readonly options: Partial<ConvertOptions>;
  readonly kills: number;
  /** Kills by the clock. */
  readonly clocked?: number;
  /** The place holds another run, which is replaced. */
  readonly replaces?: boolean;
  /** The folder grows, as with --watch. */
  readonly batches?: readonly number[];
}

const jsonl = { to: ["jsonl"], rawCsv: false, shardBytes: null, compress: null } as const;
const SCENARIOS: readonly Scenario[] = [
  { name: "JSON Lines", options: {}, kills: 10 },
  {
    name: "gzip in files of a size, over an older run",
    options: { forms: { ...jsonl, compress: "gz", shardBytes: 30_000 } },
    kills: 10,
    replaces: true,
  },
  { name: "Zstandard, with a limit", options: { forms: { ...jsonl, compress: "zst" }, limit: 100, jobs: 1 }, kills: 6 },
  { name: "CSV, CSL, RIS, BibTeX and FHIR", options: { forms: { ...jsonl, to: ["bibtex", "csl", "csv", "fhir", "ris"] } }, kills: 8 },
  { name: "Parquet and DuckDB", options: { forms: { ...jsonl, to: ["duckdb", "jsonl", "parquet"] } }, kills: 6, clocked: 4 },
  { name: "a merge", options: { merge: "paper", forms: { ...jsonl, compress: "gz" } }, kills: 3, clocked: 1 },
  { name: "a folder that grows", options: { forms: { ...jsonl, to: ["csl", "jsonl", "parquet"] } }, kills: 8, batches: [2, 3, 5] },
  { name: "two threads", options: { inputs: [wide], threads: 2 }, kills: 4, clocked: 1 },
];

describe("a run that is killed again and again ends like one that was left alone", () => {
  test("at 50 moments or more", () => {
    expect(SCENARIOS.reduce((sum, { kills, clocked = 0 }) => sum + kills + clocked, 0)).toBeGreaterThanOrEqual(50);
  });

  test.concurrent.each(SCENARIOS.map((scenario, at) => ({ ...scenario, at })))(
    "$name",
    async ({ at, options, kills, clocked = 0, replaces = false, batches = null }) => {
      const pick = random(at + 1);
      const place = (name: string): string => join(folder, `out-${at}`, name);
      mkdirSync(place(""));
      const job = { options: { inputs: [input], checkpointLength: 25_000, ...options }, killAt: null };
      if (replaces) {
        for (const name of ["alone", "killed"]) await start({ ...job, options: { ...job.options, forms: jsonl }, out: place(name) });
      }
      const alone = await start({ ...job, out: place("alone"), force: replaces });
      const growing = { ...job, batches };
      const expected = contents(place("alone"));
      const out = place("killed");
      let [left, byClock, wentOn, force] = [kills, clocked, 0, replaces];
      while (left + byClock > 0) {
        const checkpoints = checkpointsIn(place(""));
        if (checkpoints > 0) wentOn++;
        // Fewer steps for one that goes on, so that a run is killed several times on its way.
        const killAt = left === 0 ? null : 1 + pick(checkpoints > 0 ? Math.ceil(alone.steps / 3) : alone.steps);
        const ended = await start({ ...growing, out, force, resume: !force, killAt }, killAt === null ? 150 + pick(600) : null);
        if (killAt === null) byClock--;
        else if (ended.killed) left--;
        force = false;
        if (ended.killed) continue;
        expect(contents(out, batches !== null)).toEqual(expected);
        if (replaces) force = true;
        else rmSync(out, { recursive: true });
      }
      const ended = await start({ ...growing, out, force, resume: !force });
      expect(ended.killed).toBe(false);
      expect(contents(out, batches !== null)).toEqual(expected);
      expect(readdirSync(place("")).toSorted()).toEqual(["alone", "killed"]);
      expect(wentOn > 0).toBe(options.merge === undefined);
    },
    // Some fifty processes, one after the other in each: a busy machine takes its time.
    900_000,
  );
});
