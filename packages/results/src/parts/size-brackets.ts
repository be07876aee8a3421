/** Numbers of people in brackets without "n =": "assigned to A (39) or B (41)", "participants (78 intervention, 81 control)". */
import {
  DASH,
  holdsA,
  holdsOneOf,
  isA,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isWord,
  numberAt,
  sentenceOf,
  type Tokens,
  textOf,
  valueAt,
} from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import type { Claim } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";
import { closesBracket, openBefore, opensBracket, pastBracket } from "./bracket.ts";
import { makeSize } from "./make-size.ts";
import { isCount } from "./people.ts";
import { stageAround } from "./stage.ts";
import { unitAt } from "./unit.ts";

const LISTED = wordIds("and or versus vs");
/** How many words a name may have in a bracket, and with its dose between two brackets of a list. */
const NAME = 12;
const NAME_AND_DOSE = 16;
const REACH = 40;

/** A bare number in a bracket of a list that shares people out, or the head of an item of such a list. */
export function sizeInBrackets(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isCount(tokens, at) || valueAt(tokens, at) < 4) return null;
  const bracket = bracketOf(tokens, at);
  if (bracket >= 0 && zoneAt(scene, at) !== "BACKGROUND" && isOfSubject(tokens, bracket))
    return makeSize({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "subgroup", of: null });
  if (bracket >= 0 && (isAssignedList(tokens, at, bracket) || isOfGroup(scene, bracket)))
    return makeSize({ scene, from: at, to: at + 1, number: at, stage: "randomised", scope: "subgroup", of: null });
  if (zoneAt(scene, at) === "RESULTS" || !isSplitByName(tokens, at)) return null;
  const open = openBefore(tokens, at, NAME);
  if (open < 0 || !isA(tokens, open - 1, C.PEOPLE) || isA(tokens, open - 1, C.STUDIES)) return null;
  const stage = stageAround(tokens, open - 1, 14);
  return makeSize({ scene, from: at, to: at + 1, number: at, stage, scope: "subgroup", of: null });
}

/** The bracket that holds nothing but this number, or a short name before it: "(39)", "(group M, 39)", "(W + R, 39)"; -1 where there is none. */
function bracketOf(tokens: Tokens, at: number): number {
  if (!closesBracket(tokens, at + 1)) return -1;
  const open = opensBracket(tokens, at - 1)
    ? at - 1
    : isSign(tokens, at - 1, 0x2c) || isSign(tokens, at - 1, 0x3b)
      ? openOfName(tokens, at - 2)
      : -1;
  if (open < 1 || isGlued(tokens, open) || isA(tokens, open - 1, C.STUDIES)) return -1;
  return isWord(tokens, open - 1) || isSign(tokens, open - 1, 0x25) ? open : -1;
}

/** The bracket of "Group II (22) received …" in the methods. */
function isOfGroup(scene: Scene, open: number): boolean {
  const { tokens } = scene;
  return zoneAt(scene, open) === "METHODS" && isA(tokens, open - 2, C.GROUP) && /^(?:\p{Lu}{1,4}|\d)$/u.test(textOf(tokens, open - 1));
}

/**
 * "Women in the yoga group (110) slept more": the number of the people who are the subject; not "pain was lower in the yoga group (3)", "those in the
 * yoga group (8) were lost", or "students in the yoga group (78) scored higher than those in the control group (71)".
 */
function isOfSubject(tokens: Tokens, open: number): boolean {
  if (!isA(tokens, open - 1, C.GROUP) || !isWord(tokens, pastBracket(tokens, open))) return false;
  const past = pastBracket(tokens, open);
  if (holdsA(tokens, past, past + 2, C.LEFT) || holdsOneOf(tokens, past, past + 2, FAILED)) return false;
  const sentence = sentenceOf(tokens, open);
  for (let back = open - 2; back > open - GROUP_NAME && sentenceOf(tokens, back) === sentence && isWord(tokens, back); back--) {
    if (!isA(tokens, back, C.PREPOSITION)) continue;
    const people = isA(tokens, back - 1, C.PEOPLE) || isOneOf(tokens, back - 1, THOSE);
    const first = isA(tokens, back - 2, C.DETERMINER) ? back - 2 : back - 1;
    return people && (first === 0 || sentenceOf(tokens, first - 1) !== sentence) && !isSetAgainst(tokens, past);
  }
  return false;
}

/** Whether the rest of the sentence sets another number in a bracket against this one: a result of both. */
function isSetAgainst(tokens: Tokens, from: number): boolean {
  const sentence = sentenceOf(tokens, from);
  let compares = false;
  for (let at = from; at < tokens.count && sentenceOf(tokens, at) === sentence; at++) {
    if (isOneOf(tokens, at, THAN) || isA(tokens, at, C.VERSUS | C.COMPARE)) compares = true;
    if (compares && opensBracket(tokens, at) && isNumber(tokens, at + 1)) return true;
  }
  return false;
}

const THAN = wordIds("than");
const FAILED = wordIds("died relapsed");
const THOSE = wordIds("those");
/** How many tokens the name of a group and "people in the" may take. */
const GROUP_NAME = 8;

/** How many tokens a short name in a bracket may have. */
const SHORT_NAME = 5;

