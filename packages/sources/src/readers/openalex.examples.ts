import { boxed, type ReaderExample } from "../reader.examples.ts";

const WORK = {
  id: "https://openalex.org/W77",
  doi: "https://doi.org/10.5555/TEA.1",
  title: "Effect of <i>Camellia</i> on sleep.",
  display_name: "Effect of Camellia on sleep",
  publication_year: 2024,
  publication_date: "2024-03-17",
  ids: {
    openalex: "https://openalex.org/W77",
    doi: "https://doi.org/10.5555/tea.1",
    mag: "77",
    pmid: "https://pubmed.ncbi.nlm.nih.gov/12345",
    pmcid: "https://www.ncbi.nlm.nih.gov/pmc/articles/6789",
  },
  language: "en",
  primary_location: {
    is_oa: true,
    source: {
      id: "https://openalex.org/S1",
      display_name: "Invented Journal of Tea",
      abbreviated_title: "Inv J Tea",
      issn_l: "1234-567x",
      issn: ["8765-4321"],
      type: "journal",
    },
    license: "cc-by",
  },
  type: "article",
  open_access: { is_oa: true, oa_status: "gold", oa_url: "https://example.org/tea.pdf" },
  authorships: [
    {
      author_position: "first",
      author: { id: "https://openalex.org/A1", display_name: "Ada Example" },
      raw_author_name: "Ada M. van der Example",
      raw_affiliation_string: "University of Nowhere",
    },
    { author: { display_name: "B. Sample" } },
    { raw_author_name: "Tea Study Group", author: {} },
    null,
  ],
  is_authors_truncated: true,
  cited_by_count: 7,
  biblio: { volume: "12", issue: "4", first_page: "12", last_page: "19" },
  is_retracted: true,
  mesh: [
    { descriptor_ui: "D1", descriptor_name: "Tea", qualifier_ui: "Q1", qualifier_name: "adverse effects", is_major_topic: true },
    { descriptor_ui: "D1", descriptor_name: "Tea", qualifier_ui: "Q2", qualifier_name: "chemistry", is_major_topic: false },
    { descriptor_ui: "D2", descriptor_name: "Sleep", qualifier_ui: "", qualifier_name: null, is_major_topic: false },
  ],
  keywords: [{ keyword: "invented", score: 0.7 }, { display_name: "tea" }, "sleep"],
  grants: [{ funder: "https://openalex.org/F1", funder_display_name: "Tea Council", award_id: "T-1" }],
  awards: [{ funder_display_name: "Leaf Fund", funder_award_id: "L-1" }],
  funders: [{ display_name: "Leaf Fund" }, { display_name: "Cup Trust" }],
  referenced_works: ["https://openalex.org/W1"],
  abstract_inverted_index: {
    Tea: [0, 5],
    "(sixty": [1],
    "adults)": [2],
    "helped;": [3],
    "P&lt;0.001.": [4],
    cured: [6],
    no: [7],
    "one.": [8],
  },
};

const SMALL = { id: "https://openalex.org/W1", display_name: "Small", authorships: [] };
const indexed = (index: unknown): string => JSON.stringify({ ...SMALL, abstract_inverted_index: index });

