/**
 * One abstract to what a record holds of it: for programs, and for pages in a browser. Pure, at once, without Node; light enough for a page, since it brings no parser of HTML,
 * no language detector and no schema. `records` and `convert` bring them.
 */
import { runTextChecks } from "@tabstract/checks";
import { type AbstractRecord, emptyMetadata } from "@tabstract/record";
import { extract as extractNumbers } from "@tabstract/results";
import { splitLightly } from "@tabstract/sections";

export interface ExtractOptions {
  /** Arms and registrations may be named there alone. */
  readonly title?: string | undefined;
  /** BCP 47 ("es"). Told by the words or the script where it is English, Chinese, Japanese or Korean, and null otherwise. */
  readonly language?: string | undefined;
}

/** The fields of a record that come from its abstract. */
export type Extracted = Pick<
  AbstractRecord,
  "abstract" | "registrations" | "study" | "results" | "comparisons" | "context" | "checks" | "warnings"
>;

/**
 * Sections, numbers and checks of one abstract.
 *
 * @param text as copied from anywhere: plain, with line or inline labels, or marked up. Well-formed markup is read as `convert` reads it; other markup is repaired, with a warning.
 * @throws TypeError where what it is given is no text.
 */
export function extract(text: string, options: ExtractOptions = {}): Extracted {
  const title = wordsOf(options.title, "title");
  const named = wordsOf(options.language, "language");
  if (typeof text !== "string") throw new TypeError(`extract() takes the text of one abstract, not ${nameOf(text)}`);
  const { abstract, warnings } = splitLightly({ form: "text", text, language: named });
  const extraction = extractNumbers({ title, sections: abstract?.sections ?? [], language: abstract?.language ?? null });
  const found = { abstract, ...extraction, warnings: [...warnings] };
  const metadata = emptyMetadata();
  const record = { ...NO_SOURCE, ...metadata, title: { ...metadata.title, text: title }, ...found };
  return { ...found, checks: runTextChecks(record) };
}

/** What only a record has. The checks of an abstract ask for none of it. */
const NO_SOURCE: Pick<AbstractRecord, "recordVersion" | "id" | "key" | "provenance" | "mergedFrom" | "otherAbstracts"> = {
  recordVersion: 1,
  id: "-",
  key: "0".repeat(16),
  provenance: { file: "-", format: "s2-graph", bytes: [0, 0], sha256: "0".repeat(64) },
  mergedFrom: [],
  otherAbstracts: [],
};

function wordsOf(value: unknown, name: string): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value !== "string") throw new TypeError(`the option ${name} of extract() is a text, not ${nameOf(value)}`);
  return value;
}

function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list: call it once for each";
  return typeof value === "object" ? "an object" : typeof value;
}
