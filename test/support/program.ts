/** The whole program in this process, with a world of its own, and folders that vanish with the test. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AbstractRecord, Reject, Run } from "@tabstract/record";
import { run } from "tabstract";
import { onTestFinished } from "vitest";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Call {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Fires where the user would say Ctrl-C. */
  readonly signal?: AbortSignal;
}

/** Runs `tabstract` with these arguments. */
export async function tabstract(argv: readonly string[], call: Call = {}): Promise<Outcome> {
  const written = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const terminal = (name: "stdout" | "stderr") => ({
    isTTY: call.isTTY ?? false,
    columns: call.columns ?? 100,
    write: (text: string | Uint8Array): undefined => {
      written[name].push(Buffer.from(text as string));
    },
    flush: async (): Promise<void> => {},
  });
  const code = await run(argv, {
    stdin: (async function* () {
      if (call.stdin !== undefined) yield Buffer.from(call.stdin as string);
    })(),
    stdout: terminal("stdout"),
    stderr: terminal("stderr"),
    cwd: call.cwd ?? process.cwd(),
    env: call.env ?? {},
    signal: call.signal ?? new AbortController().signal,
    now: () => performance.now(),
  });
  return { code, stdout: Buffer.concat(written.stdout).toString(), stderr: Buffer.concat(written.stderr).toString() };
}

/** A folder for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Output {
  readonly records: AbstractRecord[];
  readonly rejects: Reject[];
  readonly run: Run;
}

export function readOutput(folder: string): Output {
  const lines = (name: string): unknown[] =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return {
    records: lines("records.jsonl") as AbstractRecord[],
    rejects: lines("rejects.jsonl") as Reject[],
    run: JSON.parse(readFileSync(join(folder, "run.json"), "utf8")),
  };
}

/** One invented paper as the Semantic Scholar Graph API gives it. */
export function paper(number: number, fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    paperId: `p${number}`,
    externalIds: { DOI: `10.5555/paper.${number}` },
    title: `Invented trial number ${number}`,
    abstract: `Background: Naps are short. Methods: We randomised ${40 + (number % 50)} adults. Results: Pain fell by 12% (p = 0.03). Conclusions: It may help.`,
    ...fields,
  });
}
