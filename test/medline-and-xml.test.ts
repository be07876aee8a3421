/**
 * NLM prints one citation in two forms, MEDLINE text and XML. Invented citations, made of parts that fast-check chooses, are written in both:
 * the records must be the same in everything but where they were read from.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convert } from "@tabstract/pipeline";
import type { AbstractRecord } from "@tabstract/record";
import fc from "fast-check";
import { expect, it } from "vitest";

/** A part of a citation as each form prints it: lines of fields, and an element at its place. */
interface Part {
  readonly medline: string;
  readonly xml: Partial<Record<Place, string>>;
}

const PLACES = [
  "journalIssue",
  "journal",
  "article",
  "abstract",
  "authors",
  "languages",
  "databanks",
  "grants",
  "types",
  "vernacular",
  "citation",
  "corrections",
  "mesh",
  "other",
  "keywords",
  "coi",
  "ids",
] as const;
type Place = (typeof PLACES)[number];

const PARTS: Readonly<Record<string, Part>> = {
  issue: { medline: "VI  - 83\nIP  - 11 Suppl 2", xml: { journalIssue: "<Volume>83</Volume><Issue>11 Suppl 2</Issue>" } },
  pages: { medline: "PG  - 1572-1583", xml: { article: "<Pagination><MedlinePgn>1572-1583</MedlinePgn></Pagination>" } },
  abstract: {
    medline: "AB  - BACKGROUND: Boredom is common. RESULTS: 12 of 40 (30%) felt better, P < \n      0.001.",
    xml: {
      abstract:
        '<AbstractText Label="BACKGROUND" NlmCategory="BACKGROUND">Boredom is common.</AbstractText><AbstractText Label="RESULTS" NlmCategory="RESULTS">12 of 40 (30%) felt better, P &lt; 0.001.</AbstractText>',
    },
  },
  copyright: {
    medline: "CI  - Copyright (c) 2024 Invented Press. All rights reserved.",
    xml: { abstract: "<CopyrightInformation>Copyright (c) 2024 Invented Press. All rights reserved.</CopyrightInformation>" },
  },
  people: {
    medline: "FAU - Example, Ada M\nAU  - Example AM\nFAU - van der Sample, Ben Jr\nAU  - van der Sample B Jr",
    xml: {
      authors:
        '<Author ValidYN="Y"><LastName>Example</LastName><ForeName>Ada M</ForeName><Initials>AM</Initials></Author><Author ValidYN="Y"><LastName>van der Sample</LastName><ForeName>Ben</ForeName><Initials>B</Initials><Suffix>Jr</Suffix></Author>',
    },
  },
  group: {
    medline: "CN  - Tea Study Group",
    xml: { authors: '<Author ValidYN="Y"><CollectiveName>Tea Study Group</CollectiveName></Author>' },
  },
  registration: {
    medline: "SI  - ClinicalTrials.gov/NCT00000001",
    xml: {
      databanks:
        "<DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList><AccessionNumber>NCT00000001</AccessionNumber></AccessionNumberList></DataBank>",
    },
  },
  grant: {
    medline: "GR  - R01 XY000001/XY/NXYZ NIH HHS/United States",
    xml: {
      grants:
        "<Grant><GrantID>R01 XY000001</GrantID><Acronym>XY</Acronym><Agency>NXYZ NIH HHS</Agency><Country>United States</Country></Grant>",
    },
  },
  trial: {
    medline: "PT  - Randomized Controlled Trial",
    xml: { types: '<PublicationType UI="D016449">Randomized Controlled Trial</PublicationType>' },
  },
  mesh: {
    medline: "MH  - Boredom/*drug therapy/psychology\nMH  - *Tea\nMH  - Humans",
    xml: {
      mesh: '<MeshHeading><DescriptorName UI="D1" MajorTopicYN="N">Boredom</DescriptorName><QualifierName UI="Q1" MajorTopicYN="Y">drug therapy</QualifierName><QualifierName UI="Q2" MajorTopicYN="N">psychology</QualifierName></MeshHeading><MeshHeading><DescriptorName UI="D2" MajorTopicYN="Y">Tea</DescriptorName></MeshHeading><MeshHeading><DescriptorName UI="D3" MajorTopicYN="N">Humans</DescriptorName></MeshHeading>',
    },
  },
  keywords: {
    medline: "OTO - NOTNLM\nOT  - *green tea\nOT  - boredom",
    xml: {
      keywords:
        '<KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="Y">green tea</Keyword><Keyword MajorTopicYN="N">boredom</Keyword></KeywordList>',
    },
  },
  conflicts: { medline: "COIS- The authors drink tea.", xml: { coi: "<CoiStatement>The authors drink tea.</CoiStatement>" } },
  retraction: {
    medline: "RIN - Inv J Tea. 2025 Mar;9(3):7. doi: 10.5555/tea.77. PMID: 90000077",
    xml: {
      corrections:
        '<CommentsCorrections RefType="RetractionIn"><RefSource>Inv J Tea. 2025 Mar;9(3):7. doi: 10.5555/tea.77</RefSource><PMID Version="1">90000077</PMID></CommentsCorrections>',
    },
  },
  pmc: { medline: "PMC - PMC9000001", xml: { ids: '<ArticleId IdType="pmc">PMC9000001</ArticleId>' } },
  doi: { medline: "AID - 10.5555/tea.2 [doi]", xml: { ids: '<ArticleId IdType="doi">10.5555/tea.2</ArticleId>' } },
};

