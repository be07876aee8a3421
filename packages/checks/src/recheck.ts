/** Checks of a finished record, run again. */
import type { AbstractRecord, Check } from "@tabstract/record";
import type { CheckRule } from "./check.ts";
import { checkRules } from "./checks/index.ts";
import { openScene } from "./scene.ts";

/**
 * Every verdict of the chosen rules on a record as it was written. Rules that look at other renderings or sources of the paper cannot run again, since the
 * record no longer holds those: their verdicts are the record's own.
 */
export function recheck(record: AbstractRecord, rules: readonly CheckRule[] = checkRules): Check[] {
  const scene = openScene({ record, variants: [], sources: [] });
  return rules.flatMap((rule) => (rule.needsSources ? record.checks.filter((check) => check.rule === rule.name) : rule.run(scene)));
}
