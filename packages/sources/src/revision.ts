/** Which state of its record a document shows. */
import type { Revision } from "@tabstract/record";

interface Printed {
  readonly version?: string | null;
  /** PubMed's publication status: "aheadofprint", "ppublish", "epublish". */
  readonly status?: string | null;
  readonly date: string | null;
}

/** Null where nothing is printed that tells one state from another. */
export function revisionOf({ version = null, status = null, date }: Printed): Revision | null {
  if (version === null && status === null && date === null) return null;
  const number = version !== null && /^\d{1,4}$/.test(version) ? Number(version) : 1;
  return { version: number, aheadOfPrint: status?.trim().toLowerCase() === "aheadofprint", date };
}

/** Whether a state is certainly later than another: by its version, by its print, by its date where both have one. */
export function isLater(one: Revision, other: Revision): boolean {
  if (one.version !== other.version) return one.version > other.version;
  if (one.aheadOfPrint !== other.aheadOfPrint) return other.aheadOfPrint;
  return one.date !== null && other.date !== null && one.date > other.date && !one.date.startsWith(other.date);
}
