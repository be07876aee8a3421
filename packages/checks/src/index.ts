/** Consistency checks: one record in, what agrees and what does not out. */
import type { Check } from "@tabstract/record";
import type { CheckInput } from "./check.ts";
import { checkRules } from "./checks/index.ts";
import { openScene } from "./scene.ts";

export type { CheckInput, CheckRule, CheckScene, Severity } from "./check.ts";
export { checkRules } from "./checks/index.ts";
export { recheck } from "./recheck.ts";
export { openScene } from "./scene.ts";
export { isAtLeast, SEVERITIES, severityOf } from "./severity.ts";

/** Every verdict of every check, by the check's name, then in the check's own order. */
export function runChecks(input: CheckInput): Check[] {
  const scene = openScene(input);
  const checks: Check[] = [];
  for (const rule of checkRules) checks.push(...rule.run(scene));
  return checks;
}
