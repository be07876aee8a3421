/** What a page carries as data, and what its server answers: the contract between what writes it and the script that shows it. */
import type { Correction } from "../corrections.ts";
import type { AuditReport, RecordChange, RecordView } from "../model.ts";
import type { RunPlots } from "../run-plots.ts";

/** The first block of data of a page; it says which page it is. */
export type PageHead = { readonly mode: "audit"; readonly report: AuditReport } | RunHead;

/** A run, record by record: to be read ("view"), or to be corrected as well. */
export type RunHead = RunFacts & (ViewHead | ReviewHead);

interface RunFacts {
  /** As it was named. */
  readonly run: string;
  readonly records: number;
  /** Records with a check that failed. */
  readonly failing: number;
  /** The checks that failed anywhere, the most frequent first. */
  readonly failed: readonly FailedRule[];
}

interface ViewHead {
  readonly mode: "view";
  readonly plots: RunPlots;
}

interface ReviewHead {
  readonly mode: "review";
  /** Lines of corrections.jsonl. */
  readonly corrections: number;
}

/** How many records fail a check with each severity, and in all. */
export interface FailedRule {
  readonly rule: string;
  readonly records: number;
  readonly bySeverity: Readonly<Record<string, number>>;
}

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
export const REVIEW_FILTERS = ["all", "untouched", "touched"] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

/** What the table of a run knows of a record. */
export interface RunRow {
  /** In the run, from 0: what the record is asked for by. */
  readonly number: number;
  readonly key: string;
  readonly id: string;
  readonly title: string | null;
  readonly results: number;
  /** Checks that failed. */
  readonly failed: number;
  /** Corrections that hold. */
  readonly corrections: number;
}

export interface RunRows {
  /** Of all rows that were found, not only those of this page. */
  readonly total: number;
  readonly rows: readonly RunRow[];
  /** How many records have been looked at, of how many: a search goes on each time that it is asked for. */
  readonly searched: number;
  readonly of: number;
  /** Whether it stopped because it found as much as it keeps. */
  readonly isFull: boolean;
}

export interface PageArm {
  readonly name: string;
  readonly role: string;
  readonly n: number | null;
  readonly aliases: readonly string[];
}

export interface PageComparison {
  readonly contrast: string;
  /** Names, not ids. */
  readonly arms: readonly string[];
  readonly outcome: string | null;
  readonly timepoint: string | null;
  readonly population: string | null;
  readonly isPrimary: boolean;
  /** Indices into the results of the view. */
  readonly results: readonly number[];
}

export interface PageCheck {
  readonly rule: string;
  readonly outcome: string;
  /** Null where it did not fail. */
  readonly severity: string | null;
  /** With the arithmetic in it. */
  readonly message: string;
  /** Indices into the results of the view. */
  readonly results: readonly number[];
}

export interface PageRecord {
  /** In the run, from 0. */
  readonly number: number;
  readonly view: RecordView;
  /** What else the record says of the paper, by name. */
  readonly facts: readonly (readonly [name: string, words: string])[];
  readonly arms: readonly PageArm[];
  readonly comparisons: readonly PageComparison[];
  readonly checks: readonly PageCheck[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  /** Those that hold, in the order in which they were made. */
  readonly corrections: readonly Correction[];
}
