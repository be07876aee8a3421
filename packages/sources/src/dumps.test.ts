import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { emptyMetadata, type Metadata, metadataSchema } from "@tabstract/record";
import { describe, expect, test } from "vitest";
import { DEFAULT_MAX_RECORD_BYTES, detect, HEAD_BYTES, headOf } from "./detect.ts";

const shared = new URL("../../../../shared/", import.meta.url);
const isThere = existsSync(shared);

interface Reading {
  readonly format: string;
  readonly tally: Readonly<Record<string, number>>;
  readonly documents: readonly import("@tabstract/record").RawDocument[];
  readonly frames: readonly import("./reader.ts").Frame[];
}

function readFile(path: string, unpacked?: Uint8Array): Reading | string {
  const bytes = unpacked ?? new Uint8Array(readFileSync(new URL(path, shared)));
  const detection = detect(headOf(bytes.subarray(0, HEAD_BYTES), bytes.length <= HEAD_BYTES));
  if (detection.kind === "unknown") return detection.problem.code;
  const framer = detection.reader.framer({ maxRecordBytes: DEFAULT_MAX_RECORD_BYTES });
  const frames = [...framer.push(bytes), ...framer.end()];
  const tally: Record<string, number> = {};
  const documents = frames.flatMap((frame) => {
    const outcome = frame.problem === null ? detection.reader.read(frame.bytes) : ({ kind: "problem", problem: frame.problem } as const);
    const kind = outcome.kind === "problem" ? outcome.problem.code : outcome.kind;
    tally[kind] = (tally[kind] ?? 0) + 1;
    return outcome.kind === "document" ? [outcome.document] : [];
  });
  return { format: detection.reader.format, tally, documents, frames };
}

/** Papers that a saved answer of the Graph API holds, counted without our framer. */
function rowsOf(path: string): readonly unknown[] {
  const value = JSON.parse(readFileSync(new URL(path, shared), "utf8")) as { data?: unknown[] } | unknown[];
  return Array.isArray(value) ? value : (value.data ?? [value]);
}

const REFUSED: Readonly<Record<string, string>> = {
  "Dataset.json": "not-a-paper",
  "DatasetDiff.json": "not-a-paper",
  "Release.json": "not-a-paper",
  "bad_query_parameters.0.json": "api-error",
  "debug.0.json": "api-error",
  "empty_paginated_results.0.json": "empty-search",
  "get_available_releases.0.json": "not-a-paper",
  "get_dataset_diffs.0.json": "not-a-paper",
  "get_dataset_download_links.0.json": "not-a-paper",
  "get_release.0.json": "not-a-paper",
  "not_found.0.json": "api-error",
  "not_found.1.json": "api-error",
  "search_snippet.0.json": "not-a-paper",
};

