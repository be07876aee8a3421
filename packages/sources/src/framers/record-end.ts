/** Where the JSON of an aggregator record ends and its plain text begins. */
import { BACKSLASH, CLOSE_BRACE, CLOSE_BRACKET, OPEN_BRACE, OPEN_BRACKET, QUOTE } from "./layout.ts";

export interface SplitRecord {
  readonly json: Uint8Array;
  readonly text: Uint8Array;
}

export function splitRecord(bytes: Uint8Array): SplitRecord {
  const first = bytes[0];
  const end = first === OPEN_BRACE || first === OPEN_BRACKET ? valueEnd(bytes) : bytes.length;
  return { json: bytes.subarray(0, end), text: bytes.subarray(end) };
}

/** The offset after the bracket that closes the first; the length of the bytes where none does. */
function valueEnd(bytes: Uint8Array): number {
  let depth = 0;
  let at = 0;
  while (at < bytes.length) {
    const c = bytes[at] as number;
    if (c === QUOTE) {
      at++;
      while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
    } else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      depth++;
    } else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) {
      depth--;
      if (depth === 0) return at + 1;
    }
    at++;
  }
  return bytes.length;
}
