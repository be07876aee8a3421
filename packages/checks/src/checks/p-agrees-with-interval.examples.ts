import { type CheckRow, estimate, interval } from "../check.examples.ts";

type Draft = NonNullable<CheckRow["results"]>[number];

function p(value: number, relation = "=", more: object = {}): Draft {
  return { kind: "p-value", value, relation, ...more };
}

function hr(value: number): Draft {
  return estimate(value, { measure: "hazard-ratio" });
}

const rows: readonly CheckRow[] = [
  {
    about: "as it should be",
    text: "HR ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧; ⟦P = .02⟧).",
    results: [hr(0.56), interval(0.34, 0.92, { bounds: 0 }), p(0.02)],
    expect: [["consistent", "0.56 with 0.34 to 0.92 gives p 0.0180 to 0.0276; printed p = .02"]],
  },
  {
    about: "a worked example of Altman and Bland: 0.81 (0.70 to 0.94)",
    text: "RR ⟦0.81⟧ (95% CI ⟦0.70 to 0.94⟧), ⟦P = 0.005⟧.",
    results: [estimate(0.81, { measure: "risk-ratio" }), interval(0.7, 0.94, { bounds: 0 }), p(0.005)],
    expect: [["consistent", "0.81 with 0.70 to 0.94 gives p 0.0026 to 0.0091; printed p = 0.005"]],
  },
  {
    about: "a difference",
    text: "A difference of ⟦3.2⟧ points (95% CI, ⟦1.1 to 5.3⟧; ⟦p = 0.003⟧).",
    results: [estimate(3.2, { measure: "mean-difference" }), interval(1.1, 5.3, { bounds: 0 }), p(0.003)],
    expect: [["consistent", "3.2 with 1.1 to 5.3 gives p 0.0019 to 0.0041; printed p = 0.003"]],
  },
  {
    about: "an interval without 1 and a p-value that finds nothing",
    text: "HR ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧; ⟦P = .30⟧).",
    results: [hr(0.56), interval(0.34, 0.92, { bounds: 0 }), p(0.3)],
    expect: [["inconsistent", "0.56 with 0.34 to 0.92 gives p 0.0180 to 0.0276; printed p = .30; the decision at 0.05 would change"]],
  },
  {
    about: "an interval with 1 and a p-value that finds something",
    text: "HR ⟦0.80⟧ (95% CI ⟦0.52 to 1.23⟧; ⟦P < .001⟧).",
    results: [hr(0.8), interval(0.52, 1.23, { bounds: 0 }), p(0.001, "<")],
    expect: [["inconsistent", "0.80 with 0.52 to 1.23 gives p 0.289 to 0.331; printed p < .001; the decision at 0.05 would change"]],
  },
  {
    about: "another test may decide a border case",
    text: "HR ⟦0.80⟧ (95% CI ⟦0.63 to 1.01⟧; log-rank ⟦P = .04⟧).",
    results: [hr(0.8), interval(0.63, 1.01, { bounds: 0 }), p(0.04)],
    expect: [["not-applicable", "0.80 with 0.63 to 1.01 gives p 0.0501 to 0.0795; printed p = .04, which another test may give"]],
  },
  {
    about: "another p-value with the same decision",
    text: "HR ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧; ⟦P = .001⟧).",
    results: [hr(0.56), interval(0.34, 0.92, { bounds: 0 }), p(0.001)],
    expect: [["not-applicable", "0.56 with 0.34 to 0.92 gives p 0.0180 to 0.0276; printed p = .001, which another test may give"]],
  },
  {
    about: "a p-value for interaction",
    text: "HR ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧; ⟦P for interaction = .30⟧).",
    results: [hr(0.56), interval(0.34, 0.92, { bounds: 0 }), p(0.3, "=", { test: "interaction" })],
    expect: [],
  },
  {
    about: "an interval of another level",
    text: "HR ⟦0.56⟧ (90% CI ⟦0.34 to 0.92⟧; ⟦P = .30⟧).",
    results: [hr(0.56), interval(0.34, 0.92, { bounds: 0, level: 90 }), p(0.3)],
    expect: [],
  },
  {
    about: "words between the two",
    text: "HR ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧), and sleep did not differ (⟦P = .30⟧).",
    results: [hr(0.56), interval(0.34, 0.92, { bounds: 0 }), p(0.3)],
    expect: [],
  },
  {
    about: "a correlation, whose interval is built otherwise",
    text: "r = ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧; ⟦P = .30⟧).",
    results: [estimate(0.56, { measure: "correlation" }), interval(0.34, 0.92, { bounds: 0 }), p(0.3)],
    expect: [],
  },
  {
    about: "a p-value of a margin",
    text: "The drug was noninferior. HR ⟦0.97⟧ (95% CI ⟦0.85 to 1.11⟧; ⟦P < .001⟧).",
    results: [hr(0.97), interval(0.85, 1.11, { bounds: 0 }), p(0.001, "<")],
    expect: [["not-applicable", "0.97 with 0.85 to 1.11 gives p 0.586 to 0.720; printed p < .001, which may be of another hypothesis"]],
  },
  {
    about: "a p-value for interaction, said behind it",
    text: "HR ⟦1.20⟧ (95% CI ⟦0.90 to 1.60⟧; ⟦P = .001⟧ for interaction).",
    results: [hr(1.2), interval(0.9, 1.6, { bounds: 0 }), p(0.001)],
    expect: [["not-applicable", "1.20 with 0.90 to 1.60 gives p 0.197 to 0.232; printed p = .001, which may be of another hypothesis"]],
  },
  {
    about: "a p-value that was corrected for others",
    text: "HR ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧; ⟦P = .30⟧). All were corrected for multiple testing.",
    results: [hr(0.56), interval(0.34, 0.92, { bounds: 0 }), p(0.3)],
    expect: [["not-applicable", "0.56 with 0.34 to 0.92 gives p 0.0180 to 0.0276; printed p = .30, which may be of another hypothesis"]],
  },
  {
    about: "an interval of a level that is said elsewhere",
    text: "Intervals are 99%. HR ⟦0.70⟧ (CI ⟦0.48 to 1.02⟧; ⟦P = .002⟧).",
    results: [hr(0.7), interval(0.48, 1.02, { bounds: 0, level: null }), p(0.002)],
    expect: [["not-applicable", "0.70 with 0.48 to 1.02 gives p 0.0534 to 0.0748; printed p = .002, which may be of another hypothesis"]],
  },
  {
    about: "the last of several estimates",
    text: "HRs were ⟦1.10⟧ and ⟦1.20⟧ (95% CI ⟦0.90 to 1.60⟧; ⟦P = .001⟧).",
    results: [hr(1.1), hr(1.2), interval(0.9, 1.6, { bounds: 1 }), p(0.001)],
    expect: [],
  },
  {
    about: "half a standard error off: another test may be",
    text: "HR ⟦0.80⟧ (95% CI ⟦0.60 to 1.06⟧; ⟦P = .03⟧).",
    results: [hr(0.8), interval(0.6, 1.06, { bounds: 0 }), p(0.03)],
    expect: [["not-applicable", "0.80 with 0.60 to 1.06 gives p 0.106 to 0.144; printed p = .03, which another test may give"]],
  },
  {
    about: "an interval of another construction than the p-value",
    text: "Intervals were made by the bootstrap. A difference of ⟦0.5⟧ (95% CI, ⟦-0.1 to 4.9⟧; ⟦p = 0.02⟧).",
    results: [estimate(0.5, { measure: "mean-difference" }), interval(-0.1, 4.9, { bounds: 0 }), p(0.02)],
    expect: [["not-applicable", "0.5 with -0.1 to 4.9 gives p 0.660 to 0.729; printed p = 0.02, which another test may give"]],
  },
  {
    about: "a p-value that says what it is of",
    text: "HR ⟦0.80⟧ (95% CI ⟦0.65 to 0.98⟧; ⟦p = 0.30⟧ for men against women).",
    results: [hr(0.8), interval(0.65, 0.98, { bounds: 0 }), p(0.3)],
    expect: [["not-applicable", "0.80 with 0.65 to 0.98 gives p 0.0238 to 0.0446; printed p = 0.30, which may be of another hypothesis"]],
  },
  {
    about: "a p-value of heterogeneity, beside its I²",
    text: "HR ⟦1.10⟧ (95% CI ⟦0.90 to 1.35⟧; ⟦P = .001⟧), I² = 85%.",
    results: [hr(1.1), interval(0.9, 1.35, { bounds: 0 }), p(0.001)],
    expect: [["not-applicable", "1.10 with 0.90 to 1.35 gives p 0.323 to 0.391; printed p = .001, which may be of another hypothesis"]],
  },
  {
    about: "an interval of the ratio beside a difference",
    text: "A difference of ⟦0.2⟧ (95% CI of the ratio ⟦0.1 to 0.4⟧; ⟦P = .60⟧).",
    results: [estimate(0.2, { measure: "mean-difference" }), interval(0.1, 0.4, { bounds: 0 }), p(0.6)],
    expect: [["not-applicable", "0.2 with 0.1 to 0.4 gives p 9.6e-7 to 0.142; printed p = .60, which may be of another hypothesis"]],
  },
  {
    about: "the p-value before the interval",
    text: "HR ⟦0.56⟧ (⟦P = .62⟧; 95% CI ⟦0.34 to 0.92⟧).",
    results: [hr(0.56), p(0.62), interval(0.34, 0.92, { bounds: 0 })],
    expect: [["inconsistent", "0.56 with 0.34 to 0.92 gives p 0.0180 to 0.0276; printed p = .62; the decision at 0.05 would change"]],
  },
  {
    about: "decades away, though it decides alike",
    text: "HR ⟦3.00⟧ (95% CI ⟦2.00 to 4.50⟧; ⟦P = .04⟧).",
    results: [hr(3), interval(2, 4.5, { bounds: 0 }), p(0.04)],
    expect: [["inconsistent", "3.00 with 2.00 to 4.50 gives p 9.2e-8 to 1.3e-7; printed p = .04; the decision at 0.05 stands"]],
  },
  {
    about: "the last of a list, each with its interval: the p may be of all",
    text: "HRs were ⟦1.50⟧ (95% CI ⟦1.10 to 2.00⟧) and ⟦0.90⟧ (95% CI ⟦0.60 to 1.30⟧), ⟦P = .001⟧.",
    results: [hr(1.5), interval(1.1, 2, { bounds: 0 }), hr(0.9), interval(0.6, 1.3, { bounds: 2 }), p(0.001)],
    expect: [],
  },
  ...[
    "HR ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧; ⟦P = .62⟧ under the additive model).",
    "HR ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧; ⟦P = .62⟧, weighted log-rank).",
    "HR ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧); ⟦P = .62⟧ with randomisation inference.",
  ].map(
    (text): CheckRow => ({
      about: `a p of another test, as is said behind it: ${text}`,
      text,
      results: [hr(0.56), interval(0.34, 0.92, { bounds: 0 }), p(0.62)],
      expect: [["not-applicable", "0.56 with 0.34 to 0.92 gives p 0.0180 to 0.0276; printed p = .62, which may be of another hypothesis"]],
    }),
  ),
  {
    about: "a p behind the interval, at the end of its clause",
    text: "HR ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧), ⟦P = .62⟧, and all slept well.",
    results: [hr(0.56), interval(0.34, 0.92, { bounds: 0 }), p(0.62)],
    expect: [["inconsistent", "0.56 with 0.34 to 0.92 gives p 0.0180 to 0.0276; printed p = .62; the decision at 0.05 would change"]],
  },
];
export default rows;
