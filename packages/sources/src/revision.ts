/** Which state of its record a document shows. */
import type { Revision } from "@tabstract/record";

/** @param version as printed; null where the catalogue keeps no versions. */
export function revisionOf(version: string | null, date: string | null): Revision {
  const number = version !== null && /^\d{1,4}$/.test(version) ? Number(version) : 1;
  return { version: number, date };
}

/** Whether a state is certainly later than another: by its version; by its date where both have one. */
export function isLater(one: Revision, other: Revision): boolean {
  if (one.version !== other.version) return one.version > other.version;
  return one.date !== null && other.date !== null && one.date > other.date && !one.date.startsWith(other.date);
}
