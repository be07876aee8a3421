/** What the forms of reference managers share: names, dates, pages, and the abstract as one text. */
import type { AbstractRecord, Author } from "@tabstract/record";

/** Year, month and day, as far as the source has them. */
export function dateParts(record: AbstractRecord): readonly number[] {
  return (record.published ?? "").split("-").filter(Boolean).map(Number);
}

/** The abstract with its labels, a paragraph a section; null where there is none. */
export function abstractWithLabels(record: AbstractRecord): string | null {
  const sections = record.abstract?.sections ?? [];
  if (sections.length === 0) return null;
  return sections.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)).join("\n");
}

/** Given names where they are known, initials otherwise. */
export function givenOf({ given, initials }: Author): string | null {
  return given ?? initials;
}

/** Where the paper is to be had: its DOI, else PubMed, else what the source links to. */
export function linkOf({ identifiers: { doi, pmid }, openAccess }: AbstractRecord): string | null {
  if (doi !== null) return `https://doi.org/${encodeURI(doi)}`;
  return pmid === null ? openAccess.url : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}

/** First and last page: "123-30" prints 123 and 130; an article number has no last page. */
export function pageRange(pages: string): { readonly first: string; readonly last: string | null } {
  const match = /^(\S+?)\s*[-‐–—]+\s*(\S+)$/.exec(pages);
  const [, first = pages, last = null] = match ?? [];
  if (last === null || !/^\d+$/.test(first) || !/^\d+$/.test(last) || last.length >= first.length) return { first, last };
  return { first, last: first.slice(0, first.length - last.length) + last };
}

/** Preprints and the like stand in no journal. */
export function isArticle(record: AbstractRecord): boolean {
  return record.journal.name !== null || record.journal.abbreviation !== null;
}
