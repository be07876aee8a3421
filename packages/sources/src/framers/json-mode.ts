/** Where a scanner of JSON may stand, and what it is told. */
import type { FramerOptions } from "../reader.ts";
import type { PageShape } from "./json-pages.ts";

/** Where a scanner of JSON stands. */
export type Mode =
  /** Between records. */
  | "between"
  /** In a record, outside its strings. */
  | "record"
  /** In a string of a record, or in a string that is the record. */
  | "string"
  /** After the key of a record in a page whose records have keys: a colon must follow. */
  | "key"
  /** Just after the bracket that opens a list or the records of a page: what follows says whether it holds anything. */
  | "opened"
  /** In anything else: a number, a word, garbage. */
  | "word"
  /** After a break, looking for the line where the next record starts. */
  | "recover"
  /** In the plain text after a record, where the format has such text. */
  | "text";

export interface JsonFramerOptions extends FramerOptions {
  /** True where plain text may follow a record, up to the next line that opens with `{"`: it belongs to the record. */
  readonly textAfterRecords: boolean;
  /** The pages that records may come in. */
  readonly pages: readonly PageShape[];
}
