/** What moved most: the records with the most changes, and the values that moved furthest. */
import type { AuditReport, Change, RecordChange } from "./model.ts";

const KEPT = 10;

type RecordMover = AuditReport["movers"]["records"][number];
type ValueMover = AuditReport["movers"]["values"][number];

export interface Movers {
  /** Most first, then in the order of the runs. */
  readonly records: RecordMover[];
  readonly values: ValueMover[];
}

export function emptyMovers(): Movers {
  return { records: [], values: [] };
}

export function addMover(movers: Movers, record: RecordChange): void {
  const { id, title, afterKey, beforeKey, changes } = record;
  const key = afterKey ?? beforeKey ?? "";
  if (record.matchedBy !== null) insert(movers.records, { id, key, title, changes: changes.length }, (one) => [one.changes]);
  for (const change of changes) {
    const factor = factorOf(change);
    if (factor !== undefined) insert(movers.values, { id, key, title, change, factor }, distanceOf);
  }
}

/** Adds the movers of what comes later in the runs. */
export function mergeMovers(into: Movers, from: Movers): void {
  for (const one of from.records) insert(into.records, one, ({ changes }) => [changes]);
  for (const one of from.values) insert(into.values, one, distanceOf);
}

/** How many times the larger value is the smaller; null through zero, undefined for what is no value. */
function factorOf({ type, before, after }: Change): number | null | undefined {
  if (type !== "value-changed" || before === null || after === null) return undefined;
  const [one, other] = [Number(before), Number(after)];
  if (!Number.isFinite(one) || !Number.isFinite(other)) return undefined;
  const factor = Math.max(Math.abs(one), Math.abs(other)) / Math.min(Math.abs(one), Math.abs(other));
  return one * other > 0 && Number.isFinite(factor) ? factor : null;
}

/** A value that changed its sign moved further than any that did not; among those, by how much. */
function distanceOf({ change, factor }: ValueMover): readonly [number, number] {
  const difference = Math.abs(Number(change.before) - Number(change.after));
  return [factor ?? Number.POSITIVE_INFINITY, difference];
}

function insert<Mover>(list: Mover[], mover: Mover, measure: (mover: Mover) => readonly number[]): void {
  const own = measure(mover);
  const isFurther = (other: Mover): boolean => {
    const its = measure(other);
    const at = own.findIndex((value, index) => value !== its[index]);
    return at >= 0 && (own[at] as number) > (its[at] as number);
  };
  if (list.length === KEPT && !isFurther(list[KEPT - 1] as Mover)) return;
  const at = list.findIndex(isFurther);
  list.splice(at < 0 ? list.length : at, 0, mover);
  list.length = Math.min(list.length, KEPT);
}
