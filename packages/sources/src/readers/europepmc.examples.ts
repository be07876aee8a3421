import { boxed, type ReaderExample } from "../reader.examples.ts";

const RESULT = {
  id: "12345",
  source: "MED",
  pmid: "12345",
  pmcid: "PMC6789",
  doi: "10.5555/TEA.1",
  title: "[Effect of <i>Camellia</i> on sleep.]",
  authorString: "Example AM, Sample B Jr, Tea Study Group, et al.",
  authorList: {
    author: [
      {
        fullName: "Example AM",
        firstName: "Ada M",
        lastName: "Example",
        initials: "AM",
        authorAffiliationDetailsList: { authorAffiliation: [{ affiliation: "University of Nowhere" }] },
      },
      { fullName: "Sample B Jr", firstName: "B", lastName: "Sample", initials: "B", suffix: "Jr" },
      { collectiveName: "Tea Study Group" },
      null,
    ],
  },
  investigatorList: { investigator: [{ fullName: "Nobody N", lastName: "Nobody" }] },
  journalInfo: {
    issue: "4",
    volume: "12",
    dateOfPublication: "2024 Mar-Apr",
    yearOfPublication: 2024,
    printPublicationDate: "2024-03-01",
    journal: {
      title: "Invented journal of tea",
      medlineAbbreviation: "Inv J Tea",
      ISOAbbreviation: "Inv. J. Tea",
      ISSN: "1234-567X",
      ESSN: "8765-4321",
    },
  },
  pubYear: "2024",
  dateOfRevision: "2024-05-06",
  pageInfo: "12-19",
  abstractText: "<h4>Background</h4>Tea helps, P<0.001.<h4>Methods</h4>H<sub>2</sub>O.",
  affiliation: "University of Nowhere",
  language: "ger",
  pubTypeList: { pubType: ["Journal Article", "research-article"] },
  meshHeadingList: {
    meshHeading: [
      {
        majorTopic_YN: "Y",
        descriptorName: "Tea",
        meshQualifierList: { meshQualifier: [{ qualifierName: "chemistry" }, { qualifierName: "adverse effects" }] },
      },
      { majorTopic_YN: "N", descriptorName: "Sleep" },
    ],
  },
  keywordList: { keyword: ["Tea", "Sleep", "Tea"] },
  grantsList: {
    grant: [{ grantId: "T-1", agency: "Tea Council", orderIn: 0 }, { grantId: "T-1", agency: "tea council" }, { agency: "Leaf Fund" }],
  },
  commentCorrectionList: {
    commentCorrection: [
      { id: "222", source: "MED", type: "Comment in", reference: "Inv J Tea. 2024 May;12(5):20", orderIn: 0 },
      { id: "PPR1", source: "PPR", type: "Preprint in" },
      { type: "Erratum in", note: "Inv J Tea. 2025" },
      { id: "9", source: "MED", type: "Cites" },
      { id: "333", source: "MED", type: "Something new" },
    ],
  },
  fullTextUrlList: {
    fullTextUrl: [
      { availabilityCode: "S", documentStyle: "doi", url: "https://doi.org/10.5555/tea.1" },
      { availabilityCode: "OA", documentStyle: "html", url: "https://example.org/tea" },
      { availabilityCode: "OA", documentStyle: "pdf", url: "https://example.org/tea.pdf" },
    ],
  },
  isOpenAccess: "Y",
  license: "cc by",
  citedByCount: 7,
};

const SMALL = { id: "1", source: "MED", pmid: "1", title: "Small.", authorString: "Solo S.", pubYear: "2001" };
const page = (result: readonly unknown[]): object => ({
  version: "6.9",
  hitCount: result.length,
  nextCursorMark: "AoJ",
  request: { queryString: "tea", resultType: "core" },
  resultList: { result },
});

