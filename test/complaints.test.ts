/** What users complain of in the tools that read these dumps today, and that it does not happen here: at least one row a complaint. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ConvertOptions, convert } from "@tabstract/pipeline";
import { type AbstractRecord, abstractText, type Reject } from "@tabstract/record";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tabstract-complaints-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Converted {
  readonly records: readonly AbstractRecord[];
  readonly rejects: readonly Reject[];
  readonly deleted: number;
}

/** Converts files of these contents, by name. */
async function converted(files: Readonly<Record<string, string | Uint8Array>>, options: Partial<ConvertOptions> = {}): Promise<Converted> {
  mkdirSync(join(folder, "in"), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, "in", name), content);
  const records: AbstractRecord[] = [];
  const rejects: Reject[] = [];
  let deleted = 0;
  for await (const event of convert({ inputs: [join(folder, "in")], ...options })) {
    if (event.kind === "record") records.push(event.record);
    else if (event.kind === "reject") rejects.push(event.reject);
    else if (event.kind === "end") deleted = event.run.totals.deleted;
  }
  return { records, rejects, deleted };
}

async function only(content: string | Uint8Array): Promise<AbstractRecord> {
  const { records, rejects } = await converted({ "dump.txt": content });
  expect(rejects).toEqual([]);
  expect(records).toHaveLength(1);
  return records[0] as AbstractRecord;
}

const set = (...articles: readonly string[]): string =>
  `<?xml version="1.0"?>\n<PubmedArticleSet>\n${articles.join("\n")}\n</PubmedArticleSet>\n`;

interface Article {
  readonly pmid?: number;
  /** Inside Article, after the title. */
  readonly inside?: string;
  readonly journal?: string;
  /** Inside MedlineCitation, after Article. */
  readonly beside?: string;
  /** Inside PubmedData. */
  readonly data?: string;
}

const article = ({ pmid = 90000001, inside = "", journal = "", beside = "", data = "" }: Article): string =>
  `<PubmedArticle><MedlineCitation><PMID Version="1">${pmid}</PMID><Article><Journal>${journal}<Title>Invented Journal</Title></Journal><ArticleTitle>Of invented naps ${pmid}.</ArticleTitle>${inside}</Article>${beside}</MedlineCitation><PubmedData>${data}</PubmedData></PubmedArticle>`;
const abstract = (text: string): string => `<Abstract><AbstractText>${text}</AbstractText></Abstract>`;
const graph = (more: object): string =>
  `${JSON.stringify({ paperId: "p1", title: "Of invented naps", externalIds: { DOI: "10.5555/c.1" }, ...more })}\n`;
const dated = (date: string): string => article({ journal: `<JournalIssue><PubDate>${date}</PubDate></JournalIssue>` });
const medline = (...lines: readonly string[]): string => `PMID- 90000001\nOWN - NLM\nTI  - Of invented naps.\n${lines.join("\n")}\n`;

describe("1. the abstract ends at its first inline tag", () => {
  it("goes on to its end, and superscripts stay what they are", async () => {
    const text = "We gave <i>Somnus</i> <b>naps</b> at 1.73 m<sup>2</sup> and 10<sup>-3</sup> of H<sub>2</sub>O. It ended well.";
    expect(abstractText(await only(set(article({ inside: abstract(text) }))))).toBe(
      "We gave Somnus naps at 1.73 m² and 10⁻³ of H₂O. It ended well.",
    );
  });
});

describe("2. labels are lost, renamed or out of order", () => {
  it("keeps each as printed, with NLM's category, in its order, also where one comes twice", async () => {
    const part = (label: string, category: string, text: string): string =>
      `<AbstractText Label="${label}" NlmCategory="${category}">${text}</AbstractText>`;
    const inside = `<Abstract>${part("AIM", "OBJECTIVE", "One.")}${part("CASE PRESENTATION", "METHODS", "Two.")}${part("RESULTS", "RESULTS", "Three.")}${part("RESULTS", "RESULTS", "Four.")}</Abstract>`;
    const record = await only(set(article({ inside })));
    expect(record.abstract?.sections.map(({ label, category, text, inferred }) => [label, category, text, inferred])).toEqual([
      ["AIM", "OBJECTIVE", "One.", false],
      ["CASE PRESENTATION", "METHODS", "Two.", false],
      ["RESULTS", "RESULTS", "Three.", false],
      ["RESULTS", "RESULTS", "Four.", false],
    ]);
  });
});

