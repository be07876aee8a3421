/** What the other numbers of a sentence say of a value: that it is the difference of two of them, or that it is measured against another group. */
import { isA, isGlued, isNumber, isOneOf, isSign, isWord, numberAt, sentenceOf, type Tokens, textOf, valueAt } from "../lexer.ts";
import { C, type WordSet, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket } from "./bracket.ts";
import { AGAINST, isBaseline } from "./comparison.ts";
import { isAgainst, isInName } from "./frame.ts";
import { isPValueAhead } from "./p-value-ahead.ts";
import { type Unit, unitAt } from "./unit.ts";

export const DIFFERING: WordSet = wordIds(
  "difference differences differ differed differs superior inferior favoring favouring favored favoured favors favours",
);
const BETWEEN = wordIds("between");
const JOINED = wordIds("versus vs v to and compared with in than against");
/** How far before a value the two that it is the difference of may stand, and how many numbers may lie between. */
const BACK = 60;
const MOST = 4;
const AHEAD = 20;
const NEXT = 35;

/**
 * "45% vs 30% (15%; …)", "from 24.7% to 31.6%, an increase of 6.9%": whether two neighbouring values before this one, in its unit, differ by just as
 * much. Whole numbers must fit exactly, decimals within their last place.
 */
export function isDifferenceOfTwo(tokens: Tokens, at: number, unit: Unit | null): boolean {
  const sentence = sentenceOf(tokens, at);
  const earlier: number[] = [];
  for (let back = at - 1; back >= 0 && back > at - BACK && sentenceOf(tokens, back) === sentence && earlier.length < MOST; back--) {
    if (!isNumber(tokens, back) || isInName(tokens, back) || isAside(tokens, back)) continue;
    const own = unitAt(tokens, back + 1);
    if (own !== null && own.text !== (unit?.text ?? own.text)) continue;
    earlier.push(back);
  }
  for (let index = 1; index < earlier.length; index++)
    if (differBy(tokens, at, [earlier[index] ?? 0, earlier[index - 1] ?? 0])) return true;
  return false;
}

/** "12% lower with A than with B (23% vs 35%)": the same for the next two values in its unit behind it. */
export function isDifferenceOfNextTwo(tokens: Tokens, at: number, unit: Unit): boolean {
  const sentence = sentenceOf(tokens, at);
  const later: number[] = [];
  for (let next = at + 1; next < at + NEXT && later.length < 2 && sentenceOf(tokens, next) === sentence; next++)
    if (isNumber(tokens, next) && !isInName(tokens, next) && sharesUnit(tokens, next, unit)) later.push(next);
  const [first, second] = later;
  return first !== undefined && second !== undefined && differBy(tokens, at, [first, second]);
}

/** "6.5 vs 4.7 months": the first has the unit of the second. */
function sharesUnit(tokens: Tokens, at: number, unit: Unit): boolean {
  const own = unitAt(tokens, at + 1);
  return own === null ? isA(tokens, at + 1, C.VERSUS) : own.text === unit.text;
}

/** How far behind a value the bracket with the two others may open. */
const BRACKET = 12;

/** "reduced by 20% (29.6% v 49.6%)": the same for two values that the next bracket holds. */
export function isDifferenceInBracket(tokens: Tokens, at: number, unit: Unit): boolean {
  for (let next = at + 1; next < at + BRACKET && sentenceOf(tokens, next) === sentenceOf(tokens, at); next++) {
    const past = pastBracket(tokens, next);
    if (past === next) continue;
    let held = 0;
    for (let inside = next + 1; inside < past; inside++) if (isNumber(tokens, inside) && sharesUnit(tokens, inside, unit)) held++;
    return held >= 2 && isDifferenceOfNextTwo(tokens, at, unit);
  }
  return false;
}

/** A difference of less than three units of its last place proves nothing. */
function differBy(tokens: Tokens, at: number, [first, second]: readonly [number, number]): boolean {
  const value = Math.abs(valueAt(tokens, at));
  const step = lastPlace(textOf(tokens, at));
  if (!(value >= 3 * step) || !isJoined(tokens, first, second)) return false;
  const difference = Math.abs(valueAt(tokens, second) - valueAt(tokens, first));
  const place = lastPlace(textOf(tokens, second));
  // "20% (29.8% v 49.6%)": a whole number rounds the difference of decimals.
  const slack = step < 1 ? 1.01 * Math.max(step, place) : place < 1 ? 0.5 : 1e-9;
  return Math.abs(difference - value) <= slack;
}

