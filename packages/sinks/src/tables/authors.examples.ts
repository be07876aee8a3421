/** People whose names can be told apart, one who has a single name, and a group. */
import type { TableExample } from "../table.ts";

const examples: readonly TableExample[] = [
  {
    name: "a person, a person with initials, a single name, a group",
    change: {},
    rows: [
      { index: 0, name: "Ada Quill Jr", family: "Quill", given: "Ada", initials: "A", suffix: "Jr", collective: false },
      { index: 1, family: "van der Example", given: null, initials: "B" },
      { index: 2, name: "Mononym", family: null },
      { index: 3, name: "Invented Study Group and Friends", collective: true },
    ],
  },
  { name: "nobody of a paper without authors", change: { authors: [] }, rows: [] },
];

export default examples;
