/**
 * Earlier states of a catalogue's record: an update file of PubMed repeats a citation of the baseline as it is now. The earlier says nothing of
 * the paper that the later does not say better, and what was corrected in it must not come back.
 */
import type { RawDocument } from "@tabstract/record";
import { isLater } from "../revision.ts";

/** Those of which no other is a later state, in their order; never none of some. */
export function withoutSuperseded<Member extends { readonly document: RawDocument }>(members: readonly Member[]): readonly Member[] {
  const latest = new Map<string, Member>();
  for (const member of members) {
    const name = catalogueName(member.document);
    const known = name === null ? undefined : latest.get(name);
    if (name !== null && (known === undefined || isLaterThan(member.document, known.document))) latest.set(name, member);
  }
  return members.filter(({ document }) => {
    const last = latest.get(catalogueName(document) ?? "");
    return last === undefined || !isLaterThan(last.document, document);
  });
}

/** What a catalogue calls its record; null where the document does not say which state of it it shows. */
function catalogueName({ format, revision, metadata: { identifiers } }: RawDocument): string | null {
  const own = format === "crossref" ? identifiers.doi : (identifiers.pmid ?? identifiers.pmcid ?? identifiers.doi);
  return revision === null || own === null ? null : `${format} ${own}`;
}

/** A later answer may hold only the fields that were asked for: one without an abstract supersedes none that has one. */
function isLaterThan(one: RawDocument, other: RawDocument): boolean {
  if (one.abstract === null && other.abstract !== null) return false;
  return one.revision !== null && other.revision !== null && isLater(one.revision, other.revision);
}
