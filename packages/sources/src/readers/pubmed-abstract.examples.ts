import type { ReaderExample } from "../reader.examples.ts";

const HEADER = "Inv J Tea. 2024 Oct 21;83(11):1572-1583. doi: 10.5555/tea.1.";
const AUTHORS = "Example AM(1), Sample B(2).";
const AFFILIATIONS = "Author information:\n(1)Department of Tea, Nowhere. ada@example.org.\n(2)Institute of Milk, Elsewhere.";
const IDENTIFIERS = "DOI: 10.5555/tea.1\nPMCID: PMC9000001\nPMID: 90000001 [Indexed for MEDLINE]";

/** Paragraphs of an invented record, an empty line between them. */
function record(...paragraphs: readonly string[]): string {
  return paragraphs.join("\n\n");
}

/** The usual record around these paragraphs. */
function withBody(...paragraphs: readonly string[]): string {
  return record(`1. ${HEADER}`, "Tea against boredom.", AUTHORS, AFFILIATIONS, ...paragraphs, IDENTIFIERS);
}

const WHOLE = record(
  "1. Inv J Tea. 2024 Oct 21;83(11):1572-1583. doi: \n10.5555/tea.1. Epub 2024 Mar 5.",
  "Tea against boredom: a randomised trial of green \ntea.",
  "Example AM(1)(2), van der Sample B Jr(3), Third \nC(#)(1); Tea Study Group.",
  "Collaborators: Helper H, Helper I.",
  AFFILIATIONS,
  "Comment in\n    Inv J Coffee. 2025 Jan;9(1):3-4. doi: \n10.5555/coffee.1.\n    Inv J Milk. 2025;1(1):5.",
  "BACKGROUND: Boredom is \ncommon.\nMETHODS: We gave tea to 40 \nadults.\nRESULTS: 12 of 40 (30%) felt better.",
  "© 2024 Invented Press. All rights \nreserved.",
  IDENTIFIERS,
  "Conflict of interest statement: The authors \ndrink tea.",
);

