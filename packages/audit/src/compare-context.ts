/** What changed in the numbers that are no results. One that a result has taken, or given away, is told with that result. */
import type { ContextNumber, Result, Span } from "@tabstract/record";
import type { Change } from "./model.ts";
import { changeOf, pairByKey, type ResultContext, type Sided, shown } from "./pair.ts";
import { placeOf, type TextAlignment } from "./text-alignment.ts";

interface Placed {
  readonly item: ContextNumber;
  /** In the text before, and in that after. */
  readonly places: string;
}

/** @param told what changed in the results. */
export function compareContext(
  context: Sided<readonly ContextNumber[]>,
  { alignment, inverse, results }: ResultContext,
  told: readonly Change[],
): Change[] {
  if (areAlike(context, alignment)) return [];
  const placed = {
    before: context.before.map((item): Placed => ({ item, places: `${item.span} ${placeOf(item.span, alignment).span}` })),
    after: context.after.map((item): Placed => ({ item, places: `${placeOf(item.span, inverse).span} ${item.span}` })),
  };
  const pairs = pairByKey(placed, ({ places }) => places);
  const moved = told.filter(tellsNumbers);
  const claimed = {
    before: numbersOf(
      results.before,
      moved.map(({ beforeResult }) => beforeResult),
    ),
    after: numbersOf(
      results.after,
      moved.map(({ afterResult }) => afterResult),
    ),
  };
  return pairs.flatMap(({ before, after }) => {
    if (before !== null && after !== null) return compareItem({ before: before.item, after: after.item });
    if (before !== null && isClaimed(before.item.span, alignment, claimed.after)) return [];
    if (after !== null && isClaimed(after.item.span, inverse, claimed.before)) return [];
    const item = before?.item ?? after?.item;
    return item === undefined ? [] : [contextChange(`context.${item.kind}`, { before: before?.item ?? null, after: after?.item ?? null })];
  });
}

/** Nothing moved and nothing changed: what most pairs of records are, told without looking anything up. */
function areAlike({ before, after }: Sided<readonly ContextNumber[]>, alignment: TextAlignment): boolean {
  const [block] = alignment;
  if (before.length !== after.length || alignment.length !== 1 || block?.before !== 0 || block.after !== 0) return false;
  return before.every((one, index) => {
    const other = after[index];
    if (other === undefined || other.span[0] !== one.span[0] || other.span[1] !== one.span[1] || one.span[1] > block.length) return false;
    return (
      one.kind === other.kind && one.value === other.value && one.low === other.low && one.high === other.high && one.unit === other.unit
    );
  });
}

function compareItem({ before, after }: Sided<ContextNumber>): Change[] {
  return wordsOf(before) === wordsOf(after) ? [] : [contextChange(`context.${before.kind}`, { before, after })];
}

function contextChange(field: string, { before, after }: Sided<ContextNumber | null>): Change {
  return changeOf({
    type: "field-changed",
    field,
    before: before === null ? null : shown(`${wordsOf(before)}: ${before.text}`),
    after: after === null ? null : shown(`${wordsOf(after)}: ${after.text}`),
    spans: { before: before?.span ?? null, after: after?.span ?? null },
  });
}

function wordsOf({ kind, value, low, high, unit }: ContextNumber): string {
  const range = low === null && high === null ? [] : [`${low ?? "open"} to ${high ?? "open"}`];
  return [kind, ...(value === null ? [] : [value]), ...range, ...(unit === null ? [] : [unit])].join(" ");
}

/** Whether a change says that a result has other numbers. */
function tellsNumbers({ type, field }: Change): boolean {
  return type !== "field-changed" ? !type.endsWith("-relinked") : field.endsWith(".numbers") || field.endsWith(".text");
}

/** Those of the results with these indices, in text order: a record's numbers never overlap. */
function numbersOf(results: readonly Result[], indices: readonly (number | null)[]): readonly Span[] {
  return [...new Set(indices)]
    .flatMap((index) => (index === null ? [] : (results[index]?.numbers.map(({ span }) => span) ?? [])))
    .sort((a, b) => a[0] - b[0]);
}

/** Whether one of these numbers of the other side stands in this place. */
function isClaimed(span: Span, alignment: TextAlignment, numbers: readonly Span[]): boolean {
  const place = placeOf(span, alignment).span;
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle]?.[1] ?? 0) <= place[0]) low = middle + 1;
    else high = middle;
  }
  return (numbers[low]?.[0] ?? Number.POSITIVE_INFINITY) < place[1];
}
