/** Records of one paper become one, whatever the format and the file; nothing is lost on the way. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ConvertOptions, convert } from "@tabstract/pipeline";
import { type AbstractRecord, recordSchemaWith } from "@tabstract/record";
import { numericTokens } from "@tabstract/text";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const DOI = "10.5555/merged.1";
const BODY = "We gave naps to 40 invented adults. Pain fell by 30% (P = 0.04).";
const schema = recordSchemaWith(numericTokens);

let folder: string;
/** The same paper, cut off and whole. */
let cut: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tabstract-merge-"));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, "shards"));
  cut = mkdtempSync(join(tmpdir(), "tabstract-merge-cut-"));
  writeFileSync(
    join(cut, "cut.nbib"),
    `PMID- 90000001\nOWN - NLM\nTI  - Invented naps.\nAB  - We gave naps to 40 invented adults. (ABSTRACT TRUNCATED AT 250 WORDS)\nAID - ${DOI} [doi]\nSO  - Inv J Tea. 2024.\n`,
  );
  writeFileSync(
    join(cut, "whole.jsonl"),
    `${JSON.stringify({ paperId: "p9", title: "Invented naps", abstract: BODY, externalIds: { DOI } })}\n`,
  );
  const paper = (more: object): string => `${JSON.stringify({ paperId: "p0", title: "A title nobody else has, invented", ...more })}\n`;
  write(
    "a.jsonl",
    paper({ paperId: "p1", abstract: BODY, externalIds: { DOI }, year: 2023, citationCount: 5 }) +
      paper({ paperId: "p2", abstract: "Twelve invented mice slept.", title: "Of mice that were invented to sleep" }) +
      '{"broken": \n' +
      paper({ paperId: "p1", title: "The same paper once more", abstract: null }),
  );
  write(
    "b.txt",
    `=== Lien PubMed ===\nhttps://pubmed.ncbi.nlm.nih.gov/?term=${DOI}.\n\n=== Métadonnées ===\nExample A, Sample B\nInvented naps for adults.\nInvented J. 2024 Mar 9;8(2):11-19. doi: ${DOI}.\n( Original study )\n\n=== Abstract ===\nRESULTS\n: Pain fell by 31% (P = 0.04).\n`,
  );
});

afterAll(() => {
  for (const made of [folder, cut]) rmSync(made, { recursive: true, force: true });
});

async function run(
  options: Partial<ConvertOptions>,
): Promise<{ records: AbstractRecord[]; rejects: string[]; run: unknown; files: unknown[] }> {
  const records: AbstractRecord[] = [];
  const rejects: string[] = [];
  const files: unknown[] = [];
  for await (const event of convert({ inputs: [folder], merge: "paper", ...options })) {
    if (event.kind === "record") records.push(event.record);
    else if (event.kind === "reject") rejects.push(event.reject.code);
    else if (event.kind === "file") files.push({ file: event.row.file, ...counts(event.row) });
    else if (event.kind === "end") return { records, rejects, files, run: counts(event.run.totals) };
  }
  throw new Error("the conversion ended without its account");
}

function counts({ read, records, rejects, merged, deleted }: Record<string, unknown>): object {
  return { read, records, rejects, merged, deleted };
}

