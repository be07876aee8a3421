/**
 * Cuts a stream of JSON into records: JSON Lines, concatenated or pretty-printed values, the elements of a list, the records of a page.
 *
 * It knows just enough of the grammar to find where a record ends (strings, escapes, the stack of brackets); whether a record is valid is
 * for `read` to say. Valid JSON is always cut at its own borders. A broken record must not swallow those after it, so a record ends as
 * broken where the grammar rules out that it goes on: at a raw line feed inside a string, or at a line that opens with "{" or "[" where
 * no value may stand. The next record then starts at the first later line that opens with "{" or "[" and is not indented more deeply
 * than the broken one. Where lines had been swallowed before the break came to light, they are cut again, one record a line.
 *
 * Brackets and commas of a list, and what a page says beside its records ({"total": 5, "offset": 0, "data": [ … ]}), are layout. Every
 * other byte is in exactly one frame. A list or page that is cut off after a whole record gives one empty frame that says so.
 */
import type { Frame, Framer, FramerOptions } from "../reader.ts";
import { type ByteWindow, extendWindow, windowEnd } from "./byte-window.ts";
import { findByte } from "./find-byte.ts";
import { ALL_PAGES } from "./json-pages.ts";
import { MAX_JSON_DEPTH } from "./json-state.ts";
import { JsonWrappers } from "./json-wrappers.ts";
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  isLayout,
  isOfByteOrderMark,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SPACE,
} from "./layout.ts";
import { StringEnds } from "./string-ends.ts";

/** How far a "{" that opens a line may stand from the key that makes it the start of a record. */
const MAX_BRACE_GAP = 4096;

/** Records may come in the pages of any source. */
export function jsonValuesFramer(options: FramerOptions): Framer {
  return new JsonScanner({ ...options, pages: ALL_PAGES, textAfterRecords: false });
}

/** How many bytes of a string are looked at one by one before the rest of it is searched: most strings are keys and names. */
const NEAR = 24;

export class JsonScanner extends JsonWrappers implements Framer {
  /** Whether more of the stream must come before the line under way can be judged; whether no more will. */
  protected isWaiting = false;
  protected isEnding = false;
  private readonly stringEnds: StringEnds = new StringEnds();

  push(chunk: Uint8Array): readonly Frame[] {
    if (chunk.length > 0) this.feed(extendWindow(this.window, chunk, this.keepFrom()));
    return this.take();
  }

  /** Looks at what is new in a window that begins where the bytes must be kept from. */
  protected feed(window: ByteWindow): void {
    this.isWaiting = false;
    this.window = window;
    this.scan();
    if (this.keptBytes !== null) this.inkEnd = this.trimmed(this.settled());
  }

  end(): readonly Frame[] {
    this.isEnding = true;
    this.isWaiting = false;
    do {
      this.scan();
      this.finish();
    } while (this.at < windowEnd(this.window));
    if (this.inList || this.inPage) this.unclosed();
    return this.take();
  }

  private scan(): void {
    const end = windowEnd(this.window);
    while (this.at < end && !this.isWaiting) {
      // The limit is met at the same byte however the stream is cut, so what follows from it is the same too.
      const open = this.mode !== "between" && this.keptBytes === null;
      const limit = open ? Math.min(end, this.start + this.options.maxRecordBytes) : end;
      if (this.at === limit) this.outgrown();
      else this.step(limit);
    }
  }

  private step(limit: number): void {
    switch (this.mode) {
      case "between":
        this.scanBetween(limit);
        break;
      case "record":
      case "string":
        this.scanRecord(limit);
        break;
      case "key":
        this.scanKey(limit);
        break;
      case "opened":
        this.scanOpened(limit);
        break;
      case "word":
        this.scanWord(limit);
        break;
      case "recover":
        this.scanRecover(limit);
        break;
      case "text":
        this.scanText(limit);
        break;
    }
  }

