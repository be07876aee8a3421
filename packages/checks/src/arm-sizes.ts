/** The sizes that a record prints for its arms, found in one pass over its results. */
import type { Result, Span } from "@tabstract/record";
import type { CheckInput } from "./check.ts";
import { isWithin } from "./sentence.ts";

/** More different sizes of one arm than this say nothing. */
const MOST_SIZES = 6;

export interface SizesOfArm {
  /** Different ones, as they are found; at most six. */
  readonly sizes: readonly number[];
  /** Where sizes are printed for this arm alone, in the order of the text. */
  readonly places: readonly Span[];
}

interface Gathered {
  readonly sizes: number[];
  readonly places: Span[];
}

/** Sizes of each arm, and the denominators of its counts; the arm's own size first. */
export function sizesOfArms({ study, results }: CheckInput["record"]): ReadonlyMap<string, SizesOfArm> {
  const arms = new Map<string, Gathered>();
  for (const { id, n } of study.arms) add(arms, id, n);
  for (const result of results) {
    if (result.arms.length === 0) continue;
    const size = sizeIn(result);
    for (const arm of result.arms) add(arms, arm, size);
    if (result.kind === "sample-size" && result.arms.length === 1) arms.get(result.arms[0] as string)?.places.push(result.span);
  }
  return arms;
}

function add(arms: Map<string, Gathered>, arm: string, size: number | null): void {
  let known = arms.get(arm);
  if (known === undefined) {
    known = { sizes: [], places: [] };
    arms.set(arm, known);
  }
  if (size === null || known.sizes.length === MOST_SIZES || !Number.isSafeInteger(size) || size <= 0) return;
  if (!known.sizes.includes(size)) known.sizes.push(size);
}

function sizeIn(result: Result): number | null {
  if (result.kind === "sample-size") return result.scope === "arm" ? result.value : null;
  return result.kind === "group-value" && result.arms.length === 1 ? result.denominator : null;
}

/** True where one of these places, in the order of the text, lies within the span. */
export function hasWithin(places: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.[0] ?? 0) >= span[0]) high = middle;
    else low = middle + 1;
  }
  const first = places[low];
  return first !== undefined && isWithin(first, span);
}
