import { boxed, type ReaderExample } from "../reader.examples.ts";

const lines = (...values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join("\n");
const NO_ID = { doi: null, pmid: null, pmcid: null, s2PaperId: null, s2CorpusId: null, arxiv: null };

const ABSTRACT = {
  corpusid: 77,
  openaccessinfo: {
    externalids: { MAG: "1", ACL: null, DOI: "10.5555/MIXED.Case", PubMedCentral: "98765", ArXiv: null },
    license: "CCBY",
    url: "https://example.org/tea.pdf",
    status: "GOLD",
  },
  abstract: "AIM\nTo drink tea. P<0.001.",
  updated: "2022-01-27T02:17:57.003Z",
};
const PAPER = {
  corpusid: 77,
  externalids: {
    ACL: null,
    DBLP: null,
    ArXiv: "2101.00001",
    MAG: "1",
    CorpusId: "77",
    PubMed: "123456",
    DOI: "10.5555/tea",
    PubMedCentral: null,
  },
  url: "https://www.semanticscholar.org/paper/0123456789abcdef0123456789abcdef01234567",
  title: "A trial of made-up tea",
  authors: [
    { authorId: "1", name: "Ada M. van der Example" },
    { authorId: null, name: "叶茶" },
  ],
  venue: "Invented Venue",
  publicationvenueid: null,
  year: 2023,
  referencecount: 0,
  citationcount: 3,
  isopenaccess: false,
  s2fieldsofstudy: [{ category: "Medicine", source: "s2-fos-model" }],
  publicationtypes: ["Review"],
  publicationdate: "2023-10-01",
  journal: { name: "", pages: "50-51", volume: "5" },
};
const CORPUS = {
  entities: [],
  magId: "1",
  journalVolume: "37 2",
  journalPages: "141-145",
  pmid: "",
  year: 1993,
  outCitations: [],
  id: "0123456789abcdef",
  authors: [{ name: "B. Sample", ids: ["1"] }],
  journalName: "",
  paperAbstract: "",
  inCitations: [],
  title: "Tea",
  doi: "",
  doiUrl: "https://doi.org/10.5555/CORPUS",
  venue: "TEA",
};
const METADATA = {
  paper_id: "88",
  title: "Tea",
  authors: [
    { first: "Ada", middle: ["M.", "N."], last: "Example", suffix: "Jr." },
    { first: "B.", middle: [], last: "Sample", suffix: "" },
    { first: "", middle: [], last: "", suffix: "" },
  ],
  abstract: "Abstract Tea helped.",
  year: null,
  arxiv_id: "2101.00002",
  pmc_id: "PMC5",
  pubmed_id: "6",
  doi: "10.5555/s2orc",
  venue: null,
  journal: "Invented J",
  s2_url: "https://example.org",
};
const TEXT = "\nA \u{1d70b} of tea\nAda Example \nUniversity of Nowhere\nTea helped.\n\nBody, which is not read.";
const place = (part: string): { start: number; end: number } => {
  const start = [...TEXT.slice(0, TEXT.indexOf(part))].length;
  return { end: start + [...part].length, start };
};
const FULL = {
  corpusid: 99,
  externalids: { arxiv: null, mag: null, pubmed: null, pubmedcentral: "7", dblp: null, doi: "10.5555/full" },
  content: {
    source: { pdfurls: null, pdfsha: "x", oainfo: { license: "CCBY", openaccessurl: "https://example.org/full", status: "CLOSED" } },
    text: TEXT,
    annotations: {
      title: JSON.stringify([place("A \u{1d70b} of tea"), place("A \u{1d70b} of tea")]),
      author: JSON.stringify([place("Ada Example \nUniversity of Nowhere")]),
      abstract: JSON.stringify([place("Tea helped."), place("Tea helped.")]),
      venue: null,
    },
  },
};

const rows: readonly ReaderExample[] = [
  {
    name: "a row of abstracts has no title",
    input: lines(ABSTRACT),
    outcomes: [
      {
        "metadata.identifiers": { ...NO_ID, doi: "10.5555/mixed.case", pmcid: "PMC98765", s2CorpusId: 77 },
        "metadata.title": { text: null, language: null, translations: [] },
        "metadata.openAccess": { isOpenAccess: true, url: "https://example.org/tea.pdf", license: "CCBY" },
        "abstract.text": "AIM\nTo drink tea. P<0.001.",
        "abstract.form": "text",
        warnings: [],
      },
    ],
  },
  {
    name: "a row of papers has no abstract; a journal without a name has its venue's",
    input: lines(PAPER),
    outcomes: [
      {
        "metadata.identifiers": { ...NO_ID, doi: "10.5555/tea", pmid: "123456", s2CorpusId: 77, arxiv: "2101.00001" },
        "metadata.title.text": "A trial of made-up tea",
        "metadata.authors.0.family": "van der Example",
        "metadata.authors.1.name": "叶茶",
        "metadata.journal.name": "Invented Venue",
        "metadata.journal.volume": "5",
        "metadata.journal.pages": "50-51",
        "metadata.published": "2023-10-01",
        "metadata.publicationTypes": ["Review"],
        "metadata.openAccess.isOpenAccess": false,
        "metadata.citationCount": 3,
        abstract: null,
      },
    ],
  },
  {
    name: "the Open Research Corpus: empty strings are nothing",
    input: lines(CORPUS, { ...CORPUS, paperAbstract: "Tea helped.", journalName: "J", pmid: "7", year: undefined }),
    outcomes: [
      {
        "metadata.identifiers": { ...NO_ID, doi: "10.5555/corpus", s2PaperId: "0123456789abcdef" },
        "metadata.authors.0": { name: "B. Sample", family: "Sample", given: null, initials: "B", suffix: null, collective: false },
        "metadata.journal.name": "TEA",
        "metadata.journal.volume": "37",
        "metadata.journal.issue": "2",
        "metadata.journal.pages": "141-145",
        "metadata.published": "1993",
        abstract: null,
      },
      { "metadata.journal.name": "J", "metadata.identifiers.pmid": "7", "metadata.published": null, "abstract.text": "Tea helped." },
    ],
  },
  {
    name: "S2ORC's metadata: names in parts",
    input: lines(METADATA),
    outcomes: [
      {
        "metadata.identifiers": { doi: "10.5555/s2orc", pmid: "6", pmcid: "PMC5", s2PaperId: null, s2CorpusId: 88, arxiv: "2101.00002" },
        "metadata.authors": [
          { name: "Ada M. N. Example Jr.", family: "Example", given: "Ada M. N.", initials: null, suffix: "Jr", collective: false },
          { name: "B. Sample", family: "Sample", given: null, initials: "B", suffix: null, collective: false },
        ],
        "metadata.journal.name": "Invented J",
        "metadata.published": null,
        "abstract.text": "Abstract Tea helped.",
      },
    ],
  },
  {
    name: "S2ORC's metadata: three colons stand where a line ended",
    input: lines({ ...METADATA, abstract: "AIM ::: To drink tea. ::: ::: METHODS ::: Sixty cups" }),
    outcomes: [{ "abstract.text": "AIM\nTo drink tea.\n\nMETHODS\nSixty cups" }],
  },
  {
    name: "S2ORC's metadata: the label for no label",
    input: lines({ ...METADATA, abstract: "UNLABELLED ::: We drank tea. ::: RESULTS ::: It helped." }),
    outcomes: [{ "abstract.text": "We drank tea.\nRESULTS\nIt helped." }],
  },
  {
    name: "S2ORC's parsed papers: an abstract in paragraphs",
    input: lines({ paper_id: "77", body_text: [], abstract: [{ text: "Tea", section: "Abstract" }, { text: "helped." }, 3] }),
    outcomes: [{ "metadata.identifiers.s2CorpusId": 77, "abstract.text": "Tea\nhelped." }],
  },
  {
    name: "full text: title, authors and abstract where the annotations say, in code points, each once",
    input: lines(FULL),
    outcomes: [
      {
        "metadata.identifiers": { ...NO_ID, doi: "10.5555/full", pmcid: "PMC7", s2CorpusId: 99 },
        "metadata.title.text": "A \u{1d70b} of tea",
        "metadata.authors.length": 1,
        "metadata.authors.0.name": "Ada Example",
        "metadata.openAccess": { isOpenAccess: false, url: "https://example.org/full", license: "CCBY" },
        "abstract.text": "Tea helped.",
        warnings: [],
      },
    ],
  },
  {
    name: "full text of the second version: body for content, title and authors beside it",
    input: lines({
      corpusid: 5,
      title: "Given",
      authors: [{ name: "C. Other" }],
      openaccessinfo: { externalids: { DOI: "10.5555/v2" }, status: null },
      body: { text: "Tea.", annotations: { abstract: '[{"start":"0","end":"4"}]', author: null } },
    }),
    outcomes: [
      {
        "metadata.title.text": "Given",
        "metadata.authors.0.family": "Other",
        "metadata.identifiers.doi": "10.5555/v2",
        "abstract.text": "Tea.",
      },
    ],
  },
  {
    name: "annotations that are broken, outside the text, backwards or overlapping",
    input: lines(
      { ...FULL, content: { text: "Tea helped.", annotations: { abstract: "[{broken", title: "7", author: '{"start":0}' } } },
      {
        ...FULL,
        content: {
          text: "Tea helped.",
          annotations: { abstract: '[{"start":4,"end":900},{"start":5,"end":1},{"start":-1,"end":2},{"start":6,"end":8},null]' },
        },
      },
      { ...FULL, content: { text: null, annotations: null } },
      { ...FULL, content: "x" },
    ),
    outcomes: [
      { abstract: null, "metadata.title.text": null, "warnings.length": 3, "warnings.0.code": "value-unusable" },
      { "abstract.text": "helped." },
      { abstract: null },
      { abstract: null },
    ],
  },
  {
    name: "exactly ten thousand characters are an abstract cut off; one fewer is none",
    input: lines({ ...ABSTRACT, abstract: `${"茶".repeat(9_999)}\u{1d70b}` }, { ...ABSTRACT, abstract: "t".repeat(9_999) }),
    outcomes: [{ "warnings.0.code": "abstract-truncated", "warnings.length": 1, "abstract.language": "zh" }, { warnings: [] }],
  },
  {
    name: "lines glued where a line feed was lost, and a formula that looks like it",
    input: `${lines(ABSTRACT)}${lines(ABSTRACT)}\n${lines({ ...ABSTRACT, abstract: "\\frac{a}{b}" }, ABSTRACT)}`,
    outcomes: [{}, {}, { "abstract.text": "\\frac{a}{b}" }, {}],
  },
  {
    name: "lines, one broken between two whole",
    input: `${lines(ABSTRACT)}\n{"corpusid":78,"abstract":"cut of\n${lines(ABSTRACT)}\n`,
    outcomes: [{}, "json-truncated", {}],
  },
  {
    name: "a line cut off before the last",
    input: `${lines(ABSTRACT)}\n{"corpusid":78,"openaccessinfo":{"status":null}\n${lines(PAPER)}`,
    outcomes: [{}, "json-truncated", {}],
  },
  {
    name: "a list, and pretty-printed rows",
    input: `${JSON.stringify([ABSTRACT, PAPER], null, 2)}\n${JSON.stringify(PAPER, null, 2)}\n${lines(PAPER)}`,
    outcomes: [{}, {}, {}, {}],
  },
  {
    name: "rows of other shards among papers are refused by name",
    input: lines(
      PAPER,
      { corpusid: 1, model: "tldr@v2.0.0", text: "Tea helped." },
      { corpusid: 1, model: "specter", vector: [0.1] },
      { citationid: 1, citingcorpusid: 2, citedcorpusid: 3 },
    ),
    outcomes: [{}, "not-a-paper", "not-a-paper", "not-a-paper"],
  },
  {
    name: "wrong types everywhere",
    input: lines(
      { corpusid: "x", openaccessinfo: [], abstract: { a: 1 }, title: 7 },
      { corpusid: 5, externalids: "x", title: "T", authors: { name: "x" }, journal: [], publicationtypes: 3 },
    ),
    outcomes: [
      { "metadata.title.text": "7", "metadata.identifiers.s2CorpusId": null, abstract: null },
      { "metadata.title.text": "T", "metadata.authors": [] },
    ],
  },
  { name: "nothing in it", input: lines({ corpusid: null, openaccessinfo: null, abstract: " " }), outcomes: ["empty-record"] },
  {
    name: "escapes and characters that need repair are repaired",
    input:
      String.raw`{"corpusid":1,"title":" two\r\nlines\u0000 ","abstract":"aged 12\u009618"}` +
      `\n{"corpusid":2,"title":"caf\u00e9  \u007f","abstract":"x"}`,
    outcomes: [
      { "metadata.title.text": "two lines", "abstract.text": "aged 12\u201318", "warnings.length": 2 },
      { "metadata.title.text": "café", "warnings.0.code": "control-characters" },
    ],
  },
  {
    name: "__proto__ is a key like others",
    input: '{"__proto__":{"title":"no"},"corpusid":1,"abstract":"Tea."}',
    outcomes: [{ "metadata.title.text": null }],
  },
  {
    name: "every value in a list of one, as R writes it: the shards, the Open Research Corpus, S2ORC's metadata",
    input: lines(
      boxed(ABSTRACT),
      { corpusid: [78], externalids: { DOI: ["10.5555/r.1"] }, title: ["Tea"], year: [2020], authors: [{ name: ["Ada Example"] }] },
      { id: ["a1"], title: ["Tea"], paperAbstract: [""], abstract: ["We drank."], year: [2019], doi: ["10.5555/r.2"], pmid: ["12"] },
      { paper_id: ["79"], title: ["Tea"], abstract: ["One. ::: Two."], has_pdf_parse: [false], year: [2018], doi: ["10.5555/r.3"] },
    ),
    outcomes: [
      {
        "metadata.identifiers": { ...NO_ID, doi: "10.5555/mixed.case", pmcid: "PMC98765", s2CorpusId: 77 },
        "metadata.openAccess": { isOpenAccess: true, url: "https://example.org/tea.pdf", license: "CCBY" },
        "abstract.text": ABSTRACT.abstract,
      },
      {
        "metadata.identifiers": { ...NO_ID, doi: "10.5555/r.1", s2CorpusId: 78 },
        "metadata.title.text": "Tea",
        "metadata.published": "2020",
        "metadata.authors.0.family": "Example",
      },
      {
        "metadata.identifiers": { ...NO_ID, doi: "10.5555/r.2", pmid: "12", s2PaperId: "a1" },
        "abstract.text": "We drank.",
        "metadata.published": "2019",
      },
      {
        "metadata.identifiers": { ...NO_ID, doi: "10.5555/r.3", s2CorpusId: 79 },
        "abstract.text": "One.\nTwo.",
        "metadata.published": "2018",
      },
    ],
  },
];

export default rows;
