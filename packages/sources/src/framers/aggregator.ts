/**
 * Cuts aggregator dumps: one JSON object, and the plain text after it up to the next line that opens with `{"`, are one record.
 * Text before the first object is a record of its own (and no paper).
 */
import type { Framer, FramerOptions } from "../reader.ts";
import { JsonScanner } from "./json-values.ts";

export function aggregatorFramer(options: FramerOptions): Framer {
  return new JsonScanner({ ...options, textAfterRecords: true });
}
