/** docs/tables.md's list of tables, columns and views, from their definitions. */
import type { ColumnType, Table } from "../table.ts";
import { tables } from "../tables/index.ts";
import { views } from "../views.ts";

/** The part of the page that is generated: a heading and a table for each table, then the views. */
export function tablesPage(): string {
  return `${[...tables.map(sectionOf), viewsSection()].join("\n")}`;
}

function sectionOf({ name, description, primaryKey, foreignKeys, columns }: Table): string {
  const keys = foreignKeys.map((key) => `${code(key.columns)} of \`${key.table}\` (${code(key.references)})`);
  const rows = columns.map((column) => [code([column.name]), typeText(column.type), column.nullable ? "yes" : "no", column.description]);
  return `### ${name}

One row is ${description}. Primary key: ${code(primaryKey)}.${keys.length === 0 ? "" : ` Foreign keys: ${keys.join("; ")}.`}

${markdownTable(["column", "type", "null", "what it is"], rows)}
`;
}

function viewsSection(): string {
  const rows = views.map(({ name, description }) => [code([name]), description]);
  return `### Views of the database

${markdownTable(["view", "what one row is"], rows)}
`;
}

/** A table whose columns stand under one another in the source, too. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[], fill: string): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(" | ")} |`;
  return [
    line(head, " "),
    line(
      widths.map(() => ""),
      "-",
    ),
    ...rows.map((row) => line(row, " ")),
  ].join("\n");
}

function typeText(type: ColumnType): string {
  if (typeof type === "string") return type;
  if ("list" in type) return `list of ${typeText(type.list)}`;
  return `(${Object.entries(type.fields)
    .map(([name, one]) => `${name} ${typeText(one)}`)
    .join(", ")})`;
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
