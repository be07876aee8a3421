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
  {
    shows: "labels in bold where the source has no label",
    raw: {
      form: "sections",
      markup: true,
      language: "en",
      sections: [{ label: null, category: null, text: "<b>Aim:</b> To test a <i>brace</i>. <b>Results:</b> Pain <b>fell</b>." }],
    },
    parts: [
      ["Aim:", "To test a brace."],
      ["Results:", "Pain fell."],
    ],
  },
  {
    shows: "labels in bold where the source has one",
    raw: {
      form: "sections",
      markup: true,
      language: "en",
      sections: [{ label: "METHODS", category: "METHODS", text: "<b>Design:</b> A trial." }],
    },
    parts: [["METHODS", "Design: A trial."]],
  },
  { shows: "text in one piece", raw: text("AIM: To test."), parts: null },
];

export default rows;
