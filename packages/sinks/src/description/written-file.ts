/** A file of the output folder, as its descriptions tell it. */
export interface WrittenFile {
  readonly name: string;
  readonly form: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Rows, lines, entries or resources; null where the file is no list of them. */
  readonly rows: number | null;
  /** The table whose rows it holds; null where it holds something else. */
  readonly table: string | null;
}
