/** Tagged lines of MEDLINE text: "TI  - …", with six spaces before every further line of a value. */
import { joinWrappedLines } from "@tabstract/text";

export interface TaggedField {
  /** Without its padding: "TI", "PMID". */
  readonly tag: string;
  /** On one line. */
  readonly value: string;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;

/**
 * The fields whose tag `wanted` has, in order; the values of others are never looked at. A line with neither a tag nor six spaces, which
 * editors that wrap again leave, belongs to the field before it.
 */
export function medlineFields(record: string, wanted: ReadonlySet<string>): TaggedField[] {
  const fields: TaggedField[] = [];
  let tag = "";
  let from = 0;
  let to = 0;
  let isWrapped = false;
  const settle = (): void => {
    if (tag === "") return;
    const value = record.slice(from, to);
    fields.push({ tag, value: isWrapped ? unwrapped(value) : value.trim() });
  };
  for (let line = 0; line < record.length; ) {
    let end = record.indexOf("\n", line);
    if (end < 0) end = record.length;
    const hyphen = record.charCodeAt(line) === SPACE ? -1 : hyphenOf(record, line);
    if (hyphen >= 0) {
      settle();
      const next = record.slice(line, hyphen).trimEnd();
      tag = wanted.has(next) ? next : "";
      from = hyphen + 1;
      to = end;
      isWrapped = false;
    } else if (tag !== "" && end > line) {
      to = end;
      isWrapped = true;
    }
    line = end + 1;
  }
  settle();
  return fields;
}

/** Where the hyphen after a tag stands; -1 in lines that have none. */
function hyphenOf(record: string, line: number): number {
  if (!isTagCode(record.charCodeAt(line)) || !isTagCode(record.charCodeAt(line + 1))) return -1;
  if (record.charCodeAt(line + 4) === HYPHEN) return isPadded(record, line + 2, line + 4) ? line + 4 : -1;
  const isLong = record.charCodeAt(line + 4) === SPACE && record.charCodeAt(line + 5) === HYPHEN;
  return isLong && isPadded(record, line + 2, line + 4) ? line + 5 : -1;
}

function isPadded(record: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isTagCode(record.charCodeAt(at))) at++;
  while (at < to && record.charCodeAt(at) === SPACE) at++;
  return at === to;
}

function isTagCode(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** Where lines of Chinese or Japanese were wrapped, no space was. */
const UNSPACED = /[\u3001-\u9fff\uf900-\uffef]/;

function unwrapped(value: string): string {
  const lines: string[] = [];
  for (const line of value.split("\n")) {
    const words = line.trim();
    if (words !== "") lines.push(words);
  }
  const joined = lines.join(" ");
  return UNSPACED.test(joined) ? joinWrappedLines(lines.join("\n")).replaceAll("\n", " ") : joined;
}
