/** Means and medians with their dispersion; not estimates with an error, counts or names in brackets. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "Glucose was ⟦4.6 ± 0.3 mmol/L⟧ with drug A.",
    expect: [{ statistic: "mean", value: 4.6, unit: "mmol/L", dispersions: [{ type: "unspecified", value: 0.3, low: null, high: null }] }],
  },
  {
    text: "Glucose was ⟦4.6±0.3⟧ and ⟦5.1+/-0.4 mmol/L⟧.",
    expect: [
      { statistic: "mean", value: 4.6, dispersions: [{ type: "unspecified", value: 0.3, low: null, high: null }] },
      { statistic: "mean", value: 5.1, unit: "mmol/L", dispersions: [{ type: "unspecified", value: 0.4, low: null, high: null }] },
    ],
  },
  {
    text: "Age was ⟦54.9 ± 4.5 years⟧.",
    expect: [{ statistic: "mean", value: 54.9, unit: "years", dispersions: [{ type: "unspecified", value: 4.5, low: null, high: null }] }],
  },
  {
    text: "The mean score was ⟦4.6 (SD 0.3) points⟧.",
    expect: [{ statistic: "mean", value: 4.6, unit: "points", dispersions: [{ type: "sd", value: 0.3, low: null, high: null }] }],
  },
  {
    text: "The mean score was ⟦4.6 (SD, 0.3)⟧ in women.",
    expect: [{ statistic: "mean", value: 4.6, dispersions: [{ type: "sd", value: 0.3, low: null, high: null }] }],
  },
  {
    text: "The mean score was ⟦4.6 [SE = 0.3]⟧.",
    expect: [{ statistic: "mean", value: 4.6, dispersions: [{ type: "se", value: 0.3, low: null, high: null }] }],
  },
  {
    text: "Mean (SD) scores were ⟦7.4 (0.8)⟧ and ⟦6.9 (0.7)⟧.",
    expect: [
      { statistic: "mean", value: 7.4, dispersions: [{ type: "sd", value: 0.8, low: null, high: null }] },
      { statistic: "mean", value: 6.9, dispersions: [{ type: "sd", value: 0.7, low: null, high: null }] },
    ],
  },
  {
    text: "The mean (SD) density was ⟦4.2 (3.7) log⟧ CFU/g.",
    expect: [{ statistic: "mean", value: 4.2, unit: "log", dispersions: [{ type: "sd", value: 3.7, low: null, high: null }] }],
  },
  {
    text: "The score was ⟦20.1 (±4.0 SD)⟧ after treatment.",
    expect: [{ statistic: "mean", value: 20.1, dispersions: [{ type: "sd", value: 4, low: null, high: null }] }],
  },
  {
    text: "The score was ⟦2.65 (± 0.52)⟧ in the block group.",
    expect: [{ statistic: "mean", value: 2.65, dispersions: [{ type: "unspecified", value: 0.52, low: null, high: null }] }],
  },
  {
    text: "The median score was ⟦5 (IQR 3–8)⟧.",
    expect: [{ statistic: "median", value: 5, dispersions: [{ type: "iqr", value: null, low: 3, high: 8 }] }],
  },
  {
    text: "The median score was ⟦5 [3; 8]⟧.",
    expect: [{ statistic: "median", value: 5, dispersions: [{ type: "unspecified", value: null, low: 3, high: 8 }] }],
  },
  {
    text: "The median (IQR) score was ⟦5 (3 to 8)⟧ with drug A.",
    expect: [{ statistic: "median", value: 5, dispersions: [{ type: "iqr", value: null, low: 3, high: 8 }] }],
  },
  {
    text: "Age was ⟦62 years (range 18 to 80)⟧.",
    expect: [{ statistic: "mean", value: 62, unit: "years", dispersions: [{ type: "range", value: null, low: 18, high: 80 }] }],
  },
  {
    text: "The median stay was ⟦5 days (interquartile range, 3-8 days)⟧.",
    expect: [{ statistic: "median", value: 5, unit: "days", dispersions: [{ type: "iqr", value: null, low: 3, high: 8 }] }],
  },
  {
    text: "Values are mean ± SD. Weight fell to ⟦61.2 ± 4.1 kg⟧.",
    expect: [{ statistic: "mean", value: 61.2, unit: "kg", dispersions: [{ type: "sd", value: 4.1, low: null, high: null }] }],
  },
  {
    text: "Values are mean ± SEM. Weight fell to ⟦61.2 ± 4.1 kg⟧.",
    expect: [{ statistic: "mean", value: 61.2, unit: "kg", dispersions: [{ type: "se", value: 4.1, low: null, high: null }] }],
  },
  {
    text: "Men (mean age ⟦41 ± 12 years⟧) took part.",
    zone: "METHODS",
    expect: [{ statistic: "mean", value: 41, unit: "years", dispersions: [{ type: "unspecified", value: 12, low: null, high: null }] }],
  },
  { text: "The effect was large (β = 3.9 ± 0.6)." },
  { text: "Twelve patients (21%) had pain (grade 3)." },
  { text: "Scores fell by 3.2 (95% CI 1.1 to 5.3) points." },
  { text: "The error was ±3 mm." },
  {
    text: "Infarcts were larger (⟦74 [45, 126]⟧ vs ⟦26 [12, 70] mL⟧).",
    expect: [
      { statistic: "median", value: 74, dispersions: [{ type: "unspecified", value: null, low: 45, high: 126 }] },
      { statistic: "median", value: 26, unit: "mL" },
    ],
    why: "the unit of both stands behind the second",
  },
  {
    text: "Morphine use did not differ (⟦1.5 mg [0.0–6.0 mg]⟧ vs ⟦3.0 mg [0.0–6.0 mg]⟧).",
    expect: [
      { statistic: "median", value: 1.5, dispersions: [{ type: "unspecified", value: null, low: 0, high: 6 }] },
      { statistic: "median", value: 3 },
    ],
    why: "no interval is spoken of",
  },
  {
    text: "HbA1c fell from ⟦7.2 (1.1)⟧ to ⟦6.4 (0.9)⟧ with zelotinib.",
    expect: [
      { statistic: "mean", value: 7.2, dispersions: [{ type: "unspecified", value: 1.1, low: null, high: null }] },
      { statistic: "mean", value: 6.4 },
    ],
  },
  {
    text: "Weight fell by ⟦3.7% of weight (SD = 5.4%)⟧ in all.",
    expect: [{ statistic: "mean", value: 3.7, dispersions: [{ type: "sd", value: 5.4, low: null, high: null }] }],
  },
  {
    text: "Quality of life rose [⟦6.9 (2.5) points⟧ vs. ⟦1.6 (0.4) points⟧].",
    expect: [{ value: 6.9 }, { value: 1.6 }],
  },
  {
    text: "The heart rate was ⟦72 (8) beats/min⟧ in all.",
    expect: [{ statistic: "mean", value: 72, dispersions: [{ type: "unspecified", value: 8, low: null, high: null }] }],
  },
  { text: "Scores were ⟦7.2 -/+ 1.1⟧.", expect: [{ statistic: "mean", value: 7.2 }] },
  {
    text: "Weight fell by ⟦1.6 ± 0.5 kg⟧ with zelotinib and ⟦0.4 ± 0.5 kg⟧ with placebo.",
    expect: [
      { value: 1.6, direction: "decrease" },
      { value: 0.4, change: true, direction: "decrease" },
    ],
  },
  {
    text: "The score was ⟦41.2 (SD 31.0, range 3-120)⟧.",
    expect: [
      {
        statistic: "mean",
        value: 41.2,
        dispersions: [
          { type: "sd", value: 31, low: null, high: null },
          { type: "range", value: null, low: 3, high: 120 },
        ],
      },
    ],
  },
  {
    text: "The mean age was ⟦61.4 ± 8.2 years, range 44-79⟧.",
    expect: [
      {
        value: 61.4,
        unit: "years",
        dispersions: [
          { type: "unspecified", value: 8.2, low: null, high: null },
          { type: "range", value: null, low: 44, high: 79 },
        ],
      },
    ],
  },
  { text: "Scars were judged on days 12 (± 2) and 30 (± 5).", why: "tolerances of times" },
  {
    text: "Leave was told in days: ⟦12 (± 2)⟧ with tea.",
    expect: [{ value: 12, dispersions: [{ type: "unspecified", value: 2, low: null, high: null }] }],
    why: "no preposition begins a list of times",
  },
  {
    text: "Zinc rose [median change ⟦0.21 ng/mL, (IQR 0.12-0.35)⟧].",
    expect: [{ statistic: "median", value: 0.21, dispersions: [{ type: "iqr", value: null, low: 0.12, high: 0.35 }] }],
    why: "a comma too many",
  },
  { text: "Hospital days ⟦12 (± 2)⟧ were told.", expect: [{ value: 12 }], why: "how many, not which" },
  {
    text: "Pain was ⟦30 (5)⟧, ⟦40 (6)⟧ and ⟦50 (7) mm⟧.",
    expect: [
      { value: 30, dispersions: [{ type: "unspecified", value: 5, low: null, high: null }] },
      { value: 40, dispersions: [{ type: "unspecified", value: 6, low: null, high: null }] },
      { value: 50, dispersions: [{ type: "unspecified", value: 7, low: null, high: null }] },
    ],
    why: "the unit stands behind the last",
  },
  {
    text: "Weight was ⟦80.1 (9.2)⟧ with yoga and ⟦82.3 (9.4)⟧ with stretching.",
    expect: [
      { value: 80.1, dispersions: [{ type: "unspecified", value: 9.2, low: null, high: null }] },
      { value: 82.3, dispersions: [{ type: "unspecified", value: 9.4, low: null, high: null }] },
    ],
    why: "a decimal in brackets behind each of two",
  },
  {
    text: "Median (IQR [range]) pH was ⟦7.30 (7.28–7.33 [7.12–7.40])⟧ with zelotinib.",
    expect: [
      {
        statistic: "median",
        value: 7.3,
        dispersions: [
          { type: "iqr", value: null, low: 7.28, high: 7.33 },
          { type: "range", value: null, low: 7.12, high: 7.4 },
        ],
      },
    ],
    why: "the quartiles, and the range in a bracket of its own",
  },
  ...[
    "Mean age was ⟦41.2 years, SD 12.1, range 18 to 65⟧.",
    "They (M ⟦= 41.2, SD = 12.1, range = 18–65⟧) took part.",
    "Mean age ⟦41.2; standard deviation, 12.1; range, 18-65⟧.",
    "The mean (SD; range) age was ⟦41.2 (12.1; 18–65)⟧.",
  ].map((text) => ({
    text,
    expect: [
      {
        statistic: "mean" as const,
        value: 41.2,
        dispersions: [
          { type: "sd" as const, value: 12.1, low: null, high: null },
          { type: "range" as const, value: null, low: 18, high: 65 },
        ],
      },
    ],
    why: "a mean with two spreads, in a row or as announced",
  })),
  ...["Median age was ⟦62, IQR 54–70, range 18–91⟧.", "The median (IQR; range) age was ⟦62 (54–70; 18–91)⟧."].map((text) => ({
    text,
    expect: [
      {
        statistic: "median" as const,
        value: 62,
        dispersions: [
          { type: "iqr" as const, value: null, low: 54, high: 70 },
          { type: "range" as const, value: null, low: 18, high: 91 },
        ],
      },
    ],
    why: "a median with quartiles and range, in a row or as announced",
  })),
  {
    text: "Mean age was ⟦41.2, range 18 to 65, SD 12.1⟧.",
    expect: [
      {
        statistic: "mean",
        value: 41.2,
        dispersions: [
          { type: "range", value: null, low: 18, high: 65 },
          { type: "sd", value: 12.1, low: null, high: null },
        ],
      },
    ],
    why: "the standard deviation behind the range",
  },
  {
    text: "Heart rate was higher (⟦66 ± 3⟧ vs. ⟦59 ± 2 beats/min⟧).",
    expect: [{ unit: "beats/min" }, { unit: "beats/min" }],
    why: "the unit of both stands behind the second",
  },
  {
    text: "Waist was ⟦10.2 (2.1)⟧, ⟦11.4 (2.2)⟧ and ⟦9.8 (1.9) cm⟧.",
    expect: [{ unit: "cm" }, { unit: "cm" }, { unit: "cm" }],
  },
  { text: "Strain was ⟦58.1 ± 4.4⟧ and ⟦52.3 ± 5.0%⟧.", expect: [{ unit: "%" }, { unit: "%" }] },
  {
    text: "The score was ⟦5.2 ± 1.1⟧, ⟦71.2 ± 3.1 kg⟧ the weight.",
    expect: [{ unit: null }, { unit: "kg" }],
    why: "a comma alone ends no list",
  },
  {
    text: "Reports took ⟦6 minutes (median; range 2-9 minutes)⟧.",
    expect: [{ statistic: "median", dispersions: [{ type: "range", value: null, low: 2, high: 9 }] }],
    why: "the bracket says what the value is",
  },
  {
    text: "The stay was ⟦4 days (mean; SD 2)⟧.",
    expect: [{ statistic: "mean", dispersions: [{ type: "sd", value: 2, low: null, high: null }] }],
  },
];
export default rows;
