/** Input files to the events of a conversion, in the order of the inputs, with its account, and with checkpoints where another process can go on. */
import type { RunFile, SourceFormat } from "@tabstract/record";
import { type ConvertEvent, noDocumentEvent, type RecordEvent } from "./convert-event.ts";
import type { FrameWork } from "./convert-file.ts";
import { openCorrectionsAccount } from "./corrections-account.ts";
import { type FilesOptions, filesInOrder } from "./files-in-order.ts";
import type { InputFile } from "./inputs.ts";
import { openManifest } from "./manifest.ts";
import { noBytes, outputSettings } from "./options.ts";
import { type Position, recordsDone } from "./position.ts";
import { type Fingerprint, openStored } from "./stored.ts";

export interface ConvertFilesOptions extends FilesOptions {
  readonly from: Position;
  /** Whether there are checkpoints: all inputs can be read again. */
  readonly canGoOn: boolean;
}

export async function* convertFiles(
  files: readonly InputFile[],
  work: FrameWork<RecordEvent>,
  options: ConvertFilesOptions,
): AsyncGenerator<ConvertEvent> {
  const { settings, from } = options;
  const manifest = openManifest(outputSettings(settings));
  for (const row of from.files) manifest.add(row);
  const { corrections: book, shard } = settings;
  const corrections = book === null ? null : openCorrectionsAccount(book, { from: from.corrections ?? null, shard });
  const done = (): Pick<Position, "corrections"> => (corrections === null ? {} : { corrections: corrections.done() });
  const checkpoints = openCheckpoints(options.canGoOn ? settings.checkpointLength : Number.POSITIVE_INFINITY);
  let wanted = (settings.limit ?? Number.POSITIVE_INFINITY) - recordsDone(from);
  let tally = from.current === null ? emptyTally() : tallyOf(from.current);
  for await (const [input, item] of filesInOrder(files, work, options)) {
    if (item.kind === "batch") {
      tally.format ??= item.format;
      for (const outcome of item.outcomes) {
        if (wanted === 0) break;
        tally[COUNTED[outcome.kind]]++;
        const event = outcome.kind === "record" ? outcome : noDocumentEvent(outcome, input.file);
        if (corrections !== null && outcome.kind === "record") corrections.see(outcome.record);
        yield event;
        if (outcome.kind === "record") wanted--;
        if (checkpoints.isDue(event)) yield checkpoints.at({ current: { file: input.file, ...tally, begins: item.begins }, ...done() });
      }
      // Standard input cannot be read again for its hash: it is read to its end.
      if (wanted > 0 || input.path === null) continue;
    }
    const fingerprint = item.kind === "end" ? item.fingerprint : await fingerprintOf(input);
    const { format, records, rejects, deleted } = tally;
    const read = item.kind === "end" && wanted > 0 ? item.read : records + rejects + deleted;
    const row: RunFile = { file: input.file, format, records, rejects, deleted, ...fingerprint, read, merged: 0 };
    manifest.add(row);
    yield { kind: "file", row };
    if (wanted === 0) break;
    tally = emptyTally();
    if (checkpoints.isDue({ kind: "file", row })) yield checkpoints.at({ current: null, ...done() });
  }
  if (settings.grows) yield checkpoints.at({ current: null, ...done() });
  yield { kind: "end", run: manifest.finish(corrections?.finish() ?? null) };
}

interface Checkpoints {
  /** Counts what was told: every event of the output, once. */
  isDue(event: ConvertEvent): boolean;
  at(where: Omit<Position, "files">): ConvertEvent;
}

/** What a file or a deletion notice counts, beside lines: reading them costs something too. */
const LENGTH_OF_OTHERS = 200;

/**
 * Where checkpoints lie depends on the output alone, since they end the pieces of compressed files; and where records wait for the end of a piece, on the
 * records alone, which is what `gather` has.
 */
function openCheckpoints(checkpointLength: number): Checkpoints {
  let length = 0;
  let lengthOfOthers = 0;
  let files: RunFile[] = [];
  return {
    isDue(event): boolean {
      if (event.kind === "file") files.push(event.row);
      if (event.kind === "record") length += event.size;
      else lengthOfOthers += event.kind === "reject" ? event.line.length : LENGTH_OF_OTHERS;
      return (length > 0 ? length : lengthOfOthers) >= checkpointLength;
    },
    at(where): ConvertEvent {
      const position: Position = { files, ...where };
      length = 0;
      lengthOfOthers = 0;
      files = [];
      return { kind: "checkpoint", position };
    },
  };
}

const COUNTED = { record: "records", reject: "rejects", deleted: "deleted" } as const;

interface Tally {
  format: SourceFormat | null;
  records: number;
  rejects: number;
  deleted: number;
}

function tallyOf({ format, records, rejects, deleted }: Tally): Tally {
  return { format, records, rejects, deleted };
}

function emptyTally(): Tally {
  return { format: null, records: 0, rejects: 0, deleted: 0 };
}

/** Size and hash of a file that was not read to its end. */
async function fingerprintOf(input: InputFile): Promise<Fingerprint> {
  const stored = openStored({ path: input.path, stdin: noBytes(), onBytes: () => {} });
  return stored.fingerprint().finally(() => stored.close());
}
