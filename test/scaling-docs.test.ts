/** What docs/scaling.md tells people to type are commands and options that there are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./root.ts";
import { tabstract } from "./support/program.ts";

const PAGE = readFileSync(join(ROOT, "docs/scaling.md"), "utf8");
const blocks = [...PAGE.matchAll(/^```(?:sh|bash|yaml)\n([\s\S]*?)^```$/gm)].map(([, body]) => body ?? "").join("\n");
const calls = [...blocks.matchAll(/\btabstract ([a-z]+)( [^\n;"|]*)/g)].map(([, command = "", rest = ""]) => ({
  command,
  options: rest.match(/--[a-z-]+/g) ?? [],
}));

describe("docs/scaling.md", () => {
  it("shows each command for many machines", () => {
    expect([...new Set(calls.map(({ command }) => command))].sort()).toEqual(["convert", "enqueue", "gather", "queue", "work"]);
  });

  it.each(calls)("$command has $options", async ({ command, options }) => {
    const { code, stdout } = await tabstract([command, "--help"]);
    expect(code).toBe(0);
    expect(options.length).toBeGreaterThan(0);
    for (const option of options) expect(stdout).toMatch(new RegExp(`${option}(?![a-z-])`));
  });
});
