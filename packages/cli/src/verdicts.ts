/** What the printers of `tabstract check` are given, and what they give back. */
import { type CheckRule, SEVERITIES, type Severity } from "@tabstract/pipeline";
import type { AbstractRecord, Check } from "@tabstract/record";

export interface Verdict {
  readonly check: Check;
  /** Of an inconsistent verdict; null for the others. */
  readonly severity: Severity | null;
}

export interface CheckedRecord {
  readonly record: AbstractRecord;
  /** In the input, counted from 1. */
  readonly line: number;
  /** Those to print. */
  readonly verdicts: readonly Verdict[];
}

export interface VerdictPrinter {
  open(): string;
  record(checked: CheckedRecord): string;
  close(tally: VerdictTally): string;
}

export type Outcomes = Readonly<Record<Check["outcome"], number>>;

/** How often each came out how. */
export interface VerdictTally {
  readonly records: number;
  readonly rules: ReadonlyMap<string, Outcomes>;
  readonly severities: ReadonlyMap<Severity, number>;
}

export interface OpenTally extends VerdictTally {
  add(verdicts: readonly Verdict[]): void;
}

export function openTally(rules: readonly CheckRule[]): OpenTally {
  const outcomes = new Map(rules.map(({ name }) => [name, { consistent: 0, inconsistent: 0, "not-applicable": 0 }]));
  const severities = new Map<Severity, number>(SEVERITIES.map((severity) => [severity, 0]));
  let records = 0;
  return {
    get records() {
      return records;
    },
    rules: outcomes,
    severities,
    add(verdicts) {
      records++;
      for (const { check, severity } of verdicts) {
        const counts = outcomes.get(check.rule);
        if (counts !== undefined) counts[check.outcome]++;
        if (severity !== null) severities.set(severity, (severities.get(severity) ?? 0) + 1);
      }
    },
  };
}

/** The words of the abstract that a verdict rests on, each once, in the order of the verdict. */
export function printedWords(record: AbstractRecord, check: Check): string[] {
  return [...new Set(check.results.flatMap((index) => record.results[index]?.text ?? []))];
}
