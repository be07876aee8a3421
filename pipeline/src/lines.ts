/** A file line by line, at line feeds only: other line separators may stand inside a JSON string. */
import { createReadStream } from "node:fs";

const LINE_FEED = 0x0a;

export async function* linesOf(path: string): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      const line = chunk.subarray(from, at);
      yield (rest.length === 0 ? line : Buffer.concat([...rest, line])).toString("utf8");
      rest = [];
      from = at + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString("utf8");
}
