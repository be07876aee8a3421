/** A line of more than two gigabytes: its beginning is kept, the rest let go, offsets stay exact, and the record after it is read. */
import { expect, test } from "vitest";
import { readers } from "../readers/index.ts";
import { KEPT_OF_TOO_LARGE } from "./byte-window.ts";

const utf8 = new TextEncoder();
const decoder = new TextDecoder();
const MEGABYTE = new Uint8Array(1 << 20).fill(0x78);
const MEGABYTES = 2_100;

const rows: readonly (readonly [format: string, opening: string, closing: string, next: string])[] = [
  ["s2-graph", '{"paperId":"1","abstract":"', '"}\n', '{"paperId":"2","title":"T"}'],
  ["s2-datasets", '{"corpusid":1,"abstract":"', '"}\n', '{"corpusid":2,"abstract":"T"}'],
  ["pubmed-abstract", "1. Invent J. 2020.\n\n", "\n\nPMID: 1\n\n\n", "2. Invent J. 2021.\n\nT.\n\nPMID: 2"],
  ["pubmed-medline", "PMID- 1\nAB  - ", "\n\n", "PMID- 2\nTI  - T"],
  ["pubmed-xml", "<PubmedArticle>", "</PubmedArticle>\n", "<PubmedArticle>2</PubmedArticle>"],
  ["ris", "TY  - JOUR\nAB  - ", "\nER  - \n\n", "TY  - JOUR\nTI  - T\nER  -"],
];

test.each(rows)(
  "%s",
  (format, opening, closing, next) => {
    const framer = readers.find((reader) => reader.format === format)?.framer({ maxRecordBytes: 1 << 24 });
    if (framer === undefined) throw new Error(`there is no reader for ${format}`);
    const frames = [...framer.push(utf8.encode(opening))];
    for (let sent = 0; sent < MEGABYTES; sent++) frames.push(...framer.push(MEGABYTE));
    frames.push(...framer.push(utf8.encode(closing + next)), ...framer.end());
    expect(frames.map(({ problem }) => problem?.code ?? null)).toEqual(["too-large", null]);
    expect(frames[0]?.bytes.length).toBe(KEPT_OF_TOO_LARGE);
    const start = opening.length + MEGABYTES * MEGABYTE.length + closing.length;
    expect([frames[1]?.start, decoder.decode(frames[1]?.bytes)]).toEqual([start, next]);
  },
  120_000,
);
