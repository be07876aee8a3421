/** A file of text, written in large pieces and synced to disk when closed. */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

const PIECE_LENGTH: number = 256 * 1024;

export interface LineFile {
  /** Resolves when there is room for the next text. */
  write(text: string | Uint8Array): Promise<void> | undefined;
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
  /** How much text makes a piece: UTF-16 code units, or bytes where the text comes as such. */
  readonly pieceLength: number;
  encode(bytes: Uint8Array): Promise<Uint8Array>;
}

export async function openLineFile(path: string, encoder: PieceEncoder | null = null): Promise<LineFile> {
  const handle = await open(path, "wx");
  const hash = createHash("sha256");
  const pieceLength = encoder?.pieceLength ?? PIECE_LENGTH;
  let held: (string | Uint8Array)[] = [];
  let length = 0;
  let size = 0;
  let digest: FileDigest | null = null;
  let closed = false;
  const flush = async (): Promise<void> => {
    const text = bytesOf(held);
    held = [];
    length = 0;
    const bytes = encoder === null || text.length === 0 ? text : await encoder.encode(text);
    hash.update(bytes);
    size += bytes.length;
    for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
  };
  return {
    write(text): Promise<void> | undefined {
      held.push(text);
      length += text.length;
      return length < pieceLength ? undefined : flush();
    },
    async close(): Promise<FileDigest> {
      if (closed) return digest ?? { bytes: size, sha256: "" };
      closed = true;
      try {
        await flush();
        await handle.sync();
        digest = { bytes: size, sha256: hash.digest("hex") };
        return digest;
      } finally {
        await handle.close();
      }
    },
  };
}

function bytesOf(held: readonly (string | Uint8Array)[]): Uint8Array {
  const isText = (piece: string | Uint8Array): piece is string => typeof piece === "string";
  return held.every(isText) ? Buffer.from(held.join("")) : Buffer.concat(held.map((piece) => (isText(piece) ? Buffer.from(piece) : piece)));
}
