/** Bytes line by line, at line feeds only: other line separators may stand inside a JSON string. */
import { createReadStream } from "node:fs";
import { decompressedBytes } from "./decompress.ts";

const LINE_FEED = 0x0a;

/** Of a file, compressed or not. @throws what the disk says, and where the compression is damaged. */
export function linesOf(path: string): AsyncGenerator<string> {
  return linesIn(decompressedBytes(createReadStream(path, { highWaterMark: 1024 * 1024 })), Number.POSITIVE_INFINITY);
}

/** @throws for a line of more than `longest` bytes, before it is held whole. */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string> {
  let rest: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size > longest) throw new Error(`a line is longer than ${longest} bytes`);
    rest.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at));
      yield Buffer.concat(rest).toString("utf8");
      rest = [];
      size = 0;
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString("utf8");
}
