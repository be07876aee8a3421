/** What describes the folder of a run to others: datapackage.json, croissant.json, record.schema.json, CITATION.md. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { jsonSchema, type Run } from "@tabstract/record";
import { citationNote, croissant, datapackage, type WrittenFile } from "@tabstract/sinks";
import type { DescribedRecord } from "../convert-event.ts";
import { CITATION_FILE, CROISSANT_FILE, PACKAGE_FILE, SCHEMA_FILE } from "../run-files.ts";

/** Different licences that are told apart; sources name a few dozen, and a hostile one shall not fill memory. */
const MOST_LICENCES = 1000;

/** What the records so far have said. */
export interface Notes {
  readonly licences: readonly (readonly [string, number])[];
  readonly latest: string | null;
}

export interface Descriptions {
  /** Every record once. */
  note(record: DescribedRecord): void;
  notes(): Notes;
  /** Writes them, synced to disk. */
  write(run: Run, files: readonly WrittenFile[]): Promise<void>;
}

/** @param past the notes of a run that was cut short; null for one that begins. */
export function openDescriptions(folder: string, past: Notes | null): Descriptions {
  const licences = new Map<string, number>(past?.licences);
  let latest = past?.latest ?? null;
  const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text, { flag: "wx", flush: true });
  return {
    note({ license, published }): void {
      if (published !== null && (latest === null || published > latest)) latest = published;
      if (license === null) return;
      const count = licences.get(license);
      if (count !== undefined || licences.size < MOST_LICENCES) licences.set(license, (count ?? 0) + 1);
    },
    notes: () => ({ licences: [...licences], latest }),
    async write(run, files): Promise<void> {
      await put(SCHEMA_FILE, jsonText(jsonSchema("record")));
      await put(CITATION_FILE, citationNote(run, licences));
      await put(CROISSANT_FILE, jsonText(croissant({ run, files, latest })));
      await put(PACKAGE_FILE, jsonText(datapackage(run, files)));
    },
  };
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
