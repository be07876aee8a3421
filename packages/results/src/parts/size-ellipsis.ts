/** Numbers of people whose noun is said once: "We screened 214 patients and randomised 160", "we enrolled 85 and analysed 80 patients". */
import type { Stage } from "@tabstract/record";
import { isNumber, isOneOf, isSign, sentenceOf, type Tokens } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";
import type { Claim } from "../recognizer.ts";
import type { Scene } from "../scene.ts";
import { makeSize } from "./make-size.ts";
import { isCount, nounAfter } from "./people.ts";
import { stageOfWord } from "./stage.ts";

/** Verbs that take people as their object; "treated 12" may count what was done. */
const TAKEN = wordIds(
  "screened approached invited enrolled recruited included randomised randomized allocated excluded lost analysed analyzed evaluated followed completed",
);
const AND = wordIds("and then but");
const TO = wordIds("to into from at in for with");
/** How far back the verb stands whose object has the noun. */
const REACH = 14;

export function sizeWithoutNoun(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const stage = takenBefore(tokens, at);
  if (stage === null) return null;
  const noun = endsPhrase(tokens, at + 1) && isOneOf(tokens, at - 2, AND) ? nounBefore(tokens, at - 2) : nounBehind(tokens, at + 1);
  if (noun < 0) return null;
  const of = tokens.text.slice(tokens.start[noun], tokens.end[noun]);
  return makeSize({ scene, from: at, to: at + 1, number: at, stage, scope: "total", of });
}

function takenBefore(tokens: Tokens, at: number): Stage | null {
  return isCount(tokens, at) && isOneOf(tokens, at - 1, TAKEN) ? stageOfWord(tokens, at - 1, true) : null;
}

function endsPhrase(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count || sentenceOf(tokens, at) !== sentenceOf(tokens, at - 1) || isOneOf(tokens, at, TO)) return true;
  return isSign(tokens, at, 0x2e) || isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x28);
}

/** The noun of the last number before that a verb of the same kind takes, or -1. */
function nounBefore(tokens: Tokens, at: number): number {
  const sentence = sentenceOf(tokens, at);
  for (let back = at; back > at - REACH && back > 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isNumber(tokens, back)) return takenBefore(tokens, back) === null ? -1 : nounAfter(tokens, back + 1);
  return -1;
}

/** The noun of the number that follows behind "and" and a verb of the same kind, or -1. */
function nounBehind(tokens: Tokens, at: number): number {
  return isOneOf(tokens, at, AND) && takenBefore(tokens, at + 2) !== null ? nounAfter(tokens, at + 3) : -1;
}
