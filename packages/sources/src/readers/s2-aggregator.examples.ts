import type { ReaderExample } from "../reader.examples.ts";

const INNER = {
  title: "Tea against boredom: a made-up trial",
  authors: "Ada Example, Bo De Sample",
  doi: "10.5555/tea.1",
  DOIUrl: null,
  abstract: "<h3> Methods</h3> <p>Forty adults, <i>n</i> = 40.</p>",
  journal: { name: "Invented J Tea", volume: "8 2", pages: "" },
  PeriodicalIF: 3.9,
  publicationDate: "2025-06-02",
  publicationTypes: "Journal Article",
  isOpenAccess: false,
  openAccessPdf: "https://example.org/tea.pdf",
  citationCount: "0",
  resultStr: null,
  PeriodicalName: "Invented J Tea",
  PMCID: null,
  JCR: "Q1",
};
const CHINESE_TITLE = "\u8336\u5bf9\u65e0\u804a\u7684\u4f5c\u7528";
const OUTER = { ...INNER, title: CHINESE_TITLE, resultStr: JSON.stringify(INNER) };
const PLAIN = "Tea against boredom: a made-up trial\nMethods\nForty adults, n = 40.";

const rows: readonly ReaderExample[] = [
  {
    name: "three renderings of one paper",
    input: `${JSON.stringify(OUTER)}\n${PLAIN}\n`,
    outcomes: [
      {
        "metadata.title": { text: INNER.title, language: null, translations: [{ language: "zh", text: CHINESE_TITLE }] },
        "metadata.identifiers.doi": "10.5555/tea.1",
        "metadata.authors.1.family": "De Sample",
        "metadata.journal.volume": "8",
        "metadata.journal.issue": "2",
        "metadata.journal.pages": null,
        "metadata.journal.impactFactor": 3.9,
        "metadata.journal.quartile": "Q1",
        "metadata.published": "2025-06-02",
        "metadata.publicationTypes": ["Journal Article"],
        "metadata.openAccess": { isOpenAccess: false, url: "https://example.org/tea.pdf", license: null },
        "metadata.citationCount": 0,
        "abstract.form": "markup",
        "variants.0.name": "outer object",
        "variants.1.name": "resultStr",
        "variants.2.name": "plain text",
        "variants.2.abstract.text": "Methods\nForty adults, n = 40.",
        warnings: [],
      },
    ],
  },
  {
    name: "two records, text only after the first",
    input: `${JSON.stringify(OUTER)}\n${PLAIN}\n{"title":"Second","PeriodicalName":"X","abstract":null}\n`,
    outcomes: [{ "variants.length": 3 }, { "metadata.title.text": "Second", abstract: null, variants: [], "metadata.journal.name": "X" }],
  },
  {
    name: "text glued to the object",
    input: `${JSON.stringify({ ...INNER, abstract: "" })}${PLAIN}`,
    outcomes: [{ "abstract.text": "Methods\nForty adults, n = 40.", "variants.length": 2 }],
  },
  {
    name: "a broken inner object is a warning",
    input: JSON.stringify({ ...INNER, resultStr: '{"title":"cut o' }),
    outcomes: [{ "metadata.title.text": INNER.title, "warnings.0.code": "result-string-broken", "warnings.0.path": "resultStr" }],
  },
  {
    name: "variants that disagree",
    input: JSON.stringify({ ...INNER, resultStr: JSON.stringify({ ...INNER, doi: "10.5555/other", title: "Another title" }) }),
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/tea.1",
        "warnings.0": {
          code: "variants-disagree",
          message: "The outer object and the resultStr of this record give different values of the DOI.",
          path: "identifiers.doi",
        },
        "warnings.1.path": "title.text",
      },
    ],
  },
  {
    name: "the site's own translations",
    input: JSON.stringify({ ...INNER, TitleCN: CHINESE_TITLE, AbstractTextCN: "\u56db\u5341\u540d\u6210\u4eba\u3002" }),
    outcomes: [
      {
        "metadata.title.translations": [{ language: "zh", text: CHINESE_TITLE }],
        otherAbstracts: [{ language: "zh", type: "translation", text: "\u56db\u5341\u540d\u6210\u4eba\u3002" }],
      },
    ],
  },
  {
    name: "empty strings are absent: no title, identifier or abstract is no record",
    input:
      '{"title":"","abstract":"","PeriodicalName":"X"}\n{"title":"","resultStr":"{}","PeriodicalName":"X"}\n{"title":"","PeriodicalName":"X","TitleCN":"T"}',
    outcomes: ["empty-record", "empty-record", { "metadata.title.text": "T" }],
  },
  {
    name: "numbers that cannot be used are said to be left out",
    input: JSON.stringify({ ...INNER, citationCount: -3.5, PeriodicalIF: "high", isOpenAccess: 7 }),
    outcomes: [
      {
        "metadata.citationCount": null,
        "metadata.journal.impactFactor": null,
        "warnings.length": 3,
        "warnings.0": { code: "value-unusable", message: 'The value "high" was left out: it is no number.', path: "journal.impactFactor" },
        "warnings.1.path": "openAccess",
        "warnings.2.path": "citationCount",
      },
    ],
  },
  {
    name: "French-labelled articles after a record are no text of it",
    input: `${JSON.stringify(OUTER)}\n${PLAIN}\n=== Lien PubMed ===\nN/A\n${JSON.stringify({ ...INNER, title: "Second" })}\n=== Lien PubMed ===\nN/A`,
    outcomes: [
      { "variants.length": 3, "variants.2.abstract.text": "Methods\nForty adults, n = 40." },
      "mixed-formats",
      { "metadata.title.text": "Second", variants: [] },
      "mixed-formats",
    ],
  },
  { name: "a truncated object", input: '{"title":"T","PeriodicalName":"X","abstract":"cut of', outcomes: ["json-truncated"] },
  {
    name: "a truncated object, then a whole one",
    input: `{"title":"T","PeriodicalName":"X","abstract":"cut of\n${JSON.stringify(INNER)}`,
    outcomes: ["json-truncated", { "metadata.title.text": INNER.title }],
  },
  {
    name: "text before the first object",
    input: `Some words\nmore words\n${JSON.stringify(INNER)}`,
    outcomes: ["json-invalid", { "metadata.title.text": INNER.title }],
    detected: false,
  },
];

export default rows;
