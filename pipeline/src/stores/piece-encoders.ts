/**
 * Compressed text, piece by piece: each piece is a gzip member or a Zstandard frame of its own, which RFC 1952 and RFC 8878 let follow one another in a
 * file. So memory stays bounded, and pieces made anywhere can be put together.
 *
 * zstd is @hpcc-js/wasm-zstd: node:zlib has it from Node 22.15 on only, the native bindings run install scripts, and with one library of our own the same
 * input gives the same bytes on every Node.
 */
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { PieceEncoder } from "../line-file.ts";
import type { Compression } from "../output-forms.ts";

const PIECE_LENGTH: number = 2 * 1024 * 1024;
const GZIP_LEVEL = 6;
const ZSTD_LEVEL = 3;
/** Byte 9 of a gzip header names the operating system: "unknown" on all, so that all write the same. */
const OS_BYTE = 9;
const OS_UNKNOWN = 255;

export async function pieceEncoder(compression: Compression | null): Promise<PieceEncoder | null> {
  if (compression === null) return null;
  return compression === "gz" ? gzipEncoder() : zstdEncoder();
}

function gzipEncoder(): PieceEncoder {
  const compress = promisify<Uint8Array, { level: number }, Buffer>(gzip);
  return {
    pieceLength: PIECE_LENGTH,
    async encode(bytes): Promise<Uint8Array> {
      const member = await compress(bytes, { level: GZIP_LEVEL });
      member[OS_BYTE] = OS_UNKNOWN;
      return member;
    },
  };
}

async function zstdEncoder(): Promise<PieceEncoder> {
  const { Zstd } = await import("@hpcc-js/wasm-zstd");
  const zstd = await Zstd.load();
  return { pieceLength: PIECE_LENGTH, encode: async (bytes) => zstd.compress(bytes, ZSTD_LEVEL) };
}