const rows: readonly ReaderExample[] = [
  {
    name: "a whole record in the new style, where a space at the end says that a line was wrapped",
    input: WHOLE,
    outcomes: [
      {
        "metadata.identifiers": {
          doi: "10.5555/tea.1",
          pmid: "90000001",
          pmcid: "PMC9000001",
          s2PaperId: null,
          s2CorpusId: null,
          arxiv: null,
        },
        "metadata.title": { text: "Tea against boredom: a randomised trial of green tea", language: "en", translations: [] },
        "metadata.authors": [
          { name: "Example AM", family: "Example", given: null, initials: "AM", suffix: null, collective: false },
          { name: "van der Sample B Jr", family: "van der Sample", given: null, initials: "B", suffix: "Jr", collective: false },
          { name: "Third C", family: "Third", given: null, initials: "C", suffix: null, collective: false },
          { name: "Tea Study Group", family: null, given: null, initials: null, suffix: null, collective: true },
        ],
        "metadata.languages": ["en"],
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
        "metadata.relations": [
          { type: "commented-by", id: "doi:10.5555/coffee.1", text: "Inv J Coffee. 2025 Jan;9(1):3-4. doi: 10.5555/coffee.1" },
          { type: "commented-by", id: null, text: "Inv J Milk. 2025;1(1):5" },
        ],
        "metadata.conflictOfInterest": "The authors drink tea.",
        abstract: {
          form: "text",
          text: "BACKGROUND: Boredom is common.\nMETHODS: We gave tea to 40 adults.\nRESULTS: 12 of 40 (30%) felt better.",
          language: null,
        },
        copyright: "© 2024 Invented Press. All rights reserved.",
        otherAbstracts: [],
        warnings: [],
      },
    ],
  },
  {
    name: "an older record: an empty line first, spaces at the end of few lines, of identifiers and of a header",
    input: `\n${record(
      "1. Inv J Tea. 2018 Nov 30;12:101-110. doi: 10.5555/old.1. [Epub\nahead of print]",
      "Tea.",
      "Example A(1).",
      "Author information: \n(1)Department of Tea,\nNowhere.",
      "BACKGROUND: Boredom is\ncommon, see\nABC: None. It hurts.\nMETHODS: Tea for 40 \nadults.",
      "DOI: 10.5555/old.1 \nPMID: 90000001  [Indexed for MEDLINE] ",
    )}\n\n`,
    outcomes: [
      {
        "metadata.identifiers.doi": "10.5555/old.1",
        "metadata.identifiers.pmid": "90000001",
        "metadata.journal.pages": "101-110",
        "metadata.journal.issue": null,
        "metadata.published": "2018-11-30",
        "abstract.text": "BACKGROUND: Boredom is common, see ABC: None. It hurts.\nMETHODS: Tea for 40 adults.",
      },
    ],
  },
  {
    name: "three records; numbers that begin lines of prose are no heads",
    input: [
      record(
        `1. ${HEADER}`,
        "One.",
        AUTHORS,
        "We met on May 3, \n2020. All texts of \n2. Patient 2: well.\n\n2. This is a list.",
        "PMID: 90000001",
      ),
      record("2. Inv J Tea. 2023.", "Two.", AUTHORS, "PMID: 90000002"),
      record("3. Inv J Tea. 2022.", "Three.", AUTHORS, "PMID: 90000003"),
    ].join("\n\n\n"),
    outcomes: [{ "metadata.title.text": "One" }, { "metadata.title.text": "Two" }, { "metadata.title.text": "Three" }],
  },
  {
    name: "the first author's affiliation, as PubMed printed it before 2014",
    input: [
      record(
        `1. ${HEADER}`,
        "Tea against boredom.",
        "Example AM, Sample B.",
        "Department of Tea, University of Nowhere, 1 Invented Road, Nowhere, Sweden. ada@example.org",
        "We gave tea to 40 adults.",
        IDENTIFIERS,
      ),
      record(
        `2. ${HEADER}`,
        "Milk against boredom.",
        "Example AM, Sample B.",
        "From the Tea Clinic, Invented Hospital, Nowhere, Sweden.",
        IDENTIFIERS,
      ),
      record(
        `3. ${HEADER}`,
        "Schools against boredom.",
        "Example AM, Sample B.",
        "Schools of tea are found in Norway, Denmark, Sweden.",
        IDENTIFIERS,
      ),
      record(
        `4. ${HEADER}`,
        "Hospitals of tea.",
        "Example AM, Sample B.",
        "Hospitals of Nowhere, Elsewhere, and Sweden.",
        "More of it was found in 12 towns.",
        IDENTIFIERS,
      ),
    ].join("\n\n"),
    outcomes: [
      { "abstract.text": "We gave tea to 40 adults." },
      { abstract: null },
      { "abstract.text": "Schools of tea are found in Norway, Denmark, Sweden." },
      { "abstract.text": "Hospitals of Nowhere, Elsewhere, and Sweden.\nMore of it was found in 12 towns." },
    ],
  },
  {
    name: "a record without a DOI, with two empty lines before its PMID",
    input: `${record(`1. ${HEADER}`, "One.", AUTHORS, "Tea is good.")}\n\n\nPMID: 90000001 \n\n\n${record("2. Inv J Tea. 2023.", "Two.", AUTHORS)}\n\n\nPMID: 90000002\n`,
    outcomes: [
      { "metadata.identifiers.pmid": "90000001", "abstract.text": "Tea is good." },
      { "metadata.identifiers.pmid": "90000002", abstract: null },
    ],
  },
  {
    name: "two saves after one another: numbers begin at 1 again",
    input: `${WHOLE}\n\n\n${WHOLE.replace("1. ", "2. ")}\n\n\n${WHOLE}\n\n${WHOLE}\n`,
    outcomes: [1, 2, 3, 4].map(() => ({
      "metadata.identifiers.pmid": "90000001",
      "metadata.conflictOfInterest": "The authors drink tea.",
    })),
  },
  {
    name: "two saves without a line between them, after a PMID",
    input: `${withBody("Tea.")}\n${withBody("Milk.")}\n`,
    outcomes: [{ "abstract.text": "Tea." }, { "abstract.text": "Milk." }],
  },
  {
    name: "two saves without a line between them, after a statement; a list in a statement is none",
    input: `${WHOLE}\n1. Dr. Example.\n${WHOLE}`,
    outcomes: [
      { "metadata.conflictOfInterest": "The authors drink tea. 1. Dr. Example." },
      { "metadata.conflictOfInterest": "The authors drink tea." },
    ],
  },
  {
    name: "a number that is missing does not swallow what follows",
    input: [withBody("Tea."), withBody("Milk.").replace("1. ", "3. "), withBody("Honey.").replace("1. ", "4. ")].join("\n\n\n"),
    outcomes: [{ "abstract.text": "Tea." }, { "abstract.text": "Milk." }, { "abstract.text": "Honey." }],
  },
  {
    name: "no abstract: never the affiliations, collaborators, links or statements",
    input: record(
      `1. ${HEADER}`,
      "Tea.",
      AUTHORS,
      "Collaborators: Helper H.",
      AFFILIATIONS,
      "Comment on\n    Inv J Tea. 2020;1(1):1-2.",
      "© 2024 Invented Press.",
      IDENTIFIERS,
      "Conflict of interest statement: None.",
    ),
    outcomes: [
      { abstract: null, copyright: "© 2024 Invented Press.", "metadata.conflictOfInterest": "None.", "metadata.relations.length": 1 },
    ],
  },
  {
    name: "no authors listed, no affiliations",
    input: record(`1. ${HEADER}`, "Tea.", "[No authors listed]", "Tea is good for all who drink it.", IDENTIFIERS),
    outcomes: [{ "metadata.authors": [], "abstract.text": "Tea is good for all who drink it." }],
  },
  {
    name: "no line for authors at all: the abstract is not taken for one",
    input: record(`1. ${HEADER}`, "Tea.", "Tea, milk, and honey were given to adults. They felt well, mostly.", IDENTIFIERS),
    outcomes: [{ "metadata.authors": [], "abstract.text": "Tea, milk, and honey were given to adults. They felt well, mostly." }],
  },
  {
    name: "groups: alone, with commas in their names, between people",
    input: [
      record(`1. ${HEADER}`, "One.", "Tea Study Group.", "Tea.", "PMID: 90000001"),
      record(
        "2. Inv J Tea. 2023.",
        "Two.",
        "Example A, Sample B; Tea Network, Oolong Branch, Third C, de Fourth D Jr; New Milk TEA Consortium.",
        "PMID: 90000002",
      ),
    ].join("\n\n\n"),
    outcomes: [
      { "metadata.authors": [{ name: "Tea Study Group", family: null, given: null, initials: null, suffix: null, collective: true }] },
      {
        "metadata.authors.2.name": "Tea Network, Oolong Branch",
        "metadata.authors.2.collective": true,
        "metadata.authors.3.name": "Third C",
        "metadata.authors.4": { name: "de Fourth D Jr", family: "de Fourth", given: null, initials: "D", suffix: "Jr", collective: false },
        "metadata.authors.5.name": "New Milk TEA Consortium",
        "metadata.authors.length": 6,
      },
    ],
  },
  {
    name: "an article in German with the publisher's own abstract, identifiers right below it",
    input: record(
      `1. ${HEADER}`,
      "[Tea against \nboredom].",
      "[Article in German; Abstract available in German from the publisher]",
      AUTHORS,
      "Tea is good.",
      "Publisher: Zusammenfassung. Tee ist \ngut.\n© Erfunden Verlag KG.\nDOI: 10.5555/tea.1 \nPMID: 90000001 ",
    ),
    outcomes: [
      {
        "metadata.title": { text: "Tea against boredom", language: "en", translations: [] },
        "metadata.languages": ["de"],
        "metadata.identifiers.doi": "10.5555/tea.1",
        "abstract.text": "Tea is good.",
        otherAbstracts: [{ language: "de", type: "Publisher", text: "Zusammenfassung. Tee ist gut." }],
        copyright: "© Erfunden Verlag KG.",
      },
    ],
  },
  {
    name: "Chinese that is wrapped inside tokens",
    input: record(
      `1. ${HEADER}`,
      "[Tea].",
      "[Article in Chinese; Abstract available in Chinese from the publisher]",
      AUTHORS,
      "Tea.",
      "Publisher:\n\u76ee\u7684\uff1a\u63a2\u8ba8\u8336\u7684\n\u4f5c\u7528\u3002\u7ed3\u679c\uff1aP=0.\n004\uff0c\n\uff081.0\u00b10.\n18\uff09\u00d710(9)/L\u3002",
      IDENTIFIERS,
    ),
    outcomes: [
      {
        "metadata.languages": ["zh"],
        otherAbstracts: [
          {
            language: "zh",
            type: "Publisher",
            text: "\u76ee\u7684\uff1a\u63a2\u8ba8\u8336\u7684\u4f5c\u7528\u3002\u7ed3\u679c\uff1aP=0.004\uff0c\uff081.0\u00b10.18\uff09\u00d710(9)/L\u3002",
          },
        ],
      },
    ],
  },
  {
    name: "two languages, and an English article with an abstract in another",
    input: [
      record(`1. ${HEADER}`, "Tea.", "[Article in English, Norwegian]", AUTHORS, "Tea.", IDENTIFIERS),
      record(
        "2. Inv J Tea. 2023.",
        "Tea.",
        "[Abstract available in French from the publisher]",
        AUTHORS,
        "Tea.",
        "Publisher: Th\u00e9.",
        "PMID: 90000002",
      ),
    ].join("\n\n\n"),
    outcomes: [
      { "metadata.languages": ["en", "no"], "metadata.title.language": null },
      { "metadata.languages": ["en"], otherAbstracts: [{ language: "fr", type: "Publisher", text: "Th\u00e9." }] },
    ],
  },
  {
    name: "a plain-language summary, and abstracts of other makers",
    input: withBody("Tea is good.", "Plain Language Summary: Tea is \nnice.", "PIP: Tea in the population.", "© 2024 The Authors."),
    outcomes: [
      {
        "abstract.text": "Tea is good.",
        otherAbstracts: [
          { language: "en", type: "plain-language-summary", text: "Tea is nice." },
          { language: "en", type: "pip", text: "Tea in the population." },
        ],
        copyright: "© 2024 The Authors.",
      },
    ],
  },
  ...[
    "Published by Invented Inc.",
    "Invented Verlag. All rights reserved.",
    "This article is protected by copyright. All rights reserved.",
    "Licensed under Creative Commons Attribution 4.0, permitting only noncommercial use.",
    "Crown Copyright © 2024. Published by Invented Press.",
    "(©) Invented Press.",
    "Written permission from the Invented Society is required for reproduction of this material in whole or in part.",
    "2014 Invented Ltd., Nowhere.",
    "Georg Example · Nowhere.",
    "Copyright: Example et al.",
    "Published by the Invented Society, 12 Tea Lane, Nowhere.",
    "J. Invent. Tea 12: 345-350, 2017.",
    "The article may be used by all who name its authors, as the terms of Creative Commons Attribution License 4.0 (https://example.org/by/4.0) have it.",
  ].map((line) => ({
    name: `the copyright paragraph ${JSON.stringify(line.slice(0, 40))}`,
    input: withBody("Tea is good.", line),
    outcomes: [{ "abstract.text": "Tea is good.", copyright: line }],
  })),
  ...[
    "Pain fell by 12% in 15 of 20 (P=0.04).",
    "It helped 12 of 40.",
    "Seven of the 40 knew the Invented Society before they were asked.",
    "Published in 12 journals, the 30 trials had 400 adults.",
    "Cups were filled with permission of the owners, who had been asked in writing and on the day before, for 12 of the 40 adults of the trial.",
    "Before the trial began all of the owners gave their permission in writing and on the day; 28 of 40 cups were then filled as had been planned.",
  ].map((line) => ({
    name: `the last paragraph that reports ${JSON.stringify(line.slice(0, 40))}`,
    input: withBody("Tea is good.", line),
    outcomes: [{ "abstract.text": `Tea is good.\n${line}`, copyright: null }],
  })),
  {
    name: "a copyright paragraph that is a full stop",
    input: withBody("Tea is good.", "."),
    outcomes: [{ "abstract.text": "Tea is good.", copyright: null }],
  },
  {
    name: "a last paragraph with a label, or with numbers, is text",
    input: [
      withBody(
        "Tea is good.",
        "TRIAL REGISTRATION: NCT00000001, registered by the Invented Society and published by its press in the year after the trial had ended.",
      ),
      withBody(
        "Tea is good.",
        `${"It helped many of the people who took part in our trial of tea and milk. ".repeat(2)}It helped 12 of 40 (30%).`,
      ).replace("1. ", "2. "),
    ].join("\n\n\n"),
    outcomes: [
      {
        copyright: null,
        "abstract.text":
          "Tea is good.\nTRIAL REGISTRATION: NCT00000001, registered by the Invented Society and published by its press in the year after the trial had ended.",
      },
      { copyright: null },
    ],
  },
  {
    name: "titles that begin as links do",
    input: [
      record(`1. ${HEADER}`, 'Comment on "Tea and boredom".', AUTHORS, "PMID: 90000001"),
      record("2. Inv J Tea. 2023.", "Update in tea medicine: the year's best \nwork.", AUTHORS, "Tea.", "PMID: 90000002"),
    ].join("\n\n\n"),
    outcomes: [
      { "metadata.title.text": 'Comment on "Tea and boredom"', "metadata.relations": [] },
      { "metadata.title.text": "Update in tea medicine: the year's best work", "abstract.text": "Tea.", "metadata.relations": [] },
    ],
  },
  {
    name: "links of every kind, and a kind that is not known",
    input: withBody(
      "Update of\n    bioRxiv. 2023 May 1:2023.05.01. doi: 10.5555/preprint.",
      "Erratum in\n    Inv J Tea. 2025;1(1):1. PMID: 90000011",
      "Retraction in\n    Inv J Tea. 2025;1(2):2.",
      "Something new about\n    Inv J Tea. 2025;1(3):3.",
      "Tea.",
    ),
    outcomes: [
      {
        "metadata.relations": [
          { type: "update-of", id: "doi:10.5555/preprint", text: "bioRxiv. 2023 May 1:2023.05.01. doi: 10.5555/preprint" },
          { type: "corrected-by", id: "pmid:90000011", text: "Inv J Tea. 2025;1(1):1" },
          { type: "retracted-by", id: null, text: "Inv J Tea. 2025;1(2):2" },
          { type: "other", id: null, text: "Inv J Tea. 2025;1(3):3" },
        ],
        "abstract.text": "Tea.",
      },
    ],
  },
  {
    name: "a chapter: no journal, the book below the authors, an own date",
    input: record(
      "1. Tea Spectrum Disorder.",
      "Example A(1), Sample B(2).",
      "In: Editor E, Other F, editors. \nInvented Reviews [Internet]. Nowhere (NW): Invented University; \n1999–2024.\n2008 May 7 [updated 2024 Jan 2].",
      AFFILIATIONS,
      "CLINICAL CHARACTERISTICS: Tea is \nrare.\nGENETIC COUNSELING: None.",
      "Copyright © 1999-2024, Invented University.",
      "PMID: 90000001",
    ),
    outcomes: [
      {
        "metadata.title.text": "Tea Spectrum Disorder",
        "metadata.journal.name": "Invented Reviews [Internet]",
        "metadata.journal.abbreviation": null,
        "metadata.published": "2008-05-07",
        "metadata.authors.length": 2,
        "metadata.identifiers.pmid": "90000001",
        "abstract.text": "CLINICAL CHARACTERISTICS: Tea is rare.\nGENETIC COUNSELING: None.",
      },
    ],
  },
  ...(
    [
      ["Tea (Basel). 2025 Aug;5(8):77. doi: 10.5555/h.1.", "Tea (Basel)", "2025-08", "5", "8", "77", "10.5555/h.1"],
      [
        "AJ Tea. 2025 Aug 3:ajt.A0001. doi: 10.5555/h.2. Online \nahead of print.",
        "AJ Tea",
        "2025-08-03",
        null,
        null,
        "ajt.A0001",
        "10.5555/h.2",
      ],
      [
        "Rev Th\u00e9 (Paris). 2025 Aug:S0000-0000(25)00001-4. doi: 10.5555/h.3.",
        "Rev Th\u00e9 (Paris)",
        "2025-08",
        null,
        null,
        "S0000-0000(25)00001-4",
        "10.5555/h.3",
      ],
      ["Adv Tea. 2025 Aug 4. doi: 10.5555/h.4. Online ahead of print.", "Adv Tea", "2025-08-04", null, null, null, "10.5555/h.4"],
      ["Inv J Tea. 2018 Jul-Aug;7(4):1-9.", "Inv J Tea", "2018", "7", "4", "1-9", null],
      ["Inv J Tea. 2018 Winter;7.", "Inv J Tea", "2018", "7", null, null, null],
      ["Inv J Tea. 2020;12 Suppl 1:S1-S9. pii: X1. doi: 10.5555/h.5.", "Inv J Tea", "2020", "12 Suppl 1", null, "S1-S9", "10.5555/h.5"],
      ["Inv J Tea. 2017 Oct - Nov;3(2 Pt 1):5. Print 2017 Oct.", "Inv J Tea", "2017", "3", "2 Pt 1", "5", null],
      [
        "medRxiv [Preprint]. 2025 Jan 5:2025.01.02.001234. doi: 10.5555/h.6.",
        "medRxiv [Preprint]",
        "2025-01-05",
        null,
        null,
        "2025.01.02.001234",
        "10.5555/h.6",
      ],
      [
        "Meta Tea. 2015 Nov 9;7:11-19. doi: 10.5555/h.7. eCollection\n2016 Mar.",
        "Meta Tea",
        "2015-11-09",
        "7",
        null,
        "11-19",
        "10.5555/h.7",
      ],
      ["Inv J Tea. 2010-2011;Suppl:1-8.", "Inv J Tea", null, "Suppl", null, "1-8", null],
      ["Inv J Tea. 2009-10;4:1-8.", "Inv J Tea", null, "4", null, "1-8", null],
      ["Inv J Tea. 2009/10;4:1-8. Epub 2010 Jan 5.", "Inv J Tea", "2010-01-05", "4", null, "1-8", null],
    ] as const
  ).map(([header, abbreviation, published, volume, issue, pages, doi]) => ({
    name: `the header ${JSON.stringify(header.slice(0, 60))}`,
    input: record(`1. ${header}`, "Tea.", AUTHORS, "PMID: 90000001"),
    outcomes: [
      {
        "metadata.journal.abbreviation": abbreviation,
        "metadata.published": published,
        "metadata.journal.volume": volume,
        "metadata.journal.issue": issue,
        "metadata.journal.pages": pages,
        "metadata.identifiers.doi": doi,
      },
    ],
  })),
  {
    name: "the date from which a PMCID is open",
    input: withBody("Tea.").replace("PMC9000001", "PMC9000001 [Available on 2026-02-01]"),
    outcomes: [{ "metadata.identifiers.pmcid": "PMC9000001" }],
  },
  {
    name: "a statement of several paragraphs that speaks of publishers and identifiers",
    input: `${withBody("Tea.")}\n\nConflict of interest statement: See \nPMID: 90000099\n\nPublisher: Invented Press.`,
    outcomes: [
      {
        "metadata.identifiers.pmid": "90000001",
        "metadata.conflictOfInterest": "See PMID: 90000099 Publisher: Invented Press.",
        otherAbstracts: [],
        "abstract.text": "Tea.",
      },
    ],
  },
  {
    name: "an unknown paragraph after the identifiers is told",
    input: `${withBody("Tea.")}\n\nSomething new: Tea.`,
    outcomes: [{ "abstract.text": "Tea.", "warnings.0.code": "paragraph-unread" }],
  },
  {
    name: "labels of every style, and spaces that do not break a line",
    input: withBody(
      "Background \u2003Boredom is \ncommon (n\u2009=\u200912; N\u00a0=\u00a030).\nMethods: We gave 1\u202f185 cups, 3\u00b72%.",
    ),
    outcomes: [
      {
        "abstract.text":
          "Background \u2003Boredom is common (n\u2009=\u200912; N\u00a0=\u00a030).\nMethods: We gave 1\u202f185 cups, 3\u00b72%.",
      },
    ],
  },
  {
    name: "a control character between two words of a name",
    input: record(`1. ${HEADER}`, "Tea.", "Example AM(1)(2), Sample \u0002 BC(3).", AFFILIATIONS, "Tea is good.", IDENTIFIERS),
    outcomes: [
      {
        "metadata.authors.1": { name: "Sample BC", family: "Sample", given: null, initials: "BC", suffix: null, collective: false },
      },
    ],
  },
  {
    name: "authors that look like no names, and more before the affiliations, are no abstract",
    input: record(
      `1. ${HEADER}`,
      "Tea.",
      "A. Example and others: the tea team of Nowhere (TEA). Nowhere.",
      "Something new.",
      AFFILIATIONS,
      "Tea is good.",
      IDENTIFIERS,
    ),
    outcomes: [
      {
        "abstract.text": "Tea is good.",
        "metadata.authors.length": 1,
        "warnings.0.message": 'A paragraph that is no part of the abstract was left out: "Something new.".',
      },
    ],
  },
  {
    name: "a notice by the staff, whose only text is what it corrects",
    input: record(
      `1. ${HEADER}`,
      "Correction: Tea.",
      "Invented Journal Staff.",
      "Erratum for\n    Inv J Tea. 2020;1(1):1-2.",
      "[This corrects the article DOI: 10.5555/tea.0.].",
      IDENTIFIERS,
    ),
    outcomes: [
      {
        "abstract.text": "[This corrects the article DOI: 10.5555/tea.0.].",
        "metadata.authors": [{ name: "Invented Journal Staff", family: null, given: null, initials: null, suffix: null, collective: true }],
        "metadata.identifiers.doi": "10.5555/tea.1",
        copyright: null,
      },
    ],
  },
  {
    name: "a header that cannot be read is no title",
    input: record("1. Inv J Tea; in the spring of the year:", "Tea against boredom.", AUTHORS, AFFILIATIONS, "Tea is good.", IDENTIFIERS),
    outcomes: [
      {
        "metadata.title.text": "Tea against boredom",
        "metadata.authors.length": 2,
        "metadata.journal.abbreviation": null,
        "metadata.published": null,
        "abstract.text": "Tea is good.",
        "warnings.0.code": "paragraph-unread",
      },
    ],
  },
  {
    name: "a statement of conflicts before the identifiers",
    input: withBody("Tea is good.", "Conflict of interest statement: None."),
    outcomes: [{ "abstract.text": "Tea is good.", "metadata.conflictOfInterest": "None." }],
  },
  {
    name: "a record that is cut off",
    input: record(`1. ${HEADER}`, "Tea against boredom.", AUTHORS, "Author information:\n(1)Department of"),
    outcomes: [{ "metadata.title.text": "Tea against boredom", "metadata.identifiers.doi": "10.5555/tea.1", abstract: null }],
  },
  {
    name: "MEDLINE, RIS and JSON after records",
    input: `${withBody("Tea.")}\n\n\nPMID- 90000002\nTI  - Not here\n\n\n${withBody("Rum.")}\n\n\nTY  - JOUR\nER  - \n\n\n${withBody("Milk.")}\n\n{"paperId":"x"}\n`,
    outcomes: ["Tea.", "Rum.", "Milk."].flatMap((text) => [{ "abstract.text": text }, "mixed-formats"]),
  },
  {
    name: "a last paragraph of words alone that is no line of a publisher",
    input: withBody("Background of the problem.\n\nPatients improved greatly after the drug and none died."),
    outcomes: [{ "abstract.text": "Background of the problem.\nPatients improved greatly after the drug and none died.", copyright: null }],
  },
  {
    name: "a last paragraph that concludes",
    input: withBody("BACKGROUND: Tea.\n\nIt seems that naps are good for adults."),
    outcomes: [{ "abstract.text": "BACKGROUND: Tea.\nIt seems that naps are good for adults.", copyright: null }],
  },
  {
    name: "a last paragraph of names",
    input: withBody("Tea is good.\n\nGeorg Example, Nowhere."),
    outcomes: [{ "abstract.text": "Tea is good.", copyright: "Georg Example, Nowhere." }],
  },
  ...[
    "Sociedad Inventada, S.L.U. y los autores.",
    "Société inventée de cardiologie.",
    "Los Autores. Publicado por Nadie.",
    "the authors.",
    "2019 by the author(s).",
    "The Children's Hospital of Nowhere.",
    "Invented College of sports medicine.",
  ].map((line) => ({
    name: `a last paragraph of a publisher: ${line}`,
    input: withBody(`Tea is good.\n\n${line}`),
    outcomes: [{ "abstract.text": "Tea is good.", copyright: line }],
  })),
  ...["The journal should change.", "A hospital is needed.", "The authors conclude that naps help."].map((line) => ({
    name: `a last paragraph of the paper: ${line}`,
    input: withBody(`Tea is good.\n\n${line}`),
    outcomes: [{ "abstract.text": `Tea is good.\n${line}`, copyright: null }],
  })),
  {
    name: "a file that was cut off: its last record has no PMID",
    input:
      "1. Inv J Tea. 2020 May;3(2):1-9.\n\nOf tea.\n\nExample A(1).\n\nWe gave tea.\n\nPMID: 1\n\n\n2. Inv J Tea. 2020 Jun;3(3):1-9.\n\nOf milk.\n\nExample A(1).\n\nAuthor information:\n(1)Nowhere.\n\nWe gave milk to 120 adu",
    outcomes: [
      { warnings: [] },
      { "abstract.text": "We gave milk to 120 adu", "warnings.0.code": "maybe-truncated", "warnings.length": 1 },
    ],
  },
];

export default rows;
