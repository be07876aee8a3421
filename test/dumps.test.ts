/**
 * Every dump that lies beside the repository, through the whole: what goes in comes out, counted without our readers, and nothing but the
 * abstract is in an abstract.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { convert } from "@tabstract/pipeline";
import { type AbstractRecord, abstractText, type RunFile } from "@tabstract/record";
import { beforeAll, describe, expect, it } from "vitest";
import { SHARED, WITHOUT_SHARED } from "./root.ts";

const DUMPS = join(SHARED, "dumps");

/** Raw records in a file, by the marks of its format alone; null for a file that should have been refused. */
function countRecords(name: string): number | null {
  const stored = readFileSync(join(DUMPS, name));
  const text = (name.endsWith(".gz") ? gunzipSync(stored) : stored).toString("utf8");
  const plain = name.replace(/\.gz$/, "");
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  if (plain.startsWith("pubmed-abstract/")) return count(/^PMID: \d/gm);
  if (plain.startsWith("pubmed-medline/") || plain.endsWith("asreview_pubmed.ris")) return count(/^PMID- /gm) || count(/^OWN - ERIC/gm);
  if (plain.endsWith(".ris")) return count(/^TY {2}- /gm);
  if (plain.startsWith("pubmed-xml/")) {
    const deleted = (text.match(/<DeleteCitation>[\s\S]*?<\/DeleteCitation>/g) ?? []).join("").match(/<PMID/g)?.length ?? 0;
    return count(/<Pubmed(?:Book)?Article[\s>]/g) + deleted;
  }
  if (plain.endsWith(".jsonl")) return text.split("\n").filter((line) => line.trim() !== "").length;
  if (plain.endsWith(".json")) return rowsOf(JSON.parse(text));
  return null;
}

/** Papers in a saved answer of an API, and what stands in their place. */
function rowsOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  const page = value as Record<string, unknown>;
  const inner = page.message as Record<string, unknown> | undefined;
  for (const list of [page.data, page.results, inner?.items]) if (Array.isArray(list)) return Math.max(list.length, 1);
  return typeof page.papers === "object" && page.papers !== null ? Object.keys(page.papers).length : 1;
}

/** What stands beside abstracts, as the dumps print it. E-mail addresses and DOIs that an abstract itself prints are its own. */
const FOREIGN =
  /Author information:|Conflict of interest statement|^PMC?ID: |^DOI: |^(?:Comment|Erratum|Update) (?:in|on|for|of)$|rights reserved|^(?:©|\(c\)|Copyright\b)|ABSTRACT TRUNCATED AT|^UNLABELLED\b|<\/?(?:jats:|sup\b|sub\b|i>|b>|p>|AbstractText)|&(?:lt|gt|amp|nbsp|#\d+);|[\u00ad\u200b\ufeff]/im;

/** What is printed around an abstract, in a form that is plain to see: its own reference at the end, an address or affiliations at the start. */
const AROUND =
  /[a-z)]\. \(?[A-Z][\w. ]{3,60}\(?(?:19|20)\d\d\)?[;,]\s?\d+(?:\(\d+\))?[:,]\s?e?\d+(?:-\d+)?\)?\.?$|\b(?:doi|DOI)\s?:\s?10\.[^\s\]]+$|^[^.]{0,250}\S@\S+\.\w|^(?:[A-Z][\p{L}.-]+ ){2,12}\d?(?:Department|Institute|Faculty) of|^(?:©|Copyright)/u;
/** Sections that are none of an abstract. */
const NO_SECTION = /^(?:citation|conflicts? of interests?|competing interests?|(?:financial )?disclosures?)$|@/i;
/** Two "abstracts" of the bulk files that are nothing else: the announcement of a talk, and a list of authors. */
const NO_ABSTRACTS = ["s2corpus:16279718", "s2corpus:249678259"];

const MARKED =
  /Author information:|Conflict of interest statement|<\/?(?:jats:|sup\b|sub\b|i>|b>|p>)|&(?:lt|gt|amp|nbsp|#\d+);|[\u00ad\u200b\ufeff]/i;

describe.skipIf(WITHOUT_SHARED)("all dumps in ../shared (skipped where that folder is absent)", () => {
  const files: RunFile[] = [];
  const records: AbstractRecord[] = [];
  beforeAll(async () => {
    for await (const event of convert({ inputs: [DUMPS] })) {
      if (event.kind === "file") files.push(event.row);
      else if (event.kind === "record") records.push(event.record);
    }
  }, 600_000);

  it("are all read", () => {
    const stored = readdirSync(DUMPS, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files).toHaveLength(stored.length);
    expect(records.length).toBeGreaterThan(7_000);
  });

  it("conservation: as many records, rejects and deletions of each file as there are records in it", () => {
    const wrong = files.flatMap(({ file, format, read, records: made, rejects, merged, deleted }) => {
      // A file that is refused as a whole is one reject.
      const expected = format === null ? 1 : countRecords(file);
      return read === expected && read === made + rejects + merged + deleted ? [] : [`${file}: ${read} of ${expected} read`];
    });
    expect(wrong).toEqual([]);
  });

  it("leak: nothing but the abstract in the abstract", () => {
    const leaks = records.flatMap((record) => {
      // The datasets' abstracts are cut out of PDFs, with what stood around them: no border tells what was not theirs.
      const found = record.provenance.format === "s2-datasets" ? MARKED.exec(abstractText(record)) : FOREIGN.exec(abstractText(record));
      return found === null ? [] : [`${record.provenance.file} ${record.id}: ${found[0]}`];
    });
    expect(leaks).toEqual([]);
  });

  it("leak: no reference to itself, no address, affiliation or statement of conflicts around or among its sections", () => {
    const leaks = records.flatMap((record) => {
      const text = abstractText(record);
      const found = NO_ABSTRACTS.includes(record.id) ? null : AROUND.exec(text);
      const sections = record.abstract?.sections.filter(({ label }) => NO_SECTION.test(label ?? "")) ?? [];
      return [...(found === null ? [] : [found[0]]), ...sections.map(({ label }) => label)].map(
        (what) => `${record.provenance.file} ${record.id}: ${what}`,
      );
    });
    expect(leaks).toEqual([]);
    expect(records.filter(({ id }) => NO_ABSTRACTS.includes(id))).toHaveLength(NO_ABSTRACTS.length);
  });
});
