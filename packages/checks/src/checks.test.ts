import {
  abstractLike,
  anyText,
  assertRegistry,
  assertTable,
  fixtureRecord,
  loadTables,
  lookalikes,
  type RecordDraft,
} from "@tabstract/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckRow } from "./check.examples.ts";
import { type CheckInput, type CheckScene, checkRules, openScene, runChecks } from "./index.ts";

const FOLDER = new URL("./checks/", import.meta.url);
const tables = await loadTables<CheckRow>(FOLDER);

function sceneOf(row: CheckRow, text?: string): CheckScene {
  return openScene(inputOf(row, text));
}

function inputOf(row: CheckRow, text: string = row.text ?? ""): CheckInput {
  const draft: RecordDraft = { ...row, text };
  return { record: fixtureRecord(draft), variants: row.variants ?? [], sources: row.sources ?? [] };
}

it("the list holds every file of the folder, sorted, each with its table", () => {
  assertRegistry({ folder: FOLDER, names: checkRules.map((rule) => rule.name) });
});

describe.each(tables)("$name", ({ name, rows }) => {
  const rule = checkRules.find((one) => one.name === name);
  it("has rows that differ, positives and negatives", () => {
    assertTable(rows, {
      name,
      key: ({ about: _about, expect: _expect, ...row }) => row,
      positive: (row) => row.expect.some(([outcome]) => outcome === "consistent"),
    });
  });
  it.each(rows)("$about", (row) => {
    const input = sceneOf(row);
    const checks = rule?.run(input) ?? [];
    expect(checks.map((check) => [check.outcome, check.message])).toEqual(row.expect);
    expect(checks.flatMap((check) => check.suggestions ?? [])).toEqual(row.suggest ?? []);
    for (const check of checks) {
      expect(check.rule).toBe(name);
      for (const index of check.results) expect(input.record.results[index]).toBeDefined();
    }
  });
  it.each(rows.filter((row) => row.text !== undefined))("$about, printed otherwise", (row) => {
    for (const variant of lookalikes(row.text ?? "")) {
      const outcomes = rule?.run(sceneOf(row, variant.text)).map((check) => check.outcome);
      expect(outcomes, variant.name).toEqual(row.expect.map(([outcome]) => outcome));
    }
  });
  it.each(rows.filter((row) => row.text !== undefined))("$about, after other words", (row) => {
    const outcomes = rule?.run(sceneOf(row, `The trial went on as planned. ${row.text}`)).map((check) => check.outcome);
    expect(outcomes).toEqual(row.expect.map(([outcome]) => outcome));
  });
});

describe("runChecks", () => {
  it("gives verdicts in the order of the checks' names", () => {
    const input = inputOf({
      about: "",
      text: "⟦12/58⟧ (⟦20.7%⟧); HR ⟦0.56⟧ (⟦0.34 to 0.92⟧).",
      results: [
        { kind: "group-value", statistic: "count", value: 12, denominator: 58, roles: ["value", "denominator"] },
        { kind: "group-value", statistic: "percentage", value: 20.7 },
        { kind: "estimate", value: 0.56 },
        { kind: "interval", low: 0.34, high: 0.92, bounds: 2, roles: ["low", "high"] },
      ],
      registrations: [{ registry: "ClinicalTrials.gov", id: "NCT01234567" }],
      expect: [],
    });
    const rules = runChecks(input).map((check) => check.rule);
    expect(rules).toEqual([...rules].sort());
    expect(rules).toContain("interval-holds-estimate");
    expect(rules).toContain("registration-format");
  });
  it("never throws and is deterministic on variants of any text", () => {
    const text = fc.option(fc.oneof(abstractLike(), anyText()));
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.constantFrom("a", "b"), doi: fc.option(anyText()), text }), { maxLength: 4 }),
        (variants) => {
          const input = { record: fixtureRecord({ text: "" }), variants, sources: [] };
          const checks = runChecks(input);
          expect(runChecks(input)).toEqual(checks);
          for (const check of checks) expect(check.message).not.toBe("");
        },
      ),
    );
  });
});
