/** One input file to frames: opened, decompressed, recognised by its content, cut into raw records. */
import type { Reject, SourceFormat } from "@tabstract/record";
import { detect, type Frame, HEAD_BYTES, headOf, type Problem, type Reader, readers } from "@tabstract/sources";
import { decompress } from "./decompress.ts";
import { sha256 } from "./digest.ts";
import type { InputFile } from "./inputs.ts";
import { fileReject, recordReject } from "./reject.ts";
import { type Fingerprint, openStored } from "./stored.ts";
import { systemProblem } from "./system-problem.ts";

/** `begins` is of the stored bytes that were read when the item was made: all that it, and those before it, came from. */
export type FramesItem =
  | { readonly kind: "frames"; readonly frames: readonly Frame[]; readonly reader: Reader; readonly begins: Fingerprint }
  /** A fault of the file, not of one of its records. */
  | { readonly kind: "reject"; readonly reject: Reject; readonly begins: Fingerprint }
  /** Always the last item, and there exactly once. */
  | { readonly kind: "end"; readonly format: SourceFormat | null; readonly fingerprint: Fingerprint };

export interface ReadFramesOptions {
  /** The format that the user says it is; null: told by content. */
  readonly from: SourceFormat | null;
  readonly maxRecordBytes: number;
  readonly stdin: AsyncIterable<Uint8Array>;
  onBytes(count: number): void;
}

const NOTHING: Fingerprint = { bytes: 0, sha256: sha256("") };

export async function* readFrames(input: InputFile, options: ReadFramesOptions): AsyncGenerator<FramesItem> {
  const { file } = input;
  if (input.problem !== null) {
    yield { kind: "reject", reject: fileReject(file, input.problem), begins: NOTHING };
    yield { kind: "end", format: null, fingerprint: NOTHING };
    return;
  }
  let storedBytes = 0;
  const onBytes = (count: number): void => {
    storedBytes += count;
    options.onBytes(count);
  };
  const stored = openStored({ path: input.path, stdin: options.stdin, onBytes });
  let format: SourceFormat | null = null;
  let [fingerprint, begins] = [NOTHING, NOTHING];
  try {
    try {
      for await (const item of framesOf(file, stored.chunks, { ...options, isEmpty: () => storedBytes === 0 })) {
        if (item.kind === "frames") format = item.reader.format;
        if (begins.bytes !== storedBytes) begins = stored.soFar();
        yield { ...item, begins };
      }
      fingerprint = await stored.fingerprint();
    } catch (error) {
      if (!(error instanceof Error && "syscall" in error)) throw error;
      yield { kind: "reject", reject: fileReject(file, systemProblem(error, "file-unreadable")), begins: stored.soFar() };
      fingerprint = await stored.fingerprint();
    }
    yield { kind: "end", format, fingerprint };
  } finally {
    await stored.close();
  }
}

interface FramesOptions extends ReadFramesOptions {
  /** Whether no byte was stored, once all were read. */
  isEmpty(): boolean;
}

type FoundItem =
  | { readonly kind: "frames"; readonly frames: readonly Frame[]; readonly reader: Reader }
  | { readonly kind: "reject"; readonly reject: Reject };

async function* framesOf(file: string, chunks: AsyncIterable<Uint8Array>, options: FramesOptions): AsyncGenerator<FoundItem> {
  const pieces = decompress(chunks);
  let head: Uint8Array = new Uint8Array(0);
  let problem: Problem | null = null;
  let complete = false;
  const parts: Uint8Array[] = [];
  for (let size = 0; size < HEAD_BYTES; ) {
    const next = await pieces.next();
    if (next.done === true) {
      complete = true;
      break;
    }
    if (next.value.kind === "problem") {
      problem = next.value.problem;
      continue;
    }
    parts.push(next.value.bytes);
    size += next.value.bytes.length;
  }
  head = parts.length === 1 ? (parts[0] ?? head) : Buffer.concat(parts);
  if (head.length === 0) {
    yield { kind: "reject", reject: fileReject(file, problem ?? (options.isEmpty() ? EMPTY : EMPTY_INSIDE)) };
    return;
  }
  const reader = readerFor(head, { complete, from: options.from });
  if ("code" in reader) {
    yield { kind: "reject", reject: unknownReject(file, { head, complete }, reader) };
    if (problem !== null) yield { kind: "reject", reject: fileReject(file, problem) };
    return;
  }
  const framer = reader.framer({ maxRecordBytes: options.maxRecordBytes });
  let empty = true;
  const push = (frames: readonly Frame[]): FoundItem => {
    empty &&= frames.length === 0;
    return { kind: "frames", frames, reader };
  };
  yield push(framer.push(head));
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
    if (next.value.kind === "problem") problem = next.value.problem;
    else yield push(framer.push(next.value.bytes));
  }
  yield push(framer.end());
  if (empty) yield { kind: "reject", reject: fileReject(file, noRecord(reader)) };
  if (problem !== null) yield { kind: "reject", reject: fileReject(file, problem) };
}

const EMPTY: Problem = { code: "empty-file", message: "the file is empty: 0 bytes; fetch or export it again" };

const EMPTY_INSIDE: Problem = {
  code: "empty-file",
  message: "the file is compressed and holds nothing: 0 bytes when decompressed; fetch or export it again",
};

function noRecord(reader: Reader): Problem {
  return {
    code: "no-records",
    message: `the file looks like ${reader.format} and holds no record: it may be the answer to a search that found nothing, or a download that ended early; get it again`,
  };
}

function readerFor(bytes: Uint8Array, options: { complete: boolean; from: SourceFormat | null }): Reader | Problem {
  const { complete, from } = options;
  if (from !== null) {
    const forced = readers.find(({ format }) => format === from);
    return (
      forced ?? { code: "format-unsupported", message: `there is no reader for ${from} yet; "tabstract formats" lists what can be read` }
    );
  }
  const seen = bytes.subarray(0, HEAD_BYTES);
  const detection = detect(headOf(seen, complete && seen.length === bytes.length));
  return detection.kind === "reader" ? detection.reader : detection.problem;
}

/** A file that no reader knows: its beginning is kept, and its byte range where the whole of it was seen. */
function unknownReject(file: string, { head, complete }: { head: Uint8Array; complete: boolean }, problem: Problem): Reject {
  if (complete) return recordReject({ file, range: [0, head.length], bytes: head }, problem);
  const beginning = recordReject({ file, range: [0, head.length + 1], bytes: head }, problem);
  return { ...beginning, bytes: null };
}
