/** The sorted list of compressions that are read. */
import type { Compression } from "./decoder.ts";
import { gzip } from "./gzip.ts";
import { zstd } from "./zstd.ts";

export const compressions: readonly Compression[] = [gzip, zstd];
