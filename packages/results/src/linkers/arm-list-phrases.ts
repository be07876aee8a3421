/** Arms in lists of assignment: "randomised to receive X or Y", "assigned to either A (n = 80) or B (n = 40)", "divided into X and Y groups". */
import { DASH, isA, isNumber, isOneOf, isSign, isThe, isWord, lowerOf, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closeOf } from "./arm-bounds.ts";
import type { ArmPhrase } from "./arms.ts";

const EITHER = wordId("either");
const TO = wordIds("to into");
const WITH_OR_TO = wordIds("with to");
const AND = wordIds("and or vs versus");
const OR = wordIds("or versus vs");
/** "due to", "compared to": the preposition of the word before it. */
const TO_BELONGS = wordIds("due according compared prior relative up subsequent response");
const OF_DESIGN = wordIds("controlled clinical design");
const SKIPS = wordIds("of the groups arms parallel treatment study either following");

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
    // "a randomised trial to confirm": the trial is randomised, nobody is assigned.
    if (isA(tokens, next, C.STUDIES) || isOneOf(tokens, next, OF_DESIGN)) return -1;
    if (!isOneOf(tokens, next, TO) || isOneOf(tokens, next - 1, TO_BELONGS)) continue;
    let start = next + 1;
    // "2 to 1", "into 2 groups:", "to one of three arms"
    while (
      start < next + 10 &&
      (isNumber(tokens, start) ||
        isOneOf(tokens, start, SKIPS) ||
        isSign(tokens, start, 0x3a) ||
        (isSign(tokens, start, 0x28) && isGroupList(tokens, start)) ||
        isA(tokens, start, C.GROUP))
    )
      start++;
    if (isWord(tokens, start) && /^(?:receiv|underg|tak|hav|get|us)/.test(lowerOf(tokens, start))) start++;
    // "to receive 3-week cycles of either X or Y": the choice begins at "either".
    for (let ahead = start; ahead < start + 9 && sentenceOf(tokens, ahead) === sentence && !isSign(tokens, ahead, 0x2c); ahead++)
      if (isThe(tokens, ahead, EITHER)) return ahead + 1;
    return start;
  }
  return -1;
}

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
  // In "X or Y and Z" the "and" is Y's own.
  const separators = hasChoice(tokens, start) ? OR : AND;
  for (; at < start + 60 && at < tokens.count && sentenceOf(tokens, at) === sentence; at++) {
    if (isSign(tokens, at, 0x28) || isSign(tokens, at, 0x5b)) {
      push(tokens, items, from, at);
      at = closeOf(tokens, at);
      // "X (n = 53) three times a week or Y": what follows the bracket is no name, until the list goes on.
      while (
        at + 1 < tokens.count &&
        at < start + 60 &&
        sentenceOf(tokens, at + 1) === sentence &&
        !isOneOf(tokens, at + 1, separators) &&
        !isSign(tokens, at + 1, 0x2c) &&
        !isSign(tokens, at + 1, 0x3b) &&
        !isSign(tokens, at + 1, 0x2e)
      ) {
        at = isSign(tokens, at + 1, 0x28) ? closeOf(tokens, at + 1) : at + 1;
      }
      from = at + 1;
      continue;
    }
    const conjunction = isOneOf(tokens, at, separators);
    if (conjunction || isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b)) {
      if (conjunction) joined = true;
      push(tokens, items, from, at);
      from = at + 1;
      // ", between April 2018 and …", ", for 12 weeks": what follows the comma is said of all.
      if (!conjunction && isA(tokens, at + 1, C.PREPOSITION)) return joined && items.length >= 2 ? items : [];
      if (items.length >= 6) break;
      continue;
    }
    if (isSign(tokens, at, 0x2e) || isSign(tokens, at, 0x3a)) break;
    if (
      isWord(tokens, at) &&
      /^(?:for|during|at|using|daily|once|twice|every|after|before|while|who|in|followed|as|until|within|over|by|via|on|was|were|according|stratified|with|per)$/.test(
        lowerOf(tokens, at),
      )
    ) {
      push(tokens, items, from, at);
      // Skip the adjunct; the list goes on at the next conjunction that an item follows.
      while (
        at + 1 < tokens.count &&
        sentenceOf(tokens, at + 1) === sentence &&
        !isOneOf(tokens, at + 1, OR) &&
        !isSign(tokens, at + 1, 0x2e) &&
        at < start + 60
      ) {
        at = isSign(tokens, at + 1, 0x28) ? closeOf(tokens, at + 1) : at + 1;
      }
      from = at + 1;
      if (!isOneOf(tokens, at + 1, OR)) break;
    }
  }
  push(tokens, items, from, at);
  return joined && items.length >= 2 ? items : [];
}

/** Whether a list chooses ("or", "versus") before its sentence or clause ends. */
function hasChoice(tokens: Tokens, start: number): boolean {
  for (let at = start; at < start + 60 && at < tokens.count && sentenceOf(tokens, at) === sentenceOf(tokens, start); at++) {
    if (isSign(tokens, at, 0x28)) at = closeOf(tokens, at);
    else if (isOneOf(tokens, at, OR)) return true;
    else if (isSign(tokens, at, 0x3b)) return false;
  }
  return false;
}

function push(tokens: Tokens, items: ArmPhrase[], from: number, to: number): void {
  // "followed for", "evaluated after 6 weeks of treatment with X": what is done to all, until the treatment is named.
  if (isWord(tokens, from) && /(?:ed|ing)$/.test(lowerOf(tokens, from)) && !isSign(tokens, from + 1, DASH)) {
    let treatment = from + 1;
    while (treatment < to && !isOneOf(tokens, treatment, WITH_OR_TO)) treatment++;
    if (isA(tokens, from, C.VERB | C.RANDOMISED | C.ANALYSED | C.ENROLLED | C.COMPLETED)) from = treatment < to ? treatment + 1 : to;
  }
  if (to <= from || to - from > 12) return;
  // "15 or 20 mg twice daily": the second dose of one arm.
  const last = items.at(-1);
  if (isNumber(tokens, from) && last !== undefined && isNumber(tokens, last.to - 1)) return;
  items.push({ from, to, weight: 3 });
}