describe("3. the abstract of Semantic Scholar is null", () => {
  const row = { corpusid: 800000001, abstract: "Naps helped 12 invented adults.", openaccessinfo: { externalids: {} } };
  const paper = { corpusid: 800000001, externalids: { DOI: "10.5555/c.1" }, title: "Of invented naps", year: 2024 };
  it("is no empty text but null, and the paper is kept", async () => {
    expect((await only(graph({ abstract: null }))).abstract).toBeNull();
  });
  it("comes from another dump of the same paper", async () => {
    const { records } = await converted(
      { "a.jsonl": graph({ abstract: null }), "b.nbib": medline("LID - 10.5555/c.1 [doi]", "AB  - Naps helped 12 invented adults.") },
      { merge: "paper" },
    );
    expect(records.map(abstractText)).toEqual(["Naps helped 12 invented adults."]);
  });
  it("comes from the shard of abstracts", async () => {
    const { records } = await converted(
      { "abstracts.jsonl": `${JSON.stringify(row)}\n`, "papers.jsonl": `${JSON.stringify(paper)}\n` },
      { merge: "corpus-id" },
    );
    expect(records.map((record) => [record.title.text, abstractText(record)])).toEqual([
      ["Of invented naps", "Naps helped 12 invented adults."],
    ]);
  });
});

describe("4. identifiers come from the reference list, or are missed", () => {
  const ids = (list: Readonly<Record<string, string>>): string =>
    `<ArticleIdList>${Object.entries(list)
      .map(([type, id]) => `<ArticleId IdType="${type}">${id}</ArticleId>`)
      .join("")}</ArticleIdList>`;
  const references = `<ReferenceList><Reference><Citation>Not this.</Citation>${ids({ pubmed: "80000001", doi: "10.5555/reference", pmc: "PMC8" })}</Reference></ReferenceList>`;
  it("takes none of a reference", async () => {
    const { identifiers } = await only(set(article({ data: ids({ pubmed: "90000001" }) + references })));
    expect(identifiers).toMatchObject({ doi: null, pmid: "90000001", pmcid: null });
  });
  it("takes the article's own also where only its list of ids has them", async () => {
    const { identifiers } = await only(set(article({ data: references + ids({ doi: "10.5555/OWN", pmc: "PMC9" }) })));
    expect(identifiers).toMatchObject({ doi: "10.5555/own", pmcid: "PMC9" });
  });
});

describe('5. "P<0.001 … >" is taken for a tag', () => {
  const text = "Naps helped (P<0.001) where a<b, and x > y held.";
  it.each([
    ["in JSON", graph({ abstract: text })],
    ["beside tags", graph({ abstract: `<p>${text}</p>` })],
    ["in XML", set(article({ inside: abstract(text.replaceAll("<", "&lt;")) }))],
    ["in MEDLINE", medline(`AB  - ${text}`)],
  ])("%s", async (_, content) => {
    expect(abstractText(await only(content))).toBe(text);
  });
});

describe("6. dates that nobody printed", () => {
  it.each([
    ["a range of months", "<MedlineDate>2014 May-Jun</MedlineDate>", "2014"],
    ["a season", "<Year>2015</Year><Season>Summer</Season>", "2015"],
    ["a range of years", "<MedlineDate>1998-1999</MedlineDate>", null],
    ["a month in words", "<Year>2015</Year><Month>Sep</Month>", "2015-09"],
    ["31 September", "<Year>2015</Year><Month>9</Month><Day>31</Day>", "2015-09"],
  ])("%s", async (_, date, published) => {
    expect((await only(set(dated(date)))).published).toBe(published);
  });
  it("the month of the issue does not get the day of the electronic version", async () => {
    const journal = "<JournalIssue><PubDate><Year>2015</Year><Month>Sep</Month></PubDate></JournalIssue>";
    const inside = '<ArticleDate DateType="Electronic"><Year>2015</Year><Month>08</Month><Day>31</Day></ArticleDate>';
    expect((await only(set(article({ journal, inside })))).published).toBe("2015-09");
  });
});