function openOfName(tokens: Tokens, last: number): number {
  for (let back = last; back > last - SHORT_NAME; back--) {
    if (opensBracket(tokens, back)) return back === last ? -1 : back;
    if (!isShortForm(tokens, back) && !isA(tokens, back, C.GROUP) && !isSign(tokens, back, 0x2b) && !isSign(tokens, back, DASH)) return -1;
  }
  return -1;
}

/** "M", "AV", "K2": neither a word of its own ("day") nor somebody's name. */
function isShortForm(tokens: Tokens, at: number): boolean {
  return isNumber(tokens, at) || /^\p{Lu}{1,5}$/u.test(textOf(tokens, at));
}

/** Whether the brackets of one list, with a verb of assignment before it, hold a number each, alone or behind a short name. */
function isAssignedList(tokens: Tokens, at: number, open: number): boolean {
  const sentence = sentenceOf(tokens, at);
  if (!isListedWith(tokens, at, open)) return false;
  for (let back = open - 1; back > open - REACH && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isA(tokens, back, C.RANDOMISED)) return true;
  return false;
}

/** Whether "or B (41)" follows or "A (39) or" stands before, with nothing but a name and a dose between. */
function isListedWith(tokens: Tokens, at: number, open: number): boolean {
  let listed = false;
  for (let next = at + 2; next < at + NAME_AND_DOSE; next++) {
    if (isOneOf(tokens, next, LISTED) || isSign(tokens, next, 0x2c)) listed = true;
    else if (opensBracket(tokens, next)) {
      const past = pastBracket(tokens, next);
      if (past === next) break;
      if (isCount(tokens, past - 2) && bracketOf(tokens, past - 2) === next) return listed;
      next = past - 1;
    } else if (!isOfName(tokens, next)) break;
  }
  listed = false;
  for (let back = open - 1; back > open - NAME_AND_DOSE && back > 0; back--) {
    if (isOneOf(tokens, back, LISTED) || isSign(tokens, back, 0x2c)) listed = true;
    else if (closesBracket(tokens, back)) {
      if (isCount(tokens, back - 1) && bracketOf(tokens, back - 1) >= 0) return listed;
      const other = openBefore(tokens, back, NAME);
      if (other < 0) return false;
      back = other;
    } else if (!isOfName(tokens, back)) return false;
  }
  return false;
}

/** A word of a name, or of the dose behind it: "50 mg", "30/70", "0.05%", "K2 + D3". */
function isOfName(tokens: Tokens, at: number): boolean {
  if (isWord(tokens, at)) return !isA(tokens, at, C.VERB);
  return isNumber(tokens, at) || IN_NAMES.has(tokens.id[at] ?? 0);
}

const IN_NAMES: ReadonlySet<number> = new Set([0x2b, 0x2d, 0x2f, 0x25, DASH]);

/** "78 intervention," or "81 control)": a number and a name of one to three words, in a list of such. */
function isSplitByName(tokens: Tokens, at: number): boolean {
  if (!(opensBracket(tokens, at - 1) || isOneOf(tokens, at - 1, LISTED) || isSign(tokens, at - 1, 0x2c))) return false;
  return endOfName(tokens, at) > 0;
}

function endOfName(tokens: Tokens, at: number): number {
  if (unitAt(tokens, at + 1) !== null || numberAt(tokens, at)?.form !== "integer") return -1;
  let next = at + 1;
  let named = false;
  if (isOneOf(tokens, next, BY_TREATMENT)) {
    named = true;
    next++;
  }
  for (; next < at + 5 && isWord(tokens, next) && !isOneOf(tokens, next, LISTED); next++) {
    if (isA(tokens, next, C.VERB | C.PREPOSITION | C.PEOPLE | C.UNIT)) return -1;
    if (isA(tokens, next, C.CONTROL | C.GROUP) || isOneOf(tokens, next, TREATMENTS)) named = true;
  }
  if (next === at + 1) return -1;
  const ends = closesBracket(tokens, next) || isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x3b) || isOneOf(tokens, next, LISTED);
  return ends && (named || hasNamedFellow(tokens, at)) ? next : -1;
}

const BY_TREATMENT = wordIds("with without receiving given on");
const TREATMENTS = wordIds("intervention treatment experimental active");

/** Whether another item of the bracket is called a control or a group. */
function hasNamedFellow(tokens: Tokens, at: number): boolean {
  for (let next = at + 1; next < at + NAME && !closesBracket(tokens, next); next++)
    if (isA(tokens, next, C.CONTROL)) return isNumber(tokens, next - 1) || isNumber(tokens, next - 2);
  for (let back = at - 1; back > at - NAME && !opensBracket(tokens, back); back--)
    if (isA(tokens, back, C.CONTROL) || isOneOf(tokens, back, TREATMENTS)) return isNumber(tokens, back - 1) || isNumber(tokens, back - 2);
  return false;
}

/** "(124 treated, 137 controls)": one more item of a bracket that opens with a number. */
export function isListedInBracket(tokens: Tokens, at: number): boolean {
  if (!isSign(tokens, at - 1, 0x2c) && !isSign(tokens, at - 1, 0x3b) && !isA(tokens, at - 1, C.CONJUNCTION)) return false;
  const open = openBefore(tokens, at - 1, NAME - 1);
  return open > 0 && isCount(tokens, open + 1);
}
