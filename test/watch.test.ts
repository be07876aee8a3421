/** `convert --watch`: files as they arrive, each once, into a folder that is whole whenever it waits. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { bundle } from "./support/bundle.ts";
import { paper, tabstract, temporaryFolder } from "./support/program.ts";

const built = mkdtempSync(join(tmpdir(), "tabstract-watch-"));
afterAll(() => rmSync(built, { recursive: true }));
let program = "";
beforeAll(async () => {
  program = await bundle(new URL("../packages/cli/src/bin.ts", import.meta.url).pathname, built);
}, 120_000);

const papers = (from: number, to: number): string => Array.from({ length: to - from }, (_, at) => `${paper(from + at)}\n`).join("");

interface Watcher {
  readonly child: ChildProcess;
  /** Until standard error says it. */
  says(what: RegExp): Promise<void>;
  end(signal: NodeJS.Signals): Promise<{ code: number | null; stdout: string; stderr: string }>;
}

function watcher(folder: string, ...more: readonly string[]): Watcher {
  const child = spawn(process.execPath, [program, "convert", "in", "--out", "out", "--watch", ...more], { cwd: folder });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (text) => {
    stdout += text;
  });
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  return {
    child,
    async says(what): Promise<void> {
      while (!what.test(stderr)) {
        if (child.exitCode !== null) throw new Error(`it has ended: ${stderr}`);
        await new Promise((done) => setTimeout(done, 20));
      }
    },
    async end(signal) {
      child.kill(signal);
      const [code] = await once(child, "close");
      return { code, stdout, stderr };
    },
  };
}

function inbox(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "in"));
  return folder;
}

/** All that a run has, but what it keeps to be gone on with. */
function contents(place: string): [string, string][] {
  const names = readdirSync(place).filter((name) => !name.startsWith("."));
  return names.toSorted().map((name) => [name, readFileSync(join(place, name), "utf8")]);
}

function expectOneShot(folder: string, ...more: readonly string[]): void {
  execFileSync(process.execPath, [program, "convert", "in", "--out", "alone", "-q", "--max-rejects", "100%", ...more], { cwd: folder });
  expect(contents(join(folder, "out"))).toEqual(contents(join(folder, "alone")));
}

describe("files that arrive", () => {
  test("are converted once each, when they are whole, and the folder ends like one made at once", async () => {
    const folder = inbox();
    const forms = ["--to", "csl,csv,jsonl,parquet"];
    writeFileSync(join(folder, "in", "a.jsonl"), papers(0, 5));
    const watch = watcher(folder, ...forms);
    await watch.says(/1 file more; out holds 5 records, 0 rejects\n/);
    expect(readdirSync(join(folder, "out"))).toContain("run.json");
    // Names that are not looked at.
    writeFileSync(join(folder, "in", "c.jsonl.part"), papers(9, 12));
    writeFileSync(join(folder, "in", ".hidden"), papers(9, 12));
    writeFileSync(join(folder, "in", "b.jsonl"), papers(5, 9));
    await watch.says(/1 file more; out holds 9 records, 0 rejects\n/);
    const { code, stdout } = await watch.end("SIGINT");
    expect(code).toBe(0);
    expect(stdout).toMatch(/files +2\b[\s\S]*records +9\b/);
    for (const name of ["c.jsonl.part", ".hidden"]) rmSync(join(folder, "in", name));
    expectOneShot(folder, ...forms);
    expect(readdirSync(join(folder, "out"))).not.toContain(".tabstract-run");
  });

  test("while nobody watched, or in the middle of a kill, are converted when it goes on", async () => {
    const folder = inbox();
    writeFileSync(join(folder, "in", "a.jsonl"), papers(0, 5));
    const first = watcher(folder);
    await first.says(/out holds 5 records/);
    await first.end("SIGKILL");
    writeFileSync(join(folder, "in", "b.jsonl"), `${papers(5, 7)}{"broken\n`);
    const second = watcher(folder, "--resume");
    await second.says(/1 file more; out holds 7 records, 1 reject\n/);
    const { code, stdout } = await second.end("SIGTERM");
    // One reject is more than --max-rejects allows.
    expect(code).toBe(1);
    expect(stdout).toMatch(/records +7\b/);
    expectOneShot(folder);
  });

  test("are not waited for in a folder that another watches", async () => {
    const folder = inbox();
    writeFileSync(join(folder, "in", "a.jsonl"), papers(0, 1));
    const first = watcher(folder);
    await first.says(/out holds 1 record,/);
    expect(await tabstract(["convert", "in", "--out", "out", "--watch", "--resume"], { cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/another run \(process \d+\) is writing there/),
    });
    expect((await first.end("SIGINT")).code).toBe(0);
  });
});

describe("a watch is refused", () => {
  test.each<[string, readonly string[], RegExp]>([
    ["to standard output", ["in", "--stdout", "--watch"], /say --out DIR instead of --stdout/],
    ["with what needs all of the input", ["in", "--out", "out", "--watch", "--merge"], /--merge and --join need all of the input/],
    ["to replace something", ["in", "--out", "out", "--watch", "--force"], /--watch replaces nothing/],
    ["of a file", ["in/a.jsonl", "--out", "out", "--watch"], /looks into folders, and .*a\.jsonl is none/],
    ["into a folder of something else", ["in", "--out", "in", "--watch", "--resume"], /what it holds was not made with --watch/],
    ["into a run that was made at once", ["in", "--out", "run", "--watch", "--resume"], /what it holds was not made with --watch/],
  ])("%s", async (_, words, message) => {
    const folder = inbox();
    writeFileSync(join(folder, "in", "a.jsonl"), papers(0, 1));
    expect((await tabstract(["convert", "in", "--out", "run", "-q"], { cwd: folder })).code).toBe(0);
    expect(await tabstract(["convert", ...words], { cwd: folder })).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
    expect(readdirSync(join(folder, "in"))).toEqual(["a.jsonl"]);
  });
});
