/** What a page carries as data, and what its server answers: the contract between what writes it and the script that shows it. */
import type { Correction } from "../corrections.ts";
import type { AuditReport, RecordChange, RecordView } from "../model.ts";

/** The first block of data of a page; it says which page it is. */
export type PageHead =
  | { readonly mode: "audit"; readonly report: AuditReport }
  | { readonly mode: "review"; readonly run: string; readonly records: number; readonly corrections: number };

/** What the table of an audit knows of a record. */
export type PageRow = Omit<RecordChange, "beforeView" | "afterView">;

/** One statistic or other number of an abstract: [start, end, index into {@link PAGE_KINDS}, what it says]. */
export type PageMark = readonly [start: number, end: number, kind: number, words: string];

export type PageSection = RecordView["sections"][number];

/** One side of a record. */
export interface PageSide {
  /** Null where they are the same as before. */
  readonly sections: readonly PageSection[] | null;
  /** Null where they are the same as before. */
  readonly marks: readonly PageMark[] | null;
  /** The checks that failed, in words. */
  readonly failed: readonly string[];
}

export interface PageViews {
  readonly before: PageSide | null;
  readonly after: PageSide | null;
}

/** What colours a number; the last is every number that is no result. */
export const PAGE_KINDS = ["sample-size", "group-value", "estimate", "interval", "p-value", "test-statistic", "context"] as const;

/** Ids of the elements that the script looks for, and the event that says that more records have come. */
export const PAGE_IDS = { head: "tabstract-head", app: "tabstract-app", chunk: "tabstract-chunk" } as const;

/** Which records a review lists. */
export const REVIEW_FILTERS = ["all", "failed-checks", "untouched", "touched"] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

/** What the table of a review knows of a record. */
export interface ReviewRow {
  readonly key: string;
  readonly id: string;
  readonly title: string | null;
  readonly results: number;
  /** Checks that failed. */
  readonly failed: number;
  /** Corrections that hold. */
  readonly corrections: number;
}

export interface ReviewRows {
  /** Of all rows that were asked for, not only those of this page. */
  readonly total: number;
  readonly rows: readonly ReviewRow[];
}

export interface ReviewRecord {
  readonly view: RecordView;
  /** Those that hold, in the order in which they were made. */
  readonly corrections: readonly Correction[];
}
