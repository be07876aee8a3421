/** Opens the writers of the forms that a run is to be written in. */
import { csvSink, sinks } from "@tabstract/sinks";
import type { OutputForms } from "../output-forms.ts";
import { openLinesWriter } from "./lines-writer.ts";
import type { Past, RecordWriter } from "./record-writer.ts";
import { openTextWriter } from "./text-writer.ts";

/**
 * @param folder exists, and holds nothing of these forms but what `past` says.
 * @param past what a run that was cut short had written; null for one that begins.
 * @throws what the disk says, DamagedRun where the folder does not hold what `past` says, and where no database can have the folder's path.
 */
export async function openWriters(folder: string, forms: OutputForms, past: Past | null = null): Promise<readonly RecordWriter[]> {
  const wanted = new Set(forms.to);
  if (wanted.has("duckdb") && folder.includes("?")) {
    const message = "DuckDB takes a question mark in the path of a database for the beginning of options; name a folder without one";
    throw Object.assign(new Error(message), { syscall: "open" });
  }
  const writers: RecordWriter[] = [];
  if (wanted.has("jsonl")) writers.push(await openLinesWriter(folder, forms, past));
  for (const sink of sinks) {
    if (sink.name === "jsonl" || !wanted.has(sink.name)) continue;
    writers.push(await openTextWriter(folder, sink.name === "csv" ? csvSink({ raw: forms.rawCsv }) : sink, past));
  }
  const [parquet, duckdb] = [wanted.has("parquet"), wanted.has("duckdb")];
  if (parquet || duckdb) {
    // Loaded only where it is wanted: its native library is large.
    const { openTablesWriter } = await import("./tables-writer.ts");
    writers.push(await openTablesWriter(folder, { parquet, duckdb, past }));
  }
  return writers;
}
