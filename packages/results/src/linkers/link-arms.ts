/**
 * Which arm each value belongs to.
 *
 * Every value may belong to any arm of the study, or to none. How it stands among the names of its sentence speaks for one or the other, and so does how
 * it stands to the value before it ("V versus V" are not the same arm, "from V to V" are). What each of these is worth is learned from abstracts whose
 * values are known; the assignment of the whole abstract that they speak most for wins (Viterbi).
 */

import { readWhole, whenAsked } from "@tabstract/text";
import type { Item } from "../items.ts";
import { isOneOf, isWord, type Tokens } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";
import { closesBracket, pastBracket } from "../parts/bracket.ts";
import type { Scene } from "../scene.ts";
import { likeliest } from "./arm-assignment.ts";
import { FEATURES } from "./arm-features.ts";
import type { Place } from "./arm-places.ts";
import { placeValues } from "./arm-scene.ts";
import { LINKER_WEIGHTS } from "./arm-weights.ts";
import type { FoundArms } from "./arms.ts";

const trained = whenAsked(() => readWhole(LINKER_WEIGHTS, FEATURES, "linker"));

export function linkArms(scene: Scene, items: readonly Item[], found: FoundArms, weights: Float64Array = trained()): void {
  const [first] = found.arms;
  if (first === undefined) return;
  if (found.isOneGroup) {
    for (const item of items) if (item.fields.kind === "group-value") item.arms = [first.id];
    return;
  }
  const placed = placeValues(scene, items, found);
  const ids = found.arms.map(({ id }) => id);
  for (const cell of placed.shared) for (const item of cell.items) item.arms = ids;
  const best = likeliest(placed, weights);
  const isAlone = found.arms.length === 1;
  const isAside = found.isOfCases === true || (isAlone && /control/i.test(first.name));
  const chosen = placed.places.map((place, at) =>
    (isAside && isUnnamed(place)) || (isAlone && isWithout(scene.tokens, place)) ? -1 : (ruled(place, ids.length) ?? best[at] ?? -1),
  );
  takeRows(placed.places, chosen);
  repeatRows(placed.places, chosen, ids.length);
  if (ids.length === 2) takeRivals(placed.places, chosen);
  leaveWholes(placed.places, chosen);
  for (const [at, { cell }] of placed.places.entries()) {
    const arm = ids[chosen[at] ?? -1];
    for (const item of cell.items) item.arms = arm === undefined ? [] : [arm];
  }
}

/** "7.1 days without": beside an arm that nothing is found beside, those who had nothing. */
function isWithout(tokens: Tokens, { cell }: Place): boolean {
  const at = closesBracket(tokens, cell.to) ? cell.to + 1 : pastBracket(tokens, cell.to);
  return isOneOf(tokens, at, WITHOUT) && !isWord(tokens, at + 1);
}

const WITHOUT = wordIds("without");

/** Beside controls alone, what no sentence gives to them is of those whom they are the controls of, or of some of these. */
function isUnnamed({ lastNamed, nextNamed }: Place): boolean {
  return lastNamed < 0 && nextNamed < 0;
}

/**
 * "97% and 87% for A versus 96% and 88% for B": rows of as many values, each with an arm of its own right behind it, or right before it. A row goes through
 * outcomes or times, and not through the arms.
 */
function takeRows(places: readonly Place[], chosen: number[]): void {
  for (let from = 0; from < places.length; ) {
    const rows: number[] = [];
    let to = from;
    for (; to < places.length && places[to]?.sentence === places[from]?.sentence; to++) if (places[to]?.index === 0) rows.push(to);
    const size = places[from]?.size ?? 0;
    // "35% versus 39% with B": what is set side by side goes through the arms.
    const areOpposed = places.slice(from, to).some(({ link }) => link === "sides");
    const isEven = size > 1 && rows.length > 1 && rows.length * size === to - from;
    const owners = isEven
      ? rowOwners(
          rows.map((at) => places[at] as Place),
          areOpposed,
        )
      : [];
    if (owners.length > 0) for (let at = from; at < to; at++) chosen[at] = owners[Math.floor((at - from) / size)] ?? -1;
    from = to;
  }
}

/**
 * "Pain with A and B was 3.1 and 5.2 at 24 h, and 2.0 and 4.1 at 48 h": where the first values of a sentence go through all arms, so do as many behind them
 * that have no names of their own.
 */
function repeatRows(places: readonly Place[], chosen: number[], arms: number): void {
  let order: readonly number[] = [];
  let sentence = -1;
  for (let from = 0; from + arms <= places.length; ) {
    const place = places[from] as Place;
    if (place.sentence !== sentence || place.between > 0) order = [];
    sentence = place.sentence;
    const isBlock = place.index % arms === 0 && place.size % arms === 0 && isApart(places, from, arms);
    const row = isBlock ? chosen.slice(from, from + arms) : [];
    if (isBlock && order.length === 0 && place.index === 0 && row.every((arm, at) => arm >= 0 && row.indexOf(arm) === at)) order = row;
    else if (isBlock && order.length === arms) for (const [at, arm] of order.entries()) chosen[from + at] = arm;
    from += isBlock ? arms : 1;
  }
}

