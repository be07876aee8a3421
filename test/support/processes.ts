/** The program in a process of its own, from source, to be killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { ROOT } from "../root.ts";

export interface Started {
  readonly child: ChildProcess;
  /** What it has printed so far, on both outputs. */
  text(): string;
  /** Its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Ended with the test at the latest. */
export function startProgram(
  argv: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Started {
  const tsx = pathToFileURL(createRequire(join(ROOT, "package.json")).resolve("tsx")).href;
  const words = ["--conditions=@tabstract/source", "--import", tsx, join(ROOT, "packages/cli/src/bin.ts"), ...argv];
  const child = spawn(process.execPath, words, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, text: () => text, ended: once(child, "exit").then(([code]) => code as number | null) };
}

/** Looks again and again, as the file system says nothing by itself. */
export async function until<Value>(look: () => Value | null | undefined | false): Promise<Value> {
  for (;;) {
    const seen = look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    await sleep(20);
  }
}
