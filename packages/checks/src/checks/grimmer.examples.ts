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
    expect: [["inconsistent", "no 35 whole numbers have the mean 5.23 and the standard deviation 2.55"]],
  },
  {
    about: "a size that another sentence prints",
    arms: 1,
    text: "We enrolled ⟦35⟧ adults. The mean number of naps was ⟦5.23 (SD 2.55)⟧.",
    results: [arm(35, "A"), mean(5.23, 2.55)],
    expect: [["not-applicable", "no 35 whole numbers have the mean 5.23 and the standard deviation 2.55; those measured may be fewer"]],
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
];
export default rows;
