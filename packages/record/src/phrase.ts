/** Places in the abstract text, and stretches of its words. */
import { z } from "zod";

/** Text that says something: no field of a record is ever "". */
export const wordsSchema = z.string().min(1);

const offset = z.int().nonnegative();

/** Half-open `[start, end)` in UTF-16 code units into the abstract text (see {@link abstractText}); never empty. */
export const spanSchema = z.tuple([offset, offset]);
export type Span = z.infer<typeof spanSchema>;

/** A stretch of the abstract's own words. */
export const phraseSchema = z.strictObject({ text: wordsSchema, span: spanSchema });
export type Phrase = z.infer<typeof phraseSchema>;

/** When a value was measured: the printed words, and the number and unit in them. */
export const timepointSchema = z.strictObject({
  text: wordsSchema,
  span: spanSchema,
  value: z.number().nullable(),
  unit: z.enum(["minute", "hour", "day", "week", "month", "year"]).nullable(),
});
export type Timepoint = z.infer<typeof timepointSchema>;
