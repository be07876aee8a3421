/**
 * Cuts a stream of JSON into records: JSON Lines, concatenated or pretty-printed values, the elements of a list, the `data` of a page.
 *
 * It knows just enough of the grammar to find where a record ends (strings, escapes, the stack of brackets); whether a record is valid is
 * for `read` to say. Valid JSON is always cut at its own borders. A broken record must not swallow those after it, so a record ends as
 * broken where the grammar rules out that it goes on: at a raw line feed inside a string, or at a line that opens with "{" or "[" where
 * no value may stand. The next record then starts at the first later line that opens with "{" or "[" and is not indented more deeply
 * than the broken one. Where lines had been swallowed before the break came to light, they are cut again, one record a line.
 *
 * Brackets and commas of a list and the scalar fields of a page ({"total": 5, "offset": 0, "data": [ … ]}) are layout. Every other byte
 * is in exactly one frame. A list or page that is cut off after a whole record gives one empty frame that says so.
 */
import type { Frame, Framer, FramerOptions, Problem } from "../reader.ts";
import { type ByteWindow, EMPTY_WINDOW, extendWindow, KEPT_OF_TOO_LARGE, windowEnd } from "./byte-window.ts";
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  hasByteOrderMark,
  isLayout,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SPACE,
  TAB,
} from "./layout.ts";
import { tooDeep, tooLarge } from "./problems.ts";

/** Records nested more deeply are refused. Papers are nested some five deep. */
export const MAX_JSON_DEPTH: number = 512;
/** The head of a page, up to its data, is never longer. */
const MAX_PAGE_HEAD = 4096;
/** How far a "{" that opens a line may stand from the key that makes it the start of a record. */
const MAX_BRACE_GAP = 4096;
/** Keys that only a paper has: an object that opens with one is no page. */
const PAPER_KEYS: ReadonlySet<string> = new Set(["paperId", "title", "abstract", "authors", "externalIds", "corpusId", "corpusid"]);

type Mode =
  /** Between records. */
  | "between"
  /** In a record, outside its strings. */
  | "record"
  /** In a string of a record, or in a string that is the record. */
  | "string"
  /** Just after the "[" of a list or of a page's data: what follows says whether it holds anything. */
  | "opened"
  /** In anything else: a number, a word, garbage. */
  | "word"
  /** After a break, looking for the line where the next record starts. */
  | "recover"
  /** In the plain text after a record, where the format has such text. */
  | "text";

export interface JsonFramerOptions extends FramerOptions {
  /** True where plain text may follow a record, up to the next line that opens with `{"`: it belongs to the record. */
  readonly textAfterRecords: boolean;
}

export function jsonValuesFramer(options: FramerOptions): Framer {
  return new JsonScanner({ ...options, textAfterRecords: false });
}

export class JsonScanner implements Framer {
  private readonly options: JsonFramerOptions;
  private frames: Frame[] = [];
  private window: ByteWindow = EMPTY_WINDOW;
  private mode: Mode = "between";
  /** Offset of the next byte to look at. All offsets are in the stream. */
  private at = 0;

  // Lines: where this one starts, and whether only layout has been seen on it.
  private lineStart = 0;
  private fresh = true;

  // The wrappers around records.
  private inList = false;
  private inPage = false;
  private wrapperStart = 0;
  private wrapped = 0;
  private lastEnd = 0;
  /** Last significant byte between records. */
  private prevBetween = 0;

  // The frame under way.
  private start = 0;
  private column = 0;
  private depth = 0;
  private readonly kinds: Uint8Array = new Uint8Array(MAX_JSON_DEPTH);
  /** Last significant byte outside strings. */
  private prev = 0;
  private escaped = false;
  private isTooDeep = false;
  /** Its first bytes, once it is too large; the others are let go. */
  private keptBytes: Uint8Array | null = null;
  /** Offset just after its last byte that is not layout, as far as the bytes are gone. */
  private inkEnd = 0;
  /** First line inside it that could start a record, and that line's start. */
  private resyncAt = -1;
  private resyncLine = 0;
  /** Before this offset every line that could start a record does: the bytes are those of a record that broke. */
  private strictUntil = -1;
  /** Whether it may still turn out to be a page; and its last string at depth 1. */
  private maybePage = false;
  private keyStart = 0;
  private keyEnd = 0;
  private dataKey = false;
  private opens: "list" | "page" = "list";
  /** Whether it is what follows the data of a page, and whether that holds more than scalars. */
  private isPageTail = false;
  private pageTailNests = false;
  /** In text: a "{" that opens a line, until the byte after it is known. */
  private braceAt = -1;
  private braceLine = 0;

