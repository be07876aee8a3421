/** What users of other tools miss in their texts, complaint by complaint: each row is one of them, and what we give. */
import type { RawAbstract } from "@tabstract/record";
import { describe, expect, it } from "vitest";
import { splitAbstract } from "./split-fully.ts";

interface Row {
  readonly raw: RawAbstract;
  readonly sections: readonly (readonly [string | null, string])[];
  readonly codes?: readonly string[];
}

const text = (value: string): RawAbstract => ({ form: "text", text: value, language: "en" });
const html = (value: string): RawAbstract => ({ form: "markup", text: value, language: "en" });
const apart = (...sections: readonly (readonly [string | null, string])[]): RawAbstract => ({
  form: "sections",
  markup: true,
  language: "en",
  sections: sections.map(([label, body]) => ({ label, category: null, text: body })),
});
const one = (body: string): Row["sections"] => [[null, body]];

const ROWS: Readonly<Record<string, Row>> = {
  "sub- and superscripts": {
    raw: html("1.73 m<sup>2</sup>, H<sub>2</sub>O, 2.5×10<sup>9</sup>/L, 10<sup>-3</sup>, <sup>18</sup>F"),
    sections: one("1.73 m², H₂O, 2.5×10⁹/L, 10⁻³, ¹⁸F"),
  },
  "the text behind an inline tag": {
    raw: html("Cultures of <i>E. coli</i> grew, and <b>12</b> did not."),
    sections: one("Cultures of E. coli grew, and 12 did not."),
  },
  "comparisons beside tags": {
    raw: html("Pain fell <b>much</b> (P<0.001), r>0.5, in <i>all</i>."),
    sections: one("Pain fell much (P<0.001), r>0.5, in all."),
  },
  "MathML: powers, indices, signs": {
    raw: html(
      "<p>of <mml:math><mml:mrow><mml:msub><mml:mi>V</mml:mi><mml:mn>2</mml:mn></mml:msub><mml:mo>≤</mml:mo><mml:mn>3.5</mml:mn><mml:mo>±</mml:mo><mml:msup><mml:mn>10</mml:mn><mml:mn>2</mml:mn></mml:msup></mml:mrow></mml:math> m</p>",
    ),
    sections: one("of V₂≤3.5±10² m"),
  },
  "MathML: fractions, with brackets around sums": {
    raw: html(
      "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> and <math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac></math> and <math><msqrt><mi>a</mi><mo>+</mo><mn>1</mn></msqrt></math>",
    ),
    sections: one("1/2 and (a+b)/c and √(a+1)"),
  },
  "MathML in the sections of an XML record": {
    raw: apart([
      "METHODS",
      "<mml:math><mml:msup><mml:mi>R</mml:mi><mml:mn>2</mml:mn></mml:msup><mml:mo>=</mml:mo><mml:mn>0.4</mml:mn></mml:math> was reached",
    ]),
    sections: [["METHODS", "R²=0.4 was reached"]],
  },
  "MathML said twice, for readers and for TeX": {
    raw: html("<p>so <alternatives><tex-math>$$R = 5$$</tex-math><math><mi>R</mi><mo>=</mo><mn>5</mn></math></alternatives>.</p>"),
    sections: one("so R=5."),
  },
  "MathML that is rare": {
    raw: html("<math><mmultiscripts><mi>C</mi><mprescripts/><none/><mn>14</mn></mmultiscripts></math>"),
    sections: one("¹⁴C"),
  },
  "signs written as references, escaped twice": {
    raw: text("It fell (P &amp;lt; 0.001; n &amp;amp;ge; 5) by 3 &amp;plusmn; 1 &le; 4"),
    sections: one("It fell (P < 0.001; n ≥ 5) by 3 ± 1 ≤ 4"),
  },
  "an ampersand that begins no reference, beside tags": {
    raw: html("<p>Food&region, Health&notes, R&amp;D &#177; 1</p>"),
    sections: one("Food&region, Health&notes, R&D ± 1"),
  },
  "NLM's ASCII signs": { raw: text("mRS</=3, >/=5, 3 +/- 2"), sections: one("mRS≤3, ≥5, 3 ± 2") },
  "Chinese text that wraps inside numbers": {
    raw: { form: "text", text: "纳入40例，P=0.\n004，白细胞（0.\n18）×10(9)/L。", language: "zh" },
    sections: one("纳入40例，P=0.004，白细胞（0.18）×10(9)/L。"),
  },
  "soft hyphens and characters without width": {
    raw: text("pla\u00adcebo, 1\u200b2 mg\u2060, \ufeffknees"),
    sections: one("placebo, 12 mg, knees"),
  },
  "a text that its source cut short": {
    raw: text("We braced knees. (ABSTRACT TRUNCATED AT 250 WORDS)"),
    sections: one("We braced knees."),
    codes: ["abstract-truncated"],
  },
  "the label for no label": { raw: text("UNLABELLED: We braced knees."), sections: one("We braced knees.") },
  "a JATS title that is no label": {
    raw: html("<jats:title>Abstract</jats:title><jats:p>We braced knees.</jats:p>"),
    sections: one("We braced knees."),
    codes: ["leading-word"],
  },
  "JATS sections": {
    raw: html(
      "<jats:sec>\n <jats:title>Aims</jats:title>\n <jats:p>To brace\n  knees.</jats:p></jats:sec><jats:sec><jats:title>Strategic Reading</jats:title><jats:p>We did.</jats:p></jats:sec>",
    ),
    sections: [
      ["Aims", "To brace knees."],
      ["Strategic Reading", "We did."],
    ],
  },
  "headings glued to text": {
    raw: html("<h4>Background aims and objectives</h4>Cisplatin is old.<h4>Methods</h4>We braced 20."),
    sections: [
      ["Background aims and objectives", "Cisplatin is old."],
      ["Methods", "We braced 20."],
    ],
  },
  "AbstractText elements with their labels": {
    raw: html(
      '<AbstractText Label="BACKGROUND &amp; AIMS" NlmCategory="OBJECTIVE">Knees hurt.</AbstractText><AbstractText Label="METHODS">We waited.</AbstractText><AbstractText>It helped.</AbstractText>',
    ),
    sections: [
      ["BACKGROUND & AIMS", "Knees hurt."],
      ["METHODS", "We waited. It helped."],
    ],
  },
  "words that look like labels": {
    raw: text("COVID-19: We saw 12.\nGroup A: 5.\nMethods: We waited.\nResults: None."),
    sections: [
      [null, "COVID-19: We saw 12. Group A: 5."],
      ["Methods", "We waited."],
      ["Results", "None."],
    ],
  },
};

