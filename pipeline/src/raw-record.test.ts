import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordKey, sha256 } from "./digest.ts";
import { rawRecord } from "./raw-record.ts";

const SECRET = "a secret of forty characters, no dump !";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tabstract-raw-"));
  mkdirSync(join(folder, "run"));
  mkdirSync(join(folder, "root"));
  writeFileSync(join(folder, "secret"), SECRET);
  writeFileSync(join(folder, "root", "dump"), SECRET);
});
afterEach(() => rmSync(folder, { recursive: true }));

function recordLine(file: string, changes: Readonly<Record<string, unknown>> = {}): string {
  const provenance = { file, format: "s2-graph", bytes: [0, SECRET.length], sha256: sha256(SECRET), ...changes };
  return `${JSON.stringify({ id: "pmid:1", key: recordKey(file, 0), provenance })}\n`;
}

function rejectLine(file: string, digest: string | null): string {
  return `${JSON.stringify({ file, bytes: [0, SECRET.length], sha256: digest, code: "too-large", message: "m", raw: null })}\n`;
}

function ask(key: string, lines: { records?: string; rejects?: string }) {
  writeFileSync(join(folder, "run", "records.jsonl"), lines.records ?? "");
  writeFileSync(join(folder, "run", "rejects.jsonl"), lines.rejects ?? "");
  return rawRecord({ run: join(folder, "run"), key, root: "root", near: folder });
}

describe("the bytes of a record", () => {
  it("are given where the run names a file below the root", async () => {
    const answer = await ask("pmid:1", { records: recordLine("dump") });
    expect(answer).toMatchObject({ kind: "bytes" });
    expect(answer.kind === "bytes" && Buffer.from(answer.bytes).toString()).toBe(SECRET);
  });

  it("are given of a reject by the key that it would have", async () => {
    expect(await ask(recordKey("dump", 0), { rejects: rejectLine("dump", sha256(SECRET)) })).toMatchObject({ kind: "bytes" });
  });

  it.each(["../secret", "a/../../secret", "/etc/passwd", ".."])("are refused where the run names %s", async (file) => {
    const message = expect.stringMatching(/leads out of the folder/);
    expect(await ask("pmid:1", { records: recordLine(file) })).toEqual({ kind: "missing", message });
    expect(await ask(recordKey(file, 0), { rejects: rejectLine(file, sha256(SECRET)) })).toEqual({ kind: "missing", message });
  });

  it("are refused behind a symbolic link that leads out of the root", async () => {
    symlinkSync(join(folder, "secret"), join(folder, "root", "link"));
    symlinkSync(folder, join(folder, "root", "up"));
    for (const file of ["link", "up/secret"]) {
      expect(await ask("pmid:1", { records: recordLine(file) })).toMatchObject({
        kind: "missing",
        message: expect.stringMatching(/symbolic link/),
      });
    }
  });

  it("are refused where no hash says that they are the right ones", async () => {
    const answer = await ask(recordKey("dump", 0), { rejects: rejectLine("dump", null) });
    expect(answer).toMatchObject({ kind: "missing", message: expect.stringMatching(/not hashed/) });
  });

  it.each([
    ["no hash", recordLine("dump", { sha256: null }), /provenance\.sha256/],
    ["a negative place", recordLine("dump", { bytes: [-5, 3] }), /provenance\.bytes\.0/],
    ["a file that is no text", recordLine("dump", { file: 7 }), /provenance\.file/],
    ["the key of another place", recordLine("dump", { bytes: [3, 9] }), /is not that of its file and bytes/],
    ["half a line", '{"id":"pmid:1"', /is no JSON/],
  ])("are refused where the line has %s", async (_, records, message) => {
    const answer = await ask("pmid:1", { records });
    expect(answer).toMatchObject({ kind: "missing", message: expect.stringMatching(/is damaged/) });
    expect(answer.kind === "missing" && answer.message).toMatch(message);
  });
});
