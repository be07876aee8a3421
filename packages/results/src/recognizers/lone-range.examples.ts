import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "The slope was 0.74 (⟦0.40 to 0.88⟧) in all.",
    expect: [{ kind: "interval", type: "unspecified", low: 0.4, high: 0.88 }],
  },
  { text: "The pain was judged on a ⟦0-10⟧ numerical rating scale.", expect: [{ as: "threshold", low: 0, high: 10 }] },
  { text: "It was rated from ⟦0 to 6⟧ by all.", expect: [{ as: "threshold", low: 0, high: 6 }] },
  { text: "Women with ⟦1 to 3⟧ positive nodes did well.", expect: [{ as: "threshold", low: 1, high: 3 }] },
  { text: "The slope was 0.94 (0.40 to 0.88) in all.", why: "the bounds do not hold the number" },
  { text: "The strain 25-3(T) was kept.", zone: "METHODS" },
  { text: "They came for 2-3 weeks." },
  { text: "Knowledge scores rose from 54 to 78 after the course.", why: "two scores" },
];
export default rows;
