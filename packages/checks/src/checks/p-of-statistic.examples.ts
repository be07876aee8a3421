import { type CheckRow, interval } from "../check.examples.ts";

type Draft = NonNullable<CheckRow["results"]>[number];

function statistic(symbol: "t" | "F" | "chi2" | "z" | "Q" | "U", value: number, df: readonly number[]): Draft {
  return { kind: "test-statistic", symbol, value, df, roles: [...df.map(() => "df" as const), "value"] };
}

function p(value: number, relation = "=", more: object = {}): Draft {
  return { kind: "p-value", value, relation, ...more };
}

function r(value: number, df: number): Draft {
  return { kind: "estimate", measure: "correlation", value, df: [df], roles: ["df", "value"] };
}

const rows: readonly CheckRow[] = [
  {
    about: "a t-test as it should be",
    text: "Scores differed, ⟦t(37) = 2.10⟧, ⟦p = .043⟧.",
    results: [statistic("t", 2.1, [37]), p(0.043)],
    expect: [["consistent", "t(37) = 2.10 gives p 0.0421 to 0.0431; printed p = .043"]],
  },
  {
    about: "a wrong p on the same side of 0.05",
    text: "Scores differed, ⟦t(37) = 2.10⟧, ⟦p = .03⟧.",
    results: [statistic("t", 2.1, [37]), p(0.03)],
    expect: [["inconsistent", "t(37) = 2.10 gives p 0.0421 to 0.0431; printed p = .03; the decision at 0.05 stands"]],
  },
  {
    about: "a wrong p on the other side",
    text: "Scores did not differ, ⟦F(1, 61) = 4.62⟧, ⟦p = .09⟧.",
    results: [statistic("F", 4.62, [1, 61]), p(0.09)],
    expect: [["inconsistent", "F(1, 61) = 4.62 gives p 0.0355 to 0.0357; printed p = .09; the decision at 0.05 would change"]],
  },
  {
    about: "a limit that holds",
    text: "Groups differed (⟦z = 3.88⟧, ⟦P < .001⟧).",
    results: [statistic("z", 3.88, []), p(0.001, "<")],
    expect: [["consistent", "z = 3.88 gives p 0.00010 to 0.00011; printed p < .001"]],
  },
  {
    about: "half of it where the test is said to be one-tailed",
    text: "In a one-tailed test, ⟦t(30) = 1.75⟧, ⟦p = .045⟧.",
    results: [statistic("t", 1.75, [30]), p(0.045)],
    expect: [["consistent", "t(30) = 1.75 gives p 0.0895 to 0.0912; printed p = .045, which is one-tailed"]],
  },
  {
    about: "half of it where nothing says so",
    text: "It differed, ⟦t(30) = 1.75⟧, ⟦p = .045⟧.",
    results: [statistic("t", 1.75, [30]), p(0.045)],
    expect: [
      [
        "inconsistent",
        "t(30) = 1.75 gives p 0.0895 to 0.0912; printed p = .045; the decision at 0.05 would change; it would fit a one-tailed test, which the abstract does not name",
      ],
    ],
  },
  {
    about: "a p-value of exactly zero",
    text: "It differed, ⟦t(20) = 5.5⟧, ⟦p = .000⟧.",
    results: [statistic("t", 5.5, [20]), p(0)],
    expect: [["inconsistent", "t(20) = 5.5 gives p 2.0e-5 to 2.5e-5; printed p = .000: no p-value is exactly 0"]],
  },
  {
    about: "zeros that are no rounding of the p-value: more than the form is wrong",
    text: "It differed, ⟦t(58) = 0.50⟧, ⟦p = .000⟧.",
    results: [statistic("t", 0.5, [58]), p(0)],
    expect: [["inconsistent", "t(58) = 0.50 gives p 0.615 to 0.622; printed p = .000; the decision at 0.05 would change"]],
  },
  {
    about: "less than zeros",
    text: "It differed, ⟦t(20) = 5.5⟧, ⟦p < .000⟧.",
    results: [statistic("t", 5.5, [20]), { kind: "p-value", value: 0, relation: "<" }],
    expect: [["inconsistent", "t(20) = 5.5 gives p 2.0e-5 to 2.5e-5; printed p < .000: no p-value is exactly 0"]],
  },
  {
    about: "a sample beside the degrees of freedom",
    text: "Shares differed, ⟦χ²(1, N = 90) = 3.53⟧, ⟦p = .06⟧.",
    results: [statistic("chi2", 3.53, [1, 90]), p(0.06)],
    expect: [["consistent", "χ²(1) = 3.53 gives p 0.0601 to 0.0604; printed p = .06"]],
  },
  {
    about: "a correlation",
    text: "Sleep went with pain, ⟦r(48) = −.31⟧, ⟦p = .03⟧.",
    results: [r(-0.31, 48), p(0.03)],
    expect: [["consistent", "r(48) = −.31 gives p 0.0259 to 0.0313; printed p = .03"]],
  },
  {
    about: "an interval between the two",
    text: "Sleep went with pain, ⟦r(48) = .31⟧, 95% CI ⟦.03 to .54⟧, ⟦p = .03⟧.",
    results: [r(0.31, 48), interval(0.03, 0.54), p(0.03)],
    expect: [["consistent", "r(48) = .31 gives p 0.0259 to 0.0313; printed p = .03"]],
  },
  {
    about: "broken degrees of freedom are rounded too",
    text: "Welch's test, ⟦t(28.5) = 2.4⟧, ⟦p = .02⟧.",
    results: [statistic("t", 2.4, [28.5]), p(0.02)],
    expect: [["consistent", "t(28.5) = 2.4 gives p 0.0207 to 0.0259; printed p = .02"]],
  },
  {
    about: "a correction for many tests",
    text: "After Bonferroni correction, ⟦t(37) = 2.10⟧, ⟦p = .13⟧.",
    results: [statistic("t", 2.1, [37]), p(0.13)],
    expect: [
      ["not-applicable", "t(37) = 2.10 gives p 0.0421 to 0.0431; printed p = .13; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "no degrees of freedom",
    text: "It differed, ⟦t = 2.10⟧, ⟦p = .5⟧.",
    results: [statistic("t", 2.1, []), p(0.5)],
    expect: [],
  },
  {
    about: "a statistic whose distribution needs more than is printed",
    text: "It differed, ⟦U = 410⟧, ⟦p = .5⟧.",
    results: [statistic("U", 410, []), p(0.5)],
    expect: [],
  },
  {
    about: "the p-value of the next sentence",
    text: "It differed, ⟦t(37) = 4.10⟧. Nobody slept (⟦p = .5⟧).",
    results: [statistic("t", 4.1, [37]), p(0.5)],
    expect: [],
  },
  {
    about: "the p-value of another statistic",
    text: "It differed, ⟦t(37) = 4.10⟧, ⟦F(1, 61) = 4.62⟧, ⟦p = .036⟧.",
    results: [statistic("t", 4.1, [37]), statistic("F", 4.62, [1, 61]), p(0.036)],
    expect: [["consistent", "F(1, 61) = 4.62 gives p 0.0355 to 0.0357; printed p = .036"]],
  },
  {
    about: "a p-value for trend",
    text: "It differed, ⟦t(37) = 4.10⟧, ⟦p for trend = .5⟧.",
    results: [statistic("t", 4.1, [37]), p(0.5, "=", { test: "trend" })],
    expect: [],
  },
  {
    about: "a sample and the 2 of χ2 beside the degrees of freedom",
    text: "It differed, χ⟦2(1, N = 90) = 3.53⟧, ⟦p = .03⟧.",
    results: [{ ...statistic("chi2", 3.53, [1]), roles: ["df", "df", "df", "value"] }, p(0.03)],
    expect: [
      [
        "inconsistent",
        "χ²(1) = 3.53 gives p 0.0601 to 0.0604; printed p = .03; the decision at 0.05 would change; it would fit a one-tailed test, which the abstract does not name",
      ],
    ],
  },
  {
    about: "one-tailed tests, announced elsewhere",
    text: "All tests were one-tailed. It differed, ⟦t(37) = 1.75⟧, ⟦p = .04⟧.",
    results: [statistic("t", 1.75, [37]), p(0.04)],
    expect: [["consistent", "t(37) = 1.75 gives p 0.0875 to 0.0893; printed p = .04, which is one-tailed"]],
  },
  {
    about: "corrections, announced elsewhere",
    text: "We used Bonferroni corrections. It differed, ⟦t(37) = 2.50⟧, ⟦p = .05⟧.",
    results: [statistic("t", 2.5, [37]), p(0.05)],
    expect: [
      ["not-applicable", "t(37) = 2.50 gives p 0.0168 to 0.0172; printed p = .05; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "a correction makes no p-value smaller",
    text: "We used Bonferroni corrections. It differed, ⟦t(37) = 2.10⟧, ⟦p = .03⟧.",
    results: [statistic("t", 2.1, [37]), p(0.03)],
    expect: [["inconsistent", "t(37) = 2.10 gives p 0.0421 to 0.0431; printed p = .03; the decision at 0.05 stands"]],
  },
  {
    about: "an adjusted p-value of many",
    text: "It differed, ⟦t(37) = 2.10⟧, ⟦padj = .12⟧.",
    results: [statistic("t", 2.1, [37]), p(0.12)],
    expect: [
      ["not-applicable", "t(37) = 2.10 gives p 0.0421 to 0.0431; printed p = .12; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "a negative F is none",
    text: "It differed, ⟦F(1, 40) = -4.2⟧, ⟦p = .04⟧.",
    results: [statistic("F", -4.2, [1, 40]), p(0.04)],
    expect: [],
  },
  {
    about: "tests that were directional",
    text: "All tests were directional. It differed, ⟦t(37) = 1.75⟧, ⟦p = .04⟧.",
    results: [statistic("t", 1.75, [37]), p(0.04)],
    expect: [["consistent", "t(37) = 1.75 gives p 0.0875 to 0.0893; printed p = .04, which is one-tailed"]],
  },
  {
    about: "p-values that were multiplied",
    text: "All p-values were multiplied by six. It differed, ⟦t(37) = 2.50⟧, ⟦p = .10⟧.",
    results: [statistic("t", 2.5, [37]), p(0.1)],
    expect: [
      ["not-applicable", "t(37) = 2.50 gives p 0.0168 to 0.0172; printed p = .10; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "a name that begins with a letter of its own",
    text: "Šidák's method was used. It differed, ⟦t(37) = 2.50⟧, ⟦p = .10⟧.",
    results: [statistic("t", 2.5, [37]), p(0.1)],
    expect: [
      ["not-applicable", "t(37) = 2.50 gives p 0.0168 to 0.0172; printed p = .10; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "a correction for continuity",
    text: "It differed, ⟦χ²(1) = 3.53⟧, ⟦p = .13⟧ with continuity correction.",
    results: [statistic("chi2", 3.53, [1]), p(0.13)],
    expect: [
      ["not-applicable", "χ²(1) = 3.53 gives p 0.0601 to 0.0604; printed p = .13; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "p-values of permutations, as another sentence says",
    text: "P-values come of 10,000 permutations. Scores differed, ⟦t(37) = 2.10⟧, ⟦p = .21⟧.",
    results: [statistic("t", 2.1, [37]), p(0.21)],
    expect: [
      ["not-applicable", "t(37) = 2.10 gives p 0.0421 to 0.0431; printed p = .21; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "p-values of a bootstrap, as another sentence says",
    text: "All p-values were bootstrapped. Scores differed, ⟦t(37) = 2.10⟧, ⟦p = .21⟧.",
    results: [statistic("t", 2.1, [37]), p(0.21)],
    expect: [
      ["not-applicable", "t(37) = 2.10 gives p 0.0421 to 0.0431; printed p = .21; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "degrees of freedom after Satterthwaite",
    text: "Satterthwaite's degrees of freedom were used. Scores differed, ⟦t(37) = 2.10⟧, ⟦p = .21⟧.",
    results: [statistic("t", 2.1, [37]), p(0.21)],
    expect: [
      ["not-applicable", "t(37) = 2.10 gives p 0.0421 to 0.0431; printed p = .21; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "degrees of freedom after Kenward and Roger",
    text: "We used the Kenward-Roger approximation. Scores differed, ⟦t(37) = 2.10⟧, ⟦p = .21⟧.",
    results: [statistic("t", 2.1, [37]), p(0.21)],
    expect: [
      ["not-applicable", "t(37) = 2.10 gives p 0.0421 to 0.0431; printed p = .21; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "p-values for data that are not spherical",
    text: "Sphericity did not hold. Scores differed, ⟦t(37) = 2.10⟧, ⟦p = .21⟧.",
    results: [statistic("t", 2.1, [37]), p(0.21)],
    expect: [
      ["not-applicable", "t(37) = 2.10 gives p 0.0421 to 0.0431; printed p = .21; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "simple effects",
    text: "Simple effects followed. Scores differed, ⟦t(37) = 2.10⟧, ⟦p = .21⟧.",
    results: [statistic("t", 2.1, [37]), p(0.21)],
    expect: [
      ["not-applicable", "t(37) = 2.10 gives p 0.0421 to 0.0431; printed p = .21; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "a p on the other side of 0.05 than most of what rounding admits",
    text: "Scores differed, ⟦t(38) = 2.0⟧, ⟦p = .16⟧.",
    results: [statistic("t", 2, [38]), p(0.16)],
    expect: [["inconsistent", "t(38) = 2.0 gives p 0.0473 to 0.0586; printed p = .16; the decision at 0.05 might change"]],
  },
  {
    about: "Welch's test, whose degrees of freedom are broken numbers",
    text: "By Welch's test scores differed, ⟦t(9) = 2.6⟧, ⟦p = .02⟧.",
    results: [statistic("t", 2.6, [9]), p(0.02)],
    expect: [
      ["not-applicable", "t(9) = 2.6 gives p 0.0265 to 0.0312; printed p = .02; the abstract speaks of a correction or of another test"],
    ],
  },
  ...[
    "By Duncan's test, ⟦t(40) = 2.50⟧, ⟦p = .044⟧.",
    "Jackknifed, ⟦t(40) = 2.50⟧, ⟦p = .044⟧.",
    "Tripled for three tests, ⟦t(40) = 2.50⟧, ⟦p = .044⟧ (p × 3).",
    "Games-Howell tests: ⟦t(40) = 2.50⟧, ⟦p = .044⟧.",
  ].map(
    (text): CheckRow => ({
      about: `corrected: ${text}`,
      text,
      results: [statistic("t", 2.5, [40]), p(0.044)],
      expect: [
        [
          "not-applicable",
          "t(40) = 2.50 gives p 0.0164 to 0.0168; printed p = .044; the abstract speaks of a correction or of another test",
        ],
      ],
    }),
  ),
  {
    about: "two of the three groups of an F before it",
    text: "Overall ⟦F(2, 40) = 5.10⟧; A and B differed, ⟦t(40) = 2.50⟧, ⟦p = .044⟧.",
    results: [statistic("F", 5.1, [2, 40]), statistic("t", 2.5, [40]), p(0.044)],
    expect: [
      ["not-applicable", "t(40) = 2.50 gives p 0.0164 to 0.0168; printed p = .044; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "half of the p, of a margin",
    text: "Non-inferiority was shown, ⟦z = 2.50⟧, ⟦p = .006⟧.",
    results: [statistic("z", 2.5, []), p(0.006)],
    expect: [
      ["not-applicable", "z = 2.50 gives p 0.0122 to 0.0126; printed p = .006; the abstract speaks of a correction or of another test"],
    ],
  },
  {
    about: "half of the p, in a direction that was foreseen",
    text: "In the predicted direction, ⟦t(38) = 1.80⟧, ⟦p = .040⟧.",
    results: [statistic("t", 1.8, [38]), p(0.04)],
    expect: [["consistent", "t(38) = 1.80 gives p 0.0790 to 0.0806; printed p = .040, which is one-tailed"]],
  },
];
export default rows;