/** The worth of the last printed digit: 0.1 in "4.5", 1 in "45". */
function lastPlace(printed: string): number {
  const point = Math.max(printed.lastIndexOf("."), printed.lastIndexOf("·"));
  return point < 0 ? 1 : 10 ** (point + 1 - printed.length);
}

/** "(SD 1.2)", "(12)": a number in brackets is not one of the two. */
function isAside(tokens: Tokens, at: number): boolean {
  return closesBracket(tokens, at + 1) && opensBracket(tokens, at - 1);
}

function isJoined(tokens: Tokens, low: number, high: number): boolean {
  for (let back = low - 1; back > low - 4; back--) if (isA(tokens, back, C.CONFIDENCE)) return false;
  let joined = false;
  for (let at = low + 1; at < high; at++) {
    if (isA(tokens, at, C.CONFIDENCE) || isSign(tokens, at, 0x3b) || isPValueAhead(tokens, at)) return false;
    if (isOneOf(tokens, at, JOINED)) joined = true;
  }
  return joined;
}

/**
 * Whether the words around a bracketed value measure one group against another ("than", "compared with", "differed"), and no other bracketed value
 * stands for the other group: "less distress than controls (−7.8; 95% CI …)", not "fell more with A (−3.2 …) than with B (−1.1 …)".
 */
export function isSetAgainst(tokens: Tokens, at: number, close: number): boolean {
  const before = comparedBefore(tokens, at);
  if (before === false) return false;
  const behind = comparedBehind(tokens, close);
  return behind === null ? before === true : behind;
}

/** "−0.016 mm (95% CI …) in A vs −0.007 mm (95% CI …) in B": whether the other group's own value stands against this one. */
export function standsAgainst(tokens: Tokens, at: number): boolean {
  const end = pastBracket(tokens, unitAt(tokens, at + 1)?.end ?? at + 1);
  for (let next = end; next < end + 8 && !closesBracket(tokens, next) && !isSign(tokens, next, 0x3b); next++)
    if (isA(tokens, next, C.VERSUS)) return [1, 2, 3, 4].some((step) => isNumber(tokens, next + step) && !isInName(tokens, next + step));
  return isAgainst(tokens, at);
}

function comparedBefore(tokens: Tokens, at: number): boolean | null {
  const sentence = sentenceOf(tokens, at);
  let compared = false;
  for (let back = at - 1; back >= 0 && back > at - BACK && sentenceOf(tokens, back) === sentence; back--) {
    if (isSign(tokens, back, 0x3b) && !isInside(tokens, back)) break;
    if (isOneOf(tokens, back, AGAINST)) {
      if (isBaseline(tokens, back)) return false;
      compared = true;
    } else if (isOneOf(tokens, back, DIFFERING) || isBetweenGroups(tokens, back)) compared = true;
    else if (compared && opensBracket(tokens, back) && isValue(tokens, back + 1)) return false;
  }
  return compared ? true : null;
}

/** "between groups", "between the two arms", "between-group" */
function isBetweenGroups(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, BETWEEN) && [1, 2, 3].some((step) => isA(tokens, at + step, C.GROUP));
}

function comparedBehind(tokens: Tokens, close: number): boolean | null {
  const sentence = sentenceOf(tokens, close);
  let compared: boolean | null = null;
  for (let next = close; next < close + AHEAD && next < tokens.count && sentenceOf(tokens, next) === sentence; next++) {
    // "zinc (12 mg/day; p = 0.01) and iron (9 mg/day; p = 0.02) intake rose compared with controls"
    const past = compared === null ? pastBracket(tokens, next) : next;
    if (past > next) {
      next = past - 1;
      continue;
    }
    if (isSign(tokens, next, 0x3b) || isSign(tokens, next, 0x2e)) break;
    if (isOneOf(tokens, next, AGAINST)) {
      if (isBaseline(tokens, next)) return false;
      compared = true;
    } else if (compared === true && isNumber(tokens, next) && !isInName(tokens, next)) return false;
  }
  return compared;
}

/** Whether a semicolon stands in a bracket that closes soon: "(−0.2; 95% CI …)" does not end the clause. */
function isInside(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back > at - 8 && back >= 0; back--) {
    if (closesBracket(tokens, back)) return false;
    if (opensBracket(tokens, back)) return true;
  }
  return false;
}

/** A decimal or a signed number. */
function isValue(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  return number !== null && (number.form === "decimal" || number.signed) && !(isGlued(tokens, at + 1) && isWord(tokens, at + 1));
}
