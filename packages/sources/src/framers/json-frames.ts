/**
 * The frame that a scanner of JSON has under way, and the lists and pages around it: how a frame begins, breaks, outgrows its limit and is
 * handed out. What the bytes mean is for the scanner to say.
 */
import type { Frame, Problem } from "../reader.ts";
import { type ByteWindow, EMPTY_WINDOW, KEPT_OF_TOO_LARGE, windowEnd } from "./byte-window.ts";
import type { JsonFramerOptions, Mode } from "./json-mode.ts";
import {
  closingOf,
  MAP_PAGE,
  MAX_PAGE_HEAD,
  MAX_PAGE_KEY,
  namesRecords,
  openingOf,
  PAPER_KEYS,
  type PageShape,
  S2_PAGE,
} from "./json-pages.ts";
import {
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
} from "./layout.ts";
import { opensMap } from "./opens-map.ts";
import { tellsOfSearchAlone } from "./page-words.ts";
import { mayHoldPapers, papersWithin } from "./papers-within.ts";
import { tooDeep, tooLarge } from "./problems.ts";

/** Records nested more deeply are refused. Papers are nested some five deep. */
export const MAX_JSON_DEPTH: number = 512;
const TOP: readonly string[] = [];

/** How deep lists in lists are looked into: batches of pages, and one more. */
const MOST_LISTS = 3;

export class JsonFrames {
  protected readonly options: JsonFramerOptions;
  protected frames: Frame[] = [];
  /** Whether some of them begin otherwise than rows of papers do. */
  protected holdsOthers = false;
  protected window: ByteWindow = EMPTY_WINDOW;
  protected mode: Mode = "between";
  /** Offset of the next byte to look at. All offsets are in the stream. */
  protected at = 0;

  // Lines: where this one starts, and whether only layout has been seen on it.
  protected lineStart = 0;
  protected fresh = true;

  // The wrappers around records.
  /** How many lists are open around the next record: batches that were saved one after the other are lists in a list. */
  protected listDepth = 0;
  protected inPage = false;
  /** How many lists are open in the page around the next record: a page may hold batches too. */
  protected pageLists = 0;
  /** Which page it is, or was last. */
  protected page: PageShape = S2_PAGE;
  protected wrapperStart = 0;
  protected wrapped = 0;
  protected lastEnd = 0;
  /** Last significant byte between records. */
  protected prevBetween = 0;

  // The frame under way.
  protected start = 0;
  protected column = 0;
  protected depth = 0;
  protected readonly kinds: Uint8Array = new Uint8Array(MAX_JSON_DEPTH);
  /** Last significant byte outside strings. */
  protected prev = 0;
  protected escaped = false;
  protected isTooDeep = false;
  /** Its first bytes, once it is too large; the others are let go. */
  protected keptBytes: Uint8Array | null = null;
  /** Offset just after its last byte that is not layout, as far as the bytes are gone. */
  protected inkEnd = 0;
  /** First line inside it that could start a record, and that line's start. */
  protected resyncAt = -1;
  protected resyncLine = 0;
  /** Before this offset every line that could start a record does: the bytes are those of a record that broke. */
  protected strictUntil = -1;
  /** Depth of the innermost object of the page that it may be, or that it is the tail of; 0 where it can be neither. */
  protected level = 0;
  /** The keys that lead there; and the last string, and the last key, at that depth. */
  protected trail: readonly string[] = [];
  protected keyStart = 0;
  protected keyEnd = 0;
  protected key = "";
  protected opens: "list" | "page" = "list";
  /** Whether it is the key of a record; and where the last such key stood on its line. */
  protected isKey = false;
  protected keyColumn = 0;
  /** Whether it is what follows the records of a page, and whether that holds more than pages do. */
  protected isPageTail = false;
  protected pageTailNests = false;
  /** In text: a "{", or a list's "[", that opens a line, until the bytes after it are known; and whether the last of them is a "{". */
  protected braceAt = -1;
  protected isBraced = false;
  protected braceLine = 0;

