/**
 * gzip (RFC 1952), any number of members one after another.
 *
 * Headers and trailers are read here and only the deflate streams go to zlib: its own gzip mode throws away what a slice holds when
 * anything but a further member follows the last one, and does not say where that was.
 */
import { crc32, createInflateRaw } from "node:zlib";
import type { Problem } from "@tabstract/sources";
import type { Compression, Decoder } from "./decoder.ts";
import { openGzipHeader } from "./gzip-header.ts";

export const gzip: Compression = {
  name: "gzip",
  recognise: (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  open: openGzip,
};

const TRUNCATED: Problem = {
  code: "gzip-truncated",
  message: "the gzip stream ends before its end: what it holds up to there was read; fetch the file again for the rest",
};

/** Checksum and length. */
const TRAILER_BYTES = 8;

type State = "padding" | "header" | "deflate" | "trailer";

function openGzip(): Decoder {
  let state: State = "header";
  let header = openGzipHeader();
  let inflate: Inflate | null = null;
  let kept: Uint8Array[] | null = null;
  let keptBytes = 0;
  let trailer: number[] = [];
  let checksum = 0;
  let length = 0;
  let at = 0;

  /** Takes from the front of `rest`; answers how many bytes, or what is wrong with them. */
  const take = async (rest: Uint8Array, emit: (bytes: Uint8Array) => boolean): Promise<number | Problem> => {
    switch (state) {
      case "padding": {
        const zeros = rest.findIndex((byte) => byte !== 0);
        if (zeros !== 0) return zeros === -1 ? rest.length : zeros;
        if (rest[0] !== 0x1f) return corrupt(`bytes that are no gzip follow at byte ${at} of the stored file`);
        state = "header";
        header = openGzipHeader();
        return 0;
      }
      case "header": {
        const step = header.push(rest);
        if (step.kind === "fault") return corrupt(`${step.message} at byte ${at} of the stored file`);
        if (step.kind === "whole") {
          state = "deflate";
          checksum = 0;
          length = 0;
          inflate = openInflate();
          kept = [];
          keptBytes = 0;
        }
        return step.bytes;
      }
      case "deflate": {
        if (inflate === null) throw new Error("a gzip member has no deflate stream");
        inflate.emit = (bytes) => {
          checksum = crc32(bytes, checksum);
          length += bytes.length;
          emit(bytes);
        };
        keptBytes += rest.length;
        if (keptBytes > KEPT_BYTES) kept = null;
        kept?.push(rest);
        const step = await inflate.push(rest);
        if (step.fault !== null && kept !== null) await readUpToFault(kept, beyond(length, emit));
        if (step.fault !== null) return corrupt(`${step.fault}, near byte ${at + step.bytes} of the stored file`);
        if (step.over) {
          inflate.close();
          kept = null;
          state = "trailer";
          trailer = [];
        }
        return step.bytes;
      }
      case "trailer": {
        const step = rest.subarray(0, TRAILER_BYTES - trailer.length);
        trailer.push(...step);
        if (trailer.length < TRAILER_BYTES) return step.length;
        state = "padding";
        const view = new DataView(Uint8Array.from(trailer).buffer);
        const sound = view.getUint32(0, true) === checksum >>> 0 && view.getUint32(4, true) === length % 2 ** 32;
        return sound
          ? step.length
          : corrupt(`the checksum of the member that ends at byte ${at + step.length} of the stored file does not fit its bytes`);
      }
    }
  };

  return {
    async decode(slice, emit): Promise<Problem | null> {
      if (slice === null) return state === "padding" ? null : TRUNCATED;
      for (let rest = slice; rest.length > 0; ) {
        const taken = await take(rest, emit);
        if (typeof taken !== "number") return taken;
        rest = rest.subarray(taken);
        at += taken;
      }
      return null;
    },
    close(): void {
      inflate?.close();
    },
  };
}

function corrupt(what: string): Problem {
  return {
    code: "gzip-corrupt",
    message: `the gzip stream is damaged: ${what}; what came before was read; fetch the file again for the rest`,
  };
}

interface InflateStep {
  /** How many of the given bytes were used. */
  readonly bytes: number;
  /** The deflate stream has ended. */
  readonly over: boolean;
  readonly fault: string | null;
}

interface Inflate {
  emit: (bytes: Uint8Array) => void;
  push(bytes: Uint8Array): Promise<InflateStep>;
  close(): void;
}

/** What zlib has decoded since the last whole piece it gives nobody when damage is met; smaller pieces cost a call each. */
const PIECE_BYTES: number = 128 * 1024;

/** Of a member that is no larger, as stored, all that comes before damage is read: its bytes are kept to be decoded once more. */
const KEPT_BYTES: number = 4 * 1024 * 1024;

/** Stored bytes that are decoded at once while the fault is looked for: each size within one of the size before. */
const BITES: readonly number[] = [1024, 32, 1];

/** Decodes a deflate stream up to the byte where the fault is met. Its last slice holds it; zlib gives all that came of a bite before that. */
async function readUpToFault(slices: readonly Uint8Array[], emit: (bytes: Uint8Array) => void): Promise<void> {
  const stored = Buffer.concat(slices);
  let sound = stored.length - (slices.at(-1)?.length ?? 0);
  for (const bite of BITES) {
    const inflate = openInflate();
    if (bite === 1) inflate.emit = emit;
    if (sound > 0) await inflate.push(stored.subarray(0, sound));
    for (; sound < stored.length; sound += bite) {
      const { fault } = await inflate.push(stored.subarray(sound, sound + bite));
      if (fault !== null) break;
    }
    inflate.close();
  }
}

/** Passes on what comes after so many bytes. */
function beyond(count: number, emit: (bytes: Uint8Array) => boolean): (bytes: Uint8Array) => void {
  let left = count;
  return (bytes) => {
    const rest = bytes.subarray(left);
    left -= bytes.length - rest.length;
    if (rest.length > 0) emit(rest);
  };
}

/** One deflate stream. zlib answers no write any more once the stream has ended or failed, so both wake the writer. */
function openInflate(): Inflate {
  const stream = createInflateRaw({ chunkSize: PIECE_BYTES });
  let over = false;
  let fault: string | null = null;
  let wake: () => void = () => {};
  const inflate: Inflate = {
    emit: () => {},
    async push(bytes): Promise<InflateStep> {
      const before = stream.bytesWritten;
      await new Promise<void>((done) => {
        wake = done;
        stream.write(bytes, () => done());
      });
      return { bytes: stream.bytesWritten - before, over, fault };
    },
    close(): void {
      stream.destroy();
    },
  };
  stream.on("data", (bytes: Buffer) => inflate.emit(bytes));
  stream.on("end", () => {
    over = true;
    wake();
  });
  stream.on("error", (error) => {
    fault = error.message;
    wake();
  });
  return inflate;
}
