/** People and events counted in the results; not sample sizes, groups, points or durations. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "⟦Three patients⟧ required surgery.", expect: [{ statistic: "count", value: 3 }] },
  { text: "There were ⟦28⟧ leaks with drug A.", expect: [{ statistic: "count", value: 28 }] },
  { text: "⟦12⟧ (20.7%) responded to drug A.", expect: [{ statistic: "count", value: 12 }] },
  { text: "⟦35⟧ neonates [21%] were intubated.", expect: [{ statistic: "count", value: 35 }] },
  { text: "⟦Two possible treatment-related deaths⟧ occurred.", expect: [{ statistic: "count", value: 2 }] },
  { text: "⟦Five relapses⟧ were seen with drug A.", expect: [{ statistic: "count", value: 5 }] },
  {
    text: "We saw ⟦83 events⟧ (⟦39⟧ with drug A and ⟦44⟧ with placebo).",
    expect: [
      { statistic: "count", value: 83 },
      { statistic: "count", value: 39 },
      { statistic: "count", value: 44 },
    ],
  },
  { text: "⟦Six⟧ were alive at 5 years.", expect: [{ statistic: "count", value: 6 }] },
  {
    text: "⟦Four patients⟧ had pain in the drug group and ⟦three⟧ in the placebo group.",
    expect: [
      { statistic: "count", value: 4 },
      { statistic: "count", value: 3 },
    ],
  },
  { text: "The response was 69.0% [⟦n = 69⟧] with drug A.", expect: [{ statistic: "count", value: 69 }] },
  { text: "Bleeding was seen in ⟦17 patients⟧ and 4 controls.", expect: [{ statistic: "count", value: 17 }] },
  { text: "We analysed ⟦669,580⟧ (86.1%) visits.", zone: "METHODS", expect: [{ statistic: "count", value: 669580 }] },
  { text: "Grade 3 or 4 reactions were rare." },
  { text: "Both groups and all 15 centres were similar." },
  { text: "After 12 weeks the score was 15 points." },
  { text: "The rate was 3.2 per 100 person-years." },
  { text: "Three patients per centre were planned.", zone: "METHODS" },
  { text: "Follow-up was 5 patient-years." },
  {
    text: "Relapses were reported, ⟦18⟧ in the zelotinib group and ⟦26⟧ in the placebo group.",
    zone: "METHODS",
    expect: [
      { statistic: "count", value: 18 },
      { statistic: "count", value: 26 },
    ],
  },
  { text: "Open surgery (⟦113⟧, 71%) was usual.", expect: [{ statistic: "count", value: 113 }] },
  { text: "Oedema was as frequent (⟦n=18⟧, 24%; P = 0.4).", expect: [{ statistic: "count", value: 18 }] },
  { text: "Rash was seen in ⟦22⟧ and ⟦30 patients⟧.", expect: [{ value: 22 }, { value: 30 }] },
  { text: "⟦Three⟧ and ⟦eight relapse⟧ events were seen.", expect: [{ value: 3 }, { value: 8 }] },
  {
    text: "There were ⟦28 relapses⟧, ⟦11⟧ in the control group, and ⟦13⟧ in the zelotinib group.",
    expect: [{ value: 28 }, { value: 11 }, { value: 13 }],
  },
  { text: "⟦One death⟧ occurred with zelotinib and ⟦five⟧ with placebo.", expect: [{ value: 1 }, { value: 5 }] },
  { text: "We conclude that 4 cycles of zelotinib are enough.", why: "given, not counted" },
  { text: "Study 1 examined the scores.", why: "a number of its own" },
  {
    text: "Of the 52 in the zelotinib group, ⟦40⟧ healed; of the 50 in the control group, ⟦31⟧ did.",
    expect: [{ value: 40 }, { value: 31 }],
    why: "whatever the verb is",
  },
  { text: "Scores of 12 and 15 did not differ.", why: "no people" },
  { text: "There were ⟦28⟧ VTEs with placebo and ⟦44⟧ with zelotinib.", expect: [{ value: 28 }, { value: 44 }] },
  {
    text: "There were ⟦15 deaths⟧ in the zelotinib group and ⟦10 such deaths⟧ in the placebo group.",
    expect: [{ value: 15 }, { value: 10 }],
  },
  { text: "⟦10 in-breast recurrences⟧ were observed in the zelotinib group.", expect: [{ value: 10 }] },
  {
    text: "At twelve months, ⟦18⟧ (49%) participants (⟦10⟧ yoga and ⟦8⟧ control) had pain.",
    expect: [{ value: 18 }, { value: 10 }, { value: 8 }],
    why: "parts that add up to it",
  },
  { text: "Sixty-eight percent (⟦n = 26⟧) improved.", expect: [{ value: 26 }] },
  { text: "At the last visit, ⟦41⟧ met the criteria for remission.", expect: [{ value: 41 }] },
  {
    text: "There were ⟦2 CR⟧, ⟦6 PR⟧, ⟦14 SD⟧ and ⟦8 PD⟧.",
    expect: [{ value: 2 }, { value: 6 }, { value: 14 }, { value: 8 }],
  },
  { text: "Glucose was 5.3 (12 SD) in all.", why: "a spread, with no other response beside it" },
  { text: "Deaths did not differ (⟦two⟧ zelotinib vs ⟦three⟧ placebo).", expect: [{ value: 2 }, { value: 3 }] },
  { text: "Nausea was common (⟦41⟧ placebo and ⟦52⟧ zelotinib).", expect: [{ value: 41 }, { value: 52 }] },
  { text: "Nausea was common (two teas and three cakes).", why: "no groups are set against each other" },
  {
    text: "⟦340 relapses⟧ were seen--⟦150⟧ in the drug group and ⟦190⟧ in the placebo group.",
    expect: [{ value: 340 }, { value: 150 }, { value: 190 }],
  },
  { text: "There was ⟦one treatment-related death⟧ in the drug arm and ⟦five⟧ with placebo.", expect: [{ value: 1 }, { value: 5 }] },
  { text: "The patients at 112 sites were alike.", why: "where they came from" },
  {
    text: "⟦Eleven patients⟧ (⟦9⟧ placebo, ⟦2⟧ zelotinib) had a relapse.",
    expect: [{ value: 11 }, { value: 9 }, { value: 2 }],
    why: "who had a relapse is no sample",
  },
  { text: "Groups 1 and 2 had ⟦12⟧ and ⟦15 deaths⟧.", expect: [{ value: 12 }, { value: 15 }], why: "2 is a group" },
  {
    text: "In the yoga group ⟦12⟧ had nausea and in the control group ⟦15 patients⟧ fell.",
    expect: [{ value: 12 }, { value: 15 }],
    why: "more than any study has groups",
  },
  { text: "By month 6, ⟦34⟧ patients (57%) had healed.", expect: [{ value: 34 }], why: "no further month" },
  {
    text: "⟦Eighteen⟧ in the yoga group and ⟦nine⟧ in the control group responded.",
    expect: [{ value: 18 }, { value: 9 }],
  },
  { text: "Grade ≥ 3 adverse events were seen in 25.6%.", why: "how bad, not how many" },
  {
    text: "⟦26 patients⟧ in the yoga group bled compared with ⟦6⟧ in the control group.",
    expect: [{ value: 26 }, { value: 6 }],
  },
  {
    text: "Pneumonia developed in ⟦three patients⟧ receiving zelotinib and ⟦two⟧ receiving placebo.",
    expect: [{ value: 3 }, { value: 2 }],
  },
  { text: "⟦410⟧ (34.2%) had at least one complication.", expect: [{ statistic: "count", value: 410 }], why: "one is the criterion" },
  {
    text: "At least ⟦two patients⟧ died.",
    expect: [{ statistic: "count", value: 2 }],
    why: "people are counted, events are the criterion",
  },
  { text: "Falls occurred in ⟦1902⟧ and ⟦2010 women⟧.", expect: [{ value: 1902 }, { value: 2010 }], why: "no years" },
  { text: "A total of ⟦43 deaths⟧ occurred.", expect: [{ statistic: "count", value: 43 }] },
];
export default rows;
