/**
 * What speaks for a value belonging to an arm, and for two neighbours belonging to the same one or to two: as indexes into one list of weights.
 *
 * Each family of features has its own stretch of the list, addressed by a few small numbers. The training script learns the weights from the very
 * indexes that are written here.
 */
import type { Place } from "./arm-places.ts";
import { WAYS, Way } from "./arm-ways.ts";

/** A family of features: a table of up to six places in the list of weights. */
interface Family {
  readonly base: number;
  readonly size: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

let room = 0;

function family(...sizes: readonly number[]): Family {
  const base = room;
  const size = sizes.reduce((product, one) => product * one, 1);
  room += size;
  const [a = 1, b = 1, c = 1, d = 1, e = 1, f = 1] = sizes;
  return { base, size, a, b, c, d, e, f };
}

const BITS = 10;
const BEHIND = family(3, 3, 4, 4, 2, 2);
const BEFORE = family(3, 3, 4, 4, 2, 2);
const BOTH = family(3, 2, 3, 3, 4, 4);
const NAMED = family(3, 3, 4, 4, 2, 2);
const NEXT = family(2, 4, 3, 4);
const LAST = family(2, 4, 3, 4);
const WAY_BEHIND = family(2, WAYS);
const WAY_BEFORE = family(2, WAYS);
const BIT_BEHIND = family(3, BITS, 2);
const BIT_BEFORE = family(3, BITS, 2);
const CARRIED = family(2, 4, 3, 3, 2);
const CARRIED_OPENING = family(2, 3, 2, 2, 2);
const ROLE = family(3, 3, 3, 3, 2, 2);
const ALIGNED = family(5, 2, 3, 2, 3);
const TOUCHING = family(2, 3, 3, 3);
const NONE = family(5, 4, 3, 2);
const NONE_STUDY = family(5, 3, 2, 2);
const NONE_ALONE = family(3, 3, 3, 2);
const NONE_WAY = family(2, 3, 3, 4);
const PAIR = family(9, 5, 3, 2);
const PAIR_WAY = family(3, WAYS);
const PAIR_BIT = family(3, BITS, 2);
const PAIR_SIZE = family(5, 4, 4, 3);
const PAIR_ORDER = family(5, 3, 9);
const PAIR_NAMED = family(5, 3, 4, 3);
const LISTED = family(2, 3, 3, 2, 3);
const TOPIC = family(2, 2, 3, 3, 3);
const PAIR_TOPIC = family(5, 2, 9);
const EARLIER = family(3, 3, 2, 3, 2);
const BY_ORDER = family(2, 3, 2, 2, 2, 2);
const PAIR_ROLE = family(3, 9, 3, 2);

/** How many weights there are. */
export const FEATURES: number = room;
/** Stretches of the list that hold whole patterns of a way: many and rare, so that little is to be believed of each. */
export const PATTERNS: readonly (readonly [from: number, to: number])[] = [WAY_BEHIND, WAY_BEFORE, PAIR_WAY].map(({ base, size }) => [
  base,
  base + size,
]);
/** Most features of one choice or of one pair of choices. */
export const MOST_FEATURES = 64;

/**
 * Adds the feature at these places of a family's table; a place beyond its table counts as the last. Called a hundred times a value: numbers side by
 * side, because an object or a list of them would be made each time.
 */
function put(out: Features, of: Family, a: number, b = 0, c = 0, d = 0, e = 0, f = 0): void {
  let index = within(a, of.a) * of.b + within(b, of.b);
  index = index * of.c + within(c, of.c);
  index = index * of.d + within(d, of.d);
  index = index * of.e + within(e, of.e);
  out.list[out.count++] = of.base + index * of.f + within(f, of.f);
}

function within(place: number, size: number): number {
  return place < 0 ? 0 : place < size ? place : size - 1;
}

/** Features of one choice, written in place. */
export interface Features {
  readonly list: Int32Array;
  count: number;
}

/** The study's arms, as far as features ask: how many, and the role of each. */
export interface ArmsInfo {
  readonly count: number;
  /** 0 unclear, 1 experimental, 2 comparator. */
  readonly roles: readonly number[];
}

const LINKS: Readonly<Record<Place["link"], number>> = {
  apart: 0,
  sides: 1,
  list: 2,
  respectively: 3,
  change: 4,
  aside: 5,
  sentence: 6,
  first: 7,
  item: 8,
};

/** -1 (not there), 0, 1, 2 and more as 0 … 3. */
function rank(list: readonly number[], arm: number): number {
  return Math.min(list.indexOf(arm) + 1, 3);
}

/** What speaks for this value belonging to this arm. */
export function armFeatures(
  out: Features,
  place: Place,
  { arm, info: { count, roles } }: { readonly arm: number; readonly info: ArmsInfo },
): void {
  out.count = 0;
  const { size, index, before, behind, beforeOrdered, behindOrdered, named } = place;
  const n = size - 1;
  const respectively = place.respectively ? 1 : 0;
  const few = count <= 2 ? 0 : 1;
  put(out, BEHIND, n, index, behind.length, rank(behindOrdered, arm), respectively, few);
  put(out, BEFORE, n, index, before.length, rank(beforeOrdered, arm), respectively, few);
  put(out, BOTH, n, index, before.length, behind.length, side(before, arm), rank(behind, arm));
  put(out, NAMED, n, index, named.length, rank(named, arm), before.length === 0 ? 0 : 1, behind.length === 0 ? 0 : 1);
  aligned(out, 0, place, beforeOrdered, arm);
  aligned(out, 1, place, behindOrdered, arm);
  aligned(out, 2, place, named, arm);
  if (before.length > 1) aligned(out, 3, place, before, arm);
  if (behind.length > 1) aligned(out, 4, place, behind, arm);
  const single = n === 0 ? 0 : 1;
  if (place.nextNamed === arm) {
    put(out, NEXT, single, place.nextDistance, place.lastNamed === arm ? 2 : place.lastNamed < 0 ? 0 : 1, styleOf(place));
    put(out, WAY_BEHIND, place.nextDistance === 0 ? 0 : 1, place.wayBehind);
    bits(out, BIT_BEHIND, place.wayBehind, place.nextDistance);
    if (place.nextDistance === 0) put(out, TOUCHING, 1, touch(place.wayBefore), touch(place.wayBehind), n);
  }
  if (place.lastNamed === arm) {
    put(out, LAST, single, place.lastDistance, place.nextNamed === arm ? 2 : place.nextNamed < 0 ? 0 : 1, styleOf(place));
    put(out, WAY_BEFORE, place.lastDistance === 0 ? 0 : 1, place.wayBefore);
    bits(out, BIT_BEFORE, place.wayBefore, place.lastDistance);
    if (place.lastDistance === 0) put(out, TOUCHING, 0, touch(place.wayBefore), touch(place.wayBehind), n);
  }
  if (named.length === 0 || place.lastNamed < 0)
    put(
      out,
      CARRIED,
      place.carried === arm ? 1 : 0,
      place.carried < 0 ? 0 : Math.min(place.carriedDistance, 3),
      place.carriedArms,
      n,
      named.length === 0 ? 0 : 1,
    );
  if (named.length === 0)
    put(
      out,
      CARRIED_OPENING,
      place.carried === arm ? 1 : 0,
      place.carriedDistance - 1,
      place.carriedOpens ? 1 : 0,
      place.carriedArms - 1,
      place.link === "sides" || n > 0 ? 1 : 0,
    );
  // "56 men and 40 women (34% and 29%)": a row in a bracket, or behind it all, follows the order of the sentence.
  if (n > 0 && place.earlier.length > 1) {
    const at = place.earlier.indexOf(arm);
    const fits = place.earlier.length === size ? 1 : place.earlier.length < size ? 0 : 2;
    put(out, EARLIER, at < 0 ? 0 : at === index ? 2 : 1, fits, (place.wayBefore & Way.open) === 0 ? 0 : 1, n, behind.length === 0 ? 0 : 1);
  }
  // "9, 14 and 11 patients": where no name stands near, arms come in the order in which the abstract first names them.
  if (n > 0 && size === count && before.length === 0 && named.length < size)
    put(
      out,
      BY_ORDER,
      arm === index ? 1 : 0,
      n,
      place.listed.length > 0 ? 1 : 0,
      place.listed.indexOf(arm) === index ? 1 : 0,
      few,
      named.length > 0 ? 1 : 0,
    );
  if (place.topic >= 0)
    put(
      out,
      TOPIC,
      place.topic === arm ? 1 : 0,
      place.isTopicLeft ? 1 : 0,
      n,
      index,
      place.nextNamed < 0 ? 0 : place.nextNamed === arm ? 1 : 2,
    );
  // "Pain was 2, 3 and 4 with A, B and C. Nausea was seen in 10%, 15% and 40%."
  if (named.length === 0 && n > 0 && place.listed.length > 1)
    put(
      out,
      LISTED,
      place.listed.indexOf(arm) === index ? 1 : 0,
      place.listed.length === size ? 1 : place.listed.length < size ? 0 : 2,
      n - 1,
      respectively,
      place.listedDistance - 1,
    );
  put(out, ROLE, n, index, roles[arm] ?? 0, Math.min(count - 1, 2), named.length === 0 ? 0 : 1, named.includes(arm) ? 1 : 0);
}

/** Whether an arm has the place in a list of names that the value has in its row. */
function aligned(out: Features, which: number, { index, size, respectively }: Place, list: readonly number[], arm: number): void {
  const at = list.indexOf(arm);
  if (at < 0) return;
  const fits = list.length === size ? 1 : list.length < size ? 0 : 2;
  put(out, ALIGNED, which, at === index ? 1 : 0, fits, respectively ? 1 : 0, size - 1);
}

/** Whether an arm is the only, the last or an earlier one of the names before a row. */
function side(before: readonly number[], arm: number): number {
  const at = before.indexOf(arm);
  return at < 0 ? 0 : before.length === 1 ? 1 : at === before.length - 1 ? 2 : 3;
}

/** Whether a way is a plain one: nothing but a bracket or a colon (0), nothing but a preposition (1). */
function touch(way: number): number {
  if ((way & ~(Way.open | Way.announces | Way.close)) === 0) return 0;
  return (way & ~(Way.preposition | Way.close)) === 0 ? 1 : 2;
}

function styleOf({ opensWithName, closesWithName }: Place): number {
  return (opensWithName ? 1 : 0) + (closesWithName ? 2 : 0);
}

function bits(out: Features, of: Family, way: number, distance: number): void {
  for (let bit = 0; bit < BITS; bit++) if ((way & (1 << bit)) !== 0) put(out, of, distance, bit, 0);
  if ((way & (Way.clause | Way.sides | Way.verb | Way.words | Way.comma)) === 0) put(out, of, distance, 0, 1);
}

/** What speaks for this value belonging to no arm. */
export function noneFeatures(out: Features, place: Place, { count }: ArmsInfo): void {
  out.count = 0;
  const { cell, size, named } = place;
  const fields = cell.items[0]?.fields;
  const kind =
    fields?.kind === "sample-size"
      ? fields.scope === "arm"
        ? 1
        : fields.scope === "total"
          ? 2
          : 3
      : fields?.kind === "group-value"
        ? 0
        : 4;
  put(out, NONE, kind, named.length, size - 1, place.whole ? 1 : 0);
  put(out, NONE_STUDY, kind, count - 1, place.assigned ? 1 : 0, place.lastNamed < 0 ? 0 : 1);
  put(out, NONE_ALONE, place.before.length, place.behind.length, size - 1, kind === 0 ? 0 : 1);
  put(
    out,
    NONE_WAY,
    kind === 0 ? 0 : 1,
    place.nextNamed < 0 ? 0 : place.nextDistance === 0 ? 1 : 2,
    place.lastNamed < 0 ? 0 : place.lastDistance === 0 ? 1 : 2,
    place.carried < 0 ? 0 : Math.min(place.carriedDistance, 3),
  );
}

/** How the arms of two neighbours stand to each other. */
export const Relation = { neither: 0, begins: 1, ends: 2, same: 3, other: 4 } as const;
export const RELATIONS = 5;

/** Two neighbouring values. */
export interface Pair {
  readonly left: Place;
  readonly right: Place;
}

/** The relation of two choices; -1 stands for no arm. */
export function relationOf(a: number, b: number): number {
  if (a < 0) return b < 0 ? Relation.neither : Relation.begins;
  if (b < 0) return Relation.ends;
  return a === b ? Relation.same : Relation.other;
}

/** What speaks for two neighbours standing in this relation, whichever arms they are. */
export function relationFeatures(out: Features, { left, right }: Pair, relation: number): void {
  out.count = 0;
  const link = LINKS[right.link];
  const inRow = right.index > 0;
  put(out, PAIR, link, relation, right.between, right.sameKind ? 1 : 0);
  if (right.link !== "sentence" && relation !== Relation.neither) {
    const kind = relation === Relation.same ? 0 : relation === Relation.other ? 1 : 2;
    put(out, PAIR_WAY, kind, right.wayLast);
    for (let bit = 0; bit < BITS; bit++) if ((right.wayLast & (1 << bit)) !== 0) put(out, PAIR_BIT, kind, bit, inRow ? 1 : 0);
  }
  const border = right.link === "sentence" ? 1 : inRow || right.between === 0 ? 0 : 2;
  put(out, PAIR_SIZE, relation, left.size - 1, right.size - 1, border);
  if (right.topic >= 0) put(out, PAIR_TOPIC, relation, right.isTopicLeft ? 1 : 0, link);
  put(out, PAIR_NAMED, relation, right.size - 1, right.named.length, inRow ? (right.respectively ? 2 : 1) : 0);
}

/** What speaks for two neighbours belonging to these two arms in this order. */
export function orderFeatures(out: Features, { right }: Pair, { a, b, roles }: { a: number; b: number; roles: readonly number[] }): void {
  out.count = 0;
  const link = LINKS[right.link];
  put(out, PAIR_ORDER, 0, order(right.beforeOrdered, a, b), link);
  put(out, PAIR_ORDER, 1, order(right.behindOrdered, a, b), link);
  put(out, PAIR_ORDER, 2, order(right.named, a, b), link);
  put(out, PAIR_ORDER, 3, order(right.before, a, b), link);
  const byRole = roles[a] === 1 && roles[b] === 2 ? 1 : roles[a] === 2 && roles[b] === 1 ? 2 : 0;
  put(out, PAIR_ORDER, 4, byRole, link);
  put(out, PAIR_ROLE, byRole, link, right.named.length, right.named[0] === a ? 1 : 0);
}

function order(list: readonly number[], a: number, b: number): number {
  const first = list.indexOf(a);
  const second = list.indexOf(b);
  return first < 0 || second < 0 ? 0 : first < second ? 1 : 2;
}
