/** PubMed XML, gzipped, to raw documents with all metadata: the whole and its steps. */
import { gzipSync } from "node:zlib";
import { decompress } from "../src/decompress.ts";
import { pubmedXmlArticle, XML_HEAD, XML_TAIL } from "./pubmed-xml-records.ts";
import { CHUNK, expectAll, frameAll, readAll, readerOf, readPieces, report } from "./reading.ts";

const SEED = 3;

export async function benchPubmedXml({ records, rounds }: { readonly records: number; readonly rounds: number }): Promise<void> {
  const reader = readerOf("pubmed-xml");
  for (const pretty of [true, false]) {
    const articles = Array.from({ length: records }, (_, at) => pubmedXmlArticle(at, SEED, { pretty }));
    const file = Buffer.from(XML_HEAD + articles.join("") + XML_TAIL);
    const stored = gzipSync(file);
    const frames = frameAll(reader, file);
    console.log(`${pretty ? "pretty-printed" : "compact"}: ${(file.length / records / 1000).toFixed(1)} kB a record`);
    await report("gunzip", { records, rounds, run: () => drain(unpack(stored)) });
    await report("frame", { records, rounds, run: () => void frameAll(reader, file) });
    await report("read", { records, rounds, run: () => expectAll(readAll(reader, frames), records) });
    await report("gunzip, frame, read", { records, rounds, run: async () => expectAll(await readPieces(reader, unpack(stored)), records) });
  }
}

async function drain(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) void piece;
}

async function* unpack(stored: Uint8Array): AsyncGenerator<Uint8Array> {
  for await (const piece of decompress(chunksOf(stored))) {
    if (piece.kind !== "bytes") throw new Error(piece.problem.message);
    yield piece.bytes;
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
