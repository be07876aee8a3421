/** The contract of tabstract: schemas, the types inferred from them, and the rules between their fields. */
export {
  type Abstract,
  abstractSchema,
  type Category,
  categorySchema,
  type Section,
  sectionSchema,
} from "./abstract.ts";
export { abstractText, joinSections } from "./abstract-text.ts";
export { type Predicate, predicateOf } from "./conforms.ts";
export { emptyMetadata } from "./empty-metadata.ts";
export { jsonSchema } from "./json-schema.ts";
export {
  type Author,
  type Identifiers,
  type Metadata,
  metadataSchema,
  type Registration,
  type Warning,
} from "./metadata.ts";
export type { Phrase, Span, Timepoint } from "./phrase.ts";
export { type ByteRange, type Provenance, type SourceFormat, sourceFormatSchema } from "./provenance.ts";
export type { RawAbstract, RawDocument, Revision, Variant } from "./raw-document.ts";
export { type AbstractRecord, recordPredicateWith, recordSchema, recordSchemaWith, recordShapeSchema, recordsSchema } from "./record.ts";
export { REJECT_RAW_LIMIT, type Reject, rejectSchema } from "./reject.ts";
export type {
  Check,
  Comparison,
  ContextKind,
  ContextNumber,
  Direction,
  Dispersion,
  Estimate,
  GroupValue,
  Interval,
  Measure,
  PrintedNumber,
  PValue,
  Relation,
  Result,
  ResultKind,
  SampleSize,
  Suggestion,
  TestStatistic,
} from "./results.ts";
export { type ContractIssue, contractIssues, type NumericTokens } from "./rules.ts";
export { type CorrectionsAccount, isConserved, type Run, type RunFile, type RunTotals, runSchema } from "./run.ts";
export type { Arm, Design, Stage, Study } from "./study.ts";
