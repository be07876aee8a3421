import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sha256 } from "./digest.ts";
import { openLineFile } from "./line-file.ts";

const LINES = ["plain\n", "β-blockers, 12·5 %\n", "二十\n", "🦵\n", "\n"];

it("writes texts and bytes in their order, in any number of pieces", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-lines-"));
  try {
    const path = join(folder, "lines");
    const file = await openLineFile(path);
    let expected = "";
    for (let at = 0; at < 40_000; at++) {
      const line = LINES[at % LINES.length] ?? "";
      expected += line;
      await file.write(at % 3 === 0 ? Buffer.from(line) : line, at % 2 === 0 ? Buffer.byteLength(line) : undefined);
    }
    const bytes = Buffer.from(expected);
    expect(bytes.length).toBeGreaterThan(300_000);
    expect(await file.close()).toEqual({ bytes: bytes.length, sha256: sha256(bytes) });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("trips over a line that is not as long as it was said to be", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-lines-"));
  try {
    const file = await openLineFile(join(folder, "lines"));
    void file.write("twelve of 20\n", 20);
    await expect(file.flush()).rejects.toThrow(RangeError);
    await expect(file.close()).rejects.toThrow(RangeError);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
