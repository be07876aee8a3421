/** Places in the abstract text, and stretches of its words. */
import { z } from "zod";

/**
 * Text that says something: no field of a record is ever "". Checked in one step, like a span: a record holds hundreds of both, and zod's own string
 * and tuple take most of the time of a validation. `meta` is what they are in JSON Schema.
 */
export const wordsSchema: z.ZodType<string> = z
  .custom<string>((value) => typeof value === "string" && value !== "", "must be text, and not empty")
  .meta({ type: "string", minLength: 1 });

/** Half-open `[start, end)` in UTF-16 code units into the abstract text (see {@link abstractText}); never empty. */
export type Span = [number, number];

function isSpan(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && isOffset(value[0]) && isOffset(value[1]);
}

function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

const OFFSET = { type: "integer", minimum: 0 };

export const spanSchema: z.ZodType<Span> = z
  .custom<Span>(isSpan, "must be two offsets, [start, end)")
  .meta({ type: "array", prefixItems: [OFFSET, OFFSET], items: false, minItems: 2, maxItems: 2 });

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
