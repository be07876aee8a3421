/**
 * Which words of one text are which of another: what lets a span of a record be found again after its text has moved.
 *
 * Common beginning and end first; between them words that each side has exactly once are anchors (patience diff: Bram Cohen, 2005), and the
 * stretches between anchors are aligned in the same way. Every level is linear in the words, the depth is bounded, and so is the work.
 */
import type { Span } from "@tabstract/record";

/** A stretch that both texts have: offsets into each, and its length. */
interface Block {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** In order, and never overlapping, on both sides. */
export type TextAlignment = readonly Block[];

export interface Place {
  /** In the other text. Where the words were rewritten, all that was put in their place. */
  readonly span: Span;
  /** Whether both ends are words that both texts have. */
  readonly exact: boolean;
}

const MAX_DEPTH = 32;
/** Stretches without a unique word are aligned by longest common subsequence up to this many pairs of words. */
const MAX_PAIRS = 4096;

export function alignTexts(before: string, after: string): TextAlignment {
  if (before === after) return [{ before: 0, after: 0, length: before.length }];
  return textsAreSwapped(before, after) ? invertAlignment(align(after, before)) : align(before, after);
}

/** Ties between equally good alignments are broken from one side: always the same one, so that swapping the texts swaps the alignment. */
export function textsAreSwapped(before: string, after: string): boolean {
  return before > after;
}

export function invertAlignment(alignment: TextAlignment): TextAlignment {
  return alignment.map(({ before, after, length }) => ({ before: after, after: before, length }));
}

/** Where a span of the text before is in the text after. */
export function placeOf([start, end]: Span, alignment: TextAlignment): Place {
  const first = lastFrom(start, alignment);
  const last = lastFrom(end - 1, alignment);
  const opens = alignment[first];
  const closes = alignment[last];
  const startsInside = opens !== undefined && start < opens.before + opens.length;
  const endsInside = closes !== undefined && end - 1 < closes.before + closes.length;
  const from = startsInside ? opens.after + start - opens.before : opens === undefined ? 0 : opens.after + opens.length;
  const next = alignment[last + 1];
  const to = endsInside ? closes.after + end - closes.before : (next?.after ?? Number.MAX_SAFE_INTEGER);
  return { span: [from, Math.max(from, to)], exact: startsInside && endsInside };
}

/** The last block that begins at or before an offset of the text before; -1 where there is none. */
function lastFrom(offset: number, alignment: TextAlignment): number {
  let low = 0;
  let high = alignment.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((alignment[middle] as Block).before <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface Words {
  readonly starts: readonly number[];
  readonly words: readonly string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+|[^\s]/gu;
const SPACE = /\s/;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

interface Texts {
  readonly before: string;
  readonly after: string;
}

function align(before: string, after: string): Block[] {
  const texts = { before, after };
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  while (head > 0 && cutsWord(before, head, after)) head--;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  while (tail > 0 && (startsInWord(before, before.length - tail) || startsInWord(after, after.length - tail))) tail--;
  const blocks: Block[] = [];
  add(blocks, { before: 0, after: 0, length: head }, texts);
  const one = wordsOf(before, head, before.length - tail);
  const other = wordsOf(after, head, after.length - tail);
  const pairs: [number, number][] = [];
  alignWords({ one: one.words, other: other.words, from: [0, 0], to: [one.words.length, other.words.length], depth: 0 }, pairs);
  for (const [at, to] of pairs) {
    add(blocks, { before: one.starts[at] as number, after: other.starts[to] as number, length: (one.words[at] as string).length }, texts);
  }
  add(blocks, { before: before.length - tail, after: after.length - tail, length: tail }, texts);
  return blocks;
}

/** Whether the common beginning ends inside a word of either text. */
function cutsWord(before: string, head: number, after: string): boolean {
  return startsInWord(before, head) || startsInWord(after, head);
}

function startsInWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && WORD_CHARACTER.test(text.charAt(at - 1)) && WORD_CHARACTER.test(text.charAt(at));
}

/** Joins a block to the one before it where nothing, or one space of any sort, lies between them on both sides. */
function add(blocks: Block[], block: Block, { before, after }: Texts): void {
  if (block.length === 0) return;
  const last = blocks.at(-1);
  const gap = last === undefined ? -1 : block.before - last.before - last.length;
  const isSpace = gap === 0 || (gap === 1 && SPACE.test(before.charAt(block.before - 1)) && SPACE.test(after.charAt(block.after - 1)));
  if (last !== undefined && isSpace && gap === block.after - last.after - last.length) {
    blocks[blocks.length - 1] = { ...last, length: last.length + gap + block.length };
  } else blocks.push(block);
}

function wordsOf(text: string, from: number, to: number): Words {
  const starts: number[] = [];
  const words: string[] = [];
  for (const match of text.slice(from, to).matchAll(WORD)) {
    starts.push(from + match.index);
    words.push(match[0]);
  }
  return { starts, words };
}

interface Stretch {
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly depth: number;
}

/** Pushes the pairs of words that are the same, in order. */
function alignWords(stretch: Stretch, pairs: [number, number][]): void {
  const { one, other, depth } = stretch;
  let [a, b] = stretch.from;
  let [aEnd, bEnd] = stretch.to;
  while (a < aEnd && b < bEnd && one[a] === other[b]) pairs.push([a++, b++]);
  const tail: [number, number][] = [];
  while (a < aEnd && b < bEnd && one[aEnd - 1] === other[bEnd - 1]) tail.push([--aEnd, --bEnd]);
  if (a < aEnd && b < bEnd) {
    const inner = { ...stretch, from: [a, b], to: [aEnd, bEnd] } as const;
    const anchors = depth < MAX_DEPTH ? anchorsOf(inner) : [];
    if (anchors.length > 0) {
      let from: readonly [number, number] = [a, b];
      for (const anchor of [...anchors, [aEnd, bEnd] as const]) {
        alignWords({ one, other, from, to: anchor, depth: depth + 1 }, pairs);
        from = anchor;
      }
    } else if ((aEnd - a) * (bEnd - b) <= MAX_PAIRS) pairs.push(...commonSubsequence(inner));
  }
  for (let at = tail.length - 1; at >= 0; at--) pairs.push(tail[at] as [number, number]);
}

/** Words that each side of the stretch has exactly once: the longest series of them that keeps its order. */
function anchorsOf({ one, other, from, to }: Stretch): (readonly [number, number])[] {
  const places = new Map<string, { at: number; to: number; counts: [number, number] }>();
  for (let at = from[0]; at < to[0]; at++) {
    const known = places.get(one[at] as string);
    if (known === undefined) places.set(one[at] as string, { at, to: -1, counts: [1, 0] });
    else known.counts[0]++;
  }
  for (let at = from[1]; at < to[1]; at++) {
    const known = places.get(other[at] as string);
    if (known === undefined) continue;
    known.to = at;
    known.counts[1]++;
  }
  const unique = [...places.values()].filter(({ counts }) => counts[0] === 1 && counts[1] === 1);
  return longestIncreasing(unique.map(({ at, to: place }) => [at, place] as const));
}

/** Pairs in the order of their first numbers: the longest series whose second numbers increase. */
function longestIncreasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[ends[middle] as number] as readonly [number, number])[1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] as number);
    ends[low] = index;
  }
  const series: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number) series.push(pairs[at] as readonly [number, number]);
  return series.reverse();
}

function commonSubsequence({ one, other, from, to }: Stretch): [number, number][] {
  const width = to[1] - from[1] + 1;
  const height = to[0] - from[0];
  const lengths = new Uint16Array((height + 1) * width);
  for (let a = height - 1; a >= 0; a--) {
    for (let b = width - 2; b >= 0; b--) {
      const same = one[from[0] + a] === other[from[1] + b];
      const at = a * width + b;
      lengths[at] = same ? (lengths[at + width + 1] as number) + 1 : Math.max(lengths[at + width] as number, lengths[at + 1] as number);
    }
  }
  const pairs: [number, number][] = [];
  for (let a = 0, b = 0; a < height && b < width - 1; ) {
    const at = a * width + b;
    if (one[from[0] + a] === other[from[1] + b]) pairs.push([from[0] + a++, from[1] + b++]);
    else if ((lengths[at + width] as number) >= (lengths[at + 1] as number)) a++;
    else b++;
  }
  return pairs;
}