describe("7. memory and time of large files", () => {
  it("gives each record as soon as it is whole: never is more than a piece of the file waited for", async () => {
    const data = `<ReferenceList>${"<Reference><Citation>Not this.</Citation></Reference>".repeat(400)}</ReferenceList>`;
    let sent = 0;
    const file = (async function* () {
      yield Buffer.from('<?xml version="1.0"?>\n<PubmedArticleSet>\n');
      for (let pmid = 1; pmid <= 300; pmid++) {
        const bytes = Buffer.from(`${article({ pmid, data })}\n`);
        sent += bytes.length;
        yield bytes;
      }
      yield Buffer.from("</PubmedArticleSet>");
    })();
    let [records, most] = [0, 0];
    for await (const event of convert({ inputs: ["-"], stdin: file })) {
      if (event.kind !== "record") continue;
      records++;
      most = Math.max(most, sent - event.record.provenance.bytes[1]);
    }
    expect(records).toBe(300);
    expect(most).toBeLessThan(1_000_000);
    expect(sent).toBeGreaterThan(5_000_000);
  });
});

describe("8. groups crash, suffixes vanish, names are swapped", () => {
  it("XML", async () => {
    const inside =
      "<AuthorList><Author><LastName>Example</LastName><ForeName>Ada M</ForeName><Initials>AM</Initials><Suffix>Jr</Suffix></Author><Author><CollectiveName>Invented Naps Study Group</CollectiveName></Author><Author><LastName>Chen</LastName><Initials>S</Initials></Author></AuthorList>";
    expect((await only(set(article({ inside })))).authors).toMatchObject([
      { family: "Example", given: "Ada M", initials: "AM", suffix: "Jr", collective: false },
      { name: "Invented Naps Study Group", family: null, collective: true },
      { family: "Chen", given: null, initials: "S", collective: false },
    ]);
  });
  it("MEDLINE", async () => {
    const { authors } = await only(medline("FAU - Chen, Shiyan", "AU  - Chen S", "CN  - Invented Naps Study Group"));
    expect(authors).toMatchObject([
      { family: "Chen", given: "Shiyan", initials: "S" },
      { name: "Invented Naps Study Group", collective: true },
    ]);
  });
});

describe("9. a wrong encoding or format, one bad record", () => {
  it("a byte-order mark and Greek letters", async () => {
    expect(abstractText(await only(`\ufeff${medline("AB  - β-blockers and α = 0.05.")}`))).toBe("β-blockers and α = 0.05.");
  });
  it("MEDLINE text named .ris, RIS named .txt, and PubMed's Abstract format named .csv are what they are", async () => {
    const { records, rejects } = await converted({
      "a.ris": medline("AB  - One."),
      "b.txt": "TY  - JOUR\nTI  - Of invented naps\nAB  - Two.\nDO  - 10.5555/c.2\nER  - \n",
      "c.csv": "1. Invent J Ex. 2024 Mar;8(2):1-9.\n\nOf invented naps.\n\nExample A.\n\nThree.\n\nPMID: 90000003\n",
    });
    expect(rejects).toEqual([]);
    expect(records.map((record) => [record.provenance.format, abstractText(record)])).toEqual([
      ["pubmed-medline", "One."],
      ["ris", "Two."],
      ["pubmed-abstract", "Three."],
    ]);
  });
  it("a broken record costs itself alone, and says where it stands", async () => {
    const { records, rejects } = await converted({
      "a.jsonl": `${graph({ paperId: "p1" })}{"paperId":"p2","title":\n${graph({ paperId: "p3" })}`,
    });
    expect(records.map(({ identifiers }) => identifiers.s2PaperId)).toEqual(["p1", "p3"]);
    expect(rejects.map(({ code, bytes }) => [code, bytes])).toEqual([["json-truncated", [graph({}).length, graph({}).length + 24]]]);
  });
});

