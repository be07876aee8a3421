/**
 * Values whose denominator is the size of one arm and of no other: "52/81 (64.2%) and 35/79 (44.3%)" after "(KV-12, n = 81; saline, n = 79)".
 *
 * Only where the sentence itself names no arm for the value: a denominator is what is left of the name, never evidence against it.
 */
import type { Arm } from "@tabstract/record";
import type { Item } from "../items.ts";

/** How many tokens may stand between a count with its denominator and the percentage that goes with it. */
const NEAR = 4;

export function linkDenominators(items: readonly Item[], arms: readonly Arm[]): void {
  const bySize = new Map<number, string | null>();
  for (const { id, n } of arms) if (n !== null) bySize.set(n, bySize.has(n) ? null : id);
  for (const [index, item] of items.entries()) {
    if (item.fields.kind !== "group-value" || item.fields.denominator === null || item.fields.statistic === "rate" || item.arms.length > 0)
      continue;
    const arm = bySize.get(item.fields.denominator);
    if (arm === undefined || arm === null) continue;
    item.arms = [arm];
    for (const other of [items[index - 1], items[index + 1]]) {
      if (other === undefined || other.arms.length > 0 || other.sentence !== item.sentence) continue;
      if (other.fields.kind !== "group-value" || other.fields.statistic !== "percentage") continue;
      const gap = other.from > item.from ? other.from - item.to : item.from - other.to;
      if (gap <= NEAR && isShare(item.fields, other.fields.value)) other.arms = [arm];
    }
  }
}

/** Whether the percentage is that of the count, to a point: so that the neighbour's is not taken. */
function isShare(count: { readonly value: number | null; readonly denominator: number | null }, percentage: number | null): boolean {
  if (count.value === null || count.denominator === null || percentage === null) return false;
  return Math.abs((100 * count.value) / count.denominator - percentage) <= 1;
}
