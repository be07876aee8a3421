/**
 * The tables as Parquet files and as one DuckDB database, from the same spool.
 *
 * The spool goes with the working folder, when the run is whole: until then, a run that is cut short can be gone on with.
 *
 * Both are written by DuckDB. hyparquet-writer would write Parquet without a spool, but took 1.7 times the time for the same rows, made files 30% larger, and
 * needs a zstd of its own; docs/tables.md has the figures. With one thread and a fixed size of row groups, DuckDB gives the same bytes for the same rows.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { createTable, createView, sqlName, sqlText, type Table, tables, views, type WrittenFile } from "@tabstract/sinks";
import type { FileDigest } from "../line-file.ts";
import { DATABASE_FILE, parquetFile } from "../run-files.ts";
import type { Past, RecordWriter } from "./record-writer.ts";
import { openSpool, type Spool } from "./spool.ts";

/** Rows of a row group: a multiple of DuckDB's vectors (2,048), small enough for 128 MB. */
const ROW_GROUP_SIZE = 20_480;
const PARQUET_MEGABYTES = 128;
/** What DuckDB holds of a line at once, in its buffers, its values and the page that it writes. */
const LINES_IN_MEMORY = 10;

export interface TablesWriterOptions {
  readonly parquet: boolean;
  readonly duckdb: boolean;
  /** What a run that was cut short had written; null for one that begins. */
  readonly past: Past | null;
}

export async function openTablesWriter(folder: string, { parquet, duckdb, past }: TablesWriterOptions): Promise<RecordWriter> {
  const spool = await openSpool(folder, past);
  return {
    write: (event) => spool.write(event),
    checkpoint: async () => ({ open: await spool.marks(), closed: [] }),
    sync: () => spool.sync(),
    async finish(): Promise<readonly WrittenFile[]> {
      await spool.close();
      const written: WrittenFile[] = [];
      if (parquet) written.push(...(await saying("the Parquet files", () => writeParquet(folder, spool))));
      if (duckdb) written.push(await saying(DATABASE_FILE, () => writeDatabase(folder, spool)));
      return written;
    },
    abandon: () => spool.close(),
  };
}

/** DuckDB's own words for a full disk or too little memory, as an error of the system: nothing here depends on what the records hold. */
async function saying<Value>(what: string, write: () => Promise<Value>): Promise<Value> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Error) || "syscall" in error) throw error;
    throw Object.assign(new Error(`DuckDB could not write ${what}: ${error.message}`, { cause: error }), { syscall: "write" });
  }
}

async function writeParquet(folder: string, spool: Spool): Promise<WrittenFile[]> {
  const megabytes = PARQUET_MEGABYTES + Math.ceil((LINES_IN_MEMORY * spool.longestLine()) / 1e6);
  const settings = { threads: "1", memory_limit: `${megabytes}MB`, temp_directory: spool.folder };
  const instance = await DuckDBInstance.create(":memory:", settings);
  const written: WrittenFile[] = [];
  try {
    const connection = await instance.connect();
    try {
      for (const table of tables) {
        const name = parquetFile(table.name);
        const path = join(folder, name);
        await connection.run(
          `COPY (FROM ${spool.relation(table)}) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP_SIZE})`,
        );
        const mediaType = "application/vnd.apache.parquet";
        written.push({ name, form: "parquet", mediaType, ...(await digestOf(path)), rows: spool.rowsOf(table), table: table.name });
      }
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
  return written;
}

async function writeDatabase(folder: string, spool: Spool): Promise<WrittenFile> {
  const path = join(folder, DATABASE_FILE);
  const instance = await DuckDBInstance.create(path, { threads: "1", temp_directory: spool.folder });
  try {
    const connection = await instance.connect();
    try {
      for (const table of inOrderOfKeys(tables)) {
        await connection.run(createTable(table));
        await connection.run(`INSERT INTO ${sqlName(table.name)} FROM ${spool.relation(table)}`);
      }
      for (const view of views) await connection.run(createView(view));
      await connection.run("CHECKPOINT");
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
  return { name: DATABASE_FILE, form: "duckdb", mediaType: "application/vnd.duckdb", ...(await digestOf(path)), rows: null, table: null };
}

/** A table comes behind those that its foreign keys lead to. */
function inOrderOfKeys(all: readonly Table[]): readonly Table[] {
  return all.toSorted((a, b) => a.foreignKeys.length - b.foreignKeys.length);
}

/** Syncs the file, and reads it once more for its hash. */
async function digestOf(path: string): Promise<FileDigest> {
  const handle = await open(path, "r+");
  await handle.sync().finally(() => handle.close());
  const hash = createHash("sha256");
  const stream = createReadStream(path);
  await pipeline(stream, hash);
  return { bytes: stream.bytesRead, sha256: hash.digest("hex") };
}
