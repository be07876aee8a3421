import { type CheckRow, estimate, interval } from "../check.examples.ts";

const rows: readonly CheckRow[] = [
  {
    about: "a hazard ratio in the middle on the log scale",
    text: "HR ⟦0.56⟧ (95% CI ⟦0.34 to 0.92⟧).",
    results: [estimate(0.56, { measure: "hazard-ratio" }), interval(0.34, 0.92, { bounds: 0 })],
    expect: [["consistent", "on the log scale 0.56 lies 0.5 above 0.34 and 0.5 below 0.92"]],
  },
  {
    about: "a difference in the middle",
    text: "A difference of ⟦3.2⟧ points (95% CI ⟦1.1 to 5.3⟧).",
    results: [estimate(3.2, { measure: "mean-difference" }), interval(1.1, 5.3, { bounds: 0 })],
    expect: [["consistent", "on the linear scale 3.2 lies 2.1 above 1.1 and 2.1 below 5.3"]],
  },
  {
    about: "a bound with a wrong digit",
    text: "HR ⟦1.45⟧ (95% CI ⟦1.08 to 1.51⟧).",
    results: [estimate(1.45, { measure: "hazard-ratio" }), interval(1.08, 1.51, { bounds: 0 })],
    expect: [["inconsistent", "on the log scale 1.45 lies 0.29 above 1.08 and 0.041 below 1.51: one side is more than 3 times the other"]],
  },
  {
    about: "an exact interval may lean",
    text: "OR ⟦5.0⟧ (exact 95% CI ⟦0.6 to 230⟧).",
    results: [estimate(5, { measure: "odds-ratio" }), interval(0.6, 230, { bounds: 0 })],
    expect: [["not-applicable", "on the log scale 5.0 lies 2.1 above 0.6 and 3.8 below 230, as an interval of another method may"]],
  },
  {
    about: "one that leans a little",
    text: "OR ⟦5.0⟧ (95% CI ⟦1.2 to 41⟧).",
    results: [estimate(5, { measure: "odds-ratio" }), interval(1.2, 41, { bounds: 0 })],
    expect: [["not-applicable", "on the log scale 5.0 lies 1.4 above 1.2 and 2.1 below 41, as an interval of another method may"]],
  },
  {
    about: "few digits admit much",
    text: "RR ⟦0.1⟧ (95% CI ⟦0.1 to 0.3⟧).",
    results: [estimate(0.1, { measure: "risk-ratio" }), interval(0.1, 0.3, { bounds: 0 })],
    expect: [["consistent", "on the log scale 0.1 lies 0 above 0.1 and 1.1 below 0.3"]],
  },
  {
    about: "a proportion's interval is no matter of this check",
    text: "Sensitivity ⟦98⟧% (95% CI ⟦90 to 100⟧).",
    results: [estimate(98, { measure: "sensitivity" }), interval(90, 100, { bounds: 0 })],
    expect: [],
  },
  {
    about: "nor is a credible interval",
    text: "OR ⟦1.45⟧ (95% CrI ⟦1.08 to 1.51⟧).",
    results: [estimate(1.45, { measure: "odds-ratio" }), interval(1.08, 1.51, { bounds: 0, type: "credible" })],
    expect: [],
  },
  {
    about: "nor one that does not hold its estimate",
    text: "OR ⟦1.05⟧ (95% CI ⟦1.08 to 1.51⟧).",
    results: [estimate(1.05, { measure: "odds-ratio" }), interval(1.08, 1.51, { bounds: 0 })],
    expect: [],
  },
  {
    about: "a value that lost its sign",
    text: "Pressure: -4.2 /⟦2.6⟧ (95% CI ⟦−8.4 to 3.3⟧).",
    results: [estimate(2.6, { measure: "mean-difference" }), interval(-8.4, 3.3, { bounds: 0 })],
    expect: [["not-applicable", "on the linear scale 2.6 lies 11 above −8.4 and 0.7 below 3.3, as an interval of another method may"]],
  },
  {
    about: "a difference of survival curves",
    text: "The 5-year difference was ⟦−0.73⟧% (95% CI ⟦−0.99 to 0.22⟧).",
    results: [estimate(-0.73, { measure: "risk-difference" }), interval(-0.99, 0.22, { bounds: 0 })],
    expect: [
      ["not-applicable", "on the linear scale −0.73 lies 0.26 above −0.99 and 0.95 below 0.22, as an interval of another method may"],
    ],
  },
  {
    about: "a difference of shares that leans",
    text: "The difference was ⟦4.57⟧% (95% CI ⟦−7.19 to 6.33⟧).",
    results: [estimate(4.57, { measure: "risk-difference" }), interval(-7.19, 6.33, { bounds: 0 })],
    expect: [["inconsistent", "on the linear scale 4.57 lies 12 above −7.19 and 1.8 below 6.33: one side is more than 3 times the other"]],
  },
  {
    about: "a difference near all against none",
    text: "The difference was ⟦90⟧% (95% CI ⟦46 to 98⟧).",
    results: [estimate(90, { measure: "risk-difference", unit: "%" }), interval(46, 98, { bounds: 0 })],
    expect: [["not-applicable", "on the linear scale 90 lies 44 above 46 and 8 below 98, as an interval of another method may"]],
  },
  {
    about: "a difference of ranks, which is its own bound",
    text: "The difference was ⟦1.0⟧ day (95% CI ⟦1.0 to 3.0⟧).",
    results: [estimate(1, { measure: "mean-difference" }), interval(1, 3, { bounds: 0 })],
    expect: [["not-applicable", "on the linear scale 1.0 lies 0 above 1.0 and 2 below 3.0, as an interval of another method may"]],
  },
  {
    about: "a method that is named elsewhere",
    text: "Intervals were bootstrapped. The difference was ⟦4.5⟧ points (95% CI ⟦−7.1 to 6.3⟧).",
    results: [estimate(4.5, { measure: "mean-difference" }), interval(-7.1, 6.3, { bounds: 0 })],
    expect: [["not-applicable", "on the linear scale 4.5 lies 12 above −7.1 and 1.8 below 6.3, as an interval of another method may"]],
  },
  {
    about: "two and a half times as long on one side",
    text: "The difference was ⟦4.0⟧ points (95% CI ⟦−1.0 to 6.0⟧).",
    results: [estimate(4, { measure: "mean-difference" }), interval(-1, 6, { bounds: 0 })],
    expect: [["not-applicable", "on the linear scale 4.0 lies 5 above −1.0 and 2 below 6.0, as an interval of another method may"]],
  },
  {
    about: "a bound in another unit",
    text: "A difference of ⟦2.0 kg⟧ (95% CI ⟦1.9 to 7.7 lb⟧).",
    results: [estimate(2, { measure: "mean-difference", unit: "kg" }), interval(1.9, 7.7, { bounds: 0, unit: "lb" })],
    expect: [["not-applicable", "on the linear scale 2.0 lies 0.1 above 1.9 and 5.7 below 7.7, as an interval of another method may"]],
  },
];
export default rows;
