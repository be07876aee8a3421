/**
 * Log-linear models of yes or no (logistic regression) over sparse signs: the loss is the weighted log loss, each step of AdaGrad pulls the weights that
 * it touches towards zero, and rows are taken in an order shuffled from a fixed seed: the same rows give the same weights.
 */

export interface Signs {
  /** Numbers of the signs, and their sizes; a size that is left out is 1. */
  readonly signs: readonly number[];
  readonly sizes: readonly number[];
}

export interface Row extends Signs {
  readonly positive: boolean;
  readonly weight: number;
}

export interface Fitted {
  readonly bias: number;
  readonly weights: Float64Array;
}

export interface FitOptions {
  readonly signs: number;
  readonly epochs: number;
  /** Strength of the pull of each weight towards zero. */
  readonly shrinkage: number;
  readonly rate: number;
}

const SEED = 12_345;

export function fitLogistic(rows: readonly Row[], { signs, epochs, shrinkage, rate }: FitOptions): Fitted {
  const weights = new Float64Array(signs);
  const squares = new Float64Array(signs).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const random = generator(SEED);
  const order = rows.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index];
      if (row === undefined) continue;
      const error = (probability(row, { bias, weights }) - (row.positive ? 1 : 0)) * row.weight;
      biasSquares += error * error;
      bias -= (rate * error) / Math.sqrt(biasSquares);
      for (const [at, sign] of row.signs.entries()) {
        const slope = error * (row.sizes[at] ?? 1) + shrinkage * (weights[sign] ?? 0);
        squares[sign] = (squares[sign] ?? 0) + slope * slope;
        weights[sign] = (weights[sign] ?? 0) - (rate * slope) / Math.sqrt(squares[sign] ?? 1);
      }
    }
  }
  return { bias, weights };
}

export function score({ signs, sizes }: Signs, { bias, weights }: Fitted): number {
  let sum = bias;
  for (const [at, sign] of signs.entries()) sum += (weights[sign] ?? 0) * (sizes[at] ?? 1);
  return sum;
}

/** The mean of two models is a model: a strongly and a weakly shrunk one together do better than either. */
export function mean(a: Fitted, b: Fitted): Fitted {
  return { bias: (a.bias + b.bias) / 2, weights: a.weights.map((weight, index) => (weight + (b.weights[index] ?? 0)) / 2) };
}

function probability(row: Row, model: Fitted): number {
  return 1 / (1 + Math.exp(-score(row, model)));
}

/** Lehmer's generator: no seed of the clock's. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
}
