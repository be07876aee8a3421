/** The record: what one abstract becomes. The contract between the stages, the sinks, the audit and everyone downstream. */
import { z } from "zod";
import { abstractSchema } from "./abstract.ts";
import { predicateOf } from "./conforms.ts";
import { metadataSchema, otherAbstractSchema, registrationSchema, warningSchema } from "./metadata.ts";
import { wordsSchema } from "./phrase.ts";
import { provenanceSchema } from "./provenance.ts";
import { checkSchema, comparisonSchema, contextNumberSchema, resultSchema } from "./results.ts";
import { contractIssues, type NumericTokens } from "./rules.ts";
import { studySchema } from "./study.ts";

/** The fields of a record and their types, without the rules that tie them together. */
export const recordShapeSchema = z.strictObject({
  recordVersion: z.literal(1),
  /** First known of "doi:10.…" (lower case), "pmid:…", "pmcid:PMC…", "s2:…", "s2corpus:…", "sha256:…". Not unique: a paper can come twice. */
  id: wordsSchema,
  /** Unique in a run and stable: the first 16 hex digits of SHA-256 over provenance.file, a NUL, and the first byte offset in decimal. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
  provenance: provenanceSchema,
  /** Records of the same paper that were merged into this one (empty without merging). */
  mergedFrom: z.array(provenanceSchema),
  ...metadataSchema.shape,
  /** Trial and review registrations named in the dump or in the abstract, normalised, each once. */
  registrations: z.array(registrationSchema),
  /** Null where the source has no abstract. */
  abstract: abstractSchema.nullable(),
  otherAbstracts: z.array(otherAbstractSchema),
  study: studySchema,
  /** Every printed numeric result, in text order. */
  results: z.array(resultSchema),
  comparisons: z.array(comparisonSchema),
  /** Every other printed number, in text order: what it is instead. */
  context: z.array(contextNumberSchema),
  checks: z.array(checkSchema),
  warnings: z.array(warningSchema),
});
export type AbstractRecord = z.infer<typeof recordShapeSchema>;

/**
 * The whole contract as one schema: the shape, and the rules between its fields (spans in bounds and true to their text, text order,
 * indices and arm ids that exist, no printed number claimed twice). Rule 3 (no number is lost) needs to know what a
 * printed number is: give `numericTokens`, or leave it out to check everything else.
 */
export function recordSchemaWith(numericTokens: NumericTokens | null): z.ZodType<AbstractRecord> {
  return recordShapeSchema.superRefine((record, context) => {
    for (const issue of contractIssues(record, numericTokens)) context.addIssue({ code: "custom", ...issue });
  });
}

/** Whether a value keeps the whole contract: what {@link recordSchemaWith} answers without its reasons, in a quarter of the time. */
export function recordPredicateWith(numericTokens: NumericTokens | null): (value: unknown) => value is AbstractRecord {
  return (value): value is AbstractRecord => hasShape(value) && contractIssues(value, numericTokens).length === 0;
}

const isOfShape = predicateOf(recordShapeSchema);

function hasShape(value: unknown): value is AbstractRecord {
  return isOfShape(value);
}

/** {@link recordSchemaWith} without rule 3. */
export const recordSchema: z.ZodType<AbstractRecord> = recordSchemaWith(null);

/** The records of one run: each valid, and no key twice. */
export const recordsSchema: z.ZodType<AbstractRecord[]> = z.array(recordSchema).superRefine((records, context) => {
  const seen = new Map<string, number>();
  records.forEach((record, index) => {
    const first = seen.get(record.key);
    if (first === undefined) seen.set(record.key, index);
    else context.addIssue({ code: "custom", path: [index, "key"], message: `key ${record.key} is already that of record ${first}` });
  });
});
