/** Pairs of invented records and every change between them, as "type field: before → after". */
import type { AbstractRecord, Section } from "@tabstract/record";
import type { RecordDraft, ResultDraft } from "@tabstract/testkit";

export interface PairSide extends RecordDraft {
  /** In place of the one section of the draft; labels in front, with the category that each has. */
  readonly sections?: readonly (readonly [label: string | null, category: Section["category"], text: string])[];
  readonly more?: Partial<AbstractRecord>;
  /** Printed numbers under the marks that are no results' own, but context. */
  readonly outside?: readonly string[];
}

export interface ChangeExample {
  readonly name: string;
  readonly before: PairSide;
  readonly after: PairSide;
  readonly changes: readonly string[];
}

const P: PairSide = { text: "Pain fell (⟦P < 0.05⟧).", results: [{ kind: "p-value", relation: "<", value: 0.05 }] };
const p = (fields: object): ResultDraft[] => [{ kind: "p-value", relation: "<", value: 0.05, ...fields }];
const MEAN: PairSide = {
  text: "The mean was ⟦12.5 mg⟧ in the end.",
  results: [{ kind: "group-value", statistic: "mean", value: 12.5, unit: "mg" }],
  arms: 2,
};
const mean = (fields: object): ResultDraft[] => [{ kind: "group-value", statistic: "mean", value: 12.5, unit: "mg", ...fields }];
const phrase = (text: string, at: number): object => ({ text, span: [at, at + text.length] });
const THREE = "Of those treated ⟦12⟧ and ⟦15⟧ recovered (⟦P = 0.04⟧).";
const count = (value: number, fields: object = {}): ResultDraft => ({ kind: "group-value", statistic: "count", value, ...fields });
const pAt = (value: number): ResultDraft => ({ kind: "p-value", value });
const GROUPED: PairSide = { text: THREE, results: [count(12), count(15), pAt(0.04)], comparisons: [{ arms: [], results: [0, 1, 2] }] };
/** Four counts, each of one arm or of none. */
const four = (...arms: readonly (string | null)[]): ResultDraft[] => arms.map((id, at) => count(at + 2, { arms: id === null ? [] : [id] }));
const FOUR: PairSide = { text: "⟦2⟧ and ⟦3⟧ fell, ⟦4⟧ and ⟦5⟧ rose", results: four("A", "A", "B", "B") };
const check = (
  outcome: "consistent" | "inconsistent" | "not-applicable",
  message: string,
  results: number[] = [0],
): Partial<AbstractRecord> => ({
  checks: [{ rule: "grim", outcome, message, results }],
});
const SHARED_CHECK: Partial<AbstractRecord> = check("inconsistent", "no", [1]);
const checks = (...all: readonly (readonly ["consistent" | "inconsistent", string, number[]])[]): Partial<AbstractRecord> => ({
  checks: all.map(([outcome, message, results]) => ({ rule: "grim", outcome, message, results })),
});
const arm = (id: string, name: string, more: object = {}): AbstractRecord["study"]["arms"][number] => ({
  id,
  name,
  aliases: [],
  role: "unclear",
  n: null,
  span: null,
  ...more,
});
const study = (...arms: AbstractRecord["study"]["arms"]): Partial<AbstractRecord> => ({
  study: { design: null, participants: null, arms },
});
const title = (text: string | null): Partial<AbstractRecord> => ({ title: { text, language: "en", translations: [] } });
const interval = (fields: object): ResultDraft => ({ kind: "interval", low: 1.1, high: 1.9, roles: ["low", "high"], ...fields });
const SHARE: PairSide = { text: "⟦12/58⟧ fell ill.", results: [count(12, { denominator: 58, roles: ["value", "denominator"] })] };
const TEXT = "We treated adults. Pain fell by half.";

