/** What changed in which results state one finding together. Results that only one side has regroup nothing: they are told by themselves. */
import type { Comparison, Result } from "@tabstract/record";
import { compareFacts } from "./compare-results.ts";
import { type ArmNames, changeTypeOf, type Facts, statementOf, timepointWords } from "./facts.ts";
import type { Change } from "./model.ts";
import { changeOf, pairByKey, type ResultContext, type Sided, shown } from "./pair.ts";
import { pairByShared, placeIn } from "./pair-by-shared.ts";

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

function compareFields({ before, after }: Sided<Group>, { arms, ownArms, results }: ResultContext): Change[] {
  const facts = { before: factsOf(before.comparison, arms.before), after: factsOf(after.comparison, arms.after) };
  return compareFacts(facts).map(({ field, ...compared }) => {
    const words = field === "arms" ? { before: armsOf(before.comparison, ownArms.before), after: compared.after } : compared;
    return changeOf({
      type: changeTypeOf(field),
      field: `comparison.${field}`,
      about: statementsOf(before.comparison, results.before),
      ...words,
    });
  });
}

/** What is compared of a comparison. */
export const COMPARISON_FIELDS = ["contrast", "arms", "outcome", "timepoint", "population", "primary"] as const;

function factsOf({ arms, contrast, outcome, timepoint, population, primary }: Comparison, names: ArmNames): Facts {
  const facts: readonly (readonly [(typeof COMPARISON_FIELDS)[number], string | null])[] = [
    ["contrast", contrast],
    ["arms", armsOf({ arms }, names)],
    ["outcome", outcome?.text ?? null],
    ["timepoint", timepointWords(timepoint)],
    ["population", population?.text ?? null],
    ["primary", primary === null ? null : primary ? "yes" : "no"],
  ];
  return facts;
}

function armsOf({ arms }: Pick<Comparison, "arms">, names: ArmNames): string | null {
  return arms.map((id) => names.get(id) ?? id).join(" | ") || null;
}

/** Each lone group with the one of the other side that shares the most results with it. */
function regrouped(groups: Sided<readonly Group[]>, { pairs, results }: ResultContext): Change[] {
  const partners = pairByShared(groups, { scopeOf: () => "", signsOf: ({ shared }) => shared, orderOf: placeIn(pairs) });
  const partner = new Map(partners.map(({ before, after }) => [before, after]));
  const taken = new Set(partner.values());
  return [
    ...groups.before.map((before) => regroupedChange({ before, after: partner.get(before) ?? null }, results)),
    ...groups.after.filter((group) => !taken.has(group)).map((after) => regroupedChange({ before: null, after }, results)),
  ];
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
