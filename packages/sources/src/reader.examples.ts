/** The shape of a reader's table of examples. */

/** Expected values by dotted path into the raw document ("metadata.identifiers.doi"), or the code of the problem. */
export type ExpectedOutcome = Readonly<Record<string, unknown>> | string;

export interface ReaderExample {
  readonly name: string;
  readonly input: string;
  /** One a frame, in order. */
  readonly outcomes: readonly ExpectedOutcome[];
  /** False where the content alone does not show this reader's format. */
  readonly detected?: false;
}
