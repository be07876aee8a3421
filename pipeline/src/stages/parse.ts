/** Stage 1: one frame to a raw document with its place in the source, or to a problem. */
import type { Identifiers, Metadata, Provenance, RawDocument } from "@tabstract/record";
import type { Frame, Problem, Reader } from "@tabstract/sources";
import { recordKey, sha256 } from "../digest.ts";

/** A raw document, and what names it. */
export interface ParsedDocument {
  readonly id: string;
  readonly key: string;
  readonly provenance: Provenance;
  readonly document: RawDocument;
  /** Other raw records of the same paper that were merged into this document; empty without merging. */
  readonly mergedFrom: readonly Provenance[];
  /** What each of the merged says of the paper, this one included; empty without merging. */
  readonly sources: readonly { readonly name: string; readonly metadata: Metadata }[];
}

export type ParseOutcome =
  | { readonly kind: "document"; readonly parsed: ParsedDocument }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "deleted"; readonly id: string; readonly version: number };

export function parseFrame(frame: Frame, reader: Reader, file: string): ParseOutcome {
  if (frame.problem !== null) return { kind: "problem", problem: frame.problem };
  const outcome = reader.read(frame.bytes);
  if (outcome.kind !== "document") return outcome;
  const digest = sha256(frame.bytes);
  const provenance: Provenance = { file, format: outcome.document.format, bytes: [frame.start, frame.end], sha256: digest };
  const id = recordId(outcome.document.metadata.identifiers, digest);
  return {
    kind: "document",
    parsed: { id, key: recordKey(file, frame.start), provenance, document: outcome.document, mergedFrom: [], sources: [] },
  };
}

/** The first identifier that the source prints; the digest of its bytes where it prints none. */
export function recordId(identifiers: Identifiers, digest: string): string {
  const { doi, pmid, pmcid, s2PaperId, s2CorpusId } = identifiers;
  if (doi !== null) return `doi:${doi.toLowerCase()}`;
  if (pmid !== null) return `pmid:${pmid}`;
  if (pmcid !== null) return `pmcid:${pmcid}`;
  if (s2PaperId !== null) return `s2:${s2PaperId}`;
  if (s2CorpusId !== null) return `s2corpus:${s2CorpusId}`;
  return `sha256:${digest}`;
}
