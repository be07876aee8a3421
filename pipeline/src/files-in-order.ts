/** Input files frame by frame, several at work at once, in the order of the inputs. */
import { convertFile, type FileItem, type FrameWork } from "./convert-file.ts";
import type { NoDocument } from "./convert-frame.ts";
import type { InputFile } from "./inputs.ts";
import type { Settings } from "./options.ts";
import { BEGINNING, itemsDone, type Position } from "./position.ts";
import { inOrder } from "./queue.ts";
import type { Draw } from "./sampling.ts";
import { shareOf } from "./shard.ts";

/** How much output of one file may wait for its turn, in characters: a batch. Records that wait are what the garbage collector copies most. */
const LANE_LIMIT: number = 64 * 1024;

export interface FilesOptions {
  /** Null: every raw record. */
  readonly draw: Draw | null;
  readonly settings: Settings;
  /** Where to go on: its files are done, and so much of the next one. The beginning where absent. */
  readonly from?: Position;
}

export function filesInOrder<Made>(
  files: readonly InputFile[],
  work: FrameWork<Made>,
  { draw, settings, from = BEGINNING }: FilesOptions,
): AsyncGenerator<[InputFile, FileItem<Made>]> {
  const share = settings.shard === null ? null : shareOf(settings.shard);
  const options = { ...settings, draw, share, onBytes: progress(files, { settings, from }) };
  const left = files.slice(from.files.length);
  return inOrder(left, {
    jobs: settings.jobs,
    laneLimit: LANE_LIMIT,
    sizeOf: (item: FileItem<Made>) => (item.kind === "batch" ? item.size : 0),
    work: (input) => convertFile(input, work, { ...options, skip: input === left[0] ? itemsDone(from) : 0 }),
  });
}

/** What a frame that is no document takes of a lane while it waits. */
export function sizeOfNoDocument(outcome: NoDocument): number {
  return outcome.kind === "deleted" ? outcome.id.length : outcome.reject.message.length + (outcome.reject.raw?.data.length ?? 0);
}

function progress(
  files: readonly InputFile[],
  { settings, from }: { readonly settings: Settings; readonly from: Position },
): (count: number) => void {
  const bytesTotal = files.some(({ bytes, problem }) => bytes === null && problem === null)
    ? null
    : files.reduce((total, { bytes }) => total + (bytes ?? 0), 0);
  let bytesRead = from.files.reduce((total, { bytes }) => total + bytes, 0);
  return (count) => {
    bytesRead += count;
    settings.onProgress({ bytesRead, bytesTotal });
  };
}
