/** The study that an abstract reports: its design, its size, its arms. */
import { z } from "zod";
import { spanSchema, wordsSchema } from "./phrase.ts";

/** Stages of the participant flow (CONSORT 2010, item 13). */
export const stageSchema = z.enum([
  "screened",
  "eligible",
  "excluded",
  "enrolled",
  "randomised",
  "analysed",
  "completed",
  "withdrawn",
  "unspecified",
]);
export type Stage = z.infer<typeof stageSchema>;

export const designSchema = z.enum([
  "parallel",
  "crossover",
  "cluster",
  "factorial",
  "single-arm",
  "observational",
  "diagnostic",
  "review",
  "animal",
  "laboratory",
]);
export type Design = z.infer<typeof designSchema>;

export const armSchema = z.strictObject({
  /** "A", "B", … in order of first mention; "AA" follows "Z". */
  id: z.string().regex(/^[A-Z]+$/),
  /** As the abstract names it, shortest full form. */
  name: wordsSchema,
  aliases: z.array(wordsSchema),
  role: z.enum(["experimental", "comparator", "unclear"]),
  /** As printed, randomised before analysed. */
  n: z.number().nonnegative().nullable(),
  /** First mention in the abstract; null when only the title names it. */
  span: spanSchema.nullable(),
});
export type Arm = z.infer<typeof armSchema>;

export const studySchema = z.strictObject({
  design: designSchema.nullable(),
  /** The study's size: randomised before enrolled before analysed before completed. `result` is an index into results. */
  participants: z
    .strictObject({
      value: z.number().nonnegative(),
      stage: stageSchema,
      of: wordsSchema.nullable(),
      result: z.int().nonnegative(),
    })
    .nullable(),
  arms: z.array(armSchema),
});
export type Study = z.infer<typeof studySchema>;
