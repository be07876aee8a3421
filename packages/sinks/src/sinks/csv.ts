/** CSV: one file a table, a header line, one row a line. */
import { csvLines } from "../csv.ts";
import { NOTHING, type Sink, type SinkFile } from "../sink.ts";
import type { Table } from "../table.ts";
import { tables } from "../tables/index.ts";

export const csv: Sink = csvSink({ raw: false });

/** @param raw leaves away the guard against formulas: for readers that are no spreadsheets. */
export function csvSink({ raw }: { readonly raw: boolean }): Sink {
  return {
    name: "csv",
    summary: "tidy tables as CSV (RFC 4180), nested values as JSON, guarded against formulas",
    files: tables.map((table) => csvFile(table, raw)),
  };
}

function csvFile(table: Table, raw: boolean): SinkFile {
  return {
    name: `${table.name}.csv`,
    mediaType: "text/csv",
    head: csvLines([table.columns.map(({ name }) => name)], { raw }),
    between: "",
    tail: "",
    write(record) {
      const rows = table.rows(record);
      return rows.length === 0 ? NOTHING : { text: csvLines(rows, { raw }), rows: rows.length };
    },
  };
}
