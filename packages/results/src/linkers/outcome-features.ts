/**
 * What a candidate phrase and a value say of each other, as indices into the ranker's weights: where the phrase stands, what stands around it, how far
 * the value is and what lies between. The same indices are written in training and in use.
 */
import type { Item } from "../items.ts";
import { isA, isNumber, isSign, isWord, type Tokens } from "../lexer.ts";
import { C, hashStep, lowerCase, wordId } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { remember, type WordMemo } from "../word-marks.ts";
import type { Chunk } from "./outcome-chunks.ts";
import { isMarked, marksOf, Shape, type Shaped, shapeAt, W } from "./outcome-words.ts";

/** What is counted between a phrase and a value, from the text's start up to a token. */
const TALLIES = 5;
const VERBS = 0;
const STOPS = 1;
const JOINS = 2;
const COMMAS = 3;
const VALUES = 4;

export interface Ground extends Shaped {
  /** Tokens of arms and of the items' numbers. */
  readonly barred: Uint8Array;
  readonly inArm: Uint8Array;
  /** Counts from the start of a sentence on: none has more tokens than these hold. */
  readonly tallies: Uint16Array;
  /** One past the token that opens the bracket that a token stands in; 0 outside. */
  readonly opening: Int32Array;
}

export function makeGround({ tokens, sentences }: Scene, items: readonly Item[], inArm: Uint8Array): Ground {
  const { count } = tokens;
  // One buffer for all of them: making each by itself takes longer than filling it.
  const room = count * 4 + (count + 1) * TALLIES * 2;
  const buffer = new ArrayBuffer(room + count * 3);
  const barred = new Uint8Array(buffer, room, count);
  const starts = new Uint8Array(buffer, room + count, count);
  barred.set(inArm.subarray(0, count));
  const ground: Ground = {
    tokens,
    barred,
    inArm,
    shapes: new Uint8Array(buffer, room + count * 2, count),
    tallies: new Uint16Array(buffer, count * 4, (count + 1) * TALLIES),
    opening: new Int32Array(buffer, 0, count),
  };
  let sentence = -1;
  for (const item of items) {
    for (const { at } of item.claim.numbers) barred[at] = 1;
    starts[item.at] = 1;
    // "15.2 mm Hg": a unit is no phrase.
    if (item.kind === "group-value") for (let at = item.at + 1; at < item.to; at++) if (isA(tokens, at, C.UNIT)) barred[at] = 1;
  }
  for (const item of items) {
    if (item.sentence === sentence) continue;
    sentence = item.sentence;
    const [from, to] = sentences[sentence] ?? [0, 0];
    tally(ground, starts, from, to);
  }
  return ground;
}

/** Counts over one sentence; only sentences with values are asked. */
function tally(ground: Ground, starts: Uint8Array, from: number, to: number): void {
  const { tokens, inArm, tallies, opening } = ground;
  let open = 0;
  for (let at = from; at < to; at++) {
    const here = at * TALLIES;
    const next = here + TALLIES;
    for (let what = 0; what < TALLIES; what++) tallies[next + what] = at === from ? 0 : (tallies[here + what] ?? 0);
    opening[at] = open;
    if (isWord(tokens, at)) {
      if (inArm[at] !== 1 && (shapeAt(ground, at) & Shape.verbal) !== 0) bump(tallies, next + VERBS);
      if (isA(tokens, at, C.CONJUNCTION)) bump(tallies, next + JOINS);
    } else if (starts[at] === 1) bump(tallies, next + VALUES);
    else {
      const sign = isNumber(tokens, at) ? 0 : (tokens.id[at] ?? 0);
      if (sign === 0x28 || sign === 0x5b) open = at + 1;
      else if (sign === 0x29 || sign === 0x5d) {
        open = 0;
        opening[at] = 0;
      } else if (sign === 0x2c) bump(tallies, next + COMMAS);
      else if (sign === 0x3a || (sign === 0x3b && open === 0)) bump(tallies, next + STOPS);
    }
  }
}

function bump(tallies: Uint16Array, at: number): void {
  tallies[at] = (tallies[at] ?? 0) + 1;
}

function between({ tallies }: Ground, what: number, from: number, to: number): number {
  return to <= from ? 0 : (tallies[to * TALLIES + what] ?? 0) - (tallies[from * TALLIES + what] ?? 0);
}

// ------------------------------------------------------------------ the layout of the weights

let size = 0;
function template(values: number): number {
  const first = size;
  size += values;
  return first;
}

