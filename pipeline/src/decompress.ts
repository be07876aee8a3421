/** Stored bytes to the bytes they stand for: gzip and zstd taken off, anything else as it is. Memory stays bounded whatever comes. */
import type { Problem } from "@tabstract/sources";
import { compressions } from "./decompress/index.ts";

/** What a stored file holds, piece by piece; a problem is the last piece. */
export type Piece = { readonly kind: "bytes"; readonly bytes: Uint8Array } | { readonly kind: "problem"; readonly problem: Problem };

/** Compressed bytes are decoded in slices of this size, so that one step cannot blow up far. */
const SLICE_BYTES: number = 32 * 1024;
/** Up to this much output no ratio is suspicious. */
const FREE_BYTES: number = 64 * 1024 * 1024;
/** Text packs 3:1 to 20:1; the same record over and over some 100:1. */
const RATIO_LIMIT = 1000;

const MAGIC_BYTES = 4;

/** What is wrong with compressed bytes, for a person. */
export class DamagedBytes extends Error {}

/** What {@link decompress} gives, as bytes alone. @throws {@link DamagedBytes} where the compression is damaged. */
export async function* decompressedBytes(stored: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of decompress(stored)) {
    if (piece.kind === "problem") throw new DamagedBytes(piece.problem.message);
    yield piece.bytes;
  }
}

export async function* decompress(stored: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const chunks = stored[Symbol.asyncIterator]();
  const first = await firstBytes(chunks);
  const compression = compressions.find((one) => one.recognise(first));
  if (compression === undefined) {
    if (first.length > 0) yield { kind: "bytes", bytes: first };
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield { kind: "bytes", bytes: next.value };
    return;
  }
  const decoder = compression.open();
  let bytesIn = 0;
  let bytesOut = 0;
  let out: Uint8Array[] = [];
  let bomb: Problem | null = null;
  const emit = (bytes: Uint8Array): boolean => {
    bytesOut += bytes.length;
    if (bytesOut > FREE_BYTES && bytesOut > bytesIn * RATIO_LIMIT) bomb = bombProblem(compression.name);
    if (bomb === null) out.push(bytes);
    return bomb === null;
  };
  async function* step(slice: Uint8Array | null): AsyncGenerator<Piece, boolean> {
    bytesIn += slice?.length ?? 0;
    const fault = await decoder.decode(slice, emit);
    const pieces = out;
    out = [];
    for (const bytes of pieces) yield { kind: "bytes", bytes };
    const problem = bomb ?? fault;
    if (problem !== null) yield { kind: "problem", problem };
    return problem === null;
  }
  try {
    for (let chunk: Uint8Array | null = first; chunk !== null; ) {
      for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
        if (!(yield* step(chunk.subarray(at, at + SLICE_BYTES)))) return;
      }
      const next: IteratorResult<Uint8Array> = await chunks.next();
      chunk = next.done === true ? null : next.value;
    }
    yield* step(null);
  } finally {
    decoder.close();
  }
}

/** The first chunk, joined with those after it until a magic number fits. */
async function firstBytes(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array(0);
  while (first.length < MAGIC_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  return first;
}

function bombProblem(name: string): Problem {
  return {
    code: "decompression-ratio",
    message: `the ${name} stream grows more than ${RATIO_LIMIT} times beyond its first 64 MB: reading stopped there; if you trust it, decompress it yourself and convert the result`,
  };
}
