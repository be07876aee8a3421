/** The whole job, as the command does it: dumps in, a folder of records out. */
import { resolve } from "node:path";
import { type Compression, finishedRun, type RecordPart } from "@tabstract/pipeline";
import type { Run, SourceFormat } from "@tabstract/record";
import { convertCommand } from "../commands/convert.ts";
import { CannotWork, EXIT, type Io, type Terminal } from "../io.ts";
import type { ConvertValues } from "../option-values.ts";
import { commands, type OptionSpec } from "../options.ts";
import { openSource, pathOf, type RecordSource } from "./source.ts";

/** The options of `tabstract convert`, by the names that --help prints; "--raw-csv" is `rawCsv`. */
export interface ConvertOptions {
  readonly input: RecordSource;
  /** The folder to write. */
  readonly out: string | URL;
  readonly to?: readonly ("jsonl" | "csv" | "parquet" | "duckdb" | "csl" | "ris" | "bibtex" | "fhir")[] | undefined;
  readonly rawCsv?: boolean | undefined;
  readonly shardBytes?: number | undefined;
  readonly compress?: Compression | undefined;
  readonly from?: SourceFormat | undefined;
  readonly force?: boolean | undefined;
  readonly resume?: boolean | undefined;
  readonly jobs?: number | undefined;
  readonly threads?: number | undefined;
  readonly limit?: number | undefined;
  readonly sample?: number | undefined;
  readonly seed?: string | undefined;
  readonly select?: readonly RecordPart[] | undefined;
  /** A number of rejects, or a share of the input such as "2.5%": more are a finding. */
  readonly maxRejects?: number | `${number}%` | undefined;
  readonly maxRecordBytes?: number | undefined;
  readonly merge?: boolean | undefined;
  readonly join?: boolean | undefined;
  /** "2/8": the second of eight parts. */
  readonly shard?: `${number}/${number}` | undefined;
  /** The `corrections.jsonl` of a review. */
  readonly corrections?: string | undefined;
  /** A number of corrections, or a share of them such as "2.5%": more that meet no record or cannot be applied are a finding. */
  readonly maxUnmet?: number | `${number}%` | undefined;
  /** Ends the job with its reason; what was written up to the last checkpoint stays beside the folder, for `resume`. */
  readonly signal?: AbortSignal | undefined;
}

export interface Converted {
  /** What was read and what came of it: the folder's run.json. */
  readonly run: Run;
  /** False where more was rejected than `maxRejects` allows (rejects.jsonl says what and why), or more corrections are unmet than `maxUnmet` does (`run.corrections`). */
  readonly clean: boolean;
}

/**
 * Converts dumps into a folder; prints nothing.
 * @throws CannotWork, TypeError: what is wrong and what to do, for a person; and the reason of `signal`.
 */
export async function convert({ input, out, signal, ...options }: ConvertOptions): Promise<Converted> {
  signal?.throwIfAborted();
  const { inputs, stdin } = openSource(input, signal);
  const folder = resolve(pathOf(out));
  try {
    const values: ConvertValues = { ...valuesOf(options), out: folder, quiet: true };
    const code = await convertCommand(inputs, values, silentIo(stdin, signal));
    const run = await finishedRun(folder);
    if (run === null) throw new Error(`${folder} was written and holds no account of the run: was it changed meanwhile?`);
    return { run, clean: code === EXIT.clean };
  } catch (error) {
    throw error instanceof CannotWork ? new CannotWork(withoutDashes(error.message), { cause: error }) : error;
  }
}

type Given = Omit<ConvertOptions, "input" | "out" | "signal">;

/** Options as the command line would have read them: checked by the same rules, with the same defaults. */
function valuesOf(given: Given): ConvertValues {
  const specs = Object.entries<OptionSpec<unknown>>(commands.convert.options).filter(([name]) => !OWN.has(name));
  const unknown = Object.keys(given).find((name) => !specs.some(([known]) => known === name));
  if (unknown !== undefined) {
    throw new TypeError(`convert() has no option "${unknown}"; there are input, out, signal, ${specs.map(([name]) => name).join(", ")}`);
  }
  const values = specs.map(([name, spec]) => [name, readOption(name, spec, given[name as keyof Given])]);
  return { stdout: false, watch: false, ...Object.fromEntries(values) } as ConvertValues;
}

/** Those that make sense in a terminal alone, or are said otherwise here. */
const OWN: ReadonlySet<string> = new Set(["out", "stdout", "quiet", "watch"]);

function readOption(name: string, { fallback, parse }: OptionSpec<unknown>, given: unknown): unknown {
  if (given === undefined) return fallback;
  if (parse === undefined) {
    if (typeof given !== "boolean") throw new TypeError(`the option ${name} of convert() is true or false, not ${String(given)}`);
    return given;
  }
  try {
    return parse(Array.isArray(given) ? given.join(",") : String(given));
  } catch (error) {
    throw error instanceof CannotWork ? new CannotWork(`${name}: ${error.message}`, { cause: error }) : error;
  }
}

/** The command speaks of --raw-csv, which is "rawCsv" here. */
function withoutDashes(message: string): string {
  return Object.values<OptionSpec<unknown>>(commands.convert.options).reduce((text, { flags }) => {
    const [, flag = ""] = /(--[a-z-]+)/.exec(flags) ?? [];
    const name = flag.slice(2).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    return text.replace(new RegExp(`(?<![\\w-])${flag}(?![\\w-])`, "g"), `"${name}"`);
  }, message);
}

function silentIo(stdin: AsyncIterable<Uint8Array> | undefined, signal: AbortSignal | undefined): Io {
  const silent: Terminal = { isTTY: false, columns: 100, write: () => undefined, flush: async () => {} };
  return {
    stdin: stdin ?? (async function* (): AsyncGenerator<Uint8Array> {})(),
    stdout: silent,
    stderr: silent,
    cwd: process.cwd(),
    env: {},
    signal: signal ?? new AbortController().signal,
    now: () => performance.now(),
  };
}
