import { type CheckRow, type count, estimate, interval, percentage } from "../check.examples.ts";

const FELL = { change: true, direction: "decrease" };
const ROSE = { change: true, direction: "increase" };

function counted(value: number): ReturnType<typeof count> {
  return { kind: "group-value", statistic: "count", value };
}

function mean(value: number, more: object = {}): ReturnType<typeof count> {
  return { kind: "group-value", statistic: "mean", value, ...more };
}

function rate(value: number): ReturnType<typeof count> {
  return { kind: "group-value", statistic: "rate", value, denominator: 100, unit: "per 100 nights" };
}

const reduction = { measure: "relative-change", unit: "%", direction: "decrease" };

const rows: readonly CheckRow[] = [
  {
    about: "behind the values",
    text: "Night calls fell from ⟦400⟧ to ⟦310⟧ (a reduction of ⟦22.5%⟧).",
    results: [counted(400), counted(310), percentage(22.5, FELL)],
    expect: [["consistent", "from 400 to 310 is −22.5 %, printed 22.5 %"]],
  },
  {
    about: "before the values, in a bracket",
    text: "Cost was reduced by ⟦23%⟧ (from ⟦8.2⟧ to ⟦6.3⟧).",
    results: [percentage(23, FELL), mean(8.2), mean(6.3)],
    expect: [["consistent", "from 8.2 to 6.3 is −23.2 %, printed 23 %"]],
  },
  {
    about: "before the values, behind a comma",
    text: "Nap time increased ⟦25%⟧, from ⟦40⟧ to ⟦50⟧ minutes.",
    results: [percentage(25, ROSE), mean(40), mean(50, { unit: "minutes" })],
    expect: [["consistent", "from 40 to 50 is 25.0 %, printed 25 %"]],
  },
  {
    about: "as the decrease that follows",
    text: "The pain score dropped from ⟦62.1⟧ to ⟦31.0⟧, a ⟦50.1%⟧ decrease.",
    results: [mean(62.1), mean(31), percentage(50.1)],
    expect: [["consistent", "from 62.1 to 31.0 is −50.1 %, printed 50.1 %"]],
  },
  {
    about: "with its sign",
    text: "LDL decreased from ⟦8.2 ± 1.1⟧ to ⟦6.3 ± 1.2⟧ (⟦-23%⟧).",
    results: [mean(8.2, { roles: ["value", "spread"] }), mean(6.3, { roles: ["value", "spread"] }), percentage(-23)],
    expect: [["consistent", "from 8.2 to 6.3 is −23.2 %, printed -23 %"]],
  },
  {
    about: "rates of two groups",
    text: "The rate was ⟦23%⟧ lower with naps (⟦6.3⟧ versus ⟦8.2⟧ per 100 nights).",
    results: [estimate(23, reduction), rate(6.3), rate(8.2)],
    expect: [["consistent", "6.3 against 8.2 is −23.2 %, printed 23 %"]],
  },
  {
    about: "the other group as the base",
    text: "The rate was ⟦30%⟧ higher without naps (⟦6.3⟧ versus ⟦8.2⟧ per 100 nights).",
    results: [estimate(30, { ...reduction, direction: "increase" }), rate(6.3), rate(8.2)],
    expect: [["consistent", "8.2 against 6.3 is 30.2 %, printed 30 %"]],
  },
  {
    about: "counts that give another",
    text: "Night calls fell from ⟦400⟧ to ⟦310⟧ (a reduction of ⟦32.5%⟧).",
    results: [counted(400), counted(310), percentage(32.5, FELL)],
    expect: [["inconsistent", "from 400 to 310 is −22.5 %, printed 32.5 %"]],
  },
  {
    about: "counts, and the change of their rate",
    text: "Night calls fell from ⟦400⟧ to ⟦310⟧ (a reduction of ⟦32.5%⟧ in the rate).",
    results: [counted(400), counted(310), percentage(32.5, FELL)],
    expect: [["not-applicable", "from 400 to 310 is −22.5 %, printed 32.5 %, as the mean of each one's change may be"]],
  },
  {
    about: "counts that rise where a fall is printed",
    text: "Night calls went from ⟦310⟧ to ⟦400⟧ (a decrease of ⟦29%⟧).",
    results: [counted(310), counted(400), percentage(29, FELL)],
    expect: [["inconsistent", "from 310 to 400 is 29.0 %, printed 29 %"]],
  },
  {
    about: "means: each one's change has a mean of its own",
    text: "LDL fell from ⟦8.2⟧ to ⟦6.3⟧ (a reduction of ⟦28%⟧).",
    results: [mean(8.2), mean(6.3), percentage(28, FELL)],
    expect: [["not-applicable", "from 8.2 to 6.3 is −23.2 %, printed 28 %, as the mean of each one's change may be"]],
  },
  {
    about: "a change by the year",
    text: "Night calls fell from ⟦400⟧ to ⟦310⟧ (an annual reduction of ⟦8%⟧).",
    results: [counted(400), counted(310), percentage(8, FELL)],
    expect: [["not-applicable", "from 400 to 310 is −22.5 %, printed 8 %, as the mean of each one's change may be"]],
  },
  {
    about: "percentages may differ in points",
    text: "Poor sleep fell from ⟦45%⟧ to ⟦30%⟧ (a reduction of ⟦15%⟧).",
    results: [percentage(45), percentage(30), percentage(15, FELL)],
    expect: [],
  },
  {
    about: "percentages, relative",
    text: "Poor sleep fell from ⟦45%⟧ to ⟦30%⟧ (a reduction of ⟦33%⟧).",
    results: [percentage(45), percentage(30), percentage(33, FELL)],
    expect: [["consistent", "from 45 to 30 is −33.3 %, printed 33 %"]],
  },
  {
    about: "a share of something else behind the values",
    text: "Night calls fell from ⟦400⟧ to ⟦310⟧ (⟦12%⟧ of all).",
    results: [counted(400), counted(310), percentage(12)],
    expect: [],
  },
  {
    about: "a change of something else before the values",
    text: "Cost fell by ⟦40%⟧ and night calls fell from ⟦400⟧ to ⟦310⟧.",
    results: [percentage(40, FELL), counted(400), counted(310)],
    expect: [],
  },
  {
    about: "a range, not a change",
    text: "Between ⟦400⟧ to ⟦310⟧ calls (a reduction of ⟦32.5%⟧).",
    results: [counted(400), counted(310), percentage(32.5, FELL)],
    expect: [],
  },
  {
    about: "from nothing",
    text: "Night calls rose from ⟦0⟧ to ⟦12⟧ (an increase of ⟦100%⟧).",
    results: [counted(0), counted(12), percentage(100, ROSE)],
    expect: [],
  },
  {
    about: "a number of beds, which no person has",
    text: "The number of beds fell by ⟦43%⟧, from ⟦150⟧ to ⟦118⟧.",
    results: [percentage(43, FELL), mean(150), mean(118)],
    expect: [["inconsistent", "from 150 to 118 is −21.3 %, printed 43 %"]],
  },
  {
    about: "a number of beds of two kinds",
    text: "The number of beds fell by ⟦43%⟧, from ⟦150⟧ to ⟦118⟧ here and from 90 to 30 there.",
    results: [percentage(43, FELL), mean(150), mean(118)],
    expect: [["not-applicable", "from 150 to 118 is −21.3 %, printed 43 %, as the mean of each one's change may be"]],
  },
  {
    about: "a number of days, which each person has",
    text: "The number of days with pain fell by ⟦43%⟧, from ⟦150⟧ to ⟦118⟧.",
    results: [percentage(43, FELL), mean(150), mean(118)],
    expect: [["not-applicable", "from 150 to 118 is −21.3 %, printed 43 %, as the mean of each one's change may be"]],
  },
  ...[
    "The number of admissions fell from ⟦400⟧ to ⟦300⟧, while mortality fell by ⟦10%⟧.",
    "The number of deaths fell from ⟦400⟧ to ⟦300⟧; admissions fell by ⟦10%⟧.",
    "The number of beds fell from ⟦400⟧ to ⟦300⟧, and deaths fell by ⟦10%⟧.",
    "The number of births fell from ⟦400⟧ to ⟦300⟧, a ⟦10%⟧ larger fall than there.",
  ].map((text) => ({ about: `another thing's change: ${text}`, text, results: [mean(400), mean(300), percentage(10, FELL)], expect: [] })),
  ...["from ⟦120⟧ in 2010 to ⟦92⟧ in 2015, a ⟦43%⟧ reduction", "from ⟦120⟧ to ⟦92⟧, a ⟦43%⟧ reduction"].map(
    (words): CheckRow => ({
      about: `what is counted, as its name says: ${words}`,
      text: `Deaths fell ${words}.`,
      results: [mean(120), mean(92), percentage(43, FELL)],
      expect: [["inconsistent", "from 120 to 92 is −23.3 %, printed 43 %"]],
    }),
  ),
  ...[
    "Deaths fell from ⟦412⟧ to ⟦310⟧, a ⟦31%⟧ reduction in mortality.",
    "Deaths fell from ⟦412⟧ to ⟦310⟧, a ⟦31%⟧ reduction against the forecast.",
    "Deaths fell from ⟦412⟧ to ⟦310⟧, a decrease of ⟦31%⟧ yearly.",
    "A Poisson regression was fitted. Deaths fell from ⟦412⟧ to ⟦310⟧, a ⟦31%⟧ reduction.",
  ].map(
    (text): CheckRow => ({
      about: `of a rate, a comparator or a model: ${text}`,
      text,
      results: [mean(412), mean(310), percentage(31, FELL)],
      expect: [["not-applicable", "from 412 to 310 is −24.8 %, printed 31 %, as the mean of each one's change may be"]],
    }),
  ),
  {
    about: "a change with an interval, as a model gives it",
    text: "Deaths fell from ⟦120⟧ to ⟦92⟧ (⟦43%⟧). 95% CI ⟦30 to 55⟧.",
    results: [mean(120), mean(92), percentage(43, FELL), interval(30, 55, { bounds: 2 })],
    expect: [["not-applicable", "from 120 to 92 is −23.3 %, printed 43 %, as the mean of each one's change may be"]],
  },
];
export default rows;
