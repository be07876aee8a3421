/** What the beginning of a JSON file shows of its records, although it may be cut off anywhere. */

import { parseJson } from "./decode.ts";
import { asObject, type JsonObject } from "./fields.ts";
import { jsonValuesFramer } from "./framers/json-values.ts";
import type { Head, Problem } from "./reader.ts";

export interface JsonPeek {
  /**
   * Each record that begins here, wrappers around them left out. Of one that is cut off the keys alone are there, their values null; one that
   * is no object has no key.
   */
  readonly records: readonly JsonObject[];
  /** The records that are whole, parsed. */
  readonly values: readonly unknown[];
  /** Why the first of those that are refused without being read is: nested too deeply, for instance. */
  readonly problem: Problem | null;
}

const NOTHING: JsonPeek = { records: [], values: [], problem: null };

/** Whether a file opens as JSON records do: with an object, or a list of objects, of nulls, or of nothing. */
export function opensAsJson(head: Head): boolean {
  return /^[\s\ufeff]*(?:\{\s*["}]|(?:\[\s*)+(?:\{\s*["}]|null\b|\]))/.test(head.text);
}

export function peekJson(head: Head): JsonPeek {
  const first = /[^\s\ufeff]/.exec(head.text)?.[0];
  if (first !== "{" && first !== "[") return NOTHING;
  const framer = jsonValuesFramer({ maxRecordBytes: Math.max(head.bytes.length, 1) });
  const whole = framer.push(head.bytes);
  const cutOff = framer.end();
  const decoder = new TextDecoder("utf-8");
  const records: JsonObject[] = [];
  const values: unknown[] = [];
  let problem: Problem | null = null;
  for (const [index, frame] of [...whole, ...cutOff].entries()) {
    problem ??= frame.problem;
    if (frame.problem !== null) continue;
    const text = decoder.decode(frame.bytes);
    const parsed = parseJson(text, frame.bytes);
    const value = parsed.problem === null ? parsed.value : undefined;
    // Where the head cuts a record off, what looks whole after the cut may be a part of that record.
    if (value !== undefined && (head.complete || index < whole.length)) values.push(value);
    records.push(value === undefined ? Object.fromEntries([...keysOf(text)].map((key) => [key, null])) : (asObject(value) ?? {}));
  }
  return { records, values, problem };
}

/** The keys at the first level of an object that may be cut off. */
function keysOf(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let depth = 0;
  // A string that is cut off is one token to the end: looking for others inside it takes time in proportion to its square.
  const token = /"((?:[^"\\]|\\.?)*)(?:"(\s*:)?|$)|[{}[\]]/gs;
  for (const [all, name, colon] of text.matchAll(token)) {
    if (all === "{" || all === "[") depth++;
    else if (all === "}" || all === "]") depth--;
    else if (depth === 1 && colon !== undefined && name !== undefined) keys.add(name);
  }
  return keys;
}
