/** A record against references: what is found, missed, invented or taken for something else. */
import { fixtureRecord } from "@tabstract/testkit";
import { describe, expect, it } from "vitest";
import type { Correction } from "./corrections.ts";
import { judgeRecord } from "./gold.ts";
import { goldOfCorrections, goldRecordSchema } from "./gold-format.ts";
import { addJudgements, emptyGoldTally, scoresOf } from "./gold-scores.ts";

const record = fixtureRecord({
  text: "Pain fell by ⟦12⟧ points and by ⟦7⟧ (⟦P = 0.04⟧; ⟦P = 0.2⟧).",
  results: [
    { kind: "group-value", statistic: "mean", value: 12, arms: ["A"] },
    { kind: "sample-size", value: 7 },
    { kind: "p-value", value: 0.04 },
    { kind: "p-value", value: 0.2 },
  ],
  arms: 2,
});

function judged(results: readonly object[], more: object = {}): { lines: string[]; scores: Record<string, number[]> } {
  const gold = goldRecordSchema.parse({ goldVersion: 1, id: record.id, results, ...more });
  const { judgements, change } = judgeRecord(gold, record, { withViews: true });
  const tally = emptyGoldTally();
  addJudgements(tally, judgements);
  const { scores } = scoresOf(tally);
  const told = scores.filter(({ reference, found }) => reference + found > 0);
  return {
    lines: (change?.changes ?? []).map(({ type, field, before, after }) => `${type} ${field}: ${before ?? "∅"} → ${after ?? "∅"}`),
    scores: Object.fromEntries(told.map(({ kind, reference, found, matched }) => [kind, [reference, found, matched]])),
  };
}

const P = { kind: "p-value", text: "P = 0.04", value: 0.04 };
const OTHER_P = { kind: "p-value", text: "P = 0.2", value: 0.2 };
const MEAN = { kind: "group-value", text: "12", value: 12 };
const SIZE = { kind: "sample-size", text: "7", value: 7 };

describe("a reference", () => {
  it("that says the same finds nothing", () => {
    expect(judged([P, OTHER_P, MEAN, SIZE])).toEqual({
      lines: [],
      scores: { "sample-size": [1, 1, 1], "group-value": [1, 1, 1], "p-value": [2, 2, 2], all: [4, 4, 4] },
    });
  });
  it("that has more says what was missed", () => {
    const { lines, scores } = judged([P, OTHER_P, MEAN, SIZE, { kind: "p-value", text: "P = 0.9", value: 0.9 }]);
    expect(lines).toEqual(["result-removed p-value: p-value: value 0.9, printed P = 0.9 → ∅"]);
    expect(scores["p-value"]).toEqual([3, 2, 2]);
  });
  it("that has less says what was invented, of the kinds that it lists", () => {
    expect(judged([P], { kinds: ["p-value"] })).toEqual({
      lines: ["result-added p-value: ∅ → p-value: value 0.2"],
      scores: { "p-value": [1, 2, 1], all: [1, 2, 1] },
    });
  });
  it("tells another value at the same place, and counts it as missed and invented", () => {
    const { lines, scores } = judged([{ ...P, value: 0.4 }], { kinds: [] });
    expect(lines).toEqual(["value-changed p-value.value: 0.4 → 0.04"]);
    expect(scores["p-value"]).toEqual([1, 1, 0]);
  });
  it("tells another kind at the same number", () => {
    const { lines, scores } = judged([{ kind: "group-value", text: "7", value: 7 }], { kinds: [] });
    expect(lines).toEqual([
      "kind-changed group-value.kind: group-value: value 7, printed 7 → sample-size: value 7, stage randomised, scope total",
    ]);
    expect(scores).toEqual({ "group-value": [1, 0, 0], "sample-size": [0, 1, 0], all: [1, 1, 0] });
  });
  it("tells fields and links that it states, and no others", () => {
    expect(judged([{ ...MEAN, arms: ["arm 0"], statistic: "mean" }], { kinds: [] }).lines).toEqual([]);
    expect(judged([{ ...MEAN, arms: ["arm 1"], statistic: "median", unit: "mm", outcome: "pain" }], { kinds: [] }).lines).toEqual([
      "field-changed group-value.statistic: median → mean",
      "unit-changed group-value.unit: mm → ∅",
      "arm-relinked group-value.arms: arm 1 → arm 0",
      "outcome-relinked group-value.outcome: pain → ∅",
    ]);
  });
  it("finds values without a place anywhere, and words whatever their spaces", () => {
    expect(
      judged(
        [
          { kind: "p-value", value: 0.2 },
          { kind: "p-value", text: "P=0.04", value: 0.04 },
        ],
        { kinds: [] },
      ).lines,
    ).toEqual([]);
  });
  it("of a record that the run lacks misses all of it", () => {
    const gold = goldRecordSchema.parse({ goldVersion: 1, id: "x", results: [P] });
    const { judgements, change } = judgeRecord(gold, null, { withViews: true });
    expect(judgements).toEqual([{ reference: "p-value", found: null, matched: false }]);
    expect(change?.changes.map(({ type }) => type)).toEqual(["record-removed"]);
  });
});

