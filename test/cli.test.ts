/** The commands, as a user calls them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { paper, readOutput, tabstract, temporaryFolder } from "./support/program.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const source = ["--conditions=@tabstract/source", "--import", loader, join(root, "packages/cli/src/bin.ts")];

describe("convert", () => {
  test("writes records, rejects and the account of the run, and prints a summary", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.jsonl"), `${paper(1)}\n${paper(2)}\n{"paperId": "cut\n`);
    const { code, stdout, stderr } = await tabstract(["convert", "a.jsonl", "--out", "out"], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^records +2$/m);
    expect(stdout).toMatch(/^rejects +1$/m);
    expect(stdout).toMatch(/^ {2}json-truncated +1$/m);
    expect(stdout).toMatch(/^ {2}p-value +2$/m);
    expect(stderr).toMatch(/^rejected: a\.jsonl, bytes \d+ to \d+: json-truncated: /);
    const { records, run } = readOutput(join(folder, "out"));
    expect(records.map(({ id }) => id)).toEqual(["doi:10.5555/paper.1", "doi:10.5555/paper.2"]);
    expect(run.totals).toEqual({ read: 3, records: 2, rejects: 1, merged: 0, deleted: 0 });
    expect(readdirSync(folder).toSorted()).toEqual(["a.jsonl", "out"]);
  });

  test.each([
    ["0", 1],
    ["1", 0],
    ["50%", 0],
    ["33.3%", 1],
  ])("--max-rejects %s with one reject of three gives exit code %d", async (limit, code) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.jsonl"), `${paper(1)}\n${paper(2)}\n{"paperId": "cut\n`);
    expect((await tabstract(["convert", "a.jsonl", "--stdout", "--max-rejects", limit], { cwd: folder })).code).toBe(code);
  });

  test("--stdout streams the same lines that --out writes, and keeps them apart from the summary", async () => {
    const folder = temporaryFolder();
    const stdin = `${paper(1)}\n${paper(2)}\n`;
    await tabstract(["convert", "-", "--out", "out"], { cwd: folder, stdin });
    const { stdout, stderr } = await tabstract(["convert", "-", "--stdout"], { cwd: folder, stdin });
    expect(stdout).toBe(readFileSync(join(folder, "out", "records.jsonl"), "utf8"));
    expect(stderr).toMatch(/^records +2$/m);
  });

  test("--select leaves whole parts out", async () => {
    const { stdout } = await tabstract(["convert", "-", "--stdout", "--quiet", "--select", "metadata,results"], { stdin: paper(1) });
    const record = JSON.parse(stdout);
    expect(record).toHaveProperty("title.text");
    expect(record).toHaveProperty("results");
    expect(record).toHaveProperty("provenance");
    expect(record).not.toHaveProperty("abstract");
    const whole = JSON.parse((await tabstract(["convert", "-", "--stdout", "--quiet"], { stdin: paper(1) })).stdout);
    expect(whole).toMatchObject(record);
  });

  test("--quiet prints nothing where everything is written to a folder", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.jsonl"), `${paper(1)}\nnothing\n`);
    expect(await tabstract(["convert", ".", "--out", "out", "--quiet"], { cwd: folder })).toEqual({ code: 1, stdout: "", stderr: "" });
  });

  test("--resume starts where there is nothing and leaves a finished run alone", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.json"), paper(1));
    const first = await tabstract(["convert", "a.json", "--out", "out", "--resume"], { cwd: folder });
    expect(first.code).toBe(0);
    const again = await tabstract(["convert", "a.json", "--out", "out", "--resume"], { cwd: folder });
    expect(again).toMatchObject({ code: 0, stderr: expect.stringMatching(/finished run: nothing to do/) });
    const other = await tabstract(["convert", "a.json", "--out", "out", "--resume", "--limit", "1"], { cwd: folder });
    expect(other).toMatchObject({ code: 2, stderr: expect.stringMatching(/other options/) });
  });

  test("what a killed run left behind is thrown away; what is not ours stays", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.json"), paper(1));
    const partial = join(folder, ".out.tabstract-partial");
    mkdirSync(partial);
    writeFileSync(join(partial, "precious.txt"), "");
    expect((await tabstract(["convert", "a.json", "--out", "out"], { cwd: folder })).code).toBe(2);
    writeFileSync(join(partial, ".tabstract-run"), "999999999\n");
    expect((await tabstract(["convert", "a.json", "--out", "out"], { cwd: folder })).code).toBe(0);
    expect(existsSync(partial)).toBe(false);
  });

  test.each([
    [["convert", "a.json"], /--out DIR.*--stdout/],
    [["convert", "a.json", "--out", "x", "--stdout"], /one of the two/],
    [["convert", "a.json", "--stdout", "--jobs", "0"], /not a whole number of 1 or more/],
    [["convert", "a.json", "--stdout", "--from", "word"], /there is no format "word"; there are .*pubmed-sections.* s2-aggregator/],
    [["explain", "a.json", "--from", "nbib"], /there is no format "nbib"/],
    [["convert", "a.json", "--stdout", "--select", "title"], /there is no part "title"/],
    [["convert", "a.json", "--stdout", "--max-rejects", "many"], /neither a number of records/],
    [["convert", "--stdout"], /missing required argument/],
    [["convrt"], /unknown command/],
    [["schema", "table"], /there is no schema "table"/],
    [["explain", "missing.json"], /there is no such file/],
    [["raw", "missing", "abc"], /is no output folder of a run/],
  ])("tabstract %j cannot work and says why", async (argv, message) => {
    const { code, stderr, stdout } = await tabstract(argv, { cwd: temporaryFolder() });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^tabstract: /);
    expect(stdout).toBe("");
  });
});

describe("explain", () => {
  const stdin = `${paper(1)}\n${paper(2)}\n`;

  test("marks every number by its kind where there are no colours", async () => {
    const { stdout, code } = await tabstract(["explain", "-"], { stdin });
    expect(code).toBe(0);
    expect(stdout).toMatch(/\[p-value 0\.03\]/);
    expect(stdout).toMatch(/^Results$/m);
    expect(stdout).not.toContain("\u001b");
  });

  test("colours them on a terminal, unless NO_COLOR is set", async () => {
    const { stdout } = await tabstract(["explain", "-"], { stdin, isTTY: true });
    expect(stdout).toContain("\u001b[35m0.03\u001b[39m");
    expect((await tabstract(["explain", "-"], { stdin, isTTY: true, env: { NO_COLOR: "1" } })).stdout).not.toContain("\u001b");
  });

  test.each(["2", "doi:10.5555/paper.2"])("--record %s finds the second record", async (record) => {
    expect((await tabstract(["explain", "-", "--record", record], { stdin })).stdout).toMatch(/^Invented trial number 2$/m);
  });

  test("fits the width, in characters of any width", async () => {
    const abstract = "方法：将患者随机分为两组，每组三十例。".repeat(12);
    const { stdout } = await tabstract(["explain", "-"], { stdin: paper(1, { abstract }), columns: 60 });
    const wide = (line: string): number => [...line].reduce((sum, character) => sum + (character >= "\u2e80" ? 2 : 1), 0);
    expect(stdout.split("\n").filter((line) => line.includes("方法")).length).toBeGreaterThan(0);
    expect(Math.max(...stdout.split("\n").map(wide))).toBeLessThanOrEqual(60);
  });

  test.each(["tokens", "sections", "results"])("--stage %s looks inside", async (stage) => {
    expect((await tabstract(["explain", "-", "--stage", stage], { stdin })).stdout).not.toBe("");
  });

  test("of a file that gives no record says why, with exit code 1", async () => {
    expect(await tabstract(["explain", "-"], { stdin: "neither this nor that" })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^rejected: /),
    });
  });
});

describe("raw", () => {
  test.each([
    ["plain", "dump.jsonl", (text: string) => Buffer.from(text)],
    ["gzip", "dump.jsonl.gz", (text: string) => gzipSync(text)],
  ])("gives the exact bytes of a record and of a reject, from a %s file", async (_, name, store) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "dumps"));
    const second = paper(2, { title: "Ünïcode — 试验" });
    writeFileSync(join(folder, "dumps", name), store(`${paper(1)}\n${second}\n{"paperId": "cut\n`));
    await tabstract(["convert", "dumps", "--out", "out"], { cwd: folder });
    const { records } = readOutput(join(folder, "out"));
    for (const key of [records[1]?.key ?? "", "doi:10.5555/paper.2"]) {
      expect((await tabstract(["raw", "out", key], { cwd: folder })).stdout).toBe(second);
    }
    expect((await tabstract(["raw", "../out", records[0]?.key ?? "", "--root", "."], { cwd: join(folder, "dumps") })).stdout).toBe(
      paper(1),
    );
    writeFileSync(join(folder, "dumps", name), store(`${paper(7)}\n${second}\n`));
    const changed = await tabstract(["raw", "out", records[0]?.key ?? ""], { cwd: folder });
    expect(changed).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/has changed since the run|was not found/) });
  });
});

test("schema prints JSON Schema, formats names each format, --help shows examples", async () => {
  for (const name of ["record", "reject", "run"]) {
    const { stdout } = await tabstract(["schema", name]);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "object" });
  }
  expect((await tabstract(["formats"])).stdout).toMatch(/s2-graph/);
  expect((await tabstract(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  for (const argv of [[], ["--help"], ["convert", "--help"], ["explain", "-h"]]) {
    const { code, stdout } = await tabstract(argv);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples:\n {2}tabstract /);
    expect(stdout).not.toMatch(/default: (null|false|undefined)/);
  }
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a shell makes of it; the program stands for `$TABSTRACT`. */
async function shell(line: string, cwd: string): Promise<Ended> {
  const words = [process.execPath, ...source].map((word) => `'${word}'`).join(" ");
  const child = spawn("bash", ["-c", `set -o pipefail; ${line.replaceAll("$TABSTRACT", words)}`], { cwd, env: environment() });
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (text) => {
      written[name] += text;
    });
  }
  const [code] = await once(child, "close");
  return { code, ...written };
}

