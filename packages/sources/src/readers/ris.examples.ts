import type { ReaderExample } from "../reader.examples.ts";

function entry(fields: string, type = "JOUR"): string {
  return `TY  - ${type}\n${fields}\nER  - \n\n`;
}

const COCHRANE = `Record #3 of 18
Provider: Invented Library, Ltd.
Content: text/plain; charset="UTF-8"

TY  -  JOUR
AN  -  CN-00000001
A1  -  Example, AM
A1  -  Sample, B
T1  -  Tea in schools: study protocol for a trial.
JA  -  Inv J Tea
PY  -  2011
VL  -  12
SP  -  39‐41
C3  -  PUBMED 90000001,EMBASE 800000001
M3  -  Journal article
KW  -  *tea
KW  -  Boredom [*prevention & control]
DO  -  10.5555/cochrane.1
N2  -  BACKGROUND: Pupils are bored. METHODS: Tea for 240 pupils.
UR  -  https://example.org/central/CN-00000001
ER  -  

`;

const EMBASE = entry(
  `M3  - Article
Y1  - 2024
VL  - 15
IS  - 1
SN  - 2049-3614
SN  - 2049-3630
JF  - Invented Journal of Tea
JO  - Inv. J. Tea
UR  - https://www.embase.com/search/results?subaction=viewrecord&id=L0&from=export
U2  - L0
C5  - 90000002
DB  - Embase
U3  - 2024-01-02
L2  - http://dx.doi.org/10.5555/embase.1
DO  - 10.5555/EMBASE.1
A1  - Example, A.M.
A1  - van der Sample, B.
M1  - (Example A.M., ada@example.org) Department of Tea, Nowhere
AD  - A. Example, Department of Tea, Nowhere
T1  - Tea against boredom
LA  - English
KW  - tea
N2  - Tea helped 12 of 40 adults.`,
);

const OVID = `2. 
TY  - JOUR
DB  - APA PsycInfo <2021>
ID  - 2021-00000-001
DO  - https://dx.doi.org/10.5555/ovid.1
T1  - TEA: A trial.
A1  - Example, Ada M
A2  - Cited, C., Other, D.
Y1  - 2021//
N2  - Background: Boredom. Conclusions: Tea. (PsycInfo Database Record (c) 2021 APA, all rights reserved)
KW  - *Tea
JF  - Invented Journal of Tea
NL  - Inv J Tea
VL  - 13
SP  - 52
EP  - 62
SN  - 2049-3614
LA  - English
PT  - Journal, Peer Reviewed Journal
M3  - Tea & Boredom [2820]
ER  - 


`;

const OPENALEX = entry(
  `TI  - Tea on islands
PY  - 2024
PB  - Invented Press
SN  - 2049-3614
T2  - Invented Journal of Tea
DO  - 10.5555/openalex.1
UR  - https://doi.org/10.5555/openalex.1
DA  - 2024-02-01
AU  - Example, Ada
C1  - Department of Tea, Nowhere, with an address
AU  - Sample–Two, Ben
LA  - en
SP  - 105
EP  - 105
AB  - Tea grows on islands.`,
);