  constructor(options: JsonFramerOptions) {
    this.options = options;
  }

  push(chunk: Uint8Array): readonly Frame[] {
    if (chunk.length === 0) return [];
    this.window = extendWindow(this.window, chunk, this.keepFrom());
    this.scan();
    if (this.keptBytes !== null) this.inkEnd = this.trimmed(this.settled());
    return this.take();
  }

  end(): readonly Frame[] {
    do {
      this.scan();
      this.finish();
    } while (this.at < windowEnd(this.window));
    if (this.inList || this.inPage) this.unclosed();
    return this.take();
  }

  private take(): readonly Frame[] {
    const frames = this.frames;
    this.frames = [];
    return frames;
  }

  private keepFrom(): number {
    if (this.mode === "between") return this.at;
    if (this.keptBytes === null) return this.start;
    return this.settled();
  }

  /** Up to here the bytes looked at are known to belong to the frame under way. */
  private settled(): number {
    return this.braceAt >= 0 ? this.braceAt : this.at;
  }

  private scan(): void {
    const end = windowEnd(this.window);
    while (this.at < end) {
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

  private scanBetween(limit: number): void {
    const { bytes, base } = this.window;
    const end = limit - base;
    for (let i = this.at - base; i < end; i++) {
      const c = bytes[i] as number;
      if (c === LINE_FEED) {
        this.lineStart = base + i + 1;
        this.fresh = true;
      } else if (c === COMMA) {
        this.prevBetween = c;
      } else if (c === CLOSE_BRACKET) {
        this.prevBetween = c;
        if (this.inPage) {
          this.inPage = false;
          this.begin(base + i + 1, "record");
          this.isPageTail = true;
          this.nest(OPEN_BRACE);
          this.prev = c;
          return;
        }
        this.inList = false;
      } else if (c !== SPACE && c !== CARRIAGE_RETURN && c !== TAB) {
        this.open(base + i, c);
        return;
      }
    }
    this.at = limit;
  }

  /** Starts a frame at its first byte. */
  private open(at: number, byte: number): void {
    const opener = byte === OPEN_BRACE || byte === OPEN_BRACKET;
    const separated = this.prevBetween === COMMA || this.prevBetween === OPEN_BRACKET;
    if (opener && this.fresh && !separated && (this.inList || this.inPage)) this.unclosed();
    const inside = this.inList || this.inPage;
    const fresh = this.fresh;
    this.fresh = false;
    if (opener) {
      this.begin(at, "record");
      this.nest(byte);
      this.prev = byte;
      this.at = at + 1;
      this.maybePage = byte === OPEN_BRACE && !this.inPage;
      if (byte === OPEN_BRACKET && !inside) {
        this.opens = "list";
        this.mode = "opened";
      }
      return;
    }
    if (byte === QUOTE && inside) {
      this.begin(at, "string");
      this.at = at + 1;
      return;
    }
    if (this.options.textAfterRecords && !inside) {
      this.begin(at, "text");
      this.fresh = fresh;
      return;
    }
    this.begin(at, "word");
    this.at = at + 1;
    if (byte === CLOSE_BRACE) this.inPage = false;
  }

  private begin(at: number, mode: Mode): void {
    this.mode = mode;
    this.at = at;
    this.start = at;
    this.column = at - this.lineStart;
    this.depth = 0;
    this.escaped = false;
    this.isTooDeep = false;
    this.keptBytes = null;
    this.inkEnd = at;
    this.resyncAt = -1;
    this.maybePage = false;
    this.dataKey = false;
    this.isPageTail = false;
    this.pageTailNests = false;
    this.braceAt = -1;
  }

  private nest(kind: number): void {
    if (this.depth < MAX_JSON_DEPTH) this.kinds[this.depth] = kind;
    else this.isTooDeep = true;
    this.depth++;
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
        while (c !== QUOTE && c !== BACKSLASH && c !== LINE_FEED && ++i < end) c = bytes[i] as number;
        if (i >= end) break;
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
        if (this.depth === 1) {
          if (this.isPageTail) this.pageTailNests = true;
          if (this.maybePage && this.dataKey && c === OPEN_BRACKET && prev === COLON) {
            this.nest(c);
            this.prev = c;
            this.fresh = false;
            this.at = base + i + 1;
            this.opens = "page";
            this.mode = "opened";
            return;
          }
          this.maybePage = false;
        }
        this.nest(c);
      } else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) {
        this.depth--;
        if (this.depth === 0) {
          this.fresh = false;
          this.close(base + i + 1);
          return;
        }
      } else if (c === COLON && this.maybePage && this.depth === 1) {
        this.readKey(base + i);
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

  private readKey(at: number): void {
    const { bytes, base } = this.window;
    const length = this.keyEnd - this.keyStart;
    let key = "";
    if (length < 16) for (let i = 0; i < length; i++) key += String.fromCharCode(bytes[this.keyStart - base + i] as number);
    this.dataKey = key === "data";
    if (PAPER_KEYS.has(key) || at - this.start > MAX_PAGE_HEAD) this.maybePage = false;
  }

  private scanOpened(limit: number): void {
    const { bytes, base } = this.window;
    for (let i = this.at - base; i < limit - base; i++) {
      const c = bytes[i] as number;
      if (c === LINE_FEED) {
        this.lineStart = base + i + 1;
        this.fresh = true;
      } else if (!isLayout(c)) {
        this.at = base + i;
        this.maybePage = false;
        if (c === CLOSE_BRACKET) {
          this.mode = "record";
          return;
        }
        // The head of a page that is no JSON is no layout: it is a frame of its own, and the records after it are read.
        if (this.opens === "page" && !this.parses("", "]}", this.at)) this.emit(this.at, this.at);
        this.wrapperStart = this.start;
        this.wrapped = 0;
        if (this.opens === "list") this.inList = true;
        else this.inPage = true;
        this.prevBetween = OPEN_BRACKET;
        this.lastEnd = base + i;
        this.mode = "between";
        this.keptBytes = null;
        return;
      }
    }
    this.at = limit;
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
        const lineFeed = bytes.indexOf(LINE_FEED, i);
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
        const starts = c === OPEN_BRACE || c === OPEN_BRACKET || (c === CLOSE_BRACKET && (this.inList || this.inPage));
        if (starts && base + i - this.lineStart <= this.column) {
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
        const lineFeed = bytes.indexOf(LINE_FEED, i);
        if (lineFeed < 0 || lineFeed >= end) break;
        i = lineFeed;
        this.fresh = true;
        this.braceAt = -1;
      }
      const c = bytes[i] as number;
      if (c === LINE_FEED) {
        this.lineStart = base + i + 1;
      } else if (c === OPEN_BRACE) {
        this.braceAt = base + i;
        this.braceLine = this.lineStart;
      } else if (!isLayout(c)) {
        const brace = this.braceAt;
        this.braceAt = -1;
        if (c === QUOTE && brace >= 0 && base + i - brace < MAX_BRACE_GAP) {
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

  /** A record or a page's tail is whole: its last bracket stands just before `end`. */
  private close(end: number): void {
    const inside = this.inList || this.inPage || this.isPageTail;
    if (this.options.textAfterRecords && !inside) {
      this.mode = "text";
      this.at = end;
      this.fresh = true;
      return;
    }
    this.emit(end, end);
  }

  /** A raw line feed stands in a string. */
  private broken(at: number): void {
    if (this.resyncAt >= 0 && this.keptBytes === null) {
      this.rewind(at);
      return;
    }
    this.mode = "recover";
    this.at = at;
    this.fresh = false;
  }

  /** A line that could start a record stands where no value may. */
  private cut(at: number): void {
    if (this.resyncAt >= 0 && this.keptBytes === null) {
      this.rewind(at);
      return;
    }
    this.emitBroken(at);
  }

  /** Goes back to the first line that the broken record may have swallowed. */
  private rewind(brokenAt: number): void {
    this.strictUntil = Math.max(this.strictUntil, brokenAt);
    this.lineStart = this.resyncLine;
    this.emitBroken(this.resyncAt);
  }

  private outgrown(): void {
    const nested = this.mode === "record" || this.mode === "string";
    if (nested && this.resyncAt >= 0) {
      this.rewind(this.at);
      return;
    }
    const from = this.start - this.window.base;
    this.inkEnd = this.trimmed(this.settled());
    this.keptBytes = this.window.bytes.slice(from, from + Math.min(KEPT_OF_TOO_LARGE, this.options.maxRecordBytes));
    this.maybePage = false;
  }

  /** At the end of the stream: what is under way ends here. */
  private finish(): void {
    const end = windowEnd(this.window);
    if (this.mode === "between") return;
    const nested = this.mode === "record" || this.mode === "string";
    if (nested && this.resyncAt >= 0 && this.keptBytes === null) {
      this.rewind(end);
      return;
    }
    const cutOff = nested || this.mode === "opened" || this.mode === "recover";
    this.emit(end, end);
    // The frame that was cut off says already that the list around it is.
    if (cutOff) {
      this.inList = false;
      this.inPage = false;
    }
  }

  private emitBroken(at: number): void {
    this.emit(at, at);
    this.fresh = true;
    // What follows is a record like others: no comma is missing before it.
    this.prevBetween = COMMA;
  }

  private emit(until: number, next: number): void {
    const end = this.trimmed(until);
    const { bytes, base } = this.window;
    let start = this.start;
    if (this.keptBytes === null && hasByteOrderMark(bytes, start - base)) start = Math.min(start + 3, end);
    while (this.keptBytes === null && start < end && isLayout(bytes[start - base])) start++;
    const layout = start === end || (this.isPageTail && !this.pageTailNests && this.isPlainTail(end));
    if (!layout) {
      const frame = this.keptBytes ?? bytes.subarray(start - base, end - base);
      this.frames.push({ start, end, bytes: frame, problem: this.problem() });
      this.wrapped++;
      this.lastEnd = end;
    }
    this.mode = "between";
    this.at = next;
    this.keptBytes = null;
    this.prevBetween = CLOSE_BRACE;
  }

  /** Whether a page ends as pages do: after its data some scalars, and "}". */
  private isPlainTail(end: number): boolean {
    return this.keptBytes === null && end - this.start <= MAX_PAGE_HEAD && this.parses('{"data":[]', "", end);
  }

  /** Whether the bytes under way, up to `end`, are JSON with this text around them. */
  private parses(before: string, after: string, end: number): boolean {
    if (this.keptBytes !== null) return false;
    const { bytes, base } = this.window;
    const text = new TextDecoder().decode(bytes.subarray(this.start - base, end - base));
    try {
      JSON.parse(before + text + after);
      return true;
    } catch {
      return false;
    }
  }

  private problem(): Problem | null {
    if (this.keptBytes !== null) return tooLarge(this.options.maxRecordBytes);
    if (this.isTooDeep) return tooDeep(MAX_JSON_DEPTH);
    if (!this.isPageTail) return null;
    return {
      code: "not-a-paper",
      message: "These bytes follow the data of a search page and hold no paper that a search page would hold there.",
    };
  }

  private unclosed(): void {
    const kind = this.inPage ? "search page" : "list";
    const message = `The ${kind} that opens at byte ${this.wrapperStart} is not closed: the file is cut off here. The ${this.wrapped} records of it that are whole were read; get the file again for the others.`;
    this.frames.push({
      start: this.lastEnd,
      end: this.lastEnd,
      bytes: new Uint8Array(0),
      problem: { code: "json-truncated", message },
    });
    this.inList = false;
    this.inPage = false;
  }

  /** The offset just after the last byte before `until` that is not layout. */
  private trimmed(until: number): number {
    const { bytes, base } = this.window;
    const lowest = Math.max(0, this.start - base);
    let i = until - base;
    while (i > lowest && isLayout(bytes[i - 1])) i--;
    return i > lowest ? base + i : Math.max(this.inkEnd, this.start);
  }
}
