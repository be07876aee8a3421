/** Where the printed numbers of a result are other than its fields say: what the fields alone would not tell of them. */
import type { Result } from "@tabstract/record";
import { readNumber } from "./corrected-result.ts";

type Role = Result["numbers"][number]["role"];
const ROLES: readonly Role[] = ["value", "denominator", "spread", "low", "high", "level", "df"];

interface Claim {
  readonly role: Role;
  readonly value: number;
}

/**
 * Null where every field is printed by one number in the role of that field, and nothing else is: what nearly all results are. Else the roles
 * that differ: "58 as level", "denominator printed elsewhere".
 */
export function unexpectedNumbers(result: Result): string | null {
  const { numbers } = result;
  const claims = claimsOf(result);
  // What most results are, told without a list.
  if (numbers.length === 1 && claims.length === 1 && numbers[0]?.role === claims[0]?.role) return null;
  const rolesOf = new Map<number, Set<Role>>();
  const claimed = new Map<Role, number>();
  for (const { role, value } of claims) {
    claimed.set(role, (claimed.get(role) ?? 0) + 1);
    const roles = rolesOf.get(Math.abs(value));
    if (roles === undefined) rolesOf.set(Math.abs(value), new Set([role]));
    else roles.add(role);
  }
  /** Whether a field of another role says what is printed, and none of this role does. */
  const isOfAnother = (text: string, role: Role): boolean => {
    const roles = rolesOf.get(Math.abs(readNumber(text) ?? Number.NaN));
    return roles !== undefined && !roles.has(role);
  };
  const elsewhere: Role[] = [];
  const words = ROLES.flatMap((role) => {
    const printed = numbers.filter((number) => number.role === role).map(({ text }) => text);
    const isExpected =
      printed.length === (claimed.get(role) ?? 0) && (claimed.size < 2 || !printed.some((text) => isOfAnother(text, role)));
    if (isExpected) return [];
    if (printed.length === 0) elsewhere.push(role);
    return printed.length === 0 ? [] : [`${printed.join(" and ")} as ${role}`];
  });
  if (elsewhere.length > 0) words.push(`${elsewhere.join(" and ")} printed elsewhere`);
  return words.join(", ") || null;
}

function claimsOf(result: Result): Claim[] {
  const claims: Claim[] = [];
  const add = (role: Role, value: number | null): void => {
    if (value !== null) claims.push({ role, value });
  };
  if (result.kind === "interval") {
    add("low", result.low);
    add("high", result.high);
    add("level", result.level);
    return claims;
  }
  add("value", result.value);
  if (result.kind === "group-value") {
    add("denominator", result.denominator);
    for (const { value, low, high } of result.dispersions) {
      add("spread", value);
      add("low", low);
      add("high", high);
    }
  }
  if (result.kind === "estimate" || result.kind === "test-statistic") for (const df of result.df) add("df", df);
  return claims;
}
