/** The forms in which abstracts name arms; each returns phrases with the weight of its form. */
import { C, wordId, wordIds } from "../lexicon.ts";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, lowerOf, numberAt, sentenceOf, textOf, type Tokens } from "../lexer.ts";
import { type Scene, zoneAt } from "../scene.ts";
import type { ArmPhrase } from "./arms.ts";

const GROUP = wordIds("group arm groupe grupo gruppe");
const GROUPS = wordIds("groups arms");
const AND = wordIds("and or vs versus");
const EITHER = wordId("either");
const N = wordId("n");
const TO = wordIds("to into");
const WITH = wordIds("with to and versus vs");

/** "the BM-MSC group", "intervention (n = 170) or control (n = 153) group", "test and control groups", "group A", "Group BD". */
export function groupNames(tokens: Tokens): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const plural = isOneOf(tokens, at, GROUPS);
    if (!plural && !isOneOf(tokens, at, GROUP)) continue;
    const label = labelAfter(tokens, at);
    if (label !== null) {
      found.push(...label);
      continue;
    }
    if (isSign(tokens, at - 1, DASH) && isOneOf(tokens, at - 2, BETWEEN)) continue;
    const end = skipBracket(tokens, at - 1) + 1;
    const from = nameStart(tokens, end);
    if (from < end) {
      found.push({ from, to: end, weight: 2 });
      const before = coordinated(tokens, from, plural);
      if (before !== null) found.push(...before);
    }
  }
  return found;
}

const BETWEEN = wordIds("between within");

/** "group A", "groups A and B", "group 1", "arm II": the label behind the word. */
function labelAfter(tokens: Tokens, at: number): ArmPhrase[] | null {
  const next = at + 1;
  if (!isLabel(tokens, next)) return null;
  const found: ArmPhrase[] = [{ from: at, to: next + 1, weight: 2 }];
  let more = next + 1;
  while (isOneOf(tokens, at, GROUPS) && (isSign(tokens, more, 0x2c) || isOneOf(tokens, more, AND)) && found.length < 6) {
    if (isSign(tokens, more, 0x2c) && isOneOf(tokens, more + 1, AND)) more++;
    if (!isLabel(tokens, more + 1)) break;
    found.push({ from: more + 1, to: more + 2, weight: 2 });
    more += 2;
  }
  return found;
}

function isLabel(tokens: Tokens, at: number): boolean {
  if (isGlued(tokens, at)) return false;
  if (isWord(tokens, at)) return /^[A-Z]{1,4}$/.test(textOf(tokens, at));
  const number = numberAt(tokens, at);
  if (number === null || !(number.form === "integer" || number.form === "roman") || number.value > 9 || isSign(tokens, at + 1, 0x25)) return false;
  return !isA(tokens, at + 1, C.PEOPLE | C.UNIT);
}

/** Before a closing bracket: the token before its opening. */
function skipBracket(tokens: Tokens, at: number): number {
  if (!isSign(tokens, at, 0x29) && !isSign(tokens, at, 0x5d)) return at;
  for (let back = at - 1; back > at - 14 && back >= 0; back--) if (isSign(tokens, back, 0x28) || isSign(tokens, back, 0x5b)) return back - 1;
  return at;
}

/** First token of the name that ends before `end`: words, hyphens, slashes, "+", doses; until a determiner, preposition, verb or stop. */
function nameStart(tokens: Tokens, end: number): number {
  let from = end;
  let words = 0;
  while (from > 0 && words < 7) {
    const at = from - 1;
    if (sentenceOf(tokens, at) !== sentenceOf(tokens, end - 1)) break;
    if (isWord(tokens, at)) {
      if (isA(tokens, at, C.DETERMINER | C.CONJUNCTION | C.VERSUS)) break;
      const joined = isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1);
      if (!joined && isA(tokens, at, C.PREPOSITION | C.VERB | C.COMPARE | C.ADVERB) && !isA(tokens, at, C.CONTROL) && !isParticiple(tokens, at)) break;
      if (!joined && isA(tokens, at, C.RANDOMISED)) break;
      words++;
    } else if (isNumber(tokens, at)) {
      const number = numberAt(tokens, at);
      if (number?.form === "word") break;
      words++;
    } else if (!(isSign(tokens, at, DASH) || isSign(tokens, at, 0x2f) || isSign(tokens, at, 0x2b) || isSign(tokens, at, 0x25) || isSign(tokens, at, 0xae) || isSign(tokens, at, 0x2122))) {
      break;
    }
    from = at;
  }
  return from;
}

