/**
 * Values whose denominator is the size of one arm and of no other: "52/81 (64.2%) and 35/79 (44.3%)" after "(KV-12, n = 81; saline, n = 79)".
 *
 * Only where the sentence itself names no arm for the value: a denominator is what is left of the name, never evidence against it.
 */
import type { Arm } from "@tabstract/record";
import type { Item } from "../items.ts";
import type { Tokens } from "../lexer.ts";
import type { ArmMention } from "./arms.ts";

/** How many tokens may stand between a count with its denominator and the percentage that goes with it. */
const NEAR = 4;

export function linkDenominators(
  tokens: Tokens,
  items: readonly Item[],
  { arms, mentions }: { readonly arms: readonly Arm[]; readonly mentions: readonly ArmMention[] },
): void {
  const named = new Set(mentions.map(({ from }) => tokens.sentence[from]));
  const bySize = new Map<number, string | null>();
  for (const { id, n } of arms) if (n !== null) bySize.set(n, bySize.has(n) ? null : id);
  for (const [index, item] of items.entries()) {
    if (item.fields.kind !== "group-value" || item.fields.denominator === null || item.fields.statistic === "rate") continue;
    // An arm carried over from an earlier sentence is a guess; the size is printed here.
    if (item.arms.length > 0 && named.has(item.sentence)) continue;
    const arm = bySize.get(item.fields.denominator);
    if (arm === undefined || arm === null) continue;
    item.arms = [arm];
    for (const other of [items[index - 1], items[index + 1]]) {
      if (other === undefined || other.sentence !== item.sentence || (other.arms.length > 0 && named.has(item.sentence))) continue;
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
