/** Which records fail which check, and how much it weighs: what a list of a run is narrowed by. */
import type { FailedRule } from "@tabstract/audit";
import { SEVERITIES, type Severity, severityOf } from "@tabstract/checks";
import type { Check } from "@tabstract/record";

export interface FailedFilter {
  /** Null: any. */
  readonly rule: string | null;
  /** Null: any. */
  readonly severity: Severity | null;
}

export interface FailedChecks {
  add(number: number, checks: readonly Check[]): void;
  /** What a page says of them. */
  counts(): FailedCounts;
  /** Records with one failed check that is of this rule and severity, in the order of the run. */
  numbers(filter: FailedFilter): readonly number[];
}

export interface FailedCounts {
  /** Records with a check that failed. */
  readonly failing: number;
  /** The most frequent first. */
  readonly failed: readonly FailedRule[];
}

type BySeverity = Record<Severity, number[]>;

/** Rules are named by the run, which may come from anywhere: those beyond are told together. */
const MAX_RULES = 256;
const OTHER_RULES = "(other)";

export function openFailedChecks(): FailedChecks {
  const byRule = new Map<string, BySeverity>();
  const listsOf = (rule: string): BySeverity => {
    const name = byRule.has(rule) || byRule.size < MAX_RULES ? rule : OTHER_RULES;
    const lists = byRule.get(name) ?? { error: [], warning: [], note: [] };
    byRule.set(name, lists);
    return lists;
  };
  return {
    add(number, checks): void {
      for (const check of checks) {
        if (check.outcome !== "inconsistent") continue;
        const list = listsOf(check.rule)[severityOf(check)];
        if (list.at(-1) !== number) list.push(number);
      }
    },
    counts(): FailedCounts {
      const failed = [...byRule].map(([rule, lists]): FailedRule => {
        const bySeverity = Object.fromEntries(SEVERITIES.map((severity) => [severity, lists[severity].length]));
        return { rule, records: union(Object.values(lists)).length, bySeverity };
      });
      failed.sort((a, b) => b.records - a.records || (a.rule < b.rule ? -1 : 1));
      return { failing: union([...byRule.values()].flatMap((lists) => Object.values(lists))).length, failed };
    },
    numbers({ rule, severity }): readonly number[] {
      const rules = rule === null ? [...byRule.values()] : [byRule.get(rule)].filter((lists) => lists !== undefined);
      return union(rules.flatMap((lists) => (severity === null ? Object.values(lists) : [lists[severity]])));
    },
  };
}

/** Of lists that are in order: every number once, in order. */
function union(lists: readonly (readonly number[])[]): readonly number[] {
  const [only = [], ...more] = lists.filter((list) => list.length > 0);
  if (more.length === 0) return only;
  return [...new Set([only, ...more].flat())].sort((a, b) => a - b);
}