function isParticiple(tokens: Tokens, at: number): boolean {
  return /^(?:treated|exposed|improved|reduced|supplemented|increased)$/.test(lowerOf(tokens, at)) && isSign(tokens, at - 1, DASH);
}

/** "test or control groups", "the A, B and C groups": names before the last, joined by "and", "or", commas. */
function coordinated(tokens: Tokens, from: number, plural: boolean): ArmPhrase[] | null {
  const found: ArmPhrase[] = [];
  let at = from - 1;
  for (let items = 0; items < 5; items++) {
    if (isA(tokens, at, C.DETERMINER)) at--;
    const and = isOneOf(tokens, at, AND);
    if (!and && !(isSign(tokens, at, 0x2c) && found.length > 0)) break;
    if (!plural && !and) break;
    let end = at;
    if (isSign(tokens, end - 1, 0x2c)) end--;
    end = skipBracket(tokens, end - 1) + 1;
    // "the A group and B group": the first has its own group word and is found there.
    if (isOneOf(tokens, end - 1, GROUP) || isOneOf(tokens, end - 1, GROUPS)) break;
    const start = nameStart(tokens, end);
    if (start >= end || end - start > 7) break;
    found.push({ from: start, to: end, weight: plural ? 2 : 1 });
    at = start - 1;
  }
  return found.length === 0 ? null : found;
}

/** "randomised to receive X or Y", "assigned to either A (n = 80) or B (n = 40)", "divided into X and Y groups". */
export function assignedTo(tokens: Tokens): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const receive = isWord(tokens, at) && /^receiv(?:e|ed|ing)$/.test(lowerOf(tokens, at)) && isThe(tokens, at + 1, EITHER);
    if (!receive && !isA(tokens, at, C.RANDOMISED)) continue;
    const start = receive ? at + 2 : listStart(tokens, at);
    if (start < 0) continue;
    found.push(...listItems(tokens, start));
  }
  return found;
}

function listStart(tokens: Tokens, at: number): number {
  const sentence = sentenceOf(tokens, at);
  for (let next = at + 1; next < at + 16 && next < tokens.count && sentenceOf(tokens, next) === sentence; next++) {
    if (isThe(tokens, next, EITHER)) return next + 1;
    if (!isOneOf(tokens, next, TO)) continue;
    let start = next + 1;
    // "2 to 1", "into 2 groups:", "to one of three arms"
    while (start < next + 10 && (isNumber(tokens, start) || isOneOf(tokens, start, SKIPS) || isSign(tokens, start, 0x3a) || isSign(tokens, start, 0x28) && isGroupList(tokens, start) || isA(tokens, start, C.GROUP))) start++;
    if (isWord(tokens, start) && /^(?:receiv|underg|tak|hav|get|us)/.test(lowerOf(tokens, start))) start++;
    if (isThe(tokens, start, EITHER)) start++;
    return start;
  }
  return -1;
}

const SKIPS = wordIds("of the groups arms parallel treatment study either following");

function isGroupList(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at + 1) && !isSign(tokens, at + 2, 0x3d);
}

/** Items of a list that ends with "or"/"and": each to its bracket, comma or conjunction. Nothing where there is no second item. */
function listItems(tokens: Tokens, start: number): ArmPhrase[] {
  const sentence = sentenceOf(tokens, start);
  const items: ArmPhrase[] = [];
  let from = start;
  let at = start;
  let joined = false;
  for (; at < start + 60 && at < tokens.count && sentenceOf(tokens, at) === sentence; at++) {
    if (isSign(tokens, at, 0x28) || isSign(tokens, at, 0x5b)) {
      push(items, from, at);
      at = closeOf(tokens, at);
      from = at + 1;
      continue;
    }
    const conjunction = isOneOf(tokens, at, AND);
    if (conjunction || isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b)) {
      if (conjunction) joined = true;
      push(items, from, at);
      from = at + 1;
      if (items.length >= 6) break;
      continue;
    }
    if (isSign(tokens, at, 0x2e) || isSign(tokens, at, 0x3a)) break;
    if (isWord(tokens, at) && /^(?:for|during|at|using|daily|once|twice|every|after|before|while|who|in|followed|as|until|within|over|by|via|on|was|were|according|stratified|with|per)$/.test(lowerOf(tokens, at))) {
      push(items, from, at);
      // Skip the adjunct; the list goes on at the next conjunction that an item follows.
      while (at + 1 < tokens.count && sentenceOf(tokens, at + 1) === sentence && !isOneOf(tokens, at + 1, OR) && !isSign(tokens, at + 1, 0x2e) && at < start + 60) at++;
      from = at + 1;
      if (!isOneOf(tokens, at + 1, OR)) break;
    }
  }
  push(items, from, at);
  return joined && items.length >= 2 ? items : [];
}

