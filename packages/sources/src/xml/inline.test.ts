import { describe, expect, test } from "vitest";
import { plainInline } from "./inline.ts";

describe("canonical inline markup as a line of text", () => {
  const rows: readonly (readonly [markup: string, text: string])[] = [
    ["plain &amp; &lt;simple&gt;", "plain & <simple>"],
    ["10<sup>-32</sup> m<sup>2</sup>", "10⁻³² m²"],
    ["H<sub>2</sub>O, <i>E. coli</i>, <b>x</b>", "H₂O, E. coli, x"],
    ["10<sup>-3.5</sup>", "10^-3.5"],
    ["β\n\t<sub>2</sub>\n\t-agonist, <sup>18</sup>F", "β₂-agonist, ¹⁸F"],
    ["<mml:math><mml:msubsup><mml:mi>x</mml:mi><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:msubsup></mml:math>", "x₁²"],
    ["<mml:math><mml:msqrt><mml:mn>2</mml:mn></mml:msqrt></mml:math>", "√2"],
    ["<mml:math> <mml:mn>3</mml:mn> <mml:mn>4</mml:mn> </mml:math>", "3 4"],
    ["<i>never closed<sup>2</sup>", "never closed²"],
    ["</i>closed without", "closed without"],
  ];
  test.each(rows)("%s", (markup, text) => {
    expect(plainInline(markup)).toBe(text);
  });

  test("hundreds of thousands of tags come to an end", () => {
    expect(plainInline("<sup>2</sup> ".repeat(300_000))).toHaveLength(2 * 300_000);
  });
});
