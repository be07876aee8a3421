import type { ReaderExample } from "../reader.examples.ts";

/** The markup of an article page, with invented content. */
interface Parts {
  readonly title?: string;
  readonly authors?: string;
  readonly meta?: string;
  readonly abstract?: string;
  readonly below?: string;
  readonly cit?: string;
  readonly notes?: string;
}

const META = `<meta name="ncbi_db" content="pubmed">
<meta name="citation_title" content="Tea against boredom.">
<meta name="citation_journal_title" content="Inv J Tea">
<meta name="citation_issn" content="0000-0019">
<meta name="citation_pmid" content="12345678">
<meta name="citation_authors" content="van der Example AM Jr;Sample B;TEA Study Group;">
<meta name="citation_date" content="10/21/2024">`;

const AUTHORS = `<span class="authors-list-item "><a class="full-name" href="/?term=x">Ada M van der Example Jr</a><sup class="affiliation-links"><span class="author-sup-separator"> </span><a class="affiliation-link" title="Nowhere">1</a></sup><span class="comma">,&nbsp;</span></span><span class="authors-list-item "><a class="full-name" href="/?term=y">Bob Sample</a>; </span><span class="authors-list-item "><span class="full-name">TEA Study Group</span></span>`;

function page(parts: Parts = {}): string {
  const {
    title = "Tea against boredom",
    authors = AUTHORS,
    meta = META,
    abstract = '<div class="abstract-content selected" id="eng-abstract"><p>\n Forty drank tea.\n </p></div>',
    below = "",
    cit = "2024 Oct 21;83(11):1572-1583.",
    notes = "",
  } = parts;
  const heading = (view: string): string => `<div id="${view}-view-heading" class="${view}-view">
<div class="article-citation"><div class="article-source"><div class="journal-actions dropdown-block"><button class="journal-actions-trigger trigger" title="The invented journal of tea">Inv J Tea</button><div class="content">Search in PubMed</div></div><span class="period">.</span><span class="cit">${cit}</span><span class="citation-doi"> doi: 10.5555/tea.2. </span><span class="secondary-date">Epub 2024 Sep 1.</span></div></div>
<h1 class="heading-title">\n  ${title}\n </h1>${notes}
<div class="inline-authors"><div class="authors"><h2 class="title">Authors</h2><div class="authors-list">${authors}</div></div></div>
<div class="extended-article-details"><div class="affiliations"><ul class="item-list"><li><sup class="key">1</sup>Department of Nowhere.</li></ul></div></div>
<ul class="identifiers" id="${view}-view-identifiers"><li><span class="identifier pubmed"><span class="id-label">PMID:</span> <strong class="current-id" title="PubMed ID">12345678</strong></span></li><li><span class="identifier pmc"><span class="id-label">PMCID:</span> <a class="id-link" href="#">PMC42</a></span></li><li><span class="identifier doi"><span class="id-label">DOI:</span> <a class="id-link" href="#">10.5555/TEA.2</a></span></li></ul></div>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<title>Tea against boredom - PubMed</title>
${meta}
<script>document.write("<h1 class='heading-title'>Never run</h1>");</script>
</head>
<body>
<main class="article-details" id="article-details">
<header class="heading" id="heading">${heading("full")}${heading("short")}</header>
<div class="abstract" id="abstract"><h2 class="title">Abstract</h2>
${abstract}
</div>
${below}
<div class="similar-articles" id="similar"><h2 class="title">Similar articles</h2><ul><li><div class="docsum-content"><a class="docsum-title" href="/99999999/">Not ours.</a> PMID: <span class="docsum-pmid">99999999</span></div></li></ul></div>
<div class="refs-list" id="references"><h2 class="title">References</h2><ol><li>Another paper. - <a href="https://doi.org/10.5555/other">DOI</a></li></ol></div>
</main>
</body>
</html>
`;
}

