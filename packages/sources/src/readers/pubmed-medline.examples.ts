import type { ReaderExample } from "../reader.examples.ts";

/** An invented record; lines of fields between the PMID and the source. */
function medline(fields: string, pmid = "90000001"): string {
  return `PMID- ${pmid}\nOWN - NLM\nSTAT- MEDLINE\n${fields}\nSO  - Inv J Tea. 2024 Oct;8(2):1-9.\n`;
}

const WHOLE = `IS  - 2049-3630 (Electronic)
IS  - 2049-3614 (Print)
IS  - 2049-3614 (Linking)
LR  - 20250203
VI  - 83
IP  - 11
DP  - 2024 Oct 21
TI  - Green tea against boredom: 
      a randomised trial.
PG  - 1572-1583
LID - S0000-0000(24)00001-2 [pii]
LID - 10.5555/Tea.2 [doi]
LID - 100001
AB  - BACKGROUND: Boredom is common. METHODS: We gave tea to 40 adults 
      (20 +/- 3 years). RESULTS: 12 of 40 (30%) felt better; mRS</=3 in 8, P < 
      0.001.
CI  - Copyright (c) 2024 Invented Press. All rights reserved.
FAU - Example, Ada M
AU  - Example AM
AUID- ORCID: 0000-0000-0000-0001
AD  - Department of Tea, Nowhere. ada@example.org.
FAU - van der Sample, Ben Jr
AU  - van der Sample B Jr
CN  - Tea Study Group
LA  - eng
SI  - ClinicalTrials.gov/NCT00000001
SI  - GENBANK/AB000001
GR  - R01 XY000001/XY/NXYZ NIH HHS/United States
GR  - BB/X000001/1/BB_/Invented Research Council/United Kingdom
GR  - Tea Foundation/Switzerland
PT  - Journal Article
PT  - Randomized Controlled Trial
TA  - Inv J Tea
JT  - Invented journal of tea
MH  - Boredom/*drug therapy/psychology
MH  - *Tea
MH  - *
RN  - 0 (Tea)
OTO - NOTNLM
OT  - *green tea
OT  - boredom
COIS- The authors drink tea.
CIN - Inv J Coffee. 2025 Jan;9(1):3-4. doi: 10.5555/coffee.1. PMID: 90000009
PMC - PMC9000001
PHST- 2024/01/01 00:00 [received]
AID - 10.5555/tea.2 [doi]
FIR - Helper, Hal
IR  - Helper H`;

