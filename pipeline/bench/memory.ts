/**
 * Peak resident memory and CPU time of whole conversions of large files, each by the built command in a process of its own: running from
 * source adds a compiler's memory to it.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createGzip } from "node:zlib";
import { datasetsAbstractLine, datasetsPaperLine } from "./datasets-lines.ts";
import { generatePaper, graphLine } from "./generate.ts";
import { medlineRecord } from "./medline-records.ts";
import { pubmedXmlArticle, XML_HEAD, XML_TAIL } from "./pubmed-xml-records.ts";

/** Of a file alone, whatever its size; and where papers are stored on disk first, with the database that finds them. */
const LIMIT_MB = 250;
const STORED_LIMIT_MB = 300;
const SEED = 2;
/** Written over and over: making millions of different ones would take longer than converting them. */
const DIFFERENT = 1000;

const COMMAND = fileURLToPath(new URL("../../packages/cli/bin/tabstract.js", import.meta.url));
const BUILD = fileURLToPath(new URL("../../packages/cli/dist/bin.js", import.meta.url));

/** Runs in the measured process: the most memory that it ever held, by the kernel's account where there is one, and its CPU time. */
const REPORT = `
import { readFileSync, writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () => {
  let kilobytes = process.resourceUsage().maxRSS;
  try { kilobytes = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]); } catch {}
  const { user, system } = process.cpuUsage();
  writeSync(3, JSON.stringify({ peakMegabytes: kilobytes / 1000, seconds: (user + system) / 1e6 }));
});`;

interface Dump {
  readonly name: string;
  readonly record: (number: number) => string;
  readonly head?: string;
  readonly tail?: string;
  readonly gzip?: boolean;
  /** Records of its own each, for a dump that is joined or merged with another. */
  readonly count?: number;
}

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
  if (!existsSync(BUILD)) throw new Error('there is no build to measure: run "npx -y pnpm@10.34.9 build"');
  for (const conversion of CONVERSIONS) await measure(conversion, megabytes * 1e6);
}

async function measure({ name, dumps, options = [] }: Conversion, bytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-memory-"));
  try {
    let records = 0;
    for (const dump of dumps) records += await write(dump, join(folder, dump.name), bytes);
    const out = join(folder, "out");
    const inputs = dumps.map((dump) => join(folder, dump.name));
    const child = spawn(
      process.execPath,
      ["--import", `data:text/javascript,${encodeURIComponent(REPORT)}`, COMMAND, "convert", ...inputs, ...options, "--out", out],
      { stdio: ["ignore", "ignore", "pipe", "pipe"] },
    );
    const [printed, said, [code]] = await Promise.all([
      text(child.stdio[3] as NodeJS.ReadableStream),
      text(child.stderr as NodeJS.ReadableStream),
      once(child, "close"),
    ]);
    if (code !== 0) throw new Error(`the conversion ended with ${code}: ${said.slice(-1000)}`);
    const { peakMegabytes, seconds } = JSON.parse(printed) as { peakMegabytes: number; seconds: number };
    const { totals } = JSON.parse(readFileSync(join(out, "run.json"), "utf8")) as { totals: { records: number; merged: number } };
    if (totals.records + totals.merged !== records) throw new Error(`${records} records were written, ${totals.records} converted`);
    const made = totals.merged === 0 ? `${records} records` : `${records} raw records, ${totals.records} records`;
    const limit = options.length === 0 ? LIMIT_MB : STORED_LIMIT_MB;
    console.log(
      `${name}: ${made} in ${seconds.toFixed(0)} s of CPU time, peak ${peakMegabytes.toFixed(0)} MB resident (limit ${limit} MB)`,
    );
    if (peakMegabytes > limit) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes a dump of so many records, or else of so many bytes; answers how many records. */
async function write({ record, head = "", tail = "", gzip = false, count }: Dump, path: string, bytes: number): Promise<number> {
  const file = createWriteStream(path);
  const stream = gzip ? createGzip({ level: 1 }) : file;
  if (stream !== file) stream.pipe(file);
  const different = count === undefined ? Array.from({ length: DIFFERENT }, (_, at) => record(at)) : null;
  let records = 0;
  stream.write(head);
  for (let written = 0; count === undefined ? written < bytes : records < count; records++) {
    const printed = different?.[records % DIFFERENT] ?? record(records);
    written += printed.length;
    if (!stream.write(printed)) await once(stream, "drain");
  }
  stream.end(tail);
  await once(file, "finish");
  return records;
}
