/** corrections.jsonl of a review, for the records of another run. */
import { readFile } from "node:fs/promises";
import type { Correction } from "@tabstract/audit";
import { RunUnreadable } from "./audit/run-unreadable.ts";
import { sha256 } from "./digest.ts";
import { type CorrectionLine, readCorrectionLines } from "./review/correction-lines.ts";
import { holdCorrections, placeName, placeOf } from "./review/held-corrections.ts";
import { systemMessage } from "./system-problem.ts";

interface RecordNames {
  readonly key: string;
  readonly id: string;
}

export interface CorrectionBook {
  /** Of the file: what says in run.json which corrections a run has. */
  readonly sha256: string;
  /** Those of this key; where there are none, those of this id, since another layout of the files gives another key. */
  readonly of: (record: RecordNames) => readonly Correction[];
  /** Those that hold, the last about each place of a record, in the order of their lines. */
  readonly lines: readonly CorrectionLine[];
  /** What was left out of the file, for a person; null where nothing was. */
  readonly notice: string | null;
}

/** @throws {@link RunUnreadable} where the file cannot be read, or a line of it is no correction. */
export async function readCorrections(path: string, name: string): Promise<CorrectionBook> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new RunUnreadable(`cannot read ${name}: ${systemMessage(error)}`);
  });
  const { lines, torn } = readCorrectionLines(bytes, name);
  const held = holdCorrections(lines.map(({ correction }) => correction));
  const byId = lastOfEachPlace(lines);
  return {
    sha256: sha256(bytes),
    of({ key, id }): readonly Correction[] {
      const own = held.of({ key, id });
      return own.length > 0 ? own : [...(byId.get(id)?.values() ?? [])].map(({ correction }) => correction);
    },
    lines: [...byId.values()].flatMap((places) => [...places.values()]).sort((a, b) => a.line - b.line),
    notice: torn === null ? null : `${torn}, and is left out`,
  };
}

/** By the id of the record, whatever key it had. */
function lastOfEachPlace(lines: readonly CorrectionLine[]): ReadonlyMap<string, ReadonlyMap<string, CorrectionLine>> {
  const byId = new Map<string, Map<string, CorrectionLine>>();
  for (const one of lines) {
    const { id } = one.correction.record;
    const places = byId.get(id) ?? new Map<string, CorrectionLine>();
    byId.set(id, places);
    const name = placeName(placeOf(one.correction));
    places.delete(name);
    places.set(name, one);
  }
  return byId;
}
