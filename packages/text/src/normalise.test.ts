import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "./normalise.ts";

describe("cleanText", () => {
  it.each([
    ["plain text stays", "Pain fell (P<0.05).", "Pain fell (P<0.05)."],
    ["white space of every kind", " a\u00a0b\u2003c\u3000d\r\n\te\u0085f ", "a b c d e f"],
    ["NFC", "Me\u0301thode", "Méthode"],
    [
      "soft hyphens, zero-width characters, marks of order and direction",
      "\ufeffpla\u00adce\u200bbo\u200e \u202eknee\u202c\u2066s\u2069",
      "placebo knees",
    ],
    ["controls", "a\0b\u001b[31mc\u007f", "ab[31mc"],
    ["Windows-1252 in disguise", "1.2\u00963.4 \u0093x\u0094", "1.2–3.4 “x”"],
    [
      "UTF-8 read as Windows-1252, once and twice",
      "12.6Â±3.4, â‰¥70 and â‰¤5, 2 Ã— 2, IL-1Î², 0Â·4, 3â€“5, â€œxâ€\u009d, cafÃ©, 5Â\u00a0mg, 7 Ã‚Â± 1, Â½, 3â\x80\x935, Â\xb1, ACCIÃ“N",
      "12.6±3.4, ≥70 and ≤5, 2 × 2, IL-1β, 0·4, 3–5, “x”, café, 5 mg, 7 ± 1, ½, 3–5, ±, ACCIÓN",
    ],
    [
      "what only looks so",
      "élevé…” « Â », pâte, SÃO, IRMÃ», ALEMÃ”, 1.5 Å–2 Å, Â–, Île, âge »», naïve",
      "élevé…” « Â », pâte, SÃO, IRMÃ», ALEMÃ”, 1.5 Å–2 Å, Â–, Île, âge »», naïve",
    ],
    ["half a surrogate pair", "a\ud800b", "a\ufffdb"],
    [
      "thousands with a space that does not break",
      "4\u202f704 and 1\u00a0185\u00a0300 and 12\u2009345.6",
      "4\u202f704 and 1\u202f185\u202f300 and 12\u202f345.6",
    ],
    ["thousands with a plain space stay as printed", "1 185", "1 185"],
    [
      "other numbers beside such a space",
      "n\u2009=\u200912, 30\u00a0mg, 12.5\u00a0100, T2\u00a0100, 2019\u00a0120, 0\u00a0250, 3\u00a01200",
      "n = 12, 30 mg, 12.5 100, T2 100, 2019 120, 0 250, 3 1200",
    ],
    ["decimals in groups of three", "P<0.000 1, p = 0.000 12.", "P<0.0001, p = 0.00012."],
    [
      "decimals before another number",
      "10.000 1, P<0.001 5, 0.000 1 mg, 0.000 1.5, 0.000 5%",
      "10.000 1, P<0.001 5, 0.0001 mg, 0.000 1.5, 0.000 5%",
    ],
    ["wrapped Chinese text", "P=0.\n004，纳入\n40例。\n结果", "P=0.004，纳入40例。结果"],
    ["Chinese text wrapped inside numbers", "共纳入12\n0例，占3\n5.5%。其中1.2\n5倍。", "共纳入120例，占35.5%。其中1.25倍。"],
    ["two numbers that a space and a unit keep apart", "纳入 12\n5 kg", "纳入 12 5 kg"],
    ["wrapped Korean and Latin text", "환자\n40명 and\nknees 0.\n5", "환자 40명 and knees 0. 5"],
    ["ASCII folding", "3.1 +/- 0.2, mRS</=3, >/=5", "3.1 ± 0.2, mRS≤3, ≥5"],
    ["slashes that fold nothing", "a/=b <= +/ -", "a/=b <= +/ -"],
    ["references escaped too often", "P &lt; 0.05 &amp;lt; &amp;amp;gt; &#177; &#x2265; R&amp;D &plusmn;", "P < 0.05 < > ± ≥ R&D ±"],
    ["references of HTML's whole table", "&frac12; &amp;frac34; &permil; &AMP;lt; &sup2; &xi;", "½ ¾ ‰ < ² ξ"],
    ["what is no reference that we know", "AT&T; &constructor; &#xffffff; &unknown;", "AT&T; &constructor; &#xffffff; &unknown;"],
  ])("%s", (_, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
    expect(cleanText(clean)).toBe(clean);
  });

  it("is idempotent, and leaves no space but plain ones and those of thousands", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        " ",
        "\n",
        "\u00a0",
        "\u202f",
        "\u2009",
        "1",
        "000",
        "12",
        ".",
        "中",
        "&amp;",
        "&lt;",
        "lt;",
        "#38;",
        "&#32;",
        "+/-",
        "</=",
        "\u200b",
        "e\u0301",
        "\u00ad",
        "\ufffe",
        "Â",
        "Ã‚",
        "±",
        "â‰",
        "¥",
        "â€",
        "‹",
        "Î",
        "Ã¢",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const clean = cleanText(pieces.join(""));
        expect(cleanText(clean)).toBe(clean);
        expect(clean).toBe(clean.normalize("NFC"));
        expect(clean.replace(/(?<=\d)\u202f(?=\d{3}(?!\d))/g, "")).not.toMatch(/[^\S ]| {2}|^ | $/);
      }),
      { numRuns: 5000 },
    );
  });

  it("reads a letter again in linear time, however often it was misread", () => {
    const deep = `${"Â".repeat(200_000)}±`;
    expect(cleanText(deep)).toBe("±");
    expect(cleanText("â‰¥".repeat(100_000))).toBe("≥".repeat(100_000));
  });

  it("keeps every digit, in order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(99999).map(String), fc.constantFrom(" ", "\u2009", "\n", ".", "中", "+/-")), { maxLength: 30 }),
        (pieces) => {
          const digits = (text: string): string => text.replace(/\D/g, "");
          expect(digits(cleanText(pieces.join("")))).toBe(digits(pieces.join("")));
        },
      ),
    );
  });
});
