import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { otherLanguageCategory, otherLanguageLabels } from "./other-language-words.ts";

const labelsOf = (text: string): readonly (string | undefined)[] => otherLanguageLabels(text).map(([, label]) => label);

describe("labels of other languages", () => {
  it("are found at the start, behind a sentence and on a new line, in any case", () => {
    const text = "Giriş ve Amaç: Diz ağrısı. Gereç ve Yöntem : 20 hasta.\nBULGULAR：Azaldı (p<0.05) Sonuç: İyi.";
    expect(labelsOf(text)).toEqual(["Giriş ve Amaç", "Gereç ve Yöntem", "BULGULAR", "Sonuç"]);
    expect(labelsOf("结果: 12")).toEqual([]);
  });

  it.each(["The knees of the amaç: none", "Background: none. Methods: none. Ratio 3:1.", "amaç", ":", "Xamaç: none", "Amaç; cel"])(
    "are none in %j",
    (text) => {
      expect(labelsOf(text)).toEqual([]);
    },
  );

  it("are found wherever one stands, whatever stands around them", () => {
    const word = fc.constantFrom("Amaç", "cel pracy", "выводы", "Baggrund", "kết luận", "هدف", "METODE", "The knee", "12", "İ");
    const gap = fc.constantFrom(": ", " : ", "：", ". ", " ", "\n", ") ", "? ", "  ");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 8 }), (pieces) => {
        const text = pieces.flat().join("");
        // A label at the very beginning is found however the text goes on.
        expect(labelsOf(`Amaç: ${text}`)[0]).toBe("Amaç");
        for (const label of labelsOf(text)) expect(otherLanguageCategory(label ?? "")).not.toBeNull();
      }),
    );
  });
});
