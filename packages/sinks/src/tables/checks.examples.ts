/** What a check found, and where it looked. */
import type { TableExample } from "../table.ts";

const examples: readonly TableExample[] = [
  {
    name: "a failed check with the results that it looked at",
    change: {},
    rows: [
      {
        rule: "interval-holds-estimate",
        outcome: "inconsistent",
        message: "0.55 lies in 0.31 to 0.97",
        results: [3, 4],
        suggestions: [],
      },
    ],
  },
  {
    name: "what a check learned of two results",
    change: {
      checks: [
        {
          rule: "p-of-means",
          outcome: "consistent",
          message: "it fits if ± gives standard errors",
          results: [0, 1],
          suggestions: [0, 1].map((result) => ({ result, field: "dispersions.0.type", value: "se" })),
        },
      ],
    },
    rows: [
      {
        rule: "p-of-means",
        outcome: "consistent",
        message: "it fits if ± gives standard errors",
        results: [0, 1],
        suggestions: [0, 1].map((result) => ({ result, field: "dispersions.0.type", value: "se" })),
      },
    ],
  },
  { name: "nothing of a record that nothing was checked in", change: { checks: [] }, rows: [] },
];

export default examples;
