/** Whether an object of which only the beginning is seen, or which is broken, keeps papers under its keys; and where the first of them is. */
import { nextInk, stringEnd, valueEnd } from "./json-ends.ts";
import { isWithinPaper, namesRecords, PAPER_KEYS, STRUCTURED_ROWS } from "./json-pages.ts";
import { CLOSE_BRACKET, COLON, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE } from "./layout.ts";

const decoder = new TextDecoder();

/**
 * The index of the value where an object begins to hold papers, told from its first bytes; -1 where it is more likely a paper, or says anything before.
 * Under an identifier anything may be a paper; under other keys a list is one of papers where the first of them opens as papers do.
 */
export function opensMap(bytes: Uint8Array): number {
  let first = -1;
  for (let at = nextInk(bytes, 1); bytes[at] === QUOTE; ) {
    const end = stringEnd(bytes, at);
    const colon = end < 0 ? -1 : nextInk(bytes, end);
    if (bytes[colon] !== COLON) return -1;
    const key = decoder.decode(bytes.subarray(at + 1, end - 1));
    const value = nextInk(bytes, colon + 1);
    if (PAPER_KEYS.has(key) || STRUCTURED_ROWS.has(key) || isWithinPaper(key) || key.includes("\n")) return -1;
    if (first < 0) first = value;
    if (bytes[value] === OPEN_BRACE) return namesRecords(key) ? first : -1;
    if (bytes[value] === OPEN_BRACKET && !isEmptyList(bytes, value)) return holdsPapers(bytes, value) ? first : -1;
    // What names no paper, or found none, is passed.
    const behind = valueEnd(bytes, value);
    const comma = nextInk(bytes, behind);
    if (behind < 0 || bytes[comma] !== COMMA) return -1;
    at = nextInk(bytes, comma + 1);
  }
  return -1;
}

function holdsPapers(bytes: Uint8Array, list: number): boolean {
  let at = nextInk(bytes, list + 1);
  while (bytes[at] === OPEN_BRACKET) at = nextInk(bytes, at + 1);
  const quote = bytes[at] === OPEN_BRACE ? nextInk(bytes, at + 1) : -1;
  const end = bytes[quote] === QUOTE ? stringEnd(bytes, quote) : -1;
  if (end < 0) return false;
  const key = decoder.decode(bytes.subarray(quote + 1, end - 1));
  return PAPER_KEYS.has(key) || STRUCTURED_ROWS.has(key);
}

function isEmptyList(bytes: Uint8Array, list: number): boolean {
  return bytes[nextInk(bytes, list + 1)] === CLOSE_BRACKET;
}
