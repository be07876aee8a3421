/**
 * Numbers of people whose noun is left out because a group is named: "Of the 52 in the test group, …", "The exercise group comprised 44 participants and
 * the education group 46", "23 were excluded, leaving 379 for analysis".
 */
import { DASH, isA, isNumber, isOneOf, isSign, isWord, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import type { Claim } from "../recognizer.ts";
import type { Scene } from "../scene.ts";
import { closesBracket, opensBracket } from "./bracket.ts";
import { makeSize } from "./make-size.ts";
import { isCount, nounAfter } from "./people.ts";
import { stageAround } from "./stage.ts";
import { unitAt } from "./unit.ts";

const AMONG = wordIds("of among amongst");
const THE = wordIds("the those these all");
const IN_IT = wordIds("in given receiving who treated allocated assigned randomised randomized on with undergoing from");
const JOINTS = wordIds("and while whereas but versus vs");
const HOLDS = wordIds("comprised included contained had has consisted numbered totalled totaled includes comprises");
const SETS = wordIds("population set controls");
const LEAVING = wordIds("leaving");
const FOR = wordIds("for in");
const ANALYSES = wordIds("analysis analyses");
const CLAUSE = 16;
const REACH = 30;

/** A number of people with no noun of its own, told by the group that is named around it. */
export function sizeOfNamedGroup(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isCount(tokens, at) || valueAt(tokens, at) < 4 || unitAt(tokens, at + 1) !== null) return null;
  return ofGroup(scene, at) ?? groupAgain(scene, at) ?? leaving(scene, at) ?? wholeOfShare(scene, at);
}

/** "Of the 52 in the test group, 40 healed": those of whom the clause speaks. */
function ofGroup(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (partitiveAt(tokens, at) < 0 || !isOneOf(tokens, at + 1, IN_IT)) return null;
  for (let next = at + 2; next < at + CLAUSE && (isWord(tokens, next) || isSign(tokens, next, DASH)); next++)
    if (isSign(tokens, next + 1, 0x2c))
      return makeSize({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "subgroup", of: null });
  return null;
}

/** The "of" or "among" that opens a clause right before a number, or -1. */
export function partitiveAt(tokens: Tokens, at: number): number {
  const of = isOneOf(tokens, at - 1, THE) ? at - 2 : at - 1;
  if (!isOneOf(tokens, of, AMONG)) return -1;
  if (of === 0 || sentenceOf(tokens, of - 1) !== sentenceOf(tokens, of)) return of;
  return isSign(tokens, of - 1, 0x3b) || isSign(tokens, of - 1, 0x2c) || isOneOf(tokens, of - 1, JOINTS) ? of : -1;
}

/** "… comprised 44 participants and the education group 46 (participants)": the verb, and mostly the noun, are said once. */
function groupAgain(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const name = groupBefore(tokens, isOneOf(tokens, at - 1, AMONG) ? at - 2 : at - 1);
  if (name < 0 || (isWord(tokens, at + 1) && !isA(tokens, at + 1, C.CONJUNCTION | C.PEOPLE))) return null;
  let joint = name - 1;
  while (joint > at - 9 && (isWord(tokens, joint) || isSign(tokens, joint, DASH)) && !isOneOf(tokens, joint, JOINTS)) {
    if (
      isA(tokens, joint, C.VERB) ||
      (isA(tokens, joint, C.PREPOSITION) && !isSign(tokens, joint + 1, DASH) && !isSign(tokens, joint - 1, DASH))
    )
      return null;
    joint--;
  }
  if (!isOneOf(tokens, joint, JOINTS) && !isSign(tokens, joint, 0x2c) && !isSign(tokens, joint, 0x3b)) return null;
  const sentence = sentenceOf(tokens, at);
  for (let back = joint - 1; back > at - REACH && back > 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (!isCount(tokens, back)) continue;
    const verb = isOneOf(tokens, back - 1, AMONG) ? back - 2 : back - 1;
    if (!isOneOf(tokens, verb, HOLDS) || groupBefore(tokens, verb - 1) < 0) continue;
    const noun = nounAfter(tokens, back + 1);
    if (noun < 0 || (isA(tokens, at + 1, C.PEOPLE) && tokens.id[at + 1] !== tokens.id[noun])) return null;
    const of = tokens.text.slice(tokens.start[noun], tokens.end[noun]);
    return makeSize({ scene, from: at, to: at + 1, number: at, stage: stageAround(tokens, back, 4), scope: "subgroup", of });
  }
  return null;
}

/** The "group" that ends here, with its label ("group B") or without; -1 where none does. */
function groupBefore(tokens: Tokens, at: number): number {
  if (isA(tokens, at, C.GROUP) || isOneOf(tokens, at, SETS)) return at;
  return isWord(tokens, at) && tokens.end[at] === (tokens.start[at] ?? 0) + 1 && isA(tokens, at - 1, C.GROUP) ? at - 1 : -1;
}

/** "leaving 379 for analysis" */
function leaving(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isOneOf(tokens, at - 1, LEAVING) || !isOneOf(tokens, at + 1, FOR)) return null;
  for (let next = at + 2; next < at + 6 && isWord(tokens, next); next++)
    if (isOneOf(tokens, next, ANALYSES))
      return makeSize({ scene, from: at, to: at + 1, number: at, stage: "analysed", scope: "total", of: null });
  return null;
}

/** "124 (3.8%) in 3295 women and 88 (2.6%) in 3343": the whole of a count, where its percentage says so. */
function wholeOfShare(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isOneOf(tokens, at - 1, FOR) || !closesBracket(tokens, at - 2) || !isSign(tokens, at - 3, 0x25) || !opensBracket(tokens, at - 5))
    return null;
  const share = (100 * valueAt(tokens, at - 6)) / valueAt(tokens, at);
  if (!isNumber(tokens, at - 6) || Math.abs(share - valueAt(tokens, at - 4)) > 1) return null;
  return makeSize({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "subgroup", of: null });
}
