/** Where a string of JSON ends. */
import { findByte } from "./find-byte.ts";
import { BACKSLASH, QUOTE } from "./layout.ts";

/** Behind the quotation mark that closes the string that opens at `from`; -1 where none does. */
export function stringEnd(bytes: Uint8Array, from: number): number {
  for (let at = findByte(bytes, QUOTE, from + 1); at >= 0; at = findByte(bytes, QUOTE, at + 1)) {
    let escapes = 0;
    while (bytes[at - 1 - escapes] === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return at + 1;
  }
  return -1;
}
