import { type CheckRow, estimate, interval } from "../check.examples.ts";

const rows: readonly CheckRow[] = [
  {
    about: "as it should be",
    text: "HR 0.56 (95% CI ⟦0.34 to 0.92⟧).",
    results: [interval(0.34, 0.92)],
    expect: [["consistent", "0.34 is not above 0.92"]],
  },
  {
    about: "two that are",
    text: "HR 0.56 (95% CI ⟦0.34 to 0.92⟧) and 1.2 (⟦0.8 to 1.9⟧).",
    results: [interval(0.34, 0.92), interval(0.8, 1.9)],
    expect: [["consistent", "in 2 intervals the lower bound is not above the upper"]],
  },
  {
    about: "turned round",
    text: "HR 0.80 (95% CI ⟦1.23 to 0.52⟧).",
    results: [interval(1.23, 0.52)],
    expect: [["inconsistent", "the lower bound 1.23 is above the upper bound 0.52"]],
  },
  {
    about: "negative bounds by their size",
    text: "It fell by 3.2 (95% CI ⟦−1.1 to −5.3⟧).",
    results: [interval(-1.1, -5.3)],
    expect: [["not-applicable", "the lower bound −1.1 is above the upper bound −5.3: both may be printed by their size"]],
  },
  {
    about: "bounds in the direction of the effect",
    text: "MD ⟦−0.4⟧ (95% CI ⟦+0.5 to −1.3⟧).",
    results: [estimate(-0.4), interval(0.5, -1.3, { bounds: 0 })],
    expect: [
      [
        "not-applicable",
        "the lower bound 0.5 is above the upper bound −1.3: −0.4 lies between them, and they may follow the direction of the effect",
      ],
    ],
  },
  {
    about: "bounds that rounding made equal",
    text: "RR 1.0 (95% CI ⟦1.0 to 1.0⟧).",
    results: [interval(1, 1)],
    expect: [["consistent", "1.0 is not above 1.0"]],
  },
  { about: "an open bound", text: "Median 14 (95% CI ⟦9.1⟧ to not reached).", results: [interval(9.1, null)], expect: [] },
  {
    about: "a range of nobody knows what",
    text: "Doses of ⟦20 to 10⟧ mg.",
    results: [interval(20, 10, { type: "unspecified" })],
    expect: [],
  },
  { about: "no interval", text: "HR ⟦0.56⟧.", results: [estimate(0.56)], expect: [] },
  { about: "a concentration by its name", text: "The block (IC⟦50, 4.7⟧ nM) held.", results: [interval(50, 4.7)], expect: [] },
  {
    about: "bounds without the sign of their centre",
    text: "MD ⟦−3.2⟧ (95% CI ⟦5.3 to 1.1⟧).",
    results: [estimate(-3.2), interval(5.3, 1.1, { bounds: 0 })],
    expect: [["not-applicable", "the lower bound 5.3 is above the upper bound 1.1: both may have lost their sign"]],
  },
  {
    about: "bounds without the sign of the value before them, with which they are not linked",
    text: "The change was ⟦−4.2⟧ (95% CI, ⟦6.1 to 2.3⟧).",
    results: [{ kind: "group-value", statistic: "mean", value: -4.2, change: true }, interval(6.1, 2.3)],
    expect: [["not-applicable", "the lower bound 6.1 is above the upper bound 2.3: both may have lost their sign"]],
  },
  {
    about: "bounds that do not hold that value either",
    text: "The change was ⟦−4.2⟧ (95% CI, ⟦7.1 to 5.3⟧).",
    results: [{ kind: "group-value", statistic: "mean", value: -4.2, change: true }, interval(7.1, 5.3)],
    expect: [["inconsistent", "the lower bound 7.1 is above the upper bound 5.3"]],
  },
  {
    about: "turned round by the last digit",
    text: "HR 1.02 (95% CI ⟦1.02 to 1.01⟧).",
    results: [interval(1.02, 1.01)],
    expect: [["not-applicable", "the lower bound 1.02 is above the upper bound 1.01 by the last digit, as after rounding twice"]],
  },
];
export default rows;
