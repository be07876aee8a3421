/** Files in, records out: the order of the stages, and everything that touches a disk. */

export { type CheckRule, checkRules, isAtLeast, recheck, SEVERITIES, type Severity, severityOf } from "@tabstract/checks";
export { jsonLine, RECORD_PARTS, type RecordPart } from "@tabstract/sinks";
export { type Arrivals, type ArrivalsOptions, openArrivals } from "./arrivals.ts";
export { auditGold, type GoldEnd } from "./audit/audit-gold.ts";
export { type AuditOptions, auditRuns } from "./audit/audit-runs.ts";
export { type ChangeFile, openChangeFile } from "./audit/change-file.ts";
export { RunUnreadable } from "./audit/run-unreadable.ts";
export type { ConvertEvent } from "./convert-event.ts";
export { convertFrame, INTERNAL_CODE, type Outcome } from "./convert-frame.ts";
export { type CorrectionBook, readCorrections } from "./correction-book.ts";
export { recordKey, sha256 } from "./digest.ts";
export { finishedRun } from "./finished-run.ts";
export { findShards, gather, type ShardRun, type ShardSet } from "./gather.ts";
export {
  findGrowing,
  type GrowingFolder,
  type GrowingOptions,
  type GrowOptions,
  letGoOfGrowing,
  openGrowing,
} from "./growing-output.ts";
export { keepHeapSmall } from "./heap.ts";
export { type InputDifferenceOptions, inputDifference } from "./input-difference.ts";
export { findInputs, type InputFile, type Inputs } from "./inputs.ts";
export {
  enqueue,
  forgetDeadLetters,
  MOST_RECORD_BYTES,
  MOST_SHARDS,
  parseQueueAddress,
  type QueueAddress,
  QueueProblem,
  type QueueState,
  queueState,
  type WorkEvent,
  work,
} from "./job-queue/index.ts";
export {
  type ConvertOptions,
  DEFAULT_JOBS,
  DEFAULT_MAX_RECORD_BYTES,
  DEFAULT_SEED,
  type MergeMode,
  outputSettings,
  type Progress,
  withDefaults,
} from "./options.ts";
export { type OutputPlan, openOutput, partialFolder } from "./output.ts";
export type { OutputFolder } from "./output-folder.ts";
export { COMPRESSIONS, type Compression, DEFAULT_FORMS, OUTPUT_FORMS, type OutputForms } from "./output-forms.ts";
export type { CurrentFile, Position } from "./position.ts";
export { type RawRecordAnswer, rawRecord } from "./raw-record.ts";
export { type RecordLine, readRecords } from "./read-records.ts";
export { CorrectionsLocked, serveReview } from "./review/index.ts";
export { convert } from "./run.ts";
export { isRunFile } from "./run-files.ts";
export type { Shard } from "./shard.ts";
export { type EmitOptions, emit } from "./stages/emit.ts";
export { SCHEMA_CODE } from "./stages/validate.ts";
export { systemMessage } from "./system-problem.ts";
export { version } from "./version.ts";
export { serveView } from "./view/serve-view.ts";
export type { PageServer } from "./viewer/page-server.ts";
