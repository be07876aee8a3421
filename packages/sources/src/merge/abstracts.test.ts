/** Which of the abstracts of one paper is taken. */
import { emptyMetadata, type RawAbstract, type RawDocument } from "@tabstract/record";
import { describe, expect, it } from "vitest";
import { rawAbstract } from "../raw-abstract.ts";
import { chooseAbstract } from "./abstracts.ts";

const WHOLE = "We gave naps to 120 invented adults. Pain fell by 3.5% in 60 who were randomly assigned to naps, at 3 × 109 cells.";
const LABELLED =
  "<title>Methods</title><p>We gave naps to 120 invented adults.</p><title>Results</title><p>Pain fell by 3.5% in 60 who were randomly assigned to naps, at 3 × 10<sup>9</sup> cells.</p>";
const SECTIONS: RawAbstract = {
  form: "sections",
  markup: true,
  language: null,
  sections: [
    { label: "METHODS", category: null, text: "We gave naps to 120 invented adults." },
    { label: "RESULTS", category: null, text: "Pain fell by 3.5% in 60 who were randomly assigned to naps, at 3 × 10<sup>9</sup> cells." },
  ],
};

function document(abstract: RawAbstract | string): RawDocument {
  return {
    format: "ris",
    revision: null,
    metadata: emptyMetadata(),
    registrations: [],
    abstract: typeof abstract === "string" ? rawAbstract(abstract) : abstract,
    otherAbstracts: [],
    copyright: null,
    variants: [],
    warnings: [],
  };
}

/** The place of the abstract that is taken; they stand in the order in which their sources are believed. */
function chosen(abstracts: readonly (RawAbstract | string)[]): number {
  const all = abstracts.map((abstract, rank) => ({ document: document(abstract), rank }));
  const found = chooseAbstract(all);
  return found === null ? -1 : found.rank;
}

describe("of abstracts is taken", () => {
  it.each<[string, readonly (RawAbstract | string)[], number]>([
    ["none of none", [], -1],
    ["the first", ["Tea for 12.", WHOLE], 0],
    ["not one that ends in dots", ["We gave naps to 120 invented adults. Pain fell by 3.5% in 60 who were randomly …", WHOLE], 1],
    ["nor in three of them", ["We gave naps to 120 invented adults. Pain fell by 3.5% in 60 who were ...", WHOLE], 1],
    ["nor in three with a bracket", ["We gave naps to 120 invented adults. Pain fell by 3.5% in [...]", WHOLE], 1],
    ["nor one that ends in the middle of a sentence", ["We gave naps to 120 invented adults. Pain fell by 3", WHOLE], 1],
    ["nor without its labels", ["We gave naps to 120 invented adults. Pain fell by 3.5% in 60 …", LABELLED], 1],
    ["one that ends in dots where no other goes on", ["We gave naps to 120 invented adults …", "Of tea, in 30 invented adults."], 0],
    ["one that ends in dots and is the longer", [`${WHOLE} And so on...`, "We gave naps to 120 invented adults."], 0],
    ["one that ends as a sentence", ["We gave naps to 120 invented adults.", WHOLE], 0],
    ["not HAL's note", ["International audience", WHOLE], 1],
    ["not a placeholder", ["Abstract not available", WHOLE], 1],
    ["in brackets", ["[No abstract available]", WHOLE], 1],
    ["not what an archive says", ["peer reviewed", WHOLE], 1],
    ["a placeholder where there is nothing else", ["International audience"], 0],
    ["what begins as one", ["International audience; we gave naps to 12 invented adults.", WHOLE], 0],
    ["what has the labels and the superscripts of the same words", [WHOLE, LABELLED], 1],
    ["or sections", [WHOLE, SECTIONS], 1],
    ["of two alike the first", [SECTIONS, LABELLED], 0],
    ["whatever stands between", [WHOLE, "Tea.", LABELLED], 2],
    ["not where words differ", [WHOLE, LABELLED.replace("120", "12")], 0],
    ["nor where numbers were spoilt", [WHOLE, LABELLED.replace("3.5%", "35")], 0],
    ["NLM's signs are signs", ["Pain was > or = 3 points (P < 0.05).", "Pain was ≥ 3<sup>1</sup> points (P < 0.05)."], 0],
    ["and its letters letters", ["It was TNF-alpha at 3 x 109/L.", "It was TNF-α at 3 × 10<sup>9</sup>/L."], 1],
    [
      "labels in the line count as labels",
      [
        "METHODS: We gave naps to 12. RESULTS: Pain fell by 3%.",
        "<title>Methods</title><p>We gave naps to 12.</p><title>Results</title><p>Pain fell by 3%.</p>",
      ],
      0,
    ],
  ])("%s", (_, abstracts, expected) => {
    expect(chosen(abstracts)).toBe(expected);
  });
});
