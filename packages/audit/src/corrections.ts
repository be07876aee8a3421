/**
 * What a person said of the results of a run: one JSON object a line, appended as they are made (corrections.jsonl; docs/audit.md).
 *
 * The last line about a result holds. There is no time in it: the order of the lines is the order in which they were made. A correction names
 * its result by place and kind, and carries the words under the span, so that it still finds them where the text has moved.
 */
import { z } from "zod";
import { RESULT_KINDS } from "./model.ts";

const offset = z.int().nonnegative();
const span = z.tuple([offset, offset]).refine(([start, end]) => end > start, "must be [start, end) with end after start");
const kind = z.enum(RESULT_KINDS);
const words = z.string().min(1);

/** The fields that a person can set. Those that are left out stay as they are; null empties one. */
const fixSchema = z.strictObject({
  kind: kind.optional(),
  value: z.number().nullable().optional(),
  /** Bounds of an interval. */
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional(),
  relation: z.enum(["=", "<", ">", "<=", ">=", "~"]).optional(),
  unit: words.nullable().optional(),
  /** Names of arms, as the record or the abstract has them: not ids, which change from run to run. */
  arms: z.array(words).optional(),
  /** Words of the abstract. */
  outcome: words.nullable().optional(),
  timepoint: words.nullable().optional(),
});
export type Fix = z.infer<typeof fixSchema>;

const placeSchema = z.strictObject({
  kind,
  span,
  /** The words under the span. */
  text: words,
  /** The words before and behind it, which tell it from others of the same words. */
  around: z.tuple([z.string().max(64), z.string().max(64)]).optional(),
});
export type CorrectedPlace = z.infer<typeof placeSchema>;
const recordRef = z.strictObject({ key: words, id: words });
const about = { correctionVersion: z.literal(1), record: recordRef };

export const correctionSchema = z.discriminatedUnion("verdict", [
  /** The result is as printed. With its fields in `fix`, a later run that reads others is told so; with null, only its place and kind count. */
  z.strictObject({ ...about, verdict: z.literal("right"), result: placeSchema, fix: fixSchema.nullable() }),
  /** There is no such result: the number means something else. */
  z.strictObject({ ...about, verdict: z.literal("wrong"), result: placeSchema, fix: z.null() }),
  /** There is one, but with these fields. */
  z.strictObject({ ...about, verdict: z.literal("fixed"), result: placeSchema, fix: fixSchema }),
  /** The run missed it: `added` says where it is printed, `fix` what it says. */
  z.strictObject({ ...about, verdict: z.literal("added"), result: z.null(), added: placeSchema, fix: fixSchema }),
]);
export type Correction = z.infer<typeof correctionSchema>;
