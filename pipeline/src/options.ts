/** What a conversion can be told, and which of it can change the output. */
import type { Run, SourceFormat } from "@tabstract/record";
import type { RecordPart } from "@tabstract/sinks";
import type { CorrectionBook } from "./correction-book.ts";
import type { Inputs } from "./inputs.ts";
import { DEFAULT_FORMS, type OutputForms } from "./output-forms.ts";
import { BEGINNING, type Position } from "./position.ts";
import type { Shard } from "./shard.ts";

export interface ConvertOptions {
  /** Files, folders, or "-" for standard input. */
  readonly inputs: readonly string[];
  /** Folders and files that are no input: the output of this run. */
  readonly exclude?: readonly string[] | undefined;
  /** What "-" reads. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Read everything as this format instead of recognising it. */
  readonly from?: SourceFormat | null | undefined;
  /** Files open at once; never changes the output. */
  readonly jobs?: number | undefined;
  /** Threads that convert; never changes the output. Null: all that the machine runs at once but one, where the input is worth it. */
  readonly threads?: number | null | undefined;
  /** Stop after this many records, in order. What lies behind the last of them counts as not read. */
  readonly limit?: number | null | undefined;
  /** Convert this many raw records, drawn by seed and key. What is not drawn counts as not read; faults of whole files always count. */
  readonly sample?: number | null | undefined;
  readonly seed?: string | undefined;
  /** The parts of each record to keep; all where absent. */
  readonly select?: readonly RecordPart[] | null | undefined;
  /** Raw records larger than this many bytes are rejected. */
  readonly maxRecordBytes?: number | undefined;
  /** Which raw records become one; null: each becomes its own. */
  readonly merge?: MergeMode | null | undefined;
  /** The part of the input that one of several machines converts; null: all of it. */
  readonly shard?: Shard | null | undefined;
  /** What people said of the records of an earlier run; see {@link readCorrections}. */
  readonly corrections?: CorrectionBook | null | undefined;
  /** In which forms the records are to be written: told here for run.json. JSON Lines where absent. */
  readonly forms?: OutputForms | undefined;
  /** The inputs as {@link findInputs} found them; it is asked where absent. */
  readonly found?: Inputs | null | undefined;
  /** Where to go on: all checkpoints of an earlier conversion of the same inputs with the same options, put together. The beginning where absent. */
  readonly startAt?: Position | undefined;
  /** A checkpoint comes whenever records of this many bytes were made since the last one, or as much of all else and not one record. */
  readonly checkpointLength?: number | undefined;
  /** More inputs will follow in another conversion, which starts where this one ends: its last event but one is a checkpoint. */
  readonly grows?: boolean | undefined;
  /** Called whenever bytes were read. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** "paper": all that are of the same paper. "corpus-id": rows of Semantic Scholar's datasets with the same corpus id (abstracts and papers). */
export type MergeMode = "paper" | "corpus-id";

export interface Progress {
  readonly bytesRead: number;
  /** Null where not known: standard input. */
  readonly bytesTotal: number | null;
}

export type Settings = Required<{ [Name in keyof ConvertOptions]: Exclude<ConvertOptions[Name], undefined> }>;

export const DEFAULT_JOBS = 4;
export const DEFAULT_SEED = "0";
/** 16 MiB: a thousand times a usual record, and small enough that memory stays bounded. */
export const DEFAULT_MAX_RECORD_BYTES: number = 16 * 1024 * 1024;

/** Some seconds of work: so much is made again by a run that was cut short. */
export const CHECKPOINT_LENGTH: number = 32 * 1024 * 1024;

export function withDefaults(options: ConvertOptions): Settings {
  return {
    inputs: options.inputs,
    exclude: options.exclude ?? [],
    stdin: options.stdin ?? noBytes(),
    from: options.from ?? null,
    jobs: options.jobs ?? DEFAULT_JOBS,
    threads: options.threads ?? null,
    limit: options.limit ?? null,
    sample: options.sample ?? null,
    seed: options.seed ?? DEFAULT_SEED,
    select: options.select ?? null,
    maxRecordBytes: options.maxRecordBytes ?? DEFAULT_MAX_RECORD_BYTES,
    merge: options.merge ?? null,
    shard: options.shard ?? null,
    corrections: options.corrections ?? null,
    forms: options.forms ?? DEFAULT_FORMS,
    found: options.found ?? null,
    startAt: options.startAt ?? BEGINNING,
    checkpointLength: options.checkpointLength ?? CHECKPOINT_LENGTH,
    grows: options.grows ?? false,
    onProgress: options.onProgress ?? (() => {}),
  };
}

/** The settings that can change the output, for run.json: no paths, no number of jobs. */
export function outputSettings(settings: Settings): Run["options"] {
  const { from, limit, sample, seed, select, maxRecordBytes, merge, shard, corrections, forms } = settings;
  const { to, rawCsv, shardBytes, compress } = forms;
  return {
    from,
    limit,
    sample,
    seed: sample === null ? null : seed,
    select: select === null ? null : [...select],
    maxRecordBytes,
    merge,
    shard,
    ...(corrections === null ? {} : { corrections: corrections.sha256 }),
    to: [...to],
    rawCsv,
    shardBytes,
    compress,
  };
}

/** A source without a byte. */
export async function* noBytes(): AsyncGenerator<Uint8Array> {}