describe("10. markup and double escapes stay in the text", () => {
  it.each([
    ["JATS", "<jats:title>Abstract</jats:title><jats:p>\n   Naps helped (p &amp;lt; 0.05) &amp;amp; so on.</jats:p>"],
    ["JATS without a prefix", "<title>Abstract</title><p>Naps helped (p &lt; 0.05) &amp; so on.</p>"],
  ])("%s", async (_, text) => {
    const work = { DOI: "10.5555/c.1", title: ["Of invented naps"], "is-referenced-by-count": 0, indexed: {}, abstract: text };
    expect(abstractText(await only(JSON.stringify(work)))).toBe("Naps helped (p < 0.05) & so on.");
  });
  it("XML of XML", async () => {
    const text = "Naps helped (p &amp;lt; 0.05).";
    expect(abstractText(await only(set(article({ inside: abstract(text) }))))).toBe("Naps helped (p < 0.05).");
  });
});

describe("11. a download that is cut off reads as empty", () => {
  it("gives the records that are whole, and a reject for what is not", async () => {
    const whole = set(article({ pmid: 90000001 }), article({ pmid: 90000002, inside: abstract("Naps.") }));
    const { records, rejects } = await converted({ "a.xml": whole.slice(0, whole.indexOf("</AbstractText>")) });
    expect(records.map(({ identifiers }) => identifiers.pmid)).toEqual(["90000001"]);
    expect(rejects).toHaveLength(1);
    expect(rejects[0]?.message).toMatch(/cut off|not well formed/);
  });
  it("a mismatched tag costs its own record", async () => {
    const { records, rejects } = await converted({
      "a.xml": set(article({ pmid: 90000001, inside: "<Abstract><AbstractText>One.</Abstract>" }), article({ pmid: 90000002 })),
    });
    expect([records.map(({ identifiers }) => identifiers.pmid), rejects.length]).toEqual([["90000002"], 1]);
  });
  it("a citation that was deleted is counted, and no empty record", async () => {
    const { records, rejects, deleted } = await converted({
      "a.xml": set(article({}), '<DeleteCitation><PMID Version="1">80000001</PMID><PMID Version="1">80000002</PMID></DeleteCitation>'),
    });
    expect([records.length, rejects.length, deleted]).toEqual([1, 0, 2]);
  });
});

describe("12. retractions are not told, or the notice is taken for the paper", () => {
  const notice = (type: string, pmid: number): string =>
    `<CommentsCorrectionsList><CommentsCorrections RefType="${type}"><RefSource>Invent J Ex. 2025;9(1):1</RefSource><PMID Version="1">${pmid}</PMID></CommentsCorrections></CommentsCorrectionsList>`;
  it.each([
    ["the paper", "RetractionIn", "retracted-by"],
    ["the notice", "RetractionOf", "retraction-of"],
  ])("%s", async (_, type, relation) => {
    const record = await only(set(article({ beside: notice(type, 90000009) })));
    expect(record.relations).toEqual([{ type: relation, id: "pmid:90000009", text: "Invent J Ex. 2025;9(1):1" }]);
    expect(record.identifiers.pmid).toBe("90000001");
  });
});

describe("13. abstracts in other languages are missing, or mixed in", () => {
  it("stand apart", async () => {
    const other = '<OtherAbstract Type="Publisher" Language="spa"><AbstractText>Las siestas ayudan.</AbstractText></OtherAbstract>';
    const record = await only(set(article({ inside: abstract("Naps help."), beside: other })));
    expect(abstractText(record)).toBe("Naps help.");
    expect(record.otherAbstracts).toEqual([{ language: "es", type: "Publisher", text: "Las siestas ayudan." }]);
  });
});