const FORM = template(8);
const LENGTH = template(6);
const BEFORE = template(17);
const BEHIND = template(17);
const FRAME = template(17 * 17);
const HEAD = template(12);
const OPENS = template(4);
const CAPITALS = template(2);
const SIDE = template(3);
const DISTANCE = template(3 * 8);
const NEARNESS = template(3 * 6);
const VERBS_BETWEEN = template(3 * 4);
const STOPS_BETWEEN = template(3 * 3);
const JOINS_BETWEEN = template(3 * 4);
const COMMAS_BETWEEN = template(3 * 4);
const VALUES_BETWEEN = template(3 * 5);
const SUBJECT = template(17 * 4);
const BRACKETS = template(8);
const TOUCHES = template(3 * 8);
const SENTENCES = template(3 * 2);
const SAME = template(2 * 4 * 3);
const FRESH = template(4 * 3);
const SAME_ARMS = template(3 * 3 * 3);
const PARALLEL = template(3);
const ALIGNED = template(3);
const CLAUSE = template(3 * 5);
const SUBJECT_OF_VALUE = template(3);
/** Features that every class of values has weights of its own for, beside the common ones. */
export const SHARED_SIZE: number = size;
/** Classes of values: shares and counts, levels, times, estimates, p-values and test statistics. */
export const CLASSES = 5;
const SUFFIX_SIZE = 512;
const WORD_SIZE = 1024;
const SUFFIX: number = SHARED_SIZE * (CLASSES + 1);
const HEAD_WORD: number = SUFFIX + SUFFIX_SIZE;
const ANY_WORD: number = HEAD_WORD + WORD_SIZE;
export const FEATURES: number = ANY_WORD + WORD_SIZE;
/** Room for the indices of one pair. */
export const MOST_INDICES = 96;

export function classOf(item: Item): number {
  const { fields } = item;
  if (fields.kind === "estimate") return 3;
  if (fields.kind !== "group-value") return fields.kind === "interval" ? 3 : 4;
  if (fields.statistic === "percentage" || fields.statistic === "count" || fields.statistic === "rate") return 0;
  return fields.unit !== null && TIMED.test(fields.unit) ? 2 : 1;
}

const TIMED = /^(?:min|hour|h$|day|d$|week|month|mo$|year|yr|s$|sec)/;

function bucket(value: number, most: number): number {
  return value < most ? value : most - 1;
}

/** 0–1, 2–3, 4–6, 7–10, 11–16, 17–26, 27–45, more. */
function distance(gap: number): number {
  if (gap < 2) return 0;
  if (gap < 4) return 1;
  if (gap < 7) return 2;
  if (gap < 11) return 3;
  if (gap < 17) return 4;
  if (gap < 27) return 5;
  return gap < 46 ? 6 : 7;
}

const OF = wordId("of");

/** What kind of neighbour a token is. */
function neighbour(ground: Ground, at: number, sentence: number): number {
  const { tokens, inArm } = ground;
  if (at < 0 || at >= tokens.count || tokens.sentence[at] !== sentence) return 0;
  if (inArm[at] === 1) return 1;
  if (isNumber(tokens, at)) return 2;
  if (!isWord(tokens, at)) {
    const sign = tokens.id[at];
    if (sign === 0x28 || sign === 0x5b) return 3;
    if (sign === 0x29 || sign === 0x5d) return 4;
    if (sign === 0x2c) return 5;
    return sign === 0x3a || sign === 0x3b ? 6 : 7;
  }
  if (tokens.id[at] === OF) return 8;
  const bits = marksOf(tokens, at);
  if ((bits & W.in) !== 0) return 9;
  if ((bits & W.with) !== 0) return 10;
  if ((bits & W.for) !== 0) return 11;
  if ((bits & W.having) !== 0) return 12;
  if ((bits & W.auxiliary) !== 0) return 13;
  if ((shapeAt(ground, at) & Shape.verbal) !== 0) return 14;
  if ((bits & W.time) !== 0) return 7;
  const mask = tokens.mask[at] ?? 0;
  if ((mask & (C.COMPARE | C.VERSUS)) !== 0) return 15;
  return (mask & C.CONJUNCTION) !== 0 ? 5 : 16;
}

function headClass(ground: Ground, at: number): number {
  const { tokens } = ground;
  if (!isWord(tokens, at)) return 0;
  const mask = tokens.mask[at] ?? 0;
  if ((mask & C.PEOPLE) !== 0) return 1;
  if ((mask & C.TIME_UNIT) !== 0) return 2;
  if ((mask & C.GROUP) !== 0) return 3;
  if ((mask & C.CONTROL) !== 0) return 4;
  if ((mask & (C.INCREASE | C.DECREASE)) !== 0) return 5;
  if ((mask & C.STATISTIC) !== 0) return 6;
  if ((mask & C.UNIT) !== 0) return 7;
  if ((shapeAt(ground, at) & Shape.empty) !== 0) return 8;
  if (tokens.id[at] === 0) return 9;
  return (mask & C.VERB) !== 0 ? 10 : 11;
}

