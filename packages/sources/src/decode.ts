/** Bytes to text, and text to a JSON value, with a person's explanation where that fails. */
import type { Warning } from "@tabstract/record";
import { findJsonFault } from "./json-fault.ts";
import type { Problem } from "./reader.ts";

export interface Decoded {
  readonly text: string;
  readonly warnings: Warning[];
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
const lenient = new TextDecoder("utf-8");

/** UTF-8, with U+FFFD for what is not, and a warning; a byte-order mark is skipped. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: strict.decode(bytes), warnings: [] };
  } catch {
    const message = "Bytes that are not UTF-8 were replaced by U+FFFD. If accented letters are lost, export the file as UTF-8.";
    return { text: lenient.decode(bytes), warnings: [{ code: "invalid-utf8", message, path: null }] };
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
