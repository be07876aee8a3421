/** Zstandard (RFC 8878), any number of frames one after another, through fzstd. */
import type { Problem } from "@tabstract/sources";
import { Decompress } from "fzstd";
import type { Compression, Decoder } from "./decoder.ts";
import { openWindowGuard } from "./zstd-window.ts";

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
  const stream = new Decompress((bytes) => {
    if (bytes.length > 0 && !emit(bytes)) throw new Unwanted();
  });
  return {
    async decode(slice, sink): Promise<Problem | null> {
      emit = sink;
      if (fault !== null) return fault;
      try {
        fault = slice === null ? null : guard.inspect(slice);
        if (fault === null) stream.push(slice ?? new Uint8Array(0), slice === null);
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
