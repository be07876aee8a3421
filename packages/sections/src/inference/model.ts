/**
 * The trained weights at work: a linear-chain conditional random field over the sentences of an abstract. For each sentence, how likely each
 * category is, given its own words and place and what its neighbours tell.
 */
import { type PackedWeights, readWhole } from "@tabstract/text";
import { FEATURES, FIRST, LAST, MOST_FEATURES, moveFeature, STATES, sentenceFeatures } from "./features.ts";

export interface SectionModel {
  /** By feature and state, in whole numbers of one byte: few loads miss the processor's caches. */
  readonly weights: Int8Array;
  /** What a 1 stands for. */
  readonly scale: number;
  /** What neighbours and ends of the text make of a likelihood: factors by state before × states + state, and by state. */
  readonly moves: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** @throws RangeError where the features are not those that the weights were learned for. */
export function readSectionModel(packed: PackedWeights): SectionModel {
  const { scale } = packed;
  const weights = Int8Array.from(readWhole(packed, FEATURES, "sections"));
  const factors = (from: number, size: number): Float64Array =>
    Float64Array.from(weights.subarray(from, from + size), (whole) => Math.exp(whole * scale));
  return {
    weights,
    scale,
    moves: factors(moveFeature(0, 0), STATES * STATES),
    first: factors(FIRST, STATES),
    last: factors(LAST, STATES),
  };
}

/** How likely each sentence tells each category: by sentence, then state. `ends` are the ends of the sentences; one begins where another ends. */
export function likelihoods(text: string, ends: readonly number[], model: SectionModel): Float64Array {
  const { moves, first, last } = model;
  const count = ends.length;
  const own = ownFactors(text, ends, model);
  const likely = new Float64Array(count * STATES);
  for (let at = 0; at < count; at++) {
    for (let state = 0; state < STATES; state++) {
      let sum = at === 0 ? (first[state] ?? 0) : 0;
      if (at > 0)
        for (let before = 0; before < STATES; before++)
          sum += (likely[(at - 1) * STATES + before] ?? 0) * (moves[before * STATES + state] ?? 0);
      likely[at * STATES + state] = sum * (own[at * STATES + state] ?? 0);
    }
    toShares(likely, at * STATES);
  }
  let behind = Float64Array.from(last);
  for (let at = count - 1; at >= 0; at--) {
    const next = new Float64Array(STATES);
    for (let state = 0; state < STATES; state++) {
      const factor = (behind[state] ?? 0) * (own[at * STATES + state] ?? 0);
      for (let before = 0; before < STATES; before++) next[before] = (next[before] ?? 0) + (moves[before * STATES + state] ?? 0) * factor;
      likely[at * STATES + state] = (likely[at * STATES + state] ?? 0) * (behind[state] ?? 0);
    }
    toShares(likely, at * STATES);
    toShares(next, 0);
    behind = next;
  }
  return likely;
}

/** Makes the numbers of one sentence sum to one, which also keeps them from running out of digits. */
function toShares(numbers: Float64Array, from: number): void {
  let sum = 0;
  for (let state = 0; state < STATES; state++) sum += numbers[from + state] ?? 0;
  for (let state = 0; state < STATES; state++) numbers[from + state] = (numbers[from + state] ?? 0) / sum;
}

/** What the sentences' own features say, without their neighbours: factors of likelihoods, the greatest of each sentence being 1. */
function ownFactors(text: string, ends: readonly number[], { weights, scale }: SectionModel): Float64Array {
  const factors = new Float64Array(ends.length * STATES);
  const features = new Int32Array(MOST_FEATURES);
  const sums = new Int32Array(STATES);
  for (let index = 0; index < ends.length; index++) {
    const to = ends[index] ?? text.length;
    const size = sentenceFeatures(text, { from: ends[index - 1] ?? 0, to, index, count: ends.length }, features);
    sums.fill(0);
    for (let at = 0; at < size; at++) {
      const feature = features[at] ?? 0;
      for (let state = 0; state < STATES; state++) sums[state] = (sums[state] ?? 0) + (weights[feature + state] ?? 0);
    }
    const most = Math.max(...sums);
    for (let state = 0; state < STATES; state++) factors[index * STATES + state] = Math.exp(((sums[state] ?? 0) - most) * scale);
  }
  return factors;
}
