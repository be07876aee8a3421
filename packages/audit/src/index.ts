/** Two runs compared, number by number: types, comparison, counts. */
export { applyCorrections, correctedWords, NOT_APPLIED } from "./apply-corrections.ts";
export { compareRecords, type Matched, type RunRecord, recordChange } from "./compare-records.ts";
export { surroundingsOf } from "./correction-place.ts";
export { type Correction, correctionSchema, type Fix } from "./corrections.ts";
export { type Clause, clauseLeftOut, type Failure, failuresOf, nameProblem, type Parsed, parseExpression } from "./expression.ts";
export type { OpenNames } from "./field-names.ts";
export { type ChangeFilter, filterChanges } from "./filter.ts";
export { type Judged, type Judgement, judgeRecord } from "./gold.ts";
export { type GoldRecord, type GoldResult, goldOfCorrections, goldRecordSchema } from "./gold-format.ts";
export { standsAt } from "./gold-places.ts";
export { addJudgements, emptyGoldTally, type GoldTally, scoresOf } from "./gold-scores.ts";
export type { FailedRule, PageRecord, ReviewFilter, RunHead, RunRow, RunRows } from "./html/page.ts";
export { REVIEW_FILTERS } from "./html/page.ts";
export { pageRecord } from "./html/page-record.ts";
export { contentSecurityPolicy, renderHtml, renderRunPage } from "./html/render-html.ts";
export { AUDIT_SCHEMAS, auditJsonSchema } from "./json-schema.ts";
export {
  type AuditReport,
  auditReportSchema,
  auditSchema,
  CHANGE_TYPES,
  type Change,
  type ChangeGroup,
  type ChangeType,
  type Confusion,
  changeSchema,
  RESULT_KINDS,
  type RecordChange,
  type RecordView,
  recordChangeSchema,
  recordViewSchema,
  type Sample,
  type Score,
  type Side,
  type ViewResult,
} from "./model.ts";
export { addToPlots, emptyPlotTally, plotsOf, type RunPlots } from "./run-plots.ts";
export { mayBeSamePaper } from "./same-paper.ts";
export {
  addRecordChange,
  emptySummary,
  mergeSummaries,
  type PairOutcome,
  type ReportSettings,
  reportOf,
  type SideCounts,
  type Summary,
} from "./summary.ts";
export { recordView } from "./view.ts";
