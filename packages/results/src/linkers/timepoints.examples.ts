import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["timepoints"]>[] = [
  { text: "At 12 months, survival was 81%.", expect: { "81": "12 months" } },
  { text: "Pain scores were 3.2 at 6 weeks.", expect: { "3.2": "6 weeks" } },
  { text: "After 8 weeks, 41% of patients were in remission.", expect: { "41": "8 weeks" } },
  { text: "By week 24, 63% had responded.", expect: { "63": "week 24" } },
  { text: "The 5-year survival rate was 72%.", expect: { "72": "5-year" } },
  { text: "On day 3 the mean pain score was 4.4.", expect: { "4.4": "day 3" } },
  { text: "The score fell from 7.2 to 6.4.", expect: { "7.2": "@baseline", "6.4": "@follow-up" } },
  { text: "The mean score was 21.5 at baseline.", expect: { "21.5": "@baseline" } },
  { text: "Two years after surgery, 18% had a recurrence.", expect: { "18": "Two years" } },
  { text: "Pain was present in 37% of patients.", expect: { "37": null } },
  { text: "Patients with a mean age of 54 years had a response rate of 37%.", expect: { "37": null }, why: "an age is no time" },
  {
    text: "Patients were followed. At 6 months they had healed. Infection was seen in 11%.",
    expect: { "11": null },
    why: "the time of a sentence two before",
  },
  { text: "Pain at 24 hours was 4.1 in the yoga group and 5.6 in the control group.", expect: { "4.1": "24 hours", "5.6": "24 hours" } },
  { text: "The response rate at week 12 was 48%.", expect: { "48": "week 12" } },
  { text: "Infection within 30 days was seen in 6%.", expect: { "6": "30 days" } },
  { text: "Patients took zelotinib 20 mg; nausea was seen in 8%.", expect: { "8": null }, why: "a dose is no time" },
  { text: "During the 3-year follow-up, 11% died.", expect: { "11": "3-year" } },
  {
    text: "Pain scores at 1, 3 and 6 months were 4.1, 3.2 and 2.0 in the yoga group and 4.3, 4.0 and 3.9 in the control group (P = 0.6, 0.04 and 0.001).",
    expect: {
      "4.1": "1",
      "3.2": "3",
      "2.0": "6 months",
      "4.3": "1",
      "4.0": "3",
      "3.9": "6 months",
      "0.6": "1",
      "0.04": "3",
      "0.001": "6 months",
    },
    why: "the times go through each list",
  },
  {
    text: "The 1-, 3- and 5-year survival rates were 90%, 80% and 70%.",
    expect: { "90": "1", "80": "3", "70": "5-year" },
  },
  {
    text: "Response was seen in 41% and 64% of patients at 12 and 24 months, respectively.",
    expect: { "41": "12", "64": "24 months" },
  },
  { text: "Mortality at 30 days and 1 year was 5% and 12%.", expect: { "5": "30 days", "12": "1 year" } },
  { text: "Mortality was 5% at 30 days and 12% at 1 year.", expect: { "5": "30 days", "12": "1 year" } },
  {
    text: "Pain was 4.1 at baseline, 3.2 at 1 month and 2.0 at 6 months.",
    expect: { "4.1": "baseline", "3.2": "1 month", "2.0": "6 months" },
  },
  {
    text: "Median survival was 9.4 months with zelotinib and 6.0 months with placebo; 2-year survival was 71% and 64%.",
    expect: { "9.4": null, "6.0": null, "71": "2-year", "64": "2-year" },
    why: "a time behind a semicolon says nothing of what stands before",
  },
  {
    text: "After 12 weeks, glucose was 7.1 and 7.9 mmol/L; weight was 81.2 and 84.6 kg.",
    expect: { "7.1": "12 weeks", "7.9": "12 weeks", "81.2": "12 weeks", "84.6": "12 weeks" },
    why: "what opens a sentence holds for all of it",
  },
  {
    text: "Weight fell by 0.9 kg at week 12 and 1.1 kg at week 24; cough was seen in 4%.",
    expect: { "0.9": "week 12", "1.1": "week 24", "4": null },
  },
  {
    text: "Pain fell from 7.2 to 4.1 at 6 weeks in the yoga group and from 7.4 to 6.9 in the control group.",
    expect: { "7.2": null, "4.1": "6 weeks", "7.4": null, "6.9": "6 weeks" },
    why: "the pair behind is of the same times",
  },
  {
    text: "Pain at 2 h (3.1 vs 4.2, P = 0.01) and 24 h (1.1 vs 1.9, P = 0.04) was lower with yoga.",
    expect: { "3.1": "2 h", "4.2": "2 h", "0.01": "2 h", "1.1": "24 h", "1.9": "24 h", "0.04": "24 h" },
  },
  { text: "Pain was lower at 0-6 h (10% vs 24%).", expect: { "10": "0-6 h", "24": "0-6 h" } },
  {
    text: "Pain (preoperatively 6.4±0.5, 1 month 4.5±0.4, 3 months 3.3±0.2) fell.",
    expect: { "6.4": "preoperatively", "4.5": "1 month", "3.3": "3 months" },
  },
  { text: "Pain fell in both groups (post 1=33.6% and post 2=71.8%).", expect: { "33.6": "post 1", "71.8": "post 2" } },
  { text: "The loss was 3.1 kg at the end of treatment.", expect: { "3.1": "end of treatment" } },
  { text: "The mean change from baseline to week 24 was -1.2 points.", expect: { "-1.2": "week 24" } },
  {
    text: "The mean change from baseline was -1.2 points.",
    expect: { "-1.2": null },
    why: "what it is compared with is no time of the change",
  },
  { text: "A 6-month course of zelotinib cured 88%.", expect: { "88": null }, why: "how long it was given" },
  { text: "In patients treated for 12 weeks, 14% had a rash.", expect: { "14": null }, why: "how long it was given" },
  {
    text: "After 4 days, plaque was thinner. However, cough was seen in 14%. Fever was seen in 9%.",
    expect: { "14": "4 days", "9": null },
    why: "a sentence that goes on with the one before",
  },
  {
    text: "After 24 h, pain was 3.8 with yoga versus 0.9 with placebo (P = 0.01), while it was 1.9 with yoga versus 0.7 with placebo after 48 h.",
    expect: { "3.8": "24 h", "0.9": "24 h", "1.9": "48 h", "0.7": "48 h" },
  },
  {
    text: "The reduction was 4.2 units at day 28 (vs 0.1 with placebo).",
    expect: { "4.2": "day 28", "0.1": "day 28" },
  },
  {
    text: "Patients were randomised to stenting or surgery. Mortality was 3% after stenting and 5% after surgery.",
    expect: { "3": null, "5": null },
    why: "an arm is no time",
  },
  {
    text: "Women were randomised to zelotinib or placebo. At a median follow-up of 37 months, 5-year survival was 80% with zelotinib and 70% with placebo.",
    expect: { "80": "5-year", "70": "5-year" },
    why: "a comma joins no two kinds of times",
  },
  {
    text: "Women were randomised to zelotinib or placebo. At 6 months, 2-hour glucose was 7.1 mmol/L with zelotinib and 8.3 mmol/L with placebo.",
    expect: { "7.1": "6 months", "8.3": "6 months" },
    why: "how it was measured is no time",
  },
  {
    text: "Women were randomised to zelotinib or placebo. Groups did not differ at 6 or 12 months, and pregnancy was 45% with zelotinib and 38% with placebo.",
    expect: { "45": null, "38": null },
    why: "two arms are not two times",
  },
  {
    text: "Women were randomised to zelotinib or placebo. At 6 and 12 months, ferritin was higher with zelotinib than placebo (45 vs 38 µg/L at 12 months).",
    expect: { "45": "12 months", "38": "12 months" },
  },
  {
    text: "Women were randomised to zelotinib or placebo. Between weeks 12 and 24, relapse was seen in 12% with zelotinib and 20% with placebo.",
    expect: { "12": "weeks 12 and 24", "20": "weeks 12 and 24" },
    why: "one span",
  },
  {
    text: "Women were randomised to zelotinib or placebo. Relapse rates were 20% and 30% in the zelotinib and placebo groups at 12 months (P=0.04).",
    expect: { "20": "12 months", "30": "12 months", "0.04": "12 months" },
    why: "a conjunction between names begins nothing",
  },
  {
    text: "Women were randomised to zelotinib or placebo. Relapse rates were 20% and 30%, respectively, at 12 months.",
    expect: { "20": "12 months", "30": "12 months" },
  },
  {
    text: "Women were randomised to zelotinib or placebo. At 12 weeks, pain had fallen from a baseline of 6.1 to 3.1 with zelotinib and from 6.2 to 5.0 with placebo.",
    expect: { "6.1": null, "3.1": "12 weeks", "6.2": null, "5.0": "12 weeks" },
  },
  {
    text: "Women were randomised to zelotinib or placebo. In a model adjusted for age and baseline pain score, zelotinib lowered pain by 1.2 points (P=0.01).",
    expect: { "1.2": null, "0.01": null },
    why: "a covariate",
  },
  {
    text: "Women were randomised to zelotinib or placebo. Women with diabetes at baseline had a relapse rate of 20% with zelotinib and 40% with placebo.",
    expect: { "20": null, "40": null },
    why: "who they were",
  },
  {
    text: "Women were randomised to zelotinib or placebo. Among women who smoked at baseline, 20% of the zelotinib group and 40% of the placebo group had quit at 12 months.",
    expect: { "20": "12 months", "40": "12 months" },
  },
  {
    text: "Women were randomised to zelotinib or placebo. The mean difference at week 12 was -1.2 points (95% CI -2.0 to -0.4; P=0.003).",
    expect: { "-1.2": "week 12", "-2.0": "week 12", "0.003": "week 12" },
    why: "a time in the words of an estimate",
  },
  {
    text: "Women were randomised to zelotinib or placebo. Over 12 months, 12% of the zelotinib group and 22% of the placebo group relapsed.",
    expect: { "22": "12 months" },
  },
  {
    text: "Women were randomised to zelotinib or placebo. Relapse was lower with zelotinib at both 1 year (10% vs 15%; P=0.2) and 2 years (20% vs 30%; P=0.03).",
    expect: { "10": "1 year", "15": "1 year", "0.2": "1 year", "20": "2 years", "30": "2 years", "0.03": "2 years" },
  },
  {
    text: "Women were randomised to zelotinib or placebo. Rates at follow-up (12 months) were 45% with zelotinib and 30% with placebo.",
    expect: { "45": "12 months", "30": "12 months" },
  },
  {
    text: "Women were randomised to zelotinib or placebo. Lesion area was 12.1 mm before and 6.2 mm after treatment with zelotinib.",
    expect: { "12.1": "before", "6.2": "after treatment" },
  },
  {
    text: "Women were randomised to zelotinib or placebo. Cure rates were 78% with 14-day triple therapy and 88% with 10-day sequential therapy.",
    expect: { "78": null, "88": null },
    why: "how long it was given",
  },
  {
    text: "Women were randomised to zelotinib or placebo. Mean 24-hour systolic pressure was 132 mm Hg in the zelotinib group and 138 mm Hg in the placebo group.",
    expect: { "132": null, "138": null },
    why: "how it was measured",
  },
  {
    text: "Women were randomised to zelotinib or placebo. Patients given zelotinib 1 h before surgery had less nausea (12% vs 30%).",
    expect: { "12": null, "30": null },
    why: "when it was given",
  },
  {
    text: "Women were randomised to zelotinib or placebo. Remission was seen in 45% on zelotinib and 50% on placebo at the end of treatment and in 41% and 55%, respectively, at 12-month follow-up.",
    expect: { "45": "end of treatment", "50": "end of treatment", "41": "12-month", "55": "12-month" },
  },
  {
    text: "Women were randomised to zelotinib or placebo. Pain at hospital admission was 6.1 with zelotinib and 6.2 with placebo.",
    expect: { "6.1": "@baseline", "6.2": "@baseline" },
  },
  { text: "Median admission adherence was 55.2%.", expect: { "55.2": "@null" }, why: "no value on admission" },
  { text: "Pain on admission was 5.1.", expect: { "5.1": "@baseline" } },
  { text: "Initial treatment success was 81%.", expect: { "81": "@null" } },
  { text: "The mean initial Cobb angle was 31.2 degrees.", expect: { "31.2": "@baseline" } },
  { text: "Estradiol fell less with zelotinib (to 11.2% of baseline values).", expect: { "11.2": "@follow-up" } },
  { text: "The baseline mean pressure was 26.5 mm Hg.", expect: { "26.5": "@baseline" } },
  {
    text: "After 24 weeks, output was higher (132 W) compared to baseline (107 W).",
    expect: { "132": "24 weeks", "107": "@baseline" },
    why: "the value that the other is set against",
  },
  {
    text: "The status of 5/40 patients changed from positive at baseline to negative at 3 months.",
    expect: { "5": "3 months" },
    why: "when the state was, and not when the change was seen",
  },
  {
    text: "Median survival was 19.3 months with zelotinib and 14.1 months with placebo, with a survival rate of 13.8% vs 36.8% at 5 years.",
    expect: { "19.3": null, "14.1": null, "13.8": "5 years", "36.8": "5 years" },
    why: "the years are those of the rate",
  },
  { text: "Median stay was 4 days with zelotinib and 6 days with placebo at 1 year.", expect: { "4": "1 year", "6": "1 year" } },
];

export default rows;
