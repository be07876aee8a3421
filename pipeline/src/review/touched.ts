/** Which records of a run somebody has said something of, by their numbers: corrections know a record by its key alone. */

export interface Touched {
  /** For each record of the run. */
  see(key: string, number: number): void;
  set(number: number): void;
  /** Those of these numbers (null: of all) that are touched, or that are not. */
  narrow(numbers: readonly number[] | null, options: { readonly isTouched: boolean; readonly of: number }): readonly number[];
}

/** @param keys of the records that something was said of before. */
export function openTouched(keys: ReadonlySet<string>): Touched {
  const touched = new Set<number>();
  return {
    see(key, number): void {
      if (keys.has(key)) touched.add(number);
    },
    set: (number) => void touched.add(number),
    narrow(numbers, { isTouched, of }): readonly number[] {
      if (isTouched && numbers === null) return [...touched].sort((a, b) => a - b);
      const all = numbers ?? Array.from({ length: of }, (_, number) => number);
      return all.filter((number) => touched.has(number) === isTouched);
    },
  };
}
