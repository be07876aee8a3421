/**
 * Where a JSON string may end, escape or break: the engine's own search for the three bytes is many times faster than a loop over all.
 *
 * What was found further on than asked for is kept, so that no byte is searched twice; where nothing was found, the search goes on there.
 */
import { type ByteWindow, windowEnd } from "./byte-window.ts";
import { findByte } from "./find-byte.ts";
import { BACKSLASH, LINE_FEED, QUOTE } from "./layout.ts";

export class StringEnds {
  private searchedFrom = 0;
  private quote = -1;
  private backslash = -1;
  private lineFeed = -1;

  /** The offset of the first quote, backslash or line feed from an offset on; the end of the window where none is in it. */
  next(window: ByteWindow, from: number): number {
    // After a return to an earlier line, nothing is known of what lies between.
    if (from < this.searchedFrom) this.quote = this.backslash = this.lineFeed = -1;
    this.searchedFrom = from;
    if (this.quote < from) this.quote = find(window, QUOTE, from);
    if (this.backslash < from) this.backslash = find(window, BACKSLASH, from);
    if (this.lineFeed < from) this.lineFeed = find(window, LINE_FEED, from);
    return Math.min(this.quote, this.backslash, this.lineFeed);
  }
}

function find(window: ByteWindow, byte: number, from: number): number {
  const found = findByte(window.bytes, byte, from - window.base);
  return found < 0 ? windowEnd(window) : window.base + found;
}
