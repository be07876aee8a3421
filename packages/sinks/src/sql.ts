/** Tables and views in DuckDB's SQL. */
import type { Column, ColumnType, Table } from "./table.ts";

/** A name between double quotes, as SQL has it. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text between single quotes. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The DuckDB type of a column. */
export function sqlType(type: ColumnType): string {
  if (type === "text") return "VARCHAR";
  if (type === "integer") return "BIGINT";
  if (type === "number") return "DOUBLE";
  if (type === "boolean") return "BOOLEAN";
  if ("list" in type) return `${sqlType(type.list)}[]`;
  const fields = Object.entries(type.fields).map(([name, one]) => `${sqlName(name)} ${sqlType(one)}`);
  return `STRUCT(${fields.join(", ")})`;
}

/** CREATE TABLE with its keys, and what every table and column is. */
export function createTable(table: Table): string {
  const lines = [
    ...table.columns.map((column) => columnSql(column)),
    `PRIMARY KEY (${names(table.primaryKey)})`,
    ...table.foreignKeys.map((key) => `FOREIGN KEY (${names(key.columns)}) REFERENCES ${sqlName(key.table)} (${names(key.references)})`),
  ];
  const comments = table.columns.map(
    ({ name, description }) => `COMMENT ON COLUMN ${sqlName(table.name)}.${sqlName(name)} IS ${sqlText(description)};`,
  );
  return [
    `CREATE TABLE ${sqlName(table.name)} (\n  ${lines.join(",\n  ")}\n);`,
    `COMMENT ON TABLE ${sqlName(table.name)} IS ${sqlText(table.description)};`,
    ...comments,
  ].join("\n");
}

function columnSql({ name, type, nullable }: Column): string {
  return `${sqlName(name)} ${sqlType(type)}${nullable ? "" : " NOT NULL"}`;
}

function names(columns: readonly string[]): string {
  return columns.map(sqlName).join(", ");
}
