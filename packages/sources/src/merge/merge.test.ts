import { emptyMetadata, type Metadata, type RawDocument, type SourceFormat, sourceFormatSchema } from "@tabstract/record";
import { describe, expect, it } from "vitest";
import { identityOf } from "./identity.ts";
import { mergeDocuments } from "./merge-documents.ts";
import { papersAmong } from "./papers.ts";
import { rankOf } from "./precedence.ts";
import { withoutSuperseded } from "./superseded.ts";

const AUTHOR = { name: "Example A", family: "Example", given: null, initials: "A", suffix: null, collective: false };
const TITLE = "Invented naps for adults who were invented";

function metadata(more: Partial<Metadata>): Metadata {
  return { ...emptyMetadata(), ...more };
}

function ids(more: Partial<Metadata["identifiers"]>): Metadata["identifiers"] {
  return { ...emptyMetadata().identifiers, ...more };
}

function document(format: SourceFormat, more: Partial<RawDocument> & { readonly of?: Partial<Metadata> }): RawDocument {
  const { of = {}, ...rest } = more;
  return {
    format,
    revision: null,
    metadata: metadata(of),
    registrations: [],
    abstract: null,
    otherAbstracts: [],
    copyright: null,
    variants: [],
    warnings: [],
    ...rest,
  };
}

function abstract(text: string): RawDocument["abstract"] {
  return { form: "text", text, language: null };
}

function merge(...documents: readonly RawDocument[]): ReturnType<typeof mergeDocuments> {
  return mergeDocuments(documents.map((one, index) => ({ name: `file ${index}`, document: one })));
}

describe("identityOf", () => {
  it("holds every identifier, a version of an arXiv paper as the paper", () => {
    const { identifiers } = identityOf(metadata({ identifiers: ids({ doi: "10.5555/a", s2CorpusId: 7, arxiv: "2101.00001v2" }) }));
    expect(identifiers).toEqual([
      { kind: "doi", value: "10.5555/a" },
      { kind: "s2CorpusId", value: "7" },
      { kind: "arxiv", value: "2101.00001" },
    ]);
  });

  it.each([
    ["10.1101/2024.01.01.24000001v2", "10.1101/2024.01.01.24000001"],
    ["10.1101/123456v1", "10.1101/123456"],
    ["10.21203/rs.3.rs-100/v2", "10.21203/rs.3.rs-100"],
    ["10.20944/preprints202401.0001.v3", "10.20944/preprints202401.0001"],
    ["10.26434/chemrxiv-2024-tea01-v2", "10.26434/chemrxiv-2024-tea01"],
    ["10.31234/osf.io/tea01_v2", "10.31234/osf.io/tea01"],
    ["10.22541/au.100.200/v1", "10.22541/au.100.200"],
    ["10.1002/essoar.10500001.2", "10.1002/essoar.10500001"],
    ["10.5555/tea.v2", "10.5555/tea.v2"],
    ["10.5555/tea.2024.2", "10.5555/tea.2024.2"],
    ["10.1101/gr.123456.119", "10.1101/gr.123456.119"],
  ])("holds the DOI %s as %s", (doi, value) => {
    expect(identityOf(metadata({ identifiers: ids({ doi }) })).identifiers).toEqual([{ kind: "doi", value }]);
  });

  it("is the same for a title, first author and year however they are printed", () => {
    const one = metadata({ title: { ...emptyMetadata().title, text: TITLE }, authors: [AUTHOR], published: "2024-03-01" });
    const other = metadata({
      title: { ...emptyMetadata().title, text: TITLE.toUpperCase().replaceAll(" ", "  ") },
      authors: [{ ...AUTHOR, name: "Ada Éxample", family: "Éxample" }],
      published: "2024",
    });
    expect(identityOf(one).titles).toHaveLength(1);
    expect(identityOf(other)).toEqual(identityOf(one));
  });

  it.each<[string, Partial<Metadata>]>([
    ["no author", { title: { ...emptyMetadata().title, text: TITLE }, published: "2024" }],
    ["no year", { title: { ...emptyMetadata().title, text: TITLE }, authors: [AUTHOR] }],
    ["a title that many papers bear", { title: { ...emptyMetadata().title, text: "Editorial" }, authors: [AUTHOR], published: "2024" }],
  ])("has no title with %s", (_, more) => {
    expect(identityOf(metadata(more)).titles).toEqual([]);
  });
});

