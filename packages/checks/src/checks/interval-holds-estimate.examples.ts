import { type CheckRow, estimate, interval, percentage } from "../check.examples.ts";

const rows: readonly CheckRow[] = [
  {
    about: "a ratio in its interval",
    text: "HR ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧).",
    results: [estimate(0.56), interval(0.34, 0.92, { bounds: 0 })],
    expect: [["consistent", "0.56 lies in 0.34 to 0.92"]],
  },
  {
    about: "middle dots",
    text: "HR ⟦0·56⟧, ⟦0·34–0·92⟧.",
    results: [estimate(0.56), interval(0.34, 0.92, { bounds: 0 })],
    expect: [["consistent", "0·56 lies in 0·34 to 0·92"]],
  },
  {
    about: "a group's percentage",
    text: "Response was ⟦41%⟧ (95% CI ⟦30 to 52⟧).",
    results: [percentage(41), interval(30, 52, { bounds: 0 })],
    expect: [["consistent", "41 lies in 30 to 52"]],
  },
  {
    about: "an open bound",
    text: "Median ⟦14.2⟧ months (95% CI ⟦9.1⟧ to not reached).",
    results: [estimate(14.2), interval(9.1, null, { bounds: 0 })],
    expect: [["consistent", "14.2 lies in values from 9.1"]],
  },
  {
    about: "rounding may put a value beyond a bound of fewer digits",
    text: "A difference of ⟦3.04⟧ points (95% CI ⟦1 to 3⟧).",
    results: [estimate(3.04), interval(1, 3, { bounds: 0 })],
    expect: [["consistent", "3.04 lies in 1 to 3"]],
  },
  {
    about: "a ratio outside its interval",
    text: "HR ⟦0.56⟧ (95% CI ⟦0.60 to 0.92⟧).",
    results: [estimate(0.56), interval(0.6, 0.92, { bounds: 0 })],
    expect: [["inconsistent", "0.56 lies outside 0.60 to 0.92"]],
  },
  {
    about: "a fall printed without its sign",
    text: "It fell by ⟦3.2⟧ points (95% CI ⟦−5.3 to −1.1⟧).",
    results: [estimate(3.2), interval(-5.3, -1.1, { bounds: 0 })],
    expect: [["not-applicable", "3.2 lies outside −5.3 to −1.1, and inside with another sign or scale"]],
  },
  {
    about: "a reduction in percent with the interval of the ratio",
    text: "Risk was ⟦44%⟧ lower (95% CI ⟦0.34 to 0.92⟧).",
    results: [percentage(44), interval(0.34, 0.92, { bounds: 0 })],
    expect: [["not-applicable", "44 lies outside 0.34 to 0.92, and inside with another sign or scale"]],
  },
  {
    about: "bounds in descending order",
    text: "HR ⟦0.56⟧ (95% CI ⟦0.92 to 0.34⟧).",
    results: [estimate(0.56), interval(0.92, 0.34, { bounds: 0 })],
    expect: [["not-applicable", "0.56 lies between bounds in descending order, 0.92 to 0.34"]],
  },
  {
    about: "the interval of another value near by",
    text: "HR ⟦1.20⟧ against ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧).",
    results: [estimate(1.2), estimate(0.56), interval(0.34, 0.92, { bounds: 0 })],
    expect: [],
  },
  {
    about: "an interval that is not said to be one of confidence",
    text: "Score ⟦9.5⟧ [⟦3; 8⟧].",
    results: [estimate(9.5), interval(3, 8, { bounds: 0, type: "unspecified", level: null })],
    expect: [],
  },
  {
    about: "a value that is a limit itself",
    text: "HR < ⟦0.56⟧ (95% CI ⟦0.60 to 0.92⟧).",
    results: [estimate(0.56, { relation: "<" }), interval(0.6, 0.92, { bounds: 0 })],
    expect: [],
  },
  { about: "an interval that bounds nothing known", text: "(95% CI ⟦0.60 to 0.92⟧).", results: [interval(0.6, 0.92)], expect: [] },
  {
    about: "a reduction in percent and the interval of the ratio",
    text: "A reduction of ⟦20⟧% (95% CI ⟦0.65 to 0.98⟧).",
    results: [estimate(20), interval(0.65, 0.98, { bounds: 0 })],
    expect: [["not-applicable", "20 lies outside 0.65 to 0.98, and inside with another sign or scale"]],
  },
  {
    about: "a coefficient and the interval of its ratio",
    text: "Beta ⟦0.35⟧ (95% CI ⟦1.1 to 1.8⟧).",
    results: [estimate(0.35, { measure: "regression-coefficient" }), interval(1.1, 1.8, { bounds: 0 })],
    expect: [["not-applicable", "0.35 lies outside 1.1 to 1.8, and inside with another sign or scale"]],
  },
  {
    about: "a ratio and the interval of its reverse",
    text: "OR ⟦1.8⟧ (95% CI ⟦0.34 to 0.92⟧).",
    results: [estimate(1.8, { measure: "odds-ratio" }), interval(0.34, 0.92, { bounds: 0 })],
    expect: [["not-applicable", "1.8 lies outside 0.34 to 0.92, and inside with another sign or scale"]],
  },
  {
    about: "an interval of another unit",
    text: "The OR for ten years was ⟦1.52⟧ (95% CI ⟦1.01 to 1.05⟧ per year).",
    results: [estimate(1.52, { measure: "odds-ratio" }), interval(1.01, 1.05, { bounds: 0 })],
    expect: [],
  },
  {
    about: "an interval that says it is of the difference",
    text: "Kappa was 0.81 versus ⟦0.62⟧ (95% CI for the difference, ⟦0.05 to 0.33⟧).",
    results: [estimate(0.62, { measure: "other" }), interval(0.05, 0.33, { bounds: 0 })],
    expect: [],
  },
  {
    about: "an interval behind two contrasts, one of which prints no value",
    text: "The OR of oral doses was ⟦1.9⟧, and that of drops (95% CI ⟦2.1 to 4.0⟧) higher.",
    results: [estimate(1.9, { measure: "odds-ratio" }), interval(2.1, 4, { bounds: 0 })],
    expect: [],
  },
  {
    about: "an interval in another unit",
    text: "A difference of ⟦5 mg/dL⟧ (95% CI ⟦0.2 to 0.4 mmol/L⟧).",
    results: [estimate(5, { measure: "mean-difference", unit: "mg/dL" }), interval(0.2, 0.4, { bounds: 0, unit: "mmol/L" })],
    expect: [],
  },
  {
    about: "an interval of another measure",
    text: "A risk difference of ⟦12⟧ points (relative risk, 95% CI ⟦1.2 to 1.9⟧).",
    results: [estimate(12, { measure: "risk-difference" }), interval(1.2, 1.9, { bounds: 0 })],
    expect: [],
  },
  {
    about: "the measure's own name before its interval",
    text: "A ⟦12⟧ point risk difference (95% CI ⟦1.3 to 1.9⟧).",
    results: [estimate(12, { measure: "risk-difference" }), interval(1.3, 1.9, { bounds: 0 })],
    expect: [["inconsistent", "12 lies outside 1.3 to 1.9"]],
  },
  {
    about: "an interval that names what it is of",
    text: "An OR of ⟦0.70⟧ (95% CI of β, ⟦0.11 to 0.60⟧).",
    results: [estimate(0.7, { measure: "odds-ratio" }), interval(0.11, 0.6, { bounds: 0 })],
    expect: [],
  },
  {
    about: "outside by the last digit",
    text: "HR ⟦0.93⟧ (95% CI ⟦0.34 to 0.92⟧).",
    results: [estimate(0.93), interval(0.34, 0.92, { bounds: 0 })],
    expect: [["not-applicable", "0.93 lies outside 0.34 to 0.92 by the last digit, as after rounding twice"]],
  },
];
export default rows;