describe("14. the reader of .nbib files", () => {
  it("reads a book's record, which has no abstract", async () => {
    const record = await only("PMID- 90000001\nOWN - NLM\nBTI - Invented Naps\nPB  - Nobody\nCTI - NapBooks\n");
    expect([record.title.text, record.abstract]).toEqual(["Invented Naps", null]);
  });
  it("joins values that are wrapped", async () => {
    const { meshTerms } = await only(medline("MH  - Sleep Initiation and \n      Maintenance/*drug \n      effects", "MH  - Humans"));
    expect(meshTerms).toEqual(["Sleep Initiation and Maintenance/drug effects", "Humans"]);
  });
});

describe("15. the wrong abstract on the right paper, words that were dropped", () => {
  it("every position of OpenAlex's index has its word", async () => {
    const index = { naps: [0, 2, 4], beat: [1, 3], "&lt;": [5], "coffee.": [6] };
    const work = { id: "https://openalex.org/W1", doi: "https://doi.org/10.5555/c.1", title: "Of naps", abstract_inverted_index: index };
    expect(abstractText(await only(JSON.stringify(work)))).toBe("naps beat naps beat naps < coffee.");
  });
  it("two abstracts of one paper that have nothing in common are told of", async () => {
    const { records } = await converted(
      {
        "a.jsonl": graph({ abstract: "Pigs were fed 12 kinds of invented grain and slept well after each of them." }),
        "b.nbib": medline("LID - 10.5555/c.1 [doi]", "AB  - We listened to late quartets by a composer whom nobody knows."),
      },
      { merge: "paper" },
    );
    expect(records).toHaveLength(1);
    const said = records[0]?.checks.filter(({ rule, outcome }) => rule === "variants-agree" && outcome === "inconsistent");
    expect(said).toHaveLength(1);
  });
});

describe("16. versions and duplicates", () => {
  it("the version ahead of print and the final one are one record, which says where both stand", async () => {
    const early = medline("LID - 10.5555/c.1 [doi]", "DP  - 2023 Dec 30", "PST - aheadofprint", "AB  - Ahead, 40 napped.");
    const late = medline("LID - 10.5555/c.1 [doi]", "DP  - 2024 Mar", "PST - ppublish", "VI  - 8", "AB  - In print, 41 napped.");
    const { records } = await converted({ "a.nbib": early, "b.nbib": late }, { merge: "paper" });
    expect(records).toHaveLength(1);
    const [record] = records;
    expect(record?.provenance.file).toBe("b.nbib");
    expect(record?.mergedFrom.map(({ file }) => file)).toEqual(["a.nbib"]);
    expect(record?.published).toBe("2024-03");
    expect(record?.journal.volume).toBe("8");
    expect(record === undefined ? null : abstractText(record)).toBe("In print, 41 napped.");
  });
});

describe("17. statistics that readers of statistics miss", () => {
  it.each([
    ["a minus sign with a space", "The groups differed (t(28) = − 4.46, p < .001).", { kind: "test-statistic", value: -4.46 }],
    [
      "a subscript of degrees of freedom",
      "The groups differed (F2,28 = 5.10, p = .01).",
      { kind: "test-statistic", value: 5.1, df: [2, 28] },
    ],
    ["much less than", "The groups differed (p ≪ 0.001).", { kind: "p-value", relation: "<", value: 0.001 }],
    ["chi squared", "The groups differed (χ2(1) = 3.9, p = .048).", { kind: "test-statistic", symbol: "chi2", value: 3.9 }],
  ])("%s", async (_, text, result) => {
    const { results } = await only(graph({ abstract: text }));
    expect(results.filter(({ kind }) => kind === result.kind)).toMatchObject([result]);
  });
});

describe("18. JSON with abstracts, straight from PubMed, and where each abstract came from", () => {
  it("says the file, the bytes and the format of every record", async () => {
    const content = `1. Invent J Ex. 2024 Mar;8(2):1-9.\n\nOf invented naps.\n\nExample A.\n\nNaps helped.\n\nPMID: 90000003\n`;
    const record = await only(content);
    expect(abstractText(record)).toBe("Naps helped.");
    expect(record.provenance).toMatchObject({ file: "dump.txt", format: "pubmed-abstract", bytes: [0, content.length - 1] });
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });
});
