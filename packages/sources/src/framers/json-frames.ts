/**
 * The frame that a scanner of JSON has under way: how it begins, breaks, outgrows its limit and is handed out. What the bytes mean is for the
 * scanner to say.
 */
import type { Frame, Problem } from "../reader.ts";
import { KEPT_OF_TOO_LARGE, windowEnd } from "./byte-window.ts";
import { nextInk } from "./json-ends.ts";
import { closingOf, MAP_PAGE, MAX_PAGE_HEAD, openingOf } from "./json-pages.ts";
import { JsonState, MAX_JSON_DEPTH } from "./json-state.ts";
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

/** How deep lists in lists are looked into: batches of pages, and one more. */
const MOST_LISTS = 3;

export class JsonFrames extends JsonState {
  protected take(): readonly Frame[] {
    const frames = this.holdsOthers ? this.frames.flatMap(papersWithin) : this.frames;
    this.frames = [];
    this.holdsOthers = false;
    return frames;
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
    while (lineStart > this.start && bytes[lineStart - 1 - base] !== LINE_FEED) lineStart--;
    // What stands before the object may be gone from memory.
    const isOwnLine = lineStart > this.start;
    this.page = MAP_PAGE;
    this.lineStart = isOwnLine ? lineStart : this.start - this.column;
    this.fresh = false;
    this.wrapperStart = this.start;
    this.wrapped = 0;
    this.pageLists = 0;
    this.inPage = true;
    this.keyColumn = isOwnLine ? nextInk(bytes, lineStart - base) + base - lineStart : this.column;
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
}
