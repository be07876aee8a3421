import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["comparisons"]>[] = [
  {
    text: "Relapse occurred in 12% of the zoledronate group and 20% of the placebo group (P = 0.03).",
    expect: [{ arms: ["zoledronate", "placebo"], contrast: "between-arms", values: ["12", "20", "0.03"] }],
  },
  {
    text: "Pain was 3.2 in the yoga group versus 5.1 in the control group (mean difference 1.9; 95% CI 0.7 to 3.1; P = 0.002).",
    expect: [{ arms: ["yoga", "control"], contrast: "between-arms", values: ["3.2", "5.1", "1.9", "0.7", "0.002"] }],
  },
  {
    text: "The primary outcome, death at 30 days, occurred in 6.1% of the zelotinib group and 9.4% of the placebo group (P = 0.04).",
    expect: [{ arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["6.1", "9.4", "0.04"], primary: true }],
  },
  {
    text: "In the yoga group pain fell from 7.2 to 6.4 (P = 0.01), whereas the control group did not change.",
    expect: [{ arms: ["yoga"], contrast: "within-arm", values: ["7.2", "6.4", "0.01"] }],
  },
  {
    text: "Smoking was associated with falls (odds ratio 2.4; 95% CI 1.3-4.4).",
    expect: [{ arms: [], contrast: "association", values: ["2.4", "1.3"] }],
  },
  {
    text: "Nausea occurred in 18% of the zelotinib group and 11% of the placebo group (P = 0.04). Headache occurred in 7% of the zelotinib group and 8% of the placebo group (P = 0.70).",
    expect: [
      { arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["18", "11", "0.04"] },
      { arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["7", "8", "0.70"] },
    ],
  },
  {
    text: "As a secondary outcome, fatigue was 21.4 in the yoga group and 25.9 in the control group (P = 0.05).",
    expect: [{ arms: ["yoga", "control"], contrast: "between-arms", values: ["21.4", "25.9", "0.05"], primary: false }],
  },
  { text: "The groups did not differ in weight (P = 0.61).", expect: [{ arms: [], contrast: "single", values: ["0.61"] }] },
  {
    text: "Salt raised systolic pressure (mean difference 2.6 mmHg; 95% CI 1.1 to 4.1; I2 = 62%).",
    expect: [{ arms: [], contrast: "single", values: ["2.6", "1.1", "62"] }],
    why: "heterogeneity is that of the studies and makes no association",
  },
  { text: "Infection occurred in 14% of patients.", expect: [], why: "one value compares nothing" },
  { text: "We enrolled 120 patients; 60 were women.", expect: [], why: "sizes are no findings" },
  {
    text: "Pain fell from 7.2 to 6.4 in the yoga group and from 7.1 to 7.0 in the control group (P = 0.04).",
    expect: [{ arms: ["yoga", "control"], contrast: "between-arms", values: ["7.2", "6.4", "7.1", "7.0", "0.04"] }],
  },
  {
    text: "Survival was better in the zelotinib group (92%, 87% and 83%) than in the placebo group (88%, 80% and 75%).",
    expect: [
      { arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["92", "88"] },
      { arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["87", "80"] },
      { arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["83", "75"] },
    ],
  },
  {
    text: "Relapse was rarer in the zelotinib group than in the placebo group (12% vs 20%; odds ratio 0.54; P = 0.03), with a risk difference of 8.1%.",
    expect: [{ arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["12", "20", "0.54", "0.03", "8.1"] }],
  },
  {
    text: "At two years, 83% were alive and free of disease in the zelotinib group vs 89% in the placebo group (hazard ratio 1.23; P = 0.5).",
    expect: [{ arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["83", "89", "1.23", "0.5"] }],
    why: "a ratio is of both",
  },
  {
    text: "Estradiol was lower in the zelotinib group than in the placebo group at week 6 (3.1 vs 12.4 pg/mL) and week 12 (2.9 vs 12.9 pg/mL).",
    expect: [
      { arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["3.1", "12.4"] },
      { arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["2.9", "12.9"] },
    ],
    why: "two times are two findings",
  },
  {
    text: [
      ["METHODS", "Women were randomised to zelotinib or placebo."],
      ["RESULTS", "Survival was improved with zelotinib (HR 0.8, 95% CI 0.6-0.9). The odds ratio for response was 2.1."],
    ],
    expect: [
      { arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["0.8", "0.6"] },
      { arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["2.1"] },
    ],
    why: "in a study of two arms a ratio compares them",
  },
  {
    text: [
      ["METHODS", "Women were randomised to zelotinib or placebo."],
      ["RESULTS", "Smoking (OR 2.1, 95% CI 1.2-3.7) was an independent predictor of stroke."],
    ],
    expect: [{ arms: [], contrast: "association", values: ["2.1", "1.2"] }],
    why: "unless it tells what predicts",
  },
  {
    text: [
      ["METHODS", "Women were randomised to zelotinib, velarin or placebo."],
      [
        "RESULTS",
        "The HR for zelotinib vs placebo was 0.70 (95% CI 0.52 to 0.96) and for velarin vs placebo 0.55 (0.39 to 0.76). Pain was lower with zelotinib than with velarin (p=0.02) or placebo (p=0.001).",
      ],
    ],
    expect: [
      { arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["0.70", "0.52"] },
      { arms: ["velarin", "placebo"], contrast: "between-arms", values: ["0.55", "0.39"] },
      { arms: ["zelotinib", "velarin"], contrast: "between-arms", values: ["0.02"] },
      { arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["0.001"] },
    ],
    why: "each compares the pair that is named next to it",
  },
  {
    text: [
      ["METHODS", "Men were randomised to yoga, stretching or usual care (control)."],
      ["RESULTS", "Falls were fewer in the yoga (RR 0.42) and stretching groups (RR 0.60) compared with the control group."],
    ],
    expect: [
      { arms: ["yoga", "control"], contrast: "between-arms", values: ["0.42"] },
      { arms: ["stretching", "control"], contrast: "between-arms", values: ["0.60"] },
    ],
    why: "what stands in the bracket of an arm sets it against the control",
  },
  {
    text: "Adults were randomised to zelotinib or placebo. Stroke did not differ (relative risk, 0.91; 95% CI, 0.70 to 1.20).",
    expect: [{ arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["0.91", "0.70"] }],
    why: "the risk of a measure's name is no predictor",
  },
  {
    text: "Adults were randomised to zelotinib or placebo. Smoking raised the risk of stroke (odds ratio 2.4).",
    expect: [{ arms: [], contrast: "association", values: ["2.4"] }],
  },
  {
    text: "Women were randomised to zelotinib or placebo. Survival was 3.8 months for women randomised to zelotinib, compared with 9.7 months for women on placebo (P = 0.03).",
    expect: [{ arms: ["zelotinib", "placebo"], contrast: "between-arms", values: ["3.8", "9.7", "0.03"] }],
    why: "an arm is no subgroup",
  },
  {
    text: "Adults were randomised to zetamab or placebo. There were more falls (P = 0.015) and fewer clots (P = 0.034) in those on zetamab than in those on placebo.",
    expect: [
      { arms: ["zetamab", "placebo"], contrast: "between-arms", values: ["0.015"] },
      { arms: ["zetamab", "placebo"], contrast: "between-arms", values: ["0.034"] },
    ],
    why: "the arms are named behind what is tested",
  },
  {
    text: "Adults were randomised to zetamab or placebo. Pain did not differ between the two groups (P = 0.51).",
    expect: [{ arms: ["zetamab", "placebo"], contrast: "between-arms", values: ["0.51"] }],
  },
  {
    text: "Adults were randomised to zetamab or placebo. Pain was lower in the zetamab group (P = 0.02).",
    expect: [{ arms: ["zetamab", "placebo"], contrast: "between-arms", values: ["0.02"] }],
  },
  {
    text: "Adults were randomised to zetamab or placebo. Bone markers increased from baseline in the zetamab group (P = 0.01).",
    expect: [{ arms: ["zetamab"], contrast: "single", values: ["0.01"] }],
    why: "how one group changed",
  },
  {
    text: "Adults were randomised to zetamab or placebo. Bone markers increased in the zetamab group (P = 0.01).",
    expect: [{ arms: [], contrast: "single", values: ["0.01"] }],
    why: "against what, nobody says",
  },
  {
    text: "Adults were randomised to zetamab or placebo. Age was correlated with pain in the zetamab group (P = 0.03).",
    expect: [{ arms: ["zetamab"], contrast: "single", values: ["0.03"] }],
  },
  {
    text: "Adults were randomised to zetamab or placebo. Older age was a predictor of pain between groups (P = 0.04).",
    expect: [{ arms: [], contrast: "single", values: ["0.04"] }],
  },
  {
    text: "Adults were randomised to zetamab or placebo. There was no difference between groups in pain (mean difference, 0.4; 95% CI, -0.8 to 1.6).",
    expect: [{ arms: ["zetamab", "placebo"], contrast: "between-arms", values: ["0.4", "-0.8"] }],
  },
  {
    text: "Adults were randomised to zelfor, brinatide or placebo. Pain did not differ among the three groups (P = 0.3).",
    expect: [{ arms: ["zelfor", "brinatide", "placebo"], contrast: "between-arms", values: ["0.3"] }],
  },
  {
    text: "Adults were randomised to zelfor, brinatide or placebo. The rate ratio of falls was 0.39 (95% CI, 0.28 to 0.51) for zelfor versus placebo and 0.86 (95% CI, 0.61 to 1.20) for zelfor versus brinatide.",
    expect: [
      { arms: ["zelfor", "placebo"], contrast: "between-arms", values: ["0.39", "0.28"] },
      { arms: ["zelfor", "brinatide"], contrast: "between-arms", values: ["0.86", "0.61"] },
    ],
    why: "what stands behind a ratio says whose it is",
  },
  {
    text: "Adults were randomised to zelfor, brinatide or placebo. Neither raised uptake compared with placebo (risk ratio, 1.04 [95% CI, 0.99-1.09] for the zelfor group; risk ratio, 1.01 [95% CI, 0.9-1.1] for the brinatide group).",
    expect: [
      { arms: ["zelfor", "placebo"], contrast: "between-arms", values: ["1.04", "0.99"] },
      { arms: ["brinatide", "placebo"], contrast: "between-arms", values: ["1.01", "0.9"] },
    ],
  },
  {
    text: "Adults were randomised to zelfor, brinatide or placebo. Pain was lower in the zelfor and brinatide groups compared with the placebo group (P < 0.01).",
    expect: [{ arms: ["zelfor", "brinatide", "placebo"], contrast: "between-arms", values: ["0.01"] }],
  },
  {
    text: "The primary end point occurred in 7% of the zetamab group and 8% of the placebo group (P = 0.17).",
    expect: [{ arms: ["zetamab", "placebo"], contrast: "between-arms", values: ["7", "8", "0.17"], primary: true }],
    why: "in two words",
  },
  {
    text: "The primary outcome was the complete response rate at 12 weeks. The complete response rate was 31% with zetamab and 20% with placebo (P = 0.01). Nausea was seen in 9% with zetamab and 8% with placebo (P = 0.8).",
    expect: [
      { arms: ["zetamab", "placebo"], contrast: "between-arms", values: ["31", "20", "0.01"], primary: true },
      { arms: ["zetamab", "placebo"], contrast: "between-arms", values: ["9", "8", "0.8"] },
    ],
    why: "said before which outcome is primary",
  },
  {
    text: "Adults were randomised to zetamab or placebo. Pain was lower in zetamab women compared with those who smoked (P = 0.03).",
    expect: [{ arms: [], contrast: "single", values: ["0.03"] }],
    why: "what it is compared with is no arm",
  },
  {
    text: "Adults were randomised to zelfor, brinatide or placebo. Response was 61% with zelfor, 55% with brinatide and 30% with placebo (P = 0.001 and P = 0.02, respectively).",
    expect: [{ arms: ["zelfor", "brinatide", "placebo"], contrast: "between-arms", values: ["61", "55", "30", "0.001", "0.02"] }],
  },
  {
    text: "Adults were randomised to zelfor or brinatide. Fewer zelfor-treated adults (9, 9.1%) had falls than brinatide-treated adults (31, 39.2%, P = .001).",
    expect: [{ arms: ["zelfor", "brinatide"], contrast: "between-arms", values: ["9", "9.1", "31", "39.2", ".001"] }],
    why: "count and share tell one thing",
  },
  {
    text: "Adults were randomised to zelfor or placebo. Pain decreased from baseline in both groups (P < 0.001), with no difference between groups.",
    expect: [{ arms: [], contrast: "single", values: ["0.001"] }],
    why: "another clause says what was not different",
  },
  {
    text: "Adults were randomised to zelfor or placebo. In the zelfor group, older women had more falls (P = 0.03).",
    expect: [{ arms: [], contrast: "single", values: ["0.03"] }],
    why: "within one arm",
  },
  {
    text: "Adults were randomised to zelfor or placebo. The lowest pain was found in the zelfor group (P = 0.02).",
    expect: [{ arms: [], contrast: "single", values: ["0.02"] }],
  },
  {
    text: "Adults were randomised to zelfor or placebo. Survival was 60% in the zelfor group and 50% in the placebo group (hazard ratio for death, 0.71; 95% CI, 0.54 to 0.95; P = 0.01).",
    expect: [{ arms: ["zelfor", "placebo"], contrast: "between-arms", values: ["60", "50", "0.71", "0.54", "0.01"] }],
    why: "one finding, whatever its ratio is called",
  },
  {
    text: "Adults were randomised to zelfor, placebo or rest. Gains were greater with zelfor compared with both placebo and rest (P = 0.03).",
    expect: [{ arms: ["zelfor", "placebo", "rest"], contrast: "between-arms", values: ["0.03"] }],
  },
  {
    text: "The primary outcome was pain at 12 weeks. Pain at 24 weeks was 3.1 with zelfor and 4.2 with placebo (P = 0.04).",
    expect: [{ arms: ["zelfor", "placebo"], contrast: "between-arms", values: ["3.1", "4.2", "0.04"] }],
    why: "another time",
  },
  {
    text: "The primary outcome was death or stroke. Stroke occurred in 3.1% with zelfor and 4.2% with placebo (P = 0.04).",
    expect: [{ arms: ["zelfor", "placebo"], contrast: "between-arms", values: ["3.1", "4.2", "0.04"] }],
    why: "a part of a composite",
  },
];

export default rows;
