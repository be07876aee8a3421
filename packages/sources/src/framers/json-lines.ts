/**
 * Cuts JSON Lines as `json-values` does, many times faster where a line plainly holds one value.
 *
 * Where a line ends with "}" and the next starts with `{"`, no JSON value goes on from one to the other: a line between two such borders
 * holds whole values, and it holds one unless "}{" stands in it. Every other line is for the full scan: one that is broken, that opens a list
 * or a pretty-printed value, that is larger than the limit, that may be a page of search results by its first key.
 */
import type { Frame, Framer, FramerOptions } from "../reader.ts";
import { extendByRest, extendWindow, windowEnd } from "./byte-window.ts";
import { findByte } from "./find-byte.ts";
import { findRare, needle } from "./find-bytes.ts";
import { ALL_PAGES } from "./json-pages.ts";
import { JsonScanner } from "./json-values.ts";
import { CLOSE_BRACE, COLON, isLayout, LINE_FEED, OPEN_BRACE, OPEN_BRACKET, QUOTE } from "./layout.ts";
import { NextPlace } from "./next-place.ts";
import { mayHoldPapers } from "./papers-within.ts";

export function jsonLinesFramer(options: FramerOptions): Framer {
  return new JsonLineScanner({ ...options, pages: ALL_PAGES, textAfterRecords: false });
}

/** How many bytes after a line feed show whether a line ends there. */
const AHEAD = 2;

class JsonLineScanner extends JsonScanner {
  /** Up to here no line feed ends the line under way. */
  private lineSearched = 0;
  /** "}{" stands where one record ends and another begins, or in a formula. */
  private readonly pairs: NextPlace = new NextPlace((bytes, from) => findRare(bytes, PAIR, from), PAIR.bytes.length);

  /** Of a chunk only the line that its border cuts is put together with what came before: the others are cut out of it where they stand. */
  override push(chunk: Uint8Array): readonly Frame[] {
    const isUnderWay = this.keepFrom() < windowEnd(this.window);
    const lineFeed = isUnderWay ? findByte(chunk, LINE_FEED, 0) : -1;
    const taken = lineFeed + 1 + AHEAD;
    if (lineFeed < 0 || taken >= chunk.length) return super.push(chunk);
    this.feed(extendWindow(this.window, chunk.subarray(0, taken), this.keepFrom()));
    this.feed(extendByRest(this.window, chunk, { taken, keepFrom: this.keepFrom() }));
    return this.take();
  }

  protected override takeLines(at: number): boolean {
    let from = at;
    while (from < windowEnd(this.window) && this.takeLine(from)) from = this.at;
    return from > at || this.isWaiting;
  }

  private takeLine(at: number): boolean {
    if (this.inList || this.inPage || at !== this.lineStart || at < this.strictUntil) return false;
    const { bytes, base } = this.window;
    const from = at - base;
    const lineFeed = findByte(bytes, LINE_FEED, Math.max(from, this.lineSearched - base));
    const lineEnd = lineFeed < 0 ? bytes.length : lineFeed;
    if (lineEnd - from >= this.options.maxRecordBytes) return false;
    if (!this.isEnding && (lineFeed < 0 || lineFeed + AHEAD >= bytes.length)) {
      this.lineSearched = base + lineEnd;
      this.isWaiting = true;
      this.at = at;
      return false;
    }
    let end = lineEnd;
    while (end > from && isLayout(bytes[end - 1])) end--;
    const isLast = lineFeed < 0 || lineFeed + 1 === bytes.length;
    const isBorder = isLast || (bytes[lineFeed + 1] === OPEN_BRACE && bytes[lineFeed + 2] === QUOTE);
    const isPlain = isBorder && bytes[from] === OPEN_BRACE && bytes[from + 1] === QUOTE && bytes[end - 1] === CLOSE_BRACE;
    if (!isPlain || opensPage(bytes, from + 2) || this.pairs.isBetween(this.window, at, base + end)) return false;
    const row = bytes.subarray(from, end);
    this.frames.push({ start: at, end: base + end, bytes: row, problem: null });
    this.holdsOthers ||= !opensWithCorpusId(bytes, from + 2) && mayHoldPapers(row);
    this.at = isLast ? base + bytes.length : base + lineFeed + 1;
    this.lineStart = this.at;
    this.fresh = true;
    this.prevBetween = CLOSE_BRACE;
    return true;
  }
}

const PAIR = needle("}{");

/** With these keys pages begin, and no rows of bulk files. */
const FIRST_KEYS: readonly Uint8Array[] = [
  "count data facets group_by hitCount message message-type message-version meta next nextCursorMark nextPageUrl offset papers request results resultList retrievalVersion status token total version",
].flatMap((keys) => keys.split(" ").map((key) => new TextEncoder().encode(`${key}"`)));

/** Whether the key at this index is one of those. */
function opensPage(bytes: Uint8Array, at: number): boolean {
  return (
    !opensWithCorpusId(bytes, at) &&
    (namesStructure(bytes, at) || FIRST_KEYS.some((key) => key.every((byte, index) => bytes[at + index] === byte)))
  );
}

/** As nearly every row does. */
function opensWithCorpusId(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === SMALL_C && bytes[at + 2] === SMALL_R;
}

/** Whether the value of the key at this index is an object or a list, which no row of bulk files begins with. */
function namesStructure(bytes: Uint8Array, at: number): boolean {
  const quote = findByte(bytes, QUOTE, at);
  let i = quote + 1;
  while (quote >= 0 && (isLayout(bytes[i]) || bytes[i] === COLON)) i++;
  return bytes[i] === OPEN_BRACE || bytes[i] === OPEN_BRACKET;
}

const SMALL_C = 0x63;
const SMALL_R = 0x72;
