/** Peak resident memory of a whole conversion of one large file, in a process of its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatePaper, graphLine } from "./generate.ts";

const LIMIT_MB = 300;
const SEED = 2;

export async function benchMemory(megabytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-memory-"));
  try {
    const input = join(folder, "input.jsonl");
    const records = await writeInput(input, megabytes * 1e6);
    const started = performance.now();
    const child = spawn(
      process.execPath,
      ["--conditions=@tabstract/source", "--import", "tsx", fileURLToPath(new URL("memory-child.ts", import.meta.url)), input],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    child.stdout.setEncoding("utf8");
    let printed = "";
    child.stdout.on("data", (text: string) => {
      printed += text;
    });
    const [code] = await once(child, "close");
    if (code !== 0) throw new Error(`the conversion ended with ${code}`);
    const { records: converted, peakMegabytes } = JSON.parse(printed);
    if (converted !== records) throw new Error(`${records} records were written, ${converted} converted`);
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `${megabytes} MB, ${records} records in ${seconds.toFixed(0)} s: peak ${peakMegabytes.toFixed(0)} MB resident (limit ${LIMIT_MB} MB)`,
    );
    if (peakMegabytes > LIMIT_MB) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeInput(path: string, bytes: number): Promise<number> {
  const stream = createWriteStream(path);
  let records = 0;
  // A thousand different papers, numbered on: making a million of them would take longer than converting them.
  const lines = Array.from({ length: 1000 }, (_, at) => graphLine(generatePaper(at, SEED)));
  for (let written = 0; written < bytes; records++) {
    const line = lines[records % lines.length] ?? "";
    written += line.length;
    if (!stream.write(line)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
  return records;
}

/** The most memory this process ever held, in MB. */
export function peakMegabytes(): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) / 1000;
  } catch {
    // Not Linux: the system call below knows it too.
  }
  return process.resourceUsage().maxRSS / 1000;
}
