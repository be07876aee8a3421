import { boxed, type ReaderExample } from "../reader.examples.ts";

const WORK = {
  indexed: { "date-parts": [[2022, 11, 3]], "date-time": "2022-11-03T16:06:29Z" },
  "reference-count": 2,
  publisher: "Invented Press",
  issue: "4",
  license: [
    { "content-version": "tdm", URL: "https://example.org/tdm" },
    { "content-version": "vor", URL: "http://creativecommons.org/licenses/by/4.0/" },
  ],
  funder: [
    { DOI: "10.5555/funder", name: "Tea Council", award: ["T-1", "T-2"] },
    { name: "Leaf Fund", award: [] },
    { name: "TEA COUNCIL", award: ["T-1"] },
  ],
  "short-container-title": ["Inv. J. Tea"],
  "published-print": { "date-parts": [[2024, 3]] },
  "published-online": { "date-parts": [[2023, 12, 5]] },
  issued: { "date-parts": [[2023, 12, 5]] },
  DOI: "10.5555/TEA.1",
  type: "journal-article",
  page: "12-19",
  "is-referenced-by-count": 7,
  title: ["Effect of H<sub>2</sub>O &amp; <i>Camellia</i>\n   on  sleep."],
  subtitle: ["A randomised trial"],
  "original-title": ["Wirkung von Tee auf den Schlaf"],
  volume: "12",
  author: [
    { given: "Ada M.", family: "van der Example", suffix: "Jr.", sequence: "first", affiliation: [{ name: "University of Nowhere" }] },
    { given: "B. C.", family: "Sample", sequence: "additional" },
    { name: "Tea Study Group", sequence: "additional" },
    { family: "Mononym", sequence: "additional" },
    null,
  ],
  "container-title": ["Invented Journal of Tea &amp; Leaves"],
  language: "en",
  abstract:
    "<jats:title>Abstract</jats:title><jats:sec><jats:title>Background</jats:title>\n          <jats:p>Tea &amp; sleep, <jats:italic>P</jats:italic>&lt;0.001.</jats:p></jats:sec>",
  reference: [{ DOI: "10.5555/cited", "article-title": "Somebody else's paper" }],
  relation: {
    "is-preprint-of": [{ "id-type": "doi", id: "10.5555/FINAL", "asserted-by": "subject" }],
    "has-comment": { "id-type": "pmid", id: "123", "asserted-by": "object" },
    references: [{ "id-type": "doi", id: "10.5555/cited" }],
    "is-supplemented-by": [{ "id-type": "uri", id: "https://example.org/data" }],
  },
  "update-to": [{ DOI: "10.5555/old", type: "correction", label: "Correction", updated: { "date-parts": [[2024, 5, 1]] } }],
  "updated-by": [{ DOI: "10.5555/gone", type: "retraction", label: "Retraction" }],
  "clinical-trial-number": [{ "clinical-trial-number": "isrctn12345678", registry: "10.18810/isrctn" }],
  ISSN: ["1234-567x", "8765-4321"],
  subject: ["General Medicine"],
};

const page = (
  items: readonly unknown[],
  tail: object = { "items-per-page": 20, query: { "start-index": 0, "search-terms": null } },
): object => ({
  status: "ok",
  "message-type": "work-list",
  "message-version": "1.0.0",
  message: { facets: { type: { "value-count": 1, values: { "journal-article": 2 } } }, "total-results": items.length, items, ...tail },
});

const SMALL = { DOI: "10.5555/small", indexed: {}, title: ["Small"] };

