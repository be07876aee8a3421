/** Every table of the folder is in the list, holds what its examples say, and keeps the types that its columns declare. */
import { assertRegistry, loadTables } from "@tabstract/testkit";
import { describe, expect, it } from "vitest";
import { bare, invented } from "../invented.examples.ts";
import type { Cell, ColumnType, Table, TableExample } from "../table.ts";
import { tables } from "./index.ts";

it("lists every table of the folder", () => {
  expect(() => assertRegistry({ folder: import.meta.url, names: tables.map(({ name }) => name) })).not.toThrow();
});

describe.each(await loadTables<TableExample>(import.meta.url))("$name", ({ name, rows: examples }) => {
  const table = tables.find((one) => one.name === name) as Table;

  it.each(examples)("holds $name", ({ change, rows }) => {
    const found = table
      .rows({ ...invented, ...change })
      .map((row) => Object.fromEntries(row.map((cell, at) => [table.columns[at]?.name, cell])));
    expect(found).toHaveLength(rows.length);
    expect(found).toMatchObject(rows);
    for (const row of rows) for (const column of Object.keys(row)) expect(table.columns.map((one) => one.name)).toContain(column);
  });

  it("keeps the types of its columns, and nulls to those that may be null", () => {
    for (const record of [invented, bare]) {
      for (const row of table.rows(record)) {
        expect(row).toHaveLength(table.columns.length);
        const wrong = table.columns.filter(({ type, nullable }, at) => !(row[at] === null ? nullable : isOf(row[at] as Cell, type)));
        expect(wrong.map((column) => column.name)).toEqual([]);
      }
    }
  });

  it("names each column once, in the form that needs no care, and says what it is", () => {
    const names = table.columns.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
    for (const column of table.columns) {
      expect(column.name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(column.description).toMatch(/^[^|\n]{4,}[^.\s]$/);
    }
    for (const key of table.primaryKey) expect(table.columns.find((column) => column.name === key)?.nullable).toBe(false);
  });
});

it("leads every foreign key to the primary key of a table", () => {
  const keys = tables.flatMap(({ foreignKeys }) => foreignKeys);
  expect(keys.map(({ table, references }) => [table, references])).toEqual(
    keys.map(({ table }) => [table, tables.find(({ name }) => name === table)?.primaryKey]),
  );
});

function isOf(cell: Cell, type: ColumnType): boolean {
  if (type === "text") return typeof cell === "string";
  if (type === "boolean") return typeof cell === "boolean";
  if (type === "integer") return Number.isSafeInteger(cell);
  if (type === "number") return Number.isFinite(cell);
  if ("list" in type) return Array.isArray(cell) && cell.every((one: Cell) => isOf(one, type.list));
  const fields = Object.entries(type.fields);
  if (cell === null || typeof cell !== "object" || Array.isArray(cell)) return false;
  const struct = cell as { readonly [field: string]: Cell };
  return (
    Object.keys(struct).length === fields.length && fields.every(([name, one]) => struct[name] === null || isOf(struct[name] as Cell, one))
  );
}
