/**
 * One job of the queue: one shard of an input, told without a single absolute path. Whoever may write to the Redis may write any job: a worker believes
 * what this schema lets through and nothing else, and makes the names of its files from it, never takes them from it.
 */
import { type SourceFormat, sourceFormatSchema } from "@tabstract/record";
import { z } from "zod";
import { sha256 } from "../digest.ts";
import type { InputFile } from "../inputs.ts";
import type { Shard } from "../shard.ts";
import { version } from "../version.ts";
import { pathProblem } from "./confined-path.ts";
import { JobRefused } from "./job-refused.ts";

export const MOST_SHARDS = 10_000;
const MOST_INPUTS = 10_000;
const LONGEST_PATH = 4096;
/** A larger raw record would fill the memory of a worker. */
export const MOST_RECORD_BYTES: number = 512 * 1024 * 1024;

/** Those options of `convert` that can change the output and that shards can have. */
export interface JobOptions {
  readonly from: SourceFormat | null;
  readonly maxRecordBytes: number;
  readonly corrections: { readonly file: string; readonly sha256: string } | null;
}

export interface ShardJob {
  /** Files and folders, relative to the root. */
  readonly inputs: readonly string[];
  /** What was found there when the job was made: see {@link listingOf}. */
  readonly listing: { readonly files: number; readonly bytes: number; readonly sha256: string };
  readonly options: JobOptions;
  readonly shard: Shard;
}

const pathSchema = z
  .string()
  .max(LONGEST_PATH)
  .superRefine((path, context) => {
    const problem = pathProblem(path);
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  });
const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, "no SHA-256 in hexadecimal");

const shardJobSchema: z.ZodType<ShardJob> = z
  .strictObject({
    inputs: z.array(pathSchema).min(1).max(MOST_INPUTS),
    listing: z.strictObject({ files: z.int().nonnegative(), bytes: z.int().nonnegative(), sha256: digestSchema }),
    options: z.strictObject({
      from: sourceFormatSchema.nullable(),
      maxRecordBytes: z.int().min(1).max(MOST_RECORD_BYTES),
      corrections: z.strictObject({ file: pathSchema, sha256: digestSchema }).nullable(),
    }),
    shard: z.strictObject({ index: z.int().min(1), count: z.int().min(1).max(MOST_SHARDS) }),
  })
  .refine(({ shard }) => shard.index <= shard.count, "there are fewer shards than its number says");

/** @throws {@link JobRefused} for what is no job. */
export function readJob(data: unknown): ShardJob {
  const parsed = shardJobSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new JobRefused(`it is no job of tabstract: ${issue?.path.join(".") || "it"}: ${issue?.message}`);
}

/** Names and sizes of the files of an input: two machines that see the same give the same. */
export function listingOf(files: readonly InputFile[]): ShardJob["listing"] {
  const bytes = files.reduce((total, file) => total + (file.bytes ?? 0), 0);
  return { files: files.length, bytes, sha256: sha256(JSON.stringify(files.map((file) => [file.file, file.bytes]))) };
}

/** The name of the run that a job belongs to: made from all that its jobs have in common, so that no job can claim to be of another run. */
export function runName({ inputs, listing, options, shard }: ShardJob): string {
  const { from, maxRecordBytes, corrections } = options;
  const parts = [version, inputs, listing.sha256, from, maxRecordBytes, corrections?.file, corrections?.sha256, shard.count];
  return sha256(JSON.stringify(parts)).slice(0, 16);
}

/** The folder of its part, inside that of the run: "shard-03-of-16". */
export function partName({ shard: { index, count } }: ShardJob): string {
  return `shard-${String(index).padStart(String(count).length, "0")}-of-${count}`;
}

/** Its name in the queue: the same job added twice is there once. */
export function jobName(job: ShardJob): string {
  return `${runName(job)}-${partName(job)}`;
}
