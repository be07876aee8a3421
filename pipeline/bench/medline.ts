/** MEDLINE text to raw documents with all metadata: the whole and its steps. */
import { medlineRecord } from "./medline-records.ts";
import { expectAll, frameAll, readAll, readerOf, readWhole, report } from "./reading.ts";

const SEED = 5;

export async function benchMedline({ records, rounds }: { readonly records: number; readonly rounds: number }): Promise<void> {
  const reader = readerOf("pubmed-medline");
  const file = Buffer.from(Array.from({ length: records }, (_, at) => medlineRecord(at, SEED)).join("\n"));
  const frames = frameAll(reader, file);
  console.log(`${(file.length / records / 1000).toFixed(1)} kB a record`);
  await report("frame", { records, rounds, run: () => void frameAll(reader, file) });
  await report("read", { records, rounds, run: () => expectAll(readAll(reader, frames), records) });
  await report("frame, read", { records, rounds, run: () => expectAll(readWhole(reader, file), records) });
}
