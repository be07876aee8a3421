/** What a run came to, as tables. */
import type { CorrectionsAccount } from "@tabstract/record";
import type { Paint } from "../paint.ts";
import { printable } from "../printable.ts";
import { ownFaults, type Tally } from "../tally.ts";
import { tableText } from "./table.ts";

export interface SummaryInput {
  readonly tally: Tally;
  readonly width: number;
  readonly paint: Paint;
}

export function summaryText({ tally, width, paint }: SummaryInput): string {
  const rows: string[][] = [
    ["files", number(tally.files)],
    ["records", number(tally.records)],
  ];
  if (tally.recordsWithWarnings > 0) rows.push(["  with warnings", number(tally.recordsWithWarnings)]);
  rows.push([tally.rejects > 0 ? paint("red", "rejects") : "rejects", number(tally.rejects)], ...counted(tally.rejectsByCode));
  const faults = ownFaults(tally);
  if (faults > 0) rows.push([paint("red", "  of them faults of tabstract, not of the input"), number(faults)]);
  if (tally.deleted > 0) rows.push(["deletion notices", number(tally.deleted)]);
  rows.push(["results", number(sum(tally.resultsByKind))], ...counted(tally.resultsByKind));
  rows.push(["other numbers explained", number(tally.contextNumbers)]);
  const failed = sum(tally.failedChecks);
  rows.push([failed > 0 ? paint("yellow", "checks that failed") : "checks that failed", number(failed)], ...counted(tally.failedChecks));
  if (tally.corrections !== null) rows.push(...correctionRows(tally.corrections, paint));
  return `${tableText({ head: ["", "count"], rows, numeric: [1], width, paint })}\n`;
}

function correctionRows({ total, noRecord, notApplied }: CorrectionsAccount, paint: Paint): string[][] {
  const row = (name: string, count: number): string[][] => (count === 0 ? [] : [[`  ${paint("yellow", name)}`, number(count)]]);
  return [["corrections", number(total)], ...row("of no record of this run", noRecord.count), ...row("not applied", notApplied.count)];
}

function counted(counts: ReadonlyMap<string, number>): string[][] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name, count]) => [`  ${printable(name)}`, number(count)]);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
