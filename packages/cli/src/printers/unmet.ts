/** Corrections that a run does not have, for a person. */
import type { CorrectionsAccount } from "@tabstract/record";
import { printable } from "../printable.ts";

/** Told one by one of each sort; run.json names some more. */
const TOLD = 5;
const MAX_LENGTH = 200;

export function unmetText({ total, noRecord, notApplied }: CorrectionsAccount): string {
  const of = `of ${number(total)} correction${total === 1 ? "" : "s"}`;
  const without = noRecord.first.map(({ line, record, correction }) => `line ${line}: ${record}: ${correction}`);
  const failed = notApplied.first.map(({ record, problem }) => `${record}: ${problem}`);
  return [
    ...told(`${number(noRecord.count)} ${of} ${noRecord.count === 1 ? "is" : "are"} of no record of this run`, noRecord.count, without),
    ...told(`${number(notApplied.count)} ${of} could not be applied`, notApplied.count, failed),
  ].join("");
}

function told(what: string, count: number, lines: readonly string[]): string[] {
  if (count === 0) return [];
  const more = count > TOLD ? [`  … and ${number(count - Math.min(TOLD, lines.length))} more\n`] : [];
  return [`warning: ${what}\n`, ...lines.slice(0, TOLD).map((line) => `  ${cut(printable(line))}\n`), ...more];
}

function cut(line: string): string {
  return line.length <= MAX_LENGTH ? line : `${line.slice(0, MAX_LENGTH - 1)}…`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
