import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { metadataSchema, type RawDocument } from "@tabstract/record";
import { describe, expect, test } from "vitest";
import { DEFAULT_MAX_RECORD_BYTES, detect, HEAD_BYTES, headOf } from "./detect.ts";
import type { Frame, Reader, ReadOutcome } from "./reader.ts";

const shared = new URL("../../../../shared/dumps/", import.meta.url);
const isThere = existsSync(shared);

interface Reading {
  readonly format: string;
  readonly tally: Readonly<Record<string, number>>;
  readonly documents: readonly RawDocument[];
}

function bytesOf(path: string): Uint8Array {
  const stored = readFileSync(new URL(path, shared));
  return new Uint8Array(path.endsWith(".gz") ? gunzipSync(stored) : stored);
}

function readerOf(bytes: Uint8Array): Reader | string {
  const detection = detect(headOf(bytes.subarray(0, HEAD_BYTES), bytes.length <= HEAD_BYTES));
  return detection.kind === "reader" ? detection.reader : detection.problem.code;
}

function outcomes(reader: Reader, all: readonly Frame[]): ReadOutcome[] {
  return all.map((frame) => (frame.problem === null ? reader.read(frame.bytes) : { kind: "problem", problem: frame.problem }));
}

function readFile(path: string): Reading | string {
  const bytes = bytesOf(path);
  const reader = readerOf(bytes);
  if (typeof reader === "string") return reader;
  const framer = reader.framer({ maxRecordBytes: DEFAULT_MAX_RECORD_BYTES });
  const tally: Record<string, number> = {};
  const documents: RawDocument[] = [];
  for (const outcome of outcomes(reader, [...framer.push(bytes), ...framer.end()])) {
    const kind = outcome.kind === "problem" ? outcome.problem.code : outcome.kind;
    tally[kind] = (tally[kind] ?? 0) + 1;
    if (outcome.kind === "document") documents.push(outcome.document);
  }
  return { format: reader.format, tally, documents };
}

/** Records that a file holds, counted without our framers. */
function recordsIn(path: string): readonly Record<string, unknown>[] {
  const text = new TextDecoder().decode(bytesOf(path));
  if (path.includes(".jsonl")) {
    return text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  }
  const value = JSON.parse(text);
  const list = value.papers ?? value.results ?? value.message?.items;
  return list === undefined ? [value.message ?? value] : Object.values(list);
}

const REFUSED: Readonly<Record<string, string>> = {
  "crossref_works.7.json": "empty-search",
  "paper-ids-sample.jsonl.gz": "not-a-paper",
  "tldrs-sample.jsonl.gz": "not-a-paper",
};
const LEAKS =
  /\bAuthor information:|Conflict of interest statement|\bPMID: ?\d|jats:|<\/?(?:p|sec|title|italic|sub|sup)\b|\u00a9 ?(?:19|20)\d\d .{0,40}All rights reserved/;

describe.skipIf(!isThere)("real JSON files (needs the folder ../shared beside the repository)", () => {
  const files = isThere
    ? ["s2-datasets", "neighbours"].flatMap((folder) =>
        readdirSync(new URL(`${folder}/`, shared))
          .filter((name) => /\.jsonl?(?:\.gz)?$/.test(name))
          .map((name) => ({ path: `${folder}/${name}`, name, format: /europepmc|crossref|openalex/.exec(name)?.[0] ?? "s2-datasets" })),
      )
    : [];

  test.each(files)("$path: as many documents as records, each with what it prints", ({ path, name, format }) => {
    const reading = readFile(path);
    if (typeof reading === "string") {
      expect(reading).toBe(REFUSED[name]);
      return;
    }
    expect(REFUSED[name]).toBeUndefined();
    const records = recordsIn(path);
    expect(reading.format).toBe(format);
    expect(reading.tally).toEqual({ document: records.length });
    reading.documents.forEach((document, index) => {
      metadataSchema.parse(document.metadata);
      const record = records[index] as Record<string, unknown>;
      const printed = record.abstract ?? record.paperAbstract ?? record.abstractText ?? record.abstract_inverted_index ?? null;
      // A full text holds its abstract elsewhere.
      if (!("content" in record))
        expect(document.abstract === null, `abstract of record ${index}`).toBe(printed === null || printed === "");
      if (typeof record.title === "string" && record.title.trim() !== "") expect(document.metadata.title.text).not.toBeNull();
    });
  });

  test.each(files)("$path: the same one byte at a time, and at odd cuts", ({ path }) => {
    const bytes = bytesOf(path).subarray(0, 20_000);
    const reader = readerOf(bytes);
    if (typeof reader === "string") return;
    const cut = (size: number): unknown[] => {
      const framer = reader.framer({ maxRecordBytes: DEFAULT_MAX_RECORD_BYTES });
      const all: Frame[] = [];
      for (let at = 0; at < bytes.length; at += size) all.push(...framer.push(bytes.slice(at, at + size)));
      return [...all, ...framer.end()].map(({ start, end, problem }) => [start, end, problem?.code ?? null]);
    };
    const whole = cut(bytes.length);
    expect(cut(1)).toEqual(whole);
    expect(cut(997)).toEqual(whole);
  });

  test.each(files)("$path: nothing of a page, and of no other field, in an abstract", ({ path }) => {
    const reading = readFile(path);
    if (typeof reading === "string") return;
    for (const { abstract } of reading.documents) {
      if (abstract === null || abstract.form === "sections" || abstract.form === "markup") continue;
      expect(abstract.text).not.toMatch(LEAKS);
    }
  });

  test("words of an OpenAlex abstract: every position is in it", () => {
    for (const { path } of files.filter(({ format }) => format === "openalex")) {
      const reading = readFile(path) as Reading;
      recordsIn(path).forEach((record, index) => {
        const positions = Object.values((record.abstract_inverted_index ?? {}) as Record<string, number[]>).flat();
        const abstract = reading.documents[index]?.abstract;
        const text = abstract !== null && abstract !== undefined && abstract.form !== "sections" ? abstract.text : "";
        expect(text === "" ? 0 : text.split(" ").length).toBe(positions.length);
      });
    }
  });

  test("mutated records: every frame has an outcome, and records that are whole are kept", () => {
    for (const { path, name } of files) {
      if (REFUSED[name] !== undefined) continue;
      const bytes = bytesOf(path).slice(0, 20_000);
      const reader = readerOf(bytes);
      if (typeof reader === "string") continue;
      let seed = 12_345;
      const next = (below: number): number => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return seed % below;
      };
      for (let round = 0; round < 5; round++) {
        const broken = bytes.slice();
        for (let edit = 0; edit < 5; edit++) broken[next(broken.length)] = next(256);
        const framer = reader.framer({ maxRecordBytes: DEFAULT_MAX_RECORD_BYTES });
        const all = [...framer.push(broken), ...framer.end()];
        let at = 0;
        for (const frame of all) {
          expect(frame.start).toBeGreaterThanOrEqual(at);
          at = frame.end;
        }
        expect(outcomes(reader, all).length).toBe(all.length);
      }
    }
  });
});
