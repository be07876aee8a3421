/** datapackage.json: a Frictionless Data Package (version 2.0): every file with size, checksum and rows, every table with its schema and keys. */
import type { Run } from "@tabstract/record";
import type { Column, ColumnType, Table } from "../table.ts";
import { tables } from "../tables/index.ts";
import { sourcesOf } from "./sources.ts";
import type { WrittenFile } from "./written-file.ts";

export function datapackage(run: Run, files: readonly WrittenFile[]): object {
  const { tool, totals } = run;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "tabstract-run",
    title: "Scientific abstracts as records",
    description: `${totals.records} records of scientific abstracts, with every printed number and its meaning, made by ${tool.name} ${tool.version}. CITATION.md says where they come from and under what terms.`,
    version: tool.version,
    sources: sourcesOf(run.files.map(({ format }) => format)).map(({ title, homepage }) => ({ title, path: homepage })),
    resources: files.map(resourceOf),
  };
}

/** "records.csv" is the resource "records-csv": one table can be there in several forms. */
function nameOf(file: string): string {
  return file.replaceAll(".", "-").toLowerCase();
}

function resourceOf(file: WrittenFile): object {
  const { name, form, mediaType, bytes, sha256, rows } = file;
  const table = tables.find((one) => one.name === file.table);
  return {
    name: nameOf(name),
    path: name,
    ...(table === undefined ? {} : { type: "table", title: table.name, description: table.description }),
    format: form,
    mediatype: mediaType,
    ...(mediaType.startsWith("text/") || mediaType.includes("json") ? { encoding: "utf-8" } : {}),
    bytes,
    hash: `sha256:${sha256}`,
    ...(rows === null ? {} : { rowCount: rows }),
    ...(form === "csv" ? { dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true } } : {}),
    ...(table === undefined ? {} : { schema: schemaOf(table, form) }),
  };
}

function schemaOf(table: Table, form: string): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: table.columns.map(fieldOf),
    missingValues: [""],
    primaryKey: table.primaryKey,
    ...(table.foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: table.foreignKeys.map((key) => ({
            fields: key.columns,
            reference: { resource: nameOf(`${key.table}.${form}`), fields: key.references },
          })),
        }),
  };
}

function fieldOf({ name, type, nullable, description }: Column): object {
  return { name, type: fieldType(type), description, ...(nullable ? {} : { constraints: { required: true } }) };
}

function fieldType(type: ColumnType): string {
  if (type === "text") return "string";
  if (typeof type === "string") return type;
  return "list" in type ? "array" : "object";
}
