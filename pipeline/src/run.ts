/** The order of things: inputs → frames → parse → extract → validate, file by file, and the account of it at the end. */
import { availableParallelism } from "node:os";
import { type ConvertEvent, type RecordEvent, recordEvent } from "./convert-event.ts";
import type { FrameWork } from "./convert-file.ts";
import { convertFiles } from "./convert-files.ts";
import { convertFrames } from "./convert-frame.ts";
import { drawSample } from "./draw-sample.ts";
import { sizeOfNoDocument } from "./files-in-order.ts";
import { findInputs, type InputFile } from "./inputs.ts";
import { type ConvertOptions, type Settings, withDefaults } from "./options.ts";
import { openPool, type Pool } from "./workers/pool.ts";
import { packFrames, unpackAnswers } from "./workers/protocol.ts";

/** Converts dumps: a stream of events that never holds more than a few records. Ends early when the consumer leaves. */
export async function* convert(options: ConvertOptions): AsyncGenerator<ConvertEvent> {
  const settings = withDefaults(options);
  const { files: found, notices } = settings.found ?? (await findInputs(settings.inputs, settings));
  for (const message of notices) yield { kind: "notice", message };
  const { files, draw, close } = await drawSample(found, settings);
  const pool = lazyPool(files.slice(settings.startAt.files.length), settings);
  try {
    if (settings.merge === null) {
      const from = settings.startAt;
      const work = pool === null ? ownWork(settings) : poolWork(pool, settings);
      yield* convertFiles(files, work, { draw, settings, from, canGoOn: found.every(isReadTwice) });
      return;
    }
    // Loaded only where it is wanted: the store's native library is large.
    const { convertMerged } = await import("./convert-merged.ts");
    yield* convertMerged(files, settings.merge, { draw, settings });
  } finally {
    await pool?.close();
    await close();
  }
}

/** Another process can go on behind what it can read again. */
function isReadTwice({ path, bytes, problem }: InputFile): boolean {
  return problem !== null || (path !== null && bytes !== null);
}

/** Fewer bytes than this are converted before threads are warm: each compiles for itself, which takes some seconds of a core. */
const WORTH_THREADS: number = 32 * 1024 * 1024;

interface LazyPool {
  readonly size: number;
  /** Null until the input turns out to be worth threads. */
  after(bytes: number): Pool | null;
  close(): Promise<void>;
}

/** Null: this thread alone. Merging waits for its store, not for the processor, and corrections are looked up here: both keep to one. */
function lazyPool(files: readonly InputFile[], { threads, merge, corrections }: Settings): LazyPool | null {
  // This thread only reads and writes: it needs a tenth of one.
  const size = threads ?? availableParallelism();
  if (merge !== null || corrections !== null || size < 2) return null;
  const known = files.reduce((total, { bytes }) => total + (bytes ?? 0), 0);
  if (threads === null && known < WORTH_THREADS && files.every(({ bytes }) => bytes !== null)) return null;
  let seen = threads === null ? known : WORTH_THREADS;
  let pool: Pool | null = null;
  return {
    size,
    after(bytes): Pool | null {
      seen += bytes;
      if (seen >= WORTH_THREADS) pool ??= openPool(size);
      return pool;
    },
    close: async () => pool?.close(),
  };
}

/** Each frame to its record and the line that it becomes, in this thread. */
function ownWork({ select, corrections }: Settings): FrameWork<RecordEvent> {
  return {
    ahead: 1,
    make: (frames, context) =>
      convertFrames(frames, context, corrections?.of).map((outcome) =>
        outcome.kind === "record" ? recordEvent(outcome.record, select) : outcome,
      ),
    sizeOf: (made) => (made.kind === "record" ? made.size : sizeOfNoDocument(made)),
  };
}

/** The same in other threads, once the input is worth them. */
function poolWork(pool: LazyPool, settings: Settings): FrameWork<RecordEvent> {
  const { select } = settings;
  const own = ownWork(settings);
  return {
    ...own,
    ahead: 2 * pool.size + 1,
    make: async (frames, context) => {
      const threads = pool.after(frames.reduce((bytes, frame) => bytes + frame.bytes.length, 0));
      if (threads === null) return own.make(frames, context);
      const { reader, file } = context;
      return unpackAnswers(await threads.run({ file, format: reader.format, select, ...packFrames(frames) }));
    },
  };
}
