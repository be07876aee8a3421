import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "Low birth weight (risk ratio 0.74; 95% CI 0.60–0.91) and preterm delivery (⟦0.62⟧; 95% CI 0.43–0.89) were rarer.",
    expect: [{ kind: "estimate", measure: "risk-ratio", value: 0.62, unit: null }],
  },
  {
    text: "Relapse was rarer with A (hazard ratio 0.28 [95% CI 0.10–0.81]) and B (⟦0.31⟧ [0.10–0.98]).",
    expect: [{ measure: "hazard-ratio", value: 0.31 }],
  },
  {
    text: "Adjusted odds ratios were high for smokers (2.10, 95% CI 1.40–3.10) and drinkers (⟦1.70⟧, 95% CI 1.20–2.40).",
    expect: [{ measure: "odds-ratio", value: 1.7, adjusted: true }],
    why: "the first stands behind the name itself",
  },
  {
    text: "The difference in pain was −0.2 points (95% CI −0.9 to 0.5) on walking but large at rest, ⟦−1.2 points⟧ (95% CI −2.0 to −0.4).",
    expect: [{ measure: "mean-difference", value: -1.2, unit: "points" }],
  },
  {
    text: "No difference was found for pain (−0.6; 95% CI, −1.9 to 0.7; p = 0.36) or sleep (⟦3.1⟧; 95% CI, −5.2 to 11.4).",
    expect: [{ measure: "mean-difference", value: 3.1 }],
    why: "its interval begins below zero",
  },
  {
    text: "Support predicted mood (β = 0.31; 95% CI 0.1 to 0.5) and sleep (⟦−0.22⟧; 95% CI −0.4 to −0.1).",
    expect: [{ measure: "regression-coefficient", value: -0.22 }],
  },
  {
    text: "Groups did not differ in age. Despite these differences, predicted risk was 18.2% (95% CI 11.3–25.1).",
    why: "no series has begun",
  },
  { text: "The odds ratio was 1.4 (95% CI 1.1–1.8); mean scores were 4.5 (95% CI 4.1–4.9).", why: "a group's own mean" },
  { text: "The odds ratio was 1.4 (95% CI 1.1–1.8) and prevalence was 12.5% (95% CI 10.0–15.0)." },
  {
    text: "No difference was seen [−0.016 mm (95% CI −0.037 to 0.006) vs −0.007 mm (95% CI −0.029 to 0.015)].",
    why: "each group's own change",
  },
  { text: "Pain was 3.2 (95% CI 2.8–3.6)." },
  {
    text: "The relative risk of falls was 0.62 (0.43–0.89), of fractures ⟦0.57⟧ (⟦0.39–0.82⟧).",
    expect: [
      { measure: "risk-ratio", value: 0.57 },
      { kind: "interval", low: 0.39, high: 0.82 },
    ],
  },
  {
    text: "Predictors were age (OR 1.03 per year; 95% CI 1.01–1.05) and male sex (⟦1.8⟧, 95% CI 1.2–2.7).",
    expect: [{ measure: "odds-ratio", value: 1.8 }],
  },
  {
    text: "The standardised mean difference was −0.45 (95% CI −0.70 to −0.20) in men, and a value of ⟦0.31⟧ (95% CI 0.10 to 0.52) was seen elsewhere.",
    expect: [{ measure: "standardised-mean-difference", value: 0.31 }],
  },
  {
    text: "The standardised incidence ratio was 2.20 (95% CI 1.3–3.7) in takers; in others it was ⟦0.81⟧ (95% CI 0.4–1.6).",
    expect: [{ measure: "other", name: "standardised incidence ratio", value: 0.81 }],
  },
  {
    text: "Median survival was 16.0 months with zelotinib and 13.4 months with placebo (HR 0.8, 0.6–1.0). Mean pain was 8.1 points with zelotinib and 6.2 points with placebo (⟦0.72⟧, ⟦0.60–0.86⟧; P = 0.001).",
    expect: [
      { measure: "hazard-ratio", value: 0.72 },
      { low: 0.6, high: 0.86 },
    ],
    why: "the measure is named once",
  },
];

export default rows;
