/** What a person said is in the record afterwards, the record keeps the contract, and what cannot be done is told. */
import { type AbstractRecord, recordSchemaWith } from "@tabstract/record";
import { fixtureRecord } from "@tabstract/testkit";
import { numericTokens } from "@tabstract/text";
import { describe, expect, it } from "vitest";
import { applyCorrections } from "./apply-corrections.ts";
import { surroundingsOf } from "./correction-place.ts";
import { type Correction, correctionSchema, type Fix } from "./corrections.ts";

const schema = recordSchemaWith(numericTokens);
const TEXT = "Pain fell by ⟦12⟧ points in 58 adults (⟦1 to 9⟧; ⟦P = 0.04⟧) at 6 weeks.";

function record(): AbstractRecord {
  const made = fixtureRecord({
    text: TEXT,
    results: [
      { kind: "group-value", statistic: "mean", value: 12, arms: ["A"] },
      { kind: "interval", low: 1, high: 9, bounds: 0, roles: ["low", "high"] },
      { kind: "p-value", value: 0.04 },
    ],
    arms: 2,
    comparisons: [
      { arms: [], results: [0, 1, 2] },
      { arms: [], results: [0] },
    ],
    dates: [["58", 58]],
  });
  const six = TEXT.replace(/[⟦⟧]/g, "").indexOf("6 weeks");
  const context = [...made.context, { ...made.context[0], kind: "duration", span: [six, six + 1], text: "6", value: 6 }];
  return { ...made, context: context as AbstractRecord["context"] };
}

const plain = TEXT.replace(/[⟦⟧]/g, "");
const at = (text: string): [number, number] => {
  const start = Math.max(0, plain.indexOf(text));
  return [start, start + text.length];
};
const about = { correctionVersion: 1, record: { key: "0123456789abcdef", id: "doi:10.5555/fixture" } } as const;
const place = (kind: Correction["verdict"] | string, text: string, span = at(text)): never => ({ kind, span, text }) as never;
const wrong = (kind: string, text: string): Correction => ({ ...about, verdict: "wrong", result: place(kind, text), fix: null });
const fixed = (kind: string, text: string, fix: Fix): Correction => ({ ...about, verdict: "fixed", result: place(kind, text), fix });
const added = (kind: string, text: string, fix: Fix): Correction => ({
  ...about,
  verdict: "added",
  result: null,
  added: place(kind, text),
  fix,
});

function corrected(...corrections: Correction[]): AbstractRecord {
  for (const one of corrections) expect(correctionSchema.safeParse(one).error?.issues ?? []).toEqual([]);
  const { checks, ...rest } = record();
  const made = { ...applyCorrections(rest, corrections), checks };
  expect(schema.safeParse(made).error?.issues ?? []).toEqual([]);
  return made;
}

