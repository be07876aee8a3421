/** An abstract with known arms as a chain to learn from. */
import {
  armFeatures,
  type Features,
  MOST_ARM_FEATURES,
  noneFeatures,
  orderFeatures,
  type Placed,
  placeValues,
  Relation,
  relationFeatures,
  relationOf,
} from "@tabstract/results/training";
import type { Chain } from "./crf.ts";
import type { KnownValues } from "./known-values.ts";

/** Log of how much likelier than an arm it is that a value belongs to none, where a set that marks all values of the compared arms says nothing of it. */
const UNTOLD = 0.5;
/** The same where its sentence names no arm. */
const UNTOLD_AND_UNNAMED = 1;
/** How likely it is that the gold, or our reading of its arms' names, is wrong about a value; the names of abstracts with marked spans are the vaguest. */
const DOUBT: Readonly<Record<KnownValues["set"], number>> = {
  table: 0.005,
  invented: 0.01,
  annotated: 0.01,
  numbers: 0.01,
  pico: 0.04,
  "rct-art": 0.01,
};

/** The values of an abstract, what speaks for each of their arms, and what the gold says of them. */
export function toChain({ set, scene, items, truth, told: found }: KnownValues): Chain {
  const placed = placeValues(scene, items, found);
  const { places, info } = placed;
  const states = info.count + 1;
  const ids = new Map(found.arms.map(({ id }, index) => [id, index]));
  const known = places.map(({ cell, named }) => {
    const said = cell.items.map((item) => truth.get(item)).filter((arm) => arm !== undefined);
    const one = new Float64Array(states);
    if (said.length === 0) {
      one[states - 1] = named.length === 0 ? UNTOLD_AND_UNNAMED : set === "pico" ? UNTOLD : 0;
      return one;
    }
    one.fill(Math.log(DOUBT[set]));
    for (const arm of said) one[arm === null ? states - 1 : (ids.get(arm) ?? states - 1)] = 0;
    return one;
  });
  return { states, length: places.length, known, ...featuresOf(placed) };
}

function featuresOf({ places, info }: Placed): Pick<Chain, "own" | "pairs"> {
  const features: Features = { list: new Int32Array(MOST_ARM_FEATURES), count: 0 };
  const taken = (): Int32Array => features.list.slice(0, features.count);
  const states = info.count + 1;
  const own = places.map((place) =>
    Array.from({ length: states }, (_, state) => {
      if (state === info.count) noneFeatures(features, place, info);
      else armFeatures(features, place, { arm: state, info });
      return taken();
    }),
  );
  const pairs = places.map((right, at) => {
    const left = places[at - 1];
    if (left === undefined) return [];
    return Array.from({ length: states * states }, (_, pair) => {
      const a = Math.floor(pair / states) === info.count ? -1 : Math.floor(pair / states);
      const b = pair % states === info.count ? -1 : pair % states;
      const relation = relationOf(a, b);
      relationFeatures(features, { left, right }, relation);
      if (relation !== Relation.other) return taken();
      const one = taken();
      orderFeatures(features, { left, right }, { a, b, roles: info.roles });
      return Int32Array.of(...one, ...taken());
    });
  });
  return { own, pairs };
}
