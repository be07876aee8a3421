/** Which names of an abstract are one. */
import { describe, expect, it } from "vitest";
import { lex } from "../lexer.ts";
import { candidates } from "./candidates.ts";
import { clustersOf } from "./clusters.ts";

/** The names of a text, those of one cluster joined by "=". */
function clustersIn(text: string): string[] {
  const tokens = lex(text);
  const { clusters } = clustersOf(candidates({ tokens, marks: new Uint8Array(tokens.count), title: false }), tokens);
  return clusters.map(({ mentions }) =>
    [...new Set(mentions.map(({ from, to }) => text.slice(tokens.start[from], tokens.end[to - 1])))].join(" = "),
  );
}

describe("labels", () => {
  it.each([
    ["Rash was seen in group RD50 and in group RD20. Cough rose with RD50.", "group RD50 = RD50", true],
    ["Rash was seen in group A and in group B. Levels rose with A.", "group A = A", false],
    ["Rash was seen in group low and in group high. Levels rose with low.", "group low = low", false],
  ])("%s", (text, name, isOne) => {
    expect(clustersIn(text).includes(name)).toBe(isOne);
  });
});
