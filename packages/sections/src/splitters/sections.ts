/**
 * Sections that the source itself keeps apart: PubMed XML's AbstractText elements, JATS sections, a page's labelled paragraphs.
 *
 * The source's own category wins over one read from the label ("CASE PRESENTATION" is METHODS in NlmCategory), except UNASSIGNED. Bodies
 * may hold inline markup where the source says so.
 */
import type { RawAbstract } from "@tabstract/record";
import { markupToText } from "../markup/to-text.ts";
import type { Part, Splitter } from "../splitter.ts";

export const sections: Splitter = {
  name: "sections",
  split(raw: RawAbstract): readonly Part[] | null {
    if (raw.form !== "sections") return null;
    return raw.sections.map((section) => ({
      label: section.label === null ? null : plain(section.label, raw.markup),
      text: plain(section.text, raw.markup),
      category: section.category === "UNASSIGNED" ? null : section.category,
    }));
  },
};

function plain(text: string, markup: boolean): string {
  return markup ? markupToText(text) : text;
}
