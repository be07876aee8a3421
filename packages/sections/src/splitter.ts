/**
 * The contract of a splitter: how one style of abstract is cut into labelled parts.
 *
 * Splitters are tried in the order of their list; the first that answers wins. They find labels and bodies; cleaning, categories and
 * offsets are the same for all and happen once, in `splitAbstract`. A part without a label is shown to the splitters once more: a source
 * that keeps sections apart may hold "Objetivo: … Métodos: …" in one of them, and a heading "Abstract" may stand over labelled text.
 */
import type { Abstract, Category, RawAbstract, RawDocument, Warning } from "@tabstract/record";
import type { MarkupReading } from "./markup/reading.ts";

/** One part of an abstract as a splitter found it: a label as printed (without colon) and a body that may still need cleaning. */
export interface Part {
  readonly label: string | null;
  /** Plain text. Line feeds that mean something are kept. */
  readonly text: string;
  /** The category that the source itself states; null where it is to be read from the label. */
  readonly category: Category | null;
}

export interface Splitter {
  /** Also the name of its file. */
  readonly name: string;
  /**
   * The parts of this abstract, in order, or null where it is not in this style.
   * @param reading for markup: who parses it, and what takes what was left out
   */
  split(raw: RawAbstract, reading: MarkupReading): readonly Part[] | null;
}

export interface SplitResult {
  /** Null where nothing is left of the abstract after cleaning. */
  readonly abstract: Abstract | null;
  /** What a section of the abstract says of conflicts; null where none does. */
  readonly conflictOfInterest: string | null;
  /** Keywords that the source printed behind the abstract; empty where it printed none there. */
  readonly keywords: readonly string[];
  /** Abstracts in other languages that the source printed with it, under a heading of their own. */
  readonly otherAbstracts: RawDocument["otherAbstracts"];
  readonly warnings: readonly Warning[];
}

/** The functions that the package exports: a raw abstract to clean, labelled, NLM-categorised sections. */
export type SplitAbstract = (raw: RawAbstract) => SplitResult;
