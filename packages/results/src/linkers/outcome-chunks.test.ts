/** Which phrases of a sentence may say what was measured. */
import { expect, it } from "vitest";
import { lex } from "../lexer.ts";
import { chunksOf } from "./outcome-chunks.ts";

function phrasesIn(text: string): string[] {
  const tokens = lex(text);
  const field = { tokens, shapes: new Uint8Array(tokens.count), barred: new Uint8Array(tokens.count) };
  return chunksOf(field, 0, tokens.count).map(({ from, to }) => text.slice(tokens.start[from], tokens.end[to - 1]));
}

it.each([
  ["Survival was longer (log-rank P = 0.1).", "Survival", /rank/],
  ["Relapse was rarer (Gray's test, P = 0.1).", "Relapse", /Gray/],
  ["Pain was rarer (Fisher's exact test, P = 0.1).", "Pain", /Fisher|exact/],
])("%s: how it was tested is not what was measured", (text, phrase, test) => {
  const said = phrasesIn(text);
  expect(said).toContain(phrase);
  expect(said.filter((one) => test.test(one))).toEqual([]);
});

it.each([
  ["The mean post-test score was 82.", "post-test score"],
  ["The log reduction was 3.1.", "log reduction"],
  ["Gray matter was lost by 12%.", "Gray matter"],
  ["The patients' rank was 3.", "rank"],
])("%s: what only looks like a test is", (text, phrase) => {
  expect(phrasesIn(text).join("; ")).toContain(phrase);
});