describe.skipIf(!isThere)("real files (needs the folder ../shared beside the repository)", () => {
  const graph = isThere ? readdirSync(new URL("dumps/s2-graph/", shared)) : [];

  test.each(graph)("s2-graph/%s: as many outcomes as papers", (name) => {
    const path = `dumps/s2-graph/${name}`;
    const reading = readFile(path);
    if (typeof reading === "string") {
      expect(reading).toBe(REFUSED[name]);
      return;
    }
    expect(REFUSED[name]).toBeUndefined();
    const rows = rowsOf(path);
    const unknown = rows.filter((row) => row === null).length;
    expect(reading.format).toBe("s2-graph");
    expect(reading.tally).toEqual({ document: rows.length - unknown, ...(unknown > 0 ? { "not-found": unknown } : {}) });
    for (const document of reading.documents) metadataSchema.parse(document.metadata);
  });

  const xml = isThere ? readdirSync(new URL("dumps/pubmed-xml/", shared)) : [];
  test.each(xml)("pubmed-xml/%s: as many outcomes as elements, and no leak into an abstract", (name) => {
    const path = `dumps/pubmed-xml/${name}`;
    const stored = readFileSync(new URL(path, shared));
    const bytes = name.endsWith(".gz") ? gunzipSync(stored) : stored;
    const reading = readFile(path, new Uint8Array(bytes));
    if (typeof reading === "string") throw new Error(reading);
    const source = bytes.toString("utf8");
    const count = (form: RegExp, text = source): number => text.match(form)?.length ?? 0;
    const deleted = count(/<PMID/g, (source.match(/<DeleteCitation>[\s\S]*?<\/DeleteCitation>/g) ?? []).join(""));
    expect(reading.format).toBe("pubmed-xml");
    expect(reading.tally).toEqual({ document: count(/<Pubmed(?:Book)?Article[\s>]/g), ...(deleted > 0 ? { deleted } : {}) });
    const affiliations = [...source.matchAll(/<Affiliation>\s*([^<]{40,80})/g)].map((match) => match[1] as string);
    for (const { metadata, abstract, warnings } of reading.documents) {
      metadataSchema.parse(metadata);
      expect(metadata.identifiers.pmid).toMatch(/^\d+$/);
      expect(metadata.title.text).toMatch(/\S/);
      expect(warnings.filter(({ code }) => code !== "identifiers-disagree")).toEqual([]);
      const text =
        abstract === null ? "" : abstract.form === "sections" ? abstract.sections.map((one) => one.text).join("\n") : abstract.text;
      expect(affiliations.filter((words) => text.includes(words))).toEqual([]);
      expect(text).not.toMatch(/Author information|Conflict of interest statement|PMID:|<(?!\/?(?:i|b|u|sup|sub|mml:\w+)>)[a-z/]/);
    }
  });

  const neighbours = isThere ? readdirSync(new URL("dumps/neighbours/", shared)).filter((name) => !/\.(?:ris|json)$/.test(name)) : [];
  test.each(neighbours)("neighbours/%s: refused by name", (name) => {
    const code = readFile(`dumps/neighbours/${name}`);
    const expected = (): string => {
      if (name === "crossref_abstract.0.unixsd.xml") return "looks-like-xml";
      if (name === "crossref_cr_abstract.vcr.yml") return "looks-like-recorded-requests";
      if (name.startsWith("pubmed_search-history")) return "looks-like-search-history";
      if (name.startsWith("pubmed_summary")) return "looks-like-pubmed-summary";
      if (name.endsWith(".csv")) return `looks-like-${name.replace(/^asreview_|\.csv$/g, "")}-csv`;
      throw new Error(`no expectation for ${name}`);
    };
    expect(code).toBe(expected());
  });

  test("the aggregator's seed: one paper from three renderings that agree", () => {
    const reading = readFile("seeds/000_9b085517aead81a9.txt") as Reading;
    expect(reading.tally).toEqual({ document: 1 });
    const document = reading.documents[0];
    expect(document?.format).toBe("s2-aggregator");
    expect(document?.warnings).toEqual([]);
    expect(document?.variants.map((variant) => variant.name)).toEqual(["outer object", "resultStr", "plain text"]);
    expect(document?.abstract?.form).toBe("markup");
    const metadata = document?.metadata;
    expect(metadata?.identifiers.doi).toBe("10.1002/jsp2.70086");
    expect(metadata?.title.text).toMatch(/^[A-Z][ -~]{200,}\)$/);
    expect(metadata?.title.translations.map((one) => one.language)).toEqual(["zh"]);
    expect(metadata?.authors.length).toBe(20);
    expect(metadata?.journal).toMatchObject({ name: "JOR Spine", volume: "8", issue: "2", pages: null, impactFactor: 3.9, quartile: "Q1" });
    expect(metadata?.published).toBe("2025-06-02");
    expect(metadata?.citationCount).toBe(0);
  });

  test("the French-labelled seed: the metadata of the worked example, field for field", () => {
    const reading = readFile("seeds/004_a25f5aa8bf563baf.txt") as Reading;
    expect(reading.tally).toEqual({ document: 1 });
    const example = JSON.parse(readFileSync(new URL("design/example-004.json", shared), "utf8"));
    const document = reading.documents[0];
    const frame = reading.frames[0];
    expect([frame?.start, frame?.end]).toEqual(example.provenance.bytes);
    expect(
      createHash("sha256")
        .update(frame?.bytes ?? "")
        .digest("hex"),
    ).toBe(example.provenance.sha256);
    expect(document?.warnings).toEqual(example.warnings);
    for (const [key, value] of Object.entries(document?.metadata ?? {})) {
      // The language of a title in Latin script follows the abstract's, which is not the reader's to say.
      if (key === "title") expect(value).toEqual({ ...example.title, language: null });
      // The example is older than the fields that have a default.
      else expect(value, key).toEqual(key in example ? example[key] : emptyMetadata()[key as keyof Metadata]);
    }
    const sections = document?.abstract?.form === "sections" ? document.abstract.sections : [];
    expect(sections.map(({ label, text }) => ({ label, text }))).toEqual(
      example.abstract.sections.map(({ label, text }: { label: string; text: string }) => ({ label, text })),
    );
  });
});
