/** Whether a record holds the words that somebody looks for: in its names, its title or its abstract. */
import type { RunRecord } from "@tabstract/audit";
import { jsonLine } from "@tabstract/sinks";
import { looksOwn } from "../audit/run-record.ts";

/** How the JSON Lines sink goes on behind the abstract. Quotes inside strings are escaped, so that it stands nowhere before. */
const BEHIND_ABSTRACT = Buffer.from(',"otherAbstracts":');

/** Words, and "several words" that stand together; in small letters. */
export function wordsOf(text: string): string[] {
  return [...text.toLowerCase().matchAll(/"([^"]+)"?|[^\s"]+/g)]
    .map(([all, phrase]) => phrase?.trim() ?? all)
    .filter((word) => word !== "");
}

/** Tells of a line of a run whether its record holds all of them. A line that is no record holds none. */
export function lineMatcher(words: readonly string[]): (line: Buffer) => boolean {
  // As the sink writes them: letters become small in the same way there.
  const written = words.map((word) => jsonLine(word).trimEnd().slice(1, -1));
  return (line) => {
    const end = looksOwn(line) ? line.indexOf(BEHIND_ABSTRACT) : -1;
    const head = line.toString("utf8", 0, end < 0 ? line.length : end);
    if (end >= 0) {
      // Most lines end here, without being parsed.
      const small = head.toLowerCase();
      if (!written.every((word) => small.includes(word))) return false;
    }
    const record = parsed(end < 0 ? head : `${head}}`);
    if (record === null) return false;
    const text = textOf(record).toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

function parsed(json: string): RunRecord | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" ? (value as RunRecord | null) : null;
  } catch {
    return null;
  }
}

function textOf({ id, key, identifiers, registrations, title, abstract }: RunRecord): string {
  return [
    id,
    key,
    ...Object.values(identifiers ?? {}),
    ...(registrations ?? []).map((one) => one.id),
    title?.text,
    ...(title?.translations ?? []).map(({ text }) => text),
    ...(abstract?.sections ?? []).flatMap(({ label, text }) => [label, text]),
  ]
    .filter((words) => words !== null && words !== undefined)
    .join("\n");
}
