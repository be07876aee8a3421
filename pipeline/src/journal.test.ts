import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { beginJournal, type Checkpoint, goOnWithJournal, type JournalHead, readJournal } from "./journal.ts";

const HEAD: JournalHead = { version: "0.0.0", options: { from: null }, inputs: [{ file: "ä\u2028.jsonl", bytes: 3 }] };
const NO_HASH = "0".repeat(64);

/** The n-th of a run that does one file between two checkpoints. */
function checkpoint(number: number): Checkpoint {
  const row = { format: null, bytes: 1, sha256: NO_HASH, read: 1, records: 1, rejects: 0, merged: 0, deleted: 0 };
  const current = {
    file: `${number + 1}`,
    format: null,
    records: number,
    rejects: 0,
    deleted: 0,
    begins: { bytes: number, sha256: NO_HASH },
  };
  return {
    position: { files: [{ file: `${number}`, ...row }], current },
    open: [{ name: "records.jsonl", bytes: number, sha256: NO_HASH, rows: number, measure: 0 }],
    closed: [{ name: `closed-${number}`, form: "jsonl", mediaType: "", bytes: 0, sha256: NO_HASH, rows: 0, table: null }],
    notes: { licences: [["CC BY", number]], latest: null },
    memo: { number },
  };
}

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tabstract-journal-"));
  path = join(folder, "journal");
});
afterEach(() => rmSync(folder, { recursive: true }));

async function written(count: number): Promise<Buffer> {
  const journal = await beginJournal(path, HEAD);
  for (let number = 0; number < count; number++) await journal.add(checkpoint(number));
  await journal.close();
  return readFileSync(path);
}

describe("a journal", () => {
  it("gives the last checkpoint, with the files of all", async () => {
    await written(3);
    const left = await readJournal(path);
    expect(left?.head).toEqual(HEAD);
    expect(left?.last?.position.files.map(({ file }) => file)).toEqual(["0", "1", "2"]);
    expect(left?.last?.position.current).toEqual(checkpoint(2).position.current);
    expect(left?.last?.past.closed.map(({ name }) => name)).toEqual(["closed-0", "closed-1", "closed-2"]);
    expect(left?.last?.past.marks.get("records.jsonl")).toEqual(checkpoint(2).open[0]);
    expect(left?.last?.notes).toEqual(checkpoint(2).notes);
    expect(left?.last?.memo).toEqual({ number: 2 });
  });

  it("that is not there, is empty, or is something else is none", async () => {
    expect(await readJournal(path)).toBeNull();
    for (const text of ["", "\n", "0123456789abcdef {}\n", '{"version": "1"}\n']) {
      writeFileSync(path, text);
      expect(await readJournal(path)).toBeNull();
    }
  });

  it("without a checkpoint has no last one", async () => {
    await written(0);
    expect(await readJournal(path)).toMatchObject({ head: HEAD, last: null });
  });

  it("cut off at any byte holds the lines before, and goes on behind them", async () => {
    const whole = await written(4);
    const ends = [...whole.keys()].filter((at) => whole[at] === 0x0a).map((at) => at + 1);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 20 }), async (cut, rubbish) => {
        writeFileSync(path, whole.subarray(0, cut));
        appendFileSync(path, rubbish);
        const left = await readJournal(path);
        const sound = ends.filter((end) => end <= cut).length;
        if (left === null) {
          expect(sound).toBe(0);
          return;
        }
        // The rubbish may be what was cut off.
        const lines = ends.indexOf(left.bytes) + 1;
        expect(lines).toBeGreaterThanOrEqual(Math.max(1, sound));
        expect(left.last?.position.files.length ?? 0).toBe(lines - 1);
        const journal = await goOnWithJournal(path, left);
        for (let number = lines - 1; number < 4; number++) await journal.add(checkpoint(number));
        await journal.close();
        expect(readFileSync(path).equals(whole)).toBe(true);
      }),
    );
  });
});
