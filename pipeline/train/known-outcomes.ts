/**
 * What the gold says of outcomes: the phrases that a value may be said to measure.
 *
 * `numbers` tells the outcome of a group value, and by its comparison that of a p-value and an estimate; `rct-art` those of a measure; `pico` marks
 * outcomes but ties no value to one, so that any outcome of the sentence may be it: believed less. Outcomes in the sentence before are unknown there.
 */

import type { ArmMention, ArmModel, ExtractInput } from "@tabstract/results/training";
import { type ByValue, type Item, linkBeforeOutcomes, type ReadScene, readScene, type Scene } from "@tabstract/results/training";
import { alignment } from "./alignment.ts";
import type { GoldAbstract, GoldSet, NumbersRow, PicoRow, RctArtRow } from "./gold.ts";
import type { MarkedAbstract } from "./marked-abstract.ts";
import { outcomeTable } from "./tables.ts";

export interface Wanted {
  readonly outcomes: readonly string[];
  readonly weight: number;
}

/** An abstract whose outcomes are known, with the arms, sizes and times that the engine links before it asks for outcomes. */
export interface KnownOutcomes {
  readonly id: string;
  readonly set: GoldSet | "table" | MarkedAbstract["set"];
  readonly scene: Scene;
  readonly items: readonly Item[];
  readonly mentions: readonly ArmMention[];
  readonly wanted: ReadonlyMap<Item, Wanted>;
}

/** What gives the ranker its arms; undefined: the written weights. */
export interface ArmModels {
  readonly finder: ArmModel | undefined;
  readonly linker: Float64Array | undefined;
}

const TOLD = 1;
const UNTIED = 0.3;
/** Phrases of our own choice, in studies that name their outcomes otherwise than trials. */
const ANNOTATED = 0.3;
const TABLE = 1.5;
const SAME = 1e-9;

export function knownOutcomes(gold: readonly GoldAbstract[], models: ArmModels): KnownOutcomes[] {
  return gold.map((abstract) => {
    const linked = link(abstract.input, models);
    return { id: abstract.id, set: abstract.set, ...linked, wanted: wantedOf(abstract, linked) };
  });
}

/** Abstracts in which the outcome of a number is marked at the number. */
export function knownMarkedOutcomes(texts: readonly MarkedAbstract[], models: ArmModels): KnownOutcomes[] {
  return texts.map(({ id, set, input, text, outcomes }) => {
    const linked = link(input, models);
    const project = alignment(text, linked.scene.text);
    const byPlace = new Map(outcomes.map(({ from, outcome }) => [project(from), outcome]));
    const wanted = new Map<Item, Wanted>();
    for (const item of linked.items) {
      const outcome = byPlace.get(linked.scene.tokens.start[item.at] ?? null);
      if (outcome !== undefined) wanted.set(item, { outcomes: [outcome], weight: ANNOTATED });
    }
    return { id, set, ...linked, wanted };
  });
}

export function knownTable(models: ArmModels): KnownOutcomes[] {
  return outcomeTable().map(({ id, input, expect }) => {
    const linked = link(input, models);
    return { id, set: "table", ...linked, wanted: wantedByTable(expect, linked) };
  });
}

type Linked = Pick<KnownOutcomes, "scene" | "items" | "mentions">;

function link(input: ExtractInput, models: ArmModels): Linked {
  const read: ReadScene = readScene(input);
  return { scene: read.scene, items: read.items, mentions: linkBeforeOutcomes(read, models) };
}

function wantedOf({ set, row }: GoldAbstract, linked: Linked): Map<Item, Wanted> {
  switch (set) {
    case "numbers":
      return wantedByQuotes(numbersQuotes(row), linked);
    case "pico":
      return wantedBySpans(row, linked);
    case "rct-art":
      return wantedByQuotes(measureQuotes(row), linked);
  }
}

