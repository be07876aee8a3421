/** Results that are times; not when something was measured, how long it was given, or ages as a criterion. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "Median survival was ⟦12.1 months⟧.", expect: [{ statistic: "median", value: 12.1, unit: "months" }] },
  {
    text: "Median survival was ⟦12.1 months⟧ vs ⟦9.3 months⟧.",
    expect: [
      { statistic: "median", value: 12.1, unit: "months" },
      { statistic: "median", value: 9.3, unit: "months" },
    ],
  },
  {
    text: "Median time to progression was ⟦2.7⟧ and ⟦4.1 months⟧ in the two arms.",
    expect: [
      { statistic: "median", value: 2.7, unit: "months" },
      { statistic: "median", value: 4.1, unit: "months" },
    ],
  },
  {
    text: "PFS was ⟦11 months⟧ for drug A and ⟦9 months⟧ for drug B.",
    expect: [
      { statistic: "median", value: 11, unit: "months" },
      { statistic: "median", value: 9, unit: "months" },
    ],
  },
  {
    text: "Stay was shorter with drug A (⟦10.5⟧ vs. ⟦8.6 days⟧).",
    expect: [
      { statistic: "mean", value: 10.5, unit: "days" },
      { statistic: "mean", value: 8.6, unit: "days" },
    ],
  },
  {
    text: "Neutropenia lasted ⟦4⟧ v ⟦5 days⟧.",
    expect: [
      { statistic: "mean", value: 4, unit: "days" },
      { statistic: "mean", value: 5, unit: "days" },
    ],
  },
  { text: "The mean operation time was ⟦77 min⟧.", expect: [{ statistic: "mean", value: 77, unit: "min" }] },
  {
    text: "The duration of therapy was reduced from ⟦6.3⟧ to ⟦4.5 days⟧.",
    expect: [
      { statistic: "mean", value: 6.3, unit: "days" },
      { statistic: "mean", value: 4.5, unit: "days" },
    ],
  },
  {
    text: "Survival was longer, with medians of ⟦28.9⟧ for drug A versus ⟦23.3 weeks⟧ for drug B.",
    expect: [
      { statistic: "median", value: 28.9, unit: "weeks" },
      { statistic: "median", value: 23.3, unit: "weeks" },
    ],
  },
  { text: "The mean age was ⟦54 years⟧.", expect: [{ statistic: "mean", value: 54, unit: "years" }] },
  {
    text: "Patients (median age, ⟦63 years⟧) were enrolled.",
    zone: "METHODS",
    expect: [{ statistic: "median", value: 63, unit: "years" }],
  },
  {
    text: "Latency fell by ⟦12 minutes⟧ with drug A.",
    expect: [{ statistic: "mean", value: 12, unit: "minutes", change: true, direction: "decrease" }],
  },
  { text: "Survival at 12 months was better." },
  { text: "Survival rates at 1, 2 and 5 years were similar." },
  { text: "5-year survival was better." },
  { text: "The median follow-up was 17 months." },
  { text: "Survival improved after 6 weeks of treatment." },
  { text: "Pain was assessed for 12 weeks." },
  { text: "Adults aged 18 to 65 years were eligible.", zone: "METHODS" },
  { text: "The interval was 3 to 6 months." },
  { text: "Duration of therapy was 12 weeks.", zone: "METHODS" },
  {
    text: "Onset and offset were ⟦1 minute⟧ and ⟦99.67 minutes⟧, respectively.",
    expect: [{ value: 1 }, { value: 99.67, unit: "minutes" }],
  },
  {
    text: "Zelotinib users walked more (⟦35⟧ vs. ⟦29 minutes⟧).",
    expect: [
      { value: 35, unit: "minutes" },
      { value: 29, unit: "minutes" },
    ],
  },
  { text: "They increased their walking by ⟦129 minutes⟧ per week.", expect: [{ value: 129, unit: "minutes", direction: "increase" }] },
  { text: "Activity improved (⟦150.7 minutes⟧).", expect: [{ value: 150.7, unit: "minutes" }] },
  { text: "The treatment period was 6 weeks." },
  { text: "Those with psoriasis for ≥10 years fared worse." },
  {
    text: "Mean age in the zelotinib group was ⟦45.3 years⟧ and that of the control group ⟦44.1 years⟧.",
    expect: [{ value: 45.3 }, { value: 44.1 }],
  },
  { text: "Delays of 9+ weeks were rare.", why: "a limit" },
  { text: "Nothing changed within the time period of 6 weeks.", why: "how long it was" },
  {
    text: "The stay fell from ⟦9⟧ to ⟦7 days⟧.",
    expect: [
      { statistic: "mean", value: 9, unit: "days" },
      { statistic: "mean", value: 7, unit: "days" },
    ],
  },
  { text: "Pain decreased from 6 to 12 months.", why: "two times of measurement: nothing decreases from 6 to 12" },
  {
    text: "Relapse occurred a median of ⟦14 months⟧ after surgery.",
    expect: [{ statistic: "median", value: 14 }],
    why: "how long it took",
  },
  { text: "Patients were seen at a median of 14 months after surgery.", why: "when they were seen" },
  { text: "Weight was the same an average of 22 months later.", why: "when it was so" },
  {
    text: "After a median follow-up of 20.4 months, the median wait was ⟦9.1 months⟧ and ⟦9.0 months⟧ in groups A and B.",
    expect: [
      { statistic: "median", value: 9.1 },
      { statistic: "median", value: 9 },
    ],
    why: "the follow-up is told of before",
  },
  { text: "Relapse was seen in 6% at a median of 20 months follow-up.", why: "when it was seen" },
  {
    text: "Progression was seen at a median of ⟦8.1 months⟧ with silk versus ⟦5.1 months⟧ with tea.",
    expect: [
      { statistic: "median", value: 8.1 },
      { statistic: "median", value: 5.1 },
    ],
    why: "how long it took",
  },
  {
    text: "The hospital stay was ⟦2.1 days⟧ after laparoscopic and ⟦3.4 days⟧ after open surgery.",
    expect: [
      { statistic: "mean", value: 2.1, unit: "days" },
      { statistic: "mean", value: 3.4, unit: "days" },
    ],
    why: "how long it took, whatever it came after",
  },
  {
    text: "Diarrhoea lasted ⟦3.1 days⟧ in the zinc group and ⟦4.0 days⟧ in the placebo group.",
    expect: [
      { value: 3.1, unit: "days" },
      { value: 4, unit: "days" },
    ],
  },
  { text: "The treatment lasted 12 weeks in group A and 10 weeks in group B.", why: "how long something was given" },
  {
    text: "First flatus occurred ⟦21 hours⟧ after surgery in group A and ⟦30 hours⟧ after surgery in group B.",
    expect: [
      { value: 21, unit: "hours" },
      { value: 30, unit: "hours" },
    ],
  },
  { text: "One patient relapsed 3 months after surgery.", why: "when, in one patient" },
  {
    text: "Catheters were removed 24 hours after surgery in both groups and 48 hours after surgery in cases of retention.",
    why: "what was done when",
  },
  { text: "Yoga classes lasted 60 minutes and stretching classes lasted 45 minutes.", why: "how long something was given" },
];
export default rows;
