/** The commands that the README shows do work, and its example is what the samples give. */
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT } from "./root.ts";

const README = readFileSync(join(ROOT, "README.md"), "utf8");
const PREFIX = "npx -y pnpm@10.34.9 tabstract ";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The fenced blocks of a language. */
function blocks(language: string): string[] {
  return [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(([, name]) => name === language).map(([, , body]) => body ?? "");
}

const folder = mkdtempSync(join(tmpdir(), "readme-"));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(join(ROOT, "samples"), join(folder, "samples"), { recursive: true });

function run(file: string, words: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(file, words, { cwd: folder, env: { ...process.env, NO_COLOR: "1" }, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}

/** What the package script does, from a folder of the reader's own. */
function tabstract(words: string): Promise<Ended> {
  const tsx = pathToFileURL(createRequire(join(ROOT, "package.json")).resolve("tsx")).href;
  const program = join(ROOT, "packages/cli/src/bin.ts");
  return run("sh", ["-c", `"${process.execPath}" --conditions=@tabstract/source --import "${tsx}" "${program}" ${words}`]);
}

describe("README", () => {
  const commands = blocks("sh")
    .flatMap((block) => block.trim().split("\n"))
    .filter((line) => line.startsWith(PREFIX))
    .map((line) => line.slice(PREFIX.length));

  it("shows each command that works on a dump", () => {
    const named = ["convert", "convert", "explain", "check", "check", "audit", "raw", "schema", "formats"];
    expect(commands.map((command) => command.split(" ")[0])).toEqual(named);
  });
  it("shows commands that work, one after the other", async () => {
    for (const command of commands) {
      const ended = await tabstract(command.includes("KEY") ? command.replace("KEY", firstKey()) : command);
      expect(ended, command).toMatchObject({ code: 0 });
    }
  });
  it("names scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };
    const named = [...README.matchAll(/pnpm@[\d.]+ ([a-z]+)/g)].map(([, name]) => name ?? "");
    expect(named).toContain("demo");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
  it("shows Python that reads what convert wrote", async () => {
    const [program = ""] = blocks("python");
    const ended = await run("python3", ["-c", program]);
    // No Python here: the program was at least found in the README.
    if (ended.code === -1) expect(program).toContain("records.jsonl");
    else expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/^doi:10\.5555\/\S+ [<=>]+ 0\.\d+ /m) });
  });
  it("shows what the sample really becomes", () => {
    const [, name = ""] = /<!-- before-after: (\S+) -->/.exec(README) ?? [];
    const [line = ""] = readFileSync(join(ROOT, name, "expected.jsonl"), "utf8").split("\n");
    const record: unknown = JSON.parse(line);
    const after = README.slice(README.indexOf("<!-- before-after")).match(/```json\n([\s\S]*?)```/)?.[1] ?? "";
    const shown: unknown = JSON.parse(after);
    expect(Object.keys(shown as object).length).toBeGreaterThan(3);
    expect(missing(shown, record, "record")).toEqual([]);
  });
});

/** What is shown and not in the record. Shown objects and lists may leave things out; what they hold must be there, lists in order. */
function missing(shown: unknown, real: unknown, path: string): string[] {
  if (Array.isArray(shown)) {
    if (!Array.isArray(real)) return [path];
    let from = 0;
    return shown.flatMap((item, at) => {
      const found = real.findIndex((one, index) => index >= from && missing(item, one, path).length === 0);
      if (found < 0) return [`${path}[${at}]`];
      from = found + 1;
      return [];
    });
  }
  if (typeof shown !== "object" || shown === null) return shown === real ? [] : [path];
  if (typeof real !== "object" || real === null) return [path];
  return Object.entries(shown).flatMap(([key, value]) => missing(value, (real as Record<string, unknown>)[key], `${path}.${key}`));
}

function firstKey(): string {
  const [line = ""] = readFileSync(join(folder, "out/records.jsonl"), "utf8").split("\n");
  return (JSON.parse(line) as { key: string }).key;
}