  constructor(options: JsonFramerOptions) {
    this.options = options;
  }

  protected get inList(): boolean {
    return this.listDepth > 0;
  }

  protected take(): readonly Frame[] {
    const frames = this.holdsOthers ? this.frames.flatMap(papersWithin) : this.frames;
    this.frames = [];
    this.holdsOthers = false;
    return frames;
  }

  protected keepFrom(): number {
    if (this.mode === "between") return this.at;
    if (this.keptBytes === null) return this.start;
    return this.settled();
  }

  /** Up to here the bytes looked at are known to belong to the frame under way. */
  protected settled(): number {
    return this.braceAt >= 0 ? this.braceAt : this.at;
  }

  /** Starts a frame at its first byte. */
  protected open(at: number, byte: number): void {
    const opener = byte === OPEN_BRACE || byte === OPEN_BRACKET;
    const separated = this.prevBetween === COMMA || this.prevBetween === OPEN_BRACKET || this.prevBetween === COLON;
    if (opener && this.fresh && !separated && (this.inList || this.inPage)) this.unclosed();
    const inside = this.inList || this.inPage;
    const fresh = this.fresh;
    this.fresh = false;
    if (opener) {
      this.begin(at, "record");
      if (this.prevBetween === COLON) this.column = this.keyColumn;
      this.nest(byte);
      this.prev = byte;
      this.at = at + 1;
      this.level = byte === OPEN_BRACE && !this.inPage ? 1 : 0;
      const lists = this.inPage ? this.pageLists : this.listDepth;
      if (byte === OPEN_BRACKET && (!inside || (separated && lists < MOST_LISTS))) {
        this.opens = "list";
        this.mode = "opened";
      }
      return;
    }
    if (byte === QUOTE && inside) {
      this.begin(at, "string");
      this.isKey = this.isKeyed() && (this.prevBetween === COMMA || this.prevBetween === OPEN_BRACKET);
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

  protected begin(at: number, mode: Mode): void {
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
    this.level = 0;
    this.trail = TOP;
    this.keyStart = at;
    this.keyEnd = at;
    this.key = "";
    this.isKey = false;
    this.isPageTail = false;
    this.pageTailNests = false;
    this.braceAt = -1;
  }

  protected nest(kind: number): void {
    if (this.depth < MAX_JSON_DEPTH) this.kinds[this.depth] = kind;
    else this.isTooDeep = true;
    this.depth++;
  }

  /** Whether the records of the page around have keys. */
  protected isKeyed(): boolean {
    return this.inPage && this.page.holds === "object" && this.pageLists === 0;
  }

  /** A colon at the depth of the page. Only what stands just before it is its key: an older one may be gone from memory. */
  protected readKey(at: number, prev: number): void {
    const { bytes, base } = this.window;
    const length = prev === QUOTE ? this.keyEnd - this.keyStart : 0;
    this.key = "";
    if (length < MAX_PAGE_KEY) for (let i = 0; i < length; i++) this.key += String.fromCharCode(bytes[this.keyStart - base + i] as number);
    if (!this.isPageTail && (PAPER_KEYS.has(this.key) || at - this.start > MAX_PAGE_HEAD)) this.level = 0;
  }

  /** A bracket opens at the depth of the page: whether the records do. */
  protected entersRecords(byte: number, prev: number): boolean {
    const steps = this.level;
    const keys = prev === COLON ? [...this.trail, this.key] : this.trail;
    const shapes = this.options.pages.filter(({ path }) => keys.length === steps && keys.every((key, index) => path[index] === key));
    const shape = shapes.find(({ path, holds }) => path.length === steps && byte === (holds === "list" ? OPEN_BRACKET : OPEN_BRACE));
    if (shape !== undefined) {
      this.page = shape;
      return true;
    }
    if (byte === OPEN_BRACE && shapes.some(({ path }) => path.length > steps)) {
      this.trail = keys;
      this.level++;
    } else if (
      !this.options.pages.some(({ path, beside }) => beside.has(this.key) && this.trail.every((key, index) => path[index] === key))
    ) {
      this.level = 0;
    }
    return false;
  }

  /** Whether the key under way names the record or the list behind it: several words are text, unless they say what was searched. */
  protected isName(next: number): boolean {
    const { bytes, base } = this.window;
    const key = bytes.subarray(this.start + 1 - base, this.keyEnd - base);
    const name = new TextDecoder().decode(key);
    // A list of authors is a part of a broken paper.
    if (next === OPEN_BRACKET && PAPER_KEYS.has(name)) return false;
    if (!key.some(isLayout)) return true;
    if (this.page !== MAP_PAGE) return false;
    return next === OPEN_BRACKET || namesRecords(name);
  }

  /**
   * Takes the object under way for one that holds papers under keys, where it is too large or too broken to be looked at as a whole: its first
   * object or list is then looked at for records. False where it is more likely a paper. Only what stands before `until` is looked at: how much
   * of what follows is there depends on how the stream was cut.
   */
  private asMap(until: number): boolean {
    if (this.isKey || this.isPageTail || this.inPage || this.keptBytes !== null || this.kinds[0] !== OPEN_BRACE) return false;
    const { bytes, base } = this.window;
    const at = opensMap(bytes.subarray(this.start - base, Math.min(until, this.start + MAX_PAGE_HEAD) - base));
    if (at < 0) return false;
    this.enterMap(this.start + at);
    return true;
  }

  /** The object under way is a page whose records have keys: the value of one of the first begins at `at`. */
  private enterMap(at: number): void {
    const { bytes, base } = this.window;
    let lineStart = at;
    while (lineStart > base && bytes[lineStart - 1 - base] !== LINE_FEED) lineStart--;
    this.page = MAP_PAGE;
    this.lineStart = lineStart;
    this.fresh = false;
    this.wrapperStart = this.start;
    this.wrapped = 0;
    this.pageLists = 0;
    this.inPage = true;
    this.keyColumn = 0;
    while (isLayout(bytes[lineStart + this.keyColumn - base])) this.keyColumn++;
    this.prevBetween = COLON;
    this.lastEnd = at;
    this.mode = "between";
    this.at = at;
  }

  /** The records of a page are over: what follows, up to its last bracket, is its tail. */
  protected beginTail(at: number): void {
    this.inPage = false;
    this.begin(at, "record");
    this.isPageTail = true;
    this.level = this.page.path.length;
    for (let i = 0; i < this.level; i++) this.nest(OPEN_BRACE);
    this.prev = CLOSE_BRACKET;
  }

  /** A record or a page's tail is whole: its last bracket stands just before `end`. */
  protected close(end: number): void {
    if (this.isKey) {
      this.mode = "key";
      this.prev = QUOTE;
      this.at = end;
      return;
    }
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
  protected broken(at: number): void {
    if (this.asMap(at)) return;
    if (this.resyncAt >= 0 && this.keptBytes === null) {
      this.rewind(at);
      return;
    }
    this.mode = "recover";
    this.at = at;
    this.fresh = false;
  }

  /** A line that could start a record stands where no value may. */
  protected cut(at: number): void {
    if (this.asMap(at)) return;
    if (this.resyncAt >= 0 && this.keptBytes === null) {
      this.rewind(at);
      return;
    }
    this.emitBroken(at);
  }

  /** Goes back to the first line that the broken record may have swallowed. */
  protected rewind(brokenAt: number): void {
    this.strictUntil = Math.max(this.strictUntil, brokenAt);
    this.lineStart = this.resyncLine;
    this.emitBroken(this.resyncAt);
  }

  protected outgrown(): void {
    const nested = this.mode === "record" || this.mode === "string";
    if (nested && this.asMap(this.at)) return;
    if (nested && this.resyncAt >= 0) {
      this.rewind(this.at);
      return;
    }
    const from = this.start - this.window.base;
    this.inkEnd = this.trimmed(this.settled());
    this.keptBytes = this.window.bytes.slice(from, from + Math.min(KEPT_OF_TOO_LARGE, this.options.maxRecordBytes));
    this.level = 0;
  }

  /** At the end of the stream: what is under way ends here. */
  protected finish(): void {
    const end = windowEnd(this.window);
    if (this.mode === "between") return;
    const nested = this.mode === "record" || this.mode === "string";
    if (nested && this.asMap(end)) return;
    if (nested && this.resyncAt >= 0 && this.keptBytes === null) {
      this.rewind(end);
      return;
    }
    const cutOff = nested || this.mode === "key" || this.mode === "opened" || this.mode === "recover";
    this.emit(end, end);
    // The frame that was cut off says already that the list around it is.
    if (cutOff) {
      this.listDepth = 0;
      this.inPage = false;
    }
  }

  protected emitBroken(at: number): void {
    this.emit(at, at);
    this.fresh = true;
    // What follows is a record like others: no comma is missing before it.
    this.prevBetween = COMMA;
  }

  protected emit(until: number, next: number): void {
    const end = this.trimmed(until);
    const { bytes, base } = this.window;
    let start = this.start;
    if (this.keptBytes === null && hasByteOrderMark(bytes, start - base)) start = Math.min(start + 3, end);
    while (this.keptBytes === null && start < end && isLayout(bytes[start - base])) start++;
    const layout = start === end || (this.isPageTail && !this.pageTailNests && this.isPlainTail(end));
    if (!layout) {
      const frame = this.keptBytes ?? bytes.subarray(start - base, end - base);
      this.frames.push({ start, end, bytes: frame, problem: this.problem() });
      this.holdsOthers ||= mayHoldPapers(frame);
      this.wrapped++;
      this.lastEnd = end;
    }
    this.mode = "between";
    this.at = next;
    this.keptBytes = null;
    this.prevBetween = CLOSE_BRACE;
  }

  /** Whether a page ends as pages do: after its records some scalars, what is known to stand beside records, and "}". */
  protected isPlainTail(end: number): boolean {
    if (this.keptBytes !== null || end - this.start > MAX_PAGE_HEAD) return false;
    return this.saysNothing(openingOf(this.page), "", end);
  }

  /** Whether the bytes under way, up to the first record at `end`, are the beginning of a page. */
  protected isPlainHead(end: number): boolean {
    return this.saysNothing("", closingOf(this.page), end);
  }

  private textUntil(end: number): string {
    const { bytes, base } = this.window;
    return new TextDecoder().decode(bytes.subarray(this.start - base, end - base));
  }

  /** Whether the bytes under way, up to `end`, are JSON with this text around them, and tell of the search alone. */
  private saysNothing(before: string, after: string, end: number): boolean {
    return this.keptBytes === null && tellsOfSearchAlone(this.textUntil(end), { before, after, page: this.page });
  }

  protected problem(): Problem | null {
    if (this.keptBytes !== null) return tooLarge(this.options.maxRecordBytes);
    if (this.isTooDeep) return tooDeep(MAX_JSON_DEPTH);
    if (!this.isPageTail) return null;
    return {
      code: "not-a-paper",
      message: "These bytes follow the data of a search page and hold no paper that a search page would hold there.",
    };
  }

  protected unclosed(): void {
    const kind = this.inPage ? "search page" : "list";
    const message = `The ${kind} that opens at byte ${this.wrapperStart} is not closed: the file is cut off here. The ${this.wrapped} records of it that are whole were read; get the file again for the others.`;
    this.frames.push({
      start: this.lastEnd,
      end: this.lastEnd,
      bytes: new Uint8Array(0),
      problem: { code: "json-truncated", message },
    });
    this.listDepth = 0;
    this.inPage = false;
  }

  /** The offset just after the last byte before `until` that is not layout. */
  protected trimmed(until: number): number {
    const { bytes, base } = this.window;
    const lowest = Math.max(0, this.start - base);
    let i = until - base;
    while (i > lowest && isLayout(bytes[i - 1])) i--;
    return i > lowest ? base + i : Math.max(this.inkEnd, this.start);
  }
}
