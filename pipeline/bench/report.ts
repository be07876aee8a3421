/** How soon the HTML report of so many changed records shows something in Chromium, and what writing it takes. */
import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { type AuditReport, addRecordChange, emptySummary, type RecordChange, recordChange, renderHtml, reportOf } from "@tabstract/audit";
import { chromium } from "playwright-core";
import { changed, makeTemplates } from "./audit.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const LIMIT_MS = 1000;
const ROUNDS = 5;

export async function benchReport(records: number): Promise<void> {
  const templates = makeTemplates().flatMap((before) => {
    const change = recordChange({ before, after: changed(before), matchedBy: "id" }, { withViews: true });
    return change === null ? [] : [change];
  });
  const folder = mkdtempSync(join(tmpdir(), "tabstract-report-bench-"));
  try {
    const file = join(folder, "report.html");
    const report = makeReport(changesOf(templates, records));
    const started = process.cpuUsage();
    await pipeline(Readable.from(renderHtml(report, changesOf(templates, records))), createWriteStream(file));
    const { user, system } = process.cpuUsage(started);
    const megabytes = (statSync(file).size / 1e6).toFixed(0);
    console.log(
      `${records.toLocaleString("en-US")} changed records, ${megabytes} MB, written in ${((user + system) / 1e6).toFixed(1)} s of CPU`,
    );
    if (existsSync(CHROMIUM)) await measurePaint(file);
    else console.log("no Chromium (CHROMIUM=path): the paint was not measured");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measurePaint(file: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  try {
    const paints: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      const [paint, loaded] = (await page.evaluate(
        "[performance.getEntriesByName('first-contentful-paint')[0].startTime, performance.getEntriesByType('navigation')[0].loadEventEnd]",
      )) as [number, number];
      const listed = await page.locator(".status").textContent();
      console.log(`first paint ${paint.toFixed(0)} ms, all there ${loaded.toFixed(0)} ms (${listed})`);
      paints.push(paint);
      await page.close();
    }
    const median = paints.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    if (median > LIMIT_MS) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

function* changesOf(templates: readonly RecordChange[], records: number): Generator<RecordChange> {
  for (let at = 0; at < records; at++) {
    const template = templates[at % templates.length];
    if (template !== undefined) yield { ...template, id: `doi:10.5555/bench.${at}` };
  }
}

function makeReport(changes: Iterable<RecordChange>): AuditReport {
  const summary = emptySummary();
  for (const change of changes) addRecordChange(summary, change);
  return reportOf(summary, { mode: "runs", names: { before: "before", after: "after" }, gold: null, ignore: [], only: [] });
}
