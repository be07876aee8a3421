/** Where the lines of a run stand, in 12 bytes each. */
import type { LinePlace } from "../line-store.ts";

export interface Places {
  readonly count: number;
  add(place: LinePlace): void;
  at(number: number): LinePlace;
}

const FIRST_SIZE = 1024;

export function openPlaces(): Places {
  let offsets = new Float64Array(FIRST_SIZE);
  let sizes = new Uint32Array(FIRST_SIZE);
  let count = 0;
  function grow(): void {
    const [oldOffsets, oldSizes] = [offsets, sizes];
    offsets = new Float64Array(count * 2);
    offsets.set(oldOffsets);
    sizes = new Uint32Array(count * 2);
    sizes.set(oldSizes);
  }
  return {
    get count() {
      return count;
    },
    add({ at, size }): void {
      if (count === offsets.length) grow();
      offsets[count] = at;
      sizes[count] = size;
      count++;
    },
    at(number): LinePlace {
      const [at, size] = [offsets[number], sizes[number]];
      if (number >= count || at === undefined || size === undefined) throw new RangeError(`there is no line ${number}`);
      return { at, size };
    },
  };
}
