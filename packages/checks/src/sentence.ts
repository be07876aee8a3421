/** The sentence around a place: as far as the checks need it, to tell what was said together. */
import type { Span } from "@tabstract/record";

/** No sentence is followed further than this, in characters. */
const REACH = 600;
const BORDER = /[.!?。！？]["”’)\]]?\s+(?=[\p{Lu}\p{Nd}(["“]|\p{Script=Han})|[。！？]|\n/gu;

/** Finds the sentence that holds a place of the text, cut at 600 characters to each side. The text is read once, when it is first asked. */
export function openSentences(text: string): (at: number) => Span {
  let borders: readonly number[] | null = null;
  return (at) => {
    borders ??= Array.from(text.matchAll(BORDER), ({ index, 0: border }) => index + border.length);
    const next = firstBehind(borders, at);
    const [start, end] = [borders[next - 1] ?? 0, borders[next] ?? text.length];
    return [Math.max(start, at - REACH), Math.min(end, at + REACH)];
  };
}

/** How many of these rising numbers are at most `at`. */
function firstBehind(borders: readonly number[], at: number): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}
