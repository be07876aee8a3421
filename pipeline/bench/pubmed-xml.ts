/** PubMed XML, gzipped, to raw documents with all metadata: the whole and its steps. */
import { gunzipSync, gzipSync } from "node:zlib";
import { decompress } from "../src/decompress.ts";
import { pubmedXmlArticle, XML_HEAD, XML_TAIL } from "./pubmed-xml-records.ts";
import { CHUNK, expectAll, frameAll, readAll, readerOf, readPieces, report } from "./reading.ts";

const SEED = 3;

export async function benchPubmedXml({ records, rounds }: { readonly records: number; readonly rounds: number }): Promise<void> {
  const reader = readerOf("pubmed-xml");
  for (const pretty of [true, false]) {
    const { stored, bytes } = writeFile(records, pretty);
    console.log(`${pretty ? "pretty-printed" : "compact"}: ${(bytes / records / 1000).toFixed(1)} kB a record`);
    // The whole comes first, while nothing but the stored file is held: what a conversion does not hold, it need not collect around.
    await report("gunzip, frame, read", { records, rounds, run: async () => expectAll(await readPieces(reader, unpack(stored)), records) });
    await report("gunzip", { records, rounds, run: () => drain(unpack(stored)) });
    const file = gunzipSync(stored);
    await report("frame", { records, rounds, run: () => void frameAll(reader, file) });
    const frames = frameAll(reader, file);
    await report("read", { records, rounds, run: () => expectAll(readAll(reader, frames), records) });
  }
}

function writeFile(records: number, pretty: boolean): { readonly stored: Uint8Array; readonly bytes: number } {
  const articles = Array.from({ length: records }, (_, at) => pubmedXmlArticle(at, SEED, { pretty }));
  const file = Buffer.from(XML_HEAD + articles.join("") + XML_TAIL);
  return { stored: gzipSync(file), bytes: file.length };
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
