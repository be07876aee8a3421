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
    const lines = Array.from({ length: records }, (_, at) => Buffer.from(line(at, SEED)));
    const file = Buffer.concat(lines);
    const frames = frameAll(reader, file);
    console.log(`${shard}: ${(file.length / records / 1000).toFixed(1)} kB a line`);
    const base = await report("decode, JSON.parse", { records, rounds, run: () => parseAll(lines) });
    await report("frame", { records, rounds, run: () => void frameAll(reader, file) }, base);
    await report("read", { records, rounds, run: () => expectAll(readAll(reader, frames), records) }, base);
    await report("frame, read", { records, rounds, run: () => expectAll(readWhole(reader, file), records) }, base);
  }
}

function parseAll(lines: readonly Uint8Array[]): void {
  const decoder = new TextDecoder();
  for (const line of lines) JSON.parse(decoder.decode(line));
}
