/** Where a record comes from, to the byte. */
import { z } from "zod";

/** Every source format that a reader exists or is planned for; the readers' own list says which can be read today. */
export const sourceFormatSchema = z.enum([
  "s2-aggregator",
  "s2-graph",
  "s2-datasets",
  "pubmed-sections",
  "pubmed-abstract",
  "pubmed-medline",
  "pubmed-xml",
  "pubmed-html",
  "europepmc",
  "crossref",
  "openalex",
  "ris",
]);
export type SourceFormat = z.infer<typeof sourceFormatSchema>;

/** Half-open byte range `[start, end)` in the decompressed file. */
export const byteRangeSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export type ByteRange = z.infer<typeof byteRangeSchema>;

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

export const provenanceSchema = z.strictObject({
  /** Path with "/" relative to the common parent of the command's arguments; "-" for standard input. */
  file: z.string().min(1),
  format: sourceFormatSchema,
  bytes: byteRangeSchema,
  /** SHA-256 of those bytes. */
  sha256: sha256Schema,
});
export type Provenance = z.infer<typeof provenanceSchema>;
