/** The names of the files that a run can write: what is told from a user's own files by. */
import { sinks, tables } from "@tabstract/sinks";
import { REJECTS_FILE, RUN_FILE } from "./finished-run.ts";

/** Where records stand when they are neither compressed nor dealt out to several files. */
export const RECORDS_FILE = "records.jsonl";
export const DATABASE_FILE = "tabstract.duckdb";
export const PACKAGE_FILE = "datapackage.json";
export const CROISSANT_FILE = "croissant.json";
export const CITATION_FILE = "CITATION.md";
export const SCHEMA_FILE = "record.schema.json";
/** In the working folder of a run: rows that wait for a database. */
export const SPOOL_FOLDER = ".spool";

const RECORDS_NAME = /^records(?:-\d{5,9})?\.jsonl(?:\.gz|\.zst)?$/;
const NAMES: ReadonlySet<string> = new Set([
  REJECTS_FILE,
  RUN_FILE,
  DATABASE_FILE,
  PACKAGE_FILE,
  CROISSANT_FILE,
  CITATION_FILE,
  SCHEMA_FILE,
  ...sinks.flatMap(({ files }) => files.map(({ name }) => name)),
  ...tables.map(({ name }) => parquetFile(name)),
]);

export function parquetFile(table: string): string {
  return `${table}.parquet`;
}

export function isRunFile(name: string): boolean {
  return NAMES.has(name) || isRecordsFile(name);
}

/** Whether a file of a run holds records as JSON Lines: whole, or a shard, compressed or not. */
export function isRecordsFile(name: string): boolean {
  return RECORDS_NAME.test(name);
}

/** "records.jsonl.gz", "records-00003.jsonl.zst". */
export function recordsFile({ shard, compress }: { readonly shard: number | null; readonly compress: string | null }): string {
  const number = shard === null ? "" : `-${String(shard).padStart(5, "0")}`;
  return `records${number}.jsonl${compress === null ? "" : `.${compress}`}`;
}
