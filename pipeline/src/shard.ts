/**
 * `--shard i/n`: which raw records one of n machines converts. A file is dealt out in ranges of decompressed bytes, by a hash of its name and the range's
 * number, so that every machine knows its share without asking, large files are shared by all, and neighbours stay together.
 */
import { sha256 } from "./digest.ts";

export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** Bytes of a file that are dealt out together. */
const RANGE: number = 1024 * 1024;

/** Whether the shard converts the raw record that begins at this byte. */
export type Share = (file: string, start: number) => boolean;

export function shareOf({ index, count }: Shard): Share {
  let known: { readonly file: string; readonly range: number; readonly owns: boolean } | null = null;
  return (file, start) => {
    const range = Math.floor(start / RANGE);
    if (known?.file !== file || known.range !== range) {
      // 48 bits of the digest are a whole number that a double holds.
      const number = Number.parseInt(sha256(`${file}\0${range}`).slice(0, 12), 16);
      known = { file, range, owns: number % count === index - 1 };
    }
    return known.owns;
  };
}
