/** The text that spans point into. Apart from the schemas, so that whoever only slices texts need not load them. */

/**
 * The text that every span of a record points into: the sections' texts joined by line feeds.
 * Labels and the title are not part of it.
 */
export function abstractText(record: { readonly abstract: { readonly sections: readonly { readonly text: string }[] } | null }): string {
  return record.abstract === null ? "" : joinSections(record.abstract.sections);
}

/** The abstract text of a list of sections. */
export function joinSections(sections: readonly { readonly text: string }[]): string {
  if (sections.length === 1) return sections[0]?.text ?? "";
  return sections.map((section) => section.text).join("\n");
}
