import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "The hazard ratio was 1.37 (⟦95% CI⟧ 1.16 to 1.610.1016).", expect: [{ as: "confidence-level" }] },
  {
    text: "Relapse was rarer (OR 1.8, ⟦95% CI 1.1 to 2.9⟧).",
    expect: [{ kind: "interval", type: "confidence", level: 95, low: 1.1, high: 2.9 }],
  },
  {
    text: "Relapse was rarer (odds ratio, 1.85; ⟦95% confidence interval [CI], 1.10-3.10⟧; P = .02).",
    expect: [{ level: 95, low: 1.1, high: 3.1 }],
  },
  {
    text: "Relapse was rarer (hazard ratio 0.56; ⟦95% confidence interval, 0.34 to 0.92⟧).",
    expect: [{ level: 95, low: 0.34, high: 0.92 }],
  },
  { text: "The gain was 1.2 points (⟦95%CI: 0.5; 1.9⟧).", expect: [{ level: 95, low: 0.5, high: 1.9 }] },
  { text: "The gain was 1.2 points (⟦CI95% 0.5; 1.9⟧).", expect: [{ level: 95, low: 0.5, high: 1.9 }] },
  { text: "The change was −0.3 (⟦95% CI −0.4, −0.1⟧).", expect: [{ low: -0.4, high: -0.1 }] },
  { text: "The change was −0.3 (⟦95% CI -0.4 to -0.1⟧).", expect: [{ low: -0.4, high: -0.1 }] },
  { text: "The change was -0.3 (⟦95% CI, -0.4 - -0.1⟧).", expect: [{ low: -0.4, high: -0.1 }] },
  { text: "The change was 2% (⟦95% CI −27 to +23⟧) with placebo.", expect: [{ low: -27, high: 23 }], why: "a plus sign" },
  { text: "The change was small (P = 0.36, ⟦CI -0.9 to +2.6⟧).", expect: [{ level: null, low: -0.9, high: 2.6 }] },
  { text: "The risk ratio was 0.8 (⟦90% CI 0.6–1.1⟧).", expect: [{ level: 90, low: 0.6, high: 1.1 }] },
  { text: "The risk ratio was 0.8 (⟦99 % CI = 0.6-1.1⟧).", expect: [{ level: 99, low: 0.6, high: 1.1 }] },
  { text: "The mean effect was 3.1 (⟦95% credible interval 1.2 to 5.0⟧).", expect: [{ type: "credible", level: 95, low: 1.2, high: 5 }] },
  { text: "The mean effect was 3.1 (⟦95% CrI 1.2–5.0⟧).", expect: [{ type: "credible", level: 95, low: 1.2, high: 5 }] },
  { text: "The pooled effect was 3.1 (⟦95% prediction interval 0.2 to 6.0⟧).", expect: [{ type: "prediction", low: 0.2, high: 6 }] },
  { text: "Cure was seen in 84% (⟦95% CI: 70%–93%⟧).", expect: [{ low: 70, high: 93, unit: "%" }] },
  { text: "Cure was seen in 84% (⟦95% CI 70 to 93%⟧).", expect: [{ low: 70, high: 93, unit: "%" }] },
  { text: "Median survival was 16.3 months (⟦95% CI 12.1–not reached⟧).", expect: [{ low: 12.1, high: null }] },
  { text: "Median survival was 16.3 months (⟦95% CI, 12.1 to NR⟧).", expect: [{ low: 12.1, high: null }] },
  { text: "The ratio was 0.7 (⟦0.5–0.9, 95% CI⟧).", expect: [{ level: 95, low: 0.5, high: 0.9 }], why: "announced behind" },
  {
    text: "The ratios were 0.7 and 0.8 (⟦95% CI 0.5–0.9⟧ and ⟦0.6–1.0⟧, respectively).",
    expect: [
      { level: 95, low: 0.5, high: 0.9 },
      { level: 95, low: 0.6, high: 1 },
    ],
  },
  {
    text: "HbA1c fell (⟦95% CI −0.88 to −0.34%⟧ [⟦−9.6 to −3.7 mmol/mol⟧]).",
    expect: [
      { low: -0.88, high: -0.34 },
      { low: -9.6, high: -3.7, unit: "mmol/mol" },
    ],
    why: "the same interval in another unit",
  },
  { text: "The difference was 3.2 points (⟦95% confidence limits 1.1, 5.3⟧).", expect: [{ low: 1.1, high: 5.3 }] },
  { text: "The gain was 2.4 (⟦95%-CI 0.9–3.9⟧).", expect: [{ level: 95, low: 0.9, high: 3.9 }] },
  { text: "The ratio was 0.7 (⟦95 percent confidence interval, 0.5 to 0.9⟧).", expect: [{ level: 95, low: 0.5, high: 0.9 }] },
  {
    text: "Attendance was lower (⟦95%CI: - 5.7% to - 0.03%⟧).",
    expect: [{ low: -5.7, high: -0.03, unit: "%" }],
    why: "minus signs that stand apart",
  },
  {
    text: "Deaths were fewer (OR 0.6, ⟦95% CI [0.4, 0.9]⟧) in A.",
    expect: [{ low: 0.4, high: 0.9 }],
    why: "the bracket of the bounds closes with them",
  },
  {
    text: "Deaths were fewer [OR 0.6, ⟦95% CI 0.4, 0.9⟧] in A.",
    expect: [{ low: 0.4, high: 0.9 }],
    why: "the bracket of an aside does not",
  },
  { text: "Attendance was lower (⟦95% CI; - 2.9 to 0.7%⟧).", expect: [{ low: -2.9, high: 0.7 }] },
  { text: "The ratio was 0.7 (⟦95 per cent CI 0.5 to 0.9⟧).", expect: [{ level: 95, low: 0.5, high: 0.9 }] },
  { text: "Der Effekt war 2.4 (⟦95% KI 0.9–3.9⟧).", expect: [{ level: 95, low: 0.9, high: 3.9 }] },
  {
    text: "We report odds ratios with ⟦95% confidence intervals⟧.",
    zone: "METHODS",
    expect: [{ kind: "context", as: "confidence-level", value: 95 }],
  },
  { text: "Median age was 61 years (IQR 54–70)." },
  { text: "Patients received 5 mg (range 2 to 10)." },
  { text: "CI was given over 24 h.", why: "continuous infusion" },
  { text: "In 95% of cases the wound closed." },
  { text: "Confidence rose by 2 to 5 points.", why: "the word alone" },
  { text: "Time intervals of 5 to 10 min were used.", zone: "METHODS" },
  { text: "The odds ratio was 1.45 (⟦95% c.i. 1.15-1.82⟧).", expect: [{ type: "confidence", level: 95, low: 1.15, high: 1.82 }] },
  { text: "The odds ratio was 1.45 (⟦95% CL 1.15-1.82⟧).", expect: [{ type: "confidence", level: 95, low: 1.15, high: 1.82 }] },
  { text: "The AUC was 0.80 (⟦95% confidential interval, 0.68-0.93⟧).", expect: [{ type: "confidence", low: 0.68, high: 0.93 }] },
  { text: "Zelotinib (IC50, 4.7 nM) stopped growth.", why: "a concentration" },
  { text: "The C. jejuni count was 1.15-1.82." },
  {
    text: "Scores were alike (1.6; ⟦95% CI, − 5.2-8.3⟧).",
    expect: [{ low: -5.2, high: 8.3 }],
    why: "behind a comma a dash parts nothing",
  },
  {
    text: "The change was smaller (- 0.9; ⟦95% CI, - 1.4-- 0.3⟧).",
    expect: [{ low: -1.4, high: -0.3 }],
    why: "a dash, then a minus apart",
  },
  { text: "The ratio was 1.9 (⟦95% CI, 1.1-- 2.9⟧).", expect: [{ low: 1.1, high: 2.9 }], why: "a dash of two strokes" },
];

export default rows;
