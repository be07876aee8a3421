import {
  abstractLike,
  anyText,
  assertTable,
  expectDeterministic,
  expectDisjoint,
  expectValidSpans,
  lookalikes,
  parseMarks,
  processorTime,
} from "@tabstract/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import rows from "./numeric-tokens.examples.ts";
import { numericTokens, scanNumbers } from "./numeric-tokens.ts";

describe("a printed number", () => {
  it("has a table with positives and negatives", () => {
    assertTable(rows, { name: "numeric-tokens", key: (row) => row.text, positive: (row) => row.values !== undefined });
  });

  it.each(rows)("$text", ({ text: marked, values = [], forms }) => {
    const { text, spans } = parseMarks(marked);
    const found = scanNumbers(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map((span) => text.slice(...span)));
    expect(found.map(({ value }) => value)).toEqual(values);
    if (forms !== undefined) expect(found.map(({ form }) => form)).toEqual(forms);
  });

  it("is found in any text without throwing, in order, never twice", () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), abstractLike()), (text) => {
        const spans = numericTokens(text);
        expectValidSpans(text, spans);
        expectDisjoint(spans);
        expectDeterministic(() => scanNumbers(text));
      }),
    );
  });

  it("takes in every digit of a text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), abstractLike()), (text) => {
        const inside = new Set(numericTokens(text).flatMap(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at)));
        for (const { index } of text.matchAll(/[0-9０-９٠-٩۰-۹]/g)) expect(inside).toContain(index);
      }),
    );
  });

  it("keeps its place and value where its characters have lookalikes", () => {
    const text = "It fell by -3.2 (95% CI -5.1 to -1.4) in 1250 of 3120 patients, P = 0.03";
    const plain = scanNumbers(text);
    for (const variant of lookalikes(text)) expect(scanNumbers(variant.text), variant.name).toEqual(plain);
  });

  it("is the same where a text is asked for again, among more texts than are remembered", () => {
    const texts = Array.from(
      { length: 200 },
      (_, at) => `${"Of all patients some slept. ".repeat(10)}In ${at} of ${at + 7} (P = 0.0${at}).`,
    );
    const first = texts.map((text) => [...scanNumbers(text)]);
    for (const [at, text] of texts.entries()) {
      expect(scanNumbers(text)).toEqual(first[at]);
      expect(scanNumbers(`${text} `)).toEqual(first[at]);
      expect(scanNumbers(texts[0] ?? "")).toEqual(first[0]);
    }
  });

  it.each(["0123456789", "1,", "1 ", "1 000 ", "n=", "(", "-", "1-", "one hundred ", "phase II and ", ".5", "0. 1"])(
    "takes linear time over %j",
    (unit) => {
      const small = unit.repeat(Math.ceil(50_000 / unit.length));
      const large = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const spent = (text: string): number => processorTime(() => scanNumbers(text));
      spent(small);
      const base = Math.min(spent(small), spent(small), spent(small));
      expect(Math.min(spent(large), spent(large), spent(large))).toBeLessThan(30 * Math.max(base, 15));
    },
  );
});
