/**
 * A log-linear ranker: of several candidates, each with its features, the one whose features weigh most. Learned by AdaGrad on the negative log of the
 * expected gain of the softmax of its scores, where each candidate's gain says how right it is; weights decay by how rarely their features are met, and
 * features that are met too rarely have none. Examples are taken in a fixed order: the same examples give the same weights.
 */

/** One question: the features and the gain of each candidate. Some gain is above nothing. */
export interface Example {
  readonly features: readonly Int32Array[];
  readonly gains: Float64Array;
  readonly weight: number;
}

export interface RankerOptions {
  readonly features: number;
  readonly rounds: number;
  readonly epochs: number;
  readonly decay: number;
  /** The least (weighted) number of examples that a feature must be met in. */
  readonly rare: number;
  readonly rate: number;
}

interface State {
  readonly weights: Float64Array;
  readonly squares: Float64Array;
  /** How many examples each feature stands in: a rare one is trusted less. */
  readonly counts: Float64Array;
}

/** A prime: steps of it visit every example once (unless their number is a multiple of it), neighbours far apart. */
const STRIDE = 7919;

/**
 * The mean of the weights over the later half of the last round. Each round asks `examplesOf` for its examples, with what has been learned so far (null:
 * nothing), since what is asked of a value depends on what was answered before it.
 */
export function learnRanker(examplesOf: (weights: Float64Array | null) => readonly Example[], options: RankerOptions): Float64Array {
  const { features, rounds, epochs } = options;
  const weights = new Float64Array(features);
  const squares = new Float64Array(features).fill(1e-2);
  const sums = new Float64Array(features);
  let taken = 0;
  for (let round = 0; round < rounds; round++) {
    const examples = examplesOf(round === 0 ? null : weights.slice());
    const counts = countsOf(examples, features);
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let step = 0; step < examples.length; step++) {
        const example = examples[(step * STRIDE) % examples.length];
        if (example !== undefined) learnFrom(example, { weights, squares, counts }, options);
      }
      if (round < rounds - 1 || epoch < epochs / 2) continue;
      taken++;
      for (let index = 0; index < features; index++) sums[index] = (sums[index] ?? 0) + (weights[index] ?? 0);
    }
  }
  return sums.map((sum) => sum / Math.max(1, taken));
}

/** Index of the best candidate, the first of equals; −1 where there is none. */
export function bestOf(scores: ArrayLike<number>): number {
  let best = -1;
  for (let index = 0; index < scores.length; index++) if (best < 0 || (scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  return best;
}

export function scoreOf(features: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

function countsOf(examples: readonly Example[], size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const { features, weight } of examples)
    for (const feature of new Set(features.flatMap((list) => [...list]))) counts[feature] = (counts[feature] ?? 0) + weight;
  return counts;
}

function learnFrom({ features, gains, weight }: Example, { weights, squares, counts }: State, { decay, rare, rate }: RankerOptions): void {
  const scores = features.map((list) => scoreOf(list, weights));
  const top = Math.max(...scores);
  const exps = scores.map((value) => Math.exp(value - top));
  const all = exps.reduce((sum, value) => sum + value, 0);
  const right = exps.reduce((sum, value, index) => sum + value * (gains[index] ?? 0), 0);
  const gradient = new Map<number, number>();
  for (const [index, list] of features.entries()) {
    const exp = exps[index] ?? 0;
    const slope = (exp / all - (exp * (gains[index] ?? 0)) / right) * weight;
    if (Math.abs(slope) < 1e-6) continue;
    for (const feature of list) gradient.set(feature, (gradient.get(feature) ?? 0) + slope);
  }
  for (const [feature, slope] of gradient) {
    const count = counts[feature] ?? 0;
    if (count < rare) continue;
    const full = slope + (decay / count) * (weights[feature] ?? 0);
    squares[feature] = (squares[feature] ?? 0) + full * full;
    weights[feature] = (weights[feature] ?? 0) - (rate * full) / Math.sqrt(squares[feature] ?? 1);
  }
}
