/**
 * Values that stand side by side for several groups, where what is said of the first holds for the others too: "fell by 12.3 with A and by 4.1 with B",
 * "rose 3 points with A, 1 with B", "45.3 years and that of the control group 44.1 years".
 */
import type { Direction } from "@tabstract/record";
import { DASH, isA, isNumber, isOneOf, isSign, isWord, numberAt, PLUS_MINUS, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closesBracket, openBefore, opensBracket } from "./bracket.ts";
import { changeBehind } from "./change-behind.ts";
import { directionBefore, isChange, isInName } from "./frame.ts";
import { relationBefore } from "./relation.ts";
import { type Unit, unitAt } from "./unit.ts";

const LINKS = wordIds("by of");
const BY = wordIds("by");
const PER = wordIds("per");
const JOINTS = wordIds("and versus vs v whereas while but");
const COMPARED = wordIds("compared");
const WITH = wordIds("with to");
const OF = wordIds("of");
const THAT = wordIds("that those");
const GIVEN = wordIds("given receiving treated using taking received");
const WHEN = wordIds("at after within during until before");
/** How many tokens may say whose the earlier value is. */
const REACH = 18;
/** How many tokens a bracket may have that is passed over: an interval and what else was found. */
const ASIDE = 30;
/** How many values of one list share what is said of the first. */
const MOST = 6;

/** The value of the same list right before this one, whose verb, direction and unit this one shares; -1 where there is none. */
export function fellowValue(tokens: Tokens, at: number): number {
  const own = unitAt(tokens, at + 1);
  if (!endsValue(tokens, pastValue(tokens, at))) return -1;
  const joint = jointBefore(tokens, relationBefore(tokens, at)?.from ?? at);
  if (joint < 0) return -1;
  const fellow = valueBefore(tokens, joint - 1, sentenceOf(tokens, at));
  if (fellow < 0 || !isAlike(tokens, fellow, at)) return -1;
  const unit = unitAt(tokens, fellow + 1);
  const behind = pastValue(tokens, fellow);
  if (!isA(tokens, behind, C.PREPOSITION) && !opensBracket(tokens, behind) && behind < joint) return -1;
  if (isOneOf(tokens, behind, OF)) return -1;
  return own === null || unit === null || own.text === unit.text ? fellow : -1;
}

/** Where the direction of a number is not said of itself, that of its fellow. */
export function directionOf(tokens: Tokens, at: number): Direction | null {
  let value = at;
  for (let steps = 0; steps < MOST && value >= 0; steps++) {
    const direction = changeBehind(tokens, pastValue(tokens, value)) ?? directionBefore(tokens, value);
    if (direction !== null) return direction;
    value = fellowValue(tokens, value);
  }
  return null;
}

/** Whether a number, or the first of its list, is told as a change. */
export function isChangeOf(tokens: Tokens, at: number): boolean {
  let value = at;
  for (let steps = 0; steps < MOST && value >= 0; steps++) {
    if (isChange(tokens, value) || changeBehind(tokens, pastValue(tokens, value)) !== null) return true;
    value = fellowValue(tokens, value);
  }
  return false;
}

/** The unit that is printed behind the first of a list alone: "rose 3 points with A, 1 with B". */
export function unitOfFellow(tokens: Tokens, at: number): Unit | null {
  let value = fellowValue(tokens, at);
  for (let steps = 0; steps < MOST && value >= 0; steps++) {
    const unit = unitAt(tokens, value + 1);
    if (unit !== null) return unit;
    value = fellowValue(tokens, value);
  }
  return null;
}

/** No noun of its own stands behind the number: it is one more value, not a count of something else. */
function endsValue(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at)) return !isNumber(tokens, at) && !isSign(tokens, at, DASH) && !isSign(tokens, at, 0x2f);
  if (isOneOf(tokens, at, OF)) return false;
  return isA(tokens, at, C.PREPOSITION | C.CONJUNCTION | C.VERSUS | C.COMPARE | C.ADVERB);
}

/** One past a value, its unit and its spread. */
function pastValue(tokens: Tokens, at: number): number {
  return pastSpread(tokens, unitAt(tokens, at + 1)?.end ?? at + 1);
}