const rows: readonly ReaderExample[] = [
  {
    name: "CSL JSON without a DOI, as reference managers export it",
    input: JSON.stringify([
      {
        id: "example2020",
        type: "article-journal",
        title: "A trial of made-up tea",
        author: [{ family: "Example", given: "Ada" }],
        issued: { raw: "2020 Mar 5" },
        note: "PMID: 123",
        abstract: "We drank tea.",
      },
    ]),
    outcomes: [
      {
        "metadata.title.text": "A trial of made-up tea",
        "metadata.identifiers.pmid": "123",
        "metadata.published": "2020-03-05",
        "metadata.authors.0.family": "Example",
        "abstract.text": "We drank tea.",
      },
    ],
  },
  {
    name: "a whole work",
    input: JSON.stringify(WORK),
    outcomes: [
      {
        revision: { version: 1, aheadOfPrint: false, date: "2022-11-03" },
        "metadata.identifiers": { doi: "10.5555/tea.1", pmid: null, pmcid: null, s2PaperId: null, s2CorpusId: null, arxiv: null },
        "metadata.title": {
          text: "Effect of H₂O & Camellia on sleep: A randomised trial",
          language: "en",
          translations: [{ language: null, text: "Wirkung von Tee auf den Schlaf" }],
        },
        "metadata.authors": [
          {
            name: "Ada M. van der Example Jr.",
            family: "van der Example",
            given: "Ada M.",
            initials: null,
            suffix: "Jr",
            collective: false,
          },
          { name: "B. C. Sample", family: "Sample", given: null, initials: "BC", suffix: null, collective: false },
          { name: "Tea Study Group", family: null, given: null, initials: null, suffix: null, collective: true },
          { name: "Mononym", family: "Mononym", given: null, initials: null, suffix: null, collective: false },
        ],
        "metadata.languages": ["en"],
        "metadata.journal.name": "Invented Journal of Tea & Leaves",
        "metadata.journal.abbreviation": "Inv. J. Tea",
        "metadata.journal.issn": "1234-567X",
        "metadata.journal.volume": "12",
        "metadata.journal.issue": "4",
        "metadata.journal.pages": "12-19",
        "metadata.published": "2024-03",
        "metadata.publicationTypes": ["journal-article"],
        "metadata.keywords": [],
        "metadata.openAccess": { isOpenAccess: null, url: null, license: "http://creativecommons.org/licenses/by/4.0/" },
        "metadata.citationCount": 7,
        "metadata.relations": [
          { type: "updated-by", id: "doi:10.5555/final", text: "is-preprint-of" },
          { type: "commented-by", id: "pmid:123", text: "has-comment" },
          { type: "other", id: null, text: "is-supplemented-by: https://example.org/data" },
          { type: "correction-of", id: "doi:10.5555/old", text: "Correction" },
          { type: "retracted-by", id: "doi:10.5555/gone", text: "Retraction" },
        ],
        "metadata.funding": [
          { funder: "Tea Council", grant: "T-1", country: null },
          { funder: "Tea Council", grant: "T-2", country: null },
          { funder: "Leaf Fund", grant: null, country: null },
        ],
        registrations: [{ registry: "ISRCTN", id: "ISRCTN12345678", span: null }],
        "abstract.form": "markup",
        warnings: [],
      },
    ],
  },
  {
    name: "a page, with facets before and a query after its items",
    input: JSON.stringify(page([WORK, SMALL])),
    outcomes: [{}, { "metadata.title.text": "Small" }],
  },
  {
    name: "a page, pretty-printed",
    input: JSON.stringify(page([SMALL, WORK]), null, 2),
    outcomes: [{ "metadata.title.text": "Small" }, {}],
  },
  {
    name: "a page with a cursor after its items",
    input: JSON.stringify(page([SMALL], { "next-cursor": "DnF1" })),
    outcomes: [{ "metadata.identifiers.doi": "10.5555/small" }],
  },
  {
    name: "a single work",
    input: JSON.stringify({ status: "ok", "message-type": "work", "message-version": "1.0.0", message: SMALL }),
    outcomes: [{ "metadata.title.text": "Small" }],
  },
  {
    name: "works a line each, one broken between two whole",
    input: `${JSON.stringify(SMALL)}\n{"DOI":"10.5555/cut","title":["cut o\n${JSON.stringify(SMALL)} `,
    outcomes: [{}, "json-truncated", {}],
  },
  {
    name: "a page cut off in a work",
    input: JSON.stringify(page([SMALL, WORK])).slice(0, 400),
    outcomes: [{ "metadata.title.text": "Small" }, "json-truncated"],
  },
  {
    name: "a paragraph without a prefix, and pretty-printed JATS",
    input: `${JSON.stringify({ ...SMALL, abstract: "<p>Tea.</p>" })}\n${JSON.stringify({ ...SMALL, indexed: 1, abstract: "<jats:p>\n            Tea.\n          </jats:p>" })}`,
    outcomes: [{ "abstract.text": "<p>Tea.</p>", "abstract.form": "markup" }, { "abstract.form": "markup" }],
  },
  {
    name: "dates: nulls, a year, posted content",
    input: [
      { ...SMALL, issued: { "date-parts": [[null]] } },
      { ...SMALL, issued: { "date-parts": [[2001]] } },
      { ...SMALL, posted: { "date-parts": [[2020, 2, 30]] } },
      { ...SMALL, issued: { "date-parts": [["2020", "13"]] } },
    ]
      .map((work) => JSON.stringify(work))
      .join("\n"),
    outcomes: [
      { "metadata.published": null },
      { "metadata.published": "2001" },
      { "metadata.published": "2020-02" },
      { "metadata.published": "2020" },
    ],
  },
  {
    name: "a subtitle that the title holds already is not there twice; a title that ends in a question takes no colon",
    input: `${JSON.stringify({ ...SMALL, title: ["Tea: a trial of leaves"], subtitle: ["A trial of leaves"] })}\n${JSON.stringify({ ...SMALL, title: ["Tea?"], subtitle: ["Yes"] })}`,
    outcomes: [{ "metadata.title.text": "Tea: a trial of leaves" }, { "metadata.title.text": "Tea? Yes" }],
  },
  {
    name: "a licence for text mining alone is none; a preprint of arXiv",
    input: JSON.stringify({
      ...SMALL,
      DOI: "10.48550/arXiv.2101.00001",
      license: [{ "content-version": "tdm", URL: "https://example.org/tdm" }],
    }),
    outcomes: [{ "metadata.openAccess.license": null, "metadata.identifiers.arxiv": "2101.00001" }],
  },
  {
    name: "a group in place of a family name; a given name alone; a Chinese name",
    input: JSON.stringify({
      ...SMALL,
      author: [{ family: "The Leaf Consortium" }, { given: "Ada" }, { family: "茶", given: "叶" }],
      language: "zh",
    }),
    outcomes: [
      {
        "metadata.authors.0.collective": true,
        "metadata.authors.1": { name: "Ada", family: null, given: "Ada", initials: null, suffix: null, collective: false },
        "metadata.authors.2.family": "茶",
        "metadata.title.language": null,
        "metadata.languages": ["zh"],
      },
    ],
  },
  {
    name: "wrong types everywhere",
    input:
      '{"DOI":"10.5555/w","indexed":1,"title":{},"author":"none","issued":[2001],"relation":[1],"update-to":"x","funder":{},"license":3,"ISSN":"1234-5678","is-referenced-by-count":-1,"abstract":["x","y"]}',
    outcomes: [
      {
        "metadata.title.text": null,
        "metadata.authors": [],
        "metadata.journal.issn": "1234-5678",
        "metadata.relations": [],
        abstract: null,
      },
    ],
  },
  {
    name: "__proto__ is a key like others",
    input: '{"__proto__":{"title":["no"]},"DOI":"10.5555/p","indexed":1}',
    outcomes: [{ "metadata.title.text": null }],
  },
  { name: "an empty page", input: JSON.stringify(page([])), outcomes: ["empty-search"], detected: false },
  {
    name: "a request that failed",
    input:
      '{"status":"failed","message-type":"validation-failure","message":[{"type":"parameter-not-allowed","value":"x","message":"No such parameter."}]}',
    outcomes: ["api-error"],
    detected: false,
  },
  {
    name: "a member of Crossref",
    input: '{"status":"ok","message-type":"member","message":{"id":1,"primary-name":"P"}}',
    outcomes: ["not-a-paper"],
  },
  {
    name: "CSL JSON of a reference manager, whose rows name PubMed's record as well",
    input: JSON.stringify([
      {
        id: "tea2024",
        type: "article-journal",
        title: "Tea and sleep",
        "container-title": "Invented Journal of Tea",
        DOI: "10.5555/TEA.2",
        PMID: "90000001",
        PMCID: "PMC9000001",
        issued: { "date-parts": [["2024", "3"]] },
        "container-title-short": "Inv J Tea",
        author: [{ family: "Leaf", given: "Ada", "non-dropping-particle": "van der" }, { literal: "Tea Study Group" }],
      },
      {
        id: "tea2025",
        DOI: "10.5555/tea.3",
        type: "article-journal",
        title: "More tea",
        "container-title": "Invented Journal of Tea",
        note: "Cited: twice\nPMID: 90000002",
      },
    ]),
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/tea.2",
        "metadata.identifiers.pmid": "90000001",
        "metadata.identifiers.pmcid": "PMC9000001",
        "metadata.published": "2024-03",
        "metadata.journal.abbreviation": "Inv J Tea",
        "metadata.authors": [
          { name: "Ada van der Leaf", family: "van der Leaf", given: "Ada", initials: null, suffix: null, collective: false },
          { name: "Tea Study Group", family: null, given: null, initials: null, suffix: null, collective: true },
        ],
      },
      { "metadata.title.text": "More tea", "metadata.identifiers.pmid": "90000002" },
    ],
  },
  {
    name: "every value in a list of one, as R writes it; lists of one stay lists",
    input: [
      boxed(WORK),
      { DOI: ["10.5555/r.1"], title: ["Tea"], type: ["journal-article"], issued: { "date-parts": [[2020, 5]] }, volume: ["NA"] },
      { DOI: ["10.5555/r.2"], title: ["Tea"], issued: { "date-parts": [[[2020], [5]]] }, author: [{ given: ["Na"], family: ["Nan"] }] },
      { DOI: " ", title: [" "], issued: { "date-parts": [[null]] } },
    ]
      .map((work) => JSON.stringify(work))
      .join("\n"),
    outcomes: [
      { "metadata.identifiers.doi": WORK.DOI.toLowerCase(), "metadata.journal.issue": "4" },
      {
        "metadata.identifiers.doi": "10.5555/r.1",
        "metadata.title.text": "Tea",
        "metadata.published": "2020-05",
        "metadata.publicationTypes": ["journal-article"],
        "metadata.journal.volume": null,
      },
      {
        "metadata.published": "2020-05",
        "metadata.authors": [{ name: "Na Nan", family: "Nan", given: "Na", initials: null, suffix: null, collective: false }],
      },
      "empty-record",
    ],
  },
];

export default rows;
