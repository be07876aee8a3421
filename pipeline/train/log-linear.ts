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

/** The order of the rows leaves its traces: models of several orders together depend on it, and on a row more or less, by less. */
const SEEDS = [12_345, 54_321, 99_991];

/** The mean of so many models, each of another order: 1 for what is not kept. */
export function fitLogistic(rows: readonly Row[], options: FitOptions, orders = SEEDS.length): Fitted {
  return mean(SEEDS.slice(0, orders).map((seed) => fitOnce(rows, options, seed)));
}

function fitOnce(rows: readonly Row[], { signs, epochs, shrinkage, rate }: FitOptions, seed: number): Fitted {
  const weights = new Float64Array(signs);
  const squares = new Float64Array(signs).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const random = generator(seed);
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

/** The mean of models is a model: a strongly and a weakly shrunk one together do better than either. */
export function mean(models: readonly Fitted[]): Fitted {
  const weights = new Float64Array(models[0]?.weights.length ?? 0);
  let bias = 0;
  for (const model of models) {
    bias += model.bias / models.length;
    for (const [at, weight] of model.weights.entries()) weights[at] = (weights[at] ?? 0) + weight / models.length;
  }
  return { bias, weights };
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
