/**
 * Rows on disk until all are there: a file of JSON lines for each table, which DuckDB reads when the run is whole.
 *
 * Lines of text cost little to make, to pass between threads and to append, and a writer of lines can be stopped and begun again.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type SinkFile, spoolFile, sqlText, sqlType, type Table, tables } from "@tabstract/sinks";
import type { RecordEvent } from "../convert-event.ts";
import { type LineFile, openLineFile } from "../line-file.ts";
import { SPOOL_FOLDER } from "../run-files.ts";
import { syncFolder } from "../sync-folder.ts";
import { type FileMark, markOf, type Past } from "./record-writer.ts";

/** DuckDB reads in buffers of twice the longest line that it is told of; this is room for the usual ones. */
const SMALLEST_LINE_LIMIT: number = 1024 * 1024;

export interface Spool {
  /** Where DuckDB may spill what does not fit into memory. */
  readonly folder: string;
  write(event: RecordEvent): Promise<void> | undefined;
  /** Hands everything so far to the system, and says what each file then holds. */
  marks(): Promise<readonly FileMark[]>;
  /** Brings to disk what the last marks name. */
  sync(): Promise<void>;
  /** Once all rows are there. */
  close(): Promise<void>;
  rowsOf(table: Table): number;
  /** Longest line, in bytes, and at least 1 MB. */
  longestLine(): number;
  /** The rows of a table in their order, as a relation of SQL. */
  relation(table: Table): string;
}

interface Waiting {
  readonly path: string;
  readonly of: SinkFile;
  readonly file: LineFile;
  rows: number;
  /** Longest text of one record, in bytes: no line of it is longer. */
  longest: number;
}

export async function openSpool(parent: string, past: Past | null): Promise<Spool> {
  const folder = join(parent, SPOOL_FOLDER);
  if (past === null) await mkdir(folder);
  const waiting = new Map<string, Waiting>();
  for (const table of tables) {
    const of = spoolFile(table);
    const path = join(folder, of.name);
    const from = markOf(past, spoolName(of));
    const file = await openLineFile(path, { from });
    waiting.set(table.name, { path, of, file, rows: from?.rows ?? 0, longest: from?.measure ?? SMALLEST_LINE_LIMIT });
  }

  function writeOne(one: Waiting, { record }: RecordEvent): Promise<void> | undefined {
    const { text, rows } = one.of.write(record);
    if (rows === 0) return;
    one.rows += rows;
    // A code unit of UTF-16 is at most three bytes of UTF-8.
    if (3 * text.length > one.longest) one.longest = Math.max(one.longest, Buffer.byteLength(text));
    return one.file.write(text);
  }

  function of(table: Table): Waiting {
    const one = waiting.get(table.name);
    if (one === undefined) throw new Error(`there is no spool for the table ${table.name}`);
    return one;
  }

  return {
    folder,
    write(event): Promise<void> | undefined {
      const waits = [...waiting.values()].flatMap((one) => writeOne(one, event) ?? []);
      return waits.length === 0 ? undefined : Promise.all(waits).then(() => undefined);
    },
    async marks(): Promise<readonly FileMark[]> {
      const marks: FileMark[] = [];
      for (const { of, file, rows, longest } of waiting.values()) {
        marks.push({ name: spoolName(of), ...(await file.flush()), rows, measure: longest });
      }
      return marks;
    },
    async sync(): Promise<void> {
      await Promise.all([...waiting.values()].map(({ file }) => file.sync()));
      await syncFolder(folder);
    },
    async close(): Promise<void> {
      for (const { file } of waiting.values()) await file.close();
    },
    rowsOf: (table) => of(table).rows,
    longestLine: () => Math.max(...[...waiting.values()].map(({ longest }) => longest)),
    relation(table): string {
      const { path, longest } = of(table);
      const columns = table.columns.map(({ name, type }) => `${sqlText(name)}: ${sqlText(sqlType(type))}`);
      const settings = `format = 'newline_delimited', columns = {${columns.join(", ")}}, maximum_object_size = ${longest}`;
      return `read_json(${sqlText(literalPath(path))}, ${settings})`;
    },
  };
}

function spoolName({ name }: SinkFile): string {
  return `${SPOOL_FOLDER}/${name}`;
}

/** DuckDB takes a path to read from for a pattern: what means something there stands between brackets. */
function literalPath(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
