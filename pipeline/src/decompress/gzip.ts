/** gzip (RFC 1952), any number of members one after another, through zlib. */
import { createGunzip, type Gunzip } from "node:zlib";
import type { Problem } from "@tabstract/sources";
import type { Compression, Decoder } from "./decoder.ts";

export const gzip: Compression = {
  name: "gzip",
  recognise: (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  open: openGzip,
};

const TRUNCATED: Problem = {
  code: "gzip-truncated",
  message: "the gzip stream ends before its end: what it holds up to there was read; fetch the file again for the rest",
};

function openGzip(): Decoder {
  const gunzip: Gunzip = createGunzip({ chunkSize: 256 * 1024 });
  let emit: (bytes: Uint8Array) => boolean = () => true;
  let fault: Problem | null = null;
  let fed = 0;
  gunzip.on("data", (bytes: Buffer) => {
    emit(bytes);
  });
  gunzip.on("error", (error: NodeJS.ErrnoException) => {
    fault ??= error.code === "Z_BUF_ERROR" ? TRUNCATED : corrupt(`${error.message}, near byte ${gunzip.bytesWritten} of the stored file`);
  });
  return {
    async decode(slice, sink): Promise<Problem | null> {
      emit = sink;
      if (fault !== null) return fault;
      if (slice !== null) {
        fed += slice.length;
        await new Promise<void>((done) => gunzip.write(slice, () => done()));
        if (fault === null && gunzip.bytesWritten < fed && holdsData(slice.subarray(slice.length - (fed - gunzip.bytesWritten)))) {
          fault = corrupt(`bytes that are no gzip follow at byte ${gunzip.bytesWritten} of the stored file`);
        }
      } else {
        await new Promise<void>((done) => {
          gunzip.once("end", done).once("close", done).end();
        });
      }
      return fault;
    },
    close(): void {
      gunzip.destroy();
    },
  };
}

function corrupt(what: string): Problem {
  return {
    code: "gzip-corrupt",
    message: `the gzip stream is damaged: ${what}; what came before was read; fetch the file again for the rest`,
  };
}

/** Zero bytes after the last member are padding. */
function holdsData(rest: Uint8Array): boolean {
  return rest.some((byte) => byte !== 0);
}
