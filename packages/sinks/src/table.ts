/**
 * The contract of a table: records to rows of typed columns. CSV, Parquet, DuckDB, datapackage.json, croissant.json and docs/tables.md are all made
 * from these definitions, so that none can say something else than another.
 *
 * A table is pure and keeps nothing between records: any worker can make the rows of any record.
 */
import type { AbstractRecord } from "@tabstract/record";

/** "integer" is a whole number of up to 53 bits, "number" a 64-bit float. */
export type ColumnType = "text" | "integer" | "number" | "boolean" | ListType | StructType;
export interface ListType {
  readonly list: ColumnType;
}
export interface StructType {
  /** In this order. Every field may be null. */
  readonly fields: Readonly<Record<string, ColumnType>>;
}

/** Null means that the source does not print it. Lists are never null: an empty one says as much. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [field: string]: Cell };

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** One sentence, for people, without a full stop. */
  readonly description: string;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  /** Columns of that table, in the same order. */
  readonly references: readonly string[];
}

export interface Table {
  readonly name: string;
  /** One sentence: what one row is. */
  readonly description: string;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly columns: readonly Column[];
  /** The rows of one record, in the record's order; cells in the order of the columns. */
  rows(record: AbstractRecord): readonly (readonly Cell[])[];
}

/** A column, and what it holds for an item of its table. */
export interface ColumnOf<Item> extends Column {
  value(item: Item): Cell;
}

/** A table whose rows are the items of a list of the record: its primary key is (key, index), and its key leads to records. */
export function listTable<Item>(table: {
  readonly name: string;
  readonly description: string;
  items(record: AbstractRecord): readonly Item[];
  readonly columns: readonly ColumnOf<Item>[];
  /** Further foreign keys. */
  readonly foreignKeys?: readonly ForeignKey[];
}): Table {
  const { name, description, items, columns, foreignKeys = [] } = table;
  return {
    name,
    description,
    primaryKey: ["key", "index"],
    foreignKeys: [{ columns: ["key"], table: "records", references: ["key"] }, ...foreignKeys],
    columns: [KEY, INDEX, ...columns],
    rows: (record) => items(record).map((item, index) => [record.key, index, ...columns.map((column) => column.value(item))]),
  };
}

/** A row of a table's table of examples: what the invented record, with some fields changed, becomes. Columns that are not named may hold anything. */
export interface TableExample {
  readonly name: string;
  readonly change: Partial<AbstractRecord>;
  readonly rows: readonly { readonly [column: string]: Cell }[];
}

export const KEY: Column = {
  name: "key",
  type: "text",
  nullable: false,
  description: "the record's key: unique in a run and stable",
};

/** For tables with a column `section`: it is the index of a section of the same record. */
export const SECTION_KEY: ForeignKey = { columns: ["key", "section"], table: "sections", references: ["key", "index"] };

const INDEX: Column = {
  name: "index",
  type: "integer",
  nullable: false,
  description: "place in the record's list, counted from 0: what other rows mean by an index",
};
