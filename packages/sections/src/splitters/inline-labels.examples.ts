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
    shows: "labels of several words that a list holds, without a colon",
    isRare: true,
    raw: text(
      "Importance Knees hurt. Objective To brace. Design, Setting, and Participants This trial braced 40. Interventions A brace. Main Outcomes and Measures Pain. Results Pain fell. Conclusions and Relevance Braces help. Trial Registration NCT01234567",
    ),
    parts: [
      ["Importance", "Knees hurt."],
      ["Objective", "To brace."],
      ["Design, Setting, and Participants", "This trial braced 40."],
      ["Interventions", "A brace."],
      ["Main Outcomes and Measures", "Pain."],
      ["Results", "Pain fell."],
      ["Conclusions and Relevance", "Braces help."],
      ["Trial Registration", "NCT01234567"],
    ],
  },
  {
    shows: "before a number, where they are of several parts",
    isRare: true,
    raw: text("Objective To brace. Main Outcomes and Measures 12-week pain. Results Pain fell."),
    parts: [
      ["Objective", "To brace."],
      ["Main Outcomes and Measures", "12-week pain."],
      ["Results", "Pain fell."],
    ],
  },
  {
    shows: "which prove each other beside one label of running text",
    isRare: true,
    raw: text("Background Tea is hot. Methodology/Principal Findings We cooled 12 cups. Conclusions/Significance Cold tea is cold."),
    parts: [
      ["Background", "Tea is hot."],
      ["Methodology/Principal Findings", "We cooled 12 cups."],
      ["Conclusions/Significance", "Cold tea is cold."],
    ],
  },
  {
    shows: "with dashes",
    isRare: true,
    raw: text(
      "Purpose – To brace. Design/methodology/approach – A survey of 20. Findings – Pain fell. Practical implications – Brace. Originality/value – First.",
    ),
    parts: [
      ["Purpose", "To brace."],
      ["Design/methodology/approach", "A survey of 20."],
      ["Findings", "Pain fell."],
      ["Practical implications", "Brace."],
      ["Originality/value", "First."],
    ],
  },
  {
    shows: "with stops",
    isRare: true,
    raw: text("Objective. To brace. Approach. Forty knees. Main results. Pain fell. Significance. Braces help."),
    parts: [
      ["Objective", "To brace."],
      ["Approach", "Forty knees."],
      ["Main results", "Pain fell."],
      ["Significance", "Braces help."],
    ],
  },
  {
    shows: "and no sentence whose words a list holds",
    isRare: true,
    raw: text(
      "Objective To brace. Methods Forty knees. Results Pain fell. Primary outcome The score fell. Secondary outcomes PFS and OS rose.",
    ),
    parts: [
      ["Objective", "To brace."],
      ["Methods", "Forty knees."],
      ["Results", "Pain fell. Primary outcome The score fell. Secondary outcomes PFS and OS rose."],
    ],
  },
  ...[
    "Objective To brace. Methods Patients 18 years or older were braced. Results Pain fell.",
    "Objective To brace. Methods We braced 40. Intervention 1 was a brace. Intervention A was tea. Results Pain fell.",
    "Objective To brace. Methods Clinical Trial NCT01234567 enrolled 40. Results Pain fell.",
    "Objective To brace. Methods We braced 40. Main Outcome Measures were pain and fear. Results Pain fell.",
    "Objective To brace. Methods We braced 40. Statistical Analysis System was used. Exposure Therapy was given. Results Pain fell.",
  ].map((abstract): SplitterExample => {
    const [, methods = "", results = ""] = /Methods (.*) Results (.*)/.exec(abstract) ?? [];
    return {
      shows: `one sentence: ${methods}`,
      raw: text(abstract),
      parts: [
        ["Objective", "To brace."],
        ["Methods", methods],
        ["Results", results],
      ],
    };
  }),
  {
    shows: "capitals that go on in a small letter",
    raw: text("OBJECTIVES to brace. METHODS we braced 40. RESULTS pain fell."),
    parts: null,
  },
  {
    shows: "Chinese words that begin with those",
    raw: text("目的基因的表达受到调控。方法学考察可靠。结果显示表达升高。结论是有效。"),
    parts: null,
  },
  {
    shows: "stop and dash and colon",
    raw: text("CONTEXT.—: Knees hurt. OBJECTIVE.—: To brace. DESIGN.—: Forty knees. RESULTS.—: Pain fell."),
    parts: [
      ["CONTEXT", "Knees hurt."],
      ["OBJECTIVE", "To brace."],
      ["DESIGN", "Forty knees."],
      ["RESULTS", "Pain fell."],
    ],
  },
  {
    shows: "stop and dash",
    raw: text("Background.— Knees hurt. Methods. – We braced 40. Results.— Pain fell."),
    parts: [
      ["Background", "Knees hurt."],
      ["Methods", "We braced 40."],
      ["Results", "Pain fell."],
    ],
  },
  {
    shows: "capitals glued to the text",
    raw: text("BACKGROUNDKnees hurt.METHODSWe braced 40.RESULTSPain fell.CONCLUSIONA brace helps."),
    parts: [
      ["BACKGROUND", "Knees hurt."],
      ["METHODS", "We braced 40."],
      ["RESULTS", "Pain fell."],
      ["CONCLUSION", "A brace helps."],
    ],
  },
  {
    shows: "a label that goes on in capitals",
    isRare: true,
    raw: text("OBJECTIVE To brace dogs. RESULTS Pain fell. CONCLUSIONS AND CLINICAL RELEVANCE Braces help dogs."),
    parts: [
      ["OBJECTIVE", "To brace dogs."],
      ["RESULTS", "Pain fell."],
      ["CONCLUSIONS AND CLINICAL RELEVANCE", "Braces help dogs."],
    ],
  },
  {
    shows: "a question in capitals",
    raw: text("BACKGROUND: Knees ring. CASE REPORT: A runner of 20. WHY SHOULD A RUNNER BE AWARE OF THIS?: Knees ring."),
    parts: [
      ["BACKGROUND", "Knees ring."],
      ["CASE REPORT", "A runner of 20."],
      ["WHY SHOULD A RUNNER BE AWARE OF THIS?", "Knees ring."],
    ],
  },
  {
    shows: "what an unlabelled abstract closes with",
    isRare: true,
    raw: text("We braced 40 knees, and pain fell. NEW & NOTEWORTHY Knees listen."),
    parts: [
      [null, "We braced 40 knees, and pain fell."],
      ["NEW & NOTEWORTHY", "Knees listen."],
    ],
  },
  {
    shows: "which may be glued to it",
    isRare: true,
    raw: text("We braced 40 knees, and pain fell.IMPORTANCE Knees listen."),
    parts: [
      [null, "We braced 40 knees, and pain fell."],
      ["IMPORTANCE", "Knees listen."],
    ],
  },
  {
    shows: "not in its first half",
    raw: text("Few know. IMPORTANCE We braced 40 knees, and pain fell in all of them but two."),
    parts: null,
  },
  {
    shows: "last labels with a stop among others with a colon",
    isRare: true,
    raw: text("Methods: We braced 40. Results: Pain fell. Conclusions . Braces help. Trial registration. NCT01234567."),
    parts: [
      ["Methods", "We braced 40."],
      ["Results", "Pain fell."],
      ["Conclusions", "Braces help."],
      ["Trial registration", "NCT01234567."],
    ],
  },
  {
    shows: "Chinese labels that nothing parts from the text, all of them in order",
    isRare: true,
    raw: text("目的探讨护膝的疗效。方法选取90例。结果疼痛下降。结论护膝有效。"),
    parts: [
      ["目的", "探讨护膝的疗效。"],
      ["方法", "选取90例。"],
      ["结果", "疼痛下降。"],
      ["结论", "护膝有效。"],
    ],
  },
  { shows: "not where one is missing", raw: text("目的探讨护膝的疗效。结果疼痛下降。结论护膝有效。"), parts: null },
  {
    shows: "Japanese labels in brackets, of words joined by one of its particles",
    raw: text("【はじめに】膝は痛む。【対象と方法】90例。【経過】痛みは下がった。【まとめ】有効である。"),
    parts: [
      ["はじめに", "膝は痛む。"],
      ["対象と方法", "90例。"],
      ["経過", "痛みは下がった。"],
      ["まとめ", "有効である。"],
    ],
  },
  {
    shows: "labels that are younger than NLM's list",
    raw: text("Rationale: Knees ring. Patient concerns: A runner of 20. Diagnoses: A ringing knee. Lessons: Brace. Lay summary: Brace it."),
    parts: [
      ["Rationale", "Knees ring."],
      ["Patient concerns", "A runner of 20."],
      ["Diagnoses", "A ringing knee."],
      ["Lessons", "Brace."],
      ["Lay summary", "Brace it."],
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
