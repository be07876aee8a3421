/** Whole conversions of large dumps by the built command: what goes in, what comes out, with one thread and with two. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBuiltConvert } from "./built-command.ts";
import { datasetsAbstractLine } from "./datasets-lines.ts";
import { type Dump, writeDump } from "./dumps.ts";
import { aggregatorLine, generatePaper } from "./generate.ts";
import { pubmedXmlArticle, XML_HEAD, XML_TAIL } from "./pubmed-xml-records.ts";

const SEED = 3;
const FORMS = ["jsonl", "parquet"] as const;
const THREADS = [1, 2] as const;

export async function benchEndToEnd(records: number): Promise<void> {
  const dumps: readonly Dump[] = [
    { name: "abstracts.jsonl.gz", record: (n) => datasetsAbstractLine(n, SEED), gzip: true, count: records },
    {
      name: "pubmed.xml.gz",
      record: (n) => pubmedXmlArticle(n, SEED, { pretty: true }),
      head: XML_HEAD,
      tail: XML_TAIL,
      gzip: true,
      count: records,
    },
    { name: "aggregator.json", record: (n) => aggregatorLine(generatePaper(n, SEED)), count: records },
  ];
  for (const dump of dumps) await measureDump(dump, records);
}

async function measureDump(dump: Dump, records: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-e2e-"));
  try {
    const input = join(folder, dump.name);
    let decompressed = 0;
    const record = (number: number): string => {
      const printed = dump.record(number);
      decompressed += Buffer.byteLength(printed);
      return printed;
    };
    await writeDump({ ...dump, record }, input, 0);
    console.log(`${dump.name}: ${records} records, ${megabytes(decompressed)} MB, ${megabytes(statSync(input).size)} MB on disk`);
    for (const form of FORMS) {
      let alone: number | null = null;
      for (const threads of THREADS) {
        const out = join(folder, `${form}-${threads}`);
        const run = await runBuiltConvert([input], { out, options: ["--to", form, "--threads", String(threads), "--quiet"] });
        rmSync(out, { recursive: true });
        if (run.totals.records !== records) throw new Error(`${records} records were written, ${run.totals.records} converted`);
        const { seconds, cpuSeconds, peakMegabytes } = run;
        alone ??= seconds;
        console.log(
          `  to ${form}, ${threads} ${threads === 1 ? "thread" : "threads"}: ${(records / seconds).toFixed(0)} records/s, ${(decompressed / 1e6 / seconds).toFixed(1)} MB/s, ` +
            `${seconds.toFixed(1)} s (${(alone / seconds).toFixed(2)} of one thread), ${cpuSeconds.toFixed(1)} s of CPU time, peak ${peakMegabytes.toFixed(0)} MB`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
