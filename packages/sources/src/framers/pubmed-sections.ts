/**
 * Cuts French-labelled dumps: a record starts at each `=== Lien PubMed ===` line, and ends there or at a line that opens as JSON does. What
 * stands before the first marker, and from a line of JSON on, is no record.
 */
import type { Frame, Framer, FramerOptions, Problem } from "../reader.ts";
import { type ByteWindow, EMPTY_WINDOW, extendWindow, KEPT_OF_TOO_LARGE, windowEnd } from "./byte-window.ts";
import { hasByteOrderMark, isLayout, LINE_FEED } from "./layout.ts";
import { isMarker, MARKER, opensJsonLine } from "./marker-line.ts";
import { mixedFormats, tooLarge } from "./problems.ts";

/** What is under way: text before the first article, an article, or JSON after one. */
type Part = "before" | "article" | "json";

/** A marker line, with the white space that may stand around the marker, is not longer. */
const MAX_MARKER_LINE = 256;

const PROBLEMS: Readonly<Record<Part, Problem | null>> = {
  before: { code: "marker-missing", message: `This text stands before the first "${MARKER}" line and belongs to no article.` },
  article: null,
  json: mixedFormats("JSON"),
};

export function pubmedSectionsFramer(options: FramerOptions): Framer {
  let window: ByteWindow = EMPTY_WINDOW;
  let frames: Frame[] = [];
  /** Start of the record under way, and of the line that is not yet known to be a marker or not. */
  let start = 0;
  let line = 0;
  /** False while the first bytes of the line may still become a marker. */
  let lineSettled = false;
  let part: Part = "before";
  let kept: Uint8Array | null = null;
  let inkEnd = 0;

  function trimmed(until: number): number {
    const lowest = Math.max(0, start - window.base);
    let i = until - window.base;
    while (i > lowest && isLayout(window.bytes[i - 1])) i--;
    return i > lowest ? window.base + i : inkEnd;
  }

  /** Layout before a record, and a byte-order mark before the first, are no part of it. */
  function skipLayout(until: number): void {
    if (kept !== null) return;
    if (start === 0 && hasByteOrderMark(window.bytes, 0)) start = Math.min(3, until);
    while (start < until && isLayout(window.bytes[start - window.base])) start++;
  }

  function outgrow(until: number): void {
    if (kept !== null || until - start <= options.maxRecordBytes) return;
    const from = start - window.base;
    kept = window.bytes.slice(from, from + Math.min(KEPT_OF_TOO_LARGE, options.maxRecordBytes));
  }

  function emit(until: number): void {
    skipLayout(until);
    outgrow(until);
    const end = Math.max(trimmed(until), start);
    if (start < end) {
      const bytes = kept ?? window.bytes.subarray(start - window.base, end - window.base);
      const problem = kept !== null ? tooLarge(options.maxRecordBytes) : PROBLEMS[part];
      frames.push({ start, end, bytes, problem });
    }
    start = until;
    kept = null;
    inkEnd = until;
  }

  /** Looks at the line from `line` to `until`, whole or as far as it goes. */
  function settle(until: number): void {
    if (lineSettled) return;
    const bytes = window.bytes.subarray(line - window.base, Math.min(until, line + MAX_MARKER_LINE) - window.base);
    lineSettled = true;
    const next = isMarker(bytes) ? "article" : part === "article" && opensJsonLine(bytes) ? "json" : null;
    if (next === null) return;
    emit(line);
    part = next;
  }

  function scan(from: number): void {
    const end = windowEnd(window);
    let at = from;
    while (at < end) {
      const found = window.bytes.indexOf(LINE_FEED, at - window.base);
      if (found < 0) break;
      at = window.base + found + 1;
      settle(at);
      line = at;
      lineSettled = false;
    }
    if (!lineSettled && end - line >= MAX_MARKER_LINE) settle(end);
  }

  function letGo(): void {
    const end = windowEnd(window);
    const unsettled = lineSettled ? end : line;
    if (unsettled - start > options.maxRecordBytes) {
      skipLayout(unsettled);
      outgrow(unsettled);
    }
    if (kept !== null) inkEnd = trimmed(unsettled);
  }

  function take(): readonly Frame[] {
    const taken = frames;
    frames = [];
    return taken;
  }

  return {
    push(chunk: Uint8Array): readonly Frame[] {
      const from = windowEnd(window);
      const unsettled = lineSettled ? from : line;
      window = extendWindow(window, chunk, kept === null ? start : unsettled);
      scan(from);
      letGo();
      return take();
    },
    end(): readonly Frame[] {
      settle(windowEnd(window));
      emit(windowEnd(window));
      return take();
    },
  };
}
