/** The records of a run as lines of bytes: of an output folder, a JSON Lines file (plain, .gz, .zst), or standard input. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { compressions } from "../decompress/index.ts";
import { DamagedBytes, decompressedBytes } from "../decompress.ts";
import { NoRecords, recordFiles } from "../record-files.ts";
import { RECORDS_FILE } from "../run-files.ts";
import { systemMessage } from "../system-problem.ts";
import { RunUnreadable } from "./run-unreadable.ts";

export interface RunLine {
  /** Without its line feed. Part of a larger buffer that is let go of: whoever keeps it, copies it. */
  readonly bytes: Buffer;
  /** Offset in the decompressed bytes of all files of the run. */
  readonly at: number;
  /** Counted from 1. */
  readonly number: number;
}

export interface RunLines {
  /** The run as it was named. */
  readonly name: string;
  /** Where a line can be read again by its offset in all of them together; null where one is compressed, or bytes come from standard input. */
  readonly plainFiles: readonly string[] | null;
  /** The next line that is not empty, or null at the end; a promise only where bytes must be read first. */
  next(): RunLine | null | Promise<RunLine | null>;
  /** Whether the last line that was given ends without a line feed: it may have been cut off. */
  isOpenEnded(): boolean;
  close(): Promise<void>;
}

/** A record may hold its abstract several times over, but not this. */
const MAX_LINE_BYTES: number = 64 * 1024 * 1024;
const CHUNK_BYTES: number = 1024 * 1024;
const MAGIC_BYTES = 4;
const LINE_FEED = 0x0a;

export interface RunSource {
  /** As the user named it. */
  readonly name: string;
  /** A folder or file; null for standard input. */
  readonly path: string | null;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** @throws {@link RunUnreadable} where there is no such run; `next` throws it for what cannot be read further on. */
export async function openRunLines({ name, path, stdin }: RunSource): Promise<RunLines> {
  const files = path === null ? null : await filesOf(path, name);
  const plainFiles = files !== null && (await arePlain(files, name)) ? files : null;
  const pieces = files === null ? decompressedBytes(stdin) : bytesOf(files);
  let chunk: Buffer = Buffer.alloc(0);
  /** Of `chunk` in the file, and of the first byte in it that is not read yet. */
  let chunkAt = 0;
  let from = 0;
  let number = 0;
  let ended = false;
  let isOpen = false;

  function take(end: number): RunLine {
    const bytes = chunk.subarray(from, chunk[end - 1] === 0x0d ? end - 1 : end);
    const line = { bytes, at: chunkAt + from, number: ++number };
    from = end + 1;
    return line;
  }

  function buffered(): RunLine | null {
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, from);
      if (end < 0) return null;
      const line = take(end);
      if (line.bytes.length > 0) return line;
    }
  }

  async function read(): Promise<RunLine | null> {
    while (!ended) {
      const piece = await nextPiece();
      if (piece === null) ended = true;
      else {
        const rest = chunk.subarray(from);
        if (rest.length > MAX_LINE_BYTES)
          throw new RunUnreadable(`${name}, line ${number + 1}: longer than ${MAX_LINE_BYTES} bytes: no record`);
        chunkAt += from;
        chunk = rest.length === 0 ? piece : await grown(rest, piece);
        from = 0;
        const line = buffered();
        if (line !== null) return line;
      }
    }
    isOpen = from < chunk.length;
    return isOpen ? take(chunk.length) : null;
  }

  /** A long line comes in many pieces: they are joined once, not once a piece. */
  async function grown(rest: Buffer, first: Buffer): Promise<Buffer> {
    const parts = [rest, first];
    let length = rest.length + first.length;
    while (!(parts.at(-1) as Buffer).includes(LINE_FEED) && length <= MAX_LINE_BYTES) {
      const piece = await nextPiece();
      if (piece === null) break;
      parts.push(piece);
      length += piece.length;
    }
    return Buffer.concat(parts);
  }

  async function nextPiece(): Promise<Buffer | null> {
    try {
      const { value, done } = await pieces.next();
      return done === true ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    } catch (error) {
      throw unreadable(error, name);
    }
  }

  return {
    name,
    plainFiles,
    next: () => buffered() ?? read(),
    isOpenEnded: () => isOpen,
    async close(): Promise<void> {
      await pieces.return(undefined);
    },
  };
}

async function filesOf(path: string, name: string): Promise<readonly string[]> {
  try {
    return await recordFiles(path);
  } catch (error) {
    if (error instanceof NoRecords) throw new RunUnreadable(`${name} is no output folder of a run: there is no ${RECORDS_FILE} in it`);
    throw unreadable(error, name);
  }
}

async function* bytesOf(files: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const file of files) yield* decompressedBytes(createReadStream(file, { highWaterMark: CHUNK_BYTES }));
}

async function arePlain(files: readonly string[], name: string): Promise<boolean> {
  for (const file of files) if (await isCompressed(file, name)) return false;
  return true;
}

async function isCompressed(file: string, name: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC_BYTES), 0, MAGIC_BYTES, 0);
      return compressions.some((one) => one.recognise(buffer.subarray(0, bytesRead)));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(error, name);
  }
}

function unreadable(error: unknown, name: string): unknown {
  if (error instanceof DamagedBytes) return new RunUnreadable(`${name}: ${error.message}`);
  return error instanceof Error && "syscall" in error ? new RunUnreadable(`cannot read ${name}: ${systemMessage(error)}`) : error;
}
