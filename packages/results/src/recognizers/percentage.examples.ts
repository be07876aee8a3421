/** Percentages of a group; not strengths, criteria or levels of confidence. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "Response was ⟦74%⟧ with drug A.", expect: [{ statistic: "percentage", value: 74, unit: "%" }] },
  {
    text: "Response was ⟦20.7 %⟧ and ⟦31 per cent⟧.",
    expect: [
      { statistic: "percentage", value: 20.7, unit: "%" },
      { statistic: "percentage", value: 31, unit: "%" },
    ],
  },
  { text: "⟦Thirty-three percent⟧ of women responded.", expect: [{ statistic: "percentage", value: 33, unit: "%" }] },
  { text: "Response was ⟦94.4 percent⟧ with drug A.", expect: [{ statistic: "percentage", value: 94.4, unit: "%" }] },
  {
    text: "Rates were ⟦47⟧ and ⟦48%⟧.",
    expect: [
      { statistic: "percentage", value: 47, unit: "%" },
      { statistic: "percentage", value: 48, unit: "%" },
    ],
  },
  {
    text: "Rates were ⟦12⟧, ⟦15⟧ and ⟦20%⟧ in the three groups.",
    expect: [
      { statistic: "percentage", value: 12, unit: "%" },
      { statistic: "percentage", value: 15, unit: "%" },
      { statistic: "percentage", value: 20, unit: "%" },
    ],
  },
  {
    text: "Response rose from ⟦24.7%⟧ to ⟦31.6%⟧ with letters.",
    expect: [
      { statistic: "percentage", value: 24.7, unit: "%" },
      { statistic: "percentage", value: 31.6, unit: "%" },
    ],
  },
  {
    text: "Success ranged from ⟦12% to 19%⟧.",
    expect: [{ statistic: "percentage", value: null, unit: "%", dispersions: [{ type: "range", value: null, low: 12, high: 19 }] }],
  },
  {
    text: "Success was ⟦5-8%⟧ in all groups.",
    expect: [{ statistic: "percentage", value: null, unit: "%", dispersions: [{ type: "range", value: null, low: 5, high: 8 }] }],
  },
  { text: "⟦About 12%⟧ of patients dropped their pills.", expect: [{ statistic: "percentage", value: 12, relation: "~", unit: "%" }] },
  { text: "HbA1c changed by ⟦−0.41%⟧ with drug A.", expect: [{ statistic: "mean", value: -0.41, unit: "%", change: true }] },
  { text: "The index was 30% ± 9% after drug A." },
  { text: "Mean bone density changed by ⟦1.2%⟧ at the spine.", expect: [{ statistic: "mean", value: 1.2, unit: "%", change: true }] },
  {
    text: "Toxicity was seen in ⟦26.1%⟧ v ⟦8.0%⟧ of patients.",
    expect: [
      { statistic: "percentage", value: 26.1, unit: "%" },
      { statistic: "percentage", value: 8, unit: "%" },
    ],
  },
  { text: "Survival exceeded ⟦90%⟧ in both groups.", expect: [{ statistic: "percentage", value: 90, unit: "%" }] },
  { text: "Patients were ⟦54%⟧ women.", zone: "METHODS", expect: [{ statistic: "percentage", value: 54, unit: "%" }] },
  { text: "A ≥ ⟦20%⟧ reduction was more common with drug A.", expect: [{ as: "threshold", value: 20, unit: "%" }] },
  { text: "Patients with HbA1c < ⟦7%⟧ did better.", expect: [{ as: "threshold", value: 7, unit: "%" }] },
  { text: "At least ⟦30%⟧ improvement was the goal.", expect: [{ as: "threshold", value: 30, unit: "%" }] },
  { text: "A ⟦0.5%⟧ bupivacaine solution was used.", zone: "METHODS", expect: [{ as: "dose", value: 0.5, unit: "%" }] },
  { text: "Latanoprost ⟦0.005%⟧ once daily was safe.", expect: [{ as: "dose", value: 0.005, unit: "%" }] },
  { text: "Onset was faster than with ⟦2%⟧ plain lidocaine.", expect: [{ as: "dose", value: 2, unit: "%" }] },
  { text: "A loss of ⟦10%⟧ was allowed.", zone: "METHODS", expect: [{ as: "threshold", value: 10, unit: "%" }] },
  { text: "Asthma affects ⟦5%⟧ of children.", zone: "BACKGROUND", expect: [{ as: "ratio", value: 5, unit: "%" }] },
  { text: "The 95% confidence interval was wide." },
  { text: "The odds ratio was 1.8 (95% CI 1.1 to 2.9)." },
  {
    text: "More eyes had a fall of ≥⟦15%⟧ (⟦72.3%⟧ vs ⟦40.0%⟧).",
    expect: [{ as: "threshold", value: 15 }, { value: 72.3 }, { value: 40 }],
  },
  { text: "In all, ⟦51%⟧ of women lost ≥⟦5%⟧ of their weight.", expect: [{ value: 51 }, { as: "threshold", value: 5 }] },
  {
    text: "Of the eyes, ⟦66%⟧ achieved =⟦20%⟧ lower pressure.",
    expect: [{ value: 66 }, { as: "threshold", value: 20 }],
    why: "the sign has lost a stroke",
  },
  {
    text: "HbA1c rose from ⟦7.2%⟧ to ⟦7.9%⟧.",
    expect: [
      { statistic: "mean", value: 7.2 },
      { statistic: "mean", value: 7.9 },
    ],
  },
  { text: "Survival was ⟦81.4%⟧ in arm 1 and ⟦83.7%⟧ in arm 2.", expect: [{ value: 81.4 }, { value: 83.7 }] },
  { text: "The ⟦2%⟧ supplement group grew faster.", expect: [{ as: "dose" }] },
  { text: "Mean age was 49.2 years, ⟦58.6%⟧ were women.", expect: [{ statistic: "percentage", value: 58.6 }] },
  { text: "⟦18.5%⟧ (5/27) of women smoked.", zone: "BACKGROUND", expect: [{ statistic: "percentage", value: 18.5 }] },
  { text: "Twelve patients (⟦18.5%⟧) were young.", zone: "METHODS", expect: [{ statistic: "percentage", value: 18.5 }] },
  { text: "Assuming a reduction of ⟦50%⟧, we chose the size.", expect: [{ as: "sample-size-calculation" }] },
  { text: "The trial was planned to detect a ⟦14%⟧ change in dose.", expect: [{ as: "sample-size-calculation" }] },
  { text: "Fibrosis (IFTA) ≥ ⟦25%⟧ was seen.", expect: [{ as: "threshold" }] },
  { text: "They agreed on the fracture (vignette 3, ⟦98%⟧).", expect: [{ value: 98 }] },
  { text: "Rates were ⟦21⟧, ⟦17⟧ and ⟦19%⟧.", expect: [{ value: 21 }, { value: 17 }, { value: 19 }] },
  {
    text: "HbA1c fell by ⟦1.2%⟧ with zelotinib and by ⟦0.3%⟧ with placebo.",
    expect: [
      { statistic: "mean", change: true, direction: "decrease" },
      { statistic: "mean", change: true, direction: "decrease" },
    ],
  },
  {
    text: "The response rate differed (⟦61.2⟧ (23/37) vs. ⟦26.3%⟧ (10/38)).",
    expect: [
      { value: 61.2, unit: "%" },
      { value: 26.3, unit: "%" },
    ],
    encloses: ["count-of-total"],
  },
  {
    text: "At 26 months median follow-up fewer relapsed (⟦8.3%⟧ versus ⟦14.8%⟧).",
    expect: [{ statistic: "percentage" }, { statistic: "percentage" }],
    why: "the median is that of the time",
  },
  {
    text: "The percentage with preserved ejection fraction was ⟦60.2%⟧.",
    expect: [{ statistic: "percentage" }],
    why: "a share of people",
  },
  { text: "The drop-out rate was ⟦31.7%⟧.", expect: [{ direction: null, change: false }] },
  {
    text: "They learned of it from media (⟦72%⟧) and friends (⟦31%⟧).",
    expect: [{ statistic: "percentage" }, { statistic: "percentage" }],
  },
  { text: "Knowledge scores rose from ⟦54%⟧ to ⟦78%⟧.", expect: [{ value: 54 }, { value: 78 }], why: "no scale" },
  {
    text: "We saw a ⟦21.4%⟧ median increase with A and an ⟦8.6%⟧ reduction with B.",
    expect: [
      { statistic: "median", change: true, direction: "increase" },
      { change: true, direction: "decrease" },
    ],
    why: "the noun of change behind the number, not the one before it",
  },
  {
    text: "Body fat differed (⟦2.4 %⟧ loss vs. ⟦0.4 %⟧ gain).",
    expect: [{ direction: "decrease" }, { direction: "increase" }],
  },
  { text: "Ferritin showed a ⟦4%⟧ borderline significant reduction.", expect: [{ change: true, direction: "decrease" }] },
  { text: "They had a ⟦12%⟧ drop out rate.", expect: [{ change: false, direction: null }] },
  { text: "We saw a ⟦60%⟧ improvement rate.", expect: [{ change: false, direction: null }], why: "a rate of those who improved" },
  {
    text: "The mean completion rate was ⟦91%⟧ for typed reports and ⟦66%⟧ for spoken reports.",
    expect: [{ statistic: "mean" }, { statistic: "mean" }],
  },
  {
    text: "Attendance was ⟦54%⟧, short of the target attendance rate of ⟦70%⟧.",
    expect: [{ value: 54 }, { as: "threshold", value: 70 }],
    why: "what was aimed at is no result",
  },
  { text: "Target lesion failure had a rate of ⟦7%⟧.", expect: [{ value: 7 }] },
  {
    text: "Pressure fell by ⟦12%-18%⟧. Volume fell by ⟦5 to 8%⟧.",
    expect: [
      { change: true, direction: "decrease", dispersions: [{ type: "range", value: null, low: 12, high: 18 }] },
      { change: true, dispersions: [{ type: "range", value: null, low: 5, high: 8 }] },
    ],
  },
  { text: "Levels fell by ⟦1.2%⟧ to ⟦6.8%⟧.", expect: [{ value: 1.2 }, { value: 6.8 }], why: "by how much and to what" },
  { text: "The median share of working days without a fever was ⟦67%⟧.", expect: [{ statistic: "median" }] },
  { text: "Patients with a median age of 50 were few and ⟦20%⟧ died.", expect: [{ statistic: "percentage" }] },
  {
    text: "Overall survival was ⟦90%⟧ for the yoga group and ⟦88%⟧ for the control group.",
    zone: "METHODS",
    expect: [{ statistic: "percentage" }, { statistic: "percentage" }],
    why: "what was so in a group has been found, wherever it is told",
  },
  {
    text: "The expected response rate was ⟦30%⟧ in the control group.",
    zone: "METHODS",
    expect: [{ as: "threshold" }],
  },
];
export default rows;
