import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "Fever returned in ⟦three⟧ of the yoga group.", expect: [{ kind: "group-value", statistic: "count", value: 3 }] },
  { text: "Leaks were seen in ⟦nine⟧ of those with a drain.", expect: [{ kind: "group-value", statistic: "count", value: 9 }] },
  { text: "Cough was noted in ⟦12⟧.", expect: [{ kind: "group-value", statistic: "count", value: 12 }] },
  { text: "Mould was found in only ⟦two⟧, both of them old.", expect: [{ kind: "group-value", statistic: "count", value: 2 }] },
  {
    text: "Interval cancers: ⟦two⟧ against nine.",
    expect: [{ kind: "group-value", statistic: "count", value: 2 }],
    why: "nine is its fellow",
  },
  { text: "Losses were ⟦three⟧ and five.", expect: [{ kind: "group-value", statistic: "count", value: 3 }] },
  { text: "One of the most common complaints was cough." },
  { text: "Bleeding came from mound 2 of the patients." },
  { text: "The variant lies in intron 2 of the gene." },
  { text: "One of the most common complaints of patients was cough." },
  { text: "Kelp is one of the mediators of sleep." },
  { text: "It flew to two of the busiest fields." },
  { text: "Dropout was reported in three of the centres." },
  { text: "Two of the authors left." },
  { text: "The test was performed in two by the clerk." },
  { text: "Two of the three aims were met." },
  { text: "Pain was noted in two and four weeks.", why: "the unit of the second is that of the first" },
  { text: "The trial was carried out in 2014." },
  { text: "Leaks will be seen in three.", zone: "METHODS" },
  { text: "Pain was worst on days two and seven." },
];
export default rows;
