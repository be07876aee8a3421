/** What joins two documents, and what parts them though they share an identifier, or a title and a first author. */
import { emptyMetadata, type Metadata, type RawDocument, type SourceFormat } from "@tabstract/record";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAuthor } from "../authors.ts";
import { papersAmong } from "./papers.ts";

interface Described {
  readonly format?: SourceFormat;
  readonly ids?: Partial<Metadata["identifiers"]>;
  readonly title?: string | null;
  /** As printed; null without one. */
  readonly author?: string | null;
  readonly year?: string;
  readonly types?: string[];
  readonly journal?: string;
  readonly abbreviation?: string;
  readonly issn?: string;
  readonly volume?: string;
  readonly pages?: string;
  readonly languages?: string[];
  readonly language?: string;
  readonly translations?: Metadata["title"]["translations"];
}

const DOI = "10.5555/shared";
const NAPS = "Invented naps for adults who were invented";
const KNEES = "Tea after surgery of invented knees";

function document(of: Described): RawDocument {
  const empty = emptyMetadata();
  const { author = "Example A", title = NAPS } = of;
  const parsed = author === null ? null : parseAuthor(author, author.includes(",") ? "family-initials" : authorOrder(author));
  return {
    format: of.format ?? "s2-graph",
    revision: null,
    metadata: {
      ...empty,
      identifiers: { ...empty.identifiers, ...of.ids },
      title: { text: title, language: of.language ?? null, translations: of.translations ?? [] },
      authors: parsed === null ? [] : [parsed],
      languages: of.languages ?? [],
      published: of.year ?? "2024",
      publicationTypes: of.types ?? [],
      journal: {
        ...empty.journal,
        name: of.journal ?? null,
        abbreviation: of.abbreviation ?? null,
        issn: of.issn ?? null,
        volume: of.volume ?? null,
        pages: of.pages ?? null,
      },
    },
    registrations: [],
    abstract: null,
    otherAbstracts: [],
    copyright: null,
    variants: [],
    warnings: [],
  };
}

/** "Knee A" is a family name with initials, "Ada Knee" a given name with a family name. */
function authorOrder(author: string): "family-initials" | "given-first" {
  return / \p{Lu}{1,3}$/u.test(author) ? "family-initials" : "given-first";
}

/** The numbers of each paper's documents. */
function papersOf(all: readonly Described[]): number[][] {
  const members = all.map((of) => ({ document: document(of) }));
  return papersAmong(members).map((paper) => paper.map((one) => members.indexOf(one)));
}

interface Row {
  readonly about: string;
  readonly all: readonly Described[];
  readonly papers: number[][];
}

const ONE = [[0, 1]];
const TWO = [[0], [1]];
const ids = { doi: DOI };

