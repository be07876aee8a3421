/** Rows of a table as lines of JSON: the form in which they wait for a writer of Parquet or of a database. */
import { NOTHING, plainFile, type SinkFile } from "./sink.ts";
import type { Cell, Table } from "./table.ts";
import { wellFormedJson } from "./well-formed.ts";

/** The rows of one table; `write` is pure, so that any worker can make its lines. */
export function spoolFile(table: Table): SinkFile {
  const names = table.columns.map(({ name }) => `${JSON.stringify(name)}:`);
  return plainFile(`${table.name}.jsonl`, "application/jsonl", (record) => {
    const rows = table.rows(record);
    if (rows.length === 0) return NOTHING;
    return { text: rows.map((row) => lineOf(names, row)).join(""), rows: rows.length };
  });
}

function lineOf(names: readonly string[], row: readonly Cell[]): string {
  const fields: string[] = [];
  for (const [at, cell] of row.entries()) if (cell !== null) fields.push(names[at] + wellFormedJson(cell));
  return `{${fields.join(",")}}\n`;
}
