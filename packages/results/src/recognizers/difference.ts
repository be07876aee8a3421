/**
 * Differences between groups: "a difference of 3.2 points", "(mean difference, −0.61%; 95% CI …)", "between-group difference was 4.1",
 * "absolute risk difference 6.9%". A percent difference of proportions is a risk difference. Not "no difference in 3 trials".
 */
import type { Measure } from "@tabstract/record";
import { C, wordId, wordIds } from "../lexicon.ts";
import { DASH, isA, isNumber, isOneOf, isSign, isWord, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { levelAt } from "../parts/level.ts";
import { highValue, rangeAt } from "../parts/range.ts";
import { relationBefore } from "../parts/relation.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";

const DIFFERENCE = wordIds("difference differences");
const STANDARDISED = wordIds("standardised standardized");
const RISK = wordIds("risk");
const LINKS = wordIds("of was were is are by");
const ADJUSTED = wordIds("adjusted");
const UNADJUSTED = wordIds("unadjusted");
const NOT_A_VALUE = wordIds("p in at after between and");
const AND = wordId("and");

export const difference: Recognizer = {
  name: "difference",
  precedence: 72,
  triggers: { words: DIFFERENCE },
  recognize(scene, at) {
    const { tokens } = scene;
    const value = valueAfter(tokens, at);
    if (value < 0) return null;
    const claims: Claim[] = [makeDifference(tokens, at, firstWord(tokens, at), value)];
    const unit = unitAt(tokens, value + 1);
    let end = unit?.end ?? value + 1;
    if (isSign(tokens, end, 0x28) || isSign(tokens, end, 0x5b) || isSign(tokens, end, 0x2c) || isSign(tokens, end, 0x3b)) {
      const range = rangeAt(tokens, end + 1, !isSign(tokens, end, 0x2c));
      const centre = valueAt(tokens, value);
      if (range !== null && valueAt(tokens, range.low) <= centre && centre <= highValue(tokens, range)) {
        claims.push({
          from: range.low,
          to: range.end,
          numbers: [
            { at: range.low, role: "low" },
            { at: range.high, role: "high" },
          ],
          fields: { kind: "interval", type: scene.speaksOfIntervals ? "confidence" : "unspecified", level: null, low: valueAt(tokens, range.low), high: highValue(tokens, range), unit: range.unit, bounds: null },
          boundsAt: value,
        });
        end = range.end;
      }
    }
    // "differences of 3.2 and 4.1 points"
    if (isOneOf(tokens, end, new Set([AND])) && isNumber(tokens, end + 1) && unitAt(tokens, end + 2)?.text === unit?.text && unit !== null) {
      claims.push(makeDifference(tokens, at, end + 1, end + 1));
    }
    return claims;
  },
};

/** The value behind "difference": after a link word or a sign, over a short phrase without numbers ("in pain scores between groups was 3.2"). */
function valueAfter(tokens: Tokens, at: number): number {
  const sentence = sentenceOf(tokens, at);
  let linked = false;
  for (let next = at + 1; next < at + 18 && next < tokens.count && sentenceOf(tokens, next) === sentence; next++) {
    if (isNumber(tokens, next)) {
      const level = isSign(tokens, next + 1, 0x25) ? levelAt(tokens, next + 2) : null;
      if (level !== null && level.level === next) {
        next = level.end - 1;
        linked = true;
        continue;
      }
      const unit = unitAt(tokens, next + 1);
      if (unit?.of === "time" && isOneOf(tokens, next - 1, NOT_A_VALUE)) return -1;
      return linked && Number.isFinite(valueAt(tokens, next)) ? next : -1;
    }
    if (isOneOf(tokens, next, LINKS)) linked = true;
    else if (isSign(tokens, next, 0x3d) || isSign(tokens, next, 0x3a) || (isSign(tokens, next, 0x2c) && next === at + 1)) linked = true;
    else if (isSign(tokens, next, 0x28) || isSign(tokens, next, 0x5b)) linked = next <= at + 3 || linked;
    else if (isWord(tokens, next)) {
      if (levelAt(tokens, next) !== null) linked = true;
      else if (isA(tokens, next, C.ADVERB)) continue;
      else if (isA(tokens, next, C.CONJUNCTION) && !isOneOf(tokens, next, new Set([AND]))) return -1;
      else if (next > at + 1) linked = false;
    } else if (isSign(tokens, next, 0x3b)) return -1;
  }
  return -1;
}

function firstWord(tokens: Tokens, at: number): number {
  let from = at;
  while (isA(tokens, from - 1, C.MEAN | C.MEDIAN) || isOneOf(tokens, from - 1, STANDARDISED) || isOneOf(tokens, from - 1, RISK) || isOneOf(tokens, from - 1, ADJUSTED) || isOneOf(tokens, from - 1, UNADJUSTED)) from--;
  return isSign(tokens, from - 1, DASH) ? from : from;
}

function makeDifference(tokens: Tokens, at: number, from: number, value: number): Claim {
  const unit = unitAt(tokens, value + 1);
  const relation = relationBefore(tokens, value);
  const named = firstWord(tokens, at);
  let measure: Measure = unit?.of === "percent" ? "risk-difference" : "mean-difference";
  let adjusted: boolean | null = null;
  for (let word = named; word < at; word++) {
    if (isOneOf(tokens, word, STANDARDISED)) measure = "standardised-mean-difference";
    else if (isOneOf(tokens, word, RISK)) measure = "risk-difference";
    else if (isOneOf(tokens, word, ADJUSTED)) adjusted = true;
    else if (isOneOf(tokens, word, UNADJUSTED)) adjusted = false;
    else if (isA(tokens, word, C.MEAN | C.MEDIAN) && measure !== "standardised-mean-difference") measure = "mean-difference";
  }
  return {
    from,
    to: unit?.end ?? value + 1,
    numbers: [{ at: value, role: "value" }],
    fields: { kind: "estimate", measure, name: null, value: valueAt(tokens, value), relation: relation?.relation ?? "=", unit: unit?.text ?? null, df: [], adjusted, direction: null, about: null, per: null },
  };
}
