/** Peak resident memory and CPU time of whole conversions of large files in one thread, each by the built command. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBuiltConvert } from "./built-command.ts";
import { datasetsAbstractLine, datasetsPaperLine } from "./datasets-lines.ts";
import { type Dump, writeDump } from "./dumps.ts";
import { generatePaper, graphLine } from "./generate.ts";
import { medlineRecord } from "./medline-records.ts";
import { pubmedXmlArticle, XML_HEAD, XML_TAIL } from "./pubmed-xml-records.ts";

/** Whatever the size of the files; also where papers are stored on disk first, with the database that finds them. */
const LIMIT_MB = 250;
const SEED = 2;

interface Conversion {
  readonly name: string;
  readonly dumps: readonly Dump[];
  readonly options?: readonly string[];
}

const CONVERSIONS: readonly Conversion[] = [
  { name: "s2-graph", dumps: [{ name: "graph.jsonl", record: (n) => graphLine(generatePaper(n, SEED)) }] },
  { name: "s2-datasets", dumps: [{ name: "abstracts.jsonl", record: (n) => datasetsAbstractLine(n, SEED) }] },
  { name: "pubmed-medline", dumps: [{ name: "pubmed.nbib", record: (n) => `${medlineRecord(n, SEED)}\n` }] },
  {
    name: "pubmed-xml, gzipped",
    dumps: [
      { name: "pubmed.xml.gz", record: (n) => pubmedXmlArticle(n, SEED, { pretty: true }), head: XML_HEAD, tail: XML_TAIL, gzip: true },
    ],
  },
  {
    name: "join 200,000 papers with 3,000 abstracts",
    dumps: [
      { name: "papers.jsonl", record: (n) => datasetsPaperLine(n, SEED), count: 200_000 },
      { name: "abstracts.jsonl", record: (n) => datasetsAbstractLine(n * 60, SEED), count: 3_000 },
    ],
    options: ["--join"],
  },
  {
    name: "merge 100,000 with 100,000",
    dumps: [
      { name: "graph.jsonl", record: (n) => graphLine(generatePaper(n, SEED)), count: 100_000 },
      { name: "pubmed.nbib", record: (n) => `${medlineRecord(n + 50_000, SEED)}\n`, count: 100_000 },
    ],
    options: ["--merge"],
  },
];

/** @param megabytes of each file that is converted alone */
export async function benchMemory(megabytes: number): Promise<void> {
  for (const conversion of CONVERSIONS) await measure(conversion, megabytes * 1e6);
}

async function measure({ name, dumps, options = [] }: Conversion, bytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-memory-"));
  try {
    let records = 0;
    for (const dump of dumps) records += await writeDump(dump, join(folder, dump.name), bytes);
    const inputs = dumps.map((dump) => join(folder, dump.name));
    const { peakMegabytes, cpuSeconds, totals } = await runBuiltConvert(inputs, {
      out: join(folder, "out"),
      options: ["--threads", "1", ...options],
    });
    if (totals.records + totals.merged !== records) throw new Error(`${records} records were written, ${totals.records} converted`);
    const made = totals.merged === 0 ? `${records} records` : `${records} raw records, ${totals.records} records`;
    console.log(
      `${name}: ${made} in ${cpuSeconds.toFixed(0)} s of CPU time, peak ${peakMegabytes.toFixed(0)} MB resident (limit ${LIMIT_MB} MB)`,
    );
    if (peakMegabytes > LIMIT_MB) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
