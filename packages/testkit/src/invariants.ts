/** What holds for every text: asserted by property tests and, row by row, by the runners. */
import assert from "node:assert/strict";
import { type AbstractRecord, contractIssues, type NumericTokens, type Span } from "@tabstract/record";

/** Spans are inside the text, whole, not empty, and cut no surrogate pair. */
export function expectValidSpans(text: string, spans: Iterable<Span>): void {
  for (const [start, end] of spans) {
    const where = `[${start}, ${end}) of ${text.length} characters`;
    assert.ok(Number.isInteger(start) && Number.isInteger(end), `${where}: not whole`);
    assert.ok(start >= 0 && end <= text.length, `${where}: out of bounds`);
    assert.ok(start < end, `${where}: empty`);
    for (const at of [start, end]) {
      const cut = isHighSurrogate(text.charCodeAt(at - 1)) && isLowSurrogate(text.charCodeAt(at));
      assert.ok(!cut, `${where}: cuts a surrogate pair at ${at}`);
    }
  }
}

/** Each item's text is what its span slices. */
export function expectTrueTexts(text: string, items: Iterable<{ readonly text: string; readonly span: Span }>): void {
  for (const item of items) assert.equal(text.slice(...item.span), item.text);
}

/** Items stand in text order: by start, then by end. */
export function expectTextOrder(spans: readonly Span[]): void {
  for (let index = 1; index < spans.length; index++) {
    const before = spans[index - 1] ?? [0, 0];
    const here = spans[index] ?? [0, 0];
    assert.ok(before[0] < here[0] || (before[0] === here[0] && before[1] <= here[1]), `[${before}] stands before [${here}]`);
  }
}

/** Text order, and none overlaps the one before: what a lexer's tokens and a record's claims must be. */
export function expectDisjoint(spans: readonly Span[]): void {
  for (let index = 1; index < spans.length; index++) {
    const before = spans[index - 1] ?? [0, 0];
    const here = spans[index] ?? [0, 0];
    assert.ok(before[1] <= here[0], `[${before}] overlaps [${here}]`);
  }
}

/** Two calls with the same input give the same output. */
export function expectDeterministic<Out>(run: () => Out): void {
  assert.deepEqual(run(), run());
}

/** The whole contract of the record, every printed number explained included. The definition of a number is handed in: text tests itself with this kit. */
export function expectContract(record: AbstractRecord, numericTokens: NumericTokens): void {
  assert.deepEqual(contractIssues(record, numericTokens), []);
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
