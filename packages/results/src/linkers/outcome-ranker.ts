/** Walks over the values of an abstract and lets a ranker choose, for each, the phrase that says what it measures. */
import type { Item } from "../items.ts";
import { DASH, isA, isSign, isWord, lowerOf, type Tokens } from "../lexer.ts";
import { C } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { scratch } from "../scratch.ts";
import type { ArmMention } from "./arms.ts";
import { BASE, type Chunk, chunksOf } from "./outcome-chunks.ts";
import { type History, makeGround, type Question, relationOf } from "./outcome-features.ts";
import { listPlace } from "./value-lists.ts";

/** How many phrases before and behind a value are weighed; further before it, only those that open the sentence. */
const BACK = 14;
const AHEAD = 7;
const OPENING = 2;
/** How many phrases of the sentence before are weighed. */
const EARLIER = 4;

export interface Walked {
  readonly chosen: Map<Item, Chunk>;
  /** The phrases of a sentence. */
  readonly chunksIn: (sentence: number) => readonly Chunk[];
}

/** Asks `choose` for every value but intervals of values that have been asked for; it answers with the index of a phrase, or −1. */
export function walkOutcomes(
  scene: Scene,
  items: readonly Item[],
  mentions: readonly ArmMention[],
  choose: (question: Question) => number,
): Walked {
  const { tokens } = scene;
  const chosen = new Map<Item, Chunk>();
  const asked = items.filter((item) => item.kind !== "sample-size");
  if (asked.length === 0) return { chosen, chunksIn: () => [] };
  const ground = makeGround(scene, items, armTokens(tokens, mentions));
  const known: (Chunk[] | undefined)[] = [];
  const chunksIn = (sentence: number): readonly Chunk[] => {
    const [from, to] = scene.sentences[sentence] ?? [0, 0];
    const made = known[sentence] ?? chunksOf(ground, from, to);
    known[sentence] = made;
    return made;
  };
  let last: History | null = null;
  let carried: Chunk | null = null;
  for (const [index, item] of asked.entries()) {
    const bounded: Chunk | undefined = item.bounds === null ? undefined : chosen.get(item.bounds);
    if (bounded !== undefined) {
      chosen.set(item, bounded);
      continue;
    }
    if (last !== null && last.item.sentence !== item.sentence) {
      carried = last.chunk;
      last = null;
    }
    const own = chunksIn(item.sentence);
    const history = last === null ? null : historyOf(last, freshBases(own, last.item.to, item.from));
    const chunks: Chunk[] = [];
    const nearness: number[] = [];
    addNear(own, item, chunks, nearness);
    if (history === null && scene.sectionOfSentence[item.sentence] === scene.sectionOfSentence[item.sentence - 1]) {
      const earlier = chunksIn(item.sentence - 1);
      for (let at = 0; at < earlier.length && at < EARLIER; at++) if (earlier[at] !== carried) chunks.push(earlier[at] as Chunk);
      if (carried !== null) chunks.push(carried);
      while (nearness.length < chunks.length) nearness.push(0);
    }
    const { place, places } = listPlace(tokens, asked, index);
    const answer = choose({ ground, item, history, place, places, chunks, nearness });
    const chunk = chunks[answer];
    if (chunk === undefined) continue;
    chosen.set(item, chunk);
    last = { item, chunk, relation: relationOf(ground, item, chunk, nearness[answer] ?? 0), fresh: 0 };
  }
  return { chosen, chunksIn };
}

/** The last value, with what has come since. Written out: a copy by spread costs more than the question that it is for. */
function historyOf({ item, chunk, relation }: History, fresh: number): History {
  return { item, chunk, relation, fresh };
}

function addNear(own: readonly Chunk[], item: Item, chunks: Chunk[], nearness: number[]): void {
  let rank = 0;
  for (const chunk of own) if (chunk.from < item.at && chunk.rank >= rank) rank = chunk.rank + 1;
  for (const chunk of own) {
    const gap = chunk.rank < rank ? rank - 1 - chunk.rank : chunk.rank - rank;
    if (gap >= (chunk.rank < rank ? BACK : AHEAD) && chunk.rank >= OPENING) continue;
    chunks.push(chunk);
    nearness.push(gap);
  }
}

function freshBases(chunks: readonly Chunk[], from: number, to: number): number {
  let count = 0;
  for (const chunk of chunks) if (chunk.form === BASE && chunk.from >= from && chunk.to <= to) count++;
  return count;
}

const room = scratch((length) => new Uint8Array(length));

function armTokens(tokens: Tokens, mentions: readonly ArmMention[]): Uint8Array {
  const inArm = room(tokens.count);
  for (const mention of mentions) {
    let to = mention.to;
    // "the S group", "MMC-treated eyes": the group word belongs to the name.
    if (isSign(tokens, to, DASH) && isWord(tokens, to + 1) && lowerOf(tokens, to + 1) === "treated") to += 2;
    while (isA(tokens, to, C.GROUP | C.PEOPLE) && to < mention.to + 4) to++;
    for (let at = mention.from; at < to; at++) inArm[at] = 1;
  }
  return inArm;
}
