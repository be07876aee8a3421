/** The sizes that a record prints for its arms, found in one pass over its results. */
import type { Result, Span } from "@tabstract/record";
import type { CheckInput } from "./check.ts";
import { isWithin } from "./sentence.ts";

export interface ArmSizes {
  sizes(arm: string): readonly number[];
  statesSize(arm: string, span: Span): boolean;
}

/** More different sizes of one arm than this say nothing. */
const MOST_SIZES = 6;

interface OfArm {
  readonly sizes: Set<number>;
  /** Where they are printed for this arm alone. */
  readonly places: Span[];
}

/** Sizes of each arm, and the denominators of its counts; the arm's own size first. */
export function openArmSizes(record: CheckInput["record"]): ArmSizes {
  let arms: ReadonlyMap<string, OfArm> | null = null;
  const ofArm = (arm: string): OfArm | undefined => {
    arms ??= indexed(record);
    return arms.get(arm);
  };
  return {
    sizes: (arm) => [...(ofArm(arm)?.sizes ?? [])].slice(0, MOST_SIZES),
    statesSize: (arm, span) => hasWithin(ofArm(arm)?.places ?? [], span),
  };
}

function indexed({ study, results }: CheckInput["record"]): Map<string, OfArm> {
  const arms = new Map<string, OfArm>();
  const add = (arm: string, size: number | null): void => {
    const known = arms.get(arm) ?? { sizes: new Set(), places: [] };
    arms.set(arm, known);
    if (size !== null && Number.isSafeInteger(size) && size > 0) known.sizes.add(size);
  };
  for (const { id, n } of study.arms) add(id, n);
  for (const result of results) {
    for (const arm of result.arms) add(arm, sizeIn(result));
    const [only, ...more] = result.arms;
    if (result.kind === "sample-size" && only !== undefined && more.length === 0) arms.get(only)?.places.push(result.span);
  }
  return arms;
}

function sizeIn(result: Result): number | null {
  if (result.kind === "sample-size") return result.scope === "arm" ? result.value : null;
  return result.kind === "group-value" && result.arms.length === 1 ? result.denominator : null;
}

/** True where one of these places, in the order of the text, lies within the span. */
function hasWithin(places: readonly Span[], span: Span): boolean {
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
