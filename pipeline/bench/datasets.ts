/** Semantic Scholar's dataset shards, JSON Lines, to raw documents: against decoding and JSON.parse of the same lines, one by one. */
import { datasetsAbstractLine, datasetsPaperLine } from "./datasets-lines.ts";
import { expectAll, frameAll, readAll, readerOf, readWhole, report } from "./reading.ts";

const SEED = 4;

export async function benchDatasets({ records, rounds }: { readonly records: number; readonly rounds: number }): Promise<void> {
  const reader = readerOf("s2-datasets");
  for (const [shard, line] of [
    ["abstracts", datasetsAbstractLine],
    ["papers", datasetsPaperLine],
  ] as const) {
    const { file, ends } = writeFile(records, line);
    console.log(`${shard}: ${(file.length / records / 1000).toFixed(1)} kB a line`);
    // The whole comes first, while nothing but the file is held, as the base has it.
    const base = await report("decode, JSON.parse", { records, rounds, run: () => parseAll(file, ends) });
    await report("frame, read", { records, rounds, run: () => expectAll(readWhole(reader, file), records) }, base);
    await report("frame", { records, rounds, run: () => void frameAll(reader, file) }, base);
    const frames = frameAll(reader, file);
    await report("read", { records, rounds, run: () => expectAll(readAll(reader, frames), records) }, base);
  }
}

interface Lines {
  readonly file: Uint8Array;
  /** Where each line ends, its line feed with it. */
  readonly ends: Float64Array;
}

function writeFile(records: number, line: (at: number, seed: number) => string): Lines {
  const lines = Array.from({ length: records }, (_, at) => Buffer.from(line(at, SEED)));
  const ends = new Float64Array(records);
  let end = 0;
  for (const [at, { length }] of lines.entries()) {
    end += length;
    ends[at] = end;
  }
  return { file: Buffer.concat(lines), ends };
}

function parseAll(file: Uint8Array, ends: Float64Array): void {
  const decoder = new TextDecoder();
  let start = 0;
  for (const end of ends) {
    JSON.parse(decoder.decode(file.subarray(start, end)));
    start = end;
  }
}
