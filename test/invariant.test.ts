/**
 * No number is lost: every printed number of every abstract that lies beside the repository is explained exactly once, the contract holds, and
 * hardly any number is explained by "other".
 *
 * Texts are taken out of the dumps by their field names alone, without the readers: what a reader would refuse is good enough here.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type AbstractRecord, abstractText, contractIssues, type RawAbstract } from "@tabstract/record";
import { extract } from "@tabstract/results";
import { splitAbstract } from "@tabstract/sections";
import { fixtureRecord } from "@tabstract/testkit";
import { numericTokens } from "@tabstract/text";
import { beforeAll, describe, expect, it } from "vitest";
import { SHARED, WITHOUT_SHARED } from "./root.ts";

const MOST_OTHER = 0.03;
const LEAST_ABSTRACTS = 4_000;
const SHORTEST = 60;

describe.skipIf(WITHOUT_SHARED)("every printed number of every abstract in ../shared (skipped where that folder is absent)", () => {
  let abstracts: readonly Found[] = [];
  const broken: string[] = [];
  let numbers = 0;
  let unnamed = 0;

  beforeAll(() => {
    abstracts = allAbstracts();
    for (const { from, raw } of abstracts) {
      const record = recordOf(raw);
      if (record === null) continue;
      for (const { path, message } of contractIssues(record, numericTokens)) broken.push(`${from}: ${path.join(".")}: ${message}`);
      numbers += numericTokens(abstractText(record)).length;
      for (const { kind } of record.context) if (kind === "other") unnamed++;
    }
  }, 300_000);

  it("is a number of some thousand abstracts", () => {
    expect(abstracts.length).toBeGreaterThan(LEAST_ABSTRACTS);
  });
  it("is explained exactly once, by a record that keeps the contract", () => {
    expect(broken).toEqual([]);
  });
  it(`is hardly ever "other"`, () => {
    const share = unnamed / numbers;
    process.stdout.write(`${abstracts.length} abstracts, ${numbers} numbers, ${(100 * share).toFixed(2)} % of kind "other"\n`);
    expect(share).toBeLessThanOrEqual(MOST_OTHER);
  });
});

function recordOf(raw: RawAbstract): AbstractRecord | null {
  const { abstract } = splitAbstract(raw);
  if (abstract === null) return null;
  const { sections, language } = abstract;
  return { ...fixtureRecord({ text: "" }), abstract, ...extract({ title: null, sections, language }) };
}

interface Found {
  readonly from: string;
  readonly raw: RawAbstract;
}

/** Each text once, with the file that it came from. */
function allAbstracts(): Found[] {
  const found = new Map<string, Found>();
  for (const folder of ["gold", "dumps"]) {
    for (const name of readdirSync(join(SHARED, folder), { recursive: true, encoding: "utf8" }).sort()) {
      const path = join(SHARED, folder, name);
      for (const raw of abstractsOf(path)) {
        const key = raw.form === "text" ? raw.text : JSON.stringify(raw);
        if (key.length >= SHORTEST && !found.has(key)) found.set(key, { from: `${folder}/${name}`, raw });
      }
    }
  }
  return [...found.values()];
}

function abstractsOf(path: string): RawAbstract[] {
  const name = path.replace(/\.gz$/, "");
  // Spreadsheets, summaries and saved searches beside the dumps hold citations, not abstracts.
  if (!/\.(?:jsonl?|txt|nbib|ris|xml)$/.test(name) || /summary-set|search-history/.test(name)) return [];
  const bytes = readFileSync(path);
  const content = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  if (name.endsWith(".json")) return fieldsOf(parse(content));
  if (name.endsWith(".jsonl")) return content.split("\n").flatMap((line) => fieldsOf(parse(line)));
  if (name.endsWith(".xml"))
    return matches(content, /<(?:jats:)?(?:AbstractText|abstract)\b[^>]*>([\s\S]*?)<\/(?:jats:)?(?:AbstractText|abstract)>/g);
  const tagged = matches(content, /^(?:AB|N2) {1,2}- (.*(?:\r?\n(?! *$|[A-Z][A-Z0-9]{1,3} *- ).*)*)/gm);
  return tagged.length > 0 ? tagged : paragraphsOf(content);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const ABSTRACT_FIELDS = new Set(["abstract", "paperAbstract", "abstractText", "text"]);

/** Every abstract in a JSON value: plain fields, and OpenAlex's table of places by word. */
function fieldsOf(value: unknown): RawAbstract[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, field]): RawAbstract[] => {
    if (name === "abstract_inverted_index" && typeof field === "object" && field !== null)
      return [asText(fromIndex(field as Record<string, number[]>))];
    if (ABSTRACT_FIELDS.has(name) && typeof field === "string" && field.length < 20_000) return [asText(field)];
    return fieldsOf(field);
  });
}

function fromIndex(index: Readonly<Record<string, readonly number[]>>): string {
  const words: string[] = [];
  for (const [word, places] of Object.entries(index)) for (const place of places) words[place] = word;
  return words.join(" ");
}

function matches(content: string, pattern: RegExp): RawAbstract[] {
  return [...content.matchAll(pattern)].map((match) => asText((match[1] ?? "").replace(/\s*\r?\n\s*/g, " ")));
}

/** PubMed's "Abstract (text)": paragraphs long enough to be abstracts, wrapped at eighty columns; those with "Example A(1), Sample B(2)" list authors. */
function paragraphsOf(content: string): RawAbstract[] {
  return content
    .split(/\r?\n\s*\r?\n/)
    .filter(
      (paragraph) =>
        paragraph.length > 500 &&
        !/[a-z] [A-Z]{1,3}\(\d/.test(paragraph) &&
        !/^\s*(?:Author information|Comment|DOI|Erratum|©|Copyright)/.test(paragraph),
    )
    .map((paragraph) => asText(paragraph.replace(/\s*\r?\n\s*/g, " ")));
}

function asText(text: string): RawAbstract {
  return { form: "text", text: text.trim(), language: null };
}
