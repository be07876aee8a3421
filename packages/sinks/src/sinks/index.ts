/** All sinks that are text, sorted by name. Parquet and DuckDB are written by the pipeline, from the tables. */
import type { Sink } from "../sink.ts";
import { bibtex } from "./bibtex.ts";
import { csl } from "./csl.ts";
import { csv } from "./csv.ts";
import { fhir } from "./fhir.ts";
import { jsonl } from "./jsonl.ts";
import { ris } from "./ris.ts";

export const sinks: readonly Sink[] = [bibtex, csl, csv, fhir, jsonl, ris];
