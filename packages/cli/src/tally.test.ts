import { describe, expect, it } from "vitest";
import type { RejectLimit } from "./option-parsers.ts";
import { openPaint } from "./paint.ts";
import { summaryText } from "./printers/summary.ts";
import { count, emptyTally, exceeds, ownFaults } from "./tally.ts";

const percent = (value: number): RejectLimit => ({ unit: "percent", value });
const records = (value: number): RejectLimit => ({ unit: "records", value });

describe("more rejects than may be", () => {
  it.each([
    [{ records: 1, rejects: 1, deleted: 0 }, percent(50), false],
    [{ records: 1, rejects: 1, deleted: 0 }, percent(49.9), true],
    // A share of what was read, not of the records.
    [{ records: 2, rejects: 1, deleted: 0 }, percent(40), false],
    [{ records: 0, rejects: 1, deleted: 1 }, percent(50), false],
    [{ records: 0, rejects: 1, deleted: 0, merged: 1 }, percent(50), false],
    [{ records: 0, rejects: 1, deleted: 0 }, percent(100), false],
    [{ records: 999, rejects: 1, deleted: 0 }, percent(0.1), false],
    [{ records: 998, rejects: 1, deleted: 0 }, percent(0.1), true],
    [{ records: 0, rejects: 0, deleted: 0 }, percent(0), false],
    [{ records: 9, rejects: 1, deleted: 0 }, percent(0), true],
    [{ records: 9, rejects: 1, deleted: 0 }, records(0), true],
    [{ records: 9, rejects: 1, deleted: 0 }, records(1), false],
    [{ records: 9, rejects: 2, deleted: 0 }, records(1), true],
  ])("%j against %j: %s", (counts, limit, answer) => {
    expect(exceeds(counts, limit)).toBe(answer);
  });
});

describe("a tally", () => {
  const reject = (code: string) => ({ file: "a", bytes: null, sha256: null, code, message: "m", raw: null });
  const tally = emptyTally();
  for (const code of ["json-truncated", "schema", "internal-error", "schema"])
    count(tally, { kind: "reject", reject: reject(code), line: "" });
  count(tally, { kind: "deleted", file: "a", id: "s2:1" });
  count(tally, { kind: "notice", message: "n" });

  it("tells our own faults from those of the input", () => {
    expect(tally).toMatchObject({ rejects: 4, deleted: 1, records: 0, files: 0 });
    expect(tally.rejectsByCode).toEqual(
      new Map([
        ["json-truncated", 1],
        ["schema", 2],
        ["internal-error", 1],
      ]),
    );
    expect(ownFaults(tally)).toBe(3);
  });

  it("shows them apart, the most frequent first", () => {
    const terminal = { isTTY: false, columns: 80, write: () => undefined, flush: async () => {} };
    const lines = summaryText({ tally, width: 80, paint: openPaint(terminal, {}) })
      .split("\n")
      .map((line) => line.trimEnd());
    const from = lines.findIndex((line) => line.startsWith("rejects"));
    expect(lines.slice(from, from + 6).map((line) => line.replace(/ {2,}(?=\S+$)/, " | "))).toEqual([
      "rejects | 4",
      "  schema | 2",
      "  internal-error | 1",
      "  json-truncated | 1",
      "  of them faults of tabstract, not of the input | 3",
      "deletion notices | 1",
    ]);
  });
});