describe("--merge", () => {
  it("makes one record of the raw records of one paper, and accounts for each", async () => {
    const { records, rejects, run: totals, files } = await run({});
    expect(records.map(({ id }) => id)).toEqual([`doi:${DOI}`, "s2:p2"]);
    expect(rejects).toHaveLength(1);
    expect(totals).toEqual({ read: 5, records: 2, rejects: 1, merged: 2, deleted: 0 });
    expect(files).toEqual([
      { file: "a.jsonl", read: 4, records: 1, rejects: 1, merged: 2, deleted: 0 },
      { file: "b.txt", read: 1, records: 1, rejects: 0, merged: 0, deleted: 0 },
    ]);
    for (const record of records) expect(schema.safeParse(record).error?.issues ?? []).toEqual([]);
  });

  it("takes the abstract of the source that is believed first, keeps all provenances, and tells what disagrees", async () => {
    const [record] = (await run({})).records;
    expect(record?.provenance).toMatchObject({ file: "b.txt", format: "pubmed-sections" });
    expect(record?.mergedFrom.map(({ file, bytes }) => [file, bytes[0] === 0])).toEqual([
      ["a.jsonl", true],
      ["a.jsonl", false],
    ]);
    expect(record?.identifiers).toMatchObject({ doi: DOI, s2PaperId: "p1" });
    expect(record?.published).toBe("2024-03-09");
    expect(record?.citationCount).toBe(5);
    expect(record?.abstract?.sections.map(({ label }) => label)).toEqual(["RESULTS"]);
    const disagreements = record?.checks.filter(({ rule, outcome }) => rule.endsWith("-agree") && outcome === "inconsistent") ?? [];
    expect(disagreements.map(({ rule }) => rule)).toEqual(["sources-agree", "sources-agree", "variants-agree"]);
    expect(disagreements.map(({ message }) => message).join("\n")).toContain(
      "the year is 2023 in a.jsonl at byte 0 and 2024 in b.txt at byte 0",
    );
  });

  it("takes a whole abstract before one that MEDLINE cut off", async () => {
    const inputs = ["cut.nbib", "whole.jsonl"].map((name) => join(cut, name));
    const [record, ...others] = (await run({ inputs })).records;
    expect(others).toEqual([]);
    expect(record?.provenance).toMatchObject({ file: "whole.jsonl", format: "s2-graph" });
    expect(record?.abstract?.sections.map(({ text }) => text).join(" ")).toBe(BODY);
    expect(record?.warnings).toEqual([]);
  });

  it("gives the same whatever the number of jobs", async () => {
    expect(await run({ jobs: 1 })).toEqual(await run({ jobs: 4 }));
  });

  it("stops after as many records as were wanted, and counts the others as not read", async () => {
    const { records, run: totals } = await run({ limit: 1 });
    expect(records).toHaveLength(1);
    expect(totals).toEqual({ read: 4, records: 1, rejects: 1, merged: 2, deleted: 0 });
  });
});

describe("--merge of PubMed's baseline and update files", () => {
  const citation = (pmid: number, more: { readonly revised: string; readonly abstract: string; readonly version?: number }): string => {
    const [year, month, day] = more.revised.split("-");
    const revised = `<DateRevised><Year>${year}</Year><Month>${month}</Month><Day>${day}</Day></DateRevised>`;
    const article = `<Article PubModel="Print"><Journal><JournalIssue CitedMedium="Internet"><PubDate><Year>2020</Year></PubDate></JournalIssue></Journal><ArticleTitle>Invented tea ${pmid}.</ArticleTitle><Abstract><AbstractText>${more.abstract}</AbstractText></Abstract><PublicationTypeList><PublicationType UI="D1">${more.revised > "2024" ? "Journal Article" : "Review"}</PublicationType></PublicationTypeList></Article>`;
    return `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="${more.version ?? 1}">${pmid}</PMID>${revised}${article}</MedlineCitation></PubmedArticle>`;
  };
  const set = (...inner: readonly string[]): string =>
    `<?xml version="1.0"?>\n<PubmedArticleSet>\n${inner.join("\n")}\n</PubmedArticleSet>\n`;
  let updates: string;

  beforeAll(() => {
    updates = mkdtempSync(join(tmpdir(), "tabstract-merge-updates-"));
    const old = "Pain fell by 30% in 40 invented adults.";
    writeFileSync(join(updates, "export.nbib"), `PMID- 90000002\nOWN - NLM\nTI  - Invented.\nAB  - ${old}\n`);
    writeFileSync(
      join(updates, "pubmed20n0001.xml"),
      set(
        citation(90000001, { revised: "2020-02-03", abstract: old }),
        citation(90000002, { revised: "2020-02-03", abstract: old }),
        citation(90000003, { revised: "2020-02-03", abstract: old }),
      ),
    );
    writeFileSync(
      join(updates, "pubmed20n0002.xml"),
      set(
        citation(90000001, { revised: "2024-05-06", abstract: "Pain fell by 3% in 40 invented adults." }),
        '<DeleteCitation>\n<PMID Version="1">90000002</PMID>\n<PMID Version="1">90000003</PMID>\n</DeleteCitation>',
      ),
    );
    writeFileSync(
      join(updates, "pubmed20n0003.xml"),
      set(citation(90000003, { revised: "2024-07-08", abstract: "Pain fell by 5% in 40 invented adults." })),
    );
  });
  afterAll(() => rmSync(updates, { recursive: true, force: true }));

  it("takes the later state of a citation whole, and leaves out what was deleted", async () => {
    const { records, run: totals, files } = await run({ inputs: [updates] });
    const shown = records.map(({ id, abstract, publicationTypes, mergedFrom, checks }) => ({
      id,
      text: abstract?.sections[0]?.text,
      publicationTypes,
      merged: mergedFrom.map(({ file }) => file),
      disagree: checks.filter(({ rule, outcome }) => rule.endsWith("-agree") && outcome === "inconsistent").length,
    }));
    expect(shown).toEqual([
      {
        id: "pmid:90000001",
        text: "Pain fell by 3% in 40 invented adults.",
        publicationTypes: ["Journal Article"],
        merged: ["pubmed20n0001.xml"],
        disagree: 0,
      },
      {
        id: "pmid:90000003",
        text: "Pain fell by 5% in 40 invented adults.",
        publicationTypes: ["Journal Article"],
        merged: [],
        disagree: 0,
      },
    ]);
    expect(totals).toEqual({ read: 8, records: 2, rejects: 0, merged: 1, deleted: 5 });
    expect(files).toEqual([
      { file: "export.nbib", read: 1, records: 0, rejects: 0, merged: 0, deleted: 1 },
      { file: "pubmed20n0001.xml", read: 3, records: 0, rejects: 0, merged: 1, deleted: 2 },
      { file: "pubmed20n0002.xml", read: 3, records: 1, rejects: 0, merged: 0, deleted: 2 },
      { file: "pubmed20n0003.xml", read: 1, records: 1, rejects: 0, merged: 0, deleted: 0 },
    ]);
  });
});

