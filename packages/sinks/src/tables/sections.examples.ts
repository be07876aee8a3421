/** The abstract, or none. */
import type { TableExample } from "../table.ts";

const examples: readonly TableExample[] = [
  {
    name: "an unlabelled abstract",
    change: {
      abstract: {
        language: "en",
        copyright: null,
        sections: [{ label: null, category: "UNASSIGNED", inferred: true, text: "Pain fell.", start: 0 }],
      },
    },
    rows: [{ index: 0, label: null, category: "UNASSIGNED", inferred: true, text: "Pain fell.", text_start: 0 }],
  },
  { name: "nothing of a record without an abstract", change: { abstract: null }, rows: [] },
];

export default examples;
