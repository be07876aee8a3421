import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import {
  abstractLike,
  assertRegistry,
  assertTable,
  cuts,
  expectDisjoint,
  expectTextOrder,
  expectTrueTexts,
  expectValidSpans,
  familyFiles,
  loadTables,
  lookalikes,
  parseMarks,
  withPrefix,
  writeMarks,
} from "./index.ts";

describe("parseMarks", () => {
  it("gives the text without marks, and the spans in opening order", () => {
    expect(parseMarks("reduced by ⟦45.2 %⟧ (n = ⟦12⟧)")).toEqual({
      text: "reduced by 45.2 % (n = 12)",
      spans: [
        [11, 17],
        [23, 25],
      ],
    });
  });
  it("reads nested marks, outer first", () => {
    expect(parseMarks("a ⟦5.5 ± ⟦0.3⟧⟧ b").spans).toEqual([
      [2, 11],
      [8, 11],
    ]);
  });
  it("leaves text without marks as it is", () => {
    expect(parseMarks("no marks")).toEqual({ text: "no marks", spans: [] });
  });
  it.each(["⟦open", "close⟧", "empty ⟦⟧"])("refuses %s", (sample) => {
    expect(() => parseMarks(sample)).toThrow();
  });
  it("is undone by writeMarks", () => {
    for (const sample of ["reduced by ⟦45.2 %⟧ (n = ⟦12⟧)", "⟦a⟧⟦b⟧", "⟦a ⟦b⟧⟧ c"]) {
      const { text, spans } = parseMarks(sample);
      expect(writeMarks(text, spans)).toBe(sample);
    }
  });
});

describe("withPrefix", () => {
  it("moves the spans with the text", () => {
    const { text, spans } = parseMarks("by ⟦45 %⟧");
    const moved = withPrefix(text, spans, "It fell ");
    expect(writeMarks(moved.text, moved.spans)).toBe("It fell by ⟦45 %⟧");
  });
});

describe("lookalikes", () => {
  const named = (text: string): Record<string, string> => Object.fromEntries(lookalikes(text).map((one) => [one.name, one.text]));
  it("replaces spaces beside digits, signs and decimal points", () => {
    expect(named("a change of -3.2 mm (n = 12)")).toEqual({
      "no-break spaces": "a change of\u00a0-3.2\u00a0mm (n =\u00a012)",
      "thin spaces": "a change of\u2009-3.2\u2009mm (n =\u200912)",
      "narrow no-break spaces": "a change of\u202f-3.2\u202fmm (n =\u202f12)",
      "minus signs": "a change of \u22123.2 mm (n = 12)",
      "middle dots": "a change of -3·2 mm (n = 12)",
    });
  });
  it.each([
    ["the hyphen of a name or a range", "SF-36, 12-24 and 12 -24", "minus signs"],
    ["a full stop after a number", "in 2018. After", "middle dots"],
    ["the point of a DOI or a version", "10.5555/abc.12 and v1.2.3", "middle dots"],
  ])("leaves %s alone", (_what, text, name) => {
    expect(named(text)[name]).toBeUndefined();
  });
  it("keeps every character in its place", () => {
    fc.assert(
      fc.property(abstractLike(), (text) => {
        for (const variant of lookalikes(text)) expect(variant.text.length).toBe(text.length);
      }),
    );
  });
});

describe("families", () => {
  const folder = mkdtempSync(join(tmpdir(), "family-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  for (const name of ["beta.ts", "alpha.ts", "alpha.examples.ts", "alpha.test.ts", "index.ts", "notes.md"]) {
    writeFileSync(join(folder, name), name.includes("examples") ? "export default [1, 2];\n" : "");
  }
  it("lists the members only", () => {
    expect(familyFiles(folder)).toEqual(["alpha", "beta"]);
  });
  it("takes import.meta.url for the folder of that module", () => {
    expect(familyFiles(import.meta.url)).toContain("marks");
  });
  it("refuses a missing file, an unsorted list and a missing table", () => {
    expect(() => assertRegistry({ folder, names: ["alpha"] })).toThrow("not what lies in the folder");
    expect(() => assertRegistry({ folder, names: ["beta", "alpha"] })).toThrow("not sorted");
    expect(() => assertRegistry({ folder, names: ["alpha", "beta"] })).toThrow("no table of examples");
  });
  it("accepts a whole family, and an order that is declared", () => {
    writeFileSync(join(folder, "beta.examples.ts"), "export default [3];\n");
    expect(() => assertRegistry({ folder, names: ["alpha", "beta"] })).not.toThrow();
    expect(() => assertRegistry({ folder, names: ["beta", "alpha"], order: "declared" })).not.toThrow();
  });
  it("loads the tables", async () => {
    expect((await loadTables<number>(folder)).map((table) => [table.name, table.rows.length])).toEqual([
      ["alpha", 2],
      ["beta", 1],
    ]);
  });
});

describe("assertTable", () => {
  const shape = { name: "t", key: (row: readonly [string, boolean]) => row[0], positive: (row: readonly [string, boolean]) => row[1] };
  it("accepts rows that differ, with positives and negatives", () => {
    expect(() =>
      assertTable(
        [
          ["a", true],
          ["b", false],
        ],
        shape,
      ),
    ).not.toThrow();
  });
  it("refuses duplicates and one-sided tables", () => {
    expect(() =>
      assertTable(
        [
          ["a", true],
          ["a", false],
        ],
        shape,
      ),
    ).toThrow("row 1 is row 0 again");
    expect(() => assertTable([["a", true]], shape)).toThrow("no negative row");
    expect(() => assertTable([["a", false]], shape)).toThrow("no positive row");
  });
});

describe("invariants", () => {
  it("refuse what is out of bounds, empty, or cuts a character", () => {
    expect(() => expectValidSpans("abc", [[0, 3]])).not.toThrow();
    expect(() => expectValidSpans("abc", [[0, 4]])).toThrow("out of bounds");
    expect(() => expectValidSpans("abc", [[1, 1]])).toThrow("empty");
    expect(() => expectValidSpans("a😀b", [[0, 2]])).toThrow("surrogate");
  });
  it("compare text, order and overlap", () => {
    expect(() => expectTrueTexts("abc", [{ text: "bc", span: [1, 3] }])).not.toThrow();
    expect(() => expectTrueTexts("abc", [{ text: "ab", span: [1, 3] }])).toThrow();
    expect(() =>
      expectTextOrder([
        [2, 3],
        [1, 2],
      ]),
    ).toThrow();
    expect(() =>
      expectTextOrder([
        [1, 4],
        [2, 3],
      ]),
    ).not.toThrow();
    expect(() =>
      expectDisjoint([
        [1, 4],
        [2, 5],
      ]),
    ).toThrow();
  });
});

describe("cuts", () => {
  it("gives chunks that make up the bytes", () => {
    const bytes = new TextEncoder().encode("some bytes to cut");
    fc.assert(
      fc.property(cuts(bytes), (chunks) => {
        expect(Buffer.concat([...chunks]).toString()).toBe("some bytes to cut");
      }),
    );
  });
});
