/** The tags that PubMed XML is cut at: the elements that are records, and those around them. */
import { CARRIAGE_RETURN, LINE_FEED, SPACE, TAB } from "./layout.ts";

/** Elements that are one record each. */
export type RecordName = "PubmedArticle" | "PubmedBookArticle" | "MedlineCitation" | "BookDocument" | "PMID";
/** Elements that hold records, and nothing else. */
export type WrapperName = "PubmedArticleSet" | "BookDocumentSet" | "MedlineCitationSet" | "DeleteCitation" | "DeleteDocument";

export interface CutTag {
  readonly name: RecordName | WrapperName;
  readonly wraps: boolean;
  readonly closes: boolean;
}

export const LESS_THAN = 0x3c;
export const GREATER_THAN = 0x3e;
const SLASH = 0x2f;

/** With this many bytes after a "<" it is certain which tag it opens. */
export const LOOK_AHEAD = 24;

const RECORDS: readonly RecordName[] = ["PubmedArticle", "PubmedBookArticle", "MedlineCitation", "BookDocument", "PMID"];
const WRAPPERS: readonly WrapperName[] = ["PubmedArticleSet", "BookDocumentSet", "MedlineCitationSet", "DeleteCitation", "DeleteDocument"];

interface Known {
  readonly bytes: Uint8Array;
  readonly opening: CutTag;
  readonly closing: CutTag;
}

/** By the first byte of the name; the names of one list never begin each other with a delimiter behind them. */
const BY_FIRST: readonly (readonly Known[] | undefined)[] = byFirstByte();

function byFirstByte(): (Known[] | undefined)[] {
  const table: (Known[] | undefined)[] = new Array(256).fill(undefined);
  const utf8 = new TextEncoder();
  for (const name of [...RECORDS, ...WRAPPERS]) {
    const wraps = (WRAPPERS as readonly string[]).includes(name);
    const first = name.charCodeAt(0);
    const known = { bytes: utf8.encode(name), opening: { name, wraps, closes: false }, closing: { name, wraps, closes: true } };
    table[first] = [...(table[first] ?? []), known];
  }
  return table;
}

/** The tag that a "<" at this index opens; null for any other. */
export function cutTagAt(bytes: Uint8Array, at: number): CutTag | null {
  const closes = bytes[at + 1] === SLASH;
  const from = closes ? at + 2 : at + 1;
  const known = BY_FIRST[bytes[from] ?? 0];
  if (known === undefined) return null;
  for (const one of known) {
    if (matches(bytes, from, one.bytes) && isDelimiter(bytes[from + one.bytes.length])) return closes ? one.closing : one.opening;
  }
  return null;
}

/** Whether these bytes stand at this index. */
export function matches(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  for (let i = expected.length - 1; i >= 0; i--) if (bytes[at + i] !== expected[i]) return false;
  return true;
}

function isDelimiter(byte: number | undefined): boolean {
  return byte === GREATER_THAN || byte === SPACE || byte === LINE_FEED || byte === TAB || byte === CARRIAGE_RETURN || byte === SLASH;
}
