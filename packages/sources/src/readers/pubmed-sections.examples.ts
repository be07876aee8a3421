import type { ReaderExample } from "../reader.examples.ts";

const LINK = "=== Lien PubMed ===";
const METADATA = "=== M\u00e9tadonn\u00e9es ===";
const ABSTRACT = "=== Abstract ===";
const CITATION = "Inv J Tea. 2024 Oct 21;83(11):1572-1583. doi: 10.5555/tea.2.";

function article(parts: { link?: string; metadata?: string; abstract?: string }): string {
  const {
    link = "N/A",
    metadata = `Example A, Sample-Two BC, et al.\nTea against boredom.\n${CITATION}\n          (\nOriginal study\n)`,
    abstract = "N/A",
  } = parts;
  return `${LINK}\n${link}\n\n${METADATA}\n${metadata}\n\n${ABSTRACT}\n${abstract}\n`;
}

const rows: readonly ReaderExample[] = [
  {
    name: "a whole article",
    input: article({
      link: "https://pubmed.ncbi.nlm.nih.gov/?term=10.5555/tea.2.",
      abstract: "AIMS\n: To drink tea.\nRESULTS\n: 12 of 40 (30%) did: all well.",
    }),
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/tea.2",
        "metadata.title.text": "Tea against boredom",
        "metadata.authors.1": { name: "Sample-Two BC", family: "Sample-Two", given: null, initials: "BC", suffix: null, collective: false },
        "metadata.authors.length": 2,
        "metadata.authorsComplete": false,
        "metadata.journal": {
          name: null,
          abbreviation: "Inv J Tea",
          issn: null,
          volume: "83",
          issue: "11",
          pages: "1572-1583",
          impactFactor: null,
          quartile: null,
        },
        "metadata.published": "2024-10-21",
        "metadata.publicationTypes": ["Original study"],
        abstract: {
          form: "sections",
          sections: [
            { label: "AIMS", category: null, text: "To drink tea." },
            { label: "RESULTS", category: null, text: "12 of 40 (30%) did: all well." },
          ],
          markup: false,
          language: null,
        },
        warnings: [{ code: "authors-truncated", message: 'The dump ends the author list with "et al.".', path: "authors" }],
      },
    ],
  },
  {
    name: "two articles, the first without an abstract, the second with plain text and the page of a PMID",
    input: article({}) + article({ link: "https://pubmed.ncbi.nlm.nih.gov/12345678/", abstract: "Just text." }),
    outcomes: [{ abstract: null }, { "abstract.form": "text", "abstract.text": "Just text.", "metadata.identifiers.pmid": "12345678" }],
  },
  {
    name: "everything on one line",
    input: article({ metadata: `Example A, Sample BC, et al. Tea against boredom. ${CITATION} ( Review )` }),
    outcomes: [
      {
        "metadata.title.text": "Tea against boredom",
        "metadata.authors.length": 2,
        "metadata.published": "2024-10-21",
        "metadata.publicationTypes": ["Review"],
      },
    ],
  },
  {
    name: "a wrapped title and wrapped authors, a range of months, no pages",
    input: article({
      metadata: "Example A,\nSample BC\nTea against boredom and\nother ills (TEA study).\nInv J Tea. 2018 Jul-Aug;7. doi: 10.5555/tea.3.",
    }),
    outcomes: [
      {
        "metadata.title.text": "Tea against boredom and other ills (TEA study)",
        "metadata.authors.length": 2,
        "metadata.authorsComplete": true,
        "metadata.published": "2018",
        "metadata.journal.volume": "7",
      },
    ],
  },
  {
    name: "the link and the citation disagree",
    input: article({ link: "https://pubmed.ncbi.nlm.nih.gov/?term=10.5555%2Felse" }),
    outcomes: [{ "metadata.identifiers.doi": "10.5555/tea.2", "warnings.1.code": "identifiers-disagree" }],
  },
  { name: "a missing marker", input: `${LINK}\nN/A\n\n${ABSTRACT}\ntext\n`, outcomes: ["marker-missing"] },
  { name: "text before the first marker", input: `Stray words\n${article({})}`, outcomes: ["marker-missing", { abstract: null }] },
  {
    name: "nothing in any block",
    input: article({ metadata: "N/A" }),
    outcomes: ["empty-record"],
  },
  {
    name: "a link and nothing else",
    input: article({ link: "https://pubmed.ncbi.nlm.nih.gov/12345678/", metadata: "N/A" }),
    outcomes: [{ "metadata.identifiers.pmid": "12345678", "metadata.title.text": null, abstract: null }],
  },
  {
    name: "JSON lines between articles are no text of them",
    input: `${article({ abstract: "First {1}." })}{"paperId":"a","title":"T"}\n {"paperId":"b"}\n${article({ abstract: "Second." })}[{"paperId":"c"}]\n`,
    outcomes: [{ "abstract.text": "First {1}." }, "mixed-formats", { "abstract.text": "Second." }, "mixed-formats"],
  },
  {
    name: "MEDLINE, RIS and XML between articles are no text of them",
    input: ["PMID- 90000002\nTI  - Not here", "TY  - JOUR\nTI  - Not here\nER  - ", '<?xml version="1.0"?>\n<PubmedArticleSet/>']
      .map((other) => `${article({ abstract: "Tea." })}\n${other}\n\n`)
      .join(""),
    outcomes: [0, 1, 2].flatMap(() => [{ "abstract.text": "Tea." }, "mixed-formats"]),
  },
  {
    name: "pretty-printed JSON after an article",
    input: `${article({ abstract: "First." })}{\n  "paperId": "a"\n}\n`,
    outcomes: [{ "abstract.text": "First." }, "mixed-formats"],
  },
  {
    name: "braces inside a line are text",
    input: article({ abstract: 'Of 40 {"all"} drank.\n{x} did not.' }),
    outcomes: [{ "abstract.text": 'Of 40 {"all"} drank.\n{x} did not.' }],
  },
];

export default rows;