/** Hashes of a token's letters, "scores" as "score": of all, and of the last three. */
interface Hashes {
  readonly word: number;
  readonly suffix: number;
}

/** Those of the lexicon's words, by id, each once it has been asked for. */
const ofLexicon: WordMemo<Hashes> = [];

function hashesAt(tokens: Tokens, at: number): Hashes {
  const id = isWord(tokens, at) ? (tokens.id[at] ?? 0) : 0;
  const known = id === 0 ? undefined : ofLexicon[id];
  if (known !== undefined) return known;
  const hashes: Hashes = { word: lettersHash(tokens, at, 0) % WORD_SIZE, suffix: lettersHash(tokens, at, 3) % SUFFIX_SIZE };
  return id === 0 ? hashes : remember(ofLexicon, id, hashes);
}

function lettersHash({ text, start, end }: Tokens, at: number, last: number): number {
  const from = start[at] ?? 0;
  let to = end[at] ?? 0;
  if (to - from > 3 && lowerCase(text.charCodeAt(to - 1)) === 0x73 && lowerCase(text.charCodeAt(to - 2)) !== 0x73) to--;
  let hash = 7;
  for (let index = last === 0 ? from : Math.max(from, to - last); index < to; index++)
    hash = hashStep(hash, lowerCase(text.charCodeAt(index)));
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Indices that depend on the phrase alone; those below `SHARED_SIZE` first. */
export function chunkFeatures(ground: Ground, chunk: Chunk, out: Int32Array): number {
  const { tokens, opening } = ground;
  const { from, to, head } = chunk;
  const sentence = tokens.sentence[from] ?? 0;
  let count = 0;
  const inside = opening[from] === 0 ? 0 : 1;
  out[count++] = FORM + chunk.form * 2 + inside;
  out[count++] = LENGTH + bucket(to - from - 1, 6);
  const determined = isA(tokens, from - 1, C.DETERMINER);
  const before = neighbour(ground, determined ? from - 2 : from - 1, sentence);
  const behind = neighbour(ground, to, sentence);
  out[count++] = BEFORE + before;
  chunk.behind = behind;
  out[count++] = BEHIND + behind;
  out[count++] = FRAME + before * 17 + behind;
  out[count++] = HEAD + headClass(ground, head);
  out[count++] = OPENS + (determined ? 1 : 0) + (chunk.rank === 0 ? 2 : 0);
  const only = tokens.text.charCodeAt((tokens.start[from] ?? 0) + 1);
  out[count++] = CAPITALS + (to - from === 1 && only >= 0x41 && only <= 0x5a ? 1 : 0);
  for (let at = from; at < to && count < MOST_INDICES - 2; at++)
    if ((shapeAt(ground, at) & Shape.empty) === 0) out[count++] = ANY_WORD + hashesAt(tokens, at).word;
  const { word, suffix } = hashesAt(tokens, head);
  out[count++] = SUFFIX + suffix;
  out[count++] = HEAD_WORD + word;
  return count;
}

export interface History {
  /** The item before, and what it was given. */
  readonly item: Item;
  readonly chunk: Chunk;
  /** How that phrase stood to it. */
  readonly relation: number;
  /** Phrases between that item and this one. */
  readonly fresh: number;
}

/** A value, and the phrases that it may belong to. */
export interface Question {
  readonly ground: Ground;
  readonly item: Item;
  readonly history: History | null;
  /** Place of the item in a list of values, and how many those are. */
  readonly place: number;
  readonly places: number;
  readonly chunks: readonly Chunk[];
  /** For each phrase, how many stand between it and the value. */
  readonly nearness: readonly number[];
}

/** 0 before the value, 1 inside its own words, 2 behind it. */
export function sideOf(item: Item, chunk: Chunk): number {
  if (chunk.to <= item.at) return chunk.from >= item.from ? 1 : 0;
  return chunk.from >= item.at ? 2 : 1;
}

/** How a phrase stands to a value, to be compared with how the last one stood to its own. */
export function relationOf(ground: Ground, item: Item, chunk: Chunk, nearness: number): number {
  const side = sideOf(item, chunk);
  const [from, to] = side === 2 ? [item.at, chunk.from] : [chunk.to, item.at];
  const touching = to - from < 3 ? 1 : 0;
  const alone = between(ground, VALUES, from, to) <= (side === 2 ? 1 : 0) ? 1 : 0;
  return side + 3 * (touching + 2 * (alone + 2 * Math.min(nearness, 2)));
}

/** Indices that depend on the phrase and the value, all below `SHARED_SIZE`. */
export function pairFeatures({ ground, item, history, place, places }: Question, chunk: Chunk, nearness: number, out: Int32Array): number {
  const { tokens, opening } = ground;
  let count = 0;
  const side = sideOf(item, chunk);
  const here = tokens.sentence[chunk.from] === item.sentence ? 0 : 1;
  out[count++] = SENTENCES + side * 2 + here;
  const [from, to] = side === 2 ? [item.to, chunk.from] : [chunk.to, item.from];
  if (here === 1) {
    out[count++] = SUBJECT + chunk.behind * 4 + 3;
    out[count++] = OPENS + 3;
  } else {
    out[count++] = SIDE + side;
    out[count++] = DISTANCE + side * 8 + distance(to - from);
    out[count++] = NEARNESS + side * 6 + bucket(nearness, 6);
    const verbs = between(ground, VERBS, from, to);
    const stops = between(ground, STOPS, from, to);
    const joins = between(ground, JOINS, from, to);
    const values = between(ground, VALUES, from, to);
    out[count++] = VERBS_BETWEEN + side * 4 + bucket(verbs, 4);
    out[count++] = STOPS_BETWEEN + side * 3 + bucket(stops, 3);
    out[count++] = JOINS_BETWEEN + side * 4 + bucket(joins, 4);
    out[count++] = COMMAS_BETWEEN + side * 4 + bucket(between(ground, COMMAS, from, to), 4);
    out[count++] = VALUES_BETWEEN + side * 5 + bucket(values, 5);
    out[count++] = SUBJECT + chunk.behind * 4 + (side === 2 ? 2 : bucket(verbs, 2));
    out[count++] = CLAUSE + side * 5 + (stops > 0 ? 4 : verbs > 1 ? 3 : joins > 0 && verbs > 0 ? 2 : verbs > 0 ? 1 : 0);
    // "heart rate was 71": nothing but its verb between the two, and nothing of the value before.
    if (side === 0 && verbs === 1 && to - from < 5 && joins === 0 && values === 0)
      out[count++] = SUBJECT_OF_VALUE + (history === null ? 0 : chunk.from > history.item.at ? 1 : 2);
    const own = opening[item.at] ?? 0;
    const its = opening[chunk.from] ?? 0;
    const gap = own - 1 - chunk.to;
    out[count++] =
      BRACKETS + (own === 0 ? (its === 0 ? 0 : 1) : its === own ? 2 : its > 0 ? 3 : gap === 0 ? 4 : gap > 0 && gap < 4 ? 5 : 6);
    if (to - from < 2) out[count++] = TOUCHES + side * 8 + touching(ground, from, to);
  }
  if (history !== null) {
    const same = chunk === history.chunk ? 0 : chunk.from < history.chunk.to && history.chunk.from < chunk.to ? 1 : 2;
    const kind = history.item.fields.kind === item.fields.kind ? 0 : history.item.fields.kind === "group-value" ? 1 : 2;
    if (same < 2) out[count++] = SAME + (same * 4 + bucket(history.fresh, 4)) * 3 + kind;
    else if (chunk.from >= history.item.to && chunk.to <= item.from) out[count++] = FRESH + bucket(nearness, 4) * 3 + kind;
    out[count++] = SAME_ARMS + (same * 3 + armsAgree(history.item, item)) * 3 + bucket(history.fresh, 3);
    out[count++] = PARALLEL + (relationOf(ground, item, chunk, nearness) === history.relation ? 1 : 0);
  }
  if (places > 1) out[count++] = ALIGNED + (chunk.places !== places ? 0 : chunk.place === place ? 1 : 2);
  return count;
}

/** 0 where two values are of different arms, 1 of the same, 2 where one of them is of none. */
function armsAgree(a: Item, b: Item): number {
  if (a.arms.length === 0 || b.arms.length === 0) return 2;
  return a.arms[0] === b.arms[0] ? 1 : 0;
}

function touching(ground: Ground, from: number, to: number): number {
  const { tokens } = ground;
  if (to <= from) return 0;
  if (isSign(tokens, from, 0x28) || isSign(tokens, from, 0x5b)) return 1;
  if (isSign(tokens, from, 0x2c)) return 2;
  if (isSign(tokens, from, 0x3a)) return 3;
  if (isMarked(tokens, from, W.in)) return 4;
  if (tokens.id[from] === OF) return 5;
  return (shapeAt(ground, from) & Shape.verbal) !== 0 ? 6 : 7;
}
