/** tabstract in a program: one abstract (`extract`), dumps as they come (`records`), the whole job to a folder (`convert`), the command line as a function (`run`). */
export type { AbstractRecord, Check, Comparison, ContextNumber, Reject, Result, Run, Section, SourceFormat, Span } from "@tabstract/record";
export { abstractText } from "@tabstract/record";
export { run } from "./cli.ts";
export { CannotWork, type Io, type Terminal } from "./io.ts";
export { type Converted, type ConvertOptions, convert } from "./library/convert.ts";
export { type Extracted, type ExtractOptions, extract } from "./library/extract.ts";
export { type Item, type RecordsOptions, records } from "./library/records.ts";
export type { RecordSource } from "./library/source.ts";
