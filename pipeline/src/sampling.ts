/**
 * `--sample N --seed S`: the N raw records with the smallest hash of seed and key. The draw depends on nothing else, so it is the same
 * whatever the order and number of jobs, and a larger sample holds every smaller one of the same seed.
 */
import { recordKey, sha256 } from "./digest.ts";

export type Draw = (file: string, start: number) => boolean;

/** Collects raw records by their place; holds at most 2 N hashes, however many there are. */
export interface Sampler {
  add(file: string, start: number): void;
  /** Whether a raw record was drawn. */
  finish(): Draw;
}

export function openSampler(size: number, seed: string): Sampler {
  let smallest: string[] = [];
  let bound: string | null = null;
  const shrink = (): void => {
    smallest = smallest.sort().slice(0, size);
    if (smallest.length === size) bound = smallest.at(-1) ?? null;
  };
  return {
    add(file, start): void {
      const rank = rankOf(seed, file, start);
      if (bound !== null && rank > bound) return;
      smallest.push(rank);
      if (smallest.length >= 2 * size) shrink();
    },
    finish(): Draw {
      shrink();
      const last = smallest.at(-1) ?? "";
      return (file, start) => rankOf(seed, file, start) <= last;
    },
  };
}

function rankOf(seed: string, file: string, start: number): string {
  return sha256(`${seed}\0${recordKey(file, start)}`).slice(0, 32);
}