describe("mergeDocuments", () => {
  it("knows where every format stands", () => {
    const ranks = sourceFormatSchema.options.map(rankOf);
    expect(new Set(ranks).size).toBe(sourceFormatSchema.options.length);
    expect(Math.min(...ranks)).toBe(0);
  });

  it("takes each field from the first source, in the order of precedence, that has it", () => {
    const { document: merged, primary } = merge(
      document("s2-graph", {
        of: { identifiers: ids({ doi: "10.5555/a", s2PaperId: "p" }), authors: [{ ...AUTHOR, name: "Ada Example" }], citationCount: 3 },
        abstract: abstract("Of the aggregator."),
      }),
      document("pubmed-medline", {
        of: { identifiers: ids({ doi: "10.5555/A2", pmid: "1" }), authors: [AUTHOR], meshTerms: ["Sleep"] },
        abstract: abstract("Of PubMed."),
      }),
    );
    expect(primary).toBe(1);
    expect(merged.format).toBe("pubmed-medline");
    expect(merged.abstract).toMatchObject({ text: "Of PubMed." });
    expect(merged.metadata.identifiers).toEqual(ids({ doi: "10.5555/A2", pmid: "1", s2PaperId: "p" }));
    expect(merged.metadata).toMatchObject({ authors: [AUTHOR], meshTerms: ["Sleep"], citationCount: 3 });
    expect(merged.variants.map(({ name, doi }) => [name, doi])).toEqual([
      ["file 0", "10.5555/a"],
      ["file 1", "10.5555/A2"],
    ]);
  });

  it("does not let an abstract that was cut off stand before a whole one", () => {
    const cut = { code: "abstract-truncated", message: "It was cut off.", path: "abstract" };
    const { document: merged, primary } = merge(
      document("pubmed-medline", { abstract: abstract("Cut"), warnings: [cut] }),
      document("s2-graph", { abstract: abstract("Cut no more.") }),
    );
    expect(primary).toBe(1);
    expect(merged.abstract).toMatchObject({ text: "Cut no more." });
    expect(merged.warnings).toEqual([]);
  });

  it.each<RawDocument["abstract"]>([
    abstract("We gave naps. (ABSTRACT TRUNCATED AT 250 WORDS)"),
    abstract("We gave naps.(ABSTRACT TRUNCATED AT 400 WORDS).\n"),
    abstract("We gave naps. [ABSTRACT TRUNCATED AT 250 WORDS]"),
    abstract("We gave naps. ABSTRACT TRUNCATED AT 250 WORDS"),
    abstract("We gave naps. (ABSTRACT TRUNCATED)"),
    { form: "markup", text: "<p>We gave naps. (ABSTRACT TRUNCATED AT 250\nWORDS)</p>", language: null },
    {
      form: "sections",
      markup: false,
      language: null,
      sections: [
        { label: "METHODS", category: null, text: "We gave naps." },
        { label: "RESULTS", category: null, text: "Pain (ABSTRACT TRUNCATED AT 250 WORDS)" },
      ],
    },
  ])("nor one that says itself that it was cut off: %j", (cut) => {
    const { document: merged, primary } = merge(
      document("pubmed-medline", { abstract: cut }),
      document("s2-graph", { abstract: abstract("We gave naps. Pain fell.") }),
    );
    expect(primary).toBe(1);
    expect(merged.abstract).toMatchObject({ text: "We gave naps. Pain fell." });
  });

  it.each(["Every ABSTRACT TRUNCATED AT 250 WORDS was left out of our 12.", "The abstract truncated"])("but %j stands", (whole) => {
    const { primary } = merge(
      document("pubmed-medline", { abstract: abstract(whole) }),
      document("s2-graph", { abstract: abstract("We gave naps.") }),
    );
    expect(primary).toBe(0);
  });

  it("takes the abstract where there is one, whatever the rank", () => {
    const { primary } = merge(document("pubmed-xml", {}), document("ris", { abstract: abstract("The only one.") }));
    expect(primary).toBe(1);
  });

  it.each<[string, readonly (string | null)[], string | null]>([
    ["more precise where they agree", ["2024", "2024-03", "2024-03-09"], "2024-03-09"],
    ["the first where they do not", ["2024-03", "2024-04-01", "2023"], "2024-03"],
    ["none", [null, null], null],
  ])("takes a date: %s", (_, dates, expected) => {
    const { document: merged } = merge(...dates.map((published) => document("ris", { of: { published } })));
    expect(merged.metadata.published).toBe(expected);
  });

  it("joins lists, each item once, and prefers authors that are all there", () => {
    const { document: merged } = merge(
      document("pubmed-sections", {
        of: { publicationTypes: ["Clinical Trial"], authors: [AUTHOR], authorsComplete: false, keywords: ["sleep"] },
      }),
      document("s2-graph", {
        of: { publicationTypes: ["ClinicalTrial", "JournalArticle"], authors: [AUTHOR, AUTHOR], keywords: ["Sleep", "naps"] },
      }),
    );
    expect(merged.metadata.publicationTypes).toEqual(["Clinical Trial", "JournalArticle"]);
    expect(merged.metadata.keywords).toEqual(["sleep", "naps"]);
    expect(merged.metadata).toMatchObject({ authors: [AUTHOR, AUTHOR], authorsComplete: true });
  });

  it("keeps a title in another language as a translation", () => {
    const { document: merged } = merge(
      document("pubmed-xml", { of: { title: { text: TITLE, language: "en", translations: [{ language: "de", text: "Erfunden" }] } } }),
      document("s2-aggregator", {
        of: { title: { text: TITLE.toUpperCase(), language: null, translations: [{ language: "zh", text: "虚构" }] } },
      }),
    );
    expect(merged.metadata.title).toEqual({
      text: TITLE,
      language: "en",
      translations: [
        { language: "de", text: "Erfunden" },
        { language: "zh", text: "虚构" },
      ],
    });
  });
});

