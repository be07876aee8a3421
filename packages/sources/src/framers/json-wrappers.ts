/** What stands around the records of JSON: the brackets and commas of lists, the heads of pages, the keys that records are saved under. */
import { JsonFrames } from "./json-frames.ts";
import { MAP_PAGE, MAX_PAGE_HEAD, MAX_PAGE_KEY, namesRecords, PAPER_KEYS } from "./json-pages.ts";
import {
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  isLayout,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SPACE,
  TAB,
} from "./layout.ts";

/** Opens "null". */
const SMALL_N = 0x6e;

export abstract class JsonWrappers extends JsonFrames {
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

  protected scanBetween(limit: number): void {
    const { bytes, base } = this.window;
    const end = limit - base;
    let closer = this.isKeyed() ? CLOSE_BRACE : CLOSE_BRACKET;
    for (let i = this.at - base; i < end; i++) {
      const c = bytes[i] as number;
      if (c === LINE_FEED) {
        this.lineStart = base + i + 1;
        this.fresh = true;
      } else if (c === COMMA) {
        this.prevBetween = c;
      } else if (c === closer) {
        this.prevBetween = c;
        if (this.inPage && this.pageLists > 0) {
          this.pageLists--;
          closer = this.isKeyed() ? CLOSE_BRACE : CLOSE_BRACKET;
        } else if (this.inPage && this.page === MAP_PAGE) {
          this.inPage = false;
          closer = CLOSE_BRACKET;
        } else if (this.inPage) {
          this.beginTail(base + i + 1);
          return;
        } else if (this.inList) this.listDepth--;
      } else if (c !== SPACE && c !== CARRIAGE_RETURN && c !== TAB) {
        if (c !== OPEN_BRACE || !this.takeLines(base + i)) this.open(base + i, c);
        return;
      }
    }
    this.at = limit;
  }

  /** Cuts whole lines from the one that starts here, where that needs no scan; false where it does. */
  protected takeLines(_at: number): boolean {
    return false;
  }

  /** After the key of a record, up to the object that it names. Key and colon are layout where one follows, or null, and the key is no text; a frame otherwise. */
  protected scanKey(limit: number): void {
    const { bytes, base } = this.window;
    for (let i = this.at - base; i < limit - base; i++) {
      const c = bytes[i] as number;
      if (c === LINE_FEED) {
        this.lineStart = base + i + 1;
        this.fresh = true;
      } else if (c === COLON && this.prev !== COLON) {
        this.prev = c;
      } else if (!isLayout(c)) {
        const names =
          this.prev === COLON &&
          this.keptBytes === null &&
          (c === OPEN_BRACE || c === SMALL_N || (c === OPEN_BRACKET && this.page === MAP_PAGE));
        if (!names || !this.isName(c)) {
          this.emit(base + i, base + i);
          return;
        }
        this.mode = "between";
        this.prevBetween = COLON;
        this.keyColumn = this.column;
        this.at = base + i;
        return;
      }
    }
    this.at = limit;
  }

  protected scanOpened(limit: number): void {
    const { bytes, base } = this.window;
    for (let i = this.at - base; i < limit - base; i++) {
      const c = bytes[i] as number;
      if (c === LINE_FEED) {
        this.lineStart = base + i + 1;
        this.fresh = true;
      } else if (!isLayout(c)) {
        this.at = base + i;
        this.level = 0;
        // A list in a list is one of records only where it begins with one, or with the null of one that is unknown.
        const isValue = this.opens === "list" && (this.inList || this.inPage) && c !== OPEN_BRACE && c !== OPEN_BRACKET && c !== SMALL_N;
        if (isValue || c === (this.opens === "page" && this.page.holds === "object" ? CLOSE_BRACE : CLOSE_BRACKET)) {
          this.mode = "record";
          return;
        }
        // The head of a page that is no JSON is no layout: it is a frame of its own, and the records after it are read.
        if (this.opens === "page" && !this.isPlainHead(this.at)) this.emit(this.at, this.at);
        if (this.opens === "list" && this.inPage) {
          this.pageLists++;
        } else {
          this.wrapperStart = this.start;
          this.wrapped = 0;
          this.pageLists = 0;
          if (this.opens === "list") this.listDepth++;
          else this.inPage = true;
        }
        this.prevBetween = OPEN_BRACKET;
        this.lastEnd = base + i;
        this.mode = "between";
        this.keptBytes = null;
        return;
      }
    }
    this.at = limit;
  }
}