const rows: readonly ReaderExample[] = [
  {
    name: "a whole article",
    input: page({
      title: "<i>Tea</i> against 10<sup>-3</sup> boredom.",
      abstract: `<div class="abstract-content selected" id="eng-abstract"><p><strong class="sub-title"> Background: </strong> Tea has CO<sub>2</sub>.</p><p><strong class="sub-title">Results and discussion:</strong> P&lt;0.001 for 10<sup>6</sup> cups.</p><p>No label.</p></div>
<div class="abstract-content" id="spa-abstract"><p><strong class="sub-title">Objetivo:</strong> Beber.</p></div>
<p class="copyright">© 2024 The Inventors.</p>
<p><strong class="sub-title">Keywords:</strong> Boredom; Tea &amp; milk; cups.</p>`,
      below: `<div class="conflict-of-interest" id="conflict-of-interest"><h2 class="title">Conflict of interest statement</h2><div class="statement"><p>The inventors have none.</p></div></div>
<div class="linked" id="comments"><div class="comment-in"><h3 class="title">Comment in</h3><ul><li><a href="/222/">On tea.</a> Critic C. Inv J Tea. 2025;84(1):1. PMID: 222</li></ul></div><div><h3 class="title">Erratum in</h3><ul><li>Inv J Tea. 2025;84(2):2. doi: 10.5555/err.1.</li></ul></div></div>
<div class="publication-types keywords-section" id="publication-types"><h2 class="title">Publication types</h2><ul class="keywords-list"><li><div class="keyword-actions dropdown-block"><button class="keyword-actions-trigger trigger keyword-link">Randomized Controlled Trial</button><div class="content">Actions Search in PubMed</div></div></li></ul></div>
<div class="mesh-terms keywords-section" id="mesh-terms"><h2 class="title">MeSH terms</h2><ul class="keywords-list"><li><div><button class="keyword-actions-trigger">Boredom / drug therapy*</button><a href="#">Search in MeSH</a></div></li><li><div><button class="keyword-actions-trigger">Boredom / etiology</button></div></li><li><div><button class="keyword-actions-trigger">Humans</button></div></li></ul></div>
<div class="associated-data" id="associated-data"><h2>Associated data</h2><ul><li><button class="keyword-actions-trigger">ClinicalTrials.gov/NCT00000001</button></li></ul></div>
<div class="grants" id="grants"><h2>Grants and funding</h2><ul><li><button class="keyword-actions-trigger">R01 XX000000/XX/NXXX NIH HHS/United States</button></li><li>Invented Council</li></ul></div>`,
    }),
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/tea.2",
        "metadata.identifiers.pmid": "12345678",
        "metadata.identifiers.pmcid": "PMC42",
        "metadata.title": { text: "Tea against 10⁻³ boredom", language: null, translations: [] },
        "metadata.authors": [
          { name: "van der Example AM Jr", family: "van der Example", given: "Ada M", initials: "AM", suffix: "Jr", collective: false },
          { name: "Sample B", family: "Sample", given: "Bob", initials: "B", suffix: null, collective: false },
          { name: "TEA Study Group", family: null, given: null, initials: null, suffix: null, collective: true },
        ],
        "metadata.journal": {
          name: "The invented journal of tea",
          abbreviation: "Inv J Tea",
          issn: "0000-0019",
          volume: "83",
          issue: "11",
          pages: "1572-1583",
          impactFactor: null,
          quartile: null,
        },
        "metadata.published": "2024-10-21",
        "metadata.publicationTypes": ["Randomized Controlled Trial"],
        "metadata.meshTerms": ["Boredom/drug therapy/etiology", "Humans"],
        "metadata.keywords": ["Boredom", "Tea & milk", "cups"],
        "metadata.relations": [
          { type: "commented-by", id: "pmid:222", text: "On tea. Critic C. Inv J Tea. 2025;84(1):1. PMID: 222" },
          { type: "corrected-by", id: "doi:10.5555/err.1", text: "Inv J Tea. 2025;84(2):2. doi: 10.5555/err.1" },
        ],
        "metadata.funding": [
          { funder: "NXXX NIH HHS", grant: "R01 XX000000", country: "United States" },
          { funder: "Invented Council", grant: null, country: null },
        ],
        "metadata.conflictOfInterest": "The inventors have none.",
        registrations: [{ registry: "ClinicalTrials.gov", id: "NCT00000001", span: null }],
        abstract: {
          form: "sections",
          sections: [
            { label: "Background", category: null, text: "Tea has CO<sub>2</sub>." },
            { label: "Results and discussion", category: null, text: "P&lt;0.001 for 10<sup>6</sup> cups." },
            { label: null, category: null, text: "No label." },
          ],
          markup: true,
          language: null,
        },
        copyright: "© 2024 The Inventors.",
        otherAbstracts: [{ language: "es", type: null, text: "Objetivo: Beber." }],
      },
    ],
  },
  {
    name: "a translated article without an abstract",
    input: page({
      title: "[Tea against boredom]",
      notes: '<div class="languages">[Article in German]</div>',
      abstract: '<em class="empty-abstract">No abstract available</em>',
      cit: "2018 Jul-Aug;7.",
    }),
    outcomes: [{ "metadata.title.language": "en", "metadata.languages": ["de"], "metadata.published": "2018", abstract: null }],
  },
  {
    name: "authors only in full, and only by their initials",
    input: page({ meta: META.replace("van der Example AM Jr;Sample B;TEA Study Group;", "Sample B") }) + page({ authors: "" }),
    outcomes: [
      { "metadata.authors.0.name": "van der Example AM Jr", "metadata.authors.1.name": "Sample B", "metadata.authors.length": 3 },
      { "metadata.authors.1": { name: "Sample B", family: "Sample", given: null, initials: "B", suffix: null, collective: false } },
    ],
  },
  {
    name: "dates to the month, the year, the day; ranges; only in the head",
    input: [
      page({ cit: "2020 May;3(2):1-9.", meta: META.replace("10/21/2024", "2020 May") }),
      page({ cit: "2020 May;3(2):1-9.", meta: META.replace("10/21/2024", "05/04/2020") }),
      page({ cit: "2020 May 4;3(2):1-9.", meta: META.replace("10/21/2024", "2020 May 4") }),
      page({ cit: "2020;3(2):1-9.", meta: META.replace("10/21/2024", "2020") }),
      page({ cit: "2020 May-Jun;3(2):1-9.", meta: META.replace("10/21/2024", "05/04/2020") }),
      page({ cit: "", meta: META.replace("10/21/2024", "2020 May") }),
      page({ cit: "", meta: META.replace("10/21/2024", "05/2020") }),
      page({ cit: "", meta: META.replace("10/21/2024", "05/04/2020") }),
      // Years to "2010", whatever else the page says: the date of the electronic version is left.
      page({ cit: "2009-10;3(2):1-9.", meta: META.replace("10/21/2024", "2009-10") }),
    ].join("\n"),
    outcomes: [
      { "metadata.published": "2020-05" },
      { "metadata.published": "2020-05" },
      { "metadata.published": "2020-05-04" },
      { "metadata.published": "2020" },
      { "metadata.published": "2020" },
      { "metadata.published": "2020-05" },
      { "metadata.published": "2020-05" },
      { "metadata.published": "2020-05-04" },
      { "metadata.published": "2024-09-01" },
    ],
  },
  {
    name: "a formula, and a paragraph without labels",
    input: page({
      abstract:
        '<div class="abstract-content selected" id="enc-abstract"><p>About <math><msup><mn>10</mn><mn>3</mn></msup></math> cups.</p></div>',
    }),
    outcomes: [{ "abstract.text": "About <mml:math><mml:msup><mml:mn>10</mml:mn><mml:mn>3</mml:mn></mml:msup></mml:math> cups." }],
  },
  {
    name: "two pages in one file",
    input: `${page()}\n${page({ title: "More tea" })}`,
    outcomes: [{ "metadata.title.text": "Tea against boredom" }, { "metadata.title.text": "More tea" }],
  },
  {
    name: "a page of search results",
    input:
      '<!DOCTYPE html><html><head><title>tea - Search Results - PubMed</title></head><body><div class="search-results"><article><a class="docsum-title">Tea</a></article></div></body></html>',
    outcomes: ["looks-like-search-page"],
  },
  {
    name: "an error page of PubMed",
    input: "<!DOCTYPE html><html><head><title>Page not found - PubMed</title></head><body>Sorry</body></html>",
    outcomes: ["looks-like-error-page"],
  },
  {
    name: "another page of PubMed's",
    input: "<!DOCTYPE html><html><head><title>About - PubMed</title></head><body>Hello</body></html>",
    outcomes: ["not-an-article-page"],
  },
  {
    name: "ten thousand elements deep",
    input: page({ abstract: `${"<div>".repeat(10_000)}x` }) + page({ title: "After it" }),
    outcomes: ["html-too-deep", { "metadata.title.text": "After it" }],
  },
];

export default rows;
