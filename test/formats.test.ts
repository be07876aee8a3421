/** The same paper gives the same sections, results and context from every format. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convert } from "@tabstract/pipeline";
import type { AbstractRecord, SourceFormat } from "@tabstract/record";
import { readers } from "@tabstract/sources";
import { describe, expect, it } from "vitest";
import { SHARED } from "./root.ts";
import { WRITERS, type WrittenPaper } from "./support/write-formats.ts";

const GOLD = join(SHARED, "gold/numbers/dev.jsonl");

/** Every category by a label that all of NLM's formats print. */
const CATEGORIES: Readonly<Record<string, string>> = {
  BACKGROUND: "BACKGROUND",
  OBJECTIVE: "OBJECTIVE",
  METHODS: "METHODS",
  RESULTS: "RESULTS",
  CONCLUSIONS: "CONCLUSIONS",
};

function paper(number: number, sections: WrittenPaper["sections"], title = "Invented naps for adults who were invented"): WrittenPaper {
  return {
    doi: `10.5555/formats.${number}`,
    pmid: String(90_000_000 + number),
    corpusId: 800_000_000 + number,
    title,
    authors: [
      { family: "Example", initials: "AM" },
      { family: "Sample", initials: "B" },
    ],
    journal: { name: "Invented Journal of Examples", abbreviation: "Invent J Ex", volume: "8", issue: "2", pages: "11-19" },
    sections,
  };
}

const INVENTED: readonly (readonly [name: string, WrittenPaper])[] = [
  [
    "a structured abstract",
    paper(1, [
      { label: "BACKGROUND", category: "BACKGROUND", text: "Naps are <3 hours of sleep & may help; 12% of adults nap." },
      {
        label: "METHODS",
        category: "METHODS",
        text: "We randomised 160 adults to zelotinib 5 mg/kg (n = 81) or placebo (n = 79) for 12 weeks.",
      },
      {
        label: "RESULTS",
        category: "RESULTS",
        text: "Response was seen in 52/81 (64.2%) and 35/79 (44.3%) patients, respectively (RR 1.45, 95% CI 1.08–1.95; P<0.05). Pain fell by 2.1 ± 0.4 points.",
      },
      { label: "CONCLUSIONS", category: "CONCLUSIONS", text: "Zelotinib may help adults who do not nap." },
    ]),
  ],
  [
    "one without labels",
    paper(2, [{ label: null, category: "UNASSIGNED", text: "We describe 3 invented cats that slept for 2.5 hours." }]),
  ],
];

async function recordOf(format: SourceFormat, written: WrittenPaper): Promise<AbstractRecord> {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-formats-"));
  try {
    for (const [index, text] of WRITERS[format](written).entries()) writeFileSync(join(folder, `${index}`), text);
    const records: AbstractRecord[] = [];
    for await (const event of convert({ inputs: [folder], merge: format === "s2-datasets" ? "corpus-id" : null })) {
      if (event.kind === "record") records.push(event.record);
      if (event.kind === "reject") throw new Error(`${format}: ${event.reject.message}`);
    }
    expect(records).toHaveLength(1);
    return records[0] as AbstractRecord;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What must not depend on the format. */
function read({ identifiers, title, abstract, study, results, comparisons, context }: AbstractRecord): object {
  return { doi: identifiers.doi, title: title.text, sections: abstract?.sections, study, results, comparisons, context };
}

const formats = readers.map(({ format }) => format);

it("every format is written", () => {
  expect(Object.keys(WRITERS).sort()).toEqual([...formats].sort());
});

describe.each(INVENTED)("%s", (_, written) => {
  it.each(formats)("from %s", async (format) => {
    const [record, reference] = [await recordOf(format, written), await recordOf("s2-graph", written)];
    expect(record.provenance.format).toBe(format);
    expect(record.abstract?.sections.map(({ label, text }) => ({ label, text }))).toEqual(
      written.sections.map(({ label, text }) => ({ label, text })),
    );
    expect(read(record)).toEqual(read(reference));
  });
});

describe.skipIf(!existsSync(GOLD))("annotated abstracts (skipped where ../shared is absent)", () => {
  const rows = existsSync(GOLD) ? readFileSync(GOLD, "utf8").split("\n").filter(Boolean) : [];
  const papers = rows.flatMap((row, index): WrittenPaper[] => {
    const { title, sections } = JSON.parse(row) as { title: string; sections: { label: string | null; text: string }[] };
    const plain = sections.map(({ label, text }) => ({
      label: label?.toUpperCase() ?? null,
      category: CATEGORIES[label?.toUpperCase() ?? ""] ?? "UNASSIGNED",
      text: text.replace(/\s+/g, " ").trim(),
    }));
    const known = plain.every(({ label }) => label === null || label in CATEGORIES);
    return known && (plain.length === 1 || plain.every(({ label }) => label !== null))
      ? [paper(index, plain, title.replace(/\.$/, ""))]
      : [];
  });
  it("are there", () => {
    expect(papers.length).toBeGreaterThan(10);
  });
  it.each(formats)("give the same from %s", async (format) => {
    for (const written of papers.slice(0, 12)) {
      const [record, reference] = [await recordOf(format, written), await recordOf("s2-graph", written)];
      expect(read(record), written.doi).toEqual(read(reference));
    }
  });
});
