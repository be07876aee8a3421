/** What a source says about a paper beside its abstract. */
import { z } from "zod";
import { spanSchema, wordsSchema } from "./phrase.ts";

const words = wordsSchema.nullable();

export const identifiersSchema = z.strictObject({
  /** Lower case, without resolver: "10.1000/xyz". */
  doi: words,
  pmid: words,
  /** With its prefix: "PMC1234567". */
  pmcid: words,
  /** Opaque: taken as it is. */
  s2PaperId: words,
  s2CorpusId: z.int().nullable(),
  arxiv: words,
});
export type Identifiers = z.infer<typeof identifiersSchema>;

/** A trial or review registration, normalised; `span` is null where the dump's metadata names it and the abstract does not. */
export const registrationSchema = z.strictObject({ registry: wordsSchema, id: wordsSchema, span: spanSchema.nullable() });
export type Registration = z.infer<typeof registrationSchema>;

export const titleSchema = z.strictObject({
  text: words,
  language: words,
  translations: z.array(z.strictObject({ language: words, text: wordsSchema })),
});

export const authorSchema = z.strictObject({
  name: wordsSchema,
  family: words,
  given: words,
  initials: words,
  suffix: words,
  collective: z.boolean(),
});
export type Author = z.infer<typeof authorSchema>;

export const journalSchema = z.strictObject({
  name: words,
  abbreviation: words,
  issn: words,
  volume: words,
  issue: words,
  pages: words,
  impactFactor: z.number().nullable(),
  quartile: z.enum(["Q1", "Q2", "Q3", "Q4"]).nullable(),
});

/** ISO 8601 with the precision the source has. */
export const isoDateSchema = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/);

export const openAccessSchema = z.strictObject({ isOpenAccess: z.boolean().nullable(), url: words, license: words });

/** One source of money, as the paper acknowledges it. */
export const fundingSchema = z.strictObject({ funder: words, grant: words, country: words });

export const relationSchema = z.strictObject({
  type: z.enum([
    "retracted-by",
    "retraction-of",
    "corrected-by",
    "correction-of",
    "comment-on",
    "commented-by",
    "update-of",
    "updated-by",
    "other",
  ]),
  /** The other paper, in the form of a record's own id: "pmid:123", "doi:10.…". */
  id: words,
  /** The other paper or the notice, as the source cites it. */
  text: words,
});

/** The abstract in another language or for other readers, as printed. */
export const otherAbstractSchema = z.strictObject({ language: words, type: words, text: wordsSchema });

/** What a reader had to repair or leave out. */
export const warningSchema = z.strictObject({ code: wordsSchema, message: wordsSchema, path: words });
export type Warning = z.infer<typeof warningSchema>;

/** The metadata fields of a record, as every reader fills them. Those with a default are newer than the first records, which lack them. */
export const metadataSchema = z.strictObject({
  identifiers: identifiersSchema,
  title: titleSchema,
  authors: z.array(authorSchema),
  /** False where the dump stops at "et al.". */
  authorsComplete: z.boolean(),
  /** BCP 47, of the paper itself, where the source says it. */
  languages: z.array(wordsSchema).default([]),
  journal: journalSchema,
  published: isoDateSchema.nullable(),
  publicationTypes: z.array(wordsSchema),
  meshTerms: z.array(wordsSchema),
  keywords: z.array(wordsSchema),
  openAccess: openAccessSchema,
  citationCount: z.int().nonnegative().nullable(),
  relations: z.array(relationSchema),
  funding: z.array(fundingSchema).default([]),
  /** The authors' statement of conflicts of interest. */
  conflictOfInterest: words.default(null),
});
export type Metadata = z.infer<typeof metadataSchema>;
