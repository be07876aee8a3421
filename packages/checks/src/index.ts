/** Consistency checks: one record in, what agrees and what does not out. */
import type { Check } from "@tabstract/record";
import type { CheckInput, CheckRule } from "./check.ts";
import { checkRules, textRules } from "./checks/index.ts";
import { openScene } from "./scene.ts";

export type { CheckInput, CheckRule, CheckScene, Severity } from "./check.ts";
export { checkRules } from "./checks/index.ts";
export { recheck } from "./recheck.ts";
export { openScene } from "./scene.ts";
export { isAtLeast, SEVERITIES, severityOf } from "./severity.ts";

/** Every verdict of every check, by the check's name, then in the check's own order. */
export function runChecks(input: CheckInput): Check[] {
  return run(checkRules, input);
}

/** The same for a record that was made of a text alone, without identifiers and sources: a page that reads texts loads no more than that. */
export function runTextChecks(record: CheckInput["record"]): Check[] {
  return run(textRules, { record, variants: [], sources: [] });
}

function run(rules: readonly CheckRule[], input: CheckInput): Check[] {
  const scene = openScene(input);
  const checks: Check[] = [];
  for (const rule of rules) checks.push(...rule.run(scene));
  return checks;
}
