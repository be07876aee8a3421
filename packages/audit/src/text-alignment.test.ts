import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTexts, invertAlignment, placeOf } from "./text-alignment.ts";

/** Where a marked word of the text before is found in the text after. */
function found(before: string, word: string, after: string): string | null {
  const start = before.indexOf(word);
  const { span, exact } = placeOf([start, start + word.length], alignTexts(before, after));
  return exact ? after.slice(...span) : null;
}

describe("a word of a text", () => {
  it.each([
    ["stands where it stood", "a b c", "b", "a b c", "b"],
    ["moves with what is put before it", "pain 12 fell", "12", "the pain 12 fell", "12"],
    ["moves with what is taken away", "Aim: pain 12 fell", "12", "pain 12 fell", "12"],
    ["is not found in what took its place", "pain 12 fell", "12", "pain 13 fell", null],
    ["is not cut into characters", "pain 12 fell", "12", "pain 112 fell", null],
    ["is told from its like by its neighbours", "x 5 y and u 5 v", "u 5 v", "z x 5 y and some u 5 v", "u 5 v"],
    ["keeps spaces that changed inside it", "was P < 0.05 then", "P < 0.05", "was P<0.05 then", "P<0.05"],
    ["of an empty text is nowhere", "pain", "pain", "", null],
  ])("%s", (_, before, word, after, expected) => {
    expect(found(before, word, after)).toBe(expected);
  });
});

const text = fc
  .array(fc.constantFrom("a", "b", "c", "12", "13", "(", ".", "é", "𝒳", "word"), { maxLength: 40 })
  .chain((words) =>
    fc
      .array(fc.constantFrom(" ", "  ", "\n", ""), { minLength: words.length, maxLength: words.length })
      .map((spaces) => words.map((word, at) => word + spaces[at]).join("")),
  );

describe("an alignment", () => {
  it("joins equal stretches, in order on both sides, and is its own mirror", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = alignTexts(before, after);
        let [one, other] = [0, 0];
        for (const block of blocks) {
          expect(block.before).toBeGreaterThanOrEqual(one);
          expect(block.after).toBeGreaterThanOrEqual(other);
          [one, other] = [block.before + block.length, block.after + block.length];
          const same = (side: string, at: number): string => side.slice(at, at + block.length).replace(/\s/g, " ");
          expect(same(after, block.after)).toBe(same(before, block.before));
        }
        expect(one).toBeLessThanOrEqual(before.length);
        expect(other).toBeLessThanOrEqual(after.length);
        expect(alignTexts(after, before)).toEqual(invertAlignment(blocks));
      }),
      { numRuns: 1000 },
    );
  });

  it("of long texts without a word in common, or with one word over and over, ends", () => {
    const size = 200_000;
    expect(alignTexts("a ".repeat(size), "b ".repeat(size))).toEqual([{ before: size * 2 - 1, after: size * 2 - 1, length: 1 }]);
    const one = alignTexts(`x ${"a ".repeat(size)}`, `${"a ".repeat(size)} y`);
    expect(one.length).toBeLessThan(10);
  });
});
