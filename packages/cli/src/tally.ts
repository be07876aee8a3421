/** What a run came to, counted while it goes by: the numbers of the summary and of the exit code. */
import { type ConvertEvent, INTERNAL_CODE, SCHEMA_CODE } from "@tabstract/pipeline";
import type { CorrectionsAccount } from "@tabstract/record";
import type { RejectLimit } from "./option-parsers.ts";

export interface Tally {
  files: number;
  records: number;
  rejects: number;
  deleted: number;
  readonly rejectsByCode: Map<string, number>;
  readonly resultsByKind: Map<string, number>;
  contextNumbers: number;
  readonly failedChecks: Map<string, number>;
  recordsWithFailedChecks: number;
  recordsWithWarnings: number;
  /** Known at the end; null until then, and in a run without corrections. */
  corrections: CorrectionsAccount | null;
}

export function emptyTally(): Tally {
  return {
    files: 0,
    records: 0,
    rejects: 0,
    deleted: 0,
    rejectsByCode: new Map(),
    resultsByKind: new Map(),
    contextNumbers: 0,
    failedChecks: new Map(),
    recordsWithFailedChecks: 0,
    recordsWithWarnings: 0,
    corrections: null,
  };
}

export function count(tally: Tally, event: ConvertEvent): void {
  switch (event.kind) {
    case "record": {
      const { results, context, failedChecks, warnings } = event.counts;
      tally.records++;
      for (const [kind, times] of Object.entries(results)) increment(tally.resultsByKind, kind, times);
      tally.contextNumbers += context;
      const failed = Object.entries(failedChecks);
      for (const [rule, times] of failed) increment(tally.failedChecks, rule, times);
      if (failed.length > 0) tally.recordsWithFailedChecks++;
      if (warnings > 0) tally.recordsWithWarnings++;
      return;
    }
    case "reject":
      tally.rejects++;
      increment(tally.rejectsByCode, event.reject.code);
      return;
    case "deleted":
      tally.deleted++;
      return;
    case "file":
      tally.files++;
      return;
    case "end":
      tally.corrections = event.run.corrections ?? null;
      return;
    case "notice":
    case "checkpoint":
      return;
  }
}

/** A tally as JSON holds it: what a run that is gone on with knows of its first part. */
export function tallyMemo(tally: Tally): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(tally).map(([name, value]) => [name, value instanceof Map ? [...value] : value]));
}

/** @param memo what {@link tallyMemo} gave. */
export function tallyOf(memo: unknown): Tally {
  const kept = Object.entries((memo ?? {}) as Readonly<Record<string, unknown>>);
  const values = kept.map(([name, value]) => [name, Array.isArray(value) ? new Map(value) : value]);
  return { ...emptyTally(), ...(Object.fromEntries(values) as Partial<Tally>) };
}

/** Rejects that are a fault of tabstract and not of its input. */
export function ownFaults(tally: Tally): number {
  return (tally.rejectsByCode.get(SCHEMA_CODE) ?? 0) + (tally.rejectsByCode.get(INTERNAL_CODE) ?? 0);
}

/** Whether more was rejected than may be; a share is one of everything that was read. */
export function exceeds(counts: { records: number; rejects: number; deleted: number; merged?: number }, limit: RejectLimit): boolean {
  const { records, rejects, deleted, merged = 0 } = counts;
  if (limit.unit === "records") return rejects > limit.value;
  return rejects * 100 > limit.value * (records + rejects + deleted + merged);
}

/** Corrections that are not in the run. Those without a record count only where all of the input was read. */
export function unmetCorrections({ noRecord, notApplied }: CorrectionsAccount, isPart: boolean): number {
  return (isPart ? 0 : noRecord.count) + notApplied.count;
}

export function exceedsUnmet(
  account: CorrectionsAccount | null | undefined,
  { limit, isPart }: { limit: RejectLimit; isPart: boolean },
): boolean {
  if (account === null || account === undefined) return false;
  const unmet = unmetCorrections(account, isPart);
  return limit.unit === "records" ? unmet > limit.value : unmet * 100 > limit.value * account.total;
}

function increment(counts: Map<string, number>, name: string, times = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + times);
}
