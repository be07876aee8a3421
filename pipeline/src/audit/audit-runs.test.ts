/** Whole runs on disk: what is matched with what, in which order, and what is told where a run cannot be read. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { RecordChange, Summary } from "@tabstract/audit";
import { type AbstractRecord, emptyMetadata } from "@tabstract/record";
import { jsonLine } from "@tabstract/sinks";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordKey, sha256 } from "../digest.ts";
import { auditRuns } from "./audit-runs.ts";
import type { RunSource } from "./run-lines.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tabstract-audit-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Draft {
  readonly id: string;
  /** Where in its file: with the file it makes the key. */
  readonly at?: number;
  readonly file?: string;
  readonly title?: string | null;
  readonly citations?: number;
  /** What its source's bytes are. */
  readonly source?: string;
}

function record({ id, at = 0, file = "a.jsonl", title = null, citations = 0, source = `${file} ${at}` }: Draft): AbstractRecord {
  return {
    recordVersion: 1,
    id,
    key: recordKey(file, at),
    provenance: { file, format: "s2-graph", bytes: [at, at + 1], sha256: sha256(source) },
    mergedFrom: [],
    ...emptyMetadata(),
    registrations: [],
    title: { text: title, language: null, translations: [] },
    citationCount: citations,
    abstract: null,
    otherAbstracts: [],
    study: { design: null, participants: null, arms: [] },
    results: [],
    comparisons: [],
    context: [],
    checks: [],
    warnings: [],
  };
}

let files = 0;
async function run(drafts: readonly Draft[], pack: (text: string) => string | Buffer = (text) => text): Promise<RunSource> {
  const path = join(folder, `run-${files++}.jsonl`);
  await writeFile(path, pack(drafts.map((draft) => jsonLine(record(draft))).join("")));
  return sourceOf(path);
}

