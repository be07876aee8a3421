/** Two records of the same paper, and what the comparisons of their parts share. A part that `--select` left out of either is not compared. */
import type { AbstractRecord, Result, Span } from "@tabstract/record";
import type { ResultPairs } from "./align-results.ts";
import type { ArmNames } from "./facts.ts";
import type { Change, ChangeType } from "./model.ts";
import type { TextAlignment } from "./text-alignment.ts";

export interface Sided<Value> {
  readonly before: Value;
  readonly after: Value;
}

export interface RecordPair extends Sided<Partial<AbstractRecord>> {
  readonly alignment: TextAlignment;
  readonly texts: Sided<string>;
}

export interface ResultContext {
  readonly alignment: TextAlignment;
  /** The same, from the side after. */
  readonly inverse: TextAlignment;
  readonly results: Sided<readonly Result[]>;
  readonly pairs: ResultPairs;
  /** By which arms are compared: one that was renamed has its name after on both sides. */
  readonly arms: Sided<ArmNames>;
  /** By which they are told: what each side calls them. */
  readonly ownArms: Sided<ArmNames>;
}

interface ChangeDraft {
  readonly type: ChangeType;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly kind?: Result["kind"] | null;
  readonly about?: string | null;
  readonly results?: Sided<number | null>;
  readonly spans?: Sided<Span | null>;
}

export function changeOf({ type, field, before, after, kind, about, results, spans }: ChangeDraft): Change {
  return {
    type,
    field,
    kind: kind ?? null,
    about: shown(about),
    before,
    after,
    beforeResult: results?.before ?? null,
    afterResult: results?.after ?? null,
    beforeSpan: spans?.before ?? null,
    afterSpan: spans?.after ?? null,
  };
}

/** Longest text that a change shows of a field: what follows is left out, since a field may be as long as an abstract. */
const MAX_SHOWN = 400;

export function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const words = typeof value === "string" ? value : JSON.stringify(value);
  return words.length <= MAX_SHOWN ? words : `${words.slice(0, MAX_SHOWN)}…`;
}

/** Items of two lists by equal keys, each with the first that is left; what is left over on either side stands alone. */
export function pairByKey<Item>({ before, after }: Sided<readonly Item[]>, key: (item: Item) => string): Sided<Item | null>[] {
  const waiting = new Map<string, Item[]>();
  for (const item of after.toReversed()) {
    const list = waiting.get(key(item));
    if (list === undefined) waiting.set(key(item), [item]);
    else list.push(item);
  }
  const taken = new Set<Item>();
  const pairs = before.map((item): Sided<Item | null> => {
    const other = waiting.get(key(item))?.pop() ?? null;
    if (other !== null) taken.add(other);
    return { before: item, after: other };
  });
  for (const item of after) if (!taken.has(item)) pairs.push({ before: null, after: item });
  return pairs;
}
