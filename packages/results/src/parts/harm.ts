/** What happened to people who are counted: "34 women allocated to surgery … died" is an outcome, and no size. */
import { isA, isNumber, isOneOf, isSign, isThe, isWord, sentenceOf, type Tokens } from "../lexer.ts";
import { C, type WordSet, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, pastBracket } from "./bracket.ts";
import { unitAt } from "./unit.ts";

const OF = wordId("of");
const WHO = wordIds("who that which");
const WERE = wordIds("were was");
export const HAPPENED: WordSet = wordIds(
  "died developed experienced suffered required relapsed responded reported failed recurred progressed",
);

/** "34 women allocated to surgery and 31 to radiotherapy died": the sentence goes on to what happened to them. */
export function comesToHarm(tokens: Tokens, from: number): boolean {
  const sentence = sentenceOf(tokens, from);
  // "Eleven patients (9 with A, 2 with B) relapsed"
  const past = pastBracket(tokens, from);
  if (
    past > from &&
    isOneOf(tokens, past, HAD) &&
    isNumber(tokens, from + 1) &&
    isWord(tokens, from + 2) &&
    unitAt(tokens, from + 2) === null
  )
    return true;
  for (let at = pastAside(tokens, past); at < past + 16 && sentenceOf(tokens, at) === sentence; at++) {
    if (isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b) || closesBracket(tokens, at)) return false;
    if (isOneOf(tokens, at, HAPPENED)) return !isOneOf(tokens, at - 1, WHO);
    if (isOneOf(tokens, at, WERE)) return false;
  }
  return false;
}

/** "Ten patients, 5 with A and 5 with B, suffered …": behind an aside of numbers between commas, where something happened to them. */
function pastAside(tokens: Tokens, from: number): number {
  if (!isSign(tokens, from, 0x2c) || !isNumber(tokens, from + 1)) return from;
  for (let at = from + 2; at < from + 16 && (isWord(tokens, at) || isNumber(tokens, at) || isSign(tokens, at, 0x2c)); at++)
    if (isSign(tokens, at, 0x2c) && isOneOf(tokens, at + 1, HAPPENED)) return at + 1;
  return from;
}

const HAD = wordIds("had");
const HARMS = wordIds(
  "events event deaths death recurrences relapses relapsed recurred died occurred occurring reported developed experienced",
);
const BACK = 30;

/** "449 events were reported: 183 with A and 266 with B", "the number of patients with metastases was 35 in A": what is shared out are those to whom it happened. */
export function tellsOfHarm(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - BACK && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isA(tokens, back, C.RANDOMISED) && !isNumber(tokens, back - 1)) return false;
    if (isOneOf(tokens, back, HARMS) || (isOneOf(tokens, back, NUMBER_OF) && isThe(tokens, back + 1, OF))) return true;
  }
  return false;
}

const NUMBER_OF = wordIds("number numbers");
