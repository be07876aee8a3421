import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "Relapses were ⟦23%⟧ lower than with placebo.",
    expect: [{ kind: "estimate", measure: "relative-change", value: 23, unit: "%", direction: "decrease" }],
  },
  { text: "Zelotinib reduced relapses by ⟦23%⟧ compared with controls.", expect: [{ value: 23, direction: "decrease" }] },
  { text: "There was a ⟦50%⟧ reduction versus usual care.", expect: [{ value: 50, direction: "decrease" }] },
  {
    text: "Plaque was ⟦33%⟧ higher in the test group.",
    expect: [{ value: 33, direction: "increase" }],
    why: "compared by naming the group",
  },
  { text: "There was a ⟦17%⟧ (95% CI 9–25) proportional reduction in deaths.", expect: [{ value: 17, direction: "decrease" }] },
  {
    text: "There was a ⟦6.4%⟧ (⟦0.7-12.1⟧) increase in prescribing.",
    expect: [
      { value: 6.4, direction: "increase" },
      { kind: "interval", low: 0.7, high: 12.1 },
    ],
    why: "only an estimate has an interval here",
  },
  {
    text: "Compared with water, juice increased fullness by ⟦23%⟧ (P=0.05) and decreased hunger by ⟦28%⟧ (P=0.04).",
    expect: [{ value: 23 }, { value: 28 }],
  },
  {
    text: "Patients had a ⟦2.3-fold⟧ higher risk.",
    expect: [{ measure: "other", name: "fold change", value: 2.3, unit: "fold", direction: "increase" }],
  },
  { text: "Expression was ⟦twofold⟧ higher.", expect: [{ value: 2, unit: "fold" }] },
  { text: "Smokers were ⟦three times⟧ more likely to relapse.", expect: [{ value: 3, unit: "fold", direction: "increase" }] },
  { text: "The odds of cure were ⟦2.25 times⟧ higher with A.", expect: [{ measure: "odds-ratio", value: 2.25 }] },
  {
    text: "This was a ⟦32 percent⟧ reduction in risk.",
    expect: [{ measure: "relative-change", value: 32, direction: "decrease" }],
    why: "a risk is reduced against another group's",
  },
  { text: "Zelotinib lowered the risk of relapse by ⟦23%⟧.", expect: [{ value: 23, direction: "decrease" }] },
  { text: "There was a 56.9% reduction with A as compared with a 14.1% decrease with B.", why: "each group's own change" },
  { text: "With A a 0.3% (−0.9 to 1.5) increase was seen compared with a 1.5% (0.5 to 2.5) increase with B." },
  { text: "We assumed that A would lower the risk by 23% in order to detect it, assuming a 20% reduction in risk.", zone: "METHODS" },
  { text: "Relapses fell by 23% versus 5%.", why: "each group's own change" },
  { text: "Scores improved by 12% from baseline." },
  { text: "Scores improved by 12% compared with baseline." },
  { text: "Patients with a ≥20% increase did worse than others.", why: "a criterion" },
  { text: "Pain was felt by 23% of patients." },
  { text: "Tablets were taken three times daily." },
  { text: "Relapses should be 23% lower than with placebo.", zone: "METHODS" },
];

export default rows;
