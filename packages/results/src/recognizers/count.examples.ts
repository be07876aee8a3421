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
];
export default rows;
