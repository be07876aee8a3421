/**
 * Where the words of a correction stand in an abstract that may have changed since. An abstract prints "P < 0.001" many times: what one of them
 * was said of must never fall on another, so that a place that is not certain is none.
 */
import type { Span } from "@tabstract/record";
import type { CorrectedPlace } from "./corrections.ts";
import { printedPlaces, standsAt } from "./gold-places.ts";

/** Characters kept on each side, and those of them that are compared: a little of the words around may be rewritten. */
const AROUND = 32;
const COMPARED = 16;
/** Fewer characters than this tell nothing by themselves. */
const TELLING = 8;

/** The words before and behind a place. */
export function surroundingsOf([start, end]: Span, text: string): [before: string, after: string] {
  return [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
}

/** The place, or what keeps it from being found. */
export function correctionPlace(place: CorrectedPlace, text: string): Span | { readonly problem: string } {
  const spans = printedPlaces(place.text, text);
  if (spans.length === 0) return { problem: "the abstract no longer prints it" };
  if (place.around === undefined) {
    const [only] = standsAt(place.text, place.span, text) ? [place.span] : spans.length === 1 ? spans : [];
    return only ?? { problem: "the abstract prints it several times, and no longer where it was" };
  }
  const said = comparedOf(place.around);
  const ranked = spans.map((span) => ({ span, rank: likeness(said, comparedOf(surroundingsOf(span, text))) }));
  const best = Math.max(...ranked.map(({ rank }) => rank));
  const likely = ranked.filter(({ rank }) => rank === best && rank > 0).map(({ span }) => span);
  const exact = likely.find(([start, end]) => start === place.span[0] && end === place.span[1]);
  if (exact !== undefined) return exact;
  const [only, ...more] = likely;
  if (only === undefined) return { problem: "the abstract prints it among other words" };
  return more.length === 0 ? only : { problem: "the abstract prints it several times among the same words" };
}

type Compared = readonly [before: string, after: string];

/** Next to the place, without spaces, which come and go. */
function comparedOf([before, after]: Compared): Compared {
  return [before.replace(/\s+/g, "").slice(-COMPARED), after.replace(/\s+/g, "").slice(0, COMPARED)];
}

/** 2: the same on both sides; 1: on one side, as far as that tells something; 0: neither. */
function likeness(one: Compared, other: Compared): number {
  const same = one.map((words, side) => words === other[side]);
  if (same.every(Boolean)) return 2;
  return same.some((isSame, side) => isSame && (one[side] as string).length >= TELLING) ? 1 : 0;
}
