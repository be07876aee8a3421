/** What the words around a number say of it: its statistic, its direction, whether it is a change. */
import type { Direction, GroupValue } from "@tabstract/record";
import { C, wordId, wordIds } from "../lexicon.ts";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, sentenceOf, type Tokens } from "../lexer.ts";

const CHANGE = wordIds("change changes changed");
const BY = wordIds("by of");
const FROM = wordId("from");
const SIZE_NOUNS = wordIds("reduction increase decrease improvement decline gain loss rise fall drop difference reductions increases improvements decreases");

/** Mean unless a median is announced in the same clause, nearest word first. */
export function statisticBefore(tokens: Tokens, at: number): "mean" | "median" | null {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= 0 && back > at - 28 && sentenceOf(tokens, back) === sentence; back--) {
    if (isA(tokens, back, C.MEDIAN)) return "median";
    if (isA(tokens, back, C.MEAN)) return "mean";
    if (isSign(tokens, back, 0x3b)) return null;
  }
  return null;
}

/** "fell by 23%", "a reduction of 3.2", "increased 5%": the direction that the words before a number give it. */
export function directionBefore(tokens: Tokens, at: number): Direction | null {
  const sentence = sentenceOf(tokens, at);
  let back = at - 1;
  let linked = isOneOf(tokens, back, BY);
  for (let steps = 0; steps < 7 && back >= 0 && sentenceOf(tokens, back) === sentence; steps++, back--) {
    if (isNumber(tokens, back) || isSign(tokens, back, 0x3b)) return null;
    if (isSign(tokens, back, 0x28) && steps > 0) return null;
    if (isThe(tokens, back, FROM)) return null;
    if (isOneOf(tokens, back, BY)) linked = true;
    const up = isA(tokens, back, C.INCREASE);
    const down = isA(tokens, back, C.DECREASE);
    if ((up || down) && (linked || steps === 0 || isOneOf(tokens, back, SIZE_NOUNS))) {
      return down && !up ? "decrease" : up && !down ? "increase" : null;
    }
    if (isA(tokens, back, C.VERB) && !up && !down && steps > 1) return null;
  }
  return null;
}

/** Whether the value is a change ("mean change −3.2", "reduced by 5 points"), not a level. */
export function isChange(tokens: Tokens, at: number): boolean {
  if (directionBefore(tokens, at) !== null) return true;
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back > at - 14 && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isOneOf(tokens, back, CHANGE)) return true;
    if (isSign(tokens, back, 0x3b)) return false;
  }
  return false;
}

/** The statistic of a value that prints its own dispersion or unit. */
export function groupStatistic(tokens: Tokens, at: number): GroupValue["statistic"] {
  return statisticBefore(tokens, at) === "median" ? "median" : "mean";
}

/** Whether the number is glued into a name ("IL-6", "SF-36", "T2", "B12"): a letter or a hyphen after a letter stands right before it. */
export function isInName(tokens: Tokens, at: number): boolean {
  if (!isGlued(tokens, at)) return false;
  if (isWord(tokens, at - 1)) return true;
  return isSign(tokens, at - 1, DASH) && isGlued(tokens, at - 1) && (isWord(tokens, at - 2) || isSign(tokens, at - 2, 0x29) || isSign(tokens, at - 2, 0x2b));
}
