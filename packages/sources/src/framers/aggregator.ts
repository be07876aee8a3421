/**
 * Cuts aggregator dumps: one JSON object, and the plain text after it up to the next line that opens with `{"` or `[{"`, are one record.
 * Text before the first object is a record of its own (and no paper); so are French-labelled articles after one.
 */
import type { Frame, Framer, FramerOptions } from "../reader.ts";
import { ALL_PAGES } from "./json-pages.ts";
import { JsonScanner } from "./json-values.ts";
import { isLayout, LINE_FEED } from "./layout.ts";
import { isMarker, MARKER } from "./marker-line.ts";
import { mixedFormats } from "./problems.ts";

export function aggregatorFramer(options: FramerOptions): Framer {
  const scanner = new JsonScanner({ ...options, pages: ALL_PAGES, textAfterRecords: true });
  return {
    push: (chunk: Uint8Array): readonly Frame[] => scanner.push(chunk).flatMap(splitAtMarker),
    end: (): readonly Frame[] => scanner.end().flatMap(splitAtMarker),
  };
}

function splitAtMarker(frame: Frame): readonly Frame[] {
  const line = frame.problem === null ? markerLine(frame.bytes) : -1;
  if (line < 0) return [frame];
  const { start, bytes } = frame;
  let end = line;
  while (end > 0 && isLayout(bytes[end - 1])) end--;
  let marker = line;
  while (isLayout(bytes[marker])) marker++;
  const articles: Frame = {
    ...frame,
    start: start + marker,
    bytes: bytes.subarray(marker),
    problem: mixedFormats(`French-labelled articles ("${MARKER}")`),
  };
  return end === 0 ? [articles] : [{ ...frame, end: start + end, bytes: bytes.subarray(0, end) }, articles];
}

/** Where the first marker line starts; -1 without one. */
function markerLine(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const lineFeed = bytes.indexOf(LINE_FEED, at);
    const end = lineFeed < 0 ? bytes.length : lineFeed;
    if (isMarker(bytes.subarray(at, end))) return at;
    at = end + 1;
  }
  return -1;
}
