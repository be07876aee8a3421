/** The sentence around a place: as far as the checks need it, to tell what was said together. */
import type { Span } from "@tabstract/record";

/** No sentence is followed further than this, in characters. */
const REACH = 600;
const BORDER = /(?<!\b(?:vs|ca|approx|al))[.!?。！？]["”’)\]]?\s+(?=[\p{Lu}\p{Nd}(["“]|\p{Script=Han})|[。！？]|\n/gu;

/** Where each sentence of the text ends and the next one begins, rising. */
export function sentenceBorders(text: string): number[] {
  const borders: number[] = [];
  BORDER.lastIndex = 0;
  while (BORDER.test(text)) borders.push(BORDER.lastIndex);
  return borders;
}

/** The sentence that holds a place of the text, cut at 600 characters to each side. */
export function sentenceAt(borders: readonly number[], text: string, at: number): Span {
  const next = firstBehind(borders, at);
  const [start, end] = [borders[next - 1] ?? 0, borders[next] ?? text.length];
  return [Math.max(start, at - REACH), Math.min(end, at + REACH)];
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
