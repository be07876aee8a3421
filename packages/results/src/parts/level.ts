/** Words that announce an interval: "95% CI", "confidence interval [CI]", "CI95%", "95 % credible interval", "IC 95 %". */

import { isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, lowerOf, type Tokens, textOf, valueAt } from "../lexer.ts";
import { C, wordId, wordIds, wordSet } from "../lexicon.ts";

export interface LevelPart {
  /** First and one past the last token of the announcement. */
  readonly from: number;
  readonly end: number;
  readonly type: "confidence" | "credible" | "prediction";
  /** Token of the level's number, or -1. */
  readonly level: number;
}

const SHORT = wordIds("ci cis cri crl hdi bci ic ki cl");
const CREDIBLE = wordIds("credible credibility cri crl hdi bci");
const LONG = wordIds("confidence credible credibility predictive confidential");
const PREDICTION = wordId("prediction");
const C_LETTER = wordId("c");
const I_LETTER = wordId("i");
const ANNOUNCES = wordSet([...SHORT, ...LONG, PREDICTION, C_LETTER]);
const LIMITS_SHORT = wordId("cl");
const IC = wordId("ic");
const INTERVALS = wordIds("interval intervals limits limit");
const OF = wordIds("of for in");
const PERCENT = 0x25;
const PERCENT_WORD = wordId("percent");
const PER = wordId("per");
const AND = wordId("and");
const CENT = wordId("cent");

/** The announcement whose key word ("CI", "confidence interval") begins at token `at`, or null. */
export function levelAt(tokens: Tokens, at: number): LevelPart | null {
  if (!isOneOf(tokens, at, ANNOUNCES)) return null;
  if (isThe(tokens, at, C_LETTER)) return dotted(tokens, at);
  const prediction = isThe(tokens, at, PREDICTION);
  let end: number;
  if (isOneOf(tokens, at, SHORT)) {
    if (isThe(tokens, at, LIMITS_SHORT) && percentBefore(tokens, at) === 0) return null;
    // "IC50" is a concentration; "IC95%" an interval.
    if (isThe(tokens, at, IC) && isNumber(tokens, at + 1) && isGlued(tokens, at + 1) && !isSign(tokens, at + 2, PERCENT)) return null;
    if (!/^(?:95)?[A-Zc][A-Za-z]*$/.test(textOf(tokens, at)) || textOf(tokens, at) === "ci")
      return lowerOf(tokens, at) === "ci" && isNumberedCi(tokens, at) ? make(tokens, at, at + 1, prediction) : null;
    end = at + 1;
  } else if ((isOneOf(tokens, at, LONG) || prediction) && isOneOf(tokens, at + 1, INTERVALS)) {
    end = at + 2;
    if (
      (isSign(tokens, end, 0x28) || isSign(tokens, end, 0x5b)) &&
      isOneOf(tokens, end + 1, SHORT) &&
      (isSign(tokens, end + 2, 0x29) || isSign(tokens, end + 2, 0x5d))
    )
      end += 3;
    else if (isSign(tokens, end, 0x2c) && isOneOf(tokens, end + 1, SHORT)) end += 2;
  } else {
    return null;
  }
  return make(tokens, at, end, prediction);
}

/** "95% c.i." */
function dotted(tokens: Tokens, at: number): LevelPart | null {
  if (!isSign(tokens, at + 1, 0x2e) || !isThe(tokens, at + 2, I_LETTER) || percentBefore(tokens, at) === 0) return null;
  return make(tokens, at, isSign(tokens, at + 3, 0x2e) ? at + 4 : at + 3, false);
}

/** One past the "%", "percent" or "per cent" at this token, or the token itself. */
export function pastPercent(tokens: Tokens, at: number): number {
  if (isSign(tokens, at, PERCENT) || isThe(tokens, at, PERCENT_WORD)) return at + 1;
  return isThe(tokens, at, PER) && isThe(tokens, at + 1, CENT) ? at + 2 : at;
}

/** Whether a percent sign or word ends right before this token; how many tokens it takes, or 0. */
function percentBefore(tokens: Tokens, at: number): number {
  for (const size of [1, 2]) if (pastPercent(tokens, at - size) === at) return size;
  return 0;
}

function isNumberedCi(tokens: Tokens, at: number): boolean {
  return percentBefore(tokens, at) > 0 || isNumber(tokens, at + 1);
}

function make(tokens: Tokens, at: number, end: number, prediction: boolean): LevelPart {
  const type = prediction ? "prediction" : isOneOf(tokens, at, CREDIBLE) ? "credible" : "confidence";
  // "95% CI", "95%-CI", "95% bootstrap CI"
  let before = at - 1;
  if (isSign(tokens, before, 0x2d)) before--;
  if (isWord(tokens, before) && percentBefore(tokens, before + 1) === 0 && percentBefore(tokens, before) > 0 && !isThe(tokens, before, AND))
    before--;
  const level = before - percentBefore(tokens, before + 1);
  if (level < before && isLevel(valueAt(tokens, level))) return { from: level, end, type, level };
  if (isNumber(tokens, before) && isLevel(valueAt(tokens, before)) && valueAt(tokens, before) >= 80)
    return { from: before, end, type, level: before };
  // "CI95%", "CI 95%", "CI (95%)", "confidence interval of 95%"
  let after = end;
  if (isSign(tokens, after, 0x28) || isSign(tokens, after, 0x5b) || isOneOf(tokens, after, OF)) after++;
  if (isNumber(tokens, after) && isLevel(valueAt(tokens, after)) && (isSign(tokens, after + 1, PERCENT) || isGlued(tokens, after))) {
    const percent = isSign(tokens, after + 1, PERCENT) ? after + 2 : after + 1;
    const close = isSign(tokens, percent, 0x29) || isSign(tokens, percent, 0x5d) ? percent + 1 : percent;
    return { from: at, end: after === end ? percent : close, type, level: after };
  }
  return { from: at, end, type, level: -1 };
}

/** Levels that intervals are printed with. */
function isLevel(value: number): boolean {
  return (
    value === 95 ||
    value === 90 ||
    value === 99 ||
    value === 80 ||
    (value > 50 && value < 100 && value % 1 === 0) ||
    value === 97.5 ||
    value === 99.9 ||
    value === 98.3 ||
    value === 97.3
  );
}

/** How far back a series may have been announced, in tokens. */
const SERIES = 80;

/** The announcement that the words before `at` make, in the same sentence, where the last spread that they name is a confidence or credible interval. */
export function seriesBefore(tokens: Tokens, at: number): LevelPart | null {
  const sentence = tokens.sentence[at];
  for (let back = at - 1; back >= 0 && back > at - SERIES && tokens.sentence[back] === sentence; back--) {
    if (!isA(tokens, back, C.SPREAD | C.CONFIDENCE)) continue;
    const announced = levelAt(tokens, back);
    if (announced !== null) return announced;
    if (!isA(tokens, back, C.CONFIDENCE)) return null;
  }
  return null;
}

/** The level of an announcement in percent; null where it says none. */
export function percentOf(tokens: Tokens, { level }: LevelPart): number | null {
  return level < 0 ? null : valueAt(tokens, level);
}

/** The announcement whose level is this number ("95% CI"), or null. */
export function levelBehind(tokens: Tokens, at: number): LevelPart | null {
  const end = pastPercent(tokens, at + 1);
  if (!isNumber(tokens, at) || end === at + 1) return null;
  const level = levelAt(tokens, end) ?? levelAt(tokens, end + 1);
  return level?.level === at ? level : null;
}
