/** What each command is given: the values of its options, read and checked. */
import type { Clause } from "@tabstract/audit";
import type { CheckRule, Compression, RecordPart, Severity, Shard } from "@tabstract/pipeline";
import type { SourceFormat } from "@tabstract/record";
import type { RejectLimit } from "./option-parsers.ts";

export const STAGES = ["tokens", "sections", "results"] as const;
export type Stage = (typeof STAGES)[number];

export interface ConvertValues {
  readonly out: string | null;
  readonly stdout: boolean;
  readonly to: readonly string[];
  readonly rawCsv: boolean;
  readonly shardBytes: number | null;
  readonly compress: Compression | null;
  readonly from: SourceFormat | null;
  readonly force: boolean;
  readonly resume: boolean;
  readonly watch: boolean;
  readonly jobs: number;
  readonly threads: number | null;
  readonly limit: number | null;
  readonly sample: number | null;
  readonly seed: string;
  readonly select: readonly RecordPart[] | null;
  readonly maxRejects: RejectLimit;
  readonly maxRecordBytes: number;
  readonly merge: boolean;
  readonly join: boolean;
  readonly shard: Shard | null;
  readonly corrections: string | null;
  readonly maxUnmet: RejectLimit;
  readonly quiet: boolean;
}

export interface ExplainValues {
  readonly record: string | null;
  readonly stage: Stage | null;
  readonly from: SourceFormat | null;
}

export interface GatherValues extends Pick<ConvertValues, "to" | "rawCsv" | "shardBytes" | "compress"> {
  readonly out: string | null;
  readonly force: boolean;
}

export interface EnqueueValues {
  readonly queue: string | null;
  readonly root: string | null;
  readonly shards: number | null;
  readonly chunkMegabytes: number | null;
  readonly attempts: number;
  readonly from: SourceFormat | null;
  readonly maxRecordBytes: number;
  readonly corrections: string | null;
}

export interface WorkValues {
  readonly queue: string | null;
  readonly root: string | null;
  readonly out: string | null;
  readonly drain: boolean;
  /** Seconds. */
  readonly lease: number;
  readonly jobs: number;
  readonly threads: number | null;
  readonly quiet: boolean;
}

export interface QueueValues {
  readonly queue: string | null;
  readonly forget: boolean;
}

export const CHECK_FORMATS = ["text", "json", "sarif", "csv"] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface CheckValues {
  readonly severity: Severity;
  readonly format: CheckFormat;
  readonly rule: readonly CheckRule[];
  readonly all: boolean;
}

export interface RawValues {
  readonly root: string | null;
}

export const AUDIT_FORMATS = ["text", "json", "markdown", "html", "csv"] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

export interface AuditValues {
  readonly gold: string | null;
  readonly format: AuditFormat;
  readonly out: string | null;
  readonly failOn: readonly Clause[];
  readonly ignore: readonly string[];
  readonly only: readonly string[];
}

/** Of the commands that show a run in a browser. */
export interface ServerValues {
  readonly port: number;
}

/** The values of a command without options. */
export type NoValues = Readonly<Record<never, never>>;
