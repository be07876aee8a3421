/**
 * Rows that went through a table on their way: pandas' json_normalize makes columns "externalIds.DOI" of what was nested, and databases and CSV
 * keep what was nested as text ('[{"name": …}]').
 */
import { asObject, type JsonObject } from "./fields.ts";

/** Words are keys there, and may hold stops. */
const INVERTED_INDEX = "abstract_inverted_index.";
const DEEPEST = 4;
const LARGEST_TEXT = 1_000_000;
const NESTED_TEXT = /^\s*(?:\{\s*"|\[\s*[{"[\]])/;

/** The row with its columns and texts nested again; the same object where it has none. */
export function unfolded(row: JsonObject): JsonObject {
  let whole: Nest | null = null;
  for (const key in row) {
    const value = row[key];
    const path = key.includes(".") ? pathOf(key) : null;
    const nested = typeof value === "string" ? nestedIn(value) : value;
    if (path === null && nested === value) continue;
    whole ??= nestOf(row);
    whole.delete(key);
    if (nested !== null) put(whole, path ?? [key], nested);
  }
  return whole === null ? row : (plain(whole) as JsonObject);
}

type Nest = Map<string, unknown>;

function nestOf(object: JsonObject): Nest {
  return new Map(Object.entries(object));
}

function pathOf(key: string): readonly string[] | null {
  if (key.startsWith(INVERTED_INDEX)) return [INVERTED_INDEX.slice(0, -1), key.slice(INVERTED_INDEX.length)];
  const path = key.split(".");
  return path.length <= DEEPEST && path.every((name) => /^[\w-]+$/.test(name)) ? path : null;
}

/** What stands as text in a string; the string itself where that is no JSON. */
function nestedIn(value: string): unknown {
  if (!NESTED_TEXT.test(value) || value.length > LARGEST_TEXT) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** What is there already stays: an empty object is none. */
function put(nest: Nest, path: readonly string[], value: unknown): void {
  let at = nest;
  for (const name of path.slice(0, -1)) {
    const known = at.get(name);
    const object = asObject(known);
    const inner = known instanceof Map ? (known as Nest) : object === null ? new Map<string, unknown>() : nestOf(object);
    at.set(name, inner);
    at = inner;
  }
  const last = path.at(-1) ?? "";
  if (at.get(last) === undefined || at.get(last) === null) at.set(last, value);
}

/** Own properties only, whatever they are called: Object.fromEntries defines them. */
function plain(value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries([...(value as Nest)].map(([key, inner]) => [key, plain(inner)])) : value;
}
