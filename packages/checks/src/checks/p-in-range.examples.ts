import type { CheckRow } from "../check.examples.ts";

type Draft = NonNullable<CheckRow["results"]>[number];

function p(value: number, relation = "="): Draft {
  return { kind: "p-value", value, relation };
}

const rows: readonly CheckRow[] = [
  {
    about: "two that are",
    text: "It fell (⟦P = 0.04⟧) and rose (⟦P < 0.001⟧).",
    results: [p(0.04), p(0.001, "<")],
    expect: [["consistent", "2 p-values lie between 0 and 1"]],
  },
  {
    about: "exactly one",
    text: "They did not differ (⟦P = 1.0⟧).",
    results: [p(1)],
    expect: [["consistent", "the p-value lies between 0 and 1"]],
  },
  {
    about: "more than nothing",
    text: "They differed (⟦P > 0⟧).",
    results: [p(0, ">")],
    expect: [["consistent", "the p-value lies between 0 and 1"]],
  },
  {
    about: "above one",
    text: "They differed (⟦P = 1.3⟧).",
    results: [p(1.3)],
    expect: [["inconsistent", "p = 1.3: no p-value is above 1"]],
  },
  {
    about: "above one as a limit",
    text: "They differed (⟦P > 1.0⟧).",
    results: [p(1, ">")],
    expect: [["inconsistent", "p > 1.0: no p-value is above 1"]],
  },
  {
    about: "exactly zero",
    text: "They differed (⟦P = 0.000⟧).",
    results: [p(0)],
    expect: [["inconsistent", "p = 0.000: no p-value is exactly 0; at this precision it is less than half a unit of the last digit"]],
  },
  {
    about: "below zero",
    text: "They differed (⟦P = −0.04⟧).",
    results: [p(-0.04)],
    expect: [["inconsistent", "p = −0.04: no p-value is negative"]],
  },
  { about: "none", text: "They differed.", expect: [] },
  { about: "digits in groups, of which the first was read", text: "They differed (⟦P < 0.000⟧ 1).", results: [p(0, "<")], expect: [] },
  {
    about: "below zero, where no p-value was read",
    text: "The groups differed (p = −0.04).",
    expect: [["inconsistent", "p = −0.04: no p-value is negative"]],
  },
  { about: "a rho that became a p", text: "Sleep and mood correlated (p = −0.42).", expect: [] },
  {
    about: "below zero, at the end of a sentence",
    text: "The groups differed, p=-0.02.",
    expect: [["inconsistent", "p = -0.02: no p-value is negative"]],
  },
];
export default rows;
