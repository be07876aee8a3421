import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["outcomes"]>[] = [
  { text: "The rate of death was 12% in the zelotinib group.", expect: { "12": "rate of death" } },
  { text: "Infection occurred in 14% of patients.", expect: { "14": "Infection" } },
  { text: "The hazard ratio for death was 0.71.", expect: { "0.71": "death" } },
  {
    text: "Systolic blood pressure was 131 mmHg and heart rate was 71 bpm.",
    expect: { "131": "Systolic blood pressure", "71": "heart rate" },
  },
  { text: "Nausea (18%) and headache (12%) were the commonest events.", expect: { "18": "Nausea", "12": "headache" } },
  { text: "Relapse-free survival (RFS) was 74%.", expect: { "74": "Relapse-free survival" } },
  { text: "Mean bone mineral density was 0.91 g/cm2.", expect: { "0.91": "bone mineral density" } },
  { text: "Mortality was lower with zelotinib than with placebo (odds ratio 0.62).", expect: { "0.62": "Mortality" } },
  { text: "It was 12%.", expect: { "12": null }, why: "a pronoun names nothing" },
  { text: "In the placebo group, 12%.", expect: { "12": null }, why: "an arm is no outcome" },
];

export default rows;
