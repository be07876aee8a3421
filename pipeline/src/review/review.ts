/** A run under review: its records, what was said of them, and the rules for saying more. */
import { join } from "node:path";
import {
  applyCorrections,
  type Correction,
  correctionSchema,
  type RecordView,
  type ReviewFilter,
  type ReviewRecord,
  type ReviewRow,
  type ReviewRows,
  recordView,
} from "@tabstract/audit";
import { type AbstractRecord, abstractText } from "@tabstract/record";
import { confirmedFields } from "./confirmed-fields.ts";
import { CORRECTIONS_FILE, openCorrections } from "./corrections-file.ts";
import { holdCorrections, isSamePlace, placeOf } from "./held-corrections.ts";
import { openRunRecords, type RecordEntry } from "./run-records.ts";

const NOT_APPLIED = "correction-not-applied";

export interface RowsQuery {
  /** In small letters; stands in the id, the key or the title of a row. */
  readonly text: string;
  readonly filter: ReviewFilter;
  readonly from: number;
  readonly count: number;
}

export type Saved = { readonly kind: "saved"; readonly record: ReviewRecord } | { readonly kind: "refused"; readonly message: string };

export interface Review {
  readonly records: number;
  /** Lines of corrections.jsonl. */
  readonly corrections: number;
  rows(query: RowsQuery): ReviewRows;
  /** Null where there is no such record. */
  record(key: string): Promise<ReviewRecord | null>;
  /** Resolves when it is on disk. */
  correct(value: unknown): Promise<Saved>;
  close(): Promise<void>;
}

/** @throws NotReviewable, DamagedCorrections, and what the system says. */
export async function openReview(run: string): Promise<Review> {
  const records = await openRunRecords(run);
  const file = await openCorrections(join(run, CORRECTIONS_FILE)).catch(async (error: unknown) => {
    await records.close();
    throw error;
  });
  const held = holdCorrections(file.corrections);
  return {
    records: records.entries.length,
    get corrections() {
      return held.lines;
    },
    rows({ text, filter, from, count }) {
      const isWanted = (entry: RecordEntry): boolean => contains(entry, text) && passes(filter, entry, held.of(entry.key).length);
      const found = text === "" && filter === "all" ? records.entries : records.entries.filter(isWanted);
      return {
        total: found.length,
        rows: found.slice(from, from + count).map((entry) => rowOf(entry, held.of(entry.key).length)),
      };
    },
    async record(key) {
      const entry = records.byKey.get(key);
      return entry === undefined ? null : { view: recordView(await records.read(entry)), corrections: held.of(key) };
    },
    async correct(value) {
      const parsed = correctionSchema.safeParse(value);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return refused(`this is no correction: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
      }
      const entry = records.byKey.get(parsed.data.record.key);
      if (entry === undefined || entry.id !== parsed.data.record.id) return refused("there is no such record in this run");
      const record = await records.read(entry);
      const view = recordView(record);
      const correction = confirmedFields(parsed.data, record);
      const objection = objectionTo(correction, { record, view, held: held.of(entry.key) });
      if (objection !== null) return refused(objection);
      await file.append(correction);
      held.add(correction);
      return { kind: "saved", record: { view, corrections: held.of(entry.key) } };
    },
    async close() {
      await file.close();
      await records.close();
    },
  };
}

/** Why a correction does not fit the record; null where it does. */
function objectionTo(
  correction: Correction,
  { record, view, held }: { record: AbstractRecord; view: RecordView; held: readonly Correction[] },
): string | null {
  const place = placeOf(correction);
  const text = abstractText(record);
  if (text.slice(...place.span) !== place.text)
    return `the words "${place.text}" do not stand at ${place.span.join(" to ")} of the abstract`;
  const isOfRun = view.results.some((result) => isSamePlace(place, result));
  if (correction.verdict === "added" && isOfRun) return `the run has a ${place.kind} there already: fix that one`;
  if (correction.verdict !== "added" && !isOfRun) {
    // Only what a person added can be taken back.
    const isAdded = held.some((other) => other.verdict === "added" && isSamePlace(other.added, place));
    if (!isAdded || correction.verdict !== "wrong") return `there is no ${place.kind} at ${place.span.join(" to ")} of the abstract`;
    return null;
  }
  return whyNotApplied(correction, { record, held });
}

/** What `convert --corrections` would object: better said now than when the next run is made. */
function whyNotApplied(correction: Correction, { record, held }: { record: AbstractRecord; held: readonly Correction[] }): string | null {
  const others = held.filter((other) => !isSamePlace(placeOf(other), placeOf(correction)));
  const objections = (corrections: readonly Correction[]): string[] =>
    applyCorrections(record, corrections).warnings.flatMap(({ code, message }) => (code === NOT_APPLIED ? [message] : []));
  const before = objections(others);
  const after = objections([...others, correction]);
  return after.length > before.length ? (after.at(-1) ?? null) : null;
}

function contains({ id, key, title }: RecordEntry, text: string): boolean {
  return [id, key, title ?? ""].some((words) => words.toLowerCase().includes(text));
}

function passes(filter: ReviewFilter, { failed }: RecordEntry, corrections: number): boolean {
  switch (filter) {
    case "all":
      return true;
    case "failed-checks":
      return failed > 0;
    case "untouched":
      return corrections === 0;
    case "touched":
      return corrections > 0;
  }
}

function rowOf({ key, id, title, results, failed }: RecordEntry, corrections: number): ReviewRow {
  return { key, id, title, results, failed, corrections };
}

function refused(message: string): Saved {
  return { kind: "refused", message };
}
