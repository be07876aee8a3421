/**
 * Which results of two records are the same, by meaning and never by index: first kind and place, then kind and value at the nearest place,
 * then the same place with another value or kind.
 */
import type { Result, Span } from "@tabstract/record";
import { valueKey } from "./facts.ts";
import { invertAlignment, type Place, placeOf, type TextAlignment } from "./text-alignment.ts";

/** `isSwapped` says from which side ties are broken: {@link textsAreSwapped}, so that swapping the sides swaps the pairs and nothing else. */
export interface ResultPairs {
  /** For each result before: the index of the one after, or -1. */
  readonly toAfter: readonly number[];
  readonly toBefore: readonly number[];
}

/** More pairs than this are not weighed against each other, but taken in order: nobody prints so many like numbers in one place. */
const MAX_CANDIDATES = 4096;

interface Sides {
  readonly before: readonly Result[];
  readonly after: readonly Result[];
  readonly alignment: TextAlignment;
}

interface Candidate {
  readonly one: number;
  readonly other: number;
  /** Smaller is better. */
  readonly rank: number;
  readonly distance: number;
}

export function alignResults({ before, after, alignment, isSwapped }: Sides & { readonly isSwapped: boolean }): ResultPairs {
  if (!isSwapped) return pairUp({ before, after, alignment });
  const { toAfter, toBefore } = pairUp({ before: after, after: before, alignment: invertAlignment(alignment) });
  return { toAfter: toBefore, toBefore: toAfter };
}

function pairUp(sides: Sides): ResultPairs {
  const { before, after, alignment } = sides;
  if (areSidesAlike(sides)) {
    const same = before.map((_, index) => index);
    return { toAfter: same, toBefore: same };
  }
  const toAfter = before.map(() => -1);
  const toBefore = after.map(() => -1);
  const places = before.map(({ span }) => placeOf(span, alignment));
  const join = (one: number, other: number): void => {
    toAfter[one] = other;
    toBefore[other] = one;
  };
  const take = (candidates: Candidate[]): void => {
    candidates.sort((a, b) => a.rank - b.rank || a.distance - b.distance || a.one + a.other - b.one - b.other || a.one - b.one);
    for (const { one, other } of candidates) if (toAfter[one] === -1 && toBefore[other] === -1) join(one, other);
  };
  const isFree = { one: (index: number) => toAfter[index] === -1, other: (index: number) => toBefore[index] === -1 };

  byKey(sides, isFree, (result, span) => `${result.kind} ${span} ${valueKey(result)}`, places).forEach(([one, other]) => {
    join(one, other);
  });
  byKey(sides, isFree, (result, span) => `${result.kind} ${span}`, places).forEach(([one, other]) => {
    join(one, other);
  });
  if (!toAfter.includes(-1) || !toBefore.includes(-1)) return { toAfter, toBefore };
  take(sameValue(sides, isFree, places));
  take(samePlace(sides, isFree));
  return { toAfter, toBefore };
}

/** Same kinds at the same places of the same text, no two of them alike: what most pairs of records are, told without a key for each result. */
function areSidesAlike({ before, after, alignment }: Sides): boolean {
  const [block] = alignment;
  if (before.length !== after.length || alignment.length !== 1 || block?.before !== 0 || block.after !== 0) return false;
  return before.every((one, index) => {
    const other = after[index];
    const previous = before[index - 1];
    const isAlone = previous === undefined || previous.span[0] !== one.span[0] || previous.span[1] !== one.span[1];
    return (
      isAlone && one.span[1] <= block.length && other?.kind === one.kind && other.span[0] === one.span[0] && other.span[1] === one.span[1]
    );
  });
}

interface Free {
  one(index: number): boolean;
  other(index: number): boolean;
}

/** Results at the same place of the aligned texts that have the same key, in order. */
function byKey(
  { before, after }: Sides,
  free: Free,
  key: (result: Result, span: string) => string,
  places: readonly Place[],
): [number, number][] {
  const waiting = new Map<string, number[]>();
  after.forEach((result, index) => {
    if (!free.other(index)) return;
    const name = key(result, result.span.join());
    const list = waiting.get(name);
    if (list === undefined) waiting.set(name, [index]);
    else list.push(index);
  });
  for (const list of waiting.values()) list.reverse();
  return before.flatMap((result, index): [number, number][] => {
    const place = places[index];
    if (!free.one(index) || place?.exact !== true) return [];
    const other = waiting.get(key(result, place.span.join()))?.pop();
    return other === undefined ? [] : [[index, other]];
  });
}

/** Same kind and value: at places that overlap, or in words that were rewritten on both sides. */
function sameValue(sides: Sides, free: Free, places: readonly Place[]): Candidate[] {
  const { before, after, alignment } = sides;
  const inverse = invertAlignment(alignment);
  const groups = new Map<string, number[]>();
  after.forEach((result, index) => {
    if (!free.other(index)) return;
    const name = `${result.kind} ${valueKey(result)}`;
    const list = groups.get(name);
    if (list === undefined) groups.set(name, [index]);
    else list.push(index);
  });
  const candidates: Candidate[] = [];
  before.forEach((result, one) => {
    const place = places[one];
    if (!free.one(one) || place === undefined) return;
    for (const other of groups.get(`${result.kind} ${valueKey(result)}`) ?? []) {
      const span = after[other]?.span ?? [0, 0];
      if (candidates.length >= MAX_CANDIDATES) return;
      const near = overlaps(place.span, span) || (!place.exact && !placeOf(span, inverse).exact);
      if (near) candidates.push({ one, other, rank: 0, distance: Math.abs(place.span[0] - span[0]) });
    }
  });
  return candidates;
}

/** Results that claim the same printed number: of the same kind first; of another kind only where the number itself is still there. */
function samePlace({ before, after, alignment }: Sides, free: Free): Candidate[] {
  const numbers = after
    .flatMap((result, index) => (free.other(index) ? mainNumbers(result).map((span) => ({ span, index })) : []))
    .sort((a, b) => a.span[0] - b.span[0]);
  const candidates: Candidate[] = [];
  before.forEach((result, one) => {
    if (!free.one(one)) return;
    for (const number of mainNumbers(result)) {
      const place = placeOf(number, alignment);
      for (let at = firstEndingAfter(place.span[0], numbers); at < numbers.length; at++) {
        const { span, index: other } = numbers[at] as { span: Span; index: number };
        if (span[0] >= place.span[1] || candidates.length >= MAX_CANDIDATES) break;
        const sameKind = after[other]?.kind === result.kind;
        if (!sameKind && !(place.exact && overlaps(place.span, span))) continue;
        candidates.push({ one, other, rank: sameKind ? 0 : 1, distance: Math.abs(place.span[0] - span[0]) });
      }
    }
  });
  return candidates;
}

/** The spans of the numbers that a result is about, rather than those that belong to it. */
function mainNumbers({ numbers }: Result): Span[] {
  const main = numbers.filter(({ role }) => role === "value" || role === "low" || role === "high");
  return (main.length > 0 ? main : numbers).map(({ span }) => span);
}

/** Printed numbers never overlap within a record, so their ends are in order too. */
function firstEndingAfter(offset: number, numbers: readonly { readonly span: Span }[]): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle]?.span[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlaps(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1];
}
