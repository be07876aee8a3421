import { describe, expect, it } from "vitest";
import { openSampler } from "./sampling.ts";

const PLACES: readonly (readonly [string, number])[] = Array.from({ length: 500 }, (_, at) => [`file${at % 7}`, at * 31]);

function drawn(size: number, seed: string, places = PLACES): string[] {
  const sampler = openSampler(size, seed);
  for (const [file, start] of places) sampler.add(file, start);
  const draw = sampler.finish();
  return PLACES.filter(([file, start]) => draw(file, start)).map(([file, start]) => `${file}:${start}`);
}

describe("a sample", () => {
  it.each([1, 20, 250, 499, 500])("of %d holds that many", (size) => {
    expect(drawn(size, "0")).toHaveLength(size);
  });
  it("of more than there is holds all, and of nothing nothing", () => {
    expect(drawn(1000, "0")).toHaveLength(PLACES.length);
    expect(drawn(10, "0", [])).toEqual([]);
  });
  it("does not depend on the order", () => {
    expect(drawn(40, "7", PLACES.toReversed())).toEqual(drawn(40, "7"));
  });
  it("depends on the seed", () => {
    expect(drawn(40, "7")).not.toEqual(drawn(40, "8"));
  });
  it("holds every smaller one of its seed", () => {
    expect(drawn(80, "7")).toEqual(expect.arrayContaining(drawn(40, "7")));
  });
});
