/** Precision, recall and F1 by kind, and which kinds are taken for which. */
import type { ResultKind } from "@tabstract/record";
import type { Judgement } from "./gold.ts";
import { type AuditReport, RESULT_KINDS, type Score } from "./model.ts";

export interface GoldTally {
  /** By "reference found": how many numbers, and how many of them agree in value too. */
  readonly counts: Map<string, { count: number; matched: number }>;
}

export function emptyGoldTally(): GoldTally {
  return { counts: new Map() };
}

export function addJudgements(tally: GoldTally, judgements: readonly Judgement[]): void {
  for (const { reference, found, matched } of judgements) {
    const name = nameOf(reference, found);
    const cell = tally.counts.get(name) ?? { count: 0, matched: 0 };
    tally.counts.set(name, { count: cell.count + 1, matched: cell.matched + (matched ? 1 : 0) });
  }
}

function nameOf(reference: ResultKind | null, found: ResultKind | null): string {
  return `${reference ?? ""} ${found ?? ""}`;
}

export function scoresOf({ counts }: GoldTally): NonNullable<AuditReport["gold"]> {
  const kinds = [...RESULT_KINDS, null];
  const cell = (reference: ResultKind | null, found: ResultKind | null): { count: number; matched: number } =>
    counts.get(nameOf(reference, found)) ?? { count: 0, matched: 0 };
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const rows = RESULT_KINDS.map((kind) => ({
    kind,
    reference: sum(kinds.map((found) => cell(kind, found).count)),
    found: sum(kinds.map((reference) => cell(reference, kind).count)),
    matched: cell(kind, kind).matched,
  }));
  const total = {
    kind: "all" as const,
    reference: sum(rows.map(({ reference }) => reference)),
    found: sum(rows.map(({ found }) => found)),
    matched: sum(rows.map(({ matched }) => matched)),
  };
  const confusion = kinds.flatMap((reference) =>
    kinds.flatMap((found) => {
      const { count } = cell(reference, found);
      return count === 0 ? [] : [{ reference, found, count }];
    }),
  );
  return { scores: [...rows, total].map(scored), confusion };
}

function scored(row: Pick<Score, "kind" | "reference" | "found" | "matched">): Score {
  const { reference, found, matched } = row;
  const precision = found === 0 ? null : matched / found;
  const recall = reference === 0 ? null : matched / reference;
  const f1 = reference + found === 0 ? null : (2 * matched) / (reference + found);
  return { ...row, precision, recall, f1 };
}
