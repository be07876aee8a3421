/** One input file frame by frame, in batches small enough to wait in a lane. */
import type { SourceFormat } from "@tabstract/record";
import type { Frame } from "@tabstract/sources";
import type { FrameContext, NoDocument } from "./convert-frame.ts";
import type { InputFile } from "./inputs.ts";
import { type ReadFramesOptions, readFrames } from "./read-frames.ts";
import type { Draw } from "./sampling.ts";
import type { Fingerprint } from "./stored.ts";

export type FileItem<Made> =
  | {
      readonly kind: "batch";
      readonly format: SourceFormat | null;
      readonly outcomes: readonly (Made | NoDocument)[];
      readonly size: number;
    }
  /** The last item: the file was read whole, `read` raw records and faults of the file. */
  | { readonly kind: "end"; readonly read: number; readonly fingerprint: Fingerprint };

/** What is done with each frame. */
export interface FrameWork<Made> {
  make(frame: Frame, context: FrameContext): Made | NoDocument;
  /** How much of a lane it takes while it waits, in characters. */
  sizeOf(made: Made | NoDocument): number;
}

export interface ConvertFileOptions extends ReadFramesOptions {
  /** Null: every raw record. */
  readonly draw: Draw | null;
}

/** Characters of output in one batch. */
const BATCH_SIZE: number = 64 * 1024;

export async function* convertFile<Made>(
  input: InputFile,
  work: FrameWork<Made>,
  options: ConvertFileOptions,
): AsyncGenerator<FileItem<Made>> {
  const { file } = input;
  let read = 0;
  for await (const item of readFrames(input, options)) {
    if (item.kind === "end") {
      yield { kind: "end", read, fingerprint: item.fingerprint };
      return;
    }
    if (item.kind === "reject") {
      read++;
      yield { kind: "batch", format: null, outcomes: [item], size: work.sizeOf(item) };
      continue;
    }
    const { reader, frames } = item;
    let outcomes: (Made | NoDocument)[] = [];
    let size = 0;
    for (const frame of frames) {
      if (options.draw !== null && !options.draw(file, frame.start)) continue;
      read++;
      const made = work.make(frame, { reader, file });
      outcomes.push(made);
      size += work.sizeOf(made);
      if (size < BATCH_SIZE) continue;
      yield { kind: "batch", format: reader.format, outcomes, size };
      outcomes = [];
      size = 0;
    }
    yield { kind: "batch", format: reader.format, outcomes, size };
  }
}
