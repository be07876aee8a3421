/** `tabstract check`: the checks of finished records, run again. */
import { resolve } from "node:path";
import { isAtLeast, readRecords, recheck, severityOf } from "@tabstract/pipeline";
import type { AbstractRecord } from "@tabstract/record";
import { CannotWork, EXIT, type Io } from "../io.ts";
import type { CheckFormat, CheckValues } from "../option-values.ts";
import { openPaint } from "../paint.ts";
import { verdictsAsCsv } from "../printers/verdicts-csv.ts";
import { verdictsAsJson } from "../printers/verdicts-json.ts";
import { verdictsAsSarif } from "../printers/verdicts-sarif.ts";
import { verdictsAsText } from "../printers/verdicts-text.ts";
import { openTally, type Verdict, type VerdictPrinter } from "../verdicts.ts";

export async function checkCommand(words: readonly string[], values: CheckValues, io: Io): Promise<number> {
  const [input = "-"] = words;
  const source = { path: input === "-" ? null : resolve(io.cwd, input), stdin: io.stdin };
  const printer = printerOf(values.format, values, io);
  const tally = openTally(values.rule);
  await io.stdout.write(printer.open());
  for await (const item of readRecords(source)) {
    io.signal.throwIfAborted();
    if (item.kind === "problem") throw new CannotWork(`cannot check ${input === "-" ? "standard input" : input}: ${item.message}`);
    const { line, record } = item;
    const all = verdictsOf(record, values);
    tally.add(all);
    const verdicts = values.all ? all : all.filter((verdict) => isFinding(verdict, values));
    if (verdicts.length > 0) await io.stdout.write(printer.record({ record, line, verdicts }));
  }
  await io.stdout.write(printer.close(tally));
  return [...tally.severities].some(([severity, count]) => count > 0 && isAtLeast(severity, values.severity)) ? EXIT.findings : EXIT.clean;
}

function verdictsOf(record: AbstractRecord, { rule }: CheckValues): Verdict[] {
  return recheck(record, rule).map((check) => ({ check, severity: check.outcome === "inconsistent" ? severityOf(check) : null }));
}

function isFinding({ severity: own }: Verdict, { severity }: CheckValues): boolean {
  return own !== null && isAtLeast(own, severity);
}

function printerOf(format: CheckFormat, { rule }: CheckValues, io: Io): VerdictPrinter {
  switch (format) {
    case "text":
      return verdictsAsText({ width: io.stdout.columns, paint: openPaint(io.stdout, io.env) });
    case "json":
      return verdictsAsJson();
    case "sarif":
      return verdictsAsSarif(rule);
    case "csv":
      return verdictsAsCsv();
  }
}
