/**
 * What an audit says: typed changes, record by record, and the report that counts them. The zod schemas are the one source of truth: the
 * types are inferred from them, and `tabstract schema audit` prints them.
 *
 * "Before" is the first run, "after" the second. Against a reference made by people, "before" is the reference and "after" the run: what
 * was missed is "removed", what was invented is "added".
 */
import { z } from "zod";

/** Every type of change, in the order in which reports list them. */
export const CHANGE_TYPES = [
  "record-added",
  "record-removed",
  "field-changed",
  "section-relabelled",
  "section-resegmented",
  "result-added",
  "result-removed",
  "kind-changed",
  "value-changed",
  "unit-changed",
  "arm-relinked",
  "outcome-relinked",
  "timepoint-relinked",
  "comparison-regrouped",
  "check-inconsistent",
  "check-consistent",
] as const;
export const changeTypeSchema = z.enum(CHANGE_TYPES);
export type ChangeType = z.infer<typeof changeTypeSchema>;

export const RESULT_KINDS = ["sample-size", "group-value", "estimate", "interval", "p-value", "test-statistic"] as const;
const kindSchema = z.enum(RESULT_KINDS);

const count = z.int().nonnegative();
/** Half-open [start, end) in UTF-16 code units into the abstract text of its own side. */
const spanSchema = z.tuple([count, count]);

/** One thing that differs between the two records of a pair. */
export const changeSchema = z.strictObject({
  type: changeTypeSchema,
  /**
   * What differs, without indices: "title.text", "sections.label", "p-value.value", "group-value.outcome", "comparisons", "checks.grim". A
   * result that was added or removed has its kind alone ("p-value"); a whole record has "record".
   */
  field: z.string(),
  /** Of the result that differs; of the result before, where its kind differs. Null where no result is meant. */
  kind: kindSchema.nullable(),
  /** The words under the result that differs; of the result before, where both sides have it; of a comparison, its results in words. Null for anything else. */
  about: z.string().nullable(),
  /** The value on each side, in words fit for a person ("P < 0.05", "3 mg", "placebo"); null where the side has none. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Of the result on each side: index into results, and place. Null where no result is meant. */
  beforeResult: count.nullable(),
  afterResult: count.nullable(),
  /** Place of what differs in the abstract text of each side; null where it has none. */
  beforeSpan: spanSchema.nullable(),
  afterSpan: spanSchema.nullable(),
});
export type Change = z.infer<typeof changeSchema>;

const viewResultSchema = z.strictObject({
  /** Index into the record's results. */
  index: count,
  kind: kindSchema,
  span: spanSchema,
  text: z.string(),
  /** The statistic in words: "P < 0.05", "mean 12.3 mg". */
  statement: z.string(),
  /** The bare value as printed in the record's fields; null where there is none. */
  value: z.number().nullable(),
  unit: z.string().nullable(),
  /** Names, not ids. */
  arms: z.array(z.string()),
  outcome: z.string().nullable(),
  timepoint: z.string().nullable(),
});
export type ViewResult = z.infer<typeof viewResultSchema>;

/** What a page needs of one record to show it. */
export const recordViewSchema = z.strictObject({
  id: z.string(),
  key: z.string(),
  title: z.string().nullable(),
  sections: z.array(z.strictObject({ label: z.string().nullable(), category: z.string(), text: z.string(), start: count })),
  arms: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** In text order. One result's span may enclose another's. */
  results: z.array(viewResultSchema),
  context: z.array(z.strictObject({ kind: z.string(), span: spanSchema, text: z.string() })),
  checks: z.array(z.strictObject({ rule: z.string(), outcome: z.string(), message: z.string(), results: z.array(count) })),
});
export type RecordView = z.infer<typeof recordViewSchema>;

