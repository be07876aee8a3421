/** Where the JSON of an aggregator record ends and its plain text begins. */
import { valueEnd } from "./json-ends.ts";
import { OPEN_BRACE, OPEN_BRACKET } from "./layout.ts";

export interface SplitRecord {
  readonly json: Uint8Array;
  readonly text: Uint8Array;
}

export function splitRecord(bytes: Uint8Array): SplitRecord {
  const first = bytes[0];
  const isNested = first === OPEN_BRACE || first === OPEN_BRACKET;
  const closed = isNested ? valueEnd(bytes, 0) : -1;
  const end = closed < 0 ? bytes.length : closed;
  return { json: bytes.subarray(0, end), text: bytes.subarray(end) };
}
