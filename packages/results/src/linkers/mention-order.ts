/** Where in the list of mentions a token stands. Mentions stand in text order and never overlap. */
import type { ArmMention } from "./arms.ts";

/** Index of the last mention that ends at this token or before it; -1 where none does. */
export function lastEndingBy(mentions: readonly ArmMention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the first mention that begins at this token or behind it. */
export function firstFrom(mentions: readonly ArmMention[], at: number): number {
  return lastEndingBy(mentions, at) + 1;
}
