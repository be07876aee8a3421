/** Parts of two records that have something in common: checks and comparisons of the same results, arms of the same names. */
import type { ResultPairs } from "./align-results.ts";
import type { Sided } from "./pair.ts";

/** More pairs than this are not weighed against each other: no record has so many checks of the same results. */
const MAX_CANDIDATES = 4096;

/** Names, or indices of results that mean the same on both sides. */
type Sign = string | number;

interface Reading<Item> {
  /** Items of different scopes are never the same. */
  scopeOf(item: Item): string;
  /** By which an item is known, all of them of one type. */
  signsOf(item: Item): readonly Sign[];
  /** Where a sign stands among the others, told from neither side; the sign itself where it is left out. */
  orderOf?(sign: Sign): Sign;
}

interface Candidate<Item> extends Sided<Item> {
  /** In order. */
  readonly signs: readonly Sign[];
}

/** Pairs that share the most signs first, then in the order of these; nothing depends on the side. What shares none is in no pair. */
export function pairByShared<Item>({ before, after }: Sided<readonly Item[]>, { scopeOf, signsOf, orderOf }: Reading<Item>): Sided<Item>[] {
  if (before.length === 0 || after.length === 0) return [];
  const order = (sign: Sign): Sign => orderOf?.(sign) ?? sign;
  const compareSigns = (one: Sign, other: Sign): number => compare(order(one), order(other)) || compare(one, other);
  const compareLists = (one: readonly Sign[], other: readonly Sign[]): number => {
    const at = one.findIndex((sign, index) => sign !== other[index]);
    return at < 0 ? 0 : compareSigns(one[at] as Sign, other[at] as Sign);
  };
  const holding = new Map<string, Item[]>();
  for (const item of after) {
    for (const sign of new Set(signsOf(item))) {
      const name = `${scopeOf(item)} ${sign}`;
      const list = holding.get(name);
      if (list === undefined) holding.set(name, [item]);
      else list.push(item);
    }
  }
  const candidates: Candidate<Item>[] = [];
  for (const item of before) {
    if (candidates.length >= MAX_CANDIDATES) break;
    const shared = new Map<Item, Sign[]>();
    for (const sign of [...new Set(signsOf(item))].sort(compareSigns)) {
      for (const other of holding.get(`${scopeOf(item)} ${sign}`) ?? []) {
        const signs = shared.get(other);
        if (signs !== undefined) signs.push(sign);
        else if (shared.size < MAX_CANDIDATES) shared.set(other, [sign]);
      }
    }
    for (const [other, signs] of shared) candidates.push({ before: item, after: other, signs });
  }
  candidates.sort((a, b) => b.signs.length - a.signs.length || compareLists(a.signs, b.signs));
  const taken = new Set<Item>();
  return candidates.filter((pair) => {
    if (taken.has(pair.before) || taken.has(pair.after)) return false;
    taken.add(pair.before).add(pair.after);
    return true;
  });
}

/** The order of results by their indices after, which is the same from either side. */
export function placeIn({ toBefore }: ResultPairs): (index: Sign) => number {
  return (index) => Number(index) + (toBefore[Number(index)] ?? 0);
}

function compare(one: Sign, other: Sign): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
