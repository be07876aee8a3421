/** The corrections that hold: of all lines about one place and kind of a record, the last one. */
import { type Correction, mayBeSamePaper } from "@tabstract/audit";

export type Place = Extract<Correction, { verdict: "right" }>["result"];

export interface HeldCorrections {
  /** Lines, also those that no longer hold. */
  readonly lines: number;
  add(correction: Correction): void;
  /** In the order in which they were made. None of another paper that had this key. */
  of(record: Correction["record"]): readonly Correction[];
}

export function holdCorrections(corrections: readonly Correction[]): HeldCorrections {
  const byRecord = new Map<string, Map<string, Correction>>();
  let lines = 0;
  const add = (correction: Correction): void => {
    lines++;
    const { key, id } = correction.record;
    const held = byRecord.get(key) ?? new Map<string, Correction>();
    const name = `${placeName(placeOf(correction))} ${id}`;
    held.delete(name);
    held.set(name, correction);
    byRecord.set(key, held);
  };
  for (const correction of corrections) add(correction);
  return {
    get lines() {
      return lines;
    },
    add,
    of: ({ key, id }) => [...(byRecord.get(key)?.values() ?? [])].filter(({ record }) => mayBeSamePaper(record.id, id)),
  };
}

export function placeOf(correction: Correction): Place {
  return correction.verdict === "added" ? correction.added : correction.result;
}

export function isSamePlace(a: Place, b: Pick<Place, "kind" | "span">): boolean {
  return placeName(a) === placeName(b);
}

export function placeName({ kind, span }: Pick<Place, "kind" | "span">): string {
  return `${kind} ${span.join()}`;
}
