/** A linear-chain conditional random field: it learns what each feature is worth, so that the known assignments become the likeliest ones. Deterministic. */

/** One chain of values: what speaks for each state of each value, and for each pair of neighbouring states; which states are known to be right. */
export interface Chain {
  readonly states: number;
  readonly length: number;
  /** Feature indexes by value and state. */
  readonly own: readonly (readonly Int32Array[])[];
  /** Feature indexes by value (from the second on), then state before × states + state. */
  readonly pairs: readonly (readonly Int32Array[])[];
  /** By value and state: log of what is known of it; 0 where it may be, -Infinity where it is known not to be. */
  readonly known: readonly Float64Array[];
}

export interface Learning {
  readonly steps: number;
  /** How strongly weights are drawn to nothing. */
  readonly decay: Float64Array;
}

/** Pairs of changes that the direction is told from (limited-memory BFGS). */
const MEMORY = 8;

/** The weights that make what is known likeliest, less what large weights cost. */
export function learnChains(chains: readonly Chain[], features: number, { steps, decay }: Learning): Float64Array {
  let weights = new Float64Array(features);
  let { loss, gradient } = lossOf(chains, weights, decay);
  const moves: { move: Float64Array; change: Float64Array; scale: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = directionOf(gradient, moves);
    const slope = dot(direction, gradient);
    let size = step === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    let next = weights;
    let tried = { loss: Number.POSITIVE_INFINITY, gradient };
    for (let attempt = 0; attempt < 12; attempt++, size /= 2) {
      next = weights.map((weight, at) => weight + size * (direction[at] ?? 0));
      tried = lossOf(chains, next, decay);
      if (tried.loss <= loss + 1e-4 * size * slope) break;
    }
    if (tried.loss >= loss) break;
    const move = next.map((weight, at) => weight - (weights[at] ?? 0));
    const change = tried.gradient.map((one, at) => one - (gradient[at] ?? 0));
    const curvature = dot(move, change);
    if (curvature > 1e-10) moves.push({ move, change, scale: 1 / curvature });
    if (moves.length > MEMORY) moves.shift();
    const done = loss - tried.loss < 1e-5 * Math.abs(loss);
    weights = next;
    loss = tried.loss;
    gradient = tried.gradient;
    if (done) break;
  }
  return weights;
}

function directionOf(gradient: Float64Array, moves: readonly { move: Float64Array; change: Float64Array; scale: number }[]): Float64Array {
  const direction = gradient.map((one) => -one);
  const shares: number[] = [];
  for (let at = moves.length - 1; at >= 0; at--) {
    const one = moves[at];
    if (one === undefined) continue;
    shares[at] = one.scale * dot(one.move, direction);
    addTo(direction, one.change, -(shares[at] ?? 0));
  }
  const last = moves.at(-1);
  if (last !== undefined) {
    const scale = 1 / (last.scale * dot(last.change, last.change));
    for (let at = 0; at < direction.length; at++) direction[at] = (direction[at] ?? 0) * scale;
  }
  for (const [at, one] of moves.entries()) addTo(direction, one.move, (shares[at] ?? 0) - one.scale * dot(one.change, direction));
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function addTo(to: Float64Array, from: Float64Array, share: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + share * (from[at] ?? 0);
}

function lossOf(chains: readonly Chain[], weights: Float64Array, decay: Float64Array): { loss: number; gradient: Float64Array } {
  const gradient = weights.map((weight, at) => (decay[at] ?? 0) * weight);
  let loss = dot(gradient, weights) / 2;
  for (const chain of chains) {
    if (chain.length === 0) continue;
    const adder =
      (sign: number) =>
      (list: Int32Array, amount: number): void => {
        for (const feature of list) gradient[feature] = (gradient[feature] ?? 0) + sign * amount;
      };
    loss -= expect(chain, weights, { known: true, add: adder(-1) });
    loss += expect(chain, weights, { known: false, add: adder(1) });
  }
  return { loss, gradient };
}

/** Log of the summed likelihood of all assignments (of the known ones), and how often each feature is met in them. */
function expect(
  { states, length, own, pairs, known: evidence }: Chain,
  weights: Float64Array,
  { known, add }: { known: boolean; add: (list: Int32Array, amount: number) => void },
): number {
  const score = (list: Int32Array | undefined): number => {
    let total = 0;
    if (list !== undefined) for (const feature of list) total += weights[feature] ?? 0;
    return total;
  };
  const forward: Float64Array[] = [];
  const emit: Float64Array[] = [];
  const move: Float64Array[] = [];
  for (let at = 0; at < length; at++) {
    const e = new Float64Array(states);
    for (let state = 0; state < states; state++) e[state] = score(own[at]?.[state]) + (known ? (evidence[at]?.[state] ?? 0) : 0);
    emit.push(e);
    const m = new Float64Array(at === 0 ? 0 : states * states);
    for (let pair = 0; pair < m.length; pair++) m[pair] = score(pairs[at]?.[pair]);
    move.push(m);
    const f = new Float64Array(states);
    for (let state = 0; state < states; state++) {
      let most = at === 0 ? 0 : Number.NEGATIVE_INFINITY;
      if (at > 0) {
        for (let last = 0; last < states; last++) most = Math.max(most, (forward[at - 1]?.[last] ?? 0) + (m[last * states + state] ?? 0));
        let sum = 0;
        if (most > Number.NEGATIVE_INFINITY)
          for (let last = 0; last < states; last++)
            sum += Math.exp((forward[at - 1]?.[last] ?? 0) + (m[last * states + state] ?? 0) - most);
        most = most === Number.NEGATIVE_INFINITY ? most : most + Math.log(sum);
      }
      f[state] = most + (e[state] ?? 0);
    }
    forward.push(f);
  }
  const total = logSum(forward[length - 1] ?? new Float64Array(states));
  let backward = new Float64Array(states);
  for (let at = length - 1; at >= 0; at--) {
    for (let state = 0; state < states; state++) {
      const share = Math.exp((forward[at]?.[state] ?? 0) + (backward[state] ?? 0) - total);
      if (share > 1e-6) add(own[at]?.[state] ?? new Int32Array(0), share);
    }
    if (at === 0) break;
    const next = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
    for (let last = 0; last < states; last++) {
      const terms = new Float64Array(states);
      for (let state = 0; state < states; state++) {
        terms[state] = (move[at]?.[last * states + state] ?? 0) + (emit[at]?.[state] ?? 0) + (backward[state] ?? 0);
        const share = Math.exp((forward[at - 1]?.[last] ?? 0) + (terms[state] ?? 0) - total);
        if (share > 1e-6) add(pairs[at]?.[last * states + state] ?? new Int32Array(0), share);
      }
      next[last] = logSum(terms);
    }
    backward = next;
  }
  return total;
}

function logSum(terms: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const term of terms) most = Math.max(most, term);
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
}
