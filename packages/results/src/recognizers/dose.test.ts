/** Doses that the methods give are doses in the results too. */
import type { Section } from "@tabstract/record";
import { describe, expect, it } from "vitest";
import { settle } from "../engine.ts";
import { textOf } from "../lexer.ts";
import { makeScene } from "../scene.ts";
import { recognizers } from "./index.ts";

/** The numbers that are doses in an abstract of these methods and results. */
function dosesIn(methods: string, results: string, title = ""): string[] {
  const sections: Section[] = [
    { label: "METHODS", category: "METHODS", inferred: false, text: methods, start: 0 },
    { label: "RESULTS", category: "RESULTS", inferred: false, text: results, start: methods.length + 2 },
  ];
  const scene = makeScene(`${methods}\n\n${results}`, title, sections);
  return settle(scene, recognizers)
    .filter(({ fields, from }) => fields.kind === "context" && fields.as === "dose" && (scene.tokens.start[from] ?? 0) > methods.length)
    .map(({ numbers }) => textOf(scene.tokens, numbers[0]?.at ?? 0));
}

const RESULTS = "Rash was seen in 20, 9 and 10% with silk 30, 40, and 50 mg, respectively.";

describe("a dose of the study", () => {
  it("is one in the results, alone and in a list", () => {
    expect(dosesIn("Dogs were given 30, 40 or 50 mg of silk.", RESULTS)).toEqual(["30", "40", "50"]);
    expect(dosesIn("Dogs were given 30 (n = 11), 40 (n = 21) or 50 mg (n = 20) of silk.", RESULTS)).toEqual(["30", "40", "50"]);
    expect(dosesIn("Dogs were given silk.", RESULTS, "Silk 30 mg, 40 mg or 50 mg for dogs")).toEqual(["30", "40", "50"]);
  });
  it("is none in other amounts, or in another unit", () => {
    expect(dosesIn("Dogs were given 3, 4 or 5 mg of silk.", RESULTS)).not.toContain("40");
    expect(dosesIn("Dogs were given 30, 40 or 50 g of silk.", RESULTS)).not.toContain("40");
  });
  it("is none where it was measured", () => {
    const methods = "Dogs were given 30, 40 or 50 mg of silk.";
    expect(dosesIn(methods, "Bile loss was 40 mg with silk and 12 mg with tea.")).toEqual([]);
    expect(dosesIn(methods, "Scar weight reached 40 mg in old dogs.")).toEqual([]);
    expect(dosesIn(methods, "Zinc intake: 40 mg in old dogs.")).toEqual([]);
  });
});
