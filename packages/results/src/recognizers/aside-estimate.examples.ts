/** Differences between groups in brackets, without a name; not a group's own value with its interval. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "Zelotinib users told of less distress than controls (⟦−7.79⟧; 95% CI −14.31 to −1.27).",
    expect: [{ measure: "mean-difference", value: -7.79 }],
  },
  {
    text: "Zelotinib reduced weight compared with placebo (⟦−3.2 kg⟧, 95% CI −4.1 to −2.3).",
    expect: [{ measure: "mean-difference", value: -3.2, unit: "kg" }],
  },
  { text: "Response was 45% vs 30% (⟦15%⟧; 95% CI 5 to 25).", expect: [{ measure: "risk-difference", value: 15 }], why: "45 less 30" },
  { text: "Scores were 7.2 vs 5.4 (⟦1.8⟧; 95% CI 0.5 to 3.1).", expect: [{ measure: "mean-difference", value: 1.8 }] },
  {
    text: "Fruit (⟦184 g/day⟧; p = 0.001) intake increased in the zelotinib group compared with the control group.",
    expect: [{ measure: "mean-difference", value: 184 }],
  },
  { text: "Women had a higher risk (⟦1.45⟧, 95% CI 1.20–1.75) than men.", expect: [{ measure: "risk-ratio", value: 1.45 }] },
  {
    text: "The risk of death was higher in smokers (⟦2.1⟧; 95% CI 1.6–2.8).",
    expect: [{ measure: "risk-ratio", value: 2.1 }],
    why: "the direction stands behind the risk",
  },
  {
    text: "Compared with placebo, zelotinib reduced triglycerides (⟦−23%⟧, P<0.001) and cholesterol (⟦−12%⟧).",
    expect: [
      { measure: "relative-change", value: -23 },
      { measure: "relative-change", value: -12 },
    ],
  },
  {
    text: "Power (+⟦5%⟧, p=0.02) and uptake (+⟦3%⟧, p=0.04) were greater with zelotin than with water.",
    expect: [{ value: 5 }, { value: 3 }],
  },
  {
    text: "Response did not differ (⟦4.7%⟧; 95% CI −8.2 to 17.6) between the groups.",
    expect: [{ measure: "risk-difference", value: 4.7 }],
    why: "a share's interval does not reach below zero",
  },
  {
    text: "Zelotinib takers had a lower walking speed (⟦−0.31⟧; 95% CI −0.52 to −0.10).",
    expect: [{ measure: "mean-difference", value: -0.31 }],
  },
  {
    text: "The difference between zelotinib and placebo was significant (⟦5 mg/dL⟧; P = 0.04).",
    expect: [{ measure: "mean-difference", value: 5 }],
  },
  { text: "From baseline to week 30, walkers had a lower mean pulse (−3.8 bpm; 95% CI −5.9 to −1.7).", why: "one group's change" },
  { text: "Gains made in the first 3 years in 14 of 18 patients were lost at the wrist (−4.1%) and hip (−2.7%)." },
  { text: "Weight fell with zelotinib (−3.2 kg; 95% CI −4.1 to −2.3).", why: "within one group" },
  { text: "Weight fell more with A (−3.2 kg; 95% CI −4.1 to −2.3) than with B (−1.1 kg; 95% CI −2.0 to −0.2).", why: "each group's own" },
  { text: "Weight fell compared with baseline (−3.2 kg; 95% CI −4.1 to −2.3)." },
  { text: "More women than men answered (74%; 95% CI 70 to 78)." },
  {
    text: "The interactions for pain (⟦0.74⟧ (⟦−1.40 to 2.88⟧)) were weak, as the CI shows.",
    expect: [
      { measure: "regression-coefficient", value: 0.74 },
      { kind: "interval", low: -1.4, high: 2.88 },
    ],
  },
  { text: "Zelotinib increased birth weight (⟦41.9 g⟧, 95% CI 0.2–83.6).", expect: [{ measure: "mean-difference", value: 41.9 }] },
  { text: "Women increased their intake (41.9 g, 95% CI 0.2–83.6).", why: "their own" },
  {
    text: "Compared with placebo, relapses were significantly reduced (⟦38%⟧, p < 0.001).",
    expect: [{ measure: "relative-change", value: 38 }],
  },
  { text: "Relapses were less frequent with zelotinib (38%, p < 0.001) than with placebo (52%).", why: "the groups' own shares" },
];
export default rows;
