import { describe, expect, it } from "vitest";
import { wordId, wordIds } from "./lexicon.ts";
import { markTable, remember, type WordMemo } from "./word-marks.ts";

describe("marks of words", () => {
  it("tells each set that a word is in", () => {
    const table = markTable([
      [1, wordIds("placebo sham")],
      [2, wordIds("sham vehicle")],
    ]);
    expect(["placebo", "sham", "vehicle"].map((word) => table[wordId(word)])).toEqual([1, 3, 2]);
    expect(table[wordId("patients")]).toBe(0);
  });

  it("is empty where no set is named", () => {
    expect(markTable([])).toHaveLength(0);
  });
});

describe("what is told of words", () => {
  it("is kept under their ids", () => {
    const memo: WordMemo<string> = [];
    expect(remember(memo, 2000, "late")).toBe("late");
    expect(remember(memo, 3, "early")).toBe("early");
    expect([memo[3], memo[4], memo[2000]]).toEqual(["early", undefined, "late"]);
  });
});
