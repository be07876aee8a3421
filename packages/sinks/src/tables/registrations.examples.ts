/** Registrations that the abstract names, and one that only the dump names. */
import type { TableExample } from "../table.ts";

const examples: readonly TableExample[] = [
  {
    name: "a registration with its place, and one without",
    change: {},
    rows: [
      { registry: "ClinicalTrials.gov", registration: "NCT99999901", span_start: 0, span_end: 4 },
      { registry: "ISRCTN", registration: "ISRCTN99999901", span_start: null, span_end: null },
    ],
  },
];

export default examples;
