/** The sentence around a place: as far as the checks need it, to tell what was said together. */
import type { Span } from "@tabstract/record";

/** No sentence is followed further than this, in characters. */
const REACH = 600;
const BORDER = /[.!?。！？]["”’)\]]?\s+(?=[\p{Lu}\p{Nd}(["“]|\p{Script=Han})|[。！？]|\n/gu;

/** The sentence that holds the place, cut at 600 characters to each side. */
export function sentenceAround(text: string, at: number): Span {
  const from = Math.max(0, at - REACH);
  let start = from;
  let end = Math.min(text.length, at + REACH);
  for (const border of text.slice(from, end).matchAll(BORDER)) {
    const place = from + border.index + border[0].length;
    if (place > at) {
      end = place;
      break;
    }
    start = place;
  }
  return [start, end];
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}
