import { expect, it } from "vitest";
import { toSubscript, toSuperscript } from "./superscript.ts";

it.each([
  ["-32", "10", "⁻³²"],
  ["−3", "10", "⁻³"],
  ["2+", "Ca", "²⁺"],
  ["18", " ", "¹⁸"],
  ["n", "x", "ⁿ"],
  ["a", "5.3", "ᵃ"],
  ["1,2", "trial", "¹,²"],
  ["-3.5", "10", "^-3.5"],
  ["st", "1", "st"],
  ["®", "Brace", "®"],
  ["", "x", ""],
])("raises %j after %j to %j", (run, before, raised) => {
  expect(toSuperscript(run, before)).toBe(raised);
});

it.each([
  ["2", "₂"],
  ["50", "₅₀"],
  ["2,28", "₂,₂₈"],
  ["max", "max"],
  ["1c", "1c"],
  ["2.5", "2.5"],
  ["interaction", "interaction"],
])("lowers %j to %j", (run, lowered) => {
  expect(toSubscript(run)).toBe(lowered);
});
