/** People whose noun nobody knows, known by what was done with them: "381 MVCs were randomised", "all 918 members of the society were invited". */
import { DASH, isA, isNumber, isOneOf, isSign, isWord, type Tokens, textOf, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import type { Claim } from "../recognizer.ts";
import type { Scene } from "../scene.ts";
import { opensBracket, pastBracket } from "./bracket.ts";
import { makeSize } from "./make-size.ts";
import { isCount } from "./people.ts";
import { stageOfWord } from "./stage.ts";
import { unitAt } from "./unit.ts";

/** "381 MVCs were randomised": whatever they are, they were assigned or enrolled. */
export function unknownPeople(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (valueAt(tokens, at) < 6 || unitAt(tokens, at + 1) !== null) return null;
  // "Women of 18 and older were recruited": nothing is counted.
  if (isA(tokens, at + 1, C.CONJUNCTION)) return null;
  let next = at + 1;
  let last = at;
  for (let steps = 0; steps < 8; steps++) {
    if (isSign(tokens, next, DASH) || (isSign(tokens, next, 0x2c) && steps > 0)) {
      next++;
      continue;
    }
    if (opensBracket(tokens, next) && steps > 0) {
      const past = pastBracket(tokens, next);
      if (past === next) return null;
      next = past;
      continue;
    }
    if (!isWord(tokens, next) || isA(tokens, next, C.PREPOSITION | C.VERB | C.DETERMINER | C.GROUP | C.TIME_UNIT)) break;
    last = next++;
  }
  if (last <= at || isOneOf(tokens, last, NO_PEOPLE)) return null;
  const auxiliary = pastAttribute(tokens, next);
  if (auxiliary < 0) return null;
  const verb = isA(tokens, auxiliary + 1, C.ADVERB) ? auxiliary + 2 : auxiliary + 1;
  const looked = isOneOf(tokens, verb, LOOKED_AT) && (isAcronyms(tokens, last) || isSecondGroup(tokens, at));
  if (!isA(tokens, verb, C.RANDOMISED) && !isOneOf(tokens, verb, TAKEN_IN) && !looked) return null;
  const stage = stageOfWord(tokens, verb, true);
  if (stage === null && isA(tokens, verb, C.RANDOMISED)) return null;
  return makeSize({ scene, from: at, to: last + 1, number: at, stage: stage ?? "unspecified", scope: "total", of: textOf(tokens, last) });
}

/** The auxiliary behind a noun and what belongs to it ("members of the society were"), or -1. */
function pastAttribute(tokens: Tokens, from: number): number {
  if (isOneOf(tokens, from, ASSIGNED_BY)) return from;
  if (!isA(tokens, from, C.PREPOSITION)) return -1;
  for (let next = from + 1; next < from + 10 && (isWord(tokens, next) || isNumber(tokens, next)); next++) {
    if (isOneOf(tokens, next, ASSIGNED_BY)) return next;
    if (isA(tokens, next, C.VERB)) return -1;
  }
  return -1;
}

/** "MVCs" */
function isAcronyms(tokens: Tokens, at: number): boolean {
  const text = textOf(tokens, at);
  return text.length > 2 && text.length < 7 && text.endsWith("s") && text.slice(0, -1) === text.slice(0, -1).toUpperCase();
}

/** "1,123 men and 1,162 partners were included" */
function isSecondGroup(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at - 1, AND) || !isA(tokens, at - 2, C.PEOPLE)) return false;
  for (let back = at - 3; back > at - 6; back--) if (isCount(tokens, back)) return true;
  return false;
}

const AND = wordIds("and");
const LOOKED_AT = wordIds("included analysed analyzed screened evaluated studied followed");
const ASSIGNED_BY = wordIds("were was");
const TAKEN_IN = wordIds("enrolled recruited invited surveyed interviewed contacted approached");
const NO_PEOPLE = wordIds(
  "centres centers sites items questions plots words images trials scores tests measures variables genes samples snps variants loci polymorphisms",
);
