/** Pairs of invented records and every change between them, as "type field: before → after". */
import type { AbstractRecord, Section } from "@tabstract/record";
import type { RecordDraft, ResultDraft } from "@tabstract/testkit";

export interface PairSide extends RecordDraft {
  /** In place of the one section of the draft; labels in front, with the category that each has. */
  readonly sections?: readonly (readonly [label: string | null, category: Section["category"], text: string])[];
  readonly more?: Partial<AbstractRecord>;
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
const check = (
  outcome: "consistent" | "inconsistent" | "not-applicable",
  message: string,
  results: number[] = [0],
): Partial<AbstractRecord> => ({
  checks: [{ rule: "grim", outcome, message, results }],
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
    after: { text: "⟦12/58⟧ fell ill.", results: [count(12, { denominator: null, roles: ["value", "denominator"] })] },
    changes: ["value-changed group-value.denominator: 58 → ∅"],
  },
  {
    name: "a dispersion",
    before: { ...MEAN, results: mean({ dispersions: [{ type: "sd", value: 3, low: null, high: null }] }) },
    after: { ...MEAN, results: mean({ dispersions: [{ type: "se", value: 3, low: null, high: null }] }) },
    changes: ["value-changed group-value.dispersions: sd 3 → se 3"],
  },
  {
    name: "a bound",
    before: { text: "(⟦1.1 to 1.9⟧)", results: [{ kind: "interval", low: 1.1, high: 1.9 }] },
    after: { text: "(⟦1.1 to 1.9⟧)", results: [{ kind: "interval", low: 1.1, high: 19 }] },
    changes: ["value-changed interval.high: 1.9 → 19"],
  },
  {
    name: "a level",
    before: { text: "(⟦1.1 to 1.9⟧)", results: [{ kind: "interval", low: 1.1, high: 1.9 }] },
    after: { text: "(⟦1.1 to 1.9⟧)", results: [{ kind: "interval", low: 1.1, high: 1.9, level: null }] },
    changes: ["value-changed interval.level: 95 → ∅"],
  },
  {
    name: "degrees of freedom",
    before: { text: "⟦t(12) = 2.3⟧", results: [{ kind: "test-statistic", value: 2.3, df: [12], roles: ["df", "value"] }] },
    after: { text: "⟦t(12) = 2.3⟧", results: [{ kind: "test-statistic", value: 2.3, df: [], roles: ["df", "value"] }] },
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
    changes: ["field-changed study.arms.name: ZT → zelotinib"],
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
    name: "role and size of an arm",
    before: { ...MEAN, more: study(arm("A", "saline")) },
    after: { ...MEAN, more: study(arm("A", "saline", { role: "comparator", n: 20 })) },
    changes: ["field-changed study.arms.role: unclear → comparator", "field-changed study.arms.n: ∅ → 20"],
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