describe("an identifier alone", () => {
  const hip = { ids, title: "Coffee and the hip of invented runners", author: "Hip B" };
  const knee = { ids, title: KNEES, author: "Knee A" };

  it.each<Row>([
    {
      about: "of a supplement parts its abstracts by title, first author and page",
      all: [
        { ...knee, pages: "S1", volume: "12" },
        { ...hip, pages: "S2", volume: "12" },
        { ids, title: "Of the invented shoulder", author: "Shoulder C", pages: "S3" },
      ],
      papers: [[0], [1], [2]],
    },
    { about: "without pages as well", all: [knee, hip], papers: TWO },
    {
      about: "and on one page of two volumes",
      all: [
        { ...knee, pages: "S1", volume: "12" },
        { ...hip, pages: "S1", volume: "13" },
      ],
      papers: TWO,
    },
    {
      about: "that is another's: DOI, title and author all differ",
      all: [
        { ...hip, ids: { doi: "10.5555/a", pmid: "1" } },
        { ...knee, ids: { doi: "10.5555/b", pmid: "1" }, format: "pubmed-medline" },
      ],
      papers: TWO,
    },
    {
      about: "parts titles that differ in a word, where pages and authors differ",
      all: [
        { ids, title: "Outcomes of invented knee surgery", author: "Knee A", pages: "11-19" },
        { ids, title: "Outcomes of invented hip surgery", author: "Hip B", pages: "20-29" },
      ],
      papers: TWO,
    },
    {
      about: "as pages of a supplement do; a number of an article and a page are no two places",
      all: [
        { ids, title: "Outcomes of invented knee surgery", author: "Knee A", pages: "S11" },
        { ids, title: "Outcomes of invented hip surgery", author: "Hip B", pages: "S12-S13" },
        { ids, title: "Outcomes of invented knee surgery", author: "Tea C", pages: "1-9" },
      ],
      papers: [[0, 2], [1]],
    },
    {
      about: "but joins them where no page tells",
      all: [
        { ids, title: "Outcomes of invented knee surgery", author: "Knee A" },
        { ids, title: "Outcomes of invented hip surgery", author: "Hip B" },
      ],
      papers: ONE,
    },
    { about: "joins what has one first author", all: [knee, { ...hip, author: "Ada Knee" }], papers: ONE },
    { about: "and what has no author", all: [knee, { ...hip, author: null }], papers: ONE },
    { about: "or no title", all: [knee, { ...hip, title: null }], papers: ONE },
    {
      about: "and what is printed in one place",
      all: [
        { ...knee, volume: "8", pages: "11-19" },
        { ...hip, volume: "8", pages: "11-9" },
      ],
      papers: ONE,
    },
    {
      about: "not what only its volume says",
      all: [
        { ...knee, volume: "8" },
        { ...hip, volume: "8" },
      ],
      papers: TWO,
    },
    { about: "and a group that writes for a person", all: [knee, { ...hip, author: "Invented Knee Trial Group" }], papers: ONE },
    { about: "and a subtitle", all: [knee, { ...hip, title: `${KNEES}: a trial with 40 adults` }], papers: ONE },
    { about: "and a notice", all: [knee, { ...hip, title: `Erratum: ${KNEES}` }], papers: ONE },
    { about: "and another spelling", all: [knee, { ...hip, title: "Tea following surgery of an invented knee" }], papers: ONE },
    { about: "and a title in another script", all: [knee, { ...hip, title: "虚构的膝关节术后饮茶" }], papers: ONE },
    { about: "an author in another script", all: [knee, { ...hip, author: "王小明" }], papers: ONE },
    {
      about: "and a title in another language",
      all: [knee, { ids, title: "Le thé après une opération du genou chez des adultes", author: "Hanche B" }],
      papers: ONE,
    },
    {
      about: "and a translation, which says so",
      all: [
        { ...knee, language: "en", languages: ["de"], format: "pubmed-xml" },
        { ids, title: "Tee nach Knieoperationen", author: "Hüfte B" },
      ],
      papers: ONE,
    },
    {
      about: "and a translation that the other source has",
      all: [{ ...knee, translations: [{ language: "xx", text: hip.title }] }, hip],
      papers: ONE,
    },
    {
      about: "and an author in three spellings",
      all: [
        { ...knee, author: "Müller A" },
        { ...hip, author: "Anna Mueller" },
      ],
      papers: ONE,
    },
    {
      about: "and a name turned round",
      all: [
        { ...knee, author: "Wang X" },
        { ...hip, author: "Wang Xiaoming" },
      ],
      papers: ONE,
    },
    {
      about: "and one record of Semantic Scholar at two times",
      all: [
        { ...knee, ids: { s2CorpusId: 7 } },
        { ...hip, ids: { s2CorpusId: 7 } },
      ],
      papers: ONE,
    },
    {
      about: "and at three, of which the first and the last share no number",
      all: [
        { ...knee, ids: { s2PaperId: "a" } },
        { ...knee, ids: { s2PaperId: "a", s2CorpusId: 7 } },
        { ...hip, ids: { s2CorpusId: 7 } },
      ],
      papers: [[0, 1, 2]],
    },
    {
      about: "and one record of PubMed in two formats",
      all: [
        { ...knee, ids: { pmid: "1" }, format: "pubmed-xml" },
        { ...hip, ids: { pmid: "1" }, format: "pubmed-medline" },
      ],
      papers: ONE,
    },
    {
      about: "does not join two by way of a third that says nothing",
      all: [
        { ...knee, ids: { doi: "10.5555/a" } },
        { ids: { doi: "10.5555/a", pmid: "1" }, title: null, author: null },
        { ...hip, ids: { pmid: "1" } },
      ],
      papers: [[0, 1], [2]],
    },
    {
      about: "takes what has no PMID to the closest title, not to a notice",
      all: [
        { ids: { doi: DOI, pmid: "1" }, title: `Erratum: ${NAPS}`, format: "pubmed-medline" },
        { ids: { doi: DOI, pmid: "2" }, format: "pubmed-medline" },
        { ids, title: `${NAPS}: a trial` },
      ],
      papers: [[0], [1, 2]],
    },
    {
      about: "nor does it where it has no title",
      all: [
        { ids: { doi: DOI, pmid: "1" }, title: `Erratum: ${NAPS}`, format: "pubmed-medline" },
        { ids: { doi: DOI, pmid: "2" }, format: "pubmed-medline" },
        { ids, title: null },
      ],
      papers: [[0], [1, 2]],
    },
    {
      about: "but a notice to the notice",
      all: [
        { ids: { doi: DOI, pmid: "1" }, format: "pubmed-medline" },
        { ids: { doi: DOI, pmid: "2" }, title: `Erratum: ${NAPS}`, format: "pubmed-medline" },
        { ids, title: `Correction to: ${NAPS}` },
      ],
      papers: [[0], [1, 2]],
    },
    {
      about: "joins what shares one with each of two that are printed elsewhere",
      all: [
        { ids, pages: "11", volume: "8" },
        { ids: { doi: DOI, pmid: "1" }, format: "ris" },
        { ids: { pmid: "1" }, format: "ris", pages: "91", volume: "9" },
      ],
      papers: [[0, 1, 2]],
    },
    {
      about: "that has joined one citation of PubMed joins no other",
      all: [
        { ids, format: "crossref" },
        { ids: { doi: DOI, pmid: "1" }, format: "pubmed-medline" },
        { ids: { doi: DOI, pmid: "2" }, format: "pubmed-medline", title: `${NAPS}: a trial` },
      ],
      papers: [[0, 1], [2]],
    },
    ...[0, 1].map((bearer) => ({
      about: `and another with it decide where titles do not: those of citation ${bearer + 1}`,
      all: [
        { ids: { doi: DOI, pmid: "1", pmcid: bearer === 0 ? "PMC1" : null }, format: "pubmed-medline" as const },
        { ids: { doi: DOI, pmid: "2", pmcid: bearer === 1 ? "PMC1" : null }, format: "pubmed-medline" as const, year: "2023" },
        { ids: { doi: DOI, pmcid: "PMC1" }, title: `${NAPS}: a trial` },
      ],
      papers: bearer === 0 ? [[0, 2], [1]] : [[0], [1, 2]],
    })),
    ...[NAPS, null].map((title) => ({
      about: `and one that only its type tells, titled ${title}`,
      all: [
        { ids: { doi: DOI, pmid: "1" }, format: "pubmed-medline" as const },
        { ids: { doi: DOI, pmid: "2" }, format: "pubmed-medline" as const, types: ["Published Erratum"], year: "2023" },
        { ids, title, types: ["Published Erratum"], year: "2025" },
      ],
      papers: [[0], [1, 2]],
    })),
    {
      about: "joins the versions of a preprint",
      all: [{ ids: { doi: "10.1101/2024.01.01.24000001" }, title: KNEES }, { ids: { doi: "10.1101/2024.01.01.24000001v2" } }],
      papers: ONE,
    },
    {
      about: "of other servers as well",
      all: [{ ids: { doi: "10.21203/rs.3.rs-100/v1" }, title: KNEES }, { ids: { doi: "10.21203/rs.3.rs-100/v2" } }],
      papers: ONE,
    },
    {
      about: "not other DOIs that end in a v and a number",
      all: [{ ids: { doi: "10.5555/tea.v1" }, title: KNEES }, { ids: { doi: "10.5555/tea.v2" } }],
      papers: TWO,
    },
  ])("$about", ({ all, papers }) => {
    expect(papersOf(all)).toEqual(papers);
  });

  it("that parts documents is told, with the two", () => {
    const told: number[][] = [];
    const members = [knee, hip, { ...knee, pages: "9" }].map((of) => ({ document: document(of) }));
    papersAmong(members, (one, other) => told.push([members.indexOf(one), members.indexOf(other)]));
    expect(told.length).toBeGreaterThan(0);
    for (const pair of told) expect(pair).toContain(1);
  });
});

