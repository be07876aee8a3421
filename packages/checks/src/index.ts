/** Consistency checks: one record in, what agrees and what does not out. */
import type { Check } from "@tabstract/record";
import type { CheckInput } from "./check.ts";
import { checkRules } from "./checks/index.ts";

export type { CheckInput, CheckRule } from "./check.ts";
export { checkRules } from "./checks/index.ts";

/** Every verdict of every check, by the check's name, then in the check's own order. */
export function runChecks(input: CheckInput): Check[] {
  return checkRules.flatMap((rule) => rule.run(input));
}
