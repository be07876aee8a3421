/** What a reader makes of one raw record: metadata, and the abstract as the source has it. The pipeline turns it into a record. */

import type { Category } from "./abstract.ts";
import type { Metadata, Registration, Warning } from "./metadata.ts";
import type { SourceFormat } from "./provenance.ts";

/** An abstract as its source holds it, before it is split into sections. */
export type RawAbstract =
  /** One string: markup, or plain text with line labels, inline labels or none. */
  | { readonly form: "markup" | "text"; readonly text: string; readonly language: string | null }
  /** Sections that the source itself keeps apart (its body may still hold inline markup where `markup` says so). */
  | {
      readonly form: "sections";
      readonly sections: readonly { readonly label: string | null; readonly category: Category | null; readonly text: string }[];
      readonly markup: boolean;
      readonly language: string | null;
    };

/** One of several renderings of the same paper inside one raw record. */
export interface Variant {
  /** Where it stands: "outer object", "resultStr", "plain text". */
  readonly name: string;
  readonly title: string | null;
  readonly doi: string | null;
  readonly abstract: RawAbstract | null;
}

/** Which state of its record in a catalogue a document shows; of two the later supersedes the earlier. */
export interface Revision {
  /** PubMed's version of a citation, 1 where there is one only; 1 for other catalogues. */
  readonly version: number;
  /** True where the paper is there ahead of its issue: the same record in print is later, whatever its date. */
  readonly aheadOfPrint: boolean;
  /** The day (ISO 8601) on which the catalogue last changed the record, "0000" where it never did; null where the format does not say. */
  readonly date: string | null;
}

export interface RawDocument {
  readonly format: SourceFormat;
  /** Null where the source does not say, or names its records by nothing that lasts. */
  readonly revision: Revision | null;
  readonly metadata: Metadata;
  /** Registrations that the metadata names; those of the abstract are found in its text. `span` is null. */
  readonly registrations: readonly Registration[];
  readonly abstract: RawAbstract | null;
  readonly otherAbstracts: readonly { readonly language: string | null; readonly type: string | null; readonly text: string }[];
  readonly copyright: string | null;
  /** Every rendering of the paper in the raw record, the chosen one included; empty where there is only one. */
  readonly variants: readonly Variant[];
  readonly warnings: readonly Warning[];
}
