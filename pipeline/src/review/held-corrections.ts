/** The corrections that hold: of all lines about one place and kind of a record, the last one. */
import type { Correction } from "@tabstract/audit";

export type Place = Extract<Correction, { verdict: "right" }>["result"];

export interface HeldCorrections {
  /** Lines, also those that no longer hold. */
  readonly lines: number;
  add(correction: Correction): void;
  /** In the order in which they were made. */
  of(key: string): readonly Correction[];
}

export function holdCorrections(corrections: readonly Correction[]): HeldCorrections {
  const byRecord = new Map<string, Map<string, Correction>>();
  let lines = 0;
  const add = (correction: Correction): void => {
    lines++;
    const { key } = correction.record;
    const held = byRecord.get(key) ?? new Map<string, Correction>();
    const name = placeName(placeOf(correction));
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
    of: (key) => [...(byRecord.get(key)?.values() ?? [])],
  };
}

export function placeOf(correction: Correction): Place {
  return correction.verdict === "added" ? correction.added : correction.result;
}

export function isSamePlace(a: Place, b: Pick<Place, "kind" | "span">): boolean {
  return placeName(a) === placeName(b);
}

function placeName({ kind, span }: Pick<Place, "kind" | "span">): string {
  return `${kind} ${span.join()}`;
}
