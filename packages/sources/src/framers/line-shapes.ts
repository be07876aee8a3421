/** What lines of text dumps begin with, read from their bytes: layout, numbers, tags, and openings of other formats. */
import { isLayout, SPACE } from "./layout.ts";
import { isMarker, opensJsonLine } from "./marker-line.ts";

const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;

export function isBlankLine(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isLayout(bytes[at])) return false;
  return true;
}

export function beginsWith(bytes: Uint8Array, from: number, to: number, word: string): boolean {
  if (to - from < word.length) return false;
  for (let at = 0; at < word.length; at++) if (bytes[from + at] !== word.charCodeAt(at)) return false;
  return true;
}

/** The number of "12. Invented J Tea. 2024"; -1 where the line does not begin so. */
export function headNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let number = 0;
  for (; at < to && at - from < 8; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  if (at === from || bytes[at] !== FULL_STOP || bytes[at + 1] !== SPACE || at + 2 >= to || isLayout(bytes[at + 2])) return -1;
  return number;
}

/** "TI  - ", "PMID- ", "ISSN - ": a tag of two to four capitals or digits, padded to four, and a hyphen. */
export function isMedlineTag(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 5 || !isCapital(bytes[from]) || !isTagByte(bytes[from + 1])) return false;
  if (bytes[from + 4] === HYPHEN) return isPadded(bytes, from + 2, from + 4);
  return bytes[from + 4] === SPACE && bytes[from + 5] === HYPHEN && to - from >= 6 && isPadded(bytes, from + 2, from + 4);
}

function isPadded(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to && isTagByte(bytes[at])) at++;
  while (at < to && bytes[at] === SPACE) at++;
  return at === to;
}

/** "TY  - ", "ER  -", also with one space or none around the hyphen. */
export function isRisTag(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 4 || !isCapital(bytes[from]) || !isTagByte(bytes[from + 1]) || bytes[from + 2] !== SPACE) return false;
  const hyphen = bytes[from + 3] === SPACE ? from + 4 : from + 3;
  return hyphen < to && bytes[hyphen] === HYPHEN && (hyphen + 1 === to || bytes[hyphen + 1] === SPACE);
}

function isCapital(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a;
}

function isTagByte(byte: number | undefined): boolean {
  return isCapital(byte) || (byte !== undefined && byte >= 0x30 && byte <= 0x39);
}

/** What a line opens that is neither a line of tags nor prose; null where it may be either. */
export function foreignOpening(bytes: Uint8Array, from: number, to: number): string | null {
  const first = bytes[from];
  if (first === LESS_THAN && /^<(?:[?!]|\/?[A-Za-z])/.test(String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 3))))) {
    return "XML or HTML";
  }
  if (first === EQUALS && isMarker(bytes.subarray(from, to))) return "French-labelled articles";
  return opensJsonLine(bytes.subarray(from, to)) ? "JSON" : null;
}
