/** Tagged lines of RIS: "TI  - …"; what has no tag goes on with the value before it. */
import { isPlaceholder } from "./fields.ts";

/** Values by tag, in order; line feeds inside a value are kept. */
export type RisFields = ReadonlyMap<string, readonly string[]>;

export interface RisRecord {
  readonly fields: RisFields;
  /** Of AU and A1, in the order of the record. */
  readonly authors: readonly string[];
  /** The tag of its last line; ER in records that are whole, where an exporter prints it. */
  readonly last: string | null;
}

/** Cochrane prints two spaces after the hyphen, some tools one before it. */
const TAG_LINE = /^\ufeff?([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/s;

export function risFields(record: string): RisRecord {
  const fields = new Map<string, string[]>();
  const authors: string[] = [];
  let last: string | null = null;
  for (const { tag, lines } of taggedLines(record)) {
    last = tag;
    const value = lines.join("\n").trim();
    // Tables of data that were written as RIS say "nan" and the like where nothing is.
    if (isPlaceholder(value)) continue;
    const list = fields.get(tag);
    if (list === undefined) fields.set(tag, [value]);
    else list.push(value);
    if (tag === "AU" || tag === "A1") authors.push(value.replaceAll("\n", " "));
  }
  return { fields, authors, last };
}

/** The values of these tags, those of the first tag first. */
export function all(fields: RisFields, ...tags: readonly string[]): readonly string[] {
  return tags.flatMap((tag) => fields.get(tag) ?? []);
}

/** The first of the values that holds what is read. */
export function firstOf<Value>(printed: readonly string[], read: (value: string) => Value | null): Value | null {
  for (const value of printed) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

function taggedLines(record: string): readonly { readonly tag: string; readonly lines: readonly string[] }[] {
  const values: { readonly tag: string; readonly lines: string[] }[] = [];
  for (const line of record.split("\n")) {
    const [, tag, value = ""] = TAG_LINE.exec(line) ?? [];
    if (tag === undefined) values.at(-1)?.lines.push(line);
    else values.push({ tag, lines: [value] });
  }
  return values;
}