/** Whether more stands behind the values of a block than between them: the time or the outcome that they are of. "From 7 to 4 days" are two times of one group. */
function isApart(places: readonly Place[], from: number, arms: number): boolean {
  for (let at = from + 1; at < from + arms; at++) if (places[at]?.link === "change" || places[at]?.whole) return false;
  const gap = (at: number): number => (places[at + 1]?.cell.from ?? Number.POSITIVE_INFINITY) - (places[at]?.cell.to ?? 0);
  const last = from + arms - 1;
  if ((places[from]?.size ?? 0) === arms) return true;
  for (let at = from; at < last; at++) if (gap(at) >= gap(last)) return false;
  return true;
}

/** "Women in the B group needed more morphine (24 mg vs 12 mg)": of two arms the one that the sentence is about comes first. */
function takeRivals(places: readonly Place[], chosen: number[]): void {
  for (const [at, { subject, index }] of places.entries()) {
    if (subject < 0 || index !== 0 || places[at + 1]?.link !== "sides") continue;
    chosen[at] = subject;
    chosen[at + 1] = 1 - subject;
  }
}

/** The arm of each row, all of them different; empty where they do not stand so. */
function rowOwners(rows: readonly Place[], areOpposed: boolean): number[] {
  const behind = rows.map((row) => (row.behind.length === 1 ? (row.behind[0] ?? -1) : -1));
  const before = rows.map((row) => (row.before.length === 1 ? (row.before[0] ?? -1) : -1));
  const [first, last] = [rows[0], rows.at(-1)];
  if (rows.some(({ size }) => size !== first?.size)) return [];
  if (first?.earlier.length === 0 && areDistinct(behind)) return behind;
  return last?.behind.length === 0 && areDistinct(before) && !areOpposed ? before : [];
}

function areDistinct(arms: readonly number[]): boolean {
  return arms.every((arm, at) => arm >= 0 && arms.indexOf(arm) === at);
}

/** "There were 28 relapses, 11 in the A group and 17 in the B group": a whole that its parts add up to is of no arm. */
function leaveWholes(places: readonly Place[], chosen: number[]): void {
  for (const [at, place] of places.entries()) {
    const whole = countOf(place);
    if (whole < 0 || (places[at + 1]?.between ?? 1) > 0) continue;
    const arms = new Set<number>();
    let sum = 0;
    for (let next = at + 1; next < places.length && next <= at + MOST_PARTS && sum < whole; next++) {
      const part = places[next];
      const arm = chosen[next] ?? -1;
      if (part === undefined || part.sentence !== place.sentence || countOf(part) < 0 || arm < 0 || arms.has(arm)) break;
      // Small numbers add up by chance, "6 versus 4 and 2 versus 5": each part has a name of its own.
      if (part.link === "sides" || (next > at + 1 && part.between === 0)) break;
      arms.add(arm);
      sum += countOf(part);
    }
    if (arms.size > 1 && sum === whole) chosen[at] = -1;
  }
}

const MOST_PARTS = 6;

/** How many a value counts, or -1 where it counts nobody. */
function countOf({ cell }: Place): number {
  const fields = cell.items[0]?.fields;
  return fields?.kind === "group-value" && fields.statistic === "count" && fields.value !== null ? fields.value : -1;
}

/** Index of the arm (-1: none) of a value that its place alone decides on, whatever the weights say; null for all others. */
function ruled(place: Place, arms: number): number | null {
  if (place.owner >= 0) return place.owner;
  if (place.isTopicAlone && !place.whole) return place.topic;
  if (isListOfSole(place, arms)) return place.sole;
  if (isListedAgain(place, arms)) return place.listed[place.index] ?? -1;
  if (isRollCall(place, arms)) return place.index;
  return isOfMore(place, arms) ? -1 : null;
}

/**
 * "Weight fell by 2.5, 3.1 and 4.0 kg in the A group", "fever and cough were seen in 4% and 7% of the A group, respectively": a list that is no list of the
 * arms, where the sentence names one of them.
 */
function isListOfSole({ sole, size, whole, respectively, coordinated }: Place, arms: number): boolean {
  return sole >= 0 && size > 1 && !whole && (coordinated === size || (size !== arms && !respectively));
}

/** "Pain was 2, 3 and 4 with A, B and C. Nausea was seen in 10%, 15% and 40%": three or more, with no name beside them: in the order of the list before. */
function isListedAgain({ listed, named, size }: Place, arms: number): boolean {
  return size > 2 && named.length === 0 && size === arms && listed.length === size;
}

/** "Pain was 3, 4 and 5 at 1, 2 and 3 hours": a plain list of more values than there are arms, with no name beside it, is of something else. */
function isOfMore({ named, size, link, index }: Place, arms: number): boolean {
  return size > arms && size % arms !== 0 && named.length === 0 && (index === 0 || link === "list" || link === "respectively");
}

/** "Weight rose by 14 g, 18 g and 25 g, respectively": as many values as the study has arms, and no name beside them: the arms in the order of the abstract. */
function isRollCall({ respectively, named, size }: Place, arms: number): boolean {
  return respectively && named.length === 0 && size === arms;
}
