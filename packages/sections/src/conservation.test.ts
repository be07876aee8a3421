/** No number of the source is lost on the way to sections: it is in a text, a label, the copyright line, or named in a warning. */
import type { RawAbstract } from "@tabstract/record";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitAbstract } from "./split-fully.ts";

const split = (text: string, form: "text" | "markup"): ReturnType<typeof splitAbstract> => {
  const raw: RawAbstract = { form, text, language: "en" };
  return splitAbstract(raw);
};
const numbersOf = (text: string): string[] => (text.match(/\d+/g) ?? []).sort();

/** Every number with how often it is still there, warnings apart. */
function survivors(text: string, form: "text" | "markup"): { kept: string[]; warned: string[] } {
  const { abstract, warnings } = split(text, form);
  const kept = (abstract?.sections ?? []).flatMap(({ label, text: body }) => [label ?? "", body]);
  return {
    kept: numbersOf([...kept, abstract?.copyright ?? ""].join(" ")),
    warned: numbersOf(warnings.map(({ message }) => message).join(" ")),
  };
}

function lost(source: readonly string[], { kept, warned }: { kept: string[]; warned: string[] }): string[] {
  const left = [...kept, ...warned];
  return source.filter((digits) => {
    const at = left.indexOf(digits);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const number = fc.nat(99_999).map(String);
const plain = fc.constantFrom(
  "© 2020 Wiley.",
  "Copyright 2020 Elsevier.",
  "Published by Elsevier",
  "Published by Springer Nature were",
  "All rights reserved",
  "Crown Copyright",
  "The Society of Knees.",
  "patients died.",
  "Pain fell.",
  "METHODS:",
  "Results:",
  "background:",
  "methods:",
  "results:",
  "conclusion:",
  "Abstract",
  "UNLABELLED:",
  "(ABSTRACT TRUNCATED AT 250 WORDS)",
  "J. Invent. Knees 12: 345-350, 2017.",
  "%",
  "p =",
  ".",
  "\n",
);
const tag = fc.constantFrom(
  ..."script style noscript template iframe svg head textarea select option title a math mn b i span p div h3 td label code annotation"
    .split(" ")
    .flatMap((name) => [`<${name}>`, `</${name}>`]),
  "<br>",
  "<!--",
  "-->",
);

describe("every number of the source survives", () => {
  it("in plain text, however publishers' words and labels stand around it", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, number), { maxLength: 25 }), (pieces) => {
        const text = pieces.join(" ");
        expect(lost(numbersOf(text), survivors(text, "text"))).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  it("in markup, also what readers do not see", () => {
    const element = fc
      .tuple(
        fc.constantFrom("script", "style", "noscript", "template", "iframe", "svg", "textarea", "option", "title", "a", "mn", "td"),
        number,
      )
      .map(([name, digits]) => `<${name}>${digits}</${name}>`);
    const comment = number.map((digits) => `<!-- ${digits} -->`);
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            plain,
            element,
            comment,
            number.map((digits) => ` ${digits} `),
          ),
          { maxLength: 15 },
        ),
        (pieces) => {
          const text = pieces.join("");
          expect(lost(numbersOf(text.replace(/<!--|-->|<\/?\w+>/g, " ")), survivors(text, "markup"))).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("in tags that are crossed and left open", () => {
    const spaced = number.map((digits) => ` ${digits} `);
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, spaced), { maxLength: 15 }), (pieces) => {
        const text = pieces.join("");
        const { kept, warned } = survivors(text, "markup");
        const known = new Set([...kept, ...warned]);
        const source = numbersOf(text.replace(/<\/?h3>/g, ""));
        expect(source.filter((digits) => !known.has(digits))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    "Published by Elsevier 2020. We treated 12 patients. Results: 5 died.",
    "Copyright 2020 Elsevier. Results: 36. All rights reserved 37 patients died.",
    "BACKGROUND: Published by Elsevier, 12 patients died.",
    "We screened records. Published by Springer Nature were 12 trials of 340 patients; mortality was 5% vs 9% (p = 0.03).",
    "We treated 37 patients. © 2021 Wiley. All rights reserved. 5 died.",
    "We braced knees. © 2021 Wiley. All rights reserved. The Society lost 41 of 60.",
  ])("and none of a finding goes to the copyright line: %j", (text) => {
    const { abstract } = split(text, "text");
    const words = abstract?.sections.map((section) => `${section.label} ${section.text}`).join(" ") ?? "";
    const findings = numbersOf(text).filter((digits) => !/^20\d\d$/.test(digits));
    expect(findings.filter((digits) => !numbersOf(words).includes(digits))).toEqual([]);
    expect(abstract?.copyright ?? "").not.toMatch(/died|mortality|lost/);
  });

  it("with a warning where a cut line holds more than years, or is all there is", () => {
    const codes = (text: string): string[] => split(text, "text").warnings.map(({ code }) => code);
    expect(codes("Pain fell. J. Invent. Knees 12: 345-350, 2017. © 2016 Wiley Periodicals, Inc.")).toEqual(["copyright-numbers"]);
    expect(codes("Pain fell. © 2016 Wiley Periodicals, Inc.")).toEqual([]);
    const only = split("© 2019 The Authors. Published by Elsevier Ltd.", "text");
    expect(only.abstract).toBeNull();
    expect(only.warnings).toEqual([
      {
        code: "copyright-only",
        message: 'Nothing is left of the abstract without its copyright line: "© 2019 The Authors. Published by Elsevier Ltd."',
        path: "abstract",
      },
    ]);
  });

  it.each([
    ["Pain fell<script>let a = 5</script>.", "Pain fell."],
    ["Pain fell<style>p{top:5px}</style>.", "Pain fell."],
    ["Pain fell<!-- 5 died -->.", "Pain fell."],
    ["Pain fell<noscript>5</noscript><template>6</template><iframe>7</iframe>.", "Pain fell."],
  ])("with a warning where markup is left out: %j", (markup, text) => {
    const { abstract, warnings } = split(markup, "markup");
    expect(abstract?.sections.map((section) => section.text)).toEqual([text]);
    expect(warnings.map(({ code }) => code)).toEqual(["markup-dropped"]);
    expect(warnings[0]?.message).toMatch(/5/);
  });

  it.each([
    [
      "<p>We gave <textarea>12 mg</textarea> to <select><option>5</option><option>6</option></select> knees.</p>",
      "We gave 12 mg to 5 6 knees.",
    ],
    ["Knees<br>19<math><mn>20</mn></math><a>22</a>", "Knees 19 20 22"],
    [
      "<p>It took <del>12</del><ins>13</ins> days, 1<b>4</b> in all, 10<sup>3</sup> and <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>3.</p>",
      "It took 12 13 days, 14 in all, 10³ and 1/2 3.",
    ],
    ["<title>12 knees</title><p>Pain fell.</p>", "12 knees Pain fell."],
    ["<p>Half (&frac12;) of them</p>", "Half (½) of them"],
    ["<p>About <math><semantics><mn>40</mn><annotation>40</annotation></semantics></math> knees</p>", "About 40 knees"],
  ])("where it stands: %j", (markup, text) => {
    const { abstract, warnings } = split(markup, "markup");
    expect(abstract?.sections.map(({ label, text: body }) => [label, body])).toEqual([[null, text]]);
    expect(warnings).toEqual([]);
  });
});