describe("an earlier state of a record", () => {
  const at = (date: string, version = 1): RawDocument["revision"] => ({ version, aheadOfPrint: false, date });

  it("fills what the later does not have, and brings nothing back that the later has otherwise", () => {
    const identifiers = ids({ pmid: "90000001" });
    const { document: merged, primary } = merge(
      document("pubmed-xml", {
        revision: at("2023-01-01"),
        abstract: abstract("It was 3.2 × 10<sup>9</sup>/L."),
        of: { identifiers, authors: [AUTHOR], keywords: ["sleep"], publicationTypes: ["Review"] },
      }),
      document("pubmed-medline", {
        revision: at("2024-01-01"),
        abstract: abstract("It was 3.2 x 109/L."),
        of: { identifiers, publicationTypes: ["Journal Article"] },
      }),
    );
    expect(merged.metadata).toMatchObject({ authors: [AUTHOR], keywords: ["sleep"], publicationTypes: ["Journal Article"] });
    expect([primary, merged.abstract]).toEqual([0, abstract("It was 3.2 × 10<sup>9</sup>/L.")]);
  });

  it("gives way where its words are others", () => {
    const identifiers = ids({ pmid: "90000001" });
    const { primary } = merge(
      document("pubmed-xml", { revision: at("2023-01-01"), abstract: abstract("Pain fell by 30%."), of: { identifiers } }),
      document("pubmed-medline", { revision: at("2024-01-01"), abstract: abstract("Pain fell by 3%."), of: { identifiers } }),
    );
    expect(primary).toBe(1);
  });
});

describe("withoutSuperseded", () => {
  const state = (
    at: { readonly version?: number; readonly aheadOfPrint?: boolean; readonly date?: string | null } | null,
    more: { readonly format?: SourceFormat; readonly pmid?: string; readonly text?: string | null } = {},
  ): RawDocument => {
    const { format = "pubmed-xml", pmid = "90000001", text = "Tea." } = more;
    return document(format, {
      revision: at === null ? null : { version: at.version ?? 1, aheadOfPrint: at.aheadOfPrint ?? false, date: at.date ?? null },
      abstract: text === null ? null : abstract(text),
      of: { identifiers: ids({ pmid }) },
    });
  };
  const may = { date: "2024-05-01" };
  const june = { date: "2024-06-01" };

  it.each<{ about: string; all: RawDocument[]; left: number[] }>([
    { about: "an earlier state goes", all: [state(may), state(june)], left: [1] },
    { about: "whatever the order", all: [state(june), state(may)], left: [0] },
    { about: "the same state saved twice stays", all: [state(may), state(may)], left: [0, 1] },
    { about: "a version outweighs a date", all: [state({ ...june, version: 1 }), state({ ...may, version: 2 })], left: [1] },
    { about: "what is in print outweighs what was ahead of it", all: [state({ ...june, aheadOfPrint: true }), state({})], left: [1] },
    { about: "without dates nothing is certain", all: [state({}), state(june)], left: [0, 1] },
    { about: "nor of one that says less precisely when", all: [state({ date: "2024-05" }), state(may)], left: [0, 1] },
    { about: "a source that does not say when stays", all: [state(null), state(june)], left: [0, 1] },
    { about: "PubMed is one catalogue, whatever the format", all: [state(may), state(june, { format: "pubmed-medline" })], left: [1] },
    { about: "Europe PMC is another", all: [state(may), state(june, { format: "europepmc" })], left: [0, 1] },
    { about: "what was never revised is earlier", all: [state({ date: "0000" }), state(may)], left: [1] },
    {
      about: "one without an abstract between two that have it",
      all: [state({ date: "2024-07-01" }, { text: null }), state(may), state(june)],
      left: [0, 2],
    },
    { about: "nor citations", all: [state(may), state(june, { pmid: "90000002" })], left: [0, 1] },
    { about: "an answer without the abstract supersedes none that has it", all: [state(may), state(june, { text: null })], left: [0, 1] },
    { about: "three states", all: [state(may), state({ date: "2025-01-01" }), state(june)], left: [1] },
  ])("$about", ({ all, left }) => {
    const members = all.map((one) => ({ document: one }));
    expect(withoutSuperseded(members).map((one) => members.indexOf(one as (typeof members)[number]))).toEqual(left);
  });
});

