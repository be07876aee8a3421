import { arm, type CheckRow } from "../check.examples.ts";

type Draft = NonNullable<CheckRow["results"]>[number];

function mean(value: number, spread: number, type = "sd"): Draft {
  const dispersions = [{ type, value: spread, low: null, high: null }];
  const outcome = { text: "number of naps", span: [0, 1] };
  return { kind: "group-value", statistic: "mean", value, arms: ["A"], outcome, dispersions, roles: ["value", "spread"] };
}

const rows: readonly CheckRow[] = [
  {
    about: "what 31 whole numbers can have",
    arms: 1,
    text: "Of ⟦31⟧ adults, the mean number of naps was ⟦5.23 (SD 2.55)⟧.",
    results: [arm(31, "A"), mean(5.23, 2.55)],
    expect: [["consistent", "31 whole numbers may have the mean 5.23 and the standard deviation 2.55"]],
  },
  {
    about: "what 35 cannot",
    arms: 1,
    text: "Of ⟦35⟧ adults, the mean number of naps was ⟦5.23 (SD 2.55)⟧.",
    results: [arm(35, "A"), mean(5.23, 2.55)],
    expect: [["inconsistent", "no 35 whole numbers have the mean 5.23 and the standard deviation 2.55: the nearest are 2.5447 and 2.5563"]],
  },
  {
    about: "a size that another sentence prints",
    arms: 1,
    text: "We enrolled ⟦35⟧ adults. The mean number of naps was ⟦5.23 (SD 2.55)⟧.",
    results: [arm(35, "A"), mean(5.23, 2.55)],
    expect: [
      [
        "not-applicable",
        "no 35 whole numbers have the mean 5.23 and the standard deviation 2.55: the nearest are 2.5447 and 2.5563; those measured may be fewer",
      ],
    ],
  },
  {
    about: "a mean that is impossible itself",
    arms: 1,
    text: "Of ⟦28⟧ adults, the mean number of naps was ⟦5.19 (SD 2.55)⟧.",
    results: [arm(28, "A"), mean(5.19, 2.55)],
    expect: [],
  },
  {
    about: "a spread without a name",
    arms: 1,
    text: "Of ⟦35⟧ adults, the mean number of naps was ⟦5.23 ± 2.55⟧.",
    results: [arm(35, "A"), mean(5.23, 2.55, "unspecified")],
    expect: [],
  },
  {
    about: "18 whole numbers, of which no set has this spread, as going through all of them shows: GRIM passes, GRIMMER does not",
    arms: 1,
    text: "Of ⟦18⟧ adults, the mean number of naps was ⟦3.44 (SD 2.47)⟧.",
    results: [arm(18, "A"), mean(3.44, 2.47)],
    expect: [["inconsistent", "no 18 whole numbers have the mean 3.44 and the standard deviation 2.47: the nearest are 2.4548 and 2.4787"]],
  },
  {
    about: "the example of the documentation of scrutiny, whose sets were all gone through: two sums have the mean, none the spread",
    arms: 1,
    text: "Of ⟦12⟧ adults, the mean number of naps was ⟦7.3 (SD 2.51)⟧.",
    results: [arm(12, "A"), mean(7.3, 2.51)],
    expect: [["inconsistent", "no 12 whole numbers have the mean 7.3 and the standard deviation 2.51: the nearest are 2.4909 and 2.5271"]],
  },
  {
    about: "28 whole numbers that have it: the sum 146, the sum of squares 830",
    arms: 1,
    text: "Of ⟦28⟧ adults, the mean number of naps was ⟦5.21 (SD 1.60)⟧.",
    results: [arm(28, "A"), mean(5.21, 1.6)],
    expect: [["consistent", "28 whole numbers may have the mean 5.21 and the standard deviation 1.60"]],
  },
  {
    about: "20 that have it: the sum 69, the sum of squares 261",
    arms: 1,
    text: "Of ⟦20⟧ adults, the mean number of naps was ⟦3.45 (SD 1.10)⟧.",
    results: [arm(20, "A"), mean(3.45, 1.1)],
    expect: [["consistent", "20 whole numbers may have the mean 3.45 and the standard deviation 1.10"]],
  },
];
export default rows;
