/** `tabstract audit`: what changed from one run to another, or how far a run is from a reference made by people. */
import { realpath } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import {
  type AuditReport,
  type ChangeFilter,
  type Clause,
  clauseLeftOut,
  failuresOf,
  type RecordChange,
  renderHtml,
  reportOf,
  type Summary,
} from "@tabstract/audit";
import { auditGold, auditRuns, isRunFile, openChangeFile, RunUnreadable } from "@tabstract/pipeline";
import { CannotWork, EXIT, type Io } from "../io.ts";
import type { AuditValues } from "../option-values.ts";
import { openPaint } from "../paint.ts";
import { printable } from "../printable.ts";
import { csvHead, csvRows } from "../printers/audit-csv.ts";
import { auditJson } from "../printers/audit-json.ts";
import { auditMarkdown } from "../printers/audit-markdown.ts";
import { auditText } from "../printers/audit-text.ts";
import { amount, share } from "../printers/audit-words.ts";
import { runSource } from "../run-source.ts";
import { openTextOut, type TextOut } from "../text-out.ts";

export async function auditCommand(words: readonly string[], values: AuditValues, io: Io): Promise<number> {
  const named = sidesOf(words, values);
  const leftOut = clauseLeftOut(values.failOn, values);
  if (leftOut !== null)
    throw new CannotWork(`--fail-on "${leftOut.text}" can never hold: --ignore or --only leaves out all that it counts`);
  if (values.out !== null) await refuseInput(values.out, named, io);
  const audit = openAudit(named, values, io);
  const out = await openTextOut(values.out, io);
  try {
    const report = await print(audit, { values, out, io });
    await out.finish();
    return verdict(report, values.failOn, io);
  } catch (error) {
    if (error instanceof RunUnreadable) throw new CannotWork(error.message);
    throw error;
  } finally {
    await out.discard();
  }
}

interface Named {
  readonly before: string;
  readonly after: string;
  readonly mode: AuditReport["mode"];
}

function sidesOf(words: readonly string[], { gold }: AuditValues): Named {
  const [first = "", second] = words;
  if (words.length > 2) throw new CannotWork(`an audit is of two runs: ${words.length} were named`);
  if (gold === null && second === undefined)
    throw new CannotWork("name two runs, BEFORE and AFTER; or one, with --gold FILE to hold it against");
  if (gold !== null && second !== undefined)
    throw new CannotWork("with --gold, name one run alone: the reference takes the place of the other");
  if (first === "-" && (second ?? gold) === "-") throw new CannotWork("only one of the two can come from standard input");
  return gold === null ? { before: first, after: second ?? "", mode: "runs" } : { before: gold, after: first, mode: "gold" };
}

/** What is read would be replaced by what is told of it. */
async function refuseInput(out: string, { before, after }: Named, { cwd }: Io): Promise<void> {
  const target = await realpath(resolve(cwd, out)).catch(() => null);
  if (target === null) return;
  for (const name of [before, after].filter((one) => one !== "-")) {
    const path = await realpath(resolve(cwd, name)).catch(() => null);
    if (path !== null && (target === path || isPartOf(path, target)))
      throw new CannotWork(`--out ${out} is part of what is read (${name}): name another file`);
  }
}

/** Of an output folder, everything but reports of one's own. */
function isPartOf(folder: string, file: string): boolean {
  return dirname(file) === folder && (isRunFile(basename(file)) || /\.jsonl(\.(gz|zst))?$/.test(file));
}

interface Audit {
  /** Can be gone through once. */
  readonly changes: AsyncIterable<RecordChange>;
  /** Once they have been. */
  report(): AuditReport;
}

function openAudit({ before, after, mode }: Named, { format, ignore, only }: AuditValues, io: Io): Audit {
  const filter: ChangeFilter = { ignore, only };
  const onNotice = (message: string): void => void io.stderr.write(`note: ${printable(message)}\n`);
  const options = {
    before: runSource(before, io),
    after: runSource(after, io),
    filter,
    withViews: format === "html",
    signal: io.signal,
    onNotice,
  };
  const found = mode === "runs" ? auditRuns(options) : auditGold(options);
  let result: { summary: Summary; gold: AuditReport["gold"] } | null = null;
  async function* changes(): AsyncGenerator<RecordChange> {
    const end = yield* found;
    result = "summary" in end ? end : { summary: end, gold: null };
  }
  return {
    changes: changes(),
    report(): AuditReport {
      if (result === null) throw new Error("the audit is not at its end");
      return reportOf(result.summary, { mode, names: { before, after }, gold: result.gold, ignore, only });
    },
  };
}

interface Printing {
  readonly values: AuditValues;
  readonly out: TextOut;
  readonly io: Io;
}

async function print(audit: Audit, { values, out, io }: Printing): Promise<AuditReport> {
  switch (values.format) {
    case "csv":
      await out.write(csvHead);
      for await (const change of audit.changes) await out.write(csvRows(change));
      break;
    case "json":
      for await (const text of auditJson(audit.changes, audit.report)) await out.write(text);
      break;
    case "html":
      await printHtml(audit, out);
      break;
    case "text":
    case "markdown":
      for await (const _ of audit.changes);
  }
  const report = audit.report();
  if (values.format === "markdown") await out.write(auditMarkdown(report));
  else if (values.format === "text") {
    const paint = openPaint(values.out === null ? io.stdout : { ...io.stdout, isTTY: false }, io.env);
    await out.write(auditText(report, { width: io.stdout.columns, paint }));
  }
  return report;
}

async function printHtml(audit: Audit, out: TextOut): Promise<void> {
  const file = await openChangeFile();
  try {
    for await (const change of audit.changes) await file.add(change);
    for await (const text of renderHtml(audit.report(), file.changes())) await out.write(text);
  } finally {
    await file.close();
  }
}

/** Changes alone are no finding: only what --fail-on says is. */
function verdict(report: AuditReport, clauses: readonly Clause[], io: Io): number {
  const failures = failuresOf(clauses, report);
  for (const { clause, count, total } of failures) {
    const of = clause.unit === "percent" ? ` of ${amount(total)} (${share(count, total) || "none before"})` : "";
    void io.stderr.write(`failed: ${printable(clause.text)}: ${amount(count)}${of}\n`);
  }
  return failures.length > 0 ? EXIT.findings : EXIT.clean;
}
