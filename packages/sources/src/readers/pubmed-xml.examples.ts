import type { ReaderExample } from "../reader.examples.ts";

const HEAD = '<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//X//DTD" "https://dtd.invalid/pubmed.dtd">\n';

interface Parts {
  readonly pmid?: string;
  readonly journal?: string;
  readonly title?: string;
  readonly location?: string;
  readonly abstract?: string;
  readonly authors?: string;
  readonly languages?: string;
  readonly rest?: string;
  readonly revised?: string;
  readonly info?: string;
  readonly after?: string;
  readonly data?: string;
}

const DATE = "<PubDate><Year>2024</Year><Month>Oct</Month><Day>21</Day></PubDate>";

function article(parts: Parts = {}): string {
  const {
    pmid = "12345678",
    journal = `<ISSN IssnType="Print">0000-0019</ISSN><JournalIssue CitedMedium="Print"><Volume>83</Volume><Issue>11</Issue>${DATE}</JournalIssue><Title>The invented journal of tea</Title><ISOAbbreviation>Inv. J. Tea</ISOAbbreviation>`,
    title = "Tea against boredom.",
    location = "<Pagination><MedlinePgn>1572-83</MedlinePgn></Pagination>",
    abstract = "<Abstract><AbstractText>Forty drank tea.</AbstractText></Abstract>",
    authors = "",
    languages = "<Language>eng</Language>",
    rest = '<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>',
    revised = "",
    info = "<MedlineJournalInfo><Country>Nowhere</Country><MedlineTA>Inv J Tea</MedlineTA><ISSNLinking>0000-0027</ISSNLinking></MedlineJournalInfo>",
    after = "",
    data = "<PubmedData><PublicationStatus>ppublish</PublicationStatus></PubmedData>",
  } = parts;
  return `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${pmid}</PMID>${revised}<Article PubModel="Print"><Journal>${journal}</Journal><ArticleTitle>${title}</ArticleTitle>${location}${abstract}${authors}${languages}${rest}</Article>${info}${after}</MedlineCitation>${data}</PubmedArticle>`;
}

const set = (...records: readonly string[]): string => `${HEAD}<PubmedArticleSet>\n${records.join("\n\n")}\n</PubmedArticleSet>\n`;
const abstractOf = (inside: string): string => `<Abstract>${inside}</Abstract>`;
const single = (inside: string): string => set(article({ abstract: abstractOf(`<AbstractText>${inside}</AbstractText>`) }));

const BOOK = `<PubmedBookArticle><BookDocument><PMID Version="1">20000001</PMID><ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId></ArticleIdList><Book><Publisher><PublisherName>University of Nowhere</PublisherName></Publisher><BookTitle book="x">Invented Reviews</BookTitle><PubDate><Year>1993</Year></PubDate><AuthorList Type="editors"><Author><LastName>Editor</LastName><Initials>E</Initials></Author></AuthorList></Book><ArticleTitle book="x" part="y">Boredom Syndrome</ArticleTitle><Language>eng</Language><AuthorList Type="authors"><Author><LastName>Example</LastName><ForeName>Ada</ForeName><Initials>A</Initials></Author></AuthorList><PublicationType UI="D016454">Review</PublicationType><Abstract><AbstractText Label="CLINICAL CHARACTERISTICS">Yawning.</AbstractText><AbstractText Label="MANAGEMENT">Tea &amp; rest.</AbstractText><CopyrightInformation>Copyright 1993, Nowhere.</CopyrightInformation></Abstract><Sections><Section><SectionTitle book="x">Diagnosis</SectionTitle></Section></Sections><ReferenceList><Reference><Citation>Not ours. doi: 10.5555/other</Citation></Reference></ReferenceList></BookDocument><PubmedBookData><ArticleIdList><ArticleId IdType="pubmed">20000001</ArticleId></ArticleIdList></PubmedBookData></PubmedBookArticle>`;

