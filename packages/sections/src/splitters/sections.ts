/**
 * Sections that the source itself keeps apart: PubMed XML's AbstractText elements, JATS sections, a page's labelled paragraphs.
 *
 * The source's own category wins over one read from the label ("CASE PRESENTATION" is METHODS in NlmCategory), except UNASSIGNED. Bodies
 * may hold inline markup where the source says so; one that has neither label nor category may have its labels in bold.
 */
import type { RawAbstract } from "@tabstract/record";
import type { MarkupReading } from "../markup/reading.ts";
import { markupToText } from "../markup/to-text.ts";
import type { Part, Splitter } from "../splitter.ts";
import { markupParts } from "./markup.ts";

export const sections: Splitter = {
  name: "sections",
  split(raw: RawAbstract, reading: MarkupReading): readonly Part[] | null {
    if (raw.form !== "sections") return null;
    return raw.sections.flatMap((section): readonly Part[] => {
      const label = section.label === null ? null : plain(section.label, { markup: raw.markup, reading });
      const category = section.category === "UNASSIGNED" ? null : section.category;
      if (raw.markup && label === null && category === null && section.text.includes("<")) return markupParts(section.text, reading);
      return [{ label, text: plain(section.text, { markup: raw.markup, reading }), category }];
    });
  },
};

function plain(text: string, { markup, reading }: { markup: boolean; reading: MarkupReading }): string {
  return markup ? markupToText(text, reading) : text;
}
