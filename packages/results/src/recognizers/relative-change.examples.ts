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
  { text: "Uptake rose from 24.7% to 31.6%, an increase of ⟦6.9%⟧.", expect: [{ measure: "risk-difference", value: 6.9 }] },
  { text: "Deaths were ⟦12%⟧ lower with zelotinib than with placebo (23% vs 35%).", expect: [{ measure: "risk-difference", value: 12 }] },
  { text: "Women had a ⟦34%⟧ relative risk reduction.", expect: [{ measure: "relative-change", value: 34, direction: "decrease" }] },
  { text: "Falls were rarer (⟦58%⟧ reduction; 95% CI, 45–67%).", expect: [{ measure: "relative-change", value: 58 }] },
  {
    text: "Compared with placebo, zelotinib lowered cholesterol by ⟦32%⟧ and triglycerides by ⟦12%⟧.",
    expect: [{ value: 32 }, { value: 12 }],
  },
  { text: "Zelotinib had a ⟦20%⟧ lower rate of falls than placebo while cutting fractures by 5%.", expect: [{ value: 20 }] },
  { text: "The odds were ⟦3 times⟧ that of controls.", expect: [{ measure: "odds-ratio", value: 3 }] },
  { text: "There was a ⟦2.28⟧ and ⟦2.93 fold⟧ increase.", expect: [{ value: 2.28 }, { value: 2.93 }] },
  { text: "Zelotinib raised LVEF by ⟦3.2%⟧ compared with placebo.", expect: [{ measure: "mean-difference", value: 3.2 }] },
  { text: "There was an absolute ⟦10%⟧ reduction in falls.", expect: [{ measure: "risk-difference", value: 10 }] },
  {
    text: "Zelotinib cut relapse by ⟦79%⟧ (hazard ratio = 0.21) and death by ⟦83%⟧ (hazard ratio = 0.17).",
    expect: [
      { measure: "relative-change", value: 79 },
      { measure: "relative-change", value: 83 },
    ],
  },
  { text: "We saw an ⟦81%⟧ reduction in 90-day mortality (RR 0.19).", expect: [{ measure: "relative-change", value: 81 }] },
  { text: "Events were reduced by ⟦20%⟧ by zelotinib (29.6% v 49.6%).", expect: [{ measure: "risk-difference", value: 20 }] },
  {
    text: "Women had ⟦2.7 (95% CI 1.9–3.8) times⟧ the odds of relapse.",
    encloses: ["interval"],
    expect: [{ measure: "odds-ratio", value: 2.7 }],
  },
  { text: "The likelihood of relapse was ⟦16%⟧ lower in men.", expect: [{ measure: "relative-change", value: 16 }] },
  { text: "The offer increased uptake by ⟦9%⟧ (P < 0.05).", expect: [{ measure: "relative-change", value: 9 }] },
  { text: "Pain fell by 36% with zelotinib as compared with a 14.1% decrease with placebo.", why: "each group's own" },
  { text: "A ≥2-fold change was asked for.", why: "a criterion" },
  { text: "Men were more likely to have less than 50% hair loss than women." },
  { text: "Velocity was ⟦2.7×⟧ greater in men.", expect: [{ measure: "other", value: 2.7 }] },
  { text: "A 15% increase in score was seen in the zelotinib group and a 3% increase in the placebo group.", why: "each group's own" },
];

export default rows;
