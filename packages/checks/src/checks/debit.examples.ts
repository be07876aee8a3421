import { arm, type CheckRow } from "../check.examples.ts";

type Draft = NonNullable<CheckRow["results"]>[number];

function mean(value: number, spread: number): Draft {
  const dispersions = [{ type: "sd", value: spread, low: null, high: null }];
  return { kind: "group-value", statistic: "mean", value, arms: ["A"], dispersions, roles: ["value", "spread"] };
}

const rows: readonly CheckRow[] = [
  {
    about: "what 20 zeros and ones can have",
    arms: 1,
    text: "Of ⟦20⟧ adults, the proportion of adults who napped was ⟦0.35 (SD 0.49)⟧.",
    results: [arm(20, "A"), mean(0.35, 0.49)],
    expect: [["consistent", "20 zeros and ones with the mean 0.35 have a standard deviation of 0.489, printed 0.49"]],
  },
  {
    about: "what they cannot",
    arms: 1,
    text: "Of ⟦20⟧ adults, the proportion of adults who napped was ⟦0.36 (SD 0.11)⟧.",
    results: [arm(20, "A"), mean(0.36, 0.11)],
    expect: [["inconsistent", "20 zeros and ones with the mean 0.36 have a standard deviation of 0.492, printed 0.11"]],
  },
  {
    about: "a size that another sentence prints",
    arms: 1,
    text: "We enrolled ⟦20⟧. The proportion of adults who napped was ⟦0.36 (SD 0.11)⟧.",
    results: [arm(20, "A"), mean(0.36, 0.11)],
    expect: [
      [
        "not-applicable",
        "20 zeros and ones with the mean 0.36 have a standard deviation of 0.492, printed 0.11; those measured may be fewer",
      ],
    ],
  },
  {
    about: "a mean of something else",
    arms: 1,
    text: "Of ⟦20⟧ adults, the mean index was ⟦0.36 (SD 0.11)⟧.",
    results: [arm(20, "A"), mean(0.36, 0.11)],
    expect: [],
  },
  {
    about: "the other example of Heathers and Brown 2019: a mean of 20 zeros and ones, with a spread that they cannot have",
    arms: 1,
    text: "Of ⟦20⟧ adults, the proportion of adults who napped was ⟦0.35 (SD 0.18)⟧.",
    results: [arm(20, "A"), mean(0.35, 0.18)],
    expect: [["inconsistent", "20 zeros and ones with the mean 0.35 have a standard deviation of 0.489, printed 0.18"]],
  },
  {
    about: "the mean of several proportions",
    arms: 1,
    text: "Of ⟦20⟧ adults, the mean proportion of adults named was ⟦0.36 (SD 0.11)⟧.",
    results: [arm(20, "A"), mean(0.36, 0.11)],
    expect: [],
  },
  {
    about: "a proportion of the people of each ward",
    arms: 1,
    text: "Of ⟦20⟧, the proportion of patients with sepsis per ward was ⟦0.36 (SD 0.11)⟧.",
    results: [arm(20, "A"), mean(0.36, 0.11)],
    expect: [],
  },
  {
    about: "a proportion that was predicted",
    arms: 1,
    text: "Of ⟦20⟧ adults, the predicted proportion of adults who napped was ⟦0.36 (SD 0.11)⟧.",
    results: [arm(20, "A"), mean(0.36, 0.11)],
    expect: [],
  },
];
export default rows;