describe("papersAmong", () => {
  const named = (more: {
    readonly format?: SourceFormat;
    readonly ids?: Partial<Metadata["identifiers"]>;
    readonly title?: string;
    readonly types?: string[];
    readonly volume?: string;
    readonly pages?: string;
  }): RawDocument =>
    document(more.format ?? (more.ids?.pmid === undefined ? "s2-graph" : "pubmed-xml"), {
      of: {
        identifiers: ids(more.ids ?? {}),
        title: { ...emptyMetadata().title, text: more.title ?? TITLE },
        authors: [AUTHOR],
        published: "2024",
        publicationTypes: more.types ?? [],
        journal: { ...emptyMetadata().journal, volume: more.volume ?? null, pages: more.pages ?? null },
      },
    });
  const doi = "10.5555/shared";
  const other = "Retraction notice to: invented naps, for adults again";

  it.each<{ about: string; all: RawDocument[]; papers: number[][] }>([
    { about: "one document", all: [named({})], papers: [[0]] },
    { about: "a shared identifier", all: [named({ ids: { doi } }), named({ ids: { doi, pmid: "1" }, title: other })], papers: [[0, 1]] },
    {
      about: "a retraction notice with the DOI of its article is another citation; what has no PMID goes by its title",
      all: [named({ ids: { doi, pmid: "1" } }), named({ ids: { doi, pmid: "2" }, title: other }), named({ ids: { doi }, title: other })],
      papers: [[0], [1, 2]],
    },
    {
      about: "a PMID outweighs a DOI",
      all: [
        named({ ids: { doi, pmid: "1" } }),
        named({ ids: { doi: "10.5555/b", pmid: "1" } }),
        named({ ids: { doi: "10.5555/b", pmid: "2" }, title: other }),
      ],
      papers: [[0, 1], [2]],
    },
    { about: "a title, first author and year", all: [named({ ids: { doi } }), named({ ids: { pmid: "1" } })], papers: [[0, 1]] },
    {
      about: "one DOI, title, author and year are one paper, which PubMed has twice",
      all: [named({ ids: { doi, pmid: "1" } }), named({ ids: { doi, pmid: "2" } })],
      papers: [[0, 1]],
    },
    {
      about: "a PMID that Semantic Scholar prints yields to the DOI and the title",
      all: [
        named({ ids: { doi, pmid: "1" } }),
        named({ ids: { doi: "10.5555/b", pmid: "2" }, title: other }),
        named({ format: "s2-graph", ids: { doi, pmid: "2" } }),
      ],
      papers: [[0, 2], [1]],
    },
    {
      about: "a supplement, an article number",
      all: [named({ volume: "14 Suppl 1", pages: "e123" }), named({ volume: "14", pages: "1-11" })],
      papers: [[0, 1]],
    },
    {
      about: "journals of Cold Spring Harbor are no preprints",
      all: [named({ ids: { doi: "10.1101/gr.123456.119", pmid: "1" } }), named({})],
      papers: [[0, 1]],
    },
    { about: "not across pages", all: [named({ pages: "11-19" }), named({ pages: "40-49" })], papers: [[0], [1]] },
    { about: "nor volumes", all: [named({ volume: "1" }), named({ volume: "2" })], papers: [[0], [1]] },
    {
      about: "nor from an article to its preprint",
      all: [named({ ids: { pmid: "1" } }), named({ ids: { doi: "10.1101/2024.01.01.00001" }, types: ["posted-content"] })],
      papers: [[0], [1]],
    },
    {
      about: "by way of a third",
      all: [named({ ids: { doi } }), named({ ids: { pmcid: "PMC1" }, title: "Other words" }), named({ ids: { doi, pmcid: "PMC1" } })],
      papers: [[0, 1, 2]],
    },
  ])("$about", ({ all, papers }) => {
    const members = all.map((one) => ({ document: one }));
    const found = papersAmong(members).map((paper) => paper.map((one) => members.indexOf(one)));
    expect(found).toEqual(papers);
  });
});
