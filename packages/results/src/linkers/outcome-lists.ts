/**
 * Outcomes that a list tells by its form, whatever the ranker made of them: "nausea (12% vs 9%), headache (8% vs 7%) and dizziness (5% vs 1%)",
 * "stay, blood loss and time were 3.1 vs 4.4 days, 120 vs 210 mL and 61 vs 84 min".
 */
import type { Item } from "../items.ts";
import { holdsOneOf, isA, isOneOf, isSign, isWord, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closeOf, opensBracket } from "../parts/bracket.ts";
import { CAUSES } from "../parts/comparison.ts";
import { BASE, type Chunk, WITH_OF } from "./outcome-chunks.ts";
import { dealtOutcomes } from "./outcome-rows.ts";
import { isListed } from "./value-lists.ts";

/** Longest bracket, and most phrases of one list. */
const BRACKET_REACH = 40;
const MOST_LISTED = 12;
/** How far behind a list its values may begin: "were", "in the two groups were". */
const VALUES_REACH = 8;

/** Sets the outcomes of the results of one sentence that stand in such lists. */
export function listedOutcomes(tokens: Tokens, chunks: readonly Chunk[], items: readonly Item[], chosen: Map<Item, Chunk>): void {
  adjacent(tokens, chunks, items, chosen);
  saidBy(tokens, chunks, items, chosen);
  bracketed(tokens, chunks, items, chosen);
  ahead(tokens, chunks, items, chosen);
  dealtOutcomes(tokens, chunks, items, chosen);
  beside(tokens, items, chosen);
  for (const item of items) {
    const bounded = item.bounds === null ? undefined : chosen.get(item.bounds);
    if (bounded !== undefined) chosen.set(item, bounded);
  }
}

interface Named {
  readonly chunk: Chunk;
  readonly open: number;
  readonly close: number;
}

/** "mortality was 12% vs 11%; readmissions, 39% vs 43%", "bleeding 2 vs 5, stenosis 0 vs 2": a phrase of its own right before a pair of values. */
function adjacent(tokens: Tokens, chunks: readonly Chunk[], items: readonly Item[], chosen: Map<Item, Chunk>): void {
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (item.fields.kind !== "group-value" || next?.fields.kind !== "group-value") continue;
    if (jointOf(tokens, item.to, next.from) !== "against" || next.arms.join() === item.arms.join()) continue;
    const end = isSign(tokens, item.from - 1, 0x2c) || isSign(tokens, item.from - 1, 0x3a) ? item.from - 1 : item.from;
    const chunk = chunks.find(({ form, to }) => form === BASE && to === end);
    if (chunk === undefined || isA(tokens, end - 1, C.PEOPLE | C.GROUP) || !opensItem(tokens, chunk.from)) continue;
    chosen.set(item, chunk);
    chosen.set(next, chunk);
  }
}

/**
 * "pressure fell by 3.1 (1.2) mm Hg, weight by 1.2 kg and pain by 2 points", "lowered pain by 2 points": what stands right before "by", as a subject whose verb
 * stands once and has no object, or as the object of a verb.
 */
function saidBy(tokens: Tokens, chunks: readonly Chunk[], items: readonly Item[], chosen: Map<Item, Chunk>): void {
  let isOpen = false;
  for (const item of items) {
    if (!isSize(item) || !isOneOf(tokens, item.from - 1, BY)) continue;
    const end = item.from - 1;
    if (isA(tokens, end - 1, C.INCREASE | C.DECREASE)) {
      isOpen = true;
      continue;
    }
    const chunk: Chunk | undefined = chunks.find(({ form, to }) => form === BASE && to === end);
    const isObject = chunk !== undefined && isOneOf(tokens, chunk.from - 1, CAUSES);
    const isNext: boolean =
      isOpen && chunk !== undefined && !isA(tokens, end - 1, C.PEOPLE | C.GROUP | C.CONTROL) && opensItem(tokens, chunk.from);
    if (chunk !== undefined && (isNext || isObject)) chosen.set(item, chunk);
    isOpen = isNext;
  }
}

