/** The import direction holds, and the tool that says so has really looked. */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { ROOT } from "./root.ts";

interface Cruise {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly { readonly resolved: string }[] }[];
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

async function cruise(): Promise<Cruise> {
  const bin = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const words = [bin, "--config", ".dependency-cruiser.cjs", "--output-type", "json", "packages", "pipeline"];
  // The exit code is the number of violations: the report says more.
  const run = promisify(execFile)(process.execPath, words, { cwd: ROOT, maxBuffer: 1 << 28 });
  const { stdout } = await run.catch((error: { readonly stdout: string }) => error);
  return JSON.parse(stdout) as Cruise;
}

describe("imports", async () => {
  const { modules, summary } = await cruise();
  it("cruised the source: with the wrong compiler it sees nothing and passes", () => {
    expect(summary.totalCruised).toBeGreaterThan(20);
    const edges = modules.flatMap((one) => one.dependencies.map((to) => `${one.source} ${to.resolved}`));
    expect(edges.filter((edge) => /^pipeline\/src\/\S+ packages\/record\/src\/index\.ts$/.test(edge)).length).toBeGreaterThan(0);
  });
  it("keep their direction", () => {
    expect(summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)).toEqual([]);
  });
});

describe("packages are pure", () => {
  /** Runs in a browser: to the packages it is a string. */
  const BROWSER_SCRIPT = join(ROOT, "packages/audit/src/html/client");
  const IMPURE =
    /\b(?:process\.|console\.|globalThis\.|Date\.now\b|new Date\(\)|performance\.now\b|Math\.random\b|setTimeout\b|setInterval\b|fetch\()/;
  const files = readdirSync(join(ROOT, "packages"))
    .filter((name) => name !== "cli" && name !== "testkit")
    .flatMap((name) => sources(join(ROOT, "packages", name, "src")))
    .filter((file) => !file.startsWith(BROWSER_SCRIPT));
  it("read no clock, print nothing, roll no dice", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => IMPURE.test(code(file)))).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !/\.(?:test|examples)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The file without its comments: they may speak of anything. */
function code(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}