describe("corrections as a reference", () => {
  const about = { correctionVersion: 1, record: { key: record.key, id: record.id } } as const;
  const span = record.results[2]?.span as [number, number];
  const place = { kind: "p-value", span, text: "P = 0.04" } as const;
  const said = (...corrections: Correction[]): string[] => {
    const [one] = goldOfCorrections(corrections);
    const { change } = judgeRecord(one?.gold ?? goldRecordSchema.parse({}), record, { withViews: false });
    return (change?.changes ?? []).map(({ type, field }) => `${type} ${field}`);
  };
  it("are kept, broken, or kept again, as the last word says", () => {
    const right = { ...about, verdict: "right", result: place, fix: null } as const;
    const wrong = { ...about, verdict: "wrong", result: place, fix: null } as const;
    expect(said(right)).toEqual([]);
    expect(said(right, wrong)).toEqual(["result-added p-value"]);
    expect(said(wrong, right)).toEqual([]);
    expect(said({ ...about, verdict: "fixed", result: place, fix: { value: 0.4 } })).toEqual(["value-changed p-value.value"]);
    expect(
      said({ ...about, verdict: "added", result: null, added: { kind: "interval", span: [0, 4], text: "Pain" }, fix: { low: 1, high: 2 } }),
    ).toEqual(["result-removed interval"]);
  });
  it("are not met by a like result elsewhere, nor broken by one", () => {
    const twice = fixtureRecord({
      text: "Pain fell (P = 0.04), and sleep rose (⟦P = 0.04⟧).",
      results: [{ kind: "p-value", value: 0.04 }],
    });
    const types = (correction: Correction): (string | undefined)[] => {
      const gold = goldOfCorrections([correction])[0]?.gold ?? goldRecordSchema.parse({});
      return (judgeRecord(gold, twice, { withViews: false }).change?.changes ?? []).map(({ type }) => type);
    };
    const at = (start: number): Extract<Correction, { verdict: "right" }>["result"] => ({ ...place, span: [start, start + 8] });
    expect(types({ ...about, verdict: "right", result: at(11), fix: { value: 0.04 } })).toEqual(["result-removed"]);
    expect(types({ ...about, verdict: "right", result: at(38), fix: { value: 0.04 } })).toEqual([]);
    expect(types({ ...about, verdict: "wrong", result: at(11), fix: null })).toEqual([]);
    expect(types({ ...about, verdict: "wrong", result: at(38), fix: null })).toEqual(["result-added"]);
    expect(types({ ...about, verdict: "wrong", result: at(30), fix: null })).toEqual([]);
  });
  it("go by key first, then by id", () => {
    expect(goldOfCorrections([{ ...about, verdict: "right", result: place, fix: null }])[0]?.names).toEqual([record.key, record.id]);
  });
  it("are of one paper where its ids may be, and of two where they cannot", () => {
    const of = (id: string): Correction => ({ ...about, record: { key: record.key, id }, verdict: "right", result: place, fix: null });
    const ids = ["sha256:a", "sha256:b", "pmid:1", "pmid:2", "doi:10.5555/x", "pmid:1"];
    expect(goldOfCorrections(ids.map(of)).map(({ recordIds }) => recordIds)).toEqual([
      ["sha256:a", "sha256:b", "pmid:1"],
      ["pmid:2", "doi:10.5555/x"],
    ]);
  });
});
