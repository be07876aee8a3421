/**
 * The contract of a splitter: how one style of abstract is cut into labelled parts.
 *
 * Splitters are tried in the order of their list; the first that answers wins. They find labels and bodies; cleaning, categories and
 * offsets are the same for all and happen once, in `splitAbstract`.
 */
import type { Abstract, RawAbstract, Warning } from "@tabstract/record";

/** One part of an abstract as a splitter found it: a label as printed (without colon) and a body that may still need cleaning. */
export interface Part {
  readonly label: string | null;
  readonly text: string;
}

export interface Splitter {
  readonly name: string;
  /** The parts of this text, or null where it is not in this style. */
  split(text: string): readonly Part[] | null;
}

export interface SplitResult {
  /** Null where nothing is left of the abstract after cleaning. */
  readonly abstract: Abstract | null;
  readonly warnings: readonly Warning[];
}

/** The function that the package exports: a raw abstract to clean, labelled, NLM-categorised sections. */
export type SplitAbstract = (raw: RawAbstract) => SplitResult;
