/**
 * Which checks turned inconsistent, and which no longer are. A check is the same where its rule and its results are. One that comes or goes
 * without ever being inconsistent says nothing.
 */
import type { Check } from "@tabstract/record";
import type { Change } from "./model.ts";
import { changeOf, pairByKey, type ResultContext, type Sided, shown } from "./pair.ts";

export function compareChecks(checks: Sided<readonly Check[]>, { pairs }: ResultContext): Change[] {
  const keyOf = new Map<Check, string>();
  for (const check of checks.before)
    keyOf.set(
      check,
      keyWith(check, (index) => pairs.toAfter[index] ?? -1, "before"),
    );
  for (const check of checks.after)
    keyOf.set(
      check,
      keyWith(check, (index) => (pairs.toBefore[index] === -1 ? -1 : index), "after"),
    );
  const exact = pairByKey(checks, (check) => `${keyOf.get(check)} ${check.outcome} ${check.message}`);
  const left = {
    before: exact.flatMap((pair) => (pair.before !== null && pair.after === null ? [pair.before] : [])),
    after: exact.flatMap((pair) => (pair.after !== null && pair.before === null ? [pair.after] : [])),
  };
  return pairByKey(left, (check) => keyOf.get(check) ?? "").flatMap(({ before, after }) => {
    const was = before?.outcome === "inconsistent";
    const is = after?.outcome === "inconsistent";
    if (was === is) return [];
    const rule = before?.rule ?? after?.rule ?? "";
    const type = is ? "check-inconsistent" : "check-consistent";
    return [changeOf({ type, field: `checks.${rule}`, before: wordsOf(before), after: wordsOf(after) })];
  });
}

/** Results that only one side has tell its checks apart from all of the other's. */
function keyWith({ rule, results }: Check, shared: (index: number) => number, side: string): string {
  const indices = results.map((index) => (shared(index) === -1 ? `${side} ${index}` : String(shared(index))));
  return `${rule} ${indices.sort().join()}`;
}

function wordsOf(check: Check | null): string | null {
  return check === null ? null : shown(`${check.outcome}: ${check.message}`);
}
