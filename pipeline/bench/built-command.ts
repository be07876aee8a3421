/** The built command in a process of its own, measured: running from source adds a compiler's time and memory to it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

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
  writeSync(3, JSON.stringify({ peakMegabytes: kilobytes / 1000, cpuSeconds: (user + system) / 1e6 }));
});`;

export interface BuiltRun {
  /** By the clock, from the start of the process to its end. */
  readonly seconds: number;
  /** Of all threads together. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly totals: { readonly records: number; readonly merged: number };
}

/** @throws where there is no build, or the conversion fails. */
export async function runBuiltConvert(
  inputs: readonly string[],
  { out, options }: { out: string; options: readonly string[] },
): Promise<BuiltRun> {
  if (!existsSync(BUILD)) throw new Error('there is no build to measure: run "npx -y pnpm@10.34.9 build"');
  const started = performance.now();
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
  const { totals } = JSON.parse(readFileSync(join(out, "run.json"), "utf8")) as Pick<BuiltRun, "totals">;
  return {
    seconds: (performance.now() - started) / 1000,
    totals,
    ...(JSON.parse(printed) as Pick<BuiltRun, "cpuSeconds" | "peakMegabytes">),
  };
}
