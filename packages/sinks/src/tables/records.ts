/** One row a record: where it comes from, what the source says about the paper, and the study's design and size. */
import type { AbstractRecord, Provenance } from "@tabstract/record";
import { boolean, booleanOrNull, integer, integerOrNull, numberOrNull, structs, text, textOrNull, texts } from "../columns.ts";
import { type Cell, type ColumnOf, KEY, type Table } from "../table.ts";

const columns: readonly ColumnOf<AbstractRecord>[] = [
  { ...KEY, value: (record) => record.key },
  text("id", "first known of doi:, pmid:, pmcid:, s2:, s2corpus:, sha256:; not unique", (record) => record.id),
  text("file", "the source file, relative to the common parent of the arguments; - for standard input", (record) => record.provenance.file),
  text("format", "format of the source", (record) => record.provenance.format),
  integer("byte_start", "first byte of the raw record in the decompressed file", (record) => record.provenance.bytes[0]),
  integer("byte_end", "one behind its last byte", (record) => record.provenance.bytes[1]),
  text("sha256", "SHA-256 of those bytes", (record) => record.provenance.sha256),
  structs("merged_from", "the raw records of the same paper that were merged into this one", {
    fields: { file: "text", format: "text", byte_start: "integer", byte_end: "integer", sha256: "text" },
    value: (record) => record.mergedFrom.map(place),
  }),
  textOrNull("doi", "lower case, without resolver", (record) => record.identifiers.doi),
  textOrNull("pmid", "PubMed identifier", (record) => record.identifiers.pmid),
  textOrNull("pmcid", "PubMed Central identifier, with its prefix", (record) => record.identifiers.pmcid),
  textOrNull("s2_paper_id", "Semantic Scholar's paper identifier", (record) => record.identifiers.s2PaperId),
  integerOrNull("s2_corpus_id", "Semantic Scholar's corpus identifier", (record) => record.identifiers.s2CorpusId),
  textOrNull("arxiv", "arXiv identifier", (record) => record.identifiers.arxiv),
  textOrNull("title", "as the source gives it first", (record) => record.title.text),
  textOrNull("title_language", "BCP 47", (record) => record.title.language),
  structs("title_translations", "the title in other languages", {
    fields: { language: "text", text: "text" },
    value: (record) => record.title.translations,
  }),
  boolean("authors_complete", "false where the source cuts the list short (et al.)", (record) => record.authorsComplete),
  texts("languages", "BCP 47, of the paper itself", (record) => record.languages),
  textOrNull("journal", "name of the journal", (record) => record.journal.name),
  textOrNull("journal_abbreviation", "its abbreviation", (record) => record.journal.abbreviation),
  textOrNull("issn", "its ISSN", (record) => record.journal.issn),
  textOrNull("volume", "as printed", (record) => record.journal.volume),
  textOrNull("issue", "as printed", (record) => record.journal.issue),
  textOrNull("pages", "as printed", (record) => record.journal.pages),
  numberOrNull("impact_factor", "of the journal, as the source has it", (record) => record.journal.impactFactor),
  textOrNull("quartile", "of the journal: Q1 to Q4", (record) => record.journal.quartile),
  textOrNull("published", "ISO 8601 with the precision of the source: 2025-06-02, 2024-10, 2024", (record) => record.published),
  integerOrNull("published_year", "the year of published", (record) =>
    record.published === null ? null : Number(record.published.slice(0, 4)),
  ),
  texts("publication_types", "as the source has them", (record) => record.publicationTypes),
  texts("mesh_terms", "Medical Subject Headings", (record) => record.meshTerms),
  texts("keywords", "as the source has them", (record) => record.keywords),
  booleanOrNull("is_open_access", "whether the source says so", (record) => record.openAccess.isOpenAccess),
  textOrNull("open_access_url", "where the open copy is", (record) => record.openAccess.url),
  textOrNull("license", "of the open copy", (record) => record.openAccess.license),
  integerOrNull("citation_count", "when the source was made", (record) => record.citationCount),
  structs("relations", "retractions, corrections, comments, updates", {
    fields: { type: "text", id: "text", text: "text" },
    value: (record) => record.relations,
  }),
  structs("funding", "sources of money, as the paper acknowledges them", {
    fields: { funder: "text", grant: "text", country: "text" },
    value: (record) => record.funding,
  }),
  textOrNull("conflict_of_interest", "the authors' statement", (record) => record.conflictOfInterest),
  boolean("has_abstract", "false where the source has none", (record) => record.abstract !== null),
  textOrNull("abstract_language", "BCP 47, of the abstract", (record) => record.abstract?.language ?? null),
  textOrNull(
    "abstract_copyright",
    "the publisher's lines: copyright, own citation, affiliations",
    (record) => record.abstract?.copyright ?? null,
  ),
  structs("other_abstracts", "the abstract in other languages or for other readers", {
    fields: { language: "text", type: "text", text: "text" },
    value: (record) => record.otherAbstracts,
  }),
  textOrNull(
    "design",
    "parallel, crossover, cluster, factorial, single-arm, observational, diagnostic, review, animal, laboratory",
    (record) => record.study.design,
  ),
  numberOrNull(
    "participants",
    "the study's size: randomised before enrolled before analysed before completed",
    (record) => record.study.participants?.value ?? null,
  ),
  textOrNull("participants_stage", "the stage at which they were counted", (record) => record.study.participants?.stage ?? null),
  textOrNull("participants_of", "what was counted: patients, eyes, studies", (record) => record.study.participants?.of ?? null),
  integerOrNull("participants_result", "index of the result that prints it", (record) => record.study.participants?.result ?? null),
  structs("warnings", "what had to be repaired or left out", {
    fields: { code: "text", message: "text", path: "text" },
    value: (record) => record.warnings,
  }),
];

export const records: Table = {
  name: "records",
  description: "one record: what one abstract became",
  primaryKey: ["key"],
  foreignKeys: [],
  columns,
  rows: (record) => [columns.map((column) => column.value(record))],
};

function place({ file, format, bytes, sha256 }: Provenance): { readonly [field: string]: Cell } {
  return { file, format, byte_start: bytes[0], byte_end: bytes[1], sha256 };
}
