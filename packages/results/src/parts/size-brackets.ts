/** Numbers of people in brackets without "n =": "assigned to A (39) or B (41)", "participants (78 intervention, 81 control)". */
import { isA, isGlued, isNumber, isOneOf, isSign, isWord, numberAt, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import type { Claim } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";
import { closesBracket, opensBracket } from "./bracket.ts";
import { makeSize } from "./make-size.ts";
import { isCount } from "./people.ts";
import { stageAround } from "./stage.ts";
import { unitAt } from "./unit.ts";

const LISTED = wordIds("and or versus vs");
/** How many words an arm's name may have between two brackets of a list. */
const NAME = 12;
const REACH = 40;

/** A bare number in a bracket of a list that shares people out, or the head of an item of such a list. */
export function sizeInBrackets(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isCount(tokens, at) || valueAt(tokens, at) < 4) return null;
  if (isAlone(tokens, at) && isAssignedList(tokens, at))
    return makeSize({ scene, from: at, to: at + 1, number: at, stage: "randomised", scope: "subgroup", of: null });
  if (zoneAt(scene, at) === "RESULTS" || !isSplitByName(tokens, at)) return null;
  const open = openBefore(tokens, at);
  if (open < 0 || !isA(tokens, open - 1, C.PEOPLE) || isA(tokens, open - 1, C.STUDIES)) return null;
  const stage = stageAround(tokens, open - 1, 14);
  return makeSize({ scene, from: at, to: at + 1, number: at, stage, scope: "subgroup", of: null });
}

/** "(39)" */
function isAlone(tokens: Tokens, at: number): boolean {
  return (
    opensBracket(tokens, at - 1) &&
    closesBracket(tokens, at + 1) &&
    isWord(tokens, at - 2) &&
    !isGlued(tokens, at - 1) &&
    !isA(tokens, at - 2, C.STUDIES)
  );
}

/** Whether the brackets of one list, with a verb of assignment before it, hold nothing but a number each. */
function isAssignedList(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  if (!isListedWith(tokens, at)) return false;
  for (let back = at - 2; back > at - REACH && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isA(tokens, back, C.RANDOMISED)) return true;
  return false;
}

/** Whether "or B (41)" follows or "A (39) or" stands before, with nothing but a name between. */
function isListedWith(tokens: Tokens, at: number): boolean {
  let listed = isOneOf(tokens, at + 2, LISTED) || isSign(tokens, at + 2, 0x2c);
  for (let next = at + 2; listed && next < at + NAME; next++) {
    if (opensBracket(tokens, next)) return isCount(tokens, next + 1) && closesBracket(tokens, next + 2);
    if (!isWord(tokens, next) && !isSign(tokens, next, 0x2c)) break;
    if (isA(tokens, next, C.VERB)) break;
  }
  listed = false;
  for (let back = at - 2; back > at - NAME; back--) {
    if (closesBracket(tokens, back)) return listed && isCount(tokens, back - 1) && opensBracket(tokens, back - 2);
    if (isOneOf(tokens, back, LISTED) || isSign(tokens, back, 0x2c)) listed = true;
    else if (!isWord(tokens, back) || isA(tokens, back, C.VERB)) return false;
  }
  return false;
}

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

function openBefore(tokens: Tokens, at: number): number {
  for (let back = at - 1; back > at - NAME && back >= 0; back--) {
    if (closesBracket(tokens, back)) return -1;
    if (opensBracket(tokens, back)) return back;
  }
  return -1;
}

/** "(124 treated, 137 controls)": one more item of a bracket that opens with a number. */
export function isListedInBracket(tokens: Tokens, at: number): boolean {
  if (!isSign(tokens, at - 1, 0x2c) && !isSign(tokens, at - 1, 0x3b) && !isA(tokens, at - 1, C.CONJUNCTION)) return false;
  for (let back = at - 2; back > at - NAME && back > 0; back--) {
    if (closesBracket(tokens, back)) return false;
    if (opensBracket(tokens, back)) return isCount(tokens, back + 1);
  }
  return false;
}
