import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["intervals"]>[] = [
  { text: "The odds ratio was 1.85 (95% CI 1.10-3.10).", expect: { "1.10": "1.85" } },
  { text: "The hazard ratio was 0.56 (95% CI, 0.34 to 0.92; P = 0.02).", expect: { "0.34": "0.56" } },
  { text: "Smoking (OR 2.4, 95% CI 1.3-4.4) and age (OR 1.2, 95% CI 1.05-1.6) predicted falls.", expect: { "1.3": "2.4", "1.05": "1.2" } },
  { text: "There was a mean difference of 3.2 points (95% CI 1.1 to 5.3).", expect: { "1.1": "3.2" } },
  { text: "The prevalence was 14.2% (95% CI 11.8-16.9).", expect: { "11.8": "14.2" } },
  { text: "Sensitivity was 91% (95% CI 84-96) and specificity was 77% (95% CI 70-83).", expect: { "84": "91", "70": "77" } },
  { text: "The mean change was -3.2 mmHg (95% CI -5.1 to -1.3).", expect: { "-5.1": "-3.2" } },
  { text: "The risk ratio was 0.80 (95% credible interval 0.65 to 0.97).", expect: { "0.65": "0.80" } },
  { text: "The 95% confidence interval was 1.1 to 5.3.", expect: { "1.1": null }, why: "nothing is printed that it could bound" },
  {
    text: "Pain was rated 7. In another cohort the 95% CI was 0.4 to 0.9.",
    expect: { "0.4": null },
    why: "the value stands in another sentence",
  },
  { text: "The adjusted odds ratio was 2.9 [1.2-7.1].", expect: { "1.2": "2.9" } },
  {
    text: "Cure was more likely (RR 1.31; 95% CI 1.04 to 1.66), and relapse was less likely (RR 0.72; 95% CI 0.55 to 0.94).",
    expect: { "1.04": "1.31", "0.55": "0.72" },
  },
  { text: "The correlation was 0.45 (95% CI 0.21 to 0.64).", expect: { "0.21": "0.45" } },
  { text: "The prevalence was 12.3% (95% CI 14.1-18.2).", expect: { "14.1": "12.3" }, why: "misprinted, but told of nothing else" },
  { text: "Specificity was 84.2% (80/95, 95% CI 75-91).", expect: { "75": "84.2" }, why: "the count of the share lies inside, too" },
  { text: "Cases were rarer (4.2% vs 9.8%, 95% CI 0.21-0.64).", expect: { "0.21": null }, why: "of a ratio that is not told" },
];

export default rows;
