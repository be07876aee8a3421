/** What each form of output costs: rows and records a second of CPU time, made records to synced files, and the size of what is written. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WrittenFile } from "@tabstract/sinks";
import type { RecordEvent } from "../src/convert-event.ts";
import { DEFAULT_FORMS, OUTPUT_FORMS, type OutputForms } from "../src/output-forms.ts";
import { convert } from "../src/run.ts";
import { openWriters } from "../src/stores/index.ts";
import { generatePaper, graphLine } from "./generate.ts";

const SEED = 1;

export async function benchForms(records: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-bench-"));
  try {
    const events = await generatedRecords(folder, records);
    const asked: readonly (readonly [name: string, forms: Partial<OutputForms>])[] = [
      ...OUTPUT_FORMS.map((form) => [form, { to: [form] }] as const),
      ["jsonl, gz", { compress: "gz" }],
      ["jsonl, zst", { compress: "zst" }],
      ["all in one pass", { to: OUTPUT_FORMS }],
    ];
    console.log(
      `${"".padEnd(20)}${"rows".padStart(12)}${"CPU s".padStart(10)}${"rows/s".padStart(12)}${"records/s".padStart(12)}${"MB".padStart(10)}${"peak MB".padStart(10)}`,
    );
    for (const [name, forms] of asked) await benchOne(join(folder, "out"), { name, forms: { ...DEFAULT_FORMS, ...forms }, events });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function generatedRecords(folder: string, records: number): Promise<RecordEvent[]> {
  const input = join(folder, "input.jsonl");
  writeFileSync(input, Array.from({ length: records }, (_, at) => graphLine(generatePaper(at, SEED))).join(""));
  const events: RecordEvent[] = [];
  for await (const event of convert({ inputs: [input] })) if (event.kind === "record") events.push(event);
  return events;
}

async function benchOne(
  out: string,
  { name, forms, events }: { name: string; forms: OutputForms; events: readonly RecordEvent[] },
): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  const made = mkdtempSync(`${out}-`);
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const started = process.cpuUsage();
  const writers = await openWriters(made, forms);
  for (const event of events) for (const writer of writers) await writer.write(event);
  const files: WrittenFile[] = [];
  for (const writer of writers) files.push(...(await writer.finish()));
  const { user, system } = process.cpuUsage(started);
  clearInterval(watch);
  const seconds = (user + system) / 1e6;
  const rows = files.reduce((sum, file) => sum + (file.rows ?? 0), 0);
  const bytes = readdirSync(made).reduce((sum, file) => sum + statSync(join(made, file)).size, 0);
  const whole = (value: number): string => Math.round(value).toLocaleString("en-US");
  const cells = [
    rows === 0 ? "–" : whole(rows),
    seconds.toFixed(2),
    rows === 0 ? "–" : whole(rows / seconds),
    whole(events.length / seconds),
    (bytes / 1e6).toFixed(1),
  ];
  const [first = "", second = "", ...rest] = [...cells, whole((peak - before) / 1e6)];
  console.log(
    [name.padEnd(20), first.padStart(12), second.padStart(10), ...rest.map((cell, at) => cell.padStart(at < 2 ? 12 : 10))].join(""),
  );
  rmSync(made, { recursive: true, force: true });
}
