/**
 * Where lines end: at a line feed, or, in files whose first line ends in a carriage return alone (old Macintosh programs write them), at
 * either. There, a line feed just behind a carriage return ends the same line. Elsewhere a carriage return ends nothing.
 */
import { CARRIAGE_RETURN, LINE_FEED } from "./layout.ts";

export interface LineEnds {
  /**
   * The index just after the next end of a line, searched from `from`; null where these bytes hold none. Until the first end is known
   * for what it is, the search must begin again at {@link LineEnds.waitingAt}.
   */
  next(bytes: Uint8Array, from: number): number | null;
  /** Where the bytes begin that must be seen again, with what comes after them; null where all were used. */
  waitingAt(): number | null;
}

/** "\r\r\n" is the damage of a transfer in text mode; more carriage returns than these are empty lines. */
const MOST_RETURNS = 3;

export function openLineEnds(): LineEnds {
  let returnsCount: boolean | null = null;
  let waiting: number | null = null;
  let known: { readonly bytes: Uint8Array; readonly feed: number } | null = null;

  /** The next line feed; remembered, so that many carriage returns before it cost no search each. */
  function feedFrom(bytes: Uint8Array, from: number): number {
    if (known === null || known.bytes !== bytes || (known.feed >= 0 && known.feed < from))
      known = { bytes, feed: bytes.indexOf(LINE_FEED, from) };
    return known.feed;
  }

  /** What the run of carriage returns that begins at `at` says; null where its end is not there yet. */
  function decide(bytes: Uint8Array, at: number): boolean | null {
    let run = at;
    while (bytes[run] === CARRIAGE_RETURN && run - at <= MOST_RETURNS) run++;
    if (run - at > MOST_RETURNS) return true;
    return run === bytes.length ? null : bytes[run] !== LINE_FEED;
  }

  return {
    next(bytes, from): number | null {
      waiting = null;
      const feed = returnsCount === false ? bytes.indexOf(LINE_FEED, from) : feedFrom(bytes, from);
      if (returnsCount === false) return feed < 0 ? null : feed + 1;
      const before = feed < 0 ? bytes : bytes.subarray(0, feed);
      const carriage = before.indexOf(CARRIAGE_RETURN, from);
      if (returnsCount === null) {
        returnsCount = carriage >= 0 ? decide(bytes, carriage) : feed >= 0 ? false : null;
        if (returnsCount === null) {
          waiting = carriage < 0 ? null : carriage;
          return null;
        }
        if (returnsCount === false) return feed < 0 ? null : feed + 1;
      }
      if (carriage >= 0) return carriage + 1;
      return feed < 0 ? null : feed + 1;
    },
    waitingAt: () => waiting,
  };
}
