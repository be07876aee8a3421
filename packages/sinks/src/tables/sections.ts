/** The abstract, section by section. */
import type { Section } from "@tabstract/record";
import { boolean, integer, text, textOrNull } from "../columns.ts";
import { listTable, type Table } from "../table.ts";

export const sections: Table = listTable<Section>({
  name: "sections",
  description: "one section of an abstract; their texts, joined by line feeds, are the abstract text that every span points into",
  items: (record) => record.abstract?.sections ?? [],
  columns: [
    textOrNull("label", "as printed, without the colon; null for an unlabelled abstract", (section) => section.label),
    text("category", "BACKGROUND, OBJECTIVE, METHODS, RESULTS, CONCLUSIONS or UNASSIGNED", (section) => section.category),
    boolean("inferred", "true where the category was inferred from the words", (section) => section.inferred),
    text("text", "clean text of the section", (section) => section.text),
    integer("text_start", "offset of this text in the abstract text", (section) => section.start),
  ],
});
