/** Real files of the line-based formats: conservation, leaks, and what is known of them by counting lines. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { metadataSchema, type RawDocument } from "@tabstract/record";
import { describe, expect, test } from "vitest";
import { DEFAULT_MAX_RECORD_BYTES, detect, HEAD_BYTES, headOf } from "./detect.ts";
import type { Frame, Reader } from "./reader.ts";

const dumps = new URL("../../../../shared/dumps/", import.meta.url);
const isThere = existsSync(dumps);
const decoder = new TextDecoder();

interface Reading {
  readonly reader: Reader;
  readonly frames: readonly Frame[];
  readonly documents: readonly RawDocument[];
  readonly text: string;
}

function framesOf(reader: Reader, bytes: Uint8Array, size: number): Frame[] {
  const framer = reader.framer({ maxRecordBytes: DEFAULT_MAX_RECORD_BYTES });
  const frames: Frame[] = [];
  for (let at = 0; at < bytes.length; at += size) frames.push(...framer.push(bytes.subarray(at, at + size)));
  return [...frames, ...framer.end()];
}

/** Every record of a file, each of which must give a document. */
function readDump(path: string): Reading {
  const bytes = new Uint8Array(readFileSync(new URL(path, dumps)));
  const detection = detect(headOf(bytes.subarray(0, HEAD_BYTES), bytes.length <= HEAD_BYTES));
  if (detection.kind === "unknown") throw new Error(`${path}: ${detection.problem.code}`);
  const { reader } = detection;
  const frames = framesOf(reader, bytes, bytes.length);
  const documents = frames.map((frame) => {
    const outcome = frame.problem === null ? reader.read(frame.bytes) : ({ kind: "problem", problem: frame.problem } as const);
    if (outcome.kind !== "document") throw new Error(`${path}, byte ${frame.start}: ${JSON.stringify(outcome)}`);
    return outcome.document;
  });
  return { reader, frames, documents, text: decoder.decode(bytes).replaceAll("\r\n", "\n") };
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** All that a document says, as a reader of the abstract would see it. */
function abstractText({ abstract }: RawDocument): string {
  if (abstract === null) return "";
  return abstract.form === "sections" ? abstract.sections.map(({ text }) => text).join("\n") : abstract.text;
}

const FOREIGN =
  /^(?:Author information|Collaborators|Conflict of interest statement|Publisher|Plain Language Summary|Comment (?:in|on)|Erratum (?:in|for)|Update (?:in|of)|DOI|PMCID|PMID|©|Copyright)\b/m;
const TAGGED = /(?:^|\n)(?:[A-Z]{2,4} {0,2}- |ER {2}-)/;

function files(folder: string, ending = ""): string[] {
  return isThere ? readdirSync(new URL(folder, dumps)).flatMap((name) => (name.endsWith(ending) ? [`${folder}${name}`] : [])) : [];
}

describe.skipIf(!isThere)("real text dumps (needs the folder ../shared beside the repository)", () => {
  const abstracts = files("pubmed-abstract/");
  const medline = [...files("pubmed-medline/"), ...(isThere ? ["neighbours/asreview_pubmed.ris"] : [])];
  const ris = files("neighbours/", ".ris").filter((path) => !path.endsWith("asreview_pubmed.ris"));

  test("there are files of all three formats", () => {
    expect([abstracts.length, medline.length, ris.length].every((length) => length >= 2)).toBe(true);
  });

  test.each(abstracts)("%s: as many records as PMIDs, in their order, each with its head", (path) => {
    const { reader, documents, frames, text } = readDump(path);
    expect(reader.format).toBe("pubmed-abstract");
    const pmids = [...text.matchAll(/^PMID: (\d+)\s*(?:\[[^\]\n]*\]\s*)?$/gm)].map((match) => match[1]);
    expect(documents.map(({ metadata }) => metadata.identifiers.pmid)).toEqual(pmids);
    frames.forEach((frame, index) => {
      expect(decoder.decode(frame.bytes.subarray(0, 12)).startsWith(`${index + 1}. `)).toBe(true);
    });
    const dois = new Set([...text.matchAll(/^DOI: (\S+)/gm)].map((match) => match[1]?.toLowerCase()));
    expect(documents.filter(({ metadata }) => metadata.identifiers.doi !== null).length).toBeGreaterThanOrEqual(dois.size);
    expect(documents.filter(({ metadata }) => metadata.identifiers.pmcid !== null).length).toBe(count(text, /^PMCID: PMC\d/gm));
  });

  test.each(abstracts)("%s: nothing but the abstract in the abstract; statements, links and languages where they belong", (path) => {
    const { documents, text } = readDump(path);
    for (const document of documents) {
      const { metadata } = document;
      metadataSchema.parse(metadata);
      expect(abstractText(document), metadata.identifiers.pmid ?? "").not.toMatch(FOREIGN);
      expect(metadata.title.text, metadata.identifiers.pmid ?? "").toMatch(/\p{L}/u);
      expect(metadata.published, metadata.identifiers.pmid ?? "").toMatch(/^(?:19|20)\d\d/);
      expect(document.warnings).toEqual([]);
    }
    expect(documents.filter(({ metadata }) => metadata.conflictOfInterest !== null).length).toBe(
      count(text, /^Conflict of interest statement:/gm),
    );
    expect(documents.filter(({ metadata }) => metadata.authors.length === 0).length).toBe(count(text, /^\[No authors listed\]/gm));
    expect(documents.flatMap(({ metadata }) => metadata.relations).length).toBe(count(text, /^ {4}\S/gm));
    expect(documents.filter(({ metadata }) => !metadata.languages.includes("en")).length).toBe(
      count(text, /^\[Article in (?!English)[^;\]\n]+[;\]]/gm),
    );
    const others = documents.flatMap((document) => document.otherAbstracts);
    expect(others.length).toBe(count(text, /^(?:Publisher|Plain Language Summary): ?/gm) - count(text, /(?<!\n)\nPublisher: /g));
  });

  test.each(medline)("%s: as many records as the file has beginnings; every field that is printed is read", (path) => {
    const { reader, documents, text } = readDump(path);
    expect(reader.format).toBe("pubmed-medline");
    const pmids = [...text.matchAll(/^PMID- (\d+)/gm)].map((match) => match[1]?.replace(/^0+/, "") || null);
    expect(documents.length).toBe(Math.max(pmids.length, count(text, /^OWN - ERIC/gm)));
    if (pmids.length > 0) expect(documents.map(({ metadata }) => metadata.identifiers.pmid)).toEqual(pmids);
    const total = (values: (document: RawDocument) => number): number => documents.reduce((sum, document) => sum + values(document), 0);
    expect(total(({ abstract }) => Number(abstract !== null))).toBe(count(text, /^AB {2}- /gm));
    expect(total(({ metadata }) => metadata.meshTerms.length)).toBe(count(text, /^MH {2}- /gm));
    expect(total(({ metadata }) => metadata.keywords.length)).toBe(count(text, /^OT {2}- /gm));
    expect(total(({ metadata }) => metadata.funding.length)).toBe(count(text, /^GR {2}- /gm));
    expect(total(({ metadata }) => metadata.publicationTypes.length)).toBe(count(text, /^PT {2}- /gm));
    expect(total(({ metadata }) => metadata.relations.length)).toBe(count(text, /^(?:CIN|CON|EIN) - /gm));
    expect(total(({ metadata }) => metadata.title.translations.length)).toBe(count(text, /^TT {2}- /gm));
    expect(total(({ metadata }) => metadata.authors.length)).toBe(count(text, /^(?:AU|CN) {2}- (?!et al)/gm));
    expect(total((document) => document.otherAbstracts.length)).toBe(count(text, /^OAB - /gm));
    expect(total(({ metadata }) => Number(metadata.identifiers.pmcid !== null))).toBe(count(text, /^PMC - /gm));
    expect(total(({ metadata }) => Number(metadata.conflictOfInterest !== null))).toBe(count(text, /^COIS- /gm));
    for (const document of documents) {
      metadataSchema.parse(document.metadata);
      expect(abstractText(document)).not.toMatch(TAGGED);
      expect(abstractText(document)).not.toMatch(/\n|\+\/-|<\/=|>\/=/);
    }
  });

  test.each(ris)("%s: as many records as TY lines; title, authors, DOI, date and abstract of each", (path) => {
    const { reader, documents, text } = readDump(path);
    expect(reader.format).toBe("ris");
    expect(documents.length).toBe(count(text, /^TY {2}- /gm));
    expect(documents.filter(({ abstract }) => abstract !== null).length).toBe(count(text, /^(?:AB|N2) {2}- /gm));
    expect(documents.reduce((sum, { metadata }) => sum + metadata.authors.length, 0)).toBe(count(text, /^(?:AU|A1) {2}- /gm));
    for (const document of documents) {
      const { metadata } = document;
      metadataSchema.parse(metadata);
      expect(metadata.title.text).toMatch(/\p{L}/u);
      expect(metadata.identifiers.doi).toMatch(/^10\./);
      expect(metadata.published).toMatch(/^20\d\d/);
      expect(abstractText(document)).not.toMatch(/rights reserved|©/i);
      expect(abstractText(document)).not.toMatch(TAGGED);
    }
  });

  test.each([...abstracts, ...medline, ...ris])("%s: the same however it is cut", (path) => {
    const { reader, frames } = readDump(path);
    const bytes = new Uint8Array(readFileSync(new URL(path, dumps)));
    const places = (all: readonly Frame[]): string => all.map(({ start, end }) => `${start}-${end}`).join(" ");
    for (const size of bytes.length < 300_000 ? [1, 7, 4_096] : [997, 65_536]) {
      expect(places(framesOf(reader, bytes, size))).toBe(places(frames));
    }
  });

  test("two saves in one file: both are read whole", () => {
    for (const [first, second] of [abstracts, medline, ris].map((paths) => [paths[0] as string, paths.at(-1) as string] as const)) {
      const one = readDump(first);
      const other = readDump(second);
      const joined = new TextEncoder().encode(`${one.text.trimEnd()}\n\n\n${other.text}`);
      const documents = framesOf(one.reader, joined, joined.length).map((frame) => one.reader.read(frame.bytes));
      expect(documents).toEqual([...one.documents, ...other.documents].map((document) => ({ kind: "document", document })));
    }
  });
});
