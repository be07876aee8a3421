/** What the place of values alone decides, whatever the weights say. */
import type { Arm } from "@tabstract/record";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowerOf } from "../lexer.ts";
import { type ReadScene, readScene } from "../training.ts";
import { FEATURES } from "./arm-features.ts";
import type { FoundArms } from "./arms.ts";
import { linkArms } from "./link-arms.ts";

function read(text: string): ReadScene {
  return readScene({ title: null, language: null, sections: [{ label: "RESULTS", category: "RESULTS", inferred: false, text, start: 0 }] });
}

/** Arms of one word each, wherever the text prints that word. */
function foundIn({ scene: { tokens } }: ReadScene, names: readonly string[]): FoundArms {
  const arms = names.map((name): Arm => ({ id: name, name, aliases: [], role: "unclear", n: null, span: null }));
  const places = Array.from({ length: tokens.count }, (_, at) => ({ arm: lowerOf(tokens, at), from: at, to: at + 1 }));
  return { arms, mentions: places.filter(({ arm }) => names.includes(arm)) };
}

const weights: fc.Arbitrary<Float64Array> = fc
  .tuple(fc.integer({ min: 1, max: 0x7fffffff }), fc.integer({ min: 1, max: 4 }))
  .map(([seed, size]) => {
    let state = seed;
    return Float64Array.from({ length: FEATURES }, () => {
      state = (state * 48271) % 0x7fffffff;
      return (state / 0x7fffffff - 0.5) * size;
    });
  });

/** The arms of all values of groups, in text order, "-" for none. */
function armsOfValues(text: string, names: readonly string[], by: Float64Array): string {
  const seen = read(text);
  linkArms(seen.scene, seen.items, foundIn(seen, names), by);
  const values = seen.items.filter(({ fields }) => fields.kind === "group-value");
  return values.map(({ arms }) => arms.join("+") || "-").join(" ");
}

it.each(["In the tea group, pain was lower (3 and 4).", "In the tea group, pain was 3; 4 in others."])(
  "%s is left to the weights",
  (text) => {
    const said = fc.sample(weights, { numRuns: 100, seed: 1 }).map((by) => armsOfValues(text, ["tea", "water"], by));
    expect(new Set(said).size).toBeGreaterThan(1);
  },
);

describe("values whose place decides", () => {
  it.each([
    [
      "more values than arms, no name near: none",
      "Pain was less with tea. Falls were 3, 4 and 5 at 1, 2 and 3 hours.",
      "tea water",
      "- - -",
    ],
    [
      "listed again: the order of the list before",
      "Falls were seen with silk, tea and water. Cough was seen in 10%, 15% and 40%.",
      "tea water silk",
      "silk tea water",
    ],
    ["the arm that begins its item of a bracket", "Pain was less with tea (water, 20.4; the tea group: 13.6).", "tea water", "water tea"],
    ["the same without a sign, and behind a comma", "Pain was less with tea (water 20.4, tea 13.6).", "tea water", "water tea"],
    [
      "the arm that the sentence is about, where it names no other",
      "In the tea group, pain was 3 and 4 at 1 and 2 hours.",
      "water tea",
      "tea tea",
    ],
    ["respectively, no name near: the order of the abstract", "Cough was seen in 10% and 15%, respectively.", "tea water", "tea water"],
  ])("%s", (_, text, names, expected) => {
    fc.assert(
      fc.property(weights, (by) => {
        expect(armsOfValues(text, names.split(" "), by)).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });
});
