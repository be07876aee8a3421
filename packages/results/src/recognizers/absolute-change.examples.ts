import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "Scores were ⟦3.2 points⟧ lower than with placebo.",
    expect: [{ kind: "estimate", measure: "mean-difference", value: 3.2, unit: "points", direction: "decrease" }],
  },
  { text: "Nitrate was ⟦10.3 mmol/L⟧ greater with juice vs water (95% CI 0.8 to 19.7).", expect: [{ value: 10.3, direction: "increase" }] },
  { text: "Zelotinib reduced stay by ⟦1.9 days⟧ compared with usual care.", expect: [{ value: 1.9, unit: "days", direction: "decrease" }] },
  {
    text: "Cholesterol showed an improvement of ⟦8.9 mg/dL⟧ (95% CI 1.0 to 16.7; p=0.03) compared with usual care.",
    expect: [{ value: 8.9, unit: "mg/dL", direction: "increase" }],
  },
  {
    text: "Onset was ⟦5 min⟧ earlier (20.2 vs 25.5 min).",
    expect: [{ value: 5, unit: "min", direction: "decrease" }],
    why: "both groups' values in brackets",
  },
  { text: "Weight was ⟦2.1 kg⟧ lower in the exercise group.", expect: [{ value: 2.1, unit: "kg", direction: "decrease" }] },
  {
    text: "Fasting glucose decreased over the study period with zelotinib vs placebo by ⟦−1.0 mmol/L⟧ (P = .018).",
    expect: [{ value: -1, unit: "mmol/L", direction: "decrease" }],
    why: "the verb stands far before its size",
  },
  { text: "Weight fell by 2.1 kg with diet versus 0.3 kg with advice.", why: "each group's own change" },
  { text: "Weight fell by 2.1 kg compared with baseline." },
  { text: "At 6 months pain was significantly better than in controls.", why: "a time" },
  { text: "Weight fell by 2.1 kg." },
  { text: "Patients taller than 150 cm were compared.", zone: "METHODS" },
  { text: "Scores were ⟦3.2⟧ higher with zelotinib than with placebo.", expect: [{ value: 3.2, direction: "increase" }] },
  { text: "They walked ⟦1200⟧ more steps than controls.", expect: [{ value: 1200, direction: "increase" }] },
  { text: "Pain was lower by ⟦1.2 cm⟧ in the zelotinib group.", expect: [{ value: 1.2, unit: "cm", direction: "decrease" }] },
  {
    text: "Pain was lower by ⟦1.2 cm⟧ (95% CI 0.4 to 2.0; I² = 62%; 12 trials), fear by ⟦0.8 cm⟧ (95% CI 0.2 to 1.4) with zelotinib.",
    expect: [
      { measure: "mean-difference", value: 1.2 },
      { measure: "mean-difference", value: 0.8, unit: "cm", direction: "decrease" },
    ],
    why: "the adjective stands once",
  },
  { text: "The dose was associated with a ⟦0.5 mm Hg⟧ decrease in pressure.", expect: [{ value: 0.5, direction: "decrease" }] },
  { text: "Costs were $⟦350⟧ lower than in usual care.", expect: [{ value: 350, unit: "$", direction: "decrease" }] },
  {
    text: "Uptake was ⟦12 percentage points⟧ higher with zelotinib than with placebo.",
    expect: [{ measure: "risk-difference", value: 12 }],
  },
  { text: "Zelotinib delayed pain by ⟦1.8 months⟧ (median, 6.5 vs 4.7 months).", expect: [{ measure: "mean-difference", value: 1.8 }] },
  {
    text: "Each year was associated with an increase of ⟦0.12 points⟧ in the score.",
    expect: [{ measure: "regression-coefficient", value: 0.12 }],
    why: "told for one step of the predictor",
  },
  {
    text: "Zelotinib was associated with an increase of ⟦0.12 points⟧ in the score.",
    expect: [{ measure: "mean-difference", value: 0.12 }],
  },
  { text: "Mortality was lower by ⟦0.6 percentage points⟧ (95% CI 0.1–1.1).", expect: [{ measure: "risk-difference", value: 0.6 }] },
  { text: "Zinc increased height by ⟦2.6 cm⟧ (95% CI 0.2–5.0).", expect: [{ measure: "mean-difference", value: 2.6 }] },
  {
    text: "Peak glucose was ⟦0.9⟧ (95% CI 0.2, 1.6) mmol/L lower for zelotin than for water.",
    expect: [{ measure: "mean-difference", value: 0.9, unit: "mmol/L", direction: "decrease" }],
    encloses: ["interval"],
    why: "the unit stands behind the interval",
  },
  { text: "The mean improvement was ⟦2.3 points⟧ greater with zelotinib (p = 0.02).", expect: [{ value: 2.3, direction: "increase" }] },
  {
    text: "Diet produced an additional weight loss of ⟦3.2 kg⟧ (95% CI 1.8 to 4.6) over advice.",
    expect: [{ value: 3.2, direction: "decrease" }],
  },
  {
    text: "Zelotin takers had a greater reduction in symptoms (less pain) of ⟦−2.14 points⟧ than the placebo group.",
    expect: [{ value: -2.14, direction: "decrease" }],
    why: "an aside between the noun and its size",
  },
  { text: "Zelotinib prolonged survival by a median of ⟦8.9 months⟧ compared with placebo.", expect: [{ value: 8.9, unit: "months" }] },
  { text: "Weight was 2.3 kg lower at week 12 than at baseline." },
  { text: "Pain was 2.1 points lower than before treatment." },
  {
    text: "The policy led to a ⟦5.1 percentage point⟧ increase (95% CI 2.0 to 8.2).",
    expect: [{ measure: "risk-difference", value: 5.1 }],
  },
  {
    text: "In comparison with the control group, zelotinib allowed dissection of ⟦4.04⟧ more nodes.",
    expect: [{ measure: "mean-difference", value: 4.04 }],
  },
  { text: "Oral zelotinib 50 mg significantly reduced the score compared with placebo.", why: "a dose" },
  { text: "Intake rose by 0.24 L/min in one group, whereas it fell by 0.05 L/min in the other (mean difference, 0.29 L/min)." },
];

export default rows;
