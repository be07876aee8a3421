import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "Falls occurred at ⟦3.2 per 100 person-years⟧.",
    expect: [{ kind: "group-value", statistic: "rate", value: 3.2, unit: "per 100 person-years", denominator: 100 }],
  },
  {
    text: "Mortality was ⟦12.1/1000 live births⟧.",
    expect: [{ statistic: "rate", value: 12.1, denominator: 1000, unit: "/1000 live births" }],
  },
  {
    text: "There were ⟦1.4 events per patient-year⟧.",
    expect: [{ statistic: "rate", value: 1.4, denominator: null, unit: "per patient-year" }],
    why: "the counted thing stands between",
  },
  { text: "Incidence was ⟦45 per 100,000 population⟧.", expect: [{ value: 45, denominator: 100000 }] },
  { text: "Incidence was ⟦<5 per 1,000 admissions⟧.", expect: [{ relation: "<", value: 5, denominator: 1000 }] },
  { text: "Two tablets per day were taken.", zone: "METHODS" },
  { text: "Patients took 20 mg per day." },
  { text: "There were 20 per group." },
  { text: "A rate of 3.2 per 100 person-years was assumed.", zone: "METHODS" },
  {
    text: "Falls occurred at ⟦3.2 (95% CI 2.1–4.3) per 100 person-years⟧ in all.",
    expect: [{ statistic: "rate", value: 3.2, unit: "per 100 person-years", denominator: 100 }],
    encloses: ["interval"],
  },
  {
    text: "Falls were rarer (⟦15.6⟧ [95% CI 15.0–16.2] vs ⟦28.2 [27.4–29.0] per 100 person-years⟧).",
    expect: [
      { statistic: "rate", value: 15.6, unit: "per 100 person-years" },
      { statistic: "rate", value: 28.2 },
    ],
    encloses: ["listed-interval"],
  },
  { text: "There were ⟦1.4 exacerbations per patient per year⟧ with drug A.", expect: [{ statistic: "rate", value: 1.4 }] },
  { text: "Mortality was ⟦12.5/100,000⟧.", expect: [{ statistic: "rate", value: 12.5, denominator: 100000 }] },
  { text: "The serum was diluted 1/1000." },
  {
    text: "Rates ⟦per 100 person-years were 2.3⟧ and ⟦3.1⟧ in the zelotinib and placebo groups.",
    expect: [
      { statistic: "rate", value: 2.3, denominator: 100, unit: "per 100 person-years" },
      { statistic: "rate", value: 3.1, denominator: 100, unit: "per 100 person-years" },
    ],
    why: "the base stands in the subject",
  },
  {
    text: "Incidence ⟦per 1000 person-years was 12.3⟧ in smokers, ⟦8.1⟧ in former smokers and ⟦4.4⟧ in never-smokers.",
    expect: [{ value: 12.3 }, { value: 8.1 }, { value: 4.4, unit: "per 1000 person-years" }],
  },
  {
    text: "Relapses per patient per year were ⟦1.2⟧ with zelotinib and ⟦1.9⟧ with placebo.",
    expect: [{ unit: "per patient per year" }, { unit: "per patient per year" }],
  },
  {
    text: "The rate was ⟦4.1 per 1000 person-years⟧ with zelotinib and ⟦5.2⟧ with placebo.",
    expect: [{ value: 4.1 }, { value: 5.2, unit: "per 1000 person-years" }],
  },
  { text: "Costs per patient were 2300 with zelotinib.", why: "no rate" },
  { text: "Energy per 100 g was 2.3 kJ.", why: "a base of matter" },
  {
    text: "The incidence fell from ⟦14.2⟧ to ⟦8.9 per 100,000⟧.",
    expect: [
      { statistic: "rate", value: 14.2, unit: "per 100,000" },
      { statistic: "rate", value: 8.9, denominator: 100_000 },
    ],
  },
  { text: "The incidence was ⟦14.2 per 100,000⟧ in 2002.", expect: [{ statistic: "rate", value: 14.2, denominator: 100_000 }] },
];

export default rows;