function isSize({ fields }: Item): boolean {
  return fields.kind === "estimate" || fields.kind === "group-value";
}

const BY = wordIds("by");

/** Behind a semicolon, a comma, a colon or a conjunction. */
function opensItem(tokens: Tokens, at: number): boolean {
  const before = at - 1;
  return isSign(tokens, before, 0x3b) || isSign(tokens, before, 0x2c) || isSign(tokens, before, 0x3a) || isA(tokens, before, C.CONJUNCTION);
}

/** Brackets that each stand behind a phrase, with nothing but commas and conjunctions between a bracket and the next phrase. */
function bracketed(tokens: Tokens, chunks: readonly Chunk[], items: readonly Item[], chosen: Map<Item, Chunk>): void {
  let row: Named[] = [];
  const settle = (): void => {
    const last = row.at(-1);
    if (last !== undefined && row.length > 1 && !sharesNoun(tokens, last.close))
      for (const { chunk, open, close } of row) for (const item of items) if (item.from > open && item.to <= close) chosen.set(item, chunk);
    row = [];
  };
  for (const base of chunks) {
    if (base.form !== BASE || isA(tokens, base.to - 1, C.PEOPLE | C.GROUP) || !opensBracket(tokens, base.to)) continue;
    const open = bracketOf(tokens, base.to, items);
    const close = closeOf(tokens, open, BRACKET_REACH);
    if (close < 0 || !holdsItem(items, open, close)) continue;
    const last = row.at(-1);
    if (last !== undefined && !isListedBehind(tokens, last.close + 1, base.from)) settle();
    const chunk = row.length > 0 ? base : opened(tokens, chunks, base);
    if (chunk !== null) row.push({ chunk, open, close });
  }
  settle();
}

/** The bracket behind a phrase that tells its results: the second of "ABC1 (rs12345) (P = .01)". */
function bracketOf(tokens: Tokens, open: number, items: readonly Item[]): number {
  const close = closeOf(tokens, open, BRACKET_REACH);
  return close > 0 && opensBracket(tokens, close + 1) && !holdsItem(items, open, close) ? close + 1 : open;
}

function holdsItem(items: readonly Item[], open: number, close: number): boolean {
  return items.some((item) => item.from > open && item.to <= close);
}

/** The phrase that opens a list: "rate of late rejection" where "of" leads to its last noun; null for a place. */
function opened(tokens: Tokens, chunks: readonly Chunk[], base: Chunk): Chunk | null {
  if (!isPlace(tokens, base.from - 1)) return base;
  const whole = chunks.find(({ form, from, to }) => form === WITH_OF && to === base.to && from < base.from);
  return whole === undefined || isPlace(tokens, whole.from - 1) ? null : whole;
}

/** "in Uganda (12%) and Zimbabwe (9%)": where something was measured. */
function isPlace(tokens: Tokens, at: number): boolean {
  return isA(tokens, isA(tokens, at, C.DETERMINER) ? at - 1 : at, C.PREPOSITION);
}

/** "systolic (66 vs 49) and diastolic (15 vs 17) function": phrases that share the noun behind the last bracket say but half of what was measured. */
function sharesNoun(tokens: Tokens, close: number): boolean {
  return isWord(tokens, close + 1) && !isA(tokens, close + 1, FUNCTION) && !isOneOf(tokens, close + 1, LEADING);
}

const LEADING = wordIds("when while whereas who which that although though where as if however respectively");

const FUNCTION = C.VERB | C.PREPOSITION | C.CONJUNCTION | C.VERSUS | C.COMPARE | C.ADVERB | C.DETERMINER | C.INCREASE | C.DECREASE;

function isListedBehind(tokens: Tokens, from: number, to: number): boolean {
  if (to <= from || to - from > 3) return false;
  for (let at = from; at < to; at++)
    if (!isSign(tokens, at, 0x2c) && !isSign(tokens, at, 0x3b) && !isA(tokens, at, C.CONJUNCTION | C.DETERMINER)) return false;
  return true;
}

