/** Findings with and without arms and words. */
import type { TableExample } from "../table.ts";

const examples: readonly TableExample[] = [
  {
    name: "a finding between arms, and one of which no words are known",
    change: {},
    rows: [
      {
        index: 0,
        arms: ["A", "B"],
        contrast: "between-arms",
        outcome: "relapsed",
        outcome_start: 59,
        outcome_end: 67,
        timepoint: "6 weeks",
        timepoint_value: 6,
        timepoint_unit: "week",
        population: null,
        is_primary: true,
        results: [1, 2, 3, 4, 5, 6],
      },
      {
        index: 1,
        arms: [],
        contrast: "single",
        outcome: null,
        outcome_start: null,
        timepoint: null,
        timepoint_value: null,
        is_primary: null,
        results: [7],
      },
    ],
  },
];

export default examples;
