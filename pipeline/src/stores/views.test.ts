/** What the views of the database say of findings that are told in more than one way. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { AbstractRecord } from "@tabstract/record";
import { fixtureRecord, type ResultDraft } from "@tabstract/testkit";
import { describe, expect, it, onTestFinished } from "vitest";
import { recordEvent } from "../convert-event.ts";
import { openTablesWriter } from "./tables-writer.ts";

const RATIO: ResultDraft = { kind: "estimate", measure: "odds-ratio", value: 1 };
const HOLDS: ResultDraft = { kind: "interval", low: 0.5, high: 2, roles: ["level", "low", "high"] };
const P: ResultDraft = { kind: "p-value", relation: "<", value: 0.05 };

/** What a view says of records, its columns by name. */
async function view(sql: string, records: readonly AbstractRecord[]): Promise<readonly object[]> {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-views-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const writer = await openTablesWriter(folder, { parquet: false, duckdb: true, past: null });
  for (const record of records) await writer.write(recordEvent(record, null));
  await writer.finish();
  const instance = await DuckDBInstance.create(join(folder, "tabstract.duckdb"), { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe("evidence_table", () => {
  const told = (text: string, results: readonly ResultDraft[]): AbstractRecord =>
    fixtureRecord({ text, results, arms: 2, comparisons: [{ arms: ["A", "B"], results: results.map((_, at) => at) }] });

  const findings: readonly (readonly [what: string, record: AbstractRecord, row: object])[] = [
    [
      "an estimate with its interval and its p-value, each with its place in results",
      told("⟦OR 1.5⟧ (⟦95% CI 0.5 to 2⟧; ⟦p < 0.05⟧)", [RATIO, { ...HOLDS, bounds: 0 }, P]),
      { estimate_count: "1", estimate_result: "0", interval_result: "1", p_result: "2", arm_count: "2", p: 0.05 },
    ],
    [
      "the estimate that has an interval, of several, with its own p-value",
      told("⟦p < 0.05⟧: ⟦OR 1.5⟧ and ⟦OR 2.5⟧ (⟦95% CI 0.5 to 2⟧; ⟦p < 0.05⟧)", [P, RATIO, RATIO, { ...HOLDS, bounds: 2 }, P]),
      { estimate_count: "2", estimate_result: "2", interval_result: "3", low: 0.5, p_result: "4" },
    ],
    [
      "no p-value of a second estimate beside the first",
      told("⟦OR 1.5⟧ and ⟦OR 2.5⟧ (⟦p < 0.05⟧)", [RATIO, RATIO, P]),
      { estimate_count: "2", estimate_result: "0", interval_result: null, low: null, p_result: null, p: null },
    ],
    [
      "no interval behind a second estimate, even where it is said to bound nothing",
      told("⟦OR 1.5⟧ and ⟦OR 2.5⟧ (⟦95% CI 0.5 to 2⟧)", [RATIO, RATIO, HOLDS]),
      { estimate_count: "2", interval_result: null },
    ],
    [
      "a p-value before its estimate",
      told("⟦p < 0.05⟧, ⟦OR 1.5⟧, ⟦OR 2.5⟧", [P, RATIO, RATIO]),
      { estimate_count: "2", estimate_result: "1", p_result: "0" },
    ],
    ["a p-value of no estimate", told("better, ⟦p < 0.05⟧", [P]), { estimate_count: "0", estimate_result: null, estimate: null, p: 0.05 }],
  ];

  it("tells, one row a comparison, what belongs to one estimate", async () => {
    const records = findings.map(([, record], at) => ({ ...record, key: String(at).padStart(16, "0") }));
    const rows = await view("FROM evidence_table ORDER BY key", records);
    expect(rows).toHaveLength(findings.length);
    for (const [at, [what, , row]] of findings.entries()) expect({ what, ...rows[at] }).toMatchObject({ what, ...row });
  });
});

it("trial_sizes adds up the arms where the size of each is printed", async () => {
  const sized = (...sizes: readonly (number | null)[]): AbstractRecord => {
    const record = fixtureRecord({ text: "Nothing.", results: [], arms: sizes.length });
    const arms = record.study.arms.map((arm, at) => ({ ...arm, n: sizes[at] ?? null }));
    return { ...record, key: String(sizes.length).padStart(16, "0"), study: { ...record.study, arms } };
  };
  const rows = await view("SELECT * EXCLUDE (sizes) FROM trial_sizes ORDER BY key", [sized(20, 21), sized(20, null, 22), sized(null)]);
  expect(rows).toMatchObject([
    { arm_count: "2", sized_arm_count: "2", participants_of_arms: 41 },
    { arm_count: "3", sized_arm_count: "2", participants_of_arms: null },
  ]);
});
