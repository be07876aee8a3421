/** The ratio in which people were allotted to arms, "2:1", and whether the sizes of the arms can have come of it. */
import type { CheckScene } from "./check.ts";
import { pOfChiSquared } from "./distributions.ts";

export interface Allocation {
  /** As printed. */
  readonly text: string;
  readonly parts: readonly number[];
  /** Where it is printed. */
  readonly at: number;
}

const RATIO = /\b\d{1,2}(?:\s?:\s?\d{1,2}){1,7}\b(?![\d:.])|\b\d{1,2} to \d{1,2}(?= (?:allocation|randomi[sz]ation|ratio)\b)/g;
/** Whatever RATIO finds has this in it. */
const PARTS = /\d\s?:\s?\d|\d to \d{1,2} (?:allocation|randomi[sz]ation|ratio)\b/;
const ANNOUNCED = /\b(?:randomi[sz]\w*|randomly|allocat\w*|assign\w*|ratio)\b/i;
/** Beside the ratio: it is of another kind. */
const OF_OTHERS = /\b(?:sex|males?|females?|match\w*|propensity|mixture|dilut\w*|titres?|titers?)\b/i;
const NEAR = 25;
/** From the ratio to the word that says what it is, in characters. */
const REACH = 80;

/** Every different allocation ratio that the text prints. */
export function allocations(scene: CheckScene): Allocation[] {
  const { text } = scene;
  if (!scene.says(PARTS)) return [];
  const found = new Map<string, Allocation>();
  for (const { 0: ratio, index } of text.matchAll(RATIO)) {
    if (OF_OTHERS.test(text.slice(Math.max(0, index - NEAR), index + ratio.length + NEAR))) continue;
    const [start, end] = scene.sentence(index);
    if (!ANNOUNCED.test(text.slice(Math.max(start, index - REACH), Math.min(end, index + ratio.length + REACH)))) continue;
    const parts = ratio.split(/:| to /).map(Number);
    if (parts.every((part) => part > 0)) found.set(parts.join(":"), { text: parts.join(":"), parts, at: index });
  }
  return [...found.values()];
}

/** The p-value of sizes as far from the ratio as these, were each person allotted alone; the parts are taken in the order that fits best. */
export function pOfAllocation(sizes: readonly number[], parts: readonly number[]): number {
  const rising = (one: number, other: number): number => one - other;
  const [ordered, shares] = [sizes.toSorted(rising), parts.toSorted(rising)];
  const total = ordered.reduce((sum, size) => sum + size, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const chi2 = ordered.reduce((sum, size, at) => {
    const expected = (total * (shares[at] ?? 0)) / whole;
    return sum + (size - expected) ** 2 / expected;
  }, 0);
  return pOfChiSquared(chi2, sizes.length - 1);
}
