/**
 * One record held against its reference. A result is found where kind and value are those of the reference; one with another value, or of
 * another kind at the same number, is both missed and invented, and told as the change that it is.
 */
import { abstractText, type Result, type ResultKind, type Span } from "@tabstract/record";
import type { RunRecord } from "./compare-records.ts";
import { changeTypeOf, type Facts, factsOf, factsText } from "./facts.ts";
import { goldFacts, saysTheSame, statedFields } from "./gold-facts.ts";
import type { GoldRecord, GoldResult } from "./gold-format.ts";
import { placesOf, printedPlaces, standsAt } from "./gold-places.ts";
import type { Change, RecordChange } from "./model.ts";
import { changeOf } from "./pair.ts";
import { recordView } from "./view.ts";

/** One number of the reference and what the run made of it; null where only one of them has it. */
export interface Judgement {
  readonly reference: ResultKind | null;
  readonly found: ResultKind | null;
  /** Kind and value agree. */
  readonly matched: boolean;
}

export interface Judged {
  readonly judgements: readonly Judgement[];
  /** Null where run and reference agree in everything that the reference says. */
  readonly change: RecordChange | null;
}

interface Placed {
  readonly gold: GoldResult;
  readonly span: Span | null;
  /** Whether the words stand where the reference says: a like result elsewhere is another one. */
  readonly isCertain: boolean;
}

interface Pair {
  readonly at: number;
  readonly index: number;
  /** 0: kind and value at the place; 1: kind and value elsewhere, where the place is not certain; 2: kind at the place, another value; 3: another kind at the place. */
  readonly tier: number;
  readonly distance: number;
}

export function judgeRecord(gold: GoldRecord, record: RunRecord | null, options: { readonly withViews: boolean }): Judged {
  const text = record?.abstract === undefined ? "" : abstractText({ abstract: record.abstract });
  const spans = placesOf(gold.results, text);
  const placed = gold.results.map((one, at): Placed => {
    const isCertain = one.span !== null && one.text !== null && standsAt(one.text, one.span, text);
    return { gold: one, span: spans[at] ?? null, isCertain };
  });
  const results = record?.results ?? [];
  const pairs = pairUp(placed, results);
  const paired = { at: new Set(pairs.map(({ at }) => at)), index: new Set(pairs.map(({ index }) => index)) };
  const names = new Map((record?.study?.arms ?? []).map(({ id, name }) => [id, name]));
  const judgements: Judgement[] = [];
  const changes: Change[] = record === null ? [changeOf({ type: "record-removed", field: "record", before: gold.id, after: null })] : [];
  for (const { gold: one, span } of placed.filter((_, at) => !paired.at.has(at))) {
    judgements.push({ reference: one.kind, found: null, matched: false });
    if (record !== null)
      changes.push(lone(one.kind, "removed", { words: factsText(one.kind, goldFacts(one)), text: one.text, span, index: null }));
  }
  for (const { at, index, tier } of pairs) {
    const [one, result] = [placed[at], results[index]];
    if (one === undefined || result === undefined) continue;
    judgements.push({ reference: one.gold.kind, found: result.kind, matched: tier < 2 });
    changes.push(...differences(one, result, { index, facts: factsOf(result, names), record }));
  }
  const absent = placesOf(gold.absent, text).map((span, at) => {
    const { text: words, span: said } = gold.absent[at] as GoldRecord["absent"][number];
    // The nearest of several like words may well be a true result.
    return said !== null && !standsAt(words, said, text) && printedPlaces(words, text).length > 1 ? null : span;
  });
  results.forEach((result, index) => {
    if (paired.index.has(index)) return;
    const isDenied = gold.absent.some(({ kind }, at) => kind === result.kind && overlaps(absent[at] ?? null, result.span));
    if (!isDenied && !gold.kinds.includes(result.kind)) return;
    judgements.push({ reference: null, found: result.kind, matched: false });
    changes.push(
      lone(result.kind, "added", { words: factsText(result.kind, factsOf(result, names)), text: result.text, span: result.span, index }),
    );
  });
  return { judgements, change: changes.length === 0 ? null : changeOfRecord({ gold, record, placed, changes }, options) };
}