function sourceOf(path: string): RunSource {
  return { name: path, path, stdin: bytes("") };
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function audit(before: RunSource, after: RunSource): Promise<{ changes: RecordChange[]; summary: Summary }> {
  const changes: RecordChange[] = [];
  const found = auditRuns({ before, after, filter: { ignore: [], only: [] }, withViews: false });
  for (let next = await found.next(); ; next = await found.next()) {
    if (next.done === true) return { changes, summary: next.value };
    changes.push(next.value);
  }
}

/** "id matched-by: type field, …". */
function lines(changes: readonly RecordChange[]): string[] {
  return changes.map(
    ({ id, matchedBy, changes: all }) => `${id} ${matchedBy}: ${all.map(({ type, field }) => `${type} ${field}`).join(", ")}`,
  );
}

const TITLE = "An invented trial of zelotinib for chronic shoulder pain";
const many = (count: number, draft: (at: number) => Partial<Draft>): Draft[] =>
  Array.from({ length: count }, (_, at) => ({ id: `doi:10.5555/${at}`, at, ...draft(at) }));

describe("records are matched", () => {
  it.each<[string, readonly Draft[], readonly Draft[], readonly string[]]>([
    ["not at all where there are none", [], [], []],
    ["with themselves", many(3, () => ({})), many(3, () => ({})), []],
    [
      "by id, whatever the place",
      [{ id: "doi:a", at: 1 }],
      [{ id: "doi:a", at: 9, citations: 2 }],
      ["doi:a id: field-changed citationCount"],
    ],
    ["by id, in any order", many(5, () => ({})), many(5, () => ({})).reverse(), []],
    [
      "by key where a paper comes twice",
      [
        { id: "doi:a", at: 1 },
        { id: "doi:a", at: 2, citations: 7 },
      ],
      [
        { id: "doi:a", at: 2, citations: 7 },
        { id: "doi:a", at: 1 },
      ],
      [],
    ],
    ["by provenance where the id changed", [{ id: "doi:a.", at: 4 }], [{ id: "doi:a", at: 4 }], ["doi:a provenance: field-changed id"]],
    [
      "by the source's bytes where file and place changed too",
      [{ id: "doi:a.", at: 4, source: "x" }],
      [{ id: "doi:a", at: 5, file: "b.jsonl", source: "x" }],
      ["doi:a provenance: field-changed id"],
    ],
    [
      "not by place where two DOIs contradict",
      [{ id: "doi:a", at: 4, source: "x" }],
      [{ id: "doi:b", at: 4, source: "y" }],
      ["doi:a null: record-removed record", "doi:b null: record-added record"],
    ],
    [
      "by title where nothing else is left",
      [{ id: "s2:1", at: 1, title: TITLE }],
      [{ id: "doi:a", at: 2, title: TITLE.toUpperCase() }],
      ["doi:a title: field-changed id, field-changed title.text"],
    ],
    [
      "not by a title that several bear",
      [
        { id: "s2:1", at: 1, title: TITLE },
        { id: "s2:2", at: 3, title: TITLE },
      ],
      [{ id: "doi:a", at: 2, title: TITLE }],
      ["s2:1 null: record-removed record", "s2:2 null: record-removed record", "doi:a null: record-added record"],
    ],
    [
      "not by a short title",
      [{ id: "s2:1", at: 1, title: "Editorial" }],
      [{ id: "doi:a", at: 2, title: "Editorial" }],
      ["s2:1 null: record-removed record", "doi:a null: record-added record"],
    ],
    ["and what one side has alone is told", many(3, () => ({})), many(2, () => ({})), ["doi:10.5555/2 null: record-removed record"]],
  ])("%s", async (_, before, after, expected) => {
    const { changes, summary } = await audit(await run(before), await run(after));
    expect(lines(changes)).toEqual(expected);
    expect(summary.before.records).toBe(before.length);
    expect(summary.after.records).toBe(after.length);
  });

  it("beyond the window, through the disk, plain and packed", async () => {
    const before = many(5000, () => ({}));
    const after = many(5000, (at) => (at === 17 ? { citations: 1 } : {})).reverse();
    const plain = await audit(await run(before), await run(after));
    expect(lines(plain.changes)).toEqual(["doi:10.5555/17 id: field-changed citationCount"]);
    expect(plain.summary.pairs).toEqual({ identical: 4999, unchanged: 0, changed: 1 });
    const packed = await audit(await run(before, gzipSync), await run(after, gzipSync));
    expect(packed).toEqual(plain);
  });

  it("the same way in every order: nothing is lost, nothing told twice", async () => {
    const order = fc.shuffledSubarray(
      many(12, (at) => ({ id: `doi:${at % 9}` })),
      { minLength: 0 },
    );
    const mirrored: Record<string, string> = { "record-added": "record-removed", "record-removed": "record-added" };
    await fc.assert(
      fc.asyncProperty(order, order, async (one, other) => {
        const [before, after] = [await run(one), await run(other)];
        const there = await audit(before, after);
        const back = await audit(after, before);
        const types = ({ changes }: typeof there): string[] => changes.flatMap((change) => change.changes.map(({ type }) => type));
        expect(
          types(back)
            .map((type) => mirrored[type] ?? type)
            .sort(),
        ).toEqual(types(there).sort());
        const paired = Object.values(there.summary.pairs).reduce((sum, count) => sum + count, 0);
        const [added, removed] = ["record-added", "record-removed"].map((type) => types(there).filter((one_) => one_ === type).length);
        expect([paired + (removed ?? 0), paired + (added ?? 0)]).toEqual([one.length, other.length]);
      }),
      { numRuns: 15 },
    );
  });
});

describe("a run", () => {
  it("may come from standard input, and from other writers of JSON", async () => {
    const text = `${JSON.stringify(record({ id: "doi:a" }), null, 1).replaceAll("\n", " ")}\r\n\n`;
    const { changes, summary } = await audit({ name: "-", path: null, stdin: bytes(text) }, await run([{ id: "doi:a" }]));
    expect(changes).toEqual([]);
    expect(summary.pairs.unchanged).toBe(1);
  });

  it("may lack parts, which are then not compared", async () => {
    const { title: _title, results: _results, ...rest } = record({ id: "doi:a", title: TITLE });
    const part = join(folder, "part.jsonl");
    await writeFile(part, jsonLine(rest));
    expect((await audit(sourceOf(part), await run([{ id: "doi:a" }]))).changes).toEqual([]);
  });

  it.each([
    ["is not there", null, /^cannot read .*: there is no such file/],
    ["is no JSON", '{"recordVersion":1,"id":"doi:a"', /, line 1: not JSON/],
    ["is no record", '{"id":"doi:a"}\n', /, line 1: no record of tabstract: key: /],
    ["has a field of another form", jsonLine({ ...record({ id: "doi:a" }), title: 5 }), /, line 1: no record of tabstract: title: /],
    ["is damaged where it is packed", gzipSync(jsonLine(record({ id: "doi:a" }))).subarray(0, 60), /: .*gzip/],
  ])("that %s is told of", async (_, content, message) => {
    const path = join(folder, `damaged-${files++}.jsonl`);
    if (content !== null) await writeFile(path, content);
    await expect(audit(await run([{ id: "doi:b" }]), sourceOf(path))).rejects.toThrow(message);
  });

  it("that is a folder without records is told of", async () => {
    await expect(audit(sourceOf(folder), sourceOf(folder))).rejects.toThrow("is no output folder of a run");
  });
});
