/** Sizes in one bracket that add up to the people told before it: "138 were randomised (A, 65; P, 73)", "521 women were randomised 2:1 (347:174)". */
import { holdsA, holdsOneOf, isA, isNumber, isOneOf, isSign, isWord, numberAt, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import type { Claim } from "../recognizer.ts";
import type { Scene } from "../scene.ts";
import { closesBracket, openBefore, opensBracket, pastBracket } from "./bracket.ts";
import { makeSize } from "./make-size.ts";
import { isCount, nounAfter, SEXES } from "./people.ts";
import { stageAround } from "./stage.ts";

export interface SizeSum {
  /** The tokens of the sizes. */
  readonly sizes: readonly number[];
  readonly open: number;
  readonly close: number;
  /** The number that they add up to. */
  readonly whole: number;
  /** Whether they stand as a ratio does, "347:174". */
  readonly isRatio: boolean;
}

/** Longest bracket, and how far before it the whole may stand. */
const REACH = 40;
const WHOLE_WITHIN = 12;
const LEAST = 8;
const COLON = 0x3a;
const EQUALS = 0x3d;

/** The bracket around a number whose sizes add up to a number before it, or null. */
export function sizeSumAt(tokens: Tokens, at: number): SizeSum | null {
  if (!isCount(tokens, at)) return null;
  const open = openBefore(tokens, at, REACH);
  const close = open < 0 ? -1 : pastBracket(tokens, open) - 1;
  if (close < at) return null;
  const sizes: number[] = [];
  let isRatio = true;
  let sum = 0;
  for (let next = open + 1; next < close; next++) {
    if (!isNumber(tokens, next)) {
      // "30 adults (12 men, 18 women)" are no groups of the study.
      if (isOneOf(tokens, next, SEXES)) return null;
      if (!isSign(tokens, next, COLON)) isRatio = false;
      continue;
    }
    // "arm 1, 75": the number of a name; "zelotinib 60, placebo 58".
    if (!opensItem(tokens, next - 1) && (!isWord(tokens, next - 1) || isA(tokens, next - 1, C.LABEL | C.GROUP))) continue;
    if (numberAt(tokens, next)?.form !== "integer" || !isCount(tokens, next) || !closesItem(tokens, next + 1)) return null;
    sizes.push(next);
    sum += valueAt(tokens, next);
  }
  if (sizes.length < 2 || !sizes.includes(at) || sum < LEAST) return null;
  const whole = wholeBefore(tokens, open, sum);
  return whole < 0 || !sharesOut(tokens, { whole, open, isRatio }) ? null : { sizes, open, close, whole, isRatio };
}

/** Whether people are shared out between a whole and its bracket, and shared out by the study: neither those who died nor men and women. */
function sharesOut(tokens: Tokens, { whole, open, isRatio }: Pick<SizeSum, "whole" | "open" | "isRatio">): boolean {
  if (holdsA(tokens, whole, open, C.LEFT) || holdsOneOf(tokens, whole, open, OTHERWISE)) return false;
  if (isRatio) return holdsA(tokens, whole, open, C.RANDOMISED);
  const noun = nounAfter(tokens, whole + 1);
  return (noun >= 0 && noun < open && isA(tokens, noun, C.PEOPLE | C.ANIMAL)) || holdsA(tokens, Math.max(0, whole - 4), open, C.RANDOMISED);
}

/** What parts a whole that no study parts so. */
const OTHERWISE = wordIds("died relapsed recurred failed dilution mixture sex gender time");

function opensItem(tokens: Tokens, at: number): boolean {
  return opensBracket(tokens, at) || isSign(tokens, at, 0x2c) || isSign(tokens, at, COLON) || isSign(tokens, at, EQUALS);
}

function closesItem(tokens: Tokens, at: number): boolean {
  return closesBracket(tokens, at) || isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x2c) || isSign(tokens, at, COLON);
}

function wholeBefore(tokens: Tokens, open: number, sum: number): number {
  const sentence = sentenceOf(tokens, open);
  for (let back = open - 1; back >= open - WHOLE_WITHIN && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isNumber(tokens, back) && valueAt(tokens, back) === sum) return back;
  return -1;
}

/** One size of such a bracket, where the whole was enrolled, assigned, treated or analysed: what happened to people is shared out in the same way. */
export function sizeOfSum(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const found = sizeSumAt(tokens, at);
  if (found === null) return null;
  const stage = stageAround(tokens, found.whole, REACH);
  if (stage === "unspecified" && !isTreated(tokens, found.close + 1)) return null;
  const noun = nounAfter(tokens, found.whole + 1);
  const of = noun < 0 || noun > found.open ? null : tokens.text.slice(tokens.start[noun], tokens.end[noun]);
  return makeSize({ scene, from: at, to: at + 1, number: at, stage, scope: "subgroup", of });
}

function isTreated(tokens: Tokens, at: number): boolean {
  return isA(tokens, at, C.VERB) && isOneOf(tokens, at + 1, TREATED);
}

const TREATED = wordIds("treated eligible evaluable studied");