const rows: readonly ReaderExample[] = [
  {
    name: "a whole work",
    input: JSON.stringify(WORK),
    outcomes: [
      {
        "metadata.identifiers": { doi: "10.5555/tea.1", pmid: "12345", pmcid: "PMC6789", s2PaperId: null, s2CorpusId: null, arxiv: null },
        "metadata.title": { text: "Effect of Camellia on sleep", language: "en", translations: [] },
        "metadata.authors.0": {
          name: "Ada M. van der Example",
          family: "van der Example",
          given: "Ada M.",
          initials: null,
          suffix: null,
          collective: false,
        },
        "metadata.authors.1.name": "B. Sample",
        "metadata.authors.2.collective": true,
        "metadata.authors.length": 3,
        "metadata.authorsComplete": false,
        "metadata.languages": ["en"],
        "metadata.journal.name": "Invented Journal of Tea",
        "metadata.journal.abbreviation": "Inv J Tea",
        "metadata.journal.issn": "1234-567X",
        "metadata.journal.volume": "12",
        "metadata.journal.issue": "4",
        "metadata.journal.pages": "12-19",
        "metadata.published": "2024-03-17",
        "metadata.publicationTypes": ["article"],
        "metadata.meshTerms": ["Tea/adverse effects/chemistry", "Sleep"],
        "metadata.keywords": ["tea", "sleep"],
        "metadata.openAccess": { isOpenAccess: true, url: "https://example.org/tea.pdf", license: "cc-by" },
        "metadata.citationCount": 7,
        "metadata.relations": [{ type: "retracted-by", id: null, text: null }],
        "metadata.funding": [
          { funder: "Tea Council", grant: "T-1", country: null },
          { funder: "Leaf Fund", grant: "L-1", country: null },
          { funder: "Cup Trust", grant: null, country: null },
        ],
        "abstract.text": "Tea (sixty adults) helped; P&lt;0.001. Tea cured no one.",
        "abstract.form": "text",
        warnings: [],
      },
    ],
  },
  {
    name: "a page, with what was counted before and the groups after its results",
    input: JSON.stringify({ meta: { count: 2, page: 1, groups_count: null }, results: [WORK, SMALL], group_by: [] }),
    outcomes: [{}, { "metadata.title.text": "Small", abstract: null }],
  },
  {
    name: "a page, pretty-printed, its groups not empty",
    input: JSON.stringify({ meta: { count: 1 }, results: [SMALL, WORK], group_by: [{ key: "2020", count: 1 }] }, null, 2),
    outcomes: [{ "metadata.title.text": "Small" }, {}],
  },
  { name: "works a line each", input: `${JSON.stringify(SMALL)}\n${JSON.stringify(WORK)}\n`, outcomes: [{}, {}] },
  { name: "a list of works", input: JSON.stringify([SMALL, null]), outcomes: [{}, "not-found"] },
  {
    name: "a page cut off in a work",
    input: JSON.stringify({ meta: { count: 2 }, results: [SMALL, WORK] }).slice(0, 300),
    outcomes: [{ "metadata.title.text": "Small" }, "json-truncated"],
  },
  {
    name: "an empty index, a null, and none",
    input: [{}, null, [], 7].map(indexed).join("\n"),
    outcomes: [{ abstract: null }, { abstract: null }, { abstract: null }, { abstract: null }],
  },
  {
    name: "hostile positions: huge, negative, broken, words, objects",
    input: indexed({ tea: [9007199254740991], bad: [-1, 0.5, 1e300, "2", null, {}], is: [1], A: 0, "": [2], __proto__: [3] }),
    outcomes: [
      {
        "abstract.text": "A is tea",
        "warnings.0.code": "value-unusable",
        "warnings.1.code": "abstract-index-broken",
        "warnings.length": 2,
      },
    ],
  },
  {
    name: "two words at one position are both kept, and said; so is a hole",
    input: `${indexed({ tea: [0], leaf: [0, 1] })}\n${indexed({ tea: [0], leaf: [5] })}`,
    outcomes: [
      {
        "abstract.text": "tea leaf leaf",
        "warnings.0.message": "The index of the abstract is not that of a whole text: 1 words stand at the position of another.",
      },
      {
        "abstract.text": "tea leaf",
        "warnings.0.message": "The index of the abstract is not that of a whole text: 4 positions have no word.",
      },
    ],
  },
  {
    name: "words that are numbers keep their places, and __proto__ is a word like others",
    input: `{"id":"https://openalex.org/W2","abstract_inverted_index":{"of":[1],"2018":[2],"in":[0],"__proto__":[3],"7":[4]}}`,
    outcomes: [{ "abstract.text": "in of 2018 __proto__ 7", warnings: [] }],
  },
  {
    name: "the index in Microsoft Academic's wrapper, and as a string",
    input: `${indexed({ IndexLength: 2, InvertedIndex: { tea: [0], helped: [1] } })}\n${indexed('{"IndexLength":1,"InvertedIndex":{"tea":[0]}}')}\n${indexed("{broken")}`,
    outcomes: [{ "abstract.text": "tea helped" }, { "abstract.text": "tea" }, { abstract: null }],
  },
  {
    name: "dates that are certain to the month or the year only; a repository is no journal; one page; an older work",
    input: [
      { ...SMALL, publication_date: "2020-01-01", primary_location: { source: { display_name: "arXiv", type: "repository" } } },
      { ...SMALL, publication_date: "2020-05-01", biblio: { first_page: "e7", last_page: "e7" } },
      { ...SMALL, publication_date: null, publication_year: 1965, host_venue: { display_name: "Old Journal", issn_l: "1111-2222" } },
    ]
      .map((work) => JSON.stringify(work))
      .join("\n"),
    outcomes: [
      { "metadata.published": "2020", "metadata.journal.name": null },
      { "metadata.published": "2020-05", "metadata.journal.pages": "e7" },
      { "metadata.published": "1965", "metadata.journal.name": "Old Journal" },
    ],
  },
  {
    name: "few fields selected",
    input: '{"id":"https://openalex.org/W9","title":null}',
    outcomes: ["empty-record"],
  },
  {
    name: "an author of OpenAlex among works",
    input: `${JSON.stringify(SMALL)}\n{"id":"https://openalex.org/A1","display_name":"Ada","works_count":3}`,
    outcomes: [{}, "not-a-paper"],
  },
  {
    name: "wrong types everywhere",
    input:
      '{"id":"https://openalex.org/W3","title":"T","authorships":{},"biblio":[],"mesh":"x","grants":1,"open_access":true,"cited_by_count":"-2","ids":"x","is_retracted":"perhaps"}',
    outcomes: [{ "metadata.authors": [], "metadata.citationCount": null, "metadata.relations": [] }],
  },
  { name: "an empty page", input: '{"meta":{"count":0},"results":[],"group_by":[]}', outcomes: ["empty-search"], detected: false },
  {
    name: "an error",
    input: '{"error":"Invalid query parameters error.","message":"no such filter"}',
    outcomes: ["api-error"],
    detected: false,
  },
  {
    name: "columns of a table; a name with initials only, of a person that OpenAlex knows",
    input: JSON.stringify({
      id: "https://openalex.org/W1",
      title: "Tea",
      "ids.pmid": "https://pubmed.ncbi.nlm.nih.gov/123",
      "biblio.volume": "7",
      "abstract_inverted_index.Tea": [0],
      "abstract_inverted_index.helps.": [1],
      "abstract_inverted_index.others": null,
      authorships: [
        { raw_author_name: "Example A", author: { display_name: "Ada Example" } },
        { raw_author_name: "Sample B", author: { display_name: "Ada Sample" } },
        { raw_author_name: "Other C", author: { display_name: "Carl Another" } },
        { raw_author_name: "Bo C. Tester", author: { display_name: "Bo Tester" } },
      ],
    }),
    outcomes: [
      {
        "metadata.identifiers.pmid": "123",
        "metadata.journal.volume": "7",
        "abstract.text": "Tea helps.",
        "metadata.authors.0.given": "Ada",
        "metadata.authors.1": { name: "Sample B", family: "Sample", given: null, initials: "B", suffix: null, collective: false },
        "metadata.authors.2.name": "Other C",
        "metadata.authors.3.name": "Bo C. Tester",
      },
    ],
  },
  {
    name: "every value in a list of one, as R writes it",
    input: JSON.stringify(boxed(WORK)),
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/tea.1",
        "metadata.title.text": "Effect of Camellia on sleep",
        "metadata.published": "2024-03-17",
      },
    ],
  },
  {
    name: "an index of words with boxed positions, and one that is a string; an id with space around it; nothing but space",
    input: [
      { id: ["https://openalex.org/W1"], title: ["Tea"], abstract_inverted_index: { We: [[0]], drank: [[1], [3]], and: [2] } },
      { id: [" https://openalex.org/W2 "], title: ["Tea"], abstract_inverted_index: ['{"Tea":[0]}'], doi: [" "] },
      { id: "https://openalex.org/W3", title: " ", doi: " ", ids: { pmid: "  " }, abstract_inverted_index: null },
    ]
      .map((work) => JSON.stringify(work))
      .join("\n"),
    outcomes: [
      { "abstract.text": "We drank and drank", warnings: [] },
      { "abstract.text": "Tea", "metadata.identifiers.doi": null },
      "empty-record",
    ],
  },
];

export default rows;
