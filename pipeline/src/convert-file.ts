/** One input file frame by frame, in batches small enough to wait in a lane. */
import type { SourceFormat } from "@tabstract/record";
import type { Frame } from "@tabstract/sources";
import type { FrameContext, NoDocument } from "./convert-frame.ts";
import type { InputFile } from "./inputs.ts";
import { type ReadFramesOptions, readFrames } from "./read-frames.ts";
import type { Draw } from "./sampling.ts";
import type { Share } from "./shard.ts";
import type { Fingerprint } from "./stored.ts";

export type FileItem<Made> =
  | {
      readonly kind: "batch";
      readonly format: SourceFormat | null;
      readonly outcomes: readonly (Made | NoDocument)[];
      readonly size: number;
      /** Of the stored bytes that these and all before them came from. */
      readonly begins: Fingerprint;
    }
  /** The last item: the file was read whole, `read` raw records and faults of the file. */
  | { readonly kind: "end"; readonly read: number; readonly fingerprint: Fingerprint };

/** What is done with frames. */
export interface FrameWork<Made> {
  /** How many batches are at work at once. */
  readonly ahead: number;
  make(frames: readonly Frame[], context: FrameContext): Promise<readonly (Made | NoDocument)[]> | readonly (Made | NoDocument)[];
  /** How much of a lane it takes while it waits, in characters. */
  sizeOf(made: Made | NoDocument): number;
}

export interface ConvertFileOptions extends ReadFramesOptions {
  /** Null: every raw record. */
  readonly draw: Draw | null;
  /** The share of one of several machines; null: all. */
  readonly share: Share | null;
  /** How many of its first raw records and faults are done: they are read, and nothing is made of them. */
  readonly skip: number;
}

/** Bytes of raw records in one batch, and how many records at most: more are no faster, and wait longer. */
const BATCH_BYTES: number = 64 * 1024;
export const MOST_TOGETHER = 32;

export async function* convertFile<Made>(
  input: InputFile,
  work: FrameWork<Made>,
  options: ConvertFileOptions,
): AsyncGenerator<FileItem<Made>> {
  const { file } = input;
  const underWay: Promise<FileItem<Made>>[] = [];
  let read = 0;
  let { skip } = options;
  try {
    for await (const item of readFrames(input, options)) {
      if (item.kind === "end") {
        yield* drained(underWay);
        yield { kind: "end", read, fingerprint: item.fingerprint };
        return;
      }
      if (item.kind === "reject") {
        // A fault of a whole file belongs to whoever has its first bytes.
        if (options.share?.(file, 0) === false) continue;
        read++;
        if (skip-- > 0) continue;
        const { kind, reject, begins } = item;
        const outcomes = [{ kind, reject }];
        underWay.push(Promise.resolve({ kind: "batch", format: null, outcomes, size: work.sizeOf({ kind, reject }), begins }));
        continue;
      }
      const { reader, begins } = item;
      const asked = wanted(item.frames, file, options);
      read += asked.length;
      const frames = skip > 0 ? asked.slice(skip) : asked;
      skip -= asked.length - frames.length;
      // A file without a record has a format too.
      if (asked.length === 0) underWay.push(Promise.resolve({ kind: "batch", format: reader.format, outcomes: [], size: 0, begins }));
      for (const batch of batches(frames)) {
        while (underWay.length >= work.ahead) yield await next(underWay);
        underWay.push(made(batch, work, { reader, file, begins }));
      }
    }
  } finally {
    // What is left when the consumer leaves, or a batch fails: nobody waits for it, and it must not fail unheard.
    for (const one of underWay) one.catch(() => {});
  }
}

function wanted(frames: readonly Frame[], file: string, { draw, share }: ConvertFileOptions): readonly Frame[] {
  if (draw === null && share === null) return frames;
  return frames.filter(({ start }) => draw?.(file, start) !== false && share?.(file, start) !== false);
}

async function* drained<Made>(underWay: Promise<FileItem<Made>>[]): AsyncGenerator<FileItem<Made>> {
  while (underWay.length > 0) yield await next(underWay);
}

async function next<Made>(underWay: Promise<FileItem<Made>>[]): Promise<FileItem<Made>> {
  const first = underWay.shift();
  if (first === undefined) throw new RangeError("no batch is under way");
  return first;
}

async function made<Made>(
  frames: readonly Frame[],
  work: FrameWork<Made>,
  { begins, ...context }: FrameContext & { readonly begins: Fingerprint },
): Promise<FileItem<Made>> {
  const outcomes = await work.make(frames, context);
  return {
    kind: "batch",
    format: context.reader.format,
    outcomes,
    size: outcomes.reduce((size, outcome) => size + work.sizeOf(outcome), 0),
    begins,
  };
}

function* batches(frames: readonly Frame[]): Generator<readonly Frame[]> {
  let from = 0;
  let bytes = 0;
  for (const [at, frame] of frames.entries()) {
    bytes += frame.bytes.length;
    if (bytes < BATCH_BYTES && at + 1 - from < MOST_TOGETHER) continue;
    yield frames.slice(from, at + 1);
    from = at + 1;
    bytes = 0;
  }
  if (from < frames.length) yield frames.slice(from);
}
