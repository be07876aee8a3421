/** Which results state one finding, whatever the linkers before made of arms and outcomes. */
import { describe, expect, it } from "vitest";
import { readScene } from "../training.ts";
import { findFindings } from "./comparisons.ts";

/** The findings of a sentence whose values are of these arms, each of an outcome of its own: their arms, and how many results they have. */
function findingsIn(text: string, arms: readonly (readonly string[])[], times: readonly string[] = []): string[] {
  const section = { label: "RESULTS", category: "RESULTS", inferred: false, text, start: 0 } as const;
  const { scene, items } = readScene({ title: null, language: null, sections: [section] });
  const values = items.filter(({ fields }) => fields.kind === "group-value");
  for (const [at, value] of values.entries()) {
    value.arms = arms[at] ?? [];
    const time = times[at];
    if (time !== undefined) value.timepoint = { text: time, span: [at, at + 1], value: null, unit: null };
    value.outcome = { text: `outcome ${at}`, span: [at, at + 1] };
  }
  return findFindings(scene, items, { arms: [], mentions: [] }).map((finding) => `${finding.arms.join("+")} ${finding.items.length}`);
}

describe("a ratio behind the value of one arm", () => {
  it("compares it with the value of the other right before it, even if that seems to measure something else", () => {
    expect(findingsIn("Health was kept by 82% and 78% (hazard ratio 0.78; P = 0.2).", [["A"], ["B"]])).toEqual(["A+B 4"]);
  });
  it.each([
    ["a difference", "Health was kept by 82% and 78% (mean difference 0.78; P = 0.2).", [["A"], ["B"]], ["A 1", "B 3"]],
    [
      "a ratio behind a value of the same arm",
      "Health was kept by 82% and 78% (hazard ratio 0.78; P = 0.2).",
      [["A"], ["A"]],
      ["A 1", "A 3"],
    ],
    ["a ratio behind values of no arm", "Health was kept by 82% and 78% (hazard ratio 0.78; P = 0.2).", [[], []], [" 1", " 3"]],
    [
      "what a clause of its own tells",
      "Health was kept by 82% whereas pain stayed in 78% (hazard ratio 0.78; P = 0.2).",
      [["A"], ["B"]],
      ["A 1", "B 3"],
    ],
    ["what a semicolon parts", "Health was kept by 82%; pain stayed in 78% (hazard ratio 0.78; P = 0.2).", [["A"], ["B"]], ["A 1", "B 3"]],
    [
      "a value of another kind",
      "Mean age was 82 years and health was kept by 78% (hazard ratio 0.78; P = 0.2).",
      [["A"], ["B"]],
      ["A 1", "B 3"],
    ],
  ])("but not %s", (_, text, arms, expected) => {
    expect(findingsIn(text, arms)).toEqual(expected);
  });
  it("but not a value of another time", () => {
    const text = "Health was kept by 82% and 78% (hazard ratio 0.78; P = 0.2).";
    expect(findingsIn(text, [["A"], ["B"]], ["week 1", "week 1"])).toEqual(["A+B 4"]);
    expect(findingsIn(text, [["A"], ["B"]], ["week 1", "week 2"])).toEqual(["A 1", "B 3"]);
  });
});
