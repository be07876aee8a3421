import { arm, type CheckRow } from "../check.examples.ts";

type Draft = NonNullable<CheckRow["results"]>[number];

function mean(value: number, spread: number, more: { readonly arms: readonly string[]; readonly type?: string }): Draft {
  const { type = "sd", ...rest } = more;
  const dispersions = [{ type, value: spread, low: null, high: null }];
  return { kind: "group-value", statistic: "mean", value, dispersions, roles: ["value", "spread"], ...rest };
}

function p(value: number, relation = "="): Draft {
  return { kind: "p-value", value, relation, arms: ["A", "B"] };
}

const A = { arms: ["A"] };
const B = { arms: ["B"] };
const TWO: Pick<CheckRow, "arms" | "comparisons"> = { arms: 2, comparisons: [{ arms: ["A", "B"], results: [2, 3, 4] }] };

const rows: readonly CheckRow[] = [
  {
    about: "standard deviations that give the p-value",
    ...TWO,
    text: "Of ⟦21⟧ and ⟦25⟧ adults, pain was ⟦4.6 ± 1.1⟧ and ⟦5.4 ± 1.2⟧ (⟦P = .02⟧).",
    results: [arm(21, "A"), arm(25, "B"), mean(4.6, 1.1, A), mean(5.4, 1.2, B), p(0.02)],
    expect: [["consistent", "4.6 ± 1.1 of 21 and 5.4 ± 1.2 of 25: t-tests as standard deviations p 0.0056 to 0.0562; printed p = .02"]],
  },
  {
    about: "so few people that the smaller of two roundings leaves Welch's test fewer degrees of freedom, and the larger p",
    ...TWO,
    text: "Of ⟦3⟧ and ⟦2⟧ adults, pain was ⟦9.7 ± 0.1⟧ and ⟦5.0 ± 0.1⟧ (⟦P = .005⟧).",
    results: [arm(3, "A"), arm(2, "B"), mean(9.7, 0.1, A), mean(5, 0.1, B), p(0.005)],
    expect: [
      ["consistent", "9.7 ± 0.1 of 3 and 5.0 ± 0.1 of 2: t-tests as standard deviations p below 1e-300 to 0.0090; printed p = .005"],
    ],
  },
  {
    about: "an unnamed spread that only fits as a standard deviation",
    ...TWO,
    text: "Of ⟦21⟧ and ⟦25⟧ adults, pain was ⟦4.6 ± 1.1⟧ and ⟦5.4 ± 1.2⟧ (⟦P = .02⟧).",
    results: [
      arm(21, "A"),
      arm(25, "B"),
      mean(4.6, 1.1, { ...A, type: "unspecified" }),
      mean(5.4, 1.2, { ...B, type: "unspecified" }),
      p(0.02),
    ],
    expect: [
      [
        "consistent",
        "4.6 ± 1.1 of 21 and 5.4 ± 1.2 of 25: t-tests as standard deviations p 0.0056 to 0.0562, as standard errors p 0.563 to 0.687; printed p = .02; it fits if ± gives standard deviations",
      ],
    ],
    suggest: [2, 3].map((result) => ({ result, field: "dispersions.0.type", value: "sd" })),
  },
  {
    about: "one that only fits as a standard error",
    ...TWO,
    text: "Of ⟦21⟧ and ⟦25⟧ adults, pain was ⟦4.6 ± 1.1⟧ and ⟦5.4 ± 1.2⟧ (⟦P = .63⟧).",
    results: [
      arm(21, "A"),
      arm(25, "B"),
      mean(4.6, 1.1, { ...A, type: "unspecified" }),
      mean(5.4, 1.2, { ...B, type: "unspecified" }),
      p(0.63),
    ],
    expect: [
      [
        "consistent",
        "4.6 ± 1.1 of 21 and 5.4 ± 1.2 of 25: t-tests as standard deviations p 0.0056 to 0.0562, as standard errors p 0.563 to 0.687; printed p = .63; it fits if ± gives standard errors",
      ],
    ],
    suggest: [2, 3].map((result) => ({ result, field: "dispersions.0.type", value: "se" })),
  },
  {
    about: "one whose other reading is only just missed: nothing is suggested",
    ...TWO,
    text: "Of ⟦21⟧ and ⟦25⟧ adults, pain was ⟦4.6 ± 1.1⟧ and ⟦4.7 ± 1.2⟧ (⟦P = .76⟧).",
    results: [
      arm(21, "A"),
      arm(25, "B"),
      mean(4.6, 1.1, { ...A, type: "unspecified" }),
      mean(4.7, 1.2, { ...B, type: "unspecified" }),
      p(0.76),
    ],
    expect: [
      [
        "consistent",
        "4.6 ± 1.1 of 21 and 4.7 ± 1.2 of 25: t-tests as standard deviations p 0.538 to 1.000, as standard errors p 0.898 to 1.000; printed p = .76; it fits if ± gives standard deviations",
      ],
    ],
  },
  {
    about: "one whose sentence tells of another analysis: it fits, and nothing is suggested",
    ...TWO,
    text: "Of ⟦21⟧ and ⟦25⟧ adults, adjusted pain was ⟦4.6 ± 1.1⟧ and ⟦5.4 ± 1.2⟧ (⟦P = .02⟧).",
    results: [
      arm(21, "A"),
      arm(25, "B"),
      mean(4.6, 1.1, { ...A, type: "unspecified" }),
      mean(5.4, 1.2, { ...B, type: "unspecified" }),
      p(0.02),
    ],
    expect: [
      [
        "consistent",
        "4.6 ± 1.1 of 21 and 5.4 ± 1.2 of 25: t-tests as standard deviations p 0.0056 to 0.0562, as standard errors p 0.563 to 0.687; printed p = .02; it fits if ± gives standard deviations",
      ],
    ],
  },
  {
    about: "a p-value far larger than the means give",
    ...TWO,
    text: "Of ⟦21⟧ and ⟦25⟧ adults, pain was ⟦4.6 ± 0.3⟧ and ⟦5.4 ± 0.4⟧ (⟦P = .41⟧).",
    results: [arm(21, "A"), arm(25, "B"), mean(4.6, 0.3, A), mean(5.4, 0.4, B), p(0.41)],
    expect: [
      [
        "inconsistent",
        "4.6 ± 0.3 of 21 and 5.4 ± 0.4 of 25: t-tests as standard deviations p 3.6e-24 to 6.6e-7; printed p = .41; the decision at 0.05 would change",
      ],
    ],
  },
  {
    about: "a smaller p-value, as an analysis of covariance gives",
    ...TWO,
    text: "Of ⟦21⟧ and ⟦25⟧ adults, pain was ⟦4.6 ± 1.1⟧ and ⟦5.0 ± 1.2⟧ (⟦P = .001⟧).",
    results: [arm(21, "A"), arm(25, "B"), mean(4.6, 1.1, A), mean(5, 1.2, B), p(0.001)],
    expect: [
      [
        "not-applicable",
        "4.6 ± 1.1 of 21 and 5.0 ± 1.2 of 25: t-tests as standard deviations p 0.124 to 0.405; printed p = .001, which another analysis may give",
      ],
    ],
  },
  {
    about: "adjusted means",
    ...TWO,
    text: "Of ⟦21⟧ and ⟦25⟧ adults, adjusted pain was ⟦4.6 ± 0.3⟧ and ⟦5.4 ± 0.4⟧ (⟦P = .41⟧).",
    results: [arm(21, "A"), arm(25, "B"), mean(4.6, 0.3, A), mean(5.4, 0.4, B), p(0.41)],
    expect: [
      [
        "not-applicable",
        "4.6 ± 0.3 of 21 and 5.4 ± 0.4 of 25: t-tests as standard deviations p 3.6e-24 to 6.6e-7; printed p = .41, which another analysis may give",
      ],
    ],
  },
  {
    about: "arms without a size",
    arms: 2,
    comparisons: [{ arms: ["A", "B"], results: [0, 1, 2] }],
    text: "Pain was ⟦4.6 ± 0.3⟧ and ⟦5.4 ± 0.4⟧ (⟦P = .41⟧).",
    results: [mean(4.6, 0.3, A), mean(5.4, 0.4, B), p(0.41)],
    expect: [],
  },
  {
    about: "the same people",
    design: "crossover",
    ...TWO,
    text: "Of ⟦21⟧ and ⟦25⟧ adults, pain was ⟦4.6 ± 0.3⟧ and ⟦5.4 ± 0.4⟧ (⟦P = .41⟧).",
    results: [arm(21, "A"), arm(25, "B"), mean(4.6, 0.3, A), mean(5.4, 0.4, B), p(0.41)],
    expect: [],
  },
  {
    about: "a p-value of something else",
    ...TWO,
    text: "Of ⟦21⟧ and ⟦25⟧ adults, age was ⟦4.6 ± 0.3⟧ and ⟦5.4 ± 0.4⟧; sex was alike (⟦P = .41⟧).",
    results: [arm(21, "A"), arm(25, "B"), mean(4.6, 0.3, A), mean(5.4, 0.4, B), p(0.41)],
    expect: [
      [
        "not-applicable",
        "4.6 ± 0.3 of 21 and 5.4 ± 0.4 of 25: t-tests as standard deviations p 3.6e-24 to 6.6e-7; printed p = .41, which another analysis may give",
      ],
    ],
  },
  {
    about: "ranks, as is said elsewhere",
    ...TWO,
    text: "Groups were compared by the Mann-Whitney test. Of ⟦21⟧ and ⟦25⟧ adults, pain was ⟦4.6 ± 0.3⟧ and ⟦5.4 ± 0.4⟧ (⟦P = .41⟧).",
    results: [arm(21, "A"), arm(25, "B"), mean(4.6, 0.3, A), mean(5.4, 0.4, B), p(0.41)],
    expect: [
      [
        "not-applicable",
        "4.6 ± 0.3 of 21 and 5.4 ± 0.4 of 25: t-tests as standard deviations p 3.6e-24 to 6.6e-7; printed p = .41, which another analysis may give",
      ],
    ],
  },
  {
    about: "a correction for many tests, as is said elsewhere",
    ...TWO,
    text: "All p-values were Holm corrected. Of ⟦21⟧ and ⟦25⟧ adults, pain was ⟦4.6 ± 0.3⟧ and ⟦5.4 ± 0.4⟧ (⟦P = .41⟧).",
    results: [arm(21, "A"), arm(25, "B"), mean(4.6, 0.3, A), mean(5.4, 0.4, B), p(0.41)],
    expect: [
      [
        "not-applicable",
        "4.6 ± 0.3 of 21 and 5.4 ± 0.4 of 25: t-tests as standard deviations p 3.6e-24 to 6.6e-7; printed p = .41, which another analysis may give",
      ],
    ],
  },
  {
    about: "logarithms, as another sentence says",
    ...TWO,
    text: "Data were log transformed. Of ⟦21⟧ and ⟦25⟧ adults, pain was ⟦4.6 ± 0.3⟧ and ⟦5.7 ± 0.3⟧ (⟦P = .30⟧).",
    results: [arm(21, "A"), arm(25, "B"), mean(4.6, 0.3, A), mean(5.7, 0.3, B), p(0.3)],
    expect: [
      [
        "not-applicable",
        "4.6 ± 0.3 of 21 and 5.7 ± 0.3 of 25: t-tests as standard deviations p 3.9e-59 to 2.7e-12; printed p = .30, which another analysis may give",
      ],
    ],
  },
  {
    about: "a p-value of women",
    ...TWO,
    text: "Of ⟦21⟧ and ⟦25⟧ adults, pain was ⟦4.6 ± 0.3⟧ and ⟦5.7 ± 0.3⟧ (women: ⟦P = .30⟧).",
    results: [arm(21, "A"), arm(25, "B"), mean(4.6, 0.3, A), mean(5.7, 0.3, B), p(0.3)],
    expect: [
      [
        "not-applicable",
        "4.6 ± 0.3 of 21 and 5.7 ± 0.3 of 25: t-tests as standard deviations p 3.9e-59 to 2.7e-12; printed p = .30, which another analysis may give",
      ],
    ],
  },
];
export default rows;
