/** What a row of a check's table is, and short forms for the results that rows need. */
import type { Check } from "@tabstract/record";
import type { RecordDraft, ResultDraft } from "@tabstract/testkit";
import type { CheckInput } from "./check.ts";

export interface CheckRow extends Partial<RecordDraft> {
  /** What the row shows: a fact about the check. */
  readonly about: string;
  readonly variants?: CheckInput["variants"];
  readonly sources?: CheckInput["sources"];
  /** What its verdicts suggest; nothing where it is left out. */
  readonly suggest?: Check["suggestions"];
  /** The verdicts, in order. */
  readonly expect: readonly (readonly [outcome: Check["outcome"], message: string])[];
}

export function total(value: number, more: object = {}): ResultDraft {
  return { kind: "sample-size", scope: "total", value, ...more };
}

export function arm(value: number, arms: string, more: object = {}): ResultDraft {
  return { kind: "sample-size", scope: "arm", value, arms: [...arms], ...more };
}

export function count(value: number, denominator: number, more: object = {}): ResultDraft {
  return { kind: "group-value", statistic: "count", value, denominator, roles: ["value", "denominator"], ...more };
}

export function percentage(value: number, more: object = {}): ResultDraft {
  return { kind: "group-value", statistic: "percentage", value, unit: "%", ...more };
}

export function estimate(value: number, more: object = {}): ResultDraft {
  return { kind: "estimate", value, ...more };
}

export function interval(low: number | null, high: number | null, more: object = {}): ResultDraft {
  const roles = [...(low === null ? [] : ["low" as const]), ...(high === null ? [] : ["high" as const])];
  return { kind: "interval", low, high, roles, ...more };
}
