/** The rows of a recognizer's table of examples. */
import type { Category } from "@tabstract/record";
import type { ContextFields, ResultFields } from "./recognizer.ts";

export interface Example {
  /**
   * A sentence of ours. In a positive row the claim's span is marked ⟦…⟧ (several marks: several claims of this recognizer, in order).
   * A negative row has no mark: this recognizer must win nothing in it.
   */
  readonly text: string;
  /** What the marked claims must say, mark by mark; fields left out are not compared. Absent in a negative row. */
  readonly expect?: readonly Partial<ResultFields | ContextFields>[];
  /** The part of the story that the sentence stands in; RESULTS where absent. */
  readonly zone?: Category;
  /** Recognizers whose claims may stand inside the marks: the level in "OR (95% CI) was 1.5". Otherwise nobody else takes a number there. */
  readonly encloses?: readonly string[];
  /** What the row guards against, where that is not plain. */
  readonly why?: string;
}
