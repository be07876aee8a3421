import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLines } from "./csv.ts";

/** RFC 4180 by its grammar, written again for the test. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ",") {
      rows.at(-1)?.push(field);
      field = "";
    } else if (character === "\r" && text[at + 1] === "\n") {
      rows.at(-1)?.push(field);
      field = "";
      rows.push([]);
      at++;
    } else {
      expect(character).not.toMatch(/[\r\n]/);
      field += character;
    }
  }
  expect([quoted, field, rows.pop()]).toEqual([false, "", []]);
  return rows;
}

const unguarded = (field: string): string => (/^'+[=+\-@\t\r\n\0＝＋－＠]/.test(field) ? field.slice(1) : field);
const words = fc.array(fc.constantFrom("=", "+", "-", "@", "'", '"', ",", "\r", "\n", "\t", "\0", ";", "＝", "a", "1", " ", "é", "𝒳"), {
  minLength: 1,
});
const texts = fc.array(
  fc.array(
    words.map((parts) => parts.join("")),
    { minLength: 2, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 4 },
);

describe("CSV", () => {
  it("gives every text back, raw or without its guard", () => {
    fc.assert(
      fc.property(texts, (rows) => {
        expect(parse(csvLines(rows, { raw: true }))).toEqual(rows);
        expect(parse(csvLines(rows, { raw: false })).map((row) => row.map(unguarded))).toEqual(rows);
      }),
    );
  });

  it("lets no field begin as a formula begins", () => {
    fc.assert(
      fc.property(texts, (rows) => {
        for (const field of parse(csvLines(rows, { raw: false })).flat()) expect(field).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
      }),
    );
  });

  it("keeps numbers, also negative ones, digit for digit", () => {
    expect(csvLines([[-5, 1e-7, 1e21, 0.1, true, null]], { raw: false })).toBe("-5,1e-7,1e+21,0.1,true,\r\n");
  });
});