it("a title that does not join is not told of", () => {
  const told: unknown[] = [];
  const members = [
    { title: NAPS, author: "Knee A" },
    { ids: { doi: DOI }, title: NAPS, author: "Knee A", translations: [{ language: "xx", text: KNEES }] },
    { ids: { doi: DOI }, title: KNEES, author: "Hip B" },
  ].map((of) => ({ document: document(of) }));
  expect(papersAmong(members, (...pair) => told.push(pair)).map((paper) => paper.length)).toEqual([1, 2]);
  expect(told).toEqual([]);
});

describe("a title with its first author", () => {
  const article: Described = {
    ids: { pmid: "1" },
    format: "pubmed-medline",
    types: ["Journal Article"],
    journal: "Invented journal of tea",
  };
  const export_: Described = { format: "ris" };

  it.each<Row>([
    { about: "joins what nothing tells apart", all: [article, export_], papers: ONE },
    {
      about: "a paper that was taken back, as its publisher prints it",
      all: [article, { ...export_, title: `RETRACTED ARTICLE: ${NAPS}` }],
      papers: ONE,
    },
    { about: "not its retraction", all: [article, { ...export_, title: `Retraction: ${NAPS}` }], papers: TWO },
    {
      about: "a family name of two words, of which a catalogue takes the last",
      all: [
        { ...article, author: "García-López A" },
        { ...export_, author: "Ana García López" },
      ],
      papers: ONE,
    },
    {
      about: "not another person of the last of its words",
      all: [
        { ...article, author: "García-López A" },
        { ...export_, author: "Alberto López" },
      ],
      papers: TWO,
    },
    { about: "not a conference abstract", all: [article, { ...export_, types: ["Conference Abstract"] }], papers: TWO },
    { about: "as Cochrane prints it", all: [article, { ...export_, types: ["Journal: Conference Abstract"] }], papers: TWO },
    {
      about: "two copies of a conference abstract",
      all: [
        { format: "ris", types: ["Conference Abstract"] },
        { format: "ris", types: ["Journal: Conference Abstract"] },
      ],
      papers: ONE,
    },
    { about: "a conference abstract where the other does not say", all: [{ types: ["Meeting Abstract"] }, {}], papers: ONE },
    {
      about: "or is printed in the same place",
      all: [
        { ...article, volume: "8", pages: "s12" },
        { ...export_, types: ["Conference Abstract"], volume: "8", pages: "S12-S13" },
      ],
      papers: ONE,
    },
    { about: "not a thesis", all: [article, { ...export_, types: ["Thesis"] }], papers: TWO },
    { about: "not a dissertation", all: [{ types: ["JournalArticle"] }, { ...export_, types: ["Academic Dissertation"] }], papers: TWO },
    { about: "not the entry of a registry", all: [article, { ...export_, types: ["Trial registry record"] }], papers: TWO },
    {
      about: "not one that only its journal tells",
      all: [article, { ...export_, journal: "https://clinicaltrials.gov/show/NCT1" }],
      papers: TWO,
    },
    {
      about: "not a protocol and its review",
      all: [
        { ...article, types: ["Review"] },
        { ...export_, types: ["Protocol"] },
      ],
      papers: TWO,
    },
    { about: "but a protocol and its article", all: [article, { ...export_, types: ["Protocol"], journal: "Inv J Tea" }], papers: ONE },
    {
      about: "what Semantic Scholar takes for a review of a protocol",
      all: [{ ...article, types: ["Clinical Trial Protocol"] }, { types: ["Review"] }],
      papers: ONE,
    },
    {
      about: "not a preprint and an article without a DOI, whose journal is known",
      all: [
        { ids: { doi: "10.1101/2024.01.01.24000001" } },
        { ...export_, journal: "Invented journal of tea" },
        { ids: { doi: "10.21203/rs.3.rs-100/v1" }, title: KNEES },
        { ...export_, title: KNEES, abbreviation: "Inv J Tea" },
      ],
      papers: [[0], [1], [2], [3]],
    },
    {
      about: "a preprint and its server",
      all: [{ ids: { doi: "10.1101/2024.01.01.24000001" } }, { ...export_, journal: "medRxiv" }],
      papers: ONE,
    },
    {
      about: "not two people in two journals",
      all: [
        { ...export_, author: "Knee, A.", journal: "Invented J Tea" },
        { ...export_, author: "Knee, B.", journal: "Archives of Coffee" },
      ],
      papers: TWO,
    },
    {
      about: "not two people in two journals",
      all: [
        { author: "Knee, A.", journal: "Invented J Tea" },
        { author: "Knee, B.", journal: "Archives of Coffee" },
      ],
      papers: TWO,
    },
    { about: "but initials alone, which are those of nicknames", all: [{ author: "Knee, W." }, { author: "Bill Knee" }], papers: ONE },
    {
      about: "but initials that are misprinted, in one journal",
      all: [
        { author: "Knee, A.", journal: "Inv J Tea" },
        { author: "Knee, B.", journal: "The Invented Journal of Tea" },
      ],
      papers: ONE,
    },
    { about: "more or fewer initials", all: [{ author: "Knee, J. A." }, { author: "Ada Knee" }], papers: ONE },
    {
      about: "and journals alone, which are translated",
      all: [{ journal: "Invented J Tea" }, { journal: "Zhonghua Cha Za Zhi" }],
      papers: ONE,
    },
    {
      about: "a journal in full and as its initials",
      all: [{ journal: "JAMA" }, { journal: "Journal of the American Medical Association" }],
      papers: ONE,
    },
    { about: "with its place", all: [{ journal: "Lancet (London, England)" }, { journal: "The Lancet" }], papers: ONE },
    {
      about: "by its ISSN",
      all: [
        { journal: "Tea", issn: "1234-5679" },
        { journal: "Chaji", issn: "1234-5679" },
      ],
      papers: ONE,
    },
    {
      about: "by its abbreviation",
      all: [{ journal: "Proceedings of the National Academy of Sciences" }, { journal: "Proc Natl Acad Sci U S A" }],
      papers: ONE,
    },
    { about: "initials that nobody knows", all: [{ journal: "InvIPS" }, { journal: "Advances in processing of tea" }], papers: ONE },
    {
      about: "a conference",
      all: [
        { journal: "ICMT" },
        { journal: "Proceedings of the 38th International Conference on Medical Tea" },
        { journal: "Tea Workshop" },
      ],
      papers: [[0, 1, 2]],
    },
    { about: "a journal by its name at home", all: [{ journal: "中华茶杂志" }, { journal: "Chinese Journal of Tea" }], papers: ONE },
    {
      about: "in letters as well, by its volume",
      all: [
        { journal: "Zhonghua cha za zhi", volume: "8" },
        { journal: "Chinese Journal of Tea", volume: "8" },
      ],
      papers: ONE,
    },
    {
      about: "a preprint server is no journal",
      all: [
        { ids, journal: "medRxiv" },
        { ...export_, journal: "Invented J Tea" },
      ],
      papers: ONE,
    },
    {
      about: "of two years, in one journal",
      all: [
        { ...article, year: "2015" },
        { journal: "Inv J Tea", year: "2014" },
      ],
      papers: ONE,
    },
    {
      about: "or on one page",
      all: [
        { year: "2015", pages: "11-19" },
        { year: "2014", pages: "11" },
      ],
      papers: ONE,
    },
    ...[0, 1].map((place) => ({
      about: `goes where more of the place is the same: to citation ${place + 1}`,
      all: [
        { ...article, journal: "Inv J Tea", ...(place === 0 ? { volume: "8" } : {}) },
        { ...article, ids: { pmid: "2" }, journal: "Inv J Tea", ...(place === 1 ? { volume: "8" } : {}) },
        { ...export_, journal: "Inv J Tea", volume: "8" },
      ],
      papers: place === 0 ? [[0, 2], [1]] : [[0], [1, 2]],
    })),
    { about: "not where nothing says that they are one", all: [{ year: "2015" }, { year: "2014" }], papers: TWO },
    {
      about: "not the volumes of two years",
      all: [
        { ...article, year: "2015", volume: "8" },
        { journal: "Inv J Tea", year: "2014", volume: "7" },
      ],
      papers: TWO,
    },
    {
      about: "not of three years",
      all: [
        { ...article, year: "2016" },
        { journal: "Inv J Tea", year: "2014" },
      ],
      papers: TWO,
    },
    {
      about: "as NLM prints it",
      all: [{ title: "TNF-alpha in CD4(+) cells under Inventa(R) treatment" }, { title: "TNF-α in CD4⁺ cells under Inventa® treatment" }],
      papers: ONE,
    },
    {
      about: "not another molecule",
      all: [{ title: "Invented (R)-naproxen for adults who were invented" }, { title: "Invented naproxen for adults who were invented" }],
      papers: TWO,
    },
    { about: "whatever stands before a family name", all: [{ author: "van der Knee, A." }, { author: "Knee, A. van der" }], papers: ONE },
    { about: "in one piece or two", all: [{ author: "LeBlanc A" }, { author: "Le Blanc, Ada" }], papers: ONE },
    { about: "in the order of China", all: [{ author: "Wang, Xiaoming" }, { author: "Wang Xiaoming" }], papers: ONE },
    { about: "not a given name for a family name elsewhere", all: [{ author: "Ada, Knut" }, { author: "Ada Knee" }], papers: TWO },
    {
      about: "joins what is printed in one place, though a third source has it wrong",
      all: [
        { ...article, ids: { doi: DOI, pmid: "1" }, volume: "8", pages: "11-19" },
        { ids, volume: "8", pages: "91-99" },
        { ...export_, volume: "8", pages: "11-9" },
      ],
      papers: [[0, 1, 2]],
    },
    {
      about: "joins what has journal, volume and year in common, though a third source of the paper says otherwise",
      all: [
        { ids, journal: "Inv J Tea", volume: "3" },
        { format: "s2-graph", ids, journal: "Invented Repository", author: "Bill Example" },
        { ...export_, journal: "Inv J Tea", volume: "3" },
      ],
      papers: [[0, 1, 2]],
    },
    {
      about: "so too one page, where nothing else but the year is in common",
      all: [
        { ...article, ids: { doi: DOI, pmid: "1" }, pages: "11-19" },
        { ids, volume: "8", pages: "91-99" },
        { ...export_, pages: "11-9" },
      ],
      papers: [[0, 1, 2]],
    },
    {
      about: "journal and year alone are not enough for that",
      all: [
        { ids, journal: "Inv J Tea" },
        { format: "s2-graph", ids, journal: "Invented Repository", author: "Bill Example" },
        { ...export_, journal: "Inv J Tea" },
      ],
      papers: [[0, 1], [2]],
    },
    {
      about: "does not join two that differ by way of a third",
      all: [
        { ...export_, volume: "8", pages: "11" },
        { ...export_, journal: "Inv J Tea" },
        { ...export_, volume: "9", pages: "12" },
      ],
      papers: [[0, 1], [2]],
    },
  ])("$about", ({ all, papers }) => {
    expect(papersOf(all)).toEqual(papers);
  });
});

