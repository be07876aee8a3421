/** The order of things: inputs → frames → parse → extract → validate, file by file, and the account of it at the end. */
import type { AbstractRecord, Reject, Run, RunFile, SourceFormat } from "@tabstract/record";
import { convertFile, type FileItem } from "./convert-file.ts";
import { drawSample } from "./draw-sample.ts";
import { findInputs, type InputFile } from "./inputs.ts";
import { openManifest } from "./manifest.ts";
import { type ConvertOptions, noBytes, outputSettings, type Settings, withDefaults } from "./options.ts";
import { inOrder } from "./queue.ts";
import type { Draw } from "./sampling.ts";
import { type Fingerprint, openStored } from "./stored.ts";

/** What a conversion says while it goes on, in the order of the output. */
export type ConvertEvent =
  | { readonly kind: "notice"; readonly message: string }
  | { readonly kind: "record"; readonly record: AbstractRecord; readonly line: string }
  | { readonly kind: "reject"; readonly reject: Reject; readonly line: string }
  | { readonly kind: "deleted"; readonly file: string; readonly id: string }
  /** A file is done. */
  | { readonly kind: "file"; readonly row: RunFile }
  /** The last event. */
  | { readonly kind: "end"; readonly run: Run };

/** How much output of one file may wait for its turn, in characters. */
const LANE_LIMIT: number = 256 * 1024;

/** Converts dumps: a stream of events that never holds more than a few records. Ends early when the consumer leaves. */
export async function* convert(options: ConvertOptions): AsyncGenerator<ConvertEvent> {
  const settings = withDefaults(options);
  const { files: found, notices } = await findInputs(settings.inputs, settings);
  for (const message of notices) yield { kind: "notice", message };
  const { files, draw, close } = await drawSample(found, settings);
  try {
    yield* convertFiles(files, draw, settings);
  } finally {
    await close();
  }
}

async function* convertFiles(files: readonly InputFile[], draw: Draw | null, settings: Settings): AsyncGenerator<ConvertEvent> {
  const manifest = openManifest(outputSettings(settings));
  const context = { ...settings, draw, onBytes: progress(files, settings) };
  const items = inOrder(files, {
    jobs: settings.jobs,
    laneLimit: LANE_LIMIT,
    sizeOf: (item: FileItem) => (item.kind === "batch" ? item.size : 0),
    work: (input) => convertFile(input, context),
  });
  let wanted = settings.limit ?? Number.POSITIVE_INFINITY;
  let tally = emptyTally();
  for await (const [input, item] of items) {
    if (item.kind === "batch") {
      tally.format ??= item.format;
      for (const outcome of item.outcomes) {
        if (wanted === 0) break;
        tally[COUNTED[outcome.kind]]++;
        yield outcome.kind === "deleted" ? { kind: "deleted", file: input.file, id: outcome.id } : outcome;
        if (outcome.kind === "record") wanted--;
      }
      // Standard input cannot be read again for its hash: it is read to its end.
      if (wanted > 0 || input.path === null) continue;
    }
    const fingerprint = item.kind === "end" ? item.fingerprint : await fingerprintOf(input);
    const read = item.kind === "end" && wanted > 0 ? item.read : tally.records + tally.rejects + tally.deleted;
    const row: RunFile = { file: input.file, ...tally, ...fingerprint, read, merged: 0 };
    manifest.add(row);
    yield { kind: "file", row };
    if (wanted === 0) break;
    tally = emptyTally();
  }
  yield { kind: "end", run: manifest.finish() };
}

const COUNTED = { record: "records", reject: "rejects", deleted: "deleted" } as const;

function emptyTally(): { format: SourceFormat | null; records: number; rejects: number; deleted: number } {
  return { format: null, records: 0, rejects: 0, deleted: 0 };
}

/** Size and hash of a file that was not read to its end. */
async function fingerprintOf(input: InputFile): Promise<Fingerprint> {
  const stored = openStored({ path: input.path, stdin: noBytes(), onBytes: () => {} });
  return stored.fingerprint().finally(() => stored.close());
}

function progress(files: readonly InputFile[], settings: Settings): (count: number) => void {
  const bytesTotal = files.some(({ bytes, problem }) => bytes === null && problem === null)
    ? null
    : files.reduce((total, { bytes }) => total + (bytes ?? 0), 0);
  let bytesRead = 0;
  return (count) => {
    bytesRead += count;
    settings.onProgress({ bytesRead, bytesTotal });
  };
}
