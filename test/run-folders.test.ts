/** Whatever form a run's records have on disk, the commands that read runs find all of them. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./root.ts";
import { tabstract, temporaryFolder } from "./support/program.ts";

const FORMS: readonly (readonly [name: string, options: readonly string[], files: RegExp])[] = [
  ["gzip", ["--compress", "gz"], /^records\.jsonl\.gz$/],
  ["zstd", ["--compress", "zst"], /^records\.jsonl\.zst$/],
  ["several files", ["--shard-bytes", "20000"], /^records-0000[01]\.jsonl$/],
];

describe.each(FORMS)("a run as %s", (_, options, files) => {
  test("is checked and compared like one in one plain file", async () => {
    const folder = temporaryFolder();
    const input = [join(ROOT, "samples/graph-json-lines"), join(ROOT, "samples/ris")];
    const convert = (out: string, ...more: readonly string[]) =>
      tabstract(["convert", ...input, "--out", out, "--max-rejects", "100%", "--quiet", ...more], { cwd: folder });
    expect((await convert("plain")).code).toBe(0);
    expect((await convert("other", ...options)).code).toBe(0);
    expect(readdirSync(join(folder, "other")).filter((name) => files.test(name)).length).toBeGreaterThan(0);
    const [plain, other] = [
      await tabstract(["check", "plain", "--all"], { cwd: folder }),
      await tabstract(["check", "other", "--all"], { cwd: folder }),
    ];
    expect(plain.stdout).toMatch(/^\d+ records;/m);
    // Lines are counted alike, whatever the files.
    expect(other.stdout).toBe(plain.stdout);
    const audit = await tabstract(["audit", "plain", "other", "--fail-on", "any>0"], { cwd: folder });
    expect([audit.code, audit.stderr]).toEqual([0, ""]);
  });
});

test("a folder that holds none is told", async () => {
  const folder = temporaryFolder();
  const { code, stderr } = await tabstract(["check", "."], { cwd: folder });
  expect(stderr).toMatch(/is no output folder of a run: there is no records\.jsonl in it/);
  expect(code).toBe(2);
});
