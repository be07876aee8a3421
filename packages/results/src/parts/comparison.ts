/** Whether the words around a value measure one group against another. */
import type { Direction } from "@tabstract/record";
import { isA, isNumber, isOneOf, isSign, isWord, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { pastBracket } from "./bracket.ts";
import { directionBefore } from "./frame.ts";
import { type Unit, unitAt } from "./unit.ts";

const AGAINST = wordIds("than compared versus vs relative");
const THAN = wordIds("than");
const OVER = wordIds("over");
const BASELINE = wordIds("baseline pretreatment initial before admission preoperative preintervention");
const EARLIER = wordIds("earlier");
const LATER = wordIds("later");
const ANOTHER_CLAUSE = wordIds("while whereas whilst although but");
/** How far behind a value its comparison may be said, in tokens. */
const AHEAD = 30;
const BACK = 40;

/** Words between a value and the noun of its change: "a 34% relative risk reduction". */
const QUALIFIERS = wordIds("relative absolute proportional overall risk hazard mean median further significant");

/** "23% lower", "a 50% relative reduction", "20% less covering surface", "5 min earlier": the direction that the words right behind a value give it. */
export function directionBehind(tokens: Tokens, at: number): Direction | null {
  let from = at;
  while (from < at + 2 && isOneOf(tokens, from, QUALIFIERS) && isWord(tokens, from + 1)) from++;
  for (let next = from; next < from + 2; next++) {
    if (!isWord(tokens, next)) return null;
    const up = isA(tokens, next, C.INCREASE);
    const down = isA(tokens, next, C.DECREASE);
    if (up !== down) return up ? "increase" : "decrease";
    if (isOneOf(tokens, next, EARLIER)) return "decrease";
    if (isOneOf(tokens, next, LATER)) return "increase";
    if (isA(tokens, next, C.PREPOSITION | C.VERB | C.CONJUNCTION | C.PEOPLE)) return null;
  }
  return null;
}

const BY = wordIds("by");
/** How far before its "by" a verb of change may stand. */
const VERB_REACH = 18;

/** The direction that the words before a value give it; a verb may stand far before "by": "decreased over the study with A vs B by 1.0 mmol/L". */
export function directionAhead(tokens: Tokens, at: number): Direction | null {
  const near = directionBefore(tokens, at);
  if (near !== null || !isOneOf(tokens, at - 1, BY)) return near;
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 2; back >= 0 && back > at - VERB_REACH && sentenceOf(tokens, back) === sentence; back--) {
    // "lowered A by 32% and B by 12%": the first outcome's size does not end the verb's reach.
    if (isNumber(tokens, back) && isOneOf(tokens, back - 1, BY)) continue;
    if (isNumber(tokens, back) || isSign(tokens, back, 0x3b)) return null;
    const up = isA(tokens, back, C.INCREASE);
    const down = isA(tokens, back, C.DECREASE);
    if (up !== down) return up ? "increase" : "decrease";
  }
  return null;
}

const COMPARATIVE = wordIds("higher lower greater shorter longer larger smaller better worse faster slower fewer more less");

/** "lower by 1.2 cm": the adjective compares, and the value behind "by" is its size. */
export function isComparativeBy(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at - 1, BY) && isOneOf(tokens, at - 2, COMPARATIVE);
}

const ASSOCIATED = wordIds("associated");

/** "was associated with a 0.5 mm Hg decrease": an association has a size, whatever it is measured against. */
export function isAssociated(tokens: Tokens, at: number): boolean {
  return [2, 3, 4].some((step) => isOneOf(tokens, at - step, ASSOCIATED));
}

export interface Compared {
  /** Token of the value, and one past its unit. */
  readonly at: number;
  readonly end: number;
  readonly unit: Unit | null;
  /** Whether the direction is said behind the value: "23% lower". */
  readonly behind: boolean;
}

/**
 * Whether the clause measures the value against another group ("than", "compared with", "versus", "in the X group" behind "23% lower"). A comparison
 * with baseline is none, nor is one with the other group's own value in the same unit ("fell by 23% compared with a fall of 5%").
 */
export function isCompared(tokens: Tokens, compared: Compared): boolean {
  return ahead(tokens, compared) ?? behindValue(tokens, compared);
}

/** The comparison behind the value: true or false where one is said, null where none is. */
function ahead(tokens: Tokens, { at, end, unit, behind }: Compared): boolean | null {
  const sentence = sentenceOf(tokens, at);
  let compared: boolean | null = null;
  let another = false;
  let own = behind;
  let seen = 0;
  for (let next = end; next < end + AHEAD && next < tokens.count && sentenceOf(tokens, next) === sentence; next++) {
    const past = pastBracket(tokens, next);
    if (past > next) {
      if (behind && holdsVersus(tokens, next, past)) compared = true;
      next = past - 1;
      continue;
    }
    seen++;
    if (isSign(tokens, next, 0x3b) || (compared === true && behind && isOneOf(tokens, next, ANOTHER_CLAUSE))) break;
    if (isOneOf(tokens, next, AGAINST) || (isOneOf(tokens, next, OVER) && isA(tokens, next + 1, C.CONTROL))) {
      if (isBaseline(tokens, next)) return false;
      compared = true;
    }
    // "lowered A by 32% and B by 12%": another outcome.
    if (compared === null && !behind && isOneOf(tokens, next, BY) && isNumber(tokens, next + 1)) another = true;
    if (behind && isA(tokens, next, C.GROUP) && seen < 9) compared = true;
    // A value behind a verb of its own is another finding, unless it is what this one is compared with.
    if (compared === null && isA(tokens, next, C.INCREASE | C.DECREASE)) {
      another = !own;
      own = false;
    }
    if (isNumber(tokens, next) && !another && sameUnit(tokens, next, unit) && (compared === true || !behind)) return false;
  }
  return compared;
}

/** "Compared with water, juice increased fullness by 23%": said before the value, and not in turn behind the other group's own. */
function behindValue(tokens: Tokens, { at, unit }: Compared): boolean {
  const sentence = sentenceOf(tokens, at);
  let compared = false;
  for (let back = at - 1; back >= 0 && back > at - BACK && sentenceOf(tokens, back) === sentence; back--) {
    if (isSign(tokens, back, 0x3b)) break;
    if (isOneOf(tokens, back, AGAINST) && !isOneOf(tokens, back, THAN)) {
      if (isBaseline(tokens, back)) return false;
      compared = true;
    }
    if (compared && isNumber(tokens, back) && sameUnit(tokens, back, unit)) return false;
  }
  return compared;
}

function isBaseline(tokens: Tokens, at: number): boolean {
  return [1, 2, 3].some((step) => isOneOf(tokens, at + step, BASELINE));
}

function sameUnit(tokens: Tokens, at: number, unit: Unit | null): boolean {
  return (unitAt(tokens, at + 1)?.text ?? null) === (unit?.text ?? null);
}

/** "5 min earlier (20.2 vs 25.5 min)" */
function holdsVersus(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isA(tokens, at, C.VERSUS)) return true;
  return false;
}
