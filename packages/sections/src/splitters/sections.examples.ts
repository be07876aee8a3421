import { type SplitterExample, text } from "./example.ts";

const rows: readonly SplitterExample[] = [
  {
    shows: "labels and inline markup as the source has them",
    raw: {
      form: "sections",
      markup: true,
      language: "en",
      sections: [
        { label: "CASE PRESENTATION", category: "METHODS", text: "A runner took 10<sup>6</sup> steps &amp; fell." },
        { label: null, category: null, text: "P<0.05" },
      ],
    },
    parts: [
      ["CASE PRESENTATION", "A runner took 10⁶ steps & fell."],
      [null, "P<0.05"],
    ],
  },
  {
    shows: "plain text is not parsed",
    raw: { form: "sections", markup: false, language: null, sections: [{ label: "AIM", category: null, text: "To write <p> in text" }] },
    parts: [["AIM", "To write <p> in text"]],
  },
  { shows: "text in one piece", raw: text("AIM: To test."), parts: null },
];

export default rows;
