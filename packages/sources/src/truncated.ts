/** Records that look whole to whoever reads them, and end before what stands last in every record of their source. */
import type { Warning } from "@tabstract/record";

/** @param what the last part, which is missing. */
export function maybeTruncated(what: string): Warning {
  const message = `This record ends before ${what}: where the download or the export was cut off, what stood last in it is missing. Get the record again.`;
  return { code: "maybe-truncated", message, path: null };
}
