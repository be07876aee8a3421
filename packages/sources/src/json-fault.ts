/** Finds where bytes stop being JSON. Run only on records that JSON.parse has refused; iterative, so depth does not matter. */
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  hasByteOrderMark,
  isLayout,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SPACE,
} from "./framers/layout.ts";

export interface JsonFault {
  /** Byte offset of the first byte that cannot stand where it does; the length of the bytes where they end too early. */
  readonly offset: number;
  readonly truncated: boolean;
  /** What is wrong there, as the rest of a sentence. */
  readonly expected: string;
}

type Expectation = "a value" | "a value or ]" | "a key" | "a key or }" | "a colon" | "a comma or the end" | "nothing more";

const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;
const MAX_LITERAL = 400;

/** The first fault, or null where there is none. */
export function findJsonFault(bytes: Uint8Array): JsonFault | null {
  const kinds: number[] = [];
  let want: Expectation = "a value";
  let at = hasByteOrderMark(bytes, 0) ? 3 : 0;
  while (at < bytes.length) {
    const c = bytes[at] as number;
    if (isLayout(c)) {
      at++;
      continue;
    }
    const isValueHere: boolean = want === "a value" || want === "a value or ]";
    const isKeyHere: boolean = want === "a key" || want === "a key or }";
    if (c === QUOTE && (isValueHere || isKeyHere)) {
      const string = skipString(bytes, at);
      if (typeof string !== "number") return string;
      at = string;
      want = isKeyHere ? "a colon" : afterValue(kinds);
    } else if ((c === OPEN_BRACE || c === OPEN_BRACKET) && isValueHere) {
      kinds.push(c);
      want = c === OPEN_BRACE ? "a key or }" : "a value or ]";
      at++;
    } else if (c === COLON && want === "a colon") {
      want = "a value";
      at++;
    } else if (c === COMMA && want === "a comma or the end") {
      want = kinds.at(-1) === OPEN_BRACE ? "a key" : "a value";
      at++;
    } else if (c === CLOSE_BRACE && kinds.at(-1) === OPEN_BRACE && (want === "a key or }" || want === "a comma or the end")) {
      kinds.pop();
      want = afterValue(kinds);
      at++;
    } else if (c === CLOSE_BRACKET && kinds.at(-1) === OPEN_BRACKET && (want === "a value or ]" || want === "a comma or the end")) {
      kinds.pop();
      want = afterValue(kinds);
      at++;
    } else {
      const end = isValueHere ? literalEnd(bytes, at) : at;
      const literal = end - at < MAX_LITERAL ? String.fromCharCode(...bytes.subarray(at, end)) : "";
      if (end === bytes.length && end > at && kinds.length > 0) return { offset: end, truncated: true, expected: "inside a value" };
      if (!LITERAL.test(literal)) return { offset: at, truncated: false, expected: `${want} is expected` };
      at = end;
      want = afterValue(kinds);
    }
  }
  if (want === "nothing more") return null;
  return { offset: bytes.length, truncated: true, expected: `where ${want} is expected` };
}

function afterValue(kinds: readonly number[]): Expectation {
  return kinds.length === 0 ? "nothing more" : "a comma or the end";
}

function literalEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length) {
    const c = bytes[end] as number;
    if (isLayout(c) || c === COMMA || c === CLOSE_BRACE || c === CLOSE_BRACKET || c === COLON || c === QUOTE) break;
    end++;
  }
  return end;
}

/** The offset after the closing quote, or what is wrong in the string. */
function skipString(bytes: Uint8Array, open: number): number | JsonFault {
  let at = open + 1;
  while (at < bytes.length) {
    const c = bytes[at] as number;
    if (c === QUOTE) return at + 1;
    if (c === LINE_FEED) return { offset: at, truncated: false, expected: "a raw line break stands inside a string" };
    if (c < SPACE) return { offset: at, truncated: false, expected: "a raw control character stands inside a string" };
    if (c === BACKSLASH) {
      const escaped = String.fromCharCode(...bytes.subarray(at + 1, at + 6));
      if (escaped.length < 5 && at + 1 + escaped.length === bytes.length && /^(?:u[0-9a-fA-F]*)?$/.test(escaped)) break;
      if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(escaped))
        return { offset: at, truncated: false, expected: "an unknown escape stands in a string" };
      at += 2;
    } else {
      at++;
    }
  }
  return { offset: bytes.length, truncated: true, expected: "inside a string" };
}
