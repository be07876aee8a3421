import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openNames } from "./names.ts";

interface Document {
  readonly ids?: readonly string[];
  readonly title?: string;
  /** The same title under another name of its author. */
  readonly otherTitle?: string;
  readonly year?: number;
}

/** The paper of each document, by its number. */
async function papersOf(documents: readonly Document[], joinedNone: readonly number[] = [0, 0], megabytes?: number): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), "tabstract-test-"));
  const names = await openNames(folder, megabytes);
  try {
    for (const [seq, { ids = [], title = null, otherTitle, year = 2024 }] of documents.entries()) {
      const identifiers = ids.map((id) => ({ kind: id.slice(0, id.indexOf(":")), value: id.slice(id.indexOf(":") + 1) }));
      const titles = title === null ? [] : [title, ...(otherTitle === undefined ? [] : [otherTitle])];
      names.add({ at: seq, size: 1, identifiers, titles, year, face: { title: title ?? "", author: "" } });
    }
    const { identifiers, papers: tooLarge } = await names.join();
    expect([identifiers, tooLarge]).toEqual(joinedNone);
    const papers: number[] = [];
    const order: (readonly [number, number])[] = [];
    for await (const { paper, at } of names.papers()) {
      papers[at] = paper;
      order.push([paper, at]);
    }
    expect(order).toHaveLength(documents.length);
    expect(order).toEqual([...order].sort((one, other) => one[0] - other[0] || one[1] - other[1]));
    return papers;
  } finally {
    names.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same by union and find, for identifiers alone. */
function papersByHand(documents: readonly Document[]): number[] {
  const papers = documents.map((_, seq) => seq);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [one, { ids = [] }] of documents.entries()) {
      for (const [other, { ids: others = [] }] of documents.entries()) {
        const smaller = Math.min(papers[one] as number, papers[other] as number);
        if (!ids.some((id) => others.includes(id)) || (papers[one] === smaller && papers[other] === smaller)) continue;
        papers[one] = smaller;
        papers[other] = smaller;
        changed = true;
      }
    }
  }
  return papers;
}

