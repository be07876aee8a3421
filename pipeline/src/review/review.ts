/** A run under review: its records, what was said of them, and the rules for saying more. */
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import {
  applyCorrections,
  type Correction,
  correctedWords,
  correctionSchema,
  NOT_APPLIED,
  type PageRecord,
  pageRecord,
  REVIEW_FILTERS,
  type RunRecord,
  type RunRows,
  recordView,
  standsAt,
  surroundingsOf,
} from "@tabstract/audit";
import { severityOf } from "@tabstract/checks";
import { type AbstractRecord, abstractText } from "@tabstract/record";
import { openRunLines } from "../audit/run-lines.ts";
import { RunUnreadable } from "../audit/run-unreadable.ts";
import { noBytes } from "../options.ts";
import type { FailedCounts } from "../viewer/failed-checks.ts";
import { openRunIndex } from "../viewer/run-index.ts";
import { runRows } from "../viewer/run-rows.ts";
import { openSearches } from "../viewer/searches.ts";
import { confirmedFields } from "./confirmed-fields.ts";
import { CORRECTIONS_FILE, openCorrections } from "./corrections-file.ts";
import { lockCorrections } from "./corrections-lock.ts";
import { holdCorrections, isSamePlace, type Place, placeOf } from "./held-corrections.ts";
import { openTouched } from "./touched.ts";

export type Saved = { readonly kind: "saved"; readonly record: PageRecord } | { readonly kind: "refused"; readonly message: string };

export interface Review {
  readonly records: number;
  /** Lines of corrections.jsonl. */
  readonly corrections: number;
  failed(): FailedCounts;
  /** What the page asks for: "show", and all that the list of any run can be asked for. */
  rows(query: URLSearchParams): Promise<RunRows>;
  record(number: number): Promise<PageRecord>;
  /** Of the record with this number. Resolves when it is on disk. */
  correct(number: number, value: unknown): Promise<Saved>;
  close(): Promise<void>;
}

export interface ReviewOptions {
  /** The output folder of a run. */
  readonly run: string;
  /** What the page calls it. */
  readonly name: string;
  readonly signal?: AbortSignal | undefined;
  onRecord?(count: number): void;
  /** What was found and mended in the corrections, for a person. */
  onNotice?(message: string): void;
}

/** @throws RunUnreadable, CorrectionsLocked, and what the system says. */
export async function openReview({ run, name, signal, onRecord, onNotice }: ReviewOptions): Promise<Review> {
  const source = { name, path: run, stdin: noBytes() };
  // Nothing is written into a folder that is no run.
  await (await openRunLines(source)).close();
  const path = await realPathOf(join(run, CORRECTIONS_FILE));
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closing.toReversed()) await one();
  };
  try {
    const lock = await lockCorrections(path);
    closing.push(() => lock.release());
    const file = await openCorrections(path);
    closing.push(() => file.close());
    if (file.torn !== null) onNotice?.(`${file.torn}, and was taken out`);
    const held = holdCorrections(file.corrections);
    const touched = openTouched(new Set(file.corrections.map(({ record }) => record.key)));
    const index = await openRunIndex({
      source,
      signal,
      onRecord(record, number): void {
        refuseParts(record, name);
        touched.see(record.key, number);
        onRecord?.(number + 1);
      },
    });
    closing.push(() => index.close());
    const searches = openSearches(index);
    const page = (record: RunRecord, number: number): PageRecord =>
      pageRecord(record, { number, severityOf, corrections: held.of(record).filter((one) => isPrinted(one, record)) });
    return {
      records: index.records,
      get corrections() {
        return held.lines;
      },
      failed: () => index.failed.counts(),
      rows(query) {
        const show = REVIEW_FILTERS.find((filter) => filter === query.get("show")) ?? "all";
        const correctionsOf = (record: Correction["record"]): number => held.of(record).length;
        if (show === "all") return runRows(query, { index, searches, narrow: null, scope: "", correctionsOf });
        const narrow = (numbers: readonly number[] | null): readonly number[] =>
          touched.narrow(numbers, { isTouched: show === "touched", of: index.records });
        // A search among them is another one once there is one more of them.
        return runRows(query, { index, searches, narrow, scope: `${show} ${held.lines}`, correctionsOf });
      },
      record: async (number) => page(await index.record(number), number),
      async correct(number, value) {
        const parsed = correctionSchema.safeParse(value);
        if (!parsed.success) {
          const [issue] = parsed.error.issues;
          return refused(`this is no correction: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
        }
        const record = await index.record(number);
        if (record.key !== parsed.data.record.key || record.id !== parsed.data.record.id)
          return refused("this is the correction of another record");
        const whole = record as AbstractRecord;
        const correction = confirmedFields(parsed.data, whole);
        const objection = objectionTo(correction, { record: whole, view: recordView(record), held: held.of(record) });
        if (objection !== null) return refused(objection);
        const placed = withSurroundings(correction, whole);
        await file.append(placed);
        held.add(placed);
        touched.set(number);
        return { kind: "saved", record: page(record, number) };
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A run that was made again may print something else there: what was said of other words is not said of those. */
function isPrinted(correction: Correction, { abstract = null }: RunRecord): boolean {
  const { text, span } = placeOf(correction);
  return standsAt(text, span, abstractText({ abstract }));
}

/** Of the text as it is now: what tells the place from others of the same words in a later run. */
function withSurroundings(correction: Correction, record: AbstractRecord): Correction {
  const place = placeOf(correction);
  const placed = { ...place, around: surroundingsOf(place.span, abstractText(record)) };
  return correction.verdict === "added" ? { ...correction, added: placed } : { ...correction, result: placed };
}

/** Two runs may lead to one file, which one review at a time writes. */
async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/** Parts that `--select` left out cannot be judged, and what is said of the others could not be put into the next run. */
function refuseParts({ abstract, results, comparisons, context, study }: RunRecord, name: string): void {
  if ([abstract, results, comparisons, context, study].includes(undefined)) {
    throw new RunUnreadable(`${name} was written without the sections or the results of the records; convert again without --select`);
  }
}

/** Why a correction does not fit the record; null where it does. */
function objectionTo(
  correction: Correction,
  { record, view, held }: { record: AbstractRecord; view: ReturnType<typeof recordView>; held: readonly Correction[] },
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
  // A later run that reads by itself what was added is right; this one is there to be fixed.
  if (correction.verdict === "added" && isHeld(correction.added.span, applyCorrections(record, others)))
    return `${correctedWords(correction)}: another result holds its number`;
  const before = objections(others);
  const after = objections([...others, correction]);
  return after.length > before.length ? (after.at(-1) ?? null) : null;
}

function isHeld([start, end]: Place["span"], { results }: Pick<AbstractRecord, "results">): boolean {
  return results.some(({ numbers }) => numbers.some(({ span }) => span[0] < end && start < span[1]));
}

function refused(message: string): Saved {
  return { kind: "refused", message };
}
