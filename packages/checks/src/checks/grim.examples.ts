import { arm, type CheckRow } from "../check.examples.ts";

type Draft = NonNullable<CheckRow["results"]>[number];

function mean(value: number, of: string, more: object = {}): Draft {
  return { kind: "group-value", statistic: "mean", value, arms: ["A"], outcome: { text: of, span: [0, 1] }, ...more };
}

const rows: readonly CheckRow[] = [
  {
    about: "a mean that 28 people can have",
    arms: 1,
    text: "Of ⟦28⟧ adults, the mean number of naps was ⟦5.18⟧.",
    results: [arm(28, "A"), mean(5.18, "number of naps")],
    expect: [["consistent", "5.18 of 28: 145/28"]],
  },
  {
    about: "one that they cannot",
    arms: 1,
    text: "Of ⟦28⟧ adults, the mean number of naps was ⟦5.19⟧.",
    results: [arm(28, "A"), mean(5.19, "number of naps")],
    expect: [["inconsistent", "5.19 of 28: the nearest means are 145/28 = 5.179 and 146/28 = 5.214"]],
  },
  {
    about: "some of whom nothing is known",
    arms: 1,
    text: "Of ⟦28⟧ adults (2 missing), the mean number of naps was ⟦5.19⟧.",
    results: [arm(28, "A"), mean(5.19, "number of naps")],
    expect: [["not-applicable", "5.19 of 28: the nearest means are 145/28 = 5.179 and 146/28 = 5.214; those measured may be fewer"]],
  },
  {
    about: "a geometric mean",
    arms: 1,
    text: "Of ⟦28⟧ adults, the geometric mean number of naps was ⟦5.19⟧.",
    results: [arm(28, "A"), mean(5.19, "number of naps")],
    expect: [],
  },
  {
    about: "a size that another sentence prints",
    arms: 1,
    text: "We enrolled ⟦28⟧ adults. The mean number of naps was ⟦5.19⟧.",
    results: [arm(28, "A"), mean(5.19, "number of naps")],
    expect: [["not-applicable", "5.19 of 28: the nearest means are 145/28 = 5.179 and 146/28 = 5.214; those measured may be fewer"]],
  },
  {
    about: "as many people as the digits can tell apart",
    arms: 1,
    text: "Of ⟦128⟧ adults, the mean number of naps was ⟦5.19⟧.",
    results: [arm(128, "A"), mean(5.19, "number of naps")],
    expect: [],
  },
  {
    about: "a measure that is not whole",
    arms: 1,
    text: "Of ⟦28⟧ adults, the mean weight was ⟦5.19⟧.",
    results: [arm(28, "A"), mean(5.19, "weight")],
    expect: [],
  },
  {
    about: "a number per day",
    arms: 1,
    text: "Of ⟦28⟧ adults, the mean number of naps per day was ⟦5.19⟧.",
    results: [arm(28, "A"), mean(5.19, "number of naps")],
    expect: [],
  },
  {
    about: "a change",
    arms: 1,
    text: "Of ⟦28⟧ adults, the number of naps fell by ⟦5.19⟧.",
    results: [arm(28, "A"), mean(5.19, "number of naps", { change: true })],
    expect: [],
  },
  {
    about: "a number a month",
    arms: 1,
    text: "Of ⟦28⟧ adults, the mean number of naps a month was ⟦5.19⟧.",
    results: [arm(28, "A"), mean(5.19, "number of naps")],
    expect: [],
  },
  {
    about: "numbers that were averaged before",
    arms: 1,
    text: "Of ⟦28⟧ adults, the mean number of naps, averaged over three visits, was ⟦5.19⟧.",
    results: [arm(28, "A"), mean(5.19, "number of naps")],
    expect: [],
  },
  {
    about: "the other mean of Brown and Heathers 2017 that 28 people cannot have",
    arms: 1,
    text: "Of ⟦28⟧ adults, the mean number of naps was ⟦3.49⟧.",
    results: [arm(28, "A"), mean(3.49, "number of naps")],
    expect: [["inconsistent", "3.49 of 28: the nearest means are 97/28 = 3.464 and 98/28 = 3.500"]],
  },
  {
    about: "lesions, of which a person may have several",
    arms: 1,
    text: "Of ⟦28⟧ adults with 61 lesions, the mean number of naps was ⟦5.19⟧.",
    results: [arm(28, "A"), mean(5.19, "number of naps")],
    expect: [["not-applicable", "5.19 of 28: the nearest means are 145/28 = 5.179 and 146/28 = 5.214; those measured may be fewer"]],
  },
  ...[
    "Missing items were replaced.",
    "Each value is the mean of two assessments.",
    "Smoking was recorded on three days.",
    "They came from 9 practices.",
  ].map(
    (words): CheckRow => ({
      about: `averaged or filled in before: ${words}`,
      arms: 1,
      text: `Of ⟦28⟧ adults, the mean number of naps was ⟦5.19⟧. ${words}`,
      results: [arm(28, "A"), mean(5.19, "number of naps")],
      expect: [["not-applicable", "5.19 of 28: the nearest means are 145/28 = 5.179 and 146/28 = 5.214; those measured may be fewer"]],
    }),
  ),
];
export default rows;
