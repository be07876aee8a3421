/** Bytes to text, and text to a JSON value, with a person's explanation where that fails. */
import type { Warning } from "@tabstract/record";
import { findByte } from "./framers/find-byte.ts";
import { BACKSLASH } from "./framers/layout.ts";
import { findJsonFault } from "./json-fault.ts";
import type { Problem } from "./reader.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

export interface Decoded {
  readonly text: string;
  readonly warnings: Warning[];
  /** True where no string of this JSON needs a repair: no control character is in it, raw or escaped, and no half of a pair. */
  readonly isPlain: boolean;
  /** How many characters of its strings can be Han, kana or Hangul at most: each takes three bytes. Infinite where that is not known. */
  readonly mostEastAsian: number;
}

/** First byte of U+0080 to U+00BF in UTF-8: half of them are controls. */
const BEFORE_C1 = 0xc2;
const DELETE = 0x7f;

/** Bytes that are UTF-8 hold no half of a pair; and JSON holds the lower controls as escapes only. */
function isPlain(text: string, bytes: Uint8Array): boolean {
  if (text.length !== bytes.length && findByte(bytes, BEFORE_C1, 0) >= 0) return false;
  if (findByte(bytes, DELETE, 0) >= 0) return false;
  return findByte(bytes, BACKSLASH, 0) < 0 || !/\\[bfru]/.test(text);
}

/** What is not plain may hold characters as escapes, of six bytes each. */
const UNKNOWN = Number.POSITIVE_INFINITY;

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
const lenient = new TextDecoder("utf-8");

/** The text of Western European languages has few letters outside ASCII, and seldom two in a row. */
const MOST_WESTERN = 0.3;
const MOST_ADJACENT = 0.3;
/** Quotation marks and dashes; a hard space, °, ±, ², ³, µ, · and ×: one alone is enough. */
const LONE_SIGNS: ReadonlySet<number> = new Set([0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xb0, 0xb1, 0xb2, 0xb3, 0xb5, 0xb7, 0xd7]);

/** à ä ç è é ê ë í ï ñ ó ô ö ø ú ü: in a word, one alone is enough ("André"). */
const LETTERS: ReadonlySet<number> = new Set([
  0xe0, 0xe4, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xed, 0xef, 0xf1, 0xf3, 0xf4, 0xf6, 0xf8, 0xfa, 0xfc,
]);

/** A letter of ASCII before, and a letter, a space or a mark behind. */
function isInWord(bytes: Uint8Array, at: number): boolean {
  const before = (bytes[at - 1] ?? 0) | 0x20;
  const behind = bytes[at + 1] ?? 0x20;
  return before >= 0x61 && before <= 0x7a && behind >= 0x20 && behind < 0x7f && !(behind >= 0x30 && behind <= 0x39);
}

/**
 * Whether bytes that are not UTF-8 are most likely text in Windows-1252, which old exports are in: nothing in them is UTF-8 beyond ASCII, and
 * what is beyond ASCII stands among it as accented letters and signs do.
 */
function isWestern(bytes: Uint8Array): boolean {
  let high = 0;
  let adjacent = 0;
  let signs = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    const next = bytes[at + 1] ?? 0;
    // A leading byte with one that follows: UTF-8, of which some other part is damaged.
    if (byte >= 0xc2 && byte <= 0xf4 && next >= 0x80 && next <= 0xbf) return false;
    // "C2 20", "E2 20": the rest of a damaged character is gone; words that end in "Â" or "â" are few.
    if ((byte === 0xc2 || byte === 0xc3 || byte === 0xe2) && (next === 0x20 || next === 0)) return false;
    // These five are no character.
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
    high++;
    if (LONE_SIGNS.has(byte) || (LETTERS.has(byte) && isInWord(bytes, at))) signs++;
    if (next >= 0x80) adjacent++;
  }
  // A single byte that is no sign, and no letter in a word, may as well be a damaged one.
  return high + signs > 1 && high < bytes.length * MOST_WESTERN && adjacent < high * MOST_ADJACENT;
}

/** UTF-8; Windows-1252 where it is most likely that, with a warning; else with U+FFFD for what is not UTF-8, and a warning. A byte-order mark is skipped. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    const text = strict.decode(bytes);
    const plain = isPlain(text, bytes);
    return { text, warnings: [], isPlain: plain, mostEastAsian: plain ? (bytes.length - text.length) / 2 : UNKNOWN };
  } catch {
    if (isWestern(bytes)) {
      const message =
        "This is not UTF-8: it was read as Windows-1252, the encoding of old Western exports. If letters are wrong, export the file as UTF-8.";
      return {
        text: decodeWindows1252(bytes),
        warnings: [{ code: "not-utf8", message, path: null }],
        isPlain: false,
        mostEastAsian: UNKNOWN,
      };
    }
    const message = "Bytes that are not UTF-8 were replaced by U+FFFD. If accented letters are lost, export the file as UTF-8.";
    return {
      text: lenient.decode(bytes),
      warnings: [{ code: "invalid-utf8", message, path: null }],
      isPlain: false,
      mostEastAsian: UNKNOWN,
    };
  }
}

/** What Python prints for numbers that are none, which JSON has no words for. */
const NO_NUMBER = /-?\b(?:NaN|Infinity)\b/g;

/** The text with null for each such word outside strings; the same text where it has none. */
function withoutNaN(text: string): string {
  if (!/NaN|Infinity/.test(text)) return text;
  let out = "";
  let from = 0;
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', from)) {
    const end = stringEnd(text, quote);
    out += text.slice(from, quote).replace(NO_NUMBER, "null") + text.slice(quote, end);
    from = end;
  }
  return out + text.slice(from).replace(NO_NUMBER, "null");
}

function stringEnd(text: string, quote: number): number {
  for (let at = text.indexOf('"', quote + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = at;
    while (text.charCodeAt(escapes - 1) === BACKSLASH) escapes--;
    if ((at - escapes) % 2 === 0) return at + 1;
  }
  return text.length;
}

export type ParsedJson = { readonly value: unknown; readonly problem: null } | { readonly value: null; readonly problem: Problem };

/**
 * The value of a JSON text, or the problem of a text that is none; `bytes` are those that the text was decoded from. NaN and Infinity, as Python's json.dump
 * prints them of a table with gaps, are null.
 */
export function parseJson(text: string, bytes: Uint8Array): ParsedJson {
  return parsed(text) ?? parsed(withoutNaN(text)) ?? { value: null, problem: jsonProblem(bytes) };
}

function parsed(text: string): ParsedJson | null {
  try {
    return { value: JSON.parse(text) as unknown, problem: null };
  } catch {
    return null;
  }
}

function jsonProblem(bytes: Uint8Array): Problem {
  const fault = findJsonFault(bytes);
  if (fault === null) return { code: "json-invalid", message: "This record is not valid JSON." };
  if (fault.truncated) {
    return {
      code: "json-truncated",
      message: `This JSON record is cut off after ${bytes.length} bytes, ${fault.expected}. Get the file again, or repair the record.`,
    };
  }
  return {
    code: "json-invalid",
    message: `This record is not valid JSON: at its byte ${fault.offset}, ${fault.expected}. Repair the record, or get the file again.`,
  };
}