describe("--merge of papers that share an identifier", () => {
  const abstractOf = (title: string, author: string, page: string): string =>
    `TY  - JOUR\nTI  - ${title}\nAU  - ${author}\nPY  - 2024\nVL  - 12\nSP  - ${page}\nDO  - 10.5555/supp.1\nAB  - ${BODY}\nER  - \n\n`;
  const supplement = [
    abstractOf("Tea after surgery of invented knees", "Knee, Ada", "S1"),
    abstractOf("Coffee and the hip of invented runners", "Hip, Bea", "S2"),
    abstractOf("Outcomes of the invented shoulder", "Shoulder, Cy", "S3"),
  ];
  const knee = (doi: string): string =>
    `PMID- 90000007\nOWN - NLM\nTI  - Tea after surgery of invented knees.\nFAU - Knee, Ada\nDP  - 2024\nAID - ${doi} [doi]\nAB  - ${BODY}\n\n`;
  const hip = `${JSON.stringify({ paperId: "p1", title: "Coffee and the hip of invented runners", authors: [{ name: "Bea Hip" }], externalIds: { DOI: "10.5555/hip", PubMed: "90000007" }, abstract: BODY })}\n`;

  it.each<{ about: string; files: Record<string, string>; records: number; told: RegExp | null }>([
    { about: "of a supplement", files: { "a.ris": supplement.join("") }, records: 3, told: /^doi 10\.5555\/supp\.1: identifiers that/ },
    { about: "whatever the order", files: { "a.ris": supplement.toReversed().join("") }, records: 3, told: /^doi 10\.5555\/supp\.1: / },
    {
      about: "of a paper saved twice",
      files: { "a.ris": supplement.join(""), "b.nbib": knee("10.5555/supp.1") },
      records: 3,
      told: /^doi /,
    },
    { about: "that is wrong", files: { "a.jsonl": hip, "b.nbib": knee("10.5555/knee") }, records: 2, told: /^pmid 90000007: identifiers/ },
    { about: "and is right", files: { "a.ris": supplement[0] as string, "b.nbib": knee("10.5555/supp.1") }, records: 1, told: null },
  ])("$about", async ({ files, records, told }) => {
    const inputs = mkdtempSync(join(tmpdir(), "tabstract-merge-shared-"));
    try {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(inputs, name), text);
      for (const jobs of [1, 4]) {
        const found: string[] = [];
        const notices: string[] = [];
        for await (const event of convert({ inputs: [inputs], merge: "paper", jobs })) {
          if (event.kind === "record") found.push(event.record.id);
          else if (event.kind === "notice") notices.push(event.message);
        }
        expect(found).toHaveLength(records);
        expect(notices).toEqual(told === null ? [] : [expect.stringMatching(told)]);
      }
    } finally {
      rmSync(inputs, { recursive: true });
    }
  });
});

describe("--join", () => {
  it("leaves papers alone that are no rows of datasets", async () => {
    const { run: totals } = await run({ merge: "corpus-id" });
    expect(totals).toEqual({ read: 5, records: 4, rejects: 1, merged: 0, deleted: 0 });
  });
});
