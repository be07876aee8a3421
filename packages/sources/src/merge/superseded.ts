/**
 * Earlier states of a catalogue's record: an update file of PubMed repeats a citation of the baseline as it is now. The earlier says nothing of
 * the paper that the later does not say better, and what was corrected in it must not come back.
 */
import type { RawDocument, SourceFormat } from "@tabstract/record";
import { isLater } from "../revision.ts";

/** Those of which no other is a later state, in their order; never none of some. */
export function withoutSuperseded<Member extends { readonly document: RawDocument }>(members: readonly Member[]): readonly Member[] {
  return members.filter(({ document }) => !members.some((other) => supersedes(other.document, document)));
}

/** A later answer may hold only the fields that were asked for: one without an abstract supersedes none that has one. */
function supersedes(one: RawDocument, other: RawDocument): boolean {
  return (one.abstract !== null || other.abstract === null) && isLaterState(one, other);
}

/** Whether two documents show one record of one catalogue, and the first certainly a later state of it. */
export function isLaterState(one: RawDocument, other: RawDocument): boolean {
  if (one.revision === null || other.revision === null || !isLater(one.revision, other.revision)) return false;
  const name = catalogueName(one);
  return name !== null && name === catalogueName(other);
}

const PUBMED: ReadonlySet<SourceFormat> = new Set(["pubmed-abstract", "pubmed-medline", "pubmed-xml"]);

/** What a catalogue calls its record. */
function catalogueName({ format, metadata: { identifiers } }: RawDocument): string | null {
  if (PUBMED.has(format)) return identifiers.pmid === null ? null : `pubmed ${identifiers.pmid}`;
  const own = format === "crossref" ? identifiers.doi : (identifiers.pmid ?? identifiers.pmcid ?? identifiers.doi);
  return own === null ? null : `${format} ${own}`;
}
