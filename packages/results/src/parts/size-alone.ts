/** Numbers of people whose noun stood in a sentence before: "46 completed the follow-up", "52 were randomised", "10 withdrew", "14 did not meet the criteria". */
import { DASH, isA, isNumber, isOneOf, isSign, isThe, type Tokens } from "../lexer.ts";
import { C, type WordSet, wordId, wordIds } from "../lexicon.ts";
import type { Claim } from "../recognizer.ts";
import type { Scene } from "../scene.ts";
import { closesBracket, pastBracket } from "./bracket.ts";
import { boundBefore } from "./frame.ts";
import { makeSize } from "./make-size.ts";
import { isCount } from "./people.ts";
import { stageOfWord } from "./stage.ts";
import { looksLikeYear } from "./year.ts";

export const AUXILIARIES: WordSet = wordIds("were was had have has are could");
const WHO = wordIds("who that which");

/** "46 completed the follow-up", "52 were randomised", "10 withdrew": the people are those of the sentence before. */
export function completedAlone(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (boundBefore(tokens, at) !== null || isYear(tokens, at)) return null;
  // "323 (54%) agreed to participate and were randomised", "208 (arm A, 75; arm B, 54; arm C, 79) were treated"
  let next = isSign(tokens, at + 1, 0x28) ? pastList(tokens, at) : pastRespectively(tokens, at + 1);
  if (isSign(tokens, next, 0x28)) return null;
  const apart = next > at + 1;
  if (isOneOf(tokens, next, WHO)) next++;
  const auxiliary = isOneOf(tokens, next, AUXILIARIES);
  // "14 did not meet the criteria", "6 failed to complete": the verb stands behind.
  if (isOneOf(tokens, next, DENIES) && isOneOf(tokens, next + 1, NOT_TO)) next += 2;
  const verb = auxiliary ? next + 1 : next;
  const adverb = isA(tokens, verb, C.ADVERB) ? verb + 1 : verb;
  const stage = stageOfWord(tokens, adverb, auxiliary);
  if (stage === null && auxiliary) {
    const past = isThe(tokens, adverb, BE) ? adverb + 1 : adverb;
    if (isOneOf(tokens, past, AVAILABLE) && isOneOf(tokens, past + 1, FOR))
      return makeSize({
        scene,
        from: at,
        to: apart ? at + 1 : past + 1,
        number: at,
        stage: isThe(tokens, past, FOLLOWED) ? "unspecified" : "analysed",
        scope: "total",
        of: null,
      });
  }
  if (stage === null)
    return isOneOf(tokens, next, AGREED) || (isOneOf(tokens, next, TOOK) && isOneOf(tokens, next + 1, PART))
      ? makeSize({ scene, from: at, to: apart ? at + 1 : next + 1, number: at, stage: "enrolled", scope: "total", of: null })
      : null;
  // "(109 and 103 analysed)"
  if (!auxiliary && !isOneOf(tokens, adverb, ACTED) && !closesBracket(tokens, adverb + 1)) return null;
  return makeSize({ scene, from: at, to: apart ? at + 1 : adverb + 1, number: at, stage, scope: "total", of: null });
}

/** Behind "50 (83%) and 41 (68%)" of "50 (83%) and 41 (68%) completed the study", which says the same of both. */
function pastList(tokens: Tokens, at: number): number {
  let next = pastBracket(tokens, at + 1);
  if (isA(tokens, at - 1, C.PREPOSITION)) return next;
  for (let others = 0; others < MOST_OTHERS; others++) {
    const number = isSign(tokens, next, 0x2c) && isA(tokens, next + 1, C.CONJUNCTION) ? next + 2 : next + 1;
    if (!isA(tokens, next, C.CONJUNCTION) && !isSign(tokens, next, 0x2c)) break;
    if (!isNumber(tokens, number) || !isCount(tokens, number) || !isSign(tokens, number + 1, 0x28)) break;
    next = pastBracket(tokens, number + 1);
  }
  return next;
}

const MOST_OTHERS = 4;

/** "between 1985 and 2006 were included" */
function isYear(tokens: Tokens, at: number): boolean {
  if (!looksLikeYear(tokens, at)) return false;
  return (
    isA(tokens, at - 1, C.PREPOSITION | C.MONTH) ||
    (isA(tokens, at - 1, C.CONJUNCTION) && isNumber(tokens, at - 2)) ||
    isSign(tokens, at - 1, DASH)
  );
}

/** "55 and 50, respectively, completed the study" */
function pastRespectively(tokens: Tokens, at: number): number {
  return isSign(tokens, at, 0x2c) && isOneOf(tokens, at + 1, RESPECTIVELY) && isSign(tokens, at + 2, 0x2c) ? at + 3 : at;
}

const RESPECTIVELY = wordIds("respectively");
const DENIES = wordIds("did failed");
const NOT_TO = wordIds("not to");
const AGREED = wordIds("agreed consented");
const TOOK = wordIds("took");
const PART = wordIds("part");
const BE = wordId("be");
const FOLLOWED = wordId("followed");
const AVAILABLE = wordIds("available eligible followed");
const FOR = wordIds("for up until");
export const ACTED: WordSet = wordIds(
  "consented agreed completed finished withdrew dropped discontinued entered participated remained completers declined refused enrolled met meet fulfilled satisfied",
);
