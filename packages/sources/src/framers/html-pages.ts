/** Cuts saved HTML pages: one page is one frame. Several in one file are cut where, after the end tag of one, the next begins. */
import type { Frame, Framer, FramerOptions } from "../reader.ts";
import { type ByteWindow, EMPTY_WINDOW, extendWindow, KEPT_OF_TOO_LARGE, windowEnd } from "./byte-window.ts";
import { hasByteOrderMark, isLayout } from "./layout.ts";
import { tooLarge } from "./problems.ts";
import { GREATER_THAN, LESS_THAN } from "./xml-tags.ts";

const END = "</html";
const BEGINNINGS: readonly string[] = ["<!doctype", "<html"];
const LONGEST_BEGINNING = 9;
/** More layout than this does not stand between two pages. */
const MAX_GAP = 4096;

export function htmlPagesFramer({ maxRecordBytes }: FramerOptions): Framer {
  let window: ByteWindow = EMPTY_WINDOW;
  let start = 0;
  let at = 0;
  let kept: Uint8Array | null = null;
  let inkEnd = 0;

  function trimmed(until: number): number {
    let end = until;
    while (end > Math.max(start, window.base) && isLayout(window.bytes[end - 1 - window.base])) end--;
    return end > window.base ? end : inkEnd;
  }

  function emit(until: number): readonly Frame[] {
    skipLayout(until);
    const end = Math.max(start, trimmed(until));
    const isLarge = until - start > maxRecordBytes;
    const from = start - window.base;
    const bytes = isLarge ? (kept ?? firstOf(from)) : window.bytes.subarray(from, end - window.base);
    const frames = end > start ? [{ start, end, bytes, problem: isLarge ? tooLarge(maxRecordBytes) : null }] : [];
    start = until;
    kept = null;
    return frames;
  }

  function firstOf(from: number): Uint8Array {
    return window.bytes.slice(from, from + Math.min(KEPT_OF_TOO_LARGE, maxRecordBytes));
  }

  function skipLayout(until: number): void {
    if (kept !== null) return;
    while (start < until) {
      const i = start - window.base;
      if (hasByteOrderMark(window.bytes, i)) start += 3;
      else if (isLayout(window.bytes[i])) start++;
      else break;
    }
    at = Math.max(at, start);
  }

  function scan(final: boolean): readonly Frame[] {
    const frames: Frame[] = [];
    const { bytes, base } = window;
    for (;;) {
      const found = bytes.indexOf(LESS_THAN, at - base);
      if (found < 0) {
        at = base + bytes.length;
        return frames;
      }
      at = base + found;
      const next = pageBorder(bytes, found);
      if (next === "more" && !final) return frames;
      if (typeof next === "number") {
        frames.push(...emit(base + next));
        at = base + next;
      }
      at++;
    }
  }

  return {
    push(chunk: Uint8Array): readonly Frame[] {
      window = extendWindow(window, chunk, kept === null ? Math.min(start, at) : at);
      skipLayout(windowEnd(window));
      const frames = scan(false);
      if (at - start > maxRecordBytes) {
        kept ??= firstOf(start - window.base);
        inkEnd = trimmed(at);
      }
      return frames;
    },
    end(): readonly Frame[] {
      const frames = scan(true);
      return [...frames, ...emit(windowEnd(window))];
    },
  };
}

/** Where the next page begins if the end tag of one stands at this index; null where it does not; "more" where more bytes are needed. */
function pageBorder(bytes: Uint8Array, at: number): number | "more" | null {
  const tag = opens(bytes, at, END);
  if (tag !== true) return tag === null ? "more" : null;
  let i = at + END.length;
  while (i < bytes.length && i - at < MAX_GAP && isLayout(bytes[i])) i++;
  if (i < bytes.length && bytes[i] !== GREATER_THAN) return null;
  i++;
  while (i < bytes.length && i - at < MAX_GAP && isLayout(bytes[i])) i++;
  if (i - at >= MAX_GAP) return null;
  if (bytes.length - i < LONGEST_BEGINNING) return "more";
  return BEGINNINGS.some((beginning) => opens(bytes, i, beginning) === true) ? i : null;
}

/** Null where the bytes end before it is certain. */
function opens(bytes: Uint8Array, at: number, tag: string): boolean | null {
  for (let i = 0; i < tag.length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return null;
    if ((byte | 0x20) !== (tag.charCodeAt(i) | 0x20)) return false;
  }
  return true;
}
