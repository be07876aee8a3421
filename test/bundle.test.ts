/** The command as it is installed: the bundle does what the source does, threads and databases included, and is left aside where it is stale. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleProgram } from "../packages/cli/bundle/bundle.ts";
import { ROOT } from "./root.ts";
import { paper, tabstract } from "./support/program.ts";

const START = join(ROOT, "packages/cli/bin/tabstract.js");
const folder = mkdtempSync(join(tmpdir(), "tabstract-bundle-"));
const program = join(folder, "installed");
const bundled = join(program, "dist/bundle");
let imported: ReadonlySet<string>;
afterAll(() => rmSync(folder, { recursive: true }));

/** As a package manager lays it out: the bundle, its start, and the one package that it needs. */
beforeAll(async () => {
  mkdirSync(join(program, "bin"), { recursive: true });
  cpSync(START, join(program, "bin/tabstract.js"));
  writeFileSync(join(program, "package.json"), '{"type": "module"}');
  mkdirSync(join(program, "node_modules/@duckdb"), { recursive: true });
  symlinkSync(join(ROOT, "packages/cli/node_modules/@duckdb/node-api"), join(program, "node_modules/@duckdb/node-api"));
  const entries = { bin: join(ROOT, "packages/cli/src/bin.ts"), worker: join(ROOT, "pipeline/src/workers/frame-worker.ts") };
  imported = await bundleProgram(entries, { folder: bundled, conditions: ["@tabstract/source"] });
  writeFileSync(join(bundled, "made-of.json"), "{}");
  writeFileSync(
    join(folder, "in.jsonl"),
    Array.from({ length: 200 }, (_, at) => (at % 50 === 7 ? '{"broken\n' : `${paper(at)}\n`)).join(""),
  );
}, 120_000);

function run(...words: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [join(program, "bin/tabstract.js"), ...words], { cwd: folder, encoding: "utf8" });
}

describe("the bundle", () => {
  test("says what the source says", async () => {
    for (const words of [
      ["--help"],
      ["--version"],
      ["convert", "--help"],
      ["convert", "nowhere.jsonl", "--out", "x"],
      ["formats"],
      ["nonsense"],
    ]) {
      const { code, stdout, stderr } = await tabstract(words, { cwd: folder });
      const other = run(...words);
      expect([other.status, other.stderr.replaceAll(folder, "")]).toEqual([code, stderr.replaceAll(folder, "")]);
      expect(other.stdout.replace(/\s+/g, " ")).toBe(stdout.replace(/\s+/g, " "));
    }
  });

  test("writes what the source writes, in this thread and in others, in every form but the database's bytes", {
    timeout: 120_000,
  }, async () => {
    const words = ["convert", "in.jsonl", "--max-rejects", "100%", "--to", "bibtex,csl,csv,fhir,jsonl,parquet,ris", "--compress", "zst"];
    expect((await tabstract([...words, "--out", "source", "--threads", "1"], { cwd: folder })).code).toBe(0);
    for (const threads of ["1", "2"]) {
      expect(run(...words, "--out", `bundle-${threads}`, "--threads", threads, "-q")).toEqual(
        expect.objectContaining({ status: 0, stderr: "" }),
      );
      const names = readdirSync(join(folder, "source"));
      expect(readdirSync(join(folder, `bundle-${threads}`))).toEqual(names);
      for (const name of names)
        expect(readFileSync(join(folder, `bundle-${threads}`, name)).equals(readFileSync(join(folder, "source", name))), name).toBe(true);
    }
  });

  test("loads what a command needs when the command is called", () => {
    expect(run("check", "source/records.jsonl.zst").status).toBe(0);
    expect(run("audit", "source", "bundle-1", "--fail-on", "any>0")).toMatchObject({ status: 0, stderr: "" });
    // Redis is asked for behind its library.
    expect(run("queue", "--queue", "redis://127.0.0.1:1")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^tabstract: .*127\.0\.0\.1:1/),
    });
  });

  test("holds all that it needs but one package", () => {
    // BullMQ looks for the other two, databases that it can use in place of Redis, when it is asked for them.
    const optional = ["@valkey/valkey-glide", "pg"];
    const packages = [...imported].filter((name) => !isBuiltin(name) && !optional.includes(name));
    expect(packages).toEqual(["@duckdb/node-api"]);
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "packages/cli/package.json"), "utf8")) as { dependencies: object };
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(packages));
  });

  test("is left aside where something was compiled again since", () => {
    const place = mkdtempSync(join(folder, "stale-"));
    mkdirSync(join(place, "bin"));
    mkdirSync(join(place, "dist/bundle"), { recursive: true });
    cpSync(START, join(place, "bin/tabstract.js"));
    writeFileSync(join(place, "package.json"), '{"type": "module"}');
    writeFileSync(join(place, "dist/bin.js"), 'process.stdout.write("modules");');
    writeFileSync(join(place, "dist/bundle/bin.js"), 'process.stdout.write("bundle");');
    const compiled = join(place, "dist/.tsbuildinfo");
    writeFileSync(compiled, "");
    const told = (): string => spawnSync(process.execPath, [join(place, "bin/tabstract.js")], { encoding: "utf8" }).stdout;
    // Not finished: what it is made of is written last.
    expect(told()).toBe("modules");
    const madeOf = { "../.tsbuildinfo": statSync(compiled).mtimeMs, "../../../elsewhere/dist/.tsbuildinfo": 1 };
    writeFileSync(join(place, "dist/bundle/made-of.json"), JSON.stringify(madeOf));
    expect(told()).toBe("bundle");
    utimesSync(compiled, 1, 1);
    expect(told()).toBe("modules");
    rmSync(compiled);
    expect(told()).toBe("bundle");
  });
});

describe("Ctrl-C from the first moment on", () => {
  test("ends the command with 130, tells no fault, and leaves nothing in the way", { timeout: 240_000 }, async () => {
    writeFileSync(join(folder, "long.jsonl"), Array.from({ length: 20_000 }, (_, at) => `${paper(at)}\n`).join(""));
    const ended: (number | NodeJS.Signals | null)[] = [];
    for (let wait = 40; wait <= 1000; wait += 60) {
      const child = spawn(process.execPath, [join(program, "bin/tabstract.js"), "convert", "long.jsonl", "--out", "stopped"], {
        cwd: folder,
      });
      let said = "";
      child.stderr.on("data", (text) => {
        said += text;
      });
      child.stdout.resume();
      const timer = setTimeout(() => child.kill("SIGINT"), wait);
      const [code, signal] = await once(child, "close");
      clearTimeout(timer);
      ended.push(signal ?? code);
      expect(said).toMatch(/^(?:interrupted: the run is not finished; nothing was left behind\n)?$/);
      expect(readdirSync(folder).filter((name) => name.includes("stopped"))).toEqual([]);
    }
    // Before Node itself is there, nothing but the signal can end it; afterwards the exit code is always the same.
    expect(ended.slice(ended.findIndex((one) => one !== "SIGINT"))).toEqual(expect.arrayContaining([130]));
    expect([...new Set(ended)].filter((one) => one !== "SIGINT")).toEqual([130]);
  });
});
