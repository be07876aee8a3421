import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Mark, segments } from "./segments.ts";

const shown = (marks: readonly (Mark & { readonly name: string })[], from = 0, to = 10): string =>
  segments(marks, { from, to })
    .map(({ start, end, mark }) => `${start}-${end}${mark === null ? "" : mark.name}`)
    .join(" ");

describe("segments", () => {
  test.each([
    ["no mark", [], "0-10"],
    ["one", [{ start: 2, end: 4, name: "a" }], "0-2 2-4a 4-10"],
    [
      "one in another",
      [
        { start: 1, end: 8, name: "a" },
        { start: 3, end: 5, name: "b" },
      ],
      "0-1 1-3a 3-5b 5-8a 8-10",
    ],
    [
      "two that begin together",
      [
        { start: 1, end: 3, name: "b" },
        { start: 1, end: 8, name: "a" },
      ],
      "0-1 1-3b 3-8a 8-10",
    ],
    [
      "two that overlap",
      [
        { start: 1, end: 5, name: "a" },
        { start: 3, end: 8, name: "b" },
      ],
      "0-1 1-3a 3-5b 5-8b 8-10",
    ],
    ["one over the edge", [{ start: 8, end: 14, name: "a" }], "0-8 8-10a"],
    ["one outside", [{ start: 10, end: 14, name: "a" }], "0-10"],
    ["an empty one", [{ start: 4, end: 4, name: "a" }], "0-10"],
  ])("%s", (_, marks, expected) => {
    expect(shown(marks)).toBe(expected);
  });

  test("are cut at other places too", () => {
    const mark = { start: 2, end: 6, name: "a" };
    expect(segments([mark], { from: 0, to: 10, cuts: [4, 8, 0, 10, 12, 4] }).map(({ start, end, mark: own }) => [start, end, own])).toEqual(
      [
        [0, 2, null],
        [2, 4, mark],
        [4, 6, mark],
        [6, 8, null],
        [8, 10, null],
      ],
    );
  });

  test("cover the text without gaps, each with the mark that begins last over it", () => {
    const mark = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]): Mark => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(mark), fc.nat(20), fc.integer({ min: 1, max: 20 }), (marks, from, length) => {
        const to = from + length;
        const pieces = segments(marks, { from, to });
        expect(pieces.map(({ start }) => start)).toEqual([from, ...pieces.slice(0, -1).map(({ end }) => end)]);
        expect(pieces.at(-1)?.end).toBe(to);
        for (const { start, end, mark: own } of pieces) {
          const over = marks.filter((one) => one.start <= start && one.end >= end);
          const [last] = over.toSorted((a, b) => b.start - a.start || a.end - b.end);
          expect(own === null ? null : [own.start, own.end]).toEqual(last === undefined ? null : [last.start, last.end]);
        }
      }),
    );
  });
});