/** One past "± 1.2" or "(1.2)" and a unit behind it. */
function pastSpread(tokens: Tokens, at: number): number {
  if (isSign(tokens, at, PLUS_MINUS) && isNumber(tokens, at + 1)) return unitAt(tokens, at + 2)?.end ?? at + 2;
  if (opensBracket(tokens, at) && isNumber(tokens, at + 1) && closesBracket(tokens, at + 2)) return unitAt(tokens, at + 3)?.end ?? at + 3;
  return at;
}

/** The conjunction, comma or "versus" that joins a value to the one before, over "by", "of" and the name of its group; -1 where none does. */
function jointBefore(tokens: Tokens, at: number): number {
  let back = isA(tokens, at - 1, C.ADVERB) ? at - 2 : at - 1;
  if (isOneOf(tokens, back, LINKS)) back = isOneOf(tokens, back, BY) ? beforeSubject(tokens, back - 1) : back - 1;
  else if (isA(tokens, back, C.GROUP | C.CONTROL)) back = beforeGroup(tokens, back);
  if (isSign(tokens, back, 0x2e) && isA(tokens, back - 1, C.VERSUS)) back--;
  if (isOneOf(tokens, back, WITH) && isOneOf(tokens, back - 1, COMPARED)) return back - 1;
  if (isOneOf(tokens, back, JOINTS)) return isSign(tokens, back - 1, 0x2c) || isSign(tokens, back - 1, 0x3b) ? back - 1 : back;
  return isSign(tokens, back, 0x2c) || isSign(tokens, back, 0x3b) ? back : -1;
}

/** "lowered it by 1.2 and placebo by 0.1": the token before the few words that name the other subject. */
function beforeSubject(tokens: Tokens, at: number): number {
  let back = at;
  while (back > at - 4 && isWord(tokens, back) && !isA(tokens, back, NO_NAME)) back--;
  return isOneOf(tokens, back, JOINTS) || isSign(tokens, back, 0x2c) ? back : at;
}

const NO_NAME = C.VERB | C.PREPOSITION | C.CONJUNCTION | C.VERSUS | C.COMPARE | C.INCREASE | C.DECREASE;

/** "and that of the control group 44.1", "and the control group 44.1": the token before the name of the group. */
function beforeGroup(tokens: Tokens, at: number): number {
  let back = at;
  for (; back > at - 6 && isWord(tokens, back) && !isOneOf(tokens, back, JOINTS); back--) {
    if (isOneOf(tokens, back, THAT)) return back - 1;
    if (isA(tokens, back, C.VERB) || (isA(tokens, back, C.PREPOSITION) && !isOneOf(tokens, back, OF))) return -1;
  }
  return isOneOf(tokens, back, JOINTS) ? back : -1;
}

/** The last value before a joint, over what says whose it is and when it was measured; -1 where another statement comes between. */
function valueBefore(tokens: Tokens, from: number, sentence: number): number {
  let limit = from - REACH;
  for (let back = from; back > limit && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (closesBracket(tokens, back)) {
      const open = openBefore(tokens, back, ASIDE);
      if (open < 0) return -1;
      limit -= back - open;
      back = open;
      continue;
    }
    if (isNumber(tokens, back)) {
      if (isInName(tokens, back) || isOneOf(tokens, back - 1, PER)) continue;
      if (unitAt(tokens, back + 1)?.of === "time" && isOneOf(tokens, back - 1, WHEN)) continue;
      if (isSign(tokens, back - 1, PLUS_MINUS)) {
        const centre = isNumber(tokens, back - 2) ? back - 2 : isNumber(tokens, back - 3) ? back - 3 : -1;
        return centre;
      }
      return back;
    }
    if (isWord(tokens, back)) {
      if (isA(tokens, back, C.VERB | C.CONJUNCTION | C.VERSUS | C.INCREASE | C.DECREASE) && !isOneOf(tokens, back, GIVEN)) return -1;
    } else if (!isSign(tokens, back, DASH) && !isSign(tokens, back, 0x25) && !isSign(tokens, back, 0x2f)) return -1;
  }
  return -1;
}

/** Neither a class, an ordinal nor a year beside a value. */
function isAlike(tokens: Tokens, fellow: number, at: number): boolean {
  const [a, b] = [numberAt(tokens, fellow), numberAt(tokens, at)];
  if (a === null || b === null) return false;
  const plain = (form: string) => form === "integer" || form === "decimal";
  return plain(a.form) && plain(b.form) && !isA(tokens, fellow - 1, C.LABEL);
}
