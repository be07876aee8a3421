/** Counts with their denominator; not pressures, grades, choices or dose pairs. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "Pain was found in ⟦12/58 patients⟧.", expect: [{ statistic: "count", value: 12, denominator: 58 }] },
  { text: "⟦12 of 58 patients⟧ (20.7%) responded.", expect: [{ statistic: "count", value: 12, denominator: 58 }] },
  { text: "⟦12 out of 58⟧ responded.", expect: [{ statistic: "count", value: 12, denominator: 58 }] },
  { text: "⟦Thirteen of the 146 women⟧ had a relapse.", expect: [{ statistic: "count", value: 13, denominator: 146 }] },
  { text: "The rate was 20.7% (⟦12/58⟧) with drug A.", expect: [{ statistic: "count", value: 12, denominator: 58 }] },
  {
    text: "⟦Seven of 67⟧ relapsed versus ⟦one of 67⟧.",
    expect: [
      { statistic: "count", value: 7, denominator: 67 },
      { statistic: "count", value: 1, denominator: 67 },
    ],
  },
  { text: "⟦1386/2620⟧ (53%) had mild pain at entry.", zone: "METHODS", expect: [{ statistic: "count", value: 1386, denominator: 2620 }] },
  { text: "Patients received one of three treatments.", zone: "METHODS" },
  { text: "Doses were 15/92 and 7.5/46.", zone: "METHODS" },
  { text: "Blood pressure was 120/80 mmHg." },
  { text: "Grade 3/4 toxicity was rare." },
  { text: "15 eyes of 15 patients were operated.", zone: "METHODS" },
  { text: "The quotient 58/12 was high." },
  {
    text: "Seroma developed in some (group A=⟦9 out of 45⟧, 20%; group B=⟦19 out of 47⟧, 40%).",
    expect: [
      { value: 9, denominator: 45 },
      { value: 19, denominator: 47 },
    ],
  },
  { text: "Fever occurred in 40.8% (⟦126/309⟧) with zelotinib.", zone: "METHODS", expect: [{ value: 126, denominator: 309 }] },
  { text: "Ceramides 18:1/14:0 and 18:1/23:0 rose.", why: "names of lipids" },
  { text: "Le vaccin a aidé ⟦412 sur 630⟧ (65 %) d'entre eux.", expect: [{ value: 412, denominator: 630 }] },
  { text: "Die Wunde heilte bei ⟦12 von 58⟧ (21 %).", expect: [{ value: 12, denominator: 58 }] },
];
export default rows;