const rows: readonly ReaderExample[] = [
  {
    name: "a whole article",
    input: set(
      article({
        revised: "<DateRevised><Year>2025</Year><Month>02</Month><Day>03</Day></DateRevised>",
        location:
          '<Pagination><StartPage>1572</StartPage><EndPage>1583</EndPage><MedlinePgn>1572-83</MedlinePgn></Pagination><ELocationID EIdType="pii" ValidYN="Y">S1</ELocationID><ELocationID EIdType="doi" ValidYN="N">10.5555/wrong</ELocationID><ELocationID EIdType="doi" ValidYN="Y">10.5555/TEA.2</ELocationID>',
        abstract: abstractOf(
          '<AbstractText Label="AIMS" NlmCategory="OBJECTIVE">To drink tea.</AbstractText><AbstractText Label="CASE PRESENTATION" NlmCategory="METHODS">P &lt; 0.001 &amp; more.</AbstractText><AbstractText Label="UNLABELLED" NlmCategory="UNASSIGNED">It helps.</AbstractText><CopyrightInformation>© 2024 The Inventors.</CopyrightInformation>',
        ),
        authors:
          '<AuthorList CompleteYN="N"><Author ValidYN="Y" EqualContrib="Y"><LastName>van der Example</LastName><ForeName>Ada M</ForeName><Initials>AM</Initials><Suffix>Jr</Suffix><Identifier Source="ORCID">0</Identifier><AffiliationInfo><Affiliation>Nowhere.</Affiliation></AffiliationInfo></Author><Author ValidYN="N"><LastName>Exmaple</LastName></Author><Author ValidYN="Y"><CollectiveName>TEA Study Group</CollectiveName></Author><Author ValidYN="Y"><LastName>Sample</LastName><ForeName>B C</ForeName><Initials>BC</Initials></Author></AuthorList>',
        rest: '<DataBankList CompleteYN="Y"><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList><AccessionNumber>NCT00000001</AccessionNumber></AccessionNumberList></DataBank><DataBank><DataBankName>GENBANK</DataBankName><AccessionNumberList><AccessionNumber>A00001</AccessionNumber></AccessionNumberList></DataBank></DataBankList><GrantList CompleteYN="Y"><Grant><GrantID>INV 1</GrantID><Acronym>IN</Acronym><Agency>Invented Council</Agency><Country>Nowhere</Country></Grant></GrantList><PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType><PublicationType UI="D016441">Retracted Publication</PublicationType></PublicationTypeList><ArticleDate DateType="Electronic"><Year>2024</Year><Month>09</Month><Day>01</Day></ArticleDate>',
        after:
          '<CommentsCorrectionsList><CommentsCorrections RefType="Cites"><RefSource>Another paper</RefSource><PMID Version="1">1</PMID></CommentsCorrections><CommentsCorrections RefType="RetractionIn"><RefSource>Inv J Tea. 2025;84(1):1</RefSource><PMID Version="1">2</PMID></CommentsCorrections><CommentsCorrections RefType="ErratumIn"><RefSource>Inv J Tea. 2025. doi: 10.5555/err.1.</RefSource></CommentsCorrections></CommentsCorrectionsList><MeshHeadingList><MeshHeading><DescriptorName UI="D1" MajorTopicYN="N">Boredom</DescriptorName><QualifierName UI="Q1" MajorTopicYN="Y">drug therapy</QualifierName><QualifierName UI="Q2" MajorTopicYN="N">etiology</QualifierName></MeshHeading><MeshHeading><DescriptorName UI="D2" MajorTopicYN="Y">Tea</DescriptorName></MeshHeading></MeshHeadingList><OtherID Source="NLM">PMC11 [Available on 01/01/25]</OtherID><OtherAbstract Type="Publisher" Language="spa"><AbstractText Label="Objetivo">Beber.</AbstractText><AbstractText>Fin.</AbstractText></OtherAbstract><KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="Y">*tea</Keyword><Keyword MajorTopicYN="N">CO<sub>2</sub></Keyword></KeywordList><CoiStatement>None &amp; nobody.</CoiStatement><InvestigatorList><Investigator><LastName>Nobody</LastName></Investigator></InvestigatorList>',
        data: '<PubmedData><History><PubMedPubDate PubStatus="pubmed"><Year>1999</Year></PubMedPubDate></History><PublicationStatus>ppublish</PublicationStatus><ArticleIdList><ArticleId IdType="pubmed">12345678</ArticleId><ArticleId IdType="doi">10.5555/tea.2</ArticleId></ArticleIdList><ReferenceList><Reference><Citation>A reference.</Citation><ArticleIdList><ArticleId IdType="doi">10.5555/reference</ArticleId><ArticleId IdType="pmc">PMC99</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData>',
      }),
    ),
    outcomes: [
      {
        revision: { version: 1, aheadOfPrint: false, date: "2025-02-03" },
        "metadata.identifiers": {
          doi: "10.5555/tea.2",
          pmid: "12345678",
          pmcid: "PMC11",
          s2PaperId: null,
          s2CorpusId: null,
          arxiv: null,
        },
        "metadata.title": { text: "Tea against boredom", language: "en", translations: [] },
        "metadata.languages": ["en"],
        "metadata.authors": [
          { name: "van der Example AM Jr", family: "van der Example", given: "Ada M", initials: "AM", suffix: "Jr", collective: false },
          { name: "TEA Study Group", family: null, given: null, initials: null, suffix: null, collective: true },
          { name: "Sample BC", family: "Sample", given: null, initials: "BC", suffix: null, collective: false },
        ],
        "metadata.authorsComplete": false,
        "metadata.journal": {
          name: "The invented journal of tea",
          abbreviation: "Inv J Tea",
          issn: "0000-0027",
          volume: "83",
          issue: "11",
          pages: "1572-83",
          impactFactor: null,
          quartile: null,
        },
        "metadata.published": "2024-10-21",
        "metadata.publicationTypes": ["Journal Article", "Retracted Publication"],
        "metadata.meshTerms": ["Boredom/drug therapy/etiology", "Tea"],
        "metadata.keywords": ["tea", "CO₂"],
        "metadata.relations": [
          { type: "retracted-by", id: "pmid:2", text: "Inv J Tea. 2025;84(1):1" },
          { type: "corrected-by", id: "doi:10.5555/err.1", text: "Inv J Tea. 2025. doi: 10.5555/err.1" },
        ],
        "metadata.funding": [{ funder: "Invented Council", grant: "INV 1", country: "Nowhere" }],
        "metadata.conflictOfInterest": "None & nobody.",
        registrations: [{ registry: "ClinicalTrials.gov", id: "NCT00000001", span: null }],
        abstract: {
          form: "sections",
          sections: [
            { label: "AIMS", category: "OBJECTIVE", text: "To drink tea." },
            { label: "CASE PRESENTATION", category: "METHODS", text: "P < 0.001 & more." },
            { label: null, category: "UNASSIGNED", text: "It helps." },
          ],
          markup: false,
          language: null,
        },
        copyright: "© 2024 The Inventors.",
        otherAbstracts: [{ language: "es", type: "Publisher", text: "Objetivo: Beber.\nFin." }],
        warnings: [],
      },
    ],
  },
  {
    name: "inline markup is kept, in order, and not cut at",
    input: set(
      article({
        title: "<b>The 10<sup>-32</sup> of H<sub>2</sub>O in <i>E. coli</i>.</b>",
        abstract: abstractOf(
          '<AbstractText Label="RESULTS">In <i>E. coli</i> 2 × 10<sup>7</sup>, p &lt; 0.01 <u>and</u> more.</AbstractText><AbstractText Label="END">All &gt; one.</AbstractText>',
        ),
      }),
    ),
    outcomes: [
      {
        "metadata.title.text": "The 10⁻³² of H₂O in E. coli",
        "abstract.markup": true,
        "abstract.sections": [
          { label: "RESULTS", category: null, text: "In <i>E. coli</i> 2 × 10<sup>7</sup>, p &lt; 0.01 <u>and</u> more." },
          { label: "END", category: null, text: "All &gt; one." },
        ],
      },
    ],
  },
  {
    name: "one unlabelled text with markup, MathML among it",
    input: single('Of <mml:math xmlns:mml="http://m.invalid"><mml:msup><mml:mn>10</mml:mn><mml:mn>3</mml:mn></mml:msup></mml:math> cups.'),
    outcomes: [
      {
        abstract: {
          form: "markup",
          text: "Of <mml:math><mml:msup><mml:mn>10</mml:mn><mml:mn>3</mml:mn></mml:msup></mml:math> cups.",
          language: null,
        },
      },
    ],
  },
  {
    name: "a formula in a title",
    input: set(
      article({
        title:
          "About <mml:math><mml:msub><mml:mi>T</mml:mi><mml:mn>1</mml:mn></mml:msub><mml:mo>/</mml:mo><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac></mml:math> cups",
      }),
    ),
    outcomes: [{ "metadata.title.text": "About T₁/1/2 cups" }],
  },
  {
    name: "a pretty-printer's line ends around scripts in a title",
    input: set(article({ title: "The β\n\t\t\t<sub>2</sub>\n\t\t\t-agonist and\n\t\t\t<i>tea</i>\n\t\t\tof all" })),
    outcomes: [{ "metadata.title.text": "The β₂-agonist and tea of all" }],
  },
  {
    name: "line ends inside the abstract are kept for the splitter",
    input: single("Forty drank.\nTwo slept."),
    outcomes: [{ abstract: { form: "text", text: "Forty drank.\nTwo slept.", language: null } }],
  },
  {
    name: "one text with a category and no label",
    input: set(article({ abstract: abstractOf('<AbstractText NlmCategory="METHODS">We drank.</AbstractText>') })),
    outcomes: [{ "abstract.sections": [{ label: null, category: "METHODS", text: "We drank." }] }],
  },
  {
    name: "no abstract, and one that says so",
    input: set(
      article({ abstract: "" }),
      article({ abstract: abstractOf("<AbstractText>No abstract available.</AbstractText>") }),
      article({ abstract: "<Abstract/>" }),
    ),
    outcomes: [{ abstract: null }, { abstract: null }, { abstract: null }],
  },
  {
    name: "a translated title, its original and its language",
    input: set(
      article({
        title: "[Tea against boredom].",
        languages: "<Language>ger</Language>",
        rest: "<PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList><VernacularTitle>Tee gegen Langeweile.</VernacularTitle>",
      }),
    ),
    outcomes: [
      {
        "metadata.title": { text: "Tea against boredom", language: "en", translations: [{ language: "de", text: "Tee gegen Langeweile" }] },
        "metadata.languages": ["de"],
      },
    ],
  },
  {
    name: "no English title",
    input: set(
      article({
        title: "[Not Available].",
        languages: "<Language>fre</Language>",
        rest: "<VernacularTitle>Du thé.</VernacularTitle>",
      }),
    ),
    outcomes: [{ "metadata.title": { text: "Du thé", language: "fr", translations: [] } }],
  },
  {
    name: "dates at the precision that is certain",
    input: set(
      ...[
        "<PubDate><Year>2018</Year><Month>07</Month></PubDate>",
        "<PubDate><Year>2018</Year><Season>Winter</Season></PubDate>",
        "<PubDate><MedlineDate>2014 May-Jun</MedlineDate></PubDate>",
        "<PubDate><MedlineDate>Spring 2008</MedlineDate></PubDate>",
        "<PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate>",
        "<PubDate><MedlineDate>2009-10</MedlineDate></PubDate>",
        "<PubDate><MedlineDate>2009/10</MedlineDate></PubDate>",
        "<PubDate><MedlineDate>1998-99 Winter</MedlineDate></PubDate>",
        "<PubDate><Year>2019</Year><Month>Sep</Month><Day>31</Day></PubDate>",
      ].map((date, at) => article({ pmid: String(at + 1), journal: `<JournalIssue>${date}</JournalIssue>` })),
    ),
    outcomes: ["2018-07", "2018", "2014", "2008", null, null, null, null, "2019-09"].map((published) => ({
      "metadata.published": published,
    })),
  },
  {
    name: "only the electronic date",
    input: set(
      article({
        journal: "<JournalIssue><PubDate/></JournalIssue>",
        rest: "<ArticleDate><Year>2021</Year><Month>02</Month><Day>03</Day></ArticleDate>",
      }),
    ),
    outcomes: [{ "metadata.published": "2021-02-03" }],
  },
  {
    name: "the DOI only in the list of identifiers, one DOI in the references",
    input: set(
      article({
        data: '<PubmedData><PublicationStatus>ppublish</PublicationStatus><ArticleIdList><ArticleId IdType="doi">10.5555/0899(2008)42[205:BDITCI]2.0.CO;2</ArticleId><ArticleId IdType="pmc">PMC42</ArticleId></ArticleIdList><ReferenceList><Title>First</Title><ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.5555/no</ArticleId></ArticleIdList></Reference></ReferenceList></ReferenceList></PubmedData>',
      }),
    ),
    outcomes: [{ "metadata.identifiers.doi": "10.5555/0899(2008)42[205:bditci]2.0.co;2", "metadata.identifiers.pmcid": "PMC42" }],
  },
  {
    name: "two DOIs that disagree",
    input: set(
      article({
        location: '<ELocationID EIdType="doi">10.5555/one</ELocationID>',
        data: '<PubmedData><ArticleIdList><ArticleId IdType="doi">10.5555/two</ArticleId></ArticleIdList></PubmedData>',
      }),
    ),
    outcomes: [{ "metadata.identifiers.doi": "10.5555/one", "warnings.0.code": "identifiers-disagree" }],
  },
  {
    name: "a file of updates: an article and deleted citations",
    input: `${HEAD}<PubmedArticleSet>\n${article()}\n<DeleteCitation>\n<PMID Version="1">101</PMID>\n<PMID Version="2">102</PMID>\n<PMID>x</PMID></DeleteCitation>\n</PubmedArticleSet>`,
    outcomes: [{ "metadata.identifiers.pmid": "12345678" }, "deleted", "deleted", "xml-invalid"],
  },
  {
    name: "a chapter of a book",
    input: set(BOOK),
    outcomes: [
      {
        "metadata.title.text": "Boredom Syndrome",
        "metadata.journal.name": "Invented Reviews",
        "metadata.identifiers.pmid": "20000001",
        "metadata.identifiers.doi": null,
        "metadata.authors.length": 1,
        "metadata.authors.0.name": "Example A",
        "metadata.published": "1993",
        "metadata.publicationTypes": ["Review"],
        "abstract.sections": [
          { label: "CLINICAL CHARACTERISTICS", category: null, text: "Yawning." },
          { label: "MANAGEMENT", category: null, text: "Tea & rest." },
        ],
        copyright: "Copyright 1993, Nowhere.",
      },
    ],
  },
  {
    name: "a set of book documents, deleted ones too",
    input: `<BookDocumentSet><BookDocument><PMID>7</PMID><Book><BookTitle>A whole book</BookTitle></Book></BookDocument><DeleteDocument><PMID>8</PMID></DeleteDocument></BookDocumentSet>`,
    outcomes: [{ "metadata.title.text": "A whole book", "metadata.journal.name": null }, "deleted"],
  },
  {
    name: "citations of the oldest files",
    input:
      "<MedlineCitationSet><MedlineCitation><PMID>9</PMID><Article><ArticleTitle>Old tea</ArticleTitle><Affiliation>Nowhere</Affiliation></Article></MedlineCitation></MedlineCitationSet>",
    outcomes: [{ "metadata.title.text": "Old tea", "metadata.identifiers.pmid": "9" }],
  },
  {
    name: "two files after each other, with a byte-order mark between them",
    input: `${set(article())}\ufeff${set(article({ pmid: "2" }))}`,
    outcomes: [{ "metadata.identifiers.pmid": "12345678" }, { "metadata.identifiers.pmid": "2" }],
  },
  { name: "bare elements without a set", input: `${article()}\n${article({ pmid: "3" })}`, outcomes: [{}, {}] },
  {
    name: "comments between and in records, CDATA",
    input: set(`<!-- ${article()} -->`, article({ title: "<!-- no --><![CDATA[Tea <&> ]]>more" })),
    outcomes: [{ "metadata.title.text": "Tea <&> more" }],
  },
  {
    name: "end tags in comments and CDATA end nothing",
    input: set(
      article({ title: "A<!-- </PubmedArticle><PubmedArticle> --> B" }),
      article({ title: "<![CDATA[</PubmedArticle>]]> C" }),
      article(),
    ),
    outcomes: [{ "metadata.title.text": "A B" }, { "metadata.title.text": "</PubmedArticle> C" }, {}],
  },
  {
    name: "a comment that is never closed hides no record",
    input: set(article({ title: "A <!-- B" }), article({ pmid: "4" })),
    outcomes: ["xml-truncated", { "metadata.identifiers.pmid": "4" }],
  },
  {
    name: "a CDATA section that is never closed, and one that is",
    input: set(article({ title: "<![CDATA[ A" }), article({ pmid: "5", title: "<![CDATA[B ]]]]><![CDATA[> C]]>" })),
    outcomes: ["xml-truncated", { "metadata.identifiers.pmid": "5", "metadata.title.text": "B ]]> C" }],
  },
  {
    name: "attributes with signs in them",
    input: set(article({ abstract: abstractOf('<AbstractText Label="A &gt; B > C &amp; D">Tea.</AbstractText>') })),
    outcomes: [{ "abstract.sections.0.label": "A > B > C & D" }],
  },
  {
    name: "a record cut off does not swallow the next",
    input: set(article().slice(0, 400), article({ pmid: "6" })),
    outcomes: ["xml-truncated", { "metadata.identifiers.pmid": "6" }],
  },
  {
    name: "a file cut off inside a record",
    input: `${HEAD}<PubmedArticleSet>\n${article()}\n${article({ pmid: "7" }).slice(0, 300)}`,
    outcomes: [{}, "xml-truncated"],
  },
  { name: "a file cut off between records", input: `${HEAD}<PubmedArticleSet>\n${article()}\n`, outcomes: [{}, "xml-truncated"] },
  {
    name: "a mismatched tag",
    input: set(article({ title: "Tea</Title>" }), article({ pmid: "8" })),
    outcomes: ["xml-invalid", { "metadata.identifiers.pmid": "8" }],
  },
  {
    name: "a slip in an affiliation or a reference costs nothing",
    input: set(
      article({
        authors:
          "<AuthorList><Author><LastName>Example</LastName><AffiliationInfo><Affiliation>A < B & </Afiliation></AffiliationInfo></Author></AuthorList>",
        data: "<PubmedData><ReferenceList><Reference><Citation>x</Citatoin></Reference></ReferenceList></PubmedData>",
      }),
    ),
    outcomes: [{ "metadata.authors.0.name": "Example" }],
  },
  {
    name: "signs that open no tag are text",
    input: single("P <0.001 and a < b > c."),
    outcomes: [{ abstract: { form: "text", text: "P <0.001 and a < b > c.", language: null } }],
  },
  {
    name: "entities that were declared: not expanded, nothing fetched",
    input: `<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet [\n<!ENTITY lol "lol"><!ENTITY lol9 "&lol;&lol;">\n<!ENTITY file SYSTEM "file:///etc/hostname">\n<!ENTITY rec "<b>]>">]>\n<PubmedArticleSet>${article({ title: "&lol9; &file; &alpha; A&#946;&#x3b3; AT&T" })}</PubmedArticleSet>`,
    outcomes: [{ "metadata.title.text": "&lol9; &file; α Aβγ AT&T", "warnings.0.code": "unknown-entity" }],
  },
  {
    name: "a title whose markup was escaped, twice too",
    input: set(
      article({ title: "Tea with &lt;i&gt;B. invented&lt;/i&gt; at 10&lt;sup&gt;-3&lt;/sup&gt; g, p&amp;lt;0.05 for a&lt;b and c&gt;d" }),
    ),
    outcomes: [{ "metadata.title.text": "Tea with B. invented at 10⁻³ g, p<0.05 for a<b and c>d" }],
  },
  {
    name: "partial retractions, which NLM takes for errata, and reprints",
    input: set(
      article({
        after: `<CommentsCorrectionsList>${["PartialRetractionIn", "PartialRetractionOf", "ReprintIn", "ReprintOf"].map((type) => `<CommentsCorrections RefType="${type}"><RefSource>Inv J Tea. 2025;1:1</RefSource></CommentsCorrections>`).join("")}</CommentsCorrectionsList>`,
      }),
    ),
    outcomes: [
      {
        "metadata.relations.0.type": "corrected-by",
        "metadata.relations.1.type": "correction-of",
        "metadata.relations.2.type": "other",
        "metadata.relations.length": 4,
      },
    ],
  },
  {
    name: "names that objects have are names like others",
    input: set(
      article({
        abstract: abstractOf('<AbstractText __proto__="x" constructor="y">Tea <__proto__>is</__proto__> <constructor/>tea.</AbstractText>'),
        after: "<__proto__><PMID>1</PMID></__proto__>",
      }),
    ),
    outcomes: [{ "abstract.text": "Tea is tea.", "metadata.identifiers.pmid": "12345678" }],
  },
  {
    name: "ten thousand elements deep",
    input: set(article({ title: `${"<b>".repeat(10_000)}x${"</b>".repeat(10_000)}` }), article()),
    outcomes: ["xml-too-deep", {}],
  },
  {
    name: "words and other elements between records",
    input: set("stray words", article(), "<Other>thing</Other>", article({ pmid: "10" })),
    outcomes: ["xml-unexpected", {}, "xml-unexpected", {}],
  },
  {
    name: "an article without a citation, and an empty one",
    input: set("<PubmedArticle></PubmedArticle>", "<PubmedArticle><MedlineCitation></MedlineCitation></PubmedArticle>"),
    outcomes: ["xml-unexpected", "empty-record"],
  },
];

export default rows;
