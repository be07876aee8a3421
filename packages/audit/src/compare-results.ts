/** What changed in the results: each pair field by field, and those that stand alone. */
import type { Result } from "@tabstract/record";
import { type ArmNames, changeTypeOf, type Facts, factsOf, factsText, statementOf } from "./facts.ts";
import type { Change } from "./model.ts";
import { changeOf, type ResultContext, type Sided, shown } from "./pair.ts";
import { placeOf } from "./text-alignment.ts";

export function compareResults(context: ResultContext): Change[] {
  const { results, pairs } = context;
  const changes = results.before.flatMap((result, index) => {
    const other = pairs.toAfter[index] ?? -1;
    const after = results.after[other];
    if (after === undefined) return [alone(result, { index, side: "before", arms: context.ownArms.before })];
    return comparePair({ before: result, after }, { before: index, after: other }, context);
  });
  results.after.forEach((result, index) => {
    if (pairs.toBefore[index] === -1) changes.push(alone(result, { index, side: "after", arms: context.ownArms.after }));
  });
  return changes;
}

function alone(
  result: Result,
  { index, side, arms }: { readonly index: number; readonly side: "before" | "after"; readonly arms: ArmNames },
): Change {
  const isBefore = side === "before";
  const words = factsText(result.kind, factsOf(result, arms));
  return changeOf({
    type: isBefore ? "result-removed" : "result-added",
    field: result.kind,
    kind: result.kind,
    about: result.text,
    before: isBefore ? words : null,
    after: isBefore ? null : words,
    results: { before: isBefore ? index : null, after: isBefore ? null : index },
    spans: { before: isBefore ? result.span : null, after: isBefore ? null : result.span },
  });
}

function comparePair(pair: Sided<Result>, results: Sided<number>, context: ResultContext): Change[] {
  const { before, after } = pair;
  // One that was read once for both says the same of both, unless its arms or the result that it bounds are others.
  const isSame = before === after && (before.arms.length === 0 || context.arms.before === context.arms.after);
  if (isSame && (before.kind !== "interval" || before.bounds === null)) return [];
  const about = { kind: before.kind, about: before.text, results, spans: { before: before.span, after: after.span } };
  const changes = isSame ? [] : compareSaid(pair, { about, context });
  if (before.kind === "interval" && after.kind === "interval" && boundsDiffer(before.bounds, after.bounds, context)) {
    const words = { before: statementAt(before.bounds, context.results.before), after: statementAt(after.bounds, context.results.after) };
    changes.push(changeOf({ type: "field-changed", field: "interval.bounds", ...words, ...about }));
  }
  return changes;
}

type About = Pick<Parameters<typeof changeOf>[0], "kind" | "about" | "results" | "spans">;

/** What the two say, without what they bound. */
function compareSaid(pair: Sided<Result>, { about, context }: { readonly about: About; readonly context: ResultContext }): Change[] {
  const { before, after } = pair;
  const own = { before: () => factsOf(before, context.ownArms.before), after: () => factsOf(after, context.ownArms.after) };
  if (before.kind !== after.kind) {
    const words = { before: factsText(before.kind, own.before()), after: factsText(after.kind, own.after()) };
    return [changeOf({ type: "kind-changed", field: `${before.kind}.kind`, ...words, ...about })];
  }
  const facts = { before: factsOf(before, context.arms.before), after: factsOf(after, context.arms.after) };
  const changes = compareFacts(facts).map(({ field, ...compared }) => {
    const words = field === "arms" ? { before: wordsOf(own.before(), field), after: compared.after } : compared;
    return changeOf({ type: changeTypeOf(field), field: `${before.kind}.${field}`, ...words, ...about });
  });
  if (extentDiffers(pair, context)) {
    changes.push(
      changeOf({ type: "field-changed", field: `${before.kind}.text`, before: shown(before.text), after: shown(after.text), ...about }),
    );
  }
  return changes;
}

function wordsOf(facts: Facts, field: string): string | null {
  return facts.find(([name]) => name === field)?.[1] ?? null;
}

/** Fields of two lists of the same names that say different things. */
export function compareFacts({ before, after }: Sided<Facts>): (Sided<string | null> & { readonly field: string })[] {
  return before.flatMap(([field, words], at) => {
    const other = after[at]?.[1] ?? null;
    return words === other ? [] : [{ field, before: words, after: other }];
  });
}

/** Whether the span takes in other words than before; words that were themselves rewritten are a change of the text, told once for all. */
function extentDiffers({ before, after }: Sided<Result>, { alignment, inverse }: ResultContext): boolean {
  if (before.text === after.text) return false;
  const { span, exact } = placeOf(before.span, alignment);
  return exact && (span[0] !== after.span[0] || span[1] !== after.span[1]) && placeOf(after.span, inverse).exact;
}

/** A bound result that stands on one side only is told as added or removed. */
function boundsDiffer(before: number | null, after: number | null, { pairs }: ResultContext): boolean {
  if (before === null || after === null)
    return before !== after && (before === null || pairs.toAfter[before] !== -1) && (after === null || pairs.toBefore[after] !== -1);
  const other = pairs.toAfter[before] ?? -1;
  return other !== -1 && pairs.toBefore[after] !== -1 && other !== after;
}

function statementAt(index: number | null, results: readonly Result[]): string | null {
  const result = index === null ? undefined : results[index];
  return result === undefined ? null : statementOf(result);
}
