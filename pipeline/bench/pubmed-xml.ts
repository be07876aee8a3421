/**
 * PubMed XML, gzipped, to raw documents with all metadata: the whole and its steps, in CPU time of this process, which a busy machine disturbs
 * less than time on the wall.
 */
import { gzipSync } from "node:zlib";
import { type Frame, type Reader, readers } from "@tabstract/sources";
import { decompress } from "../src/decompress.ts";
import { pubmedXmlArticle, XML_HEAD, XML_TAIL } from "./pubmed-xml-records.ts";

const SEED = 3;
const CHUNK = 64 * 1024;

export async function benchPubmedXml({ records, rounds }: { readonly records: number; readonly rounds: number }): Promise<void> {
  const reader = readers.find(({ format }) => format === "pubmed-xml");
  if (reader === undefined) throw new Error("there is no reader for pubmed-xml");
  for (const pretty of [true, false]) {
    const articles = Array.from({ length: records }, (_, at) => pubmedXmlArticle(at, SEED, { pretty }));
    const file = Buffer.from(XML_HEAD + articles.join("") + XML_TAIL);
    const stored = gzipSync(file);
    const frames = frameAll(reader, file);
    console.log(`${pretty ? "pretty-printed" : "compact"}: ${(file.length / records / 1000).toFixed(1)} kB a record`);
    await report("gunzip", { records, rounds, run: () => unpack(stored, () => undefined) });
    await report("frame", { records, rounds, run: () => void frameAll(reader, file) });
    await report("read", { records, rounds, run: () => expectAll(readAll(reader, frames), records) });
    await report("gunzip, frame, read", { records, rounds, run: async () => expectAll(await readStored(reader, stored), records) });
  }
}

interface Step {
  readonly records: number;
  readonly rounds: number;
  run(): void | Promise<void>;
}

async function report(name: string, { records, rounds, run }: Step): Promise<void> {
  const seconds: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    if (round >= 0) seconds.push((user + system) / 1e6);
  }
  const median = seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? Number.NaN;
  console.log(
    `  ${name.padEnd(24)}${Math.round(records / median)
      .toLocaleString("en-US")
      .padStart(10)} records/s`,
  );
}

async function unpack(stored: Uint8Array, take: (bytes: Uint8Array) => void): Promise<void> {
  for await (const piece of decompress(chunksOf(stored))) {
    if (piece.kind !== "bytes") throw new Error(piece.problem.message);
    take(piece.bytes);
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

function frameAll(reader: Reader, file: Uint8Array): Frame[] {
  const framer = reader.framer({ maxRecordBytes: 16 * 1024 * 1024 });
  const frames: Frame[] = [];
  for (let at = 0; at < file.length; at += CHUNK) for (const frame of framer.push(file.subarray(at, at + CHUNK))) frames.push(frame);
  for (const frame of framer.end()) frames.push(frame);
  return frames;
}

function readAll(reader: Reader, frames: readonly Frame[]): number {
  let documents = 0;
  for (const { bytes } of frames) if (reader.read(bytes).kind === "document") documents++;
  return documents;
}

async function readStored(reader: Reader, stored: Uint8Array): Promise<number> {
  const framer = reader.framer({ maxRecordBytes: 16 * 1024 * 1024 });
  let documents = 0;
  await unpack(stored, (bytes) => {
    documents += readAll(reader, framer.push(bytes));
  });
  return documents + readAll(reader, framer.end());
}

function expectAll(documents: number, records: number): void {
  if (documents !== records) throw new Error(`${records - documents} of ${records} generated articles gave no document`);
}
