/** What changed in which results state one finding together. Results that only one side has regroup nothing: they are told by themselves. */
import type { Comparison, Result } from "@tabstract/record";
import { compareFacts } from "./compare-results.ts";
import { type ArmNames, changeTypeOf, type Facts, statementOf, timepointWords } from "./facts.ts";
import type { Change } from "./model.ts";
import { changeOf, pairByKey, type ResultContext, type Sided, shown } from "./pair.ts";

interface Group {
  readonly comparison: Comparison;
  /** Those of its results that both sides have, as indices of the side after. */
  readonly shared: readonly number[];
  readonly key: string;
}

export function compareComparisons(comparisons: Sided<readonly Comparison[]>, context: ResultContext): Change[] {
  const { toAfter, toBefore } = context.pairs;
  const groups = {
    before: comparisons.before.map((one) => groupOf(one, (index) => toAfter[index] ?? -1)),
    after: comparisons.after.map((one) => groupOf(one, (index) => (toBefore[index] === -1 ? -1 : index))),
  };
  const pairs = pairByKey(groups, ({ key }) => key);
  const lone = { before: lonely(pairs, "before"), after: lonely(pairs, "after") };
  const changes = pairs.flatMap((pair) =>
    pair.before && pair.after ? compareFields({ before: pair.before, after: pair.after }, context) : [],
  );
  return [...changes, ...regrouped(lone, context)];
}

function groupOf(comparison: Comparison, sharedIndex: (index: number) => number): Group {
  const shared = [...new Set(comparison.results.map(sharedIndex))].filter((index) => index !== -1).sort((a, b) => a - b);
  return { comparison, shared, key: shared.join() };
}

/** Groups without a partner, of at least two results: a single result states its finding alone, grouped or not. */
function lonely(pairs: readonly Sided<Group | null>[], side: "before" | "after"): Group[] {
  return pairs.flatMap((pair) => {
    const group = pair.before !== null && pair.after !== null ? null : pair[side];
    return group === null || group.shared.length < 2 ? [] : [group];
  });
}

function compareFields({ before, after }: Sided<Group>, { arms }: ResultContext): Change[] {
  const facts = { before: factsOf(before.comparison, arms.before), after: factsOf(after.comparison, arms.after) };
  return compareFacts(facts).map(({ field, ...words }) => changeOf({ type: changeTypeOf(field), field: `comparison.${field}`, ...words }));
}

function factsOf({ arms, contrast, outcome, timepoint, population, primary }: Comparison, names: ArmNames): Facts {
  return [
    ["contrast", contrast],
    ["arms", arms.map((id) => names.get(id) ?? id).join(" | ") || null],
    ["outcome", outcome?.text ?? null],
    ["timepoint", timepointWords(timepoint)],
    ["population", population?.text ?? null],
    ["primary", primary === null ? null : primary ? "yes" : "no"],
  ];
}

/** Each lone group with the first one of the other side that shares a result with it. */
function regrouped({ before, after }: Sided<readonly Group[]>, { results }: ResultContext): Change[] {
  const holding = new Map<number, Group[]>();
  for (const group of after) {
    for (const index of group.shared) {
      const list = holding.get(index);
      if (list === undefined) holding.set(index, [group]);
      else list.push(group);
    }
  }
  const left = new Set(after);
  const changes = before.map((group) => {
    const partner = group.shared.flatMap((index) => holding.get(index)?.find((one) => left.has(one)) ?? []).at(0) ?? null;
    if (partner !== null) left.delete(partner);
    return regroupedChange({ before: group, after: partner }, results);
  });
  return [...changes, ...[...left].map((group) => regroupedChange({ before: null, after: group }, results))];
}

function regroupedChange({ before, after }: Sided<Group | null>, results: Sided<readonly Result[]>): Change {
  return changeOf({
    type: "comparison-regrouped",
    field: "comparison",
    before: before === null ? null : statementsOf(before.comparison, results.before),
    after: after === null ? null : statementsOf(after.comparison, results.after),
  });
}

function statementsOf({ results: indices }: Comparison, results: readonly Result[]): string | null {
  const statements = indices.flatMap((index) => {
    const result = results[index];
    return result === undefined ? [] : [statementOf(result)];
  });
  return shown(statements.join(" + "));
}
