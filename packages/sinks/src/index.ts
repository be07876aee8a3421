/** Records to each form of output. */
export { citationNote } from "./description/citation-note.ts";
export { type CroissantInput, croissant } from "./description/croissant.ts";
export { datapackage } from "./description/datapackage.ts";
export { tablesPage } from "./description/tables-page.ts";
export type { WrittenFile } from "./description/written-file.ts";
export { jsonLine } from "./json-line.ts";
export { RECORD_PARTS, type RecordPart, type Sink, type SinkFile, type Written } from "./sink.ts";
export { csvSink } from "./sinks/csv.ts";
export { sinks } from "./sinks/index.ts";
export { recordLine } from "./sinks/jsonl.ts";
export { spoolFile } from "./spool.ts";
export { createTable, sqlName, sqlText, sqlType } from "./sql.ts";
export type { Cell, Column, ColumnType, ForeignKey, Table } from "./table.ts";
export { tables } from "./tables/index.ts";
export { createView, type View, views } from "./views.ts";
