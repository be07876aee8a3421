/** How much an inconsistent verdict weighs. */
import type { Check } from "@tabstract/record";
import type { Severity } from "./check.ts";
import { checkRules } from "./checks/index.ts";
import { DECISION_CHANGES, MATTERS_OF_FORM } from "./words.ts";

/** From the heaviest to the lightest. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

const BY_RULE: ReadonlyMap<string, Severity> = new Map(checkRules.map(({ name, severity }) => [name, severity]));

/**
 * The severity of a verdict, were it inconsistent: that of its rule; "error" where it says that a decision would change, "note" where it says that only
 * the form is wrong ("p = 0.000", a percentage cut off in place of rounded). "warning" for a rule that is not known.
 */
export function severityOf({ rule, message }: Check): Severity {
  if (message.includes(DECISION_CHANGES)) return "error";
  if (MATTERS_OF_FORM.some((words) => message.includes(words))) return "note";
  return BY_RULE.get(rule) ?? "warning";
}

/** True where the first weighs as much as the second, or more. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
