/** Each kind of result: its own columns, and null in those of the other kinds. */
import type { TableExample } from "../table.ts";

const examples: readonly TableExample[] = [
  {
    name: "group values, an estimate, an interval, a p-value, a test statistic, a sample size",
    change: {},
    rows: [
      {
        index: 0,
        kind: "group-value",
        statistic: "mean",
        value: 12.5,
        relation: "=",
        unit: "mm",
        change: true,
        direction: "decrease",
        dispersions: [{ type: "sd", value: 3.25, low: null, high: null }],
        numbers: [{ role: "value", text: "12.5", start: 13, end: 17 }],
        measure: null,
        df: [],
      },
      { index: 1, value: 12, denominator: 40, arms: ["A"], adjusted: null },
      { index: 2, value: 20, denominator: 41, arms: ["B"] },
      {
        index: 3,
        kind: "estimate",
        measure: "odds-ratio",
        value: 0.55,
        adjusted: true,
        arms: ["A", "B"],
        statistic: null,
        dispersions: [],
      },
      { index: 4, kind: "interval", value: null, relation: null, type: "confidence", level: 95, low: 0.31, high: 0.97, bounds: 3 },
      { index: 5, kind: "p-value", relation: "<", value: 0.05, test: null, bounds: null },
      { index: 6, kind: "test-statistic", symbol: "t", value: 2.1, df: [39], relation: null },
      { index: 7, kind: "sample-size", value: 81, stage: "randomised", scope: "total", of: "adults", type: null },
    ],
  },
  { name: "nothing of a record without results", change: { results: [] }, rows: [] },
];

export default examples;
