/** Doses and strengths; not what was measured in the same units. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "Patients took ⟦20 mg⟧ of drug A.", zone: "METHODS", expect: [{ as: "dose", value: 20, unit: "mg" }] },
  { text: "They took ⟦5 mg/day⟧ for a week.", zone: "METHODS", expect: [{ as: "dose", value: 5, unit: "mg/day" }] },
  { text: "⟦200 mg⟧ twice daily was given.", zone: "METHODS", expect: [{ as: "dose", value: 200, unit: "mg" }] },
  {
    text: "Doses were ⟦5⟧, ⟦10⟧ and ⟦20 mg⟧.",
    zone: "METHODS",
    expect: [
      { as: "dose", value: 5, unit: "mg" },
      { as: "dose", value: 10, unit: "mg" },
      { as: "dose", value: 20, unit: "mg" },
    ],
  },
  { text: "They received ⟦1–2 g⟧ of drug A.", zone: "METHODS", expect: [{ as: "dose", low: 1, high: 2, unit: "g" }] },
  { text: "⟦Two tablets⟧ were taken each night.", zone: "METHODS", expect: [{ as: "dose", value: 2, unit: "tablets" }] },
  {
    text: "Radiotherapy was ⟦60 Gy⟧ in ⟦30 fractions⟧.",
    zone: "METHODS",
    expect: [
      { as: "dose", value: 60, unit: "Gy" },
      { as: "dose", value: 30, unit: "fractions" },
    ],
  },
  {
    text: "Injection of ⟦20 million⟧ mesenchymal cells was done.",
    zone: "METHODS",
    expect: [{ as: "dose", value: 20000000, unit: "cells" }],
  },
  { text: "Viral load fell from 10^5.5 to 10^3.2 copies/mL.", zone: "RESULTS", expect: [] },
  { text: "⟦2 × 10⁷⟧ cells were infused.", zone: "METHODS", expect: [{ as: "dose", value: 20000000, unit: "cells" }] },
  { text: "The ⟦20-mg⟧ arm did better.", expect: [{ as: "dose", value: 20, unit: "mg" }] },
  {
    text: "Rates of the ⟦15 mg⟧, ⟦30 mg⟧, and ⟦60 mg⟧ groups were similar.",
    expect: [
      { as: "dose", value: 15, unit: "mg" },
      { as: "dose", value: 30, unit: "mg" },
      { as: "dose", value: 60, unit: "mg" },
    ],
  },
  { text: "They received ⟦75 mg⟧ in all visits.", expect: [{ as: "dose", value: 75, unit: "mg" }] },
  { text: "Buprenorphine (⟦60 μg⟧) prolongs the block.", zone: "CONCLUSIONS", expect: [{ as: "dose", value: 60, unit: "μg" }] },
  { text: "Glucose was 92 mg/dL with drug A." },
  { text: "Blood loss was 320 ml." },
  { text: "Protein fell by 3 g with drug A." },
  { text: "Steers had 619 kg body weight.", zone: "METHODS" },
  { text: "The trial ran for 12 weeks.", zone: "METHODS" },
  { text: "A weight above 30 kg was required.", zone: "METHODS", why: "a criterion" },
  { text: "Fruit intake rose (184 g/day; p = 0.001).", why: "what a p-value tests was measured" },
  { text: "Zelotinib ⟦40 mg⟧ oral was given in full.", expect: [{ as: "dose", value: 40, unit: "mg" }] },
  { text: "Cortisone needs were lower (4.9 vs. 5.7 mg).", why: "compared, not given" },
  { text: "Pressure fell to 8.4 mm Hg in the drug group." },
  { text: "They were given docetaxel (⟦75 mg⟧) and rest.", expect: [{ as: "dose" }] },
  {
    text: "Response rates were 62%, 58% and 28% for zelotinib ⟦5 mg⟧, ⟦10 mg⟧ and placebo.",
    expect: [
      { as: "dose", value: 5 },
      { as: "dose", value: 10 },
    ],
    why: "one more dose of what was given",
  },
  {
    text: "Pain fell by 3, 4 and 1 points in the ⟦20 mg⟧, ⟦50 mg⟧ and usual care groups.",
    expect: [
      { as: "dose", value: 20, unit: "mg" },
      { as: "dose", value: 50, unit: "mg" },
    ],
    why: "the last group has a name",
  },
  {
    text: "Pain fell by 3, 4 and 5 points in the ⟦5⟧-, ⟦20⟧- and ⟦50-mg⟧ groups.",
    expect: [
      { as: "dose", value: 5, unit: "mg" },
      { as: "dose", value: 20, unit: "mg" },
      { as: "dose", value: 50, unit: "mg" },
    ],
  },
  {
    text: "Pain was 3 in the ⟦5⟧ and ⟦10 mg/kg⟧ arms.",
    expect: [
      { as: "dose", value: 5, unit: "mg/kg" },
      { as: "dose", value: 10, unit: "mg/kg" },
    ],
  },
  { text: "Blood loss was 150 ml and control group 250 ml.", why: "the list of doses has no article" },
  { text: "Morphine use was 12.4 mg vs placebo group 21.3 mg." },
  {
    text: "Volume rose by 120 mL with zelotinib ⟦5 mg⟧, 180 mL with zelotinib ⟦10 mg⟧ and 40 mL with placebo.",
    expect: [
      { as: "dose", value: 5, unit: "mg" },
      { as: "dose", value: 10, unit: "mg" },
    ],
    why: "what stands between the doses was measured",
  },
  { text: "The filtration rate fell by 3.1 and 2.2 mL/min/1.73 m2 per year.", why: "scaled to a body's surface" },
  { text: "The filtration rate was 42.1 mL/min per 1.73 m2.", why: "no dose per day" },
  {
    text: "It was FEC in all (fluorouracil ⟦500 mg/m2⟧, epirubicin ⟦50⟧, ⟦75⟧ or ⟦100 mg/m2⟧).",
    expect: [{ value: 500 }, { value: 50, unit: "mg/m2" }, { value: 75 }, { value: 100 }],
  },
  { text: "Glucose was 50, 75 or 100 mg." },
];
export default rows;
