/** The contract of a check: one record in, what agrees and what does not out. Pure; it never changes the record. */
import type { AbstractRecord, Check, Metadata } from "@tabstract/record";

/** What a check may look at: everything of a record but the checks themselves, and the other renderings of the paper in its raw record. */
export interface CheckInput {
  readonly record: Omit<AbstractRecord, "checks">;
  /** Clean abstract texts of all renderings, the chosen one included; empty where the source holds only one. */
  readonly variants: readonly { readonly name: string; readonly doi: string | null; readonly text: string | null }[];
  /** What each source says that was merged into the record, in the order of the input; empty where nothing was merged. */
  readonly sources: readonly { readonly name: string; readonly metadata: Metadata }[];
}

export interface CheckRule {
  /** The `rule` of its verdicts. */
  readonly name: string;
  /** One line: what is compared with what. */
  readonly summary: string;
  run(input: CheckInput): readonly Check[];
}
