/** A table of figures, the first column of words. */
import { el } from "./dom.ts";

export interface TableOptions {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function rowsTable({ head, rows }: TableOptions): HTMLTableElement {
  const cells = (row: readonly string[]): HTMLElement[] =>
    row.map((text, at) => (at === 0 ? el("th", { scope: "row" }, el("bdi", {}, text)) : el("td", {}, el("bdi", {}, text))));
  return el(
    "table",
    { class: "figure-table" },
    el("thead", {}, el("tr", {}, ...head.map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, ...rows.map((row) => el("tr", {}, ...cells(row)))),
  );
}
