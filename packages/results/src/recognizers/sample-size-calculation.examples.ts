import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "We planned for ⟦80%⟧ power.", zone: "METHODS", expect: [{ kind: "context", as: "power", value: 80, unit: "%" }] },
  { text: "The study had a power of ⟦0.9⟧.", zone: "METHODS", expect: [{ as: "power", value: 0.9 }] },
  { text: "An alpha of ⟦0.05⟧ was used.", zone: "METHODS", expect: [{ as: "significance-level", value: 0.05 }] },
  { text: "A two-sided significance level of ⟦5%⟧ was used.", zone: "METHODS", expect: [{ as: "significance-level", value: 5 }] },
  { text: "The non-inferiority margin was ⟦10%⟧.", zone: "METHODS", expect: [{ as: "margin", value: 10 }] },
  { text: "A margin of ⟦−5 mmHg⟧ was allowed.", zone: "METHODS", expect: [{ as: "margin", value: -5, unit: "mmHg" }] },
  {
    text: "We could detect (α = ⟦.05⟧, β = ⟦.2⟧) a medium effect.",
    zone: "METHODS",
    expect: [
      { as: "significance-level", value: 0.05 },
      { as: "power", value: 0.2 },
    ],
  },
  { text: "We planned for ⟦90 percent⟧ power.", zone: "METHODS", expect: [{ as: "power", value: 90 }] },
  { text: "Scores did not reach statistical significance (-1.0).", why: "no level is negative" },
  { text: "Muscle power rose by 12 W." },
  { text: "Cure was seen in 80% of patients." },
  { text: "Surgical margins were clear in 12 patients." },
];

export default rows;
