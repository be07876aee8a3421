/** Dumps to records, one by one: for programs that need no folder. */
import { convert, DEFAULT_MAX_RECORD_BYTES, findInputs, type MergeMode } from "@tabstract/pipeline";
import { type AbstractRecord, type Reject, type SourceFormat, sourceFormatSchema } from "@tabstract/record";
import { openSource, type RecordSource } from "./source.ts";

export interface RecordsOptions {
  /** Read everything as this format instead of recognising it. */
  readonly from?: SourceFormat | undefined;
  /** Stop after this many records. */
  readonly limit?: number | undefined;
  /** "paper": all raw records of the same paper become one. "corpus-id": rows of Semantic Scholar's datasets with the same corpus id. */
  readonly merge?: MergeMode | undefined;
  /** Larger raw records are rejected. 16 MiB where it is not said. */
  readonly maxRecordBytes?: number | undefined;
  /** Two or more convert in threads of their own. One, which is this one, where it is not said; never changes what comes. */
  readonly threads?: number | undefined;
  /** Ends the reading with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What one piece of input became: read = records + rejects + deletion notices. */
export type Item =
  | { readonly kind: "record"; readonly record: AbstractRecord }
  /** Input that could not become a record, with the reason and the bytes. */
  | { readonly kind: "reject"; readonly reject: Reject }
  /** The source says that this record is gone: `id` as a record's own ("pmid:123"). */
  | { readonly kind: "deleted"; readonly file: string; readonly id: string };

/**
 * Records and rejects, in the order of the input, as they are asked for: memory stays bounded whatever the size of the input. Leaving the loop closes the input.
 *
 * @throws TypeError for what is no source, RangeError for options without sense, Error where nothing of that name exists, what a stream throws, and the reason of `signal`.
 */
export async function* records(source: RecordSource, options: RecordsOptions = {}): AsyncGenerator<Item, void, undefined> {
  const { from, limit, merge, maxRecordBytes, threads, signal } = checked(options);
  signal?.throwIfAborted();
  const { inputs, stdin } = openSource(source, signal);
  if (stdin === undefined) await requireSomething(inputs);
  const events = convert({ inputs, stdin, from, limit, merge, maxRecordBytes, threads: threads ?? 1 });
  let left = limit ?? Number.POSITIVE_INFINITY;
  for await (const event of events) {
    signal?.throwIfAborted();
    if (event.kind === "record") {
      yield { kind: "record", record: event.record };
      // A stream may go on for ever behind the last record that is wanted.
      if (--left === 0) return;
    } else if (event.kind === "reject") yield { kind: "reject", reject: event.reject };
    else if (event.kind === "deleted") yield { kind: "deleted", file: event.file, id: event.id };
  }
  signal?.throwIfAborted();
}

function checked(options: RecordsOptions): RecordsOptions {
  const { from, limit, maxRecordBytes = DEFAULT_MAX_RECORD_BYTES, threads } = options;
  if (from !== undefined && !sourceFormatSchema.safeParse(from).success) {
    throw new RangeError(`there is no format ${JSON.stringify(from)}; the formats are ${sourceFormatSchema.options.join(", ")}`);
  }
  for (const [name, value, least] of [
    ["limit", limit, 1],
    ["maxRecordBytes", maxRecordBytes, 1],
    ["threads", threads, 1],
  ] as const) {
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= least)) {
      throw new RangeError(`the option ${name} of records() is a whole number from ${least} on, not ${value}`);
    }
  }
  return { ...options, maxRecordBytes };
}

async function requireSomething(paths: readonly string[]): Promise<void> {
  const { files, notices } = await findInputs(paths, { exclude: [] });
  if (files.length === 0) throw new Error([`there is no file to read in ${paths.join(", ")}`, ...notices].join("; "));
  const [first] = files;
  if (files.length > paths.length || files.some(({ problem }) => problem?.code !== "file-not-found")) return;
  throw new Error(`cannot read ${paths.join(", ")}: ${first?.problem?.message ?? "it is not there"}`);
}
