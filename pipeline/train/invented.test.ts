import { describe, expect, it } from "vitest";
import { markTexts } from "./arm-marks.ts";
import { inventedAndSentences, inventedIn } from "./invented.ts";
import { knownMarkedValues } from "./known-values.ts";

const BLOCK = `Invented.

=== x-1 cohort
title: Naps in [A night workers] and [B day workers]
arms: A experimental, B comparator
Methods: We followed {A 410} [A night workers] and {B 402} [B day workers].
Results: Falls were seen in {A 41}% of [A night workers] and {B 22}% of [B those working by day] (P = {- 0.01}).
`;

describe("invented abstracts", () => {
  it("are read without their marks, which keep their places", () => {
    const [one] = inventedIn(BLOCK);
    expect(one?.input.title).toBe("Naps in night workers and day workers");
    expect(one?.input.sections.map(({ label, category }) => `${label}: ${category}`)).toEqual(["Methods: METHODS", "Results: RESULTS"]);
    expect(one?.text).toContain("\nFalls were seen in 41% of night workers and 22% of those working by day (P = 0.01).");
    expect(one?.arms).toEqual([
      { id: "A", role: "experimental", names: ["night workers"] },
      { id: "B", role: "comparator", names: ["day workers", "those working by day"] },
    ]);
    expect(one?.values.map(({ from, to, arm }) => `${arm} ${one.text.slice(from, to)}`)).toEqual([
      "A 410",
      "B 402",
      "A 41",
      "B 22",
      "null 0.01",
    ]);
  });

  it.each([
    ["a line without a label", BLOCK.replace("Methods: ", "Methods "), /^x-1: a line without "LABEL: ": Methods We followed/],
    ["a mark of an arm that is not listed", BLOCK.replace("{B 402}", "{C 402}"), /^x-1: "402" is marked for an arm/],
    ["a role that is none", BLOCK.replace("B comparator", "B control"), /^x-1: no role of an arm: control/],
  ])("are refused with %s", (_, block, message) => {
    expect(() => inventedIn(block)).toThrow(message);
  });

  const all = inventedAndSentences();
  const whole = all.filter(({ id }) => !id.includes("."));

  it("are told apart by their ids, name every arm, and hardly ever speak of nobody's values alone", () => {
    expect(whole.length).toBeGreaterThan(1_000);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(whole.flatMap(({ id, arms }) => arms.filter(({ names }) => names.length === 0).map((arm) => `${id} ${arm.id}`))).toEqual([]);
    expect(whole.filter(({ arms }) => arms.length === 0).length / whole.length).toBeGreaterThan(0.15);
  });

  it("say of sentences only what these print", () => {
    expect(all.length).toBeGreaterThan(2 * whole.length);
    for (const { text, arms, names, values } of all) {
      const known = new Set(arms.map(({ id }) => id));
      for (const { from, to, arm } of [...names, ...values]) {
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        if (arm !== null) expect(known).toContain(arm);
      }
      for (const { from, to } of values) expect(text.slice(from, to)).toMatch(/^[\w.,·-]/);
    }
  });

  it("teach the finder names, and the linker whose values these are", () => {
    const marked = markTexts(all).find(({ id }) => id === whole[0]?.id);
    expect(marked?.names.some((name) => typeof name === "number")).toBe(true);
    const known = knownMarkedValues(all);
    const told = known.reduce((sum, { truth }) => sum + truth.size, 0);
    expect(told / known.length).toBeGreaterThan(4);
  });
});
