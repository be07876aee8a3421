import { describe, expect, it } from "vitest";
import { type Chain, learnChains } from "./crf.ts";
import { fitLogistic, mean, type Row, score } from "./log-linear.ts";
import { bestOf, type Example, learnRanker, scoreOf } from "./ranker.ts";

describe("the log-linear model of yes or no", () => {
  const rows = Array.from({ length: 400 }, (_, index): Row => {
    const [loud, red] = [index % 2, Math.floor(index / 2) % 2];
    const signs = [0, ...(loud === 1 ? [1] : []), ...(red === 1 ? [2] : [])];
    return { signs, sizes: [], positive: loud === 1, weight: 1 };
  });
  const options = { signs: 4, epochs: 20, shrinkage: 1e-3, rate: 0.3 };

  it("finds the sign that tells, and gives nothing to one that does not", () => {
    const model = fitLogistic(rows, options);
    expect(model.weights[1]).toBeGreaterThan(2);
    expect(Math.abs(model.weights[2] ?? 9)).toBeLessThan(0.5);
    expect(model.weights[3]).toBe(0);
    for (const row of rows) expect(score(row, model) > 0).toBe(row.positive);
  });

  it("is the same for the same rows, and smaller where it is shrunk more", () => {
    const model = fitLogistic(rows, options);
    expect(fitLogistic(rows, options)).toEqual(model);
    const shrunk = fitLogistic(rows, { ...options, shrinkage: 0.5 });
    expect(shrunk.weights[1]).toBeLessThan(model.weights[1] ?? 0);
    expect(mean([model, shrunk]).weights[1]).toBeCloseTo(((model.weights[1] ?? 0) + (shrunk.weights[1] ?? 0)) / 2);
  });
});

describe("the conditional random field", () => {
  // Two states; feature 0 speaks for state 0 and is there or not, feature 1 is met where neighbours have one state.
  const chain = (cues: readonly boolean[], known: readonly (number | null)[]): Chain => ({
    states: 2,
    length: cues.length,
    own: cues.map((cue) => [cue ? Int32Array.of(0) : Int32Array.of(), Int32Array.of()]),
    pairs: cues.map((_, at) => (at === 0 ? [] : [Int32Array.of(1), Int32Array.of(), Int32Array.of(), Int32Array.of(1)])),
    known: known.map((state) => Float64Array.of(state === 1 ? Number.NEGATIVE_INFINITY : 0, state === 0 ? Number.NEGATIVE_INFINITY : 0)),
  });
  const options = { steps: 60, decay: Float64Array.of(0.1, 0.1) };
  const chains = Array.from({ length: 20 }, () => [
    chain([true, false, false], [0, 0, 0]),
    chain([false, false, false], [1, 1, 1]),
    chain([true, false, true], [0, null, 0]),
  ]).flat();

  it("finds what speaks for a state, and that neighbours are alike", () => {
    const [cue = 0, alike = 0] = learnChains(chains, 2, options);
    expect(cue).toBeGreaterThan(1);
    expect(alike).toBeGreaterThan(1);
  });

  it("is the same for the same chains, and learns nothing where nothing is known", () => {
    expect(learnChains(chains, 2, options)).toEqual(learnChains(chains, 2, options));
    expect([...learnChains([chain([true, false], [null, null])], 2, options)]).toEqual([0, 0]);
  });
});

describe("the ranker", () => {
  // Feature 0 is the right candidate's; feature 1 stands anywhere; feature 2 is met too rarely to be believed.
  const examples = Array.from({ length: 120 }, (_, index): Example => {
    const right = index % 3;
    const features = [0, 1, 2].map((at) =>
      Int32Array.from([...(at === right ? [0] : []), ...((index + at) % 2 === 0 ? [1] : []), ...(index === 7 && at === 0 ? [2] : [])]),
    );
    return { features, gains: Float64Array.from([0, 1, 2], (at) => (at === right ? 1 : 0)), weight: 1 };
  });
  const options = { features: 3, rounds: 2, epochs: 6, decay: 1, rare: 5, rate: 0.25 };

  it("puts the right candidate first, by features that are met often enough", () => {
    const weights = learnRanker(() => examples, options);
    for (const { features, gains } of examples) expect(gains[bestOf(features.map((list) => scoreOf(list, weights)))]).toBe(1);
    expect(weights[2]).toBe(0);
  });

  it("is the same for the same examples, and asks again with what it has learned", () => {
    const asked: boolean[] = [];
    const learn = (): Float64Array =>
      learnRanker((weights) => {
        asked.push(weights !== null);
        return examples;
      }, options);
    expect(learn()).toEqual(learn());
    expect(asked).toEqual([false, true, false, true]);
  });

  it("takes the first of equals, and none of none", () => {
    expect(bestOf([1, 3, 3])).toBe(1);
    expect(bestOf([])).toBe(-1);
  });
});
