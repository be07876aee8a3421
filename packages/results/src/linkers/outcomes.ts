/**
 * What was measured: the phrase that a value belongs to. "pain scores were 3.2" → pain scores; "rate of death was 12%" → rate of death; "12% of patients
 * in A and 9% in B had a relapse" → relapse. A log-linear ranker weighs the phrases of the sentence, and of the one before, for each value.
 */

import type { Phrase } from "@tabstract/record";
import { readWhole, whenAsked } from "@tabstract/text";
import { type Item, phraseOf } from "../items.ts";
import { beforeArticle, holdsA, holdsOneOf, isA, isOneOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { openBefore } from "../parts/bracket.ts";
import type { Scene } from "../scene.ts";
import type { ArmMention } from "./arms.ts";
import type { Chunk } from "./outcome-chunks.ts";
import {
  CLASSES,
  chunkFeatures,
  classOf,
  FEATURES,
  type Ground,
  MOST_INDICES,
  pairFeatures,
  type Question,
  SHARED_SIZE,
} from "./outcome-features.ts";
import { listedOutcomes } from "./outcome-lists.ts";
import { walkOutcomes } from "./outcome-ranker.ts";
import { OUTCOME_WEIGHTS } from "./outcome-weights.ts";
import { isMarked, W } from "./outcome-words.ts";

/** More than any sentence has: a hostile text costs no more than that. */
const MOST_RESULTS = 300;

export function linkOutcomes(scene: Scene, items: readonly Item[], mentions: readonly ArmMention[]): void {
  const { chosen, chunksIn } = walkOutcomes(scene, items, mentions, likeliest);
  for (let from = 0; from < items.length; ) {
    const sentence = items[from]?.sentence ?? 0;
    let to = from;
    while (to < items.length && items[to]?.sentence === sentence) to++;
    const results = items.slice(from, to).filter(({ kind }) => kind !== "sample-size");
    if (results.length > 1 && results.length <= MOST_RESULTS) listedOutcomes(scene.tokens, chunksIn(sentence), results, chosen);
    from = to;
  }
  const said = new Map<Chunk, Phrase | null>();
  for (const [chunk, owners] of ownersOf(chosen)) {
    const [from, to] = edgesOf(scene.tokens, chunk);
    said.set(chunk, phraseOf(scene.tokens, isNegated(scene.tokens, owners, { from, to }) ? from - 1 : from, to));
  }
  for (const [item, chunk] of chosen) item.outcome = said.get(chunk) ?? null;
}

function ownersOf(chosen: ReadonlyMap<Item, Chunk>): Map<Chunk, Item[]> {
  const owners = new Map<Chunk, Item[]>();
  for (const [item, chunk] of chosen) {
    const known = owners.get(chunk);
    if (known === undefined) owners.set(chunk, [item]);
    else known.push(item);
  }
  return owners;
}

/** A phrase without the words at its edges that only lead to it: "corresponding survival", "improve survival", "groups in falls", "pain according". */
function edgesOf(tokens: Tokens, chunk: Chunk): [from: number, to: number] {
  let { from, to } = chunk;
  if (from < to - 1 && isOneOf(tokens, from, LEADING)) from++;
  while (from > chunk.from && from < to - 1 && isMarked(tokens, from, W.emptyAtEdge)) from++;
  if (from < to - 1 && isOneOf(tokens, from, CHANGING)) from++;
  if (from < to - 2 && isOneOf(tokens, from, GROUPS) && isOneOf(tokens, from + 1, REGARDING)) from += 2;
  while (from < to - 1 && isOneOf(tokens, to - 1, TRAILING)) to--;
  return [from, to];
}

/**
 * "reported no pain (53%)", "no complications occurred in 91%": who was spared was counted. Not "no difference in pain (12% vs 14%)", "there were no deaths
 * (0 vs 0)", where the sentence denies what the values show.
 */
function isNegated(tokens: Tokens, owners: readonly Item[], { from, to }: { readonly from: number; readonly to: number }): boolean {
  if (!isOneOf(tokens, from - 1, NO) || holdsOneOf(tokens, from, to, DENIED) || holdsA(tokens, from, to, C.INCREASE | C.DECREASE))
    return false;
  const values = owners.filter(({ fields }) => fields.kind === "group-value");
  if (values.length > 0 && values.every(({ fields }) => fields.kind === "group-value" && fields.value === 0)) return false;
  if (isHad(tokens, from - 1)) return true;
  // "No complications occurred in 91%"
  let next = to;
  while (next < to + 3 && isA(tokens, next, C.VERB)) next++;
  return next > to && isOneOf(tokens, next, IN) && values.some(({ at }) => at > next && at <= next + 2);
}

/** Whether people "had no" something; also the second of "had no pain (53%) and no vomiting (91%)". */
function isHad(tokens: Tokens, no: number): boolean {
  if (isOneOf(tokens, no - 1, HAVING)) return true;
  if (!isA(tokens, no - 1, C.CONJUNCTION)) return false;
  for (let at = no - 2; at > no - LISTED && tokens.sentence[at] === tokens.sentence[no]; at--)
    if (isOneOf(tokens, at, NO)) return isOneOf(tokens, at - 1, HAVING);
  return false;
}

/** How far behind the first of a list of what people had none of the next may stand: results and their intervals stand between. */
const LISTED = 60;
const NO = wordIds("no");
const IN = wordIds("in");
const HAVING = wordIds("reported report had have experienced developed with");
const DENIED = wordIds(
  "effect effects difference differences change changes benefit benefits advantage association correlation relation relationship impact influence evidence interaction trend superiority significant such other",
);

const LEADING = wordIds("corresponding respective");
const CHANGING = wordIds("improve improves reduce reduces affect affects prolong prolongs prevent prevents enhance enhances");
const GROUPS = wordIds("groups arms");
const REGARDING = wordIds("in for regarding concerning");
const TRAILING = wordIds("according corresponding");

const room = new Int32Array(MOST_INDICES);
const trained = whenAsked(() => readWhole(OUTCOME_WEIGHTS, FEATURES, "outcomes"));

/** Common and own weights of each shared feature, added up once: those of all classes side by side. They are whole numbers, so that sums are exact in any order. */
const shared = whenAsked((): Int32Array => {
  const all = trained();
  return Int32Array.from({ length: SHARED_SIZE * CLASSES }, (_, at) => {
    const feature = Math.floor(at / CLASSES);
    return (all[feature] ?? 0) + (all[feature + SHARED_SIZE * ((at % CLASSES) + 1)] ?? 0);
  });
});

function likeliest(question: Question): number {
  const { chunks, nearness } = question;
  const kind = classOf(question.item);
  const weights = shared();
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk;
    let score = aloneScores(question.ground, chunk)[kind] ?? 0;
    const count = pairFeatures(question, chunk, nearness[index] ?? 0, room);
    for (let at = 0; at < count; at++) score += weights[(room[at] ?? 0) * CLASSES + kind] ?? 0;
    if (score > highest) {
      highest = score;
      best = index;
    }
  }
  return namedByMeasure(question, chunks[best]) ?? best;
}

