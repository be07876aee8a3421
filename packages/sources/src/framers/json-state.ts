/** Where a scanner of JSON stands: the window of bytes, the lists and pages around the next record, the frame under way. */
import type { Frame } from "../reader.ts";
import { type ByteWindow, EMPTY_WINDOW } from "./byte-window.ts";
import type { JsonFramerOptions, Mode } from "./json-mode.ts";
import { type PageShape, S2_PAGE } from "./json-pages.ts";
import { isLayout } from "./layout.ts";

/** Records nested more deeply are refused. Papers are nested some five deep. */
export const MAX_JSON_DEPTH: number = 512;
const TOP: readonly string[] = [];

export class JsonState {
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

  protected keepFrom(): number {
    if (this.mode === "between") return this.at;
    if (this.keptBytes === null) return this.start;
    return this.settled();
  }

  /** Up to here the bytes looked at are known to belong to the frame under way. */
  protected settled(): number {
    return this.braceAt >= 0 ? this.braceAt : this.at;
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

  /** The offset just after the last byte before `until` that is not layout. */
  protected trimmed(until: number): number {
    const { bytes, base } = this.window;
    const lowest = Math.max(0, this.start - base);
    let i = until - base;
    while (i > lowest && isLayout(bytes[i - 1])) i--;
    return i > lowest ? base + i : Math.max(this.inkEnd, this.start);
  }
}
