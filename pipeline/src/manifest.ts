/** run.json: what was read, with what, and what came of it; and the promise that nothing was lost on the way. */
import { type CorrectionsAccount, isConserved, type Run, type RunFile, type RunTotals, runSchema } from "@tabstract/record";
import { version } from "./version.ts";

export interface Manifest {
  add(row: RunFile): void;
  /**
   * @param corrections what became of them; null in a run without.
   * @throws where read is not records + rejects + merged + deleted: a programmer's error, never the input's.
   */
  finish(corrections?: CorrectionsAccount | null): Run;
}

export function openManifest(options: Run["options"]): Manifest {
  const files: RunFile[] = [];
  const totals: RunTotals = { read: 0, records: 0, rejects: 0, merged: 0, deleted: 0 };
  return {
    add(row): void {
      if (!isConserved(row)) throw new Error(`input was lost or counted twice in ${row.file}: ${JSON.stringify(row)}`);
      files.push(row);
      for (const name of ["read", "records", "rejects", "merged", "deleted"] as const) totals[name] += row[name];
    },
    finish(corrections = null): Run {
      const account = corrections === null ? {} : { corrections };
      return runSchema.parse({ tool: { name: "tabstract", version }, options, files, totals, ...account });
    },
  };
}

/** run.json, byte for byte: the same run gives the same text. */
export function manifestText(run: Run): string {
  return `${JSON.stringify(run, null, 2)}\n`;
}
