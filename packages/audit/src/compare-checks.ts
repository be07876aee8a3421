/**
 * Which checks turned inconsistent, and which no longer are. A check is the same where its rule and its results are, else where its results are the
 * same in part. One that comes or goes without ever being inconsistent says nothing.
 */
import type { Check } from "@tabstract/record";
import type { Change } from "./model.ts";
import { changeOf, pairByKey, type ResultContext, type Sided, shown } from "./pair.ts";
import { pairByShared, placeIn } from "./pair-by-shared.ts";

/** A check as one side has it: both may hold one and the same object, which speaks of other results on each. */
interface Read {
  readonly check: Check;
  /** Rule and results; those that only one side has tell its checks apart from all of the other's. */
  readonly key: string;
  /** Those of its results that both sides have, as indices of the side after. */
  readonly shared: readonly number[];
}

type Reads = Sided<readonly Read[]>;

export function compareChecks(checks: Sided<readonly Check[]>, { pairs }: ResultContext): Change[] {
  const reads: Reads = {
    before: checks.before.map((check) => read(check, (index) => pairs.toAfter[index] ?? -1, "before")),
    after: checks.after.map((check) => read(check, (index) => (pairs.toBefore[index] === -1 ? -1 : index), "after")),
  };
  const exact = pairByKey(reads, ({ key, check }) => `${key} ${check.outcome} ${check.message}`);
  const same = pairByKey(loneOf(exact), ({ key }) => key);
  const inPart = pairByShared(loneOf(same), {
    scopeOf: ({ check }) => check.rule,
    signsOf: ({ shared }) => shared,
    orderOf: placeIn(pairs),
  });
  const taken = new Set<Read | null>(inPart.flatMap(({ before, after }) => [before, after]));
  const alone = same.filter(({ before, after }) => (before === null || after === null) && !taken.has(before) && !taken.has(after));
  const found = [...same.filter(({ before, after }) => before !== null && after !== null), ...inPart, ...alone];
  return found.flatMap((pair) => turned({ before: pair.before?.check ?? null, after: pair.after?.check ?? null }));
}

function read(check: Check, indexAfter: (index: number) => number, side: string): Read {
  const indices = check.results.map(indexAfter);
  const names = indices.map((index, at) => (index === -1 ? `${side} ${check.results[at]}` : String(index)));
  return { check, key: `${check.rule} ${names.sort().join()}`, shared: indices.filter((index) => index !== -1) };
}

function loneOf(pairs: readonly Sided<Read | null>[]): Reads {
  return {
    before: pairs.flatMap(({ before, after }) => (before !== null && after === null ? [before] : [])),
    after: pairs.flatMap(({ before, after }) => (after !== null && before === null ? [after] : [])),
  };
}

function turned({ before, after }: Sided<Check | null>): Change[] {
  const was = before?.outcome === "inconsistent";
  const is = after?.outcome === "inconsistent";
  if (was === is) return [];
  const rule = before?.rule ?? after?.rule ?? "";
  const type = is ? "check-inconsistent" : "check-consistent";
  return [changeOf({ type, field: `checks.${rule}`, before: wordsOf(before), after: wordsOf(after) })];
}

function wordsOf(check: Check | null): string | null {
  return check === null ? null : shown(`${check.outcome}: ${check.message}`);
}
