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
  {
    text: "The incidence of pneumonia was 4.1% with zelotinib and 7.7% with placebo.",
    expect: { "4.1": "incidence of pneumonia", "7.7": "incidence of pneumonia" },
  },
  { text: "The odds ratio for stroke was 1.4 (95% CI 1.1-1.8).", expect: { "1.4": "stroke" } },
  { text: "Body weight fell by 3.1 kg.", expect: { "3.1": "Body weight" } },
  { text: "Mean length of stay was 6.2 days.", expect: { "6.2": "length of stay" } },
  { text: "Serious bleeding occurred in 3% of patients, and stroke occurred in 2%.", expect: { "3": "Serious bleeding", "2": "stroke" } },
  { text: "Sleep quality improved (P = 0.03).", expect: { "0.03": "Sleep quality" } },
  { text: "Patients were followed for a year; fatigue was reported by 41%.", expect: { "41": "fatigue" } },
];

export default rows;
