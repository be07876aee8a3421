/** Dumps on disk, invented from a seed, for benchmarks of whole conversions. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createGzip } from "node:zlib";

export interface Dump {
  readonly name: string;
  readonly record: (number: number) => string;
  readonly head?: string;
  readonly tail?: string;
  readonly gzip?: boolean;
  /** Records of its own each; else as many bytes as are asked for, of the same records over and over. */
  readonly count?: number;
}

/** Written over and over: making millions of different ones would take longer than converting them. */
const DIFFERENT = 1000;

/** Writes a dump of so many records, or else of so many bytes; answers how many records. */
export async function writeDump({ record, head = "", tail = "", gzip = false, count }: Dump, path: string, bytes: number): Promise<number> {
  const file = createWriteStream(path);
  const stream = gzip ? createGzip({ level: 1 }) : file;
  if (stream !== file) stream.pipe(file);
  const different = count === undefined ? Array.from({ length: DIFFERENT }, (_, at) => record(at)) : null;
  let records = 0;
  stream.write(head);
  for (let written = 0; count === undefined ? written < bytes : records < count; records++) {
    const printed = different?.[records % DIFFERENT] ?? record(records);
    written += printed.length;
    if (!stream.write(printed)) await once(stream, "drain");
  }
  stream.end(tail);
  await once(file, "finish");
  return records;
}