describe("a correction", () => {
  it("that says right changes nothing", () => {
    const { checks: _checks, ...rest } = record();
    expect(applyCorrections(rest, [{ ...about, verdict: "right", result: place("p-value", "P = 0.04"), fix: null }])).toBe(rest);
  });

  it("that says wrong makes the number context, and sets every index right", () => {
    const made = corrected(wrong("group-value", "12"));
    expect(made.results.map(({ kind }) => kind)).toEqual(["interval", "p-value"]);
    expect(made.results[0]).toMatchObject({ bounds: null });
    expect(made.comparisons.map(({ results }) => results)).toEqual([[0, 1]]);
    expect(made.context[0]).toMatchObject({ kind: "other", text: "12", value: 12 });
    expect(made.warnings).toEqual([{ code: "corrected", message: 'taken out: "12" is no group-value', path: null }]);
  });

  it("that fixes fields exchanges them alone", () => {
    const fix = { value: 13, unit: "points", arms: ["arm 1"], outcome: "Pain", timepoint: "6 weeks" };
    const made = corrected(fixed("group-value", "12", fix));
    expect(made.results[0]).toMatchObject({
      ...{ statistic: "mean", value: 13, unit: "points", arms: ["B"], outcome: { text: "Pain", span: [0, 4] } },
      timepoint: { text: "6 weeks", value: 6, unit: "week" },
    });
    expect(made.warnings).toEqual([{ code: "corrected", message: "set value, unit, arms, outcome, timepoint", path: "results[0]" }]);
  });

  it("that fixes the kind keeps what both kinds say", () => {
    const [result] = corrected(fixed("group-value", "12", { kind: "estimate", outcome: "Pain" })).results;
    expect(result).toMatchObject({ kind: "estimate", value: 12, measure: "other", arms: ["A"], outcome: { text: "Pain" } });
  });

  it("that names an arm which the run has not found makes it", () => {
    const made = corrected(fixed("group-value", "12", { arms: ["adults"] }));
    expect(made.study.arms.at(-1)).toMatchObject({ id: "C", name: "adults", span: at("adults") });
    expect(made.results[0]?.arms).toEqual(["C"]);
  });

  it("that adds a result takes its number from the context", () => {
    const made = corrected(added("sample-size", "58 adults", { value: 58 }));
    expect(made.results[1]).toMatchObject({ kind: "sample-size", value: 58, text: "58 adults", numbers: [{ text: "58", role: "value" }] });
    expect(made.results[2]).toMatchObject({ kind: "interval", bounds: 0 });
    expect(made.comparisons[0]?.results).toEqual([0, 2, 3]);
    expect(made.context.map(({ text }) => text)).toEqual(["6"]);
  });

  it("that calls wrong what is not read any more has nothing to do", () => {
    const made = corrected(wrong("p-value", "12"));
    expect([made.results, made.warnings]).toEqual([record().results, []]);
  });

  it.each<[string, Correction]>([
    ["what was missed is read by now", added("p-value", "0.04", { value: 0.04 })],
    ["what was fixed is read so by now", fixed("p-value", "P = 0.04", { value: 0.04, relation: "=" })],
    ["what had another kind has the right one by now", fixed("sample-size", "12", { kind: "group-value", value: 12 })],
  ])("has nothing to do where %s", (_, correction) => {
    const { checks: _checks, ...rest } = record();
    expect(applyCorrections(rest, [correction])).toBe(rest);
  });

  it("that adds what is read by now sets what is read otherwise", () => {
    const made = corrected(added("p-value", "0.04", { value: 0.4 }));
    expect(made.results[2]).toMatchObject({ kind: "p-value", text: "P = 0.04", value: 0.4 });
    expect(made.warnings).toEqual([{ code: "corrected", message: "set value", path: "results[2]" }]);
  });

  it("of a paper without an abstract is told", () => {
    const { checks: _checks, ...rest } = fixtureRecord({ text: "" });
    const warnings = [{ code: "correction-not-applied", message: 'p-value "P = 0.04": there is no abstract', path: null }];
    expect(applyCorrections(rest, [fixed("p-value", "P = 0.04", { value: 0.4 })])).toEqual({ ...rest, warnings });
  });

  it("finds its words again where the text has moved", () => {
    const made = corrected({ ...about, verdict: "wrong", result: place("p-value", "P = 0.04", [0, 8]), fix: null });
    expect(made.results.map(({ kind }) => kind)).toEqual(["group-value", "interval"]);
  });

  it.each<[string, Correction, string]>([
    ["are gone", wrong("p-value", "P = 0.05"), 'p-value "P = 0.05": the abstract no longer prints it'],
    ["are no such result", fixed("p-value", "12", { value: 1 }), 'p-value "12": there is no such result'],
    ["are held by another result", added("estimate", "0.04", { value: 0.04 }), 'estimate "0.04": another result holds its number'],
    [
      "were right and are no such result",
      { ...about, verdict: "right", result: place("p-value", "12"), fix: null },
      'p-value "12": there is no',
    ],
    ["were right and are gone", { ...about, verdict: "right", result: place("p-value", "P = 0.5"), fix: null }, "no longer prints it"],
    ["hold no number", added("p-value", "Pain", { value: 0.04 }), 'p-value "Pain": a p-value cannot be so: numbers: '],
    [
      "name an outcome that is not printed",
      fixed("p-value", "P = 0.04", { outcome: "mood" }),
      'p-value "P = 0.04": the abstract does not print "mood"',
    ],
    ["make no such kind", fixed("p-value", "P = 0.04", { relation: "~" }), 'p-value "P = 0.04": a p-value cannot be so: relation: '],
  ])("whose words %s is told and left out", (_, correction, message) => {
    const made = corrected(correction);
    expect(made.results).toEqual(record().results);
    expect(made.warnings).toEqual([{ code: "correction-not-applied", message: expect.stringContaining(message), path: null }]);
  });

  const changed = (text: string, values: readonly number[], span: [number, number]): AbstractRecord => {
    const { checks, ...rest } = fixtureRecord({ text, results: values.map((value) => ({ kind: "p-value", value })) });
    const said: Correction = { ...about, verdict: "fixed", result: place("p-value", "P = 0.04", span), fix: { value: 0.4 } };
    return { ...applyCorrections(rest, [said]), checks };
  };
  it.each<[string, string, number[], [number, number]]>([
    ["a longer number at its place", "Pain fell (⟦P = 0.045⟧).", [0.045], [11, 19]],
    ["a longer number elsewhere", "In all, pain fell (⟦P = 0.045⟧).", [0.045], [11, 19]],
    ["the same words twice, where the text has moved", "A (⟦P = 0.04⟧), bb bb (⟦P = 0.04⟧).", [0.04, 0.04], [23, 31]],
  ])("is not put onto another number: %s", (_, text, values, span) => {
    const made = changed(text, values, span);
    expect(made.results.map((result) => "value" in result && result.value)).toEqual(values);
    expect(made.warnings.map(({ code }) => code)).toEqual(["correction-not-applied"]);
  });

  it("is told apart from the same words elsewhere by the words around it", () => {
    const said = "Pain fell (P = 0.04). Sleep rose (P = 0.04).";
    const around = surroundingsOf([11, 19], said);
    const corrected = (text: string, values: readonly number[]): unknown[] => {
      const { checks: _, ...rest } = fixtureRecord({ text, results: values.map((value) => ({ kind: "p-value", value })) });
      const one = { kind: "p-value", span: [11, 19], text: "P = 0.04", around } as const;
      const made = applyCorrections(rest, [{ ...about, verdict: "fixed", result: { ...one, span: [11, 19] }, fix: { value: 0.4 } }]);
      return [...made.results.map((result) => "value" in result && result.value), ...made.warnings.map(({ code }) => code)];
    };
    expect(corrected("In all, pain was less. Pain fell (⟦P = 0.04⟧). Sleep rose (⟦P = 0.04⟧).", [0.04, 0.04])).toEqual([
      0.4,
      0.04,
      "corrected",
    ]);
    expect(corrected("Pain fell (P=0.03). Sleep rose (⟦P = 0.04⟧).", [0.04])).toEqual([0.04, "correction-not-applied"]);
    expect(corrected("Sleep rose (⟦P = 0.04⟧).", [0.04])).toEqual([0.04, "correction-not-applied"]);
  });

  it("stays at its place where its words are printed twice, and goes with the text where they are printed once", () => {
    expect(changed("A (⟦P = 0.04⟧), bb (⟦P = 0.04⟧).", [0.04, 0.04], [18, 26]).results[1]).toMatchObject({ value: 0.4 });
    expect(changed("A (⟦P = 0.04⟧), bb (⟦P = 0.045⟧).", [0.04, 0.045], [30, 38]).results[0]).toMatchObject({ value: 0.4 });
  });
});
