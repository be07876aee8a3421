/**
 * `pnpm score`: our records against the gold sets, task by task.
 *
 *   pnpm score                    every set
 *   pnpm score --set numbers      one set: numbers, pico, rct-art (both its parts), rct-art/dev, …
 *   pnpm score --misses           also what was missed (-) and what was invented (+)
 *   pnpm score --json             one JSON object a set
 */
import { execFileSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readers } from "@tabstract/sources";
import { convertFrame } from "../src/convert-frame.ts";
import { scoreTimes } from "./score-times.ts";

const SETS = [
  { name: "numbers/dev", task: "numbers" },
  { name: "pico/dev", task: "pico" },
  { name: "rct-art/train", task: "rct-art" },
  { name: "rct-art/dev", task: "rct-art" },
] as const;

const SHOWN_REJECTS = 5;

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const scorer = join(shared, "score", "score.mjs");

const { values } = parseArgs({ options: { set: { type: "string" }, misses: { type: "boolean" }, json: { type: "boolean" } } });
if (!existsSync(scorer)) {
  console.error(`no scorer at ${scorer}: the gold sets and their scorer lie beside the repository, in ../shared`);
  process.exit(2);
}

const wanted = SETS.filter(({ name }) => values.set === undefined || name === values.set || name.startsWith(`${values.set}/`));
if (wanted.length === 0) {
  console.error(`no gold set is called ${values.set}; there are ${SETS.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "tabstract-score-"));
try {
  const flags = [...(values.misses ? ["--misses"] : []), ...(values.json ? ["--json"] : [])];
  for (const { name, task } of wanted) score(name, task, flags);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function score(name: string, task: string, flags: readonly string[]): void {
  const gold = join(shared, "gold", `${name}.jsonl`);
  const input = inputOf(gold);
  const started = performance.now();
  const { lines, rejects } = convert(input);
  const seconds = (performance.now() - started) / 1000;
  const records = join(folder, "records.jsonl");
  writeFileSync(records, lines.join(""));
  const table = run(task, gold, records, ...flags);
  if (!values.json) console.log(`\n${name}: ${lines.length} records in ${seconds.toFixed(2)} s, ${rejects.length} rejects`);
  for (const reject of rejects.slice(0, SHOWN_REJECTS)) console.error(`  ${reject}`);
  if (rejects.length > SHOWN_REJECTS) console.error(`  … and ${rejects.length - SHOWN_REJECTS} more`);
  process.stdout.write(table);
  if (task === "numbers" && !values.json) console.log(timesLine(readFileSync(gold, "utf8"), lines));
}

/** One row more, in the scorer's columns. */
function timesLine(gold: string, lines: readonly string[]): string {
  const {
    gold: told,
    found,
    right,
  } = scoreTimes(
    gold,
    lines.map((line) => JSON.parse(line)),
  );
  const [precision, recall] = [right / found, right / told];
  const counts = [told, found, right].map((count) => String(count).padStart(7)).join("");
  const shares = [precision, recall, (2 * precision * recall) / (precision + recall)]
    .map((share) => share.toFixed(3).padStart(7))
    .join("  ");
  return `${"group-values+time (ours)".padEnd(29)}${counts}${shares}`;
}

/** Records of a whole input in memory: no files, no child process of ours. */
function convert(input: Buffer): { lines: string[]; rejects: string[] } {
  const reader = readers.find((one) => one.format === "s2-graph");
  if (reader === undefined) throw new Error("there is no reader for s2-graph");
  const framer = reader.framer({ maxRecordBytes: 16 * 1024 * 1024 });
  const lines: string[] = [];
  const rejects: string[] = [];
  for (const frame of [...framer.push(input), ...framer.end()]) {
    const outcome = convertFrame(frame, { reader, file: "gold.jsonl" });
    if (outcome.kind === "record") lines.push(`${JSON.stringify(outcome.record)}\n`);
    if (outcome.kind === "reject") rejects.push(`${outcome.reject.code}: ${outcome.reject.message}`);
  }
  return { lines, rejects };
}

/** The gold abstracts as input. Through a file: the scorer ends before a pipe has taken all that it prints. */
function inputOf(gold: string): Buffer {
  const file = join(folder, "papers.jsonl");
  const descriptor = openSync(file, "w");
  try {
    execFileSync(process.execPath, [scorer, "input", gold], { stdio: ["ignore", descriptor, "inherit"] });
  } finally {
    closeSync(descriptor);
  }
  return readFileSync(file);
}

function run(...words: string[]): Buffer {
  return execFileSync(process.execPath, [scorer, ...words], { maxBuffer: 1 << 30 });
}
