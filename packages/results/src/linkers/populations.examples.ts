import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["populations"]>[] = [
  { text: "Mortality was 4.5% in women and 6.7% in men.", expect: { "4.5": "women", "6.7": "men" } },
  { text: "In women, relapse occurred in 12%.", expect: { "12": "women" } },
  { text: "Among smokers the odds ratio was 2.4.", expect: { "2.4": "smokers" } },
  { text: "In the per-protocol population, 41% responded.", expect: { "41": "per-protocol" } },
  { text: "The response rate was 38% by intention-to-treat analysis.", expect: { "38": "intention-to-treat" } },
  { text: "In premenopausal women bone loss was 3.1%.", expect: { "3.1": "premenopausal women" } },
  { text: "Relapse was seen in 9% of the safety population.", expect: { "9": "safety population" } },
  { text: "Relapse occurred in 12% of patients.", expect: { "12": null }, why: "the study's own people" },
  { text: "In women the drug was well tolerated. Relapse occurred in 14%.", expect: { "14": null }, why: "said in another sentence" },
  { text: "Safety was good; relapse occurred in 15%.", expect: { "15": null }, why: "safety is no analysis set" },
  { text: "In women pain was frequent; overall relapse was 16%.", expect: { "16": null }, why: "the semicolon ends the frame" },
  { text: "In men, the hazard ratio was 0.8; in women, the hazard ratio was 1.2.", expect: { "0.8": "men", "1.2": "women" } },
  { text: "In the intention-to-treat population, survival was 71%.", expect: { "71": "intention-to-treat" } },
  { text: "Women were older and relapse occurred in 13%.", expect: { "13": null }, why: "women are not the frame of the value" },
  { text: "Survival was 3.8 months for women randomised to zelotinib.", expect: { "3.8": null }, why: "an arm of a study of women" },
  { text: "Pain was 4 in women who received zelotinib and 5 in women on placebo.", expect: { "4": null, "5": null } },
  { text: "In patients with diabetes, relapse was 32%; overall it was 21%.", expect: { "32": "patients with diabetes", "21": null } },
  {
    text: "Among the 59 women aged 65 years or older, relapse was 33%.",
    expect: { "33": "women aged 65 years or older" },
  },
  {
    title: "Pain in gout",
    text: "In those without an earlier fall, pain was 4.1, whereas in those with an earlier fall it was 5.2.",
    expect: { "4.1": "those without an earlier fall", "5.2": null },
  },
  {
    text: [
      ["METHODS", "Patients with gout were followed."],
      ["RESULTS", "In patients with gout, flares were seen in 12%."],
    ],
    expect: { "12": null },
    why: "the study's own people",
  },
  { text: "In patients who received zelotinib, relapse was 34%.", expect: { "34": null }, why: "an arm" },
  { text: "In univariate analysis, patients who smoked had a rate of 16%.", expect: { "16": null }, why: "no group before the comma" },
  {
    text: "Morphine use did not differ (P = 0.20), except in the major surgery subgroup (P = 0.016).",
    expect: { "0.20": null, "0.016": "major surgery subgroup" },
  },
  { text: "In a planned subgroup analysis, relapse was 18%.", expect: { "18": null } },
  { text: "For patients over time, pain was 3.1.", expect: { "3.1": null } },
];

export default rows;
