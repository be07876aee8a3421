/** Which state of its record a document shows. */
import type { Revision } from "@tabstract/record";

/** The date of a record that its catalogue has not changed since: before all others. */
const NEVER = "0000";

interface Printed {
  readonly version?: string | null;
  /** PubMed's publication status: "aheadofprint", "ppublish", "epublish". */
  readonly status?: string | null;
  readonly date: string | null;
}

/** Of a catalogue that prints when it changed a record. Null where nothing is printed that tells one state from another. */
export function revisionOf({ version = null, status = null, date }: Printed): Revision | null {
  if (version === null && status === null && date === null) return null;
  return { version: versionOf(version), aheadOfPrint: status?.trim().toLowerCase() === "aheadofprint", date: date ?? NEVER };
}

export function versionOf(printed: string | null): number {
  return printed !== null && /^\d{1,4}$/.test(printed) ? Number(printed) : 1;
}

/** Whether a state is certainly later than another: by its version, by its print, by its date where both have one. */
export function isLater(one: Revision, other: Revision): boolean {
  if (one.version !== other.version) return one.version > other.version;
  if (one.aheadOfPrint !== other.aheadOfPrint) return other.aheadOfPrint;
  return one.date !== null && other.date !== null && one.date > other.date && !one.date.startsWith(other.date);
}
