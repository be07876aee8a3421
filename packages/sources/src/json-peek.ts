/** What the beginning of a JSON file shows of its records, although it may be cut off anywhere. */

import { asObject } from "./fields.ts";
import { jsonValuesFramer } from "./framers/json-values.ts";
import type { Head } from "./reader.ts";

export interface JsonPeek {
  /** The keys of each of the first records, those of wrappers around them left out; a record that is no object has none. */
  readonly records: readonly ReadonlySet<string>[];
  /** The first records that are whole, parsed. */
  readonly values: readonly unknown[];
}

const PEEKED_RECORDS = 50;
const NOTHING: JsonPeek = { records: [], values: [] };

export function peekJson(head: Head): JsonPeek {
  const first = /[^\s\ufeff]/.exec(head.text)?.[0];
  if (first !== "{" && first !== "[") return NOTHING;
  const framer = jsonValuesFramer({ maxRecordBytes: Math.max(head.bytes.length, 1) });
  const frames = [...framer.push(head.bytes), ...framer.end()].slice(0, PEEKED_RECORDS);
  const decoder = new TextDecoder("utf-8");
  const records: ReadonlySet<string>[] = [];
  const values: unknown[] = [];
  for (const frame of frames) {
    if (frame.problem !== null) continue;
    const text = decoder.decode(frame.bytes);
    const value = parsed(text);
    if (value !== undefined) values.push(value);
    const object = asObject(value);
    records.push(object === null ? (value === undefined ? keysOf(text) : new Set<string>()) : new Set(Object.keys(object)));
  }
  return { records, values };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The keys at the first level of an object that may be cut off. */
function keysOf(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let depth = 0;
  const token = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/gs;
  for (const [all, name, colon] of text.matchAll(token)) {
    if (all === "{" || all === "[") depth++;
    else if (all === "}" || all === "]") depth--;
    else if (depth === 1 && colon !== undefined && name !== undefined) keys.add(name);
  }
  return keys;
}
