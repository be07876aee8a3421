/** A number that is no result. */
import type { TableExample } from "../table.ts";

const examples: readonly TableExample[] = [
  {
    name: "a duration with its place, number and unit",
    change: {},
    rows: [
      { kind: "duration", section: 0, span_start: 110, span_end: 117, text: "6 weeks", value: 6, low: null, high: null, unit: "week" },
    ],
  },
];

export default examples;