const examples: readonly ChangeExample[] = [
  { name: "nothing", before: P, after: P, changes: [] },
  {
    name: "text that moved: a sentence before it",
    before: P,
    after: { ...P, text: `It was cold. ${P.text}` },
    changes: ["field-changed sections.text: Pain fell (P < 0.05). → It was cold. Pain fell (P < 0.05)."],
  },
  { name: "text that moved: other spaces alone", before: P, after: { ...P, text: "Pain  fell  (⟦P < 0.05⟧)." }, changes: [] },
  { name: "text that moved: spaces inside the result", before: P, after: { ...P, text: "Pain fell (⟦P<0.05⟧)." }, changes: [] },
  {
    name: "a result removed",
    before: P,
    after: { text: "Pain fell (P < 0.05)." },
    changes: ["result-removed p-value: p-value: relation <, value 0.05 → ∅"],
  },
  {
    name: "a result added",
    before: { text: "Pain fell (P < 0.05)." },
    after: P,
    changes: ["result-added p-value: ∅ → p-value: relation <, value 0.05"],
  },
  {
    name: "the same value elsewhere in the same text is another result",
    before: { text: "It was ⟦P = 0.04⟧ here and P = 0.04 there.", results: [pAt(0.04)] },
    after: { text: "It was P = 0.04 here and ⟦P = 0.04⟧ there.", results: [pAt(0.04)] },
    changes: ["result-removed p-value: p-value: value 0.04 → ∅", "result-added p-value: ∅ → p-value: value 0.04"],
  },
  { name: "a value", before: P, after: { ...P, results: p({ value: 0.5 }) }, changes: ["value-changed p-value.value: 0.05 → 0.5"] },
  { name: "a relation", before: P, after: { ...P, results: p({ relation: "=" }) }, changes: ["value-changed p-value.relation: < → ∅"] },
  {
    name: "a value that the text itself corrects",
    before: { text: "Pain fell by ⟦12⟧ points.", results: [count(12)] },
    after: { text: "Pain fell by ⟦13⟧ points.", results: [count(13)] },
    changes: ["field-changed sections.text: Pain fell by 12 points. → Pain fell by 13 points.", "value-changed group-value.value: 12 → 13"],
  },
  {
    name: "a denominator",
    before: { text: "⟦12/58⟧ fell ill.", results: [count(12, { denominator: 58, roles: ["value", "denominator"] })] },
    after: { text: "⟦12/58⟧ fell ill.", results: [count(12)], outside: ["58"] },
    changes: ["value-changed group-value.denominator: 58 → ∅"],
  },
  {
    name: "a denominator that keeps its number",
    before: SHARE,
    after: { ...SHARE, results: [count(12, { denominator: null, roles: ["value", "denominator"] })] },
    changes: ["value-changed group-value.denominator: 58 → ∅", "field-changed group-value.numbers: ∅ → 58 as denominator"],
  },
  {
    name: "a number that a result gives away and still tells of",
    before: SHARE,
    after: { ...SHARE, outside: ["58"] },
    changes: ["field-changed group-value.numbers: ∅ → denominator printed elsewhere"],
  },
  {
    name: "a number that a result takes and tells nothing of",
    before: { text: "⟦12 of 58⟧ fell ill.", results: [count(12)], outside: ["58"] },
    after: { text: "⟦12 of 58⟧ fell ill.", results: [count(12, { roles: ["value", "level"] })] },
    changes: ["field-changed group-value.numbers: ∅ → 58 as level"],
  },
  {
    name: "roles of two numbers exchanged, what they say not",
    before: SHARE,
    after: { ...SHARE, results: [count(12, { denominator: 58, roles: ["denominator", "value"] })] },
    changes: ["field-changed group-value.numbers: ∅ → 58 as value, 12 as denominator"],
  },
  {
    name: "what two numbers say exchanged, with their roles",
    before: SHARE,
    after: { ...SHARE, results: [count(58, { denominator: 12, roles: ["denominator", "value"] })] },
    changes: ["value-changed group-value.value: 12 → 58", "value-changed group-value.denominator: 58 → 12"],
  },
  {
    name: "another role of the same number",
    before: { text: "⟦12 ± 3⟧", results: [count(12, { roles: ["value", "spread"] })] },
    after: { text: "⟦12 ± 3⟧", results: [count(12, { roles: ["value", "df"] })] },
    changes: ["field-changed group-value.numbers: 3 as spread → 3 as df"],
  },
  {
    name: "a result that holds another number and says the same",
    before: { text: "⟦12 of 58⟧ fell ill.", results: [count(12)], outside: ["58"] },
    after: { text: "⟦12 of 58⟧ fell ill.", results: [count(12)], outside: ["12"] },
    changes: ["field-changed context.other: other: 58 → ∅", "field-changed context.other: ∅ → other: 12"],
  },
  {
    name: "a number that goes from one result to another",
    before: { text: "⟦12 of 58⟧, ⟦15⟧", results: [count(12, { roles: ["value", "denominator"] }), count(15)] },
    after: { text: "⟦12⟧ of ⟦58, 15⟧", results: [count(12), count(15, { roles: ["denominator", "value"] })] },
    changes: [
      "field-changed group-value.numbers: 58 as denominator → ∅",
      "field-changed group-value.text: 12 of 58 → 12",
      "field-changed group-value.numbers: ∅ → 58 as denominator",
      "field-changed group-value.text: 15 → 58, 15",
    ],
  },
  {
    name: "a dispersion",
    before: { ...MEAN, results: mean({ dispersions: [{ type: "sd", value: 3, low: null, high: null }] }) },
    after: { ...MEAN, results: mean({ dispersions: [{ type: "se", value: 3, low: null, high: null }] }) },
    changes: ["value-changed group-value.dispersions: sd 3 → se 3"],
  },
  {
    name: "a bound",
    before: { text: "(⟦1.1 to 1.9⟧)", results: [interval({ level: null })] },
    after: { text: "(⟦1.1 to 1.9⟧)", results: [interval({ level: null, high: 19 })] },
    changes: ["value-changed interval.high: 1.9 → 19"],
  },
  {
    name: "a level",
    before: { text: "(⟦95% CI 1.1 to 1.9⟧)", results: [interval({ roles: ["level", "low", "high"] })] },
    after: { text: "(⟦95% CI 1.1 to 1.9⟧)", results: [interval({ level: null, roles: ["level", "low", "high"] })], outside: ["95"] },
    changes: ["value-changed interval.level: 95 → ∅"],
  },
  {
    name: "degrees of freedom",
    before: { text: "⟦t(12) = 2.3⟧", results: [{ kind: "test-statistic", value: 2.3, df: [12], roles: ["df", "value"] }] },
    after: { text: "⟦t(12) = 2.3⟧", results: [{ kind: "test-statistic", value: 2.3 }], outside: ["12"] },
    changes: ["value-changed test-statistic.df: 12 → ∅"],
  },
  { name: "a unit", before: MEAN, after: { ...MEAN, results: mean({ unit: "g" }) }, changes: ["unit-changed group-value.unit: mg → g"] },
  {
    name: "a unit lost",
    before: MEAN,
    after: { ...MEAN, results: mean({ unit: null }) },
    changes: ["unit-changed group-value.unit: mg → ∅"],
  },
  {
    name: "a statistic",
    before: MEAN,
    after: { ...MEAN, results: mean({ statistic: "median" }) },
    changes: ["field-changed group-value.statistic: mean → median"],
  },
  {
    name: "a direction",
    before: MEAN,
    after: { ...MEAN, results: mean({ direction: "decrease" }) },
    changes: ["field-changed group-value.direction: ∅ → decrease"],
  },
  {
    name: "a change from baseline",
    before: MEAN,
    after: { ...MEAN, results: mean({ change: true }) },
    changes: ["field-changed group-value.change: ∅ → from baseline"],
  },
  {
    name: "a period",
    before: MEAN,
    after: { ...MEAN, results: mean({ period: "baseline" }) },
    changes: ["field-changed group-value.period: ∅ → baseline"],
  },
  {
    name: "a population",
    before: MEAN,
    after: { ...MEAN, results: mean({ population: phrase("mean", 4) }) },
    changes: ["field-changed group-value.population: ∅ → mean"],
  },
  {
    name: "a measure",
    before: { text: "⟦OR 1.4⟧", results: [{ kind: "estimate", measure: "odds-ratio", value: 1.4 }] },
    after: { text: "⟦OR 1.4⟧", results: [{ kind: "estimate", measure: "hazard-ratio", value: 1.4 }] },
    changes: ["field-changed estimate.measure: odds-ratio → hazard-ratio"],
  },
  {
    name: "whether it is adjusted",
    before: { text: "⟦OR 1.4⟧", results: [{ kind: "estimate", value: 1.4 }] },
    after: { text: "⟦OR 1.4⟧", results: [{ kind: "estimate", value: 1.4, adjusted: true }] },
    changes: ["field-changed estimate.adjusted: ∅ → yes"],
  },
  {
    name: "a stage and a scope",
    before: { text: "⟦58⟧ patients", results: [{ kind: "sample-size", value: 58 }] },
    after: { text: "⟦58⟧ patients", results: [{ kind: "sample-size", value: 58, stage: "analysed", scope: "arm" }] },
    changes: ["field-changed sample-size.stage: randomised → analysed", "field-changed sample-size.scope: total → arm"],
  },
  {
    name: "what a test is of",
    before: P,
    after: { ...P, results: p({ test: "trend" }) },
    changes: ["field-changed p-value.test: ∅ → trend"],
  },
  {
    name: "how far a result reaches",
    before: { text: "fell to ⟦P < 0.05⟧ there", results: p({}) },
    after: { text: "fell to P < ⟦0.05⟧ there", results: p({}) },
    changes: ["field-changed p-value.text: P < 0.05 → 0.05"],
  },
  {
    name: "a kind",
    before: { text: "in ⟦58⟧ of them", results: [{ kind: "sample-size", value: 58 }] },
    after: { text: "in ⟦58⟧ of them", results: [count(58)] },
    changes: [
      "kind-changed sample-size.kind: sample-size: value 58, stage randomised, scope total → group-value: statistic count, value 58",
    ],
  },
  {
    name: "a kind, with a wider span",
    before: { text: "in n = ⟦58⟧ of them", results: [{ kind: "sample-size", value: 58 }] },
    after: { text: "in ⟦n = 58⟧ of them", results: [count(58)] },
    changes: [
      "kind-changed sample-size.kind: sample-size: value 58, stage randomised, scope total → group-value: statistic count, value 58",
    ],
  },
  {
    name: "another number is another result, whatever its kind",
    before: { text: "in ⟦58⟧ of 60", results: [{ kind: "sample-size", value: 58 }] },
    after: { text: "in 58 of ⟦60⟧", results: [{ kind: "sample-size", value: 60 }] },
    changes: [
      "result-removed sample-size: sample-size: value 58, stage randomised, scope total → ∅",
      "result-added sample-size: ∅ → sample-size: value 60, stage randomised, scope total",
    ],
  },
  {
    name: "an arm",
    before: { ...MEAN, results: mean({ arms: ["A"] }) },
    after: { ...MEAN, results: mean({ arms: ["B"] }) },
    changes: ["arm-relinked group-value.arms: arm 0 → arm 1"],
  },
  {
    name: "an arm found",
    before: MEAN,
    after: { ...MEAN, results: mean({ arms: ["B"] }) },
    changes: ["arm-relinked group-value.arms: ∅ → arm 1"],
  },
  {
    name: "ids of arms exchanged, names not",
    before: { ...MEAN, results: mean({ arms: ["A"] }), more: study(arm("A", "saline"), arm("B", "zelotinib")) },
    after: { ...MEAN, results: mean({ arms: ["B"] }), more: study(arm("A", "zelotinib"), arm("B", "saline")) },
    changes: [],
  },
  {
    name: "names of arms exchanged, ids not",
    before: { ...MEAN, results: mean({ arms: ["A"] }), more: study(arm("A", "saline"), arm("B", "zelotinib")) },
    after: { ...MEAN, results: mean({ arms: ["A"] }), more: study(arm("A", "zelotinib"), arm("B", "saline")) },
    changes: ["arm-relinked group-value.arms: saline → zelotinib"],
  },
  {
    name: "arms that share a name, on both sides alike",
    before: { ...MEAN, results: mean({ arms: ["B"] }), more: study(arm("A", "placebo"), arm("B", "Placebo")) },
    after: { ...MEAN, results: mean({ arms: ["B"], value: 4 }), more: study(arm("A", "placebo"), arm("B", "Placebo")) },
    changes: ["value-changed group-value.value: 12.5 → 4"],
  },
  {
    name: "arms of a value in another order",
    before: { ...MEAN, results: mean({ arms: ["A", "B"] }) },
    after: { ...MEAN, results: mean({ arms: ["B", "A"] }) },
    changes: [],
  },
  {
    name: "arms of a contrast in another order",
    before: { ...P, arms: 2, results: p({ arms: ["A", "B"] }) },
    after: { ...P, arms: 2, results: p({ arms: ["B", "A"] }) },
    changes: ["arm-relinked p-value.arms: arm 0 | arm 1 → arm 1 | arm 0"],
  },
  {
    name: "an arm renamed is the same arm",
    before: { ...MEAN, results: mean({ arms: ["A"] }), more: study(arm("A", "ZT", { aliases: ["zelotinib"] })) },
    after: { ...MEAN, results: mean({ arms: ["A"] }), more: study(arm("A", "zelotinib")) },
    changes: ["field-changed study.arms.name: ZT → zelotinib", "field-changed study.arms.aliases: ZT: zelotinib → ∅"],
  },
  {
    name: "an arm that takes its other name, and gives it its own",
    before: { ...MEAN, more: study(arm("A", "ZT", { aliases: ["zelotinib", "the drug"] })) },
    after: { ...MEAN, more: study(arm("A", "zelotinib", { aliases: ["the drug", "ZT"] })) },
    changes: ["field-changed study.arms.name: ZT → zelotinib"],
  },
  {
    name: "other names of an arm",
    before: { ...MEAN, more: study(arm("A", "ZT", { aliases: ["zelotinib"] }), arm("B", "saline")) },
    after: { ...MEAN, more: study(arm("A", "ZT", { aliases: ["the drug", "zelotinib"] }), arm("B", "saline")) },
    changes: ["field-changed study.arms.aliases: ZT: zelotinib → ZT: the drug, zelotinib"],
  },
  {
    name: "other names of an arm lost",
    before: { ...MEAN, more: study(arm("A", "ZT", { aliases: ["zelotinib"] })) },
    after: { ...MEAN, more: study(arm("A", "ZT")) },
    changes: ["field-changed study.arms.aliases: ZT: zelotinib → ∅"],
  },
  {
    name: "other names of an arm in another order, and twice",
    before: { ...MEAN, more: study(arm("A", "ZT", { aliases: ["zelotinib", "the drug"] })) },
    after: { ...MEAN, more: study(arm("A", "ZT", { aliases: ["the drug", "zelotinib", "ZT", "zelotinib"] })) },
    changes: [],
  },
  {
    name: "an arm that nothing but its results tells is renamed",
    before: { ...FOUR, more: study(arm("A", "saline"), arm("B", "zelotinib")) },
    after: { ...FOUR, more: study(arm("A", "zelotinib"), arm("B", "water")), results: four("B", "B", "A", "A") },
    changes: ["field-changed study.arms.name: saline → water"],
  },
  {
    name: "arms that share but values of both are not told apart by these",
    before: { ...MEAN, results: mean({ arms: ["A", "B"] }), more: study(arm("A", "saline"), arm("B", "zelotinib")) },
    after: { ...MEAN, results: mean({ arms: ["A", "B"] }), more: study(arm("A", "pills"), arm("B", "water")) },
    changes: [
      "field-changed study.arms: saline → ∅",
      "field-changed study.arms: zelotinib → ∅",
      "field-changed study.arms: ∅ → pills",
      "field-changed study.arms: ∅ → water",
      "arm-relinked group-value.arms: saline | zelotinib → pills | water",
    ],
  },
  {
    name: "an arm in the place of one with the opposite role is another one",
    before: { ...FOUR, more: study(arm("A", "saline", { role: "comparator" })), results: four("A", "A", null, null) },
    after: { ...FOUR, more: study(arm("A", "zelotinib", { role: "experimental" })), results: four("A", "A", null, null) },
    changes: [
      "field-changed study.arms: saline (comparator) → ∅",
      "field-changed study.arms: ∅ → zelotinib (experimental)",
      "arm-relinked group-value.arms: saline → zelotinib",
      "arm-relinked group-value.arms: saline → zelotinib",
    ],
  },
  {
    name: "two arms that nothing but their results tells",
    before: { ...FOUR, more: study(arm("A", "saline"), arm("B", "zelotinib")) },
    after: { ...FOUR, more: study(arm("A", "pills"), arm("B", "water")), results: four("B", "B", "A", "A") },
    changes: ["field-changed study.arms.name: saline → water", "field-changed study.arms.name: zelotinib → pills"],
  },
  {
    name: "an arm that was renamed and found more of its results",
    before: { ...FOUR, more: study(arm("A", "saline")), results: four("A", null, null, null) },
    after: { ...FOUR, more: study(arm("A", "water")), results: four("A", "A", "A", null) },
    changes: [
      "field-changed study.arms.name: saline → water",
      "arm-relinked group-value.arms: ∅ → water",
      "arm-relinked group-value.arms: ∅ → water",
    ],
  },
  {
    name: "an arm that was renamed and lost one of its results, which says what each run called it",
    before: { ...FOUR, more: study(arm("A", "saline")), results: four("A", "A", "A", null) },
    after: { ...FOUR, more: study(arm("A", "water")), results: four("A", "A", null, null) },
    changes: ["field-changed study.arms.name: saline → water", "arm-relinked group-value.arms: saline → ∅"],
  },
  {
    name: "an arm that shares as many results with two others is neither",
    before: { ...FOUR, more: study(arm("A", "saline")), results: four("A", "A", null, null) },
    after: { ...FOUR, more: study(arm("A", "water"), arm("B", "pills")), results: four("A", "B", null, null) },
    changes: [
      "field-changed study.arms: saline → ∅",
      "field-changed study.arms: ∅ → water",
      "field-changed study.arms: ∅ → pills",
      "arm-relinked group-value.arms: saline → water",
      "arm-relinked group-value.arms: saline → pills",
    ],
  },
  {
    name: "an arm that takes a few results of another one is not that arm",
    before: { ...FOUR, more: study(arm("A", "saline"), arm("B", "zelotinib")), results: four("A", "A", "A", "B") },
    after: { ...FOUR, more: study(arm("A", "water"), arm("B", "zelotinib")), results: four("A", "B", "B", "A") },
    changes: [
      "field-changed study.arms: saline → ∅",
      "field-changed study.arms: ∅ → water",
      "arm-relinked group-value.arms: saline → water",
      "arm-relinked group-value.arms: saline → zelotinib",
      "arm-relinked group-value.arms: saline → zelotinib",
      "arm-relinked group-value.arms: zelotinib → water",
    ],
  },
  {
    name: "arms of a contrast, both renamed, are told by their order",
    before: { ...P, results: p({ arms: ["A", "B"] }), more: study(arm("A", "saline"), arm("B", "zelotinib")) },
    after: { ...P, results: p({ arms: ["A", "B"] }), more: study(arm("A", "water"), arm("B", "pills")) },
    changes: ["field-changed study.arms.name: saline → water", "field-changed study.arms.name: zelotinib → pills"],
  },
  {
    name: "an arm that shares a name with two others is the one that it shares more with",
    before: { ...MEAN, more: study(arm("A", "ZT", { aliases: ["drug", "pill", "zelotinib"] })) },
    after: { ...MEAN, more: study(arm("A", "drug"), arm("B", "pill", { aliases: ["zelotinib", "ZT", "drug"] })) },
    changes: ["field-changed study.arms.name: ZT → pill", "field-changed study.arms: ∅ → drug"],
  },
  {
    name: "arms whose names are signs are not the same for it",
    before: { ...MEAN, results: mean({ arms: ["A"] }), more: study(arm("A", "+"), arm("B", "-")) },
    after: { ...MEAN, results: mean({ arms: ["A"] }), more: study(arm("A", "-"), arm("B", "+")) },
    changes: ["arm-relinked group-value.arms: + → -"],
  },
  {
    name: "arms of which neither has a result stay apart",
    before: { ...MEAN, more: study(arm("A", "saline")) },
    after: { ...MEAN, more: study(arm("A", "water")) },
    changes: ["field-changed study.arms: saline → ∅", "field-changed study.arms: ∅ → water"],
  },
  {
    name: "an arm whose results are gone is gone",
    before: { ...MEAN, results: mean({ arms: ["A"] }), more: study(arm("A", "saline")) },
    after: { text: "The mean was 12.5 mg in the end.", more: study(arm("A", "water")) },
    changes: [
      "field-changed study.arms: saline → ∅",
      "field-changed study.arms: ∅ → water",
      "result-removed group-value: group-value: statistic mean, value 12.5, unit mg, arms saline → ∅",
    ],
  },
  {
    name: "arms of results without the study are their ids",
    before: { ...MEAN, results: mean({ arms: ["A"] }), more: study(arm("A", "saline")) },
    after: { ...MEAN, results: mean({ arms: ["A"] }), more: { study: undefined } as unknown as Partial<AbstractRecord> },
    changes: [],
  },
  {
    name: "an arm at the same place is the same arm",
    before: { ...MEAN, more: study(arm("A", "mean", { span: [4, 8] })) },
    after: { ...MEAN, more: study(arm("A", "mean was", { span: [4, 12] })) },
    changes: ["field-changed study.arms.name: mean → mean was"],
  },
  { name: "an arm more", before: { ...MEAN, arms: 1 }, after: MEAN, changes: ["field-changed study.arms: ∅ → arm 1"] },
  { name: "an arm less", before: MEAN, after: { ...MEAN, arms: 1 }, changes: ["field-changed study.arms: arm 1 → ∅"] },
  {
    name: "an arm more, with all that is known of it",
    before: { ...MEAN, more: study(arm("A", "saline")) },
    after: {
      ...MEAN,
      more: study(arm("A", "saline"), arm("B", "ZT", { role: "experimental", n: 20, aliases: ["zelotinib", "the drug"] })),
    },
    changes: ["field-changed study.arms: ∅ → ZT (experimental, n = 20, also the drug, zelotinib)"],
  },
  {
    name: "role and size of an arm",
    before: { ...MEAN, more: study(arm("A", "saline")) },
    after: { ...MEAN, more: study(arm("A", "saline", { role: "comparator", n: 20 })) },
    changes: ["field-changed study.arms.role: saline: unclear → saline: comparator", "field-changed study.arms.n: ∅ → saline: 20"],
  },
  {
    name: "an outcome",
    before: { ...MEAN, results: mean({ outcome: phrase("mean", 4) }) },
    after: { ...MEAN, results: mean({ outcome: phrase("end", 30) }) },
    changes: ["outcome-relinked group-value.outcome: mean → end"],
  },
  {
    name: "an outcome lost",
    before: { ...MEAN, results: mean({ outcome: phrase("mean", 4) }) },
    after: MEAN,
    changes: ["outcome-relinked group-value.outcome: mean → ∅"],
  },
  {
    name: "a timepoint",
    before: { ...MEAN, results: mean({ timepoint: { ...phrase("end", 30), value: 6, unit: "week" } }) },
    after: { ...MEAN, results: mean({ timepoint: { ...phrase("end", 30), value: 12, unit: "week" } }) },
    changes: ["timepoint-relinked group-value.timepoint: 6 week → 12 week"],
  },
  {
    name: "a timepoint in other words",
    before: { ...MEAN, results: mean({ timepoint: { ...phrase("the end", 26), value: 6, unit: "week" } }) },
    after: { ...MEAN, results: mean({ timepoint: { ...phrase("end", 30), value: 6, unit: "week" } }) },
    changes: [],
  },
  {
    name: "a comparison loses a result",
    before: GROUPED,
    after: { ...GROUPED, comparisons: [{ arms: [], results: [0, 2] }] },
    changes: ["comparison-regrouped comparison: count 12 + count 15 + P = 0.04 → count 12 + P = 0.04"],
  },
  {
    name: "a comparison falls apart",
    before: GROUPED,
    after: { ...GROUPED, comparisons: [] },
    changes: ["comparison-regrouped comparison: count 12 + count 15 + P = 0.04 → ∅"],
  },
  {
    name: "a comparison comes together",
    before: { ...GROUPED, comparisons: [0, 1, 2].map((index) => ({ arms: [], results: [index] })) },
    after: GROUPED,
    changes: ["comparison-regrouped comparison: ∅ → count 12 + count 15 + P = 0.04"],
  },
  {
    name: "comparisons in another order",
    before: {
      ...GROUPED,
      comparisons: [
        { arms: [], results: [0, 2] },
        { arms: [], results: [1] },
      ],
    },
    after: {
      ...GROUPED,
      comparisons: [
        { arms: [], results: [1] },
        { arms: [], results: [2, 0] },
      ],
    },
    changes: [],
  },
  {
    name: "comparisons that both share a result with one: the one that shares more",
    before: {
      ...GROUPED,
      text: "⟦12⟧, ⟦15⟧, ⟦16⟧, ⟦17⟧, ⟦18⟧",
      results: [12, 15, 16, 17, 18].map((value) => count(value)),
      comparisons: [
        { arms: [], results: [0, 1] },
        { arms: [], results: [2, 3, 4] },
      ],
    },
    after: {
      ...GROUPED,
      text: "⟦12⟧, ⟦15⟧, ⟦16⟧, ⟦17⟧, ⟦18⟧",
      results: [12, 15, 16, 17, 18].map((value) => count(value)),
      comparisons: [{ arms: [], results: [1, 2, 3, 4] }],
    },
    changes: [
      "comparison-regrouped comparison: count 12 + count 15 → ∅",
      "comparison-regrouped comparison: count 16 + count 17 + count 18 → count 15 + count 16 + count 17 + count 18",
    ],
  },
  {
    name: "a comparison that loses a result which is gone",
    before: GROUPED,
    after: { ...GROUPED, text: THREE.replace("⟦15⟧", "15"), results: [count(12), pAt(0.04)], comparisons: [{ arms: [], results: [0, 1] }] },
    changes: ["result-removed group-value: group-value: statistic count, value 15 → ∅"],
  },
  {
    name: "arms of a comparison",
    before: { ...GROUPED, arms: 2 },
    after: { ...GROUPED, arms: 2, comparisons: [{ arms: ["A", "B"], results: [0, 1, 2] }] },
    changes: ["arm-relinked comparison.arms: ∅ → arm 0 | arm 1"],
  },
  {
    name: "which result an interval bounds",
    before: {
      text: THREE.replace("⟦P = 0.04⟧", "⟦1 to 9⟧"),
      results: [count(12), count(15), { kind: "interval", low: 1, high: 9, bounds: 0 }],
    },
    after: {
      text: THREE.replace("⟦P = 0.04⟧", "⟦1 to 9⟧"),
      results: [count(12), count(15), { kind: "interval", low: 1, high: 9, bounds: 1 }],
    },
    changes: ["field-changed interval.bounds: count 12 → count 15"],
  },
  {
    name: "a check turned inconsistent",
    before: { ...MEAN, more: check("consistent", "12.5 fits") },
    after: { ...MEAN, more: check("inconsistent", "12.5 does not fit") },
    changes: ["check-inconsistent checks.grim: consistent: 12.5 fits → inconsistent: 12.5 does not fit"],
  },
  {
    name: "a check turned consistent",
    before: { ...MEAN, more: check("inconsistent", "no") },
    after: { ...MEAN, more: check("consistent", "yes") },
    changes: ["check-consistent checks.grim: inconsistent: no → consistent: yes"],
  },
  {
    name: "a failed check appears",
    before: MEAN,
    after: { ...MEAN, more: check("inconsistent", "no") },
    changes: ["check-inconsistent checks.grim: ∅ → inconsistent: no"],
  },
  {
    name: "a failed check no longer applies",
    before: { ...MEAN, more: check("inconsistent", "no") },
    after: { ...MEAN, more: check("not-applicable", "n/a") },
    changes: ["check-consistent checks.grim: inconsistent: no → not-applicable: n/a"],
  },
  { name: "a check that holds appears", before: MEAN, after: { ...MEAN, more: check("consistent", "yes") }, changes: [] },
  {
    name: "a failed check in other words",
    before: { ...MEAN, more: check("inconsistent", "no") },
    after: { ...MEAN, more: check("inconsistent", "not at all") },
    changes: [],
  },
  {
    name: "a failed check that loses one of its results",
    before: { ...GROUPED, more: check("inconsistent", "12 and 15", [0, 1]) },
    after: {
      ...GROUPED,
      text: THREE.replace("⟦15⟧", "15"),
      results: [count(12), pAt(0.04)],
      comparisons: [{ arms: [], results: [0, 1] }],
      more: check("inconsistent", "12", [0]),
    },
    changes: ["result-removed group-value: group-value: statistic count, value 15 → ∅"],
  },
  {
    name: "a failed check of one result fewer, which is still there",
    before: { ...GROUPED, more: check("inconsistent", "12 and 15", [0, 1]) },
    after: { ...GROUPED, more: check("inconsistent", "12", [0]) },
    changes: [],
  },
  {
    name: "a check that fails once it has lost one of its results",
    before: { ...GROUPED, more: check("consistent", "12 and 15", [0, 1]) },
    after: { ...GROUPED, more: check("inconsistent", "15", [1]) },
    changes: ["check-inconsistent checks.grim: consistent: 12 and 15 → inconsistent: 15"],
  },
  {
    name: "a failed check in place of two is one less",
    before: { ...GROUPED, more: checks(["inconsistent", "12", [0]], ["inconsistent", "15", [1]]) },
    after: { ...GROUPED, more: check("inconsistent", "12 and 15", [0, 1]) },
    changes: ["check-consistent checks.grim: inconsistent: 15 → ∅"],
  },
  {
    name: "a failed check that both records hold as one object, and that speaks of another result in each",
    before: { text: THREE.replace("⟦P = 0.04⟧", "P = 0.04"), results: [count(12), count(15)], more: SHARED_CHECK },
    after: { text: THREE.replace("⟦12⟧", "12"), results: [count(15), pAt(0.04)], more: SHARED_CHECK },
    changes: [
      "result-removed group-value: group-value: statistic count, value 12 → ∅",
      "result-added p-value: ∅ → p-value: value 0.04",
      "check-consistent checks.grim: inconsistent: no → ∅",
      "check-inconsistent checks.grim: ∅ → inconsistent: no",
    ],
  },
  {
    name: "a failed check of other results is another one",
    before: { ...GROUPED, more: check("inconsistent", "12", [0]) },
    after: { ...GROUPED, more: check("inconsistent", "15", [1]) },
    changes: ["check-consistent checks.grim: inconsistent: 12 → ∅", "check-inconsistent checks.grim: ∅ → inconsistent: 15"],
  },
  {
    name: "a failed check beside one that holds, of the same results in part",
    before: { ...GROUPED, more: checks(["inconsistent", "12 and 15", [0, 1]], ["consistent", "15 and P", [1, 2]]) },
    after: { ...GROUPED, more: checks(["inconsistent", "12", [0]], ["consistent", "P", [2]]) },
    changes: [],
  },
  {
    name: "a title",
    before: { ...P, more: title("One") },
    after: { ...P, more: title("Two") },
    changes: ["field-changed title.text: One → Two"],
  },
  {
    name: "a title lost",
    before: { ...P, more: title("One") },
    after: { ...P, more: title(null) },
    changes: ["field-changed title.text: One → ∅"],
  },
  {
    name: "an identifier",
    before: P,
    after: { ...P, doi: "10.5555/other" },
    changes: ["field-changed identifiers.doi: ∅ → 10.5555/other"],
  },
  { name: "an id", before: P, after: { ...P, more: { id: "pmid:1" } }, changes: ["field-changed id: doi:10.5555/fixture → pmid:1"] },
  {
    name: "a list",
    before: { ...P, more: { keywords: ["a"] } },
    after: { ...P, more: { keywords: ["a", "b"] } },
    changes: ['field-changed keywords: ["a"] → ["a","b"]'],
  },
  { name: "a count", before: P, after: { ...P, more: { citationCount: 3 } }, changes: ["field-changed citationCount: ∅ → 3"] },
  {
    name: "a date",
    before: { ...P, published: "2031" },
    after: { ...P, published: "2031-02" },
    changes: ["field-changed published: 2031 → 2031-02"],
  },
  { name: "a design", before: P, after: { ...P, design: "crossover" }, changes: ["field-changed study.design: ∅ → crossover"] },
  {
    name: "a registration, wherever it stands",
    before: { ...P, registrations: [{ registry: "NTR", id: "NTR1" }] },
    after: { ...P, more: { registrations: [{ registry: "NTR", id: "NTR1", span: [0, 4] }] } },
    changes: [],
  },
  {
    name: "a registration lost",
    before: { ...P, registrations: [{ registry: "NTR", id: "NTR1" }] },
    after: P,
    changes: ['field-changed registrations: [{"registry":"NTR","id":"NTR1"}] → []'],
  },
  {
    name: "a warning",
    before: P,
    after: { ...P, more: { warnings: [{ code: "cut", message: "It is cut off.", path: null }] } },
    changes: ["field-changed warnings.cut: ∅ → It is cut off."],
  },
  {
    name: "where it was read from",
    before: P,
    after: { ...P, more: { key: "fedcba9876543210", provenance: { file: "b", format: "ris", bytes: [9, 10], sha256: "1".repeat(64) } } },
    changes: [],
  },
  {
    name: "a context number",
    before: { text: "from 2010 on", dates: [["2010", 2010]] },
    after: { text: "from 2010 on", dates: [["2010", 2011]] },
    changes: ["field-changed context.date: date 2010: 2010 → date 2011: 2010"],
  },
  {
    name: "a context number that moved",
    before: { text: "from 2010 on", dates: [["2010", 2010]] },
    after: { text: "from   2010 on", dates: [["2010", 2010]] },
    changes: [],
  },
  {
    name: "a context number that became a result",
    before: { text: "from 2010 on", dates: [["2010", 2010]] },
    after: { text: "from ⟦2010⟧ on", results: [count(2010)] },
    changes: ["result-added group-value: ∅ → group-value: statistic count, value 2010"],
  },
  {
    name: "a label",
    before: { text: "", sections: [["Aim", "OBJECTIVE", TEXT]] },
    after: { text: "", sections: [["Aims", "OBJECTIVE", TEXT]] },
    changes: ["section-relabelled sections.label: Aim → Aims"],
  },
  {
    name: "a category",
    before: { text: "", sections: [["Aim", "OBJECTIVE", TEXT]] },
    after: { text: "", sections: [["Aim", "BACKGROUND", TEXT]] },
    changes: ["section-relabelled sections.category: OBJECTIVE → BACKGROUND"],
  },
  {
    name: "one section cut into two",
    before: { text: "", sections: [[null, "UNASSIGNED", TEXT]] },
    after: {
      text: "",
      sections: [
        ["Methods", "METHODS", "We treated adults."],
        ["Results", "RESULTS", "Pain fell by half."],
      ],
    },
    changes: ["section-resegmented sections: (no label) [UNASSIGNED] → Methods [METHODS] | Results [RESULTS]"],
  },
  {
    name: "a sentence that goes to the next section",
    before: {
      text: "",
      sections: [
        ["A", "METHODS", "We met. We treated adults."],
        ["B", "RESULTS", "Pain fell."],
      ],
    },
    after: {
      text: "",
      sections: [
        ["A", "METHODS", "We met."],
        ["B", "RESULTS", "We treated adults. Pain fell."],
      ],
    },
    changes: ["section-resegmented sections: A [METHODS] | B [RESULTS] → A [METHODS] | B [RESULTS]"],
  },
  {
    name: "a section more",
    before: { text: "", sections: [["A", "METHODS", "We treated adults."]] },
    after: {
      text: "",
      sections: [
        ["A", "METHODS", "We treated adults."],
        ["B", "RESULTS", "Pain fell."],
      ],
    },
    changes: ["section-resegmented sections: ∅ → B [RESULTS]"],
  },
  {
    name: "a label that was part of the text",
    before: { text: "", sections: [[null, "UNASSIGNED", `AIM: ${TEXT}`]] },
    after: { text: "", sections: [["AIM", "OBJECTIVE", TEXT]] },
    changes: [
      "section-relabelled sections.label: ∅ → AIM",
      "section-relabelled sections.category: UNASSIGNED → OBJECTIVE",
      "field-changed sections.text: AIM: We treated adults. Pain … → We treated adults. Pain …",
    ],
  },
  {
    name: "an abstract",
    before: { text: "" },
    after: { text: "", sections: [[null, "UNASSIGNED", TEXT]] },
    changes: [`field-changed abstract: ∅ → ${TEXT}`],
  },
  {
    name: "parts that one of them was written without",
    before: { ...P, more: { results: undefined, study: undefined, title: undefined } as unknown as Partial<AbstractRecord> },
    after: { ...P, more: title("One") },
    changes: [],
  },
];

export default examples;
