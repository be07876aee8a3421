/** Printed numbers and their meaning: results, comparisons, context numbers. */
import { z } from "zod";
import { phraseSchema, spanSchema, timepointSchema, wordsSchema } from "./phrase.ts";
import { stageSchema } from "./study.ts";

/** What a printed number does in its result. "12/58 (20.7%)" is two results: 12 with denominator 58, and 20.7. */
export const printedNumberSchema = z.strictObject({
  role: z.enum(["value", "denominator", "spread", "low", "high", "level", "df"]),
  text: wordsSchema,
  span: spanSchema,
});
export type PrintedNumber = z.infer<typeof printedNumberSchema>;

export const relationSignSchema = z.enum(["=", "<", ">", "<=", ">=", "~"]);
export type Relation = z.infer<typeof relationSignSchema>;

export const directionSchema = z.enum(["increase", "decrease"]);
export type Direction = z.infer<typeof directionSchema>;

export const dispersionSchema = z.strictObject({
  /** "±" with no word for it is unspecified. */
  type: z.enum(["sd", "se", "iqr", "range", "ci", "unspecified"]),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Dispersion = z.infer<typeof dispersionSchema>;

export const measureSchema = z.enum([
  "odds-ratio",
  "hazard-ratio",
  "risk-ratio",
  "rate-ratio",
  "mean-difference",
  "standardised-mean-difference",
  "risk-difference",
  "correlation",
  "regression-coefficient",
  "relative-change",
  "number-needed-to-treat",
  "area-under-curve",
  "sensitivity",
  "specificity",
  "kappa",
  "intraclass-correlation",
  "heterogeneity",
  "other",
]);
export type Measure = z.infer<typeof measureSchema>;

const base = {
  /** The whole statistic; it may enclose another result's span. */
  span: spanSchema,
  text: wordsSchema,
  /** Index into abstract.sections. */
  section: z.int().nonnegative(),
  /** Every numeric token that belongs to this result, as printed, in text order. */
  numbers: z.array(printedNumberSchema).min(1),
  /** One arm's value: ["A"]; a value that holds for each of several: all of them; a contrast: the first against the rest; [] unknown or the whole sample. */
  arms: z.array(z.string().min(1)),
  population: phraseSchema.nullable(),
  outcome: phraseSchema.nullable(),
  timepoint: timepointSchema.nullable(),
  period: z.enum(["baseline", "follow-up"]).nullable(),
};

export const sampleSizeSchema = z.strictObject({
  ...base,
  kind: z.literal("sample-size"),
  value: z.number().nonnegative(),
  stage: stageSchema,
  scope: z.enum(["total", "arm", "subgroup"]),
  /** What is counted: "patients", "eyes", "studies". */
  of: wordsSchema.nullable(),
});

export const groupValueSchema = z.strictObject({
  ...base,
  kind: z.literal("group-value"),
  statistic: z.enum(["count", "percentage", "mean", "median", "rate", "other"]),
  /** Null: a range with no centre. */
  value: z.number().nullable(),
  relation: relationSignSchema,
  unit: wordsSchema.nullable(),
  denominator: z.number().nullable(),
  dispersions: z.array(dispersionSchema),
  /** From baseline. */
  change: z.boolean(),
  /** "fell by 23%" prints 23. */
  direction: directionSchema.nullable(),
});

export const estimateSchema = z.strictObject({
  ...base,
  kind: z.literal("estimate"),
  measure: measureSchema,
  /** Where measure is other: "η²", "Bayes factor". */
  name: wordsSchema.nullable(),
  value: z.number(),
  relation: relationSignSchema,
  unit: wordsSchema.nullable(),
  df: z.array(z.number()),
  adjusted: z.boolean().nullable(),
  direction: directionSchema.nullable(),
  /** Predictor or index test: "smoking". */
  about: phraseSchema.nullable(),
  /** "per 10 mmHg". */
  per: wordsSchema.nullable(),
});

export const intervalSchema = z.strictObject({
  ...base,
  kind: z.literal("interval"),
  type: z.enum(["confidence", "credible", "prediction", "unspecified"]),
  /** Percent. */
  level: z.number().gt(0).lte(100).nullable(),
  /** As printed, never swapped; null for an open or unreached bound. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: wordsSchema.nullable(),
  /** Index of the result it bounds. */
  bounds: z.int().nonnegative().nullable(),
});

export const pValueSchema = z.strictObject({
  ...base,
  kind: z.literal("p-value"),
  relation: z.enum(["=", "<", ">", "<=", ">="]),
  value: z.number(),
  /** Where said: "interaction", "trend", "non-inferiority". */
  test: wordsSchema.nullable(),
});

export const testStatisticSchema = z.strictObject({
  ...base,
  kind: z.literal("test-statistic"),
  symbol: z.enum(["t", "F", "chi2", "z", "Q", "U", "W", "H", "other"]),
  name: wordsSchema.nullable(),
  df: z.array(z.number()),
  value: z.number(),
});

/** One row, one statistic. */
export const resultSchema = z.discriminatedUnion("kind", [
  sampleSizeSchema,
  groupValueSchema,
  estimateSchema,
  intervalSchema,
  pValueSchema,
  testStatisticSchema,
]);
export type Result = z.infer<typeof resultSchema>;
export type ResultKind = Result["kind"];
export type SampleSize = z.infer<typeof sampleSizeSchema>;
export type GroupValue = z.infer<typeof groupValueSchema>;
export type Estimate = z.infer<typeof estimateSchema>;
export type Interval = z.infer<typeof intervalSchema>;
export type PValue = z.infer<typeof pValueSchema>;
export type TestStatistic = z.infer<typeof testStatisticSchema>;

/** Which results state one finding together. A result may stand in several. */
export const comparisonSchema = z.strictObject({
  /** The arms compared; one arm for before against after. */
  arms: z.array(z.string().min(1)),
  contrast: z.enum(["between-arms", "within-arm", "association", "single"]),
  outcome: phraseSchema.nullable(),
  timepoint: timepointSchema.nullable(),
  population: phraseSchema.nullable(),
  /** True where the abstract calls it the primary outcome. */
  primary: z.boolean().nullable(),
  /** Indices into results. */
  results: z.array(z.int().nonnegative()).min(1),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const contextKindSchema = z.enum([
  "dose",
  "duration",
  "age",
  "threshold",
  "significance-level",
  "confidence-level",
  "power",
  "sample-size-calculation",
  "margin",
  "date",
  "ratio",
  "identifier",
  "name-part",
  "ordinal",
  "count",
  "other",
]);
export type ContextKind = z.infer<typeof contextKindSchema>;

/** A number that is no result. Covers one expression: "1-, 3-, and 6-months" is three entries. */
export const contextNumberSchema = z.strictObject({
  kind: contextKindSchema,
  span: spanSchema,
  text: wordsSchema,
  section: z.int().nonnegative(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: wordsSchema.nullable(),
});
export type ContextNumber = z.infer<typeof contextNumberSchema>;

/** What a check learned of a result that the abstract does not say itself. It is never applied: the record says what is printed. */
export const suggestionSchema = z.strictObject({
  /** Index into results. */
  result: z.int().nonnegative(),
  /** The field of that result, its parts joined by points: "dispersions.0.type". */
  field: wordsSchema,
  /** What that field would then hold: "sd". */
  value: wordsSchema,
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** What was recomputed or cross-checked, and how it came out. */
export const checkSchema = z.strictObject({
  rule: wordsSchema,
  outcome: z.enum(["consistent", "inconsistent", "not-applicable"]),
  /** With the numbers in it: "21 + 25 = 46, printed 46". */
  message: wordsSchema,
  /** Indices into results. */
  results: z.array(z.int().nonnegative()),
  /** Missing where there is none, which is nearly always. */
  suggestions: z.array(suggestionSchema).min(1).optional(),
});
export type Check = z.infer<typeof checkSchema>;
