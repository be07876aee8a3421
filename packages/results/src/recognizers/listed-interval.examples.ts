import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "Scores were 162.8 (95% CI 137.4-188.3) and 197.0 (⟦172.4 - 221.7⟧).",
    expect: [{ kind: "interval", type: "confidence", level: 95, low: 172.4, high: 221.7 }],
  },
  { text: "Water loss was 22.5; 95% CI: 19.6-25.4 after A and 16.3; ⟦13.5–19.1⟧ after B.", expect: [{ low: 13.5, high: 19.1 }] },
  {
    text: "Median survival (95% CI) was 5.2 (⟦4.1–6.3⟧) months and 7.5 (⟦6.0–9.0⟧) months.",
    expect: [
      { low: 4.1, high: 6.3 },
      { low: 6, high: 9 },
    ],
  },
  { text: "Prevalence (95% CI) was 12.3% (⟦10.1–14.5⟧).", expect: [{ low: 10.1, high: 14.5 }] },
  { text: "Prevalence was 0.28 [95% CI 0.10–0.81] for A and 0.31 [⟦0.10–0.98⟧] for B.", expect: [{ low: 0.1, high: 0.98 }] },
  {
    text: "Relapse (95% CI) was seen in 12.3% (⟦10.1–14.5⟧) and death in 4.1% (⟦2.2–6.0⟧).",
    expect: [
      { level: 95, low: 10.1, high: 14.5 },
      { level: 95, low: 2.2, high: 6 },
    ],
    why: "the level of the series",
  },
  { text: "Median age (IQR) was 61.5 (54.2–70.1) years." },
  { text: "The ratio was 0.8 (95% CI 0.6–1.1); median delay was 3.1 (range 2.0–4.5) days." },
  { text: "The ratio was 0.8 (95% CI 0.6–1.1) and the score 3.1 (5.0–7.5).", why: "the range does not hold the value" },
  { text: "Doses were 20.5 (10.5–30.5) mg.", zone: "METHODS", why: "no interval was announced" },
];

export default rows;
