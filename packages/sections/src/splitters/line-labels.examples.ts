import { type SplitterExample, text } from "./example.ts";

const rows: readonly SplitterExample[] = [
  {
    shows: "labels alone on their lines, text below",
    raw: text("AIM\nTo test a brace.\nRESULTS\nPain fell by 12 mm.\nIt stayed low."),
    parts: [
      ["AIM", "To test a brace."],
      ["RESULTS", "Pain fell by 12 mm. It stayed low."],
    ],
  },
  {
    shows: "continuation lines that begin with a colon",
    raw: text("OBJECTIVES\n: To test a brace.\nMETHODS\n: We included 40 runners.\nTRIAL REGISTRATION NUMBER\n: NCT00000001."),
    parts: [
      ["OBJECTIVES", "To test a brace."],
      ["METHODS", "We included 40 runners."],
      ["TRIAL REGISTRATION NUMBER", "NCT00000001."],
    ],
  },
  {
    shows: "label and text on one line, capitals or not",
    raw: text("Background: Knees hurt.\nMETHODS: We braced 20 of them.\nConclusion: Braces help."),
    parts: [
      ["Background", "Knees hurt."],
      ["METHODS", "We braced 20 of them."],
      ["Conclusion", "Braces help."],
    ],
  },
  {
    shows: "text before the first label, and a label that only its capitals make one",
    raw: text("Knees hurt.\nMETHODS: We braced 20 of them.\nDEVICE MAKERS: None took part."),
    parts: [
      [null, "Knees hurt."],
      ["METHODS", "We braced 20 of them."],
      ["DEVICE MAKERS", "None took part."],
    ],
  },
  {
    shows: "further labels inside a labelled line",
    raw: text("Background: Knees hurt. Methods: We braced 20.\nResults: Pain fell."),
    parts: [
      ["Background", "Knees hurt."],
      ["Methods", "We braced 20."],
      ["Results", "Pain fell."],
    ],
  },
  {
    shows: "a single label in capitals after unlabelled text",
    raw: text("We braced 20 knees.\nTRIAL REGISTRATION: NCT00000002."),
    parts: [
      [null, "We braced 20 knees."],
      ["TRIAL REGISTRATION", "NCT00000002."],
    ],
  },
  {
    shows: "French labels",
    raw: text("OBJECTIF\n: Évaluer une attelle.\nMÉTHODES\n: Essai chez 40 coureurs.\nRÉSULTATS\n: La douleur a baissé de 12 mm."),
    parts: [
      ["OBJECTIF", "Évaluer une attelle."],
      ["MÉTHODES", "Essai chez 40 coureurs."],
      ["RÉSULTATS", "La douleur a baissé de 12 mm."],
    ],
  },
  { shows: "no line feed", raw: text("AIM: To test. RESULTS: Good."), parts: null },
  { shows: "a wrapped line that begins with an abbreviation", raw: text("Some had\nCOVID-19: 12 of 40.\nATA: none."), parts: null },
  { shows: "groups and patients on lines", raw: text("We had two groups.\nGroup A: 12 knees.\nPatient 2: a runner."), parts: null },
  {
    shows: "a sentence that begins a line with a label's word",
    raw: text("We braced knees.\nResults were good.\nMethods differ."),
    parts: null,
  },
];

export default rows;
