import type { ReaderExample } from "../reader.examples.ts";

const PAPER = {
  paperId: "a1",
  corpusId: 77,
  externalIds: { DOI: "10.5555/MIXED.Case", PubMed: 123456, PubMedCentral: "98765", ArXiv: "2101.00001", CorpusId: 77 },
  title: "A trial of made-up tea",
  abstract: "Sixty adults drank tea. P<0.001 for taste.",
  authors: [
    { authorId: "1", name: "Ada M. van der Example" },
    { authorId: null, name: "B. Sample Jr." },
    { name: "Tea Study Group" },
    null,
  ],
  venue: "",
  journal: { name: "Invented Journal of Tea", volume: "83 11", pages: "12-19" },
  publicationVenue: { name: "Invented Journal of Tea", alternate_names: ["Inv J Tea"], issn: "1234-567x" },
  year: 2023,
  publicationDate: "2024-02-30",
  publicationTypes: ["JournalArticle", "Review"],
  citationCount: "1,204",
  isOpenAccess: true,
  openAccessPdf: { url: "https://example.org/tea.pdf", status: null, license: "CCBY" },
};

const rows: readonly ReaderExample[] = [
  {
    name: "a whole paper",
    input: JSON.stringify(PAPER),
    outcomes: [
      {
        "metadata.identifiers": {
          doi: "10.5555/mixed.case",
          pmid: "123456",
          pmcid: "PMC98765",
          s2PaperId: "a1",
          s2CorpusId: 77,
          arxiv: "2101.00001",
        },
        "metadata.title": { text: "A trial of made-up tea", language: null, translations: [] },
        "metadata.authors.0": {
          name: "Ada M. van der Example",
          family: "van der Example",
          given: "Ada M.",
          initials: null,
          suffix: null,
          collective: false,
        },
        "metadata.authors.1": { name: "B. Sample Jr.", family: "Sample", given: null, initials: "B", suffix: "Jr", collective: false },
        "metadata.authors.2": { name: "Tea Study Group", family: null, given: null, initials: null, suffix: null, collective: true },
        "metadata.authors.length": 3,
        "metadata.journal.name": "Invented Journal of Tea",
        "metadata.journal.abbreviation": "Inv J Tea",
        "metadata.journal.issn": "1234-567X",
        "metadata.journal.volume": "83",
        "metadata.journal.issue": "11",
        "metadata.journal.pages": "12-19",
        "metadata.published": "2024-02",
        "metadata.publicationTypes": ["JournalArticle", "Review"],
        "metadata.citationCount": 1204,
        "metadata.openAccess": { isOpenAccess: true, url: "https://example.org/tea.pdf", license: "CCBY" },
        "abstract.form": "text",
        "abstract.text": "Sixty adults drank tea. P<0.001 for taste.",
      },
    ],
  },
  {
    name: "a search page, pretty-printed",
    input: JSON.stringify({ total: 2, offset: 0, data: [PAPER, { paperId: "b2", title: "T" }] }, null, 2),
    outcomes: [{ "metadata.identifiers.s2PaperId": "a1" }, { "metadata.identifiers.s2PaperId": "b2", abstract: null }],
  },
  {
    name: "a match page, with fields after its data",
    input: '{"data": [{"paperId": "m", "title": "M", "matchScore": 9.5}], "retrievalVersion": "v1"}',
    outcomes: [{ "metadata.identifiers.s2PaperId": "m" }],
  },
  {
    name: "a batch answer with an unknown paper",
    input: '[null, {"paperId": "b", "title": "B"}]',
    outcomes: ["not-found", { "metadata.title.text": "B" }],
  },
  {
    name: "references",
    input: '{"offset": 0, "data": [{"contexts": ["c"], "citedPaper": {"paperId": "c", "title": "Cited"}}, {"citedPaper": null}]}',
    outcomes: [{ "metadata.title.text": "Cited" }, "not-found"],
  },
  {
    name: "lines, one broken between two whole",
    input: '{"paperId":"a","title":"A"}\n{"paperId":"b","title":"cut of\n{"paperId":"c","title":"C"}\n',
    outcomes: [{ "metadata.title.text": "A" }, "json-truncated", { "metadata.title.text": "C" }],
  },
  {
    name: "nothing but a paper identifier and nulls",
    input: '{"paperId": "only", "title": null, "abstract": null, "authors": null, "journal": null, "externalIds": null, "year": null}',
    outcomes: [
      { "metadata.identifiers.s2PaperId": "only", "metadata.title.text": null, "metadata.authors": [], abstract: null, warnings: [] },
    ],
  },
  {
    name: "wrong types everywhere",
    input:
      '{"paperId": "w", "title": ["x"], "abstract": {"a": 1}, "authors": "none", "journal": 7, "externalIds": [1], "citationCount": -3, "year": "soon"}',
    outcomes: [{ "metadata.title.text": null, "metadata.citationCount": null, "metadata.published": null, abstract: null }],
  },
  {
    name: "numbers that cannot be used are said to be left out",
    input:
      '{"paperId":"1","corpusId":-4,"citationCount":-3.5,"isOpenAccess":"perhaps"}\n{"paperId":"2","citationCount":12345678901234567890}\n{"paperId":"3","corpusId":"","citationCount":"N/A","isOpenAccess":null}\n{"paperId":"4","citationCount":[1]}',
    outcomes: [
      {
        "metadata.citationCount": null,
        "metadata.identifiers.s2CorpusId": null,
        "metadata.openAccess.isOpenAccess": null,
        warnings: [
          {
            code: "value-unusable",
            message: "The value -4 was left out: it is no whole number from 0 to 9007199254740991.",
            path: "identifiers.s2CorpusId",
          },
          { code: "value-unusable", message: 'The value "perhaps" was left out: it is neither true nor false.', path: "openAccess" },
          {
            code: "value-unusable",
            message: "The value -3.5 was left out: it is no whole number from 0 to 9007199254740991.",
            path: "citationCount",
          },
        ],
      },
      { "metadata.citationCount": null, "warnings.length": 1, "warnings.0.code": "value-unusable", "warnings.0.path": "citationCount" },
      { "metadata.citationCount": null, warnings: [] },
      {
        "metadata.citationCount": null,
        "warnings.0.message": "The value [1] was left out: it is no whole number from 0 to 9007199254740991.",
      },
    ],
  },
  {
    name: "empty strings are absent: no title, identifier or abstract is no record",
    input:
      '{"paperId":"","title":""}\n{"paperId":"N/A","title":null,"abstract":" ","externalIds":{"DOI":""},"year":2001}\n{"paperId":"","title":"T"}\n{"paperId":"","externalIds":{"DOI":"10.5555/x"}}\n{"title":"","abstract":"Tea."}',
    outcomes: [
      "empty-record",
      "empty-record",
      { "metadata.title.text": "T", "metadata.identifiers.s2PaperId": null },
      { "metadata.identifiers.doi": "10.5555/x" },
      { "abstract.text": "Tea." },
    ],
  },
  {
    name: "__proto__ and constructor are keys like others",
    input: '{"__proto__": {"title": "no"}, "constructor": {"prototype": 1}, "paperId": "p"}',
    outcomes: [{ "metadata.title.text": null, "metadata.identifiers.s2PaperId": "p" }],
  },
  {
    name: "placeholders are no abstract",
    input: '{"paperId":"1","abstract":"N/A"}\n{"paperId":"2","abstract":"No abstract available."}\n{"paperId":"3","abstract":" "}',
    outcomes: [{ abstract: null }, { abstract: null }, { abstract: null }],
  },
  {
    name: "control characters and half surrogates are repaired, and said",
    input: String.raw`{"paperId":"1","title":"bad\u0000 \ud800 title","abstract":"aged 12\u009618 years"}`,
    outcomes: [
      {
        "metadata.title.text": "bad \ufffd title",
        "abstract.text": "aged 12\u201318 years",
        "warnings.0.code": "control-characters",
        "warnings.1.code": "lone-surrogates",
      },
    ],
  },
  { name: "Chinese title", input: '{"paperId":"1","title":"\u8336\u7684\u7814\u7a76"}', outcomes: [{ "metadata.title.language": "zh" }] },
  {
    name: "markup is told from a comparison",
    input: '{"paperId":"1","abstract":"<p>a</p>"}\n{"paperId":"2","abstract":"P<0.05 and x<y>z"}',
    outcomes: [{ "abstract.form": "markup" }, { "abstract.form": "text" }],
  },
  { name: "an API error", input: '{"error":"Paper with id 0 not found"}', outcomes: ["api-error"], detected: false },
  { name: "a gateway's error", input: '{"message":"Forbidden"}', outcomes: ["api-error"], detected: false },
  { name: "an empty search", input: '{"total": 0, "offset": 0}', outcomes: ["empty-search"], detected: false },
  { name: "an empty page", input: '{"total": 0, "offset": 0, "data": []}', outcomes: ["empty-search"], detected: false },
  { name: "an empty batch", input: "[ ]", outcomes: ["empty-search"], detected: false },
  { name: "a snippet", input: '{"data":[{"snippet":{"text":"t"},"score":1}]}', outcomes: ["not-a-paper"], detected: false },
  { name: "numbers and words", input: "[1, true]", outcomes: ["not-a-paper", "not-a-paper"], detected: false },
  {
    name: "garbage between records",
    input: '{"paperId":"a"} oops {"paperId":"b"}',
    outcomes: [{ "metadata.identifiers.s2PaperId": "a" }, "json-invalid", { "metadata.identifiers.s2PaperId": "b" }],
  },
];

export default rows;