const OR = wordIds("or versus vs");

function push(items: ArmPhrase[], from: number, to: number): void {
  if (to > from && to - from <= 12) items.push({ from, to, weight: 3 });
}

function closeOf(tokens: Tokens, open: number): number {
  let at = open + 1;
  while (at < tokens.count && at < open + 30 && !isSign(tokens, at, 0x29) && !isSign(tokens, at, 0x5d)) at++;
  return at;
}

/** "X (n = 80)", "X, n = 21", "(n=58, BM-MSC group; n=56, sham group)" by its group words. */
export function sizedNames(tokens: Tokens): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  for (let at = 2; at < tokens.count; at++) {
    if (!isThe(tokens, at, N) || !isSign(tokens, at + 1, 0x3d)) continue;
    const mark = at - 1;
    if (!isSign(tokens, mark, 0x28) && !isSign(tokens, mark, 0x5b) && !isSign(tokens, mark, 0x3a) && !isSign(tokens, mark, 0x2c)) continue;
    let end = mark;
    if (isA(tokens, end - 1, C.GROUP)) end--;
    const from = nameStart(tokens, end);
    if (from < end && !isA(tokens, end - 1, C.PEOPLE)) found.push({ from, to: end, weight: 2 });
  }
  return found;
}

/** "X versus Y", "X compared with Y" in the title, the objective and the design: the words next to the comparing word. */
export function comparedPair(scene: Scene): ArmPhrase[] {
  const { tokens } = scene;
  const found: ArmPhrase[] = [];
  for (let at = 1; at < tokens.count; at++) {
    const versus = isA(tokens, at, C.VERSUS);
    const compared = isWord(tokens, at) && lowerOf(tokens, at) === "compared" && isOneOf(tokens, at + 1, WITH);
    if (!versus && !compared) continue;
    const right = compared ? at + 2 : at + 1;
    const start = isA(tokens, right, C.DETERMINER) ? right + 1 : right;
    let to = start;
    while (to < start + 6 && isWord(tokens, to) && !isA(tokens, to, C.PREPOSITION | C.CONJUNCTION | C.VERB | C.GROUP | C.DETERMINER)) to = isSign(tokens, to + 1, DASH) ? to + 2 : to + 1;
    if (to > start && !isNumber(tokens, start)) found.push({ from: start, to: Math.min(to, tokens.count), weight: isA(tokens, to, C.GROUP) ? 0 : 1 });
    const zone = zoneAt(scene, at);
    if (!versus || (zone !== "OBJECTIVE" && zone !== "BACKGROUND" && zone !== "METHODS")) continue;
    const from = nameStart(tokens, at);
    if (from < at) found.push({ from, to: at, weight: 1 });
  }
  return found;
}

/** "patients receiving X", "treated with X", "X-treated patients". */
export function treatedWith(tokens: Tokens): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  for (let at = 1; at < tokens.count; at++) {
    if (!isWord(tokens, at)) continue;
    const word = lowerOf(tokens, at);
    if (word === "treated" && isSign(tokens, at - 1, DASH) && isGlued(tokens, at)) {
      const from = nameStart(tokens, at - 1);
      if (from < at - 1) found.push({ from, to: at - 1, weight: 1 });
      continue;
    }
    const receiving = (word === "receiving" || word === "received" || word === "taking" || word === "given") && isA(tokens, at - 1, C.PEOPLE | C.CONJUNCTION);
    const treated = word === "treated" && isA(tokens, at - 1, C.PEOPLE) && isOneOf(tokens, at + 1, WITH);
    if (!receiving && !treated) continue;
    const start = treated ? at + 2 : at + 1;
    let to = start;
    while (to < start + 6 && (isWord(tokens, to) || isSign(tokens, to, DASH) || isSign(tokens, to, 0x2b)) && !isA(tokens, to, C.PREPOSITION | C.CONJUNCTION | C.VERB | C.VERSUS)) to++;
    if (to > start) found.push({ from: start, to, weight: 1 });
  }
  return found;
}
