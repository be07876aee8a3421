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
  split(raw: RawAbstract, dropped: string[]): readonly Part[] | null {
    if (raw.form !== "sections") return null;
    return raw.sections.map((section) => ({
      label: section.label === null ? null : plain(section.label, { markup: raw.markup, dropped }),
      text: plain(section.text, { markup: raw.markup, dropped }),
      category: section.category === "UNASSIGNED" ? null : section.category,
    }));
  },
};

function plain(text: string, { markup, dropped }: { markup: boolean; dropped: string[] }): string {
  return markup ? markupToText(text, dropped) : text;
}