const rows: readonly ReaderExample[] = [
  {
    name: "a whole record",
    input: medline(WHOLE),
    outcomes: [
      {
        revision: { version: 1, aheadOfPrint: false, date: "2025-02-03" },
        "metadata.identifiers": {
          doi: "10.5555/tea.2",
          pmid: "90000001",
          pmcid: "PMC9000001",
          s2PaperId: null,
          s2CorpusId: null,
          arxiv: null,
        },
        "metadata.title": { text: "Green tea against boredom: a randomised trial", language: "en", translations: [] },
        "metadata.authors": [
          { name: "Example AM", family: "Example", given: "Ada M", initials: "AM", suffix: null, collective: false },
          { name: "van der Sample B Jr", family: "van der Sample", given: "Ben", initials: "B", suffix: "Jr", collective: false },
          { name: "Tea Study Group", family: null, given: null, initials: null, suffix: null, collective: true },
        ],
        "metadata.authorsComplete": true,
        "metadata.languages": ["en"],
        "metadata.journal": {
          name: "Invented journal of tea",
          abbreviation: "Inv J Tea",
          issn: "2049-3614",
          volume: "83",
          issue: "11",
          pages: "1572-1583",
          impactFactor: null,
          quartile: null,
        },
        "metadata.published": "2024-10-21",
        "metadata.publicationTypes": ["Journal Article", "Randomized Controlled Trial"],
        "metadata.meshTerms": ["Boredom/drug therapy/psychology", "Tea"],
        "metadata.keywords": ["green tea", "boredom"],
        "metadata.funding": [
          { funder: "NXYZ NIH HHS", grant: "R01 XY000001", country: "United States" },
          { funder: "Invented Research Council", grant: "BB/X000001/1", country: "United Kingdom" },
          { funder: "Tea Foundation", grant: null, country: "Switzerland" },
        ],
        "metadata.conflictOfInterest": "The authors drink tea.",
        "metadata.relations": [
          { type: "commented-by", id: "pmid:90000009", text: "Inv J Coffee. 2025 Jan;9(1):3-4. doi: 10.5555/coffee.1" },
        ],
        registrations: [{ registry: "ClinicalTrials.gov", id: "NCT00000001", span: null }],
        abstract: {
          form: "text",
          text: "BACKGROUND: Boredom is common. METHODS: We gave tea to 40 adults (20 ± 3 years). RESULTS: 12 of 40 (30%) felt better; mRS≤3 in 8, P < 0.001.",
          language: null,
        },
        otherAbstracts: [],
        copyright: "Copyright (c) 2024 Invented Press. All rights reserved.",
        warnings: [],
      },
    ],
  },
  {
    name: "an empty line first, two records, the second without an abstract",
    input: `\n${medline("TI  - One.\nAB  - Tea.")}\n${medline("TI  - Two.", "90000002")}\n\n`,
    outcomes: [
      { "metadata.identifiers.pmid": "90000001", "abstract.text": "Tea." },
      { "metadata.identifiers.pmid": "90000002", abstract: null },
    ],
  },
  {
    name: "records without an empty line between them",
    input: medline("TI  - One.") + medline("TI  - Two.", "90000002"),
    outcomes: [{ "metadata.title.text": "One" }, { "metadata.title.text": "Two" }],
  },
  {
    name: "an empty line inside a record does not end it",
    input: medline("TI  - One.\n\nAB  - Still tea."),
    outcomes: [{ "metadata.title.text": "One", "abstract.text": "Still tea." }],
  },
  {
    name: "ERIC: no PMID, OWN first, a five-letter tag, a link for a DOI, the language by its name, a year at the end of another date",
    input: `\nOWN - ERIC
TI  - Tea in Schools
AU  - van Example, Ada M.
OT  - Tea
JT  - Invented Tea Research
SO  - v5 n1 p1-9 2020
AID - http://dx.doi.org/10.5555/eric.1
OID - EJ0000001
VI  - 5
DP  - Article 7 2019
LID - http://eric.ed.gov/?id=EJ0000001
AB  - When tea is served, pupils listen.
ISSN - EISSN-2049-3630
LA  - English
PT  - Journal Articles

OWN - ERIC
TI  - Coffee in Schools
JT  - Invented Tea Research
DP  - 2020
`,
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/eric.1",
        "metadata.identifiers.pmid": null,
        "metadata.title": { text: "Tea in Schools", language: "en", translations: [] },
        "metadata.authors": [
          { name: "van Example, Ada M.", family: "van Example", given: "Ada M.", initials: null, suffix: null, collective: false },
        ],
        "metadata.languages": ["en"],
        "metadata.journal.issn": "2049-3630",
        "metadata.published": "2019",
        "metadata.keywords": ["Tea"],
        "abstract.text": "When tea is served, pupils listen.",
      },
      { "metadata.title.text": "Coffee in Schools", "metadata.published": "2020", abstract: null },
    ],
  },
  {
    name: "a chapter: title of the book, editors that are no authors",
    input: `PMID- 90000003
STAT- Publisher
DRDT- 20090102
CTDT- 20090101
PB  - Invented Press
DP  - 2009
TI  - Tea Syndrome
BTI - Handbook of Tea
AB  - Tea is rare.
FAU - Example, Ada
AU  - Example A
FED - Editor, Ed
ED  - Editor E
LA  - eng
`,
    outcomes: [
      {
        "metadata.title.text": "Tea Syndrome",
        "metadata.journal.name": "Handbook of Tea",
        "metadata.authors.length": 1,
        "metadata.published": "2009",
      },
    ],
  },
  {
    name: "a book: its title is the paper's",
    input: "PMID- 90000004\nBTI - Handbook of Tea\nDP  - 2009\n",
    outcomes: [{ "metadata.title.text": "Handbook of Tea", "metadata.journal.name": null }],
  },
  {
    name: "a translated title and the original, with languages",
    input: medline("TI  - [Tea against boredom].\nTT  - Tee gegen Langeweile.\nLA  - ger\nLA  - eng"),
    outcomes: [
      {
        "metadata.title": {
          text: "Tea against boredom",
          language: "en",
          translations: [{ language: "de", text: "Tee gegen Langeweile" }],
        },
        "metadata.languages": ["de", "en"],
      },
    ],
  },
  {
    name: "a title in brackets without its original, and one that is not available",
    input: medline("TI  - [Tea].\nLA  - fre") + medline("TI  - [Not Available].\nTT  - Th\u00e9.\nLA  - fre", "90000002"),
    outcomes: [
      { "metadata.title": { text: "Tea", language: "en", translations: [] } },
      { "metadata.title": { text: "Th\u00e9", language: "fr", translations: [] } },
    ],
  },
  {
    name: "an upper-case language of a publisher",
    input: medline("TI  - Tea.\nLA  - ENG\nPT  - JOURNAL ARTICLE"),
    outcomes: [{ "metadata.languages": ["en"], "metadata.title.language": "en", "metadata.publicationTypes": ["JOURNAL ARTICLE"] }],
  },
  ...(
    [
      ["2025", "2025"],
      ["2025 Sep", "2025-09"],
      ["2018 Jul-Aug", "2018"],
      ["2015 Summer", "2015"],
      ["1999 Oct-Dec", "1999"],
      ["2010-2011", null],
      ["2009-10", null],
      ["1911-12", null],
      ["2009/10", null],
      ["1998-99", null],
      ["2009-10-05", "2009-10-05"],
    ] as const
  ).map(([printed, published]) => ({
    name: `the date ${printed}`,
    input: medline(`DP  - ${printed}\nTI  - Tea of ${printed}.`),
    outcomes: [{ "metadata.published": published }],
  })),
  {
    name: "the electronic date where the issue has none",
    input: medline("DEP - 20240305\nTI  - Tea."),
    outcomes: [{ "metadata.published": "2024-03-05" }],
  },
  {
    name: "a DOI with brackets, in AID only; the first of several in LID",
    input:
      medline("AID - 10.5555/0000-0000(2008)42[205:TEAABC]2.0.CO;2 [doi]\nTI  - Tea.") +
      medline("LID - 10.5555/one [doi]\nAID - 10.5555/two [doi]\nTI  - Two.", "90000002"),
    outcomes: [
      { "metadata.identifiers.doi": "10.5555/0000-0000(2008)42[205:teaabc]2.0.co;2" },
      { "metadata.identifiers.doi": "10.5555/one" },
    ],
  },
  {
    name: "a DOI in a comment or in the text is not the paper's",
    input: medline("TI  - Tea.\nAB  - See doi: 10.5555/other.\nCON - Inv J Tea. 2020;1:2. doi: 10.5555/other"),
    outcomes: [
      {
        "metadata.identifiers.doi": null,
        "metadata.relations": [{ type: "comment-on", id: "doi:10.5555/other", text: "Inv J Tea. 2020;1:2. doi: 10.5555/other" }],
      },
    ],
  },
  {
    name: "retractions, corrections and updates; references are left out",
    input: medline(
      "TI  - Tea.\nRIN - Inv J Tea. 2021;2:3. PMID: 90000011\nROF - Inv J Tea. 2019;1:1\nEIN - Inv J Tea. 2022;3:4\nEFR - Inv J Tea. 2018;1:1\nUIN - Inv J Tea. 2023;4:5\nUOF - Inv J Tea. 2017;1:1\nCON - Inv J Tea. 2016;1:1\nPRIN- Inv J Tea. 2024;5:6\nPROF- Inv J Tea. 2015;1:1\nRF  - 12",
    ),
    outcomes: [
      {
        "metadata.relations.0": { type: "retracted-by", id: "pmid:90000011", text: "Inv J Tea. 2021;2:3" },
        "metadata.relations.1.type": "retraction-of",
        "metadata.relations.2.type": "corrected-by",
        "metadata.relations.3.type": "correction-of",
        "metadata.relations.4.type": "updated-by",
        "metadata.relations.5.type": "update-of",
        "metadata.relations.6.type": "comment-on",
        "metadata.relations.7.type": "corrected-by",
        "metadata.relations.8.type": "correction-of",
        "metadata.relations.length": 9,
      },
    ],
  },
  {
    name: "ASCII folding undone in title and abstract, dashes kept",
    input: medline("TI  - Tea --> calm at +/- 2 cups--an essay.\nAB  - Cups >/=3 and </=5 --> calm; P<0.001 and a/b > c."),
    outcomes: [
      { "metadata.title.text": "Tea → calm at ± 2 cups--an essay", "abstract.text": "Cups ≥3 and ≤5 → calm; P<0.001 and a/b > c." },
    ],
  },
  {
    name: "the source's own word for a cut stays for the sections to tell",
    input: medline("TI  - Tea.\nAB  - Tea is good.(ABSTRACT TRUNCATED AT 250 WORDS)"),
    outcomes: [{ "abstract.text": "Tea is good.(ABSTRACT TRUNCATED AT 250 WORDS)" }],
  },
  {
    name: "a line without a mark that CI repeats is cut from the abstract",
    input: medline("TI  - Tea.\nAB  - Tea is good. 2014 Invented Tea Society\nCI  - 2014 Invented Tea Society"),
    outcomes: [{ "abstract.text": "Tea is good.", copyright: "2014 Invented Tea Society" }],
  },
  {
    name: "abstracts in other languages and for other readers",
    input: medline(
      "TI  - Tea.\nAB  - Tea.\nOAB - Publisher: Tee ist\n      gut.\nOABL- ger\nOAB - plain-language-summary: Tea is nice.\nOABL- eng\nOAB - \u8336\u5f88\u597d\uff0cP=0.\n      004\u3002\nOAB - Publisher: Abstract available from the publisher.\nOABL- chi",
    ),
    outcomes: [
      {
        otherAbstracts: [
          { language: "de", type: "Publisher", text: "Tee ist gut." },
          { language: "en", type: "plain-language-summary", text: "Tea is nice." },
          { language: "zh", type: null, text: "\u8336\u5f88\u597d\uff0cP=0.004\u3002" },
        ],
      },
    ],
  },
  {
    name: "authors: without FAU, FAU alone, groups between people, et al.",
    input: medline(
      "TI  - Tea.\nAU  - Example A\nCN  - Tea Network\nFAU - Sample, Ben\nFAU - Third, Cara D 3rd\nAU  - Third CD 3rd\nAU  - et al.",
    ),
    outcomes: [
      {
        "metadata.authors": [
          { name: "Example A", family: "Example", given: null, initials: "A", suffix: null, collective: false },
          { name: "Tea Network", family: null, given: null, initials: null, suffix: null, collective: true },
          { name: "Sample, Ben", family: "Sample", given: "Ben", initials: null, suffix: null, collective: false },
          { name: "Third CD 3rd", family: "Third", given: "Cara D", initials: "CD", suffix: "3rd", collective: false },
        ],
        "metadata.authorsComplete": false,
        "warnings.0.code": "authors-truncated",
      },
    ],
  },
  {
    name: "lines that an editor wrapped again belong to the field above",
    input: medline("TI  - Tea\nagainst boredom.\nAB  - We gave tea to 40\nadults: all well."),
    outcomes: [{ "metadata.title.text": "Tea against boredom", "abstract.text": "We gave tea to 40 adults: all well." }],
  },
  {
    name: "double-escaped signs stay for the sections to decode; a comparison is no tag",
    input: medline("TI  - Tea &amp; milk.\nAB  - p &lt; 0.001 and a<b."),
    outcomes: [{ "metadata.title.text": "Tea & milk", "abstract.text": "p &lt; 0.001 and a<b.", "abstract.form": "text" }],
  },
  {
    name: "grants with and without their parts",
    input: medline("TI  - Tea.\nGR  - /01/002/Tea Council/United Kingdom\nGR  - HHSA000001/PHS HHS/United States\nGR  - ABC-1\nGR  - /"),
    outcomes: [
      {
        "metadata.funding": [
          { funder: "Tea Council", grant: "01/002", country: "United Kingdom" },
          { funder: "PHS HHS", grant: "HHSA000001", country: "United States" },
          { funder: null, grant: "ABC-1", country: null },
        ],
      },
    ],
  },
  {
    name: "no linking ISSN: the first that is printed",
    input: medline("TI  - Tea.\nIS  - 2049-363X (Print)\nIS  - 2049-3614 (Electronic)"),
    outcomes: [{ "metadata.journal.issn": "2049-363X" }],
  },
  { name: "nothing but a tag", input: "PMID- 000000000000\nOWN - NLM\n", outcomes: ["empty-record"] },
  {
    name: "text before the first record, and RIS, XML and prose after one",
    input: `Saved by a tool\n${medline("TI  - One.")}\nTY  - JOUR\nTI  - Not this one\nER  - \n\n${medline("TI  - Two.", "90000002")}\n<PubmedArticleSet>\n</PubmedArticleSet>\n`,
    outcomes: ["text-before-records", { "metadata.title.text": "One" }, "mixed-formats", { "metadata.title.text": "Two" }, "mixed-formats"],
  },
  {
    name: "a byte-order mark in the middle, where two files were joined",
    input: `${medline("TI  - One.")}\ufeff${medline("TI  - Two.", "90000002")}`,
    outcomes: [{ "metadata.title.text": "One" }, { "metadata.title.text": "Two", "metadata.identifiers.pmid": "90000002" }],
  },
  {
    name: "an abstract in parts, each under a tag of its own",
    input: medline("TI  - Tea\nAB  - BACKGROUND: We asked.\nAB  - RESULTS: Pain fell by 12% (P=0.04)."),
    outcomes: [{ "abstract.text": "BACKGROUND: We asked.\nRESULTS: Pain fell by 12% (P=0.04)." }],
  },
  {
    name: "a record of PubMed that was cut off before SO; books, ERIC and what tools write have none",
    input: [
      "PMID- 1\nOWN - NLM\nSTAT- MEDLINE\nTI  - Of tea.\nAB  - We gave tea.\nSO  - Inv J Tea. 2020;3(2):1-9.",
      "PMID- 2\nSTAT- Publisher\nTI  - Of tea in books\nBTI - A book of tea\nAID - NBK1 [bookaccession]",
      "PMID- 3\nTI  - Of tea, by a tool.\nAB  - nan",
      "PMID- 4\nOWN - NLM\nSTAT- MEDLINE\nTI  - Of milk.\nAB  - We gave milk to 120 adu",
    ].join("\n\n"),
    outcomes: [
      { warnings: [] },
      { warnings: [] },
      { abstract: null, warnings: [] },
      {
        "abstract.text": "We gave milk to 120 adu",
        warnings: [
          {
            code: "maybe-truncated",
            message:
              "This record ends before its field SO, the last that PubMed prints: where the download or the export was cut off, what stood last in it is missing. Get the record again.",
            path: null,
          },
        ],
      },
    ],
  },
];

export default rows;
