/** Where values of JSON end, told by quotation marks and brackets alone: whether they are valid inside is for those who read them. */
import { findByte } from "./find-byte.ts";
import { BACKSLASH, CLOSE_BRACE, CLOSE_BRACKET, isLayout, OPEN_BRACE, OPEN_BRACKET, QUOTE } from "./layout.ts";

/** The first index from this one on that is no layout. */
export function nextInk(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isLayout(bytes[at])) at++;
  return at;
}

/** Behind the quotation mark that closes the string that opens at `from`; -1 where none does. */
export function stringEnd(bytes: Uint8Array, from: number): number {
  for (let at = findByte(bytes, QUOTE, from + 1); at >= 0; at = findByte(bytes, QUOTE, at + 1)) {
    let escapes = 0;
    while (bytes[at - 1 - escapes] === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return at + 1;
  }
  return -1;
}

/** Behind the value that begins at `from`; -1 where it does not end, or none begins there. */
export function valueEnd(bytes: Uint8Array, from: number): number {
  const first = bytes[from];
  if (first === QUOTE) return stringEnd(bytes, from);
  if (first !== OPEN_BRACE && first !== OPEN_BRACKET) return wordEnd(bytes, from);
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = stringEnd(bytes, at) - 1;
      if (at < 0) return -1;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
    else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --depth === 0) return at + 1;
  }
  return -1;
}

/** A number, true, false or null: up to what ends it. */
function wordEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && /[\w.+-]/.test(String.fromCharCode(bytes[at] as number))) at++;
  return at > from ? at : -1;
}
