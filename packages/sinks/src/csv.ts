/** Rows of cells as CSV (RFC 4180: CRLF, quotes doubled), null as an empty field, lists and structs as JSON. */
import { stringify } from "csv-stringify/sync";
import type { Cell } from "./table.ts";
import { wellFormedJson } from "./well-formed.ts";

/** What spreadsheets take for a formula, in its ASCII and full-width forms, behind any number of apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

/**
 * Lines of CSV, each with its CRLF. Unless `raw`, an apostrophe is put before texts that a spreadsheet would run as a formula (OWASP, "CSV Injection" and ASVS 1.2.10);
 * since texts that begin with apostrophes and then a formula get one more, taking one away from what matches
 * `^'+[=+\-@\t\r\n\0＝＋－＠]` always gives the text back. Numbers are not text: a negative number stays as it is.
 */
export function csvLines(rows: readonly (readonly Cell[])[], { raw }: { readonly raw: boolean }): string {
  return stringify(
    rows.map((row) => row.map((cell) => field(cell, raw))),
    // The library quotes what holds its own line end; a line feed alone ends a line for other readers.
    { record_delimiter: "\r\n", quoted_match: /[\r\n]/ },
  );
}

function field(cell: Cell, raw: boolean): string | null {
  if (cell === null) return null;
  if (typeof cell === "string") return raw || !FORMULA.test(cell) ? cell : `'${cell}`;
  return typeof cell === "object" ? wellFormedJson(cell) : String(cell);
}
