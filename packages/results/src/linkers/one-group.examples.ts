import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["one-group"]>[] = [
  {
    title: "Phase II study of zelotinib in refractory gout",
    text: [
      ["METHODS", "In this open-label, single-arm study, 44 patients received zelotinib daily for 12 weeks."],
      ["RESULTS", "The response rate was 41%. Median time to response was 5.2 weeks. Rash occurred in 9%."],
    ],
    expect: { "41": "zelotinib", "5.2": "zelotinib", "9": "zelotinib" },
  },
  {
    title: "Effects of a quilting programme on chronic cough: a pilot study",
    text: [
      ["METHODS", "Twenty-four adults with chronic cough underwent the quilting programme."],
      ["RESULTS", "From baseline to eight weeks the cough score improved by 2.2 points, and 62% slept better."],
      ["CONCLUSIONS", "A randomised controlled trial is required."],
    ],
    expect: { "2.2": "quilting programme", "62": "quilting programme" },
    why: "a trial that is wished for is not this study",
  },
  {
    title: "QUILTWELL: a telephone-delivered intervention to reduce cough",
    text: [
      ["METHODS", "This pilot study tested a telephone-delivered intervention in 22 volunteers."],
      ["RESULTS", "After six weeks of QUILTWELL, cough had improved by 31% against baseline (27% vs 59% slept well)."],
    ],
    expect: { "31": "telephone-delivered intervention", "59": "telephone-delivered intervention" },
    why: "two numbers set against each other may be those before and after",
  },
  {
    title: "Velarin in psoriasis: an open-label study",
    text: [
      ["METHODS", "Fifty adults with psoriasis received velarin once daily for 8 weeks."],
      ["RESULTS", "The mean severity score fell from 12.1 to 6.4."],
    ],
    expect: { "12.1": "velarin", "6.4": "velarin" },
  },
  {
    title: "Efficacy of zelotinib in gout: an uncontrolled study",
    text: [
      ["METHODS", "Patients took 20 mg of zelotinib daily for 12 weeks."],
      ["RESULTS", "Some 61% were free of pain."],
    ],
    expect: { "61": "zelotinib" },
  },
  {
    title: "Mirafen in lupus: results of a phase II trial",
    text: [
      ["METHODS", "Thirty women with lupus were treated with mirafen for 12 weeks."],
      ["RESULTS", "Remission was reached by 12 women (40%)."],
    ],
    expect: { "12": "mirafen", "40": "mirafen" },
  },
  {
    title: "Effects of smoke-free rules on cough",
    text: [
      ["METHODS", "In this pilot study we counted sweets before and after the introduction of smoke-free rules."],
      ["RESULTS", "Some 31% of sweets were sold after noon."],
    ],
    expect: { "31": null },
    why: "part of a word is no name",
  },
  {
    title: "Gout and cough among bakers: a questionnaire survey",
    text: [
      ["METHODS", "Bakers who received their wages in spring were sent a questionnaire."],
      ["RESULTS", "Some 61% answered, and 12% of them had gout."],
    ],
    expect: { "61": null, "12": null },
    why: "a survey gives nobody anything",
  },
  {
    title: "Open-label zelotinib or quaxone in refractory gout",
    text: [
      ["METHODS", "In this open-label cohort, patients received zelotinib or quaxone for 12 weeks."],
      ["RESULTS", "The response rate was 41% with zelotinib and 28% with quaxone (p = 0.03)."],
    ],
    expect: { "41": "zelotinib", "28": "quaxone" },
    why: "two drugs are compared",
  },
  {
    title: "Zelotinib in refractory gout: a non-randomised, single-arm trial",
    text: [
      ["METHODS", "In all, 44 patients received zelotinib daily."],
      ["RESULTS", "The response rate was 41%. Rash was seen in 9%."],
    ],
    expect: { "41": "zelotinib", "9": "zelotinib" },
    why: "assignment that is denied",
  },
  {
    title: "Outcomes after quilting lessons in older adults: an open-label study",
    text: [
      ["METHODS", "Adults with cough received quilting lessons."],
      ["RESULTS", "Cough ceased in 41% with ten lessons and in 62% with twenty lessons."],
    ],
    expect: { "41": null, "62": null },
    why: "values with groups of their own",
  },
  {
    title: "Treatment of gout: a pilot study",
    text: [
      ["METHODS", "Thirty patients with gout were seen. Treatment of gout lasted 12 weeks."],
      ["RESULTS", "Some 61% were free of pain at the end."],
    ],
    expect: { "61": null },
    why: "what is treated is not what is given",
  },
  {
    title: "Serum ferritin in the luteal phase",
    text: [
      ["METHODS", "Ferritin was measured in volunteers in the luteal phase."],
      ["RESULTS", "Some 61% had low values."],
    ],
    expect: { "61": null },
    why: "a phase that is none of a trial",
  },
  {
    title: "Quilting lessons for cough: a pilot diagnostic accuracy study",
    text: [
      ["METHODS", "Adults with cough received quilting lessons."],
      ["RESULTS", "From baseline on, 61% improved."],
    ],
    expect: { "61": null },
    why: "a design that says of itself that it is another",
  },
  {
    title: "QUILTWELL: a knitting programme against cough",
    text: [
      [
        "METHODS",
        "This pilot study tested a knitting programme in volunteers with cough. QUILTWELL lasted six weeks, and QUILTWELL was free.",
      ],
      ["RESULTS", "From baseline on, 61% improved. QUILTWELL was liked."],
    ],
    expect: { "61": "QUILTWELL" },
    why: "the nickname in the title names the arm too",
  },
  {
    title: "Efficacy of zelotinib in gout: an open-label study",
    text: [
      ["METHODS", "In this open-label cohort, patients received zelotinib (n = 30) or quaxone (n = 31)."],
      ["RESULTS", "The response rates in the zelotinib group and the quaxone group were 41% and 28%, respectively."],
    ],
    expect: { "41": "zelotinib", "28": "quaxone" },
    why: "two arms that are plainly there",
  },
];

export default rows;
