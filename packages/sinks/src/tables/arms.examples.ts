/** Arms with and without size, aliases and place. */
import type { TableExample } from "../table.ts";

const examples: readonly TableExample[] = [
  {
    name: "arms in their order, with what is known of each",
    change: {},
    rows: [
      {
        key: "0123456789abcdef",
        index: 0,
        arm: "A",
        name: "zelotinib",
        aliases: ["zel, low", "'z'"],
        role: "experimental",
        n: 40,
        span_start: 24,
        span_end: 33,
      },
      {
        key: "0123456789abcdef",
        index: 1,
        arm: "B",
        name: "@placebo",
        aliases: [],
        role: "comparator",
        n: null,
        span_start: null,
        span_end: null,
      },
    ],
  },
  { name: "nothing of a study without arms", change: { study: { design: null, participants: null, arms: [] } }, rows: [] },
];

export default examples;
