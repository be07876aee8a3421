/** Which source is believed first where several print the same field. */
import type { SourceFormat } from "@tabstract/record";

/**
 * Curated catalogues before aggregators, complete exports before excerpts: PubMed's own formats from the richest to the poorest, then those
 * that publishers feed (Europe PMC, Crossref), then those that are gathered by machines (OpenAlex, Semantic Scholar), then exports of
 * which nobody knows through how many hands they went.
 */
const ORDER: readonly SourceFormat[] = [
  "pubmed-xml",
  "pubmed-medline",
  "pubmed-html",
  "pubmed-abstract",
  "europepmc",
  "crossref",
  "pubmed-sections",
  "openalex",
  "s2-graph",
  "s2-datasets",
  "s2-aggregator",
  "ris",
];

/** Smaller is believed first. */
export function rankOf(format: SourceFormat): number {
  return ORDER.indexOf(format);
}
