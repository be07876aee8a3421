/** Input that could not become a record. Nothing is dropped without one. */
import { z } from "zod";
import { wordsSchema } from "./phrase.ts";
import { byteRangeSchema, sha256Schema } from "./provenance.ts";

/** How much of a rejected record's bytes a reject carries, in bytes. */
export const REJECT_RAW_LIMIT: number = 64 * 1024;

export const rejectSchema = z.strictObject({
  file: z.string().min(1),
  /** Null for a whole file that cannot be read. */
  bytes: byteRangeSchema.nullable(),
  sha256: sha256Schema.nullable(),
  /** "json-truncated", "format-unknown", "not-a-paper", "too-large", "schema" (our own bug), … (open). */
  code: wordsSchema,
  /** For a person: what is wrong, where, what to do. */
  message: wordsSchema,
  /** The bytes themselves, at most 64 KiB of them. */
  raw: z.strictObject({ encoding: z.enum(["utf8", "base64"]), data: z.string(), truncated: z.boolean() }).nullable(),
});
export type Reject = z.infer<typeof rejectSchema>;
