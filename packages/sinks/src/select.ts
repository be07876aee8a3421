/** Smaller records, by leaving whole parts out. A selected record has fewer keys, so that a part left out never looks empty. */
import type { AbstractRecord } from "@tabstract/record";
import type { RecordPart } from "./sink.ts";

/** The part that each field of a record belongs to; "always" stays whatever is selected. */
const PART_OF: Readonly<Record<keyof AbstractRecord, RecordPart | "always">> = {
  recordVersion: "always",
  id: "always",
  key: "always",
  provenance: "always",
  mergedFrom: "always",
  identifiers: "metadata",
  registrations: "metadata",
  title: "metadata",
  authors: "metadata",
  authorsComplete: "metadata",
  languages: "metadata",
  journal: "metadata",
  published: "metadata",
  publicationTypes: "metadata",
  meshTerms: "metadata",
  keywords: "metadata",
  openAccess: "metadata",
  citationCount: "metadata",
  relations: "metadata",
  funding: "metadata",
  conflictOfInterest: "metadata",
  abstract: "sections",
  otherAbstracts: "sections",
  study: "results",
  results: "results",
  comparisons: "results",
  context: "results",
  checks: "results",
  warnings: "always",
};

/** The record itself, or a copy with the selected parts; keys in the order of the contract. */
export function selectParts(record: AbstractRecord, parts: readonly RecordPart[] | null): Partial<AbstractRecord> {
  if (parts === null) return record;
  const kept = Object.entries(record).filter(([name]) => {
    const part = PART_OF[name as keyof AbstractRecord] ?? "always";
    return part === "always" || parts.includes(part);
  });
  return Object.fromEntries(kept);
}
