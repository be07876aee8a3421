/** Items as results of the record. Each kind is written out field by field: a copy by spread costs more here than all the linkers. */
import type { ContextNumber, Dispersion, PrintedNumber, Result, Span } from "@tabstract/record";
import type { ContextItem, Item } from "./items.ts";
import type { Tokens } from "./lexer.ts";
import { type Scene, sectionIndexAt } from "./scene.ts";

/** Where a token range stands in the text. */
export function spanOf(tokens: Tokens, item: { readonly from: number; readonly to: number }): Span {
  return [tokens.start[item.from] ?? 0, tokens.end[item.to - 1] ?? 0];
}

/** `boundedBy` holds the interval of each item that has one, `indexOf` the place of each item among the results. */
export function toResult(scene: Scene, item: Item, boundedBy: ReadonlyMap<Item, Item>, indexOf: ReadonlyMap<Item, number>): Result {
  const { tokens, text } = scene;
  const span = spanOf(tokens, item);
  const printed = text.slice(span[0], span[1]);
  const section = sectionIndexAt(scene, item.from);
  const numbers = printedNumbers(tokens, item);
  const { fields, population, outcome, timepoint, period } = item;
  const arms = [...item.arms];
  switch (fields.kind) {
    case "sample-size":
      return {
        span,
        text: printed,
        section,
        numbers,
        arms,
        population,
        outcome,
        timepoint,
        period,
        kind: "sample-size",
        value: fields.value,
        stage: fields.stage,
        scope: fields.scope,
        of: fields.of,
      };
    case "group-value":
      return {
        span,
        text: printed,
        section,
        numbers,
        arms,
        population,
        outcome,
        timepoint,
        period,
        kind: "group-value",
        statistic: fields.statistic,
        value: fields.value,
        relation: fields.relation,
        unit: fields.unit,
        denominator: fields.denominator,
        dispersions: withInterval(fields.dispersions, boundedBy.get(item)),
        change: fields.change,
        direction: fields.direction,
      };
    case "estimate":
      return {
        span,
        text: printed,
        section,
        numbers,
        arms,
        population,
        outcome,
        timepoint,
        period,
        kind: "estimate",
        measure: fields.measure,
        name: fields.name,
        value: fields.value,
        relation: fields.relation,
        unit: fields.unit,
        df: fields.df,
        adjusted: fields.adjusted,
        direction: fields.direction,
        about: fields.about,
        per: fields.per,
      };
    case "interval":
      return {
        span,
        text: printed,
        section,
        numbers,
        arms,
        population,
        outcome,
        timepoint,
        period,
        kind: "interval",
        type: fields.type,
        level: fields.level,
        low: fields.low,
        high: fields.high,
        unit: fields.unit,
        bounds: item.bounds === null ? null : (indexOf.get(item.bounds) ?? null),
      };
    case "p-value":
      return {
        span,
        text: printed,
        section,
        numbers,
        arms,
        population,
        outcome,
        timepoint,
        period,
        kind: "p-value",
        relation: fields.relation,
        value: fields.value,
        test: fields.test,
      };
    case "test-statistic":
      return {
        span,
        text: printed,
        section,
        numbers,
        arms,
        population,
        outcome,
        timepoint,
        period,
        kind: "test-statistic",
        symbol: fields.symbol,
        name: fields.name,
        df: fields.df,
        value: fields.value,
      };
  }
}

function printedNumbers(tokens: Tokens, item: Item): PrintedNumber[] {
  const numbers: PrintedNumber[] = [];
  for (const { at, role } of item.claim.numbers) {
    const start = tokens.start[at] ?? 0;
    const end = tokens.end[at] ?? 0;
    numbers.push({ role, text: tokens.text.slice(start, end), span: [start, end] });
  }
  if (numbers.length > 1) numbers.sort((a, b) => a.span[0] - b.span[0]);
  return numbers;
}

/** The interval of one group's value is a dispersion of that value too. */
function withInterval(dispersions: readonly Dispersion[], interval: Item | undefined): Dispersion[] {
  if (interval?.fields.kind !== "interval") return [...dispersions];
  return [...dispersions, { type: "ci", value: null, low: interval.fields.low, high: interval.fields.high }];
}

export function toContext(scene: Scene, item: ContextItem): ContextNumber {
  const span = spanOf(scene.tokens, item);
  const { as, value, low, high, unit } = item.fields;
  return { kind: as, span, text: scene.text.slice(span[0], span[1]), section: sectionIndexAt(scene, item.from), value, low, high, unit };
}