const rows: readonly ReaderExample[] = [
  {
    name: "a whole result",
    input: JSON.stringify(RESULT),
    outcomes: [
      {
        revision: { version: 1, aheadOfPrint: false, date: "2024-05-06" },
        "metadata.identifiers": { doi: "10.5555/tea.1", pmid: "12345", pmcid: "PMC6789", s2PaperId: null, s2CorpusId: null, arxiv: null },
        "metadata.title": { text: "Effect of Camellia on sleep", language: "en", translations: [] },
        "metadata.authors": [
          { name: "Example AM", family: "Example", given: "Ada M", initials: "AM", suffix: null, collective: false },
          { name: "Sample B Jr", family: "Sample", given: null, initials: "B", suffix: "Jr", collective: false },
          { name: "Tea Study Group", family: null, given: null, initials: null, suffix: null, collective: true },
        ],
        "metadata.authorsComplete": false,
        "metadata.languages": ["de"],
        "metadata.journal.name": "Invented journal of tea",
        "metadata.journal.abbreviation": "Inv J Tea",
        "metadata.journal.issn": "1234-567X",
        "metadata.journal.volume": "12",
        "metadata.journal.issue": "4",
        "metadata.journal.pages": "12-19",
        "metadata.published": "2024",
        "metadata.publicationTypes": ["Journal Article", "research-article"],
        "metadata.meshTerms": ["Tea/chemistry/adverse effects", "Sleep"],
        "metadata.keywords": ["Tea", "Sleep"],
        "metadata.openAccess": { isOpenAccess: true, url: "https://example.org/tea.pdf", license: "cc by" },
        "metadata.citationCount": 7,
        "metadata.relations": [
          { type: "commented-by", id: "pmid:222", text: "Inv J Tea. 2024 May;12(5):20" },
          { type: "update-of", id: null, text: "PPR1" },
          { type: "corrected-by", id: null, text: "Inv J Tea. 2025" },
          { type: "other", id: "pmid:333", text: null },
        ],
        "metadata.funding": [
          { funder: "Tea Council", grant: "T-1", country: null },
          { funder: "Leaf Fund", grant: null, country: null },
        ],
        "abstract.form": "markup",
        warnings: [],
      },
    ],
  },
  { name: "a page of the API", input: JSON.stringify(page([RESULT, SMALL])), outcomes: [{}, { "metadata.title.text": "Small" }] },
  {
    name: "a page of the API, pretty-printed",
    input: JSON.stringify(page([SMALL, RESULT]), null, 2),
    outcomes: [{ "metadata.title.text": "Small" }, {}],
  },
  {
    name: "pygetpapers' file: papers by their PMCID",
    input: JSON.stringify({ nextCursorMark: null, papers: { PMC1: RESULT, PMC2: SMALL } }),
    outcomes: [{}, { "metadata.title.text": "Small" }],
  },
  {
    name: "pygetpapers' file, pretty-printed, a raw line break in the first paper",
    input: JSON.stringify({ papers: { PMC1: SMALL, PMC2: RESULT, PMC3: SMALL } }, null, 2).replace("Small.", "Sm\nall."),
    outcomes: ["json-invalid", {}, { "metadata.title.text": "Small" }],
  },
  {
    name: "lists of one, as the one",
    input: JSON.stringify({
      ...SMALL,
      authorList: { author: { fullName: "Solo S", lastName: "Solo", initials: "S" } },
      keywordList: { keyword: "Tea" },
      grantsList: { grant: { agency: "Tea Council" } },
      meshHeadingList: { meshHeading: { descriptorName: "Tea", meshQualifierList: { meshQualifier: { qualifierName: "chemistry" } } } },
      pubTypeList: { pubType: "Review" },
    }),
    outcomes: [
      {
        "metadata.authors.0.family": "Solo",
        "metadata.keywords": ["Tea"],
        "metadata.funding.0.funder": "Tea Council",
        "metadata.meshTerms": ["Tea/chemistry"],
        "metadata.publicationTypes": ["Review"],
      },
    ],
  },
  {
    name: "a short result: names and types in strings, no abstract",
    input: JSON.stringify({
      ...SMALL,
      authorString: "Example AM, Sample B.",
      journalTitle: "Inv J Tea",
      journalVolume: "3",
      issue: "2",
      journalIssn: "1234-5678; 8765-4321",
      pubType: "review; journal article",
      isOpenAccess: "N",
    }),
    outcomes: [
      {
        "metadata.authors.length": 2,
        "metadata.authors.1.initials": "B",
        "metadata.journal.name": "Inv J Tea",
        "metadata.journal.volume": "3",
        "metadata.journal.issue": "2",
        "metadata.journal.issn": "1234-5678",
        "metadata.publicationTypes": ["review", "journal article"],
        "metadata.published": "2001",
        "metadata.openAccess.isOpenAccess": false,
        abstract: null,
      },
    ],
  },
  {
    name: "one article, as the API answers to its identifier",
    input: JSON.stringify({ version: "6.9", request: { id: "1" }, result: SMALL }),
    outcomes: [{ "metadata.identifiers.pmid": "1" }],
  },
  {
    name: "identifiers by source: a PMCID, a preprint, a patent",
    input: `${JSON.stringify({ ...SMALL, pmid: undefined, source: "PMC", id: "PMC77" })}\n${JSON.stringify({ ...SMALL, pmid: undefined, source: "PPR", id: "PPR77", doi: "10.48550/arXiv.2101.00001" })}\n${JSON.stringify({ ...SMALL, pmid: undefined, source: "PAT", id: "EP1" })}`,
    outcomes: [
      { "metadata.identifiers.pmcid": "PMC77", "metadata.identifiers.pmid": null },
      { "metadata.identifiers.pmid": null, "metadata.identifiers.arxiv": "2101.00001" },
      { "metadata.identifiers.pmid": null, "metadata.identifiers.pmcid": null },
    ],
  },
  {
    name: "a comparison beside tags is no tag",
    input: JSON.stringify({ ...SMALL, abstractText: "<h4>Results</h4>P<0.001 and more > less." }),
    outcomes: [{ "abstract.text": "<h4>Results</h4>P<0.001 and more > less.", "abstract.form": "markup" }],
  },
  {
    name: "wrong types everywhere",
    input:
      '{"id":7,"source":"MED","pubYear":[],"authorString":5,"authorList":"x","journalInfo":[],"meshHeadingList":3,"grantsList":{"grant":"x"},"title":{},"citedByCount":"many"}',
    outcomes: [{ "metadata.identifiers.pmid": "7", "metadata.title.text": null, "metadata.citationCount": null }],
  },
  { name: "an empty page", input: JSON.stringify(page([])), outcomes: ["empty-search"], detected: false },
  { name: "pygetpapers found nothing", input: '{"nextCursorMark":null,"papers":{}}', outcomes: ["empty-search"], detected: false },
  { name: "an error", input: '{"errCode":404,"errMsg":"No results found"}', outcomes: ["api-error"], detected: false },
  {
    name: "every value in a list of one, as R writes it; nothing but space; names that look like nothing",
    input: [
      boxed(RESULT),
      { id: [" 12 "], source: ["MED"], title: ["Tea"], isOpenAccess: ["Y"], doi: [" "], pubYear: [2020], citedByCount: [3] },
      {
        id: "13",
        source: "MED",
        title: "Tea",
        abstractText: "nan",
        authorList: { author: [{ fullName: "Na N", firstName: "Nan", lastName: "Na", initials: "N" }] },
      },
      { id: " ", source: " ", title: " ", abstractText: "  " },
    ]
      .map((result) => JSON.stringify(result))
      .join("\n"),
    outcomes: [
      {
        "metadata.identifiers": {
          doi: "10.5555/tea.1",
          pmid: "12345",
          pmcid: "PMC6789",
          s2PaperId: null,
          s2CorpusId: null,
          arxiv: null,
        },
        "metadata.title.text": "Effect of Camellia on sleep",
        "metadata.authorsComplete": false,
      },
      {
        "metadata.identifiers.pmid": "12",
        "metadata.identifiers.doi": null,
        "metadata.openAccess.isOpenAccess": true,
        "metadata.published": "2020",
        "metadata.citationCount": 3,
      },
      {
        abstract: null,
        "metadata.authors": [{ name: "Na N", family: "Na", given: "Nan", initials: "N", suffix: null, collective: false }],
      },
      "empty-record",
    ],
  },
];

export default rows;
