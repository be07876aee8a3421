/** The order of things: inputs → frames → parse → extract → validate, file by file, and the account of it at the end. */
import type { RunFile, SourceFormat } from "@tabstract/record";
import { type ConvertEvent, noDocumentEvent, type RecordEvent, recordEvent } from "./convert-event.ts";
import type { FrameWork } from "./convert-file.ts";
import { convertFrame, type NoDocument } from "./convert-frame.ts";
import { drawSample } from "./draw-sample.ts";
import { filesInOrder, sizeOfNoDocument } from "./files-in-order.ts";
import { findInputs, type InputFile } from "./inputs.ts";
import { openManifest } from "./manifest.ts";
import { type ConvertOptions, noBytes, outputSettings, type Settings, withDefaults } from "./options.ts";
import type { Draw } from "./sampling.ts";
import { type Fingerprint, openStored } from "./stored.ts";

/** Converts dumps: a stream of events that never holds more than a few records. Ends early when the consumer leaves. */
export async function* convert(options: ConvertOptions): AsyncGenerator<ConvertEvent> {
  const settings = withDefaults(options);
  const { files: found, notices } = await findInputs(settings.inputs, settings);
  for (const message of notices) yield { kind: "notice", message };
  const { files, draw, close } = await drawSample(found, settings);
  try {
    if (settings.merge === null) {
      yield* convertFiles(files, draw, settings);
      return;
    }
    // Loaded only where it is wanted: the store's native library is large.
    const { convertMerged } = await import("./convert-merged.ts");
    yield* convertMerged(files, settings.merge, { draw, settings });
  } finally {
    await close();
  }
}

async function* convertFiles(files: readonly InputFile[], draw: Draw | null, settings: Settings): AsyncGenerator<ConvertEvent> {
  const manifest = openManifest(outputSettings(settings));
  let wanted = settings.limit ?? Number.POSITIVE_INFINITY;
  let tally = emptyTally();
  for await (const [input, item] of filesInOrder(files, recordWork(settings), { draw, settings })) {
    if (item.kind === "batch") {
      tally.format ??= item.format;
      for (const outcome of item.outcomes) {
        if (wanted === 0) break;
        tally[COUNTED[outcome.kind]]++;
        yield outcome.kind === "record" ? outcome : noDocumentEvent(outcome, input.file);
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

/** Each frame to its record and the line that it becomes. */
function recordWork({ select }: Settings): FrameWork<RecordEvent> {
  return {
    make(frame, context): RecordEvent | NoDocument {
      const outcome = convertFrame(frame, context);
      return outcome.kind === "record" ? recordEvent(outcome.record, select) : outcome;
    },
    sizeOf: (made) => (made.kind === "record" ? made.line.length : sizeOfNoDocument(made)),
  };
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
