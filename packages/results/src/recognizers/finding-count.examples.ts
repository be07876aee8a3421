import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "Sequencing identified ⟦446⟧ nonsense transcripts.", expect: [{ kind: "group-value", statistic: "count", value: 446 }] },
  { text: "Only ⟦14⟧ probes were lost.", expect: [{ kind: "group-value", statistic: "count", value: 14 }] },
  { text: "In all, we found only ⟦27⟧ taxa.", expect: [{ kind: "group-value", statistic: "count", value: 27 }] },
  {
    text: "We found ⟦32⟧ compound mutations and ⟦9⟧ homozygous mutations.",
    expect: [
      { statistic: "count", value: 32 },
      { statistic: "count", value: 9 },
    ],
  },
  { text: "We identified ⟦45⟧ statistically specific pairs.", expect: [{ statistic: "count", value: 45 }] },
  { text: "It rose among ⟦163⟧ known variants.", expect: [{ kind: "context", as: "count", value: 163 }] },
  { text: "None of the ⟦110⟧ markers changed.", expect: [{ kind: "context", as: "count", value: 110 }] },
  { text: "We found 446 mg of it." },
  { text: "Sequencing will identify 446 transcripts.", zone: "METHODS" },
  { text: "Power fell at 26 GHz." },
  { text: "The value at day 4 was found." },
  { text: "Women reported ⟦14⟧ headache days per month.", expect: [{ statistic: "mean", value: 14 }] },
];
export default rows;
