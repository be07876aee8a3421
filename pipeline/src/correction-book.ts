/** corrections.jsonl of a review, for the records of another run. */
import { readFile } from "node:fs/promises";
import { type Correction, correctionSchema } from "@tabstract/audit";
import { RunUnreadable } from "./audit/run-unreadable.ts";
import { sha256 } from "./digest.ts";
import { holdCorrections } from "./review/held-corrections.ts";
import { systemMessage } from "./system-problem.ts";

export interface CorrectionBook {
  /** Of the file: what says in run.json which corrections a run has. */
  readonly sha256: string;
  /** Those of this key; where there are none, those of this id, since another layout of the files gives another key. */
  readonly of: (record: { readonly key: string; readonly id: string }) => readonly Correction[];
}

/** @throws {@link RunUnreadable} where the file cannot be read, or a line of it is no correction. */
export async function readCorrections(path: string, name: string): Promise<CorrectionBook> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new RunUnreadable(`cannot read ${name}: ${systemMessage(error)}`);
  });
  const corrections = text
    .split("\n")
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, number }) => correctionOf(line, `${name}, line ${number}`));
  const held = holdCorrections(corrections);
  const keys = new Map<string, string>();
  for (const { record } of corrections) if (!keys.has(record.id)) keys.set(record.id, record.key);
  return {
    sha256: sha256(text),
    of({ key, id }): readonly Correction[] {
      const own = held.of({ key, id });
      return own.length > 0 ? own : held.of({ key: keys.get(id) ?? "", id });
    },
  };
}

function correctionOf(line: string, place: string): Correction {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new RunUnreadable(`${place}: not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const outcome = correctionSchema.safeParse(value);
  if (outcome.success) return outcome.data;
  const [issue] = outcome.error.issues;
  throw new RunUnreadable(`${place}: no correction: ${issue?.path.join(".") || "it"}: ${issue?.message}`);
}
