/**
 * Cuts dumps whose records begin at lines that a grammar knows. What stands before the first such line, and what the grammar calls foreign,
 * become frames with a problem: nothing is dropped.
 */
import type { Frame, Framer, FramerOptions, Problem } from "../reader.ts";
import { type ByteWindow, EMPTY_WINDOW, extendWindow, KEPT_OF_TOO_LARGE, windowEnd } from "./byte-window.ts";
import { CARRIAGE_RETURN, hasByteOrderMark, isLayout, LINE_FEED } from "./layout.ts";
import { openLineEnds } from "./line-ends.ts";
import { tooLarge } from "./problems.ts";

/** What a line does: it opens a record, opens text that is none (with the problem that says so), or belongs to what is under way. */
export type LineMeaning = "record" | "part" | Problem;

/** The state of one format's grammar in one stream. */
export interface LineGrammar {
  /** Why text before the first record is none. */
  readonly before: Problem;
  /** Called once a line, in order, with its place in the bytes: without its end, and no more of it than its first 256 bytes. */
  look(bytes: Uint8Array, from: number, to: number): LineMeaning;
}

/** What opens a record is shorter. */
const MAX_LINE = 256;

export function lineRecordsFramer(options: FramerOptions, grammar: LineGrammar): Framer {
  let window: ByteWindow = EMPTY_WINDOW;
  let frames: Frame[] = [];
  /** Start of the record under way, and of the line that was not yet looked at. */
  let start = 0;
  let line = 0;
  const ends = openLineEnds();
  /** Up to here ends of lines were looked for. */
  let searched = 0;
  /** The line before ended in a carriage return. */
  let afterReturn = false;
  /** True once the line was looked at, before its end was seen. */
  let lineSettled = false;
  let partProblem: Problem | null = grammar.before;
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
      const problem = kept !== null ? tooLarge(options.maxRecordBytes) : partProblem;
      frames.push({ start, end, bytes, problem });
    }
    start = until;
    kept = null;
    inkEnd = until;
  }

  /** Looks at the line from `line` to `until`, whole or as far as it goes. */
  function settle(until: number): void {
    if (lineSettled) return;
    lineSettled = true;
    const { bytes, base } = window;
    let from = line - base;
    let to = Math.min(until - base, from + MAX_LINE);
    if (to > from && bytes[to - 1] === LINE_FEED) to--;
    if (to > from && bytes[to - 1] === CARRIAGE_RETURN) to--;
    if (bytes[from] === 0xef && hasByteOrderMark(bytes, from) && to - from >= 3) from += 3;
    const meaning = grammar.look(bytes, from, to);
    if (meaning === "part") return;
    emit(line);
    partProblem = meaning === "record" ? null : meaning;
  }

  function scan(): void {
    const { bytes, base } = window;
    const end = windowEnd(window);
    for (let next = ends.next(bytes, searched - base); next !== null; next = ends.next(bytes, searched - base)) {
      searched = base + next;
      // "\r\n" ends one line where a carriage return alone ends one too.
      const isRest = afterReturn && next - 1 === line - base && bytes[next - 1] === LINE_FEED;
      afterReturn = bytes[next - 1] === CARRIAGE_RETURN;
      if (!isRest) settle(searched);
      line = searched;
      lineSettled = false;
    }
    const waiting = ends.waitingAt();
    searched = waiting === null ? end : base + waiting;
    if (waiting === null && !lineSettled && end - line >= MAX_LINE) settle(end);
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
      window = extendWindow(window, chunk, kept === null ? start : Math.min(unsettled, searched));
      scan();
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
