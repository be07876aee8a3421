/** A number and the whole that it is a part of: "12/58", "12 of 58 patients", "12 (21%) of the 58", "12 out of 58". */
import { isA, isNumber, isOneOf, isSign, isThe, isWord, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "./bracket.ts";

const OF = wordId("of");
/** "412 sur 630", "12 von 58", "12 de 58". */
const OF_ABROAD = wordIds("sur von de su");
const OUT = wordId("out");
const THE = wordIds("the all these their our");
const TOTAL = wordId("total");

/** The token of the whole, or -1. */
export function wholeOf(tokens: Tokens, at: number): number {
  let next = at + 1;
  if (isSign(tokens, next, 0x2f) && isNumber(tokens, next + 1)) return isSign(tokens, next + 2, 0x2f) ? -1 : next + 1;
  // "12 (21%) of 58", "12 patients (21%) of 58" and "12 of the 58"
  const noun = isA(tokens, next, C.PEOPLE);
  if (noun) next++;
  if (opensBracket(tokens, next) && isNumber(tokens, next + 1) && isSign(tokens, next + 2, 0x25) && closesBracket(tokens, next + 3))
    next += 4;
  if (isThe(tokens, next, OUT)) next++;
  if (!isThe(tokens, next, OF) && !isOneOf(tokens, next, OF_ABROAD)) return -1;
  next++;
  const definite = isOneOf(tokens, next, THE);
  // "15 eyes of 15 patients" counts the same sample twice.
  if (noun && !definite && !closesBracket(tokens, next - 2)) return -1;
  if (definite) next++;
  if (isThe(tokens, next, TOTAL) && isThe(tokens, next + 1, OF)) next += 2;
  return isNumber(tokens, next) ? next : -1;
}

const PASSIVE = wordIds("were was could");
const TAKING_PART = wordIds("participated agreed consented");
const TAKEN_IN = wordIds(
  "recruited enrolled included randomised randomized randomly assigned allocated followed surveyed interviewed registered approached evaluable analysed analyzed screened excluded eligible",
);
const AGREED = wordIds("to be also actually finally eventually all subsequently then");

/**
 * The verb by which the part takes part in the study, behind the whole and its noun, or -1: "399/646 women were recruited", "31 of 322 eligible women
 * participated". Then both are sizes of the study at a stage; in "12 of 58 patients died" the part is an outcome.
 */
export function participationBehind(tokens: Tokens, whole: number): number {
  let next = whole + 1;
  if (isSign(tokens, next, 0x28)) while (next < whole + 7 && !isSign(tokens, next++, 0x29));
  for (let steps = 0; steps < 6 && isWord(tokens, next); steps++, next++) {
    if (isOneOf(tokens, next, TAKING_PART)) return next;
    // "31 of 34 women in the yoga group were followed": so many of one group.
    if (isA(tokens, next, C.GROUP)) return -1;
    if (!isOneOf(tokens, next, PASSIVE)) {
      if (isA(tokens, next, C.VERB | C.CONJUNCTION)) return -1;
      continue;
    }
    for (let verb = next + 1; verb < next + 4; verb++) {
      if (isOneOf(tokens, verb, TAKEN_IN)) return verb;
      if (!isOneOf(tokens, verb, AGREED) && !isA(tokens, verb, C.ADVERB)) return -1;
    }
    return -1;
  }
  return -1;
}
