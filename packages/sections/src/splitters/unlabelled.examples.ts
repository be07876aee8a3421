import { type SplitterExample, text } from "./example.ts";

const rows: readonly SplitterExample[] = [
  { shows: "one part", raw: text("We braced 20 knees. Pain fell."), parts: [[null, "We braced 20 knees. Pain fell."]] },
  {
    shows: "label look-alikes stay text",
    raw: text("Group A: 12 knees. COVID-19: none."),
    parts: [[null, "Group A: 12 knees. COVID-19: none."]],
  },
  { shows: "sections of a source", raw: { form: "sections", sections: [], markup: false, language: null }, parts: null },
];

export default rows;
