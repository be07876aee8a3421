/**
 * Whether something stands in a part of the window, asked for one part after the other: what was found further on is kept, so that a chunk is
 * searched at once and none of it twice.
 */
import { type ByteWindow, windowEnd } from "./byte-window.ts";

export class NextPlace {
  private readonly find: (bytes: Uint8Array, from: number) => number;
  private readonly width: number;
  /** Between these offsets none begins. */
  private from = 0;
  private at = 0;

  /**
   * @param find the index of the first from an index on; -1 without one
   * @param width how many bytes it takes
   */
  constructor(find: (bytes: Uint8Array, from: number) => number, width: number) {
    this.find = find;
    this.width = width;
  }

  /** Whether one stands between these offsets of the stream, which are in the window. */
  isBetween(window: ByteWindow, from: number, to: number): boolean {
    const last = to - this.width;
    if (from < this.from || last >= this.at) {
      const found = this.find(window.bytes, from - window.base);
      this.from = from;
      // The last bytes may be the first of one.
      this.at = found < 0 ? windowEnd(window) - this.width + 1 : window.base + found;
    }
    return last >= this.at;
  }
}