/** One pair of records that differ, or a record that only one side has. */
export const recordChangeSchema = z.strictObject({
  /** Of the record after; before, where there is none after. */
  id: z.string(),
  title: z.string().nullable(),
  beforeKey: z.string().nullable(),
  afterKey: z.string().nullable(),
  /** What told that the two are the same record; null where there is only one. */
  matchedBy: z.enum(["id", "provenance", "title"]).nullable(),
  changes: z.array(changeSchema).min(1),
  /** For pages; null where views were not asked for, or the side has no record. */
  beforeView: recordViewSchema.nullable(),
  afterView: recordViewSchema.nullable(),
});
export type RecordChange = z.infer<typeof recordChangeSchema>;

/** A change as an example of its group, with the record that it was found in. */
const sampleSchema = z.strictObject({ id: z.string(), key: z.string(), title: z.string().nullable(), change: changeSchema });
export type Sample = z.infer<typeof sampleSchema>;

const groupSchema = z.strictObject({
  type: changeTypeSchema,
  field: z.string(),
  changes: count,
  /** Records in which it was found. */
  records: count,
  /** The first three in the order of the runs. */
  samples: z.array(sampleSchema).max(3),
});
export type ChangeGroup = z.infer<typeof groupSchema>;

/** Records and results of one side. */
const sideSchema = z.strictObject({
  /** The run as it was named on the command line. */
  name: z.string(),
  records: count,
  results: count,
  /** Every kind, also those with none. */
  resultsByKind: z.record(kindSchema, count),
});
export type Side = z.infer<typeof sideSchema>;

const scoreSchema = z.strictObject({
  kind: kindSchema.or(z.literal("all")),
  /** In the reference, in the run, and in both. */
  reference: count,
  found: count,
  matched: count,
  /** Shares of 1; null where there is nothing to divide by. */
  precision: z.number().nullable(),
  recall: z.number().nullable(),
  f1: z.number().nullable(),
});
export type Score = z.infer<typeof scoreSchema>;

/** How often a number of one kind in the reference was read as another; null: missed, or invented. */
const confusionSchema = z.strictObject({ reference: kindSchema.nullable(), found: kindSchema.nullable(), count });
export type Confusion = z.infer<typeof confusionSchema>;

export const auditReportSchema = z.strictObject({
  auditVersion: z.literal(1),
  /** Two runs, or a run ("after") against a reference made by people ("before"). */
  mode: z.enum(["runs", "gold"]),
  before: sideSchema,
  after: sideSchema,
  /** before.records = paired + removed, after.records = paired + added, paired = identical + unchanged + changed. */
  records: z.strictObject({
    paired: count,
    /** Byte for byte. */
    identical: count,
    /** Not the same bytes, but nothing that counts as a change. */
    unchanged: count,
    changed: count,
    added: count,
    removed: count,
  }),
  /** Of all groups together. */
  changes: count,
  /** Every type, also those with none, in the order of CHANGE_TYPES. */
  byType: z.array(z.strictObject({ type: changeTypeSchema, changes: count, records: count })),
  /** By type, then the most frequent fields first. */
  groups: z.array(groupSchema),
  movers: z.strictObject({
    /** The records with the most changes. */
    records: z.array(z.strictObject({ id: z.string(), key: z.string(), title: z.string().nullable(), changes: count })),
    /** The values that moved furthest; `factor` is the larger value divided by the smaller, null where one is 0 or the signs differ. */
    values: z.array(z.strictObject({ ...sampleSchema.shape, factor: z.number().nullable() })),
  }),
  /** Null between two runs. */
  gold: z.strictObject({ scores: z.array(scoreSchema), confusion: z.array(confusionSchema) }).nullable(),
  /** What was left out, and what alone was kept; as asked for. */
  ignored: z.array(z.string()),
  only: z.array(z.string()),
});
export type AuditReport = z.infer<typeof auditReportSchema>;

/** What `tabstract audit --format json` writes. */
export const auditSchema = z.strictObject({ report: auditReportSchema, records: z.array(recordChangeSchema) });