/** A list of phrases before a verb, and as many values or pairs of values behind it. */
function ahead(tokens: Tokens, chunks: readonly Chunk[], items: readonly Item[], chosen: Map<Item, Chunk>): void {
  const bases = chunks.filter(({ form }) => form === BASE);
  for (const [index, last] of bases.entries()) {
    if (last.places < 2 || last.place !== last.places - 1 || last.places > MOST_LISTED) continue;
    const list = bases.slice(index - last.place, index + 1);
    if (list.length !== last.places) continue;
    const rows = rowsBehind(tokens, items, last.to);
    if (rows.length === list.length)
      for (const [place, row] of rows.entries()) for (const item of row) chosen.set(item, list[place] as Chunk);
    else if (!holdsOneOf(tokens, list[0]?.from ?? last.from, last.to, OR))
      for (const run of runsBehind(tokens, items, { from: last.to, size: list.length }))
        for (const [place, item] of run.entries()) chosen.set(item, list[place] as Chunk);
  }
}

const OR = wordIds("or");

/** "PFS and OS were 3.4 and 14.6 months with A and 2.1 and 9.0 with B", "PFS and OS of A were 3.4 and 14.6 months": the runs of values, each of one arm, that go through a list. */
function runsBehind(tokens: Tokens, items: readonly Item[], { from, size }: { readonly from: number; readonly size: number }): Item[][] {
  const behind = items.filter((item) => item.from >= from && item.fields.kind === "group-value");
  const [first] = behind;
  if (first === undefined || first.from - from > VALUES_REACH || !holdsVerb(tokens, from, first.from)) return [];
  const runs: Item[][] = [];
  for (const item of behind) {
    const run = runs.at(-1);
    if (run !== undefined && isListed(tokens, run.at(-1), item)) run.push(item);
    else runs.push([item]);
  }
  const fits = runs.every((run) => run.length === size && run.every(({ arms }) => arms.join() === run[0]?.arms.join()));
  return fits && (runs.length > 1 || runs[0]?.[0]?.arms.length === 1) ? runs : [];
}

/** The values behind a list in the rows that commas and conjunctions part; a row may hold two, set against each other. */
function rowsBehind(tokens: Tokens, items: readonly Item[], from: number): Item[][] {
  const behind = items.filter((item) => item.from >= from && item.fields.kind === "group-value");
  const [first] = behind;
  if (first === undefined || first.from - from > VALUES_REACH || !holdsVerb(tokens, from, first.from)) return [];
  const rows: Item[][] = [[first]];
  let before = first;
  for (const item of behind.slice(1)) {
    const joint = jointOf(tokens, before.to, item.from);
    if (joint === null) break;
    if (joint === "against") rows.at(-1)?.push(item);
    else rows.push([item]);
    before = item;
  }
  const size = rows[0]?.length ?? 0;
  return size === 2 && rows.every((row) => row.length === 2) ? rows : [];
}

function holdsVerb(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isA(tokens, at, C.VERB)) return true;
  return false;
}

function jointOf(tokens: Tokens, from: number, to: number): "against" | "listed" | null {
  let listed = false;
  let against = false;
  for (let at = from; at < to; at++) {
    if (isA(tokens, at, C.VERSUS)) against = true;
    else if (isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b) || isA(tokens, at, C.CONJUNCTION)) listed = true;
    else if (!isSign(tokens, at, 0x2e)) return null;
  }
  return against ? "against" : listed ? "listed" : null;
}

/** "the figures were 10% and 19%": what is measured by one of two values is measured by the other. */
function beside(tokens: Tokens, items: readonly Item[], chosen: Map<Item, Chunk>): void {
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (before === undefined || chosen.has(item) || item.fields.kind !== before.fields.kind) continue;
    const chunk = chosen.get(before);
    if (chunk !== undefined && jointOf(tokens, before.to, item.from) !== null) chosen.set(item, chunk);
  }
}
