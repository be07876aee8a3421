/** Which reader reads a file: decided by what is in it, never by its name. */
import { isDecided, looksLike } from "./looks-like.ts";
import type { Detection, Head, Reader } from "./reader.ts";
import { anyJson, inOrderOfDetection } from "./readers/index.ts";

/** How many bytes of the beginning of a file detection wants to see. */
export const HEAD_BYTES: number = 64 * 1024;
/** Records larger than this are refused unless the caller says otherwise. */
export const DEFAULT_MAX_RECORD_BYTES: number = 16 * 1024 * 1024;

/** How many failures are looked past before the first answer. */
const MOST_FAILURES = 20;

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
  const reader = readerOf(head) ?? readerOf(behindFailure(head)) ?? readerOf(behindLines(head));
  if (reader !== null) return { kind: "reader", reader };
  const problem = looksLike(head);
  return isDecided(problem, head) ? { kind: "unknown", problem } : { kind: "reader", reader: anyJson };
}

function readerOf(head: Head | null): Reader | null {
  return head === null ? null : (inOrderOfDetection.find((one) => one.recognise(head)) ?? null);
}

/** What a request answers that failed: an object that names an error, or a page that is none of PubMed's articles. */
const FAILURE =
  /^[\s\ufeff]*(?:\{[^{}]{0,2000}"(?:error|errors|message|detail)"\s*:[^{}]{0,2000}\}|(?:<!doctype html[^>]{0,200}>\s*)?<html\b[\s\S]{0,20000}?<\/html>)\s*(?=\S)/i;

/** The head behind answers that failed, as loops of requests save them before the first that did not; null where none stands there. */
function behindFailure(head: Head): Head | null {
  let text = head.text;
  for (let failures = 0; failures < MOST_FAILURES; failures++) {
    const end = FAILURE.exec(text)?.[0].length ?? 0;
    if (end === 0) break;
    text = text.slice(end);
  }
  return headFrom(head, text);
}

/** What a script prints before the answer that it saves: "Fetching batch 1", headers of an answer, the name of a file. */
const LINES = /^(?:[^\n{[<]{0,300}\n){1,30}?(?=[ \t]*(?:\{\s*"|\[\s*[{[]|<\?xml\b|<!DOCTYPE Pubmed|<PubmedArticleSet\b))/;

/** The head behind a few lines of plain text; null where JSON or XML does not follow them. */
function behindLines(head: Head): Head | null {
  return headFrom(head, head.text.slice(LINES.exec(head.text)?.[0].length ?? 0));
}

function headFrom(head: Head, text: string): Head | null {
  if (text.length === head.text.length) return null;
  return { text, bytes: new TextEncoder().encode(text), complete: head.complete };
}
