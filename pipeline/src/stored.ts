/** The bytes of an input as they are stored, in large chunks, counted and hashed on the way. */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

/** Node's own 64 KiB a read costs a third of the speed on JSON Lines. */
const CHUNK_BYTES: number = 1024 * 1024;

export interface StoredSource {
  readonly path: Buffer | null;
  /** Read where `path` is null. */
  readonly stdin: AsyncIterable<Uint8Array>;
  onBytes(count: number): void;
}

export interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

export interface Stored {
  /** Can be gone through once; throws what the operating system says. */
  readonly chunks: AsyncGenerator<Uint8Array>;
  /** Size and SHA-256 of what was read so far. */
  soFar(): Fingerprint;
  /** Size and SHA-256 of everything stored; reads on where `chunks` was left early. */
  fingerprint(): Promise<Fingerprint>;
  /** Lets go of the file; safe to call twice. */
  close(): Promise<void>;
}

export function openStored({ path, stdin, onBytes }: StoredSource): Stored {
  const digest = createHash("sha256");
  let bytes = 0;
  const source = path === null ? stdin[Symbol.asyncIterator]() : fileChunks(path);
  async function* tap(): AsyncGenerator<Uint8Array> {
    // Not for await: leaving it early would close the source before its fingerprint is taken.
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      const chunk: Uint8Array = next.value;
      digest.update(chunk);
      bytes += chunk.length;
      onBytes(chunk.length);
      yield chunk;
    }
  }
  const chunks = tap();
  const soFar = (): Fingerprint => ({ bytes, sha256: digest.copy().digest("hex") });
  let drain: AsyncGenerator<Uint8Array> | null = null;
  return {
    chunks,
    soFar,
    async fingerprint(): Promise<Fingerprint> {
      drain ??= tap();
      for await (const _ of drain);
      return soFar();
    },
    async close(): Promise<void> {
      await source.return?.(undefined);
    },
  };
}

async function* fileChunks(path: Buffer): AsyncGenerator<Uint8Array> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    // Of thousands of small files, a large buffer each keeps the garbage collector busier than all else. What tells no size has any.
    const length = size === 0 ? CHUNK_BYTES : Math.min(CHUNK_BYTES, size + 1);
    for (;;) {
      const buffer = Buffer.allocUnsafeSlow(length);
      const { bytesRead } = await handle.read(buffer, 0, length, null);
      if (bytesRead === 0) return;
      yield bytesRead === length ? buffer : buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