describe.skipIf(!existsSync("/dev/full"))("standard output that cannot be written (needs /dev/full)", () => {
  test.each(["schema", "formats", "--help", "explain a.json", "convert a.json --stdout --quiet", "convert a.json --out out"])(
    "%s says so in one line, with exit code 2",
    async (words) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, "a.json"), paper(1));
      const { code, stderr } = await shell(`$TABSTRACT ${words} > /dev/full`, folder);
      expect(stderr).toBe("tabstract: cannot write to standard output: the disk is full (ENOSPC)\n");
      expect(code).toBe(2);
    },
  );
});

describe("as a process", () => {
  test("gives `head` its line and ends without a word", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.jsonl"), `${Array.from({ length: 2000 }, (_, at) => paper(at)).join("\n")}\n`);
    const { code, stdout, stderr } = await shell("$TABSTRACT convert a.jsonl --stdout --quiet | head -n 1", folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n")).toHaveLength(2);
    expect(JSON.parse(stdout)).toMatchObject({ id: "doi:10.5555/paper.0" });
  });

  test.skipIf(!existsSync("/proc/self"))("says at once that there is no place for a folder in /proc (needs it)", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.json"), paper(1));
    const { code, stderr } = await shell("timeout 60 $TABSTRACT convert a.json --out /proc/x/y", folder);
    expect(stderr).toMatch(/^tabstract: cannot write \/proc\/x\/y: no folder or file can be made there.*\n$/);
    expect(code).toBe(2);
  });

  test("ends quietly when nobody reads standard output any more", async () => {
    const lines = `${Array.from({ length: 3000 }, (_, at) => paper(at)).join("\n")}\n`;
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.jsonl"), lines);
    const child = spawn(process.execPath, [...source, "convert", "a.jsonl", "--stdout", "--quiet"], { cwd: folder, env: environment() });
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [code] = await once(child, "close");
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  test("Ctrl-C takes away what was half-written and exits with 130", async () => {
    const folder = temporaryFolder();
    const child = spawn(process.execPath, [...source, "convert", "-", "--out", "out"], { cwd: folder, env: environment() });
    child.stdin.on("error", () => {});
    child.stdin.write(`${paper(1)}\n`);
    for (let tries = 0; !existsSync(join(folder, ".out.tabstract-partial")) && tries < 600; tries++)
      await new Promise((done) => setTimeout(done, 50));
    child.kill("SIGINT");
    const [code] = await once(child, "close");
    expect(code).toBe(130);
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** Without what a package manager that runs these tests has set. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$|^NODE_OPTIONS$|^VITEST/i.test(name)));
}
