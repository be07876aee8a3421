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
  { text: "Women had higher odds (⟦1.45⟧, 95% CI 1.20–1.75) than men.", expect: [{ measure: "odds-ratio", value: 1.45 }] },
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
  { text: "There was no effect on weight (⟦−0.3 kg⟧, 95% CI −0.9 to 0.3).", expect: [{ measure: "mean-difference", value: -0.3 }] },
  { text: "Zelotinib increased birth weight (⟦41.9 g⟧, 95% CI 0.2–83.6).", expect: [{ measure: "mean-difference", value: 41.9 }] },
  { text: "Women increased their intake (41.9 g, 95% CI 0.2–83.6).", why: "their own" },
];
export default rows;