/**
 * "…survival was longer (HR 0.7), and the HR for relapse was 0.5": behind a value of its sentence, an estimate is of what its own words name, and not of what the
 * clause before was about. Null where its words name nothing, or where the ranker has taken them.
 */
function namedByMeasure({ ground: { tokens }, item, history, chunks }: Question, taken: Chunk | undefined): number | null {
  if (history === null || item.fields.kind !== "estimate" || item.fields.about !== null || (taken?.from ?? item.from) >= item.from)
    return null;
  if (isInBracketOf(tokens, history.item, item)) return null;
  let named: number | null = null;
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.from <= item.from || chunk.to > item.at || !isBehindFor(tokens, chunk.from)) continue;
    // "the lowest heritability was found for the second model"
    if (holdsA(tokens, item.from, chunk.from, C.VERB)) continue;
    const known = named === null ? undefined : chunks[named];
    if (known === undefined || (chunk.from === known.from && chunk.to > known.to)) named = index;
  }
  // "progression or death" is told by what the clause is about.
  return named !== null && isOneOf(tokens, chunks[named]?.to ?? 0, JOINTS) ? null : named;
}

/** "60% with A and 50% with B (hazard ratio for death, 0.71)": what stands in a bracket behind values belongs to them. */
function isInBracketOf(tokens: Tokens, before: Item, { from }: Item): boolean {
  return before.fields.kind === "group-value" && openBefore(tokens, from, BRACKET_REACH) >= 0;
}

const BRACKET_REACH = 60;
const JOINTS = wordIds("or and");

function isBehindFor(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, beforeArticle(tokens, at), FOR);
}

const FOR = wordIds("for of");

/** What a phrase is worth by itself to each class of values; worked out once. */
function aloneScores(ground: Ground, chunk: Chunk): readonly number[] {
  if (chunk.scores !== null) return chunk.scores;
  const weights = shared();
  const own = trained();
  const count = chunkFeatures(ground, chunk, room);
  const scores = [0, 0, 0, 0, 0];
  let all = 0;
  for (let at = 0; at < count; at++) {
    const feature = room[at] ?? 0;
    if (feature >= SHARED_SIZE) all += own[feature] ?? 0;
    else for (let kind = 0; kind < CLASSES; kind++) scores[kind] = (scores[kind] ?? 0) + (weights[feature * CLASSES + kind] ?? 0);
  }
  for (let kind = 0; kind < CLASSES; kind++) scores[kind] = (scores[kind] ?? 0) + all;
  chunk.scores = scores;
  return scores;
}
