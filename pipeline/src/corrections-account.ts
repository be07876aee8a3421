/**
 * What became of the corrections in a run: which of them met no record, and which met one and could not be applied. A correction that nobody hears of any more is a test that
 * no longer tests.
 */
import { type Correction, correctedWords, NOT_APPLIED } from "@tabstract/audit";
import type { AbstractRecord, CorrectionsAccount } from "@tabstract/record";
import type { CorrectionBook } from "./correction-book.ts";
import type { CorrectionLine } from "./review/correction-lines.ts";
import { placeName, placeOf } from "./review/held-corrections.ts";
import type { Shard } from "./shard.ts";

/** Those of each sort that run.json names. */
const NAMED = 20;

/** How far it has come, as JSON. */
export interface CorrectionsDone {
  /** Lines of the corrections that have met a record. */
  readonly met: readonly number[];
  readonly notApplied: CorrectionsAccount["notApplied"];
}

export interface OpenCorrectionsAccount {
  /** A record of the output. */
  see(record: Pick<AbstractRecord, "id" | "key" | "warnings">): void;
  done(): CorrectionsDone;
  finish(): CorrectionsAccount;
}

export interface AccountOptions {
  /** Where an earlier process came to. */
  readonly from: CorrectionsDone | null;
  /** A shard names all that it has not met: whether another one has, only `gather` can tell. */
  readonly shard: Shard | null;
}

export function openCorrectionsAccount(book: CorrectionBook, { from, shard }: AccountOptions): OpenCorrectionsAccount {
  const lineOf = new Map(book.lines.map(({ line, correction }) => [nameOf(correction), line]));
  const met = new Set(from?.met);
  const left = openNotApplied(from?.notApplied ?? null);
  return {
    see(record): void {
      for (const correction of book.of(record)) met.add(lineOf.get(nameOf(correction)) ?? 0);
      left.see(record);
    },
    done: () => ({ met: [...met].sort((a, b) => a - b), notApplied: left.all() }),
    finish(): CorrectionsAccount {
      const unmet = book.lines.filter(({ line }) => !met.has(line)).map(unmetOf);
      const first = shard === null ? unmet.slice(0, NAMED) : unmet;
      return { total: book.lines.length, noRecord: { count: unmet.length, first }, notApplied: left.all() };
    },
  };
}

/** What a later line about the same takes the place of. */
function nameOf(correction: Correction): string {
  return `${placeName(placeOf(correction))} ${correction.record.id}`;
}

function unmetOf({ line, correction }: CorrectionLine): CorrectionsAccount["noRecord"]["first"][number] {
  return { line, record: correction.record.id, correction: correctedWords(correction) };
}

interface NotAppliedTally {
  see(record: Pick<AbstractRecord, "id" | "warnings">): void;
  all(): CorrectionsAccount["notApplied"];
}

function openNotApplied(from: CorrectionsAccount["notApplied"] | null): NotAppliedTally {
  let count = from?.count ?? 0;
  const first = [...(from?.first ?? [])];
  return {
    see({ id, warnings }): void {
      for (const { code, message } of warnings) {
        if (code !== NOT_APPLIED) continue;
        count++;
        if (first.length < NAMED) first.push({ record: id, problem: message });
      }
    },
    all: () => ({ count, first: [...first] }),
  };
}

/** The account of all shards together; null where they were made without corrections. @param accounts of every shard. */
export function gatherCorrections(
  accounts: readonly (CorrectionsAccount | undefined)[],
): { see(record: Pick<AbstractRecord, "id" | "warnings">): void; finish(): CorrectionsAccount } | null {
  const [one, ...others] = accounts;
  if (one === undefined) return null;
  const unmet = others.reduce<CorrectionsAccount["noRecord"]["first"]>((common, account) => {
    const lines = new Set(account?.noRecord.first.map(({ line }) => line));
    return common.filter(({ line }) => lines.has(line));
  }, one.noRecord.first);
  const left = openNotApplied(null);
  return {
    see: left.see,
    finish: () => ({ total: one.total, noRecord: { count: unmet.length, first: unmet.slice(0, NAMED) }, notApplied: left.all() }),
  };
}