function changeOfRecord(
  { gold, record, placed, changes }: { gold: GoldRecord; record: RunRecord | null; placed: readonly Placed[]; changes: Change[] },
  { withViews }: { readonly withViews: boolean },
): RecordChange {
  const view = record === null || !withViews ? null : recordView(record);
  return {
    id: record?.id ?? gold.id,
    title: record?.title?.text ?? gold.title,
    beforeKey: null,
    afterKey: record?.key ?? null,
    matchedBy: record === null ? null : "id",
    changes,
    beforeView: view === null ? null : { ...view, results: placed.flatMap(viewOf), context: [], checks: [] },
    afterView: view,
  };
}

function viewOf({ gold, span }: Placed, index: number): NonNullable<RecordChange["beforeView"]>["results"] {
  if (span === null) return [];
  const { kind, text, value, unit, arms, outcome, timepoint } = gold;
  return [
    {
      index,
      kind,
      span,
      text: text ?? "",
      statement: factsText(kind, goldFacts(gold)),
      value: value ?? null,
      unit: unit ?? null,
      arms: arms ?? [],
      outcome: outcome ?? null,
      timepoint: timepoint ?? null,
    },
  ];
}

function pairUp(placed: readonly Placed[], results: readonly Result[]): Pair[] {
  const candidates: Pair[] = [];
  placed.forEach(({ gold, span, isCertain }, at) => {
    results.forEach((result, index) => {
      const near = overlaps(span, result.span);
      const sameKind = gold.kind === result.kind;
      const sameValue = valueAgrees(gold, result, near);
      const onNumber = near && result.numbers.some((number) => overlaps(span, number.span) && number.role !== "denominator");
      const isFound = sameKind && sameValue && (near || !isCertain);
      const tier = isFound ? (near ? 0 : 1) : sameKind && onNumber ? 2 : onNumber && sameValue ? 3 : null;
      if (tier !== null) candidates.push({ at, index, tier, distance: span === null ? 0 : Math.abs(span[0] - result.span[0]) });
    });
  });
  candidates.sort((a, b) => a.tier - b.tier || a.distance - b.distance || a.at - b.at || a.index - b.index);
  const taken = { at: new Set<number>(), index: new Set<number>() };
  const pairs = candidates.filter(({ at, index }) => {
    if (taken.at.has(at) || taken.index.has(index)) return false;
    taken.at.add(at);
    taken.index.add(index);
    return true;
  });
  return pairs.sort((a, b) => a.index - b.index);
}

/** Of the values that the reference states; where it states none, the place says it all. */
function valueAgrees({ value, low, high }: GoldResult, result: Result, near: boolean): boolean {
  if (value === undefined && low === undefined && high === undefined) return near;
  const own = { value: null, low: null, high: null, ...result } as { value: number | null; low: number | null; high: number | null };
  return (
    (value === undefined || value === own.value) && (low === undefined || low === own.low) && (high === undefined || high === own.high)
  );
}

function differences(
  { gold, span }: Placed,
  result: Result,
  { index, facts, record }: { readonly index: number; readonly facts: Facts; readonly record: RunRecord | null },
): Change[] {
  const about = {
    kind: gold.kind,
    about: gold.text ?? result.text,
    results: { before: null, after: index },
    spans: { before: span, after: result.span },
  };
  if (gold.kind !== result.kind) {
    const words = { before: factsText(gold.kind, goldFacts(gold)), after: factsText(result.kind, facts) };
    return [changeOf({ type: "kind-changed", field: `${gold.kind}.kind`, ...words, ...about })];
  }
  const found = new Map(facts);
  return statedFields(gold).flatMap(([field, words]) => {
    if (!found.has(field)) return [];
    const after = found.get(field) ?? null;
    if (saysTheSame(field, { reference: words, found: after, arms: record?.study?.arms ?? [], result, gold })) return [];
    return [changeOf({ type: changeTypeOf(field), field: `${gold.kind}.${field}`, before: words, after, ...about })];
  });
}

function lone(
  kind: ResultKind,
  what: "added" | "removed",
  {
    words,
    text,
    span,
    index,
  }: { readonly words: string; readonly text: string | null; readonly span: Span | null; readonly index: number | null },
): Change {
  const isRemoved = what === "removed";
  return changeOf({
    type: isRemoved ? "result-removed" : "result-added",
    field: kind,
    kind,
    about: text,
    before: isRemoved ? words : null,
    after: isRemoved ? null : words,
    results: { before: null, after: index },
    spans: { before: isRemoved ? span : null, after: isRemoved ? null : span },
  });
}

function overlaps(one: Span | null, other: Span): boolean {
  return one !== null && one[0] < other[1] && other[0] < one[1];
}
