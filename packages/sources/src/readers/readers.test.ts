import { readdirSync } from "node:fs";
import { metadataSchema } from "@tabstract/record";
import { describe, expect, test } from "vitest";
import { detect, headOf } from "../detect.ts";
import type { ReaderExample } from "../reader.examples.ts";
import type { Frame, Reader, ReadOutcome } from "../reader.ts";
import crossrefExamples from "./crossref.examples.ts";
import europepmcExamples from "./europepmc.examples.ts";
import { readers } from "./index.ts";
import openalexExamples from "./openalex.examples.ts";
import pubmedAbstractExamples from "./pubmed-abstract.examples.ts";
import pubmedHtmlExamples from "./pubmed-html.examples.ts";
import pubmedMedlineExamples from "./pubmed-medline.examples.ts";
import pubmedSectionsExamples from "./pubmed-sections.examples.ts";
import pubmedXmlExamples from "./pubmed-xml.examples.ts";
import risExamples from "./ris.examples.ts";
import s2AggregatorExamples from "./s2-aggregator.examples.ts";
import s2DatasetsExamples from "./s2-datasets.examples.ts";
import s2GraphExamples from "./s2-graph.examples.ts";

const tables: Readonly<Record<string, readonly ReaderExample[]>> = {
  crossref: crossrefExamples,
  europepmc: europepmcExamples,
  openalex: openalexExamples,
  "pubmed-abstract": pubmedAbstractExamples,
  "pubmed-html": pubmedHtmlExamples,
  "pubmed-medline": pubmedMedlineExamples,
  "pubmed-sections": pubmedSectionsExamples,
  "pubmed-xml": pubmedXmlExamples,
  ris: risExamples,
  "s2-aggregator": s2AggregatorExamples,
  "s2-datasets": s2DatasetsExamples,
  "s2-graph": s2GraphExamples,
};
const utf8 = new TextEncoder();

function frame(reader: Reader, chunks: readonly Uint8Array[]): Frame[] {
  const framer = reader.framer({ maxRecordBytes: 1_000_000 });
  return [...chunks.flatMap((chunk) => [...framer.push(chunk)]), ...framer.end()];
}

function outcomes(reader: Reader, input: Uint8Array): ReadOutcome[] {
  return frame(reader, [input]).map((one) => (one.problem === null ? reader.read(one.bytes) : { kind: "problem", problem: one.problem }));
}

function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);
}

test("every reader's file is in the list, sorted, with a table of examples", () => {
  const files = readdirSync(new URL(".", import.meta.url)).filter((name) => /^[\w-]+\.ts$/.test(name) && name !== "index.ts");
  expect(readers.map((reader) => `${reader.format}.ts`)).toEqual(files.sort());
  expect(Object.keys(tables)).toEqual(readers.map((reader) => reader.format));
});

for (const reader of readers) {
  describe(reader.format, () => {
    const rows = tables[reader.format] ?? [];

    test("no example is there twice", () => {
      expect(new Set(rows.map((row) => row.input)).size).toBe(rows.length);
      expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
    });

    test.each(rows)("$name", (row) => {
      const bytes = utf8.encode(row.input);
      const got = outcomes(reader, bytes);
      expect(got.map((one) => (one.kind === "problem" ? one.problem.code : one.kind))).toEqual(
        row.outcomes.map((one) => (typeof one === "string" ? one : "document")),
      );
      got.forEach((outcome, index) => {
        if (outcome.kind !== "document") return;
        metadataSchema.parse(outcome.document.metadata);
        for (const [path, value] of Object.entries(row.outcomes[index] as object)) expect(at(outcome.document, path), path).toEqual(value);
      });
    });

    test.each(rows)("$name: the same with a byte-order mark, and with CRLF", (row) => {
      const plain = outcomes(reader, utf8.encode(row.input));
      expect(outcomes(reader, utf8.encode(`\ufeff${row.input}`))).toEqual(plain);
      const crlf = outcomes(reader, utf8.encode(row.input.replaceAll("\n", "\r\n")));
      const documents = (all: readonly ReadOutcome[]): unknown[] => all.map((one) => (one.kind === "document" ? one.document : one.kind));
      expect(documents(crlf)).toEqual(documents(plain));
    });

    test.each(rows)("$name: the same fed one byte at a time", (row) => {
      const bytes = utf8.encode(row.input);
      expect(
        frame(
          reader,
          Array.from(bytes, (byte) => Uint8Array.of(byte)),
        ),
      ).toEqual(frame(reader, [bytes]));
    });

    test.each(rows)("$name: detected", (row) => {
      const detection = detect(headOf(utf8.encode(row.input), true));
      expect(detection.kind === "reader" ? detection.reader.format : null).toBe(
        row.detected === false && detection.kind === "unknown" ? null : reader.format,
      );
    });
  });
}