  private scanRecord(limit: number): void {
    const { bytes, base } = this.window;
    const end = limit - base;
    let i = this.at - base;
    let inString = this.mode === "string";
    let prev = this.prev;
    let fresh = this.fresh;
    if (this.escaped) {
      this.escaped = false;
      if (bytes[i] !== LINE_FEED) i++;
    }
    while (i < end) {
      let c = bytes[i] as number;
      if (inString) {
        const near = Math.min(end, i + NEAR);
        while (c !== QUOTE && c !== BACKSLASH && c !== LINE_FEED && ++i < near) c = bytes[i] as number;
        if (i === near && near < end) {
          i = Math.min(end, this.stringEnds.next(this.window, base + i) - base);
          if (i < end) c = bytes[i] as number;
        }
        if (i >= end) break;
        if (c !== QUOTE && c !== BACKSLASH && c !== LINE_FEED) continue;
        if (c === QUOTE) {
          inString = false;
          prev = QUOTE;
          this.keyEnd = base + i;
          i++;
          if (this.depth === 0) {
            this.close(base + i);
            return;
          }
        } else if (c === BACKSLASH) {
          i++;
          if (i === end) this.escaped = true;
          else if (bytes[i] !== LINE_FEED) i++;
        } else {
          this.fresh = fresh;
          this.broken(base + i);
          return;
        }
        continue;
      }
      if (c <= SPACE) {
        if (c === LINE_FEED) {
          this.lineStart = base + i + 1;
          fresh = true;
        }
        i++;
        continue;
      }
      if (c === QUOTE) {
        inString = true;
        this.keyStart = base + i + 1;
      } else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
        if (fresh && base + i - this.lineStart <= this.column) {
          if (base + i <= this.strictUntil || this.isMisplaced(prev)) {
            this.cut(base + i);
            return;
          }
          if (this.resyncAt < 0) {
            this.resyncAt = base + i;
            this.resyncLine = this.lineStart;
          }
        }
        if (this.depth === this.level) {
          if (this.isPageTail) {
            if (!this.page.beside.has(this.key)) this.pageTailNests = true;
          } else if (this.entersRecords(c, prev)) {
            this.nest(c);
            this.prev = c;
            this.fresh = false;
            this.at = base + i + 1;
            this.opens = "page";
            this.mode = "opened";
            return;
          }
        }
        this.nest(c);
      } else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) {
        this.depth--;
        if (this.depth === 0) {
          this.fresh = false;
          this.close(base + i + 1);
          return;
        }
        // An object of a page is over: in a tail the one around it goes on; in a head no record stood where it might have.
        if (this.depth < this.level) this.level = this.isPageTail ? this.depth : 0;
      } else if (c === COLON && this.depth === this.level) {
        this.readKey(base + i, prev);
      }
      prev = c;
      fresh = false;
      i++;
    }
    this.mode = inString ? "string" : "record";
    this.prev = prev;
    this.fresh = fresh;
    this.at = base + i;
  }

  /** Whether no value may stand here: in an object not after a colon, in a list not after "[" or a comma. */
  private isMisplaced(prev: number): boolean {
    if (this.depth > MAX_JSON_DEPTH) return false;
    if (this.kinds[this.depth - 1] === OPEN_BRACE) return prev !== COLON;
    return prev !== OPEN_BRACKET && prev !== COMMA;
  }

  private scanWord(limit: number): void {
    const { bytes, base } = this.window;
    const inside = this.inList || this.inPage;
    for (let i = this.at - base; i < limit - base; i++) {
      const c = bytes[i] as number;
      const always = c === LINE_FEED || c === OPEN_BRACE || c === OPEN_BRACKET;
      if (always || (inside && (c === COMMA || c === CLOSE_BRACKET || c === CLOSE_BRACE || c === QUOTE))) {
        this.emit(base + i, base + i);
        return;
      }
    }
    this.at = limit;
  }

  private scanRecover(limit: number): void {
    const { bytes, base } = this.window;
    const end = limit - base;
    let i = this.at - base;
    while (i < end) {
      if (!this.fresh) {
        const lineFeed = findByte(bytes, LINE_FEED, i);
        if (lineFeed < 0 || lineFeed >= end) break;
        i = lineFeed + 1;
        this.lineStart = base + i;
        this.fresh = true;
        continue;
      }
      const c = bytes[i] as number;
      if (c === LINE_FEED) {
        this.lineStart = base + i + 1;
      } else if (!isLayout(c)) {
        const closes = this.isKeyed() ? c === CLOSE_BRACE || c === QUOTE : c === CLOSE_BRACKET && (this.inList || this.inPage);
        const starts = c === OPEN_BRACE || c === OPEN_BRACKET || closes;
        const column = base + i - this.lineStart;
        // A record's own "}" stands below its key: only one further out closes the page.
        if (starts && column <= this.column && (c !== CLOSE_BRACE || column < this.column)) {
          this.emitBroken(base + i);
          return;
        }
        this.fresh = false;
      }
      i++;
    }
    this.at = limit;
  }

  private scanText(limit: number): void {
    const { bytes, base } = this.window;
    const end = limit - base;
    let i = this.at - base;
    while (i < end) {
      if (!this.fresh) {
        const lineFeed = findByte(bytes, LINE_FEED, i);
        if (lineFeed < 0 || lineFeed >= end) break;
        i = lineFeed;
        this.fresh = true;
        this.braceAt = -1;
      }
      const c = bytes[i] as number;
      if (c === LINE_FEED) {
        this.lineStart = base + i + 1;
      } else if (c === OPEN_BRACE || (c === OPEN_BRACKET && this.braceAt < 0)) {
        if (this.braceAt < 0 || this.isBraced) {
          this.braceAt = base + i;
          this.braceLine = this.lineStart;
        }
        this.isBraced = c === OPEN_BRACE;
      } else if (!isLayout(c) && !(this.braceAt < 0 && isOfByteOrderMark(c))) {
        const brace = this.braceAt;
        this.braceAt = -1;
        if (c === QUOTE && this.isBraced && brace >= 0 && base + i - brace < MAX_BRACE_GAP) {
          this.lineStart = this.braceLine;
          this.emit(brace, brace);
          return;
        }
        this.fresh = false;
      }
      if (this.braceAt >= 0 && base + i - this.braceAt >= MAX_BRACE_GAP) this.braceAt = -1;
      i++;
    }
    this.at = limit;
  }
}
