import { describe, expect, it } from "vitest";
import { lex } from "../lexer.ts";
import { dropPlural, makeLetters, readStem, readText, readWord, WordTable } from "./words.ts";

/** The numbers that a table gives to the words of a text, without their plural "s". */
function numbersOf(text: string, table = new WordTable()): number[] {
  const tokens = lex(text);
  const letters = makeLetters();
  return Array.from({ length: tokens.count }, (_, at) => {
    readStem(tokens, at, letters);
    const known = table.find(letters);
    return known < 0 ? table.add(letters) : known;
  });
}

describe("word table", () => {
  it("knows a word again by its letters, whatever their case and number", () => {
    expect(numbersOf("Dose dose DOSES doses dosed")).toEqual([0, 0, 0, 0, 1]);
  });

  it("drops one s, and none of a double or of a short word", () => {
    expect(numbersOf("loss los gas ga stents stent")).toEqual([0, 1, 2, 3, 4, 4]);
  });

  it("reads letters beyond ASCII as their small form", () => {
    expect(numbersOf("Naïve NAÏVE naive Плацебо плацебо")).toEqual([0, 0, 1, 2, 2]);
  });

  it("keeps a text as it is apart from the word that is spelt alike", () => {
    const table = new WordTable();
    numbersOf("ii", table);
    const letters = makeLetters();
    readText("II", letters);
    expect(table.find(letters)).toBe(-1);
    readText("ii", letters);
    expect(table.find(letters)).toBe(0);
  });

  it("finds every word again after it has grown", () => {
    const words = Array.from(
      { length: 3000 },
      (_, index) => `w${index.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)] ?? "")}e`,
    );
    const table = new WordTable();
    const first = numbersOf(words.join(" "), table);
    expect(numbersOf(words.join(" "), table)).toEqual(first);
  });

  it("takes one step of the hash back where it drops the plural", () => {
    const tokens = lex("treatments");
    const plural = makeLetters();
    const single = makeLetters();
    readWord(tokens, 0, plural);
    expect(dropPlural(plural)).toBe(true);
    readText("treatment", single);
    expect(plural.hash).toBe(single.hash);
  });
});
