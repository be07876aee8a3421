/** A file of text, written in large pieces and synced to disk when closed; what was cut short is gone on with where it was sound. */
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { DamagedRun } from "./damaged-run.ts";

const PIECE_LENGTH: number = 256 * 1024;

export interface LineFile {
  /**
   * Resolves when there is room for the next text.
   * @param bytes of the text in UTF-8, where the caller knows.
   */
  write(text: string | Uint8Array, bytes?: number): Promise<void> | undefined;
  /** Writes what is left and says what the file holds; the next text begins another piece. */
  flush(): Promise<FileDigest>;
  /** Brings what was flushed to disk. */
  sync(): Promise<void>;
  /** Writes what is left, syncs, closes; the second time, only says what the first one said. */
  close(): Promise<FileDigest>;
}

/** What lies on disk. */
export interface FileDigest {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** Makes each piece what is to lie on disk; pieces made so, one after the other, are one stream. */
export interface PieceEncoder {
  /** How much text makes a piece, in bytes of UTF-8. */
  readonly pieceLength: number;
  encode(bytes: Uint8Array): Promise<Uint8Array>;
}

export interface LineFileOptions {
  readonly encoder?: PieceEncoder | null;
  /** What a file that is there already begins with: what lies behind is cut off. Null: the file is new. */
  readonly from?: FileDigest | null;
}

/** @throws what the disk says, and {@link DamagedRun} where the file does not begin with what `from` says. */
export async function openLineFile(path: string, { encoder = null, from = null }: LineFileOptions = {}): Promise<LineFile> {
  const hash = createHash("sha256");
  const handle = from === null ? await open(path, "wx") : await reopen(path, from, hash);
  const pieceLength = encoder?.pieceLength ?? PIECE_LENGTH;
  let held: (string | Uint8Array)[] = [];
  let length = 0;
  let size = from?.bytes ?? 0;
  let closing: Promise<FileDigest> | null = null;
  const flush = async (): Promise<void> => {
    if (length === 0) return;
    const text = bytesOf(held, length);
    held = [];
    length = 0;
    const bytes = encoder === null ? text : await encoder.encode(text);
    hash.update(bytes);
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, size);
      at += bytesWritten;
      size += bytesWritten;
    }
  };
  const digest = (): FileDigest => ({ bytes: size, sha256: hash.copy().digest("hex") });
  const close = async (): Promise<FileDigest> => {
    try {
      await flush();
      await handle.sync();
      return digest();
    } finally {
      await handle.close();
    }
  };
  return {
    write(text, bytes = Buffer.byteLength(text)): Promise<void> | undefined {
      held.push(text);
      length += bytes;
      return length < pieceLength ? undefined : flush();
    },
    async flush(): Promise<FileDigest> {
      await flush();
      return digest();
    },
    async sync(): Promise<void> {
      if (closing === null) await handle.sync();
      else await closing;
    },
    close(): Promise<FileDigest> {
      closing ??= close();
      return closing;
    },
  };
}

/** Each text is written in its place: to join them first would copy them once more. */
function bytesOf(held: readonly (string | Uint8Array)[], length: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const piece of held) {
    if (typeof piece === "string") at += bytes.write(piece, at);
    else {
      bytes.set(piece, at);
      at += piece.length;
    }
  }
  if (at !== length) throw new RangeError(`${at} bytes were to be ${length}`);
  return bytes;
}

async function reopen(path: string, { bytes, sha256 }: FileDigest, hash: Hash): Promise<FileHandle> {
  const handle = await open(path, "r+").catch((error: unknown) => {
    throw error instanceof Error && "code" in error && error.code === "ENOENT" ? new DamagedRun(`${basename(path)} is gone`) : error;
  });
  try {
    if (bytes > 0) for await (const chunk of createReadStream(path, { end: bytes - 1, highWaterMark: 1024 * 1024 })) hash.update(chunk);
    if (hash.copy().digest("hex") !== sha256) throw new DamagedRun(`${basename(path)} does not begin with what was written into it`);
    await handle.truncate(bytes);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}