it("finds the same papers whatever the order of the documents", () => {
  const maybe = <Value>(...values: readonly Value[]): fc.Arbitrary<Value | undefined> => fc.constantFrom(undefined, ...values);
  const described: fc.Arbitrary<Described> = fc
    .record({
      format: fc.constantFrom<SourceFormat>("ris", "s2-graph", "pubmed-medline"),
      doi: maybe("10.5555/a", "10.5555/b"),
      pmid: maybe("1", "2"),
      title: fc.constantFrom(NAPS, `Erratum: ${NAPS}`, `${NAPS}: a trial`, KNEES, null),
      author: fc.constantFrom("Knee A", "Knee B", "Hip C", null),
      types: fc.constantFrom<string[]>([], ["Journal Article"], ["Conference Abstract"]),
      year: fc.constantFrom("2023", "2024"),
      pages: maybe("11", "12"),
    })
    .map(({ doi, pmid, pages, ...of }) => ({
      ...of,
      ids: { doi: doi ?? null, pmid: pmid ?? null },
      ...(pages === undefined ? {} : { pages }),
    }));
  const papersBy = (all: readonly Described[], order: readonly number[]): string[] =>
    papersOf(order.map((index) => all[index] as Described))
      .map((paper) =>
        paper
          .map((place) => order[place] as number)
          .sort((one, other) => one - other)
          .join(),
      )
      .sort();
  const shuffled = fc
    .array(described, { maxLength: 7 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, ([all, order]) => {
      // Of documents that say the same it does not matter which is where.
      const distinct = [...all.keys()].filter(
        (index) => all.findIndex((one) => JSON.stringify(one) === JSON.stringify(all[index])) === index,
      );
      const kept = order.filter((index) => distinct.includes(index));
      expect(papersBy(all, kept)).toEqual(papersBy(all, distinct));
    }),
    { numRuns: 300 },
  );
});
