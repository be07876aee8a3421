import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["link-arms"]>[] = [
  {
    text: "Relapse occurred in 12% of the zoledronate group and 20% of the placebo group.",
    expect: { "12": "zoledronate", "20": "placebo" },
  },
  {
    text: "Response rates in the zelotinib and placebo groups were 74% and 69%, respectively.",
    expect: { "74": "zelotinib", "69": "placebo" },
  },
  { text: "Mean pain was 3.2 in the yoga group versus 5.1 in the control group.", expect: { "3.2": "yoga", "5.1": "control" } },
  {
    text: "The yoga group had a mean score of 14.1 and the control group had a mean score of 17.3.",
    expect: { "14.1": "yoga", "17.3": "control" },
  },
  {
    text: "Death was more common in the placebo group (9.4%) than in the zelotinib group (6.1%).",
    expect: { "9.4": "placebo", "6.1": "zelotinib" },
  },
  {
    text: "Remission was reached by 29/42 (69%) in the zelotinib group; 21/42 (50%) in the placebo group.",
    expect: { "29": "zelotinib", "69": "zelotinib", "21": "placebo", "50": "placebo" },
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "Nausea (18% vs 11%) was more frequent with zelotinib than with placebo."],
    ],
    expect: { "18": "zelotinib", "11": "placebo" },
  },
  {
    text: [
      ["METHODS", "Adults were randomised to mindfulness training, relaxation training or usual care."],
      [
        "RESULTS",
        "Depression scores in the mindfulness training, relaxation training and usual care groups were 8.1, 9.4 and 11.6, respectively.",
      ],
    ],
    expect: { "8.1": "mindfulness training", "9.4": "relaxation training", "11.6": "usual care" },
  },
  {
    text: "Compared with the placebo group, the zelotinib group had lower pressure (131.5 vs 138.2 mmHg).",
    expect: { "131.5": "zelotinib", "138.2": "placebo" },
  },
  {
    text: "Blood pressure fell from 152 to 131 mmHg in the zelotinib group and from 151 to 148 mmHg in the placebo group.",
    expect: { "152": "zelotinib", "131": "zelotinib", "151": "placebo", "148": "placebo" },
  },
  {
    text: "The zelotinib group and the placebo group were similar. Overall, 17% of patients withdrew.",
    expect: { "17": null },
    why: "said of the whole sample",
  },
  { text: "The incidence of falls was 31% in the year before the survey.", expect: { "31": null }, why: "there is no arm" },
  {
    text: "Infection was seen in 14% of patients who received zelotinib and in 22% of patients who received placebo.",
    expect: { "14": "zelotinib", "22": "placebo" },
  },
  { text: "The median stay was 4 days in the early group and 6 days in the late group.", expect: { "4": "early", "6": "late" } },
  { text: "In the placebo group 31% relapsed. In the zelotinib group 19% relapsed.", expect: { "31": "placebo", "19": "zelotinib" } },
  {
    text: "Bleeding was rare in the zelotinib group (2/90, 2.2%) and the placebo group (5/88, 5.7%).",
    expect: { "2": "zelotinib", "2.2": "zelotinib", "5": "placebo", "5.7": "placebo" },
  },
];

export default rows;