const rows: readonly ReaderExample[] = [
  {
    name: "Cochrane: a preamble, two spaces after the hyphen, the PMID among the sources",
    input: COCHRANE,
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/cochrane.1",
        "metadata.identifiers.pmid": "90000001",
        "metadata.title.text": "Tea in schools: study protocol for a trial",
        "metadata.authors": [
          { name: "Example, AM", family: "Example", given: null, initials: "AM", suffix: null, collective: false },
          { name: "Sample, B", family: "Sample", given: null, initials: "B", suffix: null, collective: false },
        ],
        "metadata.journal.abbreviation": "Inv J Tea",
        "metadata.journal.name": null,
        "metadata.journal.pages": "39‐41",
        "metadata.published": "2011",
        "metadata.publicationTypes": ["Journal article"],
        "metadata.keywords": ["tea", "Boredom [prevention & control]"],
        "abstract.text": "BACKGROUND: Pupils are bored. METHODS: Tea for 240 pupils.",
      },
    ],
  },
  {
    name: "Embase: abstract in N2, DOI in DO and L2, PMID in C5, addresses left out",
    input: EMBASE,
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/embase.1",
        "metadata.identifiers.pmid": "90000002",
        "metadata.title": { text: "Tea against boredom", language: "en", translations: [] },
        "metadata.authors.0": { name: "Example, A.M.", family: "Example", given: null, initials: "AM", suffix: null, collective: false },
        "metadata.authors.1.family": "van der Sample",
        "metadata.languages": ["en"],
        "metadata.journal": {
          name: "Invented Journal of Tea",
          abbreviation: "Inv. J. Tea",
          issn: "2049-3614",
          volume: "15",
          issue: "1",
          pages: null,
          impactFactor: null,
          quartile: null,
        },
        "metadata.published": "2024",
        "abstract.text": "Tea helped 12 of 40 adults.",
      },
    ],
  },
  {
    name: "Ovid: a number before TY, a link for a DOI, its own copyright line, authors that are cited",
    input: OVID + OVID.replace("2. ", "36. ").replaceAll("ovid.1", "ovid.2"),
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/ovid.1",
        "metadata.identifiers.pmid": null,
        "metadata.title.text": "TEA: A trial",
        "metadata.authors.length": 1,
        "metadata.journal.abbreviation": "Inv J Tea",
        "metadata.journal.pages": "52-62",
        "metadata.published": "2021",
        "metadata.publicationTypes": ["Journal, Peer Reviewed Journal"],
        "abstract.text": "Background: Boredom. Conclusions: Tea.",
        copyright: "PsycInfo Database Record (c) 2021 APA, all rights reserved",
      },
      { "metadata.identifiers.doi": "10.5555/ovid.2" },
    ],
  },
  {
    name: "OpenAlex: a date beside the year, an address under each author, one page",
    input: OPENALEX,
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/openalex.1",
        "metadata.authors.length": 2,
        "metadata.authors.0": { name: "Example, Ada", family: "Example", given: "Ada", initials: null, suffix: null, collective: false },
        "metadata.journal.name": "Invented Journal of Tea",
        "metadata.journal.pages": "105",
        "metadata.languages": ["en"],
        "metadata.published": "2024-02-01",
        "abstract.text": "Tea grows on islands.",
      },
    ],
  },
  {
    name: "all four after one another",
    input: COCHRANE + EMBASE + OVID + OPENALEX,
    outcomes: [
      { "metadata.identifiers.doi": "10.5555/cochrane.1" },
      { "metadata.identifiers.doi": "10.5555/embase.1" },
      { "metadata.identifiers.doi": "10.5555/ovid.1" },
      { "metadata.identifiers.doi": "10.5555/openalex.1" },
    ],
  },
  {
    name: "an abstract in a second language after the first",
    input: entry(
      "T1  - Tea\nN2  - Tea is good. (PsycInfo Database Record (c) 2022 APA, all rights reserved) Abstract (Spanish) El te es bueno. (PsycInfo Database Record (c) 2022 APA, all rights reserved)",
    ),
    outcomes: [
      {
        "abstract.text": "Tea is good.",
        otherAbstracts: [{ language: "es", type: null, text: "El te es bueno." }],
        copyright: "PsycInfo Database Record (c) 2022 APA, all rights reserved",
      },
    ],
  },
  {
    name: "a record without its end does not swallow the next",
    input: "TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \n",
    outcomes: [{ "metadata.title.text": "One" }, { "metadata.title.text": "Two" }],
  },
  {
    name: "a record without its beginning is a record still",
    input: "TY  - JOUR\nTI  - One\nER  - \nTI  - Two\nER  - \nTY  - JOUR\nTI  - Three\nER  - \n",
    outcomes: [{ "metadata.title.text": "One" }, { "metadata.title.text": "Two" }, { "metadata.title.text": "Three" }],
  },
  {
    name: "values over several lines, with empty ones",
    input: entry("TI  - Tea\nagainst boredom\nAB  - BACKGROUND: Boredom.\n\nMETHODS: Tea for 40 - 50 adults.\nDO  - 10.5555/lines"),
    outcomes: [
      {
        "metadata.title.text": "Tea against boredom",
        "abstract.text": "BACKGROUND: Boredom.\n\nMETHODS: Tea for 40 - 50 adults.",
        "metadata.identifiers.doi": "10.5555/lines",
      },
    ],
  },
  {
    name: "the longer of AB and N2 is the abstract",
    input: entry("TI  - Tea\nAB  - Tea is good, and we show it.\nN2  - a note"),
    outcomes: [{ "abstract.text": "Tea is good, and we show it." }],
  },
  {
    name: "a DOI in M3, or in a link, and none in the abstract",
    input: `${entry("TI  - One\nM3  - 10.5555/m3")}${entry("TI  - Two\nUR  - https://doi.org/10.5555/ur")}${entry("TI  - Three\nAB  - See 10.5555/other.\nUR  - https://example.org/x")}`,
    outcomes: [
      { "metadata.identifiers.doi": "10.5555/m3", "metadata.publicationTypes": [] },
      { "metadata.identifiers.doi": "10.5555/ur" },
      { "metadata.identifiers.doi": null },
    ],
  },
  {
    name: "PMID by the database, by a link, PMCID, and numbers that are none",
    input: `${entry("TI  - One\nDB  - Ovid MEDLINE(R)\nAN  - 90000003")}${entry("TI  - Two\nUR  - https://pubmed.ncbi.nlm.nih.gov/90000004/\nC2  - PMC9000004")}${entry("TI  - Three\nAN  - 12345\nC5  - 678\nDB  - Invented Base")}`,
    outcomes: [
      { "metadata.identifiers.pmid": "90000003" },
      { "metadata.identifiers.pmid": "90000004", "metadata.identifiers.pmcid": "PMC9000004" },
      { "metadata.identifiers.pmid": null },
    ],
  },
  {
    name: "Scopus: the PMID in C2",
    input: entry("TI  - Tea\nDB  - Scopus\nC2  - 90000006\nN1  - Export Date: 1 May 2024; Cited By: 3"),
    outcomes: [{ "metadata.identifiers.pmid": "90000006", abstract: null }],
  },
  {
    name: "a trial's registration among the sources",
    input: entry("TI  - Tea trial\nC3  - CTGOV NCT00000001\nM3  - Trial registry record"),
    outcomes: [
      {
        registrations: [{ registry: "ClinicalTrials.gov", id: "NCT00000001", span: null }],
        "metadata.publicationTypes": ["Trial registry record"],
      },
    ],
  },
  {
    name: "dates of RIS: slashes, empty parts, a season, another year in DA",
    input: `${entry("TI  - One\nPY  - 2020//")}${entry("TI  - Two\nY1  - 2020/05/01/")}${entry("TI  - Three\nPY  - 2019///Spring")}${entry("TI  - Four\nPY  - 2018\nDA  - 2019/03/02")}`,
    outcomes: [
      { "metadata.published": "2020" },
      { "metadata.published": "2020-05-01" },
      { "metadata.published": "2019" },
      { "metadata.published": "2018" },
    ],
  },
  {
    name: "keywords on one line, authors in one field, et al.",
    input: entry("TI  - Tea\nKW  - tea; boredom\nAU  - Example, A.; Sample, B.\nAU  - et al."),
    outcomes: [
      {
        "metadata.keywords": ["tea", "boredom"],
        "metadata.authors.length": 2,
        "metadata.authors.1.family": "Sample",
        "metadata.authorsComplete": false,
      },
    ],
  },
  {
    name: "a title in brackets is a translation",
    input: entry("TI  - [Tea against boredom]\nLA  - German"),
    outcomes: [{ "metadata.title": { text: "Tea against boredom", language: "en", translations: [] }, "metadata.languages": ["de"] }],
  },
  {
    name: "one space before the hyphen, markup in the abstract",
    input: "TY - JOUR\nTI - Tea\nAB - <p>Tea is <i>good</i>.</p>\nER -\n",
    outcomes: [{ "abstract.form": "markup", "abstract.text": "<p>Tea is <i>good</i>.</p>" }],
  },
  { name: "a record of nothing", input: entry("KW  - tea"), outcomes: ["empty-record"] },
  {
    name: "text before, MEDLINE and prose between records",
    input: `Exported by a tool\n\n${entry("TI  - One")}PMID- 90000005\nTI  - MEDLINE of one\n\n${entry("TI  - Two")}The end.\n`,
    outcomes: ["text-before-records", { "metadata.title.text": "One" }, "mixed-formats", { "metadata.title.text": "Two" }, "mixed-formats"],
  },
  {
    name: "an abstract in parts, each under a tag of its own",
    input:
      "TY  - JOUR\nTI  - Of tea\nAB  - BACKGROUND: We asked.\nAB  - METHODS: We gave tea to 120 adults.\nAB  - RESULTS: Pain fell by 12% (P=0.04).\nER  - \n",
    outcomes: [{ "abstract.text": "BACKGROUND: We asked.\nMETHODS: We gave tea to 120 adults.\nRESULTS: Pain fell by 12% (P=0.04)." }],
  },
  {
    name: "AB and N2: a repetition, another abstract, a note",
    input: [
      ["We gave tea to 120 adults, and they slept.", "We gave tea to 120 adults"],
      [`We gave tea to 120 adults. ${"It went on. ".repeat(12)}`, `Wir gaben 120 Erwachsenen Tee. ${"Und so weiter. ".repeat(12)}`],
      ["We gave tea to 120 adults.", "Seen at the library."],
    ]
      .map(([one, other]) => `TY  - JOUR\nTI  - Of tea\nAB  - ${one}\nN2  - ${other}\nER  - \n`)
      .join("\n"),
    outcomes: [
      { "abstract.text": "We gave tea to 120 adults, and they slept.", otherAbstracts: [], warnings: [] },
      {
        "abstract.text": `Wir gaben 120 Erwachsenen Tee. ${"Und so weiter. ".repeat(12)}`.trim(),
        "otherAbstracts.0.text": `We gave tea to 120 adults. ${"It went on. ".repeat(12)}`.trim(),
      },
      { "abstract.text": "We gave tea to 120 adults.", otherAbstracts: [], "warnings.0.code": "note-left-out" },
    ],
  },
  {
    name: "AB in two languages, and AB once more, cut off",
    input: [
      ["\u56db\u5341\u540d\u6210\u4eba\u559d\u8336\uff0c12%\u597d\u8f6c\u3002", "We gave tea to 120 adults, 12%."],
      [
        `We gave tea to 120 adults, 12% &lt;40. ${"It went on. ".repeat(12)}`,
        "We gave tea to 120 adults, 12% &lt;40. It went on. It went on. It went on. It went on. It went on. ...",
      ],
    ]
      .map(([one, other]) => `TY  - JOUR\nTI  - Of tea\nAB  - ${one}\nAB  - ${other}\nER  - \n`)
      .join("\n"),
    outcomes: [
      { "abstract.text": "We gave tea to 120 adults, 12%.", "otherAbstracts.0.language": "zh", "otherAbstracts.length": 1 },
      { otherAbstracts: [], warnings: [] },
    ],
  },
  {
    name: "organisations as authors, persons with such names, EndNote's comma behind a name",
    input: entry(
      [
        "World Health Organization",
        "NAP Study Group,",
        "Ministry of Health, Labour and Welfare",
        "Doctors Without Borders,",
        "Church, A.",
        "Group, B.",
        "Example,",
        "van der Sample,",
      ]
        .map((name) => `AU  - ${name}`)
        .join("\n"),
    ).replace("AU", "TI  - Tea\nAU"),
    outcomes: [
      {
        "metadata.authors": [
          ...["World Health Organization", "NAP Study Group", "Ministry of Health, Labour and Welfare", "Doctors Without Borders"].map(
            (name) => ({ name, family: null, given: null, initials: null, suffix: null, collective: true }),
          ),
          { name: "Church, A.", family: "Church", given: null, initials: "A", suffix: null, collective: false },
          { name: "Group, B.", family: "Group", given: null, initials: "B", suffix: null, collective: false },
          { name: "Example", family: "Example", given: null, initials: null, suffix: null, collective: false },
          { name: "van der Sample", family: "van der Sample", given: null, initials: null, suffix: null, collective: false },
        ],
      },
    ],
  },
  {
    name: "the PMID in EndNote's exports of PubMed, in notes and in fields for users",
    input: [
      "AN  - 31000001\nDP  - NLM",
      "AN  - 31000002\nDB  - PubMed",
      "N1  - PMID: 31000003",
      "N1  - Example, A.\n1 figure\nPMID: 31000004 [Indexed for MEDLINE]\nInvented Journal",
      "M1  - PMID: 31000005",
      "U1  - 31000006[pmid]",
    ]
      .map((fields) => entry(`TI  - Tea\n${fields}`))
      .join(""),
    outcomes: [1, 2, 3, 4, 5, 6].map((digit) => ({ "metadata.identifiers.pmid": `3100000${digit}` })),
  },
  {
    name: "numbers that are another paper's PMID, or none",
    input: [
      "AN  - 31000001\nDP  - Invented Host",
      "N1  - Comment in: Inv J Tea. 2020;3(2):1. PMID: 31000002",
      "N1  - PMID: none\nM1  - 31000003",
      "U1  - 31000004",
      "U1  - see 31000005[pmid]",
      "N1  - Seen on PubMed 2020",
    ]
      .map((fields) => entry(`TI  - Tea\n${fields}`))
      .join(""),
    outcomes: Array.from({ length: 6 }, () => ({ "metadata.identifiers.pmid": null })),
  },
  {
    name: "the DOI of related papers is not the record's own; where it is the only one, it is",
    input: [
      "TI  - Tea\nL3  - 10.5555/other",
      "T1  - Tea\nL3  - https://doi.org/10.5555/other",
      "T1  - Tea\nL3  - 10.5555/other\nL3  - 10.5555/more",
      "T1  - Tea\nL3  - 10.5555/other\nUR  - https://doi.org/10.5555/own",
      "T1  - Tea\nL3  - 10.5555/own",
    ]
      .map((fields) => entry(fields))
      .join(""),
    outcomes: ["10.5555/other", "10.5555/other", null, "10.5555/own", "10.5555/own"].map((doi) => ({ "metadata.identifiers.doi": doi })),
  },
  {
    name: "a month, and its day, beside the year",
    input: [
      ["May", "2020-05"],
      ["MAY", "2020-05"],
      ["May 4", "2020-05-04"],
      ["May 04", "2020-05-04"],
      ["4 May", "2020-05-04"],
      ["May 4, 2020", "2020-05-04"],
      ["Sept.", "2020-09"],
      ["May 4, 2019", "2020"],
      ["May-Jun", "2020"],
      ["Feb 31", "2020-02"],
      ["Spring", "2020"],
      ["nan", "2020"],
    ]
      .map(([date]) => entry(`TI  - Tea\nPY  - 2020\nDA  - ${date}`))
      .concat(entry("TI  - Tea\nDA  - May 4"))
      .join(""),
    outcomes: [
      ...[
        "2020-05",
        "2020-05",
        "2020-05-04",
        "2020-05-04",
        "2020-05-04",
        "2020-05-04",
        "2020-09",
        "2020",
        "2020",
        "2020-02",
        "2020",
        "2020",
      ],
      null,
    ].map((published) => ({ "metadata.published": published })),
  },
  {
    name: "what pandas writes where a value is missing",
    input: entry(
      "TI  - Tea\nAB  - nan\nN2  - NaN\nAU  - nan\nAU  - Na, Nan\nKW  - <NA>\nDO  - None\nPY  - NaT\nVL  - NA\nSP  - nan\nEP  - nan",
    ),
    outcomes: [
      {
        abstract: null,
        otherAbstracts: [],
        "metadata.authors": [{ name: "Na, Nan", family: "Na", given: "Nan", initials: null, suffix: null, collective: false }],
        "metadata.keywords": [],
        "metadata.published": null,
        "metadata.journal.volume": null,
        "metadata.journal.pages": null,
        warnings: [],
      },
    ],
  },
  {
    name: "a file that was cut off: its last record has no ER",
    input: `${entry("TI  - One\nAB  - We gave tea.")}TY  - JOUR\nTI  - Two\nAB  - We gave tea to 120 adu`,
    outcomes: [{ warnings: [] }, { "abstract.text": "We gave tea to 120 adu", "warnings.0.code": "maybe-truncated", "warnings.length": 1 }],
  },
  ...["A1", "AB", "AU", "N2", "T1", "TI"].map((tag) => ({
    name: `a record that was cut off in ${tag}`,
    input: `TY  - JOUR\nDO  - 10.5555/cut\nTI  - Naps\n${tag}  - Example, A`,
    outcomes: [{ "warnings.0.code": "maybe-truncated", "warnings.length": 1 }],
  })),
  ...["DO", "KW", "PY", "SP", "UR"].map((tag) => ({
    name: `an exporter that prints no ER: the last line is ${tag}`,
    input: `TY  - JOUR\nTI  - Naps\nAB  - We gave tea.\n${tag}  - 2020\n\nTY  - JOUR\nTI  - Rest\n${tag}  - 2021`,
    outcomes: [{ warnings: [] }, { warnings: [] }],
  })),
];

export default rows;
