/** Parts of the gold that all three models leave out alike: an abstract's part is told by its id alone, whatever file or order it comes in. */
import { createHash } from "node:crypto";

export function foldOf({ id }: { readonly id: string }, folds: number): number {
  // A sentence by itself ("w1-009.4") goes with its abstract.
  return (
    (createHash("sha1")
      .update(`cv${id.replace(/\.\d+$/, "")}`)
      .digest()[0] ?? 0) % folds
  );
}

/** What is learned from and what is measured on. */
export function splitOff<T extends { readonly id: string }>(all: readonly T[], fold: number, folds: number): { rest: T[]; part: T[] } {
  return { rest: all.filter((one) => foldOf(one, folds) !== fold), part: all.filter((one) => foldOf(one, folds) === fold) };
}
