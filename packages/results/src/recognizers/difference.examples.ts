import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "Pain improved with a ⟦difference of 3.2 points⟧ between groups.",
    expect: [{ kind: "estimate", measure: "mean-difference", value: 3.2, unit: "points" }],
  },
  { text: "Pain improved (⟦mean difference, −0.61⟧; 95% CI −0.88 to −0.34).", expect: [{ measure: "mean-difference", value: -0.61 }] },
  {
    text: "Pain improved (⟦mean difference −3.2 mm⟧ [⟦−5.0 to −1.4⟧]).",
    expect: [
      { measure: "mean-difference", value: -3.2, unit: "mm" },
      { kind: "interval", low: -5, high: -1.4 },
    ],
  },
  {
    text: "The ⟦adjusted mean difference was 4.1 kg⟧ (95% CI 2.0 to 6.2).",
    expect: [{ measure: "mean-difference", adjusted: true, value: 4.1, unit: "kg" }],
  },
  { text: "The between-group ⟦difference was 4.1 mmHg⟧.", expect: [{ value: 4.1, unit: "mmHg" }] },
  { text: "The ⟦difference in pain scores between groups was 3.2⟧.", expect: [{ measure: "mean-difference", value: 3.2 }] },
  {
    text: "The ⟦difference in HbA1c from baseline to week 24 was −0.61%⟧.",
    expect: [{ measure: "mean-difference", value: -0.61, unit: "%" }],
    encloses: ["duration", "name-part"],
    why: "a percentage that was measured",
  },
  { text: "Cure rates had an ⟦absolute difference of 6.9%⟧.", expect: [{ measure: "risk-difference", value: 6.9, unit: "%" }] },
  {
    text: "More were cured (⟦risk difference, 6.9 percentage points⟧).",
    expect: [{ measure: "risk-difference", value: 6.9, unit: "percentage points" }],
  },
  {
    text: "There was a ⟦50%⟧ difference in preference (95% CI 32.7–67.3%).",
    expect: [{ measure: "risk-difference", value: 50 }],
    why: "the value stands before",
  },
  { text: "We saw a ⟦3.2-point⟧ difference at week 8.", expect: [{ measure: "mean-difference", value: 3.2 }] },
  { text: "Costs showed a $⟦7,062⟧ difference per stay.", expect: [{ measure: "mean-difference", value: 7062 }] },
  {
    text: "Cholesterol had an ⟦average difference of 1.2 mmol/L⟧ (⟦46 mg/dL⟧).",
    expect: [
      { value: 1.2, unit: "mmol/L" },
      { value: 46, unit: "mg/dL" },
    ],
    why: "the same difference in another unit",
  },
  { text: "Pain showed ⟦differences of 3.2⟧ and ⟦4.1 points⟧.", expect: [{ value: 3.2 }, { value: 4.1, unit: "points" }] },
  { text: "Symptoms fell (estimated treatment ⟦difference −4.1 min⟧, 95% CI −5.0 to −3.2).", expect: [{ value: -4.1, unit: "min" }] },
  { text: "The difference was significant (P = 0.013).", why: "the number is a p-value's" },
  { text: "This difference remained after adjusting for age (p = 0.03)." },
  { text: "There was no difference in the rate of falls between groups: 25.6 and 34.1%, respectively.", why: "the groups' own values" },
  { text: "The difference was not significant (16.2% vs. 13.4%)." },
  { text: "Differences between groups were calculated by one-way analysis.", zone: "METHODS" },
  { text: "No difference was found in 3 trials." },
  { text: "With 80 patients a 20% difference could be detected.", zone: "METHODS", why: "planned, not found" },
  { text: "Weights differed at 12 months." },
  {
    text: "⟦Differences were −0.5⟧, ⟦1.2⟧ and ⟦3.4 kg⟧, respectively.",
    expect: [{ value: -0.5 }, { value: 1.2 }, { value: 3.4, unit: "kg" }],
  },
  {
    text: "The ⟦mean difference was 1.5⟧ (95% CI 1.1–2.1) at 6 months and ⟦2.3⟧ (95% CI 1.4–3.5) at 12 months.",
    expect: [{ value: 1.5 }, { value: 2.3 }],
  },
  { text: "A difference was seen in response of 30% in one group and 25% in the other.", why: "the groups' own values" },
  { text: "HbA1c fell more (⟦difference, −0.7%⟧; 95% CI −1.0 to −0.4).", expect: [{ measure: "mean-difference", value: -0.7 }] },
  { text: "There were 764 genes with a 2-fold difference in expression." },
  { text: "Viral load ⟦differed by 0.8⟧ between groups.", expect: [{ measure: "mean-difference", value: 0.8 }] },
  { text: "We saw differences in memory as measured by 2 tests.", why: "counted" },
  { text: "The difference in pain was small with drug A (n = 62)." },
  {
    text: "There was no sign of a ⟦difference (adjusted difference in means 0.2⟧; 95% CI −0.5 to 0.9).",
    expect: [{ value: 0.2 }],
  },
  {
    text: "The smallest ⟦difference in mean scores between the groups, 2.6 points⟧ (95% CI 0.2–5.0), was seen early.",
    expect: [{ value: 2.6 }],
  },
  {
    text: "There was no difference in response in the zelotinib arm (41%; 95% CI 33–49) and the other arm (43%; 95% CI 35–51).",
    why: "the groups' own values",
  },
  { text: "Pain was relieved (⟦difference in pain: 2.3 cm⟧, P = 0.02).", expect: [{ measure: "mean-difference", value: 2.3, unit: "cm" }] },
  { text: "There were no differences in coughs except that welders were almost 3 times more often hoarse." },
  { text: "Group differences were found for memory (d = 0.31)." },
  { text: "Scores ⟦favored zelotinib by 2.3 points⟧ (95% CI 0.5 to 4.1).", expect: [{ measure: "mean-difference", value: 2.3 }] },
  { text: "Sales ⟦exceeded orders by 7.5%⟧.", expect: [{ measure: "relative-change", value: 7.5 }] },
  {
    text: "Mean weight loss was 12.1% with zelotinib and 3.2% with placebo (⟦difference, 8.9%⟧).",
    expect: [{ measure: "mean-difference", value: 8.9 }],
    why: "a mean that is measured in percent",
  },
  { text: "The incidence ⟦difference was 3.2%⟧.", expect: [{ measure: "risk-difference", value: 3.2 }] },
  { text: "There was a ⟦6%⟧ absolute difference in uptake.", expect: [{ measure: "risk-difference", value: 6 }] },
  { text: "There was a ⟦14.2 percentage⟧-point difference in uptake.", expect: [{ measure: "risk-difference", value: 14.2 }] },
  { text: "There was no difference between observed (0.4) and expected (0.5) yields.", why: "the groups' own values" },
];

export default rows;
