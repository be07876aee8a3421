/** run.json: what was read, with what, and what came of it. No clock, no thread count: the same input gives the same bytes. */
import { z } from "zod";
import { wordsSchema } from "./phrase.ts";
import { sha256Schema, sourceFormatSchema } from "./provenance.ts";

const count = z.int().nonnegative();
const tally = { read: count, records: count, rejects: count, merged: count, deleted: count };

/** Input = output: what was read is a record, a reject, merged into another record, or a deletion notice. */
export function isConserved(row: { read: number; records: number; rejects: number; merged: number; deleted: number }): boolean {
  return row.read === row.records + row.rejects + row.merged + row.deleted;
}

const LOST = "read is not records + rejects + merged + deleted: input was lost or counted twice";

const fileRowSchema = z
  .strictObject({
    file: wordsSchema,
    format: sourceFormatSchema.nullable(),
    /** Size as stored, before decompression. */
    bytes: count,
    sha256: sha256Schema,
    ...tally,
  })
  .refine(isConserved, LOST);
export type RunFile = z.infer<typeof fileRowSchema>;

const totalsSchema = z.strictObject(tally).refine(isConserved, LOST);
export type RunTotals = z.infer<typeof totalsSchema>;

/** What became of the corrections that were put into a run. */
const correctionsAccountSchema = z.strictObject({
  /** Those that hold: the last about each place of a record. */
  total: count,
  /** Those of which the run has no record. */
  noRecord: z.strictObject({
    count,
    /** The first 20; all of them in a run of a shard. `line` of the corrections, counted from 1. */
    first: z.array(z.strictObject({ line: count, record: wordsSchema, correction: wordsSchema })),
  }),
  /** How often one met a record and could not be applied, each a warning of that record; the first 20. */
  notApplied: z.strictObject({ count, first: z.array(z.strictObject({ record: wordsSchema, problem: wordsSchema })) }),
});
export type CorrectionsAccount = z.infer<typeof correctionsAccountSchema>;

export const runSchema = z
  .strictObject({
    tool: z.strictObject({ name: z.literal("tabstract"), version: wordsSchema }),
    /** Those that can change the output. */
    options: z.record(z.string(), z.unknown()),
    files: z.array(fileRowSchema),
    totals: totalsSchema,
    /** Of a run with corrections. */
    corrections: correctionsAccountSchema.optional(),
  })
  .superRefine((run, context) => {
    for (const name of ["read", "records", "rejects", "merged", "deleted"] as const) {
      const sum = run.files.reduce((total, file) => total + file[name], 0);
      if (sum !== run.totals[name]) {
        context.addIssue({
          code: "custom",
          path: ["totals", name],
          message: `the files' ${name} add up to ${sum}, not ${run.totals[name]}`,
        });
      }
    }
  });
export type Run = z.infer<typeof runSchema>;
