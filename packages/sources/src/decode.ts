/** Bytes to text, and text to a JSON value, with a person's explanation where that fails. */
import type { Warning } from "@tabstract/record";
import { findByte } from "./framers/find-byte.ts";
import { BACKSLASH } from "./framers/layout.ts";
import { findJsonFault } from "./json-fault.ts";
import type { Problem } from "./reader.ts";

export interface Decoded {
  readonly text: string;
  readonly warnings: Warning[];
  /** True where no string of this JSON needs a repair: no control character is in it, raw or escaped, and no half of a pair. */
  readonly isPlain: boolean;
  /** True where it is plain, and every character of its strings is ASCII. */
  readonly isAscii: boolean;
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

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
const lenient = new TextDecoder("utf-8");

/** UTF-8, with U+FFFD for what is not, and a warning; a byte-order mark is skipped. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    const text = strict.decode(bytes);
    const plain = isPlain(text, bytes);
    return { text, warnings: [], isPlain: plain, isAscii: plain && text.length === bytes.length };
  } catch {
    const message = "Bytes that are not UTF-8 were replaced by U+FFFD. If accented letters are lost, export the file as UTF-8.";
    return { text: lenient.decode(bytes), warnings: [{ code: "invalid-utf8", message, path: null }], isPlain: false, isAscii: false };
  }
}

export type ParsedJson = { readonly value: unknown; readonly problem: null } | { readonly value: null; readonly problem: Problem };

/** The value of a JSON text, or the problem of a text that is none; `bytes` are those that the text was decoded from. */
export function parseJson(text: string, bytes: Uint8Array): ParsedJson {
  try {
    return { value: JSON.parse(text) as unknown, problem: null };
  } catch {
    return { value: null, problem: jsonProblem(bytes) };
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