interface Quote {
  readonly kinds: readonly Item["fields"]["kind"][];
  readonly value: number;
  readonly quote: string;
  readonly outcomes: readonly string[];
}

function numbersQuotes({ comparisons, groupValues, pValues, effects }: NumbersRow): Quote[] {
  const outcomeOf = new Map(comparisons.map(({ id, outcome }) => [id, outcome]));
  const quotes: Quote[] = [];
  const add = (
    kind: Item["fields"]["kind"],
    { value, quote }: Pick<Quote, "value" | "quote">,
    outcome: string | null | undefined,
  ): void => {
    if (outcome) quotes.push({ kinds: [kind], value, quote, outcomes: [outcome] });
  };
  for (const said of groupValues) add("group-value", said, said.outcome);
  for (const said of pValues) add("p-value", said, outcomeOf.get(said.cmp));
  for (const said of effects) add("estimate", said, outcomeOf.get(said.cmp));
  return quotes;
}

/** Every number of a measure, thousands separators aside. */
function measureQuotes({ measures }: RctArtRow): Quote[] {
  return measures
    .filter(({ outcome }) => outcome.length > 0)
    .flatMap(({ text, outcome }) =>
      (text.replace(/(\d),(?=\d{3}\b)/g, "$1").match(/\d+(?:\.\d+)?/g) ?? []).map(
        (printed): Quote => ({ kinds: ["group-value", "estimate"], value: Number(printed), quote: text, outcomes: outcome }),
      ),
    );
}

/** Items that are told by their quote, or, where that is printed otherwise, by their value if it is the only one. */
function wantedByQuotes(quotes: readonly Quote[], { scene: { tokens, text }, items }: Linked): Map<Item, Wanted> {
  const wanted = new Map<Item, Wanted>();
  for (const { kinds, value, quote, outcomes } of quotes) {
    const at = text.indexOf(quote);
    const end = at + quote.length;
    const fits = items.filter(
      (item) => !wanted.has(item) && kinds.includes(item.fields.kind) && "value" in item.fields && isSame(item.fields.value, value),
    );
    const inside = at < 0 ? [] : fits.filter((item) => (tokens.start[item.at] ?? 0) >= at && (tokens.end[item.at] ?? 0) <= end);
    const item = inside[0] ?? (fits.length === 1 || at < 0 ? fits[0] : undefined);
    if (item !== undefined) wanted.set(item, { outcomes, weight: TOLD });
  }
  return wanted;
}

function isSame(own: number | null, gold: number): boolean {
  return own !== null && Math.abs(Math.abs(own) - Math.abs(gold)) < SAME;
}

function wantedBySpans({ spans }: PicoRow, { scene: { tokens, text, sentences }, items }: Linked): Map<Item, Wanted> {
  const wanted = new Map<Item, Wanted>();
  const outcomes = spans.filter((span) => span.label === "outcome" && text.slice(span.start, span.end) === span.text);
  for (const item of items) {
    const start = tokens.start[item.at] ?? 0;
    if (item.fields.kind !== "group-value") continue;
    if (!spans.some((span) => /^(?:iv|cv)-/.test(span.label) && span.start <= start && start < span.end)) continue;
    const [from, to] = sentences[item.sentence] ?? [0, 0];
    const near = outcomes
      .filter((span) => span.start >= (tokens.start[from] ?? 0) && span.end <= (tokens.end[to - 1] ?? 0))
      .map((span) => span.text);
    if (near.length > 0) wanted.set(item, { outcomes: near, weight: UNTIED });
  }
  return wanted;
}

function wantedByTable(expect: ByValue, { scene: { tokens, text }, items }: Linked): Map<Item, Wanted> {
  const wanted = new Map<Item, Wanted>();
  for (const item of items) {
    const outcome = expect[text.slice(tokens.start[item.at], tokens.end[item.at])];
    if (typeof outcome === "string") wanted.set(item, { outcomes: [outcome], weight: TABLE });
  }
  return wanted;
}
