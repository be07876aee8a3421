/** Which arm the item of a bracket gives its value to. */
import { describe, expect, it } from "vitest";
import { isNumber, lex, lowerOf } from "../lexer.ts";
import { ownerOf } from "./arm-owner.ts";

const ARMS = ["tea", "water"];

/** The owner of each number, "-" for none. */
function ownersIn(text: string): string {
  const tokens = lex(text);
  const all = Array.from({ length: tokens.count }, (_, at) => at);
  const namings = all
    .map((at) => ({ arm: ARMS.indexOf(lowerOf(tokens, at)), from: at, to: at + 1, compared: false }))
    .filter(({ arm }) => arm >= 0);
  const owners = all.filter((at) => isNumber(tokens, at)).map((at) => ARMS[ownerOf(tokens, { from: at }, namings)] ?? "-");
  return owners.join(" ");
}

describe("owner of a value", () => {
  it.each([
    ["Pain fell (water, 20; tea, 13).", "water tea"],
    ["Pain fell (water 20, the tea group: 13).", "water tea"],
    ["Pain fell [water = 20 (3%); tea 13].", "water - tea"],
    ["Pain fell (tea, water, 20, 13).", "- -"],
    ["Pain fell (no water 20, no tea 13).", "- -"],
    ["Pain fell: water, 20, tea, 13.", "- -"],
    ["Pain fell (less) with water, 20, tea, 13.", "- -"],
    ["Pain fell with tea (13).", "-"],
    ["Pain fell (water and tea 13).", "-"],
  ])("%s: %s", (text, expected) => {
    expect(ownersIn(text)).toBe(expected);
  });
});
