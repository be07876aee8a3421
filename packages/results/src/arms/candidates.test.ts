/** Which stretches of a text may name an arm. */
import { describe, expect, it } from "vitest";
import { lex } from "../lexer.ts";
import { candidates } from "./candidates.ts";

function phrasesIn(text: string): string[] {
  const tokens = lex(text);
  const found = candidates({ tokens, marks: new Uint8Array(tokens.count), title: false });
  return found.map(({ from, to }) => text.slice(tokens.start[from], tokens.end[to - 1]));
}

describe("a short name in front of its group", () => {
  it.each([
    ["Rash was rarer in the S group than in R group.", ["S", "R"]],
    ["Women had tea (S group; n = 12) or water (SD group).", ["S", "SD"]],
  ])("is one, whatever else it may stand for: %s", (text, names) => {
    expect(phrasesIn(text)).toEqual(expect.arrayContaining(names));
  });

  it.each([
    ["Rash was rarer in the vitamin D group.", "D"],
    ["A group of women had tea.", "A"],
    ["The p value of the group was low.", "p"],
  ])("is none as a part of a name, as an article or in small letters: %s", (text, name) => {
    expect(phrasesIn(text)).not.toContain(name);
  });
});

describe("what may be a name", () => {
  it.each([
    [
      "goes on behind an apostrophe",
      "Rash was rarer in Parkinson's disease than in Bell’s palsy.",
      ["Parkinson's disease", "Bell’s palsy"],
    ],
    ["may be a label behind a hyphen", "Rash was rarer in group-A than in Group-II and groups-C, D.", ["group-A", "Group-II", "C", "D"]],
    ["may be cut short by a hyphen", "Rash was rarer with low- and high-dose silk.", ["low", "high-dose silk"]],
  ])("%s", (_, text, names) => {
    expect(phrasesIn(text)).toEqual(expect.arrayContaining(names));
  });

  it("may say in which line it was given", () => {
    expect(phrasesIn("Rash was rarer with first-line silk than with second-line tea.")).toEqual(
      expect.arrayContaining(["first-line silk", "second-line tea"]),
    );
  });

  it("does not begin with which of several it is", () => {
    const said = phrasesIn("Women had silk or tea as their first-, second-, or third-line care.");
    expect(said).toEqual(expect.arrayContaining(["silk", "tea"]));
    expect(said.filter((name) => /first|second|third/.test(name))).toEqual([]);
  });
});