describe("the text of an abstract", () => {
  it.each(Object.entries(ROWS))("%s", (_, { raw, sections, codes }) => {
    const { abstract, warnings } = splitAbstract(raw);
    expect(abstract?.sections.map(({ label, text: body }) => [label, body])).toEqual(sections);
    expect(abstract?.copyright).toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(codes ?? []);
  });

  it.each([
    "Published by Elsevier Inc.",
    "Thieme. All rights reserved.",
    "This article is protected by copyright. All rights reserved.",
    "Licensed under Creative Commons Attribution 4.0.",
    "Crown Copyright © 2019. Published by Elsevier Ltd.",
    "Written permission from the Society of Knees is required for reproduction of this material.",
    "(©) 2019 RSNA.",
    "2014 Nestec Ltd., Vevey/S. Karger AG, Basel.",
    "Georg Thieme Verlag KG Stuttgart · New York.",
    "The Author(s) 2019. Published by Oxford University Press.",
    "Open Access This article is distributed under the terms of the Creative Commons Attribution License.",
    "Colorectal Disease © 2016 The Association of Knees.",
    "Copyright © 2016 Elsevier Inc. All rights reserved.",
    "© The Author(s) 2025. For commercial re-use, please contact reprints@example.org. All other permissions can be obtained through our RightsLink service.",
  ])("is without the publisher's line %j", (line) => {
    const { abstract } = splitAbstract(text(`Pain fell by 12%. ${line}`));
    expect(abstract?.sections.map((section) => section.text)).toEqual(["Pain fell by 12%."]);
    expect(abstract?.copyright).toBe(line);
  });

  it.each([
    "Written permission from the parents was obtained.",
    "The Author(s) of the scale gave it to 12 runners.",
    "We asked through our website.",
  ])("keeps %j", (line) => {
    const { abstract } = splitAbstract(text(`Pain fell by 12%. ${line}`));
    expect(abstract?.copyright).toBeNull();
  });
});
