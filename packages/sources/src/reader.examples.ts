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

/** As R's jsonlite writes it unless it is told otherwise: each string, number and flag a list of one, null an object of nothing. */
export function boxed(value: unknown): unknown {
  if (value === null) return {};
  if (Array.isArray(value)) return value.map(boxed);
  if (typeof value !== "object") return [value];
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, boxed(inner)]));
}
