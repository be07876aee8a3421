/** The assignment of all values of an abstract to arms that the weights speak most for (Viterbi). */
import {
  armFeatures,
  type Features,
  MOST_FEATURES,
  noneFeatures,
  orderFeatures,
  RELATIONS,
  Relation,
  relationFeatures,
  relationOf,
} from "./arm-features.ts";
import type { Place } from "./arm-places.ts";
import type { Placed } from "./arm-scene.ts";

/** Worked in for one pair of values after another. */
const features: Features = { list: new Int32Array(MOST_FEATURES), count: 0 };
const relations = new Float64Array(RELATIONS);

/** Index of the arm of each value (-1: none) in the assignment that the weights speak most for. */
export function likeliest({ places, info }: Placed, weights: Float64Array): Int32Array {
  if (places.length === 0) return new Int32Array(0);
  const states = info.count + 1;
  const trace = new Int32Array(places.length * states);
  let scores = new Float64Array(states);
  let next = new Float64Array(states);
  let left: Place | undefined;
  for (const [at, right] of places.entries()) {
    const pair = left === undefined ? null : { left, right };
    for (let relation = 0; pair !== null && relation < RELATIONS; relation++) {
      relationFeatures(features, pair, relation);
      relations[relation] = worth(features, weights);
    }
    for (let state = 0; state < states; state++) {
      const b = state === info.count ? -1 : state;
      if (b < 0) noneFeatures(features, right, info);
      else armFeatures(features, right, { arm: b, info });
      const own = worth(features, weights);
      let most = pair === null ? 0 : Number.NEGATIVE_INFINITY;
      for (let last = 0; pair !== null && last < states; last++) {
        const a = last === info.count ? -1 : last;
        const relation = relationOf(a, b);
        let score = (scores[last] ?? 0) + (relations[relation] ?? 0);
        if (relation === Relation.other) {
          orderFeatures(features, pair, { a, b, roles: info.roles });
          score += worth(features, weights);
        }
        if (score > most) {
          most = score;
          trace[at * states + state] = last;
        }
      }
      next[state] = most + own;
    }
    [scores, next] = [next, scores];
    left = right;
  }
  return traced(scores, trace, places.length);
}

function worth({ list, count }: Features, weights: Float64Array): number {
  let total = 0;
  for (let at = 0; at < count; at++) total += weights[list[at] ?? 0] ?? 0;
  return total;
}

/** Back from the best last choice to the first. */
function traced(scores: Float64Array, trace: Int32Array, length: number): Int32Array {
  const none = scores.length - 1;
  let best = 0;
  for (let state = 1; state <= none; state++) if ((scores[state] ?? 0) > (scores[best] ?? 0)) best = state;
  const chosen = new Int32Array(length);
  for (let at = length - 1; at >= 0; at--) {
    chosen[at] = best === none ? -1 : best;
    best = trace[at * scores.length + best] ?? 0;
  }
  return chosen;
}
