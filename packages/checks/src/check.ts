/** The contract of a check: one record in, what agrees and what does not out. Pure; it never changes the record. */
import type { AbstractRecord, Check, Metadata, Result, Span } from "@tabstract/record";
import type { BoundedInterval } from "./bounds.ts";
import type { TwoGroups } from "./two-groups.ts";
import type { WholeMean } from "./whole-means.ts";

/** What a check may look at: everything of a record but the checks themselves, and the other renderings of the paper in its raw record. */
export interface CheckInput {
  readonly record: Omit<AbstractRecord, "checks">;
  /** Clean abstract texts of all renderings, the chosen one included; empty where the source holds only one. */
  readonly variants: readonly { readonly name: string; readonly doi: string | null; readonly text: string | null }[];
  /** What each source says that was merged into the record, in the order of the input; empty where nothing was merged. */
  readonly sources: readonly { readonly name: string; readonly metadata: Metadata }[];
}

/** A result of one kind, with its place among all results of the record. */
export interface Placed<Kind extends Result["kind"]> {
  readonly index: number;
  readonly result: Extract<Result, { readonly kind: Kind }>;
}

/** The input, and what several checks ask of it, worked out once, when it is first asked for. */
export interface CheckScene extends CheckInput {
  /** The abstract text. */
  readonly text: string;
  /** True where the abstract matches anywhere. Each pattern, a constant without "g", is searched for once: a long text must not cost the square of its length. */
  says(pattern: RegExp): boolean;
  /** The sentence around a place of the text. */
  sentence(at: number): Span;
  /** The words of that sentence. */
  sentenceText(at: number): string;
  /** The results of one kind, in the order of the text. */
  all<Kind extends Result["kind"]>(kind: Kind): readonly Placed<Kind>[];
  /** Every size that the record prints for an arm, whatever its stage: which of them an analysis used is not always said. At most six. */
  sizes(arm: string): readonly number[];
  /** True where the stretch of text itself prints the size of this one arm. */
  statesSize(arm: string, span: Span): boolean;
  /** Every comparison of two independent groups. */
  groups(): readonly TwoGroups[];
  /** Every interval that bounds a value, both as printed. */
  intervals(): readonly BoundedInterval[];
  /** True where an interval bounds the result of this index. */
  isBounded(index: number): boolean;
  /** Every mean of whole numbers. */
  wholeMeans(): readonly WholeMean[];
}

/** "error": impossible, or it changes a decision. "warning": two printed things do not agree. "note": a matter of form. */
export type Severity = "error" | "warning" | "note";

export interface CheckRule {
  /** The `rule` of its verdicts. */
  readonly name: string;
  /** One line: what is compared with what. */
  readonly summary: string;
  /** How much its "inconsistent" weighs where it changes no decision (see severityOf). */
  readonly severity: Severity;
  /** True where it looks at other renderings or sources, which a finished record no longer holds. */
  readonly needsSources?: true;
  run(scene: CheckScene): readonly Check[];
}
