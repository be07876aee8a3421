/** Runs every recognizer's table through the whole engine: what it must win, and what it must leave to others. */
import type { Span } from "@tabstract/record";
import {
  assertRegistry,
  assertTable,
  expectValidSpans,
  loadTables,
  lookalikes,
  parseMarks,
  withPrefix,
  writeMarks,
} from "@tabstract/testkit";
import { describe, expect, it } from "vitest";
import { type SettledClaim, settle } from "../engine.ts";
import type { Example } from "../example.ts";
import { makeScene, type Scene } from "../scene.ts";
import { recognizers } from "./index.ts";

const PREFIX = "The protocol was approved by the ethics committee of the hospital. ";

it("lists every recognizer of the folder, sorted, each with its table", () => {
  assertRegistry({ folder: import.meta.url, names: recognizers.map(({ name }) => name) });
});

for (const { name, rows } of await loadTables<Example>(import.meta.url)) {
  describe(name, () => {
    it("has positive and negative rows, none twice", () => {
      assertTable(rows, { name, key: ({ text, zone }) => [text, zone], positive: ({ expect }) => expect !== undefined });
    });
    it.each(rows)("$text", (row) => {
      const { text, spans } = parseMarks(row.text);
      expect(spans.length).toBe(row.expect?.length ?? 0);
      check(name, row, { text, spans });
      check(name, row, withPrefix(text, spans, PREFIX));
      for (const lookalike of lookalikes(text)) check(name, row, { text: lookalike.text, spans });
    });
  });
}

/** The recognizer wins exactly the marked spans, says of them what the row says, and nobody else takes a number in them. */
function check(name: string, row: Example, { text, spans }: { readonly text: string; readonly spans: readonly Span[] }): void {
  const category = row.zone ?? "RESULTS";
  const scene = makeScene(text, "", [{ label: null, category, inferred: false, text, start: 0 }]);
  const settled = settle(scene, recognizers);
  const won = settled.filter(({ recognizer }) => recognizer === name);
  const wonSpans = won.map((claim) => spanOf(scene, claim));
  expectValidSpans(text, wonSpans);
  expect(writeMarks(text, wonSpans)).toBe(writeMarks(text, spans));
  expect(won.map(({ fields }) => plain(fields))).toMatchObject(row.expect ?? []);
  for (const [start, end] of spans) {
    const takers = settled.filter(
      ({ recognizer, numbers }) =>
        recognizer !== name && !row.encloses?.includes(recognizer ?? "") && numbers.some(({ at }) => isInside(scene, at, start, end)),
    );
    expect(takers.map(({ recognizer, fields }) => ({ recognizer, ...fields }))).toEqual([]);
  }
}

function spanOf({ tokens }: Scene, { from, to }: SettledClaim): Span {
  return [tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0];
}

function isInside({ tokens }: Scene, at: number, start: number, end: number): boolean {
  return (tokens.start[at] ?? 0) >= start && (tokens.end[at] ?? 0) <= end;
}

/** Fields with printed words as they are without look-alike characters. */
function plain(fields: SettledClaim["fields"]): unknown {
  return JSON.parse(
    JSON.stringify(fields)
      .replace(/[\u00a0\u2009\u202f]/g, " ")
      .replace(/·(?=\d)/g, "."),
  );
}
