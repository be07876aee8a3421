/** Which reader reads a file: decided by what is in it, never by its name. */
import { isDecided, looksLike } from "./looks-like.ts";
import type { Detection, Head } from "./reader.ts";
import { anyJson, inOrderOfDetection } from "./readers/index.ts";

/** How many bytes of the beginning of a file detection wants to see. */
export const HEAD_BYTES: number = 64 * 1024;
/** Records larger than this are refused unless the caller says otherwise. */
export const DEFAULT_MAX_RECORD_BYTES: number = 16 * 1024 * 1024;

/** The head of a file from its first bytes; `complete` where they are the whole file. */
export function headOf(bytes: Uint8Array, complete: boolean): Head {
  // As a stream, so that a character cut in two at the end is left out rather than replaced.
  const text = new TextDecoder("utf-8").decode(bytes, { stream: !complete });
  return { text, bytes, complete };
}

/**
 * The reader that recognises the content, or what the file looks like instead. A head of JSON, or of white space, that does not decide is
 * given to the reader of JSON papers: the records say what they are.
 */
export function detect(head: Head): Detection {
  const reader = inOrderOfDetection.find((one) => one.recognise(head));
  if (reader !== undefined) return { kind: "reader", reader };
  const problem = looksLike(head);
  return isDecided(problem, head) ? { kind: "unknown", problem } : { kind: "reader", reader: anyJson };
}
