/** Figures of an audit in words, the same in every form of output for people. */
import type { AuditReport } from "@tabstract/audit";

export function amount(count: number): string {
  return count.toLocaleString("en-US");
}

/** "0.35%"; "" where there is nothing to divide by. */
export function share(count: number, total: number): string {
  return total === 0 ? "" : `${((100 * count) / total).toFixed(2)}%`;
}

/** Precision, recall and F1 by kind, as a table. */
export function scoreRows({ gold }: AuditReport): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const three = (value: number | null): string => (value === null ? "" : value.toFixed(3));
  return {
    head: ["kind", "reference", "found", "matched", "precision", "recall", "F1"],
    rows: (gold?.scores ?? []).map(({ kind, reference, found, matched, precision, recall, f1 }) => [
      kind,
      amount(reference),
      amount(found),
      amount(matched),
      three(precision),
      three(recall),
      three(f1),
    ]),
  };
}
