/**
 * Two lines of the same paper to their records. Most of what they say is the same, byte for byte. What is the same and nothing else depends on
 * is left out of both, as if it had not been selected; of the rest, what the second shares with the first is the first one's.
 */
import type { RunRecord } from "@tabstract/audit";
import { type Predicate, predicateOf, recordShapeSchema } from "@tabstract/record";
import type { RunLine } from "./run-lines.ts";
import { looksOwn, readRecord } from "./run-record.ts";

type Line = Pick<RunLine, "bytes" | "number">;

export interface LinePair {
  readonly before: Line;
  readonly after: Line;
}

export interface RecordPair {
  readonly before: RunRecord;
  readonly after: RunRecord;
}

export interface PairOptions {
  readonly before: string;
  readonly after: string;
  /** Whether all of both is wanted, also what they share. */
  readonly isWhole: boolean;
}

type FieldName = keyof typeof recordShapeSchema.shape;

/** In the order in which a conversion makes them, and the sink writes them. Lines in another order are read as a whole. */
const FIELDS = [
  ...["recordVersion", "id", "key", "provenance", "mergedFrom", "identifiers", "registrations", "title", "authors"],
  ...["authorsComplete", "languages", "journal", "published", "publicationTypes", "meshTerms", "keywords", "openAccess"],
  ...["citationCount", "relations", "funding", "conflictOfInterest", "abstract", "otherAbstracts", "study", "results"],
  ...["comparisons", "context", "warnings", "checks"],
] as readonly FieldName[];
const HOLDS = Object.fromEntries(FIELDS.map((name) => [name, predicateOf(recordShapeSchema.shape[name])])) as Record<FieldName, Predicate>;
/** The fields of a line that the JSON Lines sink wrote begin so, in this order; what stands inside of them is looked at after them. */
const FIRST = `{"${FIELDS[0]}":`;
const MARKS = FIELDS.slice(1).map((name) => Buffer.from(`,"${name}":`));
/** How the items of a list are told apart, where they are many. Quotes inside strings are escaped, so that it stands nowhere else. */
const ITEM_MARKS: Partial<Readonly<Record<FieldName, Buffer>>> = {
  results: Buffer.from('},{"span":['),
  context: Buffer.from('},{"kind":"'),
  checks: Buffer.from('},{"rule":"'),
};
/** What a change is told with. */
const NAMES: ReadonlySet<string> = new Set<FieldName>(["recordVersion", "id", "key", "provenance", "title"]);
/** Each of them is compared by the others, at places of the abstract. */
const NUMBERS: ReadonlySet<string> = new Set<FieldName>(["study", "results", "comparisons", "context", "checks"]);

/** @throws RunUnreadable where one of them is no record. */
export function readPair(lines: LinePair, options: PairOptions): RecordPair {
  const parts = options.isWhole ? null : differingParts(lines);
  return parts ?? { before: readRecord(lines.before, options.before), after: readRecord(lines.after, options.after) };
}

/** Null where they have to be read as a whole. */
function differingParts({ before, after }: LinePair): RecordPair | null {
  if (!looksOwn(before.bytes) || !looksOwn(after.bytes)) return null;
  const [places, others] = [fieldPlaces(before.bytes), fieldPlaces(after.bytes)];
  if (places === null || others === null) return null;
  const fields = FIELDS.map((name, at) => {
    const [own, other] = [fieldBytes(before.bytes, places, at), fieldBytes(after.bytes, others, at)];
    return { name, own, other, isSame: own.equals(other) };
  });
  const numbersDiffer = fields.some(({ name, isSame }) => !isSame && (NUMBERS.has(name) || name === "abstract"));
  const one: Record<string, unknown> = {};
  const two: Record<string, unknown> = {};
  for (const { name, own, other, isSame } of fields) {
    if (isSame && !NAMES.has(name) && !(numbersDiffer && NUMBERS.has(name))) continue;
    const known = parsed(own);
    const value = isSame ? known : parsedLike(other, { own, known, mark: ITEM_MARKS[name] });
    if (known === undefined || value === undefined || !HOLDS[name](known) || !(isSame || HOLDS[name](value))) return null;
    one[name] = known;
    two[name] = value;
  }
  // Each field has been held against the schema.
  return { before: one as RunRecord, after: two as RunRecord };
}

/** Where each field begins, at its comma; null where one of them is missing. */
function fieldPlaces(bytes: Buffer): number[] | null {
  const places = [0];
  let from = FIRST.length;
  for (const mark of MARKS) {
    const at = bytes.indexOf(mark, from);
    if (at < 0) return null;
    places.push(at);
    from = at + mark.length;
  }
  return places;
}

/** The JSON of a field's value. */
function fieldBytes(bytes: Buffer, places: readonly number[], at: number): Buffer {
  const start = (places[at] ?? 0) + (MARKS[at - 1]?.length ?? FIRST.length);
  return bytes.subarray(start, places[at + 1] ?? bytes.length - 1);
}

interface Known {
  readonly own: Buffer;
  readonly known: unknown;
  readonly mark: Buffer | undefined;
}

/** Undefined for what is no JSON: no field is that. */
function parsedLike(bytes: Buffer, { own, known, mark }: Known): unknown {
  if (mark === undefined || !Array.isArray(known)) return parsed(bytes);
  const [items, others] = [itemsOf(own, mark), itemsOf(bytes, mark)];
  if (items.length !== known.length || others.length !== known.length) return parsed(bytes);
  const values = others.map((item, at) => (items[at]?.equals(item) === true ? known[at] : parsed(item)));
  return values.includes(undefined) ? undefined : values;
}

/** The JSON of each item of a list of objects. */
function itemsOf(bytes: Buffer, mark: Buffer): Buffer[] {
  if (bytes.length <= 2) return [];
  const items: Buffer[] = [];
  let from = 1;
  for (let at = bytes.indexOf(mark, from); at >= 0; at = bytes.indexOf(mark, from)) {
    items.push(bytes.subarray(from, at + 1));
    from = at + 2;
  }
  items.push(bytes.subarray(from, bytes.length - 1));
  return items;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
