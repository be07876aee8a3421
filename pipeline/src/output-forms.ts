/** In which forms a run is written. */
import { sinks } from "@tabstract/sinks";

/** The forms that `--to` knows, sorted: the sinks, and what needs a database to be written. */
export const OUTPUT_FORMS: readonly string[] = [...sinks.map(({ name }) => name), "duckdb", "parquet"].sort();

export const COMPRESSIONS = ["gz", "zst"] as const;
export type Compression = (typeof COMPRESSIONS)[number];

export interface OutputForms {
  /** Names of {@link OUTPUT_FORMS}, sorted, each once. */
  readonly to: readonly string[];
  /** CSV without its guard against formulas. */
  readonly rawCsv: boolean;
  /** Begin another file of records before the lines of one exceed this many bytes; null: one file. JSON Lines only. */
  readonly shardBytes: number | null;
  /** JSON Lines only. */
  readonly compress: Compression | null;
}

export const DEFAULT_FORMS: OutputForms = { to: ["jsonl"], rawCsv: false, shardBytes: null, compress: null };
