/** The abstract: its sections, in order, as clean text. */
import { z } from "zod";
import { wordsSchema } from "./phrase.ts";

/** NLM's categories of structured-abstract sections, and UNASSIGNED where none fits. */
export const categorySchema = z.enum(["BACKGROUND", "OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS", "UNASSIGNED"]);
export type Category = z.infer<typeof categorySchema>;

export const sectionSchema = z.strictObject({
  /** As printed, without the colon, case kept; null for an unlabelled abstract. */
  label: wordsSchema.nullable(),
  category: categorySchema,
  /** True where the category was inferred from the words rather than read from a label. */
  inferred: z.boolean(),
  /** Clean text: NFC, entities decoded, markup gone, single spaces, sub- and superscript digits in their Unicode forms. */
  text: wordsSchema,
  /** Offset of this text in the abstract text. */
  start: z.int().nonnegative(),
});
export type Section = z.infer<typeof sectionSchema>;

export const abstractSchema = z.strictObject({
  /** BCP 47, of the abstract's own language. */
  language: wordsSchema.nullable(),
  sections: z.array(sectionSchema).min(1),
  /** The publisher's copyright line, and what else is printed around an abstract: the article's own citation and DOI, affiliations, addresses. Cut from the text. */
  copyright: wordsSchema.nullable(),
});
export type Abstract = z.infer<typeof abstractSchema>;
