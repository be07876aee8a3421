import { boxed, type ReaderExample } from "../reader.examples.ts";

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
    name: "columns of a table, and nested values as text, as tables keep them",
    input: JSON.stringify({
      paperId: "a1",
      title: "A trial of made-up tea",
      "externalIds.DOI": "10.5555/tea",
      "externalIds.PubMed": "123",
      "journal.name": "Invented Tea",
      "journal.volume": "4",
      authors: JSON.stringify([{ authorId: "1", name: "Ada Example" }]),
      tldr: "[a word in brackets",
    }),
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/tea",
        "metadata.identifiers.pmid": "123",
        "metadata.journal.name": "Invented Tea",
        "metadata.journal.volume": "4",
        "metadata.authors.0.name": "Ada Example",
        "metadata.authors.length": 1,
        warnings: [],
      },
    ],
  },
  {
    name: "the print of a list is no name; what is nested stays before its columns",
    input: JSON.stringify({
      paperId: "a1",
      title: "Tea",
      authors: "[{'authorId': '1', 'name': 'Ada Example'}]",
      externalIds: { DOI: "10.5555/tea" },
      "externalIds.DOI": "10.5555/other",
      "externalIds.PubMed": "123",
    }),
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/tea",
        "metadata.identifiers.pmid": "123",
        "metadata.authors": [],
        "warnings.0.code": "value-unusable",
        "warnings.0.path": "authors",
      },
    ],
  },
  {
    name: "numbers that are none, as Python prints them",
    input: '{"paperId":"a1","title":"Tea","year":NaN,"citationCount":Infinity,"abstract":"We drank tea, NaN cups."}',
    outcomes: [{ "abstract.text": "We drank tea, NaN cups.", "metadata.published": null, "metadata.citationCount": null }],
  },
  {
    name: "papers with lists where others have strings are no tables",
    input: [
      { paperId: "b", title: "Tea", abstract: ["We drank."], authors: [{ name: "Ada Example" }] },
      { paperId: "c", title: "Tea", doi: ["10.5555/tea"], authors: ["Ada Example"] },
    ]
      .map((paper) => JSON.stringify(paper))
      .join("\n"),
    outcomes: [{ "abstract.text": "We drank." }, { "metadata.title.text": "Tea" }],
  },
  {
    name: "tables by columns",
    input: '{"paperId":{"0":"a","1":"b"},"title":{"0":"Tea","1":"Milk"}}\n{"paperId":["a","b"],"title":["Tea","Milk"]}',
    outcomes: ["not-a-paper", "not-a-paper"],
    detected: false,
  },
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
    name: "a bulk page with a token, rows of only what was asked for: no abstract is null, asked for or not",
    input:
      '{"total":3,"token":"PCOA3","data":[{"paperId":"a","title":"A"},{"paperId":"b","title":"B","abstract":null},{"paperId":"c","title":"C","abstract":"Tea."}]}',
    outcomes: [
      { "metadata.title.text": "A", abstract: null, warnings: [] },
      { "metadata.title.text": "B", abstract: null, warnings: [] },
      { "abstract.text": "Tea." },
    ],
  },
  {
    name: "a page's last, without next; the nulls that the API prints",
    input:
      '{"total":1,"offset":10,"data":[{"paperId":"n","externalIds":null,"title":"N","abstract":null,"venue":null,"publicationVenue":null,"journal":null,"openAccessPdf":null,"tldr":null,"fieldsOfStudy":null,"publicationTypes":null,"publicationDate":null,"authors":[]}]}',
    outcomes: [
      { "metadata.title.text": "N", "metadata.journal.name": null, "metadata.openAccess.url": null, abstract: null, warnings: [] },
    ],
  },
  {
    name: "an abstract that the publisher withdrew: the PDF with a licence and a disclaimer is read, the disclaimer is no abstract",
    input:
      '{"paperId":"d","title":"D","abstract":null,"openAccessPdf":{"url":"","status":null,"license":"CCBY","disclaimer":"Notice: the abstract has been elided by the publisher."}}',
    outcomes: [{ abstract: null, "metadata.openAccess": { isOpenAccess: null, url: null, license: "CCBY" } }],
  },
  {
    name: "a TL;DR is a model's and no abstract; an embedding is passed over",
    input: JSON.stringify({
      paperId: "e",
      title: "E",
      abstract: null,
      tldr: { model: "tldr@v2.0.0", text: "Tea helps." },
      embedding: { model: "specter", vector: Array.from({ length: 768 }, (_, index) => index / 7) },
    }),
    outcomes: [{ "metadata.title.text": "E", abstract: null }],
  },
  {
    name: "page furniture in place of an abstract, and the abstract of another paper, are kept as they are: the reader does not guess",
    input:
      '{"paperId":"f","title":"Sonatas","abstract":"Researchers: Ada Example Sector(s): Tea"}\n{"paperId":"g","title":"Sonatas","abstract":"Sixty pigs drank tea."}',
    outcomes: [
      { "metadata.title.text": "Sonatas", "abstract.text": "Researchers: Ada Example Sector(s): Tea" },
      { "metadata.title.text": "Sonatas", "abstract.text": "Sixty pigs drank tea." },
    ],
  },
  {
    name: "identifiers in upper case, as numbers, and those that are not kept",
    input:
      '{"paperId":"h","title":"H","externalIds":{"DOI":"10.5555/MIXED/LIX.236.433","CorpusId":14636783,"MAG":"1","DBLP":"x","PubMed":31101,"PubMedCentral":"77"}}',
    outcomes: [
      {
        "metadata.identifiers": {
          doi: "10.5555/mixed/lix.236.433",
          pmid: "31101",
          pmcid: "PMC77",
          s2PaperId: "h",
          s2CorpusId: 14636783,
          arxiv: null,
        },
      },
    ],
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
      '{"paperId": "w", "title": ["x", "y"], "abstract": {"a": 1}, "authors": "none", "journal": 7, "externalIds": [1], "citationCount": -3, "year": "soon"}',
    outcomes: [{ "metadata.title.text": null, "metadata.citationCount": null, "metadata.published": null, abstract: null }],
  },
  {
    name: "numbers that cannot be used are said to be left out",
    input:
      '{"paperId":"1","corpusId":-4,"citationCount":-3.5,"isOpenAccess":"perhaps"}\n{"paperId":"2","citationCount":12345678901234567890}\n{"paperId":"3","corpusId":"","citationCount":"N/A","isOpenAccess":null}\n{"paperId":"4","citationCount":[1,2]}',
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
        "warnings.0.message": "The value [1,2] was left out: it is no whole number from 0 to 9007199254740991.",
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
  {
    name: "a title with PubMed's full stop; one with its brackets is a translation into English",
    input:
      '{"paperId":"1","title":"A trial of tea."}\n{"paperId":"2","title":"[A trial of leaves]."}\n{"paperId":"3","title":"[A] and [B] ..."}',
    outcomes: [
      { "metadata.title": { text: "A trial of tea", language: null, translations: [] } },
      { "metadata.title": { text: "A trial of leaves", language: "en", translations: [] } },
      { "metadata.title.text": "[A] and [B] ..." },
    ],
  },
  { name: "Chinese title", input: '{"paperId":"1","title":"\u8336\u7684\u7814\u7a76"}', outcomes: [{ "metadata.title.language": "zh" }] },
  {
    name: "markup is told from a comparison",
    input: '{"paperId":"1","abstract":"<p>a</p>"}\n{"paperId":"2","abstract":"P<0.05 and x<y>z"}',
    outcomes: [{ "abstract.form": "markup" }, { "abstract.form": "text" }],
  },
  {
    name: "citations, a row each",
    input:
      '{"offset": 0, "next": 2, "data": [{"isInfluential": false, "citingPaper": {"paperId": "i", "title": "Citing", "abstract": null}}]}',
    outcomes: [{ "metadata.title.text": "Citing" }],
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
  {
    name: "every value in a list of one, as R writes it; lists of two where one value is expected",
    input: [
      JSON.stringify(boxed(PAPER)),
      JSON.stringify([{ paperId: ["b"], title: ["Tea"], year: [2020], abstract: ["We drank."], publicationTypes: ["Review"] }]),
      JSON.stringify({ paperId: ["c"], title: ["Tea", "Coffee"], year: [2020, 2021], citationCount: [1, 2], authors: ["Ada Example"] }),
    ].join("\n"),
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
        "metadata.title.text": "A trial of made-up tea",
        "abstract.text": "Sixty adults drank tea. P<0.001 for taste.",
        "metadata.authors.0.family": "van der Example",
        "metadata.authors.2.collective": true,
      },
      {
        "metadata.title.text": "Tea",
        "metadata.published": "2020",
        "abstract.text": "We drank.",
        "metadata.publicationTypes": ["Review"],
      },
      {
        "metadata.identifiers.s2PaperId": "c",
        "metadata.title.text": null,
        "metadata.published": null,
        "metadata.authors.0.family": "Example",
        "warnings.0.code": "value-unusable",
      },
    ],
  },
  {
    name: "what pandas writes where a value is missing, and words that only look like it",
    input: [
      { paperId: "a", title: "Tea", abstract: "nan", venue: "NaN", year: "<NA>", publicationDate: "NaT", authors: [{ name: "Nan" }] },
      { paperId: "b", title: "NaT", abstract: "Nan drank tea.", venue: "Nat", authors: [{ name: "Na" }, { name: "nan" }] },
    ]
      .map((paper) => JSON.stringify(paper))
      .join("\n"),
    outcomes: [
      {
        abstract: null,
        "metadata.journal.name": null,
        "metadata.published": null,
        "metadata.authors.0.name": "Nan",
        warnings: [],
      },
      { "metadata.title.text": null, "abstract.text": "Nan drank tea.", "metadata.journal.name": "Nat", "metadata.authors.length": 1 },
    ],
  },
  {
    name: "organisations as authors, and persons with their words for names",
    input: JSON.stringify({
      paperId: "a",
      title: "Tea",
      authors: ["World Health Organization", "Centers for Disease Control and Prevention (CDC)", "Robert W. Service", "Ada Trust"].map(
        (name) => ({ name }),
      ),
    }),
    outcomes: [
      {
        "metadata.authors.0": {
          name: "World Health Organization",
          family: null,
          given: null,
          initials: null,
          suffix: null,
          collective: true,
        },
        "metadata.authors.1.collective": true,
        "metadata.authors.1.family": null,
        "metadata.authors.2.family": "Service",
        "metadata.authors.3.family": "Trust",
      },
    ],
  },
];

export default rows;
