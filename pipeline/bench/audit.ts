/**
 * How fast two runs are compared, and in how much memory: each case in a process of its own, CPU time and peak as that process tells them.
 *
 * same: byte for byte. some: one record in a hundred changed, some removed. all: every record changed. keys: same ids, other files. order: one run
 * the other way round, so that everything goes through the disk.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AbstractRecord } from "@tabstract/record";
import { jsonLine } from "@tabstract/sinks";
import { readers } from "@tabstract/sources";
import { convertFrame } from "../src/convert-frame.ts";
import { recordKey } from "../src/digest.ts";
import { generatePaper, graphLine } from "./generate.ts";

const LIMIT_MB = 400;
const LEAST_PER_SECOND = 5000;
const SEED = 3;
const TEMPLATES = 300;

/** What record `at` of the second run is: the same as in the first, changed, or not there; and the file that it says it comes from. */
interface Case {
  readonly variant: (at: number) => "same" | "changed" | "gone";
  readonly file: string;
  readonly reversed: boolean;
}

const FIRST: Case = { variant: () => "same", file: "input.jsonl", reversed: false };
const CASES: Readonly<Record<string, Case>> = {
  same: FIRST,
  some: { ...FIRST, variant: (at) => (at % 1000 === 7 ? "gone" : at % 100 === 3 ? "changed" : "same") },
  all: { ...FIRST, variant: () => "changed" },
  keys: { ...FIRST, file: "other.jsonl" },
  order: { ...FIRST, reversed: true },
};

export function changed(record: AbstractRecord): AbstractRecord {
  const results = record.results.map((result) => (result.kind === "p-value" ? { ...result, value: result.value / 2 } : result));
  return { ...record, citationCount: (record.citationCount ?? 0) + 1, results };
}

export async function benchAudit(records: number, only: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-audit-bench-"));
  try {
    const made = makeTemplates();
    // Everything behind id and key is written once: making a million records would take longer than comparing them.
    const templates: Templates = { same: made.map(restOf), changed: made.map((record) => restOf(changed(record))) };
    const before = join(folder, "before.jsonl");
    const bytes = await writeRun(before, templates, records, FIRST);
    console.log(`${records.toLocaleString("en-US")} records a run, ${Math.round(bytes / records).toLocaleString("en-US")} bytes each`);
    for (const [name, plan] of Object.entries(CASES)) {
      if (only.length > 0 && !only.includes(name)) continue;
      const after = join(folder, "after.jsonl");
      await writeRun(after, templates, records, plan);
      const { cpuSeconds, peakMegabytes, summary } = await auditInChild(before, after);
      const speed = records / cpuSeconds;
      console.log(
        `${name.padEnd(8)}${Math.round(speed).toLocaleString("en-US").padStart(10)} pairs/s of CPU${peakMegabytes.toFixed(0).padStart(8)} MB   ${JSON.stringify(summary)}`,
      );
      if (peakMegabytes > LIMIT_MB || (name === "some" && speed < LEAST_PER_SECOND)) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function makeTemplates(): AbstractRecord[] {
  const reader = readers.find((one) => one.format === "s2-graph");
  if (reader === undefined) throw new Error("there is no reader for s2-graph");
  const framer = reader.framer({ maxRecordBytes: 1024 * 1024 });
  const input = Buffer.from(Array.from({ length: TEMPLATES }, (_, at) => graphLine(generatePaper(at, SEED))).join(""));
  return [...framer.push(input), ...framer.end()].map((frame) => {
    const outcome = convertFrame(frame, { reader, file: "input.jsonl" });
    if (outcome.kind !== "record") throw new Error("a generated paper gave no record");
    return outcome.record;
  });
}

type Templates = Readonly<Record<"same" | "changed", readonly string[]>>;

function restOf(record: AbstractRecord): string {
  const line = jsonLine(record);
  return line.slice(line.indexOf(',"provenance":'));
}

async function writeRun(path: string, templates: Templates, records: number, { variant, file, reversed }: Case): Promise<number> {
  const stream = createWriteStream(path);
  let bytes = 0;
  for (let turn = 0; turn < records; turn++) {
    const at = reversed ? records - 1 - turn : turn;
    const what = variant(at);
    if (what === "gone") continue;
    const names = `{"recordVersion":1,"id":"doi:10.5555/bench.${at}","key":"${recordKey(file, at)}"`;
    const line = `${names}${templates[what][at % TEMPLATES]}`;
    bytes += line.length;
    if (!stream.write(line)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
  return bytes;
}

interface Told {
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly summary: object;
}

async function auditInChild(before: string, after: string): Promise<Told> {
  const program = fileURLToPath(new URL("audit-child.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=@tabstract/source", "--import", "tsx", program, before, after], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout.setEncoding("utf8");
  let printed = "";
  child.stdout.on("data", (text: string) => {
    printed += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`the audit ended with ${code}`);
  return JSON.parse(printed) as Told;
}
