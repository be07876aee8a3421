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
    ["There were 463, 791, 145 and 345 altered modules.", ["463", "791", "145", "345"]],
    ["Peak uptake increased in 13 and 9 of the 23.", ["13", "9"]],
    ["Mould was found in 37 (p = 0.2) and 74 dogs.", ["37", "74"]],
    ["Iron rose by 120 mg with zelotinib 5 mg, 180 mg with zelotinib 10 mg and 40 mg with placebo.", ["120 mg", "180 mg", "40 mg"]],
    ["The mean cost was £612 for hospital, £264 for home and £438 for the centre.", ["612 £", "264 £", "438 £"]],
    ["The livers weighed 14.2 g in the zelotinib group and 9.8 g in the placebo group.", ["14.2 g", "9.8 g"]],
    ["Mean quiet was 0.76 days in the zelotinib 6.0-mg group and 0.87 days in the velarin 6.0-mg group.", ["0.76 days", "0.87 days"]],
  ])("%s", (text, expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it.each([
    ["Weight fell by 12 kg, and 14 weeks later it rose again.", [12]],
    ["Weight fell by 12 kg at month 3, 6 and 9.", [12]],
    ["At week 25, 52% (109 of 208) had healed.", [109, 52]],
    ["Infarcts were larger (74 [45, 126] mL).", [74]],
    ["Walkers had fewer falls (0.80; 0.58–1.11).", [0.8]],
    ["Infarcts were larger (74 [45, 126] vs 26 [12, 70] mL).", [74, 26]],
    ["Falls were 0.58 with none, 0.83 for those taking one and 1.31 for others.", [0.58, 0.83, 1.31]],
  ])("are not made of bounds and times: %s", (text, expected) => {
    expect(
      valuesIn(text)
        .map((value) => Number.parseFloat(value))
        .sort((a, b) => b - a),
    ).toEqual([...expected].sort((a, b) => b - a));
  });

  it.each([
    ["The scan was repeated in 3 and 5 planes.", []],
    ["Weight fell by 12 and 14 kg in 3 rounds.", ["12 kg", "14 kg"]],
    ["Morphine use was 12 mg with zelotinib versus 30 mg with placebo, while rescue 5 mg boluses were free.", ["12 mg", "30 mg"]],
  ])("are no ways and no doses: %s", (text, expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it("are not what a name numbers", () => {
    expect(valuesIn("Tears were seen in zones 2 and 3.")).not.toContain("2");
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
