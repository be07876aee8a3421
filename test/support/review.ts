/** A run to look at, and `tabstract review` or `view` in a process of its own. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import type { Correction } from "@tabstract/audit";
import { onTestFinished } from "vitest";
import { ROOT } from "../root.ts";
import { paper, tabstract, temporaryFolder } from "./program.ts";

const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const source = ["--conditions=@tabstract/source", "--import", loader, join(ROOT, "packages/cli/src/bin.ts")];

/** The folder of a run of invented papers. */
export async function inventedRun(papers: readonly string[] = [paper(1), paper(2), paper(3)]): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "in.jsonl"), papers.map((line) => `${line}\n`).join(""));
  await tabstract(["convert", "in.jsonl", "--out", "out", "--quiet"], { cwd: folder });
  return join(folder, "out");
}

export interface RunningServer {
  readonly url: string;
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** Resolves with the exit code; null where a signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export function startReview(run: string): Promise<RunningServer> {
  return startServer("review", run);
}

/** Ends with the test at the latest. */
export async function startServer(command: "review" | "view", run: string): Promise<RunningServer> {
  const child = spawn(process.execPath, [...source, command, run], { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stderr.resume();
  const [first] = (await once(child.stdout, "data")) as [Buffer];
  return {
    url: first.toString().trim(),
    child,
    async end(signal) {
      const exit = once(child, "exit") as Promise<[number | null]>;
      child.kill(signal);
      return (await exit)[0];
    },
  };
}

export function savedCorrections(run: string): Correction[] {
  const path = join(run, "corrections.jsonl");
  // There is none before something is said.
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Correction);
}
