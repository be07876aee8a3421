/**
 * The linker of values to arms (`packages/results/src/linkers/link-arms.ts`): a linear-chain conditional random field over the values of an abstract
 * (`crf.ts`), learned by limited-memory BFGS on the negative log-likelihood of what the gold tells, with squared (Gaussian) shrinkage. Values of which the
 * gold tells nothing are summed over. It learns with the gold's own arms in the places that print their names, so that it does not learn the finder's faults.
 */
import { ARM_FEATURES, ARM_PATTERNS, likeliest, placeValues } from "@tabstract/results/training";
import { type PackedWeights, packWeights } from "@tabstract/text";
import { toChain } from "./chains.ts";
import { learnChains } from "./crf.ts";
import type { KnownValues } from "./known-values.ts";
import type { Tally } from "./tally.ts";

const DECAY = 10;
/** Whole patterns are rare: each is believed less than what it is made of. */
const PATTERN_DECAY = 30;
const STEPS = 60;
/** Finer steps change no answer, and a page loads what they take. */
const SCALE = 0.025;
/** Smaller weights are left out. */
const LEAST = 3;

/** The same abstracts give the same model. */
export function learnLinker(known: readonly KnownValues[]): PackedWeights {
  const decay = new Float64Array(ARM_FEATURES).fill(DECAY);
  for (const [start, end] of ARM_PATTERNS) decay.fill(PATTERN_DECAY, start, end);
  return packWeights(learnChains(known.map(toChain), ARM_FEATURES, { steps: STEPS, decay }), SCALE, LEAST);
}

/** Counts the values that have an arm which their sentence names, and how many of them are given to it. */
export function testLinker({ set, scene, items, told, truth }: KnownValues, weights: Float64Array, tally: Tally): void {
  const placed = placeValues(scene, items, told);
  const best = likeliest(placed, weights);
  for (const [at, { cell, named }] of placed.places.entries()) {
    if (named.length === 0) continue;
    const given = told.arms[best[at] ?? -1]?.id;
    for (const item of cell.items) {
      const arm = truth.get(item);
      if (arm !== undefined && arm !== null) tally.add(`values given to the right arm: ${set}`, 1, given === arm ? 1 : 0);
    }
  }
}