/** The date of the issue as each form prints it. */
const DATES: readonly (readonly [medline: string, xml: string])[] = [
  ["2024 Oct 21", "<Year>2024</Year><Month>Oct</Month><Day>21</Day>"],
  ["2024 Oct", "<Year>2024</Year><Month>Oct</Month>"],
  ["2024", "<Year>2024</Year>"],
  ["2024 Winter", "<Year>2024</Year><Season>Winter</Season>"],
  ["2024 Jul-Aug", "<MedlineDate>2024 Jul-Aug</MedlineDate>"],
  ["2009-10", "<MedlineDate>2009-10</MedlineDate>"],
  ["1998-1999", "<MedlineDate>1998-1999</MedlineDate>"],
];

function medlineOf(parts: readonly Part[], date: string): string {
  return `PMID- 90000001\nOWN - NLM\nSTAT- MEDLINE\nDP  - ${date}\nTI  - Green tea against boredom.\n${parts.map(({ medline }) => `${medline}\n`).join("")}LA  - eng\nPT  - Journal Article\nTA  - Inv J Tea\nJT  - Invented journal of tea\nSO  - Inv J Tea. 2024;8(2):1-9.\n`;
}

function xmlOf(parts: readonly Part[], date: string): string {
  const at = (place: Place): string => parts.map(({ xml }) => xml[place] ?? "").join("");
  const list = (place: Place, name: string): string => (at(place) === "" ? "" : `<${name}>${at(place)}</${name}>`);
  return `<?xml version="1.0" ?>\n<PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">90000001</PMID><Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print">${at("journalIssue")}<PubDate>${date}</PubDate></JournalIssue><Title>Invented journal of tea</Title><ISOAbbreviation>Inv J Tea</ISOAbbreviation></Journal><ArticleTitle>Green tea against boredom.</ArticleTitle>${at("article")}${list("abstract", "Abstract")}${list("authors", 'AuthorList CompleteYN="Y"').replace('</AuthorList CompleteYN="Y">', "</AuthorList>")}<Language>eng</Language>${list("databanks", "DataBankList")}${list("grants", "GrantList")}<PublicationTypeList>${at("types")}<PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList></Article><MedlineJournalInfo><MedlineTA>Inv J Tea</MedlineTA></MedlineJournalInfo>${list("corrections", "CommentsCorrectionsList")}${list("mesh", "MeshHeadingList")}${at("keywords")}${at("coi")}</MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">90000001</ArticleId>${at("ids")}</ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>\n`;
}

async function recordOf(name: string, text: string): Promise<AbstractRecord> {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-nlm-"));
  try {
    writeFileSync(join(folder, name), text);
    const records: AbstractRecord[] = [];
    for await (const event of convert({ inputs: [folder], merge: null })) {
      if (event.kind === "record") records.push(event.record);
      if (event.kind === "reject") throw new Error(`${name}: ${event.reject.message}`);
    }
    expect(records).toHaveLength(1);
    return records[0] as AbstractRecord;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function expectSame(parts: readonly Part[], [medlineDate, xmlDate]: readonly [string, string]): Promise<void> {
  const [medline, xml] = [await recordOf("a.nbib", medlineOf(parts, medlineDate)), await recordOf("a.xml", xmlOf(parts, xmlDate))];
  expect(medline.provenance.format).toBe("pubmed-medline");
  expect(xml.provenance.format).toBe("pubmed-xml");
  // The key holds the file.
  expect({ ...medline, provenance: null, key: null }).toEqual({ ...xml, provenance: null, key: null });
}

it.each(Object.keys(PARTS))("%s alone", async (name) => {
  const part = PARTS[name];
  await expectSame(part === undefined ? [] : [part], DATES[0] ?? ["", ""]);
});

it.each(DATES)("the date %s", async (...date) => {
  await expectSame([], date);
});

it("all parts, with what they say", async () => {
  const parts = Object.values(PARTS);
  await expectSame(parts, DATES[0] ?? ["", ""]);
  const record = await recordOf("a.xml", xmlOf(parts, DATES[0]?.[1] ?? ""));
  expect(record).toMatchObject({
    identifiers: { doi: "10.5555/tea.2", pmid: "90000001", pmcid: "PMC9000001" },
    published: "2024-10-21",
    journal: { volume: "83", issue: "11 Suppl 2", pages: "1572-1583" },
    keywords: ["green tea", "boredom"],
    conflictOfInterest: "The authors drink tea.",
  });
  expect(record.authors).toHaveLength(3);
  expect(record.registrations).toHaveLength(1);
  expect(record.relations).toHaveLength(1);
});

it("any parts together", async () => {
  const parts = fc.subarray(Object.values(PARTS));
  await fc.assert(
    fc.asyncProperty(parts, fc.constantFrom(...DATES), (chosen, date) => expectSame(chosen, date)),
    { numRuns: 60 },
  );
});