describe("names join documents into papers", () => {
  it.each<[string, readonly Document[], readonly number[]]>([
    ["nothing", [], []],
    ["a shared identifier", [{ ids: ["doi:a"] }, { ids: ["doi:b"] }, { ids: ["doi:a", "pmid:1"] }], [0, 1, 0]],
    ["the same value of another kind is another name", [{ ids: ["pmid:1"] }, { ids: ["s2CorpusId:1"] }], [0, 1]],
    ["from one to the next", [{ ids: ["doi:a"] }, { ids: ["pmid:1", "doi:a"] }, { ids: ["pmid:1"] }], [0, 0, 0]],
    ["a title that nothing contradicts", [{ title: "t" }, { title: "t", ids: ["doi:a"] }, { title: "u" }], [0, 0, 2]],
    [
      "a title of two kinds of identifiers",
      [
        { title: "t", ids: ["pmid:1"] },
        { title: "t", ids: ["doi:a"] },
      ],
      [0, 0],
    ],
    ["a title with two DOIs joins nothing", [{ title: "t", ids: ["doi:a"] }, { title: "t", ids: ["doi:b"] }, { title: "t" }], [0, 1, 2]],
    [
      "a title of two years, which one of them may be ahead of print",
      [
        { title: "t", year: 2023, ids: ["doi:a"] },
        { title: "t", year: 2024 },
      ],
      [0, 0],
    ],
    ["a title under the other name of its author", [{ title: "t", otherTitle: "u" }, { title: "u" }], [0, 0]],
    [
      "of one year only where another year contradicts",
      [
        { title: "t", year: 2023, ids: ["doi:a"] },
        { title: "t", year: 2024 },
        { title: "t", year: 2024, ids: ["doi:b"] },
      ],
      [0, 1, 1],
    ],
    [
      "a chain in no order",
      [
        ["c", "d"],
        ["a", "b"],
        ["d", "e"],
        ["b", "c"],
      ].map((ids) => ({ ids: ids.map((id) => `doi:${id}`) })),
      [0, 0, 0, 0],
    ],
    ["names that are SQL", [{ ids: ["doi:'; DROP TABLE document; --"] }, { ids: ["doi:'; DROP TABLE document; --"] }], [0, 0]],
  ])("%s", async (_, documents, papers) => {
    expect(await papersOf(documents)).toEqual(papers);
  });

  const several = <Item>(length: number, make: (seq: number) => Item): Item[] => Array.from({ length }, (_, seq) => make(seq));
  const alone = (length: number): number[] => several(length, (seq) => seq);

  it.each<[string, readonly Document[], readonly number[], readonly number[]]>([
    ["sixty saves of one paper are one", several(60, () => ({ ids: ["doi:a", "pmid:1"], title: "t" })), alone(60).fill(0), [0, 0]],
    ["a DOI of a supplement, by its PMIDs", several(6, (n) => ({ ids: ["doi:a", `pmid:${n}`] })), alone(6), [1, 0]],
    ["a DOI of a supplement, by its titles", several(6, (n) => ({ ids: ["doi:a"], title: `t${n}` })), alone(6), [1, 0]],
    ["a title in five spellings is one paper's", several(5, (n) => ({ ids: ["doi:a"], title: `t${n}` })), alone(5).fill(0), [0, 0]],
    [
      "and under two names of its author",
      several(5, (n) => ({ ids: ["doi:a"], title: `t${n}`, otherTitle: `u${n}` })),
      alone(5).fill(0),
      [0, 0],
    ],
    [
      "a title in eight spellings is one paper's where two identifiers agree",
      several(8, (n) => ({ ids: ["doi:a", "pmid:1"], title: `t${n}` })),
      alone(8).fill(0),
      [0, 0],
    ],
    [
      "what else joins them still does",
      [...several(6, (n) => ({ ids: ["doi:a", `pmid:${n}`] })), { ids: ["pmid:3"] }],
      [...alone(6), 3],
      [1, 0],
    ],
    ["five hundred hang together", several(500, () => ({ ids: ["doi:a"] })), alone(500).fill(0), [0, 0]],
    ["more are no paper", several(501, () => ({ ids: ["doi:a"] })), alone(501), [0, 1]],
  ])("%s", async (_, documents, papers, joinedNone) => {
    expect(await papersOf(documents, joinedNone)).toEqual(papers);
  });

  it("as union and find does", async () => {
    const document = fc.record({
      ids: fc.uniqueArray(
        fc.integer({ min: 0, max: 30 }).map((n) => `doi:${n}`),
        { maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(document, { maxLength: 24 }), async (documents) => {
        expect(await papersOf(documents)).toEqual(papersByHand(documents));
      }),
      { numRuns: 25 },
    );
  });

  it("with less memory than they need at first, in the same way", async () => {
    const documents = Array.from({ length: 40_000 }, (_, n) => ({
      ids: [`doi:${n % 30_000}`, `${n < 30_000 ? "pmid" : "s2"}:${n}`],
      title: `t${n % 30_000}`,
    }));
    expect(await papersOf(documents, [0, 0], 4)).toEqual(documents.map((_, n) => n % 30_000));
  });

  it("part by part where there are too many for one, each by the one name that it shares", async () => {
    const others = Array.from({ length: 120 }, (_, n) => `other:${n}`);
    const documents = Array.from({ length: 2_400 }, (_, n) => ({ ids: [`doi:${n >> 1}`, ...others.map((other) => `${other}/${n}`)] }));
    expect(await papersOf(documents)).toEqual(documents.map((_, n) => n - (n % 2)));
  });

  it("a chain of five hundred links in a few passes", async () => {
    const chain = Array.from({ length: 500 }, (_, n) => ({ ids: [`doi:${n}`, `doi:${n + 1}`] }));
    expect(new Set(await papersOf(chain)).size).toBe(1);
  });
});
