/** Where what stands between the records of PubMed XML ends: instructions, declarations and tags, also broken ones. */
import { OPEN_BRACKET, QUOTE } from "./layout.ts";
import { cutTagAt, GREATER_THAN, LESS_THAN, LOOK_AHEAD, matches } from "./xml-tags.ts";

export const QUESTION = 0x3f;
const APOSTROPHE = 0x27;
const CLOSE_BRACKET = 0x5d;
const utf8 = new TextEncoder();
export const COMMENT_OPENS: Uint8Array = utf8.encode("<!--");
export const COMMENT_CLOSES: Uint8Array = utf8.encode("-->");
/** A prolog or the tag of a set is not longer; what is, is no such thing. */
export const MAX_PROLOG: number = 64 * 1024;

/** The index after a processing instruction or a DOCTYPE with its internal subset; null where it is broken. */
export function prologEnd(bytes: Uint8Array, from: number, final: boolean): number | null | "more" {
  const limit = Math.min(bytes.length, from + MAX_PROLOG);
  const atEnd = final || limit < bytes.length ? null : "more";
  if (bytes[from + 1] === QUESTION) {
    for (let i = from + 2; i < limit; i++) {
      if (bytes[i] === LESS_THAN) return null;
      if (bytes[i] === GREATER_THAN && bytes[i - 1] === QUESTION && i > from + 2) return i + 1;
    }
    return atEnd;
  }
  let depth = 0;
  let quote = 0;
  let inComment = false;
  for (let i = from + 1; i < limit; i++) {
    const byte = bytes[i] as number;
    if (byte === LESS_THAN) {
      // A record or a set does not begin in a declaration: what seems to hold one is broken, and hides nothing.
      if (!final && bytes.length - i < LOOK_AHEAD) return "more";
      if (cutTagAt(bytes, i) !== null) return null;
      if (quote !== 0 || inComment) continue;
      if (depth <= 0) return i;
      inComment = matches(bytes, i, COMMENT_OPENS);
      if (inComment) i += COMMENT_OPENS.length - 1;
    } else if (inComment) inComment = byte !== GREATER_THAN || !matches(bytes, i - 2, COMMENT_CLOSES);
    else if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === OPEN_BRACKET) depth++;
    else if (byte === CLOSE_BRACKET) depth--;
    else if (byte === GREATER_THAN && depth <= 0) return i + 1;
  }
  return atEnd;
}

/** The index after a tag; one that another "<" cuts off ends there. */
export function tagEnd(bytes: Uint8Array, from: number): number | null {
  const limit = Math.min(bytes.length, from + MAX_PROLOG);
  let quote = 0;
  let quoted = -1;
  for (let i = from + 1; i < limit; i++) {
    const byte = bytes[i] as number;
    // In a quote that is never closed the first ">" was the tag's own.
    if (byte === LESS_THAN) return quoted >= 0 && quote !== 0 ? quoted + 1 : i;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
      else if (byte === GREATER_THAN && quoted < 0) quoted = i;
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === GREATER_THAN) return i + 1;
  }
  return null;
}
