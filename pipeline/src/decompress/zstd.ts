/** Zstandard (RFC 8878), any number of frames one after another, through fzstd. */
import type { Problem } from "@tabstract/sources";
import { Decompress } from "fzstd";
import xxhash, { type XXHash, type XXHashAPI } from "xxhash-wasm";
import type { Compression, Decoder } from "./decoder.ts";
import { openWindowGuard, type SeenFrame, type WindowGuard } from "./zstd-window.ts";

export const zstd: Compression = {
  name: "zstd",
  recognise: (head) =>
    (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) ||
    (((head[0] ?? 0) & 0xf0) === 0x50 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18),
  open: openZstd,
};

const UNEXPECTED_END = 5;

function openZstd(): Decoder {
  let emit: (bytes: Uint8Array) => boolean = () => true;
  let fault: Problem | null = null;
  const guard = openWindowGuard();
  let checksums: Checksums | null = null;
  const stream = new Decompress((bytes) => {
    checksums?.see(bytes);
    if (bytes.length > 0 && !emit(bytes)) throw new Unwanted();
  });
  return {
    async decode(slice, sink): Promise<Problem | null> {
      emit = sink;
      if (fault !== null) return fault;
      checksums ??= openChecksums(guard, await loadHashes());
      try {
        const seen = slice === null ? null : guard.inspect(slice);
        const isLast = seen === null || seen.problem !== null;
        if (seen?.sound !== 0) stream.push(slice?.subarray(0, seen?.sound) ?? new Uint8Array(0), isLast);
        fault = checksums.fault() ?? seen?.problem ?? null;
      } catch (error) {
        if (error instanceof Unwanted) return null;
        if (!(error instanceof Error && "code" in error && typeof error.code === "number") && !(error instanceof RangeError)) throw error;
        fault = problemOf(error);
      }
      return fault;
    },
    close(): void {},
  };
}

let hashes: Promise<XXHashAPI> | null = null;

/** WebAssembly, which must be compiled before it is used: once, and only where there is a Zstandard file. */
function loadHashes(): Promise<XXHashAPI> {
  hashes ??= xxhash();
  return hashes;
}

/** Zstandard keeps the lower half of XXH64 (RFC 8878, section 3.1.1). */
function checksumOf(hash: XXHash<bigint>): number {
  return Number(BigInt.asUintN(32, hash.digest()));
}

interface Checksums {
  /** Takes a block as it was decoded; each comes once, in order, and after the guard has seen it. */
  see(block: Uint8Array): void;
  /** Of the frames that were decoded: the first whose bytes do not fit its checksum. */
  fault(): Problem | null;
}

function openChecksums({ frames }: WindowGuard, { create64 }: XXHashAPI): Checksums {
  let sum = create64();
  let blocks = 0;
  /** Frames that are decoded, their own checksum perhaps not read yet. */
  const decoded: { readonly frame: SeenFrame; readonly sum: number }[] = [];
  return {
    see(block): void {
      const frame = frames[0];
      if (frame === undefined) return;
      if (frame.hasChecksum) sum.update(block);
      blocks++;
      if (!frame.isOver || blocks < frame.blocks) return;
      if (frame.hasChecksum) decoded.push({ frame, sum: checksumOf(sum) });
      frames.shift();
      sum = create64();
      blocks = 0;
    },
    fault(): Problem | null {
      while (decoded[0] !== undefined && decoded[0].frame.checksum !== null) {
        const { frame, sum: found } = decoded.shift() as (typeof decoded)[number];
        if (frame.checksum !== found) return problemOf(new Error("the checksum of a frame does not fit its bytes"));
      }
      return null;
    },
  };
}

/** Leaves a push from inside: four bytes can stand for megabytes, and a push decodes all that it was given. */
class Unwanted extends Error {}

function problemOf(error: Error): Problem {
  if ("code" in error && error.code === UNEXPECTED_END) {
    return {
      code: "zstd-truncated",
      message: "the zstd stream ends before its end: what it holds up to there was read; fetch the file again for the rest",
    };
  }
  return {
    code: "zstd-corrupt",
    message: `the zstd stream is damaged: ${error.message}; what came before was read; fetch the file again for the rest`,
  };
}
