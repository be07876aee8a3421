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
];

export default rows;
