import { type SplitterExample, text } from "./example.ts";

const rows: readonly SplitterExample[] = [
  {
    shows: "labels in capitals after sentences",
    raw: text("BACKGROUND AND AIMS: Knees hurt. METHODS: We braced 20 (P<0.05). RESULTS: Pain fell."),
    parts: [
      ["BACKGROUND AND AIMS", "Knees hurt."],
      ["METHODS", "We braced 20 (P<0.05)."],
      ["RESULTS", "Pain fell."],
    ],
  },
  {
    shows: "mixed case",
    raw: text("Background: Knees hurt. Methods: We braced 20. Results: Pain fell. Conclusion: Braces help."),
    parts: [
      ["Background", "Knees hurt."],
      ["Methods", "We braced 20."],
      ["Results", "Pain fell."],
      ["Conclusion", "Braces help."],
    ],
  },
  {
    shows: "an unlabelled beginning, and a full stop that is missing or glued",
    raw: text("Knees hurt.METHODS: We braced 20 knees RESULTS: Pain fell. CONCLUSIONS: Braces help."),
    parts: [
      [null, "Knees hurt."],
      ["METHODS", "We braced 20 knees"],
      ["RESULTS", "Pain fell."],
      ["CONCLUSIONS", "Braces help."],
    ],
  },
  {
    shows: "capitals that nobody knows, among others that are known",
    raw: text("METHODS: We braced 20. RESULTS: Pain fell. POSSIBLE ERRORS: The brace slipped."),
    parts: [
      ["METHODS", "We braced 20."],
      ["RESULTS", "Pain fell."],
      ["POSSIBLE ERRORS", "The brace slipped."],
    ],
  },
  {
    shows: "no colon",
    raw: text("Objective To test a brace. Methods A total of 40 runners wore one. Results Pain fell. Conclusion Braces help."),
    parts: [
      ["Objective", "To test a brace."],
      ["Methods", "A total of 40 runners wore one."],
      ["Results", "Pain fell."],
      ["Conclusion", "Braces help."],
    ],
  },
  {
    shows: "glued to the text",
    raw: text("Background and PurposeRecent trials disagree.MethodsWe braced 20 knees.ResultsPain fell."),
    parts: [
      ["Background and Purpose", "Recent trials disagree."],
      ["Methods", "We braced 20 knees."],
      ["Results", "Pain fell."],
    ],
  },
  {
    shows: "stops after the labels",
    raw: text("Background. Knees hurt. Methods. We braced 20. Results. Pain fell."),
    parts: [
      ["Background", "Knees hurt."],
      ["Methods", "We braced 20."],
      ["Results", "Pain fell."],
    ],
  },
  {
    shows: "dashes after the labels, in French",
    raw: text("CONTEXTE — Les genoux font mal. MÉTHODES — Essai chez 40 coureurs. RÉSULTATS — La douleur a baissé."),
    parts: [
      ["CONTEXTE", "Les genoux font mal."],
      ["MÉTHODES", "Essai chez 40 coureurs."],
      ["RÉSULTATS", "La douleur a baissé."],
    ],
  },
  {
    shows: "Spanish, with stops",
    raw: text("Objetivo. Probar una férula. Métodos. Ensayo en 40 corredores. Resultados. El dolor bajó. Conclusión. Ayuda."),
    parts: [
      ["Objetivo", "Probar una férula."],
      ["Métodos", "Ensayo en 40 corredores."],
      ["Resultados", "El dolor bajó."],
      ["Conclusión", "Ayuda."],
    ],
  },
  {
    shows: "French, with a space before the colon",
    raw: text("Objectif : tester une attelle. Méthodes : essai chez 40 coureurs. Résultats : la douleur a baissé."),
    parts: [
      ["Objectif", "tester une attelle."],
      ["Méthodes", "essai chez 40 coureurs."],
      ["Résultats", "la douleur a baissé."],
    ],
  },
  {
    shows: "Chinese, with full-width colons",
    raw: text("目的：评价护膝。方法：纳入40例。结果：疼痛下降。结论：有效。"),
    parts: [
      ["目的", "评价护膝。"],
      ["方法", "纳入40例。"],
      ["结果", "疼痛下降。"],
      ["结论", "有效。"],
    ],
  },
  {
    shows: "Chinese, in brackets",
    raw: text("【目的】评价护膝。【方法】纳入40例。【结果】疼痛下降。"),
    parts: [
      ["目的", "评价护膝。"],
      ["方法", "纳入40例。"],
      ["结果", "疼痛下降。"],
    ],
  },
  {
    shows: "Chinese, with spaces",
    raw: text("目的 评价护膝。方法 纳入40例。结果 疼痛下降。结论 有效。"),
    parts: [
      ["目的", "评价护膝。"],
      ["方法", "纳入40例。"],
      ["结果", "疼痛下降。"],
      ["结论", "有效。"],
    ],
  },
  {
    shows: "English, in brackets",
    raw: text("[Objective] To test a brace. [Methods] We braced 20. [Results] Pain fell."),
    parts: [
      ["Objective", "To test a brace."],
      ["Methods", "We braced 20."],
      ["Results", "Pain fell."],
    ],
  },
  {
    shows: "the first label lacks the colon that the others have",
    raw: text("Objective To test a brace. METHODS: We braced 20. RESULTS: Pain fell."),
    parts: [
      ["Objective", "To test a brace."],
      ["METHODS", "We braced 20."],
      ["RESULTS", "Pain fell."],
    ],
  },
  {
    shows: "what follows a label at once is not another one in capitals",
    raw: text("METHODS: We braced 20. RESULTS: Pain fell. TRIAL REGISTRATION: UMIN-CTR: UMIN000000001."),
    parts: [
      ["METHODS", "We braced 20."],
      ["RESULTS", "Pain fell."],
      ["TRIAL REGISTRATION", "UMIN-CTR: UMIN000000001."],
    ],
  },
  {
    shows: "mixed case inside an abstract with capitals",
    raw: text("METHODS: We took two measures. Outcomes: pain and function. RESULTS: Pain fell."),
    parts: [
      ["METHODS", "We took two measures. Outcomes: pain and function."],
      ["RESULTS", "Pain fell."],
    ],
  },
  {
    shows: "lower case, three kinds in order",
    raw: text("background: knees hurt. methods: we braced 20. results: pain fell (n: 12). conclusion: braces help."),
    parts: [
      ["background", "knees hurt."],
      ["methods", "we braced 20."],
      ["results", "pain fell (n: 12)."],
      ["conclusion", "braces help."],
    ],
  },
  {
    shows: "lower case among others",
    raw: text("Background: knees hurt. methods: we braced 20. results: pain fell."),
    parts: [
      ["Background", "knees hurt."],
      ["methods", "we braced 20."],
      ["results", "pain fell."],
    ],
  },
  { shows: "lower case, out of order", raw: text("We wrote. results: two. methods: three. background: four."), parts: null },
  { shows: "lower case, two kinds only", raw: text("We wrote. methods: three. results: two."), parts: null },
  { shows: "lower case inside sentences", raw: text("We had a background: knees, the methods: braces, the results: falls."), parts: null },
  {
    shows: "diseases, groups and patients before colons",
    raw: text("Some had it. COVID-19: 12. Group A: 20. Patient 2: a runner."),
    parts: null,
  },
  {
    shows: "sentences that introduce a list",
    raw: text("We braced knees. The main results were: pain, 12 mm; function, 3 points."),
    parts: null,
  },
  {
    shows: "label words that begin sentences",
    raw: text("Results showed a fall. Methods were simple. Background noise was low."),
    parts: null,
  },
  { shows: "a single label word inside the text", raw: text("We braced knees. Design: a trial."), parts: null },
  { shows: "ratios and addresses", raw: text("We braced knees 1:2. See https://example.org for more: 40 pages."), parts: null },
  {
    shows: "numbers in brackets before the labels",
    raw: text("(1) Background: Knees hurt. (2) Methods: We braced 20. (3) Results: Pain fell in 3."),
    parts: [
      ["Background", "Knees hurt."],
      ["Methods", "We braced 20."],
      ["Results", "Pain fell in 3."],
    ],
  },
  {
    shows: "numbers in brackets, with semicolons",
    raw: text("(1) Background: Knees hurt; (2) Methods: We braced 20; (3) Results: Pain fell in 3"),
    parts: [
      ["Background", "Knees hurt"],
      ["Methods", "We braced 20"],
      ["Results", "Pain fell in 3"],
    ],
  },
  {
    shows: "numbers in brackets, with nothing before them",
    raw: text("(1) Background: Knees hurt (2) Methods: We braced 20 (3) Results: Pain fell in 3"),
    parts: [
      ["Background", "Knees hurt"],
      ["Methods", "We braced 20"],
      ["Results", "Pain fell in 3"],
    ],
  },
  {
    shows: "numbers in brackets, with stops behind the labels",
    raw: text("(1) Background. Knees hurt; (2) Methods. We braced 20; (3) Results. Pain fell in 3."),
    parts: [
      ["Background", "Knees hurt"],
      ["Methods", "We braced 20"],
      ["Results", "Pain fell in 3."],
    ],
  },
  {
    shows: "numbers with stops",
    raw: text("1. Background: Knees hurt. 2. Methods: We braced 20. 3. Results: Pain fell in 3."),
    parts: [
      ["Background", "Knees hurt."],
      ["Methods", "We braced 20."],
      ["Results", "Pain fell in 3."],
    ],
  },
  {
    shows: "Roman numbers",
    raw: text("I. Background: Knees hurt. II. Methods: We braced 20. III. Results: Pain fell in 3."),
    parts: [
      ["Background", "Knees hurt."],
      ["Methods", "We braced 20."],
      ["Results", "Pain fell in 3."],
    ],
  },
  {
    shows: "semicolons between labels",
    raw: text("Background: Knees hurt; Methods: We braced 20; Results: Pain fell in 3."),
    parts: [
      ["Background", "Knees hurt"],
      ["Methods", "We braced 20"],
      ["Results", "Pain fell in 3."],
    ],
  },
  {
    shows: "semicolons inside a section, and a number that ends one",
    raw: text("Background: Knees hurt in grade 2. Methods: We braced 20; Design: a trial; Outcomes: pain. Results: Pain fell."),
    parts: [
      ["Background", "Knees hurt in grade 2."],
      ["Methods", "We braced 20; Design: a trial; Outcomes: pain."],
      ["Results", "Pain fell."],
    ],
  },
  {
    shows: "other numbers within numbered sections, and a sentence that ends in one",
    raw: text(
      "(1) Background: Knees hurt in grade 2. (2) Methods: We had (1) Design: a trial, (2) Setting: a clinic. (3) Results: Pain fell in 4.",
    ),
    parts: [
      ["Background", "Knees hurt in grade 2."],
      ["Methods", "We had (1) Design: a trial, (2) Setting: a clinic."],
      ["Results", "Pain fell in 4."],
    ],
  },
  {
    shows: "one conclusion near the end",
    raw: text("We braced 20 knees of runners. Pain fell by 12 mm. Conclusion: Braces help."),
    parts: [
      [null, "We braced 20 knees of runners. Pain fell by 12 mm."],
      ["Conclusion", "Braces help."],
    ],
  },
  {
    shows: "em spaces behind labels",
    raw: text("Case Description\u2003A runner fell. Level of Evidence\u2003Level IV."),
    parts: [
      ["Case Description", "A runner fell."],
      ["Level of Evidence", "Level IV."],
    ],
  },
  {
    shows: "em spaces behind labels of wrapped lines",
    raw: text("Background \u2003Knees hurt. Level of\nEvidence \n\u2003Level IV."),
    parts: [
      ["Background", "Knees hurt."],
      ["Level of Evidence", "Level IV."],
    ],
  },
  {
    shows: "the name of a registry",
    raw: text("METHODS: We braced 20. RESULTS: Pain fell. CLINICALTRIALS.GOV IDENTIFIER: NCT00000001."),
    parts: [
      ["METHODS", "We braced 20."],
      ["RESULTS", "Pain fell."],
      ["CLINICALTRIALS.GOV IDENTIFIER", "NCT00000001."],
    ],
  },
  {
    shows: "the names of groups in capitals",
    raw: text("METHODS: We braced 20. RESULTS: There were two. GROUP A: 12 knees. GROUP B: 8 knees."),
    parts: [
      ["METHODS", "We braced 20."],
      ["RESULTS", "There were two. GROUP A: 12 knees. GROUP B: 8 knees."],
    ],
  },
  {
    shows: "parts of a paper, which are sections",
    raw: text(
      "AIMS: Knees. METHODS PART A: We braced 20. RESULTS PART A: Pain fell. METHODS PART B: We braced 8. RESULTS PART B: Pain rose.",
    ),
    parts: [
      ["AIMS", "Knees."],
      ["METHODS PART A", "We braced 20."],
      ["RESULTS PART A", "Pain fell."],
      ["METHODS PART B", "We braced 8."],
      ["RESULTS PART B", "Pain rose."],
    ],
  },
  {
    shows: "a conclusion that much follows",
    raw: text("We drew one. Conclusion: braces. Then we braced 20 knees, and pain fell by 12 mm in all of them."),
    parts: null,
  },
  {
    shows: "a conclusion inside a sentence",
    raw: text("We braced 20 knees of runners. Pain fell, in conclusion: braces help."),
    parts: null,
  },
  {
    shows: "a list inside a sentence",
    raw: text("We asked three things; Design: a trial; Setting: a clinic; Outcomes: pain. Then we left."),
    parts: null,
  },
  { shows: "numbers inside a sentence", raw: text("We asked for (1) Design: a trial, (2) Setting: a clinic, and left."), parts: null },
  { shows: "an em space that no label is before", raw: text("We gave 5\u2003mg to all."), parts: null },
];

export default rows;
